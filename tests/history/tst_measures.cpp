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
    void knowsTitles_data();
    void knowsTitles();
    void refusesNames_data();
    void refusesNames();
    void values_data();
    void values();
    void marginNeedsPositiveRevenue();
    void grossProfitFromRevenueAndCost();
    void balanceItemsOfAQuarter();
    void doubtTravels();
    void listsWhatIsThere();
    void tableIsSound();
    void refusesFormulas_data();
    void refusesFormulas();
    void definedValues_data();
    void definedValues();
    void definedValuesSayTheirFormula();
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

void MeasuresTest::knowsTitles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("of a line item") << "research-and-development"
                                    << "rnd";
    QTest::newRow("a name of its own") << "total-assets"
                                       << "total-assets";
}

void MeasuresTest::knowsTitles()
{
    QFETCH(const QString, title);
    QFETCH(const QString, name);
    const auto measure = measureFromName(title.toStdString());
    QVERIFY(measure);
    QCOMPARE(QString::fromStdString(history::name(*measure)), name);
}

void MeasuresTest::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << "";
    QTest::newRow("unknown") << "happiness";
    QTest::newRow("title") << "Gross margin";
    QTest::newRow("path") << "../revenue";
    QTest::newRow("none") << "none";
    QTest::newRow("row: no label") << "row:Segments//";
    QTest::newRow("row: no table") << "row:Sensors";
    QTest::newRow("row: nothing") << "row:";
    QTest::newRow("row: a part too many") << "row:a/b/c/d";
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

void MeasuresTest::tableIsSound()
{
    QVERIFY2(problemOfDefinitions().empty(), problemOfDefinitions().c_str());
    QVERIFY(measureDefinitions().size() > 20);
    for (const MeasureDefinition &definition : measureDefinitions()) {
        const Measure measure = measureOf(definition);
        QCOMPARE(history::name(measure), std::string(definition.name));
        QCOMPARE(history::title(measure), std::string(definition.title));
        QVERIFY(measureFromName(definition.name) == measure);
        QVERIFY2(definition.meaning.ends_with('.'), definition.name.data());
        QVERIFY(explanation(measure).find(definition.formula.text()) != std::string::npos);
    }
}

void MeasuresTest::refusesFormulas_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("mentions"); // empty: it can be read
    QTest::newRow("item") << "revenue"
                          << "";
    QTest::newRow("quotient of sums") << "(cfo - outflow(capex)) / (revenue + interest_income)"
                                      << "";
    QTest::newRow("growth") << "growth(revenue)"
                            << "";
    QTest::newRow("empty") << ""
                           << "no line item";
    QTest::newRow("unknown item") << "gross_proft / revenue"
                                  << "“gross_proft”";
    QTest::newRow("no divisor") << "revenue /"
                                << "no line item";
    QTest::newRow("two divisors") << "revenue / net_income / rnd"
                                  << "“/”";
    QTest::newRow("sum without brackets") << "cfo - capex / revenue"
                                          << "brackets";
    QTest::newRow("open bracket") << "(cfo - capex / revenue"
                                  << "bracket";
    QTest::newRow("growth of a sum") << "growth(revenue + rnd)"
                                     << "growth of a sum";
    QTest::newRow("outflow of nothing") << "outflow capex"
                                        << "outflow";
    QTest::newRow("words") << "revenue times two"
                           << "“times”";
}

void MeasuresTest::refusesFormulas()
{
    QFETCH(const QString, formula);
    QFETCH(const QString, mentions);
    const auto read = readFormula(formula.toStdString());
    QCOMPARE(read.has_value(), mentions.isEmpty());
    if (!read)
        QVERIFY2(QString::fromStdString(read.error()).contains(mentions), read.error().c_str());
}

