// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmlmarkup.h"

namespace support {

namespace {

using Style = HtmlLayout::Style;
using Align = MarkupCell::Align;

const char *const spanStyle = R"(style="font-family:inherit;font-size:10pt;")";
const char *const fontStyle = R"(STYLE="font-family:Times New Roman" SIZE="2")";

const char *nameOf(Align align)
{
    switch (align) {
    case Align::Left:
        return "left";
    case Align::Centre:
        return "center";
    case Align::Right:
        return "right";
    }
    return "";
}

/// The UTF-8 form of a code point of the basic plane.
std::string utf8(unsigned codePoint)
{
    if (codePoint < 0x80)
        return std::string(1, static_cast<char>(codePoint));
    if (codePoint < 0x800)
        return {static_cast<char>(0xC0 | (codePoint >> 6)), static_cast<char>(0x80 | (codePoint & 0x3F))};
    return {static_cast<char>(0xE0 | (codePoint >> 12)), static_cast<char>(0x80 | ((codePoint >> 6) & 0x3F)),
            static_cast<char>(0x80 | (codePoint & 0x3F))};
}

std::string repeated(const std::string &text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

/// A character beyond ASCII; `ghost` is its byte in Windows-1252, or 0 when it has none.
std::string HtmlMarkup::mark(unsigned codePoint, unsigned ghost, const char *name) const
{
    using Encoding = HtmlLayout::Encoding;
    switch (m_html.encoding) {
    case Encoding::Ghosts:
        return "&#" + std::to_string(ghost > 0 ? ghost : codePoint) + ';';
    case Encoding::Names:
        return name ? '&' + std::string(name) + ';' : "&#" + std::to_string(codePoint) + ';';
    case Encoding::Utf8:
    case Encoding::Utf8DeclaredOtherwise:
        return utf8(codePoint);
    case Encoding::Windows1252:
        if (ghost > 0)
            return std::string(1, static_cast<char>(ghost));
        break;
    case Encoding::References:
        break;
    }
    return "&#" + std::to_string(codePoint) + ';';
}

std::string HtmlMarkup::nothing() const
{
    if (m_html.zeroWidth)
        return m_random.oneIn(2) ? mark(0xFEFF, 0, nullptr) : mark(0x200B, 0, nullptr);
    return m_random.oneIn(2) ? blank() : std::string();
}

std::string HtmlMarkup::words(std::string_view plain) const
{
    std::string encoded;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const char character = plain[i];
        if (character == '&')
            encoded += "&amp;";
        else if (character == '<')
            encoded += "&lt;";
        else if (character == '\'')
            encoded += mark(8217, 146, "rsquo");
        else if (plain.substr(i, 2) == "--" && m_html.emDashes)
            encoded += emDash(), ++i;
        else if (character == ' ' && m_html.style == Style::Word && m_random.oneIn(5))
            encoded += '\n';
        else
            encoded += character;
        const bool withinWord = character >= 'a' && character <= 'z' && i + 1 < plain.size() && plain[i + 1] >= 'a';
        if (m_html.brokenNumbers && withinWord && m_random.oneIn(12))
            encoded += upperCase() ? "<B></B>" : "<span></span>";
    }
    return encoded;
}

std::string HtmlMarkup::digits(const std::string &plain) const
{
    std::string all = plain;
    if (m_html.brokenNumbers && plain.size() > 1) {
        const auto cut = static_cast<std::size_t>(m_random.between(1, static_cast<std::int64_t>(plain.size()) - 1));
        const std::string head = plain.substr(0, cut);
        const std::string tail = plain.substr(cut);
        switch (m_html.style) {
        case Style::Spans:
            all = head + "</span><span " + spanStyle + '>' + tail;
            break;
        case Style::Fonts:
            all = head + "</FONT><FONT " + fontStyle + '>' + tail;
            break;
        case Style::Word:
            all = head + "<span style='letter-spacing:-.1pt'>" + tail + "</span>";
            break;
        case Style::Hand:
            all = "<i>" + head + "</i>" + tail;
            break;
        }
    }
    return m_html.zeroWidth && m_random.oneIn(3) ? all + mark(0x200B, 0, nullptr) : all;
}

std::string HtmlMarkup::paragraph(const std::string &content, bool bold, bool centred) const
{
    const Align align = centred ? Align::Centre : Align::Left;
    switch (m_html.style) {
    case Style::Spans:
        return std::string("<div style=\"line-height:120%;text-align:") + nameOf(align) + ";\"><span style=\"font-size:10pt;"
            + (bold ? "font-weight:bold;" : "") + "\">" + content + "</span></div>\n";
    case Style::Fonts:
        return std::string("<P STYLE=\"margin-top:0px;margin-bottom:12px\" ALIGN=\"") + nameOf(align) + "\"><FONT "
            + fontStyle + '>' + (bold ? "<B>" : "") + content + (bold ? "</B>" : "") + "</FONT></P>\n";
    case Style::Word:
        return std::string("<p class=MsoNormal align=") + nameOf(align) + " style='text-align:" + nameOf(align)
            + "'><span style='font-size:10.0pt'>" + (bold ? "<b>" : "") + content + (bold ? "</b>" : "") + "</span></p>\n\n";
    case Style::Hand:
        return std::string(centred ? "<p align=center>" : "<p>") + (bold ? "<b>" : "") + content + (bold ? "</b>" : "")
            + '\n';
    }
    return {};
}

std::string HtmlMarkup::preformatted(std::string_view text) const
{
    std::string encoded;
    for (const char character : text)
        encoded += character == '&' ? "&amp;" : character == '<' ? "&lt;" : std::string(1, character);
    return (upperCase() ? "<PRE>\n" : "<pre>\n") + encoded + (upperCase() ? "</PRE>\n" : "</pre>\n");
}

std::string HtmlMarkup::openTable() const
{
    std::string open;
    if (m_html.nested)
        open = upperCase() ? "<TABLE><TR><TD>" : "<table><tr><td><div>";
    switch (m_html.style) {
    case Style::Spans:
        return "<div>" + open
            + "<table cellpadding=\"0\" cellspacing=\"0\" style=\"width:100%;border-collapse:collapse;\">\n";
    case Style::Fonts:
        return open + "<TABLE CELLSPACING=\"0\" CELLPADDING=\"0\" WIDTH=\"100%\" BORDER=\"0\" ALIGN=\"center\">\n";
    case Style::Word:
        return open
            + "<table class=MsoNormalTable border=0 cellspacing=0\n cellpadding=0 style='border-collapse:collapse'>\n";
    case Style::Hand:
        return open + "<table border=0>\n";
    }
    return {};
}

std::string HtmlMarkup::closeTable() const
{
    std::string close = upperCase() ? "</TABLE>\n" : "</table>\n";
    if (m_html.nested)
        close += upperCase() ? "</TD></TR></TABLE>\n" : "</div></td></tr></table>\n";
    return m_html.style == Style::Spans ? close + "</div>\n" : close;
}

std::string HtmlMarkup::pageBreak() const
{
    switch (m_html.style) {
    case Style::Spans:
        return "<hr style=\"page-break-after:always\"/>\n";
    case Style::Fonts:
        return "<p style=\"page-break-before:always\">\n<HR SIZE=\"3\" style=\"COLOR:#999999\" WIDTH=\"100%\" "
               "ALIGN=\"CENTER\">\n";
    case Style::Word:
        return "<br clear=all style='page-break-before:always'>\n";
    case Style::Hand:
        return "<hr>\n";
    }
    return {};
}

std::string HtmlMarkup::hiddenText(const std::string &content) const
{
    return upperCase() ? "<DIV STYLE=\"DISPLAY: none\">" + content + "</DIV>\n"
                       : "<div style=\"display:none\">" + content + "</div>\n";
}

std::string HtmlMarkup::attributesOf(const MarkupCell &cell) const
{
    const std::string span = std::to_string(cell.span);
    const std::string align = nameOf(cell.align);
    const std::string above = cell.ruleAbove ? "border-top:1px solid #000000;" : "";
    const std::string below = cell.doubleRuleBelow ? "border-bottom:3px double #000000;" : "";
    switch (m_html.style) {
    case Style::Spans:
        return " colspan=\"" + span + "\" style=\"vertical-align:bottom;" + above + below + "text-align:" + align + ";"
            + (cell.indent > 0 && !m_html.blankIndent ? "padding-left:" + std::to_string(6 * cell.indent) + "px;" : "")
            + '"';
    case Style::Fonts: {
        const std::string style = above + below;
        return " VALIGN=\"bottom\"" + (cell.span > 1 ? " COLSPAN=\"" + span + '"' : "") + " ALIGN=\"" + align + '"'
            + (style.empty() ? "" : " STYLE=\"" + style + '"');
    }
    case Style::Word:
        return (cell.span > 1 ? " colspan=" + span : "") + " valign=bottom style='" + above + below
            + "padding:0in 0in 0in 0in'";
    case Style::Hand:
        return (cell.span > 1 ? " colspan=" + span : "") + (cell.align == Align::Left ? "" : " align=" + align)
            + (above.empty() && below.empty() ? "" : " style='" + above + below + '\'');
    }
    return {};
}

std::string HtmlMarkup::contentOf(const MarkupCell &cell) const
{
    const bool blankIndent = m_html.blankIndent || m_html.style == Style::Hand;
    const std::string content = (blankIndent ? repeated(blank(), cell.indent) : "") + cell.content;
    std::string bold = cell.bold ? (upperCase() ? "<B>" : "<b>") + content + (upperCase() ? "</B>" : "</b>") : content;
    switch (m_html.style) {
    case Style::Spans:
        return "<div><span " + std::string(spanStyle) + '>' + bold + "</span></div>";
    case Style::Fonts: {
        const std::string font = std::string("<FONT ") + fontStyle + '>' + bold + "</FONT>";
        const bool setIn = cell.indent > 0 && !blankIndent;
        return setIn
            ? "<P STYLE=\"margin-left:" + std::to_string(cell.indent) + ".00em; text-indent:-1.00em\">" + font + "</P>"
            : font;
    }
    case Style::Word:
        return std::string("<p class=MsoNormal align=") + nameOf(cell.align) + " style='"
            + (cell.indent > 0 && !blankIndent ? "margin-left:" + std::to_string(5 * cell.indent) + ".0pt;" : "")
            + "text-align:" + nameOf(cell.align) + "'><span\n  style='font-size:9.0pt'>" + bold + "</span></p>";
    case Style::Hand:
        return bold;
    }
    return {};
}

std::string HtmlMarkup::row(const std::vector<MarkupCell> &cells) const
{
    const bool hand = m_html.style == Style::Hand;
    std::string text = upperCase() ? "<TR>" : "<tr>";
    for (const MarkupCell &cell : cells) {
        const std::string name =
            cell.heading && m_html.headingCells ? (upperCase() ? "TH" : "th") : (upperCase() ? "TD" : "td");
        text += (hand ? "<" : "\n<") + name + attributesOf(cell) + '>' + contentOf(cell) + (hand ? "" : "</" + name + '>');
    }
    return text + (hand ? "\n" : upperCase() ? "</TR>\n" : "</tr>\n");
}

std::string HtmlMarkup::document(const std::string &body) const
{
    std::string charset;
    switch (m_html.encoding) {
    case HtmlLayout::Encoding::Utf8:
        charset = "utf-8";
        break;
    case HtmlLayout::Encoding::Windows1252:
    case HtmlLayout::Encoding::Utf8DeclaredOtherwise:
        charset = "windows-1252";
        break;
    case HtmlLayout::Encoding::References:
    case HtmlLayout::Encoding::Ghosts:
    case HtmlLayout::Encoding::Names:
        break;
    }
    const std::string meta =
        charset.empty() ? "" : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset + "\">\n";
    switch (m_html.style) {
    case Style::Spans:
        return "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">\n<html>\n<head>\n<!-- a > b -->\n" + meta
            + "<title>Document</title></head>\n<body style=\"font-family:Times New Roman;\">\n" + body
            + "</body>\n</html>\n";
    case Style::Fonts:
        return "<HTML><HEAD>\n" + meta + "<TITLE>Press release</TITLE>\n</HEAD>\n <BODY BGCOLOR=\"WHITE\">\n" + body
            + "\n</BODY></HTML>\n";
    case Style::Word:
        return "<html>\n\n<head>\n" + meta
            + "<style>\n<!--\n p.MsoNormal {margin:0in}\n-->\n</style>\n</head>\n\n<body lang=EN-US>\n\n" + body
            + "\n</body>\n\n</html>\n";
    case Style::Hand:
        return "<html><body>\n" + meta + body;
    }
    return {};
}

} // namespace support
