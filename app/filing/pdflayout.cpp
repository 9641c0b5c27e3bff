// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdflayout.h"

#include "ascii.h"
#include "pdfligatures.h"

#include <algorithm>
#include <cmath>

namespace filing {

namespace {

/// Screen columns are somewhat narrower than a page's letters, so that phrases of wide letters still fit between their neighbours.
constexpr double pitchOfLetters = 0.8;
constexpr double phraseGap = 0.45;         ///< of the letters' height: words set closer form a phrase
constexpr double phraseGapInLetters = 1.1; ///< … or closer than this many letters: typewriter faces set wide blanks
constexpr double emptyLineGap = 0.9;       ///< of the line's height: a larger gap between lines is an empty line
constexpr double labelPart = 0.4; ///< of the page's width: phrases that begin here are labels and keep their left edge

/// Words with single blanks between them.
struct Phrase
{
    std::size_t firstWord = 0;
    std::size_t words = 0;
    std::size_t length = 0; ///< in characters
};

struct Line
{
    std::vector<PdfWord> words; ///< left to right
    double top = 0;
    double bottom = 0;
};

std::size_t characters(const std::string &text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

double rightOf(const PdfWord &word)
{
    return word.box.x + word.box.width;
}

bool isFigure(const PdfWord &word)
{
    const bool digits = std::any_of(word.text.begin(), word.text.end(), isDigit);
    const bool letters = std::any_of(word.text.begin(), word.text.end(), isLetter);
    return !letters && (digits || characters(word.text) <= 2);
}

/// Whether the words of two lines, each sorted, stand beside each other, none above one of the other line.
bool standApart(const Line &a, const Line &b)
{
    auto left = a.words.begin();
    auto right = b.words.begin();
    while (left != a.words.end() && right != b.words.end()) {
        if (rightOf(*left) <= right->box.x)
            ++left;
        else if (rightOf(*right) <= left->box.x)
            ++right;
        else
            return false;
    }
    return true;
}

void sortByX(Line &line)
{
    std::stable_sort(line.words.begin(), line.words.end(),
                     [](const PdfWord &a, const PdfWord &b) { return a.box.x < b.box.x; });
}

/// Some pages set the figures of a row a little higher or lower than its label: a line without figures and one of figures alone
/// are one row when they reach into each other, or nearly touch with the label above, and stand side by side.
bool isOneRow(const Line &above, const Line &below)
{
    const auto noFigures = [](const Line &line) { return std::none_of(line.words.begin(), line.words.end(), isFigure); };
    const auto onlyFigures = [](const Line &line) { return std::all_of(line.words.begin(), line.words.end(), isFigure); };
    const double common = above.bottom - below.top;
    const double height = std::min(above.bottom - above.top, below.bottom - below.top);
    const bool labelFirst = noFigures(above) && onlyFigures(below) && common > -0.1 * height;
    const bool figuresFirst = onlyFigures(above) && noFigures(below) && common > 0.2 * height;
    return (labelFirst || figuresFirst) && standApart(above, below);
}

std::vector<Line> joinedLines(std::vector<Line> lines)
{
    std::vector<Line> joined;
    for (Line &line : lines) {
        if (joined.empty() || !isOneRow(joined.back(), line)) {
            joined.push_back(std::move(line));
            continue;
        }
        joined.back().words.insert(joined.back().words.end(), line.words.begin(), line.words.end());
        joined.back().bottom = std::max(joined.back().bottom, line.bottom);
        sortByX(joined.back());
    }
    return joined;
}

/// Groups words by baseline. A smaller word half beside a line (a footnote mark) belongs to it.
std::vector<Line> linesOf(std::vector<PdfWord> words)
{
    std::stable_sort(words.begin(), words.end(), [](const PdfWord &a, const PdfWord &b) {
        return a.box.y + a.box.height / 2 < b.box.y + b.box.height / 2;
    });
    std::vector<Line> lines;
    for (PdfWord &word : words) {
        const double top = word.box.y;
        const double bottom = word.box.y + word.box.height;
        const bool joins = !lines.empty()
            && std::min(bottom, lines.back().bottom) - std::max(top, lines.back().top)
                > 0.5 * std::min(bottom - top, lines.back().bottom - lines.back().top);
        if (!joins) {
            lines.push_back({{}, top, bottom});
        } else if (bottom - top > lines.back().bottom - lines.back().top) {
            lines.back().top = top; // the tallest word says where the line is
            lines.back().bottom = bottom;
        }
        lines.back().words.push_back(std::move(word));
    }
    for (Line &line : lines)
        sortByX(line);
    return joinedLines(std::move(lines));
}

/// Points for a screen column, from the median width of the page's letters.
double pitchOf(const std::vector<PdfWord> &words)
{
    std::vector<double> widths;
    for (const PdfWord &word : words) {
        if (const std::size_t length = characters(word.text); length >= 3)
            widths.push_back(word.box.width / static_cast<double>(length));
    }
    if (widths.empty())
        return 5;
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    return std::max(*middle * pitchOfLetters, 0.5);
}

std::vector<Phrase> phrasesOf(const Line &line, double letterWidth)
{
    const double gap = std::max(phraseGap * (line.bottom - line.top), phraseGapInLetters * letterWidth);
    std::vector<Phrase> phrases;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        const PdfWord &word = line.words[i];
        const bool goesOn = i > 0 && word.box.x - rightOf(line.words[i - 1]) < gap;
        if (goesOn)
            phrases.back().length += 1 + characters(word.text);
        else
            phrases.push_back({i, 0, characters(word.text)});
        ++phrases.back().words;
    }
    return phrases;
}

/// Puts lines down as text, word by word, and notes where each word went.
class Setter
{
public:
    void addPage(std::vector<PdfWord> words)
    {
        if (m_pages++ > 0)
            m_text += "\f\n";
        m_pitch = pitchOf(words);
        m_left = words.empty() ? 0 : words.front().box.x;
        double right = 0;
        for (const PdfWord &word : words) {
            m_left = std::min(m_left, word.box.x);
            right = std::max(right, rightOf(word));
        }
        m_labelsEnd = m_left + (right - m_left) * labelPart;
        std::vector<Line> lines = linesOf(std::move(words));
        for (Line &line : lines)
            restoreLigatures(line.words);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const double gap = i == 0 ? 0 : lines[i].top - lines[i - 1].bottom;
            if (gap > emptyLineGap * (lines[i].bottom - lines[i].top))
                m_text += '\n';
            addLine(lines[i]);
        }
    }

