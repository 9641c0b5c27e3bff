// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/htmltokens.h"

#include <QTest>

#include <string>

using namespace filing;

namespace {

/// The tokens of a text, written down: "<td>", "</td>", and text as it is, with "|" between.
std::string tokensOf(const std::string &html)
{
    std::string written;
    HtmlTokens tokens(html);
    for (HtmlToken token = tokens.next(); token.kind != HtmlToken::Kind::End; token = tokens.next()) {
        if (!written.empty())
            written += '|';
        switch (token.kind) {
        case HtmlToken::Kind::Text:
            written += html.substr(token.begin, token.end - token.begin);
            break;
        case HtmlToken::Kind::StartTag:
            written.append("<").append(token.name).append(token.selfClosing ? "/>" : ">");
            break;
        case HtmlToken::Kind::EndTag:
            written.append("</").append(token.name).append(">");
            break;
        case HtmlToken::Kind::End:
            break;
        }
    }
    return written;
}

std::string attributesOf(const std::string &html)
{
    HtmlTokens tokens(html);
    const HtmlToken token = tokens.next();
    std::string written;
    HtmlAttributes attribute(token.attributes);
    while (attribute.next())
        written.append(attribute.name()).append("=").append(attribute.value()).append(";");
    return written;
}

std::string repeated(const std::string &piece, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += piece;
    return text;
}

} // namespace

class HtmlTokensTest : public QObject
{
    Q_OBJECT
private slots:
    void cutsTags_data();
    void cutsTags();
    void forgivesBrokenMarkup_data();
    void forgivesBrokenMarkup();
    void readsAttributes_data();
    void readsAttributes();
    void knowsElements_data();
    void knowsElements();
    void coversTheWholeText();
    void endsOnHostileInput_data();
    void endsOnHostileInput();
};

void HtmlTokensTest::cutsTags_data()
{
    QTest::addColumn<std::string>("html");
    QTest::addColumn<std::string>("tokens");
    QTest::newRow("plain text") << std::string{"Net sales"} << std::string{"Net sales"};
    QTest::newRow("a cell") << std::string{"<td>1,234</td>"} << std::string{"<td>|1,234|</td>"};
    QTest::newRow("attributes") << std::string{"<TD colspan=2 a='x>y'>1</TD>"} << std::string{"<TD>|1|</TD>"};
    QTest::newRow("self-closing") << std::string{"<br/>a<td />"} << std::string{"<br/>|a|<td/>"};
    QTest::newRow("comment") << std::string{"a<!-- <td>1</td> -- > -->b"} << std::string{"a|b"};
    QTest::newRow("empty comment") << std::string{"a<!-->b-->"} << std::string{"a|b-->"};
    QTest::newRow("declarations") << std::string{"<!DOCTYPE html><?xml version='1.0'?><![endif]>a"} << std::string{"a"};
    QTest::newRow("script, style, title")
        << std::string{"<script>if (a<b) '</td>'</SCRIPT>x<style>p{}</style><title>T</title>y"} << std::string{"x|y"};
    QTest::newRow("namespaces") << std::string{"<ix:nonFraction scale=\"3\">5</ix:nonFraction>"}
                                << std::string{"<ix:nonFraction>|5|</ix:nonFraction>"};
}

void HtmlTokensTest::cutsTags()
{
    QFETCH(const std::string, html);
    QTEST(tokensOf(html), "tokens");
}

void HtmlTokensTest::forgivesBrokenMarkup_data()
{
    QTest::addColumn<std::string>("html");
    QTest::addColumn<std::string>("tokens");
    QTest::newRow("less-than sign in prose") << std::string{"1 < 2 <3"} << std::string{"1 < 2 <3"};
    QTest::newRow("last character") << std::string{"a<"} << std::string{"a<"};
    QTest::newRow("tag without its end") << std::string{"<td width=5<td>1"} << std::string{"<td>|<td>|1"};
    QTest::newRow("cut off in a tag") << std::string{"1<td width=\"5"} << std::string{"1|<td>"};
    QTest::newRow("quote never closed") << std::string{"<td width=\"5>1</td><td>2</td>"}
                                        << std::string{"<td>|1|</td>|<td>|2|</td>"};
    QTest::newRow("stray quote") << std::string{"<td width=5\">1</td>"} << std::string{"<td>|1|</td>"};
    QTest::newRow("comment never closed") << std::string{"a<!-- b>c<td>d"} << std::string{"a|c|<td>|d"};
    QTest::newRow("script never closed") << std::string{"<script>a<td>b"} << std::string{"a|<td>|b"};
    QTest::newRow("end tag of nothing") << std::string{"a</>b"} << std::string{"a|b"};
}

