// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columns.h"

#include "ascii.h"
#include "columnreader.h"
#include "titles.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace filing {
namespace {

/// "fourth quarter" beside "three months": one stretch of time named twice.
DurationWords merged(const std::vector<DurationWords> &durations)
{
    DurationWords duration = durations.front();
    for (const DurationWords &other : durations) {
        if (duration.quarter == 0)
            duration.quarter = other.quarter;
        duration.trailing = duration.trailing || other.trailing;
        if (duration.months == 0 && duration.weeks == 0) {
            duration.months = other.months;
            duration.weeks = other.weeks;
        }
    }
    return duration;
}

/// "Years Ended July 3, 2004 and June 28, 2003" over "2004  2003": the year printed last is the column's own, and picks its day.
std::optional<PartialDate> dayOfLastYear(const std::vector<PartialDate> &dates)
{
    if (dates.size() < 2 || dates.back().month != 0 || dates.back().year == 0)
        return std::nullopt;
    const PartialDate *nearest = nullptr;
    for (const PartialDate &date : dates) {
        if (date.month != 0 && date.year != 0 && (!nearest || date.year == dates.back().year))
            nearest = &date;
    }
    if (!nearest)
        return std::nullopt;
    return PartialDate{nearest->month, nearest->day, dates.back().year};
}

/// The parts of a date that the pieces of one header give together.
PartialDate merged(const std::vector<PartialDate> &dates)
{
    if (const auto own = dayOfLastYear(dates))
        return *own;
    PartialDate result;
    for (const PartialDate &date : dates) {
        if (result.month == 0) {
            result.month = date.month;
            result.day = date.day;
        } else if (result.day == 0 && date.month == result.month) {
            result.day = date.day;
        }
        if (result.year == 0)
            result.year = date.year;
    }
    return result;
}

/// "Years ended December 30, 1995," over "December 31, 1994, and December 25, 1993": one list of days on two lines.
bool listsDatesAcross(std::string_view line, std::string_view next)
{
    const bool joins = startsWithIgnoringCase(next, "and ");
    if (!joins && !line.ends_with(',') && !line.ends_with(" and"))
        return false;
    const auto isWhole = [](const PartialDate &date) { return date.month != 0 && date.day != 0 && date.year != 0; };
    const std::vector<PartialDate> before = readHeader(line).dates;
    const std::vector<PartialDate> behind = readHeader(next).dates;
    return !before.empty() && !behind.empty() && isWhole(before.back()) && isWhole(behind.front())
        && (joins || monthOf(next.substr(0, next.find_first_of(" .,"))) != 0);
}

} // namespace

ColumnReader::ColumnReader(const Section &section, const SectionHeadings &headings, StatementKind kind, const PeriodContext &context)
    : m_section(section)
    , m_headings(headings)
    , m_kind(kind)
    , m_context(context)
{
}

bool ColumnReader::wantsDuration() const
{
    return m_kind == StatementKind::Income || m_kind == StatementKind::CashFlow;
}

/// Whether words above a table date a day of a year that none of its bare years is: "January 23, 1995" below an auditor's name.
bool ColumnReader::datesOtherYears(const HeaderReading &title) const
{
    if (!title.durations.empty() || title.instant || title.dates.size() != 1 || m_drafts.empty())
        return false;
    const PartialDate day = title.dates.front();
    if (day.month == 0 || day.day == 0 || day.year == 0)
        return false;
    return std::all_of(m_drafts.begin(), m_drafts.end(), [&day](const DraftColumn &draft) {
        const int year = draft.date.year;
        return draft.isPeriod() && draft.date.month == 0 && year != 0 && year != day.year && year != yearClosedBy(day);
    });
}

void ColumnReader::takeTitles()
{
    constexpr std::size_t longestDate = 40; // "As of November 30, 1996 (unaudited)"
    constexpr std::size_t longestBareDate = 20; // "(September 30, 2003)"
    constexpr std::size_t nearest = 2; // lines that speak of this table for sure
    bool datesDays = false; // "As of June 30, 2003": no stretch of time further up is the table's
    std::size_t away = 0;
    for (const auto &[reading, size] : m_headings.titles) {
        ++away;
        if (m_titleDurations.empty() && !datesDays)
            m_titleDurations = reading.durations;
        if (!m_titleDates.empty() || datesOtherYears(reading))
            continue;
        datesDays = reading.instant && !reading.dates.empty() && m_titleDurations.empty() && away <= nearest;
        m_titleDates = reading.dates;
        const PartialDate first = m_titleDates.empty() ? PartialDate{} : m_titleDates[0];
        if (reading.fromTo && m_titleDates.size() > 1 && first.month != 0 && first.day <= 1 && first.year == 0)
            m_titleDates.erase(m_titleDates.begin()); // the day on which the stretch begins
        // The day on which the release came out closes none of its periods; "Stockholm, July 22, 2003" dates a release alone.
        const bool stretch = wantsDuration() && !reading.instant && reading.durations.empty() && size > longestBareDate;
        if (size > longestDate || stretch)
            std::erase_if(m_titleDates, [this](const PartialDate &date) { return isReleaseDate(date); });
    }
}

