// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/htmldocument.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

using namespace document;
using namespace Qt::StringLiterals;

namespace {

WrittenDocument write(const QByteArray &html, const PageSetting &setting = {}, std::size_t offset = 0)
{
    return writeHtml({html.data(), std::size_t(html.size())}, offset, setting);
}

/// Text without the empty lines that QTextDocument keeps around tables.
QStringList linesOf(const QTextDocument &document)
{
    QStringList lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text().replace(QChar::LineSeparator, u'/').replace(QChar::Nbsp, u'_');
        if (!text.trimmed().isEmpty() && text != "_"_L1)
            lines << text;
    }
    return lines;
}

QTextCharFormat formatOf(const QTextDocument &document, const QString &text)
{
    const QTextCursor found = document.find(text, 0, QTextDocument::FindCaseSensitively);
    return found.charFormat();
}

QTextTableCell cellOf(const QTextDocument &document, const QString &text)
{
    const QTextCursor found = document.find(text, 0, QTextDocument::FindCaseSensitively);
    return found.currentTable() ? found.currentTable()->cellAt(found) : QTextTableCell();
}

} // namespace

class HtmlDocumentTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void showsText_data();
    void showsText();
    void leavesOut_data();
    void leavesOut();
    void knowsTheBytesOfItsCharacters_data();
    void knowsTheBytesOfItsCharacters();
    void keepsLooks();
    void keepsRulesOfCells_data();
    void keepsRulesOfCells();
    void keepsShadesThatCanBeReadOn_data();
    void keepsShadesThatCanBeReadOn();
    void standsInColumns();
    void longTablesAreTakenApartUnseen_data();
    void longTablesAreTakenApartUnseen();
    void beginsAsTheWhole();
    void growsWithTheZoom();
    void endsWithWhatIsBroken_data();
    void endsWithWhatIsBroken();
};

void HtmlDocumentTest::showsText_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("paragraphs") << QByteArray("<p>Net sales\n rose</p><p>Net  loss</p>")
                                << QStringList{u"Net sales rose"_s, u"Net loss"_s};
    QTest::newRow("no end tags") << QByteArray("<p>one<p>two<p>three") << QStringList{u"one"_s, u"two"_s, u"three"_s};
    QTest::newRow("divisions") << QByteArray("<div>one<div>two</div>three</div>")
                               << QStringList{u"one"_s, u"two"_s, u"three"_s};
    QTest::newRow("line breaks") << QByteArray("one<br>two<br></br>") << QStringList{u"one/two"_s};
    QTest::newRow("words over tags") << QByteArray("<p>a<b>b</b> <i>c </i> d</p>") << QStringList{u"ab c d"_s};
    QTest::newRow("entities") << QByteArray("AT&amp;T &#151; &ldquo;rise&rdquo; &euro;&nbsp;5")
                              << QStringList{u"AT&T \u2014 \u201crise\u201d \u20ac_5"_s};
    QTest::newRow("no entity") << QByteArray("AT&T &c") << QStringList{u"AT&T &c"_s};
    QTest::newRow("Windows-1252") << QByteArray("Apple\x92s results \x97 up")
                                  << QStringList{u"Apple\u2019s results \u2014 up"_s};
    QTest::newRow("Windows-1252 in UTF-8") << QByteArray("<p>Loss on sale $ \xc2\x97, for 5\xc2\xa0years</p>")
                                           << QStringList{u"Loss on sale $ \u2014, for 5_years"_s};
    QTest::newRow("UTF-8") << QByteArray("Apple\xe2\x80\x99s \xf0\x9f\x93\x88") << QStringList{u"Apple\u2019s \U0001f4c8"_s};
    QTest::newRow("cells") << QByteArray("<table><tr><td>Net sales<td>2,898<tr><td>Loss<td>(991)</table>end")
                           << QStringList{u"Net sales"_s, u"2,898"_s, u"Loss"_s, u"(991)"_s, u"end"_s};
    QTest::newRow("words between cells stand before the table")
        << QByteArray("<table><tr><td>a</td>loose</tr></table>") << QStringList{u"loose"_s, u"a"_s};
    QTest::newRow("table in a table") << QByteArray(
        "<table><tr><td>a<table><tr><td>b</td></tr></table>c</td><td>d</td></tr></table>")
                                      << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QTest::newRow("preformatted") << QByteArray("<pre>Sales   5\n  Cost  3</pre>") << QStringList{u"Sales   5/  Cost  3"_s};
    QTest::newRow("list") << QByteArray("<ul><li>first<li>second</ul>")
                          << QStringList{u"\u2022 first"_s, u"\u2022 second"_s};
    QTest::newRow("spans that cross") << QByteArray(
        "<table><tr><td rowspan=3 colspan=2>a<td>b<tr><td colspan=9>c<tr><td>d</table>")
                                      << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QTest::newRow("a margin within a line")
        << QByteArray("<p style='font-size:12pt'>Contact:<font style='margin-left:12pt'>A. Writer</font></p>")
        << QStringList{u"Contact:____A. Writer"_s};
    QTest::newRow("a margin that begins a line")
        << QByteArray("<p style='font-size:12pt'><font style='margin-left:12pt'>A. Writer</font></p>")
        << QStringList{u"____A. Writer"_s};
    QTest::newRow("a margin around nothing")
        << QByteArray("<p>Cost<font style='margin-left:12pt'></font></p>") << QStringList{u"Cost"_s};
    QTest::newRow("nothing") << QByteArray() << QStringList{};
}

