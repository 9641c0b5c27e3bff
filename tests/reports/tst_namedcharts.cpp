// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bridgemodel.h"
#include "models/indexedmodel.h"
#include "models/timelinemodel.h"
#include "reports/chart.h"
#include "reports/namedcharts.h"
#include "support/samplefilings.h"
#include "widgets/trendchart.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reports;
using namespace samplefilings;
using filing::LineItem;
using history::Measure;
using history::Span;

class NamedChartsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::German); }
    void readsWhatItWrites();
    void readsLines_data();
    void readsLines();
    void bearsDamage();
    void namesAreUnique();
    void arranges_data();
    void arranges();
    void standsInForWhatIsMissing_data();
    void standsInForWhatIsMissing();
    void drawsEveryForm_data();
    void drawsEveryForm();
    void indexesByTheFirst();
};

void NamedChartsTest::readsWhatItWrites()
{
    NamedCharts charts;
    charts.charts.push_back({u"a-chart-2003"_s,
                             {Measure{LineItem::revenue}, Measure{LineItem::rnd}},
                             {},
                             ChartKind::Stacked,
                             u"A chart, 2003"_s,
                             Span::Years,
                             8});
    charts.charts.push_back({u"umsatz"_s,
                             {Measure{LineItem::revenue}},
                             Measure{LineItem::net_income, LineItem::revenue},
                             ChartKind::Bars,
                             u"Umsätze"_s,
                             {},
                             0});
    charts.charts.back().name = u"umsatze"_s; // made of the title
    ChartDefinition sides{u"sides"_s, {Measure{LineItem::revenue}}, {}, ChartKind::Indexed, u"Sides"_s, Span::Quarters, 8};
    sides.beside = Beside::Companies;
    sides.companies = QStringList{u"cik 320193"_s, u"name pericom semiconductor"_s};
    charts.charts.push_back(sides);
    charts.charts.push_back({u"years"_s,
                             {Measure{LineItem::net_income, LineItem::revenue}},
                             {},
                             ChartKind::Lines,
                             u"Years"_s,
                             {},
                             2,
                             Beside::Years});
    charts.unread = QStringList{u"Of a later version\tpie\tquarters\tall\trevenue"_s};
    const NamedCharts read = readNamedCharts(writeNamedCharts(charts));
    QVERIFY(read.charts == charts.charts);
    QCOMPARE(read.unread, charts.unread);
}

void NamedChartsTest::readsLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isChart");
    QTest::newRow("whole") << QByteArray("T\tbars\tquarters\t8\trevenue net-income") << true;
    QTest::newRow("as shown, all") << QByteArray("T\tlines\tas-shown\tall\trevenue") << true;
    QTest::newRow("line end of another system") << QByteArray("T\tlines\tttm\tall\trevenue\r") << true;
    QTest::newRow("no title") << QByteArray(" \tbars\tquarters\t8\trevenue") << false;
    QTest::newRow("unknown form") << QByteArray("T\tpie\tquarters\t8\trevenue") << false;
    QTest::newRow("unknown periods") << QByteArray("T\tbars\tweeks\t8\trevenue") << false;
    QTest::newRow("no number") << QByteArray("T\tbars\tquarters\tmany\trevenue") << false;
    QTest::newRow("none of them") << QByteArray("T\tbars\tquarters\t0\trevenue") << false;
    QTest::newRow("unknown measure") << QByteArray("T\tbars\tquarters\t8\thappiness") << false;
    QTest::newRow("no measure") << QByteArray("T\tbars\tquarters\t8\t") << false;
    QTest::newRow("no common axis") << QByteArray("T\tlines\tquarters\t8\trevenue gross-margin") << false;
    QTest::newRow("years") << QByteArray("T\tbars\tquarters\t2\trevenue\tyears") << true;
    QTest::newRow("all companies") << QByteArray("T\tindexed\tquarters\tall\tnet-margin\tcompanies") << true;
    QTest::newRow("companies") << QByteArray("T\tlines\tyears\tall\trevenue\tcompanies\tcik 1\tname a b") << true;
    QTest::newRow("nothing of the kind") << QByteArray("T\tbars\tquarters\t2\trevenue\tmonths") << false;
    QTest::newRow("years of a company") << QByteArray("T\tbars\tquarters\t2\trevenue\tyears\tcik 1") << false;
    QTest::newRow("no key") << QByteArray("T\tbars\tquarters\t2\trevenue\tcompanies\tApple") << false;
    QTest::newRow("companies stacked") << QByteArray("T\tstacked\tquarters\t2\trevenue\tcompanies") << false;
    QTest::newRow("years indexed") << QByteArray("T\tindexed\tquarters\t2\trevenue\tyears") << false;
    QTest::newRow("several measures beside years") << QByteArray("T\tbars\tquarters\t2\trevenue net-income\tyears") << false;
    QTest::newRow("columns missing") << QByteArray("T\tbars") << false;
}

