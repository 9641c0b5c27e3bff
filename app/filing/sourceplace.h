// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <variant>

namespace filing {

/// A run of bytes of the opened file (the whole file, not the exhibit): `begin` and `size` in bytes.
struct ByteRange
{
    std::size_t begin = 0;
    std::size_t size = 0;

    [[nodiscard]] constexpr std::size_t end() const { return begin + size; }
    friend constexpr bool operator==(const ByteRange &, const ByteRange &) = default;
};

/// The smallest range that covers both; an empty range covers nothing and gives way to the other.
[[nodiscard]] constexpr ByteRange covering(ByteRange a, ByteRange b)
{
    if (a.size == 0)
        return b;
    if (b.size == 0)
        return a;
    const std::size_t begin = a.begin < b.begin ? a.begin : b.begin;
    const std::size_t end = a.end() > b.end() ? a.end() : b.end();
    return {begin, end - begin};
}

/// A rectangle on a page of a PDF: pages count from 1, points of the crop box, origin upper left, y downward.
struct PageRect
{
    int page = 0;
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    friend constexpr bool operator==(const PageRect &, const PageRect &) = default;
};

/// Where something stands in the opened file. It travels with every number, label, header and note to the screen.
using SourcePlace = std::variant<ByteRange, PageRect>;

} // namespace filing
