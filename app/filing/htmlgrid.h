// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid.h"
#include "htmltable.h"

#include <optional>
#include <string_view>
#include <vector>

namespace filing {

/// The text of an inline XBRL number and the attributes of its tag.
struct HtmlTaggedText
{
    std::size_t textBegin = 0; ///< offset in the HtmlText
    std::string_view attributes;
};

/// The grid that a table prints; nothing when it holds no values: then its cells are prose.
/// `tagged` is ascending; a cell whose text begins with such a number or holds it carries what the tag says.
[[nodiscard]] std::optional<Grid> gridOf(const HtmlTable &table, const HtmlText &text,
                                         const std::vector<HtmlTaggedText> &tagged);

} // namespace filing
