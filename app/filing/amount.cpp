// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "amount.h"

#include "ascii.h"

#include <array>

namespace filing {
namespace {

constexpr std::size_t mostDigits = 18;   ///< what a Decimal holds whatever the digits are
constexpr std::size_t farthestSign = 24; ///< blanks between a currency sign at the column's left edge and its number

/// Bytes of the blank that begins here: space, tab, or the non-breaking space in UTF-8 or Windows-1252.
std::size_t blankAt(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return 0;
    const unsigned char c = static_cast<unsigned char>(text[at]);
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
        return 1;
    if (c == 0xA0)
        return 1;
    if (c == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) == 0xA0)
        return 2;
    return 0;
}

std::size_t skipBlanks(std::string_view text, std::size_t at, std::size_t atMost)
{
    for (std::size_t skipped = 0; skipped < atMost; ++skipped) {
        const std::size_t size = blankAt(text, at);
        if (size == 0)
            break;
        at += size;
    }
    return at;
}

bool endsWord(std::string_view text, std::size_t at)
{
    if (at >= text.size() || blankAt(text, at) > 0 || text[at] == '|')
        return true;
    // "$ (8,784)$ (1,855)": a wide figure touches the sign of the next column.
    return at > 0 && (text[at - 1] == ')' || text[at - 1] == '%' || isDigit(text[at - 1])) && text[at] == '$';
}

/// Behind "(1)", "(a)", "[2]", "*" or "**" that touches a number; `at` itself when no mark does.
std::size_t skipFootnoteMark(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && text[end] == '*')
        ++end;
    if (end > at)
        return end;
    if (at < text.size() && (text[at] == '(' || text[at] == '[')) {
        const char close = text[at] == '(' ? ')' : ']';
        for (std::size_t size = 1; size <= 2; ++size) {
            if (at + size + 1 < text.size() && text[at + size + 1] == close)
                return at + size + 2;
        }
    }
    return at;
}

/// Digits with thousands set apart by commas, and decimals. Gives the end, or `at` when no number stands here.
std::size_t readDigits(std::string_view text, std::size_t at, Amount &amount)
{
    std::array<char, mostDigits + 1> plain{}; // and the point
    std::size_t count = 0;
    std::size_t i = at;
    std::size_t sinceComma = 0;
    bool point = false;
    bool digits = false;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            if (count == mostDigits + (point ? 1 : 0))
                return at;
            plain[count++] = c;
            digits = true;
            ++sinceComma;
        } else if (c == ',' && !point && digits && i + 3 < text.size() && isDigit(text[i + 1]) && isDigit(text[i + 2])
                   && isDigit(text[i + 3]) && !(i + 4 < text.size() && isDigit(text[i + 4]))) {
            if (amount.grouped ? sinceComma != 3 : sinceComma > 3)
                return at;
            amount.grouped = true;
            sinceComma = 0;
        } else if (c == '.' && !point && i + 1 < text.size() && isDigit(text[i + 1])) {
            if (amount.grouped && sinceComma != 3)
                return at;
            plain[count++] = c;
            point = true;
        } else {
            break;
        }
    }
    if (!digits)
        return at;
    const auto value = Decimal::parse({plain.data(), count});
    if (!value)
        return at;
    amount.value = *value;
    // "12." ends a number as well as a sentence; as a printed value it stands before blanks, and prose is no value.
    if (i < text.size() && text[i] == '.' && !point && endsWord(text, i + 1) && at > 0)
        ++i;
    return i;
}

