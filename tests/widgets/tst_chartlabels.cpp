// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "strict.h"
#include "widgets/chartcolours.h"
#include "widgets/chartlabels.h"
#include "widgets/chartperiodaxis.h"
#include "widgets/chartplot.h"
#include "widgets/chartscale.h"

#include <QTest>
#include <QWidget>

#include <cmath>
#include <limits>

using namespace widgets;
using namespace Qt::StringLiterals;

using Shape = double (*)(int period);

/// What no series and no size may break: labels overlap nothing and stay inside.
class ChartLabelsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::German); }
    void init() { failOnAnyWarning(); }
    void takesTheLongestFormThatFitsAll();
    void keepsAPeaksLabelAbove();
    void leavesOutWhatHasNoRoom();
    void prefersTheImportant();
    void avoidsLines();
    void standsFlushBesideATallerBar();
    void drawsNoGapBeyondTheEnds();
    void keepsLabelsApart_data();
    void keepsLabelsApart();
    void labelsEverythingWithRoom();
    void keepsPeriodNamesApart_data();
    void keepsPeriodNamesApart();
    void namesEveryYearBesideOneCutOff();
    void namesStepsShorterBeforeCuttingThem_data();
    void namesStepsShorterBeforeCuttingThem();
    void namesTenStepsWhole();
    void namesYearsWhole();
    void tellsOfGapsOnce();
    void linesCarryTheirValuesInTheirColours();
    void ratiosUseTheirBand_data();
    void ratiosUseTheirBand();
    void companiesKeepTheirColours();
    void lowPlotsHaveRoundTicks_data();
    void lowPlotsHaveRoundTicks();
    void scalesHoldZero_data();
    void scalesHoldZero();
    void stepsAreRound();
};

namespace {

LabelWish wishAt(double left, double top, double longest, double shortest)
{
    return {.at = QRectF(left, top, 10, 50), .forms = {{longest, 10}, {shortest, 10}}};
}

bool anyOverlap(const QVector<QRectF> &rects)
{
    for (qsizetype one = 0; one < rects.size(); ++one)
        for (qsizetype other = one + 1; other < rects.size(); ++other)
            if (rects.at(one).intersects(rects.at(other)))
                return true;
    return false;
}

ChartFigure figureOf(int count, Shape shape, bool withLine)
{
    ChartFigure figure;
    figure.title = QStringLiteral("Net income (loss)");
    figure.subtitle = QStringLiteral("US dollars");
    ChartSeries bars{QStringLiteral("Net income"), {}};
    ChartSeries line{QStringLiteral("Margin"), {}};
    for (int period = 0; period < count; ++period) {
        figure.periods.append({QStringLiteral("Q%1").arg(period % 4 + 1), QStringLiteral("FY %1").arg(1990 + period / 4)});
        ChartPoint point;
        point.value = shape(period);
        if (period % 7 == 3)
            point.doubt = QStringLiteral("doubted");
        bars.points << point;
        point.value = 0.3 + 0.2 * std::sin(period);
        line.points << point;
    }
    figure.series = {bars};
    if (withLine)
        figure.ratios = {line};
    return figure;
}

} // namespace

void ChartLabelsTest::takesTheLongestFormThatFitsAll()
{
    const QRectF area(0, 0, 200, 200);
    const auto roomy = placeLabels({wishAt(20, 100, 30, 15), wishAt(120, 100, 30, 15)}, area, 3, {}, 13);
    QCOMPARE(roomy.at(0).form, 0);
    QCOMPARE(roomy.at(0).rect.center().x(), 25.0);
    QCOMPARE(roomy.at(0).rect.bottom(), 97.0);
    const auto tight = placeLabels({wishAt(20, 100, 30, 15), wishAt(44, 100, 30, 15)}, area, 3, {}, 13);
    QCOMPARE(tight.at(0).form, 1);
    QCOMPARE(tight.at(1).form, 1);
}

