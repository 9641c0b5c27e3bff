// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/comparison.h"
#include "support/samplefilings.h"

#include <QTest>

#include <algorithm>

using namespace filing;
using namespace history;
using namespace samplefilings;

namespace {

std::vector<ComparedPeriod> sides(const SharedFiling &filing, const std::vector<Period> &periods)
{
    const auto timeline = std::make_shared<const Timeline>(std::vector{filing});
    std::vector<ComparedPeriod> all;
    for (const Period &period : periods)
        all.push_back({timeline, period});
    return all;
}

const ComparedRow *rowOf(const Comparison &comparison, const std::string &label)
{
    const auto found = std::find_if(comparison.rows.begin(), comparison.rows.end(),
                                    [&label](const ComparedRow &row) { return row.label == label; });
    return found == comparison.rows.end() ? nullptr : &*found;
}

std::string text(const std::optional<Decimal> &value)
{
    return value ? value->toString() : "none";
}

} // namespace

class ComparisonTest : public QObject
{
    Q_OBJECT
private slots:
    void rowsFollowTheFiling();
    void changes_data();
    void changes();
    void marginsInPoints();
    void sharesOfRevenueAndAssets();
    void keepsTheMeaningOfLossesPerShare();
    void calculatesRowsOfQuartersNotPrinted();
    void pairsPeriodsOfOneLength();
    void mergesRowsOfTwoFilings();
    void joinsRowsOfTwoNames();
    void restatedValuesAreTheTimelines();
    void resultsKeepTheirMeaning();
    void currenciesAreNotMixed();
    void emptyComparison();
};

void ComparisonTest::rowsFollowTheFiling()
{
    const auto filing = yearEndRelease();
    const auto comparison = compare(StatementKind::Income, sides(filing, {months(3, 2003, 6), months(3, 2002, 6)}));
    std::vector<std::string> labels;
    for (const ComparedRow &row : comparison.rows)
        labels.push_back(row.label);
    QCOMPARE(labels,
             (std::vector<std::string>{"Net revenues", "Cost of revenues", "Gross profit",
                                       "Expenses:", "Research and development", "Gain on sale", "Net loss",
                                       "Basic net loss per share", "Basic shares", "Gross margin", "Net margin"}));
    QVERIFY2(!rowOf(comparison, "Research and development")->values[1], "a gap stays a gap");
    QCOMPARE(rowOf(comparison, "Gain on sale")->values[0]->value.toString(), std::string("0"));
    const ComparedRow *loss = rowOf(comparison, "Net loss");
    QVERIFY(!loss->values[1]->doubt.empty());
    const Witness &witness = loss->values[0]->witnesses.front();
    QCOMPARE(filing->cellAt(witness.cell).printed, std::string("($990)"));
}

void ComparisonTest::changes_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("percent");
    QTest::addColumn<bool>("notMeaningful");
    QTest::newRow("rise") << "Net revenues"
                          << "100"
                          << "3.6" << false;
    QTest::newRow("fall") << "Cost of revenues"
                          << "-400"
                          << "-17.4" << false;
    QTest::newRow("doubled") << "Gross profit"
                             << "500"
                             << "100.0" << false;
    QTest::newRow("from twelve to nil") << "Gain on sale"
                                        << "-12"
                                        << "-100.0" << false;
    QTest::newRow("negative base") << "Net loss"
                                   << "480"
                                   << "none" << true;
    QTest::newRow("negative base, per share") << "Basic net loss per share"
                                              << "0.01"
                                              << "none" << true;
    QTest::newRow("gap") << "Research and development"
                         << "none"
                         << "none" << false;
    QTest::newRow("heading") << "Expenses:"
                             << "none"
                             << "none" << false;
}

