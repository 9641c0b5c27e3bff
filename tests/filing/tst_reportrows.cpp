// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/reader.h"

#include "commalocale.h"
#include "factlines.h"
#include "twoyears.h"

#include <QTest>

using support::addFactColumns;
using support::compareFacts;
using support::readPage;

namespace {

/// The label of each row of the first statement of a kind, with " | " between.
QByteArray labelsOf(const filing::Filing &filing, filing::StatementKind kind)
{
    QByteArrayList labels;
    for (const filing::Statement &statement : filing.statements) {
        for (const filing::Row &row : statement.rows) {
            if (statement.kind == kind)
                labels << QByteArray::fromStdString(row.label);
        }
    }
    return labels.join(" | ");
}

} // namespace

/// Rows of annual and quarterly reports as companies typed them: what they are called only their surroundings tell.
class ReportRowsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void namesRows_data();
    void namesRows() { compareFacts(); }
    void findsEquity_data();
    void findsEquity() { compareFacts(); }
    void keepsLabelsWhole();
    void joinsLabels();
    void spellsTheCompany_data();
    void spellsTheCompany();
};

void ReportRowsTest::namesRows_data()
{
    addFactColumns();
    const auto row = &support::addIncomeOfTwoYears;
    row("a tax in brackets before a minority's share", R"(Total revenues                            $ 8,781     $10,196
Total costs and expenses                    8,692       9,694
Income before income taxes and
  minority interest                            89         502
Income tax expense                            (32)       (186)
Minority interest                              (4)         (7)
Income before cumulative effect                53         309
Cumulative effect of accounting changes        (3)          -
Net income                                $    50     $   309
)",
        "income_tax", "income_tax 12M 1993-12-31 32000; income_tax 12M 1992-12-31 186000");
    row("a benefit before a minority's share", R"(Total revenues                            $ 8,781     $10,196
Total costs and expenses                    8,870       9,694
Income (loss) before income taxes and
  minority interest                           (89)        502
Income tax benefit (expense)                   32        (186)
Minority interest                              (4)         (7)
Income (loss) before cumulative effect        (61)        309
Cumulative effect of accounting changes        (3)          -
Net income (loss)                         $   (64)    $   309
)",
        "income_tax", "income_tax 12M 1993-12-31 -32000; income_tax 12M 1992-12-31 186000");
    row("headings within the amounts per share", R"(Revenue                                   $ 9,135     $ 8,661
Operating expenses                          8,683       7,740
Net income                                $   452     $   850
Earnings (loss) per common share:
  Before cumulative effect                  $0.93       $1.86
  Cumulative effect of accounting changes--
    Postretirement benefits                     -        (.07)
    Income taxes                                -        (.07)
Net income                                  $0.93       $1.72
)",
        "eps_basic", "eps_basic 12M 1993-12-31 0.93; eps_basic 12M 1992-12-31 1.72");
    row("brackets without a blank before them", R"(Sales                                     $ 9,087     $ 7,948
Cost of sales                               7,270       6,368
Gross profit                                1,817       1,580
Other expense(income)-net                   1,484       1,736
Net earnings(loss)                        $   333     $  (156)
)",
        "net_income", "net_income 12M 1993-12-31 333000; net_income 12M 1992-12-31 -156000");
    row("the total of the company below those of its parts", R"(INDUSTRY
Sales                                     $ 9,087     $ 7,948
Income before income taxes - Industry         535         359
FINANCE
Income before income taxes - Finance          145         296
TOTAL COMPANY
Income before income taxes                    680         655
Provision for income taxes                    202         139
Net income                                $   478     $   516
)",
        "pretax_income", "pretax_income 12M 1993-12-31 680000; pretax_income 12M 1992-12-31 655000");
    row("expenses beside the cost of revenue", R"(Total revenues                            $81,759     $24,923
Costs and expenses
  Cost of revenues                        (92,497)    (41,396)
  Operating expenses
    General and administrative            (20,491)    (10,469)
    Impairment                             (8,363)   (131,581)
  Total operating expenses                (28,854)   (142,050)
Operating loss                            (39,592)   (158,523)
Net loss                                 $(39,592)  $(158,523)
)",
        "operating_expenses total_costs_and_expenses",
        "operating_expenses 12M 1993-12-31 28854000; operating_expenses 12M 1992-12-31 142050000");
    row("expenses that hold the cost of revenue", R"(Total revenues                            $81,759     $24,923
  Cost of revenues                         52,497      11,396
  General and administrative               20,491      10,469
  Total operating expenses                 72,988      21,865
Operating income                            8,771       3,058
Net income                               $  8,771     $ 3,058
)",
        "operating_expenses total_costs_and_expenses",
        "total_costs_and_expenses 12M 1993-12-31 72988000; total_costs_and_expenses 12M 1992-12-31 21865000");
    row("amounts per share over their labels, which stand with the rule below", R"(Total revenues                            $81,759     $24,923
Net income                                $  8,771     $ 3,058
                                          ========     =======
Earnings per common share:
                                             $1.51       $1.35
  Primary.............................    ========     =======
                                             $1.42       $1.28
  Fully diluted.......................    ========     =======
)",
        "eps_basic eps_diluted",
        "eps_basic 12M 1993-12-31 1.51; eps_basic 12M 1992-12-31 1.35; eps_diluted 12M 1993-12-31 1.42; "
        "eps_diluted 12M 1992-12-31 1.28");
    row("shares that count what is equivalent to them", R"(Total revenues                            $81,759     $24,923
Net income                                $  8,771     $ 3,058
Net income per share                      $   1.51     $  1.35
Common equivalent shares                    5,809        2,265
)",
        "shares_basic", "shares_basic 12M 1993-12-31 5809000; shares_basic 12M 1992-12-31 2265000");
    row("operating expenses of a trade without a cost of revenue", R"(Operating revenues                        $81,759     $24,923
Operating expenses:
  Salaries, wages and benefits             52,497      11,396
  Aircraft fuel                            20,491      10,469
  Total operating expenses                 72,988      21,865
Operating income                            8,771       3,058
Net income                               $  8,771     $ 3,058
)",
        "operating_expenses total_costs_and_expenses",
        "operating_expenses 12M 1993-12-31 72988000; operating_expenses 12M 1992-12-31 21865000");
    row("what a trade calls its operating income", R"(Railway operating revenues                $10,661     $ 9,432
Compensation and benefits                   5,973       5,678
Fuel                                        1,604       1,169
Total railway operating expenses            7,577       6,847
Income from railway operations              3,084       2,585
Interest expense on debt                      444         441
Income before income taxes                  2,640       2,144
Provision for income taxes                    934         680
Net income                                $ 1,706     $ 1,464
)",
        "operating_income", "operating_income 12M 1993-12-31 3084000; operating_income 12M 1992-12-31 2585000");
    row("a bank's interest is no operating income", R"(Total interest income                     $10,661     $ 9,432
Total interest expense                      7,577       6,847
Net interest revenue                        3,084       2,585
Provision for loan losses                     444         441
Income before income taxes                  2,640       2,144
Provision for income taxes                    934         680
Net income                                $ 1,706     $ 1,464
)",
        "operating_income", "");
    row("what stands before other income", R"(Revenues                                $       -   $       -
General and administrative expenses         4,008       2,222
(Loss) before other income                 (4,008)     (2,222)
Interest income                               137         188
Net loss                                $  (3,871)  $  (2,034)
)",
        "operating_income", "operating_income 12M 1993-12-31 -4008000; operating_income 12M 1992-12-31 -2222000");
    row("a sum of costs below their heading", R"(Net revenues                              $13,041     $13,393
Costs of goods sold:
  Cost of products sold                     7,718       6,689
  Costs of service contracts                  863         555
                                        ---------   ---------
                                            8,581       7,244
                                        ---------   ---------
Net income                                $ 4,460     $ 6,149
)",
        "cost_of_revenue", "cost_of_revenue 12M 1993-12-31 8581000; cost_of_revenue 12M 1992-12-31 7244000");
    row("gross profit without a label, above the page's two numbers",
        R"(Sales                                     $51,102     $47,073
Cost of sales                              41,490      37,965
---------------------------------------------------------------
                                            9,612       9,108
Operating expenses                          7,660       5,353
Operating income                            1,952       3,755
Net income                                $ 1,186     $ 3,096



                                    83 (28)
<PAGE>
)",
        "gross_profit", "gross_profit 12M 1993-12-31 9612000; gross_profit 12M 1992-12-31 9108000");
    row("a reference on the line of the figures", R"(Sales                                     $ 9,087     $ 7,948
Income before income taxes                  1,817       1,580
Provision for income taxes
 (Note 9)                                     484         536
Net earnings                              $ 1,333     $ 1,044
)",
        "income_tax", "income_tax 12M 1993-12-31 484000; income_tax 12M 1992-12-31 536000");
    row("dividends for all shares and for each", R"(Sales                                     $ 9,087     $ 7,948
Net income                                  2,234       1,779
Dividends declared: ($.08 per share)         (514)          -
Net income per share                         $.35        $.28
)",
        "dividends_declared eps_basic", "eps_basic 12M 1993-12-31 0.35; eps_basic 12M 1992-12-31 0.28");
    row("a heading that ends in the letter of a note", R"(Sales                                     $ 9,087     $ 7,948
Net earnings                                2,234       1,779
Earnings per share - Note A
   Before cumulative effect                 $ .38       $ .34
Cumulative effect - Note C                   (.03)       (.06)
     NET EARNINGS PER SHARE                 $ .35       $ .28
)",
        "eps_basic", "eps_basic 12M 1993-12-31 0.35; eps_basic 12M 1992-12-31 0.28");
}