void ChartLabelsTest::keepsAPeaksLabelAbove()
{
    LabelWish peak = wishAt(100, 100, 30, 15);
    peak.eitherSide = true;
    peak.sideways = true;
    const QRectF area(0, 0, 200, 200);
    const QVector<QLineF> steep{{80, 60, peak.at.left() - 1, 100}}; // through the middle of its place
    const auto places = placeLabels({peak}, area, 3, steep, 13);
    QCOMPARE(places.at(0).form, 0);
    QCOMPARE(places.at(0).rect.bottom(), 97.0);
    QVERIFY(places.at(0).rect.left() >= peak.at.left());
    // Where lines leave no room above, it stands below.
    const auto below = placeLabels({peak}, area, 3, {{0, 90, 200, 90}}, 13);
    QCOMPARE(below.at(0).form, 0);
    QVERIFY(below.at(0).rect.top() > peak.at.bottom());
}

void ChartLabelsTest::leavesOutWhatHasNoRoom()
{
    const auto places = placeLabels({wishAt(20, 100, 40, 30), wishAt(32, 100, 40, 30)}, QRectF(0, 0, 200, 200), 3, {}, 13);
    QCOMPARE(places.at(0).form, -1);
    QCOMPARE(places.at(1).form, 0); // the latest period keeps its label, whole since the other has gone anyway
    // Shorter forms before fewer labels: of three, the last two stand beside each other only when they are short.
    const auto three = placeLabels({wishAt(20, 100, 80, 30), wishAt(32, 100, 80, 30), wishAt(70, 100, 80, 30)},
                                   QRectF(0, 0, 200, 200), 3, {}, 13);
    QCOMPARE(three.at(0).form, -1);
    QCOMPARE(three.at(1).form, 1);
    QCOMPARE(three.at(2).form, 1);
    const auto outside = placeLabels({wishAt(20, 5, 30, 15)}, QRectF(0, 0, 200, 200), 3, {}, 13);
    QCOMPARE(outside.at(0).form, -1);
}

void ChartLabelsTest::prefersTheImportant()
{
    QVector<LabelWish> wishes{wishAt(20, 100, 40, 30), wishAt(32, 100, 40, 30)};
    wishes[0].important = true;
    const auto places = placeLabels(wishes, QRectF(0, 0, 200, 200), 3, {}, 13);
    QCOMPARE(places.at(0).form, 0);
    QCOMPARE(places.at(1).form, -1);
}

void ChartLabelsTest::avoidsLines()
{
    LabelWish wish = wishAt(50, 100, 30, 30);
    wish.eitherSide = true;
    const QLineF crossing(0, 90, 200, 90);
    const auto places = placeLabels({wish}, QRectF(0, 0, 200, 200), 3, {crossing}, 13);
    QCOMPARE(places.at(0).form, 0);
    QCOMPARE(places.at(0).rect.top(), 153.0); // below the bar instead
}

/// The latest value of the lower of two bars side by side.
void ChartLabelsTest::standsFlushBesideATallerBar()
{
    const QRectF area(0, 0, 100, 100);
    QVector<LabelWish> wishes{{.at = {40, 20, 10, 80}}, {.at = {52, 60, 10, 40}, .forms = {{30, 10}}}};
    QCOMPARE(placeLabels(wishes, area, 2, {}, 10).at(1).form, -1); // centred it would cover the taller one
    wishes[1].sideways = true;
    const LabelPlace place = placeLabels(wishes, area, 2, {}, 10).at(1);
    QCOMPARE(place.rect, QRectF(52, 48, 30, 10));
    wishes[0].at.moveLeft(64);
    QCOMPARE(placeLabels(wishes, area, 2, {}, 10).at(1).rect, QRectF(32, 48, 30, 10));
}

