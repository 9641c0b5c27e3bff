// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "periodpicker.h"

#include "widgets/statementtable.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <cstdlib>
#include <set>

namespace window {

using filing::Period;

namespace {

/// Newer ones first; a quarter before the year that ends with it, as releases print them.
bool isBefore(const Period &a, const Period &b)
{
    return a.end != b.end ? b.end < a.end : a.days() < b.days();
}

bool areAlike(const Period &a, const Period &b)
{
    return a.kind == b.kind && a.months == b.months;
}

} // namespace

PeriodPicker::PeriodPicker(widgets::StatementTable *table, QPushButton *button, PeriodOf periodOf)
    : QObject(table), m_table(table), m_button(button), m_periodOf(std::move(periodOf))
{
    QHeaderView *heads = table->horizontalHeader();
    heads->setContextMenuPolicy(Qt::CustomContextMenu);
    button->setToolTip(
        tr("Click the head of one column, and with Ctrl held down that of another, to choose what is compared"));
    connect(heads, &QWidget::customContextMenuRequested, this, &PeriodPicker::showMenu);
    connect(button, &QPushButton::clicked, this, &PeriodPicker::compare);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PeriodPicker::update);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &PeriodPicker::update);
    update();
}

std::vector<Period> PeriodPicker::periodsIn(const std::vector<int> &columns) const
{
    std::vector<Period> periods;
    for (const int column : columns) {
        const auto period = m_periodOf(column);
        if (period && std::find(periods.begin(), periods.end(), *period) == periods.end())
            periods.push_back(*period);
    }
    std::sort(periods.begin(), periods.end(), isBefore);
    return periods;
}

std::vector<Period> PeriodPicker::picked() const
{
    std::set<int> columns;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int column = range.left(); column <= range.right(); ++column)
            columns.insert(column);
    }
    return periodsIn({columns.begin(), columns.end()});
}

std::vector<Period> PeriodPicker::all() const
{
    std::vector<int> columns;
    for (int column = 0; column < m_table->model()->columnCount(); ++column)
        columns.push_back(column);
    return periodsIn(columns);
}

/// What is picked; a single one, or the newest, with that of a year before, or else the nearest of its length.
std::vector<Period> PeriodPicker::toCompare() const
{
    std::vector<Period> periods = picked();
    if (periods.size() > 1)
        return periods;
    std::vector<Period> known = all();
    if (!periods.empty())
        known.insert(known.begin(), periods.front());
    for (const Period &period : known) {
        const Period *best = nullptr;
        const auto distance = [&period](const Period &other) {
            constexpr int daysInYear = 365;
            return std::abs(filing::daysBetween(other.end, period.end) - daysInYear);
        };
        for (const Period &other : known) {
            if (other != period && areAlike(other, period) && (!best || distance(other) < distance(*best)))
                best = &other;
        }
        if (best)
            return {std::max(period, *best), std::min(period, *best)};
    }
    return all();
}

void PeriodPicker::compare()
{
    if (const std::vector<Period> periods = toCompare(); !periods.empty())
        emit comparisonWanted(periods);
}

void PeriodPicker::update()
{
    const auto count = picked().size();
    m_button->setText(count > 1 ? tr("&Compare %1 Periods").arg(count) : tr("&Compare Periods"));
    m_button->setVisible(all().size() > 1);
}

QString PeriodPicker::headOf(const Period &period) const
{
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        if (const auto shown = m_periodOf(column); shown && *shown == period)
            return m_table->model()->headerData(column, Qt::Horizontal).toString().simplified();
    }
    return {};
}

void PeriodPicker::showMenu(const QPoint &at)
{
    constexpr std::size_t most = 12;
    const auto clicked = m_periodOf(m_table->horizontalHeader()->logicalIndexAt(at));
    if (!clicked)
        return;
    QMenu menu(m_table);
    if (const auto count = picked().size(); count > 1) {
        menu.addAction(tr("&Compare the %1 Selected Periods").arg(count), this, &PeriodPicker::compare);
        menu.addSeparator();
    }
    QMenu *others = menu.addMenu(tr("Compare “%1” &with").arg(headOf(*clicked)));
    std::size_t offered = 0;
    for (const Period &other : all()) {
        if (other == *clicked || !areAlike(other, *clicked) || offered++ == most)
            continue;
        std::vector<Period> both{std::max(*clicked, other), std::min(*clicked, other)};
        others->addAction(headOf(other), this, [this, both] { emit comparisonWanted(both); });
    }
    others->setEnabled(!others->isEmpty());
    menu.exec(m_table->horizontalHeader()->mapToGlobal(at));
}

} // namespace window
