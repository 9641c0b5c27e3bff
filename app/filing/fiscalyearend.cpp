// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "about.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace filing {
namespace {

/// Whether a release that says "third quarter" came out in the weeks after a calendar year's third quarter.
bool followsCalendarQuarter(const AboutRelease &about, int quarter)
{
    if (!about.released || quarter == 0)
        return false;
    constexpr int soonest = 5;
    constexpr int latest = 50; // a quarter that closed a month before comes to more
    Date end = lastDayOfMonth(int(about.released->year()), 3 * quarter);
    if (daysBetween(end, *about.released) < 0)
        end = lastDayOfMonth(int(about.released->year()) - 1, 3 * quarter);
    const int days = daysBetween(end, *about.released);
    return days >= soonest && days <= latest;
}

/// The last day of the month that lies `quarters` behind the month that ends on or about that day.
Date closeAfter(Date end, int quarters)
{
    constexpr int longestDrift = 7; // of 52/53-week quarters into the next month
    const Date within = unsigned(end.day()) <= longestDrift ? addDays(end, -8) : end;
    const auto closing = std::chrono::year_month{within.year(), within.month()} + std::chrono::months{3 * quarters};
    return lastDayOfMonth(int(closing.year()), int(unsigned(closing.month())));
}

bool isSecondHalf(const StatementColumn &column)
{
    const HeaderReading reading = readHeader(column.header);
    return !reading.durations.empty() && reading.durations.front().months == 6 && reading.durations.front().quarter == 4;
}

/// What speaks for each month as the last of the fiscal year.
class Votes
{
public:
    void cast(Date day, int weight)
    {
        // 52/53-week closes drift into the next month.
        const Date within = unsigned(day.day()) <= 7 ? addDays(day, -int(unsigned(day.day()))) : day;
        const int month = int(unsigned(within.month()));
        m_weights[month] += weight;
        m_days.emplace(month, int(unsigned(within.day())));
    }
    [[nodiscard]] std::optional<FiscalYearEnd> winner() const
    {
        const auto best = std::max_element(m_weights.begin(), m_weights.end(),
                                           [](const auto &a, const auto &b) { return a.second < b.second; });
        if (best == m_weights.end())
            return std::nullopt;
        return FiscalYearEnd{best->first, m_days.at(best->first)};
    }

private:
    std::map<int, int> m_weights; ///< by month
    std::map<int, int> m_days;    ///< the first day named in each month
};

/// The days on which the columns of statements end.
struct Closes
{
    std::optional<Date> newestQuarter;
    std::vector<Date> balances;

    [[nodiscard]] std::optional<Date> newestBalance() const
    {
        const auto newest = std::max_element(balances.begin(), balances.end(), [](Date a, Date b) { return daysBetween(a, b) > 0; });
        return newest == balances.end() ? std::nullopt : std::optional(*newest);
    }
};

/// Years, half years and nine months tell when the fiscal year ends; quarters and balance sheets are kept for what the words say.
Closes voteByColumns(const std::vector<StatementColumn> &columns, Votes &votes)
{
    Closes closes;
    for (const StatementColumn &column : columns) {
        if (!column.period || column.inferred)
            continue;
        const Period &period = *column.period;
        if (period.months == 12 || (period.months == 6 && isSecondHalf(column)))
            votes.cast(period.end, 5);
        else if (period.months == 6 || period.months == 9)
            votes.cast(addDays(period.start, -1), 5);
        else if (period.months == 3 && (!closes.newestQuarter || daysBetween(*closes.newestQuarter, period.end) > 0))
            closes.newestQuarter = period.end;
        if (period.isInstant())
            closes.balances.push_back(period.end);
    }
    return closes;
}

/// Of which quarter the newest one is, in words or by number.
void voteByQuarter(const AboutRelease &about, const std::optional<NumberedQuarter> &numbered, const Closes &closes, Votes &votes)
{
    if (closes.newestQuarter && about.saidQuarter != 0)
        votes.cast(closeAfter(*closes.newestQuarter, 4 - about.saidQuarter), 4);
    // "Q3 2012" beside a balance sheet of 30 September, or in a report "as at 30 September 2012".
    if (numbered && !closes.newestQuarter) {
        const std::optional<Date> balance = closes.newestBalance();
        const std::optional<Date> end = balance ? balance : about.reportedEnd;
        if (end && std::abs(int(end->year()) - numbered->year) <= 1)
            votes.cast(closeAfter(*end, 4 - numbered->quarter), 4);
    }
    if (about.reportedEnd && (about.reportedMonths == 6 || about.reportedMonths == 9))
        votes.cast(closeAfter(*about.reportedEnd, 4 - about.reportedMonths / 3), 4);
}

/// The days on which the release says that a quarter or a year ends.
void voteByDaysSaid(const AboutRelease &about, Votes &votes)
{
    if (about.saidQuarterEnd) {
        // A close in the first days of a month is that of the month before.
        const int month =
            about.saidQuarterEnd->month - (about.saidQuarterEnd->day <= 7 ? 1 : 0) + 3 * (4 - about.saidQuarter);
        votes.cast(lastDayOfMonth(2001, (month + 11) % 12 + 1), 2);
    }
    if (about.yearEndInWords)
        votes.cast(makeDate(2001, about.yearEndInWords->month, about.yearEndInWords->day), 3);
}

/// The older of two balance sheets that lie less than a year apart is that of the last year's end.
void voteByBalances(const std::vector<Date> &balances, Votes &votes)
{
    constexpr int nearlyAYear = 330;
    if (balances.size() != 2 || std::abs(daysBetween(balances[0], balances[1])) >= nearlyAYear)
        return;
    votes.cast(daysBetween(balances[0], balances[1]) > 0 ? balances[0] : balances[1], 3);
}

} // namespace

std::optional<FiscalYearEnd> inferFiscalYearEnd(const std::vector<StatementColumn> &columns, const AboutRelease &about,
                                                const std::optional<NumberedQuarter> &numbered)
{
    if (about.fiscalYearEnd)
        return about.fiscalYearEnd;
    Votes votes;
    const Closes closes = voteByColumns(columns, votes);
    voteByQuarter(about, numbered, closes, votes);
    voteByBalances(closes.balances, votes);
    voteByDaysSaid(about, votes);
    if (const std::optional<FiscalYearEnd> winner = votes.winner())
        return winner;
    const int quarter = about.saidQuarter != 0 ? about.saidQuarter : numbered ? numbered->quarter : 0;
    return followsCalendarQuarter(about, quarter) ? std::optional(FiscalYearEnd{12, 31}) : std::nullopt;
}

int yearsNamedEarly(const NumberedQuarter &numbered, FiscalYearEnd end, std::optional<Date> balance,
                    const AboutRelease &about)
{
    constexpr int drift = 10;
    constexpr int latestRelease = 150; // days after the period's end, for an annual report
    const auto yearEnd = std::chrono::year_month{std::chrono::year{numbered.year}, std::chrono::month{unsigned(end.month)}};
    const auto endOf = [&](int years) {
        const auto month = yearEnd + std::chrono::months{12 * years - 3 * (4 - numbered.quarter)};
        return lastDayOfMonth(int(month.year()), int(unsigned(month.month())));
    };
    const auto fits = [&](int years) {
        if (balance)
            return std::abs(daysBetween(endOf(years), *balance)) <= drift;
        const int days = about.released ? daysBetween(endOf(years), *about.released) : -1;
        return days >= 0 && days <= latestRelease;
    };
    return !fits(0) && fits(1) ? 1 : 0;
}

} // namespace filing
