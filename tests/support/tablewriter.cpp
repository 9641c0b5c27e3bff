// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablewriter.h"

#include "tablecolumns.h"

#include <algorithm>

namespace support {

namespace {

constexpr std::size_t wrappedLabelWidth = 34;

std::string centred(const std::string &text, std::size_t width)
{
    return std::string(width > text.size() ? (width - text.size()) / 2 : 0, ' ') + text;
}

/// Writes `text` over the blanks of `line` so that it ends before `rightEdge`.
void put(std::string &line, std::size_t rightEdge, const std::string &text)
{
    if (line.size() < rightEdge)
        line.resize(rightEdge, ' ');
    line.replace(rightEdge - text.size(), text.size(), text);
}

class TableWriter
{
public:
    TableWriter(const FigureStatement &statement, const TableHeading &heading, const ReleaseLayout &layout);
    [[nodiscard]] std::string write();

private:
    void openTable();
    void writeHeader();
    void writeRow(const FigureRow &row, bool first);
    void writeRuler(char mark);
    void breakPage();
    void line(std::string text = {});
    void tag(const char *text) { m_text += std::string(text) + '\n'; } ///< at the left edge, whatever the margin

    [[nodiscard]] std::string cellText(const FigureRow &row, const PrintedColumn &column, bool withDollar) const;
    [[nodiscard]] std::vector<std::string> labelLines(const FigureRow &row) const;
    [[nodiscard]] std::string unitNote() const;
    [[nodiscard]] std::size_t tableWidth() const { return m_columns.back().rightEdge; }
    void placeColumns();

