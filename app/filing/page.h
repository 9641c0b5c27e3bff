// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid.h"
#include "sourceplace.h"
#include "warning.h"

#include <string>
#include <variant>
#include <vector>

namespace filing {

/// A line of plain text, or a paragraph of HTML: what stands between the tables.
struct Prose
{
    std::string text; ///< UTF-8, blanks collapsed
    SourcePlace at;
    bool emphasised = false; ///< bold or underlined as a whole
    bool pageAbove = false;  ///< a page break stands over it
    std::vector<PageRect> words = {}; ///< of a PDF: the box of each word of the text
};

/// The document from top to bottom: prose and grids in their order.
struct Page
{
    std::vector<std::variant<Prose, Grid>> items;
    std::vector<Warning> warnings; ///< what of the document could not be read as it was meant
};

} // namespace filing
