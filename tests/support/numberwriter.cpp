// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberwriter.h"

#include <cstdlib>
#include <utility>

namespace support {

std::string grouped(std::int64_t magnitude)
{
    std::string digits = std::to_string(magnitude);
    for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3)
        digits.insert(static_cast<std::size_t>(place), 1, ',');
    return digits;
}

std::int64_t roundedRatio(std::int64_t a, std::int64_t b)
{
    return (2 * a + (a < 0 ? -b : b)) / (2 * b);
}

NumberParts NumberWriter::number(std::int64_t value, NumberKind kind, bool withDollar) const
{
    if (value == 0 && kind != NumberKind::PerShare)
        return {{}, nil(), {}, true};
    const std::int64_t magnitude = std::abs(value);
    std::string digits = grouped(magnitude);
    if (kind == NumberKind::PerShare) {
        const std::string cents = std::to_string(100 + magnitude % 100).substr(1);
        digits = (m_layout.centsAlone && magnitude < 100 ? "" : std::to_string(magnitude / 100)) + '.' + cents;
    }
    digits = inMarks(std::move(digits));
    const std::string dollar = withDollar && m_layout.dollars == ReleaseLayout::Dollars::BeforeNumber ? "$" : "";
    return withSign(value < 0, digits, dollar);
}

NumberParts NumberWriter::percentChange(std::int64_t now, std::int64_t before) const
{
    if (before <= 0 || now < 0)
        return {{}, "n/m", {}};
    const std::int64_t percent = roundedRatio(100 * (now - before), before);
    NumberParts parts = {percent < 0 ? "-" : "", std::to_string(std::abs(percent)), "%"};
    if (percent < 0 && m_layout.negatives == ReleaseLayout::Negatives::Parentheses)
        parts = {"(", parts.digits, "%)"};
    return parts;
}

NumberParts NumberWriter::percentOf(std::int64_t part, std::int64_t whole) const
{
    const std::int64_t tenths = roundedRatio(1000 * part, whole);
    const std::int64_t magnitude = std::abs(tenths);
    const std::string digits = inMarks(std::to_string(magnitude / 10) + '.' + std::to_string(magnitude % 10));
    if (tenths < 0 && m_layout.negatives == ReleaseLayout::Negatives::Parentheses)
        return {"(", digits, "%)"};
    return {tenths < 0 ? "-" : "", digits, "%"};
}

/// "1,234.5" with the marks of the layout.
std::string NumberWriter::inMarks(std::string english) const
{
    if (m_layout.marks == ReleaseLayout::Marks::English)
        return english;
    for (char &c : english)
        c = c == '.' ? ',' : c != ',' ? c : m_layout.marks == ReleaseLayout::Marks::Points ? '.' : ' ';
    return english;
}

NumberParts NumberWriter::withSign(bool negative, const std::string &digits, const std::string &dollar) const
{
    if (!negative)
        return {dollar, digits, {}};
    switch (m_layout.negatives) {
    case ReleaseLayout::Negatives::Parentheses: {
        const std::string blank = m_layout.blanksInParentheses ? " " : "";
        const std::string before = m_layout.dollarInsideParentheses ? '(' + blank + dollar : dollar + '(' + blank;
        return {before, digits, blank + ')'};
    }
    case ReleaseLayout::Negatives::LeadingMinus:
        return {'-' + dollar, digits, {}};
    case ReleaseLayout::Negatives::TrailingMinus:
        return {dollar, digits, "-"};
    }
    return {};
}

std::string NumberWriter::nil() const
{
    switch (m_layout.nil) {
    case ReleaseLayout::Nil::TwoDashes:
        return "--";
    case ReleaseLayout::Nil::OneDash:
        return "-";
    case ReleaseLayout::Nil::Zero:
        return "0";
    case ReleaseLayout::Nil::ZeroInDashes:
        return "-0-";
    }
    return {};
}

std::string NumberWriter::hung(const NumberParts &parts) const
{
    const bool mark = parts.behind.ends_with(')') || parts.behind == "-";
    return m_layout.hangingParentheses && !mark ? parts.text() + ' ' : parts.text();
}

} // namespace support
