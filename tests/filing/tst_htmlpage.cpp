// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/htmlpage.h"

#include <QTest>

#include <string>

using namespace filing;

namespace {

/// The page written down: prose as it is, a grid's rows with " | " between their cells; one item or row a line.
std::string written(const Page &page)
{
    std::string text;
    for (const auto &item : page.items) {
        if (const auto *prose = std::get_if<Prose>(&item)) {
            text += prose->text + '\n';
            continue;
        }
        for (const GridRow &row : std::get<Grid>(item).rows) {
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                text += (i > 0 ? " | " : "") + row.cells[i].text;
            text += '\n';
        }
    }
    return text;
}

const Prose &proseAt(const Page &page, std::size_t index)
{
    return std::get<Prose>(page.items.at(index));
}

std::string printedAt(const std::string &file, const SourcePlace &place)
{
    const ByteRange range = std::get<ByteRange>(place);
    return file.substr(range.begin, range.size);
}

} // namespace

class HtmlPageTest : public QObject
{
    Q_OBJECT
private slots:
    void readsProse_data();
    void readsProse();
    void leavesOutWhatIsNotShown_data();
    void leavesOutWhatIsNotShown();
    void decodes_data();
    void decodes();
    void tellsLayoutFromTables_data();
    void tellsLayoutFromTables();
    void marksEmphasisAndPages();
    void placesAreThoseOfTheFile();
    void readsPreformattedTextAsPlainText();
    void takesDeepNesting();
};

void HtmlPageTest::readsProse_data()
{
    QTest::addColumn<std::string>("html");
    QTest::addColumn<std::string>("text");
    QTest::newRow("paragraphs") << std::string{"<p>First</p><p>Second"} << std::string{"First\nSecond\n"};
    QTest::newRow("text without tags") << std::string{"First\n  and   more"} << std::string{"First and more\n"};
    QTest::newRow("a break parts title and unit")
        << std::string{"<p>BALANCE SHEETS<br>(in thousands)</p>"} << std::string{"BALANCE SHEETS\n(in thousands)\n"};
    QTest::newRow("words over several runs") << std::string{"<p>Net <b>lo</b><i>ss</i></p>"} << std::string{"Net loss\n"};
    QTest::newRow("headings, lists, rules")
        << std::string{"<h1>T</h1>a<hr>b<ul><li>c<li>d</ul>"} << std::string{"T\na\nb\nc\nd\n"};
    QTest::newRow("empty paragraphs") << std::string{"<p>&nbsp;</p><p> </p><div></div>x"} << std::string{"x\n"};
    QTest::newRow("words between the rows of a table")
        << std::string{"<table>Title<tr><td>a</td><td>1,234</td></tr></table>"} << std::string{"Title\na | 1,234\n"};
}

void HtmlPageTest::readsProse()
{
    QFETCH(const std::string, html);
    QTEST(written(readHtmlPage(html, 0)), "text");
}

void HtmlPageTest::leavesOutWhatIsNotShown_data()
{
    QTest::addColumn<std::string>("html");
    QTest::addColumn<std::string>("text");
    QTest::newRow("title, script, style") << std::string{"<title>T</title><style>p</style><script>s</script>x"}
                                          << std::string{"x\n"};
    QTest::newRow("display: none") << std::string{"a<div style='DISPLAY: none'>b<div>c</div>d</div>e"}
                                   << std::string{"ae\n"};
    QTest::newRow("visibility: hidden") << std::string{"a<span style='visibility:hidden'>b</span>c"} << std::string{"ac\n"};
    const std::string sheet = "<style><!-- /* notes */ @media print { p { display: none } } .aux, td.note { display:none }\n"
                              "#old { visibility: hidden } p .quiet { display: none } --></style>";
    QTest::newRow("a class that a style sheet hides")
        << sheet + "<p>a<span class='big aux'>b</span>c</p>" << std::string{"ac\n"};
    QTest::newRow("an element of a hidden class and another of that class")
        << sheet + "<table><tr><td>a</td><td class=note>9</td><td><b class=note>1,234</b></td></tr></table>"
        << std::string{"a | 1,234\n"};
    QTest::newRow("an id that a style sheet hides") << sheet + "<p>a</p><p id=old>b</p>" << std::string{"a\n"};
    QTest::newRow("classes that are shown")
        << sheet + "<p class=auxiliary>a <i class=quiet>b</i></p>" << std::string{"a b\n"};
    QTest::newRow("a style sheet cut off")
        << std::string{"<style>.aux { display: none</style><p class=aux>a</p>b"} << std::string{"b\n"};
    QTest::newRow("a hidden span never closed ends with its cell")
        << std::string{"<table><tr><td>a<span style='display:none'>x</td><td>1,234</td></tr></table>"}
        << std::string{"a | 1,234\n"};
    QTest::newRow("a hidden row ends with the next")
        << std::string{"<table><tr style='display:none'><td>x</td><td>9,999</td><tr><td>a</td><td>1,234</td></table>"}
        << std::string{"a | 1,234\n"};
    QTest::newRow("inline XBRL header") << std::string{"<div><ix:header><p>x</p></ix:header></div><p>y</p>"}
                                        << std::string{"y\n"};
    QTest::newRow("hidden table in a hidden block")
        << std::string{"<div style='display:none'><table><tr><td>x</td></tr></table>z</div>y"} << std::string{"y\n"};
}