void HtmlTokensTest::forgivesBrokenMarkup()
{
    QFETCH(const std::string, html);
    QTEST(tokensOf(html), "tokens");
}

void HtmlTokensTest::readsAttributes_data()
{
    QTest::addColumn<std::string>("html");
    QTest::addColumn<std::string>("attributes");
    QTest::newRow("none") << std::string{"<td>"} << std::string{};
    QTest::newRow("bare, quoted, empty") << std::string{"<td nowrap colspan=2 STYLE='a: b' x=\"\">"}
                                         << std::string{"nowrap=;colspan=2;STYLE=a: b;x=;"};
    QTest::newRow("blanks around =") << std::string{"<td colspan = \"3\"\n align =right>"}
                                     << std::string{"colspan=3;align=right;"};
    QTest::newRow("self-closing") << std::string{"<td a=1 />"} << std::string{"a=1;"};
    QTest::newRow("no blank between") << std::string{"<td a=\"1\"b=\"2\">"} << std::string{"a=1;b=2;"};
    QTest::newRow("value without its quote") << std::string{"<td a=\"1>"} << std::string{"a=1;"};
}

void HtmlTokensTest::readsAttributes()
{
    QFETCH(const std::string, html);
    QTEST(attributesOf(html), "attributes");
}

void HtmlTokensTest::knowsElements_data()
{
    QTest::addColumn<std::string>("html");
    QTest::addColumn<int>("tag");
    const auto row = [](const char *html, HtmlTag tag) {
        QTest::newRow(html) << std::string{html} << static_cast<int>(tag);
    };
    row("<TABLE>", HtmlTag::Table);
    row("<tr>", HtmlTag::Row);
    row("<Td>", HtmlTag::Cell);
    row("<th>", HtmlTag::HeadingCell);
    row("<h3>", HtmlTag::Heading);
    row("<PAGE>", HtmlTag::PageBreak);
    row("<ix:header>", HtmlTag::XbrlHidden);
    row("<IX:NONFRACTION>", HtmlTag::XbrlNumber);
    row("<blockquote>", HtmlTag::Block);
    row("<tdx>", HtmlTag::Other);
    row("<t>", HtmlTag::Other);
    row("<averyverylongname>", HtmlTag::Other);
}

void HtmlTokensTest::knowsElements()
{
    QFETCH(const std::string, html);
    HtmlTokens tokens(html);
    QTEST(static_cast<int>(tokens.next().tag), "tag");
}

/// Offsets are exact: what is no token is markup that prints nothing.
void HtmlTokensTest::coversTheWholeText()
{
    const std::string html = "<p>a<!-- x --><b>b</b>\n<td x='1'>c";
    HtmlTokens tokens(html);
    std::size_t end = 0;
    for (HtmlToken token = tokens.next(); token.kind != HtmlToken::Kind::End; token = tokens.next()) {
        const std::string between = html.substr(end, token.begin - end);
        QVERIFY(between.empty() || between == "<!-- x -->");
        QVERIFY(token.end > token.begin);
        end = token.end;
    }
    QCOMPARE(end, html.size());
}

void HtmlTokensTest::endsOnHostileInput_data()
{
    QTest::addColumn<std::string>("html");
    QTest::newRow("comments that never end") << repeated("<!-- a ", 200000);
    QTest::newRow("quotes that never end") << repeated("<a href=\"x ", 200000);
    QTest::newRow("scripts that never end") << repeated("<script>x</b>", 200000);
    QTest::newRow("tags that never end") << repeated("<a ", 400000);
    QTest::newRow("a tag of many attributes") << "<td " + repeated("a=\"b\" ", 200000) + ">";
}

/// Quadratic work on these would take hours, so the test's own time limit fails it.
void HtmlTokensTest::endsOnHostileInput()
{
    QFETCH(const std::string, html);
    HtmlTokens tokens(html);
    std::size_t end = 0;
    for (HtmlToken token = tokens.next(); token.kind != HtmlToken::Kind::End; token = tokens.next()) {
        QVERIFY(token.begin >= end);
        end = token.end;
        HtmlAttributes attribute(token.attributes);
        while (attribute.next()) { }
    }
    QVERIFY(end <= html.size());
}

QTEST_GUILESS_MAIN(HtmlTokensTest)
#include "tst_htmltokens.moc"
