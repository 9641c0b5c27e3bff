// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "periodmodel.h"
#include "strict.h"
#include "trendcharts.h"
#include "widgets/hovercard.h"
#include "widgets/trendchart.h"

#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace widgets;

/// Keys, mouse and wheel in a chart: what they make current, choose and bring into sight.
class TrendChartInputTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::German); }
    void init() { failOnAnyWarning(); }
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
    void focusCanBeSeen();
    void exportsEverythingWhenZoomed();
    void picturesNeverLagBehind();
};

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

void TrendChartInputTest::keysMoveTheCurrentPoint_data()
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

void TrendChartInputTest::keysMoveTheCurrentPoint()
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

void TrendChartInputTest::enterActivates()
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

void TrendChartInputTest::clickSelectsAndActivates()
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

void TrendChartInputTest::clickOutsideDoesNothing()
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

void TrendChartInputTest::hoverTellsAndForgets()
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

void TrendChartInputTest::marksWhatAnotherViewSelected()
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

void TrendChartInputTest::wheelZoomsAboutThePointer()
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

void TrendChartInputTest::dragPans()
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

void TrendChartInputTest::doubleClickShowsEverything()
{
    const auto model = fortyQuarters();
    const auto chart = makeChart(model.get());
    QTest::keyClick(chart.get(), Qt::Key_Plus);
    QVERIFY(chart->visibleRowCount() < 40);
    QTest::mouseDClick(chart.get(), Qt::LeftButton, {}, QPoint(300, 200));
    QCOMPARE(chart->visibleRowCount(), 40);
}

void TrendChartInputTest::keysZoomAndPan()
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

void TrendChartInputTest::zoomedChartFollowsTheCurrentPoint()
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

void TrendChartInputTest::choosesPeriods_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("forwards") << 3 << 9;
    QTest::newRow("backwards") << 9 << 3;
    QTest::newRow("one") << 5 << 5;
    QTest::newRow("to the end") << 30 << 39;
}

void TrendChartInputTest::choosesPeriods()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    const auto model = fortyQuarters();
    const auto chart = makeChart(model.get());
    QSignalSpy chosen(chart.get(), &TrendChart::periodsChosen);
    const auto at = [&](int row) { return chart->pointRect(model->index(row, 0)).center().toPoint(); };
    const auto *card = chart->findChild<HoverCard *>();
    QMouseEvent hover(QEvent::MouseMove, at(from), chart->mapToGlobal(at(from)), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(chart.get(), &hover);
    QVERIFY(!card->isHidden());
    QTest::mousePress(chart.get(), Qt::LeftButton, Qt::ShiftModifier, at(from));
    QVERIFY(card->isHidden()); // it would cover what is chosen
    QTest::mouseMove(chart.get(), at(to));
    QVERIFY(card->isHidden());
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

void TrendChartInputTest::choiceCanBeGivenUp()
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

void TrendChartInputTest::focusCanBeSeen()
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

void TrendChartInputTest::exportsEverythingWhenZoomed()
{
    const auto model = fortyQuarters();
    const auto chart = makeChart(model.get());
    QTest::keyClick(chart.get(), Qt::Key_Plus);
    QVERIFY(chart->visibleRowCount() < 40);
    QCOMPARE(chart->figure().periods.size(), 40);
    QVERIFY(chart->summary().contains(QStringLiteral("40")));
}

void TrendChartInputTest::picturesNeverLagBehind()
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

QTEST_MAIN(TrendChartInputTest)
#include "tst_trendchartinput.moc"
