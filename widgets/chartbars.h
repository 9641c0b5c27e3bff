// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartarrangement.h"

namespace widgets {

/// The colour of a bar; of a waterfall's totals one of their own.
[[nodiscard]] QColor barColour(const ChartFigure &figure, const ChartArrangement &at, const ChartTheme &theme,
                               const ChartSpot &spot);

/// Paints the places of all values that are not reported.
void paintGaps(const ChartInk &ink, const ChartFigure &figure, const ChartArrangement &at);
/// Paints bars, parts of stacks or steps with what joins them.
void paintBars(const ChartInk &ink, const ChartFigure &figure, const ChartArrangement &at);

} // namespace widgets
