// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/htmlpage.h"

#include <QTest>

#include <optional>
#include <string>

using namespace filing;

namespace {

std::string table(const std::string &rows)
{
    return "<table>" + rows + "</table>";
}

/// Cells parted by "|": each becomes a `<td>`; "2:text" spans two columns.
std::string row(const std::string &cells)
{
    std::string html = "<tr>";
    for (std::size_t at = 0; at <= cells.size();) {
        const std::size_t end = std::min(cells.find('|', at), cells.size());
        std::string cell = cells.substr(at, end - at);
        html += "<td";
        if (cell.size() > 1 && cell[1] == ':' && cell[0] > '0' && cell[0] <= '9') {
            html += " colspan=" + cell.substr(0, 1);
            cell.erase(0, 2);
        }
        html += ">" + cell + "</td>";
        at = end + 1;
    }
    return html + "</tr>\n";
}

std::optional<Grid> gridIn(const std::string &html)
{
    for (const auto &item : readHtmlPage(html, 0).items) {
        if (const auto *grid = std::get_if<Grid>(&item))
            return *grid;
    }
    return std::nullopt;
}

/// A grid's rows, each cell as "column:text" ("column+more:text" when it spans more than one).
std::string written(const Grid &grid)
{
    std::string text;
    for (const GridRow &row : grid.rows) {
        for (const GridCell &cell : row.cells) {
            text += std::to_string(cell.column);
            if (cell.columnSpan > 1)
                text += "+" + std::to_string(cell.columnSpan - 1);
            text += ":" + cell.text + "  ";
        }
        text.resize(text.size() - 2);
        text += '\n';
    }
    return text;
}

} // namespace

class HtmlGridTest : public QObject
{
    Q_OBJECT
private slots:
    void findsColumns_data();
    void findsColumns();
    void joinsSigns_data();
    void joinsSigns();
    void leavesFootnoteMarksOut_data();
    void leavesFootnoteMarksOut();
    void setsHeadingsOverColumns_data();
    void setsHeadingsOverColumns();
    void givesNoGridForWords_data();
    void givesNoGridForWords();
    void cutsStackedFigures_data();
    void cutsStackedFigures();
    void seesRulesAndBlanks();
    void seesIndents_data();
    void seesIndents();
    void suppliesEndTags();
    void locatesNumbersExactly_data();
    void locatesNumbersExactly();
    void carriesTags();
    void staysLinear_data();
    void staysLinear();
};

void HtmlGridTest::findsColumns_data()
{
    QTest::addColumn<std::string>("html");
    QTest::addColumn<std::string>("grid");
    QTest::newRow("a cell for each value") << table(row("Sales|1,234|987") + row("Costs|500|400"))
                                           << std::string{"0:Sales  1:1,234  2:987\n0:Costs  1:500  2:400\n"};
    QTest::newRow("spacers") << table(row("Sales||1,234|||987|") + row("Costs||500|||400|"))
                             << std::string{"0:Sales  1:1,234  2:987\n0:Costs  1:500  2:400\n"};
    QTest::newRow("a gap stays a gap") << table(row("Sales|1,234|987") + row("Costs||400"))
                                       << std::string{"0:Sales  1:1,234  2:987\n0:Costs  2:400\n"};
    QTest::newRow("numbers shifted where the sign is missing")
        << table(row("Sales|$|1,234||$|987") + row("Costs|500|||400") + row("Total|$|1,734||$|1,387"))
        << std::string{"0:Sales  1:$1,234  2:$987\n0:Costs  1:500  2:400\n0:Total  1:$1,734  2:$1,387\n"};
    QTest::newRow("numbers that span the sign's column")
        << table(row("Sales|$|1,234||$|987") + row("Costs|2:500||2:400"))
        << std::string{"0:Sales  1:$1,234  2:$987\n0:Costs  1:500  2:400\n"};
    QTest::newRow("a part laid out with wide cells")
        << table(row("Sales|(23)%||(17)%") + row("Costs|3%||(4)%") + row("Points|3:610") + row("More|3:490")
                 + row("Again|3:170"))
        << std::string{"0:Sales  1:(23)%  2:(17)%\n0:Costs  1:3%  2:(4)%\n0:Points  2:610\n0:More  2:490\n0:Again  2:170\n"};
    QTest::newRow("a year without its comma is a value among values")
        << table(row("Sales|1,234|987") + row("Costs|2004|400"))
        << std::string{"0:Sales  1:1,234  2:987\n0:Costs  1:2004  2:400\n"};
    QTest::newRow("years that name rows") << table(row("2020|1,234|987") + row("2021|500|400"))
                                          << std::string{"0:2020  1:1,234  2:987\n0:2021  1:500  2:400\n"};
    QTest::newRow("a label cut into cells") << table(row("|Cash|and bank|1,234") + row("Total assets|||5,678"))
                                            << std::string{"0:Cash and bank  1:1,234\n0:Total assets  1:5,678\n"};
    QTest::newRow("a second list of labels")
        << table(row("Cash|1|Debt|5") + row("Stock|2|Tax|6") + row("Land|3|Equity|7"))
        << std::string{"0:Cash  1:1  2:Debt  3:5\n0:Stock  1:2  2:Tax  3:6\n0:Land  1:3  2:Equity  3:7\n"};
    QTest::newRow("rowspan") << table("<tr><td rowspan=2>Sales</td><td>1,234</td></tr><tr><td>987</td></tr>")
                             << std::string{"0:Sales  1:1,234\n1:987\n"};
}

