// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace filing {

/// A day of the Gregorian calendar.
using Date = std::chrono::year_month_day;

/// ISO form, "2003-06-30".
[[nodiscard]] std::string isoText(Date date);
/// Reads the ISO form; nothing for any other text or a day that does not exist.
[[nodiscard]] std::optional<Date> dateFromIso(std::string_view text);
[[nodiscard]] Date makeDate(int year, int month, int day);
[[nodiscard]] Date addDays(Date date, int days);
/// Whole days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] int daysBetween(Date from, Date to);
[[nodiscard]] Date lastDayOfMonth(int year, int month);

} // namespace filing
