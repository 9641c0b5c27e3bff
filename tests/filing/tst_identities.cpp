// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkoutcomes.h"
#include "commalocale.h"
#include "statementmaker.h"

#include <QTest>

using namespace filing;
using support::outcomes;
using support::StatementMaker;

/// One identity at a time, each on the few rows that it needs.
class IdentitiesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void holdsIdentities_data();
    void holdsIdentities();
    void failsWhereAnotherPeriodProvesTheParts();
};

void IdentitiesTest::holdsIdentities_data()
{
    using Lines = std::vector<std::tuple<const char *, LineItem, const char *>>;
    QTest::addColumn<int>("kind");
    QTest::addColumn<Lines>("lines");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, StatementKind kind, const Lines &lines, const char *expected) {
        QTest::newRow(name) << int(kind) << lines << QByteArray(expected);
    };
    using enum StatementKind;
    using enum LineItem;
    row("revenue of two parts", Income,
        {{"Products", revenue_product, "60"}, {"Services", revenue_service, "40"}, {"Total revenue", revenue, "100"}},
        "I1 pass");
    row("a part of revenue is not listed", Income,
        {{"Products", revenue_product, "60"}, {"Services", revenue_service, "40"}, {"Total revenue", revenue, "130"}},
        "I1 advisory");
    row("one part says nothing", Income, {{"Products", revenue_product, "60"}, {"Total revenue", revenue, "100"}}, "");
    row("costs of two parts", Income,
        {{"Sales", revenue, "100"},
         {"Of products", cost_of_product, "30"},
         {"Of services", cost_of_service, "20"},
         {"Cost of revenue", cost_of_revenue, "50"}},
        "I2 pass");
    row("interest without brackets", Income,
        {{"Operating income", operating_income, "50"},
         {"Interest expense", interest_expense, "10"},
         {"Other income", other_income, "5"},
         {"Income before taxes", pretax_income, "45"}},
        "I8 pass");
    row("interest in brackets", Income,
        {{"Operating income", operating_income, "50"},
         {"Interest expense", interest_expense, "(10)"},
         {"Other income", other_income, "5"},
         {"Income before taxes", pretax_income, "45"}},
        "I8 pass");
    row("steps of unknown sign", Income,
        {{"Operating income", operating_income, "50"},
         {"Interest, net", interest_net, "10"},
         {"Sundries", none, "7"},
         {"Income before taxes", pretax_income, "33"}},
        "");
    row("the block of other income", Income,
        {{"Operating income", operating_income, "50"},
         {"Interest income", interest_income, "9"},
         {"Interest expense", interest_expense, "4"},
         {"Total other income", other_income_total, "5"},
         {"Income before taxes", pretax_income, "55"}},
        "I7 pass, I8 pass");
    row("what is discontinued", Income,
        {{"Continuing", income_continuing, "20"},
         {"Discontinued operations", discontinued, "(3)"},
         {"Net income", net_income, "17"}},
        "I10 pass");
    row("what others own", Income,
        {{"Net income", net_income, "20"},
         {"Minority interest", minority_interest, "3"},
         {"Of the parent", net_income_parent, "17"}},
        "I11 pass");
    row("preferred dividends", Income,
        {{"Net income", net_income, "20"},
         {"Preferred dividends", preferred_dividends, "(3)"},
         {"For common", net_income_common, "17"}},
        "I12 pass");
    row("preferred dividends that slipped", Income,
        {{"Net income", net_income, "20"},
         {"Preferred dividends", preferred_dividends, "3"},
         {"For common", net_income_common, "71"}},
        "I12 advisory");
    row("taxes above the income", Income,
        {{"Income before taxes", pretax_income, "20"}, {"Income taxes", income_tax, "25"}, {"Net loss", net_income, "(5)"}},
        "I9 pass, I19 advisory");
    row("net property", Balance,
        {{"Property, at cost", ppe_gross, "90"},
         {"Less accumulated depreciation", accum_depreciation, "30"},
         {"Property, net", ppe_net, "60"}},
        "B2 pass");
    row("another net property", Balance,
        {{"Property, at cost", ppe_gross, "90"},
         {"Less accumulated depreciation", accum_depreciation, "30"},
         {"Property, net", ppe_net, "66"}},
        "B2 advisory");
    row("expenses taken from a margin", Income,
        {{"Operating revenues", revenue, "115"},
         {"Cost of gas", none, "64"},
         {"Margin", none, "51"},
         {"Total other operating expenses", total_costs_and_expenses, "35"},
         {"Operating income", operating_income, "16"}},
        "I6 pass");
    row("operating expenses of a trade without a cost of revenue", Income,
        {{"Operating revenues", revenue, "115"},
         {"Fuel", none, "64"},
         {"Wages", none, "35"},
         {"Total operating expenses", operating_expenses, "99"},
         {"Operating income", operating_income, "16"}},
        "I6 pass");
    row("operating expenses of a trade without a cost of revenue that slipped", Income,
        {{"Operating revenues", revenue, "115"},
         {"Fuel", none, "64"},
         {"Wages", none, "35"},
         {"Total operating expenses", operating_expenses, "99"},
         {"Operating income", operating_income, "61"}},
        "I6 fail");
    row("expenses taken from nothing above", Income,
        {{"Operating revenues", revenue, "115"},
         {"Cost of gas", none, "64"},
         {"Margin", none, "51"},
         {"Total other operating expenses", total_costs_and_expenses, "35"},
         {"Operating income", operating_income, "26"}},
        "I6 fail");
    row("current assets behind another part of the sheet", Balance,
        {{"Intangible assets", intangibles, "20"},
         {"Plant", none, "30"},
         {"Fixed assets", none, "50"},
         {"Inventories", inventory, "7"},
         {"Cash", cash, "3"},
         {"Current assets", total_current_assets, "10"}},
        "B1 pass");
    row("current assets that nothing above adds up to", Balance,
        {{"Intangible assets", intangibles, "20"},
         {"Inventories", inventory, "7"},
         {"Cash", cash, "3"},
         {"Current assets", total_current_assets, "15"}},
        "B1 fail");
    row("cash flows by activity", CashFlow,
        {{"Net income", cf_net_income, "10"},
         {"Depreciation", cf_depreciation_amort, "5"},
         {"From operations", cfo, "15"},
         {"Equipment", capex, "(4)"},
         {"Investments", purchases_investments, "(2)"},
         {"Investing", cfi, "(6)"},
         {"Shares", stock_issued, "3"},
         {"Repayments", debt_repaid, "(1)"},
         {"Financing", cff, "2"}},
        "C1 pass, C2 pass, C3 pass");
    row("a cash flow is not listed", CashFlow,
        {{"Net income", cf_net_income, "10"}, {"Depreciation", cf_depreciation_amort, "5"}, {"From operations", cfo, "18"}},
        "C1 advisory");
}