void ReportRowsTest::findsEquity_data()
{
    addFactColumns();
    const auto row = [](const char *name, const char *rows, const char *facts) {
        QTest::newRow(name) << QByteArray(R"(                     CONSOLIDATED BALANCE SHEETS
                         (In thousands)
                                                 December 31,
                                            1993        1992
                                         ---------   ---------
Total current assets                      $ 8,000     $ 7,000
Other assets                                1,000         500
Total assets                              $ 9,000     $ 7,500
Total current liabilities                   4,000       3,500
STOCKHOLDERS' EQUITY:
)") + rows << QByteArray("equity")
                            << QByteArray(facts);
    };
    row("two totals without a label, the second past treasury stock",
        R"(  Common stock                              2,000       2,000
  Retained earnings                         3,500       2,400
                                         ---------   ---------
                                            5,500       4,400
  Less treasury stock, at cost               (500)       (400)
                                         ---------   ---------
                                            5,000       4,000
                                         ---------   ---------
Total liabilities and stockholders' equity $9,000     $ 7,500
)",
        "equity at 1993-12-31 5000000; equity at 1992-12-31 4000000");
    row("owners' capital less their notes, and a total without a label", R"(  Stockholders' equity                      5,500       4,400
  Less: notes receivable from stockholders    500         400
                                         ---------   ---------
                                            5,000       4,000
                                         ---------   ---------
Total liabilities and stockholders' equity $9,000     $ 7,500
)",
        "equity at 1993-12-31 5000000; equity at 1992-12-31 4000000");
    row("a total behind notes that it does not follow from", R"(  Stockholders' equity                      5,000       4,000
  Less: notes receivable from stockholders    500         400
                                         ---------   ---------
                                            4,700       3,700
                                         ---------   ---------
Total liabilities and stockholders' equity $9,000     $ 7,500
)",
        "equity at 1993-12-31 5000000; equity at 1992-12-31 4000000");
    row("one total without a label", R"(  Common stock                              2,000       2,000
  Retained earnings                         3,000       2,000
                                         ---------   ---------
                                            5,000       4,000
                                         ---------   ---------
Total liabilities and stockholders' equity $9,000     $ 7,500
)",
        "equity at 1993-12-31 5000000; equity at 1992-12-31 4000000");
    row("treasury stock of one year alone", R"(  Common stock                              2,000       2,000
  Retained earnings                         3,500       2,000
                                         ---------   ---------
                                            5,500       4,000
  Treasury stock, at cost                    (500)
                                         ---------   ---------
  Total stockholders' equity                5,000       4,000
                                         ---------   ---------
                                           $9,000     $ 7,500
)",
        "equity at 1993-12-31 5000000; equity at 1992-12-31 4000000");
    row("what a utility calls it", R"(  Total common stock equity (deficit)       5,000       4,000
Total capitalization and liabilities       $9,000     $ 7,500
)",
        "equity at 1993-12-31 5000000; equity at 1992-12-31 4000000");
}