void HtmlGridTest::findsColumns()
{
    QFETCH(const std::string, html);
    const auto grid = gridIn(html);
    QVERIFY(grid);
    QTEST(written(*grid), "grid");
}

void HtmlGridTest::joinsSigns_data()
{
    QTest::addColumn<std::string>("cells");
    QTest::addColumn<std::string>("value");
    const auto value = [](const char *cells, const char *text) {
        QTest::newRow(cells) << std::string{cells} << std::string{text};
    };
    value("$|1,234||", "$1,234");
    value("$|(1,234|)|", "$(1,234)");
    value("$ (|1,234|)|", "$(1,234)");
    value("(|1,234|)|", "(1,234)");
    value("||35.2|%", "35.2%");
    value("|(1.5|)%|", "(1.5)%");
    value("|(1%|)|", "(1%)");
    value("|$&nbsp;&nbsp;\n 1,234||", "$1,234");
    value("|$ ( 1,234 )||", "$(1,234)");
    value("$|&#151;||", "$\u2014");
    value("|1,234|)|", "1,234"); // a bracket that nothing opened
    value("|<font>1,2</font><font>34</font>||", "1,234");
}

void HtmlGridTest::joinsSigns()
{
    QFETCH(const std::string, cells);
    const auto grid = gridIn(table(row("Sales|" + cells) + row("Costs||5,678||")));
    QVERIFY(grid);
    QCOMPARE(grid->columns, 2);
    QCOMPARE(grid->rows.at(0).cells.size(), std::size_t{2});
    QTEST(grid->rows.at(0).cells.at(1).text, "value");
}

