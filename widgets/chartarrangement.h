// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartheading.h"
#include "widgets/chartperiodaxis.h"
#include "widgets/chartscale.h"

#include <QRectF>
#include <QSizeF>

namespace widgets {

/// Where the parts of a chart stand for one size, and how far its axes reach. Nothing is painted here, and no axis is asked:
/// the same figure, font and size give the same arrangement on the screen and in a file.
class ChartArrangement
{
public:
    ChartArrangement() = default;
    /// @param fontScale  pixels of the chart's text per pixel of `font`
    /// @param withSource  whether the source line stands at the foot
    ChartArrangement(const ChartFigure &figure, const ChartTheme &theme, const QFont &font, double fontScale,
                     const QSizeF &size, bool withSource);

    ChartFonts fonts{QFont(), 1, false};
    ChartHeading heading;
    ChartPeriodAxis periodAxis;
    QRectF plot;           ///< between the axes
    QRectF bars;           ///< the lower part of the plot
    QRectF band;           ///< its upper part, of the ratio line; empty without one
    QRectF foot;           ///< of the source line; empty without one
    double right = 0;      ///< edge to which the ratio axis' numbers reach
    ChartScale amounts;    ///< of the bars within their part
    ChartScale amountAxis; ///< the same over the whole plot
    ChartScale ratios;     ///< of the line within its band
    ChartScale ratioAxis;  ///< the same over the whole plot
    QVector<double> amountTicks;
    QStringList amountTexts; ///< one for each tick
    QVector<double> ratioTicks;
    QStringList ratioTexts; ///< one for each tick; none when there is no room
    double gapReach = 0;    ///< value to which the place of a gap reaches from zero; upwards unless all bars go down

    [[nodiscard]] double slotWidth() const { return m_slot; } ///< pixels a period has

private:
    void arrangeScales(const ChartFigure &figure);
    void arrangeBand(const ChartFigure &figure);

    bool m_compact = false;
    double m_slot = 1;
};

} // namespace widgets
