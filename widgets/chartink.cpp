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

constexpr double cornerRadius = 3;

/// A bar's outline: only the two corners of the outer end are rounded, the other end stands on the zero line.
QPainterPath barOutline(const QRectF &bar, bool negative)
{
    const double radius = std::min({cornerRadius, bar.width() / 2, bar.height()});
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
    const QPainterPath outline = barOutline(bar, look.negative);
    painter.setPen(Qt::NoPen);
    if (!look.derived) {
        painter.fillPath(outline, look.colour);
    } else {
        painter.fillPath(outline, mixed(ink.theme.background, look.colour, 0.22));
        painter.setPen(QPen(look.colour, 1.4, Qt::SolidLine, Qt::FlatCap));
        hatch(painter, bar.adjusted(1, 1, -1, -1), 6);
        painter.strokePath(barOutline(bar.adjusted(0.6, 0.6, -0.6, -0.6), look.negative),
                           QPen(look.colour, 1.2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    }
    if (look.doubted) {
        const double height = std::min(3.0, bar.height());
        const double top = look.negative ? bar.bottom() - height : bar.top();
        painter.fillRect(QRectF(bar.left(), top, bar.width(), height), ink.theme.doubt);
    }
}

void paintGap(const ChartInk &ink, const QRectF &place)
{
    QPainter &painter = ink.painter;
    QColor faint = mixed(ink.theme.background, ink.theme.gap, 0.35);
    painter.setPen(QPen(faint, 1, Qt::SolidLine, Qt::FlatCap));
    if (place.width() >= 8)
        hatch(painter, place, 6);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink.theme.gap, 1, Qt::CustomDashLine, Qt::FlatCap, Qt::MiterJoin));
    QPen dashed = painter.pen();
    dashed.setDashPattern({4, 3});
    painter.setPen(dashed);
    painter.drawRect(place);
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

void paintMarker(const ChartInk &ink, const QPointF &centre, double radius, const QColor &colour, double penWidth)
{
    ink.painter.setPen(QPen(colour, penWidth));
    ink.painter.setBrush(ink.theme.background);
    ink.painter.drawEllipse(centre, radius, radius);
    ink.painter.setBrush(Qt::NoBrush);
}

} // namespace widgets
