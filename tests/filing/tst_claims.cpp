// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimreadings.h"
#include "commalocale.h"

#include <QTest>

#include <algorithm>

using namespace claimreadings;
using filing::Claim;

/// The audit of the prose, by made-up releases of one company with one set of tables.
class ClaimsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void decides_data();
    void decides();
    void contradicts_data();
    void contradicts();
    void leavesUndecided_data();
    void leavesUndecided();
    void bearsNoOutlookOut();
    void pointsAtItsCharacters();
    void findsItsWayThroughMarkup();
    void readsARelease();
    void isAskedFor();
    void staysLinear();
};

namespace {

/// Revenue 2,500 and 2,000 in the quarter, 9,000 and 8,000 in the year; a gross margin of 40 and 35 percent in the quarter; a net
/// loss that narrowed in the quarter and a profit for the year. In thousands.
const char *const tables = R"(

                    NORTHERN LAMPS INC.
             Consolidated Statements of Operations
          (In thousands, except per share amounts)

                          Three Months Ended      Years Ended
                              December 31,        December 31,
                            2008      2007      2008      2007
                          --------  --------  --------  --------
Net sales                  $ 2,500   $ 2,000   $ 9,000   $ 8,000
Cost of sales                1,500     1,300     5,600     5,200
                          --------  --------  --------  --------
Gross profit                 1,000       700     3,400     2,800
Research and development       450       400     1,700     1,500
Selling, general and
  administrative               650       600     1,500     1,100
                          --------  --------  --------  --------
Operating income (loss)       (100)     (300)      200       200
Net income (loss)          $  (120)  $  (320)  $   150   $   180
                          ========  ========  ========  ========
Diluted earnings (loss)
  per share                $ (0.12)  $ (0.32)  $  0.15   $  0.18

)";

/// What a part of the company sold, and figures that are not as reported.
const char *const partTables = R"(

             Street Lighting: Selected Financial Data
                         (In thousands)

                               Three Months Ended
                                  December 31,
                                2008        2007
                              --------    --------
Street lighting net sales      $ 1,125     $   935
Street lighting orders           1,380       1,240


          Reconciliation of Non-GAAP Financial Measures
                         (In thousands)

                               Three Months Ended
                                  December 31,
                                2008        2007
                              --------    --------
Net income (loss)              $  (120)    $  (320)
Restructuring                      185         410
                              --------    --------
Non-GAAP net income            $    65     $    90

)";

const char *const opening = "ALBANY, N.Y., February 3, 2009 - Northern Lamps Inc. today reported results for its fourth\n"
                            "quarter ended December 31, 2008.\n\n";

filing::Filing readRelease(const QByteArray &prose)
{
    auto read = readWithClaims(opening + prose.toStdString() + tables + partTables);
    return read ? *std::move(read) : filing::Filing();
}

const Claim *claimSaying(const filing::Filing &filing, const QByteArray &words)
{
    const auto found = std::find_if(filing.claims.begin(), filing.claims.end(), [&words](const Claim &claim) {
        return QByteArray::fromStdString(claim.says).contains(words);
    });
    return found == filing.claims.end() ? nullptr : &*found;
}

} // namespace

