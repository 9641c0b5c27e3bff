// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/labels.h"
#include "filing/naming.h"

#include "commalocale.h"
#include "statementmaker.h"

#include <QTest>

using namespace filing;
using support::StatementMaker;

class NamingTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void namesByWording_data();
    void namesByWording();
    void earningsPerShareOfTheWhole_data();
    void earningsPerShareOfTheWhole();
    void leavesUnnamed_data();
    void leavesUnnamed();
    void namesByArithmetic_data();
    void namesByArithmetic();
    void namesRevenueByArithmetic_data();
    void namesRevenueByArithmetic();
    void namesEarningsBeforeInterest_data();
    void namesEarningsBeforeInterest();
    void namesBareTotalsOfABalanceSheet();
    void namesTaxByWhereItStands_data();
    void namesTaxByWhereItStands();
    void namesNoPartOfTheCosts_data();
    void namesNoPartOfTheCosts();
    void namesNoRevenueOfAPart_data();
    void namesNoRevenueOfAPart();
    void namesTotalOfClaims_data();
    void namesTotalOfClaims();
    void namesTotalOfLiabilitiesAboveOthersInterests();
};

namespace {

/// The statement with its rows named; rows come with labels alone, as a reader would give them.
Statement named(Statement statement)
{
    for (Row &row : statement.rows)
        row.words = normalisedLabel(row.label);
    nameRows(statement);
    return statement;
}

QByteArray itemOf(const Row &row)
{
    return QByteArray::fromStdString(row.item == LineItem::none ? "none" : std::string(id(row.item)));
}

QByteArray itemOfLabel(StatementKind kind, const QByteArray &label)
{
    StatementMaker maker(kind);
    maker.row("Something else", LineItem::none, {"7"});
    maker.row(label.toStdString(), LineItem::none, {"1,000"});
    return itemOf(named(maker.statement()).rows[1]);
}

} // namespace

void NamingTest::namesByWording_data()
{
    QTest::addColumn<StatementKind>("kind");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("item");
    const auto row = [](StatementKind kind, const char *label, const char *item) {
        QTest::newRow(label) << kind << QByteArray(label) << QByteArray(item);
    };
    const auto income = StatementKind::Income;
    row(income, "Operating income/(loss)", "operating_income");
    row(income, "Operating (loss)/income", "operating_income");
    row(income, "Profit (loss) from operations", "operating_income");
    row(income, "Operating earnings (loss)", "operating_income");
    row(income, "Pre-tax earnings", "pretax_income");
    row(income, "Profit (loss) before tax", "pretax_income");
    row(income, "Loss before tax", "pretax_income");
    row(income, "Taxation", "income_tax");
    row(income, "Provision for federal and state income taxes", "income_tax");
    row(income, "Provision for/(benefit from) income taxes", "income_tax");
    row(income, "Net earnings/(loss)", "net_income");
    row(income, "Net loss including noncontrolling interests", "net_income");
    row(income, "Net income before noncontrolling interests", "net_income");
    row(income, "Net income for the period", "net_income");
    row(income, "Profit (loss) for the period", "net_income");
    row(income, "Net loss and comprehensive loss", "net_income");
    row(income, "GAAP net income", "net_income");
    row(income, "Result before taxes", "pretax_income");
    row(income, "Profit on ordinary activities before taxation", "pretax_income");
    row(income, "Result for the period", "net_income");
    row(income, "Gross margin (loss)", "gross_profit");
    row(income, "Total losses and expenses", "total_costs_and_expenses");
    const auto balance = StatementKind::Balance;
    row(balance, "Cash, including temporary investments", "cash");
    row(balance, "Unrestricted cash and cash equivalents", "cash");
    row(balance, "Cash on hand", "cash");
    row(balance, "Total deficit", "equity");
    row(balance, "Total unitholders' equity", "equity");
    row(balance, "Group equity", "equity");
    row(balance, "Total shareholders' funds", "equity");
    const auto cash = StatementKind::CashFlow;
    row(cash, "Cash paid for property and equipment", "capex");
    row(cash, "Net cash flows provided by (used in) investing activities from continuing operations", "cfi");
    row(cash, "Net cash flows provided by financing activities from continuing operations", "cff");
    row(cash, "Net cash flows used in operating activities from continuing operations", "cfo");
    row(cash, "Utility construction expenditures", "capex");
    row(cash, "Additions to oil and gas properties", "capex");
    row(cash, "Purchases of vessels", "capex");
}

