// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/periodtext.h"

#include <QTest>

using namespace filing;
using namespace models;
using namespace Qt::StringLiterals;

class PeriodTextTest : public QObject
{
    Q_OBJECT
private slots:
    void names_data();
    void names();
    void dates_data();
    void dates();
};

void PeriodTextTest::names_data()
{
    using Label = std::optional<FiscalLabel>;
    QTest::addColumn<Period>("period");
    QTest::addColumn<Label>("fiscal");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("sentence");
    const Date june = makeDate(2003, 6, 30);
    QTest::newRow("fiscal quarter") << Period::ofMonths(3, june) << Label({4, 2003, 3}) << u"Q4"_s << u"FY2003"_s
                                    << u"Q4 FY2003"_s << u"Q4 FY2003 (3M 2003-06-30)"_s
                                    << u"Three months, from 1 April 2003 to 30 June 2003: the company’s Q4 FY2003."_s;
    QTest::newRow("calendar quarter") << Period::ofMonths(3, june) << Label() << u"Jun"_s << u"2003"_s
                                      << u"3 months to Jun 2003"_s << u"3M 2003-06-30"_s
                                      << u"Three months, from 1 April 2003 to 30 June 2003."_s;
    QTest::newRow("fiscal year") << Period::ofMonths(12, june) << Label({0, 2003, 12}) << u"FY2003"_s << QString()
                                 << u"FY2003"_s << u"FY2003 (12M 2003-06-30)"_s
                                 << u"Twelve months, from 1 July 2002 to 30 June 2003: the company’s FY2003."_s;
    QTest::newRow("year, unknown") << Period::ofMonths(12, june) << Label() << u"Jun 2003"_s << QString()
                                   << u"12 months to Jun 2003"_s << u"12M 2003-06-30"_s
                                   << u"Twelve months, from 1 July 2002 to 30 June 2003."_s;
    QTest::newRow("year to date") << Period::ofMonths(6, june) << Label({2, 2003, 6}) << u"6M"_s << u"FY2003"_s
                                  << u"6M FY2003"_s << u"6M FY2003 (6M 2003-06-30)"_s
                                  << u"Six months, from 1 January 2003 to 30 June 2003: the company’s 6M FY2003."_s;
    QTest::newRow("balance sheet day") << Period::instant(june) << Label({4, 2003, 0}) << u"Q4"_s << u"FY2003"_s
                                       << u"30 Jun 2003"_s << u"2003-06-30"_s
                                       << u"As of 30 June 2003, the last day of the company’s Q4 FY2003."_s;
    QTest::newRow("odd stretch") << Period::between(makeDate(2003, 3, 1), june) << Label() << u"Jun"_s << u"2003"_s
                                 << u"1 Mar 2003 to 30 Jun 2003"_s << u"odd 2003-03-01/2003-06-30"_s
                                 << u"122 days, from 1 March 2003 to 30 June 2003."_s;
}

void PeriodTextTest::names()
{
    QFETCH(const Period, period);
    QFETCH(const std::optional<FiscalLabel>, fiscal);
    const QLocale locale = QLocale::c();
    QTEST(periodLabel(period, fiscal, locale), "label");
    QTEST(periodGroup(period, fiscal), "group");
    QTEST(periodName(period, fiscal, locale), "name");
    QTEST(periodRawText(period, fiscal), "raw");
    QTEST(periodSentence(period, fiscal, locale), "sentence");
}

void PeriodTextTest::dates_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("C") << QLocale::c() << u"24 September 2003"_s;
    QTest::newRow("American") << QLocale(QLocale::English, QLocale::UnitedStates) << u"September 24, 2003"_s;
    QTest::newRow("British") << QLocale(QLocale::English, QLocale::UnitedKingdom) << u"24 September 2003"_s;
    QTest::newRow("German") << QLocale(QLocale::German) << u"24. September 2003"_s;
    QTest::newRow("Japanese") << QLocale(QLocale::Japanese) << u"2003年9月24日"_s;
}

void PeriodTextTest::dates()
{
    QFETCH(const QLocale, locale);
    QFETCH(const QString, text);
    QCOMPARE(dateText(makeDate(2003, 9, 24), locale), text);
}

QTEST_GUILESS_MAIN(PeriodTextTest)
#include "tst_periodtext.moc"
