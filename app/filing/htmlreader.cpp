// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlreader.h"

#include "ascii.h"
#include "hiddenelement.h"
#include "htmlstyle.h"
#include "htmltokens.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace filing {

namespace {

using std::string_view;

constexpr std::size_t deepestTable = 64; ///< tables nested deeper are read as running text
constexpr int indentOfAList = 3;         ///< blanks

/// The elements whose own end tag ends their boldness; each kind is counted on a stack of its own, so that a forgotten or
/// misplaced end tag costs nothing.
constexpr std::array styledTags{HtmlTag::Font,      HtmlTag::Span,    HtmlTag::Division,
                                HtmlTag::Paragraph, HtmlTag::Heading, HtmlTag::Bold};

/// Follows which text is bold.
class Boldness
{
public:
    [[nodiscard]] bool isBold() const { return m_bold > 0; }

    void start(HtmlTag tag, bool bold)
    {
        if (std::vector<bool> *stack = stackOf(tag)) {
            stack->push_back(bold);
            m_bold += bold ? 1 : 0;
        }
    }
    void end(HtmlTag tag)
    {
        std::vector<bool> *stack = stackOf(tag);
        if (!stack || stack->empty())
            return;
        m_bold -= stack->back() ? 1 : 0;
        stack->pop_back();
    }
    /// A cell begins: what was left open in the one before does not reach into it.
    void reset()
    {
        for (std::vector<bool> &stack : m_open)
            stack.clear();
        m_bold = 0;
    }

private:
    std::vector<bool> *stackOf(HtmlTag tag)
    {
        const auto found = std::find(styledTags.begin(), styledTags.end(), tag);
        return found == styledTags.end() ? nullptr : &m_open[static_cast<std::size_t>(found - styledTags.begin())];
    }

    std::array<std::vector<bool>, styledTags.size()> m_open;
    int m_bold = 0;
};

class HtmlReader
{
public:
    HtmlReader(string_view html, std::size_t offset, HtmlContent &content, HtmlSink &sink)
        : m_html(html), m_offset(offset), m_tokens(html, &m_sheet), m_text(content.text), m_tagged(content.tagged),
          m_sink(sink)
    {
    }

    void read()
    {
        for (HtmlToken token = m_tokens.next(); token.kind != HtmlToken::Kind::End; token = m_tokens.next()) {
            if (!m_hidden.isOpen() || m_hidden.take(token))
                take(token);
        }
        if (!m_tables.empty())
            m_sink.addWarning({"truncated", ByteRange{m_offset + m_html.size(), 0},
                               "The text ends within a table; what should follow is missing."});
        while (!m_tables.empty())
            endTable(m_html.size());
        endParagraph();
    }

private:
    void take(const HtmlToken &token)
    {
        switch (token.kind) {
        case HtmlToken::Kind::Text:
            takeText(token);
            break;
        case HtmlToken::Kind::StartTag:
            start(token);
            break;
        case HtmlToken::Kind::EndTag:
            end(token);
            break;
        case HtmlToken::Kind::End:
            break;
        }
    }

    void takeText(const HtmlToken &token);
    void start(const HtmlToken &token);
    void end(const HtmlToken &token);
    void startTable(const HtmlToken &token);
    void startRow(const HtmlStyle &style);
    void startCell(const HtmlStyle &style, bool heading);
    void endTable(std::size_t htmlEnd);
    void startBlock();
    void endParagraph();
    void leaveCell();
    void breakPage();
    void takePreformatted(const HtmlToken &token);
    [[nodiscard]] bool inCell() const { return !m_tables.empty() && m_tables.back().inCell(); }

