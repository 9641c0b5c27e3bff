// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sourcekey.h"
#include "models/timelinemodel.h"
#include "support/samplefilings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace filing;
using namespace models;
using namespace samplefilings;
using namespace Qt::StringLiterals;
using history::measureFromName;
using history::Span;

namespace {

std::shared_ptr<const history::Timeline> timelineOf(std::vector<SharedFiling> filings)
{
    return std::make_shared<const history::Timeline>(std::move(filings));
}

std::shared_ptr<const history::Timeline> twoYears()
{
    std::vector<SharedFiling> filings;
    for (const int year : {2003, 2004}) {
        long long toDate = 0;
        for (int quarter = 1; quarter <= 4; ++quarter) {
            const long long revenue = 100 * quarter + (year - 2003) * 50;
            toDate += revenue;
            filings.push_back(quarterRelease(year, quarter, toDate, revenue));
        }
    }
    return timelineOf(std::move(filings));
}

} // namespace

class TimelineModelTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void quarters();
    void derivedQuarterSaysSo();
    void years();
    void trailingYears();
    void gapsAreInvalid();
    void namesResultsByTheirSign_data();
    void namesResultsByTheirSign();
    void texts();
    void unknownFiscalYear();
    void empty();
};

void TimelineModelTest::quarters()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setTimeline(twoYears(), Span::Quarters, {*measureFromName("revenue"), *measureFromName("gross-margin")});
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), 8);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Revenue"_s);
    QCOMPARE(model.index(0, TimelineModel::PeriodColumn).data().toString(), u"Q1"_s);
    QCOMPARE(model.index(0, TimelineModel::PeriodColumn).data(GroupRole).toString(), u"FY2003"_s);
    QCOMPARE(model.headerData(7, Qt::Vertical).toString(), u"Q4"_s);
    QCOMPARE(model.headerData(7, Qt::Vertical, GroupRole).toString(), u"FY2004"_s);
    QCOMPARE(model.index(0, 1).data(Qt::EditRole).toDouble(), 100'000.0);
    QCOMPARE(model.index(0, 2).data(Qt::EditRole).toDouble(), 40.0);
    QCOMPARE(model.index(0, 1).data(PeriodRole).toString(), u"3M 2003-03-31"_s);
    const QString tip = model.index(0, 1).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"Printed as “100” in the release of"_s), qPrintable(tip));
    QVERIFY(!model.index(0, 2).data(Qt::ToolTipRole).toString().contains(u"Printed as"_s)); // a share of two of them
    QCOMPARE(model.rowOf(months(3, 2004, 6)), 5);
    QCOMPARE(model.rowOf(months(3, 2005, 6)), -1);
    const auto key = model.index(0, 1).data(SourceKeyRole).value<SourceKey>();
    QCOMPARE(key.filing->cellAt(key.cell).printed, std::string("100"));
}

void TimelineModelTest::derivedQuarterSaysSo()
{
    TimelineModel model;
    model.setTimeline(twoYears(), Span::Quarters, {*measureFromName("revenue"), *measureFromName("eps-diluted")});
    const QModelIndex fourth = model.index(3, 1);
    QVERIFY(fourth.data(DerivedRole).toBool());
    QCOMPARE(fourth.data(RawTextRole).toString(), u"400000"_s);
    QCOMPARE(fourth.data(FormulaRole).toString(), u"12M 2003-12-31 − 9M 2003-09-30"_s);
    QVERIFY(fourth.data(Qt::ToolTipRole).toString().contains(u"12M 2003-12-31"_s));
    QVERIFY(!fourth.data(Qt::ToolTipRole).toString().contains(u"Printed as"_s));
    QVERIFY(!model.index(2, 1).data(DerivedRole).toBool());
    QVERIFY2(!model.index(3, 2).data(Qt::EditRole).isValid(), "earnings per share are never derived");
    QVERIFY(model.index(2, 2).data(Qt::EditRole).isValid());
}

void TimelineModelTest::years()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    model.setTimeline(twoYears(), Span::Years, {*measureFromName("revenue")});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"FY2003"_s);
    QVERIFY(model.index(0, 0).data(GroupRole).toString().isEmpty());
    QCOMPARE(model.index(1, 1).data(RawTextRole).toString(), u"1200000"_s);
}

void TimelineModelTest::trailingYears()
{
    TimelineModel model;
    model.setTimeline(twoYears(), Span::TrailingYears, {*measureFromName("revenue")});
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.index(1, 0).data().toString(), u"Q1"_s);
    QCOMPARE(model.index(1, 0).data(GroupRole).toString(), u"FY2004"_s);
    QCOMPARE(model.index(1, 1).data(RawTextRole).toString(), u"1050000"_s);
    QVERIFY(model.index(1, 1).data(DerivedRole).toBool());
    QVERIFY2(!model.index(0, 1).data(DerivedRole).toBool(), "a printed year is not derived");
    QCOMPARE(model.periodNameAt(1), u"twelve months to Q1 FY2004"_s);
    model.setTimeline(twoYears(), Span::TrailingYears, {*measureFromName("eps-diluted")});
    QCOMPARE(model.rowCount(), 2); // the two years; three gaps between them would be the most
    QCOMPARE(model.index(1, 1).data(RawTextRole).toString(), u"0.10"_s);
}