/// "N/A", "NM", "nil" and their like. Gives the end, or `at`.
std::size_t readWord(std::string_view text, std::size_t at, Amount &amount)
{
    struct Word
    {
        std::string_view word;
        Amount::Kind kind;
    };
    static constexpr Word words[] = {
        {"n/a", Amount::Kind::NotAvailable}, {"n.a.", Amount::Kind::NotAvailable}, {"na", Amount::Kind::NotAvailable},
        {"n/m", Amount::Kind::NotAvailable}, {"n.m.", Amount::Kind::NotAvailable}, {"nm", Amount::Kind::NotAvailable},
        {"nmf", Amount::Kind::NotAvailable}, {"nil", Amount::Kind::Dash},         {"*", Amount::Kind::NotAvailable},
        {"**", Amount::Kind::NotAvailable},  {"none", Amount::Kind::Dash},
    };
    for (const Word &candidate : words) {
        const std::size_t end = at + candidate.word.size();
        if (end > text.size() || !endsWord(text, end))
            continue;
        bool same = true;
        for (std::size_t i = 0; same && i < candidate.word.size(); ++i) {
            const char c = text[at + i];
            same = (c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c) == candidate.word[i];
        }
        if (same) {
            amount.kind = candidate.kind;
            return end;
        }
    }
    return at;
}

/// A run of dashes that stands for nothing: "-", "--", "- -", "-0-". Six and more are a rule.
std::size_t readDashes(std::string_view text, std::size_t at)
{
    constexpr int mostDashes = 5;
    if (text.substr(at).starts_with("-0-"))
        return at + 3;
    int dashes = 0;
    std::size_t end = at;
    std::size_t i = at;
    while (true) {
        const std::size_t size = dashAt(text, i);
        if (size == 0) {
            // "- -" is one dash of old typewriters; more blanks between are two columns.
            if (dashes > 0 && i == end && blankAt(text, i) == 1 && dashAt(text, i + 1) > 0
                && endsWord(text, i + 1 + dashAt(text, i + 1))) {
                ++i;
                continue;
            }
            break;
        }
        i += size;
        end = i;
        if (++dashes > mostDashes)
            return at;
    }
    return end;
}

/// "<1,234>" and "<.05>": brackets of typewriters that had none. A tag holds letters.
bool isNegativeInAngles(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find_first_not_of("0123456789,. $", at + 1);
    return end != std::string_view::npos && text[end] == '>' && end > at + 1 && isDigit(text[end - 1]);
}

struct Prefix
{
    std::size_t number = 0; ///< where the digits, dash or word begin
    std::size_t exact = 0;  ///< where the exact print of the number begins
    bool minus = false;
};

/// Passes over "$", "(", "-" in any order, with the blanks between them.
Prefix readPrefix(std::string_view text, std::size_t at, Amount &amount)
{
    Prefix prefix{at, at, false};
    while (true) {
        const std::size_t i = prefix.number;
        if (const std::size_t sign = currencyAt(text, i); sign > 0 && !amount.currency) {
            amount.currency = true;
            prefix.number = skipBlanks(text, i + sign, farthestSign);
            if (prefix.number != i + sign && !amount.bracketed)
                prefix.exact = prefix.number;
        } else if (i < text.size() && (text[i] == '(' || (text[i] == '<' && isNegativeInAngles(text, i))) && !amount.bracketed) {
            amount.bracketed = true;
            prefix.number = skipBlanks(text, i + 1, farthestSign);
        } else if (const std::size_t dash = dashAt(text, i); dash > 0 && !prefix.minus && !amount.bracketed
                   && i + dash < text.size()
                   && (isDigit(text[i + dash]) || text[i + dash] == '.' || currencyAt(text, i + dash) > 0)
                   && !text.substr(i).starts_with("-0-")) {
            prefix.minus = true;
            prefix.number = i + dash;
        } else {
            return prefix;
        }
    }
}

/// Passes over ")" and "%" behind the digits, a trailing minus, and footnote marks.
std::size_t readSuffix(std::string_view text, std::size_t at, Amount &amount, bool &minus)
{
    std::size_t end = at;
    for (int part = 0; part < 3; ++part) {
        const std::size_t next = skipBlanks(text, end, 2);
        // Behind a tab, or a year, a per cent sign begins another column: "1999  % Change".
        if (next >= text.size() || text.substr(end, next - end).find('\t') != std::string_view::npos || (next > end && amount.looksLikeYear()))
            break;
        if ((text[next] == ')' || text[next] == '>') && amount.bracketed && amount.openBracket) {
            amount.openBracket = false;
            end = next + 1;
        } else if (text[next] == '%' && !amount.percent && next <= end + 1) {
            amount.percent = true;
            end = next + 1;
        } else {
            break;
        }
    }
    if (!amount.bracketed && !minus && end < text.size() && text[end] == '-' && endsWord(text, end + 1)
        && amount.kind == Amount::Kind::Number) {
        minus = true;
        ++end;
    }
    return end;
}

} // namespace

