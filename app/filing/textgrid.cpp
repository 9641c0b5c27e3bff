// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textpage.h"

#include "ascii.h"
#include "companyname.h"
#include "header.h"
#include "linepieces.h"
#include "textcolumns.h"
#include "textheader.h"
#include "textlines.h"
#include "titles.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <span>
#include <utility>

namespace filing {
namespace {

using Kind = TextLine::Kind;

constexpr std::size_t mostColumns = 120;   ///< beyond that a line is no table row of a release
constexpr std::size_t farthestHeader = 40; ///< lines between the top of a header and its first row

/// The lines of one table: its header zone and its rows.
struct Region
{
    std::size_t header = 0; ///< first line of the header zone
    std::size_t body = 0;   ///< first line with values
    std::size_t end = 0;    ///< behind its last line
};

class TextGridReader
{
public:
    explicit TextGridReader(const TextPage &page);
    Page read();

private:
    [[nodiscard]] bool holdsValues(const TextLine &line) const;
    [[nodiscard]] std::optional<Region> nextRegion(std::size_t from) const;
    [[nodiscard]] std::size_t endOfBody(std::size_t body) const;
    [[nodiscard]] bool restartsHeader(const TextLine &line, const TextLine &firstRow) const;
    [[nodiscard]] bool labelsWithRule(const TextLine &figures, const TextLine &line) const;
    [[nodiscard]] bool headsItems(std::size_t number) const;
    [[nodiscard]] std::size_t topOfHeader(std::size_t from, std::size_t body) const;

    [[nodiscard]] std::size_t companyBeside(const TextLine &line) const;
    void addProse(std::size_t line, bool pageAbove);
    void addProse(std::size_t line, std::size_t begin, std::size_t end, bool pageAbove);
    void addProse(std::size_t from, std::size_t to);
    void addGrid(const Region &region);
    [[nodiscard]] bool beginsPage(const Region &region) const;
    [[nodiscard]] std::vector<ValueColumn> columnsOf(const Region &region) const;
    [[nodiscard]] std::size_t titleOf(const Region &region) const;
    std::size_t addHeader(Grid &grid, const Region &region, const std::vector<ValueColumn> &columns);
    void forgetDoubleSpacing(Grid &grid) const;
    void addRow(Grid &grid, std::size_t line, const std::vector<ValueColumn> &columns);
    bool mendFallenValues(Grid &grid, const GridRow &row) const;