void TimelineModelTest::gapsAreInvalid()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    model.setTimeline(timelineOf({quarterRelease(2003, 1, 0, 100), quarterRelease(2003, 2, 220, 120),
                                  quarterRelease(2004, 1, 0, 110), quarterRelease(2004, 2, 230, 120)}),
                      Span::Quarters, {*measureFromName("revenue")});
    QCOMPARE(model.rowCount(), 6);
    for (const int missing : {2, 3}) {
        QVERIFY(!model.index(missing, 1).data().isValid());
        QVERIFY(!model.index(missing, 1).data(Qt::EditRole).isValid());
        QVERIFY(!model.index(missing, 1).data(SourceKeyRole).isValid());
        QVERIFY(!model.valueAt(model.index(missing, 1)));
    }
    QCOMPARE(model.index(2, 0).data().toString(), u"Q3"_s);
    QCOMPARE(model.index(3, 0).data(GroupRole).toString(), u"FY2003"_s);
}

void TimelineModelTest::namesResultsByTheirSign_data()
{
    QTest::addColumn<QString>("measure");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("title");
    QTest::newRow("gains") << u"net-income"_s << QStringList{u"5"_s, u"7"_s} << u"Net income"_s;
    QTest::newRow("losses") << u"net-income"_s << QStringList{u"(5)"_s, u"(7)"_s} << u"Net loss"_s;
    QTest::newRow("both") << u"net-income"_s << QStringList{u"(5)"_s, u"7"_s} << u"Net income (loss)"_s;
    QTest::newRow("none") << u"net-income"_s << QStringList() << u"Net income (loss)"_s;
    QTest::newRow("no result") << u"revenue"_s << QStringList{u"5"_s, u"7"_s} << u"Revenue"_s;
    QTest::newRow("a margin") << u"net-margin"_s << QStringList{u"5"_s, u"7"_s} << u"Net margin"_s;
}

void TimelineModelTest::namesResultsByTheirSign()
{
    QFETCH(const QString, measure);
    QFETCH(const QStringList, values);
    std::vector<SharedFiling> filings;
    for (int i = 0; i < values.size(); ++i)
        filings.push_back(FilingBuilder("Example Corp.")
                              .released(2003, 3 * i + 4, 20)
                              .statement(StatementKind::Income, "Statements of Income")
                              .column(months(3, 2003, 3 * i + 3))
                              .row("Revenue", LineItem::revenue, {"100"})
                              .row("Net income", LineItem::net_income, {values.at(i).toStdString()})
                              .build());
    TimelineModel model;
    model.setTimeline(timelineOf(std::move(filings)), Span::Quarters, {*measureFromName(measure.toStdString())});
    QTEST(model.measureTitle(0), "title");
    QTEST(model.headerData(TimelineModel::FirstMeasureColumn, Qt::Horizontal).toString(), "title");
}

void TimelineModelTest::texts()
{
    TimelineModel model;
    model.setTimeline(timelineOf({yearEndRelease()}), Span::Quarters,
                      {*measureFromName("net-income"), *measureFromName("gross-margin"), *measureFromName("eps-basic")});
    QCOMPARE(model.rowCount(), 2); // a year apart: no empty places between them
    QCOMPARE(model.index(1, 1).data().toString(), u"($990)"_s);
    QCOMPARE(model.index(1, 2).data().toString(), u"34,5%"_s);
    QCOMPARE(model.index(1, 3).data().toString(), u"($0,03)"_s);
    QVERIFY(!model.index(0, 1).data(DoubtRole).toString().isEmpty());
    QVERIFY(model.index(1, 1).data(DoubtRole).toString().isEmpty());
    QCOMPARE(model.headerData(1, Qt::Horizontal, RawTextRole).toString(), u"Net income (loss) (USD)"_s);
    model.setTimeline(twoYears(), Span::Years, {*measureFromName("revenue")});
    model.setTextForm(TimelineModel::TextForm::Short);
    QCOMPARE(model.index(1, 1).data().toString(), u"$1,2M"_s);
}

void TimelineModelTest::unknownFiscalYear()
{
    TimelineModel model;
    model.setTimeline(timelineOf({FilingBuilder()
                                      .statement(StatementKind::Income, "Income")
                                      .column(months(3, 2003, 6))
                                      .row("Revenue", LineItem::revenue, {"5"})
                                      .build()}),
                      Span::Quarters, {*measureFromName("revenue")});
    QCOMPARE(model.index(0, 0).data().toString(), u"Jun"_s);
    QCOMPARE(model.index(0, 0).data(GroupRole).toString(), u"2003"_s);
}

void TimelineModelTest::empty()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model);
    model.setTimeline(timelineOf({yearEndRelease()}), Span::Quarters, {*measureFromName("goodwill")});
    QCOMPARE(model.rowCount(), 0);
    model.setTimeline(timelineOf({}), Span::Years, {*measureFromName("revenue")});
    QCOMPARE(model.rowCount(), 0);
    model.setTimeline(nullptr, Span::Years, {});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.headerData(9, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
}

QTEST_GUILESS_MAIN(TimelineModelTest)
#include "tst_timelinemodel.moc"
