// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/textpage.h"

#include "commalocale.h"
#include "textlines.h"

#include <QTest>

#include <optional>

using namespace filing;
using support::pageBytes;

class TextGridTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void cutsTables_data();
    void cutsTables();
    void givesNoGridForWords_data();
    void givesNoGridForWords();
    void keepsPlaces();
    void seesRulersAndBlankLines();
    void keepsTitlesOutside();
};

namespace {

Page pageOf(const std::string &text)
{
    return readTextPage(TextPage(text, 0));
}

std::optional<Grid> gridIn(const std::string &text)
{
    for (const auto &item : pageOf(text).items) {
        if (const auto *grid = std::get_if<Grid>(&item))
            return *grid;
    }
    return std::nullopt;
}

/// A grid's rows, each cell as "column:text" ("column+more:text" when it spans more than one).
QByteArray written(const Grid &grid)
{
    QByteArrayList rows;
    for (const GridRow &row : grid.rows) {
        QByteArrayList cells;
        for (const GridCell &cell : row.cells) {
            const QByteArray span = cell.columnSpan > 1 ? "+" + QByteArray::number(cell.columnSpan - 1) : QByteArray();
            cells << QByteArray::number(cell.column) + span + ":" + QByteArray::fromStdString(cell.text);
        }
        rows << cells.join(" | ");
    }
    return rows.join('\n');
}

} // namespace

void TextGridTest::cutsTables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("grid");
    const auto row = [](const char *name, const QByteArray &text, const char *grid) {
        QTest::newRow(name) << text << QByteArray(grid);
    };
    row("a header of two and two",
        pageBytes({"                      Three Months Ended     Years Ended",
                   "                           June 30,            June 30,",
                   "                        2003     2002      2003      2002",
                   "Net revenues          $2,898   $2,830   $10,187    $9,549",
                   "Cost of revenues       1,890    2,347     7,900     7,558"}),
        "1+1:Three Months Ended | 3+1:Years Ended\n1+1:June 30, | 3+1:June 30,\n1:2003 | 2:2002 | 3:2003 | 4:2002\n"
        "0:Net revenues | 1:$2,898 | 2:$2,830 | 3:$10,187 | 4:$9,549\n0:Cost of revenues | 1:1,890 | 2:2,347 | 3:7,900 | "
        "4:7,558");
    row("two columns and three more",
        pageBytes({"                Three Months Ended           Nine Months Ended",
                   "                ------------------     ----------------------------",
                   "                  2003      2002        2003       2002       2001",
                   "Net revenues     2,898     2,830      10,187      9,549      8,123",
                   "Cost             1,890     2,347       7,900      7,558      6,021",
                   "Other              100       200         300        400        500"}),
        "1+1:Three Months Ended | 3+2:Nine Months Ended\n1:2003 | 2:2002 | 3:2003 | 4:2002 | 5:2001\n"
        "0:Net revenues | 1:2,898 | 2:2,830 | 3:10,187 | 4:9,549 | 5:8,123\n0:Cost | 1:1,890 | 2:2,347 | 3:7,900 | 4:7,558 "
        "| 5:6,021\n"
        "0:Other | 1:100 | 2:200 | 3:300 | 4:400 | 5:500");
    row("dates one blank apart",
        pageBytes({"                      June 30, 2003 June 30, 2002", "Cash                        $6,815        $6,726",
                   "Inventory                    2,650         2,887"}),
        "1:June 30, 2003 | 2:June 30, 2002\n0:Cash | 1:$6,815 | 2:$6,726\n0:Inventory | 1:2,650 | 2:2,887");
    row("dates split over two lines",
        pageBytes({"                      March 31, September 30,", "                           2004          2003",
                   "Cash                      6,815         6,726", "Inventory                 2,650         2,887"}),
        "1:March 31, | 2:September 30,\n1:2004 | 2:2003\n0:Cash | 1:6,815 | 2:6,726\n0:Inventory | 1:2,650 | 2:2,887");
    row("a value that fell to the next line",
        pageBytes({"                       2003       2002", "Sales                 1,234      1,100",
                   "Cost of sales           800", "                                   900",
                   "Gross profit            434        200"}),
        "1:2003 | 2:2002\n0:Sales | 1:1,234 | 2:1,100\n0:Cost of sales | 1:800 | 2:900\n0:Gross profit | 1:434 | 2:200");
    row("counts of shares in two years within a label",
        pageBytes({"                                                1995       1994",
                   "Preferred stock; none issued                      --         --",
                   "Common stock, without par value; issued shares,",
                   "  6,200,158 in 1995,",
                   "  6,193,714 in 1994                            6,200      6,194",
                   "Retained earnings                             46,799     39,234"}),
        "1:1995 | 2:1994\n0:Preferred stock; none issued | 1:-- | 2:--\n0:Common stock, without par value; issued shares,\n"
        "0:6,200,158 in 1995,\n0:6,193,714 in 1994 | 1:6,200 | 2:6,194\n0:Retained earnings | 1:46,799 | 2:39,234");
    row("a date without a blank heads a table of its own",
        pageBytes({"                              June 30,1995", "Cash                                 6,200",
                   "                              June 30,1994", "Cash                                 6,194"}),
        "1:June 30,1995\n0:Cash | 1:6,200");
    row("numbers in labels stay there",
        pageBytes({"                                                    2003       2002",
                   "Receivables, less allowances of $64 and $68        1,234      1,100",
                   "Common stock, 150,000 shares authorized              800        800",
                   "Goodwill, net of amortization of $1,200              400        400"}),
        "1:2003 | 2:2002\n0:Receivables, less allowances of $64 and $68 | 1:1,234 | 2:1,100\n0:Common stock, 150,000 shares "
        "authorized | 1:800 | 2:800\n"
        "0:Goodwill, net of amortization of $1,200 | 1:400 | 2:400");
    row("a gap stays a gap",
        pageBytes({"                       2003       2002", "Sales                 1,234      1,100",
                   "Restructuring                       90", "Cost                    800        900"}),
        "1:2003 | 2:2002\n0:Sales | 1:1,234 | 2:1,100\n0:Restructuring | 2:90\n0:Cost | 1:800 | 2:900");
    row("tabs", pageBytes({"\t\t\t2003\t2002", "Sales\t\t\t1,234\t1,100", "Cost of sales\t\t  800\t  900"}),
        "1:2003 | 2:2002\n0:Sales | 1:1,234 | 2:1,100\n0:Cost of sales | 1:800 | 2:900");
    row("signs apart from their numbers",
        pageBytes({"                       2003       2002", "Net loss         $     (991)  $  (1,470)",
                   "Per share        $    (0.03)  $   (0.04)"}),
        "1:2003 | 2:2002\n0:Net loss | 1:$(991) | 2:$(1,470)\n0:Per share | 1:$(0.03) | 2:$(0.04)");
}

