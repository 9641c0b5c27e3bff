// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/reader.h"

#include "commalocale.h"
#include "factlines.h"

#include <QTest>

using support::addFactColumns;
using support::compareFacts;
using support::readPage;

namespace {

/// A filing of one document under the cover of an annual report.
QByteArray annualReport(const char *company, const QByteArray &text)
{
    return QByteArray(R"(<SEC-DOCUMENT>0000900000-96-000001.txt : 19960329
<SEC-HEADER>
CONFORMED SUBMISSION TYPE:	10-K
FILER:
	COMPANY DATA:
		COMPANY CONFORMED NAME:			)")
        + company + R"(
		CENTRAL INDEX KEY:			0000900000
		FISCAL YEAR END:			1231
</SEC-HEADER>
<DOCUMENT>
<TYPE>10-K
<TEXT>
)" + text
        + R"(
</TEXT>
</DOCUMENT>
)";
}

QByteArrayList doubtsOf(const filing::Filing &filing)
{
    QByteArrayList doubts;
    for (const filing::Statement &statement : filing.statements) {
        for (const filing::Row &row : statement.rows) {
            for (const filing::Cell &cell : row.cells) {
                if (!cell.doubt.empty())
                    doubts << QByteArray::fromStdString(row.label + ": " + cell.printed);
            }
        }
    }
    return doubts;
}

} // namespace

/// Annual reports as companies of many trades typed them: days in lists, stretches from a company's first day, statements that
/// go on behind a page, names of registrants. Each was once read wrongly.
class AnnualReportsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void datesColumns_data();
    void datesColumns() { compareFacts(); }
    void goesOnBehindThePage_data();
    void goesOnBehindThePage() { compareFacts(); }
    void datesDaysThatCloseYears_data();
    void datesDaysThatCloseYears();
    void datesBareYearsOfAnAnnualReport();
    void namesTheYearReported();
    void namesTheYearBeforeAnOlderQuarter();
    void namesTheRegistrant_data();
    void namesTheRegistrant();
    void doubtsWhatMayBeMisread_data();
    void doubtsWhatMayBeMisread();
};