void ComparisonTest::changes()
{
    QFETCH(const QString, label);
    QFETCH(const QString, amount);
    QFETCH(const QString, percent);
    QFETCH(const bool, notMeaningful);
    const auto comparison =
        compare(StatementKind::Income, sides(yearEndRelease(), {months(3, 2003, 6), months(3, 2002, 6)}));
    const Change &change = rowOf(comparison, label.toStdString())->changes.front();
    QCOMPARE(QString::fromStdString(text(change.amount)), amount);
    QCOMPARE(QString::fromStdString(text(change.percent)), percent);
    QCOMPARE(change.notMeaningful, notMeaningful);
}

void ComparisonTest::marginsInPoints()
{
    const auto comparison =
        compare(StatementKind::Income, sides(yearEndRelease(), {months(3, 2003, 6), months(3, 2002, 6)}));
    const ComparedRow *margin = rowOf(comparison, "Gross margin");
    QVERIFY(margin->calculated);
    QCOMPARE(margin->values[0]->value.toString(), std::string("34.5"));
    QCOMPARE(margin->values[1]->value.toString(), std::string("17.9"));
    QCOMPARE(text(margin->changes.front().amount), std::string("16.6"));
    QCOMPARE(text(margin->changes.front().percent), std::string("none"));
    QVERIFY(!margin->changes.front().notMeaningful);
}

void ComparisonTest::sharesOfRevenueAndAssets()
{
    const std::vector<Period> periods{months(3, 2003, 6), months(3, 2002, 6)};
    const auto income = compare(StatementKind::Income, sides(yearEndRelease(), periods));
    QCOMPARE(text(rowOf(income, "Cost of revenues")->shares[0]), std::string("65.5"));
    QCOMPARE(text(rowOf(income, "Net loss")->shares[0]), std::string("-34.1"));
    QCOMPARE(text(rowOf(income, "Basic shares")->shares[0]), std::string("none"));
    const auto balance = compare(StatementKind::Balance, sides(yearEndRelease(), periods));
    QVERIFY(balance.periods.front().period.isInstant());
    QCOMPARE(text(rowOf(balance, "Cash and cash equivalents")->shares[0]), std::string("53.1"));
    QVERIFY(rowOf(balance, "Total assets")->inferred);
    QVERIFY2(!rowOf(balance, "Gross margin"), "margins belong to the income statement");
}

void ComparisonTest::keepsTheMeaningOfLossesPerShare()
{
    const auto release = [](int year, const char *label, const char *perShare) {
        FilingBuilder builder("Mending Inc");
        builder.released(year, 8, 1).statement(StatementKind::Income, "Income").column(months(3, year, 6));
        return builder.row("Cost of sales", LineItem::cost_of_revenue, {"(90)"})
            .row(label, LineItem::eps_diluted, {perShare})
            .build();
    };
    const auto timeline = std::make_shared<const Timeline>(
        std::vector{release(2003, "Net income per share", "0.20"), release(2002, "Net loss per share", "0.30")});
    const auto comparison = compare(StatementKind::Income, {{timeline, months(3, 2003, 6)}, {timeline, months(3, 2002, 6)}});
    const ComparedRow *perShare = rowOf(comparison, "Net income per share");
    QCOMPARE(perShare->values[1]->value.toString(), std::string("-0.30"));
    QCOMPARE(text(perShare->changes.front().amount), std::string("0.50"));
    QCOMPARE(rowOf(comparison, "Cost of sales")->values[1]->value.toString(), std::string("-90"));
}