void ChartLabelsTest::drawsNoGapBeyondTheEnds()
{
    const double gap = std::numeric_limits<double>::quiet_NaN();
    ChartFigure figure;
    figure.periods = {{u"Q1"_s, {}}, {u"Q2"_s, {}}, {u"Q3"_s, {}}};
    for (const QVector<double> &values : {QVector<double>{10, gap, gap}, QVector<double>{4, 5, 6}}) {
        figure.series.append({u"A company"_s, QVector<ChartPoint>(values.size())});
        for (qsizetype period = 0; period < values.size(); ++period)
            figure.series.last().points[period].value = values.at(period);
    }
    figure.series[0].points[2].beyond = true;
    const ChartArrangement at(figure, ChartTheme::light(), {QFont(), 1, QSizeF(600, 400), false});
    QVERIFY(!at.rectOf({1, 0}).isNull()); // not reported, and shown so
    QVERIFY(at.rectOf({2, 0}).isNull());
    QCOMPARE(figure.spokenValue({1, 0}), QStringLiteral("not reported"));
    QCOMPARE(figure.spokenValue({2, 0}), QStringLiteral("no release"));
    QVERIFY(figure.summary().contains(QStringLiteral("One period is not reported.")));
}

void ChartLabelsTest::keepsLabelsApart_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::newRow("rising") << Shape([](int p) { return 1e6 + 1e5 * p; });
    QTest::newRow("through zero") << Shape([](int p) { return 2e6 * std::sin(p * 0.7); });
    QTest::newRow("all negative") << Shape([](int p) { return -1e6 - 3e5 * (p % 3); });
    QTest::newRow("equal") << Shape([](int) { return 5e6; });
    QTest::newRow("zero") << Shape([](int) { return 0.0; });
    QTest::newRow("huge") << Shape([](int p) { return 9e14 / (p + 1); });
    QTest::newRow("tiny") << Shape([](int p) { return 0.01 * (p % 5) - 0.02; });
    QTest::newRow("one giant among dwarfs") << Shape([](int p) { return p == 2 ? 9e9 : -1e3; });
    QTest::newRow("all gaps") << Shape([](int) { return std::numeric_limits<double>::quiet_NaN(); });
    QTest::newRow("every other one a gap")
        << Shape([](int p) { return p % 2 ? std::numeric_limits<double>::quiet_NaN() : 1e6; });
    QTest::newRow("infinite") << Shape([](int p) { return p % 2 ? std::numeric_limits<double>::infinity() : -1e6; });
}

void ChartLabelsTest::keepsLabelsApart()
{
    QFETCH(const Shape, shape);
    for (const int count : {1, 2, 4, 5, 12, 60}) {
        for (const QSize size : {QSize(300, 260), QSize(200, 160), QSize(620, 300), QSize(960, 560)}) {
            for (const bool withLine : {false, true}) {
                ChartPlot plot(nullptr);
                plot.setFigure(figureOf(count, shape, withLine));
                plot.widget()->resize(size);
                QVERIFY(!plot.widget()->grab().isNull());
                const QByteArray what = QStringLiteral("%1 periods, %2 x %3, line %4")
                                            .arg(count)
                                            .arg(size.width())
                                            .arg(size.height())
                                            .arg(withLine)
                                            .toUtf8();
                QVERIFY2(!anyOverlap(plot.labelRects()), what.constData());
                for (const QRectF &label : plot.labelRects()) {
                    QVERIFY2(QRectF(QPointF(), size).contains(label), what.constData());
                    for (int period = 0; period < count; ++period)
                        if (const QRectF bar = plot.spotRect({period, 0}); std::isfinite(shape(period)))
                            QVERIFY2(!label.intersects(bar), what.constData());
                }
            }
        }
    }
}

void ChartLabelsTest::labelsEverythingWithRoom()
{
    ChartPlot plot(nullptr);
    plot.setFigure(figureOf(
        8, [](int p) { return 1e6 + 1e5 * p; }, true));
    plot.widget()->resize(960, 560);
    QVERIFY(!plot.widget()->grab().isNull());
    QCOMPARE(plot.labelRects().size(), 16);
}

void ChartLabelsTest::keepsPeriodNamesApart_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("grouped");
    QTest::newRow("quarters in years") << QStringLiteral("Q4") << true;
    QTest::newRow("long names") << QStringLiteral("Nine Months Ended September 30, 2003") << false;
    QTest::newRow("long names in years") << QStringLiteral("Nine months") << true;
    QTest::newRow("years alone") << QStringLiteral("FY2003") << false;
}

