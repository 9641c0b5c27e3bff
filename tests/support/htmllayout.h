// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace support {

/// How HTML is marked up. Each switch stands alone.
struct HtmlLayout
{
    enum class Style {
        Spans, ///< a div and a span in every cell, all looks in style attributes
        Fonts, ///< upper-case tags, <FONT> in every cell, gutters of non-breaking blanks
        Word,  ///< single quotes, classes, source lines broken anywhere
        Hand,  ///< no end tags, no quotes
    };
    enum class Signs {
        Joined,   ///< "$(1,234)" in one cell
        Apart,    ///< "$", "(1,234" and ")" in cells of their own, which every row has
        Absorbed, ///< the same, but a number without sign takes the sign's cell with it
        Run,      ///< "$", non-breaking blanks, a line end and the number in one cell
    };
    enum class Rules {
        Borders, ///< of the cells
        Rows,    ///< a row of empty cells with borders
        Dashes,  ///< a row of "-----" cells
        None,
    };
    enum class Encoding {
        References, ///< "&#8212;", ASCII otherwise
        Ghosts,     ///< "&#151;", "&#146;"
        Names,      ///< "&mdash;", "&rsquo;"
        Utf8,
        Windows1252,
        Utf8DeclaredOtherwise, ///< UTF-8 that calls itself Windows-1252
    };
    Style style = Style::Spans;
    Signs signs = Signs::Joined;
    Rules rules = Rules::Borders;
    Encoding encoding = Encoding::References;
    bool spacers = false;         ///< an empty column before each column of numbers
    bool titlesInTable = false;   ///< title, unit and the like are rows of the table
    bool stackedHeadings = false; ///< one heading cell a column, its lines parted by <br>
    bool headingCells = false;    ///< <th>
    bool nested = false;          ///< each table in a cell of another one
    bool brokenNumbers = false;   ///< tags within numbers and words
    bool zeroWidth = false;       ///< zero-width marks in empty cells and behind numbers
    bool hidden = false;          ///< invisible text
    bool inlineXbrl = false;      ///< numbers are tagged with scale and sign
    bool preformatted = false;    ///< tables are plain text in <pre>
    bool emDashes = true;         ///< nil is an em dash
    bool blankIndent = false;     ///< rows are set in by non-breaking blanks
};

} // namespace support
