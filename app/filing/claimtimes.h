// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claimsentence.h"

#include <string_view>

namespace filing {

[[nodiscard]] int ordinalOf(std::string_view word);     ///< of a quarter: "third", "3rd" are 3; 0 for other words
[[nodiscard]] int shortQuarter(std::string_view word);  ///< "q3" and "3q" are 3; 0 for other words
[[nodiscard]] int monthSaid(std::string_view word);       ///< 1 to 12; 0 for other words
[[nodiscard]] int countOf(const ClaimToken &token);     ///< "thirteen" and "13" are 13; 0 for what is no count
[[nodiscard]] bool isYear(const ClaimToken &token);     ///< four digits of a year that filings are of

} // namespace filing
