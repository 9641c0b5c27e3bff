// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/restatementsmodel.h"

#include "models/numbertext.h"
#include "models/periodtext.h"
#include "models/sourcekey.h"

#include "history/labelinplace.h"
#include "history/publication.h"

#include <algorithm>
#include <utility>

namespace models {

using namespace Qt::StringLiterals;
using history::FoundSplit;
using history::Restatement;
using history::RestatementCause;
using history::Witness;

namespace {

QString causeText(RestatementCause cause)
{
    switch (cause) {
    case RestatementCause::Unknown:
        return RestatementsModel::tr("No reason was found in the later release.");
    case RestatementCause::Restated:
        return RestatementsModel::tr("Restated.");
    case RestatementCause::Reclassified:
        return RestatementsModel::tr("Reclassified.");
    case RestatementCause::StockSplit:
        return RestatementsModel::tr("Stock split.");
    case RestatementCause::AccountingChange:
        return RestatementsModel::tr("A new accounting standard.");
    case RestatementCause::OtherRow:
        return RestatementsModel::tr("The lines are called differently and may count different things.");
    case RestatementCause::LastDigit:
        return RestatementsModel::tr("Rounded differently.");
    }
    return {};
}

QString lineText(const history::Timeline &timeline, const Witness &witness)
{
    const filing::Filing &filing = *timeline.filings()[std::size_t(witness.filing)];
    const filing::Statement &statement = filing.statements[std::size_t(witness.cell.statement)];
    return QString::fromStdString(history::labelInPlace(statement, statement.rows[std::size_t(witness.cell.row)]));
}

filing::ValueKind kindOf(const history::Timeline &timeline, const Witness &witness)
{
    return timeline.filings()[std::size_t(witness.filing)]->cellAt(witness.cell).kind;
}

} // namespace

RestatementsModel::RestatementsModel(QObject *parent) : QAbstractTableModel(parent) { }

void RestatementsModel::setTimeline(std::shared_ptr<const history::Timeline> timeline)
{
    beginResetModel();
    m_timeline = std::move(timeline);
    m_splits = m_timeline ? history::findSplits(*m_timeline) : std::vector<FoundSplit>();
    m_restatements = m_timeline ? history::restatements(*m_timeline) : std::vector<Restatement>();
    std::stable_sort(m_restatements.begin(), m_restatements.end(),
                     [](const Restatement &a, const Restatement &b) { return b.period < a.period; });
    endResetModel();
}

int RestatementsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_splits.size() + m_restatements.size());
}

int RestatementsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RestatementsModel::periodText(const filing::Period &period) const
{
    return periodName(period, m_timeline->fiscalLabel(period), QLocale());
}

/// "$4,834,000,000" over "21 Oct 2008".
QString RestatementsModel::printing(const Witness &witness) const
{
    const auto &filing = m_timeline->filings()[std::size_t(witness.filing)];
    const QString value = fullText(witness.value, kindOf(*m_timeline, witness), m_timeline->currency(), QLocale());
    const auto published = history::publishedOn(*filing);
    return published ? value + u'\n' + shortDateText(*published, QLocale()) : value;
}

QString RestatementsModel::splitText(const FoundSplit &split, int column) const
{
    switch (column) {
    case LineColumn:
        return tr("Stock split");
    case PeriodColumn:
        return periodText(split.period);
    case FirstColumn:
        return printing(split.sharesBefore);
    case LastColumn:
        return printing(split.sharesAfter);
    case ReasonColumn:
        //: a stock split: "2 new shares for 1 old one"
        return tr("%1 new for %2 old, in filings from %3 on.")
            .arg(split.split.newShares)
            .arg(split.split.oldShares)
            .arg(shortDateText(split.split.from, QLocale()));
    default:
        return {};
    }
}

QString RestatementsModel::restatementText(const Restatement &restatement, int column) const
{
    const auto kind = kindOf(*m_timeline, restatement.printings.back());
    switch (column) {
    case LineColumn:
        return lineText(*m_timeline, restatement.printings.back());
    case PeriodColumn:
        return periodText(restatement.period);
    case FirstColumn:
        return printing(restatement.printings.front());
    case LastColumn:
        return printing(restatement.printings.back());
    case DifferenceColumn:
        return fullText(restatement.difference, kind, m_timeline->currency(), QLocale());
    case ReasonColumn:
        return restatement.wording.empty()
            ? causeText(restatement.cause)
            //: a reason and the words of the filing that give it
            : tr("%1 “%2”").arg(causeText(restatement.cause), QString::fromStdString(restatement.wording));
    default:
        return {};
    }
}

QVariant RestatementsModel::sourceKey(int row, int column) const
{
    const auto keyOf = [this](const Witness &witness) {
        return QVariant::fromValue(SourceKey{m_timeline->filings()[std::size_t(witness.filing)], witness.at, witness.cell});
    };
    const bool isSplit = row < int(m_splits.size());
    if (isSplit) {
        const FoundSplit &split = m_splits[std::size_t(row)];
        return keyOf(column == FirstColumn ? split.sharesBefore : split.sharesAfter);
    }
    const Restatement &restatement = m_restatements[std::size_t(row) - m_splits.size()];
    if (column == ReasonColumn && !restatement.wording.empty()) {
        const auto &filing = m_timeline->filings()[std::size_t(restatement.printings.back().filing)];
        return QVariant::fromValue(SourceKey{filing, restatement.at, {-1, -1, -1}});
    }
    return keyOf(column == FirstColumn ? restatement.printings.front() : restatement.printings.back());
}

QVariant RestatementsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isSplit = index.row() < int(m_splits.size());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return isSplit ? splitText(m_splits[std::size_t(index.row())], index.column())
                       : restatementText(m_restatements[std::size_t(index.row()) - m_splits.size()], index.column());
    case Qt::TextAlignmentRole:
        return index.column() == FirstColumn || index.column() == LastColumn || index.column() == DifferenceColumn
            ? int(Qt::AlignRight | Qt::AlignVCenter)
            : int(Qt::AlignLeft | Qt::AlignVCenter);
    case SourceKeyRole:
        return sourceKey(index.row(), index.column());
    default:
        return {};
    }
}

QVariant RestatementsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QStringList titles{tr("Line"), tr("Period"), tr("First printed"), tr("Last printed"), tr("Difference"), tr("Why")};
    return titles.at(section);
}

} // namespace models
