// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace filing {

/// An exact decimal number, unscaled × 10^exponent: "1,234.5" is {12345, -1}, and "in thousands" adds 3 to the exponent.
/// Equality and order compare the numbers, not their forms: {10, 0} equals {1, 1}.
struct Decimal
{
    std::int64_t unscaled = 0;
    int exponent = 0;

    /// Reads plain digits with an optional leading minus and decimal point ("-12.50"); NotANumber or Overflow else.
    [[nodiscard]] static Result<Decimal> parse(std::string_view plainDigits);

    [[nodiscard]] bool isZero() const { return unscaled == 0; }
    [[nodiscard]] bool isNegative() const { return unscaled < 0; }
    [[nodiscard]] Decimal negated() const { return {-unscaled, exponent}; }
    [[nodiscard]] Decimal magnitude() const { return unscaled < 0 ? negated() : *this; }
    /// The same digits, `powerOfTen` places larger; loses nothing.
    [[nodiscard]] Decimal scaled(int powerOfTen) const { return {unscaled, exponent + powerOfTen}; }

    /// Plain digits without exponent or grouping: "2898000", "-0.03", "10.0" (printed zeros are kept).
    [[nodiscard]] std::string toString() const;
    /// The nearest double. For pixels only; nothing is ever calculated from it.
    [[nodiscard]] double toDouble() const;
};

[[nodiscard]] std::strong_ordering operator<=>(const Decimal &a, const Decimal &b);
[[nodiscard]] bool operator==(const Decimal &a, const Decimal &b);

/// The exact sum; nothing when it does not fit 18 digits.
/// Digits with thousands set apart, negatives in brackets: "1,008,000", "(0.03)".
[[nodiscard]] std::string groupedText(const Decimal &value);

[[nodiscard]] std::optional<Decimal> sum(const Decimal &a, const Decimal &b);
[[nodiscard]] std::optional<Decimal> difference(const Decimal &a, const Decimal &b);
/// a ÷ b rounded half away from zero to `decimals` places; nothing when b is zero or the quotient does not fit.
[[nodiscard]] std::optional<Decimal> ratio(const Decimal &a, const Decimal &b, int decimals);

} // namespace filing