void AnnualReportsTest::datesColumns_data()
{
    addFactColumns();
    QTest::newRow("a list of days on two lines")
        << QByteArray(R"(                      Consolidated Statements of Income

(dollars in thousands, except per share amounts)
For the Fiscal Years Ended December 30, 1995,
December 31, 1994, and December 25, 1993
                                            1995        1994        1993
- ----------------------------------------------------------------------------
Net sales                                $1,646,435  $1,556,663  $1,441,090
Cost of sales                             1,211,000   1,148,000   1,071,000
Net income                               $   79,420  $   76,249  $   72,953
)") << QByteArray("net_income")
        << QByteArray("net_income 12M 1995-12-30 79420000; net_income 12M 1994-12-31 76249000; "
                      "net_income 12M 1993-12-25 72953000");
    QTest::newRow("a ruler under one of two headings")
        << QByteArray(R"(                     STATEMENTS OF OPERATIONS

                                                   YEAR ENDED DECEMBER 31,                    PERIOD MAY 7, 1987
                                      -------------------------------------------------
                                                                                              (INCEPTION)
                                                                                                THROUGH
                                           1995            1994               1993          DECEMBER 31, 1995
                                           ----            ----               ----          -----------------
Net sales                             $   8,724,000     $    7,209,700     $    2,360,500      $     25,153,200
Research and development                 12,186,000         17,607,900         19,403,800            85,163,100
Net loss                              $  (3,462,000)    $  (10,398,200)    $  (17,043,300)     $    (60,009,900)
)") << QByteArray("net_income")
        << QByteArray("net_income 12M 1995-12-31 -3462000; net_income 12M 1994-12-31 -10398200; "
                      "net_income 12M 1993-12-31 -17043300; "
                      "net_income odd 1987-05-07/1995-12-31 -60009900");
    QTest::newRow("a stretch with its own day, no ruler to tell")
        << QByteArray(R"(                     STATEMENTS OF CASH FLOWS

                                                     YEAR ENDED DECEMBER 31,          PERIOD MAY 7, 1987
                                                     ----------------------
                                                                                          (INCEPTION)
                                                                                            THROUGH
                                         1995           1994              1993         DECEMBER 31, 1995
                                   --------------  ---------------  -----------------  -----------
Operating activities:
Net loss                           $  (3,462,000)  $  (10,398,200)  $   (17,043,300)   $ (60,009,900)
Depreciation                              90,000           80,000            70,000          400,000
Net cash used in operating
  activities                          (3,372,000)     (10,318,200)      (16,973,300)     (59,609,900)
Financing activities:
Net cash provided by financing
  activities                           4,000,000       11,000,000        17,000,000       61,000,000
)") << QByteArray("cfo")
        << QByteArray("cfo 12M 1995-12-31 -3372000; cfo 12M 1994-12-31 -10318200; cfo 12M 1993-12-31 -16973300; "
                      "cfo odd 1987-05-07/1995-12-31 -59609900");
    const QByteArray sinceInception = R"(                     STATEMENTS OF OPERATIONS
                                                   Years Ended           Inception to
                                            12/31/2009    12/31/2008       12/31/2009
Revenue                                  $     150,000    $    40,000     $    190,000
General and administrative                  11,403,476      3,536,152       26,764,154
Net loss                                 $ (11,253,476)  $ (3,496,152)   $ (26,574,154)
)";
    const QByteArray twoYears = "net_income 12M 2009-12-31 -11253476; net_income 12M 2008-12-31 -3496152";
    QTest::newRow("since a day that the text says")
        << "We audited the statements for 2009, 2008 and the period August 29, 1989 (inception) to\nDecember 31, 2009.\n"
            + sinceInception
        << QByteArray("net_income") << twoYears + "; net_income odd 1989-08-29/2009-12-31 -26574154";
    QTest::newRow("since a day behind the word")
        << "No sales were made since inception (August 29,\n1989), nor before.\n" + sinceInception
        << QByteArray("net_income") << twoYears + "; net_income odd 1989-08-29/2009-12-31 -26574154";
    QTest::newRow("since a day that nothing says") << sinceInception << QByteArray("net_income") << twoYears;
    QTest::newRow("since one of two days")
        << "The period August 29, 1989 (inception) to December 31, 2009.\n\nLoss since inception on May 1, 1990.\n"
            + sinceInception
        << QByteArray("net_income") << twoYears;
    QTest::newRow("headings over one column beside one over two")
        << QByteArray(R"(                     STATEMENTS OF OPERATIONS
                        (IN THOUSANDS)
                                                              SEVEN
                                            YEAR ENDED       MONTHS ENDED
                                            DECEMBER 31,     DECEMBER 31,        YEAR ENDED MAY 31,
                                                1995           1994               1994        1993
Sales                                       $    106,844   $     20,477   $     40,894   $  77,324
Cost of sales                                     61,000         12,000         27,000      40,000
Net income (loss)                           $     45,844   $      8,477   $     13,894   $  37,324
)") << QByteArray("net_income")
        << QByteArray("net_income 12M 1995-12-31 45844000; net_income odd 1994-06-01/1994-12-31 8477000; net_income 12M "
                      "1994-05-31 13894000; "
                      "net_income 12M 1993-05-31 37324000");
    QTest::newRow("groups of three under headings left of their middle")
        << QByteArray(R"(                     STATEMENTS OF OPERATIONS
                        (In thousands)
                             Three Months Ended             Nine Months Ended
                             September 30,                  September 30,
                          1994      1993    Change       1994      1993    Change
Net sales               $2,135    $2,174    -1.8%      $6,422    $6,500    -1.2%
Cost of sales            1,100     1,200    -8.3%       3,300     3,400    -2.9%
Net income              $  635    $  574    10.6%      $1,722    $1,500    14.8%
)") << QByteArray("net_income")
        << QByteArray("net_income 3M 1994-09-30 635000; net_income 3M 1993-09-30 574000; net_income 9M 1994-09-30 1722000; "
                      "net_income 9M 1993-09-30 1500000");
    QTest::newRow("blanks set thousands apart beside a text with commas")
        << QByteArray(R"(                                 BALANCE SHEETS
In 1993 the company sold 12,345 meters at $1,250 each, for $15,431,250 in all.
                                                          December 31
                                                    1994               1993
                                                     (dollars in thousands)
Electric plant                                   $179 098          $172 589
Gas plant                                         134 070           128 242
Common plant                                       19 022            18 072
Accumulated depreciation                         (104 013)          (96 064)
Cash                                                1 071             2 077
Accounts receivable                                33 092            42 093
Gas stored                                          6 016             4 027
Other materials                                     1 006             4 038
Total assets                                     $269 362          $275 074
Accounts payable                                 $ 11 082          $ 21 049
Long-term debt                                     89 238            89 038
Common stock                                        8 780             8 080
Retained earnings                                 160 262           156 907
Total liabilities and stockholders' equity       $269 362          $275 074
)") << QByteArray("cash total_assets")
        << QByteArray("cash at 1994-12-31 1071000; cash at 1993-12-31 2077000; total_assets at 1994-12-31 269362000; "
                      "total_assets at 1993-12-31 275074000");
    QTest::newRow("small figures one blank apart are two")
        << QByteArray(R"(                                 STATEMENTS OF INCOME
                         (In thousands)
                                     Year Ended December 31,
                                        1994      1993
Net sales                             $1,250    $1,100
Cost of sales                            900       800
Stores, by size                          120 115
Net income                            $  350    $  300
)") << QByteArray("net_income")
        << QByteArray("net_income 12M 1994-12-31 350000; net_income 12M 1993-12-31 300000");
}

