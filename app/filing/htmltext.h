// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offsetmap.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace filing {

/// All visible text of an HTML document, one piece after the other, decoded to UTF-8: entities and Windows-1252 resolved,
/// blanks (also non-breaking ones) collapsed, zero-width marks gone, '\n' where a line breaks. Pieces are told by offsets.
class HtmlText
{
public:
    enum class Blanks { Collapse, Keep };

    /// The encoding is decided by all of `html`, whatever it declares: UTF-8 unless most of its high bytes are none.
    explicit HtmlText(std::string_view html, std::size_t offset, Blanks blanks = Blanks::Collapse);

    /// Appends what stands from `begin` to `end` of the html, between two tags. True when it is more than blanks.
    bool append(std::size_t begin, std::size_t end);
    /// Appends a word in brackets: "(1)" for a footnote's mark that only its raised place tells from a figure.
    void appendMark(std::size_t begin, std::size_t end);
    /// A `<br>`: every one counts.
    void breakLine();
    /// A block begins or ends: at most one line break, and none at the start of a piece.
    void breakBlock();
    /// A new piece begins: blanks at its start are dropped.
    void beginPiece();

    [[nodiscard]] std::size_t size() const { return m_text.size(); }
    /// The text between two offsets, without blanks at its ends.
    [[nodiscard]] std::string_view piece(std::size_t begin, std::size_t end) const;
    /// The same with its blanks and line breaks.
    [[nodiscard]] std::string_view raw(std::size_t begin, std::size_t end) const
    {
        return std::string_view{m_text}.substr(begin, end - begin);
    }
    /// The offset of a view that `piece` gave, or of a part of it.
    [[nodiscard]] std::size_t offsetOf(std::string_view view) const;
    /// The bytes of the opened file that gave such a view.
    [[nodiscard]] ByteRange source(std::string_view view) const;
    /// Non-breaking blanks before the first character of the present piece: some indent with them.
    [[nodiscard]] int leadingBlanks() const { return m_leadingBlanks; }

private:
    void appendBlank(std::size_t at);
    void appendSpecial(std::size_t &at, std::size_t end);
    void appendCharacter(char32_t codePoint, std::size_t at, std::size_t size);

    std::string_view m_html;
    std::size_t m_offset;
    Blanks m_blanks;
    bool m_utf8 = true;
    std::string m_text;
    OffsetMap m_map;
    std::size_t m_pieceBegin = 0;
    int m_leadingBlanks = 0;
};

/// `text` with line breaks and runs of blanks made single blanks.
[[nodiscard]] std::string onOneLine(std::string_view text);

} // namespace filing