void HtmlGridTest::leavesFootnoteMarksOut_data()
{
    QTest::addColumn<std::string>("html");
    QTest::addColumn<std::string>("grid");
    QTest::newRow("in the cell") << table(row("Sales|1,234 (1)|987<sup>(a)</sup>"))
                                 << std::string{"0:Sales  1:1,234  2:987\n"};
    QTest::newRow("in a cell of its own") << table(row("Sales|1,234|(1)||987|(2)") + row("Costs|500|||400|"))
                                          << std::string{"0:Sales  1:1,234  2:987\n0:Costs  1:500  2:400\n"};
    QTest::newRow("behind a year") << table(row("|2020|(1)||2019|") + row("Sales|1,234|||987|"))
                                   << std::string{"1:2020  2:2019\n0:Sales  1:1,234  2:987\n"};
    QTest::newRow("a column of ones in brackets has a heading")
        << table(row("|2020|2019") + row("Sales|1,234|(1)") + row("Costs|500|(2)"))
        << std::string{"1:2020  2:2019\n0:Sales  1:1,234  2:(1)\n0:Costs  1:500  2:(2)\n"};
    QTest::newRow("one in brackets where a value is due") << table(row("Sales|1,234|987") + row("Other|(1)|(2)"))
                                                          << std::string{"0:Sales  1:1,234  2:987\n0:Other  1:(1)  2:(2)\n"};
    QTest::newRow("raised figures") << table(row("Sales|234<sup>1</sup>|987<span style='vertical-align: super'>12</span>"))
                                    << std::string{"0:Sales  1:234  2:987\n"};
    QTest::newRow("raised figures in cells of their own")
        << table(row("|2020|<sup>1</sup>|2019") + row("Sales|234|<sup>2</sup>|987") + row("Costs|500||400"))
        << std::string{"1:2020  2:2019\n0:Sales  1:234  2:987\n0:Costs  1:500  2:400\n"};
    QTest::newRow("raised letters of an ordinal")
        << table(row("|1<sup>st</sup> quarter|2<sup>nd</sup> quarter") + row("Sales|234|987"))
        << std::string{"1:1st quarter  2:2nd quarter\n0:Sales  1:234  2:987\n"};
    QTest::newRow("behind a label") << table(row("Sales|(1)|1,234") + row("Costs||500"))
                                    << std::string{"0:Sales (1)  1:1,234\n0:Costs  1:500\n"};
}

void HtmlGridTest::leavesFootnoteMarksOut()
{
    QFETCH(const std::string, html);
    const auto grid = gridIn(html);
    QVERIFY(grid);
    QTEST(written(*grid), "grid");
}

void HtmlGridTest::setsHeadingsOverColumns_data()
{
    QTest::addColumn<std::string>("heading");
    QTest::addColumn<std::string>("written");
    const auto heading = [](const char *cells, const char *text) {
        QTest::newRow(cells) << std::string{cells} << std::string{text} + "\n";
    };
    heading("|||2020||||2019", "1:2020  2:2019");
    heading("||2:2020|||2:2019", "1:2020  2:2019"); // from the sign's column on
    heading("||2020||||2019", "1:2020  2:2019");    // over the sign alone
    heading("||||2020||||2019", "1:2020  2:2019");  // over the closing bracket
    heading("||6:Three months ended June 30,", "1+1:Three months ended June 30,");
    heading("||3:June 30,<br>2020||3:June 30,<br>2019", "1:June 30, 2020  2:June 30, 2019");
    heading("8:BALANCE SHEETS", "0+2:BALANCE SHEETS");
    heading("(in thousands)||2:2020|||2:2019", "0:(in thousands)  1:2020  2:2019");
    heading("||2:US$|||2:RMB", "1:US$  2:RMB");
    heading("|2020|2019", "1:2020  2:2019"); // a heading row that counts no spacers
}

void HtmlGridTest::setsHeadingsOverColumns()
{
    QFETCH(const std::string, heading);
    const auto grid = gridIn(table(row(heading) + row("Sales||$|1,234|||$|987") + row("Costs|||(500|)|||(400|)")));
    QVERIFY(grid);
    const std::string text = written(*grid);
    QTEST(text.substr(0, text.find('\n') + 1), "written");
}

void HtmlGridTest::givesNoGridForWords_data()
{
    QTest::addColumn<std::string>("html");
    QTest::newRow("words") << table(row("Investor contact|Ann Li") + row("Phone|(408) 555-0100"));
    QTest::newRow("a list") << table(row("(1)|First words") + row("(2)|Further words"));
    QTest::newRow("numbered words") << table(row("1|First words") + row("2|Further words"));
    QTest::newRow("headings alone") << table(row("|2020|2019"));
    QTest::newRow("nothing") << table("");
    QTest::newRow("empty cells") << table(row("||") + row("|&nbsp;|"));
}

void HtmlGridTest::givesNoGridForWords()
{
    QFETCH(const std::string, html);
    QVERIFY(!gridIn(html));
}

