// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimreadings.h"
#include "commalocale.h"

#include <QTest>

#include <algorithm>

using namespace claimreadings;
using filing::Claim;

/// Sentences as companies write them, over the tables of one release: each as it is true, and some made wrong.
class ClaimProseTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void leavesWhatIsTrue_data();
    void leavesWhatIsTrue();

private:
    filing::Filing readSentence(const QByteArray &sentence);
};

namespace {

const char *const opening =
    "PORTLAND, Ore., July 23, 2015 - Cascade Instruments Corporation today reported financial results "
    "for its second quarter ended June 30, 2015.\n\n";

const char *const tables = R"(

                       CASCADE INSTRUMENTS CORPORATION
                CONDENSED CONSOLIDATED STATEMENTS OF OPERATIONS
                   (In thousands, except per share data)

                               Three Months Ended       Six Months Ended
                                    June 30,                June 30,
                                2015        2014        2015        2014
                             ----------  ----------  ----------  ----------
Revenue:
  Product                    $  140,100  $  127,100  $  275,200  $  251,300
  Field service support          42,300      35,800      82,600      71,000
                             ----------  ----------  ----------  ----------
Total revenue                   182,400     162,900     357,800     322,300
Cost of revenue                  87,370      80,960     172,500     160,800
                             ----------  ----------  ----------  ----------
Gross profit                     95,030      81,940     185,300     161,500
Operating expenses:
  Research and development       28,000      25,700      55,100      50,800
  Selling, general and
    administrative               46,500      43,900      91,800      87,000
                             ----------  ----------  ----------  ----------
Total operating expenses         74,500      69,600     146,900     137,800
                             ----------  ----------  ----------  ----------
Operating income                 20,530      12,340      38,400      23,700
Interest and other, net            (950)      1,660      (2,700)        300
                             ----------  ----------  ----------  ----------
Income before income taxes       19,580      14,000      35,700      24,000
Income tax provision              5,380       4,200       9,800       7,200
                             ----------  ----------  ----------  ----------
Net income                   $   14,200  $    9,800  $   25,900  $   16,800
                             ==========  ==========  ==========  ==========
Net income per share:
  Basic                      $     0.39  $     0.27  $     0.71  $     0.46
  Diluted                    $     0.38  $     0.26  $     0.69  $     0.45

                       CASCADE INSTRUMENTS CORPORATION
                    CONDENSED CONSOLIDATED BALANCE SHEETS
                               (In thousands)

                                         June 30,    December 31,
                                           2015          2014
                                        ----------    ----------
Cash and cash equivalents               $   95,200    $   88,700
Accounts receivable                        101,700        97,300
Inventories                                 88,400        82,200
Other current assets                        12,400        11,900
                                        ----------    ----------
Total current assets                       297,700       280,100
Property and equipment, net                120,300       118,900
                                        ----------    ----------
Total assets                            $  418,000    $  399,000
                                        ==========    ==========

                       CASCADE INSTRUMENTS CORPORATION
                CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS
                               (In thousands)

                                            Six Months Ended June 30,
                                               2015          2014
                                            ----------    ----------
Net income                                  $   25,900    $   16,800
Purchase of demonstration units                 (2,160)       (1,480)
Other                                            7,760         8,780
                                            ----------    ----------
Net cash provided by operating activities   $   31,500    $   24,100
                                            ==========    ==========

                              Selected Ratios

                               Three Months Ended
                                    June 30,
                                2015        2014
                              --------    --------
Return on average equity        14.1%       10.6%
Yield of service contracts      38.2%       35.4%

)";

} // namespace

filing::Filing ClaimProseTest::readSentence(const QByteArray &sentence)
{
    auto read = readWithClaims(opening + sentence.toStdString() + tables);
    return read ? *std::move(read) : filing::Filing();
}

