// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartfigure.h"

namespace widgets {

class TrendChart;

/// Lets screen readers find every chart as a table: rows = periods, columns = measures, cells = values as shown.
void installTrendChartAccess();
/// Tells them that the table has other values, rows or columns.
void tellTableChanged(TrendChart *chart);
/// Tells them that a value has become the current one.
void tellCellFocused(TrendChart *chart, const ChartSpot &spot);

} // namespace widgets
