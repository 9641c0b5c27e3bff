// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablecolumns.h"

#include <algorithm>
#include <array>

namespace support {

namespace {

using std::chrono::year_month_day;

std::string monthAndDay(year_month_day date)
{
    static const std::array<const char *, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                     "July",    "August",   "September", "October", "November", "December"};
    return std::string(months[static_cast<unsigned>(date.month()) - 1]) + ' '
        + std::to_string(static_cast<unsigned>(date.day()));
}

std::string yearOf(year_month_day date)
{
    return std::to_string(static_cast<int>(date.year()));
}

std::string numeric(year_month_day date)
{
    return std::to_string(static_cast<unsigned>(date.month())) + '/' + std::to_string(static_cast<unsigned>(date.day()))
        + '/' + yearOf(date).substr(2);
}

/// "Three Months Ended" and its like for 3, 6, 9 and 12 months; empty for a day.
std::string durationWords(int months, ReleaseLayout::Durations words, int quarter)
{
    if (months == 0)
        return {};
    using D = ReleaseLayout::Durations;
    const auto length = static_cast<std::size_t>(months / 3 - 1);
    static const std::array<const char *, 4> inMonths{"Three Months", "Six Months", "Nine Months", "Twelve Months"};
    static const std::array<const char *, 4> inWeeks{"Thirteen Weeks", "Twenty-Six Weeks", "Thirty-Nine Weeks",
                                                     "Fifty-Two Weeks"};
    static const std::array<const char *, 4> ordinals{"First", "Second", "Third", "Fourth"};
    const bool ownWord = months == 3 || months == 12; // a half year has no word of its own that releases agree on
    if (words == D::Weeks)
        return std::string(inWeeks[length]) + " Ended";
    if (words == D::Quarter && ownWord)
        return months == 3 ? "Quarter Ended" : "Year Ended";
    if (words == D::Ordinal && ownWord)
        return months == 3 ? std::string(ordinals[static_cast<std::size_t>(quarter - 1)]) + " Quarter Ended"
                           : "Fiscal Year Ended";
    return std::string(inMonths[length]) + " Ended";
}

/// One cell over each group of columns; the text is that of the group's first period.
template<class Text>
HeaderLine groupLine(const FigureStatement &statement, const std::vector<PrintedColumn> &columns, Text text)
{
    HeaderLine line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0 && columns[i].group == columns[i - 1].group)
            ++line.back().count;
        else
            line.push_back({text(statement.columns[columns[i].period]), i, 1});
    }
    return line;
}

/// One cell over each period; nothing over a column of changes.
template<class Text>
HeaderLine leafLine(const FigureStatement &statement, const std::vector<PrintedColumn> &columns, Text text)
{
    HeaderLine line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].changeOf)
            line.push_back({text(statement.columns[columns[i].period].end), i, 1});
    }
    return line;
}

bool sameDayOfYear(const FigureStatement &statement)
{
    return std::all_of(statement.columns.begin(), statement.columns.end(), [&](const ColumnPeriod &column) {
        return monthAndDay(column.end) == monthAndDay(statement.columns.front().end);
    });
}

} // namespace

std::vector<PrintedColumn> orderedColumns(const FigureStatement &statement, const ReleaseLayout &layout)
{
    const std::size_t pairs = statement.columns.size() / 2;
    std::vector<PrintedColumn> columns;
    for (std::size_t i = 0; i < pairs; ++i) {
        const std::size_t now = 2 * (layout.yearToDateFirst ? pairs - 1 - i : i);
        const std::size_t before = now + 1;
        const auto group = static_cast<int>(i);
        columns.push_back({.period = layout.olderFirst ? before : now, .changeOf = {}, .group = group});
        columns.push_back({.period = layout.olderFirst ? now : before, .changeOf = {}, .group = group});
        if (layout.percentChange)
            columns.push_back({.period = now, .changeOf = before, .group = group});
    }
    return columns;
}

std::vector<HeaderLine> headerLines(const FigureStatement &statement, const std::vector<PrintedColumn> &columns,
                                    const ReleaseLayout &layout, int quarter)
{
    std::vector<HeaderLine> lines;
    if (statement.kind != StatementKind::Balance) {
        lines.push_back(groupLine(statement, columns, [&](const ColumnPeriod &period) {
            return durationWords(period.months, layout.durations, quarter);
        }));
    }
    ReleaseLayout::Dates dates = layout.dates;
    if (dates == ReleaseLayout::Dates::YearsBelow && !sameDayOfYear(statement))
        dates = ReleaseLayout::Dates::Stacked; // "June 30," cannot stand for March 31
    switch (dates) {
    case ReleaseLayout::Dates::YearsBelow:
        lines.push_back(
            groupLine(statement, columns, [](const ColumnPeriod &period) { return monthAndDay(period.end) + ','; }));
        lines.push_back(leafLine(statement, columns, yearOf));
        break;
    case ReleaseLayout::Dates::Stacked:
        lines.push_back(leafLine(statement, columns, [](year_month_day date) { return monthAndDay(date) + ','; }));
        lines.push_back(leafLine(statement, columns, yearOf));
        break;
    case ReleaseLayout::Dates::OneLine:
        lines.push_back(
            leafLine(statement, columns, [](year_month_day date) { return monthAndDay(date) + ", " + yearOf(date); }));
        break;
    case ReleaseLayout::Dates::Numeric:
        lines.push_back(leafLine(statement, columns, numeric));
        break;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].changeOf)
            lines.back().push_back({"% Change", i, 1});
    }
    return lines;
}

} // namespace support
