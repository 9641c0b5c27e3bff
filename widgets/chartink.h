// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charttheme.h"

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace widgets {

/// A piece of text with its place, as laid out before it is painted.
struct PlacedText
{
    QString text;
    QRectF rect;
};

/// What all painting functions of a chart need: where to paint, in which colours and size, and whether text may stay text.
struct ChartInk
{
    QPainter &painter;
    const ChartTheme &theme;
    double pixels = 0;         ///< the chart's text size, the measure of every other
    bool outlinedText = false; ///< glyphs as paths, for files read where the font is missing

    /// One line of text, aligned within `rect`. Never clipped or elided: the caller has measured it.
    void text(const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
              const QColor &colour) const;
    /// A line of `pen` text sizes, with flat ends.
    [[nodiscard]] QPen pen(const QColor &colour, double pen) const;
};

/// How a bar is drawn beside its colour.
struct BarLook
{
    QColor colour;
    bool negative = false;   ///< the outer end is the lower one
    bool derived = false;    ///< hatched instead of filled
    bool doubted = false;    ///< an amber cap on the outer end
    bool squareEnds = false; ///< a part of a stack or a step, whose outer end is not rounded
};

/// The shape of a line's points, so that lines are told apart without their colours.
enum class ChartMarker { None, Ring, Circle, Square, Diamond, Triangle };

/// Of the lines that share an axis.
[[nodiscard]] ChartMarker markerOf(int series);

/// Says that there is nothing to draw: a blank would look like a fault.
void paintEmpty(const ChartInk &ink, const QRectF &area, const QFont &font);

void paintBar(const ChartInk &ink, const QRectF &bar, const BarLook &look);
/// The dashed place of a value that is not reported; a bar never looks like it.
void paintGap(const ChartInk &ink, const QRectF &place);
/// An amber triangle with "!", within a square.
void paintDoubt(const ChartInk &ink, const QRectF &square);
/// @param hollow  the background's colour inside, as of a ring: the value is derived
void paintMarker(const ChartInk &ink, const QPointF &centre, ChartMarker marker, const QColor &colour, bool hollow = false);

} // namespace widgets