void ChartLabelsTest::keepsPeriodNamesApart()
{
    QFETCH(const QString, label);
    QFETCH(const bool, grouped);
    const ChartFonts fonts(QFont(), 1, true);
    for (const int count : {1, 2, 3, 5, 12, 60}) {
        for (const double width : {150.0, 300.0, 900.0}) {
            QVector<ChartPeriod> periods;
            for (int period = 0; period < count; ++period)
                periods.append({label, grouped ? QStringLiteral("FY %1").arg(1990 + period / 4) : QString()});
            const QRectF plot(30, 0, width, 0);
            const QRectF limits(10, 0, width + 30, 0);
            const ChartPeriodAxis axis(periods, fonts, plot, limits);
            QVERIFY(!anyOverlap(axis.textRects()));
            QVERIFY(!axis.textRects().isEmpty());
            for (const QRectF &rect : axis.textRects())
                QVERIFY(rect.left() >= limits.left() && rect.right() <= limits.right() + 0.01);
        }
    }
}

void ChartLabelsTest::namesEveryYearBesideOneCutOff()
{
    const ChartFonts fonts(QFont(), 1, true);
    QVector<ChartPeriod> periods;
    for (int period = 0; period < 13; ++period) // three whole years and the first quarter of the next
        periods.append({QStringLiteral("Q%1").arg(period % 4 + 1), QStringLiteral("FY%1").arg(2003 + period / 4)});
    const double year = QFontMetricsF(fonts.note).horizontalAdvance(QStringLiteral("FY2003")) + 8;
    const QRectF plot(30, 0, year * 13 / 4, 0);
    const ChartPeriodAxis axis(periods, fonts, plot, QRectF(10, 0, plot.width() + 25, 0));
    const QVector<QRectF> rects = axis.textRects();
    double lowest = 0;
    for (const QRectF &rect : rects)
        lowest = std::max(lowest, rect.top());
    const auto years =
        std::count_if(rects.cbegin(), rects.cend(), [lowest](const QRectF &rect) { return rect.top() > lowest - 0.5; });
    QVERIFY(years >= 3);
    QVERIFY(!anyOverlap(rects));
}

void ChartLabelsTest::namesStepsShorterBeforeCuttingThem_data()
{
    QTest::addColumn<int>("width"); // of the plot, in text sizes
    QTest::addColumn<bool>("isShort");
    QTest::newRow("wide") << 90 << false;
    QTest::newRow("one row of short names") << 45 << true;
    QTest::newRow("two rows") << 30 << true;
}

void ChartLabelsTest::namesStepsShorterBeforeCuttingThem()
{
    QFETCH(const int, width);
    QFETCH(const bool, isShort);
    const QList<std::pair<QString, QString>> steps{{u"Revenue"_s, {}},
                                                   {u"Cost of revenue"_s, {}},
                                                   {u"Gross profit"_s, {}},
                                                   {u"Research and development"_s, u"R&D"_s},
                                                   {u"Selling, general and administrative"_s, u"SG&A"_s},
                                                   {u"Operating income"_s, {}},
                                                   {u"Other, net"_s, {}},
                                                   {u"Net income"_s, {}}};
    QVector<ChartPeriod> periods;
    QStringList wanted;
    for (const auto &[label, shorter] : steps) {
        periods.append({label, {}, true});
        periods.last().shortLabel = shorter;
        wanted << (isShort && !shorter.isEmpty() ? shorter : label);
    }
    const ChartFonts fonts(QFont(), 1, false);
    const QRectF plot(0, 0, width * fonts.pixels, 300);
    const ChartPeriodAxis axis(periods, fonts, plot, plot, 12 * fonts.pixels);
    QStringList names = axis.names();
    names.sort();
    wanted.sort(); // in two rows, every other name comes first
    QCOMPARE(names, wanted);
    QVERIFY(!anyOverlap(axis.textRects()));
    for (const QRectF &rect : axis.textRects())
        QVERIFY(rect.left() >= 0 && rect.right() <= plot.right() + 0.01);
}

