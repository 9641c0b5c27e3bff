// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rowmodel.h"

#include "models/numbertext.h"
#include "models/periodtext.h"
#include "models/sourcekey.h"

#include <algorithm>

namespace models {

using filing::Basis;
using filing::Cell;
using filing::CellRef;
using filing::Period;
using filing::StatementColumn;

namespace {

bool isAsLong(const Period &one, const Period &other)
{
    constexpr int drift = 10; // days; 13 and 14 weeks are both a quarter
    return one.kind == other.kind && one.months == other.months && std::abs(one.days() - other.days()) <= drift;
}

// Columns of the statement that stand beside `chosen` in a chart.
std::vector<int> columnsBeside(const std::vector<StatementColumn> &columns, int chosen)
{
    std::vector<int> beside;
    const StatementColumn &reference = columns[std::size_t(chosen)];
    for (int i = 0; i < int(columns.size()); ++i) {
        const StatementColumn &column = columns[std::size_t(i)];
        if (reference.period
                ? column.period && isAsLong(*column.period, *reference.period) && column.basis == reference.basis
                : !column.period)
            beside.push_back(i);
    }
    if (!reference.period)
        return beside;
    const auto periodOf = [&](int i) { return *columns[std::size_t(i)].period; };
    std::stable_sort(beside.begin(), beside.end(), [&](int a, int b) { return periodOf(a) < periodOf(b); });
    const auto isSame = [&](int a, int b) { return periodOf(a) == periodOf(b); };
    beside.erase(std::unique(beside.begin(), beside.end(), isSame), beside.end());
    return beside;
}

} // namespace

RowModel::RowModel(QObject *parent) : QAbstractTableModel(parent) { }

void RowModel::setRow(std::shared_ptr<const filing::Filing> filing, const CellRef &cell)
{
    beginResetModel();
    m_columns.clear();
    m_filing = std::move(filing);
    m_cell = cell;
    const bool isThere = m_filing && cell.statement >= 0 && std::size_t(cell.statement) < m_filing->statements.size()
        && cell.row >= 0 && std::size_t(cell.row) < statement().rows.size() && cell.cell >= 0
        && std::size_t(cell.cell) < row().cells.size();
    if (isThere)
        m_columns = columnsBeside(statement().columns, row().cells[std::size_t(cell.cell)].column);
    else
        m_filing = nullptr;
    endResetModel();
}

const filing::Statement &RowModel::statement() const
{
    return m_filing->statements[std::size_t(m_cell.statement)];
}

const filing::Row &RowModel::row() const
{
    return statement().rows[std::size_t(m_cell.row)];
}

filing::ValueKind RowModel::kind() const
{
    return row().cells[std::size_t(m_cell.cell)].kind;
}

CellRef RowModel::cellAt(int row) const
{
    CellRef ref{m_cell.statement, m_cell.row, -1};
    if (const Cell *cell = this->row().cellIn(m_columns[std::size_t(row)]))
        ref.cell = int(cell - this->row().cells.data());
    return ref;
}

int RowModel::rowOf(const CellRef &cell) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (cellAt(row) == cell)
            return row;
    }
    return -1;
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = m_columns[std::size_t(index.row())];
    if (index.column() == PeriodColumn)
        return periodData(statement().columns[std::size_t(column)], role);
    const Cell *cell = row().cellIn(column);
    if (cell && role == SourceKeyRole)
        return QVariant::fromValue(SourceKey{m_filing, cell->at, cellAt(index.row())});
    return cell ? valueData(*cell, role) : QVariant();
}

QVariant RowModel::periodData(const StatementColumn &column, int role) const
{
    if (!column.period)
        return role == Qt::DisplayRole ? QString::fromStdString(column.header) : QVariant();
    const bool isInstant = column.period->isInstant();
    switch (role) {
    case Qt::DisplayRole:
        return isInstant ? shortDateText(column.period->end, QLocale())
                         : periodLabel(*column.period, column.fiscal, QLocale());
    case GroupRole:
        return isInstant ? QString() : periodGroup(*column.period, column.fiscal);
    case Qt::ToolTipRole:
        return periodSentence(*column.period, column.fiscal, QLocale());
    case PeriodRole:
        return QString::fromStdString(column.period->key());
    default:
        return {};
    }
}

QVariant RowModel::valueData(const Cell &cell, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return fullText(cell.value, cell.kind, statement().currency, QLocale());
    case Qt::EditRole:
        return cell.value.toDouble();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case RawTextRole:
        return machineText(cell.value);
    case DerivedRole:
        return false;
    case DoubtRole:
        return QString::fromStdString(cell.doubt);
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    if (section == PeriodColumn)
        return tr("Period");
    return m_filing ? QString::fromStdString(row().label) : QString();
}

} // namespace models
