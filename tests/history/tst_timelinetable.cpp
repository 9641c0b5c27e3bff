// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/timelinetable.h"
#include "support/samplefilings.h"

#include <QTest>

using namespace filing;
using namespace history;
using namespace samplefilings;

namespace {

/// A report of the quarters to `month` of two years, with the six months: revenue, a row that no line item names, a result.
FilingBuilder halfYearReport(int year, const char *revenueLabel = "Net sales", const char *ownLabel = "Cost of moving")
{
    return FilingBuilder("Half Inc")
        .released(year, 7, 20)
        .fiscalYearEnd(12, 31)
        .statement(StatementKind::Income, "Statements of Income", 3)
        .column(months(3, year, 6))
        .column(months(6, year, 6))
        .row(revenueLabel, LineItem::revenue, {"130", "250"})
        .heading("Costs:")
        .row(ownLabel, LineItem::none, {"30", "50"}, 1)
        .total("Net income (loss)", LineItem::net_income, {"(10)", "26"})
        .row("Diluted shares", LineItem::shares_diluted, {"1,000", "1,000"});
}

FilingBuilder firstQuarterReport(int year)
{
    return FilingBuilder("Half Inc")
        .released(year, 4, 20)
        .fiscalYearEnd(12, 31)
        .statement(StatementKind::Income, "Statements of Income", 3)
        .column(months(3, year, 3))
        .row("Revenue", LineItem::revenue, {"120"})
        .heading("Costs:")
        .row("Moving", LineItem::none, {"25"}, 1)
        .row("Cost of moving", LineItem::none, {"20"}, 1)
        .total("Net income", LineItem::net_income, {"36"});
}

TimelineTable tableOf(std::vector<SharedFiling> filings, TimelineColumns columns = TimelineColumns::Quarters,
                      StatementKind kind = StatementKind::Income)
{
    return {std::make_shared<const Timeline>(std::move(filings)), kind, columns};
}

/// The income of one quarter, in shares and per share too.
SharedFiling quarterPerShare(int month, const char *perShareLabel, const char *perShare, const char *shares = "1,000")
{
    return FilingBuilder("Half Inc")
        .released(2003, month + 1, 20)
        .fiscalYearEnd(12, 31)
        .statement(StatementKind::Income, "Statements of Income", 3)
        .column(months(3, 2003, month))
        .row("Cost of sales", LineItem::cost_of_revenue, {"(90)"})
        .row(perShareLabel, LineItem::eps_diluted, {perShare})
        .row("Diluted shares", LineItem::shares_diluted, {shares})
        .build();
}

QStringList labelsOf(const TimelineTable &table)
{
    QStringList labels;
    for (const TimelineRow &row : table.rows())
        labels.append(QString::fromStdString(row.label));
    return labels;
}

QString cellText(const TimelineTable &table, int row, int column, ShownAs as = ShownAs::Values)
{
    const auto shown = table.shown(row, column, as);
    if (!shown)
        return QStringLiteral("none");
    return shown->notMeaningful ? QStringLiteral("n/m") : QString::fromStdString(shown->value.toString());
}

} // namespace

class TimelineTableTest : public QObject
{
    Q_OBJECT
private slots:
    void mergesRows();
    void derivesRowsWithoutItem();
    void shows_data();
    void shows();
    void showsNoQuarterBeforeAYear();
    void keepsSignsOfAdjustedValues();
    void keepsTheMeaningOfLossesPerShare();
};

void TimelineTableTest::mergesRows()
{
    const TimelineTable table = tableOf({firstQuarterReport(2003).build(), halfYearReport(2003).build()});
    QCOMPARE(labelsOf(table),
             (QStringList{QStringLiteral("Net sales"), QStringLiteral("Costs:"), QStringLiteral("Moving"),
                          QStringLiteral("Cost of moving"), QStringLiteral("Net income (loss)"),
                          QStringLiteral("Diluted shares")}));
    const TimelineRow &revenue = table.rows()[0];
    QCOMPARE(revenue.names.size(), std::size_t(2));
    QCOMPARE(QString::fromStdString(revenue.names[1].text), QStringLiteral("Revenue"));
    QCOMPARE(revenue.names[1].filings, std::vector{1});
    QCOMPARE(table.columns().size(), std::size_t(2));
    QVERIFY2(!table.rows()[2].values[1], "a row that only the first report has stays a gap in the second quarter");
}

void TimelineTableTest::derivesRowsWithoutItem()
{
    const TimelineTable table = tableOf({halfYearReport(2003).build()});
    QCOMPARE(table.columns().size(), std::size_t(2));
    QVERIFY(table.rows()[2].values[0]);
    QVERIFY(table.rows()[2].values[0]->derived);
    QCOMPARE(cellText(table, 2, 0), QStringLiteral("20000"));
    QCOMPARE(cellText(table, 4, 0), QStringLiteral("none")); // share counts are never derived
}

