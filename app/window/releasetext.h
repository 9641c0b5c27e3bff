// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/htmldocument.h"

#include "filing/filing.h"
#include "filing/textpage.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace window {

/// A stretch of a release as it is shown: `position` and `length` in QChars.
struct TextRange
{
    int position = 0;
    int length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// The text of a release for the screen, with the way back to the opened file: which characters show which bytes (or which
/// rectangle of a PDF page). Made once, off the GUI thread, then only read.
///
/// Plain text is shown as it stands: nothing is dropped. Windows-1252 and UTF-8 are decoded, control characters become blanks,
/// a line end of any kind one line feed, and a line of more than `longestLine` characters is broken, since no text view
/// can lay out a line of a megabyte.
class ReleaseText
{
public:
    static constexpr int longestLine = 2000; ///< QChars

    ReleaseText() = default;
    /// A document of a filing that is plain text or PDF; empty when it is none that can be shown.
    [[nodiscard]] static ReleaseText of(const filing::Filing &filing, int document);
    /// `document` of a file of plain text; positions are those of the whole file.
    [[nodiscard]] static ReleaseText fromPlainText(std::string_view file, filing::ByteRange document);
    /// An HTML document that was set; positions are those of its QTextDocument.
    [[nodiscard]] static ReleaseText fromHtml(const document::WrittenDocument &written);
    /// Words of a PDF, set on their lines.
    [[nodiscard]] static ReleaseText fromTextPage(const filing::TextPage &page);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Where a place of the file is shown; nothing when it stands outside the document.
    [[nodiscard]] std::optional<TextRange> rangeOf(const filing::SourcePlace &place) const;
    /// The bytes that a stretch of the text shows; nothing for a PDF, or where no byte is shown.
    [[nodiscard]] std::optional<filing::ByteRange> bytesOf(TextRange range) const;
    /// Line of the shown text, from 1, that a position stands on.
    [[nodiscard]] int lineOf(int position) const;

private:
    /// Bytes and characters that belong together. In an exact run the n-th byte is the n-th character; else the run is one
    /// piece (a character of several bytes, a paragraph whose blanks were collapsed).
    struct Run
    {
        std::size_t byteBegin = 0;
        std::size_t byteSize = 0;
        int position = 0;
        int length = 0;
        bool exact = true;
    };
    struct Word
    {
        filing::PageRect box;
        TextRange range;
    };

    void appendExact(std::size_t byteBegin, QStringView characters);
    void appendPiece(std::size_t byteBegin, std::size_t byteSize, QStringView characters);
    void appendFiller(QStringView characters) { m_text += characters; } ///< shows no byte
    void countLines();
    [[nodiscard]] std::optional<TextRange> rangeOfBytes(filing::ByteRange bytes) const;
    [[nodiscard]] std::optional<TextRange> rangeOfBox(const filing::PageRect &box) const;

    QString m_text;
    std::vector<Run> m_runs; ///< by ascending byteBegin and position
    std::vector<Word> m_words;
    std::vector<int> m_lineStarts;
};

} // namespace window