void ClaimProseTest::findsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArray>("wrong");
    const auto row = [](const char *name, const char *sentence, const char *right, const char *wrong) {
        QTest::newRow(name) << QByteArray(sentence) << QByteArray(right) << QByteArray(wrong);
    };
    row("subjects with their figures",
        "Gross profit and operating income were $95.0 million and $20.5 million, respectively, for the three months ended "
        "June 30, 2015.",
        "$20.5 million", "$26.5 million");
    row("subjects with what they are compared with",
        "Gross profit and operating income were $95.0 million and $20.5 million, compared to $81.9 million and $12.3 "
        "million, respectively, for the same period of 2014.",
        "$12.3 million", "$15.3 million");
    row("both lists told apart",
        "Gross profit and operating income increased to $95.0 million and $20.5 million, respectively, compared to $81.9 "
        "million and $12.3 million, respectively, in the second quarter of 2014.",
        "$81.9 million", "$85.9 million");
    row("changes of a list of subjects",
        "Revenue, gross profit and net income rose 12 percent, 16 percent and 45 percent, respectively, in the second "
        "quarter of 2015.",
        "16 percent", "26 percent");
    row("changes of a list of periods",
        "Gross profit for the second quarter and first six months of 2015 was $95.0 million and $185.3 million, "
        "respectively, increases of 16% and 15%, respectively, over the comparable periods of 2014.",
        "15%", "45%");
    row("a sentence with two figures for a share",
        "Gross profit was $95.0 million and net income was $14.2 million in the second quarter of 2015, or $0.39 and $0.38 "
        "per basic and diluted share, respectively.",
        "$95.0 million", "$98.0 million");
    row("the years before their figures",
        "During the first six months of 2015 and 2014, research and development expenses were $55.1 million and $50.8 "
        "million, respectively.",
        "$50.8 million", "$53.8 million");
    row("a list whose other figures one row prints",
        "Outlays for purchase of demonstration units of $2,160,000 and $1,480,000 were made in the first six months of "
        "2015 and 2014, respectively.",
        "$1,480,000", "$1,980,000");
    row("a base before what it is compared with",
        "Gross margin increased from 50.3 percent in the second quarter of 2014 to 52.1 percent in the second quarter of "
        "2015.",
        "50.3 percent", "54.3 percent");
    row("a share of revenue beside the one before",
        "For the first six months of 2015, gross profit was $185.3 million, or 51.8 percent of revenue, versus $161.5 "
        "million, or 50.1 percent of revenue, in 2014.",
        "50.1 percent", "55.1 percent");
    row("a percentage that the table prints",
        "Return on average equity was 14.1 percent for the quarter ended June 30, 2015, compared with 10.6 percent in the "
        "second quarter of 2014.",
        "10.6 percent", "12.6 percent");
    row("a part of the revenue with what it counts",
        "Field service support revenue was $42.3 million for the quarter ended June 30, 2015.", "$42.3 million",
        "$47.3 million");
    row("a short name in brackets",
        "Field service support (FSS) revenue was $42.3 million for the quarter ended June 30, 2015.", "$42.3 million",
        "$47.3 million");
    row("cash flows told behind their figure",
        "The primary source of cash in the first six months of 2015 was $31.5 million in cash flows from operating "
        "activities.",
        "$31.5 million", "$37.5 million");
    row("one digit of a row that is named whole",
        "Uses of cash in the first six months of 2015 included $2,160,000 spent for the purchase of demonstration units.",
        "$2,160,000", "$2,860,000");
    row("another measure of one change",
        "Selling, general and administrative expense increased $2.6 million (5.9 percent) over the second quarter of 2014.",
        "$2.6 million", "$4.8 million");
    row("a direction between its two figures",
        "Overall return on average equity increased to 14.1 percent from 10.6 percent in the year-ago quarter.", "increased",
        "decreased");
    row("a year beside itself", "Gross profit increased 14.7% in fiscal 2015 compared to 2014.", "2014", "2015");
    row("the same measure in another clause",
        "Operating income was $20.5 million for the quarter ended June 30, 2015, while adjusted operating income was $23.6 "
        "million.",
        "$20.5 million", "$21.5 million");
    row("who it belongs to",
        "Net income attributable to the Company was $14.2 million, or $0.38 per diluted share, for the second quarter of "
        "2015.",
        "$14.2 million", "$17.2 million");
}

