// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claimsentence.h"

#include <optional>
#include <string_view>

namespace filing {

/// The number that begins at `at` of a lower-case text: money with its scale word ("$1.1 million", "$(7.3) million", "5
/// cents"), a percentage ("35%", "29.2 percent"), percentage points, basis points; any other number as such. Nothing
/// when none begins there.
[[nodiscard]] std::optional<Figure> figureAt(std::string_view lower, std::size_t at);

/// Reads what the words beside the figures say of how they are meant ("about", "more than"), and which are the ends of
/// a range.
void stressFigures(ClaimSentence &sentence);

} // namespace filing