void HtmlPageTest::leavesOutWhatIsNotShown()
{
    QFETCH(const std::string, html);
    QTEST(written(readHtmlPage(html, 0)), "text");
}

void HtmlPageTest::decodes_data()
{
    QTest::addColumn<std::string>("html");
    QTest::addColumn<std::string>("text");
    QTest::newRow("named entities") << std::string{"R&amp;D &lt;5&gt; &copy&nbsp;x"} << std::string{"R&D <5> \u00A9 x\n"};
    QTest::newRow("numeric entities") << std::string{"&#8217;&#x2014;&#65"} << std::string{"\u2019\u2014A\n"};
    QTest::newRow("ghosts of Windows-1252") << std::string{"&#146;&#151;&#150;"} << std::string{"\u2019\u2014\u2013\n"};
    QTest::newRow("no entities") << std::string{"AT&T & Co; &unknown; &#;"} << std::string{"AT&T & Co; &unknown; &#;\n"};
    QTest::newRow("zero-width marks") << std::string{"1,\u200B2\uFEFF34&#8203;&#xFEFF;&shy;5"} << std::string{"1,2345\n"};
    QTest::newRow("kinds of blanks") << std::string{"a\u00A0\u2009\u202F&#160; b"} << std::string{"a b\n"};
    QTest::newRow("UTF-8 that is declared as Windows-1252")
        << std::string{"<meta charset=windows-1252>Company\u2019s \u2014"} << std::string{"Company\u2019s \u2014\n"};
    QTest::newRow("Windows-1252 that is declared as UTF-8")
        << std::string{"<meta charset=utf-8>Company\x92s \x97 \xA0x"} << std::string{"Company\u2019s \u2014 x\n"};
    QTest::newRow("UTF-8 with one stray byte")
        << std::string{"\u2019\u2019\u2019 \x97"} << std::string{"\u2019\u2019\u2019 \u2014\n"};
}

void HtmlPageTest::decodes()
{
    QFETCH(const std::string, html);
    QTEST(written(readHtmlPage(html, 0)), "text");
}

void HtmlPageTest::tellsLayoutFromTables_data()
{
    QTest::addColumn<std::string>("html");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("grids");
    const std::string rows = "<tr><td>Sales</td><td>1,234</td></tr><tr><td>Costs</td><td>987</td></tr>";
    const std::string grid = "Sales | 1,234\nCosts | 987\n";
    QTest::newRow("a table of values") << "<table>" + rows + "</table>" << grid << 1;
    QTest::newRow("a table of words") << std::string{"<table><tr><td>Contact:</td><td>Ann Li</td></tr></table>"}
                                      << std::string{"Contact: Ann Li\n"} << 0;
    QTest::newRow("a page number") << std::string{"<table><tr><td>12</td></tr></table>"} << std::string{"12\n"} << 0;
    QTest::newRow("a title of one column")
        << std::string{"<table><tr><td>BALANCE<br>SHEETS</td></tr><tr><td>(in thousands)</td></tr></table>"}
        << std::string{"BALANCE\nSHEETS\n(in thousands)\n"} << 0;
    QTest::newRow("a frame around the document") << "<table><tr><td>Before<table>" + rows + "</table>After</td></tr></table>"
                                                 << "Before\n" + grid + "After\n"
                                                 << 1;
    QTest::newRow("frames around frames") << "<table><tr><td><div><table><tr><td><table>" + rows
            + "</table></td></tr></table></div></td></tr></table>"
                                          << grid << 1;
    QTest::newRow("a row between nested tables") << "<table><tr><td><table>" + rows
            + "</table></td></tr><tr><td>Words</td></tr><tr><td><table>" + rows + "</table></td></tr></table>"
                                                 << grid + "Words\n" + grid << 2;
    QTest::newRow("a table for each row") << std::
            string{"<table><tr><td>Sales</td><td>1,234</td></tr></table><table><tr><td>Costs</td><td>987</td></tr></table>"}
                                          << grid << 1;
    QTest::newRow("a table for each row of the heading too") << std::
            string{"<table><tr><td></td><td>Twelve</td></tr></table><table><tr><td></td><td>weeks</td></tr></table>"
                   "<table><tr><td></td><td>ended</td></tr></table><table><tr><td></td><td>2003</td></tr></table>"
                   "<table><tr><td>Sales</td><td>1,234</td></tr></table><table><tr><td>Costs</td><td>987</td></tr></table>"}
                                                             << "Twelve\nweeks\nended\n2003\n" + grid << 1;
    QTest::newRow("a nested table for each row")
        << std::string{"<table><tr><td><table><tr><td>Sales</td><td>1,234</td></tr></table></td></tr>"
                       "<tr><td><table><tr><td>Costs</td><td>987</td></tr></table></td></tr></table>"}
        << grid << 1;
    QTest::newRow("a table for one number")
        << std::string{"<table><tr><td>Sales</td><td><table><tr><td>$</td><td>1,234</td></tr></table></td></"
                       "tr><tr><td>Costs</td><td>987</td></tr></table>"}
        << std::string{"Sales | $1,234\nCosts | 987\n"} << 1;
    QTest::newRow("two tables with words between")
        << "<table>" + rows + "</table><p>and</p><table>" + rows + "</table>" << grid + "and\n" + grid << 2;
}