    const FigureStatement &m_statement;
    const TableHeading &m_heading;
    const ReleaseLayout &m_layout;
    NumberWriter m_numbers;
    std::vector<PrintedColumn> m_columns;
    std::vector<HeaderLine> m_header;
    std::size_t m_labelWidth = 0;
    std::string m_text;
};

TableWriter::TableWriter(const FigureStatement &statement, const TableHeading &heading, const ReleaseLayout &layout)
    : m_statement(statement), m_heading(heading), m_layout(layout), m_numbers(layout),
      m_columns(orderedColumns(statement, layout)), m_header(headerLines(statement, m_columns, layout, heading.quarter))
{
    placeColumns();
}

std::string TableWriter::write()
{
    openTable();
    writeHeader();
    const std::size_t middle = m_statement.rows.size() / 2;
    bool first = true; // the first row of numbers, which has the dollar signs
    for (std::size_t i = 0; i < m_statement.rows.size(); ++i) {
        if (i == middle && m_layout.pageBreak != ReleaseLayout::PageBreak::None)
            breakPage();
        writeRow(m_statement.rows[i], first);
        first = first && m_statement.rows[i].values.empty();
    }
    if (m_layout.unitNote == ReleaseLayout::UnitNote::Below && !unitNote().empty()) {
        line();
        line(unitNote());
    }
    if (m_layout.sgmlTags)
        tag("</TABLE>");
    return std::move(m_text);
}

void TableWriter::openTable()
{
    if (m_layout.sgmlTags) {
        tag("<TABLE>");
        tag("<CAPTION>");
    }
    line(centred(m_heading.company, tableWidth()));
    line(centred(m_statement.title, tableWidth()));
    if (m_layout.unitNote == ReleaseLayout::UnitNote::Title && !unitNote().empty())
        line(centred(unitNote(), tableWidth()));
    line(centred("(Unaudited)", tableWidth()));
    line();
}

void TableWriter::writeHeader()
{
    const std::size_t hang = m_layout.hangingParentheses ? 1 : 0;
    for (std::size_t i = 0; i < m_header.size(); ++i) {
        std::string text = i == 0 && m_layout.unitNote == ReleaseLayout::UnitNote::Header ? unitNote() : std::string();
        for (const HeaderCell &cell : m_header[i]) {
            const PrintedColumn &first = m_columns[cell.first];
            const PrintedColumn &last = m_columns[cell.first + cell.count - 1];
            const std::size_t span = last.rightEdge - (first.rightEdge - first.width);
            const std::size_t indent = cell.count > 1 ? (span - cell.text.size()) / 2 : hang;
            put(text, last.rightEdge - indent, cell.text);
        }
        line(text);
    }
    writeRuler('-');
    if (m_layout.sgmlTags) {
        std::string tags = "<S>";
        for (const PrintedColumn &column : m_columns)
            put(tags, column.rightEdge, "<C>");
        line(tags);
    }
}

void TableWriter::writeRow(const FigureRow &row, bool first)
{
    if (row.sum)
        writeRuler('-');
    const std::vector<std::string> labels = labelLines(row);
    for (std::size_t i = 0; i + 1 < labels.size(); ++i)
        line(labels[i]);
    std::string text = labels.back();
    if (!row.values.empty() && m_layout.dotLeaders) {
        text += ' ';
        text.resize(std::max(text.size(), m_labelWidth), '.');
    }
    const bool withDollar = row.number == NumberKind::PerShare || (row.number == NumberKind::Money && (first || row.total));
    for (const PrintedColumn &column : m_columns) {
        if (row.values.empty())
            break;
        put(text, column.rightEdge, cellText(row, column, withDollar));
        const bool edgeDollar = withDollar && m_layout.dollars == ReleaseLayout::Dollars::ColumnEdge;
        if (edgeDollar && !column.changeOf && row.values[column.period] != 0)
            put(text, column.rightEdge - column.width + 1, "$");
    }
    line(text);
    if (row.total)
        writeRuler('=');
    if (m_layout.blankRows)
        line();
}

void TableWriter::writeRuler(char mark)
{
    if (m_layout.rulers == ReleaseLayout::Rulers::None)
        return;
    if (mark == '-' && m_layout.rulers == ReleaseLayout::Rulers::Underscores)
        mark = '_';
    std::string text;
    for (const PrintedColumn &column : m_columns)
        put(text, column.rightEdge, std::string(column.width, mark));
    line(text);
}

void TableWriter::breakPage()
{
    const bool newTable = m_layout.pageBreak == ReleaseLayout::PageBreak::HeaderRepeated;
    if (newTable && m_layout.sgmlTags)
        tag("</TABLE>");
    tag("<PAGE>");
    if (newTable) {
        openTable();
        writeHeader();
    }
}

void TableWriter::line(std::string text)
{
    text.insert(0, static_cast<std::size_t>(m_layout.leftMargin), ' ');
    text.erase(text.find_last_not_of(' ') + 1);
    m_text += text + '\n';
}

std::string TableWriter::cellText(const FigureRow &row, const PrintedColumn &column, bool withDollar) const
{
    if (column.changeOf) {
        const bool isMoney = row.number == NumberKind::Money;
        return isMoney ? m_numbers.percentChange(row.values[column.period], row.values[*column.changeOf]) : std::string();
    }
    return m_numbers.number(row.values[column.period], row.number, withDollar);
}

/// The label in one line, or in as many as its width needs; lines that go on are set in by two blanks.
std::vector<std::string> TableWriter::labelLines(const FigureRow &row) const
{
    const auto indent = static_cast<std::size_t>(row.level) * static_cast<std::size_t>(m_layout.labelIndent);
    std::vector<std::string> lines{std::string(indent, ' ') + row.label};
    while (m_layout.wrappedLabels && lines.back().size() > wrappedLabelWidth) {
        const std::size_t cut = lines.back().rfind(' ', wrappedLabelWidth);
        std::string rest = std::string(indent + 2, ' ') + lines.back().substr(cut + 1);
        lines.back().resize(cut);
        lines.push_back(std::move(rest));
    }
    return lines;
}

std::string TableWriter::unitNote() const
{
    if (m_layout.unit == Unit::Plain)
        return {}; // plain dollars go without saying
    const std::string unit = m_layout.unit == Unit::Thousands ? "In thousands" : "In millions";
    return m_statement.kind == StatementKind::Income ? '(' + unit + ", except per share data)" : '(' + unit + ')';
}

/// Finds the right edges: a column is as wide as the layout asks, and as its widest number and headings need.
void TableWriter::placeColumns()
{
    const auto gap = static_cast<std::size_t>(m_layout.columnGap);
    const auto asked = static_cast<std::size_t>(m_layout.columnWidth);
    m_labelWidth = m_layout.unitNote == ReleaseLayout::UnitNote::Header ? unitNote().size() : 0;
    for (const FigureRow &row : m_statement.rows) {
        for (const std::string &label : labelLines(row))
            m_labelWidth = std::max(m_labelWidth, label.size() + (m_layout.dotLeaders ? 4 : 0));
    }
    for (PrintedColumn &column : m_columns) {
        column.width = asked > gap ? asked - gap : 0;
        for (const FigureRow &row : m_statement.rows) {
            if (!row.values.empty()) // two places more, for a dollar at the edge and its blank
                column.width = std::max(column.width, cellText(row, column, true).size() + 2);
        }
    }
    for (const HeaderLine &headings : m_header) {
        for (const HeaderCell &cell : headings) {
            for (std::size_t i = cell.first; i < cell.first + cell.count; ++i) // a wide heading widens its columns alike
                m_columns[i].width = std::max(m_columns[i].width, cell.text.size() / cell.count + 2);
        }
    }
    std::size_t edge = m_labelWidth;
    for (PrintedColumn &column : m_columns) {
        edge += gap + column.width;
        column.rightEdge = edge;
    }
}

} // namespace

std::string writeTable(const FigureStatement &statement, const TableHeading &heading, const ReleaseLayout &layout)
{
    return TableWriter(statement, heading, layout).write();
}

} // namespace support