bool Amount::looksLikeYear() const
{
    return kind == Kind::Number && !grouped && !currency && !bracketed && !percent && value.exponent == 0
        && value.unscaled >= 1900 && value.unscaled <= 2099;
}

std::size_t dashAt(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return 0;
    const unsigned char c = static_cast<unsigned char>(text[at]);
    if (c == '-')
        return 1;
    if (c == 0x96 || c == 0x97)
        return 1;
    const std::string_view three = text.substr(at, 3);
    if (three == "\xE2\x80\x93" || three == "\xE2\x80\x94" || three == "\xE2\x88\x92" || three == "\xE2\x80\x92"
        || three == "\xE2\x80\x95")
        return 3;
    return 0;
}

std::size_t currencyAt(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return 0;
    switch (static_cast<unsigned char>(text[at])) {
    case '$': return 1;
    case 'U': return text.substr(at).starts_with("US$") ? 3 : text.substr(at).starts_with("U.S.$") ? 5 : 0;
    case 'C': return text.substr(at).starts_with("C$") || text.substr(at).starts_with("Cdn$") ? text.find('$', at) + 1 - at : 0;
    case 'A': case 'S': case 'R': return text.substr(at + 1).starts_with("$") ? 2 : 0;
    case 0xA3: case 0xA5: case 0x80: return 1; // Windows-1252 pound, yen, euro
    case 0xC2: {
        const std::string_view two = text.substr(at, 2);
        return two == "\xC2\xA3" || two == "\xC2\xA5" ? 2 : 0;
    }
    case 0xE2: return text.substr(at, 3) == "\xE2\x82\xAC" ? 3 : 0;
    default: return 0;
    }
}

std::optional<Amount> amountAt(std::string_view text, std::size_t at)
{
    Amount amount;
    const Prefix prefix = readPrefix(text, at, amount);
    amount.openBracket = amount.bracketed;
    bool minus = prefix.minus;
    std::size_t end = readDigits(text, prefix.number, amount);
    if (end == prefix.number && !minus) {
        end = readDashes(text, prefix.number);
        if (end != prefix.number)
            amount.kind = Amount::Kind::Dash;
        else
            end = readWord(text, prefix.number, amount);
    }
    if (end == prefix.number)
        return std::nullopt;
    amount.begin = at;
    amount.numberBegin = prefix.exact;
    amount.lastDigitEnd = end;
    amount.end = readSuffix(text, end, amount, minus);
    // A column of figures may lose its closing bracket in print; "(12 months" in a label has words behind instead.
    std::size_t behind = amount.end;
    if (!endsWord(text, behind))
        behind = skipFootnoteMark(text, behind);
    if (!endsWord(text, behind) && amount.kind == Amount::Kind::Number && amount.grouped && text[behind] == ','
        && endsWord(text, behind + 1))
        ++behind; // a stray comma behind a grouped number is a slip of the print
    if (!endsWord(text, behind) && text[behind] == ')' && endsWord(text, behind + 1))
        ++behind; // a closing bracket without its opening one
    if (!endsWord(text, behind))
        return std::nullopt;
    if (amount.kind == Amount::Kind::Number && (minus || amount.bracketed))
        amount.value = amount.value.negated();
    return amount;
}

Result<Amount> readAmount(std::string_view text)
{
    const std::size_t begin = skipBlanks(text, 0, text.size());
    auto amount = amountAt(text, begin);
    if (!amount)
        return tl::unexpected(ReadError{ErrorCode::NotANumber, ByteRange{}, {}});
    std::size_t rest = amount->end;
    rest = skipFootnoteMark(text, rest);
    if (rest < text.size() && (text[rest] == ',' || text[rest] == ')'))
        ++rest;
    if (skipBlanks(text, rest, text.size()) < text.size())
        return tl::unexpected(ReadError{ErrorCode::NotANumber, ByteRange{}, {}});
    return *amount;
}

} // namespace filing
