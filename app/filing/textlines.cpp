// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textlines.h"

#include "ascii.h"
#include "header.h"
#include "linepieces.h"
#include "pointgroups.h"

#include <algorithm>

namespace filing {
namespace {

/// The tags of the filing system that stand on lines of their own.
bool classifyTag(std::string_view trimmed, TextLine &line)
{
    if (trimmed.empty())
        return false;
    constexpr std::string_view page = "<page>";
    if (isDigit(trimmed[0]) && trimmed.size() > page.size()) { // "26 <PAGE>"
        const auto number = std::find_if_not(trimmed.begin(), trimmed.end(), [](char c) { return isDigit(c) || c == ' '; });
        trimmed.remove_prefix(std::size_t(number - trimmed.begin()));
        if (!equalsIgnoringCase(trimmed, page))
            return false;
    }
    if (trimmed.empty() || trimmed[0] != '<')
        return false;
    if (startsWithIgnoringCase(trimmed, "<page>"))
        line.kind = TextLine::Kind::Page;
    else if (startsWithIgnoringCase(trimmed, "<table>"))
        line.kind = TextLine::Kind::TableBegin;
    else if (startsWithIgnoringCase(trimmed, "</table>"))
        line.kind = TextLine::Kind::TableEnd;
    else if (startsWithIgnoringCase(trimmed, "<s>") || startsWithIgnoringCase(trimmed, "<c>")
             || startsWithIgnoringCase(trimmed, "<caption>") || startsWithIgnoringCase(trimmed, "</caption>")
             || startsWithIgnoringCase(trimmed, "<fn>") || startsWithIgnoringCase(trimmed, "</fn>")
             || startsWithIgnoringCase(trimmed, "<f"))
        line.kind = TextLine::Kind::Mark;
    else
        return false;
    return true;
}

/// Runs of "-", "=", "_" and blanks only. Dashes that stand for nothing in a column are shorter than three.
bool classifyRule(std::string_view trimmed, TextLine &line)
{
    if (trimmed[0] != '-' && trimmed[0] != '=' && trimmed[0] != '_' && trimmed[0] != '|')
        return false; // nearly always
    const std::string_view text = line.text;
    const ScreenColumns columns(text);
    std::size_t longest = 0;
    std::vector<Piece> runs;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (isGap(c) || c == '|') {
            ++i;
            continue;
        }
        if (c != '-' && c != '=' && c != '_')
            return false;
        std::size_t end = i;
        while (end < text.size() && (text[end] == '-' || text[end] == '=' || text[end] == '_'))
            ++end;
        longest = std::max(longest, end - i);
        runs.push_back({i, end, columns.of(i), columns.of(end)});
        i = end;
    }
    if (runs.empty()) { // bars that part columns, and nothing between them
        line.kind = TextLine::Kind::Blank;
        return true;
    }
    if (longest < 3)
        return false;
    line.kind = TextLine::Kind::Rule;
    line.pieces = std::move(runs);
    return true;
}

/// The numbers that end a line, found from the right; what stands before them is the label.
void takeValues(const LineWords &lineWords, const ScreenColumns &columns, TextLine &line)
{
    const std::vector<WordSpan> &words = lineWords.spans;
    std::size_t first = words.size();
    while (first > 0 && words[first - 1].isAmount())
        --first;
    // Numbers parted from the words before them by one blank each may go on with the label: "June 27, 1997 (124,496,972".
    bool loose = first > 0;
    const bool led =
        first > 0 && leadsOn(line.text.substr(words[first - 1].begin, words[first - 1].end - words[first - 1].begin));
    line.values.reserve(words.size() - first);
    for (std::size_t i = first; i < words.size(); ++i) {
        const Amount &amount = lineWords.amounts[std::size_t(words[i].amount)];
        PrintedValue value;
        value.amount = amount;
        value.left = columns.of(amount.begin);
        value.right = columns.of(amount.end);
        value.digitsRight = columns.of(amount.lastDigitEnd);
        const bool closes = !amount.bracketed && amount.end < line.text.size() && line.text[amount.end] == ')'; // "market $582,900)"
        loose = loose && words[i].gap < 2 && (!amount.currency || (led && i == first) || closes);
        value.loose = loose;
        line.values.push_back(value);
    }
    line.labelEnd = first > 0 ? words[first - 1].end : first < words.size() ? words[first].begin : line.text.size();
    if (!line.values.empty())
        line.kind = TextLine::Kind::Values;
}

/// "2009   (As Adjusted)(1)": a note's number that touches a word is no figure.
bool onlyYears(const TextLine &line)
{
    return std::all_of(line.values.begin(), line.values.end(), [&line](const PrintedValue &v) {
        const bool mark = v.amount.bracketed && v.amount.begin > 0 && !isGap(line.text[v.amount.begin - 1]);
        return mark || v.amount.looksLikeYear();
    });
}

/// Whether a line counts something in thousands: "6,200,158 in 1995," are shares. "June 30,1995" and "March 1, 1995" are dates,
/// and "$1,731; 1996 - $1,031;" an amount.
bool countsInThousands(std::string_view text)
{
    constexpr std::ptrdiff_t group = 3;
    for (std::size_t comma = text.find(','); comma != std::string_view::npos; comma = text.find(',', comma + 1)) {
        const auto middle = text.begin() + std::ptrdiff_t(comma);
        const auto digits = std::find_if_not(std::make_reverse_iterator(middle), text.rend(), isDigit);
        const bool amount = digits != text.rend() && *digits == '$';
        if (!amount && digits.base() != middle && std::find_if_not(middle + 1, text.end(), isDigit) - middle == group + 1)
            return true;
    }
    return false;
}

/// Whether a line that holds years, dates or durations is a header rather than words or values.
bool namesPeriods(const TextLine &line)
{
    if (line.kind == TextLine::Kind::Values ? !onlyYears(line) : countsInThousands(line.text))
        return false;
    if (line.text.size() > 400)
        return false;
    const HeaderReading reading = readHeader(line.text);
    if (!reading.namesPeriod())
        return false;
    if (line.kind == TextLine::Kind::Values) {
        // "December 31, 2003  2002" and bare years; but "Due in 2004" or "Options granted in 2003" is a label.
        const std::string_view label = line.label();
        return cleanText(label).empty() || line.values.size() > 1 || readHeader(label).namesPeriod();
    }
    return true;
}

/// A cheap look before the costly one: what names periods has digits in it, or a word for a stretch of time.
bool mayNamePeriods(std::string_view text)
{
    return hasDigit(text)
        || spellsAny(text, "ont", "eek", "uar", "ear", "ytd"); // months, weeks, quarter, year
}

/// Cuts a line that may be a header into its pieces, and calls it one when they name periods.
void classifyHeader(LineWords &words, TextLine &line)
{
    if (line.kind != TextLine::Kind::Words && !(line.kind == TextLine::Kind::Values && onlyYears(line)))
        return;
    cutWords(line.text, words);
    takePieces(words.spans, ScreenColumns(line.text), line);
    if (mayNamePeriods(line.text) && namesPeriods(line))
        line.kind = TextLine::Kind::Periods;
}

/// "(Notes 2 and 3)": one aside that begins with a word, and nothing else; its numbers are no figures, as that of "(84)" is.
bool isAsideOfWords(std::string_view trimmed)
{
    while (!trimmed.empty() && isGap(trimmed.back()))
        trimmed.remove_suffix(1);
    return trimmed.size() > 4 && trimmed.front() == '(' && isLetter(trimmed[1]) && isLetter(trimmed[2])
        && trimmed.back() == ')' && trimmed.find_first_of("()", 1) == trimmed.size() - 1;
}

void classifyLine(const TextPage &page, std::size_t number, LineWords &words, TextLine &line)
{
    line.number = number;
    line.text = page.lines()[number].text;
    std::size_t first = 0;
    bool formFeed = false;
    while (first < line.text.size() && isGap(line.text[first])) {
        formFeed = formFeed || line.text[first] == '\f';
        ++first;
    }
    if (first == line.text.size()) {
        line.kind = formFeed ? TextLine::Kind::Page : TextLine::Kind::Blank;
        return;
    }
    const std::string_view trimmed = line.text.substr(first);
    if (classifyTag(trimmed, line))
        return;
    line.indent = ScreenColumns(line.text.substr(0, first)).of(first);
    if (classifyRule(trimmed, line))
        return;
    line.kind = TextLine::Kind::Words;
    if (endsInWord(trimmed) || isAsideOfWords(trimmed)) {
        line.labelEnd = line.text.size();
        return;
    }
    cutWords(line.numbers(), words);
    takeValues(words, ScreenColumns(line.text), line);
}

/// Whether the numbers of a page are printed as on the European continent: many can be nothing else, and hardly one is English.
bool setsThousandsByPoints(const LineWords &words)
{
    constexpr int enough = 6;
    constexpr int share = 8;
    return words.commaDecimals >= enough && words.commaDecimals > share * words.commaGroups;
}

/// Whether blanks set thousands apart: a group that begins with 0 can be no number of its own, and where decimals stand behind
/// commas, pairs of numbers one blank apart are one. Tables may do so in a report whose text has commas.
bool setsThousandsByBlanks(const LineWords &words)
{
    constexpr int enough = 4;
    constexpr int plenty = 12;
    constexpr int fewest = 2;
    const bool paired = words.commaDecimals >= fewest && words.blankPairs >= fewest && words.pointGroups == 0;
    if (words.commaGroups > 0)
        return words.blankGroups >= plenty && words.blankPairs > words.commaGroups;
    return words.blankGroups >= enough || paired;
}

/// Whether a line could be one of running text: long, without a gap that could part columns.
bool looksLikeProse(const TextLine &line)
{
    constexpr std::size_t shortest = 45;
    constexpr int fewestWords = 6;
    if (line.kind == TextLine::Kind::Rule || line.values.size() > 1 || line.text.size() < shortest)
        return false;
    std::size_t first = 0;
    while (first < line.text.size() && (line.text[first] == ' ' || line.text[first] == '\t'))
        ++first;
    if (line.text.size() - first < shortest)
        return false;
    const std::string_view text = line.text.substr(first, line.text.find_last_not_of(' ') + 1 - first);
    if (text.size() < 2)
        return false; // one letter, and blanks behind it
    int words = 0;
    unsigned char apart = 0; // a loop without a way out before its end takes many bytes in one step
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        words += bit(text[i] == ' ') & bit(text[i + 1] != ' ');
        apart |= static_cast<unsigned char>(bit(text[i] == ' ') & bit(text[i + 1] == ' ') & bit(text[i + 2] == ' '));
        apart |= bit(text[i] == '\t');
    }
    return apart == 0 && text.find('\t', text.size() - 2) == std::string_view::npos
        && words + int(text[text.size() - 2] == ' ') >= fewestWords;
}