void TimelineTableTest::shows_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<ShownAs>("as");
    QTest::addColumn<QString>("text");
    QTest::newRow("value") << 0 << ShownAs::Values << QStringLiteral("130000");
    QTest::newRow("on the year") << 0 << ShownAs::ChangeOnYear << QStringLiteral("0.0");
    QTest::newRow("on the quarter") << 0 << ShownAs::ChangeOnQuarter << QStringLiteral("8.3");
    QTest::newRow("on a loss") << 4 << ShownAs::ChangeOnYear << QStringLiteral("n/m");
    QTest::newRow("share of revenue") << 4 << ShownAs::CommonSize << QStringLiteral("-7.7");
    QTest::newRow("share of a heading") << 1 << ShownAs::CommonSize << QStringLiteral("none");
    QTest::newRow("per share") << 0 << ShownAs::PerShare << QStringLiteral("130.00");
    QTest::newRow("shares per share") << 5 << ShownAs::PerShare << QStringLiteral("none");
    QTest::newRow("index") << 0 << ShownAs::Indexed << QStringLiteral("108.3");
}

void TimelineTableTest::shows()
{
    QFETCH(const int, row);
    QFETCH(const ShownAs, as);
    QFETCH(const QString, text);
    const TimelineTable table =
        tableOf({halfYearReport(2002).build(), firstQuarterReport(2003).build(), halfYearReport(2003).build()});
    QCOMPARE(cellText(table, row, int(table.columns().size()) - 1, as), text);
}

/// What could be set there is a year against the twelve months that ended a quarter before it: no column shows those.
void TimelineTableTest::showsNoQuarterBeforeAYear()
{
    FilingBuilder annual = firstQuarterReport(2003);
    annual.statement(StatementKind::Income, "Statements of Income, years", 3)
        .column(months(12, 2002, 12))
        .row("Revenue", LineItem::revenue, {"480"});
    FilingBuilder trailing = firstQuarterReport(2002);
    trailing.statement(StatementKind::Income, "Twelve months", 3)
        .column(months(12, 2002, 9))
        .row("Revenue", LineItem::revenue, {"460"});
    const TimelineTable table = tableOf({trailing.build(), annual.build()}, TimelineColumns::QuartersAndYears);
    bool hasYear = false;
    for (int column = 0; column < int(table.columns().size()); ++column) {
        if (table.columns()[std::size_t(column)].kind != TimelineColumn::Kind::Year)
            continue;
        hasYear = true;
        QCOMPARE(cellText(table, 0, column, ShownAs::ChangeOnQuarter), QStringLiteral("none"));
    }
    QVERIFY(hasYear);
}

void TimelineTableTest::keepsSignsOfAdjustedValues()
{
    const StockSplit split{2, 1, makeDate(2003, 10, 1)};
    const auto timeline =
        std::make_shared<const Timeline>(std::vector{quarterPerShare(3, "Diluted earnings per share", "0.30"),
                                                     quarterPerShare(6, "Diluted earnings per share", "(0.41)"),
                                                     quarterPerShare(9, "Diluted earnings per share", "0.16", "2,000")},
                                         ValueRule::Latest, std::vector{split});
    const TimelineTable table(timeline, StatementKind::Income, TimelineColumns::Quarters);
    QCOMPARE(cellText(table, 0, 0), QStringLiteral("-90000")); // as printed; gross profit stands below
    QCOMPARE(cellText(table, 2, 0), QStringLiteral("0.15"));
    QCOMPARE(cellText(table, 2, 1), QStringLiteral("-0.205"));
    QCOMPARE(cellText(table, 2, 2), QStringLiteral("0.16"));
    QCOMPARE(cellText(table, 3, 0), QStringLiteral("2000"));
    QCOMPARE(cellText(table, 3, 2), QStringLiteral("2000"));
}

void TimelineTableTest::keepsTheMeaningOfLossesPerShare()
{
    const TimelineTable table =
        tableOf({quarterPerShare(3, "Net loss per share", "0.30"), quarterPerShare(6, "Net loss per share", "0.41"),
                 quarterPerShare(9, "Net income per share", "0.16")});
    QCOMPARE(cellText(table, 2, 0), QStringLiteral("-0.30"));
    QCOMPARE(cellText(table, 2, 1), QStringLiteral("-0.41"));
    QCOMPARE(cellText(table, 2, 2), QStringLiteral("0.16"));
}

QTEST_GUILESS_MAIN(TimelineTableTest)
#include "tst_timelinetable.moc"