void HtmlPageTest::tellsLayoutFromTables()
{
    QFETCH(const std::string, html);
    QFETCH(const int, grids);
    const Page page = readHtmlPage(html, 0);
    QTEST(written(page), "text");
    const auto found = std::count_if(page.items.begin(), page.items.end(),
                                     [](const auto &item) { return std::holds_alternative<Grid>(item); });
    QCOMPARE(static_cast<int>(found), grids);
}

void HtmlPageTest::marksEmphasisAndPages()
{
    const Page page = readHtmlPage("<p><b>Bold</b></p><p>Plain <b>and bold</b></p><p style='font-weight:700'>Bold</p>"
                                   "<hr style='page-break-after:always'><p>Next</p><p>Last</p><PAGE><p>Third</p>",
                                   0);
    QVERIFY(proseAt(page, 0).emphasised);
    QVERIFY(!proseAt(page, 1).emphasised);
    QVERIFY(proseAt(page, 2).emphasised);
    QVERIFY(proseAt(page, 3).pageAbove);
    QVERIFY(!proseAt(page, 4).pageAbove);
    QVERIFY(proseAt(page, 5).pageAbove);
}

void HtmlPageTest::placesAreThoseOfTheFile()
{
    const std::string file = "HEADER\n<p>&nbsp; It&#146;s <b>one</b> line </p><table><tr><td>A&amp;B</td><td>$ "
                             "<i>1,2</i>34&nbsp;</td></tr></table>";
    const Page page = readHtmlPage(std::string_view{file}.substr(7), 7);
    QCOMPARE(printedAt(file, proseAt(page, 0).at), std::string{"It&#146;s <b>one</b> line"});
    const Grid &grid = std::get<Grid>(page.items.at(1));
    QCOMPARE(printedAt(file, grid.rows.at(0).cells.at(0).at), std::string{"A&amp;B"});
    QCOMPARE(printedAt(file, grid.rows.at(0).cells.at(1).at), std::string{"1,2</i>34"});
    QVERIFY(printedAt(file, grid.at).starts_with("<table>"));
    QVERIFY(printedAt(file, grid.at).ends_with("</table>"));
}

void HtmlPageTest::readsPreformattedTextAsPlainText()
{
    const std::string file = "<html><p>Before</p><pre>\nR&amp;D costs        1,234      5,678\nSales &#151; net     2,345   "
                             "   6,789\n</pre><p>After</p>";
    const Page page = readHtmlPage(file, 0);
    const std::string text = written(page);
    QVERIFY2(text.starts_with("Before\n"), text.c_str());
    QVERIFY2(text.ends_with("After\n"), text.c_str());
    for (const auto &item : page.items) {
        const auto *grid = std::get_if<Grid>(&item);
        if (!grid)
            continue;
        QCOMPARE(grid->rows.size(), std::size_t{2});
        const GridCell &value = grid->rows.at(1).cells.at(1);
        QCOMPARE(value.text, std::string{"2,345"});
        QCOMPARE(printedAt(file, value.at), std::string{"2,345"});
        return;
    }
    QFAIL("the preformatted table gives no grid");
}

void HtmlPageTest::takesDeepNesting()
{
    std::string html;
    for (int i = 0; i < 5000; ++i)
        html += "<table><tr><td><div><font>";
    html += "<p>In the middle</p>";
    const Page page = readHtmlPage(html, 0);
    QCOMPARE(written(page), std::string{"In the middle\n"});
}

QTEST_GUILESS_MAIN(HtmlPageTest)
#include "tst_htmlpage.moc"
