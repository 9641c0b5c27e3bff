// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartfigure.h"
#include "widgets/chartheading.h"
#include "widgets/chartlabels.h"

#include <QVector>

#include <functional>

namespace widgets {

/// One point of a chart: a period and a series (bars first, then lines); -1 = none.
struct ChartSpot
{
    int period = -1;
    int series = -1;

    bool operator==(const ChartSpot &) const = default;
};

/// The texts within the plot: a value at every bar and marker as far as there is room, "not reported" at the gaps.
class ChartValueLabels
{
public:
    /// Where a point is drawn; null for a point that is not.
    using RectOf = std::function<QRectF(const ChartSpot &)>;

    ChartValueLabels() = default;
    /// @param bars  the part of the plot that belongs to the bars; `band` that of the ratio line
    ChartValueLabels(const ChartFigure &figure, const ChartTheme &theme, const ChartFonts &fonts, const RectOf &rectOf,
                     const QRectF &bars, const QRectF &band);

    /// @param backgroundOf  what stands behind a period's column: it is kept clear behind the digits
    void paint(const ChartInk &ink, const std::function<QColor(int)> &backgroundOf) const;
    [[nodiscard]] QVector<QRectF> rects() const;

    /// Height of a label with its distance to the bar, in pixels: the room the scale must leave.
    [[nodiscard]] static double room(const ChartFonts &fonts);

private:
    struct Label
    {
        int period = -1;
        QStringList lines;
        QRectF rect;
        QFont font;
        QColor colour;
        bool doubted = false;
    };
    struct Series
    {
        const ChartSeries &series;
        const ChartNumberFormat &format;
        int index;
        bool isLine;
    };
    void addValues(const QVector<Series> &seriesList, const ChartTheme &theme, const ChartFonts &fonts, const RectOf &rectOf,
                   const QRectF &area);
    void addGaps(const ChartFigure &figure, const ChartTheme &theme, const ChartFonts &fonts, const RectOf &rectOf,
                 const QRectF &area);

    QVector<Label> m_labels;
};

} // namespace widgets
