// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "periodmodel.h"
#include "strict.h"
#include "widgets/charttheme.h"
#include "widgets/trendchart.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace widgets;

class TrendChartTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::German); }
    void init();
    void barEndsWhereItsValueIs();
    void lossStandsBelowZero();
    void gapDrawsNoBar();
    void derivedBarIsHatched();
    void doubtedBarHasAnAmberCap();
    void keepsGapsApartFromZero();
    void oppositeMeasuresShareTheirPlace();
    void likeMeasuresStandSideBySide();
    void keysMoveTheCurrentPoint_data();
    void keysMoveTheCurrentPoint();
    void enterActivates();
    void clickSelectsAndActivates();
    void clickOutsideDoesNothing();
    void hoverTellsAndForgets();
    void marksWhatAnotherViewSelected();
    void wheelZoomsAboutThePointer();
    void dragPans();
    void doubleClickShowsEverything();
    void keysZoomAndPan();
    void zoomedChartFollowsTheCurrentPoint();
    void choosesPeriods_data();
    void choosesPeriods();
    void choiceCanBeGivenUp();
    void waterfallIsShownWhole();
    void focusCanBeSeen();
    void exportsEverythingWhenZoomed();
    void picturesNeverLagBehind();
    void formsReadTheModel();
    void followsThePalette();
    void followsTheModel();
    void livesWithoutItsModel();
    void describesItself();
    void saysThatThereIsNothing();

private:
    std::unique_ptr<TrendChart> makeChart(QAbstractItemModel *model) const;
    static QImage pictureOf(TrendChart &chart);
};

void TrendChartTest::init()
{
    failOnAnyWarning();
}

std::unique_ptr<TrendChart> TrendChartTest::makeChart(QAbstractItemModel *model) const
{
    auto chart = std::make_unique<TrendChart>();
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::white);
    chart->setPalette(palette);
    chart->setModel(model);
    chart->addSeries(0);
    chart->resize(600, 400);
    return chart;
}

QImage TrendChartTest::pictureOf(TrendChart &chart)
{
    QCoreApplication::processEvents();
    return chart.grab().toImage();
}

void TrendChartTest::barEndsWhereItsValueIs()
{
    const auto model = makePeriodModel({{1e6, 2e6, 4e6}});
    const auto chart = makeChart(model.get());
    const QImage picture = pictureOf(*chart);
    const QColor gain = ChartTheme::light().colourOf(ChartColouring::Sign, 0, false);
    const QRectF half = chart->pointRect(model->index(1, 0));
    const QRectF whole = chart->pointRect(model->index(2, 0));
    QVERIFY(qAbs(half.bottom() - whole.bottom()) < 0.01); // both stand on zero
    QVERIFY(qAbs(half.height() * 2 - whole.height()) < 0.01);
    const int x = int(whole.center().x());
    const int top = int(whole.top());
    QCOMPARE(picture.pixelColor(x, top + 2), gain);
    QVERIFY(picture.pixelColor(x, top - 2) != gain);
    QCOMPARE(picture.pixelColor(x, int(whole.bottom()) - 3), gain);
}

void TrendChartTest::lossStandsBelowZero()
{
    const auto model = makePeriodModel({{1e6, -1e6}});
    const auto chart = makeChart(model.get());
    const QImage picture = pictureOf(*chart);
    const QRectF gain = chart->pointRect(model->index(0, 0));
    const QRectF loss = chart->pointRect(model->index(1, 0));
    QVERIFY(qAbs(loss.top() - gain.bottom()) < 0.01);
    QVERIFY(qAbs(loss.height() - gain.height()) < 0.01);
    QCOMPARE(picture.pixelColor(loss.center().toPoint()), ChartTheme::light().colourOf(ChartColouring::Sign, 0, true));
    QCOMPARE(picture.pixelColor(gain.center().toPoint()), ChartTheme::light().colourOf(ChartColouring::Sign, 0, false));
}