void AnnualReportsTest::goesOnBehindThePage_data()
{
    addFactColumns();
    const QByteArray top = R"(STATEMENTS OF INCOME
YEARS ENDED DECEMBER 31, 1995 AND 1994

                                       1995          1994

INTEREST INCOME:
Interest and fees on loans         $ 8,780,734    $ 7,500,694
Total interest income                8,780,734      7,500,694
INTEREST EXPENSE:
Interest on deposits                 1,302,644      1,341,186
Total interest expense               1,302,644      1,341,186
Net interest income                  7,478,090      6,159,508
NONINTEREST INCOME:
Trust Department income                443,661        400,309
)";
    const QByteArray rest = R"(                                        1995          1994

NONINTEREST EXPENSE:
Salaries and wages                   3,124,862      2,955,272
Total noninterest expenses           3,124,862      2,955,272
Income before income taxes           4,796,889      3,604,545
Income taxes                           885,263        796,736
Net income                         $ 3,911,626    $ 2,807,809
)";
    const QByteArray facts = "net_income 12M 1995-12-31 3911626; net_income 12M 1994-12-31 2807809";
    QTest::newRow("an income statement below the number of its page") << top
            + "\nThe accompanying notes are an integral part of these\nconsolidated financial statements.\n\n\n             "
              "             26 <PAGE>\n\n"
            + rest << QByteArray("net_income") << facts;
    QTest::newRow("supplements of cash flows on a page of their own") << QByteArray(R"(                      Statements of Cash Flows
                                                    Year Ended December 31,
                                                    1995               1994
Operating activities:
Net income                                  $  7,000,000       $  6,000,000
Net cash provided by operating activities      8,000,000          7,000,000
Net cash used in financing activities         (7,000,000)        (6,000,000)


The accompanying notes are an integral part of these
consolidated financial statements.


                          34 <PAGE>


                                                    1995               1994

SUPPLEMENTAL SCHEDULE OF CASH FLOW INFORMATION:

Interest paid                                $ 4,752,751        $ 4,264,239
Income taxes paid                            $   927,610        $ 1,049,000
)") << QByteArray("cash_paid_interest") << QByteArray("cash_paid_interest 12M 1995-12-31 4752751; cash_paid_interest 12M 1994-12-31 4264239");
    QTest::newRow("rows of a note") << QByteArray(R"(                            Statements of Cash Flows
                                                    Year Ended December 31,
                                                    1995               1994
Operating activities:
Net income                                  $  7,000,000       $  6,000,000
Net cash provided by operating activities      8,000,000          7,000,000
Net cash used in financing activities         (7,000,000)        (6,000,000)

Supplemental disclosures of non-cash activities:
         See Notes 3 and 5
<PAGE>
                          Notes to Financial Statements
(2) Related Party Transactions

Revenues received from others were as follows:
                                                    Year Ended December 31,
                                                    1995               1994
Base rental, related                        $13,491,000        $13,267,000
Net cash provided by operating activities        195,000          2,097,000
)") << QByteArray("cfo") << QByteArray("cfo 12M 1995-12-31 8000000; cfo 12M 1994-12-31 7000000");
    QTest::newRow("figures below their labels, and words about years") << QByteArray(R"(Statements of Cash Flows

Years ended June 30
   1995             1994
In thousands.

Operations:
  Net income
$ 200,832       $  179,993
  Net cash provided by operations
  290,849          266,782
Investing Activities:
  Net cash used for investing
 (106,292)         (50,553)
Financing Activities:
  Net cash used for financing
 (163,149)        (171,471)
Net increase in cash
   21,408           44,758

Cash:
  Beginning of year
  115,922           71,164
  End of year
$ 137,330       $  115,922
)") << QByteArray("cash_end") << QByteArray("cash_end 12M 1995-06-30 137330000; cash_end 12M 1994-06-30 115922000");
    QTest::newRow("figures of the last columns on the next line")
        << QByteArray(R"(                        STATEMENTS OF OPERATIONS
                                             Year Ended December 31,
                                          1995          1994          1993
Net sales ...........................  $ 859,773     $ 265,280     $ 460,059
Interest expense ....................   (505,459)     (164,182)      (53,507)
Gain (loss) on disposal of equipment       5,493
                                                       (68,892)            0
Net income ..........................  $ 359,807     $  32,206     $ 406,552
)") << QByteArray("net_income")
        << QByteArray("net_income 12M 1995-12-31 359807; net_income 12M 1994-12-31 32206; net_income 12M 1993-12-31 406552");
}