void HtmlDocumentTest::showsText()
{
    QFETCH(QByteArray, html);
    QFETCH(QStringList, lines);
    QCOMPARE(linesOf(*write(html).document), lines);
}

void HtmlDocumentTest::leavesOut_data()
{
    QTest::addColumn<QByteArray>("html"); // shows "kept" and nothing else
    QTest::newRow("scripts") << QByteArray("<script>document.write('no')</script>kept");
    QTest::newRow("styles") << QByteArray("<style>p { color: red }</style>kept");
    QTest::newRow("the title") << QByteArray("<head><title>no</title></head>kept");
    QTest::newRow("comments") << QByteArray("<!-- no --><p>kept<!-- no -->");
    QTest::newRow("images") << QByteArray(R"(<img src="http://example.com/no.png" alt="">kept)");
    QTest::newRow("links' targets") << QByteArray(R"(<a href="http://example.com/no">kept</a>)");
    QTest::newRow("hidden elements") << QByteArray(R"(<div style="display:none">no<p>no</p></div>kept)");
    QTest::newRow("hidden by a class") << QByteArray("<style>.x{display:none}</style><p class=x>no</p>kept");
    QTest::newRow("headers of inline XBRL") << QByteArray("<ix:header><p>no</p></ix:header>kept");
    QTest::newRow("marks of no width") << QByteArray("ke&#8203;pt&#65279;");
    QTest::newRow("control characters") << QByteArray("ke\x01pt");
}

void HtmlDocumentTest::leavesOut()
{
    QFETCH(QByteArray, html);
    const WrittenDocument written = write(html);
    QCOMPARE(linesOf(*written.document), QStringList{u"kept"_s});
    for (const QTextFormat &format : written.document->allFormats()) {
        QVERIFY(!format.isImageFormat());
        QVERIFY(!format.hasProperty(QTextFormat::AnchorHref));
    }
}

void HtmlDocumentTest::knowsTheBytesOfItsCharacters_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("bytes"); // as they stand in the html
    QTest::addColumn<QString>("shown");
    QTest::newRow("a word") << QByteArray("<p>Net sales rose</p>") << QByteArray("sales") << u"sales"_s;
    QTest::newRow("an entity") << QByteArray("<p>a &#151; b</p>") << QByteArray("&#151;") << u"\u2014"_s;
    QTest::newRow("over a tag") << QByteArray("<p>2,<b>898</b></p>") << QByteArray("898") << u"898"_s;
    QTest::newRow("behind blanks") << QByteArray("<p>\n\n   2,898\n</p>") << QByteArray("2,898") << u"2,898"_s;
    QTest::newRow("in a cell") << QByteArray("<table><tr><td>Loss</td><td>$</td><td>(991</td><td>)</td></tr></table>")
                               << QByteArray("(991") << u"(991"_s;
    QTest::newRow("in a cell below another table")
        << QByteArray("<table><tr><td>1</td></tr></table><table><tr><td>x<td>2</table>") << QByteArray("2") << u"2"_s;
    QTest::newRow("UTF-8") << QByteArray("<p>Apple\xe2\x80\x99s</p>") << QByteArray("\xe2\x80\x99") << u"\u2019"_s;
    QTest::newRow("preformatted") << QByteArray("<pre>Sales   5\n  Cost  3</pre>") << QByteArray("Cost  3") << u"Cost  3"_s;
}

void HtmlDocumentTest::knowsTheBytesOfItsCharacters()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    constexpr std::size_t offset = 1000;
    const WrittenDocument written = write(html, {}, offset);
    const std::size_t begin = offset + std::size_t(html.indexOf(bytes));
    const QString text = written.document->toPlainText();
    QString found;
    for (const WrittenPiece &piece : written.pieces) {
        for (int i = 0; i < piece.length; ++i) {
            const std::size_t byte = piece.byteBegin + (piece.exact ? std::size_t(i) : 0);
            if (byte >= begin && byte < begin + std::size_t(bytes.size()))
                found += text.at(piece.position + i);
        }
    }
    QCOMPARE(found, shown);
}

