// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace filing {

/// Forms of a row's label, normalised, from the most exact to the loosest in which the table of line items may have it: without
/// asides in brackets, without "total" or "consolidated", without words that say for whom or for how long a result is.
/// `normalised` is the label as normalisedLabel() gives it.
[[nodiscard]] std::vector<std::string> formsOf(const std::string &label, const std::string &normalised);

} // namespace filing