void HtmlGridTest::cutsStackedFigures_data()
{
    QTest::addColumn<std::string>("html");
    QTest::addColumn<std::string>("grid");
    QTest::newRow("as many lines everywhere")
        << table(row("Sales<br>Costs<br>Profit|1,234<br>(500)<br>734|987<br>(400)<br>587"))
        << std::string{"0:Sales  1:1,234  2:987\n0:Costs  1:(500)  2:(400)\n0:Profit  1:734  2:587\n"};
    QTest::newRow("a heading line without figures") << table(row("Revenue:<br>Product<br>Service|<br>1,234<br>500"))
                                                    << std::string{"0:Revenue:\n0:Product  1:1,234\n0:Service  1:500\n"};
    QTest::newRow("paragraphs") << table(row("<p>Sales</p><p>Costs</p>|<p>1,234</p><p>500</p>"))
                                << std::string{"0:Sales  1:1,234\n0:Costs  1:500\n"};
    QTest::newRow("a heading and one figure below it")
        << table(row("Operating activities:<br>Net income|<br>1,234|<br>500") + row("Depreciation|10|20"))
        << std::string{"0:Operating activities:\n0:Net income  1:1,234  2:500\n0:Depreciation  1:10  2:20\n"};
    QTest::newRow("a label of two lines is one label")
        << table(row("Sales of<br>goods|1,234")) << std::string{"0:Sales of goods  1:1,234\n"};
}

void HtmlGridTest::cutsStackedFigures()
{
    QFETCH(const std::string, html);
    const auto grid = gridIn(html);
    QVERIFY(grid);
    QTEST(written(*grid), "grid");
}

void HtmlGridTest::seesRulesAndBlanks()
{
    const auto grid =
        gridIn(table(row("Sales|1,234") + row("Costs|500") + row("|-----") + row("Profit|734") + row("|") + row("Shares|10")
                     + "<tr><td>Tax</td><td style='border-bottom:1px solid #000'>9</td></tr>"
                       "<tr><td>Net</td><td style='border-top: 0px solid; border-bottom: double 3px'>725</td></tr>"));
    QVERIFY(grid);
    QCOMPARE(grid->rows.size(), std::size_t{6});
    const std::vector<bool> above{false, false, true, false, false, true};
    const std::vector<bool> below{false, true, false, false, true, true};
    const std::vector<bool> blank{false, false, false, true, false, false};
    for (std::size_t i = 0; i < grid->rows.size(); ++i) {
        QCOMPARE(bool{grid->rows[i].ruleAbove}, bool{above[i]});
        QCOMPARE(bool{grid->rows[i].ruleBelow}, bool{below[i]});
        QCOMPARE(bool{grid->rows[i].blankAbove}, bool{blank[i]});
    }
}

void HtmlGridTest::seesIndents_data()
{
    QTest::addColumn<std::string>("outer");
    QTest::addColumn<std::string>("inner");
    QTest::newRow("padding") << std::string{"<td>Assets"} << std::string{"<td style='padding-left:9pt'>Cash"};
    QTest::newRow("padding of four") << std::string{"<td style='padding:0 0 0 0'>Assets"}
                                     << std::string{"<td style='padding:0 1pt 0 9pt'>Cash"};
    QTest::newRow("a paragraph's margin, hanging") << std::string{"<td><p style='margin-left:1em;text-indent:-1em'>Assets"}
                                                   << std::string{"<td><p style='margin-left:3em;text-indent:-1em'>Cash"};
    QTest::newRow("non-breaking blanks") << std::string{"<td>Assets"} << std::string{"<td>&nbsp;&nbsp;\u00A0Cash"};
    QTest::newRow("an empty column") << std::string{"<td colspan=2>Assets"} << std::string{"<td></td><td>Cash"};
}

void HtmlGridTest::seesIndents()
{
    QFETCH(const std::string, outer);
    QFETCH(const std::string, inner);
    const auto grid =
        gridIn("<table><tr>" + outer + "</td><td>5,000</td></tr><tr>" + inner + "</td><td>1,000</td></tr></table>");
    QVERIFY(grid);
    QCOMPARE(grid->rows.at(0).indent, 0);
    QVERIFY(grid->rows.at(1).indent >= 2);
}

