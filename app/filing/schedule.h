// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing.h"

#include <string_view>
#include <vector>

namespace filing {

/// One value of a financial data schedule (exhibit 27 of the filings of 1995 to 2001), in whole units.
struct ScheduleValue
{
    LineItem item = LineItem::none;
    Period period;
    Decimal value;
    std::string tag; ///< "TOTAL-ASSETS"
};

/// Reads a schedule: its tags, each with a value for every period that it lists. Values of nothing (0) say nothing and are left
/// out, as are tags whose meaning differs from filer to filer.
[[nodiscard]] std::vector<ScheduleValue> readSchedule(std::string_view text);

/// Holds the facts of a filing against the schedules in it: each agreement becomes a check that passes, each difference an
/// advisory one and a warning, for either may be wrong. Where a schedule shows that a statement's unit was misread, by a power of
/// ten in several facts, the statement's amounts are doubted.
void holdAgainstSchedules(Filing &filing);

} // namespace filing