void ClaimProseTest::findsWhatIsWrong()
{
    QFETCH(const QByteArray, sentence);
    QFETCH(const QByteArray, right);
    QFETCH(const QByteArray, wrong);
    const filing::Filing asFiled = readSentence(sentence);
    QVERIFY(!asFiled.claims.empty());
    QVERIFY2(!isContradicted(asFiled), allClaims(asFiled).c_str());
    QByteArray edited = sentence;
    QVERIFY(sentence.contains(right));
    edited.replace(sentence.lastIndexOf(right), right.size(), wrong);
    const filing::Filing madeWrong = readSentence(edited);
    QVERIFY2(isContradicted(madeWrong), allClaims(madeWrong).c_str());
}

void ClaimProseTest::leavesWhatIsTrue_data()
{
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char *name, const char *sentence) { QTest::newRow(name) << QByteArray(sentence); };
    row("two places",
        "Revenue in the Americas and Europe was $90.2 million and $31.2 million, respectively, compared to $80.0 "
        "million and $30.5 million, respectively, in the second quarter of 2014.");
    row("parts of it",
        "Instruments revenue and consumables revenue rose 14 percent and 6 percent, respectively, to $99.0 "
        "million and $41.1 million.");
    row("a row that counts something else",
        "Return on average equity revenue credits were $2.2 million in the second quarter of 2015.");
    row("its margin on some of it",
        "Gross margin on products was 55.4 percent compared with 53.0 percent in the second quarter of 2014.");
    row("before a charge",
        "Before the charge of $3.1 million, operating income was $23.6 million, compared to $12.3 million a year ago.");
    row("without an item",
        "Without these items, net income was $16.4 million, and EPS was $0.44, compared to $0.26 for the "
        "prior-year quarter.");
    row("above the base",
        "Net income for the first six months of 2015 of $25.9 million was 54 percent above the $16.8 "
        "million of the first half of 2014.");
    row("compared with another quarter, told first",
        "Compared with the first quarter, revenue rose $7.0 million and gross margin was up 60 basis points from 51.5 "
        "percent.");
    row("a place that grew", "Revenue more than quadrupled in China, to $8.1 million from $1.9 million.");
    row("what else was reduced",
        "Interest and other, net, was lower by 20 percent, as the company reduced debt by $55.0 "
        "million during the quarter.");
    row("growth and an amount", "We are pleased with 12 percent growth and a record $182.4 million in revenue.");
    row("cash and what is counted with it",
        "Cash, cash equivalents and short-term investments increased $11.6 million to "
        "$141.0 million at June 30, 2015 from December 31, 2014.");
    row("less what is preferred",
        "Net income available to common shareholders was $13.7 million "
        "in the second quarter of 2015.");
    row("revenue in a part",
        "Revenue in field service support contracts abroad was $12.8 million in the second quarter of "
        "2015, compared with $11.9 million in the second quarter of 2014.");
    row("an adjusted figure in a later clause",
        "GAAP operating income was $20.5 million while non-GAAP operating income was "
        "$23.6 million in the second quarter of 2015.");
    row("one digit of a part of a row", "Inventories at June 30, 2015 included $83.4 million held by customers on trial.");
    row("one digit of what it is net of", "Cash, net of accounts receivable financing of $107.1 million, was low.");
    row("a list of several matters",
        "Revenue, bookings and headcount rose 12 percent, 19 percent and 4 percent, "
        "respectively, in the second quarter of 2015.");
    row("a list that does not fit",
        "Gross profit, operating income and net income were up, at $95.0 million and $20.5 million, respectively.");
    row("a part of a list of years",
        "Charges of $2,160,000, $1,980,000 and $1,750,000 were recognized in 2015, 2014 and 2013, "
        "respectively.");
}

void ClaimProseTest::leavesWhatIsTrue()
{
    QFETCH(const QByteArray, sentence);
    const filing::Filing filing = readSentence(sentence);
    QVERIFY(!filing.claims.empty());
    QVERIFY2(!isContradicted(filing), allClaims(filing).c_str());
}

QTEST_GUILESS_MAIN(ClaimProseTest)

#include "tst_claimprose.moc"