void NamedChartsTest::readsLines()
{
    QFETCH(const QByteArray, line);
    QFETCH(const bool, isChart);
    const NamedCharts read = readNamedCharts(line + "\n# a remark\n\nGood\tbars\tyears\tall\trevenue\n");
    QCOMPARE(read.charts.size(), std::size_t(isChart ? 2 : 1));
    QCOMPARE(read.unread.size(), isChart ? 0 : 1);
    QCOMPARE(read.charts.back().title, u"Good"_s);
}

void NamedChartsTest::bearsDamage()
{
    NamedCharts charts;
    charts.charts.push_back({u"revenue"_s, {Measure{LineItem::revenue}}, {}, ChartKind::Lines, u"Revenue"_s, {}, 0});
    const QByteArray whole = writeNamedCharts(charts);
    for (int at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = char(at * 37);
        QVERIFY(readNamedCharts(damaged).charts.size() <= 1);
        QVERIFY(readNamedCharts(whole.left(at)).charts.size() <= 1);
    }
    QVERIFY(readNamedCharts(QByteArray(4096, '\0')).unread.isEmpty());
}

void NamedChartsTest::namesAreUnique()
{
    const QByteArray line("The same\tbars\tquarters\tall\trevenue\n");
    const NamedCharts read = readNamedCharts(line + line + "–\tbars\tquarters\tall\trevenue\n");
    QCOMPARE(read.charts.at(0).name, u"the-same"_s);
    QCOMPARE(read.charts.at(1).name, u"the-same-2"_s);
    QCOMPARE(read.charts.at(2).name, u"chart"_s);
}

void NamedChartsTest::arranges_data()
{
    QTest::addColumn<QStringList>("measures");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("series"); // 0: refused
    QTest::addColumn<bool>("line");
    QTest::newRow("one") << QStringList{u"revenue"_s} << int(ChartKind::Bars) << 1 << false;
    QTest::newRow("a percentage alone") << QStringList{u"net-margin"_s} << int(ChartKind::Bars) << 1 << false;
    QTest::newRow("a percentage above bars")
        << QStringList{u"net-margin"_s, u"revenue"_s} << int(ChartKind::Bars) << 1 << true;
    QTest::newRow("percentages") << QStringList{u"net-margin"_s, u"gross-margin"_s} << int(ChartKind::Lines) << 2 << false;
    QTest::newRow("indexed") << QStringList{u"revenue"_s, u"shares-diluted"_s} << int(ChartKind::Indexed) << 2 << false;
    QTest::newRow("none") << QStringList() << int(ChartKind::Bars) << 0 << false;
    QTest::newRow("amounts and shares") << QStringList{u"revenue"_s, u"shares-diluted"_s} << int(ChartKind::Bars) << 0
                                        << false;
    QTest::newRow("line beside lines") << QStringList{u"revenue"_s, u"net-margin"_s} << int(ChartKind::Lines) << 0 << false;
    QTest::newRow("two percentages beside bars")
        << QStringList{u"revenue"_s, u"net-margin"_s, u"gross-margin"_s} << int(ChartKind::Bars) << 0 << false;
    QTest::newRow("too many") << QStringList(9, u"revenue"_s) << int(ChartKind::Lines) << 0 << false;
}

void NamedChartsTest::arranges()
{
    QFETCH(const QStringList, measures);
    QFETCH(const int, kind);
    QFETCH(const int, series);
    QFETCH(const bool, line);
    ChartDefinition chart{{}, {}};
    chart.kind = ChartKind(kind);
    for (const QString &name : measures)
        chart.series.push_back(history::measureFromName(name.toStdString()).value());
    QCOMPARE(arrangeSeries(chart).isEmpty(), series > 0);
    if (series > 0) {
        QCOMPARE(int(chart.series.size()), series);
        QCOMPARE(chart.line.has_value(), line);
    }
}

void NamedChartsTest::standsInForWhatIsMissing_data()
{
    QTest::addColumn<QList<int>>("items");
    QTest::addColumn<QStringList>("charts");
    const auto item = [](LineItem line) { return int(line); };
    QTest::newRow("a maker") << QList<int>{item(LineItem::revenue), item(LineItem::gross_profit), item(LineItem::net_income)}
                             << QStringList{u"revenue"_s, u"gross-margin"_s, u"net-income"_s};
    QTest::newRow("without gross profit") << QList<int>{item(LineItem::revenue), item(LineItem::operating_income),
                                                        item(LineItem::net_income)}
                                          << QStringList{u"revenue"_s, u"operating-margin"_s, u"net-income"_s};
    QTest::newRow("revenue and result alone") << QList<int>{item(LineItem::revenue), item(LineItem::net_income)}
                                              << QStringList{u"revenue"_s, u"net-margin"_s, u"net-income"_s};
    QTest::newRow("a bank") << QList<int>{item(LineItem::net_interest_income), item(LineItem::noninterest_income),
                                          item(LineItem::noninterest_expense), item(LineItem::net_income)}
                            << QStringList{u"net-interest-income"_s, u"efficiency-ratio"_s, u"net-income"_s};
    QTest::newRow("nothing of it") << QList<int>{item(LineItem::rnd)}
                                   << QStringList{u"revenue"_s, u"gross-margin"_s, u"net-income"_s};
}

