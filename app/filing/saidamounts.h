// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing.h"

#include <string_view>
#include <vector>

namespace filing {

/// Sales or a result as the words of a release give them: "net sales of $24.6 million".
struct SaidAmount
{
    LineItem item = LineItem::none; ///< revenue or net_income
    Decimal size;                   ///< without its sign; its exponent tells how exact it is
};

/// The amounts of money in millions and billions that the words speak of as sales or as the net result, in their order.
/// @param words  in lower case, lines joined by blanks
[[nodiscard]] std::vector<SaidAmount> saidAmounts(std::string_view words);

/// Doubts the money of every statement whose sales and results are those of the words but for a factor of a thousand or a
/// million, where not one of them agrees: then one of the two names a wrong unit.
void holdAgainstWords(Filing &filing, const std::vector<SaidAmount> &said);

} // namespace filing
