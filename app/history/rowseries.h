// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series.h"
#include "timelinerows.h"

namespace history {

class Timeline;

/// Adds what a row prints for the periods of its columns, as reported or restated. Rows of later filings must come first.
/// @param item  none for rows that hold no facts
/// @return whether all that was added is money
bool addCells(Series &series, const Timeline &timeline, const RowPlace &place, filing::LineItem item);

/// The values of a row that holds no facts, from its cells: those printed, and the quarters and trailing years that follow.
[[nodiscard]] Series seriesOf(const MergedRow &merged, const Timeline &timeline);

} // namespace history
