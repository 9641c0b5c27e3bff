// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlpagewriter.h"

#include "htmlgrid.h"
#include "htmlpieces.h"
#include "htmltokens.h"
#include "textpage.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace filing {

namespace {

constexpr std::size_t fragmentRows = 2; ///< a table of so few rows may be a part of its neighbour
constexpr std::size_t headRows = 6;     ///< a table of so few rows may hold only the headings of the next

/// Rows from `begin` up to `end` of a table, as a table.
HtmlTable rowsOf(const HtmlTable &table, std::size_t begin, std::size_t end)
{
    HtmlTable part;
    if (begin == end)
        return part;
    const std::size_t firstCell = table.rows[begin].firstCell;
    part.columns = table.columns;
    part.at = table.at;
    part.pageAbove = table.pageAbove && begin == 0;
    part.cells.assign(table.cells.begin() + static_cast<std::ptrdiff_t>(firstCell),
                      table.cells.begin() + static_cast<std::ptrdiff_t>(table.cellsEnd(end - 1)));
    part.rows.assign(table.rows.begin() + static_cast<std::ptrdiff_t>(begin),
                     table.rows.begin() + static_cast<std::ptrdiff_t>(end));
    for (HtmlRow &row : part.rows)
        row.firstCell -= firstCell;
    return part;
}

void append(HtmlTable &table, const HtmlTable &more)
{
    if (!more.rows.empty() && more.pageAbove)
        table.rows.push_back({table.cells.size(), true});
    for (HtmlRow row : more.rows) {
        row.firstCell += table.cells.size();
        table.rows.push_back(row);
    }
    table.cells.insert(table.cells.end(), more.cells.begin(), more.cells.end());
    table.at = covering(table.at, more.at);
}

/// Moves the places of a page that was read from decoded text to where they stand in the file.
void relocate(Page &page, const HtmlText &text, std::string_view decoded)
{
    const auto move = [&](SourcePlace &place) {
        if (const auto *range = std::get_if<ByteRange>(&place))
            place = text.source(decoded.substr(range->begin, range->size));
    };
    for (auto &item : page.items) {
        if (auto *prose = std::get_if<Prose>(&item)) {
            move(prose->at);
            continue;
        }
        Grid &grid = std::get<Grid>(item);
        move(grid.at);
        for (GridRow &row : grid.rows) {
            for (GridCell &cell : row.cells)
                move(cell.at);
        }
    }
}

} // namespace

void HtmlPageWriter::addProse(std::size_t textBegin, std::size_t textEnd, bool bold, bool pageAbove)
{
    for (std::size_t at = textBegin; at < textEnd;) {
        const std::string_view rest = m_text.raw(at, textEnd);
        const std::size_t size = std::min(rest.find('\n'), rest.size());
        const std::string_view line = m_text.piece(at, at + size);
        at += size + 1;
        if (line.empty())
            continue;
        flushTable();
        m_page.items.emplace_back(Prose{std::string{line}, m_text.source(line), bold, std::exchange(pageAbove, false), {}});
    }
}

void HtmlPageWriter::addTable(HtmlTable table)
{
    if (table.nested.empty())
        keep(std::move(table));
    else
        takeApart(std::move(table));
}

/// Preformatted text keeps its blanks and lines, and is read as plain text is.
void HtmlPageWriter::addPreformatted(std::string_view html, std::size_t offset)
{
    HtmlText text(html, offset, HtmlText::Blanks::Keep);
    HtmlTokens tokens(html);
    for (HtmlToken token = tokens.next(); token.kind != HtmlToken::Kind::End; token = tokens.next()) {
        if (token.kind == HtmlToken::Kind::Text)
            text.append(token.begin, token.end);
        else if (token.tag == HtmlTag::LineBreak || token.tag == HtmlTag::Paragraph || token.tag == HtmlTag::Rule)
            text.breakLine();
    }
    const std::string_view decoded = text.raw(0, text.size());
    Page page = readTextPage(TextPage(decoded, 0));
    relocate(page, text, decoded);
    flushTable();
    std::move(page.items.begin(), page.items.end(), std::back_inserter(m_page.items));
}

void HtmlPageWriter::addWarning(Warning warning)
{
    m_page.warnings.push_back(std::move(warning));
}