void TrendChartTest::gapDrawsNoBar()
{
    const auto model = makePeriodModel({{1e6, {}, 1e6}});
    const auto chart = makeChart(model.get());
    const QImage picture = pictureOf(*chart);
    const QRect gap = chart->pointRect(model->index(1, 0)).toRect();
    QVERIFY(!gap.isEmpty());
    const QColor gain = ChartTheme::light().colourOf(ChartColouring::Sign, 0, false);
    const QColor loss = ChartTheme::light().colourOf(ChartColouring::Sign, 0, true);
    for (int y = 60; y < picture.height(); ++y) {
        for (int x = gap.left() - 5; x <= gap.right() + 5; ++x) {
            QVERIFY(picture.pixelColor(x, y) != gain);
            QVERIFY(picture.pixelColor(x, y) != loss);
        }
    }
}

void TrendChartTest::derivedBarIsHatched()
{
    const auto model = makePeriodModel({{1e6, 1e6}});
    model->item(1, 0)->setData(true, DerivedRole);
    const auto chart = makeChart(model.get());
    const QImage picture = pictureOf(*chart);
    const auto coloursWithin = [&](int row) {
        QSet<QRgb> colours;
        const QRect inner = chart->pointRect(model->index(row, 0)).toRect().adjusted(6, 6, -6, -6);
        for (int y = inner.top(); y < inner.bottom(); ++y)
            for (int x = inner.left(); x < inner.right(); ++x)
                colours << picture.pixel(x, y);
        return colours.size();
    };
    QCOMPARE(coloursWithin(0), 1);
    QVERIFY(coloursWithin(1) > 2);
}

void TrendChartTest::doubtedBarHasAnAmberCap()
{
    const auto model = makePeriodModel({{1e6, 1e6}});
    model->item(1, 0)->setData(QStringLiteral("The parts add up to another sum."), DoubtRole);
    const auto chart = makeChart(model.get());
    const QImage picture = pictureOf(*chart);
    const auto cap = [&](int row) {
        const QRectF bar = chart->pointRect(model->index(row, 0));
        return picture.pixelColor(int(bar.center().x()), int(bar.top()) + 1);
    };
    QCOMPARE(cap(1), ChartTheme::light().doubt);
    QCOMPARE(cap(0), ChartTheme::light().colourOf(ChartColouring::Sign, 0, false));
}

void TrendChartTest::keepsGapsApartFromZero()
{
    const auto model = makePeriodModel({{0.0, {}, 1.0}});
    model->setItem(1, 0, new QStandardItem(QStringLiteral("n/a"))); // a text is no number
    const auto chart = makeChart(model.get());
    const ChartFigure figure = chart->figure();
    QVERIFY(!figure.series.at(0).points.at(0).isGap());
    QVERIFY(figure.series.at(0).points.at(1).isGap());
    QCOMPARE(figure.series.at(0).points.at(0).value, 0.0);
}

void TrendChartTest::oppositeMeasuresShareTheirPlace()
{
    const auto model = makePeriodModel({{3e6, 2e6}, {-1e6, {}}});
    const auto chart = makeChart(model.get());
    chart->addSeries(1);
    pictureOf(*chart);
    QCOMPARE(chart->pointRect(model->index(0, 0)).left(), chart->pointRect(model->index(0, 1)).left());
    QVERIFY(chart->pointRect(model->index(1, 1)).isNull()); // no placeholder over the other measure
}

void TrendChartTest::likeMeasuresStandSideBySide()
{
    const auto model = makePeriodModel({{3e6, 2e6}, {1e6, 1e6}});
    const auto chart = makeChart(model.get());
    chart->addSeries(1);
    pictureOf(*chart);
    QVERIFY(chart->pointRect(model->index(0, 0)).right() < chart->pointRect(model->index(0, 1)).left());
}

