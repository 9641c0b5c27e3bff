// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline.h"

#include <string>
#include <vector>

namespace history {

/// The filings of one company among those that are open.
struct Company
{
    std::string name;         ///< as its latest filing prints it; empty when unknown
    std::vector<int> filings; ///< indexes into the list that was grouped, in its order
};

/// A company's name without what changes between its filings: case, punctuation, "Inc.", "Corp.", "The".
[[nodiscard]] std::string normalisedName(std::string_view name);

/// Groups filings by company, in order of first appearance: by CIK where both have one, else by normalised name.
/// A filing without either is a company of its own.
[[nodiscard]] std::vector<Company> groupByCompany(const std::vector<SharedFiling> &filings);

} // namespace history
