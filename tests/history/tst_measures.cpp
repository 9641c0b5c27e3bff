// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/measures.h"
#include "support/samplefilings.h"

#include <QTest>

using namespace filing;
using namespace history;
using namespace samplefilings;

class MeasuresTest : public QObject
{
    Q_OBJECT
private slots:
    void names_data();
    void names();
    void refusesNames_data();
    void refusesNames();
    void values_data();
    void values();
    void marginNeedsPositiveRevenue();
    void grossProfitFromRevenueAndCost();
    void balanceItemsOfAQuarter();
    void doubtTravels();
    void listsWhatIsThere();
};

void MeasuresTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title");
    QTest::newRow("line item") << "revenue"
                               << "Revenue";
    QTest::newRow("hyphens") << "gross-profit"
                             << "Gross profit";
    QTest::newRow("result") << "net-income"
                            << "Net income (loss)";
    QTest::newRow("margin") << "gross-margin"
                            << "Gross margin";
    QTest::newRow("operating margin") << "operating-margin"
                                      << "Operating margin";
}

void MeasuresTest::names()
{
    QFETCH(const QString, name);
    QFETCH(const QString, title);
    const auto measure = measureFromName(name.toStdString());
    QVERIFY(measure);
    QCOMPARE(QString::fromStdString(history::name(*measure)), name);
    QCOMPARE(QString::fromStdString(history::title(*measure)), title);
}

void MeasuresTest::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << "";
    QTest::newRow("unknown") << "happiness";
    QTest::newRow("title") << "Gross margin";
    QTest::newRow("path") << "../revenue";
    QTest::newRow("none") << "none";
}

void MeasuresTest::refusesNames()
{
    QFETCH(const QString, name);
    QVERIFY(!measureFromName(name.toStdString()));
}

void MeasuresTest::values_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Period>("period");
    QTest::addColumn<QString>("value");
    QTest::newRow("revenue") << "revenue" << months(3, 2003, 6) << "2900";
    QTest::newRow("loss") << "net-income" << months(12, 2003, 6) << "-5600";
    QTest::newRow("margin is rounded") << "gross-margin" << months(3, 2003, 6) << "34.5"; // 34.482…
    QTest::newRow("negative margin") << "net-margin" << months(3, 2002, 6) << "-52.5";
    QTest::newRow("not printed") << "rnd" << months(3, 2002, 6) << "none";
    QTest::newRow("no operating income") << "operating-margin" << months(3, 2003, 6) << "none";
    QTest::newRow("another period") << "revenue" << months(3, 2001, 6) << "none";
}

void MeasuresTest::values()
{
    QFETCH(const QString, name);
    QFETCH(const Period, period);
    QFETCH(const QString, value);
    const Timeline timeline({yearEndRelease()});
    const auto found = valueOf(*measureFromName(name.toStdString()), timeline, period);
    const QString text = !found ? QStringLiteral("none") : QString::fromStdString(found->value.toString());
    QCOMPARE(text, value);
}

void MeasuresTest::marginNeedsPositiveRevenue()
{
    for (const char *revenue : {"-", "(100)"}) {
        const Timeline timeline({FilingBuilder()
                                     .statement(StatementKind::Income, "Income")
                                     .column(months(3, 2003, 6))
                                     .row("Revenue", LineItem::revenue, {revenue})
                                     .row("Gross profit", LineItem::gross_profit, {"10"})
                                     .build()});
        QVERIFY(!valueOf(*measureFromName("gross-margin"), timeline, months(3, 2003, 6)));
        QVERIFY(valueOf(*measureFromName("gross-profit"), timeline, months(3, 2003, 6)));
    }
}

void MeasuresTest::grossProfitFromRevenueAndCost()
{
    const Timeline timeline({quarterRelease(2003, 1, 0, 1000)});
    const auto profit = valueOf(*measureFromName("gross-profit"), timeline, months(3, 2003, 3));
    QVERIFY(profit);
    QVERIFY(profit->derived);
    QCOMPARE(profit->value, (Decimal{400, 3}));
    QCOMPARE(profit->formula, std::string("revenue − cost of revenue"));
    const auto margin = valueOf(*measureFromName("gross-margin"), timeline, months(3, 2003, 3));
    QCOMPARE(margin->value.toString(), std::string("40.0"));
    QVERIFY(margin->derived);
    QVERIFY2(!valueOf(*measureFromName("gross-profit"), Timeline({yearEndRelease()}), months(3, 2003, 6))->derived,
             "a printed gross profit is taken as it stands");
}

void MeasuresTest::balanceItemsOfAQuarter()
{
    const Timeline timeline({yearEndRelease()});
    const auto cash = valueOf(*measureFromName("cash"), timeline, months(3, 2003, 6));
    QVERIFY(cash);
    QCOMPARE(cash->value.toString(), std::string("6800"));
    QVERIFY(!valueOf(*measureFromName("cash"), timeline, months(3, 2003, 3)));
}

void MeasuresTest::doubtTravels()
{
    const Timeline timeline({yearEndRelease()});
    QVERIFY(!valueOf(*measureFromName("net-margin"), timeline, months(3, 2002, 6))->doubt.empty());
    QVERIFY(valueOf(*measureFromName("net-margin"), timeline, months(3, 2003, 6))->doubt.empty());
}

void MeasuresTest::listsWhatIsThere()
{
    const auto measures = measuresIn(Timeline({yearEndRelease()}), Span::Quarters);
    QVERIFY(measures.size() > 5);
    QCOMPARE(history::name(measures[0]), std::string("gross-margin"));
    QCOMPARE(history::name(measures[1]), std::string("net-margin"));
    QCOMPARE(history::name(measures[2]), std::string("revenue"));
    QVERIFY(measuresIn(Timeline(), Span::Quarters).empty());
}

QTEST_GUILESS_MAIN(MeasuresTest)
#include "tst_measures.moc"