void NamingTest::namesByWording()
{
    QFETCH(const StatementKind, kind);
    QFETCH(const QByteArray, label);
    QTEST(itemOfLabel(kind, label), "item");
}

void NamingTest::earningsPerShareOfTheWhole_data()
{
    QTest::addColumn<QByteArray>("heading");
    QTest::addColumn<QByteArray>("item"); // of "Basic" below it
    const auto row = [](const char *heading, const char *item) {
        QTest::newRow(heading) << QByteArray(heading) << QByteArray(item);
    };
    row("Earnings (loss) per common share:", "eps_basic");
    row("Earnings (loss) per common share after accounting change:", "eps_basic");
    row("Net income per share after extraordinary items:", "eps_basic");
    row("Earnings per share after cumulative effect of accounting change:", "eps_basic");
    row("Earnings (loss) per common share before accounting change:", "none");
    row("Earnings per share before extraordinary items:", "none");
    row("Earnings per share from discontinued operations:", "none");
    row("Earnings per share, cumulative effect of accounting change:", "none");
}

void NamingTest::earningsPerShareOfTheWhole()
{
    QFETCH(const QByteArray, heading);
    StatementMaker maker(StatementKind::Income);
    maker.heading(heading.toStdString()).row("Basic", LineItem::none, {"0.57"}, ValueKind::PerShare);
    QTEST(itemOf(named(maker.statement()).rows[1]), "item");
}

void NamingTest::leavesUnnamed_data()
{
    QTest::addColumn<StatementKind>("kind");
    QTest::addColumn<QByteArray>("label");
    const auto row = [](StatementKind kind, const char *label) { QTest::newRow(label) << kind << QByteArray(label); };
    const auto income = StatementKind::Income;
    row(income, "Earnings before interest and taxes"); // of operations or not: only sums tell
    row(income, "Taxes other than income taxes");
    row(income, "Taxes (other than income taxes)");
    row(income, "Interest related to income taxes");
    row(income, "Net interest income before provision for loan losses");
    row(income, "Income before provision for credit losses");
    row(income, "Deferred federal and state income taxes");
    row(income, "Profit sharing");
    row(income, "Comprehensive income");
    row(income, "Cost of food and beverage (as a percentage of food and beverage revenues)"); // one of several costs
    const auto balance = StatementKind::Balance;
    row(balance, "Cash held in escrow");
    row(balance, "Cash surrender value of life insurance");
    row(balance, "Total deferred credits");
    const auto cash = StatementKind::CashFlow;
    row(cash, "Proceeds from construction loans");
    row(cash, "Cash paid for interest on equipment loans");
}

void NamingTest::leavesUnnamed()
{
    QFETCH(const StatementKind, kind);
    QFETCH(const QByteArray, label);
    const QByteArray item = itemOfLabel(kind, label);
    QVERIFY2(item == "none"
                 || (item != "cash" && item != "income_tax" && item != "operating_income" && item != "pretax_income"
                     && item != "net_income" && item != "equity" && item != "capex"),
             item.constData());
}

void NamingTest::namesByArithmetic_data()
{
    QTest::addColumn<QByteArray>("cost");
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<QByteArray>("costItem");
    QTest::addColumn<QByteArray>("resultItem");
    const auto row = [](const char *name, const char *cost, const char *result, const char *costItem,
                        const char *resultItem) {
        QTest::newRow(name) << QByteArray(cost) << QByteArray(result) << QByteArray(costItem) << QByteArray(resultItem);
    };
    row("both prove themselves", "600", "150", "cost_of_revenue", "operating_income");
    row("in brackets", "(600)", "150", "cost_of_revenue", "operating_income");
    row("a cost that leads elsewhere", "500", "150", "cost_of_service", "operating_income");
    row("a result that is something else", "600", "170", "cost_of_revenue", "none");
}

