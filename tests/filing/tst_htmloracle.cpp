// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/ascii.h"
#include "filing/encoding.h"
#include "filing/htmlreader.h"
#include "filing/submission.h"

#include <gumbo.h>

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using namespace filing;

namespace {

/// A cell's text without blanks and invisible marks: the two readers need not agree where a line breaks. Round brackets are left out too: ours
/// sets raised footnote marks in them.
std::string withoutBlanks(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> marks{"\u00A0", "\u00AD", "\u2002", "\u2003",
                                                           "\u2009", "\u200A", "\u200B", "\uFEFF"};
    std::string kept;
    while (!text.empty()) {
        const auto mark =
            std::find_if(marks.begin(), marks.end(), [text](std::string_view m) { return text.starts_with(m); });
        if (mark != marks.end()) {
            text.remove_prefix(mark->size());
            continue;
        }
        if (!isBlank(text.front()) && text.front() != '(' && text.front() != ')')
            kept += text.front();
        text.remove_prefix(1);
    }
    return kept;
}

/// Our cells that have text, table by table; cells around other tables are left to those.
class OurCells final : public HtmlSink
{
public:
    explicit OurCells(const HtmlContent &content) : m_content(content) { }

    void addProse(std::size_t, std::size_t, bool, bool) override { }
    void addPreformatted(std::string_view, std::size_t) override { }
    void addWarning(filing::Warning) override { }
    void addTable(HtmlTable table) override
    {
        for (const HtmlCell &cell : table.cells) {
            const bool around = std::any_of(table.nested.begin(), table.nested.end(), [&](const HtmlTable::Nested &inner) {
                return inner.table.textBegin >= cell.textBegin && inner.table.textBegin <= cell.textEnd;
            });
            const std::string text = withoutBlanks(m_content.text.piece(cell.textBegin, cell.textEnd));
            if (!around && !text.empty())
                cells.push_back(text);
        }
        for (HtmlTable::Nested &inner : table.nested)
            addTable(std::move(inner.table));
    }

    std::vector<std::string> cells;

private:
    const HtmlContent &m_content;
};

std::vector<std::string> ourCells(const std::string &html)
{
    HtmlContent content(html, 0);
    OurCells cells(content);
    readHtml(html, 0, content, cells);
    std::sort(cells.cells.begin(), cells.cells.end());
    return cells.cells;
}

/// What the oracle is given: it takes UTF-8 only, and refuses Windows-1252's ghosts.
std::string forOracle(const std::string &html)
{
    std::string utf8;
    const std::string text = toUtf8(html);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if (text[i] == '\xC2' && next >= 0x80 && next < 0xA0) {
            appendUtf8(utf8, next);
            ++i;
        } else {
            utf8 += text[i];
        }
    }
    return utf8;
}

/// The oracle's visible text below a node.
void appendText(const GumboNode &node, std::string &text)
{
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
        text += node.v.text.text;
        return;
    }
    if (node.type != GUMBO_NODE_ELEMENT)
        return;
    const GumboElement &element = node.v.element;
    const GumboAttribute *style = gumbo_get_attribute(&element.attributes, "style");
    if (element.tag == GUMBO_TAG_STYLE || element.tag == GUMBO_TAG_SCRIPT || element.tag == GUMBO_TAG_TITLE
        || (style && withoutBlanks(style->value).find("display:none") != std::string::npos))
        return;
    for (unsigned i = 0; i < element.children.length; ++i)
        appendText(*static_cast<const GumboNode *>(element.children.data[i]), text);
}

bool holdsTable(const GumboNode &node)
{
    if (node.type != GUMBO_NODE_ELEMENT)
        return false;
    const GumboVector &children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if ((child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_TABLE) || holdsTable(*child))
            return true;
    }
    return false;
}

