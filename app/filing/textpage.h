// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "sourceplace.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace filing {

/// Plain text cut into lines, each knowing where its characters stand in the opened file.
/// A PDF comes this way too: its words are set on lines of a fixed pitch, and places become rectangles.
class TextPage
{
public:
    /// A line without its end; tabs are still in it.
    struct Line
    {
        std::string_view text;
        std::size_t begin = 0; ///< byte offset in the opened file; for a PDF in the page's own text
    };
    /// A word of a PDF: which characters of its line it is, and its box.
    struct Word
    {
        std::size_t begin = 0; ///< offset in the page's own text
        std::size_t size = 0;
        PageRect box;
    };

    /// Lines of `text`, which stands at byte `offset` of the opened file; `text` must outlive the page.
    /// With `dashEscaped`, "- -" at the start of a line counts as "-" (privacy-enhanced mail).
    TextPage(std::string_view text, std::size_t offset, bool dashEscaped = false);
    /// Lines of a text that was made from words with boxes, in the order of the text. The page keeps the text.
    TextPage(std::string text, std::vector<Word> words);

    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    /// Where `size` bytes from `begin` of a line stand: a byte range, or the box around the words that they touch.
    [[nodiscard]] SourcePlace place(std::size_t line, std::size_t begin, std::size_t size) const;

    [[nodiscard]] bool hasBoxes() const { return !m_words.empty(); } ///< it was made from words with boxes
    /// The box of each word between two bytes of a line; only of a page that has boxes.
    [[nodiscard]] std::vector<PageRect> wordBoxes(std::size_t line, std::size_t begin, std::size_t end) const;

    /// From the first line to the last, ends included; for a PDF the box around what stands on the first line's page.
    [[nodiscard]] SourcePlace range(std::size_t firstLine, std::size_t lastLine) const;

private:
    void cutLines(std::string_view text, std::size_t offset, bool dashEscaped);

    std::unique_ptr<const std::string> m_own; ///< lines view it, and a page may be moved
    std::vector<Word> m_words;
    std::vector<Line> m_lines;
};

/// Prose and grids of a plain text. Column boundaries come from evidence (right edges of values, rulers, header centres).
[[nodiscard]] Page readTextPage(const TextPage &text);

} // namespace filing
