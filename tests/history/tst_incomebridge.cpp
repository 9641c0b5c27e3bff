// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/incomebridge.h"
#include "support/samplefilings.h"

#include <QTest>

using namespace filing;
using namespace history;
using namespace samplefilings;
using namespace Qt::StringLiterals;

class IncomeBridgeTest : public QObject
{
    Q_OBJECT
private slots:
    void steps_data();
    void steps();
    void costsInBrackets();
    void addsUp();
    void change();
    void refuses_data();
    void refuses();
};

namespace {

const Period now = months(3, 2003, 6);
const Period then = months(3, 2002, 6);

struct Printed
{
    LineItem item;
    std::vector<std::string> cells;
};

Timeline timelineOf(const std::vector<Printed> &rows)
{
    FilingBuilder builder;
    builder.statement(StatementKind::Income, "Income").column(now).column(then);
    for (const Printed &row : rows)
        builder.row(std::string(id(row.item)), row.item, row.cells);
    return Timeline({builder.build()});
}

/// "=100" for a total, "+5" and "-5" for steps.
QString told(const std::vector<BridgeStep> &steps)
{
    QStringList words;
    for (const BridgeStep &step : steps) {
        const QString value = QString::fromStdString(step.value.toString());
        words += (step.isTotal                 ? u"="_s
                      : value.startsWith(u'-') ? QString()
                                               : u"+"_s)
            + value + (step.isRemainder ? u"?"_s : QString());
    }
    return words.join(u' ');
}

const std::vector<Printed> whole{{LineItem::revenue, {"1,000", "800"}},    {LineItem::cost_of_revenue, {"600", "500"}},
                                 {LineItem::gross_profit, {"400", "300"}}, {LineItem::rnd, {"100", "80"}},
                                 {LineItem::sga, {"150", "140"}},          {LineItem::operating_income, {"140", "80"}},
                                 {LineItem::interest_income, {"10", "5"}}, {LineItem::pretax_income, {"150", "85"}},
                                 {LineItem::income_tax, {"50", "30"}},     {LineItem::net_income, {"100", "55"}}};

std::vector<Printed> without(LineItem item)
{
    std::vector<Printed> rows = whole;
    std::erase_if(rows, [item](const Printed &row) { return row.item == item; });
    return rows;
}

} // namespace

void IncomeBridgeTest::steps_data()
{
    QTest::addColumn<int>("left"); // out of the statement
    QTest::addColumn<QString>("steps");
    QTest::newRow("whole") << int(LineItem::none) << u"=1000 -600 =400 -100 -150 -10? =140 +10 =150 -50 =100"_s;
    QTest::newRow("no operating income") << int(LineItem::operating_income)
                                         << u"=1000 -600 =400 -100 -150 +10 -10? =150 -50 =100"_s;
    QTest::newRow("no tax") << int(LineItem::income_tax) << u"=1000 -600 =400 -100 -150 -10? =140 +10 =150 -50? =100"_s;
    // Gross profit that no row prints is revenue less its cost.
    QTest::newRow("no gross profit") << int(LineItem::gross_profit)
                                     << u"=1000 -600 =400 -100 -150 -10? =140 +10 =150 -50 =100"_s;
}

void IncomeBridgeTest::steps()
{
    QFETCH(const int, left);
    QFETCH(const QString, steps);
    QCOMPARE(told(incomeBridge(timelineOf(without(LineItem(left))), now)), steps);
}

/// Costs in brackets are costs.
void IncomeBridgeTest::costsInBrackets()
{
    std::vector<Printed> rows{{LineItem::revenue, {"1,000", "1"}},         {LineItem::cost_of_revenue, {"(600)", "1"}},
                              {LineItem::gross_profit, {"400", "1"}},      {LineItem::rnd, {"100", "1"}},
                              {LineItem::restructuring, {"20", "1"}},      {LineItem::operating_income, {"280", "1"}},
                              {LineItem::interest_expense, {"(20)", "1"}}, {LineItem::pretax_income, {"260", "1"}},
                              {LineItem::net_income, {"260", "1"}}};
    QCOMPARE(told(incomeBridge(timelineOf(rows), now)), u"=1000 -600 =400 -100 -20 =280 -20 =260 =260"_s);
}

/// Whatever is left out: every total is where the steps before it lead.
void IncomeBridgeTest::addsUp()
{
    for (const Printed &row : whole) {
        const Timeline timeline = timelineOf(without(row.item));
        for (const auto &steps : {incomeBridge(timeline, now), incomeChange(timeline, then, now)}) {
            QCOMPARE(steps.empty(), row.item == LineItem::revenue || row.item == LineItem::net_income);
            Decimal level;
            for (const BridgeStep &step : steps) {
                if (step.isTotal && &step != &steps.front())
                    QCOMPARE(step.value, level);
                level = step.isTotal ? step.value : sum(level, step.value).value();
            }
        }
    }
}

void IncomeBridgeTest::change()
{
    const Timeline timeline = timelineOf(whole);
    QCOMPARE(told(incomeChange(timeline, then, now)), u"=55 +200 -100 -20 -10 +5 -20 -10? =100"_s);
    QCOMPARE(told(incomeChange(timeline, now, now)), u"=100 =100"_s);
    // A restructuring that came, and one that is over; a line that only one period prints explains nothing.
    for (const bool came : {true, false}) {
        std::vector<Printed> rows = without(LineItem::rnd);
        rows.push_back({LineItem::restructuring, {came ? "4" : "", came ? "" : "4"}});
        rows.push_back({LineItem::amort_intangibles, {"3", ""}});
        const QString steps = told(incomeChange(timelineOf(rows), then, now));
        QVERIFY2(steps.contains(came ? u" -4 " : u" +4 "), qPrintable(steps));
        QVERIFY2(!steps.contains(u" -3 "), qPrintable(steps));
    }
}

void IncomeBridgeTest::refuses_data()
{
    QTest::addColumn<Period>("period");
    QTest::newRow("another quarter") << months(3, 2001, 6);
    QTest::newRow("the year") << months(12, 2003, 6);
    QTest::newRow("a day") << Period::instant(now.end);
}

void IncomeBridgeTest::refuses()
{
    QFETCH(const Period, period);
    QVERIFY(incomeBridge(timelineOf(whole), period).empty());
    QVERIFY(incomeChange(timelineOf(whole), period, now).empty());
    QVERIFY(incomeChange(timelineOf(whole), now, period).empty());
}

QTEST_GUILESS_MAIN(IncomeBridgeTest)
#include "tst_incomebridge.moc"
