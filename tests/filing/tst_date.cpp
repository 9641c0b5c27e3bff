// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/date.h"

#include "commalocale.h"

#include <QTest>

using filing::makeDate;

class DateTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void refuses_data();
    void refuses();
    void countsDays_data();
    void countsDays();
    void knowsTheLastDayOfAMonth_data();
    void knowsTheLastDayOfAMonth();
};

void DateTest::readsWhatItWrites_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("the seed's quarter end") << 2003 << 6 << 30 << QByteArray("2003-06-30");
    QTest::newRow("padded") << 1998 << 1 << 2 << QByteArray("1998-01-02");
    QTest::newRow("a leap day") << 2000 << 2 << 29 << QByteArray("2000-02-29");
    QTest::newRow("the last day of a year") << 2024 << 12 << 31 << QByteArray("2024-12-31");
}

void DateTest::readsWhatItWrites()
{
    QFETCH(const int, year);
    QFETCH(const int, month);
    QFETCH(const int, day);
    QFETCH(const QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(filing::isoText(makeDate(year, month, day))), text);
    QCOMPARE(filing::dateFromIso(text.toStdString()), makeDate(year, month, day));
}

void DateTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no such day") << QByteArray("2003-06-31");
    QTest::newRow("no leap year") << QByteArray("2003-02-29");
    QTest::newRow("no such month") << QByteArray("2003-13-01");
    QTest::newRow("month nought") << QByteArray("2003-00-10");
    QTest::newRow("not padded") << QByteArray("2003-6-30");
    QTest::newRow("slashes") << QByteArray("2003/06/30");
    QTest::newRow("a letter") << QByteArray("2003-06-3o");
    QTest::newRow("something behind") << QByteArray("2003-06-30 ");
    QTest::newRow("a sign in the year") << QByteArray("-003-08-01");
    QTest::newRow("a sign in the month") << QByteArray("2003--1-30");
}

void DateTest::refuses()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!filing::dateFromIso(text.toStdString()));
}

void DateTest::countsDays_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("days");
    QTest::newRow("the same day") << QByteArray("2003-06-30") << QByteArray("2003-06-30") << 0;
    QTest::newRow("over a year's end") << QByteArray("1999-12-31") << QByteArray("2000-01-01") << 1;
    QTest::newRow("over a leap day") << QByteArray("2000-02-28") << QByteArray("2000-03-01") << 2;
    QTest::newRow("backwards") << QByteArray("2003-06-30") << QByteArray("2003-03-31") << -91;
    QTest::newRow("a year") << QByteArray("2002-06-30") << QByteArray("2003-06-30") << 365;
}

void DateTest::countsDays()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const int, days);
    const auto first = *filing::dateFromIso(from.toStdString());
    const auto last = *filing::dateFromIso(to.toStdString());
    QCOMPARE(filing::daysBetween(first, last), days);
    QCOMPARE(filing::addDays(first, days), last);
    QCOMPARE(filing::addDays(last, -days), first);
}

void DateTest::knowsTheLastDayOfAMonth_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::newRow("June") << 2003 << 6 << 30;
    QTest::newRow("December") << 2003 << 12 << 31;
    QTest::newRow("February") << 2003 << 2 << 28;
    QTest::newRow("February of a leap year") << 2004 << 2 << 29;
    QTest::newRow("February of 1900") << 1900 << 2 << 28;
}

void DateTest::knowsTheLastDayOfAMonth()
{
    QFETCH(const int, year);
    QFETCH(const int, month);
    QFETCH(const int, day);
    QCOMPARE(filing::lastDayOfMonth(year, month), makeDate(year, month, day));
}

QTEST_GUILESS_MAIN(DateTest)

#include "tst_date.moc"
