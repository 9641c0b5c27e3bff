// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lineitemtable.h" // generated from resources/line-items.tsv

#include <string>
#include <string_view>

namespace filing {

// enum class LineItem : std::uint16_t { none, revenue, … } is generated: one enumerator for each canonical id of the table,
// which the extract format calls a concept.

/// The canonical id, such as "gross_profit"; empty for LineItem::none.
[[nodiscard]] std::string_view id(LineItem item);
/// The line item of a canonical id; LineItem::none when there is none of that name.
[[nodiscard]] LineItem lineItemFromId(std::string_view id);
/// What a chart or table calls it: "Gross profit".
[[nodiscard]] std::string title(LineItem item);

} // namespace filing
