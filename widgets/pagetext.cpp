// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pagetext.h"

#include "widgets/findtext.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

// How far a point is from a stretch of numbers; 0 within it.
double outside(double from, double to, double point)
{
    return std::max({from - point, point - to, 0.0});
}

} // namespace

PageText::PageText(const PageSource &source)
{
    for (int page = 0; page < source.pageCount(); ++page) {
        const QVector<PageWord> words = source.words(page);
        for (const PageWord &word : words) {
            if (word.text.isEmpty())
                continue;
            if (!m_words.isEmpty())
                m_text += m_words.constLast().page == page && m_words.constLast().line == word.line ? u' ' : u'\n';
            m_words.append({{int(m_text.size()), int(word.text.size())}, page, word.line, word.box});
            m_text += word.text;
        }
    }
}

QVector<PageText::Spot> PageText::spotsOf(const TextRange &range) const
{
    QVector<Spot> spots;
    const Word *before = nullptr;
    const auto first = std::partition_point(m_words.cbegin(), m_words.cend(),
                                            [&](const Word &word) { return word.range.end() <= range.position; });
    for (auto word = first; word != m_words.cend() && word->range.position < range.end(); ++word) {
        // Letters of a word are taken to be of one width: the source tells of whole words only.
        const double letter = word->box.width() / word->range.length;
        const int from = std::max(range.position, word->range.position) - word->range.position;
        const int to = std::min(range.end(), word->range.end()) - word->range.position;
        const QRectF rect(word->box.x() + from * letter, word->box.y(), (to - from) * letter, word->box.height());
        if (before && before->page == word->page && before->line == word->line)
            spots.last().rect |= rect;
        else
            spots.append({word->page, rect});
        before = &*word;
    }
    return spots;
}

std::span<const PageText::Word> PageText::wordsOf(int page) const
{
    const auto first =
        std::partition_point(m_words.cbegin(), m_words.cend(), [page](const Word &word) { return word.page < page; });
    const auto end = std::partition_point(first, m_words.cend(), [page](const Word &word) { return word.page == page; });
    return {first, end};
}

/// The word at a point, or else the one beside it on the line that is nearest.
const PageText::Word *PageText::nearest(int page, const QPointF &point) const
{
    const Word *best = nullptr;
    std::pair<double, double> least;
    for (const Word &word : wordsOf(page)) {
        const std::pair distance{outside(word.box.top(), word.box.bottom(), point.y()),
                                 outside(word.box.left(), word.box.right(), point.x())};
        if (!best || distance < least) {
            best = &word;
            least = distance;
        }
    }
    return best;
}

int PageText::positionAt(int page, const QPointF &point) const
{
    const Word *word = nearest(page, point);
    if (!word) { // a page without words: where those of later pages begin
        const auto later =
            std::partition_point(m_words.cbegin(), m_words.cend(), [page](const Word &w) { return w.page < page; });
        return later == m_words.cend() ? int(m_text.size()) : later->range.position;
    }
    // Far above or below the nearest line its end counts, not the letter that happens to be nearest.
    const std::span<const Word> words = wordsOf(page);
    const auto sameLine = [word](const Word &other) { return other.line == word->line; };
    if (point.y() > word->box.bottom() + word->box.height())
        return std::find_if(words.rbegin(), words.rend(), sameLine)->range.end();
    if (point.y() < word->box.top() - word->box.height())
        return std::find_if(words.begin(), words.end(), sameLine)->range.position;
    const double share = word->box.width() > 0 ? (point.x() - word->box.left()) / word->box.width() : 0;
    return word->range.position + int(std::lround(std::clamp(share, 0.0, 1.0) * word->range.length));
}

TextRange PageText::wordAt(int page, const QPointF &point) const
{
    const Word *word = nearest(page, point);
    return word && word->box.contains(point) ? word->range : TextRange();
}

QVector<TextRange> PageText::find(const QString &sought, bool wholeWords) const
{
    QString oneLine = m_text;
    oneLine.replace(u'\n', u' ');
    return matchesIn(oneLine, sought.simplified(), wholeWords);
}

} // namespace widgets
