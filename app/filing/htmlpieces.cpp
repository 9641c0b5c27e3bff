// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlpieces.h"

#include "amount.h"
#include "ascii.h"

#include <algorithm>
#include <array>

namespace filing {

namespace {

using std::string_view;
using Kind = HtmlPiece::Kind;

constexpr string_view dagger = "\u2020";
constexpr string_view doubleDagger = "\u2021";
constexpr std::size_t longestAmount = 64;  ///< bytes; a longer text is words
constexpr std::size_t longestListMark = 4; ///< bytes

/// Whether all of the text is marks such as "(1)", "(a)(b)", "[2]", "*", "†".
bool isFootnoteMark(string_view text)
{
    text = trimmed(text);
    bool any = false;
    while (!text.empty()) {
        std::size_t size = 0;
        if (text.front() == '*')
            size = 1;
        else if (text.starts_with(dagger) || text.starts_with(doubleDagger))
            size = dagger.size();
        else if ((text.front() == '(' || text.front() == '[') && text.size() >= 3) {
            const std::size_t close = text.find(text.front() == '(' ? ')' : ']');
            if (close > 3) // or none
                return false;
            const bool letterOrNumber =
                close == 2 ? isLetter(text[1]) || isDigit(text[1]) : close == 3 && isDigit(text[1]) && isDigit(text[2]);
            size = letterOrNumber ? close + 1 : 0;
        }
        if (size == 0)
            return false;
        text = trimmed(text.substr(size));
        any = true;
    }
    return any;
}

/// "-----", "=====", "_____", and the same of dashes.
bool isRuler(string_view text)
{
    std::size_t drawn = 0;
    bool onlyDashes = true;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t dash = dashAt(text, i);
        if (dash == 0 && text[i] != '_' && text[i] != '=' && !isBlank(text[i]))
            return false;
        onlyDashes = onlyDashes && (dash > 0 || isBlank(text[i]));
        drawn += dash > 0 || !isBlank(text[i]) ? 1 : 0;
        i += std::max<std::size_t>(dash, 1);
    }
    return drawn > (onlyDashes ? 2 : 0); // one or two dashes print a zero
}

bool isPrefix(string_view text)
{
    if (const std::size_t minus = dashAt(text, 0); minus > 0 && currencyAt(text, minus) > 0)
        text.remove_prefix(minus); // "-$", and the number in the next cell
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t currency = currencyAt(text, i);
        if (currency == 0 && text[i] != '(' && !isBlank(text[i]))
            return false;
        i += std::max<std::size_t>(currency, 1);
    }
    return true;
}

bool isSuffix(string_view text)
{
    static constexpr std::array<string_view, 6> units{"bps", "bp", "pts", "pts.", "pp", "x"};
    if (std::any_of(units.begin(), units.end(), [text](string_view unit) { return equalsIgnoringCase(text, unit); }))
        return true;
    const std::size_t end = text.find_first_not_of(")% \n");
    return end == string_view::npos || (end > 0 && isFootnoteMark(text.substr(end)));
}

void takeAmount(HtmlPiece &piece, const Amount &amount)
{
    piece.amount = piece.text.substr(amount.begin, amount.end - amount.begin);
    piece.number = piece.text.substr(amount.numberBegin, amount.end - amount.numberBegin);
    switch (amount.kind) {
    case Amount::Kind::NotAvailable:
        piece.kind = Kind::Filler;
        break;
    case Amount::Kind::Dash:
        piece.kind = Kind::Amount;
        break;
    case Amount::Kind::Number:
        piece.kind = amount.looksLikeYear() ? Kind::Year : Kind::Amount;
        piece.maybeMark = isFootnoteMark(piece.text);
        break;
    }
}

/// Calls `take` with each line of a cell and its number; blank lines at the end are no lines. Gives how many there were.
template<class Take>
std::size_t eachLine(string_view text, Take take)
{
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size(); ++lines) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        take(trimmed(text.substr(at, end - at)), lines);
        at = end + 1;
    }
    return lines;
}

/// The lines of one cell.
struct CellLines
{
    std::size_t count = 0;
    std::size_t amounts = 0; ///< lines that print one, when nothing else but signs stands in the cell; else 0
};

