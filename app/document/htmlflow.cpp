// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/htmlflow.h"

#include "document/looklist.h"
#include "document/paragraphbuilder.h"
#include "document/tablebuilder.h"

#include "filing/ascii.h"
#include "filing/hiddenelement.h"
#include "filing/htmlstyle.h"
#include "filing/htmltokens.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace document {

namespace {

using filing::equalsIgnoringCase;
using filing::HtmlTag;
using filing::HtmlToken;
using std::string_view;

constexpr std::size_t deepestTable = 16;    ///< tables nested deeper are shown as paragraphs
constexpr std::size_t deepestElement = 512; ///< elements nested deeper look like those around them
constexpr std::size_t furthestEnd = 64;     ///< an end tag ends one of so many elements at most; one misplaced costs no more

/// What is around the text at a place of the document, apart from the looks of its characters.
struct Surroundings
{
    Alignment across = Alignment::Left;
    double marginLeft = 0;
    double marginRight = 0;
    double textIndent = 0;
    bool unwrapped = false;
};

struct OpenElement
{
    string_view name;
    HtmlTag tag = HtmlTag::Other;
    CharacterLook characters; ///< of what is around it
    Surroundings around;
    double spaceBelow = 0;
    Rule ruleBelow;
};

/// A table that is being read, and what was open around it.
struct OpenTable
{
    explicit OpenTable(Table table) : builder(std::move(table)) { }

    TableBuilder builder;
    double padding = 1;
    double frame = 0;
    QRgb background = 0;
    std::optional<TableCell> cell; ///< the open one
    HtmlLook row;
    bool rowIsOpen = false;
    // What to come back to at its end.
    std::vector<OpenElement> elements;
    Surroundings around;
    CharacterLook characters;
    Blocks blocks; ///< those of the cell (or of the page) that it stands in
    double spaceAbove = 0;
};

class FlowReader
{
public:
    FlowReader(string_view html, std::size_t offset)
        : m_html(html), m_offset(offset), m_tokens(html, &m_sheet), m_paragraph(html, offset)
    {
    }

    Flow read()
    {
        for (HtmlToken token = m_tokens.next(); token.kind != HtmlToken::Kind::End; token = m_tokens.next()) {
            if (!m_hidden.isOpen() || m_hidden.take(token))
                take(token);
        }
        while (!m_tables.empty())
            endTable();
        endParagraph();
        m_flow.blocks = std::move(m_blocks);
        m_looks.moveTo(m_flow);
        return std::move(m_flow);
    }

private:
    void take(const HtmlToken &token);
    void start(const HtmlToken &token);
    void end(const HtmlToken &token);
    void startInline(const HtmlToken &token, const HtmlLook &look);
    void startBlock(const HtmlToken &token, const HtmlLook &look);
    void startTable(const HtmlLook &look);
    void startRow(const HtmlLook &look);
    void startCell(const HtmlToken &token, const filing::HtmlStyle &style, const HtmlLook &look);
    void endCell();
    void endTable();
    void endElement(string_view name);
    void closeElement(const OpenElement &element);
    void endParagraph();
    void addRule(Side side, const Rule &rule);
    void addRuleAcross(const HtmlToken &token, const HtmlLook &look);
    void addPreformatted(const HtmlToken &token);
    [[nodiscard]] bool inCell() const { return !m_tables.empty() && m_tables.back().cell; }
    [[nodiscard]] bool cellIsBlank() const { return m_paragraph.isBlank() && m_blocks.empty(); }

