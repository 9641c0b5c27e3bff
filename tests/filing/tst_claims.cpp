// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/reader.h"

#include "commalocale.h"

#include <QTest>

#include <algorithm>

using filing::Claim;

/// The audit of the prose, by made-up releases of one company with one set of tables.
class ClaimsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void decides_data();
    void decides();
    void leavesUndecided_data();
    void leavesUndecided();
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

const char *const opening = "ALBANY, N.Y., February 3, 2009 - Northern Lamps Inc. today reported results for its fourth\n"
                            "quarter ended December 31, 2008.\n\n";

filing::Result<filing::Filing> readWithClaims(std::string text)
{
    filing::ReadOptions options;
    options.claims = true;
    return filing::read(std::make_shared<const std::string>(std::move(text)), options);
}

filing::Filing readRelease(const QByteArray &prose)
{
    auto read = readWithClaims(opening + prose.toStdString() + tables);
    return read ? *std::move(read) : filing::Filing();
}

const Claim *claimSaying(const filing::Filing &filing, const QByteArray &words)
{
    const auto found = std::find_if(filing.claims.begin(), filing.claims.end(), [&words](const Claim &claim) {
        return QByteArray::fromStdString(claim.says).contains(words);
    });
    return found == filing.claims.end() ? nullptr : &*found;
}

std::string allClaims(const filing::Filing &filing)
{
    std::string text;
    for (const Claim &claim : filing.claims)
        text += std::string(name(claim.result)) + " “" + claim.says + "”: " + claim.because + "\n";
    return text;
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
    const bool contradicted = std::any_of(filing.claims.begin(), filing.claims.end(),
                                          [](const Claim &c) { return c.result == Claim::Result::Contradicts; });
    QVERIFY2(contradicted, allClaims(filing).c_str());
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
    QTest::newRow("a target") << QByteArray("Our goal is a gross margin of 45% of net sales.");
}

void ClaimsTest::leavesUndecided()
{
    QFETCH(const QByteArray, prose);
    const filing::Filing filing = readRelease(prose);
    QVERIFY(!filing.statements.empty());
    const bool contradicted = std::any_of(filing.claims.begin(), filing.claims.end(),
                                          [](const Claim &c) { return c.result == Claim::Result::Contradicts; });
    QVERIFY2(!contradicted, allClaims(filing).c_str());
}

/// Amounts and dates that are broken over lines, with runs of blanks in them, as justified text has them.
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