void AnnualReportsTest::datesDaysThatCloseYears_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("day");
    QTest::addColumn<QByteArray>("facts");
    QTest::newRow("the report of a year") << QByteArray("10-K") << QByteArray("December 31")
                                          << QByteArray("net_income 12M 1995-12-31 3100; net_income 12M 1994-12-31 2500");
    QTest::newRow("that of a quarter, which may print either")
        << QByteArray("10-Q") << QByteArray("December 31") << QByteArray();
    QTest::newRow("days that close no year") << QByteArray("10-K") << QByteArray("September 30") << QByteArray();
}

void AnnualReportsTest::datesDaysThatCloseYears()
{
    QFETCH(const QByteArray, form);
    QFETCH(const QByteArray, day);
    QByteArray report = annualReport("EXAMPLE YARNS INC", R"(                 STATEMENTS OF INCOME

                                DAY, 1995    DAY, 1994
                                ---------    ---------
Net sales                         $90,000      $80,000
Cost of sales                      80,000       70,000
Other expenses                      6,900        7,500
Net income                        $ 3,100      $ 2,500
)");
    report.replace("DAY", day).replace("10-K", form);
    QTEST(support::factsOf(readPage(report.constData()), "net_income"), "facts");
}

void AnnualReportsTest::datesBareYearsOfAnAnnualReport()
{
    const QByteArray text = R"(Example Auditors LLP
January 23, 1995
<PAGE>
                                    STATEMENTS OF INCOME

                                            1994          1993
                                               (in thousands)
Operating revenues                      $ 177,564     $ 175,712
Gas purchased                              40,508        43,380
Net income                              $ 137,056     $ 132,332

                                    BALANCE SHEETS
                                              December 31
                                            1994          1993
                                          (dollars in thousands)
Cash                                    $   1,071     $   2,477
Total assets                            $ 287,128     $ 286,045
Accounts payable                        $ 287,128     $ 286,045
Total liabilities and equity            $ 287,128     $ 286,045
)";
    const filing::Filing filing = readPage(annualReport("EXAMPLE POWER CO", text).constData());
    QCOMPARE(support::factsOf(filing, "net_income"),
             QByteArray("net_income 12M 1994-12-31 137056000; net_income 12M 1993-12-31 132332000"));
}

void AnnualReportsTest::namesTheYearReported()
{
    const QByteArray text = R"(                                    STATEMENTS OF INCOME
                                          Years Ended December 31,
                                            1995          1994
Net sales                               $ 177,564     $ 175,712
Cost of sales                              40,508        43,380
Net income                              $ 137,056     $ 132,332
)";
    const filing::Filing filing = readPage(annualReport("EXAMPLE POWER CO", text).constData());
    QVERIFY(filing.fiscal);
    QCOMPARE(QString::fromStdString(filing.fiscal->toString()), QStringLiteral("FY1995"));
}