void HtmlDocumentTest::keepsLooks()
{
    const WrittenDocument written =
        write("<p align=center>head <b>bold</b> <i>slanted <u>under</u></i> plain<sup>1</sup></p>"
              "<p style='font-size:7.5pt;margin-left:24px;text-indent:-30px'>small</p>"
              "<p><b>closed</b></p><p>after</p>");
    const QTextDocument &document = *written.document;
    QVERIFY(formatOf(document, u"bold"_s).fontWeight() >= QFont::Bold);
    QVERIFY(formatOf(document, u"plain"_s).fontWeight() < QFont::Bold);
    QVERIFY(formatOf(document, u"under"_s).fontItalic() && formatOf(document, u"under"_s).fontUnderline());
    QVERIFY(!formatOf(document, u"plain"_s).fontItalic());
    QCOMPARE(formatOf(document, u"1"_s).verticalAlignment(), QTextCharFormat::AlignSuperScript);
    QCOMPARE(formatOf(document, u"small"_s).fontPointSize(), 7.5);
    const QTextBlockFormat indented = document.find(u"small"_s).blockFormat();
    QCOMPARE(indented.leftMargin(), 24.0);
    QCOMPARE(indented.textIndent(), -24.0); // no further than the edge: what is cut off cannot be read
    QVERIFY(document.find(u"head"_s).blockFormat().alignment() & Qt::AlignHCenter);
    QVERIFY(formatOf(document, u"after"_s).fontWeight() < QFont::Bold);
}

void HtmlDocumentTest::keepsRulesOfCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("above");
    QTest::addColumn<bool>("below");
    QTest::newRow("none") << QByteArray("<td>5</td>") << false << false;
    QTest::newRow("the cell's") << QByteArray("<td style='border-bottom:1px solid #000'>5</td>") << false << true;
    QTest::newRow("the row's") << QByteArray("</tr><tr style='border-top:1px solid'><td>5</td>") << true << false;
    QTest::newRow("a paragraph's") << QByteArray("<td><p style='border-bottom:1px solid #000'>5</p></td>") << false << true;
    QTest::newRow("a line behind the words") << QByteArray("<td>5<hr></td>") << false << true;
    QTest::newRow("a line before the words") << QByteArray("<td><hr noshade size=1>5</td>") << true << false;
    QTest::newRow("not drawn") << QByteArray("<td style='border-bottom:0px solid #000'>5</td>") << false << false;
}

void HtmlDocumentTest::keepsRulesOfCells()
{
    QFETCH(QByteArray, cell);
    QFETCH(bool, above);
    QFETCH(bool, below);
    const WrittenDocument written = write("<table><tr>" + cell + "</tr></table>");
    const QTextTableCellFormat format = cellOf(*written.document, u"5"_s).format().toTableCellFormat();
    QCOMPARE(format.topBorder() > 0, above);
    QCOMPARE(format.bottomBorder() > 0, below);
}

void HtmlDocumentTest::keepsShadesThatCanBeReadOn_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("darkPaper");
    QTest::addColumn<QColor>("shade");   // invalid: none
    QTest::addColumn<QColor>("letters"); // invalid: the page's own
    const QColor shadeOfDark(0x30, 0x30, 0x30);
    QTest::newRow("light row on white") << QByteArray("<td bgcolor=#cceeff>5</td>") << false << QColor(0xcc, 0xee, 0xff)
                                        << QColor();
    QTest::newRow("light row on black") << QByteArray("<td bgcolor=#cceeff>5</td>") << true << shadeOfDark << QColor();
    QTest::newRow("white on navy") << QByteArray("<td bgcolor=#000080><font color=white>5</font></td>") << false
                                   << QColor(0, 0, 0x80) << QColor(Qt::white);
    QTest::newRow("black on navy cannot be read")
        << QByteArray("<td bgcolor=#000080>5</td>") << false << QColor(0, 0, 0x80) << QColor(Qt::white);
    QTest::newRow("white on white cannot be read")
        << QByteArray("<td><font color=white>5</font></td>") << false << QColor() << QColor();
    QTest::newRow("black on black cannot be read")
        << QByteArray("<td><font color=#000000>5</font></td>") << true << QColor() << QColor();
    QTest::newRow("white paper is the page's") << QByteArray("<td bgcolor=#ffffff>5</td>") << true << QColor() << QColor();
    QTest::newRow("green") << QByteArray("<td><font color=#006000>5</font></td>") << false << QColor() << QColor(0, 0x60, 0);
}