void ClaimsTest::decides_data()
{
    QTest::addColumn<QByteArray>("prose");
    QTest::addColumn<QByteArray>("claim");
    QTest::addColumn<bool>("agrees");
    const auto rows = [](const char *name, const QByteArray &prose, const QByteArray &right, const QByteArray &wrong) {
        QTest::newRow(name) << prose << right << true;
        QByteArray edited = prose;
        edited.replace(prose.indexOf(right), right.size(), wrong);
        QTest::newRow((QByteArray(name) + ", made wrong").constData()) << edited << wrong << false;
    };
    rows("an amount", "Net sales for the fourth quarter were $2.5 million.", "$2.5 million", "$2.9 million");
    rows("an amount in full", "Net sales for the quarter ended December 31, 2008 were $2,500,000.", "$2,500,000",
         "$2,600,000");
    rows("its base",
         "Net sales for the fourth quarter of 2008 were $2.5 million, compared with $2.0 million in the fourth quarter of "
         "2007.",
         "$2.0 million", "$2.3 million");
    rows("a percentage", "Net sales for the fourth quarter were $2.5 million, a 25% increase from $2.0 million a year ago.",
         "25% increase", "35% increase");
    rows("a percentage alone", "Net sales for the fourth quarter increased 25% over the fourth quarter of 2007.",
         "increased 25%", "increased 15%");
    rows("a direction",
         "Net sales for the fourth quarter increased 25% to $2.5 million from $2.0 million in the prior year quarter.",
         "increased 25%", "decreased 25%");
    rows("a share", "Gross profit for the fourth quarter was $1.0 million, or 40% of net sales.", "40% of net sales",
         "46% of net sales");
    rows("a margin",
         "Gross margin was 40.0 percent in the fourth quarter, compared to 35.0 percent in the year-ago quarter.",
         "40.0 percent", "43.0 percent");
    rows("basis points", "Gross margin in the fourth quarter increased 500 basis points to 40.0% from 35.0% a year ago.",
         "increased 500 basis points", "increased 300 basis points");
    rows("per share", "Net loss for the fourth quarter was $120,000, or $0.12 per diluted share.", "$0.12", "$0.21");
    rows("a loss that narrowed",
         "Net loss for the fourth quarter was $120,000, a 63% decrease from the prior year fourth quarter net loss of "
         "$320,000.",
         "63% decrease", "36% decrease");
    rows("the year", "For the year ended December 31, 2008, net sales were $9.0 million compared to $8.0 million for 2007.",
         "$9.0 million", "$7.1 million");
    rows("a change in money",
         "Net sales for the year increased by $1.0 million, or 12.5%, to $9.0 million from $8.0 million in 2007.",
         "by $1.0 million", "by $3.0 million");
    rows("two amounts of the text alone",
         "Warranty expenses were $450,000 for 2008, compared to $300,000 for 2007, an increase of 50%.", "increase of 50%",
         "increase of 70%");
    rows("a word for it",
         "Research and development expenses rose to $450,000 in the fourth quarter from $400,000 a year ago.", "rose",
         "fell");
    rows("what the row of the other amount prints",
         "Street lighting net sales were $1,125,000 in the fourth quarter of 2008, compared with $935,000 in the fourth "
         "quarter of 2007.",
         "$935,000", "$985,000");
    rows("the other measure of a change",
         "Selling, general and administrative expenses increased $50,000 (8.3 percent) over the fourth quarter of 2007.",
         "8.3 percent", "5.3 percent");
    rows("a change that leads to an amount",
         "Net sales increased 25% to $2,500,000 in the fourth quarter of 2008 compared to the fourth quarter of 2007.",
         "increased 25%", "increased 29%");
    rows("an amount that a change starts from",
         "Net loss narrowed 63% to $120,000 in the fourth quarter of 2008, from $320,000 a year ago.", "$320,000",
         "$390,000");
    rows("the row of a long name", "Street lighting orders for the quarter ended December 31, 2008 were $1,380,000.",
         "$1,380,000", "$1,480,000");
    rows("what is not as reported",
         "Non-GAAP net income for the quarter ended December 31, 2008 was $65,000, compared with $90,000 in the fourth "
         "quarter "
         "of 2007.",
         "$65,000", "$95,000");
    rows("the nearest digits", "Net loss for the fourth quarter was $120,000, or $0.12 per diluted share.", "$0.12",
         "$0.13");
    rows("points alone",
         "Gross margin for the fourth quarter of 2008 improved 500 basis points from the fourth quarter of 2007.",
         "improved 500 basis points", "improved 700 basis points");
    rows("a month of the sentence that is no outlook",
         "Since the May 31 move, net sales for the fourth quarter were $2.5 million.", "$2.5 million", "$2.8 million");
    rows("past figures before a word ahead",
         "Net sales for the fourth quarter were $2.5 million, and the company is confident that growth will go on.",
         "$2.5 million", "$2.8 million");
    rows("a list of years with its figures",
         "Research and development was $1.7 million and $1.5 million in 2008 and 2007, respectively.", "$1.5 million",
         "$1.1 million");
    rows("a list of figures with its years",
         "Research and development for the years ended December 31, 2008 and 2007 was $1.7 million and $1.5 million, "
         "respectively.",
         "$1.7 million", "$1.9 million");
    rows("a list of quarter and year",
         "Net sales increased 25% and 12.5% in the fourth quarter and full year of 2008, respectively.", "25%", "28%");
    rows("a change between two periods",
         "Gross profit increased $300,000 or 42.9% between the fourth quarter of 2007 and the fourth quarter of 2008.",
         "42.9%", "47.9%");
    rows("the company's own", "Northern Lamps' net sales grew 25 percent to $2.5 million in the fourth quarter of 2008.",
         "grew 25 percent", "grew 29 percent");
    rows("two bases of a share", "Net loss for the fourth quarter was $120,000, or a strong $0.12 per diluted share.",
         "$0.12", "$0.17");
    rows("the same period of a fiscal year",
         "Gross profit was $1.0 million for the three months ended December 31, 2008, compared to $700,000 for the "
         "comparable period in fiscal 2007.",
         "$700,000", "$900,000");
    rows("a chain of change and ends", "Lamp orders, a measure of our backlog, fell 15% to $1,700 from $2,000 in 2007.",
         "fell 15%", "fell 35%");
    rows("a share with its period behind it",
         "Selling, general and administrative was 26% of net sales during the fourth quarter of 2008 compared to 30% during "
         "the same quarter of 2007.",
         "30%", "34%");
    rows("another period", "Net sales were $9.0 million for the year ended December 31, 2008.", "$9.0 million",
         "$2.5 million");
}