/// Two quarters, a year apart, with what the formulas need.
static Timeline twoQuarters(const std::string &capex, const std::string &revenueBefore)
{
    const auto now = months(3, 2003, 6);
    const auto then = months(3, 2002, 6);
    return Timeline({FilingBuilder()
                         .statement(StatementKind::Income, "Income")
                         .column(now)
                         .column(then)
                         .row("Revenue", LineItem::revenue, {"1,500", revenueBefore})
                         .row("Research", LineItem::rnd, {"200", "100"})
                         .row("Before tax", LineItem::pretax_income, {"100", "(50)"})
                         .row("Tax", LineItem::income_tax, {"30", "10"})
                         .statement(StatementKind::CashFlow, "Cash flows")
                         .column(now)
                         .column(then)
                         .row("From operations", LineItem::cfo, {"400", "300"})
                         .row("Purchases of equipment", LineItem::capex, {capex, capex})
                         .build()});
}

void MeasuresTest::definedValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("capex");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("value"); // as "400"; "none"
    QTest::newRow("growth") << "revenue-growth"
                            << "(50)"
                            << "1,200"
                            << "25.0";
    QTest::newRow("growth is rounded") << "revenue-growth"
                                       << "(50)"
                                       << "1,300"
                                       << "15.4"; // 15.38…
    QTest::newRow("fall") << "revenue-growth"
                          << "(50)"
                          << "2,000"
                          << "-25.0";
    QTest::newRow("growth from nothing") << "revenue-growth"
                                         << "(50)"
                                         << "0"
                                         << "none";
    QTest::newRow("growth from a loss") << "revenue-growth"
                                        << "(50)"
                                        << "(10)"
                                        << "none";
    QTest::newRow("no year before") << "revenue-growth"
                                    << "(50)"
                                    << ""
                                    << "none";
    QTest::newRow("free cash flow") << "calculated-free-cash-flow"
                                    << "(50)"
                                    << "1"
                                    << "350";
    QTest::newRow("outflow printed without brackets") << "calculated-free-cash-flow"
                                                      << "50"
                                                      << "1"
                                                      << "350";
    QTest::newRow("margin of a sum") << "free-cash-flow-margin"
                                     << "(50)"
                                     << "1"
                                     << "23.3";
    QTest::newRow("operand missing") << "calculated-free-cash-flow"
                                     << ""
                                     << "1"
                                     << "none";
    QTest::newRow("plain share") << "rnd-share"
                                 << ""
                                 << "1"
                                 << "13.3";
    QTest::newRow("tax rate") << "tax-rate"
                              << ""
                              << "1"
                              << "30.0";
    QTest::newRow("no shares") << "revenue-per-share"
                               << ""
                               << "1"
                               << "none";
}

void MeasuresTest::definedValues()
{
    QFETCH(const QString, name);
    QFETCH(const QString, capex);
    QFETCH(const QString, before);
    QFETCH(const QString, value);
    const Timeline timeline = twoQuarters(capex.toStdString(), before.toStdString());
    const auto found = valueOf(measureFromName(name.toStdString()).value(), timeline, months(3, 2003, 6));
    QCOMPARE(!found ? QStringLiteral("none") : QString::fromStdString(found->value.toString()), value);
    // A rate of a loss says nothing.
    QVERIFY(!valueOf(*measureFromName("tax-rate"), timeline, months(3, 2002, 6)));
}

void MeasuresTest::definedValuesSayTheirFormula()
{
    const Timeline timeline = twoQuarters("(50)", "1,000");
    const auto flow = valueOf(*measureFromName("calculated-free-cash-flow"), timeline, months(3, 2003, 6));
    QVERIFY(flow && flow->derived);
    QCOMPARE(flow->kind, ValueKind::Money);
    QCOMPARE(flow->witnesses.size(), std::size_t(2));
    QVERIFY2(flow->formula.find(" − ") != std::string::npos, flow->formula.c_str());
    const auto growth = valueOf(*measureFromName("revenue-growth"), timeline, months(3, 2003, 6));
    QCOMPARE(growth->kind, ValueKind::Percent);
    QCOMPARE(growth->unit, std::string("%"));
    QVERIFY(growth->formula.find("year before") != std::string::npos);
}

QTEST_GUILESS_MAIN(MeasuresTest)
#include "tst_measures.moc"