void HtmlDocumentTest::keepsShadesThatCanBeReadOn()
{
    QFETCH(QByteArray, cell);
    QFETCH(bool, darkPaper);
    QFETCH(QColor, shade);
    QFETCH(QColor, letters);
    PageSetting setting;
    if (darkPaper)
        setting.paper = {QColor(0x12, 0x17, 0x1f), QColor(0xee, 0xee, 0xee), QColor(0xee, 0xee, 0xee),
                         QColor(0x30, 0x30, 0x30)};
    const WrittenDocument written = write("<table><tr>" + cell + "</tr></table>", setting);
    const QTextCharFormat box = cellOf(*written.document, u"5"_s).format();
    QCOMPARE(box.hasProperty(QTextFormat::BackgroundBrush), shade.isValid());
    if (shade.isValid())
        QCOMPARE(box.background().color(), shade);
    const QTextCharFormat text = formatOf(*written.document, u"5"_s);
    QCOMPARE(text.hasProperty(QTextFormat::ForegroundBrush), letters.isValid());
    if (letters.isValid())
        QCOMPARE(text.foreground().color(), letters);
}

void HtmlDocumentTest::standsInColumns()
{
    const WrittenDocument written = write(
        "<table width=100% cellspacing=0><tr><td></td><td></td><td colspan=2 align=center "
        "nowrap>September&nbsp;26,</td></tr>"
        "<tr><td width=60%>Net sales</td><td width=5%>&nbsp;</td><td>$</td><td align=right>20,343</td></tr>"
        "<tr><td>Cost of sales of everything that was sold</td><td>&nbsp;</td><td></td><td align=right>7</td></tr></table>",
        {{}, 600, 1, 96});
    QTextDocument &document = *written.document;
    document.setTextWidth(600 + 2 * document.documentMargin());
    const auto box = [&](const QString &text) {
        const QTextCursor found = document.find(text);
        return document.documentLayout()->blockBoundingRect(found.block());
    };
    QVERIFY(std::abs(box(u"20,343"_s).right() - box(u"7"_s).right()) < 1); // figures of different width end together
    QVERIFY(box(u"$"_s).left() >= 0.6 * 600);
    QVERIFY(box(u"$"_s).right() <= box(u"20,343"_s).left() + 0.5); // the heading did not push its columns apart
    QCOMPARE(box(u"Net sales"_s).left(), box(u"Cost"_s).left());
    QVERIFY(box(u"Net sales"_s).height() < 2 * 20); // the row is as high as its letters
    QVERIFY(document.size().width() <= 600 + 2 * document.documentMargin() + 1);
}

void HtmlDocumentTest::longTablesAreTakenApartUnseen_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::newRow("no spacing") << QByteArray("cellspacing=0");
    QTest::newRow("spacing") << QByteArray("cellspacing=5");
    QTest::newRow("a frame") << QByteArray("border=1 cellspacing=0 cellpadding=3");
}

/// A table of a hundred rows is set as several, since the window waits for each as a whole; rows stand as far apart as ever.
void HtmlDocumentTest::longTablesAreTakenApartUnseen()
{
    QFETCH(const QByteArray, attributes);
    QByteArray html = "<table width=500 " + attributes + "><tr><td colspan=3>Statements</td></tr>";
    for (int row = 0; row < 100; ++row) {
        const QByteArray number = QByteArray::number(1000 + row);
        html += "<tr><td>Row " + number + "</td><td>$</td><td align=right>" + number + "</td>"
            + QByteArray("<td></td><td>7</td>").repeated(4) + "</tr>";
    }
    const WrittenDocument written = write(html + "</table>");
    QTextDocument &document = *written.document;
    document.setTextWidth(720);
    const QList<QTextFrame *> tables = document.rootFrame()->childFrames();
    QVERIFY(tables.size() > 3);
    for (const QTextFrame *frame : tables) {
        const auto *table = qobject_cast<const QTextTable *>(frame);
        QVERIFY(table && table->rows() * table->columns() <= 200);
    }
    const auto box = [&](int row) {
        const QTextCursor found = document.find(u"Row "_s + QString::number(1000 + row));
        return document.documentLayout()->blockBoundingRect(found.block());
    };
    const double apart = box(1).top() - box(0).top();
    QVERIFY(apart > 10);
    for (int row = 1; row < 100; ++row) {
        QVERIFY2(std::abs(box(row).top() - box(row - 1).top() - apart) < 1, qPrintable(QString::number(row)));
        QCOMPARE(box(row).left(), box(0).left());
    }
}