void NamingTest::namesByArithmetic()
{
    QFETCH(const QByteArray, cost);
    QFETCH(const QByteArray, result);
    StatementMaker maker(StatementKind::Income);
    maker.row("Revenue", LineItem::none, {"1,000"});
    maker.row("Cost of services", LineItem::none, {cost.constData()});
    maker.row("Gross profit", LineItem::none, {"400"});
    maker.row("Research and development", LineItem::none, {"250"});
    maker.total("Total operating expenses", LineItem::none, {"250"});
    maker.row("Earnings before interest and taxes", LineItem::none, {result.constData()});
    const Statement statement = named(maker.statement());
    QTEST(itemOf(statement.rows[1]), "costItem");
    QTEST(itemOf(statement.rows[5]), "resultItem");
}

void NamingTest::namesRevenueByArithmetic_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("top");
    QTest::addColumn<QByteArray>("total");
    QTest::addColumn<QByteArray>("item");
    const auto row = [](const char *name, const char *label, const char *top, const char *total, const char *item) {
        QTest::newRow(name) << QByteArray(label) << QByteArray(top) << QByteArray(total) << QByteArray(item);
    };
    row("the total of costs leads to the result", "Commissions and fees", "1,000", "600", "revenue");
    row("in brackets", "Commissions and fees", "1,000", "(600)", "revenue");
    row("no total, but each cost", "Admissions", "1,000", nullptr, "revenue");
    row("a line of insurers, when it is the only one", "Net premiums earned", "1,000", "600", "revenue");
    row("figures that lead elsewhere", "Commissions and fees", "1,100", "600", "none");
    row("a cost at the top", "Cost of admissions", "1,000", "600", "none");
    row("interest, which may be a part of what a bank earns", "Interest on loans", "1,000", "600", "none");
    row("a first row below nothing", "Admissions", "(1,000)", "600", "none");
}

void NamingTest::namesRevenueByArithmetic()
{
    QFETCH(const QByteArray, label);
    QFETCH(const QByteArray, top);
    QFETCH(const QByteArray, total);
    StatementMaker maker(StatementKind::Income);
    maker.row(label.toStdString(), LineItem::none, {top.constData()});
    maker.row("Salaries", LineItem::none, {"350"}).row("Rent", LineItem::none, {"250"});
    if (!total.isNull())
        maker.total("Total expenses", LineItem::none, {total.constData()});
    maker.row("Income before income taxes", LineItem::none, {"400"});
    QTEST(itemOf(named(maker.statement()).rows[0]), "item");
}

void NamingTest::namesEarningsBeforeInterest_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("item");
    const auto row = [](const char *name, const char *label, const char *value, const char *item) {
        QTest::newRow(name) << QByteArray(label) << QByteArray(value) << QByteArray(item);
    };
    row("what gross profit leaves", "Earnings before interest and tax (EBIT)", "191", "operating_income");
    row("by its short name", "EBIT", "191", "operating_income");
    row("another sum", "EBIT", "180", "none");
    row("a measure of the company's own", "Adjusted earnings before interest and tax", "191", "none");
}

void NamingTest::namesEarningsBeforeInterest()
{
    QFETCH(const QByteArray, label);
    QFETCH(const QByteArray, value);
    StatementMaker maker(StatementKind::Income);
    maker.row("Revenue", LineItem::none, {"1,962"}).row("Cost of sales", LineItem::none, {"(1,387)"});
    maker.row("Gross profit", LineItem::none, {"575"}).row("Selling expenses", LineItem::none, {"(410)"});
    maker.row("Other operating income", LineItem::none, {"26"});
    maker.row(label.toStdString(), LineItem::none, {value.constData()});
    QTEST(itemOf(named(maker.statement()).rows[5]), "item");
}

