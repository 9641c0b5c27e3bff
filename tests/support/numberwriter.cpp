// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numberwriter.h"

#include <cstdlib>

namespace support {

std::string grouped(std::int64_t magnitude)
{
    std::string digits = std::to_string(magnitude);
    for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3)
        digits.insert(static_cast<std::size_t>(place), 1, ',');
    return digits;
}

std::string NumberWriter::number(std::int64_t value, NumberKind kind, bool withDollar) const
{
    if (value == 0 && kind != NumberKind::PerShare)
        return hung(nil());
    const std::int64_t magnitude = std::abs(value);
    std::string digits = grouped(magnitude);
    if (kind == NumberKind::PerShare) {
        const std::string cents = std::to_string(100 + magnitude % 100).substr(1);
        digits = std::to_string(magnitude / 100) + '.' + cents;
    }
    const std::string dollar = withDollar && m_layout.dollars == ReleaseLayout::Dollars::BeforeNumber ? "$" : "";
    return hung(value < 0 ? negative(digits, dollar) : dollar + digits);
}

std::string NumberWriter::percentChange(std::int64_t now, std::int64_t before) const
{
    if (before <= 0 || now < 0)
        return hung("n/m");
    const std::int64_t twice = 200 * (now - before);
    const std::int64_t percent = (twice + (twice < 0 ? -before : before)) / (2 * before);
    if (percent >= 0)
        return hung(std::to_string(percent) + '%');
    const std::string digits = std::to_string(-percent);
    return hung(m_layout.negatives == ReleaseLayout::Negatives::Parentheses ? '(' + digits + "%)" : '-' + digits + '%');
}

std::string NumberWriter::negative(const std::string &digits, const std::string &dollar) const
{
    switch (m_layout.negatives) {
    case ReleaseLayout::Negatives::Parentheses:
        return m_layout.dollarInsideParentheses ? '(' + dollar + digits + ')' : dollar + '(' + digits + ')';
    case ReleaseLayout::Negatives::LeadingMinus:
        return '-' + dollar + digits;
    case ReleaseLayout::Negatives::TrailingMinus:
        return dollar + digits + '-';
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
    }
    return {};
}

std::string NumberWriter::hung(std::string text) const
{
    const bool endsInMark = text.back() == ')' || (text.back() == '-' && text.size() > 2);
    if (m_layout.hangingParentheses && !endsInMark)
        text += ' ';
    return text;
}

} // namespace support
