// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include "filing/filing.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <memory>
#include <vector>

namespace models {

/// One row of one statement for a chart: rows = columns of the statement; columns = name of the period, value.
///
/// Of columns that are periods, those as long as the chosen cell's are shown, oldest first, each once: quarters and years would
/// not stand side by side honestly. Where no column is a period (regions, segments), all are shown as printed.
/// EditRole: double in plain units, for pixels only. A cell that the filing leaves out gives invalid QVariants, never 0.
class RowModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PeriodColumn, ValueColumn, ColumnCount };

    explicit RowModel(QObject *parent = nullptr);

    /// Shows the row of a cell; nothing when there is no such cell. One model reset.
    void setRow(std::shared_ptr<const filing::Filing> filing, const filing::CellRef &cell);
    [[nodiscard]] const std::shared_ptr<const filing::Filing> &filing() const { return m_filing; }
    [[nodiscard]] const filing::Statement &statement() const; ///< of the row shown; there must be one
    [[nodiscard]] const filing::Row &row() const;             ///< … the row itself
    [[nodiscard]] filing::ValueKind kind() const;             ///< of the chosen cell
    /// The cell at a row of this model; its `cell` is -1 for a gap.
    [[nodiscard]] filing::CellRef cellAt(int row) const;
    [[nodiscard]] int rowOf(const filing::CellRef &cell) const; ///< -1 when it is not shown

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant periodData(const filing::StatementColumn &column, int role) const;
    [[nodiscard]] QVariant valueData(const filing::Cell &cell, int role) const;

    std::shared_ptr<const filing::Filing> m_filing;
    filing::CellRef m_cell;
    std::vector<int> m_columns; ///< of the statement, in the order shown
};

} // namespace models