/// Brackets that end a label, headings, and words that go on in capitals.
void ReportRowsTest::keepsLabelsWhole()
{
    const filing::Filing filing = readPage(R"(                CONSOLIDATED STATEMENT OF INCOME
                         (In millions)
                                        Year Ended December 31,
                                            2001        2000
                                         ---------   ---------
Sales (Note 1)                            $131,528    $141,230
Costs and expenses (Note 1)
Costs of sales                             129,159     126,114
Income From Discontinued Operations, Net of Income
  Taxes.................................        --      15,665
Net income                                $  2,369    $ 30,781
)");
    QCOMPARE(labelsOf(filing, filing::StatementKind::Income),
             "Sales (Note 1) | Costs and expenses (Note 1) | Costs of sales | "
             "Income From Discontinued Operations, Net of Income Taxes | Net income");
}

/// Labels that stand over several lines, and headings, which look alike.
void ReportRowsTest::joinsLabels()
{
    const filing::Filing filing = readPage(R"(                CONSOLIDATED STATEMENTS OF CASH FLOWS
                         (In thousands)
                                              Year Ended December 31,
                                                 1995        1994
                                              ---------   ---------
Cash Flows From Investing Activities
   Principal Collected on Held-to-Maturity
    Securities...............................     1,075         591
   Purchases of Available-for-Sale
    Securities...............................      (461)     (1,077)
   Loans Made to Customers...................      (272)       (118)
 Net Cash Provided (Used) by Investing
  Activities.................................       342        (604)
Cash Flows From Financing Activities
   Dividends Paid............................       (35)        (35)
   Debt Repaid...............................       (10)        (10)
 Net Cash Used by Financing Activities.......       (45)        (45)
)");
    QCOMPARE(labelsOf(filing, filing::StatementKind::CashFlow),
             "Cash Flows From Investing Activities | Principal Collected on Held-to-Maturity Securities | "
             "Purchases of Available-for-Sale Securities | Loans Made to Customers | "
             "Net Cash Provided (Used) by Investing Activities | Cash Flows From Financing Activities | Dividends Paid | "
             "Debt Repaid | Net Cash Used by Financing Activities");
}