/// The second quarter follows from six months less three, of a row that no line item names too; a count does not.
void ComparisonTest::calculatesRowsOfQuartersNotPrinted()
{
    const auto release = [](int months, int month, const std::vector<std::string> &cells) {
        return FilingBuilder("Gap Inc")
            .released(2003, month + 1, 1)
            .fiscalYearEnd(12, 31)
            .statement(StatementKind::Income, "Income")
            .column(samplefilings::months(months, 2003, month))
            .row("Net sales", LineItem::revenue, {cells[0]})
            .row("Food", LineItem::none, {cells[1]})
            .row("Number of shops", LineItem::none, {cells[2]})
            .build();
    };
    const auto timeline = std::make_shared<const Timeline>(
        std::vector{release(6, 6, {"250", "70", "12"}), release(3, 3, {"120", "30", "11"})});
    const auto comparison = compare(StatementKind::Income, {{timeline, months(3, 2003, 6)}, {timeline, months(3, 2003, 3)}});
    const ComparedRow *food = rowOf(comparison, "Food");
    QVERIFY(food->values[0] && food->values[0]->derived);
    QCOMPARE(food->values[0]->value.toString(), std::string("40"));
    QCOMPARE(text(food->changes.front().percent), std::string("33.3"));
    QVERIFY(!food->values[1]->derived);
    QVERIFY2(!rowOf(comparison, "Number of shops")->values[0], "a count is no flow");
    QCOMPARE(rowOf(comparison, "Net sales")->values[0]->value.toString(), std::string("130"));
}

void ComparisonTest::pairsPeriodsOfOneLength()
{
    using Pair = Comparison::Pair;
    const auto pairs = [](const std::vector<Period> &periods) {
        return compare(StatementKind::Income, sides(yearEndRelease(), periods)).pairs;
    };
    QCOMPARE(pairs({months(3, 2002, 6), months(3, 2003, 6)}), (std::vector{Pair{1, 0}}));
    QCOMPARE(pairs({months(3, 2003, 6), months(3, 2002, 6), months(12, 2003, 6), months(12, 2002, 6)}),
             (std::vector{Pair{0, 1}, Pair{2, 3}}));
    QCOMPARE(pairs({months(3, 2003, 6), months(3, 2003, 3), months(3, 2002, 6)}), (std::vector{Pair{0, 1}, Pair{0, 2}}));
    QVERIFY(pairs({months(3, 2003, 6), months(12, 2003, 6)}).empty());
}

void ComparisonTest::mergesRowsOfTwoFilings()
{
    const auto release = [](int year, const std::vector<std::pair<std::string, LineItem>> &rows) {
        FilingBuilder builder("Merging Inc");
        builder.released(year, 8, 1).statement(StatementKind::Income, "Income").column(months(3, year, 6));
        for (const auto &[label, item] : rows)
            builder.row(label, item, {std::to_string(year)});
        return builder.build();
    };
    const auto timeline = std::make_shared<const Timeline>(std::vector{
        release(2003, {{"Net sales", LineItem::revenue}, {"Other", LineItem::none}, {"Net income", LineItem::net_income}}),
        release(2002,
                {{"Revenues", LineItem::revenue},
                 {"Restructuring", LineItem::restructuring},
                 {"OTHER", LineItem::none},
                 {"Net income (loss)", LineItem::net_income}})});
    const auto comparison = compare(StatementKind::Income, {{timeline, months(3, 2003, 6)}, {timeline, months(3, 2002, 6)}});
    std::vector<std::string> labels;
    for (const ComparedRow &row : comparison.rows)
        labels.push_back(row.label);
    QCOMPARE(labels, (std::vector<std::string>{"Net sales", "Restructuring", "Other", "Net income", "Net margin"}));
    QCOMPARE(rowOf(comparison, "Net sales")->values[1]->value.toString(), std::string("2002"));
    QCOMPARE(rowOf(comparison, "Other")->values[1]->value.toString(), std::string("2002"));
    QVERIFY(!rowOf(comparison, "Restructuring")->values[0]);
}

