// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartfigure.h"
#include "widgets/chartheading.h"

#include <QLineF>
#include <QVector>

namespace widgets {

/// The two levels below the plot: a name for each period, a bracket for each year. Laid out for one width: names wrap into two
/// lines, then only every second, fourth or n-th is written; nothing overlaps.
class ChartPeriodAxis
{
public:
    ChartPeriodAxis() = default;
    /// @param plot  every period takes an equal part of its width
    /// @param limits  names may reach beyond the plot up to these edges
    ChartPeriodAxis(const QVector<ChartPeriod> &periods, const ChartFonts &fonts, const QRectF &plot, const QRectF &limits);

    [[nodiscard]] double height() const { return m_height; }
    /// @param top  where the names start
    /// @param current  the period to mark; -1 = none
    void paint(const ChartInk &ink, const ChartFonts &fonts, double top, int current) const;
    [[nodiscard]] QVector<QRectF> textRects() const; ///< relative to the top; for tests: none of them overlap

private:
    struct Name
    {
        int period = -1;
        QVector<PlacedText> lines;
    };
    struct Bracket
    {
        QLineF line;
        PlacedText name;
        bool isTight = false; ///< the name is wider than its year
    };
    void dropOverlaps();
    void addNames(const QVector<ChartPeriod> &periods, const QFont &font);
    void addBrackets(const QVector<ChartPeriod> &periods, const QFont &font, double pixels);
    [[nodiscard]] QRectF centred(double centre, double top, const QSizeF &size) const;

    QVector<Name> m_names;
    QVector<Bracket> m_brackets;
    double m_left = 0;
    double m_slot = 1;
    QRectF m_limits;
    double m_height = 0;
};

} // namespace widgets