/// A long word among many steps in a column of print is divided, not cut.
void ChartLabelsTest::namesTenStepsWhole()
{
    const QStringList steps{u"Revenue"_s,       u"Cost of revenue"_s,  u"Gross profit"_s, u"R&D"_s,        u"SG&A"_s,
                            u"Restructuring"_s, u"Operating income"_s, u"Other, net"_s,   u"Income tax"_s, u"Net income"_s};
    QVector<ChartPeriod> periods;
    for (const QString &step : steps)
        periods.append({step, {}, step.contains(u"income"_s)});
    const ChartFonts fonts(QFont(), 1, true);
    const QRectF plot(3 * fonts.pixels, 0, 24 * fonts.pixels, 300);
    const QRectF limits(fonts.pixels, 0, 26 * fonts.pixels, 0);
    const ChartPeriodAxis axis(periods, fonts, plot, limits, 8 * fonts.pixels);
    QStringList names = axis.names();
    QStringList wanted = steps;
    names.sort();
    wanted.sort();
    QCOMPARE(names, wanted);
    QVERIFY(!anyOverlap(axis.textRects()));
    QVERIFY(axis.height() <= 8 * fonts.pixels);
}

/// Fifteen years in a narrow plot, the last of them cut off: some are not named, none says "’…".
void ChartLabelsTest::namesYearsWhole()
{
    const ChartFonts fonts(QFont(), 1, true);
    QVector<ChartPeriod> periods;
    for (int period = 0; period < 57; ++period)
        periods.append({u"Q%1"_s.arg(period % 4 + 1), u"FY%1"_s.arg(1993 + period / 4)});
    for (const double ems : {10.0, 14.0, 20.0, 30.0, 60.0}) {
        const QRectF plot(30, 0, ems * fonts.pixels, 0);
        const ChartPeriodAxis axis(periods, fonts, plot, QRectF(10, 0, plot.width() + 25, 0));
        QVERIFY(!axis.groupNames().isEmpty());
        for (const QString &name : axis.groupNames())
            QVERIFY2(!name.contains(QChar(0x2026)), qPrintable(name));
        QVERIFY(!anyOverlap(axis.textRects()));
    }
}

void ChartLabelsTest::tellsOfGapsOnce()
{
    const auto told = [](const QVector<int> &gaps) {
        ChartFigure figure = figureOf(
            24, [](int) { return 5e6; }, false);
        for (const int gap : gaps)
            figure.series[0].points[gap].value = std::numeric_limits<double>::quiet_NaN();
        ChartPlot plot(nullptr);
        plot.setFigure(figure);
        plot.widget()->resize(1600, 700);
        plot.widget()->grab();
        return plot.valueLabels().texts().filter(u"reported"_s).size();
    };
    QCOMPARE(told({4, 5, 6}), 1); // neighbours are one gap
    QCOMPARE(told({4, 12}), 2);
    QCOMPARE(told({3, 7, 11, 15, 19}), 1); // year after year
    QCOMPARE(told({}), 0);
}

void ChartLabelsTest::linesCarryTheirValuesInTheirColours()
{
    ChartFigure figure = figureOf(
        6, [](int p) { return 1e6 + 1e5 * p; }, false);
    figure.form = ChartForm::Lines;
    figure.series.append(figure.series.constFirst());
    figure.series[0].name = u"Revenue"_s;
    figure.series[1].name = u"Research and development, share of revenue"_s;
    for (ChartPoint &point : figure.series[1].points)
        point.value *= 2;
    const auto labelsIn = [&figure](const QSizeF &size) {
        return ChartArrangement(figure, ChartTheme::light(), {QFont(), 1, size, false}).endLabels;
    };
    const ChartEndLabels wide = labelsIn({900, 400});
    QVERIFY(wide.haveNames() && wide.haveValues());
    QCOMPARE(wide.rects().size(), 3); // the long name stands in two lines
    const ChartEndLabels narrow = labelsIn({300, 220});
    QVERIFY(!narrow.haveNames() && narrow.haveValues());
    QCOMPARE(narrow.rects().size(), 2); // and a legend has the names
}