void ClaimsTest::decides()
{
    QFETCH(const QByteArray, prose);
    QFETCH(const QByteArray, claim);
    QFETCH(const bool, agrees);
    const filing::Filing filing = readRelease(prose);
    if (agrees) {
        const Claim *found = claimSaying(filing, claim.mid(claim.startsWith("by ") ? 3 : 0));
        QVERIFY2(found, allClaims(filing).c_str());
        QVERIFY2(found->result == Claim::Result::Agrees, allClaims(filing).c_str());
        return;
    }
    QVERIFY2(isContradicted(filing), allClaims(filing).c_str());
}

void ClaimsTest::contradicts_data()
{
    QTest::addColumn<QByteArray>("prose");
    QTest::newRow("the value of another quarter")
        << QByteArray("Net sales were $2.5 million for the fourth quarter of 2008, compared with $2.0 million in the third "
                      "quarter of 2007.");
    QTest::newRow("the value of another year")
        << QByteArray("Gross profit for the year ended December 31, 2007 was $3,400,000.");
    QTest::newRow("a year that no table prints")
        << QByteArray("Selling, general and administrative expenses were $1,500,000 for the year 2006.");
    QTest::newRow("a period beside itself")
        << QByteArray("Net sales were $9.0 million in 2008, compared with $8.0 million in 2008.");
    QTest::newRow("a change from a period to itself") << QByteArray("Net sales increased 12.5% in 2008 compared to 2008.");
    QTest::newRow("one period named twice in a list")
        << QByteArray("Research and development was $1,700,000 in 2008, $1,500,000 in 2008 and $1,300,000 in 2006.");
    QTest::newRow("a quarter that is still to come") << QByteArray(
        "Gross profit increased $300,000 or 42.9% during the first quarter of 2009 compared to the same quarter of 2008.");
    QTest::newRow("right below its heading") << QByteArray(
        "Gross Margin\nGross margin for the fourth quarter of 2008 was 44.0% compared to 35.0% for the fourth\n"
        "quarter of 2007, which the company owes to a better mix of lamps sold.");
    QTest::newRow("below a heading with a non-financial word")
        << QByteArray("Best Non-Holiday Quarter Ever\n\nNet sales for the fourth quarter of 2008 were $2.9 million.");
    QTest::newRow("the other way, by two measures")
        << QByteArray("Gross profit decreased $600,000 (21.4 percent) in 2008 compared to 2007.");
    QTest::newRow("the other way, in a part") << QByteArray(
        "Street lighting net sales decreased $190,000 in the fourth quarter of 2008 from the fourth quarter of 2007.");
    QTest::newRow("an amount that it is compared with")
        << QByteArray("Net sales increased 25% to $2,000,000 in the fourth quarter (fourth quarter of 2007: $2,000,000).");
    QTest::newRow("below a heading that names a line item") << QByteArray(
        "RESEARCH AND DEVELOPMENT\n\nResearch and development expenses were $490,000 in the fourth quarter of 2008.");
    QTest::newRow("below a note on units") << QByteArray(
        "(In millions, except per share amounts)\n\nNet sales were $2.9 million in the fourth quarter of 2008.");
}

