// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/htmlflow.h"

#include <cstddef>
#include <string_view>

namespace document {

/// Gathers the text of one paragraph after the other: entities and encodings resolved, blanks collapsed, and for every
/// character the bytes that print it.
class ParagraphBuilder
{
public:
    /// The encoding is decided by all of `html`, whatever it declares; `offset` is where that stands in the opened file.
    ParagraphBuilder(std::string_view html, std::size_t offset);

    /// What stands from `begin` to `end` of the html, between two tags. Looks are indexes into Flow::looks.
    void append(std::size_t begin, std::size_t end, int look);
    void appendLines(std::size_t begin, std::size_t end, int look); ///< the same with its blanks and line ends
    void appendBullet(int look);
    void leaveGap(double ems); ///< before the next character of the line; no bytes print it
    void breakLine(int look);

    [[nodiscard]] bool isEmpty() const { return m_paragraph.text.isEmpty(); } ///< not even a blank line
    [[nodiscard]] bool isBlank() const { return m_paragraph.isBlank(); }
    /// The text gathered so far, without what a line does not end with; the next one begins.
    [[nodiscard]] Paragraph take();

private:
    [[nodiscard]] std::size_t appendSpecial(std::size_t at, std::size_t end);
    void appendPlain(std::size_t begin, std::size_t end);
    void appendCharacter(char32_t codePoint, std::size_t at, std::size_t size);
    void addPiece(std::size_t at, std::size_t size, int length, bool exact);
    void flushBlank();
    void setLook(int look);

    std::string_view m_html;
    std::size_t m_offset;
    bool m_utf8;
    Paragraph m_paragraph;
    int m_gap = 0;                 ///< non-breaking blanks not yet set down
    std::ptrdiff_t m_blankAt = -1; ///< a blank of the html not yet set down; -1 = none
};

} // namespace document
