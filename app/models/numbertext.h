// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/decimal.h"
#include "filing/statement.h"

#include <QLocale>
#include <QString>

namespace models {

/// In which unit amounts are shown. Per-share values, percentages and counts are never scaled.
enum class Scaling {
    AsPrinted, ///< in the statement's own unit
    Units,     ///< whole currency units and shares
    Thousands,
    Millions, ///< with one decimal
};

/// A number as people read it: grouped, negatives in parentheses: "(1,470,000)", "(0.04)". Decimals as in `value`.
[[nodiscard]] QString numberText(const filing::Decimal &value, const QLocale &locale);
/// The same without parentheses, with sign: "+2.4", "−32.6"; zero has none.
[[nodiscard]] QString signedText(const filing::Decimal &value, const QLocale &locale);
/// For other programs: plain digits, a minus sign, a decimal point: "-1470000".
[[nodiscard]] QString machineText(const filing::Decimal &value);

/// A cell's value in the unit wanted, rounded half away from zero where the unit is coarser than the value.
/// @param printedPower  power of ten of the statement's unit for this kind of value
[[nodiscard]] filing::Decimal scaled(const filing::Decimal &value, filing::ValueKind kind, Scaling scaling,
                                     int printedPower);

/// "$" for "USD", "€" for "EUR"; the code itself with a blank behind where no sign is certain; empty for none.
[[nodiscard]] QString currencySign(const std::string &currency);
/// "US dollars" for "USD"; the code itself where there is no name; "currency not stated" for none.
[[nodiscard]] QString currencyName(const std::string &currency);
/// What amounts are counted in: "US dollars in thousands, except per share".
[[nodiscard]] QString unitText(const std::string &currency, Scaling scaling, int printedPower);

/// A value with its unit, whole: "$2,898,000", "($0.03)", "35,223,082 shares", "34.8%".
[[nodiscard]] QString fullText(const filing::Decimal &value, filing::ValueKind kind, const std::string &currency,
                               const QLocale &locale);
/// A value with its unit, in three or so digits: "$2.9M", "($991K)", "39.2M shares".
[[nodiscard]] QString shortText(const filing::Decimal &value, filing::ValueKind kind, const std::string &currency,
                                const QLocale &locale);

} // namespace models
