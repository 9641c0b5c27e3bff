// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/period.h"

#include "commalocale.h"
#include "filing/columns.h"

#include <QTest>

using filing::FiscalYearEnd;
using filing::makeDate;
using filing::Period;

class PeriodTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void countsWeeksAsQuarters_data();
    void countsWeeksAsQuarters();
    void tellsLengthFromDates_data();
    void tellsLengthFromDates();
    void startsWhereItShould_data();
    void startsWhereItShould();
    void readsItsOwnKeys_data();
    void readsItsOwnKeys();
    void refusesKeys_data();
    void refusesKeys();
    void isTheSameColumnByKey();
    void ordersByEndThenLength();
    void namesFiscalPeriods_data();
    void namesFiscalPeriods();
    void namesNothingElse_data();
    void namesNothingElse();
    void writesLabels();
};

namespace {

Period periodOf(const QByteArray &key)
{
    const auto period = Period::fromKey(key.toStdString());
    if (!period)
        qFatal("%s is no period", key.constData());
    return *period;
}

FiscalYearEnd yearEnd(const QByteArray &monthAndDay)
{
    return {monthAndDay.left(2).toInt(), monthAndDay.mid(3).toInt()};
}

} // namespace

void PeriodTest::countsWeeksAsQuarters_data()
{
    QTest::addColumn<int>("weeks");
    QTest::addColumn<int>("months");
    // Years of 12/12/12/16 weeks exist, and quarters of 14 weeks in every 53-week year.
    for (int weeks = 9; weeks <= 56; ++weeks) {
        const int months = weeks >= 11 && weeks <= 17 ? 3
            : weeks >= 23 && weeks <= 29              ? 6
            : weeks >= 35 && weeks <= 41              ? 9
            : weeks >= 51 && weeks <= 54              ? 12
                                                      : 0;
        QTest::addRow("%d weeks", weeks) << weeks << months;
    }
}

void PeriodTest::countsWeeksAsQuarters()
{
    QFETCH(const int, weeks);
    const Period period = Period::ofWeeks(weeks, makeDate(2004, 6, 19));
    QTEST(period.months, "months");
    QCOMPARE(period.days(), 7 * weeks);
    QVERIFY(!period.isInstant());
}

void PeriodTest::tellsLengthFromDates_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<int>("months");
    const auto row = [](const char *name, const char *start, const char *end, int months) {
        QTest::newRow(name) << QByteArray(start) << QByteArray(end) << months;
    };
    row("a calendar quarter", "2003-04-01", "2003-06-30", 3);
    row("the shortest quarter", "2003-01-01", "2003-03-31", 3);
    row("thirteen weeks", "2024-08-04", "2024-11-02", 3);
    row("fourteen weeks", "2023-10-29", "2024-02-03", 3);
    row("a half", "2003-01-01", "2003-06-30", 6);
    row("nine months", "2003-01-01", "2003-09-30", 9);
    row("a leap year", "2004-01-01", "2004-12-31", 12);
    row("fifty-three weeks", "2023-01-29", "2024-02-03", 12);
    row("two months", "2003-05-01", "2003-06-30", 0);
    row("five months", "2003-02-01", "2003-06-30", 0);
    row("since inception", "2001-03-01", "2003-06-30", 0);
    row("one day", "2003-06-30", "2003-06-30", 0);
}

void PeriodTest::tellsLengthFromDates()
{
    QFETCH(const QByteArray, start);
    QFETCH(const QByteArray, end);
    const Period period =
        Period::between(*filing::dateFromIso(start.toStdString()), *filing::dateFromIso(end.toStdString()));
    QTEST(period.months, "months");
    QCOMPARE(QByteArray::fromStdString(filing::isoText(period.start)), start);
}

void PeriodTest::startsWhereItShould_data()
{
    QTest::addColumn<int>("months");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char *name, int months, const char *end, const char *start) {
        QTest::newRow(name) << months << QByteArray(end) << QByteArray(start);
    };
    row("a quarter", 3, "2003-06-30", "2003-04-01");
    row("a half over new year", 6, "2004-02-29", "2003-09-01");
    row("a year", 12, "2003-06-30", "2002-07-01");
    row("a quarter of thirteen weeks", 3, "2000-04-01", "2000-01-02");
    row("a year of fifty-two weeks", 12, "2003-09-27", "2002-09-29");
}

void PeriodTest::startsWhereItShould()
{
    QFETCH(const int, months);
    QFETCH(const QByteArray, end);
    const Period period = Period::ofMonths(months, *filing::dateFromIso(end.toStdString()));
    QTEST(QByteArray::fromStdString(filing::isoText(period.start)), "start");
    QCOMPARE(period.months, months);
}

void PeriodTest::readsItsOwnKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"3M 2003-06-30", "6M 2003-12-31", "9M 2000-07-01", "12M 2003-06-30", "at 2003-06-30",
                            "at 2004-02-29", "odd 2001-03-01/2003-06-30", "odd 2003-06-30/2003-06-30"})
        QTest::newRow(key) << QByteArray(key);
}

void PeriodTest::readsItsOwnKeys()
{
    QFETCH(const QByteArray, key);
    QCOMPARE(QByteArray::fromStdString(periodOf(key).key()), key);
}

void PeriodTest::refusesKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key :
         {"", "3M", "3M ", "4M 2003-06-30", "3m 2003-06-30", "3M 2003-06-31", "3M 2003-06-30 ", "12M2003-06-30", "at",
          "at 2003-6-30", "2003-06-30", "odd 2003-06-30", "odd 2003-06-30/2001-03-01", "odd 2001-03-01 2003-06-30"})
        QTest::addRow("\"%s\"", key) << QByteArray(key);
}

