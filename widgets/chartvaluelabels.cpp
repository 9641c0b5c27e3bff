// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartvaluelabels.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

double distanceOf(const ChartFonts &fonts)
{
    return fonts.pixels * 0.25;
}

/// Width of the amber triangle before a label of this height, with its gap.
double doubtWidth(double height)
{
    return height * 0.85;
}

/// The periods whose values are worth a label even when not all have room: the latest, the extremes, the doubted.
QVector<bool> importantOnes(const ChartSeries &series)
{
    QVector<bool> important(series.points.size(), false);
    qsizetype latest = -1;
    qsizetype highest = -1;
    qsizetype lowest = -1;
    for (qsizetype row = 0; row < series.points.size(); ++row) {
        const ChartPoint &point = series.points.at(row);
        if (point.isGap())
            continue;
        latest = row;
        if (highest < 0 || point.value > series.points.at(highest).value)
            highest = row;
        if (lowest < 0 || point.value < series.points.at(lowest).value)
            lowest = row;
        important[row] = !point.doubt.isEmpty();
    }
    for (const qsizetype row : {latest, highest, lowest})
        if (row >= 0)
            important[row] = true;
    return important;
}

/// A label in a valley of the line stands below it, where the line does not cross it.
bool isValley(const ChartSeries &series, qsizetype row)
{
    const ChartPoint &point = series.points.at(row);
    const auto higher = [&](qsizetype other) {
        return other >= 0 && other < series.points.size() && !series.points.at(other).isGap()
            && series.points.at(other).value > point.value;
    };
    return higher(row - 1) && higher(row + 1);
}

} // namespace

double ChartValueLabels::room(const ChartFonts &fonts)
{
    return QFontMetricsF(fonts.strong).height() + 2 * distanceOf(fonts);
}

ChartValueLabels::ChartValueLabels(const ChartFigure &figure, const ChartTheme &theme, const ChartFonts &fonts,
                                   const RectOf &rectOf, const QRectF &bars, const QRectF &band)
{
    QVector<Series> barSeries;
    for (int index = 0; index < figure.bars.size(); ++index)
        barSeries.append({figure.bars.at(index), figure.numberFormat, index, false});
    addValues(barSeries, theme, fonts, rectOf, bars);
    addGaps(figure, theme, fonts, rectOf, bars);
    for (int index = 0; index < figure.lines.size(); ++index)
        addValues({{figure.lines.at(index), figure.ratioFormat, int(figure.bars.size()) + index, true}}, theme, fonts,
                  rectOf, band);
}

void ChartValueLabels::addValues(const QVector<Series> &seriesList, const ChartTheme &theme, const ChartFonts &fonts,
                                 const RectOf &rectOf, const QRectF &area)
{
    QVector<LabelWish> wishes;
    QVector<Label> labels;
    QVector<QStringList> texts;
    QVector<QLineF> lines;
    const QFontMetricsF metrics(fonts.strong);
    for (const Series &entry : seriesList) {
        const QVector<bool> important = importantOnes(entry.series);
        for (int row = 0; row < entry.series.points.size(); ++row) {
            const ChartPoint &point = entry.series.points.at(row);
            if (point.isGap())
                continue;
            const bool negative = point.value < 0;
            const bool doubted = !point.doubt.isEmpty();
            LabelWish wish;
            wish.at = rectOf({row, entry.index});
            wish.above = entry.isLine ? !isValley(entry.series, row) : !negative;
            wish.eitherSide = entry.isLine;
            wish.important = important.at(row);
            const QRectF previous = entry.isLine ? rectOf({row - 1, entry.index}) : QRectF();
            if (!previous.isNull())
                lines << QLineF(previous.center(), wish.at.center());
            const QStringList forms = entry.format.shorterForms(point.value);
            for (const QString &form : forms)
                wish.forms << QSizeF(metrics.horizontalAdvance(form) + (doubted ? doubtWidth(metrics.height()) : 0),
                                     metrics.height());
            wishes << wish;
            texts << forms;
            const QColor plain = entry.isLine ? theme.line : theme.ink;
            labels.append({row, {}, {}, fonts.strong, negative && !entry.isLine ? theme.lossText : plain, doubted});
        }
    }
    const QVector<LabelPlace> places = placeLabels(wishes, area, distanceOf(fonts), lines);
    for (qsizetype index = 0; index < places.size(); ++index) {
        const LabelPlace &place = places.at(index);
        if (place.form < 0)
            continue;
        labels[index].lines = {texts.at(index).at(place.form)};
        labels[index].rect = place.rect;
        m_labels << labels.at(index);
    }
}

void ChartValueLabels::addGaps(const ChartFigure &figure, const ChartTheme &theme, const ChartFonts &fonts,
                               const RectOf &rectOf, const QRectF &area)
{
    const QString oneLine = QCoreApplication::translate("widgets::TrendChart", "not reported");
    const QStringList twoLines = oneLine.split(u' ');
    const QFontMetricsF metrics(fonts.note);
    QSizeF wrapped(0, metrics.height() * double(twoLines.size()));
    for (const QString &line : twoLines)
        wrapped.setWidth(std::max(wrapped.width(), metrics.horizontalAdvance(line)));

    QVector<LabelWish> wishes;
    QVector<int> periods;
    QVector<LabelWish> obstacles; // what is placed already keeps its place
    for (const Label &label : std::as_const(m_labels))
        obstacles.append({.at = label.rect});
    for (int series = 0; series < figure.bars.size(); ++series) {
        for (int row = 0; row < figure.periods.size(); ++row) {
            const QRectF rect = rectOf({row, series});
            if (rect.isNull())
                continue;
            if (!figure.bars.at(series).points.at(row).isGap()) {
                obstacles.append({.at = rect});
            } else if (!periods.contains(row)) {
                const bool above = rect.center().y() < area.bottom() - rect.height();
                wishes.append({.at = rect,
                               .above = above,
                               .forms = {{metrics.horizontalAdvance(oneLine), metrics.height()}, wrapped}});
                periods << row;
            }
        }
    }
    const QVector<LabelPlace> places = placeLabels(wishes + obstacles, area, distanceOf(fonts) / 2);
    for (qsizetype index = 0; index < wishes.size(); ++index) {
        const LabelPlace &place = places.at(index);
        if (place.form >= 0)
            m_labels.append({periods.at(index), place.form == 0 ? QStringList(oneLine) : twoLines, place.rect, fonts.note,
                             theme.muted, false});
    }
}

QVector<QRectF> ChartValueLabels::rects() const
{
    QVector<QRectF> all;
    for (const Label &label : m_labels)
        all << label.rect;
    return all;
}

void ChartValueLabels::paint(const ChartInk &ink, const std::function<QColor(int)> &backgroundOf) const
{
    for (const Label &label : m_labels) {
        // Without this the grid would cross the digits.
        if (const QColor background = backgroundOf(label.period); background.alpha() > 0)
            ink.painter.fillRect(label.rect.adjusted(-2, 0, 2, 0), background);
        QRectF line = label.rect;
        line.setHeight(label.rect.height() / double(label.lines.size()));
        if (label.doubted) {
            const double side = line.height() * 0.62;
            paintDoubt(ink, {line.left(), line.center().y() - side / 2, side, side});
            line.setLeft(line.left() + doubtWidth(line.height()));
        }
        for (const QString &text : label.lines) {
            ink.text(line, Qt::AlignHCenter, text, label.font, label.colour);
            line.translate(0, line.height());
        }
    }
}

} // namespace widgets
