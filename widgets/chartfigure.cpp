// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartfigure.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("widgets::ChartFigure", text);
}

/// "Revenue: latest $2.9M in Q4 FY 2003, highest …, lowest …; 1 period is not reported."
QString spoken(const ChartSeries &series, const QVector<ChartPeriod> &periods, const ChartNumberFormat &format)
{
    const auto isGap = [](const ChartPoint &point) { return point.isGap(); };
    const int gaps = int(std::count_if(series.points.cbegin(), series.points.cend(), isGap));
    if (gaps == series.points.size())
        return tr("%1 is not reported.").arg(series.name);

    int latest = -1;
    int highest = -1;
    int lowest = -1;
    for (int row = 0; row < series.points.size(); ++row) {
        const double value = series.points.at(row).value;
        if (series.points.at(row).isGap())
            continue;
        latest = row;
        if (highest < 0 || value > series.points.at(highest).value)
            highest = row;
        if (lowest < 0 || value < series.points.at(lowest).value)
            lowest = row;
    }
    const auto told = [&](int row) { return format.text(series.points.at(row).value); };
    const auto when = [&](int row) { return periods.value(row).fullName(); };
    QString text = tr("%1: %2 in %3").arg(series.name, told(latest), when(latest));
    if (highest != lowest)
        text += tr(", highest %1 in %2, lowest %3 in %4").arg(told(highest), when(highest), told(lowest), when(lowest));
    text += u'.';
    if (gaps > 0)
        text += u' ' + (gaps == 1 ? tr("One period is not reported.") : tr("%1 periods are not reported.").arg(gaps));
    const auto doubted = std::count_if(series.points.cbegin(), series.points.cend(),
                                       [](const ChartPoint &point) { return !point.doubt.isEmpty(); });
    if (doubted > 0)
        text += u' ' + (doubted == 1 ? tr("One value is in doubt.") : tr("%1 values are in doubt.").arg(doubted));
    return text;
}

} // namespace

bool ChartPoint::isGap() const
{
    return !std::isfinite(value);
}

QString ChartPeriod::fullName() const
{
    return group.isEmpty() || label.contains(group) ? label : QStringLiteral("%1 %2").arg(label, group);
}

bool ChartFigure::barsShareTheirPlace() const
{
    for (int row = 0; row < periods.size(); ++row) {
        int above = 0;
        int below = 0;
        for (const ChartSeries &series : bars) {
            const ChartPoint point = series.points.value(row);
            above += !point.isGap() && point.value >= 0;
            below += !point.isGap() && point.value <= 0;
        }
        if (above > 1 || below > 1)
            return false;
    }
    return true;
}

bool ChartFigure::isEmpty() const
{
    const QVector<ChartSeries> all = bars + lines;
    return !all.isEmpty() && std::all_of(all.cbegin(), all.cend(), [](const ChartSeries &series) {
        return std::all_of(series.points.cbegin(), series.points.cend(), [](const ChartPoint &p) { return p.isGap(); });
    });
}

QString ChartFigure::summary() const
{
    if (periods.isEmpty() || (bars.isEmpty() && lines.isEmpty()))
        return tr("The chart is empty.");
    QStringList sentences;
    sentences << (periods.size() == 1 ? tr("A chart of one period, %1.").arg(periods.constFirst().fullName())
                                      : tr("A chart of %1 periods from %2 to %3.")
                                            .arg(QString::number(periods.size()), periods.constFirst().fullName(),
                                                 periods.constLast().fullName()));
    for (const ChartSeries &series : bars)
        sentences << spoken(series, periods, numberFormat);
    for (const ChartSeries &series : lines)
        sentences << spoken(series, periods, ratioFormat);
    return sentences.join(u' ');
}

} // namespace widgets
