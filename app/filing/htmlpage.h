// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <cstddef>
#include <string_view>

namespace filing {

/// Prose and grids of an HTML document that stands at byte `offset` of the opened file. One pass, linear in its size
/// whatever the markup is worth; every place is a byte range of the opened file. Preformatted text goes the plain-text way.
[[nodiscard]] Page readHtmlPage(std::string_view html, std::size_t offset);

} // namespace filing
