// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid.h"
#include "htmlreader.h"

#include <optional>

namespace filing {

/// The grid that a table prints; nothing when it holds no values: then its cells are prose.
/// A cell that holds an inline XBRL number carries what the tag says.
[[nodiscard]] std::optional<Grid> gridOf(const HtmlTable &table, const HtmlContent &content);

} // namespace filing