/// The first screens of a long document, while the rest is set.
void HtmlDocumentTest::beginsAsTheWhole()
{
    const QByteArray paragraph = "<p>Net sales rose by <b>5 percent</b></p>";
    const QByteArray table = "<table><tr><td>Net sales</td><td>$</td><td>2,898</td></tr>"
        + QByteArray("<tr><td>Cost of sales</td><td></td><td>1,890</td></tr>").repeated(50) + "</table>";
    const QByteArray html = (paragraph + table).repeated(200);
    const HtmlDocument document({html.data(), std::size_t(html.size())}, 0, {});
    const WrittenDocument whole = document.whole();
    const WrittenDocument beginning = document.beginning();
    const QString text = beginning.document->toPlainText();
    QVERIFY(text.size() > 5'000 && text.size() < 20'000);
    QVERIFY(whole.document->characterCount() > 200'000);
    QCOMPARE(text.trimmed(), whole.document->toPlainText().left(text.size()).trimmed());
    QVERIFY(
        std::equal(beginning.pieces.begin(), beginning.pieces.end(), whole.pieces.begin(), [](const auto &a, const auto &b) {
            return a.position == b.position && a.byteBegin == b.byteBegin && a.length == b.length;
        }));
    const QByteArray brief = paragraph + table;
    const HtmlDocument small({brief.data(), std::size_t(brief.size())}, 0, {});
    QCOMPARE(small.beginning().document->toPlainText(), small.whole().document->toPlainText());
}

void HtmlDocumentTest::growsWithTheZoom()
{
    const QByteArray html =
        "<p style='font-size:10px;margin-left:20px'>words</p><table width=100 cellpadding=4><tr><td>cell</table>";
    const WrittenDocument small = write(html);
    const WrittenDocument large = write(html, {{}, 720, 2, 96});
    const auto look = [](const WrittenDocument &written) { return formatOf(*written.document, u"words"_s).fontPointSize(); };
    QCOMPARE(look(large), 2 * look(small));
    QCOMPARE(large.document->find(u"words"_s).blockFormat().leftMargin(), 40.0);
    QCOMPARE(cellOf(*large.document, u"cell"_s).format().toTableCellFormat().leftPadding(), 8.0);
    QCOMPARE(linesOf(*large.document), linesOf(*small.document));
    QCOMPARE(large.pieces.size(), small.pieces.size());
    QVERIFY(std::equal(large.pieces.begin(), large.pieces.end(), small.pieces.begin(), [](const auto &a, const auto &b) {
        return a.position == b.position && a.byteBegin == b.byteBegin && a.length == b.length;
    }));
}

void HtmlDocumentTest::endsWithWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("fonts never closed") << QByteArray("<font size=2>").repeated(20000) + "end";
    QTest::newRow("tables never closed") << QByteArray("<table><tr><td>").repeated(3000) + "end";
    QTest::newRow("divisions never closed") << QByteArray("<div>").repeated(50000) + "end";
    QTest::newRow("ends without beginnings") << QByteArray("</td></tr></table></p></b>").repeated(20000) + "end";
    QTest::newRow("a row of many cells") << "<table><tr>" + QByteArray("<td>1").repeated(20000) + "</table>end";
    QTest::newRow("spans beyond all measure")
        << "<table>" + QByteArray("<tr><td colspan=1000 rowspan=65534>1").repeated(50) + "</table>end";
    QTest::newRow("many rows with spans") << "<table>" + QByteArray("<tr><td colspan=2>1<td colspan=3>2<td>3").repeated(3000)
            + "</table>end";
    QTest::newRow("cut within a tag") << QByteArray("end<table><tr><td style=\"border");
    QTest::newRow("cut within an entity") << QByteArray("end&#82");
    QTest::newRow("nothing but blanks") << QByteArray("end") + QByteArray("&nbsp; ").repeated(1000);
}

void HtmlDocumentTest::endsWithWhatIsBroken()
{
    QFETCH(QByteArray, html);
    const WrittenDocument written = write(html);
    QVERIFY(written.document->toPlainText().contains(u"end"_s));
    const int characters = written.document->characterCount();
    for (const WrittenPiece &piece : written.pieces) {
        QVERIFY(piece.position >= 0 && piece.position + piece.length < characters);
        QVERIFY(piece.byteBegin + std::size_t(piece.byteSize) <= std::size_t(html.size()));
    }
}

QTEST_MAIN(HtmlDocumentTest)
#include "tst_htmldocument.moc"