void IdentitiesTest::holdsIdentities()
{
    using Lines = std::vector<std::tuple<const char *, LineItem, const char *>>;
    QFETCH(const int, kind);
    QFETCH(const Lines, lines);
    StatementMaker maker{StatementKind(kind)};
    for (const auto &[label, item, value] : lines)
        maker.row(label, item, {value});
    QTEST(outcomes({maker.statement()}), "expected");
}

void IdentitiesTest::failsWhereAnotherPeriodProvesTheParts()
{
    // The year before shows that the two rows are all parts there are: this year's digit slipped.
    StatementMaker maker(StatementKind::Income, 2);
    maker.row("Products", LineItem::revenue_product, {"60", "50"}).row("Services", LineItem::revenue_service, {"40", "30"});
    maker.row("Total revenue", LineItem::revenue, {"109", "80"});
    QCOMPARE(outcomes({maker.statement()}), QByteArray("I1 fail, I1 pass"));
    // A restated column proves as well as any, a pro forma one proves nothing.
    Statement proForma = maker.statement();
    proForma.columns[1].basis = Basis::ProForma;
    QCOMPARE(outcomes({proForma}), QByteArray("I1 advisory"));
}

QTEST_GUILESS_MAIN(IdentitiesTest)
#include "tst_identities.moc"
