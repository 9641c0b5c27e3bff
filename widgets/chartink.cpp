// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartink.h"

#include "widgets/colours.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace widgets {

namespace {

/// A bar's outline: only the two corners of the outer end are rounded, the other end stands on the zero line.
QPainterPath barOutline(const QRectF &bar, bool negative, double corner)
{
    const double radius = std::min({corner, bar.width() / 2, bar.height()});
    const double outer = negative ? bar.bottom() : bar.top();
    const double inner = negative ? bar.top() : bar.bottom();
    const double inwards = negative ? -radius : radius;
    QPainterPath path(QPointF(bar.left(), inner));
    path.lineTo(bar.left(), outer + inwards);
    path.quadTo(bar.left(), outer, bar.left() + radius, outer);
    path.lineTo(bar.right() - radius, outer);
    path.quadTo(bar.right(), outer, bar.right(), outer + inwards);
    path.lineTo(bar.right(), inner);
    path.closeSubpath();
    return path;
}

/// Diagonal lines within a rectangle, cut by calculation: Qt's SVG writer ignores clipping, and pattern brushes do not scale.
void hatch(QPainter &painter, const QRectF &rect, double distance)
{
    QVector<QLineF> lines;
    const int count = int((rect.width() + rect.height()) / distance);
    for (int number = 0; number < count; ++number) {
        const double offset = (number + 0.5) * distance;
        const double fromX = rect.left() + std::min(offset, rect.width());
        const double fromY = rect.top() + std::max(0.0, offset - rect.width());
        const double toX = rect.left() + std::max(0.0, offset - rect.height());
        const double toY = rect.top() + std::min(offset, rect.height());
        lines << QLineF(fromX, fromY, toX, toY);
    }
    painter.drawLines(lines);
}

} // namespace

void ChartInk::text(const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
                    const QColor &colour) const
{
    if (text.isEmpty())
        return;
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text);
    double x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    const QPointF baseline(x, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2);
    if (outlinedText) {
        QPainterPath glyphs;
        glyphs.addText(baseline, font, text);
        painter.fillPath(glyphs, colour);
    } else {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(baseline, text);
    }
}

QPen ChartInk::pen(const QColor &colour, double pen) const
{
    return {colour, pen * pixels, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin};
}

ChartMarker markerOf(int series)
{
    constexpr ChartMarker markers[] = {ChartMarker::Circle, ChartMarker::Square, ChartMarker::Diamond,
                                       ChartMarker::Triangle};
    return markers[series % int(std::size(markers))];
}

void paintEmpty(const ChartInk &ink, const QRectF &area, const QFont &font)
{
    const QString text = QCoreApplication::translate("widgets::TrendChart", "Not reported for these periods");
    const QString fitting = QFontMetricsF(font).elidedText(text, Qt::ElideRight, area.width());
    ink.text(area, Qt::AlignHCenter, fitting, font, ink.theme.muted);
}

void paintBar(const ChartInk &ink, const QRectF &bar, const BarLook &look)
{
    if (bar.height() <= 0 || bar.width() <= 0)
        return;
    QPainter &painter = ink.painter;
    const ChartSizes &sizes = chartSizes();
    const double em = ink.pixels;
    const bool plain = bar.width() < em * sizes.plainBelow; // hundreds of them: no corner or line would be seen
    const QColor faint = mixed(ink.theme.background, look.colour, sizes.hatchFill);
    if (plain) {
        painter.fillRect(bar, look.derived ? mixed(faint, look.colour, sizes.hatchFill) : look.colour);
    } else {
        const double corner = look.squareEnds ? 0 : em * sizes.barCorner;
        painter.setPen(Qt::NoPen);
        painter.fillPath(barOutline(bar, look.negative, corner), look.derived ? faint : look.colour);
        if (look.derived) {
            const double inset = em * sizes.hatchOutline / 2;
            painter.setPen(ink.pen(look.colour, sizes.hatchPen));
            hatch(painter, bar.adjusted(inset, inset, -inset, -inset), em * sizes.hatchDistance);
            painter.strokePath(barOutline(bar.adjusted(inset, inset, -inset, -inset), look.negative, corner),
                               ink.pen(look.colour, sizes.hatchOutline));
        }
    }
    if (look.doubted) {
        const double height = std::min(em * sizes.doubtCap, bar.height());
        const double top = look.negative ? bar.bottom() - height : bar.top();
        painter.fillRect(QRectF(bar.left(), top, bar.width(), height), ink.theme.doubt);
    }
}

void paintGap(const ChartInk &ink, const QRectF &place)
{
    QPainter &painter = ink.painter;
    const ChartSizes &sizes = chartSizes();
    const double half = ink.pixels * sizes.gapPen / 2;
    const QRectF inner = place.adjusted(half, half, -half, -half);
    painter.setPen(ink.pen(mixed(ink.theme.background, ink.theme.gap, sizes.gapHatch), sizes.gapPen));
    if (inner.width() >= ink.pixels * sizes.gapHatchFrom)
        hatch(painter, inner, ink.pixels * sizes.hatchDistance);
    QPen dashed = ink.pen(ink.theme.gap, sizes.gapPen);
    dashed.setDashPattern({sizes.gapDash / sizes.gapPen, sizes.gapDash / sizes.gapPen * 0.75});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(dashed);
    painter.drawRect(inner);
}

void paintDoubt(const ChartInk &ink, const QRectF &square)
{
    QPainter &painter = ink.painter;
    const double side = square.width();
    QPainterPath triangle(QPointF(square.center().x(), square.top()));
    triangle.lineTo(square.right(), square.bottom());
    triangle.lineTo(square.left(), square.bottom());
    triangle.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.fillPath(triangle, ink.theme.doubt);
    const double width = side * 0.13;
    const double x = square.center().x();
    painter.setPen(QPen(ink.theme.onDoubt, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, square.top() + side * 0.36), QPointF(x, square.top() + side * 0.68));
    painter.drawLine(QPointF(x, square.top() + side * 0.76), QPointF(x, square.top() + side * 0.76 + width));
}

void paintMarker(const ChartInk &ink, const QPointF &centre, ChartMarker marker, const QColor &colour, bool hollow)
{
    const double radius = ink.pixels * chartSizes().marker;
    const bool ring = hollow || marker == ChartMarker::Ring;
    QPainter &painter = ink.painter;
    painter.setPen(
        ink.pen(ring ? colour : ink.theme.background, ring ? chartSizes().markerPen : chartSizes().markerPen / 2));
    painter.setBrush(ring ? ink.theme.background : colour);
    switch (marker) {
    case ChartMarker::None:
        break;
    case ChartMarker::Ring:
    case ChartMarker::Circle:
        painter.drawEllipse(centre, radius, radius);
        break;
    case ChartMarker::Square: // sides and heights that give all shapes the same weight
        painter.drawRect(QRectF(centre.x() - radius * 0.88, centre.y() - radius * 0.88, radius * 1.76, radius * 1.76));
        break;
    case ChartMarker::Diamond:
        painter.drawPolygon(QPolygonF({centre - QPointF(0, radius * 1.25), centre + QPointF(radius * 1.25, 0),
                                       centre + QPointF(0, radius * 1.25), centre - QPointF(radius * 1.25, 0)}));
        break;
    case ChartMarker::Triangle:
        painter.drawPolygon(QPolygonF({centre - QPointF(0, radius * 1.25), centre + QPointF(radius * 1.2, radius * 0.85),
                                       centre + QPointF(-radius * 1.2, radius * 0.85)}));
        break;
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace widgets
