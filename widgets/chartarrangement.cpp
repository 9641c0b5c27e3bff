// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartarrangement.h"

#include "widgets/chartvaluelabels.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace widgets {

namespace {

struct Extremes
{
    double least = std::numeric_limits<double>::infinity();
    double most = -std::numeric_limits<double>::infinity();
    [[nodiscard]] bool isEmpty() const { return most < least; }
};

Extremes extremesOf(const QVector<ChartSeries> &seriesList)
{
    Extremes extremes;
    for (const ChartSeries &series : seriesList) {
        for (const ChartPoint &point : series.points) {
            if (point.isGap())
                continue;
            extremes.least = std::min(extremes.least, point.value);
            extremes.most = std::max(extremes.most, point.value);
        }
    }
    return extremes;
}

double widestOf(const QStringList &texts, const QFont &font)
{
    const QFontMetricsF metrics(font);
    double widest = 0;
    for (const QString &text : texts)
        widest = std::max(widest, metrics.horizontalAdvance(text));
    return widest;
}

} // namespace

ChartArrangement::ChartArrangement(const ChartFigure &figure, const ChartTheme &theme, const QFont &font, double fontScale,
                                   const QSizeF &size, bool withSource)
{
    const double pixels = QFontInfo(font).pixelSize() * fontScale;
    m_compact = size.width() < 36 * pixels || size.height() < 23 * pixels;
    fonts = ChartFonts(font, fontScale, m_compact);
    const double margin = fonts.pixels * (m_compact ? 0.8 : 1.5);
    const double noteHeight = QFontMetricsF(fonts.note).height();
    right = size.width() - margin;
    heading = ChartHeading(figure, theme, fonts, QRectF(margin, margin, right - margin, 0));

    double bottom = size.height() - margin * 0.8;
    if (withSource && !figure.sourceLine.isEmpty()) {
        foot = QRectF(margin, bottom - noteHeight, right - margin, noteHeight);
        bottom -= noteHeight + fonts.pixels * 0.5;
    }
    const double top = std::ceil(heading.bottom() + fonts.pixels * 0.3);
    plot = QRectF(QPointF(margin, top), QPointF(right, bottom));
    // The ticks' width, the plot's height and the scale depend on one another: the second round starts from the first one's answer.
    for (int round = 0; round < 2; ++round) {
        periodAxis = ChartPeriodAxis(figure.periods, fonts, plot, QRectF(margin, 0, right - margin, 0));
        plot.setBottom(std::floor(std::max(bottom - periodAxis.height() - fonts.pixels * 0.4, top + 8)));
        arrangeScales(figure);
        const double left = widestOf(amountTexts, fonts.note);
        const double ratioWidth = widestOf(ratioTexts, fonts.note);
        const double gap = fonts.pixels * 0.6;
        plot.setLeft(std::ceil(margin + (left > 0 ? left + gap : 0)));
        plot.setRight(std::max(plot.left() + 8, std::floor(right - (ratioWidth > 0 ? ratioWidth + gap : 0))));
    }
    arrangeScales(figure);
    periodAxis = ChartPeriodAxis(figure.periods, fonts, plot, QRectF(margin, 0, right - margin, 0));
    m_slot = plot.width() / double(std::max<qsizetype>(figure.periods.size(), 1));
}

void ChartArrangement::arrangeScales(const ChartFigure &figure)
{
    bars = plot;
    band = QRectF();
    if (!figure.lines.isEmpty())
        arrangeBand(figure);

    const Extremes values = extremesOf(figure.bars);
    const double room = ChartValueLabels::room(fonts);
    const double least = values.isEmpty() ? 0 : values.least;
    const double most = values.isEmpty() ? 0 : values.most;
    amounts = barScale(least, most, bars.height(), room, room, fonts.pixels * 3.6);
    amountAxis = extendedUpwards(amounts, bars.height(), plot.height());
    const double reach = 0.18 * (amounts.upper - amounts.lower);
    gapReach = least < 0 && most <= 0 ? -reach : reach;

    amountTicks.clear();
    amountTexts.clear();
    if (values.isEmpty())
        return; // without any value there is no unit to write
    const double largest = std::max(std::abs(least), std::abs(most));
    amountTicks = largest > 0 ? amounts.ticks() : QVector<double>{0};
    for (const double tick : std::as_const(amountTicks))
        amountTexts << figure.numberFormat.tickText(tick, amounts.step, largest);
}

void ChartArrangement::arrangeBand(const ChartFigure &figure)
{
    const double room = ChartValueLabels::room(fonts);
    const double height = plot.height();
    band = plot;
    if (!figure.bars.isEmpty()) {
        band.setHeight(std::max(height * 0.3, std::min(2.6 * room, height * 0.45)));
        bars.setTop(std::min(plot.bottom(), band.bottom() + fonts.pixels * 0.6));
    }
    const Extremes values = extremesOf(figure.lines);
    ratios = values.isEmpty() ? ChartScale() : ratioScale(values.least, values.most, 2);
    const double padding = room + fonts.pixels * 0.4;
    ratioAxis = extendedAround(ratios, std::min(padding, band.height() * 0.55),
                               band.height() - std::min(padding, band.height() * 0.2), height);
    ratioTicks.clear();
    ratioTexts.clear();
    if (m_compact || values.isEmpty())
        return; // the markers carry their values
    ratioTicks = ratios.ticks();
    for (const double tick : std::as_const(ratioTicks))
        ratioTexts << figure.ratioFormat.tickText(tick, ratios.step,
                                                  std::max(std::abs(ratios.lower), std::abs(ratios.upper)));
}

} // namespace widgets
