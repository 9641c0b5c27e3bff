// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace filing {

/// A character reference of HTML.
struct Entity
{
    char32_t codePoint = 0;
    std::size_t size = 0; ///< bytes from "&" to ";" (which may be missing); 0 when no reference stands there
};

/// The reference that begins at the "&" at `at`: named as of HTML 4, decimal or hexadecimal.
[[nodiscard]] Entity entityAt(std::string_view html, std::size_t at);

} // namespace filing