void TrendChartTest::keysMoveTheCurrentPoint_data()
{
    QTest::addColumn<QList<Qt::Key>>("keys");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::newRow("first press: latest period") << QList<Qt::Key>{Qt::Key_Left} << 3 << 0;
    QTest::newRow("left") << QList<Qt::Key>{Qt::Key_Left, Qt::Key_Left} << 2 << 0;
    QTest::newRow("not beyond the end") << QList<Qt::Key>{Qt::Key_Right, Qt::Key_Right} << 3 << 0;
    QTest::newRow("home") << QList<Qt::Key>{Qt::Key_Right, Qt::Key_Home} << 0 << 0;
    QTest::newRow("not before the start") << QList<Qt::Key>{Qt::Key_Right, Qt::Key_Home, Qt::Key_Left} << 0 << 0;
    QTest::newRow("end") << QList<Qt::Key>{Qt::Key_Right, Qt::Key_Home, Qt::Key_End} << 3 << 0;
    QTest::newRow("down to the line") << QList<Qt::Key>{Qt::Key_Right, Qt::Key_Down} << 3 << 2;
    QTest::newRow("and back up") << QList<Qt::Key>{Qt::Key_Right, Qt::Key_Down, Qt::Key_Up} << 3 << 0;
    QTest::newRow("a gap can be reached") << QList<Qt::Key>{Qt::Key_Right, Qt::Key_Left, Qt::Key_Left} << 1 << 0;
}

void TrendChartTest::keysMoveTheCurrentPoint()
{
    QFETCH(const QList<Qt::Key>, keys);
    QFETCH(const int, row);
    QFETCH(const int, column);
    const auto model = makePeriodModel({{1.0, {}, 3.0, 4.0}, {0.0, 0.0, 0.0, 0.0}, {0.1, 0.2, 0.3, 0.4}});
    const auto chart = makeChart(model.get());
    chart->setRatioLine(2);
    for (const Qt::Key key : keys)
        QTest::keyClick(chart.get(), key);
    QCOMPARE(chart->selectionModel()->currentIndex(), model->index(row, column));
}

void TrendChartTest::enterActivates()
{
    const auto model = makePeriodModel({{1.0, 2.0}});
    const auto chart = makeChart(model.get());
    QSignalSpy activated(chart.get(), &TrendChart::pointActivated);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(activated.count(), 0); // nothing is current yet
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.constFirst().constFirst().toModelIndex(), model->index(1, 0));
}

void TrendChartTest::clickSelectsAndActivates()
{
    const auto model = makePeriodModel({{1e6, 2e6, 3e6}, {0.1, 0.2, 0.3}});
    const auto chart = makeChart(model.get());
    chart->setRatioLine(1);
    pictureOf(*chart);
    QSignalSpy activated(chart.get(), &TrendChart::pointActivated);
    for (const QModelIndex &index : {model->index(1, 0), model->index(2, 1), model->index(0, 0)}) {
        QTest::mouseClick(chart.get(), Qt::LeftButton, {}, chart->pointRect(index).center().toPoint());
        QCOMPARE(chart->selectionModel()->currentIndex(), index);
        QCOMPARE(activated.takeLast().constFirst().toModelIndex(), index);
    }
}

void TrendChartTest::clickOutsideDoesNothing()
{
    const auto model = makePeriodModel({{1e6, 2e6, 3e6}});
    const auto chart = makeChart(model.get());
    chart->setTitle(QStringLiteral("Revenue"));
    pictureOf(*chart);
    QSignalSpy activated(chart.get(), &TrendChart::pointActivated);
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, QPoint(3, 3));
    QTest::mouseClick(chart.get(), Qt::RightButton, {}, chart->pointRect(model->index(0, 0)).center().toPoint());
    QCOMPARE(activated.count(), 0);
    QVERIFY(!chart->selectionModel()->currentIndex().isValid());
    QVERIFY(!chart->indexAt(QPoint(-5, 50)).isValid());
}

void TrendChartTest::hoverTellsAndForgets()
{
    const auto model = makePeriodModel({{1e6, 2e6, 3e6}});
    const auto chart = makeChart(model.get());
    chart->show();
    pictureOf(*chart);
    QSignalSpy hovered(chart.get(), &TrendChart::pointHovered);
    QTest::mouseMove(chart.get(), chart->pointRect(model->index(1, 0)).center().toPoint());
    QTRY_COMPARE(hovered.count(), 1);
    QCOMPARE(hovered.constLast().constFirst().toModelIndex(), model->index(1, 0));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(chart.get(), &leave);
    QCOMPARE(hovered.count(), 2);
    QVERIFY(!hovered.constLast().constFirst().toModelIndex().isValid());
}

