// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decimal.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace filing {

/// A printed number, or what stands in its place.
struct Amount
{
    enum class Kind : std::uint8_t {
        Number,
        Dash,         ///< "-", "--", "nil": nothing, that is zero
        NotAvailable, ///< "N/A", "NM", "*": no value is given
    };
    Kind kind = Kind::Number;
    Decimal value;           ///< sign as printed: brackets or a minus are negative
    bool percent = false;
    bool currency = false;   ///< a currency sign stands before it
    bool bracketed = false;
    bool openBracket = false; ///< the closing bracket is missing
    bool grouped = false;    ///< thousands are set apart by commas
    std::size_t begin = 0;   ///< in the text: from its currency sign or opening bracket …
    std::size_t end = 0;     ///< … to its closing bracket or per cent sign
    std::size_t numberBegin = 0; ///< the exact print of the number: a currency sign only where it touches
    std::size_t lastDigitEnd = 0; ///< just behind the last digit (or dash): numbers of a column line up here

    /// A bare 1900–2099 without comma, point, bracket or sign: more likely a year than an amount.
    [[nodiscard]] bool looksLikeYear() const;
};

/// Reads the amount that begins at `at` (the first byte of a word; blanks within it as printed, "$ (1,234.5 )" is one).
/// The amount must end at a blank, a tab or the end of the text. Footnote marks that touch it are passed over.
/// Nothing when the word prints no amount, has more than 18 digits, or is a rule of dashes.
[[nodiscard]] std::optional<Amount> amountAt(std::string_view text, std::size_t at);

/// The amount that the whole text prints, blanks around it aside; NotANumber when it prints something else.
[[nodiscard]] Result<Amount> readAmount(std::string_view text);

/// Bytes of the dash that begins here ("-", en and em dash in UTF-8 or Windows-1252); 0 when none does.
[[nodiscard]] std::size_t dashAt(std::string_view text, std::size_t at);

/// Bytes of the currency sign that begins here ("$", "US$", "£", "€", "¥" in either encoding); 0 when none does.
[[nodiscard]] std::size_t currencyAt(std::string_view text, std::size_t at);

} // namespace filing