void ColumnReader::draft()
{
    m_drafts.reserve(m_headings.columns.size());
    for (const HeaderReading &reading : m_headings.columns) {
        DraftColumn draft{reading, std::nullopt, {}};
        if (!draft.reading.durations.empty())
            draft.duration = merged(draft.reading.durations);
        draft.date = merged(draft.reading.dates);
        draft.dayOfOtherYear = dayOfLastYear(draft.reading.dates)
            && std::none_of(reading.dates.begin(), reading.dates.end(), [&draft](const PartialDate &date) { return date == draft.date; });
        m_drafts.push_back(draft);
    }
}

/// "For the Three and Six Months Ended June 30, 2003 and 2002": the durations go over the columns in order.
void ColumnReader::takeDurationsFromTitles()
{
    if (m_kind == StatementKind::Balance || m_titleDurations.empty())
        return;
    std::vector<DraftColumn *> bare;
    for (DraftColumn &draft : m_drafts) {
        // A whole date over a table that is no statement closes a stretch or is a day: only bare years ask the title.
        const bool asks = wantsDuration() || (draft.date.month == 0 && draft.date.year != 0 && !draft.reading.instant);
        if (draft.isPeriod() && !draft.duration && asks)
            bare.push_back(&draft);
    }
    if (bare.empty())
        return;
    std::vector<DurationWords> distinct;
    for (const DurationWords &duration : m_titleDurations) {
        if (std::find(distinct.begin(), distinct.end(), duration) == distinct.end())
            distinct.push_back(duration);
    }
    if (distinct.size() > 1 && bare.size() % distinct.size() == 0 && bare.size() == m_drafts.size()) {
        const std::size_t group = bare.size() / distinct.size();
        for (std::size_t i = 0; i < bare.size(); ++i)
            bare[i]->duration = distinct[i / group];
        return;
    }
    for (DraftColumn *draft : bare)
        draft->duration = distinct.back();
}

/// Bare quarter-end dates over an income statement: consecutive ones are quarters, a year apart they take the prose's word.
void ColumnReader::inferDurations()
{
    if (!wantsDuration())
        return;
    std::vector<std::size_t> bare;
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        if (m_drafts[i].isPeriod() && !m_drafts[i].duration && m_drafts[i].date.month != 0 && m_drafts[i].date.year != 0)
            bare.push_back(i);
    }
    if (bare.empty())
        return;
    bool quarters = bare.size() >= 2;
    bool consecutive = false; // dates that are all a year apart may close years as well
    bool yearsApart = bare.size() >= 2;
    for (std::size_t i = 0; i + 1 < bare.size(); ++i) {
        const int gap = std::abs(daysBetween(dayOf(m_drafts[bare[i]].date), dayOf(m_drafts[bare[i + 1]].date)));
        consecutive = consecutive || (gap >= 77 && gap <= 105);
        yearsApart = yearsApart && gap >= 350 && gap <= 378;
        quarters = quarters && ((gap >= 77 && gap <= 105) || (gap >= 350 && gap <= 378 && bare.size() >= 3));
    }
    // A column group whose neighbours have a duration takes it over.
    for (const std::size_t i : bare) {
        DraftColumn &draft = m_drafts[i];
        if (quarters && consecutive)
            draft.duration = DurationWords{3, 0, 0, false, false};
        else if (i > 0 && m_drafts[i - 1].duration && !m_drafts[i - 1].inferred)
            draft.duration = m_drafts[i - 1].duration;
        else if (m_context.annual && closesYear() && draft.reading.dates.size() == 1
                 && (draft.reading.dates[0].month == 0 || (yearsApart && closesPart(dayOf(draft.date), 12))))
            draft.duration = DurationWords{12, 0, 0, false, false}; // "1994 | 1993" in the report of a year, or the days that close them
        else if (closesFirstQuarter(dayOf(draft.date)))
            draft.duration = DurationWords{3, 0, 1, false, false}; // the year is no older than that
        else if (m_context.proseDurations.size() == 1)
            draft.duration = m_context.proseDurations.front();
        else
            continue;
        draft.inferred = true;
    }
}