CellLines linesOf(string_view text)
{
    CellLines lines;
    bool words = false;
    lines.count = eachLine(text, [&](string_view line, std::size_t) {
        const Kind kind = line.empty() ? Kind::Ruler : pieceOf(line).kind;
        words = words || kind == Kind::Text;
        lines.amounts += kind == Kind::Amount ? 1 : 0;
    });
    if (words)
        lines.amounts = 0;
    return lines;
}

/// Two for a heading and a label in one cell, "Operating activities:" over "Net income", whose figures stand on their second lines;
/// else 1.
std::size_t linesUnderHeading(const HtmlTable &table, std::size_t row, const HtmlText &text)
{
    bool headed = false;
    bool figures = false;
    for (std::size_t c = table.rows[row].firstCell; c < table.cellsEnd(row); ++c) {
        const string_view all = text.raw(table.cells[c].textBegin, table.cells[c].textEnd);
        if (trimmed(all).empty())
            continue;
        const std::size_t end = all.find('\n');
        const CellLines cell = linesOf(all);
        if (end == string_view::npos || cell.count != 2)
            return 1;
        const string_view first = trimmed(all.substr(0, end));
        if (!headed) {
            headed = first.ends_with(':');
        } else {
            figures = figures || cell.amounts == 1;
            if (!first.empty())
                return 1;
        }
        if (!headed)
            return 1;
    }
    return figures ? 2 : 1;
}

/// The number of lines to cut a row into: that of its label and of every column of stacked figures, when all are equal; else 1.
std::size_t linesOfRow(const HtmlTable &table, std::size_t row, const HtmlText &text)
{
    std::size_t lines = 0;
    bool stacked = false;
    bool labelled = false;
    for (std::size_t c = table.rows[row].firstCell; c < table.cellsEnd(row); ++c) {
        const string_view all = text.raw(table.cells[c].textBegin, table.cells[c].textEnd);
        if (trimmed(all).empty() || (labelled && all.find('\n') == string_view::npos))
            continue;
        const CellLines cell = linesOf(all);
        if (cell.amounts >= 2)
            stacked = true;
        else if (labelled)
            continue; // signs on lines of their own, headings
        else
            labelled = true;
        if (lines != 0 && lines != cell.count)
            return 1;
        lines = cell.count;
    }
    return stacked ? lines : linesUnderHeading(table, row, text);
}

/// A short number in front of words is a list's ("1", "(a)", "NM"), and a year in the first column names its row.
void settleKinds(HtmlPieceRow &row)
{
    if (row.pieces.size() > 1) {
        HtmlPiece &first = row.pieces.front();
        const Kind next = row.pieces[1].kind;
        const bool lists = next == Kind::Text && first.kind != Kind::Prefix && first.text.size() <= longestListMark;
        const bool names = first.kind == Kind::Year && first.columns.begin == 0 && next != Kind::Year;
        if (lists || names)
            first.kind = Kind::Text;
    }
    bool years = false;
    bool marks = false;
    bool amounts = false;
    for (const HtmlPiece &piece : row.pieces) {
        years = years || piece.kind == Kind::Year;
        marks = marks || (piece.kind == Kind::Amount && piece.maybeMark);
        amounts = amounts || (piece.kind == Kind::Amount && !piece.maybeMark);
    }
    row.heading = !amounts && (years || !marks);
}

/// The bytes of the sign that sets thousands apart here: a blank, an apostrophe; 0 for none.
std::size_t thousandsMarkAt(string_view text, std::size_t at)
{
    if (at >= text.size())
        return 0;
    if (text[at] == ' ' || text[at] == '\'')
        return 1;
    return text.substr(at).starts_with("\u2019") ? string_view("\u2019").size() : 0;
}

bool areDigits(string_view text, std::size_t at, std::size_t count)
{
    const string_view digits = text.substr(std::min(at, text.size()), count);
    return digits.size() == count && std::all_of(digits.begin(), digits.end(), isDigit);
}

/// How many groups of thousands points set apart here: "1.234.567", "1.234,5". One group alone may be decimals, and is none.
std::size_t pointGroupsAt(string_view text, std::size_t at)
{
    std::size_t groups = 0;
    while (at < text.size() && text[at] == '.' && areDigits(text, at + 1, 3) && !areDigits(text, at + 1, 4)) {
        ++groups;
        at += 4;
    }
    const bool comma = at < text.size() && text[at] == ',' && areDigits(text, at + 1, 1);
    return groups > 1 || comma ? groups : 0;
}

} // namespace

