// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/reader.h"

#include "commalocale.h"
#include "htmltables.h"

#include <QTest>

using namespace filing;
using support::table;

/// What stands over, above and between the tables of releases in HTML says in which period, unit and kind they are.
/// Each row of data is one way in which companies leave a part of that to the reader.
class HeadingsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void readsTables_data();
    void readsTables();
};

namespace {

QByteArray prose(const QByteArray &words)
{
    return "<p>" + words + "</p>\n";
}

/// An income statement of as many columns as the header has, 9,000 of revenues in the first one.
QByteArray income(const QByteArray &header, int columns)
{
    struct Line
    {
        const char *label;
        int amount;
    };
    static constexpr Line lines[] = {{"Revenues", 9000},         {"Cost of sales", 6000},    {"Gross profit", 3000},
                                     {"Selling expenses", 1000}, {"Operating income", 2000}, {"Income before taxes", 2000},
                                     {"Income taxes", 500},      {"Net income", 1500}};
    QByteArray rows = header;
    for (const Line &line : lines) {
        rows += QByteArray("\n") + line.label;
        for (int i = 0; i < columns; ++i) {
            const QByteArray digits = QByteArray::number(line.amount * (10 - i) / 10);
            rows += "|" + (digits.size() > 3 ? digits.left(digits.size() - 3) + "," + digits.right(3) : digits);
        }
    }
    return table(rows);
}

QByteArray sheet(const QByteArray &newest, const QByteArray &older)
{
    return prose("CONSOLIDATED BALANCE SHEETS") + prose("(in thousands)")
        + table("|" + newest + "|" + older
                + "\nCash and cash equivalents|1,000|900\nReceivables|2,000|2,100\nTotal current assets|3,000|3,000"
                  "\nTotal assets|3,000|3,000\nTotal current liabilities|1,000|1,200\nTotal liabilities|1,000|1,200"
                  "\nTotal shareholders' equity|2,000|1,800\nTotal liabilities and equity|3,000|3,000");
}

/// "income 3M 2003-06-30, 3M 2002-06-30: 9000000" for each table: its kind, its columns and its first number, with a
/// question mark when that is doubted.
QByteArray tablesOf(const QByteArray &page)
{
    const auto filing = read(std::make_shared<const std::string>("<html><body>" + page.toStdString() + "</body></html>"));
    if (!filing)
        return QByteArray::fromStdString(filing.error().says);
    QByteArrayList tables;
    for (const Statement &statement : filing->statements) {
        QByteArrayList columns;
        for (const StatementColumn &column : statement.columns) {
            const std::string basis = column.basis == Basis::Reported ? "" : " " + std::string(name(column.basis));
            columns << QByteArray::fromStdString((column.period ? column.period->key() : "-") + basis);
        }
        const auto row =
            std::find_if(statement.rows.begin(), statement.rows.end(), [](const Row &r) { return !r.cells.empty(); });
        const Cell &cell = row->cells.front();
        tables << QByteArray::fromStdString(std::string(name(statement.kind)) + " ") + columns.join(", ") + ": "
                + QByteArray::fromStdString(cell.value.toString()) + (cell.doubt.empty() ? "" : "?");
    }
    return tables.join("\n");
}

} // namespace

