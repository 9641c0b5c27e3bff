// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "strict.h"
#include "widgets/chartbars.h"
#include "widgets/chartplot.h"

#include <QImage>
#include <QRandomGenerator>
#include <QTest>
#include <QWidget>

#include <cmath>
#include <limits>

using namespace widgets;

/// What no figure, form and size may break, seen in 500 generated series: texts stay apart and inside, bars end where their
/// values are, losses have their zero line.
class ChartGeometryTest : public QObject
{
    Q_OBJECT
private slots:
    void axisKeepsItsRoomWhenNamesTakeHeight();
    void oneNumberIsNoScaleOfRatios();
    void initTestCase() { QLocale::setDefault(QLocale::German); }
    void init() { failOnAnyWarning(); }
    void holds_data();
    void holds();
};

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

enum Kind { Mixed, AllNegative, Huge, Tiny, AllGaps, Equal, SomeGaps, Giant, Zeros, KindCount };

double valueOf(Kind kind, int period, QRandomGenerator &random)
{
    const double any = random.generateDouble() * 2 - 1;
    switch (kind) {
    case AllNegative:
        return -1e6 * (0.01 + std::abs(any));
    case Huge:
        return 9e15 * any;
    case Tiny:
        return 0.03 * any;
    case AllGaps:
        return unknown;
    case Equal:
        return 5e6;
    case SomeGaps:
        return random.bounded(3) == 0 ? unknown : 4e6 * any;
    case Giant:
        return period == 2 ? 9e9 : 1e3 * any;
    case Zeros:
        return random.bounded(2) == 0 ? 0 : 1e3 * std::abs(any);
    case Mixed:
    case KindCount:
        break;
    }
    return 3e6 * any + 1e6;
}

ChartSeries seriesOf(const QString &name, Kind kind, int count, QRandomGenerator &random)
{
    ChartSeries series{name, {}};
    for (int period = 0; period < count; ++period) {
        ChartPoint point;
        point.value = valueOf(kind, period, random);
        point.derived = !point.isGap() && random.bounded(9) == 0;
        if (!point.isGap() && random.bounded(9) == 0)
            point.doubt = QStringLiteral("doubted");
        series.points << point;
    }
    return series;
}

ChartFigure figureOf(int seed, QRandomGenerator &random)
{
    constexpr int counts[] = {1, 2, 4, 8, 13, 60};
    const QStringList names{QStringLiteral("Revenue"), QStringLiteral("Cost of revenue"), QStringLiteral("Other"),
                            QStringLiteral("Selling, general and administrative expenses")};
    ChartFigure figure;
    figure.form = ChartForm(seed % 4);
    figure.title = QStringLiteral("Net income (loss)");
    figure.subtitle = QStringLiteral("US dollars");
    figure.sourceLine = QStringLiteral("Example Corp., release of July 1, 2003");
    const int count = counts[random.bounded(6)];
    const bool steps = figure.form == ChartForm::Waterfall;
    for (int period = 0; period < count; ++period) {
        if (steps)
            figure.periods.append({names.at(random.bounded(4)), {}, period == 0 || random.bounded(4) == 0});
        else
            figure.periods.append(
                {QStringLiteral("Q%1").arg(period % 4 + 1), QStringLiteral("FY %1").arg(1990 + period / 4), false});
    }
    const Kind kind = Kind(seed / 4 % KindCount);
    const int measures = steps ? 1 : 1 + random.bounded(4);
    for (int series = 0; series < measures; ++series)
        figure.series << seriesOf(names.at(series), kind, count, random);
    if (!steps && random.bounded(3) == 0) {
        figure.ratios << seriesOf(QStringLiteral("Margin"), Mixed, count, random);
        figure.ratioFormat.factor = 1e-5;
    }
    return figure;
}

bool overlap(const QRectF &one, const QRectF &other)
{
    constexpr double rounding = 0.01;
    return one.adjusted(rounding, rounding, -rounding, -rounding).intersects(other);
}

