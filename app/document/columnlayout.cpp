// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/columnlayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace document {

namespace {

ContentWidth widest(ContentWidth a, ContentWidth b)
{
    return {std::max(a.least, b.least), std::max(a.most, b.most)};
}

/// A line may break at a blank and behind a hyphen, but not at a blank that is said not to break.
bool breaksBehind(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'-';
}

ContentWidth widthOf(const Paragraph &paragraph, const TextWidth &textWidth)
{
    ContentWidth width;
    double line = paragraph.textIndent;
    double word = paragraph.textIndent;
    const QStringView text(paragraph.text);
    for (std::size_t run = 0; run < paragraph.runs.size(); ++run) {
        const qsizetype end = run + 1 < paragraph.runs.size() ? paragraph.runs[run + 1].begin : text.size();
        qsizetype from = paragraph.runs[run].begin;
        for (qsizetype at = from; at < end; ++at) {
            const bool lineEnds = text[at] == QChar::LineSeparator;
            if (!lineEnds && !breaksBehind(text[at]) && at + 1 < end)
                continue;
            const double part = textWidth(text.mid(from, at - from + (lineEnds ? 0 : 1)), paragraph.runs[run].look);
            line += part;
            word += part;
            width = widest(width, {word, line});
            if (lineEnds)
                line = 0;
            if (lineEnds || breaksBehind(text[at]))
                word = 0;
            from = at + 1;
        }
    }
    const double margins = paragraph.marginLeft + paragraph.marginRight;
    const bool whole = paragraph.unwrapped || paragraph.isBlank();
    return {margins + (whole ? width.most : width.least), margins + width.most};
}

ContentWidth widthOf(const Blocks &blocks, const TextWidth &textWidth)
{
    ContentWidth width;
    for (const auto &block : blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block)) {
            width = widest(width, widthOf(*paragraph, textWidth));
        } else {
            const Table &table = *std::get<std::unique_ptr<Table>>(block);
            width = widest(width, ColumnLayout(table, textWidth).tableWidth());
        }
    }
    return width;
}

/// Hands out `amount` by shares; evenly when there are none.
void handOut(double amount, const std::vector<double> &shares, std::vector<double> &widths)
{
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] += sum > 0 ? amount * shares[i] / sum : amount / static_cast<double>(widths.size());
}

} // namespace

ColumnLayout::ColumnLayout(const Table &table, const TextWidth &textWidth)
    : m_table(table), m_columns(static_cast<std::size_t>(table.columns))
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (const std::optional<Length> &width = table.columnWidths[i])
            (width->percent ? m_columns[i].percent : m_columns[i].fixed) = width->value;
    }
    std::vector<std::size_t> spans;
    for (const TableCell &cell : table.cells) {
        const ContentWidth words = widthOf(cell.blocks, textWidth);
        const double padding = cell.padding[Side::Left] + cell.padding[Side::Right];
        m_contents.push_back(
            {std::ceil(words.least) + 1 + padding, std::ceil(words.most) + 1 + padding}); // as QTextTable rounds
        if (cell.columnSpan == 1)
            addCell(cell, m_contents.back());
        else
            spans.push_back(m_contents.size() - 1);
    }
    // Narrow spans first: a wide one then finds what they made of the columns.
    std::stable_sort(spans.begin(), spans.end(),
                     [&](std::size_t a, std::size_t b) { return table.cells[a].columnSpan < table.cells[b].columnSpan; });
    for (const std::size_t cell : spans)
        addSpan(table.cells[cell], m_contents[cell]);
    for (Column &column : m_columns)
        column.content.most = std::max({column.content.most, column.content.least, column.fixed});
}

void ColumnLayout::addCell(const TableCell &cell, ContentWidth content)
{
    Column &column = m_columns[static_cast<std::size_t>(cell.column)];
    column.content = widest(column.content, content);
    if (cell.width && cell.width->percent)
        column.percent = std::max(column.percent, cell.width->value);
    else if (cell.width)
        column.fixed = std::max(column.fixed, cell.width->value);
}

