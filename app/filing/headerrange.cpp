// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headerrange.h"

#include <algorithm>

namespace filing {
namespace {

/// The durations of a heading that a stretch from month to month says more exactly: "Quarterly statement, January to September".
void setStretch(HeaderReading &reading, int months)
{
    const auto same = [months](const DurationWords &duration) { return duration.months == months; };
    if (std::none_of(reading.durations.begin(), reading.durations.end(), same))
        reading.durations = {{months, 0, 0, false, false}};
}

} // namespace

void completeRange(HeaderReading &reading)
{
    constexpr int shortestMonth = 28;
    if (!reading.fromTo || reading.dates.size() < 2)
        return;
    // "2003" over "Jul-Sep", "January to March" over "2003 2002": years stand apart from the months.
    std::vector<PartialDate> days;
    std::vector<PartialDate> years;
    for (const PartialDate &date : reading.dates)
        (date.month != 0 ? days : years).push_back(date);
    if (days.size() != 2 || years.size() > 2)
        return;
    const PartialDate &start = days[0];
    PartialDate end = days[1];
    const bool wholeMonths = start.day <= 1 && (end.day == 0 || end.day >= shortestMonth);
    if (!wholeMonths || start.year != 0)
        return;
    const int months = (end.month - start.month + 12) % 12 + 1;
    if (months % 3 != 0)
        return;
    if (end.year == 0 && !years.empty())
        end.year = years.front().year;
    setStretch(reading, months);
    reading.dates = {end};
    reading.fromTo = false;
}

} // namespace filing
