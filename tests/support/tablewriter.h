// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures.h"

namespace support {

/// What the head of a table says besides its columns.
struct TableHeading
{
    std::string company;
    int quarter = 1; ///< of the fiscal year, for "Second Quarter Ended"
};

/// One statement as a table of plain text, lines ended by LF, without tabs.
[[nodiscard]] std::string writeTable(const FigureStatement &statement, const TableHeading &heading,
                                     const ReleaseLayout &layout);

} // namespace support
