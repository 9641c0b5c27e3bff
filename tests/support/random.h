// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace support {

/// Chance that repeats: one seed gives the same numbers on every machine, which the standard's distributions do not promise.
class Random
{
public:
    explicit Random(std::uint32_t seed) : m_engine(seed) { }

    /// A number from `low` to `high`, both included. The slight bias of the remainder does not matter here.
    [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(m_engine() % static_cast<std::uint64_t>(high - low + 1));
    }
    /// True once in `n` times.
    [[nodiscard]] bool oneIn(int n) { return between(1, n) == 1; }
    template<class T>
    [[nodiscard]] T oneOf(const std::vector<T> &values)
    {
        return values[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(values.size()) - 1))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace support