void gatherCells(const GumboNode &node, std::vector<std::string> &cells)
{
    if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_DOCUMENT)
        return;
    const bool element = node.type == GUMBO_NODE_ELEMENT;
    const GumboTag tag = element ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
    if ((tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && !holdsTable(node)) {
        std::string text;
        appendText(node, text);
        text = withoutBlanks(text);
        if (!text.empty())
            cells.push_back(text);
        return;
    }
    const GumboVector &children = element ? node.v.element.children : node.v.document.children;
    for (unsigned i = 0; i < children.length; ++i)
        gatherCells(*static_cast<const GumboNode *>(children.data[i]), cells);
}

std::vector<std::string> oracleCells(const std::string &html)
{
    GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
    std::vector<std::string> cells;
    gatherCells(*output->document, cells);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    std::sort(cells.begin(), cells.end());
    return cells;
}

} // namespace

/// Holds our one-pass reader against a full HTML 5 parser: both must find the same cells with the same text.
class HtmlOracleTest : public QObject
{
    Q_OBJECT
private slots:
    void agreesOnMarkup_data();
    void agreesOnMarkup();
    void agreesOnFilings();
};

void HtmlOracleTest::agreesOnMarkup_data()
{
    QTest::addColumn<std::string>("html");
    const auto html = [](const char *markup) { QTest::newRow(markup) << std::string{markup}; };
    html("<table><tr><td>a</td><td>1,234</td></tr></table>");
    html("<table><tr><td>a<td>1,234<tr><td>b<td>5</table>");
    html("<table><tbody><tr><th>a</th><td>b &amp; c&nbsp;d</td></tbody></table>");
    html("<table><tr><td><p>a<p>b</p><div>c</div></td><td>d<br>e</td></tr></table>");
    html("<table><tr><td><font>a<td><b>1</b>,<i>2</i></table>");
    html("<table><tr><td>a<table><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr></table></td><td>e</td></tr></table>");
    html("<TABLE><TR><TD COLSPAN=2>a</TD></TR><TR><TD>&#151;</TD><TD>&#x2014;&#8217;</TD></TR></TABLE>");
    html("<table><tr><td>a<!-- <td>no --></td><td style='display:none'>x</td><td>b</td></tr></table>");
    html("<table><tr><td a='>'>a</td><td b=\"<td>\">b</td></tr></table>");
    html("<table><tr><td>1 < 2 & 3</td><td>&lt;td&gt;</td></tr></table>");
    html("<div><table><tr><td>a</div></td><td></span>b</td></tr></table>");
}

void HtmlOracleTest::agreesOnMarkup()
{
    QFETCH(const std::string, html);
    QCOMPARE(ourCells(html), oracleCells(html));
}

/// Real filings, where a collection lies beside the project.
void HtmlOracleTest::agreesOnFilings()
{
    QDirIterator files(QStringLiteral(FILINGS_FOLDER), {QStringLiteral("*.htm")}, QDir::Files);
    if (!files.hasNext())
        QSKIP("There is no collection of filings beside the project.");
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string bytes = file.readAll().toStdString();
        const Document document = readSubmission(bytes).documents.front();
        const std::string html = bytes.substr(document.text.begin, document.text.size);
        const std::vector<std::string> ours = ourCells(html);
        const std::vector<std::string> oracles = oracleCells(forOracle(html));
        const auto [our, oracle] = std::mismatch(ours.begin(), ours.end(), oracles.begin(), oracles.end());
        QVERIFY2(our == ours.end() && oracle == oracles.end(),
                 qPrintable(QStringLiteral("%1: the first of %2 and %3 cells that differ: \"%4\", \"%5\"")
                                .arg(file.fileName())
                                .arg(ours.size())
                                .arg(oracles.size())
                                .arg(our == ours.end() ? QString() : QString::fromStdString(*our),
                                     oracle == oracles.end() ? QString() : QString::fromStdString(*oracle))));
    }
}

QTEST_GUILESS_MAIN(HtmlOracleTest)
#include "tst_htmloracle.moc"