void ClaimsTest::contradicts()
{
    QFETCH(const QByteArray, prose);
    const filing::Filing filing = readRelease(prose);
    QVERIFY(!filing.statements.empty());
    QVERIFY2(isContradicted(filing), allClaims(filing).c_str());
}

void ClaimsTest::leavesUndecided_data()
{
    QTest::addColumn<QByteArray>("prose");
    QTest::newRow("an outlook") << QByteArray(
        "For the first quarter of 2009 the company expects net sales of $2.7 million to $2.9 million.");
    QTest::newRow("an outlook in its own words")
        << QByteArray("Net sales in 2009 are anticipated to be about $11 million, up 20%.");
    QTest::newRow("adjusted figures") << QByteArray(
        "Adjusted net income for the fourth quarter was $80,000, or $0.08 per diluted share.");
    QTest::newRow("a non-GAAP basis") << QByteArray(
        "On a non-GAAP basis, gross margin was 43.5% in the fourth quarter. This compares to 38.1% a year ago.");
    QTest::newRow("constant currency") << QByteArray(
        "Net sales for the fourth quarter increased 25%, or 31% at constant currency.");
    QTest::newRow("a segment") << QByteArray(
        "Street lighting segment net sales were $1.1 million in the fourth quarter, up 31%.");
    QTest::newRow("a region") << QByteArray(
        "Net sales in Canada were $0.4 million in the fourth quarter, compared to $0.3 million.");
    QTest::newRow("a product") << QByteArray("Bulb sales were $0.7 million in the fourth quarter.");
    QTest::newRow("a part of a total") << QByteArray("Net sales from services were $0.2 million in the fourth quarter.");
    QTest::newRow("a cause") << QByteArray("Gross profit for the fourth quarter rose due to lower freight of $0.2 million.");
    QTest::newRow("an aside") << QByteArray(
        "Net loss for the fourth quarter, including restructuring of $60,000, was $120,000.");
    QTest::newRow("another currency") << QByteArray("Net sales for the fourth quarter were \xE2\x82\xAC"
                                                    "1.9 million.");
    QTest::newRow("per unit") << QByteArray("Net sales per store were $12,000 in the fourth quarter.");
    QTest::newRow("a period not printed") << QByteArray("Net sales for the third quarter of 2008 were $2.2 million.");
    QTest::newRow("about") << QByteArray("Net sales for the fourth quarter were approximately $2.6 million.");
    QTest::newRow("more than") << QByteArray("Net sales for the fourth quarter were more than $2.4 million.");
    QTest::newRow("rounded") << QByteArray("Net sales for the fourth quarter were $3 million.");
    QTest::newRow("dividends") << QByteArray("The board declared a dividend of $0.05 per share.");
    QTest::newRow("a telephone number") << QByteArray("The call can be heard at (800) 555-0100, 35 percent faster.");
    QTest::newRow("as it was first reported")
        << QByteArray("As originally reported, net sales for the fourth quarter of 2008 were $2.4 million.");
    QTest::newRow("another reckoning in brackets")
        << QByteArray("Net loss for the fourth quarter was $120,000 ($80,000 excluding restructuring of $40,000).");
    QTest::newRow("a reckoning told at the end") << QByteArray(
        "Net loss for the fourth quarter of 2008 was $90,000, or $0.09 per diluted share exclusive of restructuring.");
    QTest::newRow("higher than a base") << QByteArray("Net sales for the fourth quarter of 2008 were $2.5 million, which "
                                                      "was $0.5 million higher than the $2.0 million for "
                                                      "the fourth quarter of 2007.");
    QTest::newRow("something else meanwhile") << QByteArray(
        "Net sales increased 25% to $2.5 million in the fourth quarter of 2008 as compared to 2007, while lamp unit sales "
        "increased 31%.");
    QTest::newRow("some of it") << QByteArray(
        "At the end of 2008, research and development of $260,000 was capitalised for tax purposes.");
    QTest::newRow("two footings of one year")
        << QByteArray("Net sales were $9.0 million in 2008, compared with $8.8 million in 2008 as previously reported.");
    QTest::newRow("a list below an outlook") << QByteArray(
        "The company gives the following guidance for its next quarter:\n\n- gross profit of $1.3 million\n\n- net loss of "
        "$90,000");
    QTest::newRow("below a heading that names a part")
        << QByteArray("STREET LIGHTING\n\nNet sales were $1.1 million in the fourth quarter of 2008, up 20% from $0.9 "
                      "million a year ago.");
    QTest::newRow("a second thing that went on") << QByteArray("Sources of cash in the fourth quarter of 2008 were declines "
                                                               "in receivables of $42,000 and gross profit of $53,000.");
    QTest::newRow("a change of a change") << QByteArray(
        "Net loss narrowed to $120,000 in the fourth quarter from $320,000 a year ago, a $210,000 favorable change in mix.");
    QTest::newRow("rounded to five and then to ten")
        << QByteArray("Street lighting net sales for the quarter ended December 31, 2008 were $1.13 million.");
    QTest::newRow("points of rounded shares") << QByteArray(
        "Gross margin for the fourth quarter of 2008 improved 510 basis points from the fourth quarter of 2007.");
    QTest::newRow("another quarter of the year") << QByteArray("Net sales were $2.5 million in the fourth quarter of 2008, "
                                                               "compared with $2.2 million in the third quarter of 2008.");
    QTest::newRow("the digits of another row")
        << QByteArray("Orders of $700,000 were received in the fourth quarter of 2008.");
    QTest::newRow("a part with a digit more")
        << QByteArray("Net of licence fees, net sales of garden lamps were $2,400,000 in the fourth quarter of 2008.");
    QTest::newRow("a list that goes with names")
        << QByteArray("Orders of lamps and bulbs in 2008 were $3.4 million and $1.5 million, respectively.");
    QTest::newRow("lists of unlike lengths")
        << QByteArray("Charges of $1.7 million, $1.6 million and $1.5 million were taken in 2008 and 2007, respectively.");
    QTest::newRow("a quarter to come, looked ahead to") << QByteArray(
        "Gross profit should increase $300,000 during the first quarter of 2009 compared to the same quarter of 2008.");
    QTest::newRow("what was sold since") << QByteArray(
        "In the first quarter of 2009 the company sold its plant in Utica for $2.5 million.");
    QTest::newRow("between two amounts") << QByteArray(
        "Orders between $1.0 million and $2.0 million grew 31% in the fourth quarter of 2008.");
    QTest::newRow("a non-recurring basis")
        << QByteArray("Before non-recurring items, net loss for the fourth quarter was $80,000.");
    QTest::newRow("a target") << QByteArray("Our goal is a gross margin of 45% of net sales.");
}