void NamingTest::namesBareTotalsOfABalanceSheet()
{
    StatementMaker maker(StatementKind::Balance);
    maker.heading("Assets").heading("Current assets:");
    maker.row("Cash", LineItem::none, {"100"}).row("Inventories", LineItem::none, {"300"});
    maker.total("Total", LineItem::none, {"400"});
    maker.row("Plant, net", LineItem::none, {"600"});
    maker.total("TOTAL", LineItem::none, {"1,000"});
    maker.heading("Liabilities and equity").heading("Current liabilities:");
    maker.row("Accounts payable", LineItem::none, {"200"}).row("Accrued expenses", LineItem::none, {"100"});
    maker.total("Total", LineItem::none, {"300"});
    maker.row("Shareholders' equity", LineItem::none, {"700"});
    maker.total("TOTAL", LineItem::none, {"1,000"});
    const Statement statement = named(maker.statement());
    QCOMPARE(itemOf(statement.rows[4]), QByteArray("total_current_assets"));
    QCOMPARE(itemOf(statement.rows[6]), QByteArray("total_assets"));
    QCOMPARE(itemOf(statement.rows[11]), QByteArray("total_current_liabilities"));
    QCOMPARE(itemOf(statement.rows[13]), QByteArray("total_liabilities_equity"));
}

void NamingTest::namesTaxByWhereItStands_data()
{
    QTest::addColumn<QByteArrayList>("rows"); // "label|amount" from the result before taxes to the result
    QTest::addColumn<QByteArray>("items");
    const auto row = [](const char *name, const QByteArrayList &rows, const char *items) {
        QTest::newRow(name) << rows << QByteArray(items);
    };
    row("a tax by another name before what others own",
        {"Income before income taxes and minority interest|447", "Texas margin tax|9", "Minority interest in income|37",
         "Net income|401"},
        "pretax_income income_tax none net_income");
    row("figures that lead elsewhere", {"Income before income taxes|447", "Texas margin tax|9", "Dues|37", "Net income|430"},
        "pretax_income none none net_income");
    row("a tax above the result before taxes",
        {"Taxes on income of former owners|19", "Income before income taxes|331",
         "Provision (benefit) for income taxes|(149)", "Net income|480"},
        "none pretax_income income_tax net_income");
    row("parts of which none is the whole",
        {"Income before income taxes|511", "Income taxes - credited to capital|(93)", "Income taxes - minimum tax|(31)",
         "Net income|387"},
        "pretax_income none none net_income");
    row("parts and their total",
        {"Income before income taxes|511", "Income taxes:|", "Current taxes|93", "Deferred taxes|31",
         "Total income taxes|124", "Net income|387"},
        "pretax_income none none none income_tax net_income");
    row("parts and their total without a label",
        {"Income before income taxes|511", "Federal and state income taxes:|", "Federal|93", "State|31", "|124",
         "Net income|387"},
        "pretax_income none none none income_tax net_income");
}

void NamingTest::namesTaxByWhereItStands()
{
    QFETCH(const QByteArrayList, rows);
    StatementMaker maker(StatementKind::Income);
    maker.row("Revenue", LineItem::none, {"2,000"});
    for (const QByteArray &row : rows) {
        const QByteArrayList parts = row.split('|');
        if (parts[1].isEmpty())
            maker.heading(parts[0].toStdString());
        else
            maker.row(parts[0].toStdString(), LineItem::none, {parts[1].constData()});
    }
    const Statement statement = named(maker.statement());
    QByteArrayList items;
    for (std::size_t i = 1; i < statement.rows.size(); ++i)
        items << (statement.rows[i].item == LineItem::cost_of_revenue ? "none" : itemOf(statement.rows[i]));
    QTEST(items.join(' '), "items");
}

void NamingTest::namesNoPartOfTheCosts_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("gross");
    QTest::addColumn<QByteArray>("item");
    QTest::newRow("two parts") << QByteArray("Cost of sales - lots, land and other") << QByteArray("350")
                               << QByteArray("none");
    QTest::newRow("one that leads to gross profit")
        << QByteArray("Cost of sales - prior year") << QByteArray("400") << QByteArray("cost_of_revenue");
    QTest::newRow("the only one") << QByteArray("Selling expenses") << QByteArray("350") << QByteArray("cost_of_revenue");
}