QString told(const QRectF &rect)
{
    return QStringLiteral("(%1, %2, %3 × %4)").arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

/// What is wrong with the texts; empty when nothing is.
QString faultOfTexts(const ChartPlot &plot, const QSize &size)
{
    const ChartArrangement &at = plot.arrangement();
    const QVector<QRectF> values = plot.valueLabels().rects();
    const QVector<QRectF> all = values + at.textRects();
    const QRectF picture(QPointF(), size);
    for (qsizetype one = 0; one < all.size(); ++one) {
        if (!picture.adjusted(-0.01, -0.01, 0.01, 0.01).contains(all.at(one)))
            return QStringLiteral("text %1 leaves the picture").arg(told(all.at(one)));
        for (qsizetype other = one + 1; other < all.size(); ++other)
            if (overlap(all.at(one), all.at(other)))
                return QStringLiteral("text %1 overlaps %2").arg(told(all.at(one)), told(all.at(other)));
    }
    for (const QRectF &value : values)
        if (!at.plot.adjusted(-0.01, -0.01, at.labelRight - at.plot.right() + 0.01, 1.01).contains(value))
            return QStringLiteral("value %1 leaves the plot %2").arg(told(value), told(at.plot));
    return {};
}

bool isAlike(const QColor &one, const QColor &other, const QColor &background)
{
    const auto far = [](const QColor &a, const QColor &b) {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
    };
    return far(one, other) < far(one, background);
}

/// Whether the bar's colour ends at a height, to a pixel, looking from its middle upwards (-1) or downwards (1).
QString faultOfEnd(const QImage &picture, const QRectF &bar, double end, int direction, const QColor &colour)
{
    const int x = int(bar.center().x());
    int y = int(bar.center().y());
    while (std::abs(y - bar.center().y()) < bar.height() && isAlike(picture.pixelColor(x, y), colour, Qt::white))
        y += direction;
    const double seen = direction < 0 ? y + 1 : y;
    return std::abs(seen - end) > 1 ? QStringLiteral("ends at %1 instead of %2").arg(seen).arg(end) : QString();
}

/// Looks at the ends of each filled bar that is high enough to be one; not where the zero line or another bar meets it.
QString faultOfBars(const QImage &picture, const ChartFigure &figure, const ChartArrangement &at, int &seen)
{
    const ChartTheme theme = ChartTheme::light();
    if (figure.form == ChartForm::Lines || figure.form == ChartForm::Stacked)
        return {};
    for (int series = 0; series < figure.series.size(); ++series) {
        for (int period = 0; period < figure.periods.size(); ++period) {
            const ChartSpot spot{period, series};
            const ChartPoint point = figure.pointAt(spot);
            const QRectF rect = at.rectOf(spot);
            if (point.isGap() || point.derived || !point.doubt.isEmpty() || rect.height() < 8 || rect.width() < 3)
                continue;
            if (rect.top() < at.yOf(0) - 1 && rect.bottom() > at.yOf(0) + 1)
                continue; // the zero line crosses it
            // The axis says where the value is: by its two ends, not by the arrangement's own sums.
            const ChartReach reach = at.levels.reach(spot);
            const double perUnit = at.plot.height() / (at.amountAxis.upper - at.amountAxis.lower);
            const auto y = [&](double value) { return at.plot.bottom() - (value - at.amountAxis.lower) * perUnit; };
            for (const double value : {reach.from, reach.to}) {
                if (std::abs(y(value) - y(0)) < 3)
                    continue;
                const int direction = value == std::max(reach.from, reach.to) ? -1 : 1;
                const QString fault = faultOfEnd(picture, rect, y(value), direction, barColour(figure, at, theme, spot));
                ++seen;
                if (!fault.isEmpty())
                    return QStringLiteral("bar %1/%2 %3").arg(series).arg(period).arg(fault);
            }
        }
    }
    return {};
}

/// A loss needs the line it stands below.
QString faultOfZero(const QImage &picture, const ChartFigure &figure, const ChartArrangement &at)
{
    const ChartReach extremes = at.levels.extremes();
    if (!extremes.isKnown() || extremes.from >= 0)
        return {};
    const double y = at.yOf(0);
    if (y < at.plot.top() - 0.01 || y > at.plot.bottom() + 0.01)
        return QStringLiteral("zero is not in the plot");
    const QColor line = ChartTheme::light().zeroLine;
    for (int x = int(at.plot.left()) + 1; x < int(at.plot.right()); ++x)
        for (const int row : {int(y) - 1, int(y)})
            if (row >= 0 && row < picture.height() && isAlike(picture.pixelColor(x, row), line, Qt::white))
                return {};
    return QStringLiteral("there is no zero line, form %1").arg(int(figure.form));
}

} // namespace

void ChartGeometryTest::holds_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QSize>("size");
    const QList<QSize> sizes{{960, 560}, {720, 405}, {420, 300}, {300, 260}, {200, 160}};
    for (int row = 0; row < 25; ++row)
        QTest::addRow("series %d to %d", row * 20, row * 20 + 19) << row * 20 << sizes.at(row % sizes.size());
}