void ClaimsTest::leavesUndecided()
{
    QFETCH(const QByteArray, prose);
    const filing::Filing filing = readRelease(prose);
    QVERIFY(!filing.statements.empty());
    QVERIFY2(!isContradicted(filing), allClaims(filing).c_str());
}

/// Amounts and dates that are broken over lines, with runs of blanks in them, as justified text has them.
/// What the last quarter gave bears out nothing that is said of the next.
void ClaimsTest::bearsNoOutlookOut()
{
    const filing::Filing filing = readRelease(
        "Gross margin was 40.0 percent in the fourth quarter.\n\nThe company gives the following guidance for its next "
        "quarter:\n\n- gross margin of 40 percent");
    const auto ahead = std::find_if(filing.claims.begin(), filing.claims.end(),
                                    [](const Claim &claim) { return claim.says.find("40 percent") != std::string::npos; });
    QVERIFY2(ahead != filing.claims.end(), allClaims(filing).c_str());
    QCOMPARE(ahead->result, Claim::Result::TextOnly);
    QVERIFY(ahead->operands.empty());
    const Claim *past = claimSaying(filing, "40.0 percent");
    QVERIFY(past && past->result == Claim::Result::Agrees);
}

void ClaimsTest::pointsAtItsCharacters()
{
    const filing::Filing filing = readRelease("Net  sales  for the  fourth quarter  were  $2.5\nmillion,  a 25%  increase  "
                                              "compared to  $2,000,000  reported in the\nfourth quarter of last year.");
    const Claim *amount = claimSaying(filing, "$2.5 million");
    QVERIFY2(amount, allClaims(filing).c_str());
    const auto textAt = [&filing](const filing::SourcePlace &place) {
        const auto &range = std::get<filing::ByteRange>(place);
        return filing.bytes->substr(range.begin, range.size);
    };
    QCOMPARE(textAt(amount->at), std::string("$2.5\nmillion"));
    const Claim *percentage = claimSaying(filing, "25% increase");
    QVERIFY(percentage);
    QCOMPARE(textAt(percentage->at), std::string("25%  increase"));
    QCOMPARE(textAt(percentage->numbers.front()), std::string("25%"));
    QCOMPARE(percentage->operands.size(), std::size_t(2));
}

