// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace filing {

/// What an element's attributes say about its looks, as far as it helps to read a table.
struct HtmlStyle
{
    bool hidden = false;
    bool bold = false;
    bool ruleAbove = false;
    bool ruleBelow = false;
    bool pageBreak = false;
    bool raised = false; ///< set above the line, as footnote marks are
    int indent = 0;      ///< of the first line, in blanks
    int columnSpan = 1;  ///< 1–1000, as browsers limit it
    int rowSpan = 1;     ///< 1–65534
};

[[nodiscard]] HtmlStyle styleOf(std::string_view attributes);

} // namespace filing