void TrendChartTest::marksWhatAnotherViewSelected()
{
    const auto model = makePeriodModel({{1e6, 2e6}, {1e6, 2e6}});
    const auto chart = makeChart(model.get());
    QItemSelectionModel shared(model.get());
    chart->setSelectionModel(&shared);
    const QImage before = pictureOf(*chart);
    shared.setCurrentIndex(model->index(0, 0), QItemSelectionModel::ClearAndSelect);
    const QImage point = pictureOf(*chart);
    shared.setCurrentIndex(model->index(0, 1), QItemSelectionModel::ClearAndSelect);
    const QImage period = pictureOf(*chart); // a measure of another chart: the period is marked, no bar
    QVERIFY(before != point);
    QVERIFY(before != period);
    QVERIFY(point != period);
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QCOMPARE(shared.currentIndex(), model->index(0, 0)); // keys bring it over
}

namespace {

std::unique_ptr<QStandardItemModel> fortyQuarters()
{
    QList<Value> values;
    for (int quarter = 0; quarter < 40; ++quarter)
        values << 1e6 + 1e4 * quarter;
    return makePeriodModel({values});
}

void turnWheel(TrendChart &chart, const QPointF &at, const QPoint &angle, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(at, chart.mapToGlobal(at), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&chart, &event);
}

} // namespace

void TrendChartTest::wheelZoomsAboutThePointer()
{
    const auto model = fortyQuarters();
    const auto chart = makeChart(model.get());
    pictureOf(*chart);
    QCOMPARE(chart->visibleRowCount(), 40);
    const QPointF at = chart->pointRect(model->index(30, 0)).center();
    for (int notch = 0; notch < 5; ++notch)
        turnWheel(*chart, at, {0, 120});
    QVERIFY(chart->visibleRowCount() < 20);
    QVERIFY(qAbs(chart->indexAt(at.toPoint()).row() - 30) <= 1);
    QVERIFY(chart->pointRect(model->index(0, 0)).isNull()); // not shown
    const int first = chart->firstVisibleRow();
    turnWheel(*chart, at, {0, -120}, Qt::ShiftModifier); // sideways
    QVERIFY(chart->firstVisibleRow() > first);
    for (int notch = 0; notch < 9; ++notch)
        turnWheel(*chart, at, {0, -120});
    QCOMPARE(chart->visibleRowCount(), 40);
    QWheelEvent beyond(at, at, {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(chart.get(), &beyond);
    QVERIFY(!beyond.isAccepted()); // the page may scroll
}

void TrendChartTest::dragPans()
{
    const auto model = fortyQuarters();
    const auto chart = makeChart(model.get());
    QSignalSpy activated(chart.get(), &TrendChart::pointActivated);
    for (int press = 0; press < 3; ++press)
        QTest::keyClick(chart.get(), Qt::Key_Plus);
    const int first = chart->firstVisibleRow();
    const QPoint from = chart->pointRect(model->index(first + 2, 0)).center().toPoint();
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(chart.get(), from + QPoint(60, 0));
    QTest::mouseMove(chart.get(), from + QPoint(200, 0));
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, from + QPoint(200, 0));
    QVERIFY(chart->firstVisibleRow() < first);
    QCOMPARE(activated.count(), 0); // a drag is no click
    QVERIFY(!chart->selectionModel()->currentIndex().isValid());
}

void TrendChartTest::doubleClickShowsEverything()
{
    const auto model = fortyQuarters();
    const auto chart = makeChart(model.get());
    QTest::keyClick(chart.get(), Qt::Key_Plus);
    QVERIFY(chart->visibleRowCount() < 40);
    QTest::mouseDClick(chart.get(), Qt::LeftButton, {}, QPoint(300, 200));
    QCOMPARE(chart->visibleRowCount(), 40);
}

void TrendChartTest::keysZoomAndPan()
{
    const auto model = fortyQuarters();
    const auto chart = makeChart(model.get());
    QTest::keyClick(chart.get(), Qt::Key_Minus);
    QTest::keyClick(chart.get(), Qt::Key_PageUp);
    QCOMPARE(chart->visibleRowCount(), 40); // there is no more
    QTest::keyClick(chart.get(), Qt::Key_Plus);
    QTest::keyClick(chart.get(), Qt::Key_Plus);
    const int count = chart->visibleRowCount();
    const int first = chart->firstVisibleRow();
    QVERIFY(count < 40);
    QTest::keyClick(chart.get(), Qt::Key_PageUp);
    QVERIFY(chart->firstVisibleRow() < first);
    QCOMPARE(chart->visibleRowCount(), count);
    QTest::keyClick(chart.get(), Qt::Key_PageDown);
    QTest::keyClick(chart.get(), Qt::Key_PageDown);
    QCOMPARE(chart->firstVisibleRow(), 40 - count);
    QTest::keyClick(chart.get(), Qt::Key_Escape);
    QCOMPARE(chart->visibleRowCount(), 40);
}

void TrendChartTest::zoomedChartFollowsTheCurrentPoint()
{
    const auto model = fortyQuarters();
    const auto chart = makeChart(model.get());
    QTest::keyClick(chart.get(), Qt::Key_Right); // the latest
    for (int press = 0; press < 4; ++press)
        QTest::keyClick(chart.get(), Qt::Key_Plus);
    QVERIFY(!chart->pointRect(model->index(39, 0)).isNull());
    QTest::keyClick(chart.get(), Qt::Key_Home);
    QCOMPARE(chart->firstVisibleRow(), 0);
    chart->selectionModel()->setCurrentIndex(model->index(20, 0), QItemSelectionModel::ClearAndSelect);
    QVERIFY(!chart->pointRect(model->index(20, 0)).isNull());
}

void TrendChartTest::choosesPeriods_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("forwards") << 3 << 9;
    QTest::newRow("backwards") << 9 << 3;
    QTest::newRow("one") << 5 << 5;
    QTest::newRow("to the end") << 30 << 39;
}

