// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/warningsmodel.h"

#include "models/sourcekey.h"

#include <utility>

namespace models {
namespace {

/// "unit-assumed" as a person writes it: "Unit assumed".
QString words(const std::string &code)
{
    QString text = QString::fromStdString(code).replace(u'-', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// Calls `visit(cell, reference)` for each doubted cell.
template<class Visit>
void forEachDoubt(const filing::Filing &filing, Visit visit)
{
    for (std::size_t s = 0; s < filing.statements.size(); ++s) {
        const auto &rows = filing.statements[s].rows;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            for (std::size_t c = 0; c < rows[r].cells.size(); ++c) {
                if (!rows[r].cells[c].doubt.empty())
                    visit(rows[r].cells[c], filing::CellRef{int(s), int(r), int(c)});
            }
        }
    }
}

} // namespace

WarningsModel::WarningsModel(QObject *parent) : QAbstractTableModel(parent) { }

void WarningsModel::setFiling(std::shared_ptr<const filing::Filing> filing)
{
    beginResetModel();
    m_filing = std::move(filing);
    m_entries.clear();
    if (m_filing) {
        for (const filing::Warning &warning : m_filing->warnings)
            m_entries.push_back({words(warning.code), QString::fromStdString(warning.says), warning.at, {}});
        forEachDoubt(*m_filing, [this](const filing::Cell &cell, filing::CellRef ref) {
            const filing::Row &row = m_filing->statements[std::size_t(ref.statement)].rows[std::size_t(ref.row)];
            //: a doubted value: label of its row, the printed characters, a sentence with the reason
            const QString says = tr("%1, “%2”: %3")
                                     .arg(QString::fromStdString(row.label), QString::fromStdString(cell.printed),
                                          QString::fromStdString(cell.doubt));
            m_entries.push_back({tr("Doubt"), says, cell.at, ref});
        });
    }
    endResetModel();
}

int WarningsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int WarningsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WarningsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == KindColumn ? entry.kind : entry.says;
    case Qt::ToolTipRole:
        return entry.says;
    case SourceKeyRole:
        return QVariant::fromValue(SourceKey{m_filing, entry.at, entry.cell});
    default:
        return {};
    }
}

QVariant WarningsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const bool toolTip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !toolTip)
        return {};
    if (section == KindColumn)
        return toolTip ? tr("What kind of uncertainty it is.") : tr("Kind");
    return toolTip ? tr("What the reader was unsure of, or had to assume.") : tr("What it means");
}

int doubtCount(const filing::Filing &filing)
{
    int count = 0;
    forEachDoubt(filing, [&count](const filing::Cell &, filing::CellRef) { ++count; });
    return count;
}

} // namespace models
