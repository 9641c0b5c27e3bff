// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include "history/timelinesheet.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <memory>
#include <set>
#include <vector>

namespace models {

/// A company's statements over time: rows = lines of the merged statements in their order, groups of them folded or not;
/// columns = label, then periods, oldest or newest first. DisplayRole and RawTextRole: what the chosen display says of each
/// value; the source, the doubt and the tool tip are the value's own. A gap gives invalid QVariants, never 0.
///
/// Labels: TrendRole is the line's course over the periods shown, SignRole marks one that changed its name. Cells: SignRole
/// marks a restated value, ApartRole those of a year among quarters.
class TimelineTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { LabelColumn, FirstPeriodColumn };

    explicit TimelineTableModel(QObject *parent = nullptr);

    /// One model reset. What was folded stays so when the rows are the same as before.
    void setSheet(history::TimelineSheet sheet);
    void setShownAs(history::ShownAs as);
    void setNewestFirst(bool newestFirst);
    void setPeriodLimit(int periods); ///< the latest so many, years among quarters not counted; 0 = all
    void setLocale(const QLocale &locale);

    [[nodiscard]] const history::TimelineSheet &sheet() const { return m_sheet; }
    [[nodiscard]] history::ShownAs shownAs() const { return m_as; }
    [[nodiscard]] bool isNewestFirst() const { return m_newestFirst; }
    [[nodiscard]] QString unitText() const; ///< of the first statement
    [[nodiscard]] const history::SheetColumn &periodAt(int column) const;

    [[nodiscard]] bool isGroup(int row) const;
    void toggle(int row); ///< folds or unfolds a group
    void setAllFolded(bool folded);

    /// The index whose value a cell of a filing prints; invalid where none is in view.
    [[nodiscard]] QModelIndex indexOf(const filing::Filing *filing, const filing::CellRef &cell) const;
    [[nodiscard]] QModelIndex indexOf(int sheetRow, const filing::Period &period) const;
    [[nodiscard]] int sheetRow(int row) const { return m_rows[std::size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void arrangeColumns();
    [[nodiscard]] std::vector<int> rowsInView() const;
    [[nodiscard]] int sheetColumn(int column) const { return m_columns[std::size_t(column - FirstPeriodColumn)]; }
    [[nodiscard]] bool isApart(int column) const;
    [[nodiscard]] QVariant rowData(int sheetRow, int role) const;
    [[nodiscard]] QVariant labelData(int sheetRow, int role) const;
    [[nodiscard]] QString tableTitle(int table) const;
    [[nodiscard]] QVariant trend(int sheetRow) const;
    [[nodiscard]] QVariant cellData(int sheetRow, int sheetColumn, int role) const;
    [[nodiscard]] QVariant shownData(int sheetRow, int sheetColumn, int role) const;
    [[nodiscard]] QString extraWeeks(const filing::Period &period) const;
    [[nodiscard]] QVariant labelHeader(int role) const;

    history::TimelineSheet m_sheet;
    history::ShownAs m_as = history::ShownAs::Values;
    bool m_newestFirst = false;
    int m_limit = 0;
    QLocale m_locale;
    std::vector<int> m_columns; ///< of the sheet, in the order shown
    std::vector<int> m_rows;    ///< of the sheet, in view
    std::set<int> m_folded;     ///< rows of the sheet
};

static_assert(TimelineTableModel::LabelColumn == 0, "the frozen column of the view is column 0");

} // namespace models