void TrendChartTest::choosesPeriods()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    const auto model = fortyQuarters();
    const auto chart = makeChart(model.get());
    QSignalSpy chosen(chart.get(), &TrendChart::periodsChosen);
    const auto at = [&](int row) { return chart->pointRect(model->index(row, 0)).center().toPoint(); };
    QTest::mousePress(chart.get(), Qt::LeftButton, Qt::ShiftModifier, at(from));
    QTest::mouseMove(chart.get(), at(to));
    QTest::mouseRelease(chart.get(), Qt::LeftButton, Qt::ShiftModifier, at(to));
    const QVariantList rows{std::min(from, to), std::max(from, to)};
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.takeFirst(), rows);
    QTest::keyClick(chart.get(), Qt::Key_Escape);
    // The same with keys.
    chart->selectionModel()->setCurrentIndex(model->index(from, 0), QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(chart.get(), Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(chart.get(), Qt::Key_Right, Qt::ShiftModifier);
    for (int step = 0; step < std::abs(to - from); ++step)
        QTest::keyClick(chart.get(), to > from ? Qt::Key_Right : Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(chosen.count(), 0); // not yet
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.takeFirst(), rows);
}

void TrendChartTest::choiceCanBeGivenUp()
{
    const auto model = fortyQuarters();
    const auto chart = makeChart(model.get());
    QSignalSpy chosen(chart.get(), &TrendChart::periodsChosen);
    QSignalSpy activated(chart.get(), &TrendChart::pointActivated);
    const QImage before = pictureOf(*chart);
    QTest::keyClick(chart.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(pictureOf(*chart) != before);
    QTest::keyClick(chart.get(), Qt::Key_Escape);
    QTest::keyClick(chart.get(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 0);
    QCOMPARE(activated.count(), 0); // nothing is current either
}

void TrendChartTest::waterfallIsShownWhole()
{
    const auto model = makePeriodModel({{10e6, -6e6, 4e6, -5e6, -1e6}});
    for (const int row : {0, 2, 4})
        model->verticalHeaderItem(row)->setData(true, TotalRole);
    const auto chart = makeChart(model.get());
    chart->setForm(ChartForm::Waterfall);
    QTest::keyClick(chart.get(), Qt::Key_Plus);
    QCOMPARE(chart->visibleRowCount(), 5);
    const QRectF revenue = chart->pointRect(model->index(0, 0));
    const QRectF cost = chart->pointRect(model->index(1, 0));
    const QRectF profit = chart->pointRect(model->index(2, 0));
    QVERIFY(qAbs(cost.top() - revenue.top()) < 0.01); // it begins where revenue ends
    QVERIFY(qAbs(cost.bottom() - profit.top()) < 0.01);
    QVERIFY(qAbs(profit.bottom() - revenue.bottom()) < 0.01); // both on zero
    const QImage picture = pictureOf(*chart);
    const ChartTheme theme = ChartTheme::light();
    QCOMPARE(picture.pixelColor(revenue.center().toPoint()), theme.total);
    QCOMPARE(picture.pixelColor(cost.center().toPoint()), theme.losses.constFirst());
}

void TrendChartTest::focusCanBeSeen()
{
    const auto model = fortyQuarters();
    const auto chart = makeChart(model.get());
    const QImage before = pictureOf(*chart);
    QFocusEvent clicked(QEvent::FocusIn, Qt::MouseFocusReason);
    QCoreApplication::sendEvent(chart.get(), &clicked);
    QCOMPARE(pictureOf(*chart), before); // a click disturbs nobody
    QFocusEvent tabbed(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(chart.get(), &tabbed);
    QVERIFY(pictureOf(*chart) != before);
    QFocusEvent left(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(chart.get(), &left);
    QCOMPARE(pictureOf(*chart), before);
}

void TrendChartTest::exportsEverythingWhenZoomed()
{
    const auto model = fortyQuarters();
    const auto chart = makeChart(model.get());
    QTest::keyClick(chart.get(), Qt::Key_Plus);
    QVERIFY(chart->visibleRowCount() < 40);
    QCOMPARE(chart->figure().periods.size(), 40);
    QVERIFY(chart->summary().contains(QStringLiteral("40")));
}

void TrendChartTest::picturesNeverLagBehind()
{
    const auto model = fortyQuarters();
    const auto chart = makeChart(model.get());
    chart->show();
    const QImage whole = pictureOf(*chart);
    QTest::keyClick(chart.get(), Qt::Key_Plus); // within the same frame
    QVERIFY(chart->grab().toImage() != whole);
    QTest::keyClick(chart.get(), Qt::Key_Escape);
    chart->setTitle(QStringLiteral("Revenue"));
    const QImage titled = chart->grab().toImage();
    QCOMPARE(titled, pictureOf(*chart));
}

void TrendChartTest::formsReadTheModel()
{
    const auto model = makePeriodModel({{1e6, 2e6}, {3e6, -4e6}});
    const auto chart = makeChart(model.get());
    chart->addSeries(1);
    model->verticalHeaderItem(1)->setData(QStringLiteral("3M 2003-06-30"), PeriodRole);
    model->verticalHeaderItem(0)->setData(QStringLiteral("at 2003-06-30"), PeriodRole);
    chart->setForm(ChartForm::Stacked);
    const ChartFigure figure = chart->figure();
    QCOMPARE(figure.form, ChartForm::Stacked);
    QCOMPARE(figure.periods.at(1).months, 3);
    QCOMPARE(figure.periods.at(1).end, QDate(2003, 6, 30));
    QVERIFY(!figure.periods.at(0).end.isValid());
    const QRectF lower = chart->pointRect(model->index(0, 0));
    const QRectF upper = chart->pointRect(model->index(0, 1));
    QVERIFY(qAbs(upper.bottom() - lower.top()) < 0.01);
    QVERIFY(qAbs(upper.height() - 3 * lower.height()) < 0.01);
    QVERIFY(qAbs(chart->pointRect(model->index(1, 1)).top() - lower.bottom()) < 0.01); // a loss hangs below zero
    chart->setForm(ChartForm::Lines);
    QVERIFY(chart->pointRect(model->index(0, 1)).center().y() < chart->pointRect(model->index(0, 0)).center().y());
}

void TrendChartTest::followsThePalette()
{
    const auto model = makePeriodModel({{1e6, 2e6}});
    const auto chart = makeChart(model.get());
    QCOMPARE(pictureOf(*chart).pixelColor(5, 5), QColor(Qt::white));
    QPalette night;
    night.setColor(QPalette::Base, QColor(0x12171F));
    chart->setPalette(night);
    const QImage dark = pictureOf(*chart);
    QCOMPARE(dark.pixelColor(5, 5), QColor(0x12171F));
    QCOMPARE(dark.pixelColor(chart->pointRect(model->index(1, 0)).center().toPoint()),
             ChartTheme::dark().colourOf(ChartColouring::Sign, 0, false));
}

void TrendChartTest::followsTheModel()
{
    const auto model = makePeriodModel({{1e6, 2e6}});
    QAbstractItemModelTester tester(model.get());
    const auto chart = makeChart(model.get());
    pictureOf(*chart);
    const double before = chart->pointRect(model->index(0, 0)).height();
    model->item(0, 0)->setData(2e6, Qt::EditRole);
    pictureOf(*chart);
    QVERIFY(qAbs(chart->pointRect(model->index(0, 0)).height() - 2 * before) < 0.01);
    model->removeRow(1);
    pictureOf(*chart);
    QCOMPARE(chart->figure().periods.size(), 1);
    model->clear();
    pictureOf(*chart);
    QVERIFY(chart->figure().periods.isEmpty());
}

void TrendChartTest::livesWithoutItsModel()
{
    auto model = makePeriodModel({{1e6, 2e6}});
    const auto chart = makeChart(model.get());
    pictureOf(*chart);
    model.reset();
    pictureOf(*chart);
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, QPoint(300, 200));
    QCOMPARE(chart->model(), nullptr);
    QVERIFY(chart->figure().periods.isEmpty());
}

void TrendChartTest::saysThatThereIsNothing()
{
    const auto inkInTheMiddle = [](TrendChart &chart) {
        const QImage middle = pictureOf(chart).copy(150, 150, 300, 100);
        int ink = 0;
        for (int y = 0; y < middle.height(); ++y)
            for (int x = 0; x < middle.width(); ++x)
                ink += middle.pixelColor(x, y).lightness() < 160 ? 1 : 0;
        return ink;
    };
    const auto nothing = makePeriodModel({{{}, {}}});
    const auto chart = makeChart(nothing.get());
    QVERIFY(chart->figure().isEmpty());
    QVERIFY(inkInTheMiddle(*chart) > 0);
    chart->clearSeries(); // nobody has asked for anything: nothing is said
    QVERIFY(!chart->figure().isEmpty());
    QCOMPARE(inkInTheMiddle(*chart), 0);
    const auto something = makePeriodModel({{{}, 1.0}});
    QVERIFY(!makeChart(something.get())->figure().isEmpty());
}

void TrendChartTest::describesItself()
{
    const auto model = makePeriodModel({{2'100'000.0, 2'900'000.0, {}, -1'000'000.0}});
    const auto chart = makeChart(model.get());
    ChartNumberFormat format = ChartNumberFormat::money(QStringLiteral("$"));
    format.locale = QLocale::c();
    chart->setNumberFormat(format);
    chart->setTitle(QStringLiteral("Net income"));
    pictureOf(*chart);
    QCOMPARE(chart->accessibleName(), QStringLiteral("Net income"));
    QCOMPARE(chart->accessibleDescription(), chart->summary());
    QCOMPARE(chart->summary(),
             QStringLiteral("A chart of 4 periods from Q1 FY 2001 to Q4 FY 2001. Measure 1: ($1.0M) in Q4 FY 2001, "
                            "highest $2.9M in Q2 FY 2001, lowest ($1.0M) in Q4 FY 2001. One period is not reported."));
    TrendChart empty;
    QCOMPARE(empty.summary(), QStringLiteral("The chart is empty."));
}

QTEST_MAIN(TrendChartTest)
#include "tst_trendchart.moc"