    const TextPage &m_page;
    std::vector<TextLine> m_lines;
    std::vector<ValueColumn> m_lastColumns; ///< of the grid before, for one that continues it without a header
    std::size_t m_lastEnd = 0;
    std::size_t m_headerRows = 0;           ///< of the grid being read
    Page m_result;
};

TextGridReader::TextGridReader(const TextPage &page)
    : m_page(page)
    , m_lines(classifyLines(page))
{
}

bool TextGridReader::holdsValues(const TextLine &line) const
{
    return line.kind == Kind::Values && !line.prose && line.values.size() <= mostColumns
        && std::any_of(line.values.begin(), line.values.end(), [](const PrintedValue &v) { return !v.loose; });
}

/// "Net sales   Gross profit   Net income" below rows: words behind a blank line or over a rule, each above a figure of the next
/// row.
bool TextGridReader::headsItems(std::size_t number) const
{
    const std::vector<Piece> &heads = m_lines[number].pieces;
    if (m_lines[number].kind != Kind::Words || heads.size() < 2)
        return false;
    std::size_t next = number + 1;
    while (next < m_lines.size() && (m_lines[next].kind == Kind::Rule || m_lines[next].kind == Kind::Page))
        ++next;
    const bool apart = next > number + 1 || m_lines[number - 1].kind == Kind::Blank;
    if (!apart || next == m_lines.size() || m_lines[next].kind != Kind::Values || m_lines[next].values.size() < heads.size())
        return false;
    const auto over = [](const Piece &head, const PrintedValue &value) {
        return head.left < value.right && value.left < head.right;
    };
    return std::equal(heads.rbegin(), heads.rend(), m_lines[next].values.rbegin(), over);
}

/// A title or a header below rows begins another table.
bool TextGridReader::restartsHeader(const TextLine &line, const TextLine &firstRow) const
{
    constexpr int overhang = 12; // a heading may begin well left of the figures that it is centred over
    if (line.kind == Kind::Periods) {
        const int zone = firstRow.values.front().left - overhang;
        // Where figures begin at the margin, below their labels, "Beginning of year" stands over them like a heading.
        const bool unlabelled = firstRow.labelEnd == 0 || cleanText(firstRow.text.substr(0, firstRow.labelEnd)).empty();
        if (zone < 0 && unlabelled && line.pieces.size() == 1)
            return false;
        return line.pieces.size() >= 2 ? line.pieces.back().left >= zone : !line.pieces.empty() && line.pieces.back().left >= zone;
    }
    if (line.kind != Kind::Words)
        return false;
    const TitleReading title = readTitle(cleanText(line.text));
    return title.kind.has_value() && (title.statement || *title.kind != StatementKind::Other);
}

/// "Fully diluted....   ======   ======" right below figures without a label: theirs, with the rule under them.
bool TextGridReader::labelsWithRule(const TextLine &figures, const TextLine &line) const
{
    if (line.kind != Kind::Words || line.prose || !cleanText(figures.label()).empty())
        return false;
    const std::size_t words = line.text.find_last_not_of("=-_ \t\r");
    const std::string_view rule = line.text.substr(std::min(words, line.text.size()));
    return words != std::string_view::npos && (rule.find("  ===") != std::string_view::npos || rule.find("  ---") != std::string_view::npos);
}

std::size_t TextGridReader::endOfBody(std::size_t body) const
{
    constexpr int mostBlanks = 7;
    constexpr int mostWords = 9;
    std::size_t last = body;
    int blanks = 0;
    int words = 0;
    for (std::size_t i = body + 1; i < m_lines.size(); ++i) {
        const TextLine &line = m_lines[i];
        if (line.kind == Kind::Blank) {
            if (++blanks > mostBlanks)
                break;
            continue;
        }
        if (line.prose || line.kind == Kind::TableEnd || line.kind == Kind::TableBegin || restartsHeader(line, m_lines[body])
            || headsItems(i))
            break;
        if (line.kind == Kind::Page)
            blanks = 0;
        if (holdsValues(line)) {
            last = i;
            blanks = words = 0;
        } else if ((line.kind == Kind::Words || line.kind == Kind::Periods || line.kind == Kind::Values) && ++words > mostWords) {
            break;
        }
        if (line.kind != Kind::Page)
            blanks = 0;
    }
    // The label of the last row may go on below it.
    std::size_t end = last + 1;
    if (end < m_lines.size() && labelsWithRule(m_lines[last], m_lines[end]))
        return end + 1;
    while (end < m_lines.size() && end - last <= 2 && m_lines[end].kind == Kind::Words && !m_lines[end].prose) {
        const std::string text = cleanText(m_lines[end].text);
        if (text.empty() || !(text[0] >= 'a' && text[0] <= 'z'))
            break;
        ++end;
    }
    return end;
}

std::size_t TextGridReader::topOfHeader(std::size_t from, std::size_t body) const
{
    constexpr int mostBlanks = 4;
    std::size_t top = body;
    int blanks = 0;
    for (std::size_t i = body; i-- > from && body - i < farthestHeader;) {
        const TextLine &line = m_lines[i];
        if (line.kind == Kind::Blank) {
            if (++blanks > mostBlanks)
                break;
            continue;
        }
        if (line.prose || line.kind == Kind::TableEnd || holdsValues(line))
            break;
        blanks = 0;
        top = i;
    }
    return top;
}

std::optional<Region> TextGridReader::nextRegion(std::size_t from) const
{
    for (std::size_t i = from; i < m_lines.size(); ++i) {
        if (!holdsValues(m_lines[i]))
            continue;
        Region region;
        region.body = i;
        region.end = endOfBody(i);
        region.header = topOfHeader(from, i);
        return region;
    }
    return std::nullopt;
}

/// "STATEMENT OF INCOME          Example Corp. and Subsidiaries": where the company that stands at the other side begins.
std::size_t TextGridReader::companyBeside(const TextLine &line) const
{
    constexpr int shortestGap = 8;
    const std::vector<Piece> &pieces = line.pieces;
    if (line.kind != Kind::Words || line.prose || pieces.size() != 2 || pieces[1].left - pieces[0].right < shortestGap)
        return line.text.size();
    return companyAlone(cleanText(line.text.substr(pieces[1].begin))).empty() ? line.text.size() : pieces[1].begin;
}

void TextGridReader::addProse(std::size_t line, bool pageAbove)
{
    const std::size_t beside = companyBeside(m_lines[line]);
    if (beside < m_lines[line].text.size()) {
        addProse(line, beside, m_lines[line].text.size(), pageAbove); // before the title, which may go on with the next line
        addProse(line, 0, beside, false);
    } else {
        addProse(line, 0, beside, pageAbove);
    }
}

/// Adds the words of some bytes of a line.
void TextGridReader::addProse(std::size_t line, std::size_t begin, std::size_t end, bool pageAbove)
{
    const std::string_view text = m_lines[line].text;
    while (begin < end && isBlank(text[begin]))
        ++begin;
    if (begin == end)
        return;
    while (isBlank(text[end - 1]))
        --end;
    Prose prose{cleanText(text.substr(begin, end - begin)), m_page.place(m_lines[line].number, begin, end - begin), false, pageAbove, {}};
    if (m_page.hasBoxes())
        prose.words = m_page.wordBoxes(m_lines[line].number, begin, end);
    m_result.items.emplace_back(std::move(prose));
}

void TextGridReader::addProse(std::size_t from, std::size_t to)
{
    bool page = false;
    for (std::size_t i = from; i < to; ++i) {
        const Kind kind = m_lines[i].kind;
        if (kind == Kind::Page) {
            page = true;
        } else if (kind == Kind::Words || kind == Kind::Periods || kind == Kind::Values) {
            addProse(i, page);
            page = false;
        }
    }
}

/// Values of the last columns that fell to the next line go back to their row.
bool TextGridReader::mendFallenValues(Grid &grid, const GridRow &row) const
{
    if (grid.rows.empty() || row.cells.empty() || row.blankAbove || row.ruleAbove)
        return false;
    // The rest of a wrapped label may stand beside them.
    const bool labelled = row.cells.front().column == 0;
    if (labelled && !(row.cells.front().text[0] >= 'a' && row.cells.front().text[0] <= 'z'))
        return false;
    const std::size_t values = row.cells.size() - (labelled ? 1 : 0);
    GridRow &above = grid.rows.back();
    const bool many = int(values) * 2 > grid.columns - 1; // beside words they are a row of their own
    if (values == 0 || above.cells.size() < 2 || above.cells.front().column != 0 || (labelled && many))
        return false;
    const int last = above.cells.back().column;
    if (row.cells[labelled ? 1 : 0].column <= last || int(above.cells.size() - 1 + values) != grid.columns - 1)
        return false;
    for (const GridCell &cell : row.cells) {
        if (cell.column == 0)
            above.cells.front().text += " " + cell.text;
        else
            above.cells.push_back(cell);
    }
    return true;
}

/// A double rule closes the total above it; a single one leads to the total below.
bool closesTotal(const TextLine &rule)
{
    return rule.text.find('=') != std::string_view::npos;
}

void TextGridReader::addRow(Grid &grid, std::size_t number, const std::vector<ValueColumn> &columns)
{
    const TextLine &line = m_lines[number];
    GridRow row;
    row.indent = line.indent;
    const std::vector<ColumnChoice> choices = holdsValues(line) ? chooseColumns(line, columns) : std::vector<ColumnChoice>{};
    std::size_t labelEnd = line.labelEnd;
    for (std::size_t i = 0; i < line.values.size() && (choices.empty() || choices[i].column < 0); ++i)
        labelEnd = line.values[i].amount.end;
    if (labelEnd < line.text.size() && line.text[labelEnd] == ')')
        ++labelEnd; // "Sales (Note 1)": the bracket opened in the label
    const std::string_view label = line.text.substr(0, beginOfNotes(line.text.substr(0, labelEnd)));
    const std::string words = cleanText(label);
    if (!words.empty()) {
        const std::size_t begin = label.find_first_not_of(" \t\f\r");
        const std::size_t end = label.find_last_not_of(" \t\r.") + 1;
        row.cells.push_back({0, 1, words, m_page.place(line.number, begin, end > begin ? end - begin : 1), false, {}});
    }
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i].column < 0)
            continue;
        const Amount &amount = line.values[i].amount;
        std::string printed;
        for (const char c : line.numbers().substr(amount.begin, amount.end - amount.begin)) {
            if (c != ' ' && c != '\t')
                printed += c;
        }
        GridCell cell{choices[i].column + 1, 1, cleanText(printed),
                      m_page.place(line.number, amount.numberBegin, amount.end - amount.numberBegin), false, {}};
        cell.unclear = choices[i].unclear;
        cell.foreign = !line.english.empty();
        row.cells.push_back(std::move(cell));
    }
    if (row.cells.empty())
        return;
    for (std::size_t i = number; i-- > 0;) {
        const Kind kind = m_lines[i].kind;
        if (kind == Kind::Blank)
            row.blankAbove = true;
        else if (kind == Kind::Rule)
            row.ruleAbove = row.ruleAbove || !closesTotal(m_lines[i]);
        else if (kind == Kind::Page)
            row.pageAbove = true;
        else if (kind != Kind::Mark)
            break;
    }
    const auto hasFigures = [](const GridRow &r) { return r.cells.size() > 1; };
    if (row.ruleAbove && (grid.rows.size() <= m_headerRows || std::none_of(grid.rows.begin() + std::ptrdiff_t(m_headerRows), grid.rows.end(), hasFigures)))
        row.ruleAbove = false; // the rule under the column heads
    if (row.ruleAbove && !grid.rows.empty())
        grid.rows.back().ruleBelow = true;
    if (!mendFallenValues(grid, row))
        grid.rows.push_back(std::move(row));
}