/// A quarter of a predecessor stands beside two years and nine months: the year is what is reported.
void AnnualReportsTest::namesTheYearBeforeAnOlderQuarter()
{
    const QByteArray text = R"(                         Consolidated Statement of Operations
                                     Reorganized Company                 Predecessor Company
                             ------------------------------   ---------------------------------
                                   Year       Nine Months        Three Months        Year
                                  Ended          Ended               Ended           Ended
                             Dec. 31, 1995   Dec. 31, 1994      March 31, 1994    Dec. 31, 1993
Net sales                      $  365.0        $  239.1           $   64.1        $  439.6
Cost of sales                     281.3           205.4               52.1           367.3
Net income                     $   83.7        $   33.7           $   12.0        $   72.3
)";
    const filing::Filing filing = readPage(annualReport("EXAMPLE COMPUTER CO", text).constData());
    QVERIFY(filing.fiscal);
    QCOMPARE(QString::fromStdString(filing.fiscal->toString()), QStringLiteral("FY1995"));
}

void AnnualReportsTest::namesTheRegistrant_data()
{
    QTest::addColumn<QByteArray>("inHeader");
    QTest::addColumn<QByteArray>("onCover");
    QTest::addColumn<QString>("company");
    QTest::newRow("the register's mark") << QByteArray("EXAMPLE REALTY INVESTORS /TX/") << QByteArray()
                                         << QStringLiteral("EXAMPLE REALTY INVESTORS");
    QTest::newRow("a state behind the name")
        << QByteArray("EXAMPLE BANKSHARES CO/ME") << QByteArray() << QStringLiteral("EXAMPLE BANKSHARES CO");
    QTest::newRow("a form of another country")
        << QByteArray("EXAMPLE NORDIC A/S") << QByteArray() << QStringLiteral("EXAMPLE NORDIC A/S");
    QTest::newRow("a bar within the name")
        << QByteArray("EXAMPLE AC/DC CORP") << QByteArray() << QStringLiteral("EXAMPLE AC/DC CORP");
    QTest::newRow("a name that was changed since")
        << QByteArray("EXAMPLE TEMPORARY PERSONNEL INC") << QByteArray("                EXAMPLE SERVICES, INC.")
        << QStringLiteral("EXAMPLE SERVICES, INC.");
    QTest::newRow("the second line of a name")
        << QByteArray("UNIVERSAL EXAMPLE REALTY TRUST")
        << QByteArray("                UNIVERSAL EXAMPLE\n                REALTY TRUST")
        << QStringLiteral("UNIVERSAL EXAMPLE REALTY TRUST");
}

void AnnualReportsTest::namesTheRegistrant()
{
    QFETCH(QByteArray, inHeader);
    QFETCH(QByteArray, onCover);
    const QByteArray cover =
        onCover.isEmpty() ? onCover : onCover + "\n   (Exact name of registrant as specified in its charter)\n\n";
    const QByteArray report = annualReport(inHeader.constData(), cover + R"(                      STATEMENTS OF INCOME
                                          Years Ended December 31,
                                            1995          1994
Net sales                               $ 177,564     $ 175,712
Cost of sales                              40,508        43,380
Net income                              $ 137,056     $ 132,332
)");
    QTEST(QString::fromStdString(readPage(report.constData()).company), "company");
}

void AnnualReportsTest::doubtsWhatMayBeMisread_data()
{
    QTest::addColumn<QByteArray>("total");
    QTest::addColumn<bool>("doubted");
    QTest::newRow("the sum") << QByteArray("(419,321)") << false;
    QTest::newRow("a slip of the company's own") << QByteArray("(419,330)") << false;
    QTest::newRow("more than a slip") << QByteArray("(421,021)") << true;
    QTest::newRow("a row is missing") << QByteArray("(553,679)") << true;
}

void AnnualReportsTest::doubtsWhatMayBeMisread()
{
    QFETCH(QByteArray, total);
    const QByteArray page = R"(                      STATEMENTS OF CASH FLOWS
                                              Year Ended December 31,
                                               1995            1994
Operating activities:
  Net cash provided by operating activities    3,484,782     2,484,782
Investing activities:
  Notes receivable from licensees               (163,741)     (391,557)
  Repayments on notes receivable                 548,748       638,749
  Deferred costs and other assets               (134,358)     (121,950)
  Purchases of fixed assets                     (669,970)     (591,796)
  Net cash used in investing activities         )"
        + total + R"(     (466,554)
Financing activities:
  Net cash used in financing activities       (3,050,148)   (2,050,148)
)";
    const filing::Filing filing = readPage(page.constData());
    QFETCH(bool, doubted);
    QVERIFY2(doubtsOf(filing).isEmpty() != doubted, doubtsOf(filing).join("; ").constData());
}

QTEST_GUILESS_MAIN(AnnualReportsTest)

#include "tst_annualreports.moc"