/// Each filing has its own name for the line; only the first two print one value of one period.
void ComparisonTest::joinsRowsOfTwoNames()
{
    const auto release = [](int month, const std::string &label, const std::vector<std::string> &cells) {
        FilingBuilder builder;
        builder.released(2004, month + 1, 10).statement(StatementKind::Income, "Operations", 3);
        builder.column(months(3, 2004, month)).column(months(3, 2004, month - 3));
        return builder.row("Net sales", LineItem::revenue, {"100", "100"})
            .row(label, LineItem::none, cells)
            .row("Loss of equipment", LineItem::none, {"9", "9"})
            .build();
    };
    const auto timeline = std::make_shared<const Timeline>(
        std::vector{release(9, "Equity in loss of affiliates", {"(4)", "(3)"}),
                    release(6, "Loss of affiliate", {"(3)", "(2)"}), release(12, "Affiliates' gains", {"5", "5"})});
    const auto of = [&timeline](const std::vector<int> &ends) {
        std::vector<ComparedPeriod> sides;
        for (const int month : ends)
            sides.push_back({timeline, months(3, 2004, month)});
        return compare(StatementKind::Income, sides);
    };
    const Comparison joined = of({6, 3});
    QCOMPARE(joined.rows.size(), std::size_t(3));
    QCOMPARE(text(joined.rows[1].values[0]->value), std::string("-3000"));
    QCOMPARE(text(joined.rows[1].values[1]->value), std::string("-2000"));
    QVERIFY2(of({12, 9}).rows.size() > 3, "what disagrees is not one line");
}

void ComparisonTest::restatedValuesAreTheTimelines()
{
    const auto release = [](int releaseYear, const char *revenue) {
        return FilingBuilder()
            .released(releaseYear, 5, 10)
            .statement(StatementKind::Income, "Operations", 3)
            .column(months(3, 2004, 3))
            .row("Net sales", LineItem::revenue, {revenue})
            .build();
    };
    for (const auto &[rule, value] :
         {std::pair(ValueRule::Latest, "120000"), std::pair(ValueRule::AsFirstReported, "100000")}) {
        const auto timeline =
            std::make_shared<const Timeline>(std::vector{release(2004, "100"), release(2005, "120")}, rule);
        const Comparison comparison = compare(StatementKind::Income, {{timeline, months(3, 2004, 3)}});
        QCOMPARE(text(comparison.rows[0].values[0]->value), std::string(value));
    }
}

void ComparisonTest::resultsKeepTheirMeaning()
{
    // "Net loss 991" prints no parentheses; its fact is negative. Capital expenditure prints them; its fact is positive.
    auto loss = *FilingBuilder()
                     .statement(StatementKind::Income, "Income")
                     .column(months(3, 2003, 6))
                     .row("Net loss", LineItem::net_income, {"991"})
                     .build();
    loss.facts.front().value = loss.facts.front().value.negated();
    const auto income = compare(StatementKind::Income, sides(std::make_shared<const Filing>(loss), {months(3, 2003, 6)}));
    QCOMPARE(rowOf(income, "Net loss")->values[0]->value.toString(), std::string("-991"));
    const auto spent = FilingBuilder()
                           .statement(StatementKind::CashFlow, "Cash flows")
                           .column(months(3, 2003, 6))
                           .row("Purchase of equipment", LineItem::capex, {"(50)"})
                           .build();
    const auto cash = compare(StatementKind::CashFlow, sides(spent, {months(3, 2003, 6)}));
    QCOMPARE(rowOf(cash, "Purchase of equipment")->values[0]->value.toString(), std::string("-50"));
}

void ComparisonTest::currenciesAreNotMixed()
{
    const auto in = [](const char *currency) {
        return std::make_shared<const Timeline>(std::vector{FilingBuilder(currency)
                                                                .currency(currency)
                                                                .statement(StatementKind::Income, "Income")
                                                                .column(months(3, 2003, 6))
                                                                .row("Revenue", LineItem::revenue, {"100"})
                                                                .row("Basic shares", LineItem::shares_basic, {"10"})
                                                                .build()});
    };
    const auto comparison =
        compare(StatementKind::Income, {{in("USD"), months(3, 2003, 6)}, {in("EUR"), months(3, 2003, 6)}});
    QVERIFY(!rowOf(comparison, "Revenue")->changes.front().amount);
    QVERIFY(rowOf(comparison, "Basic shares")->changes.front().amount);
}

void ComparisonTest::emptyComparison()
{
    QVERIFY(compare(StatementKind::Income, {}).rows.empty());
    QVERIFY(compare(StatementKind::CashFlow, sides(yearEndRelease(), {months(3, 2003, 6)})).rows.empty());
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
