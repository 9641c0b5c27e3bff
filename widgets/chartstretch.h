// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace widgets {

/// The stretch of its periods that a chart shows: all of them, or a part that was zoomed to.
class ChartStretch
{
public:
    /// Of how many periods; another number shows all of them.
    void setAll(int periods);
    [[nodiscard]] int first() const;
    [[nodiscard]] int count() const;
    [[nodiscard]] bool isWhole() const { return count() == m_all; }
    [[nodiscard]] bool holds(int period) const { return period >= first() && period < first() + count(); }

    /// Shows `factor` times as many periods (below 1: fewer), never less than `fewest`. What stands at `about`, a share of the
    /// width from 0 to 1, stays where it is. @return whether anything changed
    bool zoom(double factor, double about);
    /// Moves on by some periods, not beyond either end. Parts of a period add up. @return whether anything changed
    bool pan(double periods);
    bool reset(); ///< @return whether anything changed
    bool reveal(int period);

    static constexpr int fewest = 2;

private:
    bool moveTo(double first, double count);

    int m_all = 0;
    double m_first = 0;
    double m_count = 0;
};

} // namespace widgets
