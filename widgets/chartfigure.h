// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartnumberformat.h"

#include <QString>
#include <QVector>

#include <limits>

namespace widgets {

/// One value of a chart, as read from a model.
struct ChartPoint
{
    double value = std::numeric_limits<double>::quiet_NaN(); ///< model units; not finite = gap
    QString text;                                            ///< the exact value as the model shows it
    QString note;                                            ///< the model's tooltip: a formula, a place
    QString doubt;                                           ///< why it is doubted; empty = it is not
    bool derived = false;

    [[nodiscard]] bool isGap() const;
};

/// One measure of a chart: a point for each period, in the periods' order.
struct ChartSeries
{
    QString name;
    QVector<ChartPoint> points;
};

/// One place on the period axis.
struct ChartPeriod
{
    QString label; ///< "Q4"
    QString group; ///< "FY 2003"; empty = no bracket

    [[nodiscard]] QString fullName() const; ///< "Q4 FY 2003"
};

/// Everything a chart shows, as plain values: what is painted on the screen and what is exported start from the same figure.
struct ChartFigure
{
    QString title;
    QString subtitle;
    QString sourceLine;
    QVector<ChartPeriod> periods;
    QVector<ChartSeries> bars;
    QVector<ChartSeries> lines; ///< ratio lines: none or one
    ChartNumberFormat numberFormat = ChartNumberFormat::money(QStringLiteral("$"));
    ChartNumberFormat ratioFormat = ChartNumberFormat::percentOfFraction();

    [[nodiscard]] bool isEmpty() const;    ///< there are series, and not one value in them
    [[nodiscard]] QString summary() const; ///< in spoken sentences
    /// Whether the bar series may stand on one another's place: no period has two values on the same side of zero.
    [[nodiscard]] bool barsShareTheirPlace() const;
};

} // namespace widgets