    string_view m_html;
    std::size_t m_offset;
    filing::HtmlStyleSheet m_sheet;
    filing::HtmlTokens m_tokens;
    filing::HiddenElement m_hidden;
    Flow m_flow;
    Blocks m_blocks; ///< of the cell in hand, or of the page
    ParagraphBuilder m_paragraph;
    std::vector<OpenTable> m_tables;
    std::vector<OpenElement> m_elements; ///< open since the present cell began
    std::size_t m_tooDeep = 0;
    LookList m_looks;
    Surroundings m_around;
    double m_spaceAbove = 0; ///< that the next paragraph or table asks for; of two margins the larger one counts
};

void FlowReader::take(const HtmlToken &token)
{
    switch (token.kind) {
    case HtmlToken::Kind::Text:
        // What stands between the cells of a table is blanks, or goes before the table as in a browser.
        m_paragraph.append(token.begin, token.end, m_looks.index());
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

void FlowReader::start(const HtmlToken &token)
{
    const filing::HtmlStyle style = filing::styleOf(token.attributes);
    const bool hidden = style.hidden || token.tag == HtmlTag::XbrlHidden || m_sheet.hides(token.name, token.attributes);
    if (hidden) {
        if (!token.selfClosing && !filing::isVoid(token.tag))
            m_hidden.open(token);
        return;
    }
    const HtmlLook look = htmlLookOf(token.name, token.attributes, double(m_looks.current().size));
    switch (token.tag) {
    case HtmlTag::Table:
        startTable(look);
        break;
    case HtmlTag::Row:
        startRow(look);
        break;
    case HtmlTag::Cell:
    case HtmlTag::HeadingCell:
        startCell(token, style, look);
        break;
    case HtmlTag::LineBreak:
        m_paragraph.breakLine(m_looks.index());
        break;
    case HtmlTag::Rule:
        addRuleAcross(token, look);
        break;
    case HtmlTag::PageBreak:
        endParagraph();
        break;
    case HtmlTag::Preformatted:
        addPreformatted(token);
        break;
    case HtmlTag::Void:
        break;
    default:
        if (filing::isBlock(token.tag))
            startBlock(token, look);
        else
            startInline(token, look);
        break;
    }
}

void FlowReader::end(const HtmlToken &token)
{
    switch (token.tag) {
    case HtmlTag::Table:
        if (m_tooDeep > 0)
            --m_tooDeep;
        else if (!m_tables.empty())
            endTable();
        break;
    case HtmlTag::Row:
    case HtmlTag::Cell:
    case HtmlTag::HeadingCell:
        if (!m_tables.empty() && m_tooDeep == 0) {
            endCell();
            m_tables.back().rowIsOpen = m_tables.back().rowIsOpen && token.tag != HtmlTag::Row;
        }
        break;
    default:
        endElement(token.name);
        break;
    }
}

void FlowReader::startInline(const HtmlToken &token, const HtmlLook &look)
{
    if (token.selfClosing || m_elements.size() == deepestElement)
        return;
    m_elements.push_back({token.name, token.tag, m_looks.current(), m_around, 0, {}});
    m_looks.apply(look);
    const double gap = look.margin[Side::Left].value_or(0) + look.padding[Side::Left].value_or(0);
    if (gap > 0) // "CONTACT:" and, further right, a name
        m_paragraph.leaveGap(gap / static_cast<double>(m_looks.current().size));
}

void FlowReader::startBlock(const HtmlToken &token, const HtmlLook &look)
{
    endParagraph();
    if (equalsIgnoringCase(token.name, "p")) // paragraphs do not nest: a new one ends the one before
        if (!m_elements.empty() && equalsIgnoringCase(m_elements.back().name, "p"))
            endElement("p");
    if (token.selfClosing || m_elements.size() == deepestElement)
        return;
    OpenElement element{token.name, token.tag, m_looks.current(), m_around, look.margin[Side::Bottom].value_or(0), {}};
    m_spaceAbove = std::max(m_spaceAbove, look.margin[Side::Top].value_or(0));
    if (look.border[Side::Top])
        addRule(Side::Top, *look.border[Side::Top]);
    element.ruleBelow = look.border[Side::Bottom].value_or(Rule());
    m_elements.push_back(std::move(element));
    m_looks.apply(look);
    m_around.across = look.across && *look.across <= Alignment::Justified ? *look.across : m_around.across;
    m_around.marginLeft += look.margin[Side::Left].value_or(0) + look.padding[Side::Left].value_or(0);
    m_around.marginRight += look.margin[Side::Right].value_or(0) + look.padding[Side::Right].value_or(0);
    m_around.textIndent = look.textIndent.value_or(m_around.textIndent);
    m_around.unwrapped = look.unwrapped.value_or(m_around.unwrapped);
    if (equalsIgnoringCase(token.name, "li"))
        m_paragraph.appendBullet(m_looks.index());
}

void FlowReader::endElement(string_view name)
{
    const std::size_t lowest = m_elements.size() - std::min(furthestEnd, m_elements.size());
    std::size_t at = m_elements.size();
    while (at > lowest && !equalsIgnoringCase(m_elements[at - 1].name, name))
        --at;
    if (at == lowest)
        return; // nothing of that name is open
    if (!filing::isBlock(m_elements[at - 1].tag)) {
        // An inline element that reaches over the end of a block ends there already.
        const auto block = std::find_if(m_elements.begin() + static_cast<std::ptrdiff_t>(at), m_elements.end(),
                                        [](const OpenElement &open) { return filing::isBlock(open.tag); });
        if (block != m_elements.end())
            return;
    }
    while (m_elements.size() >= at) {
        const OpenElement element = std::move(m_elements.back());
        m_elements.pop_back();
        closeElement(element);
    }
}

void FlowReader::closeElement(const OpenElement &element)
{
    if (filing::isBlock(element.tag)) {
        endParagraph();
        m_spaceAbove = std::max(m_spaceAbove, element.spaceBelow);
        addRule(Side::Bottom, element.ruleBelow);
    }
    m_looks.setCurrent(element.characters);
    m_around = element.around;
}

void FlowReader::endParagraph()
{
    if (m_paragraph.isEmpty())
        return;
    Paragraph paragraph = m_paragraph.take();
    paragraph.across = m_around.across;
    // At the edge of a cell there is no margin, as in the browsers that the pages were written for.
    paragraph.spaceAbove = inCell() && m_blocks.empty() ? 0 : std::max(m_spaceAbove, 0.0);
    paragraph.marginLeft = std::max(m_around.marginLeft, 0.0);
    paragraph.marginRight = std::max(m_around.marginRight, 0.0);
    // A hanging indent that reaches out of the box would be cut off.
    paragraph.textIndent = std::max(m_around.textIndent, -paragraph.marginLeft);
    paragraph.unwrapped = m_around.unwrapped;
    m_spaceAbove = 0;
    m_blocks.emplace_back(std::move(paragraph));
}

/// In a cell, a line above or below its words is one of the cell's box.
void FlowReader::addRule(Side side, const Rule &rule)
{
    if (!rule.isDrawn())
        return;
    if (!inCell()) {
        Paragraph line;
        line.rule = true;
        line.spaceAbove = std::max(m_spaceAbove, 0.0);
        line.marginLeft = std::max(m_around.marginLeft, 0.0);
        line.marginRight = std::max(m_around.marginRight, 0.0);
        m_spaceAbove = 0;
        m_blocks.emplace_back(std::move(line));
    } else if (side == Side::Bottom || cellIsBlank()) {
        m_tables.back().cell->border[side] = rule;
    }
}

void FlowReader::addRuleAcross(const HtmlToken &token, const HtmlLook &look)
{
    endParagraph();
    double width = 1;
    filing::HtmlAttributes attribute(token.attributes);
    while (attribute.next()) {
        if (equalsIgnoringCase(attribute.name(), "size"))
            width = std::clamp(numberAtStart(filing::trimmed(attribute.value())).first, 1.0, 4.0);
    }
    constexpr double space = 8; // above and below, as browsers have it
    m_spaceAbove = std::max(m_spaceAbove, space);
    addRule(inCell() && cellIsBlank() ? Side::Top : Side::Bottom,
            {Rule::Style::Solid, look.height.value_or(width), look.colour.value_or(QColor())});
    m_spaceAbove = inCell() ? 0 : space;
}

/// Each line is a paragraph, and blanks count.
void FlowReader::addPreformatted(const HtmlToken &token)
{
    endParagraph();
    const std::optional<string_view> content = m_tokens.skipContent(token);
    if (!content)
        return;
    const CharacterLook around = m_looks.current();
    m_looks.apply(htmlLookOf("pre", {}, double(m_looks.current().size)));
    filing::HtmlTokens inner(*content);
    const auto shift = static_cast<std::size_t>(content->data() - m_html.data());
    for (HtmlToken part = inner.next(); part.kind != HtmlToken::Kind::End; part = inner.next()) {
        if (part.kind == HtmlToken::Kind::Text)
            m_paragraph.appendLines(shift + part.begin, shift + part.end, m_looks.index());
    }
    Surroundings unwrapped = m_around;
    unwrapped.unwrapped = true;
    std::swap(unwrapped, m_around);
    endParagraph();
    m_around = unwrapped;
    m_looks.setCurrent(around);
}

void FlowReader::startTable(const HtmlLook &look)
{
    if (m_tables.size() == deepestTable || m_tooDeep > 0) {
        m_flow.cut = true;
        ++m_tooDeep;
        endParagraph();
        return;
    }
    endParagraph();
    Table table;
    table.width = look.width;
    table.spacing = std::clamp(look.cellSpacing.value_or(2), 0.0, 12.0);
    table.marginLeft = std::max(m_around.marginLeft + look.margin[Side::Left].value_or(0), 0.0);
    table.spaceAbove = std::max(m_spaceAbove, look.margin[Side::Top].value_or(0));
    const bool centred = look.marginAuto[Side::Left] && look.marginAuto[Side::Right];
    table.across = centred ? Alignment::Centre : look.across.value_or(m_around.across);
    m_spaceAbove = look.margin[Side::Bottom].value_or(0);
    OpenTable open(std::move(table));
    open.padding = look.cellPadding.value_or(1);
    open.frame = look.frame.value_or(0);
    open.background = look.background ? look.background->rgb() : 0;
    open.elements = std::exchange(m_elements, {});
    open.around = std::exchange(m_around, {});
    open.characters = m_looks.current();
    open.blocks = std::exchange(m_blocks, {});
    open.spaceAbove = m_spaceAbove;
    m_spaceAbove = 0;
    m_tables.push_back(std::move(open));
    m_looks.apply(look);
}

void FlowReader::startRow(const HtmlLook &look)
{
    if (m_tables.empty() || m_tooDeep > 0) {
        endParagraph();
        return;
    }
    endCell();
    OpenTable &table = m_tables.back();
    table.row = look;
    table.rowIsOpen = true;
    table.builder.startRow(look.height.value_or(0));
}

void FlowReader::startCell(const HtmlToken &token, const filing::HtmlStyle &style, const HtmlLook &look)
{
    if (m_tables.empty() || m_tooDeep > 0) {
        endParagraph();
        return;
    }
    endCell();
    OpenTable &table = m_tables.back();
    if (!table.rowIsOpen)
        startRow({});
    m_looks.apply(table.row);
    m_looks.apply(look);
    TableCell cell;
    cell.begin = m_offset + token.begin;
    cell.columnSpan = style.columnSpan;
    cell.rowSpan = style.rowSpan;
    const auto upright = look.upright ? look.upright : table.row.upright;
    cell.upright = upright && *upright >= Alignment::Top ? *upright : Alignment::Middle;
    const QRgb own = look.background ? look.background->rgb() : 0;
    const QRgb row = table.row.background ? table.row.background->rgb() : 0;
    cell.background = own != 0 ? own : row != 0 ? row : table.background;
    for (const Side side : allSides) {
        cell.padding[side] = std::clamp(look.padding[side].value_or(table.padding), 0.0, 200.0);
        const bool ruledRow = side == Side::Top || side == Side::Bottom;
        const Rule frame{table.frame > 0 ? Rule::Style::Solid : Rule::Style::None, 1, {}};
        cell.border[side] = look.border[side].value_or(ruledRow ? table.row.border[side].value_or(frame) : frame);
    }
    cell.width = look.width;
    cell.height = look.height;
    m_around.across = look.across ? *look.across : table.row.across ? *table.row.across : m_around.across;
    if (m_around.across > Alignment::Justified)
        m_around.across = Alignment::Left;
    m_around.unwrapped = look.unwrapped.value_or(table.row.unwrapped.value_or(false));
    m_around.textIndent = look.textIndent.value_or(0);
    table.cell = std::move(cell);
}

/// The open cell ends, or the words between cells do, which are shown before the table.
void FlowReader::endCell()
{
    OpenTable &table = m_tables.back();
    while (!m_elements.empty()) {
        const OpenElement element = std::move(m_elements.back());
        m_elements.pop_back();
        closeElement(element);
    }
    endParagraph();
    m_spaceAbove = 0;
    Blocks blocks = std::exchange(m_blocks, {});
    if (table.cell) {
        table.cell->blocks = std::move(blocks);
        table.builder.addCell(*std::exchange(table.cell, std::nullopt));
    } else {
        std::move(blocks.begin(), blocks.end(), std::back_inserter(table.blocks));
    }
    m_around = {};
    m_looks.setCurrent(table.characters);
}

void FlowReader::endTable()
{
    endCell();
    OpenTable open = std::move(m_tables.back());
    m_tables.pop_back();
    m_blocks = std::move(open.blocks);
    m_elements = std::move(open.elements);
    m_around = open.around;
    m_looks.setCurrent(open.characters);
    m_spaceAbove = open.spaceAbove;
    m_blocks.emplace_back(std::make_unique<Table>(open.builder.finish()));
}

} // namespace

bool Paragraph::isBlank() const
{
    return !rule && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

Flow readFlow(string_view html, std::size_t offset)
{
    return FlowReader(html, offset).read();
}

} // namespace document
