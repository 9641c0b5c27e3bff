// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trendchartaccess.h"

#include "widgets/trendchartprivate.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

namespace widgets {

class TrendChartAccess;

namespace {

constexpr int header = -1; ///< row of the measures' names, column of the periods'

/// A value, or the name of a period or measure.
class CellAccess final : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    CellAccess(TrendChartAccess *table, int row, int column) : m_table(table), m_row(row), m_column(column) { }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        const bool isCell = type == QAccessible::TableCellInterface && m_row != header && m_column != header;
        return isCell ? static_cast<QAccessibleTableCellInterface *>(this) : nullptr;
    }

    [[nodiscard]] bool isSelected() const override;
    [[nodiscard]] QList<QAccessibleInterface *> columnHeaderCells() const override;
    [[nodiscard]] QList<QAccessibleInterface *> rowHeaderCells() const override;
    [[nodiscard]] int columnIndex() const override { return m_column; }
    [[nodiscard]] int rowIndex() const override { return m_row; }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface *table() const override { return parent(); }

private:
    TrendChartAccess *m_table; ///< lives longer: it deletes its cells
    int m_row;
    int m_column;
};

} // namespace

/// The chart as a table. Children: all values row by row, then the names of the periods, then those of the measures.
class TrendChartAccess final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit TrendChartAccess(TrendChart *chart) : QAccessibleWidget(chart, QAccessible::Table) { }
    ~TrendChartAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] const ChartFigure &figure() const
    {
        if (chart()->d->updateScheduled)
            chart()->d->drawNow();
        return chart()->d->whole;
    }
    [[nodiscard]] TrendChart *chart() const { return static_cast<TrendChart *>(widget()); }
    [[nodiscard]] ChartSpot current() const { return chart()->d->current(); }
    void makeCurrent(const ChartSpot &spot) const
    {
        if (chart()->d->selection)
            chart()->d->selection->setCurrentIndex(chart()->d->indexOf(spot), QItemSelectionModel::ClearAndSelect);
    }
    [[nodiscard]] QRectF rectOf(const ChartSpot &spot) const { return chart()->d->rectOf(spot); }
    [[nodiscard]] QAccessibleInterface *cell(int row, int column) const;
    [[nodiscard]] int childIndexOf(const ChartSpot &spot) const { return spot.period * columnCount() + spot.series; }

    [[nodiscard]] int childCount() const override { return (rowCount() + 1) * (columnCount() + 1) - 1; }
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; } // the name says it
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; } // so does the description
    [[nodiscard]] int rowCount() const override { return int(figure().periods.size()); }
    [[nodiscard]] int columnCount() const override
    {
        const int all = figure().seriesCount();
        return figure().form == ChartForm::Waterfall ? std::min(all, 1) : all;
    }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override
    {
        return row >= 0 && row < rowCount() && column >= 0 && column < columnCount() ? cell(row, column) : nullptr;
    }
    [[nodiscard]] QString rowDescription(int row) const override { return figure().periods.value(row).fullName(); }
    [[nodiscard]] QString columnDescription(int column) const override
    {
        return column >= 0 && column < columnCount() ? figure().seriesAt(column).name : QString();
    }

    // One value can be current; rows and columns cannot be selected.
    [[nodiscard]] int selectedCellCount() const override { return int(selectedCells().size()); }
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override
    {
        QAccessibleInterface *one = focusChild();
        return one ? QList<QAccessibleInterface *>{one} : QList<QAccessibleInterface *>{};
    }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return 0; }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { }

private:
    mutable QHash<std::pair<int, int>, QAccessible::Id> m_cells; ///< by row and column, made when asked for
};

QAccessibleInterface *TrendChartAccess::cell(int row, int column) const
{
    QAccessible::Id &id = m_cells[{row, column}];
    if (id == 0)
        id = QAccessible::registerAccessibleInterface(new CellAccess(const_cast<TrendChartAccess *>(this), row, column));
    return QAccessible::accessibleInterface(id);
}

QAccessibleInterface *TrendChartAccess::child(int index) const
{
    const int values = rowCount() * columnCount();
    if (index < 0 || index >= childCount())
        return nullptr;
    if (index < values)
        return cell(index / columnCount(), index % columnCount());
    return index < values + rowCount() ? cell(index - values, header) : cell(header, index - values - rowCount());
}

int TrendChartAccess::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const CellAccess *>(child);
    if (!cell || cell->parent() != this || !cell->isValid())
        return -1;
    const int values = rowCount() * columnCount();
    if (cell->columnIndex() == header)
        return values + cell->rowIndex();
    return cell->rowIndex() == header ? values + rowCount() + cell->columnIndex()
                                      : childIndexOf({cell->rowIndex(), cell->columnIndex()});
}

QAccessibleInterface *TrendChartAccess::childAt(int x, int y) const
{
    const ChartSpot spot = chart()->d->spotAt(chart()->mapFromGlobal(QPoint(x, y)));
    return cellAt(spot.period, spot.series);
}

QAccessibleInterface *TrendChartAccess::focusChild() const
{
    return cellAt(current().period, current().series);
}

bool CellAccess::isValid() const
{
    return m_table->isValid() && m_row < m_table->rowCount() && m_column < m_table->columnCount();
}

QAccessibleInterface *CellAccess::parent() const
{
    return m_table;
}

QString CellAccess::text(QAccessible::Text text) const
{
    if (!isValid() || (text != QAccessible::Name && text != QAccessible::Value))
        return {};
    if (m_row == header)
        return m_table->columnDescription(m_column);
    if (m_column == header)
        return m_table->rowDescription(m_row);
    return m_table->figure().spokenValue({m_row, m_column});
}

QRect CellAccess::rect() const
{
    const QRect inChart = m_row == header || m_column == header ? QRect() : m_table->rectOf({m_row, m_column}).toRect();
    return inChart.isNull() ? QRect() : QRect(m_table->chart()->mapToGlobal(inChart.topLeft()), inChart.size());
}

QAccessible::Role CellAccess::role() const
{
    if (m_row == header)
        return QAccessible::ColumnHeader;
    return m_column == header ? QAccessible::RowHeader : QAccessible::Cell;
}

QAccessible::State CellAccess::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.readOnly = true;
    if (m_row == header || m_column == header)
        return state;
    state.focusable = true;
    state.selectable = true;
    state.selected = isSelected();
    state.focused = isSelected() && m_table->chart()->hasFocus();
    state.offscreen = m_table->rectOf({m_row, m_column}).isNull();
    return state;
}

bool CellAccess::isSelected() const
{
    return m_table->current() == ChartSpot{m_row, m_column};
}

QList<QAccessibleInterface *> CellAccess::columnHeaderCells() const
{
    return {m_table->cell(header, m_column)};
}

QList<QAccessibleInterface *> CellAccess::rowHeaderCells() const
{
    return {m_table->cell(m_row, header)};
}

void installTrendChartAccess()
{
    static const bool installed = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *chart = qobject_cast<TrendChart *>(object);
            return chart ? new TrendChartAccess(chart) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(installed);
}

void tellTableChanged(TrendChart *chart)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleTableModelChangeEvent event(chart, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&event);
}

void tellCellFocused(TrendChart *chart, const ChartSpot &spot)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(chart, QAccessible::Focus);
    if (auto *access = dynamic_cast<TrendChartAccess *>(QAccessible::queryAccessibleInterface(chart)))
        event.setChild(access->childIndexOf(spot));
    QAccessible::updateAccessibility(&event);
}

} // namespace widgets
