// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmltable.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace filing {

/// Columns of the markup from `begin` up to, not including, `end`.
struct ColumnRange
{
    int begin = 0;
    int end = 0;

    [[nodiscard]] int size() const { return end - begin; }
    [[nodiscard]] int overlap(ColumnRange other) const
    {
        const int common = (end < other.end ? end : other.end) - (begin > other.begin ? begin : other.begin);
        return common > 0 ? common : 0;
    }
    /// Columns between the two; 0 when they touch or overlap.
    [[nodiscard]] int gap(ColumnRange other) const
    {
        const int between = (begin > other.begin ? begin : other.begin) - (end < other.end ? end : other.end);
        return between > 0 ? between : 0;
    }
};

/// What the text of one cell (or one line of it) is.
struct HtmlPiece
{
    enum class Kind : std::uint8_t {
        Text,
        Amount,
        Year,   ///< a bare year: a heading, or an amount without its comma
        Filler, ///< "N/A", "*": stands where no value is given
        Mark,   ///< "(a)", "†": refers to a footnote
        Prefix, ///< "$", "(", "$(": belongs to the amount behind it
        Suffix, ///< ")", "%", ")%": belongs to the amount before it
        Ruler,  ///< "-----", "=====": a line drawn with characters
    };

    Kind kind = Kind::Text;
    bool maybeMark = false; ///< an amount such as "(1)" that may as well refer to a footnote
    bool bold = false;
    int indent = 0;
    ColumnRange columns;
    std::string_view text;   ///< of the HtmlText; may hold line breaks
    std::string_view amount; ///< the part of `text` that prints the amount with its signs, footnote marks left out
    std::string_view number; ///< the same, but with a currency sign only where it touches the figures

    bool foreign = false; ///< thousands set apart by blanks or apostrophes, decimals by a comma: "1 966,9"

    [[nodiscard]] bool isAmount() const { return kind == Kind::Amount || kind == Kind::Year; }
};

/// A row of a table, or one of the lines that its cells hold side by side.
struct HtmlPieceRow
{
    std::size_t source = 0; ///< index into HtmlTable::rows
    bool first = true;      ///< the first line of that row
    bool last = true;
    bool heading = false;          ///< no amount in it but years
    std::vector<HtmlPiece> pieces; ///< by ascending columns, none empty
};

/// A number as it is written in English, "1,966.9" for "1 966,9" or "1'966,9"; nothing when the text is no such number. Only a text
/// that is no number in English can be one; signs and brackets around it are kept.
[[nodiscard]] std::optional<std::string> englishFigures(std::string_view text);

/// Tells kind and number of a text.
[[nodiscard]] HtmlPiece pieceOf(std::string_view text);

/// All rows of the table as pieces. A row whose cells hold columns of figures made with `<br>` is cut into its lines.
[[nodiscard]] std::vector<HtmlPieceRow> piecesOf(const HtmlTable &table, const HtmlText &text);

} // namespace filing
