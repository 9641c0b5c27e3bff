// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartfigure.h"

namespace widgets {

/// From where to where something reaches on an axis, in model units; not finite where that is not known.
struct ChartReach
{
    double from = std::numeric_limits<double>::quiet_NaN();
    double to = std::numeric_limits<double>::quiet_NaN();

    [[nodiscard]] bool isKnown() const;
};

/// Where the values on a figure's main axis stand, as its form asks for: from zero, on one another, or each at the last one's end.
class ChartLevels
{
public:
    ChartLevels() = default;
    explicit ChartLevels(const ChartFigure &figure);

    /// Of a value; of a step that is not reported from the level before to the level after it where both are known.
    [[nodiscard]] ChartReach reach(const ChartSpot &spot) const;
    /// Lowest and highest of all ends; not known without a value.
    [[nodiscard]] const ChartReach &extremes() const { return m_extremes; }
    /// Of a stack: its outer ends.
    [[nodiscard]] ChartReach stack(int period) const { return m_stacks.value(period); }
    /// Of a stack: the sum of its parts; not finite when one of them is not reported.
    [[nodiscard]] double total(int period) const { return m_totals.value(period, std::numeric_limits<double>::quiet_NaN()); }
    /// Of a waterfall: the level at which a step ends and the next one begins; not finite when they do not meet.
    [[nodiscard]] double levelAfter(int period) const;

private:
    void takeIn(double value);
    void stackUp(const ChartFigure &figure);
    void stepAlong(const ChartFigure &figure);

    QVector<QVector<ChartReach>> m_reaches; ///< by series, then period
    QVector<ChartReach> m_stacks;
    QVector<double> m_totals;
    QVector<double> m_levels; ///< after each step
    QVector<bool> m_meets;    ///< whether a step begins where the one before it ends
    ChartReach m_extremes;
};

} // namespace widgets