void TextGridTest::cutsTables()
{
    QFETCH(const QByteArray, text);
    const auto grid = gridIn(text.toStdString());
    QVERIFY(grid);
    QTEST(written(*grid), "grid");
}

void TextGridTest::givesNoGridForWords_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("nothing", "");
    row("a paragraph with amounts",
        pageBytes({"Net revenues for the quarter were $2,898,000, an increase of 2% over the",
                   "prior year's $2,830,000. Clinical trial expenses were $326,000 in 2003 and",
                   "$183,000 in the quarter of the prior year, and the loss was $991,000"}));
    row("an address", pageBytes({"3146 Gold Camp Drive", "Rancho Cordova, California"}));
    row("rulers", pageBytes({"---------   ---------", "=========   ========="}));
    row("a letterhead", pageBytes({"FOR IMMEDIATE RELEASE", "September 24, 2003"}));
}

void TextGridTest::givesNoGridForWords()
{
    QFETCH(const QByteArray, text);
    const auto grid = gridIn(text.toStdString());
    QVERIFY2(!grid, grid ? written(*grid).constData() : "");
}

void TextGridTest::keepsPlaces()
{
    const std::string text =
        support::page({"                  June 30, 2003    June 30, 2002", "Net loss          $    (991)       (1,470)",
                       "Taxes........               12             --"});
    constexpr std::size_t offset = 1000;
    const Page page = readTextPage(TextPage(text, offset));
    int cells = 0;
    for (const GridRow &row : std::get<Grid>(page.items.at(0)).rows) {
        for (const GridCell &cell : row.cells) {
            const auto range = std::get<ByteRange>(cell.at);
            std::string printed = text.substr(range.begin - offset, range.size);
            if (cell.text == "$(991)")
                printed = "$" + printed; // a currency sign that stands apart is no part of the number's print
            QCOMPARE(QByteArray::fromStdString(printed), QByteArray::fromStdString(cell.text));
            ++cells;
        }
    }
    QCOMPARE(cells, 8);
}

void TextGridTest::seesRulersAndBlankLines()
{
    const auto grid =
        gridIn(support::page({"              2003     2002", "Sales        1,234    1,100", "Cost           800      900",
                              "             -----    -----", "Gross          434      200", "",
                              "  Tax           34       20", "             =====    ====="}));
    QVERIFY(grid);
    QCOMPARE(grid->rows.size(), std::size_t(5));
    QVERIFY(!grid->rows[2].ruleAbove && grid->rows[2].ruleBelow);
    QVERIFY(grid->rows[3].ruleAbove && !grid->rows[3].blankAbove);
    QVERIFY(grid->rows[4].blankAbove && !grid->rows[4].ruleAbove);
    QCOMPARE(grid->rows[4].indent, 2);
}

void TextGridTest::keepsTitlesOutside()
{
    const Page page =
        pageOf(support::page({"              Example Corp.", "         Condensed Balance Sheets", "",
                              "                       2003       2002", "Cash                  1,234      1,100",
                              "Inventory               800        900", "", "See accompanying notes."}));
    QByteArrayList items;
    for (const auto &item : page.items) {
        const auto *prose = std::get_if<Prose>(&item);
        items << (prose ? QByteArray::fromStdString(prose->text) : QByteArray("(grid)"));
    }
    QCOMPARE(items, (QByteArrayList{"Example Corp.", "Condensed Balance Sheets", "(grid)", "See accompanying notes."}));
}

QTEST_GUILESS_MAIN(TextGridTest)

#include "tst_textgrid.moc"
