// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/filingsmodel.h"

#include "models/periodtext.h"
#include "models/sourcekey.h"
#include "models/warningsmodel.h"

#include "history/company.h"
#include "history/publication.h"

#include <QFileInfo>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace models {

using namespace Qt::StringLiterals;

namespace {

// A row's internal id names its parents: the company plus one, and above these bits the filing plus one.
constexpr int filingShift = 16;

quintptr idUnder(int company, int filing)
{
    return quintptr(company + 1) | (quintptr(filing + 1) << filingShift);
}

} // namespace

FilingsModel::FilingsModel(QObject *parent) : QAbstractItemModel(parent) { }

void FilingsModel::setFilings(std::vector<OpenedFiling> filings, const history::GroupDecisions &decisions)
{
    beginResetModel();
    m_filings = std::move(filings);
    m_companies.clear();
    std::vector<history::SharedFiling> readings;
    for (const OpenedFiling &opened : m_filings)
        readings.push_back(opened.filing);
    for (history::Company &company : history::groupByCompany(readings, decisions)) {
        std::stable_sort(company.filings.begin(), company.filings.end(), [this](int a, int b) {
            return history::publishedOn(*m_filings[std::size_t(a)].filing)
                > history::publishedOn(*m_filings[std::size_t(b)].filing);
        });
        const QString name = company.name.empty() ? tr("Unknown company") : QString::fromStdString(company.name);
        m_companies.push_back({name, std::move(company.filings)});
    }
    endResetModel();
}

FilingsModel::Node FilingsModel::nodeOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int company = int(index.internalId() & ((1U << filingShift) - 1)) - 1;
    const int filing = int(index.internalId() >> filingShift) - 1;
    if (company < 0)
        return {index.row(), -1, -1};
    if (filing < 0)
        return {company, index.row(), -1};
    return {company, filing, index.row()};
}

QModelIndex FilingsModel::indexOf(int filing, int statement) const
{
    for (std::size_t c = 0; c < m_companies.size(); ++c) {
        const std::vector<int> &members = m_companies[c].filings;
        const auto found = std::find(members.begin(), members.end(), filing);
        if (found == members.end())
            continue;
        const int position = int(std::distance(members.begin(), found));
        const QModelIndex row = createIndex(position, 0, idUnder(int(c), -1));
        return statement < 0 ? row : index(statement, 0, row);
    }
    return {};
}

std::vector<int> FilingsModel::companyFilings(const QModelIndex &index) const
{
    const Node node = nodeOf(index);
    return node.company < 0 ? std::vector<int>() : m_companies[std::size_t(node.company)].filings;
}

QModelIndex FilingsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Node above = nodeOf(parent);
    return createIndex(row, column, above.company < 0 ? 0 : idUnder(above.company, above.filing));
}

QModelIndex FilingsModel::parent(const QModelIndex &index) const
{
    const Node node = nodeOf(index);
    if (node.statement >= 0)
        return createIndex(node.filing, 0, idUnder(node.company, -1));
    if (node.filing >= 0)
        return createIndex(node.company, 0, quintptr(0));
    return {};
}

int FilingsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_companies.size());
    const Node node = nodeOf(parent);
    if (parent.column() > 0 || node.statement >= 0)
        return 0;
    const std::vector<int> &members = m_companies[std::size_t(node.company)].filings;
    if (node.filing < 0)
        return int(members.size());
    return int(m_filings[std::size_t(members[std::size_t(node.filing)])].filing->statements.size());
}

int FilingsModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant FilingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node node = nodeOf(index);
    const CompanyNode &company = m_companies[std::size_t(node.company)];
    const int filing = node.filing < 0 ? -1 : company.filings[std::size_t(node.filing)];
    if (role == FilingRole)
        return filing;
    if (role == StatementRole)
        return node.statement;
    if (filing < 0)
        return companyData(company, role);
    return node.statement < 0 ? filingData(filing, role) : statementData(filing, node.statement, role);
}

QVariant FilingsModel::companyData(const CompanyNode &company, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return company.name;
    case Qt::ToolTipRole:
        return tr("%1: %n filing(s) open.", nullptr, int(company.filings.size())).arg(company.name);
    default:
        return {};
    }
}

QVariant FilingsModel::filingData(int filing, int role) const
{
    const OpenedFiling &opened = m_filings[std::size_t(filing)];
    switch (role) {
    case Qt::DisplayRole:
        return filingName(opened);
    case Qt::ToolTipRole: {
        QStringList lines{opened.file};
        if (opened.filing->released)
            lines += tr("Released %1.").arg(dateText(*opened.filing->released, QLocale()));
        else if (opened.filing->filed)
            lines += tr("Filed %1.").arg(dateText(*opened.filing->filed, QLocale()));
        if (const int doubts = doubtCount(*opened.filing); doubts > 0)
            lines += tr("%n value(s) are doubted.", nullptr, doubts);
        return lines.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant FilingsModel::statementData(int filing, int statement, int role) const
{
    const auto &reading = m_filings[std::size_t(filing)].filing;
    const filing::Statement &shown = reading->statements[std::size_t(statement)];
    switch (role) {
    case Qt::DisplayRole:
        return statementName(shown);
    case Qt::ToolTipRole:
        return QString::fromStdString(shown.title);
    case SourceKeyRole:
        return QVariant::fromValue(SourceKey{reading, shown.at, {statement, -1, -1}});
    default:
        return {};
    }
}

QVariant FilingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return tr("Filings");
    case Qt::ToolTipRole:
        return tr("The open filings by company, the latest first, each with its tables.");
    default:
        return {};
    }
}

QString filingName(const OpenedFiling &filing)
{
    if (filing.filing->fiscal)
        return QString::fromStdString(filing.filing->fiscal->toString());
    if (filing.filing->released)
        return FilingsModel::tr("Released %1").arg(dateText(*filing.filing->released, QLocale()));
    return QFileInfo(filing.file).fileName();
}

QString statementName(const filing::Statement &statement)
{
    switch (statement.kind) {
    case filing::StatementKind::Income:
        return FilingsModel::tr("Income statement");
    case filing::StatementKind::Balance:
        return FilingsModel::tr("Balance sheet");
    case filing::StatementKind::CashFlow:
        return FilingsModel::tr("Cash flow statement");
    case filing::StatementKind::Other:
        break;
    }
    if (!statement.title.empty())
        return QString::fromStdString(statement.title);
    const auto named = std::find_if(statement.rows.begin(), statement.rows.end(),
                                    [](const filing::Row &row) { return !row.label.empty(); });
    if (named == statement.rows.end())
        return FilingsModel::tr("Other table");
    //: a table without a title, called by its first line
    return FilingsModel::tr("“%1” and others").arg(QString::fromStdString(named->label));
}

} // namespace models