    TextPage finish() { return {std::move(m_text), std::move(m_placed)}; }

private:
    void addLine(const Line &line)
    {
        std::size_t column = 0;
        bool first = true;
        for (const Phrase &phrase : phrasesOf(line, m_pitch / pitchOfLetters)) {
            const std::size_t wanted = columnOf(line, phrase);
            const std::size_t start = first  ? wanted
                : closesFigure(line, phrase) ? column + 1
                                             : std::max(wanted, column + 2);
            m_text.append(start - column, ' ');
            addPhrase(line, phrase);
            column = start + phrase.length;
            first = false;
        }
        m_text += '\n';
    }

    /// A per cent sign or bracket of its own belongs to the figure before it, however far off it is set.
    static bool closesFigure(const Line &line, const Phrase &phrase)
    {
        const std::string &text = line.words[phrase.firstWord].text;
        return phrase.words == 1 && phrase.firstWord > 0 && isFigure(line.words[phrase.firstWord - 1])
            && (text == "%" || text == ")" || text == ")%");
    }

    /// The screen column in which a phrase begins: figures end at their last digit's edge, labels begin at their left one, all
    /// else is centred where it is centred on the page.
    [[nodiscard]] std::size_t columnOf(const Line &line, const Phrase &phrase) const
    {
        const PdfWord &first = line.words[phrase.firstWord];
        const PdfWord &last = line.words[phrase.firstWord + phrase.words - 1];
        const double length = static_cast<double>(phrase.length);
        double column = 0;
        if (isFigure(first) && isFigure(last)) {
            const std::size_t digit = last.text.find_last_of("0123456789");
            const std::size_t behind = digit == std::string::npos ? 0 : last.text.size() - digit - 1;
            column = (last.digitsRight - m_left) / m_pitch - (length - static_cast<double>(behind));
        } else if (first.box.x < m_labelsEnd) {
            column = (first.box.x - m_left) / m_pitch;
        } else {
            column = ((first.box.x + rightOf(last)) / 2 - m_left) / m_pitch - length / 2;
        }
        return static_cast<std::size_t>(std::max(0L, std::lround(column)));
    }

    void addPhrase(const Line &line, const Phrase &phrase)
    {
        for (std::size_t i = phrase.firstWord; i < phrase.firstWord + phrase.words; ++i) {
            if (i > phrase.firstWord)
                m_text += ' ';
            m_placed.push_back({m_text.size(), line.words[i].text.size(), line.words[i].box});
            m_text += line.words[i].text;
        }
    }

    std::string m_text;
    std::vector<TextPage::Word> m_placed;
    std::size_t m_pages = 0;
    // of the present page, in points:
    double m_pitch = 5;
    double m_left = 0;
    double m_labelsEnd = 0;
};

} // namespace

TextPage layOut(std::vector<std::vector<PdfWord>> pages)
{
    Setter setter;
    for (std::vector<PdfWord> &page : pages)
        setter.addPage(std::move(page));
    return setter.finish();
}

} // namespace filing