/// "In thousands, except share and per-share amounts.": a note on units, which stands over columns, whatever it ends with.
bool isUnitNote(const TextLine &line)
{
    std::string_view text = line.text;
    text.remove_prefix(std::min(text.find_first_not_of(" \t("), text.size()));
    static constexpr std::string_view leads[] = {"in thousands", "in millions", "dollars in", "dollar amounts in", "amounts in"};
    return std::any_of(std::begin(leads), std::end(leads), [text](std::string_view lead) { return startsWithIgnoringCase(text, lead); });
}

/// Marks paragraphs of running text: two long lines in a row, and the shorter last line behind them.
void markProse(std::vector<TextLine> &lines)
{
    for (std::size_t i = 0; i < lines.size();) {
        if (lines[i].kind == TextLine::Kind::Blank) {
            ++i;
            continue;
        }
        std::size_t end = i;
        int proseLines = 0;
        int others = 0;
        int rows = 0; // of a table
        while (end < lines.size() && lines[end].kind != TextLine::Kind::Blank) {
            if (looksLikeProse(lines[end]))
                ++proseLines;
            else
                ++others;
            rows += lines[end].values.size() > 1 && !lines[end].values.back().loose;
            ++end;
        }
        // "Common stock, authorized 8,000,000 shares; issued …" over three lines, with its figures behind the last, is a row.
        constexpr int longestLabel = 3;
        const bool label = rows > 0 && proseLines <= longestLabel;
        const bool prose = (proseLines >= 2 && proseLines >= 2 * (others - 1) && !label)
            || (proseLines == 1 && others == 0 && !isUnitNote(lines[i])
                && lines[i].text.find_last_of('.') + 4 > lines[i].text.find_last_not_of(" \t") + 1
                && lines[i].text.find_last_of('.') != std::string_view::npos);
        for (std::size_t k = i; k < end; ++k)
            lines[k].prose = prose && lines[k].kind != TextLine::Kind::Rule && lines[k].values.size() < 2;
        i = end;
    }
}