void ClaimsTest::findsItsWayThroughMarkup()
{
    const std::string html =
        "<html><body><p>Northern Lamps Inc. reported results for its fourth quarter ended December&nbsp;31, 2008.</p>"
        "<p>Net sales for the fourth quarter were <b>$</b>2.5&nbsp;<i>million</i>, Caf&eacute; &amp; all, a 25% increase "
        "over the "
        "fourth quarter of 2007.</p><pre>"
        + std::string(tables) + "</pre></body></html>";
    const auto read = readWithClaims(html);
    QVERIFY(read);
    const Claim *percentage = claimSaying(*read, "25% increase");
    QVERIFY2(percentage, allClaims(*read).c_str());
    const auto &range = std::get<filing::ByteRange>(percentage->numbers.front());
    QCOMPARE(html.substr(range.begin, range.size), std::string("25%"));
    const Claim *amount = claimSaying(*read, "$2.5");
    QVERIFY2(amount, allClaims(*read).c_str());
    const auto &money = std::get<filing::ByteRange>(amount->numbers.front());
    QCOMPARE(html.substr(money.begin, money.size), std::string("$</b>2.5&nbsp;<i>million"));
}

/// All sorts of claims in one release: nothing of it is wrong, and what the tables can prove is proven.
void ClaimsTest::readsARelease()
{
    const filing::Filing filing =
        readRelease("The company reported net sales for the fourth quarter of $2,500,000, a 25% increase when\ncompared to "
                    "$2,000,000 reported in the fourth quarter of last year. Gross profit for the\n"
                    "fourth quarter was $1,000,000 or 40% of net sales compared to $700,000 or 35% for the\nfourth quarter "
                    "ended December 31, 2007. Net loss for the quarter ended December 31, 2008,\n"
                    "including advertising of $26,000, was $120,000 a 63% decrease from the prior year fourth\nquarter net "
                    "loss of $320,000, which included advertising of $13,000.\n\n"
                    "Included in these losses was advertising of $80,000 for the year ended December 31, 2008\nas compared "
                    "to $50,000 for the year ended December 31, 2007, an increase of 60%.\n");
    const auto count = [&filing](Claim::Result result) {
        return std::count_if(filing.claims.begin(), filing.claims.end(),
                             [result](const Claim &claim) { return claim.result == result; });
    };
    QVERIFY2(count(Claim::Result::Contradicts) == 0, allClaims(filing).c_str());
    QVERIFY2(count(Claim::Result::Agrees) == 11, allClaims(filing).c_str());
    QVERIFY2(count(Claim::Result::TextOnly) == 4, allClaims(filing).c_str());
}

/// Whoever does not ask for the audit gets none, and the same statements.
void ClaimsTest::isAskedFor()
{
    const std::string text = std::string(opening) + "Net sales for the fourth quarter were $2,500,000.\n" + tables;
    const auto asked = readWithClaims(text);
    const auto plain = filing::read(std::make_shared<const std::string>(text));
    QVERIFY(asked && plain);
    QVERIFY(!asked->claims.empty());
    QVERIFY(plain->claims.empty());
    QCOMPARE(plain->statements.size(), asked->statements.size());
    QCOMPARE(plain->facts.size(), asked->facts.size());
}

/// Text without an end, and one sentence without an end: all of it is passed over or read, nothing hangs.
void ClaimsTest::staysLinear()
{
    QByteArray figures = "Net sales were $2.5 million and";
    for (int i = 0; i < 20000; ++i)
        figures += " up 5% to $3 million from $2 million in 2007 or";
    QVERIFY(!readRelease(figures).statements.empty());
    QVERIFY(!readRelease(QByteArray(2000000, '$')).statements.empty());
    QVERIFY(!readRelease(QByteArray("$1. ").repeated(100000)).statements.empty());
}

QTEST_GUILESS_MAIN(ClaimsTest)

#include "tst_claims.moc"
