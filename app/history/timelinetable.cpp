// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinetable.h"

#include "measures.h"
#include "printedsign.h"
#include "rowseries.h"
#include "timelinerows.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

namespace history {

using filing::Decimal;
using filing::LineItem;
using filing::Period;
using filing::RowRole;
using filing::StatementKind;
using filing::ValueKind;

namespace {

constexpr int perShareDecimals = 2;
constexpr int indexDecimals = 1;
constexpr int daysInYear = 365;
constexpr int daysInQuarter = 91;
constexpr int drift = 12; // days that ends of 52/53-week periods and of calendar quarters stray

using Cell = std::shared_ptr<const TimelineValue>;
using Cells = std::vector<Cell>; // by ascending period

Cells sorted(Cells cells)
{
    std::sort(cells.begin(), cells.end(), [](const Cell &a, const Cell &b) { return a->period < b->period; });
    return cells;
}

Cells cellsOf(LineItem item, const std::shared_ptr<const Timeline> &timeline)
{
    Cells cells;
    for (const TimelineValue *value : timeline->values(item))
        cells.emplace_back(timeline, value); // lives as long as the timeline
    return sorted(std::move(cells));
}

Cells ownCells(const MergedRow &merged, const Timeline &timeline)
{
    const Series series = seriesOf(merged, timeline);
    Cells cells;
    for (const auto *values : {&series.values(), &series.trailingYears()}) {
        for (const auto &[key, value] : *values)
            cells.push_back(std::make_shared<const TimelineValue>(value));
    }
    return sorted(std::move(cells));
}

/// Statements print outflows with a sign that their facts do not have.
bool isNegated(const MergedRow &merged, const Cells &cells, const Timeline &timeline)
{
    if (!merged.holdsFacts || !showsAsPrinted(merged.item))
        return false;
    int balance = 0;
    for (const Cell &cell : cells) {
        for (const Witness &witness : cell->witnesses) {
            const Decimal &printed = timeline.filings()[std::size_t(witness.filing)]->cellAt(witness.cell).value;
            if (!printed.isZero())
                balance += printed.isNegative() == witness.value.isNegative() ? -1 : 1;
        }
    }
    return balance > 0;
}

std::vector<RowName> namesOf(const MergedRow &merged, const Timeline &timeline)
{
    std::vector<RowName> names;
    for (const RowPlace &place : merged.places) {
        const filing::Filing &filing = *timeline.filings()[std::size_t(place.filing)];
        const std::string &label = filing.statements[std::size_t(place.statement)].rows[std::size_t(place.row)].label;
        auto known = std::find_if(names.begin(), names.end(), [&](const RowName &name) { return name.text == label; });
        if (known == names.end())
            known = names.insert(names.end(), {label, {}});
        if (known->filings.empty() || known->filings.back() != place.filing)
            known->filings.push_back(place.filing);
    }
    return names;
}

TimelineRow rowOf(const MergedRow &merged, const Timeline &timeline)
{
    const RowPlace &latest = merged.places.front();
    const filing::Row &printed = timeline.filings()[std::size_t(latest.filing)]
                                     ->statements[std::size_t(latest.statement)]
                                     .rows[std::size_t(latest.row)];
    TimelineRow row;
    row.label = printed.label;
    row.level = printed.level;
    row.role = printed.role;
    row.item = merged.item;
    row.inferred = printed.inferred;
    row.names = namesOf(merged, timeline);
    return row;
}

bool holdsGrossProfit(const MergedRow &row)
{
    return row.holdsFacts && row.item == LineItem::gross_profit;
}

/// Where no filing has such a row, what revenue leaves over its cost stands below that.
TimelineRow grossProfitRow()
{
    TimelineRow row;
    row.item = LineItem::gross_profit;
    row.label = filing::title(row.item);
    row.role = RowRole::Total;
    row.inferred = true;
    return row;
}

TimelineColumn columnFor(TimelineColumn::Kind kind, const Period &period, const Timeline &timeline)
{
    const PeriodName name = timeline.name(period);
    return {kind, period, name.fiscal, name};
}

std::vector<TimelineColumn> columnsOf(const Timeline &timeline, StatementKind kind, TimelineColumns columns)
{
    using Kind = TimelineColumn::Kind;
    std::vector<TimelineColumn> found;
    const auto add = [&](Span span, Kind columnKind) {
        for (const Period &period : timeline.periodsWithGaps(span))
            found.push_back(columnFor(columnKind, period, timeline));
    };
    if (kind == StatementKind::Balance) {
        add(Span::Days, Kind::Quarter);
        std::erase_if(found, [&](const TimelineColumn &column) {
            const bool closesYear = column.fiscal && column.fiscal->quarter == 4;
            return columns == TimelineColumns::Years && !closesYear;
        });
        return found;
    }
    if (columns == TimelineColumns::Quarters || columns == TimelineColumns::QuartersAndYears)
        add(Span::Quarters, Kind::Quarter);
    if (columns == TimelineColumns::Years || columns == TimelineColumns::QuartersAndYears)
        add(Span::Years, Kind::Year);
    if (columns == TimelineColumns::TrailingYears)
        add(Span::TrailingYears, Kind::TrailingYear);
    if (columns != TimelineColumns::TrailingYears) {
        const auto isThere = [&found](const Period &period) {
            return std::any_of(found.begin(), found.end(),
                               [&period](const TimelineColumn &column) { return column.period == period; });
        };
        for (const Period &period : timeline.otherPeriods()) {
            if (!isThere(period))
                found.push_back(columnFor(Kind::Other, period, timeline));
        }
    }
    std::sort(found.begin(), found.end(),
              [](const TimelineColumn &a, const TimelineColumn &b) { return a.period < b.period; });
    return found;
}

/// Columns at both ends in which this kind of statement has nothing are left out; gaps between others stay.
void trimColumns(std::vector<TimelineColumn> &columns, const std::vector<Cells> &values)
{
    std::set<std::string> known;
    for (const Cells &cells : values) {
        for (const Cell &cell : cells)
            known.insert(cell->period.key());
    }
    const auto isKnown = [&known](const TimelineColumn &column) { return known.contains(column.period.key()); };
    columns.erase(columns.begin(), std::find_if(columns.begin(), columns.end(), isKnown));
    columns.erase(std::find_if(columns.rbegin(), columns.rend(), isKnown).base(), columns.end());
}

const TimelineValue *diluted(const Timeline &timeline, const Period &period)
{
    if (!period.isInstant())
        return timeline.value(LineItem::shares_diluted, period);
    return timeline.value(LineItem::shares_diluted, Period::ofMonths(3, period.end));
}

std::string firstDoubt(const TimelineValue &a, const TimelineValue &b)
{
    return a.doubt.empty() ? b.doubt : a.doubt;
}

} // namespace

TimelineTable::TimelineTable(std::shared_ptr<const Timeline> timeline, StatementKind kind, TimelineColumns columns)
    : m_timeline(std::move(timeline)), m_kind(kind)
{
    if (!m_timeline)
        return;
    const std::vector<MergedRow> merged = mergeRows(*m_timeline, kind);
    const bool printsGrossProfit = std::any_of(merged.begin(), merged.end(), holdsGrossProfit);
    for (const MergedRow &row : merged) {
        m_allValues.push_back(row.holdsFacts ? cellsOf(row.item, m_timeline) : ownCells(row, *m_timeline));
        m_rows.push_back(rowOf(row, *m_timeline));
        m_rows.back().negated = isNegated(row, m_allValues.back(), *m_timeline);
        if (row.holdsFacts && row.item == LineItem::cost_of_revenue && !printsGrossProfit) {
            m_allValues.push_back(cellsOf(LineItem::gross_profit, m_timeline));
            m_rows.push_back(grossProfitRow());
        }
    }
    m_columns = columnsOf(*m_timeline, kind, columns);
    trimColumns(m_columns, m_allValues);
    for (std::size_t r = 0; r < m_rows.size(); ++r)
        fillRow(r);
    if (!merged.empty()) {
        const RowPlace &latest = merged.front().places.front();
        m_units = m_timeline->filings()[std::size_t(latest.filing)]->statements[std::size_t(latest.statement)].units;
    }
}

void TimelineTable::fillRow(std::size_t r)
{
    TimelineRow &row = m_rows[r];
    const Cells &cells = m_allValues[r];
    if (!cells.empty())
        row.kind = cells.back()->kind;
    for (const TimelineColumn &column : m_columns) {
        const auto at = std::lower_bound(cells.begin(), cells.end(), column.period,
                                         [](const Cell &cell, const Period &period) { return cell->period < period; });
        row.values.push_back(at != cells.end() && (*at)->period == column.period ? *at : nullptr);
    }
}

std::optional<ShownValue> TimelineTable::shown(int row, int column, ShownAs as) const
{
    const TimelineRow &line = m_rows[std::size_t(row)];
    const Cell &cell = line.values[std::size_t(column)];
    if (!cell)
        return std::nullopt;
    switch (as) {
    case ShownAs::Values:
        return ShownValue{line.negated ? cell->value.negated() : cell->value, cell->kind, false, false, cell->doubt};
    case ShownAs::ChangeOnYear:
        return change(row, column, 12);
    case ShownAs::ChangeOnQuarter: // of a fiscal year it would be one of twelve months that no column shows
        if (m_columns[std::size_t(column)].kind == TimelineColumn::Kind::Year)
            return std::nullopt;
        return change(row, column, 3);
    case ShownAs::CommonSize:
        return shareOf(row, column);
    case ShownAs::PerShare:
        return perShare(row, column);
    case ShownAs::Indexed:
        return indexed(row, column);
    }
    return std::nullopt;
}

/// The row's value for the period of the same length that ended `months` (12 or 3) before that of the column.
const TimelineValue *TimelineTable::before(int row, int column, int months) const
{
    const Period &period = m_columns[std::size_t(column)].period;
    const filing::Date end = filing::addDays(period.end, months == 12 ? -daysInYear : -daysInQuarter);
    const Cells &cells = m_allValues[std::size_t(row)];
    const auto first =
        std::lower_bound(cells.begin(), cells.end(), filing::addDays(end, -drift),
                         [](const Cell &cell, filing::Date day) { return filing::daysBetween(cell->period.end, day) > 0; });
    const TimelineValue *nearest = nullptr;
    const auto distance = [&end](const TimelineValue &value) {
        return std::abs(filing::daysBetween(value.period.end, end));
    };
    for (auto cell = first; cell != cells.end() && filing::daysBetween(end, (*cell)->period.end) <= drift; ++cell) {
        const Period &other = (*cell)->period;
        const bool comparable =
            other.kind == period.kind && other.months == period.months && (other.isInstant() || other.months != 0);
        if (comparable && (!nearest || distance(**cell) < distance(*nearest)))
            nearest = cell->get();
    }
    return nearest;
}

std::optional<ShownValue> TimelineTable::change(int row, int column, int months) const
{
    const Cell &cell = m_rows[std::size_t(row)].values[std::size_t(column)];
    const TimelineValue *base = before(row, column, months);
    if (!base || base->unit != cell->unit)
        return std::nullopt;
    const auto amount = filing::difference(cell->value, base->value);
    if (!amount)
        return std::nullopt;
    ShownValue result{*amount, ValueKind::Percent, cell->kind == ValueKind::Percent, false, firstDoubt(*cell, *base)};
    if (result.points)
        return result;
    const auto percent =
        base->value > Decimal{} ? filing::ratio(amount->scaled(2), base->value, percentDecimals) : std::nullopt;
    result.notMeaningful = !percent;
    result.value = percent.value_or(Decimal{});
    return result;
}

std::optional<ShownValue> TimelineTable::shareOf(int row, int column) const
{
    const TimelineRow &line = m_rows[std::size_t(row)];
    const Cell &cell = line.values[std::size_t(column)];
    if (m_kind == StatementKind::Other || cell->kind != ValueKind::Money)
        return std::nullopt;
    const LineItem item = m_kind == StatementKind::Balance ? LineItem::total_assets : LineItem::revenue;
    const TimelineValue *base = m_timeline->value(item, cell->period);
    if (!base || base->unit != cell->unit)
        return std::nullopt;
    ShownValue result{{}, ValueKind::Percent, false, true, firstDoubt(*cell, *base)};
    if (base->value <= Decimal{})
        return result;
    const auto percent = filing::ratio(cell->value.scaled(2), base->value, percentDecimals);
    if (!percent)
        return std::nullopt;
    result.value = line.negated ? percent->negated() : *percent;
    result.notMeaningful = false;
    return result;
}

std::optional<ShownValue> TimelineTable::perShare(int row, int column) const
{
    const TimelineRow &line = m_rows[std::size_t(row)];
    const Cell &cell = line.values[std::size_t(column)];
    if (cell->kind != ValueKind::Money)
        return std::nullopt;
    const TimelineValue *shares = diluted(*m_timeline, cell->period);
    if (!shares || shares->value <= Decimal{})
        return std::nullopt;
    const auto value = filing::ratio(cell->value, shares->value, perShareDecimals);
    if (!value)
        return std::nullopt;
    return ShownValue{line.negated ? value->negated() : *value, ValueKind::PerShare, false, false,
                      firstDoubt(*cell, *shares)};
}

std::optional<ShownValue> TimelineTable::indexed(int row, int column) const
{
    const TimelineRow &line = m_rows[std::size_t(row)];
    const Cell &cell = line.values[std::size_t(column)];
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const Cell &base = line.values[c];
        // Quarters are held against the first quarter, years against the first year.
        if (!base || m_columns[c].kind != m_columns[std::size_t(column)].kind)
            continue;
        ShownValue result{{}, ValueKind::Count, false, true, firstDoubt(*cell, *base)};
        if (base->value <= Decimal{} || base->unit != cell->unit)
            return result;
        const auto index = filing::ratio(cell->value.scaled(2), base->value, indexDecimals);
        if (!index)
            return std::nullopt;
        result.value = *index;
        result.notMeaningful = false;
        return result;
    }
    return std::nullopt;
}

} // namespace history