/// What a cell over several columns needs beyond what they have goes to them by what they hold; those with a width of their own
/// get only what the others cannot take.
void ColumnLayout::addSpan(const TableCell &cell, ContentWidth content)
{
    const auto first = m_columns.begin() + cell.column;
    const auto last = first + cell.columnSpan;
    ContentWidth have{m_table.spacing * (cell.columnSpan - 1), m_table.spacing * (cell.columnSpan - 1)};
    double shares = 0;
    const bool allFixed =
        std::all_of(first, last, [](const Column &column) { return column.fixed > 0 || column.percent > 0; });
    const auto takes = [allFixed](const Column &column) { return allFixed || (column.fixed == 0 && column.percent == 0); };
    for (auto column = first; column != last; ++column) {
        have.least += std::max(column->content.least, column->fixed);
        have.most += std::max(column->content.most, column->fixed);
        shares += takes(*column) ? column->content.most + 1 : 0;
    }
    for (auto column = first; column != last; ++column) {
        const double share = takes(*column) ? (column->content.most + 1) / shares : 0;
        column->content.least += std::max(content.least - have.least, 0.0) * share;
        column->content.most += std::max(content.most - have.most, 0.0) * share;
    }
}

double ColumnLayout::spacing() const
{
    return m_table.spacing * (m_table.columns + 1);
}

ContentWidth ColumnLayout::tableWidth() const
{
    ContentWidth width{spacing(), spacing()};
    double ofPercent = 0;
    for (const Column &column : m_columns) {
        width.least += column.content.least;
        width.most += column.content.most;
        if (column.percent > 0)
            ofPercent = std::max(ofPercent, column.content.most * 100 / column.percent);
    }
    width.most = std::max(width.most, std::min(ofPercent, 10000.0));
    if (m_table.width && !m_table.width->percent)
        width = {std::max(width.least, m_table.width->value), std::max(width.least, m_table.width->value)};
    return width;
}

/// Whole pixels, since QTextTable rounds every width up: no column so narrow that its words would break, and all no wider than
/// the page if that can be.
std::vector<double> ColumnLayout::rounded(std::vector<double> widths) const
{
    double excess = -std::floor(std::accumulate(widths.begin(), widths.end(), 0.01));
    for (std::size_t i = 0; i < widths.size(); ++i) {
        widths[i] = std::max(std::floor(widths[i]), std::ceil(m_columns[i].content.least));
        excess += widths[i];
    }
    for (std::size_t i = 0; i < widths.size() && excess > 0; ++i) {
        const double taken = std::min(excess, widths[i] - std::ceil(m_columns[i].content.least));
        widths[i] -= taken;
        excess -= taken;
    }
    return widths;
}

std::vector<double> ColumnLayout::widths(double available) const
{
    const ContentWidth needed = tableWidth();
    double whole = std::min(needed.most, available);
    if (m_table.width)
        whole = m_table.width->percent ? available * m_table.width->value / 100 : m_table.width->value;
    whole = std::max(whole, needed.least) - spacing();
    std::vector<double> widths;
    std::vector<double> room;   // up to what the columns ask for
    std::vector<double> shares; // of what is left then
    double percentLeft = 100;
    const bool anyFree =
        std::any_of(m_columns.begin(), m_columns.end(), [](const Column &c) { return c.percent == 0 && c.fixed == 0; });
    const bool anyFixed =
        std::any_of(m_columns.begin(), m_columns.end(), [](const Column &c) { return c.percent == 0 && c.fixed > 0; });
    for (const Column &column : m_columns) {
        widths.push_back(column.content.least);
        const double percent = std::min(column.percent, percentLeft);
        percentLeft -= percent;
        const bool isFree = column.percent == 0 && column.fixed == 0;
        const double asked = column.percent > 0 ? whole * percent / 100 : column.fixed > 0 ? column.fixed : 0;
        room.push_back(std::max(asked - column.content.least, 0.0));
        shares.push_back(anyFree        ? (isFree ? column.content.most : 0)
                             : anyFixed ? (column.percent == 0 ? column.fixed : 0)
                                        : column.percent);
    }
    double left = std::max(whole - std::accumulate(widths.begin(), widths.end(), 0.0), 0.0);
    const double wanted = std::accumulate(room.begin(), room.end(), 0.0);
    handOut(std::min(left, wanted), room, widths);
    left -= std::min(left, wanted);
    if (!anyFree) {
        handOut(left, shares, widths);
        return rounded(widths);
    }
    // Free columns share what is theirs by what they hold, none below what it needs.
    double freeLeast = 0;
    double freeMost = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        freeLeast += shares[i] > 0 ? m_columns[i].content.least : 0;
        freeMost += shares[i];
    }
    const double forFree = freeLeast + left;
    std::vector<double> growth;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const double ideal = freeMost > 0 ? forFree * shares[i] / freeMost : 0;
        growth.push_back(shares[i] > 0 ? std::max(ideal - m_columns[i].content.least, 0.0) : 0);
    }
    handOut(left, growth, widths);
    return rounded(widths);
}

} // namespace document
