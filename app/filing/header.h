// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "period.h"
#include "statement.h"

#include <optional>
#include <string_view>
#include <vector>

namespace filing {

/// A date as far as a header prints it; 0 stands for what it leaves out.
struct PartialDate
{
    int month = 0;
    int day = 0;
    int year = 0;
    friend bool operator==(const PartialDate &, const PartialDate &) = default;
};

/// A stretch of time as a header names it.
struct DurationWords
{
    int months = 0;          ///< "three months", "quarter" (3), "year" (12); any number, also 2 or 5
    int weeks = 0;           ///< "thirteen weeks"; then `months` is 0
    int quarter = 0;         ///< "fourth quarter", "Q4": its number
    bool yearToDate = false; ///< length unknown
    bool trailing = false;   ///< trailing twelve months: not a fiscal year
    friend bool operator==(const DurationWords &, const DurationWords &) = default;
};

/// What a header, or a title, says about periods. Several durations or dates stand in the order in which they are printed.
struct HeaderReading
{
    std::vector<DurationWords> durations;
    std::vector<PartialDate> dates;
    int fiscalYear = 0;          ///< "fiscal 2003", "FY03"
    std::optional<Basis> basis;  ///< only when the header says so
    bool notAPeriod = false;     ///< a % change, a share of revenue, a note reference, a guidance range …
    bool instant = false;        ///< "as of", "at"
    bool fromTo = false;         ///< "period from … to …": the first date is the start
    bool inception = false;      ///< since the company began
    std::optional<int> yearsBack; ///< "current year" (0), "prior year", "a year ago" (1): counted from the year reported

    [[nodiscard]] bool namesPeriod() const { return !durations.empty() || !dates.empty() || fiscalYear != 0; }
};

/// Reads the joined pieces of a column header, or a title such as "For the Three and Six Months Ended June 30, 2003".
/// Never fails: words that say nothing about periods are passed over.
[[nodiscard]] HeaderReading readHeader(std::string_view text);

/// The month that a word names, in full or short, in any case, with or without a point behind it; 0 when it names none.
[[nodiscard]] int monthOf(std::string_view word);

/// 2003 for "03" and "2003"; 0 when the number is no year.
[[nodiscard]] int fullYear(int printed, int digits);

} // namespace filing
