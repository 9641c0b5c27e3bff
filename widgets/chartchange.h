// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartfigure.h"

namespace widgets {

/// The period of the same length that ended so many months before; -1 when the figure has none, or does not say when its
/// periods end. Fiscal quarters of 13 weeks end some days off the month.
[[nodiscard]] int periodBefore(const ChartFigure &figure, int period, int months);

/// How a value changed against another period: "+12.3%", or in points for a measure in percent: "−1.2 points". Empty where
/// either is not reported and where the base of a percentage is not above zero.
[[nodiscard]] QString changeText(const ChartFigure &figure, const ChartSpot &spot, int base);

/// The changes on the year and on the quarter before as far as the figure tells them: "+12.3% on the year before".
[[nodiscard]] QStringList changeSentences(const ChartFigure &figure, const ChartSpot &spot);

} // namespace widgets
