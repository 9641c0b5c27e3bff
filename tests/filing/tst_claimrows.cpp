// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimexpectations.h"
#include "commalocale.h"

#include <QTest>

using namespace claimreadings;

/// Which row of the tables a text speaks of: of the whole company or not, as reported or adjusted, told by the figures beside.
class ClaimRowsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void contradicts_data();
    void contradicts();
    void letsPass_data();
    void letsPass();
    void reckonsBesideAWrongAmount_data();
    void reckonsBesideAWrongAmount();
};

namespace {

const char *const tables = R"(

                         HARLOW FOUNDRIES INC.
                 Consolidated Statements of Operations
                             (In thousands)

                                     Years Ended December 31,
                                    2003       2002       2001
                                  --------   --------   --------
Net sales                         $ 94,120   $ 87,310   $ 82,040
Cost of sales                       61,200     57,900     55,100
Restructuring costs                    217        179        121
Other operating expenses            21,193     23,621     18,079
                                  --------   --------   --------
Operating income                    11,510      5,610      8,740
Royalties and other income             730        812        798
                                  --------   --------   --------
Income before income taxes          12,240      6,422      9,538
Income taxes                         5,220      3,112      4,118
                                  --------   --------   --------
Net income                        $  7,020   $  3,310   $  5,420
                                  ========   ========   ========

                 Consolidated Balance Sheets
                        (In thousands)

                                        December 31,
                                      2003       2002
                                    --------   --------
Cash and cash equivalents           $ 26,403   $ 21,950
Other assets                          40,100     38,200
                                    --------   --------
Total assets                        $ 66,503   $ 60,150
                                    ========   ========

          Reconciliation of Non-GAAP Financial Measures
                         (In thousands)

                                     Years Ended December 31,
                                    2003       2002
                                  --------   --------
Operating income                  $ 11,510   $  5,610
Restructuring costs                    217        179
                                  --------   --------
Non-GAAP operating income         $ 11,727   $  5,789
                                  ========   ========

)";

filing::Result<filing::Filing> readReport(const QByteArray &text)
{
    return readWithClaims(text.toStdString() + "\n" + tables);
}

const char *const title = "Harlow Foundries Inc. Reports Results of the Year Ended December 31, 2003\n\n";

} // namespace

void ClaimRowsTest::contradicts_data()
{
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const char *sentence, const char *says) {
        QTest::newRow(name) << QByteArray(sentence) << QByteArray(says);
    };
    row("another year at the end of a list",
        "Royalties and other income were $730,000 in 2003, $812,000 in 2002 and $798,000 in 2000.", "$798,000");
    row("another figure in a list",
        "Royalties and other income were $770,000 in 2003, $812,000 in 2002 and $798,000 in 2001.", "$770,000");
    row("an adjusted figure", "Non-GAAP operating income for the year ended December 31, 2003 was $11.4 million.",
        "$11.4 million");
    row("of a plan that was carried out",
        "Restructuring costs of the plan of $247,000 and $179,000 were recognized in 2003 and 2002, respectively.",
        "$247,000");
}

void ClaimRowsTest::contradicts()
{
    QFETCH(const QByteArray, sentence);
    QFETCH(const QByteArray, says);
    expectDecided(readReport(title + sentence), says, false, "The text says");
}

void ClaimRowsTest::letsPass_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("a list",
        QByteArray(title) + "Royalties and other income were $730,000 in 2003, $812,000 in 2002 and $798,000 in 2001.");
    row("an adjusted figure",
        QByteArray(title) + "Adjusted operating income for the year ended December 31, 2003 was $11.7 million.");
    row("sales of another, and what they are compared with",
        QByteArray(title)
            + "For the year ended December 31, 2003, Ostro Optical had sales of $3,403,000 and income from operations of "
              "$373,000, compared to sales of $12,990,000 and income from operations of $1,235,000 in the prior year.");
    row("cash that is set apart",
        QByteArray(title)
            + "At December 31, 2003, the Company had $4.8 million of cash restricted as collateral for letters of credit.");
    row("a larger sum than the row of that name",
        QByteArray(title) + "Our worldwide net sales and rentals were $122.4 million in 2003, down $7.7 million from 2002.");
    row("in thousands like the tables",
        QByteArray(title) + "Consolidated net sales for 2002 increased $5,270 or 6.4% over 2001 as all plants sold more.");
    row("below a heading that names a part",
        "SPACE & DEFENSE\n\nSales in 2003 of $28.1 million increased from the 2002 sales of $27.9 million.");
    row("a change from an earlier year",
        QByteArray(title)
            + "Net sales for 2003 were $94 million, an increase of 8 percent over the $87 million reported in 2002, and "
              "15 percent above the $82 million in 2001.");
}

void ClaimRowsTest::letsPass()
{
    QFETCH(const QByteArray, text);
    const auto filing = readReport(text);
    QVERIFY(filing);
    QVERIFY(!filing->claims.empty());
    QVERIFY2(!isContradicted(*filing), allClaims(*filing).c_str());
}

void ClaimRowsTest::reckonsBesideAWrongAmount_data()
{
    addDecidedColumns();
    const char *const wrongBase = "Income taxes for 2003 were $5,220,000, compared to $3,121,000 for 2002, ";
    const char *const wrongMain = "Income taxes for 2003 were $5,202,000, compared to $3,112,000 for 2002, ";
    const char *const right = "Income taxes for 2003 were $5,220,000, compared to $3,112,000 for 2002, ";
    const auto row = [](const char *name, const char *text, const char *change, const char *says, bool agrees) {
        addDecided(name, (QByteArray(text) + change).constData(), says, agrees, says);
    };
    row("the base is wrong, the change right", wrongBase, "an increase of $2,108,000.", "$2,108,000", true);
    row("the amount is wrong, the change right", wrongMain, "an increase of $2,108,000.", "$2,108,000", true);
    row("nothing is wrong", right, "an increase of $2,108,000.", "$2,108,000", true);
    row("the base is wrong, its own figure told", wrongBase, "an increase of $2,108,000.", "$3,121,000", false);
    row("the amount is wrong, its own figure told", wrongMain, "an increase of $2,108,000.", "$5,202,000", false);
    row("the base and the direction are wrong", wrongBase, "a decrease of $2,108,000.", "$2,108,000", false);
    row("the base and the change are wrong", wrongBase, "an increase of $2,801,000.", "$2,801,000", false);
    row("the change alone is wrong", right, "an increase of $2,801,000.", "$2,801,000", false);
}

void ClaimRowsTest::reckonsBesideAWrongAmount()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, says);
    QFETCH(const bool, agrees);
    QFETCH(const QByteArray, because);
    expectDecided(readReport(title + text), says, agrees, because);
}

QTEST_GUILESS_MAIN(ClaimRowsTest)

#include "tst_claimrows.moc"
