// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace support {

/// A file that asks for more work than it is worth.
struct HostileInput
{
    const char *name;
    std::string (*write)(std::size_t n); ///< bytes grow in proportion to n
    std::size_t most;                    ///< n of a size that must still be read in no time
};

[[nodiscard]] const std::vector<HostileInput> &hostileInputs();

} // namespace support