void ChartLabelsTest::ratiosUseTheirBand_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("doubled") << 17.1 << 34.8;
    QTest::newRow("one bad quarter") << -6.1 << 44.6;
    QTest::newRow("one disaster") << -234.8 << 24.9;
    QTest::newRow("all below") << -60.0 << -20.0;
}

void ChartLabelsTest::ratiosUseTheirBand()
{
    QFETCH(const double, least);
    QFETCH(const double, most);
    const ChartScale scale = ratioScale(least, most, 2);
    const double range = std::max(most, 0.0) - std::min(least, 0.0);
    QVERIFY(scale.lower <= least && scale.upper >= most);
    QVERIFY(scale.upper - scale.lower <= 1.4 * range + 1e-9);
    QVERIFY(scale.ticks().contains(0.0) && scale.ticks().size() >= 2);
}

void ChartLabelsTest::companiesKeepTheirColours()
{
    ChartFigure figure = figureOf(
        3, [](int) { return -2e6; }, false);
    figure.series.append(figure.series.constFirst());
    const ChartTheme theme = ChartTheme::light();
    const auto colour = [&](int series) { return barColourOf(figure, theme, figure.colouring(), series, true); };
    figure.seriesAreCompanies = true;
    QVERIFY(colour(0) != colour(1));
    QCOMPARE(colour(0), theme.seriesColour(0));
    figure.series.removeLast();
    QCOMPARE(colour(0), theme.losses.constFirst()); // alone there is nobody to be confused with
}

void ChartLabelsTest::lowPlotsHaveRoundTicks_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("above") << 0.0 << 78.1;
    QTest::newRow("around") << -235.0 << 45.0;
    QTest::newRow("below") << -136.0 << 0.0;
    QTest::newRow("high up") << 0.0 << 1.2e11;
}

void ChartLabelsTest::lowPlotsHaveRoundTicks()
{
    QFETCH(const double, least);
    QFETCH(const double, most);
    for (const double height : {90.0, 120.0, 160.0, 300.0}) {
        for (const ChartScale &scale :
             {barScale(least, most, height, 20, 20, {45, 23}), lineScale(least, most, height, 20, {45, 23})}) {
            QVERIFY(scale.ticks().size() >= 3 || height < 100);
            QCOMPARE(niceStep(scale.step), scale.step);
            QVERIFY(scale.upper - scale.lower <= 3.1 * (most - least)); // most of a low plot is for what it shows
        }
    }
}

void ChartLabelsTest::scalesHoldZero_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("above") << 2.0 << 3.0;
    QTest::newRow("below") << -3.0 << -2.0;
    QTest::newRow("both") << -1.0 << 5.0;
    QTest::newRow("nothing") << 0.0 << 0.0;
    QTest::newRow("huge") << -1e15 << 1e16;
    QTest::newRow("tiny") << 1e-9 << 2e-9;
}

void ChartLabelsTest::scalesHoldZero()
{
    QFETCH(const double, least);
    QFETCH(const double, most);
    const ChartScale scale = barScale(least, most, 300, 20, 20, {45, 20});
    QVERIFY(scale.lower < 0 && scale.upper > 0);
    QVERIFY(scale.lower <= least && scale.upper >= most);
    QVERIFY(scale.ticks().contains(0.0));
    QVERIFY(scale.ticks().size() >= 2 && scale.ticks().size() <= 8);
}

void ChartLabelsTest::stepsAreRound()
{
    QCOMPARE(niceStep(0.7), 1.0);
    QCOMPARE(niceStep(1.0), 1.0);
    QCOMPARE(niceStep(1.2), 2.0);
    QCOMPARE(niceStep(230), 500.0);
    QCOMPARE(niceStep(0), 1.0);
    QCOMPARE(niceStep(std::numeric_limits<double>::quiet_NaN()), 1.0);
}

QTEST_MAIN(ChartLabelsTest)
#include "tst_chartlabels.moc"