std::optional<std::string> englishFigures(string_view text)
{
    std::string english;
    std::size_t at = 0;
    while (at < text.size() && !isDigit(text[at])) {
        const std::size_t sign = currencyAt(text, at) + dashAt(text, at);
        if (sign == 0 && text[at] != '(' && !isBlank(text[at]))
            return std::nullopt;
        if (!isBlank(text[at]))
            english += text.substr(at, std::max<std::size_t>(sign, 1));
        at += std::max<std::size_t>(sign, 1);
    }
    std::size_t end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    if (end == at || end - at > 3)
        return std::nullopt;
    english += text.substr(at, end - at);
    bool grouped = false;
    for (std::size_t mark = thousandsMarkAt(text, end);
         mark > 0 && areDigits(text, end + mark, 3) && !areDigits(text, end + mark, 4); mark = thousandsMarkAt(text, end)) {
        english.append(",").append(text.substr(end + mark, 3));
        end += mark + 3;
        grouped = true;
    }
    if (const std::size_t points = grouped ? 0 : pointGroupsAt(text, end); points > 0) {
        for (std::size_t i = 0; i < points; ++i)
            english.append(",").append(text.substr(end + 4 * i + 1, 3));
        end += 4 * points;
        grouped = true;
    }
    bool decimals = false;
    if (end < text.size() && (text[end] == ',' || (grouped && text[end] == '.')) && areDigits(text, end + 1, 1)) {
        const std::size_t places = areDigits(text, end + 1, 2) ? 2 : 1;
        english.append(".").append(text.substr(end + 1, places));
        end += 1 + places;
        decimals = true;
    }
    const string_view rest = trimmed(text.substr(end));
    if ((!grouped && !decimals) || rest.find_first_not_of(")% -") != string_view::npos)
        return std::nullopt;
    return english.append(rest);
}

HtmlPiece pieceOf(string_view text)
{
    HtmlPiece piece;
    piece.text = piece.amount = piece.number = text;
    // Most texts are words. Of those that begin with a letter only "nil", "N/A", "US$ 5" and their like are read on.
    if (text.empty() || text.size() > longestAmount
        || (isLetter(text.front()) && text.size() > 6 && currencyAt(text, 0) == 0))
        return piece;
    if (isRuler(text)) {
        piece.kind = Kind::Ruler;
    } else if (isPrefix(text)) {
        piece.kind = Kind::Prefix;
    } else if (isSuffix(text)) {
        piece.kind = Kind::Suffix;
    } else if (const Result<Amount> amount = readAmount(text)) {
        takeAmount(piece, *amount);
    } else if (isFootnoteMark(text)) {
        piece.kind = Kind::Mark;
    } else if (const auto first = amountAt(text, 0); first && isFootnoteMark(text.substr(first->end))) {
        takeAmount(piece, *first);
    } else if (englishFigures(text)) {
        piece.kind = Kind::Amount;
        piece.foreign = true;
    }
    return piece;
}

std::vector<HtmlPieceRow> piecesOf(const HtmlTable &table, const HtmlText &text)
{
    std::vector<HtmlPieceRow> rows;
    rows.reserve(table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::size_t lines = linesOfRow(table, row, text);
        const std::size_t first = rows.size();
        for (std::size_t line = 0; line < lines; ++line)
            rows.push_back({row, line == 0, line + 1 == lines, false, {}});
        for (std::size_t c = table.rows[row].firstCell; c < table.cellsEnd(row); ++c) {
            const HtmlCell &cell = table.cells[c];
            const auto add = [&](string_view piece, std::size_t line) {
                if (piece.empty() || line >= lines)
                    return;
                HtmlPiece made = pieceOf(piece);
                made.columns = {cell.column, cell.column + cell.columnSpan};
                made.bold = cell.bold;
                made.indent = cell.indent;
                rows[first + line].pieces.push_back(made);
            };
            if (lines == 1)
                add(text.piece(cell.textBegin, cell.textEnd), 0);
            else
                eachLine(text.raw(cell.textBegin, cell.textEnd), add);
        }
        for (std::size_t line = 0; line < lines; ++line)
            settleKinds(rows[first + line]);
    }
    return rows;
}

} // namespace filing