void ReportRowsTest::spellsTheCompany_data()
{
    QTest::addColumn<QByteArray>("registrant");
    QTest::addColumn<QByteArray>("prose");
    QTest::addColumn<QByteArray>("company");
    const auto row = [](const char *name, const char *registrant, const char *prose, const char *company) {
        QTest::newRow(name) << QByteArray(registrant) << QByteArray(prose) << QByteArray(company);
    };
    row("the same form", "TRILLO, INC.", "Trillo Incorporated makes filters.", "Trillo Incorporated");
    row("another form, another company", "TRILLO, INC.", "Trillo Limited continues to be eligible for a lower rate.",
        "TRILLO, INC.");
    row("a family name first", "TWILL MARK STORES INC", "Mark Twill Stores, Inc. sells cloth.", "Mark Twill Stores, Inc.");
    row("a family name before two initials", "TWILL J C CO INC", "J. C. Twill Company, Inc. sells cloth.",
        "J. C. Twill Company, Inc.");
    row("a family name first, in a company of another form", "TWILL MARK STORES INC", "Mark Twill Stores Limited sells cloth.",
        "TWILL MARK STORES INC");
    row("the same words in no order of a name", "TWILL MARK STORES INC", "Stores Mark Twill, Inc. sells cloth.",
        "TWILL MARK STORES INC");
}

void ReportRowsTest::spellsTheCompany()
{
    QFETCH(const QByteArray, registrant);
    QFETCH(const QByteArray, prose);
    const QByteArray page = "                                " + registrant + R"(
                   (Exact name of registrant as specified in its charter)

)" + prose
        + R"(

                CONSOLIDATED STATEMENTS OF INCOME
                         (In thousands)
                      Year Ended December 31,
                         1995        1994
                      ---------   ---------
Sales                   $9,087      $7,948
Cost of sales            7,270       6,368
Net income              $1,817      $1,580
)";
    const auto filing = filing::read(std::make_shared<const std::string>(page.toStdString()));
    QVERIFY(filing);
    QTEST(QByteArray::fromStdString(filing->company), "company");
}

QTEST_GUILESS_MAIN(ReportRowsTest)

#include "tst_reportrows.moc"
