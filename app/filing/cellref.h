// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuple>

namespace filing {

/// The place of a cell within a filing's statements.
struct CellRef
{
    int statement = -1;
    int row = -1;
    int cell = -1; ///< index into Row::cells

    friend bool operator==(const CellRef &, const CellRef &) = default;
    friend bool operator<(const CellRef &a, const CellRef &b)
    {
        return std::tie(a.statement, a.row, a.cell) < std::tie(b.statement, b.row, b.cell);
    }
};

} // namespace filing
