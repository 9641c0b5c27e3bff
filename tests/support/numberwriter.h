// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures.h"

namespace support {

/// A printed number in the pieces that markup may set apart: "$", "(1,234" and ")".
struct NumberParts
{
    std::string before; ///< dollar sign and opening parenthesis, in the layout's order
    std::string digits; ///< or what stands for nil
    std::string behind; ///< closing parenthesis, trailing minus, per cent sign
    bool nil = false;

    [[nodiscard]] std::string text() const { return before + digits + behind; }
};

/// Prints numbers as a layout has them.
class NumberWriter
{
public:
    explicit NumberWriter(const ReleaseLayout &layout) : m_layout(layout) { }

    /// The number; its dollar sign only where the layout sets it right before the number.
    [[nodiscard]] NumberParts number(std::int64_t value, NumberKind kind, bool withDollar) const;
    /// The change from `before` to `now` in whole percent; "n/m" where the base is not positive or the result negative.
    [[nodiscard]] NumberParts percentChange(std::int64_t now, std::int64_t before) const;
    /// A share of sales in tenths of a percent.
    [[nodiscard]] NumberParts percentOf(std::int64_t part, std::int64_t whole) const;
    /// As plain text aligns it: where parentheses hang, a number without one ends in a blank.
    [[nodiscard]] std::string hung(const NumberParts &parts) const;

private:
    [[nodiscard]] NumberParts withSign(bool negative, const std::string &digits, const std::string &dollar) const;
    [[nodiscard]] std::string inMarks(std::string english) const;
    [[nodiscard]] std::string nil() const;

    ReleaseLayout m_layout;
};

/// 1234567 as "1,234,567".
[[nodiscard]] std::string grouped(std::int64_t magnitude);

/// a ÷ b, rounded half away from zero; `b` is positive.
[[nodiscard]] std::int64_t roundedRatio(std::int64_t a, std::int64_t b);

} // namespace support
