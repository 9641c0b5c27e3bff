// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid.h"

#include <vector>

namespace filing {

/// Tables that stand side by side in one grid, each with its labels: assets beside liabilities. Gives them from left to
/// right, or the grid itself when it is one table. Labels between the figures that belong to both sides come before
/// them.
[[nodiscard]] std::vector<Grid> partedTables(Grid grid);

/// Whether the labels of most rows hold figures and other labels: two tables of plain text side by side, read as one.
[[nodiscard]] bool labelsHoldFigures(const Grid &grid);

} // namespace filing
