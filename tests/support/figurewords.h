// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures.h"

namespace support {

/// Words the figures as the layout asks: other names for rows, rows and tables besides, share counts in their own unit.
/// What it leaves in the figures is what is printed.
void wordFigures(Figures &figures, const ReleaseLayout &layout, Random &random);

/// The power of ten of the share counts.
[[nodiscard]] int powerOfShares(const ReleaseLayout &layout);

} // namespace support
