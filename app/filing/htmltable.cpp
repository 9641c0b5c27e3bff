// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmltable.h"

#include <algorithm>

namespace filing {

namespace {

constexpr std::size_t mostReaching = 64; ///< cells with rowspan that are heeded at a time: a bound on the work for a row
constexpr int mostColumns = 1 << 20;     ///< columns beyond are piled on the last

} // namespace

HtmlTableBuilder::HtmlTableBuilder(HtmlText &text, std::size_t sourceBegin, bool pageAbove) : m_text(text)
{
    m_table.at.begin = sourceBegin;
    m_table.textBegin = m_table.textEnd = text.size();
    m_table.pageAbove = pageAbove;
}

void HtmlTableBuilder::startRow(const HtmlStyle &style, bool pageAbove)
{
    endRow();
    m_table.rows.push_back({m_table.cells.size(), pageAbove});
    m_rowStyle = style;
    m_inRow = true;
    m_column = 0;
    m_rowHasText = false;
}

void HtmlTableBuilder::startCell(const HtmlStyle &style, bool heading)
{
    if (m_inCell)
        endCell();
    if (!m_inRow)
        startRow({}, false);
    m_text.breakBlock();
    m_text.beginPiece();
    m_cell = {};
    m_cell.column = freeColumn(m_column);
    m_cell.columnSpan = style.columnSpan;
    m_cell.textBegin = m_text.size();
    m_cell.indent = style.indent;
    m_cell.bold = heading || style.bold || m_rowStyle.bold;
    m_cell.ruleAbove = style.ruleAbove || m_rowStyle.ruleAbove;
    m_cell.ruleBelow = style.ruleBelow || m_rowStyle.ruleBelow;
    m_plainText = false;
    m_inCell = true;
    m_column = std::min(m_cell.column + m_cell.columnSpan, mostColumns);
    m_table.columns = std::max(m_table.columns, m_column);
    if (style.rowSpan > 1 && m_reaching.size() + m_newReaching.size() < mostReaching)
        m_newReaching.push_back({m_cell.column, m_cell.columnSpan, style.rowSpan - 1});
}

void HtmlTableBuilder::noteText(bool bold)
{
    m_plainText = m_plainText || !(bold || m_cell.bold);
}

void HtmlTableBuilder::noteIndent(int blanks)
{
    if (m_text.size() == m_cell.textBegin)
        m_cell.indent += blanks;
}

void HtmlTableBuilder::endCell()
{
    if (!m_inCell)
        return;
    m_inCell = false;
    m_cell.textEnd = m_text.size();
    const bool hasText = !m_text.piece(m_cell.textBegin, m_cell.textEnd).empty();
    if (!hasText && !m_cell.ruleAbove && !m_cell.ruleBelow)
        return;
    m_cell.indent += m_text.leadingBlanks();
    m_cell.bold = hasText && !m_plainText;
    m_rowHasText = m_rowHasText || hasText;
    m_table.cells.push_back(m_cell);
}

void HtmlTableBuilder::endRow()
{
    endCell();
    if (!m_inRow)
        return;
    m_inRow = false;
    for (Reaching &cell : m_reaching)
        --cell.rowsLeft;
    std::erase_if(m_reaching, [](const Reaching &cell) { return cell.rowsLeft <= 0; });
    m_reaching.insert(m_reaching.end(), m_newReaching.begin(), m_newReaching.end());
    m_newReaching.clear();
    std::sort(m_reaching.begin(), m_reaching.end(),
              [](const Reaching &a, const Reaching &b) { return a.column < b.column; });
}

void HtmlTableBuilder::addNested(HtmlTable table)
{
    m_table.nested.push_back({m_table.rows.empty() ? 0 : m_table.rows.size() - 1, std::move(table)});
}

HtmlTable HtmlTableBuilder::finish(std::size_t sourceEnd)
{
    endRow();
    m_table.textEnd = m_text.size();
    m_table.at.size = sourceEnd - m_table.at.begin;
    return std::move(m_table);
}

/// The first column from `column` on that no cell of a row above takes.
int HtmlTableBuilder::freeColumn(int column) const
{
    for (const Reaching &cell : m_reaching) {
        if (column >= cell.column && column < cell.column + cell.columnSpan)
            column = cell.column + cell.columnSpan;
    }
    return std::min(column, mostColumns);
}

} // namespace filing