void NamedChartsTest::standsInForWhatIsMissing()
{
    QFETCH(const QList<int>, items);
    QFETCH(const QStringList, charts);
    FilingBuilder builder;
    builder.statement(filing::StatementKind::Income, "Income").column(months(3, 2003, 6));
    for (const int item : items)
        builder.row(std::string(filing::id(LineItem(item))), LineItem(item), {"100"});
    QStringList names;
    for (const ChartDefinition &chart : standardCharts(history::Timeline({builder.build()}), Span::Quarters))
        names += chart.name;
    QCOMPARE(names, charts);
}

void NamedChartsTest::drawsEveryForm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("form");
    QTest::newRow("bars") << u"revenue+net-income"_s << int(ChartKind::Bars) << int(widgets::ChartForm::Grouped);
    QTest::newRow("stacked") << u"revenue+net-income"_s << int(ChartKind::Stacked) << int(widgets::ChartForm::Stacked);
    QTest::newRow("lines") << u"revenue+net-income"_s << int(ChartKind::Lines) << int(widgets::ChartForm::Lines);
    QTest::newRow("indexed") << u"revenue+gross-profit"_s << int(ChartKind::Indexed) << int(widgets::ChartForm::Lines);
    QTest::newRow("bridge") << u"income-bridge"_s << int(ChartKind::Bridge) << int(widgets::ChartForm::Waterfall);
    QTest::newRow("change") << u"income-change"_s << int(ChartKind::Change) << int(widgets::ChartForm::Waterfall);
}

void NamedChartsTest::drawsEveryForm()
{
    QFETCH(const QString, name);
    QFETCH(const int, kind);
    QFETCH(const int, form);
    ChartDefinition chart = chartNamed(name).value();
    chart.kind = ChartKind(kind);
    const auto timeline = std::make_shared<const history::Timeline>(std::vector{yearEndRelease()});
    models::TimelineModel model;
    widgets::TrendChart shown;
    // A chart is shown again and again, in one form after the other.
    for (const ChartDefinition &definition : {chart, chartNamed(u"revenue"_s).value(), chart})
        showChart(shown, model, definition, {timeline, Span::Quarters, {}, {}});
    QCOMPARE(int(shown.form()), form);
    const widgets::ChartFigure figure = shown.figure();
    QVERIFY(!figure.isEmpty());
    QVERIFY(!figure.title.isEmpty());
    QCOMPARE(figure.series.size(), chart.isBridge() ? 1 : 2);
    QCOMPARE(figure.periods.constFirst().isTotal, chart.isBridge());
    if (auto *bridge = qobject_cast<models::BridgeModel *>(shown.model())) {
        const QAbstractItemModelTester tester(bridge);
        QVERIFY(bridge->rowCount() >= 2);
        QCOMPARE(bridge->index(bridge->rowCount() - 1, models::BridgeModel::ValueColumn).data(Qt::EditRole).toDouble(),
                 -990.0);
    }
}

void NamedChartsTest::indexesByTheFirst()
{
    models::TimelineModel timeline;
    models::IndexedModel indexed;
    const QAbstractItemModelTester tester(&indexed);
    indexed.setTable(&timeline);
    timeline.setTimeline(std::make_shared<const history::Timeline>(std::vector{yearEndRelease()}), Span::Quarters,
                         {Measure{LineItem::revenue}});
    QCOMPARE(indexed.baseRow(), 0);
    const QModelIndex first = indexed.index(0, models::TimelineModel::FirstMeasureColumn);
    const QModelIndex last = indexed.index(indexed.rowCount() - 1, models::TimelineModel::FirstMeasureColumn);
    QCOMPARE(first.data(Qt::EditRole).toDouble(), 100.0);
    QVERIFY(last.data(Qt::EditRole).toDouble() != 100.0);
    QVERIFY(last.data().toString().contains(u'$'));
    // Beside a loss nothing can be indexed.
    timeline.setTimeline(timeline.timeline(), Span::Quarters, {Measure{LineItem::revenue}, Measure{LineItem::net_income}});
    QCOMPARE(indexed.baseRow(), -1);
    QVERIFY(!indexed.index(0, models::TimelineModel::FirstMeasureColumn).data(Qt::EditRole).isValid());
}

QTEST_MAIN(NamedChartsTest)
#include "tst_namedcharts.moc"