Page HtmlPageWriter::finish()
{
    flushTable();
    return std::move(m_page);
}

/// Rows that hold tables give these, with the words around them; the rows between are tables of their own.
void HtmlPageWriter::takeApart(HtmlTable table)
{
    std::vector<HtmlTable::Nested> nested = std::move(table.nested);
    std::size_t row = 0;
    for (std::size_t i = 0; i < nested.size();) {
        const std::size_t holder = nested[i].row;
        if (holder > row)
            keep(rowsOf(table, row, holder));
        std::vector<HtmlTable> inner;
        for (; i < nested.size() && nested[i].row == holder; ++i)
            inner.push_back(std::move(nested[i].table));
        addRowAround(table, holder, std::move(inner));
        row = holder + 1;
    }
    if (row < table.rows.size())
        keep(rowsOf(table, row, table.rows.size()));
}

void HtmlPageWriter::addRowAround(const HtmlTable &table, std::size_t row, std::vector<HtmlTable> inner)
{
    bool pageAbove = (table.pageAbove && row == 0) || (row < table.rows.size() && table.rows[row].pageAbove);
    std::size_t at = inner.front().textBegin;
    std::size_t end = inner.back().textEnd;
    for (std::size_t c = row < table.rows.size() ? table.rows[row].firstCell : table.cells.size();
         row < table.rows.size() && c < table.cellsEnd(row); ++c) {
        at = std::min(at, table.cells[c].textBegin);
        end = std::max(end, table.cells[c].textEnd);
    }
    for (HtmlTable &one : inner) {
        addProse(at, one.textBegin, false, pageAbove);
        at = one.textEnd;
        one.pageAbove = one.pageAbove || pageAbove;
        pageAbove = false;
        addTable(std::move(one));
    }
    addProse(at, end, false, false);
}

void HtmlPageWriter::keep(HtmlTable table)
{
    if (table.cells.empty())
        return;
    if (m_last && m_last->columns == table.columns) {
        const bool fragments = table.rows.size() <= fragmentRows || m_last->rows.size() <= fragmentRows;
        // A table without amounts before one with some is its head. Behind one with amounts it is the head of the next.
        const bool head = m_last->rows.size() <= headRows && !hasAmounts(*m_last);
        if (head || (fragments && (m_last->rows.size() <= fragmentRows || hasAmounts(table)))) {
            append(*m_last, table);
            return;
        }
    }
    flushTable();
    m_last = std::move(table);
}

void HtmlPageWriter::flushTable()
{
    if (!m_last)
        return;
    const HtmlTable table = *std::exchange(m_last, std::nullopt);
    if (std::optional<Grid> grid = gridOf(table, m_content)) {
        m_page.items.emplace_back(*std::move(grid));
        return;
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        addRowAsProse(table, row);
}

/// The lines of a row's only cell, or the words of all its cells side by side.
void HtmlPageWriter::addRowAsProse(const HtmlTable &table, std::size_t row)
{
    Prose prose;
    prose.emphasised = true;
    prose.pageAbove = table.rows[row].pageAbove || (row == 0 && table.pageAbove);
    std::size_t texts = 0;
    const HtmlCell *only = nullptr;
    ByteRange at;
    for (std::size_t c = table.rows[row].firstCell; c < table.cellsEnd(row); ++c) {
        const std::string_view text = m_text.piece(table.cells[c].textBegin, table.cells[c].textEnd);
        if (text.empty())
            continue;
        prose.text += (++texts > 1 ? " " : "") + onOneLine(text);
        prose.emphasised = prose.emphasised && table.cells[c].bold;
        at = covering(at, m_text.source(text));
        only = &table.cells[c];
    }
    prose.at = at;
    if (texts == 1)
        addProse(only->textBegin, only->textEnd, prose.emphasised, prose.pageAbove);
    else if (texts > 1)
        m_page.items.emplace_back(std::move(prose));
}

bool HtmlPageWriter::hasAmounts(const HtmlTable &table) const
{
    return std::any_of(table.cells.begin(), table.cells.end(), [this](const HtmlCell &cell) {
        return pieceOf(m_text.piece(cell.textBegin, cell.textEnd)).kind == HtmlPiece::Kind::Amount;
    });
}

} // namespace filing