std::optional<Period> ColumnReader::periodOf(const DraftColumn &draft) const
{
    if (!draft.isPeriod())
        return std::nullopt;
    if (draft.reading.fromTo && draft.reading.dates.size() >= 2) {
        const PartialDate start = draft.reading.dates.front();
        const PartialDate end = draft.reading.dates.back();
        if (start.month != 0 && start.year != 0 && end.month != 0 && end.year != 0 && daysBetween(dayOf(start), dayOf(end)) > 0)
            return Period::between(dayOf(start), dayOf(end));
    }
    const std::optional<Date> end = endOf(draft);
    if (!end)
        return std::nullopt;
    if (draft.reading.inception && wantsDuration()) { // as long as the company is old, whatever the columns beside it are
        const bool known = m_context.inception && daysBetween(*m_context.inception, *end) > 0;
        return known ? std::optional(Period::between(*m_context.inception, *end)) : std::nullopt;
    }
    if (m_kind == StatementKind::Balance || (!draft.duration && m_kind == StatementKind::Other))
        return Period::instant(*end);
    if (!draft.duration)
        return std::nullopt;
    const DurationWords &duration = *draft.duration;
    if (duration.weeks > 0)
        return Period::ofWeeks(duration.weeks, *end);
    int months = duration.months;
    if (duration.yearToDate && months == 0) {
        if (!m_context.fiscalYearEnd)
            return std::nullopt;
        const auto label = fiscalLabelOf(Period::ofMonths(3, *end), *m_context.fiscalYearEnd);
        months = label ? 3 * label->quarter : 0;
    }
    if (months == 0)
        return std::nullopt;
    return Period::ofMonths(months, *end);
}

/// "2006 | 2005 (As Adjusted)": a year that is printed in no other way was adjusted to a new rule of accounting, and is restated.
void ColumnReader::takeAdjustedAsRestated(std::vector<StatementColumn> &columns) const
{
    if (!wantsDuration() && m_kind != StatementKind::Balance)
        return;
    const auto isPlain = [](const StatementColumn &column) { return column.period && column.basis == Basis::Reported; };
    if (std::none_of(columns.begin(), columns.end(), isPlain))
        return;
    std::vector<StatementColumn *> adjusted;
    for (StatementColumn &column : columns) {
        if (!column.period || column.basis != Basis::Adjusted || findIgnoringCase(column.header, "as adjusted") == std::string_view::npos)
            continue;
        const auto other = std::any_of(columns.begin(), columns.end(), [&column](const StatementColumn &c) { return &c != &column && c.period == column.period; });
        if (other)
            return; // set beside what was reported: a measure of the company's own
        adjusted.push_back(&column);
    }
    for (StatementColumn *column : adjusted)
        column->basis = Basis::Restated;
}

/// Rows headed by dates under columns that name none: each column is a line item, and no period.
bool ColumnReader::isTransposed() const
{
    const bool named = std::any_of(m_drafts.begin(), m_drafts.end(), [](const DraftColumn &draft) { return draft.reading.namesPeriod(); });
    if (named || m_drafts.size() < 2)
        return false;
    std::size_t rows = 0;
    std::size_t dated = 0;
    for (const SectionRow &row : m_section.rows) {
        if (row.values.empty())
            continue;
        ++rows;
        const HeaderReading reading = readHeader(row.label);
        dated += reading.dates.size() == 1 && reading.dates[0].month != 0 && reading.dates[0].year != 0;
    }
    return dated >= 2 && 3 * dated >= 2 * rows;
}

std::vector<StatementColumn> ColumnReader::read()
{
    draft();
    takeTitles();
    takeWholeYears();
    takeDurationsFromTitles();
    takeDatesFromTitles();
    closeOtherYears();
    takeQuarterFromSiblings();
    takeDatesFromContext();
    dateRelativeYears();
    tellYearsApart();
    inferDurations();
    const bool transposed = isTransposed();
    std::vector<StatementColumn> columns;
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        StatementColumn column;
        column.header = m_section.headers[i].text;
        column.headerAt = m_section.headers[i].places;
        column.basis = m_drafts[i].reading.basis.value_or(Basis::Reported);
        column.inferred = m_drafts[i].inferred;
        column.period = transposed ? std::nullopt : periodOf(m_drafts[i]);
        // "Q3 2012": the day on which it ends is not printed.
        column.inferred = column.inferred || (column.period && m_drafts[i].date.month == 0);
        if (column.period && m_context.fiscalYearEnd)
            column.fiscal = fiscalLabelOf(*column.period, *m_context.fiscalYearEnd);
        columns.push_back(std::move(column));
    }
    takeAdjustedAsRestated(columns);
    return columns;
}