/// "- 3 -", "-3-", "Page 3", "F-4".
bool isPageNumber(std::string_view text)
{
    if (text.size() > 10 || text.empty())
        return false;
    for (const std::string_view word : {"Page ", "PAGE ", "page ", "F-", "- ", "-"}) {
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            break;
        }
    }
    while (text.ends_with('-') || text.ends_with(' '))
        text.remove_suffix(1);
    return !text.empty() && text.size() <= 3 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Most lines are too long to be a page number, blanks around it aside.
bool mayBePageNumber(std::string_view line)
{
    constexpr std::size_t longest = 16;
    std::size_t begin = 0;
    std::size_t end = line.size();
    while (begin < end && isGap(line[begin]))
        ++begin;
    while (end > begin && isGap(line[end - 1]))
        --end;
    return end - begin <= longest;
}

/// A lone small number next to a page break is the page's number, not a value.
void dropPageNumbers(std::vector<TextLine> &lines)
{
    constexpr std::size_t farthestPageNumber = 160;
    const auto nearPage = [&lines](std::size_t i) {
        for (std::size_t k = i + 1; k < lines.size() && k <= i + 6; ++k) {
            if (lines[k].kind == TextLine::Kind::Page)
                return true;
            if (lines[k].kind != TextLine::Kind::Blank && lines[k].kind != TextLine::Kind::Mark
                && lines[k].kind != TextLine::Kind::TableEnd)
                break;
        }
        for (std::size_t k = i; k-- > 0 && i - k <= 4;) {
            if (lines[k].kind == TextLine::Kind::Page)
                return true;
            if (lines[k].kind != TextLine::Kind::Blank && lines[k].kind != TextLine::Kind::Mark
                && lines[k].kind != TextLine::Kind::TableBegin)
                break;
        }
        return false;
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        TextLine &line = lines[i];
        const bool written = line.kind == TextLine::Kind::Words || line.kind == TextLine::Kind::Values;
        if (written && line.text.size() < farthestPageNumber && mayBePageNumber(line.text) && isPageNumber(cleanText(line.text))
            && nearPage(i))
            line.kind = TextLine::Kind::Mark;
        // "83 (28)": the page of the report, and that of the filing.
        if (line.kind != TextLine::Kind::Values || line.values.empty() || line.values.size() > 2)
            continue;
        const auto isNumber = [](const PrintedValue &value) {
            const Amount &amount = value.amount;
            return amount.kind == Amount::Kind::Number && !amount.grouped && !amount.currency && !amount.percent
                && amount.value.exponent == 0 && amount.value.magnitude() < Decimal{1000, 0};
        };
        const bool alone = line.values.size() == 1 && !line.values[0].amount.bracketed;
        const bool both = line.values.size() == 2 && line.values[1].amount.bracketed && line.values[1].left - line.values[0].right <= 2;
        if ((alone || both) && std::all_of(line.values.begin(), line.values.end(), isNumber) && nearPage(i)
            && cleanText(line.label()).empty())
            line.kind = TextLine::Kind::Mark;
    }
}

} // namespace

