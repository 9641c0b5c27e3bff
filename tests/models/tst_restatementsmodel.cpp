// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/restatementsmodel.h"
#include "models/sourcekey.h"
#include "support/samplefilings.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace filing;
using namespace models;
using namespace samplefilings;
using namespace Qt::StringLiterals;

namespace {

SharedFiling report(int day, const char *revenue, const char *shares, const char *perShare)
{
    return FilingBuilder("Half Inc")
        .released(2003, 4, day)
        .fiscalYearEnd(12, 31)
        .statement(StatementKind::Income, "Statements of Income", 3)
        .column(months(3, 2003, 3), FiscalLabel{1, 2003, 3})
        .row("Net sales", LineItem::revenue, {revenue})
        .heading("Earnings per share:")
        .row("Diluted", LineItem::eps_diluted, {perShare}, 1)
        .row("Diluted shares", LineItem::shares_diluted, {shares})
        .build();
}

std::shared_ptr<const history::Timeline> timelineOf(std::vector<SharedFiling> filings)
{
    return std::make_shared<const history::Timeline>(std::move(filings));
}

} // namespace

class RestatementsModelTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void tellsBothPrintings();
    void tellsDaysOfReports();
    void tellsSplits();
    void staysEmptyWhereFilingsAgree();
};

void RestatementsModelTest::tellsBothPrintings()
{
    RestatementsModel model;
    const QAbstractItemModelTester tester(&model);
    const SharedFiling first = report(10, "5,200", "1,000", "0.20");
    const SharedFiling second = report(20, "5,350", "1,000", "0.20");
    model.setTimeline(timelineOf({second, first}));
    QCOMPARE(model.rowCount(), 1);
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(RestatementsModel::LineColumn), u"Net sales"_s);
    QCOMPARE(text(RestatementsModel::PeriodColumn), u"Q1 FY2003"_s);
    QVERIFY2(text(RestatementsModel::FirstColumn).startsWith(u"$5,200,000"),
             qPrintable(text(RestatementsModel::FirstColumn)));
    QVERIFY2(text(RestatementsModel::LastColumn).startsWith(u"$5,350,000"), qPrintable(text(RestatementsModel::LastColumn)));
    QCOMPARE(text(RestatementsModel::DifferenceColumn), u"$150,000"_s);
    QVERIFY(!text(RestatementsModel::ReasonColumn).isEmpty());
    const auto filingOf = [&model](int column) {
        return model.index(0, column).data(SourceKeyRole).value<SourceKey>().filing;
    };
    QCOMPARE(filingOf(RestatementsModel::FirstColumn), first);
    QCOMPARE(filingOf(RestatementsModel::LastColumn), second);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
}

/// A report tells no day of release, but the submission that it came in says when it was filed.
void RestatementsModelTest::tellsDaysOfReports()
{
    const auto filed = [](int day, const char *revenue) {
        return FilingBuilder("Half Inc")
            .filed(2003, 4, day)
            .statement(StatementKind::Income, "Statements of Income", 3)
            .column(months(3, 2003, 3))
            .row("Net sales", LineItem::revenue, {revenue})
            .build();
    };
    RestatementsModel model;
    model.setTimeline(timelineOf({filed(20, "5,350"), filed(10, "5,200")}));
    QCOMPARE(model.rowCount(), 1);
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(RestatementsModel::FirstColumn), u"$5,200,000\n10 Apr 2003"_s);
    QCOMPARE(text(RestatementsModel::LastColumn), u"$5,350,000\n20 Apr 2003"_s);
}

void RestatementsModelTest::tellsSplits()
{
    RestatementsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setTimeline(timelineOf({report(20, "5,200", "2,000", "0.10"), report(10, "5,200", "1,000", "0.20")}));
    QCOMPARE(model.splits().size(), std::size_t(1));
    QCOMPARE(model.splits().front().split.newShares, 2);
    QCOMPARE(model.index(0, RestatementsModel::LineColumn).data().toString(), u"Stock split"_s);
    QVERIFY(model.index(0, RestatementsModel::ReasonColumn).data().toString().startsWith(u"2 new for 1 old"));
    QVERIFY(model.index(0, RestatementsModel::FirstColumn).data(SourceKeyRole).value<SourceKey>().filing);
}

void RestatementsModelTest::staysEmptyWhereFilingsAgree()
{
    RestatementsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setTimeline(timelineOf({report(20, "5,200", "1,000", "0.20"), report(10, "5,200", "1,000", "0.20")}));
    QCOMPARE(model.rowCount(), 0);
    model.setTimeline(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(RestatementsModelTest)
#include "tst_restatementsmodel.moc"