    string_view m_html;
    std::size_t m_offset;
    HtmlStyleSheet m_sheet;
    HtmlTokens m_tokens;
    HtmlText &m_text;
    std::vector<HtmlTaggedText> &m_tagged;
    HtmlSink &m_sink;
    std::vector<HtmlTableBuilder> m_tables; ///< open ones, the innermost last
    std::size_t m_tooDeep = 0;              ///< open tables beyond the deepest that is heeded
    bool m_nestingCut = false;              ///< … and it was said
    Boldness m_boldness;
    HiddenElement m_hidden;
    std::size_t m_paragraph = 0; ///< where the present paragraph begins in the text
    bool m_plainText = false;    ///< the paragraph has text that is not bold
    bool m_pageAbove = false;
    bool m_raised = false; ///< what comes next is set above the line
};

/// A footnote's mark without brackets: "1", "12", "a". (But "1<sup>st</sup>" is a word.)
bool isBareMark(string_view text)
{
    return (text.size() == 1 && (isLetter(text[0]) || isDigit(text[0])))
        || (text.size() == 2 && isDigit(text[0]) && isDigit(text[1]));
}

void HtmlReader::takeText(const HtmlToken &token)
{
    if (m_raised && inCell()) {
        // Run into the figure before it, the mark would be one more digit.
        if (const string_view mark = trimmed(m_html.substr(token.begin, token.end - token.begin)); isBareMark(mark)) {
            const auto begin = static_cast<std::size_t>(mark.data() - m_html.data());
            m_text.appendMark(begin, begin + mark.size());
            m_tables.back().noteText(m_boldness.isBold());
            return;
        }
    }
    if (!m_text.append(token.begin, token.end))
        return;
    if (inCell())
        m_tables.back().noteText(m_boldness.isBold());
    else
        m_plainText = m_plainText || !m_boldness.isBold();
}

void HtmlReader::start(const HtmlToken &token)
{
    const HtmlStyle style = styleOf(token.attributes);
    const bool hidden = style.hidden || token.tag == HtmlTag::XbrlHidden || m_sheet.hides(token.name, token.attributes);
    if (hidden && !token.selfClosing && !isVoid(token.tag)) {
        m_hidden.open(token);
        return;
    }
    if (style.pageBreak)
        breakPage();
    m_raised = (m_raised || style.raised || token.tag == HtmlTag::Superscript) && !token.selfClosing;
    switch (token.tag) {
    case HtmlTag::Table:
        startTable(token);
        return;
    case HtmlTag::Row:
        startRow(style);
        return;
    case HtmlTag::Cell:
    case HtmlTag::HeadingCell:
        startCell(style, token.tag == HtmlTag::HeadingCell);
        return;
    case HtmlTag::LineBreak:
        m_text.breakLine();
        return;
    case HtmlTag::Rule:
        startBlock();
        if (inCell())
            m_tables.back().noteRule();
        return;
    case HtmlTag::PageBreak:
        breakPage();
        return;
    case HtmlTag::Preformatted:
        takePreformatted(token);
        return;
    case HtmlTag::XbrlNumber:
        m_tagged.push_back({m_text.size(), token.attributes});
        return;
    case HtmlTag::Paragraph:
    case HtmlTag::Division:
    case HtmlTag::Heading:
    case HtmlTag::Block:
    case HtmlTag::Caption:
        startBlock();
        if (inCell())
            m_tables.back().noteIndent(style.indent + (equalsIgnoringCase(token.name, "ul") ? indentOfAList : 0));
        break;
    default:
        break;
    }
    if (!token.selfClosing)
        m_boldness.start(token.tag, style.bold || token.tag == HtmlTag::Bold || token.tag == HtmlTag::Heading);
}

void HtmlReader::startRow(const HtmlStyle &style)
{
    if (m_tables.empty() || m_tooDeep > 0)
        return;
    leaveCell();
    m_tables.back().startRow(style, std::exchange(m_pageAbove, false));
}

void HtmlReader::startCell(const HtmlStyle &style, bool heading)
{
    if (m_tables.empty() || m_tooDeep > 0) {
        startBlock();
        return;
    }
    leaveCell();
    m_boldness.reset();
    m_tables.back().startCell(style, heading);
}

void HtmlReader::end(const HtmlToken &token)
{
    m_raised = false;
    switch (token.tag) {
    case HtmlTag::Table:
        if (m_tooDeep > 0)
            --m_tooDeep;
        else if (!m_tables.empty())
            endTable(token.end);
        break;
    case HtmlTag::Row:
        if (!m_tables.empty() && m_tooDeep == 0) {
            leaveCell();
            m_tables.back().endRow();
        }
        break;
    case HtmlTag::Cell:
    case HtmlTag::HeadingCell:
        if (inCell() && m_tooDeep == 0)
            leaveCell();
        break;
    case HtmlTag::Paragraph:
    case HtmlTag::Division:
    case HtmlTag::Heading:
    case HtmlTag::Block:
    case HtmlTag::Caption:
        startBlock();
        break;
    default:
        break;
    }
    m_boldness.end(token.tag);
}

void HtmlReader::startTable(const HtmlToken &token)
{
    if (m_tables.size() == deepestTable || m_tooDeep > 0) {
        if (!std::exchange(m_nestingCut, true))
            m_sink.addWarning({"nesting-cut", ByteRange{m_offset + token.begin, token.end - token.begin},
                               "Tables are nested too deep here; the innermost were read as running text."});
        ++m_tooDeep;
        startBlock();
        return;
    }
    startBlock();
    m_paragraph = m_text.size();
    m_tables.emplace_back(m_text, m_offset + token.begin, std::exchange(m_pageAbove, false));
    m_boldness.reset();
}

/// Whether a table within a cell is only there to set the cell's words: a single cell, or a single line of a cell among others.
bool isPartOfItsCell(const HtmlTable &table, const HtmlTableBuilder &outer)
{
    return table.nested.empty() && (table.cells.size() <= 1 || (table.rows.size() == 1 && outer.rowHasText()));
}

void HtmlReader::endTable(std::size_t htmlEnd)
{
    leaveCell();
    HtmlTable table = m_tables.back().finish(m_offset + htmlEnd);
    m_tables.pop_back();
    m_boldness.reset();
    m_text.breakBlock();
    if (m_tables.empty()) {
        m_text.beginPiece();
        m_paragraph = m_text.size();
        m_sink.addTable(std::move(table));
    } else if (!isPartOfItsCell(table, m_tables.back())) {
        m_tables.back().addNested(std::move(table));
    }
}

/// In a cell a block begins a line; elsewhere it ends a paragraph.
void HtmlReader::startBlock()
{
    if (inCell())
        m_text.breakBlock();
    else
        endParagraph();
}

void HtmlReader::endParagraph()
{
    if (inCell())
        return;
    // Words between the rows of a table stand before it, as in a browser.
    if (m_text.size() > m_paragraph)
        m_sink.addProse(m_paragraph, m_text.size(), !m_plainText, std::exchange(m_pageAbove, false));
    m_text.beginPiece();
    m_paragraph = m_text.size();
    m_plainText = false;
}

/// The present cell ends, or the words between cells do.
void HtmlReader::leaveCell()
{
    if (inCell()) {
        m_tables.back().endCell();
        m_paragraph = m_text.size();
    } else {
        endParagraph();
    }
}

void HtmlReader::breakPage()
{
    startBlock();
    m_pageAbove = true;
}

/// In a table's cell, preformatted text is words like any other.
void HtmlReader::takePreformatted(const HtmlToken &token)
{
    startBlock();
    if (inCell())
        return;
    if (const std::optional<string_view> content = m_tokens.skipContent(token))
        m_sink.addPreformatted(*content, m_offset + static_cast<std::size_t>(content->data() - m_html.data()));
}

} // namespace

void readHtml(string_view html, std::size_t offset, HtmlContent &content, HtmlSink &sink)
{
    HtmlReader(html, offset, content, sink).read();
}

} // namespace filing