std::string_view TextLine::label() const
{
    return text.substr(0, labelEnd);
}

ScreenColumns::ScreenColumns(std::string_view line)
{
    const auto isSpecial = [](const char *byte) {
        return static_cast<unsigned char>(bit(*byte == '\t') | bit(static_cast<unsigned char>(*byte) >= 0xC0));
    };
    if (!holdsSomewhere(line, isSpecial))
        return; // nearly always
    m_columns.resize(line.size() + 1);
    int column = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const unsigned char c = static_cast<unsigned char>(line[i]);
        const bool continues = c >= 0x80 && c < 0xC0 && i > 0 && static_cast<unsigned char>(line[i - 1]) >= 0x80;
        m_columns[i] = continues ? std::max(0, column - 1) : column;
        if (c == '\t')
            column = (column / 8 + 1) * 8;
        else if (!continues)
            ++column;
    }
    m_columns[line.size()] = column;
}

std::vector<TextLine> classifyLines(const TextPage &page)
{
    std::vector<TextLine> lines(page.lines().size());
    LineWords words;
    for (std::size_t i = 0; i < lines.size(); ++i)
        classifyLine(page, i, words, lines[i]);
    const bool byPoints = setsThousandsByPoints(words);
    const bool byBlanks = setsThousandsByBlanks(words);
    const CommaParts commaParts = words.commaGroups > 0 ? CommaParts::Thousands : CommaParts::Decimals;
    for (std::size_t i = 0; (byPoints || byBlanks) && i < lines.size(); ++i) {
        lines[i] = TextLine{};
        lines[i].english = byBlanks ? blanksAsCommas(page.lines()[i].text, commaParts) : pointsAsCommas(page.lines()[i].text);
        classifyLine(page, i, words, lines[i]);
    }
    markProse(lines);
    // Running text names periods all the time; only what may stand over columns is looked at for them.
    for (TextLine &line : lines) {
        if (!line.prose)
            classifyHeader(words, line);
    }
    readBesideNeighbours(lines, words);
    dropPageNumbers(lines);
    return lines;
}

} // namespace filing
