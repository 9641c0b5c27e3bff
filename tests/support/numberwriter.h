// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures.h"

namespace support {

/// Prints numbers as a layout has them.
class NumberWriter
{
public:
    explicit NumberWriter(const ReleaseLayout &layout) : m_layout(layout) { }

    /// The number without the dollar sign of the column's edge. Where parentheses hang, a number without one ends in a blank.
    [[nodiscard]] std::string number(std::int64_t value, NumberKind kind, bool withDollar) const;
    /// The change from `before` to `now` in whole percent; "n/m" where the base is not positive or the result negative.
    [[nodiscard]] std::string percentChange(std::int64_t now, std::int64_t before) const;

private:
    [[nodiscard]] std::string negative(const std::string &digits, const std::string &dollar) const;
    [[nodiscard]] std::string nil() const;
    [[nodiscard]] std::string hung(std::string text) const;

    ReleaseLayout m_layout;
};

/// 1234567 as "1,234,567".
[[nodiscard]] std::string grouped(std::int64_t magnitude);

} // namespace support
