// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartchange.h"

#include <QCoreApplication>

#include <cmath>

namespace widgets {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("widgets::TrendChart", text);
}

QString withSign(double value, const QLocale &locale)
{
    const int decimals = std::abs(value) < 1000 ? 1 : 0;
    const QString digits = locale.toString(std::abs(value), 'f', decimals);
    if (digits == locale.toString(0.0, 'f', decimals))
        return digits; // nothing has no sign
    return (value < 0 ? QChar(0x2212) : QChar(u'+')) + digits;
}

} // namespace

int periodBefore(const ChartFigure &figure, int period, int months)
{
    const ChartPeriod from = figure.periods.value(period);
    if (!from.end.isValid() || from.months <= 0)
        return -1;
    constexpr int drift = 20; // days: fiscal years of 52 and 53 weeks, month ends
    const QDate wanted = from.end.addMonths(-months);
    for (int other = 0; other < figure.periods.size(); ++other) {
        const ChartPeriod &candidate = figure.periods.at(other);
        if (candidate.months == from.months && candidate.end.isValid() && std::abs(candidate.end.daysTo(wanted)) <= drift)
            return other;
    }
    return -1;
}

QString changeText(const ChartFigure &figure, const ChartSpot &spot, int base)
{
    const double value = figure.pointAt(spot).value;
    const double before = figure.pointAt({base, spot.series}).value;
    if (!std::isfinite(value) || !std::isfinite(before) || figure.form == ChartForm::Waterfall)
        return {};
    const ChartNumberFormat &format = figure.isRatio(spot.series) ? figure.ratioFormat : figure.numberFormat;
    if (format.suffix == u'%')
        return tr("%1 points").arg(withSign((value - before) * format.factor, format.locale));
    if (!(before > 0))
        return {};
    return withSign((value / before - 1) * 100, format.locale) + u'%';
}

QStringList changeSentences(const ChartFigure &figure, const ChartSpot &spot)
{
    QStringList sentences;
    if (const QString text = changeText(figure, spot, periodBefore(figure, spot.period, 12)); !text.isEmpty())
        sentences << tr("%1 on the year before").arg(text);
    if (const QString text = changeText(figure, spot, periodBefore(figure, spot.period, 3)); !text.isEmpty())
        sentences << tr("%1 on the quarter before").arg(text);
    return sentences;
}

} // namespace widgets