void ChartGeometryTest::holds()
{
    QFETCH(const int, from);
    QFETCH(const QSize, size);
    int seen = 0;
    for (int seed = from; seed < from + 20; ++seed) {
        QRandomGenerator random(quint32(seed) + 1);
        const ChartFigure figure = figureOf(seed, random);
        ChartPlot plot(nullptr);
        plot.setFigure(figure);
        plot.widget()->resize(size);
        const QImage picture = plot.widget()->grab().toImage();
        for (const QString &fault : {faultOfTexts(plot, size), faultOfBars(picture, figure, plot.arrangement(), seen),
                                     faultOfZero(picture, figure, plot.arrangement())})
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("series %1: %2").arg(seed).arg(fault)));
    }
    if (size.height() > 300)
        QVERIFY(seen > 0);
}

/// Names of many steps take height from a small picture, the axis gets fewer and wider numbers, and so the plot less width.
void ChartGeometryTest::axisKeepsItsRoomWhenNamesTakeHeight()
{
    const QStringList names{QStringLiteral("Revenue"),    QStringLiteral("Cost of revenue"),
                            QStringLiteral("Gross loss"), QStringLiteral("R&D"),
                            QStringLiteral("SG&A"),       QStringLiteral("Operating loss"),
                            QStringLiteral("Other, net"), QStringLiteral("Loss before taxes"),
                            QStringLiteral("Income tax"), QStringLiteral("Other, net"),
                            QStringLiteral("Net loss")};
    const QList<double> steps{1007e6, -1028e6, -21e6, -102e6, -297e6, -420e6, 125e6, -295e6, 88e6, 12e6, -195e6};
    ChartFigure figure;
    figure.form = ChartForm::Waterfall;
    figure.title = QStringLiteral("From revenue to net income, Q1 FY2001");
    figure.subtitle = QStringLiteral("US dollars");
    figure.numberFormat.locale = QLocale::c();
    ChartSeries series;
    for (qsizetype step = 0; step < steps.size(); ++step) {
        ChartPeriod period;
        period.label = names.at(step);
        period.isTotal = names.at(step) == u"Revenue" || names.at(step).contains(u"oss");
        figure.periods << period;
        ChartPoint point;
        point.value = steps.at(step);
        series.points << point;
    }
    figure.series << series;
    for (int height = 190; height <= 300; height += 2) {
        for (const int width : {280, 321, 380}) {
            const ChartArrangement at(figure, ChartTheme::print(), {QFont(), 1, QSize(width, height), true, true});
            for (const PlacedText &tick : at.tickTexts())
                QVERIFY2(tick.rect.left() >= 0,
                         qPrintable(QStringLiteral("%1 at %2 × %3").arg(tick.text).arg(width).arg(height)));
        }
    }
}

/// Where a low band has room for one number of its axis alone, it has none: the markers carry their values.
void ChartGeometryTest::oneNumberIsNoScaleOfRatios()
{
    int withScale = 0;
    for (const auto &[first, last] : {std::pair(0.07, 0.087), {0.31, 0.36}, {0.348, 0.471}, {0.02, 0.9}, {0.5, 0.5}}) {
        ChartFigure figure;
        figure.periods = {{QStringLiteral("Q1"), QStringLiteral("FY 2003")},
                          {QStringLiteral("Q2"), QStringLiteral("FY 2003")}};
        const auto seriesWith = [](const char *name, double one, double other) {
            ChartSeries series{QLatin1StringView(name), QVector<ChartPoint>(2)};
            series.points[0].value = one;
            series.points[1].value = other;
            return series;
        };
        figure.series << seriesWith("Gross profit", 1e6, 1.2e6);
        figure.ratios << seriesWith("Gross margin", first, last);
        for (int height = 160; height <= 700; height += 4) {
            const ChartArrangement at(figure, ChartTheme::light(), {QFont(), 1, QSize(960, height), false, false});
            QVERIFY2(at.ratioTicks.size() != 1,
                     qPrintable(QStringLiteral("%1 to %2, %3 high").arg(first).arg(last).arg(height)));
            QCOMPARE(at.ratioTexts.size(), at.ratioTicks.size());
            withScale += at.ratioTicks.size() > 1;
        }
    }
    QVERIFY(withScale > 0);
}

QTEST_MAIN(ChartGeometryTest)
#include "tst_chartgeometry.moc"
