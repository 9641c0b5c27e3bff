// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing.h"

#include <cstddef>

namespace filing {

/// Calls `look(ref, cell)` for every cell of every statement, in their order.
template <typename Look>
void forEachCell(const Filing &filing, Look look)
{
    for (std::size_t s = 0; s < filing.statements.size(); ++s) {
        const auto &rows = filing.statements[s].rows;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            for (std::size_t c = 0; c < rows[r].cells.size(); ++c)
                look(CellRef{static_cast<int>(s), static_cast<int>(r), static_cast<int>(c)}, rows[r].cells[c]);
        }
    }
}

} // namespace filing