void HeadingsTest::readsTables_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("tables");
    const auto row = [](const char *name, const QByteArray &page, const char *tables) {
        QTest::newRow(name) << page << QByteArray(tables);
    };
    const QByteArray titled = prose("CONSOLIDATED STATEMENTS OF INCOME") + prose("(in thousands)");

    row("numbered quarters beside a balance sheet",
        titled + income("|Q2 FY07|Q1 FY07|Q2 FY06", 3) + sheet("December 31, 2006", "June 30, 2006"),
        "income 3M 2006-12-31, 3M 2006-09-30, 3M 2005-12-31: 9000000\nbalance at 2006-12-31, at 2006-06-30: 1000000");
    row("numbered quarters in a report as at a day",
        prose("Interim report as at 30 September 2015") + titled + income("|Q3 2015|Q3 2014", 2),
        "income 3M 2015-09-30, 3M 2014-09-30: 9000000");
    row("numbered quarters that nothing dates are doubted", titled + income("|2:2011\n|Second Quarter|First Quarter", 2),
        "income 3M 2011-06-30, 3M 2011-03-31: 9000000?");
    row("fiscal years named by the year that they begin in",
        titled + income("|Third Quarter 2003|Third Quarter 2002", 2) + sheet("October 31, 2003", "January 31, 2003"),
        "income 3M 2003-10-31, 3M 2002-10-31: 9000000\nbalance at 2003-10-31, at 2003-01-31: 1000000");
    row("quarters up to the third",
        prose("Group report January 1 to September 30, 2019") + titled + income("|Q3 2019|Q1-Q3 2019|FY 2018", 3),
        "income 3M 2019-09-30, 9M 2019-09-30, 12M 2018-12-31: 9000000");
    row("months by number, and a year alone",
        prose("Report as at 30 September 2012") + titled + income("|Q3 2012|9M 2012|2011", 3),
        "income 3M 2012-09-30, 9M 2012-09-30, 12M 2011-12-31: 9000000");
    row("months from which to which", titled + income("|Jul-Sep 2013|Jan-Sep 2013|Jan-Dec 2012", 3),
        "income 3M 2013-09-30, 9M 2013-09-30, 12M 2012-12-31: 9000000");
    row("halves of a year",
        prose("Results for the year ended 31 December 2016") + titled + income("|H1 2016|H2 2016|FY 2016", 3),
        "income 6M 2016-06-30, 6M 2016-12-31, 12M 2016-12-31: 9000000");
    row("days from which to which", titled + income("|1.1.-31.3.2006|1.1.-31.3.2005", 2),
        "income 3M 2006-03-31, 3M 2005-03-31: 9000000");
    row("current and prior year",
        prose("TULSA, May 4, 2001 -- Results were announced today.") + titled
            + income("|2:Quarter Ended March 31,\n|Current Year|Prior Year", 2),
        "income 3M 2001-03-31, 3M 2000-03-31: 9000000");
    row("current and prior year with their own dates",
        titled + income("|2:Quarter Ended March 31,\n|Current Year 2001|Prior Year 2000", 2),
        "income 3M 2001-03-31, 3M 2000-03-31: 9000000");

    row("a year adjusted to a new rule", titled + income("|2:Three Months Ended March 31,\n|2009|2008 (As Adjusted)", 2),
        "income 3M 2009-03-31, 3M 2008-03-31 restated: 9000000");
    row("a measure of the company's own beside what was reported",
        titled + income("|2:Three Months Ended March 31, 2009\n|As Reported|As Adjusted", 2),
        "income 3M 2009-03-31, 3M 2009-03-31 adjusted: 9000000");

    const QByteArray quarter = titled + income("|2:Three Months Ended September 30,\n|2006|2005", 2);
    row("nine months below the quarter take its unit", quarter + income("|2:Nine Months Ended September 30,\n|2006|2005", 2),
        "income 3M 2006-09-30, 3M 2005-09-30: 9000000\nincome 9M 2006-09-30, 9M 2005-09-30: 9000000");
    row("a table of the same rows that is a thousand times larger does not",
        quarter
            + table("|2:Nine Months Ended September 30,\n|2006|2005\nGross profit|7,000,000|6,000,000\nIncome "
                    "taxes|800,000|700,000\nNet income|2,000,000|1,000,000"),
        "income 3M 2006-09-30, 3M 2005-09-30: 9000000\nother 9M 2006-09-30, 9M 2005-09-30: 7000000");
    row("a table that repeats figures of the statement is in its unit",
        quarter + prose("Revenues by region")
            + table("|2:Three Months Ended September 30,\n|2006|2005\nEast|5,000|4,000\nWest|4,000|4,100\nTotal "
                    "revenues|9,000|8,100"),
        "income 3M 2006-09-30, 3M 2005-09-30: 9000000\nother 3M 2006-09-30, 3M 2005-09-30: 5000000");
    row("parts of a statement's rows below it",
        quarter + prose("(1) Includes stock-based compensation as follows:")
            + table("|2:Three Months Ended September 30,\n|2006|2005\nCost of sales|110|90\nSelling "
                    "expenses|204|188\nIncome taxes|18|17\nStock-based compensation|332|295"),
        "income 3M 2006-09-30, 3M 2005-09-30: 9000000\nother 3M 2006-09-30, 3M 2005-09-30: 110000");
    row("a table of other figures is not",
        quarter + prose("Stores by region")
            + table("|2:Three Months Ended September 30,\n|2006|2005\nEast|512|488\nWest|401|409\nAll stores|913|897"),
        "income 3M 2006-09-30, 3M 2005-09-30: 9000000\nother 3M 2006-09-30, 3M 2005-09-30: 512");
    row("the unit of the next table is not that of this one",
        prose("Stores at the end of the quarter")
            + table("|March 31, 2006|March 31, 2005\nEast|512|488\nWest|401|409\nAll stores|913|897") + quarter,
        "other at 2006-03-31, at 2005-03-31: 512\nincome 3M 2006-09-30, 3M 2005-09-30: 9000000");

    row("liabilities beside assets",
        prose("CONSOLIDATED BALANCE SHEETS") + prose("(in thousands)")
            + table("ASSETS|Dec. 31, 2001|Dec. 31, 2000|LIABILITIES|Dec. 31, 2001|Dec. 31, 2000\nCash and cash "
                    "equivalents|1,000|900|Accounts payable|1,200|1,300"
                    "\nReceivables|2,000|2,100|Long-term debt|800|900\nTotal current assets|3,000|3,000|Shareholders' "
                    "equity|3,000|2,800"
                    "\nTotal assets|5,000|5,000|Total liabilities and equity|5,000|5,000"),
        "balance at 2001-12-31, at 2000-12-31: 1000000");
    row("labels between two years on each side",
        prose("CONSOLIDATED STATEMENTS OF INCOME")
            + table("2:Third quarter||2:Nine months\n2014|2015|in &euro; "
                    "millions|2014|2015\n900|800|Revenue|2,700|2,500\n600|500|Cost of sales|1,800|1,700\n"
                    "300|300|Gross profit|900|800\n150|140|Net income|450|400")
            + sheet("September 30, 2015", "December 31, 2014"),
        "income 3M 2014-09-30, 3M 2015-09-30, 9M 2014-09-30, 9M 2015-09-30: 900000000\nbalance at 2015-09-30, at "
        "2014-12-31: 1000000");
    row("a remark in a column of figures parts nothing",
        titled + income("|2:Three Months Ended March 31,\n|2014|2013", 2).replace("6,000|5,400", "restated|5,400"),
        "income 3M 2014-03-31, 3M 2013-03-31: 9000000");
    row("quarters that head rows date no column",
        prose("QUARTERLY RESULTS, July 22, 1999") + prose("(in thousands)")
            + table("Quarter ended|Revenues|Net income\nJune 30, 1999|4,110|1,204\nMarch 31, 1999|4,001|1,110\nDecember 31, "
                    "1998|3,960|1,150"),
        "other -, -: 4110000");
    row("years of a table that is no statement",
        prose("Revenues by product for the years ended December 31 (in thousands):")
            + table("|2004|2003\nInstruments|40,112|38,001\nService|9,820|8,911\nTotal|49,932|46,912"),
        "other 12M 2004-12-31, 12M 2003-12-31: 40112000");
    row("percentages of which most print no sign",
        prose("The following table gives certain items as a percentage of net sales for the years ended June 30:")
            + prose("(in thousands)")
            + table("|1999|1998\nCost of sales|62.1|63.4\nGross profit|37.9|36.6\nOperating income|16.9%|15.1%"),
        "other 12M 1999-06-30, 12M 1998-06-30: 62.1");

    row("a statement on another footing",
        QByteArray(titled).replace("CONSOLIDATED", "NON-GAAP") + income("|2:Three Months Ended March 31,\n|2014|2013", 2),
        "other 3M 2014-03-31 adjusted, 3M 2013-03-31 adjusted: 9000000");
    row("comprehensive income from the revenues down",
        prose("CONSOLIDATED STATEMENTS OF COMPREHENSIVE INCOME (LOSS)") + prose("(in thousands)")
            + income("|2:Three Months Ended March 31,\n|2014|2013", 2),
        "income 3M 2014-03-31, 3M 2013-03-31: 9000000");
    row("comprehensive income below net income is no income statement",
        prose("CONSOLIDATED STATEMENTS OF COMPREHENSIVE INCOME") + prose("(in thousands)")
            + table("|2:Three Months Ended March 31,\n|2014|2013\nNet income|1,500|1,300\nForeign currency "
                    "translation|(200)|100\nComprehensive income|1,300|1,400"),
        "other 3M 2014-03-31, 3M 2013-03-31: 1500000");

    const QByteArray points = "|2:Three Months Ended March 31,\n|2006|2005\nRevenues|112.410|98.204\nCost of "
                              "sales|71.300|63.111\nGross profit|41.110|35.093\n"
                              "Operating income|18.224|14.094\nNet income|10.704|7.812";
    row("points between thousands, by a decimal comma below", titled + table(points + "\nEarnings per share|1,07|0,78"),
        "income 3M 2006-03-31, 3M 2005-03-31: 112410000");
    row("points between thousands, in groups", titled + table(points + "\nReserves|1.112.204|1.098.110"),
        "income 3M 2006-03-31, 3M 2005-03-31: 112410000");
    row("points before decimals", titled + table(points + "\nEarnings per share|1.07|0.78"),
        "income 3M 2006-03-31, 3M 2005-03-31: 112410");
    row("millions of euros",
        prose("CONSOLIDATED INCOME STATEMENT") + prose("millions of &euro;")
            + income("|2:Three Months Ended March 31,\n|2014|2013", 2).replace("INCOME STATEMENT", "STATEMENTS OF INCOME"),
        "income 3M 2014-03-31, 3M 2013-03-31: 9000000000");
    row("a typographer's apostrophe in the unit",
        prose("CONSOLIDATED STATEMENTS OF INCOME")
            + income("|2:Three Months Ended March 31,\n|2014 EUR&#8217;000|2013 EUR&#8217;000", 2),
        "income 3M 2014-03-31, 3M 2013-03-31: 9000000");
}

void HeadingsTest::readsTables()
{
    QFETCH(const QByteArray, page);
    QTEST(tablesOf(page), "tables");
}

QTEST_APPLESS_MAIN(HeadingsTest)
#include "tst_headings.moc"
