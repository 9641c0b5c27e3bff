// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeline.h"

#include "grossprofit.h"
#include "publication.h"
#include "restatedtables.h"
#include "splits.h"

#include "filing/ascii.h"
#include "filing/companyname.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <set>
#include <utility>

namespace history {

using filing::Date;
using filing::LineItem;
using filing::Period;

namespace {

constexpr double daysInMonth = 365.25 / 12;
constexpr int mostMissingShown = 4; // in a row

Period next(const Period &period)
{
    const Date end = period.end;
    if (end != filing::lastDayOfMonth(int(end.year()), int(unsigned(end.month()))))
        return Period::ofMonths(period.months, filing::addDays(end, 7 * (period.months * 13 / 3)));
    const auto month = std::chrono::year_month{end.year(), end.month()} + std::chrono::months{period.months};
    return Period::ofMonths(period.months, filing::lastDayOfMonth(int(month.year()), int(unsigned(month.month()))));
}

} // namespace

Date dayOf(const filing::Filing &filing)
{
    if (const auto published = publishedOn(filing))
        return *published;
    Date last = filing::makeDate(1, 1, 1);
    for (const filing::Fact &fact : filing.facts)
        last = std::max(last, fact.period.end);
    return last;
}

bool isFlow(LineItem item)
{
    using filing::LineItemContext;
    using filing::SignRule;
    const filing::LineItemInfo &info = filing::lineItemInfos[std::size_t(item)];
    if (item == LineItem::none || item == LineItem::cash_begin || item == LineItem::cash_end || item == LineItem::backlog)
        return false;
    if (info.context == LineItemContext::Balance || info.context == LineItemContext::Ratio
        || info.context == LineItemContext::Guidance)
        return false;
    return info.sign == SignRule::Positive || info.sign == SignRule::Expense || info.sign == SignRule::Signed;
}

struct Timeline::LateTables
{
    std::once_flag once;
    SegmentTables tables;
};

const SegmentTables &Timeline::segmentTables() const
{
    static const SegmentTables none;
    if (!m_lateTables)
        return none;
    std::call_once(m_lateTables->once, [this] { m_lateTables->tables = SegmentTables(*this); });
    return m_lateTables->tables;
}

Timeline::Timeline(std::vector<SharedFiling> filings, ValueRule rule, std::vector<StockSplit> splits)
    : m_rule(rule), m_splits(std::move(splits)), m_lateTables(std::make_shared<LateTables>())
{
    for (SharedFiling &filing : filings) {
        const bool openedTwice = std::any_of(m_filings.begin(), m_filings.end(), [&filing](const SharedFiling &other) {
            return other == filing || (filing->bytes && other->bytes && *filing->bytes == *other->bytes);
        });
        if (!openedTwice)
            m_filings.push_back(std::move(filing));
    }
    std::stable_sort(m_filings.begin(), m_filings.end(),
                     [](const SharedFiling &a, const SharedFiling &b) { return dayOf(*a) > dayOf(*b); });
    m_ends = PeriodEnds(m_filings);
    m_calendar = FiscalCalendar(m_filings, m_ends);
    for (std::size_t i = 0; i < m_filings.size(); ++i)
        addFacts(int(i));

    for (auto &[item, series] : m_series)
        series.finish(m_rule, isFlow(item));
    calculateGrossProfits();
}

void Timeline::calculateGrossProfits()
{
    const auto revenues = m_series.find(LineItem::revenue);
    const auto costs = m_series.find(LineItem::cost_of_revenue);
    if (revenues == m_series.end() || costs == m_series.end())
        return;
    for (const TimelineValue *cost : values(LineItem::cost_of_revenue)) {
        const std::string key = cost->period.key();
        const TimelineValue *revenue = revenues->second.value(key);
        auto profit = revenue ? revenueLessCost(*revenue, *cost) : std::nullopt;
        const bool trailingYear = !revenues->second.values().contains(key) || !costs->second.values().contains(key);
        if (profit)
            m_series[LineItem::gross_profit].addCalculated(*std::move(profit), trailingYear);
    }
}

void Timeline::addFacts(int filingIndex)
{
    const filing::Filing &filing = *m_filings[std::size_t(filingIndex)];
    for (const filing::Fact &fact : filing.facts)
        addFact(filingIndex, fact);
    for (const filing::Fact &fact : restatedFacts(filing))
        addFact(filingIndex, fact);
}

void Timeline::addFact(int filingIndex, const filing::Fact &fact)
{
    const filing::Filing &filing = *m_filings[std::size_t(filingIndex)];
    const filing::Cell &cell = filing.cellAt(fact.cell);
    const filing::Row &row = filing.statements[std::size_t(fact.cell.statement)].rows[std::size_t(fact.cell.row)];
    Witness witness{filingIndex, fact.cell,    fact.period, fact.value, fact.at, filing.columnOf(fact.cell).basis,
                    fact.doubt,  cell.printed, row.label,   false};
    adjust(witness, fact.item);
    m_series[fact.item].add(canonical(fact.period), fact.item, cell.kind, fact.unit, std::move(witness));
}

void Timeline::adjust(Witness &witness, LineItem item) const
{
    const Date day = dayOf(*m_filings[std::size_t(witness.filing)]);
    for (const StockSplit &split : m_splits) {
        const auto adjusted = day < split.from ? adjustedFor(split, item, witness.value) : std::nullopt;
        if (!adjusted)
            continue;
        witness.value = *adjusted;
        witness.adjusted = true;
    }
}

std::string Timeline::company() const
{
    const auto named = [](const SharedFiling &filing) { return !filing->company.empty(); };
    const auto latest = std::find_if(m_filings.begin(), m_filings.end(), named);
    if (latest == m_filings.end())
        return {};
    const std::string &name = (*latest)->company;
    const auto isBetterSpelled = [&name](const SharedFiling &filing) {
        return filing::hasSmallLetter(filing->company) && filing::isSameCompany(filing->company, name);
    };
    const auto spelled = filing::hasSmallLetter(name) ? latest : std::find_if(latest, m_filings.end(), isBetterSpelled);
    return spelled == m_filings.end() ? name : (*spelled)->company;
}

std::string Timeline::currency() const
{
    for (const SharedFiling &filing : m_filings) {
        if (!filing->currency.empty())
            return filing->currency;
    }
    return {};
}

std::vector<Period> Timeline::periods(Span span) const
{
    const auto belongs = [this, span](const Period &period) {
        switch (span) {
        case Span::Quarters:
            return period.months == 3;
        case Span::Years: // some print twelve months to a quarter's end beside their fiscal years
            return m_calendar.isFiscalYear(period);
        case Span::TrailingYears:
            return period.months == 12;
        case Span::Days:
            return period.isInstant();
        }
        return false;
    };
    std::set<Period> found;
    for (const auto &[item, series] : m_series) {
        for (const auto &[key, value] : series.values()) {
            if (belongs(value.period))
                found.insert(value.period);
        }
        if (span != Span::TrailingYears)
            continue;
        for (const auto &[key, value] : series.trailingYears())
            found.insert(value.period);
    }
    return {found.begin(), found.end()};
}

std::vector<Period> Timeline::otherPeriods() const
{
    constexpr int longest = 380; // days
    std::set<Period> found;
    for (const LineItem item : {LineItem::revenue, LineItem::net_income, LineItem::pretax_income, LineItem::cfo}) {
        const auto series = m_series.find(item);
        if (series == m_series.end())
            continue;
        for (const auto &[key, value] : series->second.values()) {
            const bool odd = value.period.months == 0 && !value.period.isInstant() && value.period.days() <= longest;
            if (odd || (!value.derived && m_calendar.name(value.period).transition))
                found.insert(value.period);
        }
    }
    return {found.begin(), found.end()};
}

std::vector<Period> Timeline::periodsWithGaps(Span span) const
{
    std::vector<Period> known = periods(span);
    if (known.size() < 2 || span == Span::Days)
        return known;
    const int step = span == Span::Years ? 12 : 3; // trailing years follow each other by quarters
    std::vector<Period> all{known.front()};
    for (std::size_t i = 1; i < known.size(); ++i) {
        const double months = filing::daysBetween(known[i - 1].end, known[i].end) / daysInMonth;
        const bool changes = m_calendar.changesBetween(known[i - 1].end, known[i].end); // of which nobody knows the gaps
        const int missing = changes ? 0 : int(std::lround(months / step)) - 1;
        Period gap = Period::ofMonths(step, known[i - 1].end);
        for (int n = 0; n < missing && missing <= mostMissingShown; ++n) {
            gap = next(gap);
            all.push_back(Period::ofMonths(known[i].months, gap.end));
        }
        all.push_back(known[i]);
    }
    return all.size() > 2 * known.size() ? known : all;
}

std::vector<LineItem> Timeline::items() const
{
    std::vector<LineItem> found;
    for (const auto &[item, series] : m_series)
        found.push_back(item);
    return found;
}

const TimelineValue *Timeline::value(LineItem item, const Period &period) const
{
    const auto series = m_series.find(item);
    return series == m_series.end() ? nullptr : series->second.value(canonical(period).key());
}

std::vector<const TimelineValue *> Timeline::values(LineItem item) const
{
    std::vector<const TimelineValue *> found;
    const auto series = m_series.find(item);
    if (series == m_series.end())
        return found;
    for (const auto *values : {&series->second.values(), &series->second.trailingYears()}) {
        for (const auto &[key, value] : *values)
            found.push_back(&value);
    }
    return found;
}

std::vector<Disagreement> Timeline::disagreements() const
{
    std::vector<Disagreement> found;
    for (const auto &[item, series] : m_series)
        found.insert(found.end(), series.disagreements().begin(), series.disagreements().end());
    return found;
}

PeriodName Timeline::name(const Period &period) const
{
    return m_calendar.name(canonical(period));
}

} // namespace history