void NamingTest::namesNoPartOfTheCosts()
{
    QFETCH(const QByteArray, second);
    QFETCH(const QByteArray, gross);
    StatementMaker maker(StatementKind::Income);
    maker.row("Revenue", LineItem::none, {"1,000"}).row("Cost of sales - homes", LineItem::none, {"600"});
    maker.row(second.toStdString(), LineItem::none, {"50"}).row("Gross profit", LineItem::none, {gross.constData()});
    QTEST(itemOf(named(maker.statement()).rows[1]), "item");
}

void NamingTest::namesNoRevenueOfAPart_data()
{
    QTest::addColumn<QByteArray>("above");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("item");
    QTest::newRow("below the costs of another part") << QByteArray("Home cost of sales") << QByteArray("Revenues") << QByteArray("none");
    QTest::newRow("below a part of revenue") << QByteArray("Land sales") << QByteArray("Revenues") << QByteArray("revenue");
    QTest::newRow("below interest, as brokers print it") << QByteArray("Interest expense") << QByteArray("Net revenues") << QByteArray("revenue");
}

void NamingTest::namesNoRevenueOfAPart()
{
    QFETCH(const QByteArray, above);
    QFETCH(const QByteArray, label);
    StatementMaker maker(StatementKind::Income);
    maker.row("Home sales", LineItem::none, {"900"}).row(above.toStdString(), LineItem::none, {"700"});
    maker.heading("Financial services:").row(label.toStdString(), LineItem::none, {"60"});
    maker.row("Income before income taxes", LineItem::none, {"150"});
    QTEST(itemOf(named(maker.statement()).rows[3]), "item");
}

void NamingTest::namesTotalOfClaims_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("item");
    QTest::newRow("by another name") << QByteArray("Total capitalization and liabilities") << QByteArray("500")
                                     << QByteArray("total_liabilities_equity");
    QTest::newRow("another sum") << QByteArray("Total capitalization and liabilities") << QByteArray("400")
                                 << QByteArray("none");
    QTest::newRow("no total") << QByteArray("Capitalization and liabilities") << QByteArray("500") << QByteArray("none");
}

void NamingTest::namesTotalOfClaims()
{
    QFETCH(const QByteArray, label);
    QFETCH(const QByteArray, value);
    StatementMaker maker(StatementKind::Balance);
    maker.row("Cash", LineItem::none, {"100"})
        .row("Utility plant", LineItem::none, {"400"})
        .total("Total assets", LineItem::none, {"500"});
    maker.heading("Capitalization and liabilities:")
        .row("Long-term debt", LineItem::none, {"300"})
        .row("Deferred income taxes", LineItem::none, {"200"});
    maker.row(label.toStdString(), LineItem::none, {value.constData()});
    const Statement statement = named(maker.statement());
    QTEST(itemOf(statement.rows.back()), "item");
    QCOMPARE(itemOf(statement.rows[5]), "deferred_tax_liability");
}

void NamingTest::namesTotalOfLiabilitiesAboveOthersInterests()
{
    StatementMaker maker(StatementKind::Balance);
    maker.row("Cash", LineItem::none, {"100"})
        .row("Land", LineItem::none, {"400"})
        .total("Total assets", LineItem::none, {"500"});
    maker.heading("Liabilities:")
        .row("Mortgages", LineItem::none, {"200"})
        .row("Other debts", LineItem::none, {"50"})
        .total("", LineItem::none, {"250"});
    maker.row("Minority interests in operating partnership", LineItem::none, {"30"});
    maker.heading("Shareholders' equity:")
        .row("Preferred shares", LineItem::none, {"20"})
        .row("Common shares", LineItem::none, {"200"});
    maker.total("", LineItem::none, {"220"}).total("", LineItem::none, {"500"});
    const Statement statement = named(maker.statement());
    QCOMPARE(itemOf(statement.rows[6]), "total_liabilities");
    QCOMPARE(itemOf(statement.rows[11]), "equity");
    QCOMPARE(itemOf(statement.rows[12]), "total_liabilities_equity");
}

QTEST_GUILESS_MAIN(NamingTest)

#include "tst_naming.moc"