void PeriodTest::refusesKeys()
{
    QFETCH(const QByteArray, key);
    QVERIFY(!Period::fromKey(key.toStdString()));
}

void PeriodTest::isTheSameColumnByKey()
{
    const auto end = makeDate(2000, 4, 1);
    // One filing says "three months", the next one "thirteen weeks": it is one quarter.
    QCOMPARE(Period::ofWeeks(13, end), Period::ofMonths(3, end));
    QCOMPARE(Period::ofWeeks(14, end), Period::ofWeeks(13, end));
    QVERIFY(Period::ofMonths(3, end) != Period::ofMonths(6, end));
    QVERIFY(Period::ofMonths(3, end) != Period::ofMonths(3, makeDate(2000, 3, 31)));
    QVERIFY(Period::ofMonths(3, end) != Period::instant(end));
    QVERIFY(periodOf("odd 2001-03-01/2003-06-30") != periodOf("odd 2001-04-01/2003-06-30"));
}

void PeriodTest::ordersByEndThenLength()
{
    const QByteArrayList ordered = {"12M 2002-06-30", "3M 2003-03-31",  "at 2003-06-30", "3M 2003-06-30",
                                    "6M 2003-06-30",  "12M 2003-06-30", "at 2003-09-30"};
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        for (qsizetype k = 0; k < ordered.size(); ++k) {
            QCOMPARE(periodOf(ordered[i]) < periodOf(ordered[k]), i < k);
            QCOMPARE(periodOf(ordered[i]) == periodOf(ordered[k]), i == k);
        }
    }
}

void PeriodTest::namesFiscalPeriods_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("yearEnd");
    QTest::addColumn<QByteArray>("label");
    const auto row = [](const char *name, const char *key, const char *yearEnd, const char *label) {
        QTest::newRow(name) << QByteArray(key) << QByteArray(yearEnd) << QByteArray(label);
    };
    row("the seed's quarter", "3M 2003-06-30", "06-30", "Q4 FY2003");
    row("the seed's year", "12M 2003-06-30", "06-30", "FY2003");
    row("the first quarter falls in the calendar year before", "3M 2002-09-30", "06-30", "Q1 FY2003");
    row("year to date", "6M 2002-12-31", "06-30", "6M FY2003");
    row("nine months", "9M 2003-03-31", "06-30", "9M FY2003");
    row("a calendar year", "3M 2003-03-31", "12-31", "Q1 FY2003");
    row("a close that drifts by a day", "3M 2000-04-01", "09-30", "Q2 FY2000");
    row("a close that drifts into the next year", "3M 2000-01-01", "12-31", "Q4 FY1999");
    row("a close that drifts by a week", "3M 2003-07-07", "06-30", "Q4 FY2003");
    row("a close before the end of the month", "3M 1999-09-25", "09-30", "Q4 FY1999");
    row("a retailer's last quarter", "3M 2025-02-01", "01-31", "Q4 FY2025");
    row("a retailer's third quarter", "3M 2024-11-02", "01-31", "Q3 FY2025");
    row("a retailer's first quarter", "3M 2025-04-30", "01-31", "Q1 FY2026");
    row("a retailer's year", "12M 2024-02-03", "01-31", "FY2024");
    row("a year end that is itself adrift", "3M 2025-02-01", "02-03", "Q4 FY2025");
    row("a day", "at 2003-06-30", "06-30", "Q4 FY2003");
}

void PeriodTest::namesFiscalPeriods()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, yearEnd);
    const auto label = filing::fiscalLabelOf(periodOf(key), ::yearEnd(yearEnd));
    QVERIFY(label);
    QTEST(QByteArray::fromStdString(label->toString()), "label");
}

void PeriodTest::namesNothingElse_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("yearEnd");
    QTest::newRow("twelve months that are no fiscal year") << QByteArray("12M 2026-03-31") << QByteArray("12-31");
    QTest::newRow("a quarter that closes in the middle of one") << QByteArray("3M 2003-05-31") << QByteArray("06-30");
    QTest::newRow("more than a week adrift") << QByteArray("3M 2003-07-12") << QByteArray("06-30");
    QTest::newRow("since inception") << QByteArray("odd 2001-03-01/2003-06-30") << QByteArray("06-30");
}

void PeriodTest::namesNothingElse()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, yearEnd);
    QVERIFY(!filing::fiscalLabelOf(periodOf(key), ::yearEnd(yearEnd)));
}

void PeriodTest::writesLabels()
{
    const auto written = [](int quarter, int months) {
        return QByteArray::fromStdString(filing::FiscalLabel{quarter, 2003, months}.toString());
    };
    QCOMPARE(written(4, 3), QByteArray("Q4 FY2003"));
    QCOMPARE(written(0, 12), QByteArray("FY2003"));
    QCOMPARE(written(4, 12), QByteArray("FY2003"));
    QCOMPARE(written(2, 6), QByteArray("6M FY2003"));
    QCOMPARE(QByteArray::fromStdString(FiscalYearEnd{6, 30}.toString()), QByteArray("06-30"));
    QCOMPARE(QByteArray::fromStdString(FiscalYearEnd{1, 2}.toString()), QByteArray("01-02"));
}

QTEST_GUILESS_MAIN(PeriodTest)

#include "tst_period.moc"