/// In a page typed with double spacing a blank line parts nothing.
void TextGridReader::forgetDoubleSpacing(Grid &grid) const
{
    constexpr std::size_t fewest = 6;
    const std::size_t body = grid.rows.size() - std::min(grid.rows.size(), m_headerRows);
    const auto spaced = std::count_if(grid.rows.end() - std::ptrdiff_t(body), grid.rows.end(), [](const GridRow &row) { return row.blankAbove; });
    if (body < fewest || std::size_t(spaced) * 10 < body * 9)
        return;
    for (GridRow &row : grid.rows)
        row.blankAbove = false;
}

/// The columns of a region's values. A region without a header goes on with the columns of the grid before where its values fit them.
std::vector<ValueColumn> TextGridReader::columnsOf(const Region &region) const
{
    std::vector<const TextLine *> rows;
    for (std::size_t i = region.body; i < region.end; ++i) {
        if (holdsValues(m_lines[i]))
            rows.push_back(&m_lines[i]);
    }
    std::vector<ValueColumn> columns = findColumns(rows);
    const bool periodsAbove = std::any_of(m_lines.begin() + std::ptrdiff_t(region.header), m_lines.begin() + std::ptrdiff_t(region.body),
                                          [](const TextLine &line) { return line.kind == Kind::Periods; });
    if (periodsAbove || columns.size() >= m_lastColumns.size() || region.header > m_lastEnd + farthestHeader)
        return columns;
    const bool fits = std::all_of(columns.begin(), columns.end(), [this](const ValueColumn &column) {
        return std::any_of(m_lastColumns.begin(), m_lastColumns.end(),
                           [&column](const ValueColumn &last) { return std::abs(last.digitsRight - column.digitsRight) <= 2; });
    });
    return fits ? m_lastColumns : columns;
}