void HtmlGridTest::suppliesEndTags()
{
    const std::string whole = table(row("Sales|1,234") + row("Costs|500"));
    QCOMPARE(written(*gridIn("<table><tr><td>Sales<td>1,234<tr><td>Costs<td>500")), written(*gridIn(whole)));
    QCOMPARE(written(*gridIn("<table><tbody><tr><th>Sales<td>1,234</tr><td>Costs<td>500</table>")), written(*gridIn(whole)));
}

void HtmlGridTest::locatesNumbersExactly_data()
{
    QTest::addColumn<std::string>("cells");
    QTest::addColumn<std::string>("printed");
    const auto located = [](const char *cells, const char *printed) {
        QTest::newRow(cells) << std::string{cells} << std::string{printed};
    };
    located("<b>1,234</b>", "1,234");
    located("$|1,234", "1,234");
    located("$1,234", "$1,234");
    located("$ &nbsp; 1,234 (1)", "1,234");
    located("(1,2<!-- 9 -->34)<sup>a</sup>", "(1,2<!-- 9 -->34)");
    located("(1,234|)", "(1,234");
    located("35.2|%", "35.2");
    located("&#151;", "&#151;");
}

void HtmlGridTest::locatesNumbersExactly()
{
    QFETCH(const std::string, cells);
    const std::string html = table(row("Sales|" + cells));
    const auto grid = gridIn(html);
    QVERIFY(grid);
    const ByteRange at = std::get<ByteRange>(grid->rows.at(0).cells.at(1).at);
    QTEST(html.substr(at.begin, at.size), "printed");
}

void HtmlGridTest::carriesTags()
{
    const auto grid = gridIn(
        table(row("Net loss|$|(<ix:nonFraction name='us-gaap:NetIncomeLoss' sign='-' scale='6'>1,234</ix:nonFraction>|)")
              + row("Costs||500|")));
    QVERIFY(grid);
    const GridCell &loss = grid->rows.at(0).cells.at(1);
    QCOMPARE(loss.text, std::string{"$(1,234)"});
    QVERIFY(loss.tagged);
    QCOMPARE(loss.tagged->name, std::string{"us-gaap:NetIncomeLoss"});
    QCOMPARE(loss.tagged->scale, 6);
    QVERIFY(loss.tagged->negative);
    QVERIFY(!grid->rows.at(1).cells.at(1).tagged);
}

void HtmlGridTest::staysLinear_data()
{
    QTest::addColumn<std::string>("html");
    const auto repeated = [](const char *piece, int times) {
        std::string text;
        for (int i = 0; i < times; ++i)
            text += piece;
        return text;
    };
    QTest::newRow("cells without end") << "<table><tr>" + repeated("<td>", 100000);
    QTest::newRow("values without end") << "<table><tr><td>Sales" + repeated("<td>1,234", 20000);
    QTest::newRow("marks without end") << "<table><tr>" + repeated("<td>1,234<td>(1)", 10000);
    QTest::newRow("wide cells that reach down")
        << "<table>" + repeated("<tr><td>Sales<td colspan=1000>1,234<td colspan=1000 rowspan=9999>5,678", 5000);
    QTest::newRow("lines in a cell") << "<table>" + repeated("<tr><td>a</td><td>", 20) + repeated("1,234<br>", 20000);
    QTest::newRow("tables side by side") << repeated("<table><tr><td>Sales</td><td>1,234</td></tr></table>", 5000);
    QTest::newRow("tables in tables") << repeated("<table><tr><td>a<td>1,234<table><tr><td>b</td><td>c</td></tr></table>",
                                                  5000);
}

/// Quadratic work on these would take hours, so the test's own time limit fails it.
void HtmlGridTest::staysLinear()
{
    QFETCH(const std::string, html);
    for (const auto &item : readHtmlPage(html, 0).items) {
        const SourcePlace &at = std::holds_alternative<Grid>(item) ? std::get<Grid>(item).at : std::get<Prose>(item).at;
        QVERIFY(std::get<ByteRange>(at).end() <= html.size());
    }
}

QTEST_GUILESS_MAIN(HtmlGridTest)
#include "tst_htmlgrid.moc"
