// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pagesource.h"

#include <span>

namespace widgets {

/// The words of all pages as one text in reading order, and where on the pages its characters stand. Words of a line are
/// parted by a blank, lines by a line feed. Positions count QChars of it.
class PageText
{
public:
    /// Where a stretch of the text stands: one rectangle for each line.
    struct Spot
    {
        int page = 0;
        QRectF rect;
    };

    /// A word and where it stands.
    struct Word
    {
        TextRange range;
        int page = 0;
        int line = 0;
        QRectF box;
    };

    PageText() = default;
    explicit PageText(const PageSource &source);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QVector<Spot> spotsOf(const TextRange &range) const;
    /// Where the text is parted when one points at a place: between the two characters that are nearest. 0 without words.
    [[nodiscard]] int positionAt(int page, const QPointF &point) const;
    [[nodiscard]] std::span<const Word> wordsOf(int page) const;
    [[nodiscard]] TextRange wordAt(int page, const QPointF &point) const; ///< null beside the words
    /// Matches in any case, from first to last; a blank matches a line's end, too.
    [[nodiscard]] QVector<TextRange> find(const QString &sought, bool wholeWords) const;

private:
    [[nodiscard]] const Word *nearest(int page, const QPointF &point) const;

    QString m_text;
    QVector<Word> m_words; ///< by ascending page and position
};

} // namespace widgets