/// What stands above the table's own title heads no column: a cover page's date, the end of another table. "Income Statement Data:"
/// right below the heads of several columns is no title, but leads the rows.
std::size_t TextGridReader::titleOf(const Region &region) const
{
    std::size_t title = region.header;
    bool headed = false; // by several columns, since the last title
    for (std::size_t i = region.header; i < region.body; ++i) {
        headed = headed || (m_lines[i].kind == Kind::Periods && m_lines[i].pieces.size() > 1);
        if (m_lines[i].kind != Kind::Words || !readTitle(cleanText(m_lines[i].text)).statement)
            continue;
        const auto periodsFollow = std::any_of(m_lines.begin() + std::ptrdiff_t(i), m_lines.begin() + std::ptrdiff_t(region.body),
                                               [](const TextLine &line) { return line.kind == Kind::Periods; });
        if (headed && !periodsFollow)
            continue;
        title = i;
        headed = false;
    }
    return title;
}

/// Reads the header zone: titles go before the grid as prose, headings of columns into it. Gives the first line of its rows.
std::size_t TextGridReader::addHeader(Grid &grid, const Region &region, const std::vector<ValueColumn> &columns)
{
    TextHeader header(m_page, m_lines, columns);
    const std::size_t title = titleOf(region);
    addProse(region.header, title);
    std::size_t rows = region.header;
    bool periods = false;
    bool page = false;
    std::vector<std::size_t> words;
    for (std::size_t i = title; i < region.body; ++i) {
        const Kind kind = m_lines[i].kind;
        page = page || kind == Kind::Page;
        if (kind != Kind::Words && kind != Kind::Periods && kind != Kind::Values)
            continue;
        const bool nextPeriods = i + 1 < region.body && m_lines[i + 1].kind == Kind::Periods;
        auto row = header.setOverColumns(i, periods || nextPeriods);
        if (!row) {
            words.push_back(i);
            continue;
        }
        for (const std::size_t line : words)
            addProse(line, std::exchange(page, false));
        words.clear();
        grid.rows.push_back(*std::move(row));
        rows = i + 1;
        periods = periods || kind == Kind::Periods;
    }
    if (!grid.rows.empty())
        return rows;
    // Without a header the last words before the rows are headings when they stand right above them.
    rows = region.body;
    while (rows > region.header && m_lines[rows - 1].kind == Kind::Words && m_lines[rows - 1].indent < 12
           && !readTitle(cleanText(m_lines[rows - 1].text)).kind)
        --rows;
    std::erase_if(words, [rows](std::size_t line) { return line >= rows; });
    for (const std::size_t line : words)
        addProse(line, std::exchange(page, false));
    return rows;
}

