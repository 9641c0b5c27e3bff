// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headerrange.h"

namespace filing {

void completeRange(HeaderReading &reading)
{
    constexpr int shortestMonth = 28;
    if (!reading.fromTo || reading.dates.size() < 2 || !reading.durations.empty())
        return;
    const PartialDate &start = reading.dates[0];
    PartialDate end = reading.dates[1];
    const bool wholeMonths =
        start.day <= 1 && (end.day == 0 || end.day >= shortestMonth) && start.month != 0 && end.month != 0;
    if (!wholeMonths || start.year != 0)
        return;
    // "January to March" of several columns: the year stands apart.
    if (reading.dates.size() > 2 && reading.dates[2].month != 0)
        return;
    const int months = (end.month - start.month + 12) % 12 + 1;
    if (months % 3 != 0)
        return;
    if (end.year == 0 && reading.dates.size() > 2)
        end.year = reading.dates[2].year;
    reading.durations.push_back({months, 0, 0, false, false});
    reading.dates = {end};
    reading.fromTo = false;
}

} // namespace filing