SectionHeadings readHeadings(const Section &section)
{
    constexpr std::size_t mostTitles = 8; // what stands further up may title another table
    constexpr std::size_t longestTitle = 160;
    SectionHeadings headings;
    headings.columns.reserve(section.headers.size());
    for (const ColumnHeader &header : section.headers)
        headings.columns.push_back(readHeader(header.text));
    const std::size_t count = section.titles.size();
    const std::size_t first = count > mostTitles ? count - mostTitles : 0;
    for (std::size_t i = count; i-- > first;) {
        std::string title = section.titles[i].text;
        for (; i > first && listsDatesAcross(section.titles[i - 1].text, title); --i)
            title.insert(0, section.titles[i - 1].text + " ");
        if (title.size() <= longestTitle)
            headings.titles.push_back({readHeader(title), title.size()});
    }
    return headings;
}

std::optional<NumberedQuarter> newestQuarterNumbered(const SectionHeadings &headings)
{
    std::optional<NumberedQuarter> newest;
    int wholeYear = 0; // the newest of which there is a column
    for (const HeaderReading &reading : headings.columns) {
        const PartialDate date = merged(reading.dates);
        const int year = reading.fiscalYear != 0 ? reading.fiscalYear : date.year;
        if (reading.notAPeriod || reading.durations.empty() || date.month != 0 || year == 0)
            continue;
        const DurationWords duration = merged(reading.durations);
        if (duration.months == 12)
            wholeYear = std::max(wholeYear, year);
        if (duration.months != 3 || duration.quarter == 0)
            continue;
        if (!newest || std::pair(year, duration.quarter) > std::pair(newest->year, newest->quarter))
            newest = NumberedQuarter{duration.quarter, year};
    }
    // "3rd Qtr | 9 Months | Year": the year is over.
    if (newest && wholeYear >= newest->year)
        newest = NumberedQuarter{4, wholeYear};
    return newest;
}

std::vector<int> wholeYearsNamed(const SectionHeadings &headings)
{
    const auto isYear = [](const DurationWords &duration) { return duration.months == 12 && !duration.trailing; };
    const auto titled = std::find_if(headings.titles.begin(), headings.titles.end(),
                                     [](const SectionHeadings::Title &title) { return !title.reading.durations.empty(); });
    std::vector<int> years;
    for (const HeaderReading &reading : headings.columns) {
        if (reading.notAPeriod)
            continue;
        const PartialDate date = merged(reading.dates);
        const int year = reading.fiscalYear != 0 ? reading.fiscalYear : date.year;
        const std::vector<DurationWords> &durations =
            reading.durations.empty() && titled != headings.titles.end() ? titled->reading.durations : reading.durations;
        if (date.month != 0 || year == 0 || durations.empty() || !std::all_of(durations.begin(), durations.end(), isYear))
            return {};
        years.push_back(year);
    }
    return years;
}

std::optional<Date> endInTitles(const SectionHeadings &headings)
{
    for (const SectionHeadings::Title &title : headings.titles) {
        const std::vector<PartialDate> &dates = title.reading.dates;
        if (title.reading.durations.size() == 1 && dates.size() == 1 && dates[0].month != 0 && dates[0].day != 0 && dates[0].year != 0)
            return dayOf(dates[0]);
    }
    return std::nullopt;
}

std::vector<StatementColumn> readColumns(const Section &section, const SectionHeadings &headings, StatementKind kind, const PeriodContext &context)
{
    return ColumnReader(section, headings, kind, context).read();
}

std::optional<FiscalLabel> fiscalLabelOf(const Period &period, FiscalYearEnd end)
{
    // 52/53-week closes drift up to a week into the next month.
    Date day = period.end;
    if (unsigned(day.day()) <= 7)
        day = addDays(day, -int(unsigned(day.day())));
    int closing = end.month;
    if (end.day <= 7)
        closing = (end.month + 10) % 12 + 1;
    const int month = int(unsigned(day.month()));
    const int quarter = ((month - closing + 11 + 12) % 12) / 3 + 1;
    const int year = int(day.year()) + (month > closing ? 1 : 0);
    if (period.isInstant())
        return FiscalLabel{quarter, year, 0};
    if (period.months == 0)
        return std::nullopt;
    const bool closesQuarter = ((month - closing + 12) % 12) % 3 == 0;
    if (!closesQuarter || (period.months == 12 && quarter != 4))
        return std::nullopt;
    return FiscalLabel{period.months == 12 ? 0 : quarter, year, period.months};
}

} // namespace filing