/// Whether a page break stands right above a table, with no words between.
bool TextGridReader::beginsPage(const Region &region) const
{
    for (std::size_t i = region.header; i-- > 0;) {
        const Kind kind = m_lines[i].kind;
        if (kind == Kind::Page)
            return true;
        if (kind == Kind::Words || kind == Kind::Periods || kind == Kind::Values)
            return false;
    }
    return false;
}

void TextGridReader::addGrid(const Region &region)
{
    std::vector<ValueColumn> columns = columnsOf(region);
    Grid grid;
    grid.columns = int(columns.size()) + 1;
    const std::size_t rows = addHeader(grid, region, columns);
    m_headerRows = grid.rows.size();
    for (std::size_t i = rows; i < region.end; ++i) {
        const Kind kind = m_lines[i].kind;
        if (kind == Kind::Words || kind == Kind::Periods || kind == Kind::Values)
            addRow(grid, i, columns);
    }
    forgetDoubleSpacing(grid);
    grid.pageAbove = beginsPage(region);
    grid.at = m_page.range(m_lines[std::min(region.header, region.body)].number, m_lines[region.end - 1].number);
    m_lastColumns = std::move(columns);
    m_lastEnd = region.end;
    m_result.items.emplace_back(std::move(grid));
}

Page TextGridReader::read()
{
    m_result.items.reserve(m_lines.size() / 2);
    std::size_t from = 0;
    while (const auto region = nextRegion(from)) {
        addProse(from, region->header);
        addGrid(*region);
        from = region->end;
    }
    addProse(from, m_lines.size());
    return std::move(m_result);
}

} // namespace

Page readTextPage(const TextPage &text)
{
    return TextGridReader(text).read();
}

} // namespace filing
