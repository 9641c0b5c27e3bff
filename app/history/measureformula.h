// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/lineitems.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace history {

/// A line item within a sum.
struct MeasureTerm
{
    filing::LineItem item = filing::LineItem::none;
    bool subtracted = false;
    bool outflow = false; ///< the size of a cash outflow, whichever sign it is printed with
    friend bool operator==(const MeasureTerm &, const MeasureTerm &) = default;
};

/// How a measure follows from line items.
struct MeasureFormula
{
    std::vector<MeasureTerm> sum;
    std::vector<MeasureTerm> divisor; ///< empty: the sum itself
    bool growth = false;              ///< the change of the one term on the same period of the year before

    /// "Operating cash flow − Capital expenditures", in the titles of the line items.
    [[nodiscard]] std::string text() const;
};

/// Reads a formula of the table of measures: "(cfo - outflow(capex)) / revenue", "growth(revenue)".
/// @return a sentence that says what is wrong with it: an unknown line item, a bracket too many, a growth of a sum
[[nodiscard]] tl::expected<MeasureFormula, std::string> readFormula(std::string_view text);

} // namespace history
