// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "amount.h"
#include "page.h"
#include "statement.h"

#include <string>
#include <vector>

namespace filing {

/// A line of words that stands above or below a table.
struct TitleLine
{
    std::string text;
    SourcePlace at;
    int linesAway = 0; ///< lines of prose between it and the table; 0 touches it
};

/// The header over one column of values: its pieces from top to bottom.
struct ColumnHeader
{
    std::string text; ///< joined by blanks
    std::vector<SourcePlace> places;
};

struct SectionRow
{
    std::string label;
    std::string words; ///< the label as normalisedLabel() gives it
    SourcePlace labelAt;
    int indent = 0;
    bool ruleAbove = false;
    bool blankAbove = false;
    bool pageAbove = false;
    std::vector<GridCell> values; ///< amounts only, by ascending column (1 is the first)
    std::vector<Amount> amounts;  ///< what each of them prints
};

/// A part of a grid with one header: what is above it, its columns, its rows.
struct Section
{
    std::vector<TitleLine> titles; ///< from top to bottom, the last stands right above
    std::vector<TitleLine> below;  ///< the first stands right below
    std::vector<ColumnHeader> headers; ///< one for each column of values
    bool hasHeader = false;
    bool pageAbove = false;
    bool beside = false; ///< it stands right of the section before it: liabilities beside assets
    std::vector<SectionRow> rows; ///< wrapped labels joined
    SourcePlace at;
    std::size_t grid = 0; ///< index of its grid in the page
};

/// Cuts the grids of a page at their inner headers and titles, and gives each part what stands around it.
[[nodiscard]] std::vector<Section> cutSections(Page page);

} // namespace filing
