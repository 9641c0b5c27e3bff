// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace history {

/// Something that is followed over time: a line item, or one as a percentage of another.
struct Measure
{
    filing::LineItem item = filing::LineItem::none;
    filing::LineItem base = filing::LineItem::none; ///< none: the item itself; else item ÷ base in percent

    [[nodiscard]] bool isRatio() const { return base != filing::LineItem::none; }
    [[nodiscard]] filing::ValueKind kind() const; ///< Percent for a ratio
    friend bool operator==(const Measure &, const Measure &) = default;
};

/// The name used in options and file names: "gross-margin", "net-margin", else the line item's id with hyphens.
[[nodiscard]] std::string name(const Measure &measure);
/// The measure of such a name; nothing for a name that is neither a margin nor a line item.
[[nodiscard]] std::optional<Measure> measureFromName(std::string_view name);
/// What a chart or table calls it: "Gross margin", "Net income (loss)".
[[nodiscard]] std::string title(const Measure &measure);

/// Gross, operating and net margin, in this order.
[[nodiscard]] const std::vector<Measure> &margins();

/// The value of a measure in one period.
struct MeasureValue
{
    filing::Decimal value; ///< money in currency units; a ratio in percent with the decimals asked for
    filing::ValueKind kind = filing::ValueKind::Money;
    std::string unit;     ///< "USD", "%", …
    bool derived = false; ///< rests on a value that no filing prints
    std::string formula;  ///< how it was calculated; empty for a printed value
    bool restated = false;
    std::string doubt;
    std::vector<Witness> witnesses; ///< the printed values that it rests on, the first the likeliest to be shown
};

/// Decimals of a percentage, as prose and charts give it.
inline constexpr int percentDecimals = 1;

/// Nothing where an operand is missing or the base of a ratio is zero or negative. Gross profit that no row prints is
/// revenue less cost of revenue, and says so (derived).
[[nodiscard]] std::optional<MeasureValue> valueOf(const Measure &measure, const Timeline &timeline,
                                                  const filing::Period &period, int decimals = percentDecimals);

/// The measures that have a value in at least one period of that span: margins first, then line items in table order.
[[nodiscard]] std::vector<Measure> measuresIn(const Timeline &timeline, Span span);

} // namespace history
