// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textpage.h"

#include "header.h"
#include "textcolumns.h"
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
    [[nodiscard]] std::size_t topOfHeader(std::size_t from, std::size_t body) const;

    void addProse(std::size_t line, bool pageAbove);
    void addProse(std::size_t from, std::size_t to);
    void addGrid(const Region &region);
    bool addHeaderLine(Grid &grid, std::size_t line, const std::vector<ValueColumn> &columns, bool afterPeriods);
    void alignWithNext(std::size_t line, const std::vector<Piece> &pieces, const std::vector<ValueColumn> &columns,
                       std::vector<HeaderSpan> &spans) const;
    [[nodiscard]] std::vector<HeaderSpan> spanBesidePeriods(std::size_t number, std::vector<Piece> pieces, const std::vector<ValueColumn> &columns) const;
    void alignWithAbove(const std::vector<Piece> &pieces, std::size_t columns, std::vector<HeaderSpan> &spans) const;
    void forgetDoubleSpacing(Grid &grid) const;
    void addRow(Grid &grid, std::size_t line, const std::vector<ValueColumn> &columns);
    bool mendFallenValues(Grid &grid, const GridRow &row) const;
    [[nodiscard]] std::span<const Piece> ruleBelow(std::size_t line) const;

    const TextPage &m_page;
    std::vector<TextLine> m_lines;
    std::vector<ValueColumn> m_lastColumns; ///< of the grid before, for one that continues it without a header
    std::size_t m_lastEnd = 0;
    std::size_t m_headerRows = 0;           ///< of the grid being read
    std::vector<std::pair<Piece, HeaderSpan>> m_above; ///< the header line above, as it was set over the columns
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

/// A title or a header below rows begins another table.
bool TextGridReader::restartsHeader(const TextLine &line, const TextLine &firstRow) const
{
    constexpr int overhang = 12; // a heading may begin well left of the figures that it is centred over
    if (line.kind == Kind::Periods) {
        const int zone = firstRow.values.front().left - overhang;
        return line.pieces.size() >= 2 ? line.pieces.back().left >= zone : !line.pieces.empty() && line.pieces.back().left >= zone;
    }
    if (line.kind != Kind::Words)
        return false;
    const TitleReading title = readTitle(cleanText(line.text));
    return title.kind.has_value() && (title.statement || *title.kind != StatementKind::Other);
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
        if (line.prose || line.kind == Kind::TableEnd || line.kind == Kind::TableBegin || restartsHeader(line, m_lines[body]))
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

void TextGridReader::addProse(std::size_t line, bool pageAbove)
{
    const std::string_view text = m_lines[line].text;
    const std::size_t begin = text.find_first_not_of(" \t\f\r");
    if (begin == std::string_view::npos)
        return;
    const std::size_t end = text.find_last_not_of(" \t\r") + 1;
    m_result.items.emplace_back(Prose{cleanText(text), m_page.place(m_lines[line].number, begin, end - begin), false, pageAbove});
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

/// Whether one heading ends with a date where another begins with one: "2003 | 2002", "March 31, | March 31,", "4/1/00 | 3/27/99".
bool datesMeet(std::string_view before, std::string_view after)
{
    const HeaderReading left = readHeader(before);
    const HeaderReading right = readHeader(after);
    if (left.dates.size() != 1 || !left.durations.empty() || right.dates.empty() || !right.durations.empty())
        return false;
    if (left.dates[0].year == 0) // "June 30," and then "2003" is one date; "June 30," and then "March 31," are two
        return before.ends_with(',') && right.dates[0].month != 0;
    return right.dates[0].month != 0 || left.dates[0].year != 0;
}

/// A piece such as "March 31, March 31," or "2003 2002" is several headings with one blank between.
std::vector<Piece> splitDates(const TextLine &line, std::span<const Piece> pieces)
{
    std::vector<Piece> split;
    const ScreenColumns columns(line.text);
    for (const Piece &piece : pieces) {
        const std::string_view text = line.text.substr(piece.begin, piece.end - piece.begin);
        std::size_t begin = 0;
        std::size_t i = 0;
        const auto cut = [&](std::size_t end) {
            split.push_back({piece.begin + begin, piece.begin + end, columns.of(piece.begin + begin), columns.of(piece.begin + end)});
        };
        while (i < text.size()) {
            const std::size_t end = std::min(text.find(' ', i), text.size());
            const std::size_t next = std::min(text.find_first_not_of(' ', end), text.size());
            if (next < text.size() && datesMeet(text.substr(begin, end - begin), text.substr(next))) {
                cut(end);
                begin = next;
            }
            i = next;
        }
        cut(text.size());
    }
    return split;
}

std::span<const Piece> TextGridReader::ruleBelow(std::size_t line) const
{
    if (line + 1 < m_lines.size() && m_lines[line + 1].kind == Kind::Rule)
        return m_lines[line + 1].pieces;
    return {};
}

/// Whether a piece is a date, or a duration, that could head a column by itself.
bool datesColumn(const TextLine &line, const Piece &piece)
{
    constexpr int labelWidth = 12; // further left stands what dates the whole table
    const HeaderReading reading = readHeader(cleanText(line.text.substr(piece.begin, piece.end - piece.begin)));
    // "For the Years Ended June 30, 2003 and 2002" is a title: it dates more than one column.
    return piece.left > labelWidth && (reading.dates.size() == 1 || (reading.durations.size() == 1 && reading.dates.empty()));
}

/// "Twelve Months" over "Ended": a heading that is wrapped stands over the same columns as the piece right below it.
void TextGridReader::alignWithNext(std::size_t number, const std::vector<Piece> &pieces, const std::vector<ValueColumn> &columns,
                                   std::vector<HeaderSpan> &spans) const
{
    if (pieces.size() >= columns.size() || number + 1 >= m_lines.size() || m_lines[number + 1].kind != Kind::Periods)
        return;
    std::vector<Piece> below;
    for (const Piece &piece : m_lines[number + 1].pieces) {
        if (piece.centre() >= columns.front().left - 2)
            below.push_back(piece);
    }
    if (below.size() >= columns.size())
        return;
    const auto next = spanHeader(below, columns, ruleBelow(number + 1), true);
    const std::vector<HeaderSpan> alone = spans;
    for (HeaderSpan &span : spans) {
        for (const HeaderSpan &other : next) {
            const Piece &under = below[other.piece];
            const bool goesOn = readHeader(cleanText(m_lines[number + 1].text.substr(under.begin, under.end - under.begin))).dates.empty();
            if (goesOn && std::abs(pieces[span.piece].centre() - under.centre()) <= 3 && other.columns > 1)
                span = {span.piece, other.firstColumn, other.columns};
        }
    }
    // Two headings close together may both be near the piece below: they cannot both be its first line.
    const auto overlap = [](const HeaderSpan &a, const HeaderSpan &b) { return b.firstColumn < a.firstColumn + a.columns; };
    if (std::adjacent_find(spans.begin(), spans.end(), overlap) != spans.end())
        spans = alone;
}

/// "March 31," under "Three Months Ended": pieces centred under those of the line above stand over the same columns.
void TextGridReader::alignWithAbove(const std::vector<Piece> &pieces, std::size_t columns, std::vector<HeaderSpan> &spans) const
{
    if (pieces.size() >= columns || m_above.size() != spans.size())
        return;
    const bool under = std::equal(spans.begin(), spans.end(), m_above.begin(), [&pieces](const HeaderSpan &span, const auto &above) {
        return std::abs(pieces[span.piece].centre() - above.first.centre()) <= 3;
    });
    for (std::size_t i = 0; under && i < spans.size(); ++i)
        spans[i] = {spans[i].piece, m_above[i].second.firstColumn, m_above[i].second.columns};
}

/// Which pieces head single columns that are no periods: "%", "Change".
std::vector<bool> headsApart(const TextLine &line, const std::vector<Piece> &pieces)
{
    constexpr std::size_t longest = 10;
    std::vector<bool> apart;
    for (const Piece &piece : pieces) {
        const HeaderReading reading = readHeader(cleanText(line.text.substr(piece.begin, piece.end - piece.begin)));
        apart.push_back(piece.end - piece.begin <= longest && reading.notAPeriod && reading.dates.empty() && reading.durations.empty());
    }
    return apart;
}

/// "September 30,   %" over "2003  2002  Change": what heads a single column stands over what goes on with it below.
std::vector<HeaderSpan> TextGridReader::spanBesidePeriods(std::size_t number, std::vector<Piece> pieces, const std::vector<ValueColumn> &columns) const
{
    const std::vector<bool> apart = headsApart(m_lines[number], pieces);
    const auto some = std::count(apart.begin(), apart.end(), true);
    if (pieces.size() >= columns.size() || some == 0 || std::size_t(some) == pieces.size())
        return {};
    if (number + 1 < m_lines.size() && m_lines[number + 1].pieces.size() == columns.size()) {
        const std::vector<Piece> &below = m_lines[number + 1].pieces;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            for (std::size_t k = 0; apart[i] && k < columns.size(); ++k) {
                if (pieces[i].left < below[k].right && below[k].left < pieces[i].right) {
                    pieces[i].left = columns[k].left;
                    pieces[i].right = columns[k].right;
                    break;
                }
            }
        }
    }
    return spanAround(pieces, apart, columns);
}

/// Sets a line of the header zone over the columns. Gives false when the line is a title or a heading of rows.
bool TextGridReader::addHeaderLine(Grid &grid, std::size_t number, const std::vector<ValueColumn> &columns, bool afterPeriods)
{
    constexpr int overhang = 14;
    const TextLine &line = m_lines[number];
    if (columns.empty() || (line.kind != Kind::Periods && line.kind != Kind::Words))
        return false;
    const int zone = columns.front().left;
    std::vector<Piece> over;
    std::vector<Piece> beside;
    for (const Piece &piece : line.pieces) {
        const bool above = piece.centre() >= zone - 2 && piece.left >= zone - overhang;
        (above ? over : beside).push_back(piece);
    }
    // Headings may stand well left of their figures: dates beside the zone belong to the columns that would be left without one.
    while (line.kind == Kind::Periods && over.size() < columns.size() && !beside.empty() && beside.size() + over.size() <= columns.size() + 1
           && datesColumn(line, beside.back())) {
        over.insert(over.begin(), beside.back());
        beside.pop_back();
    }
    if (over.empty())
        return false;
    if (line.kind == Kind::Words && over.size() < 2 && !afterPeriods && beside.empty())
        return false; // a title that stands far right
    if (over.size() < columns.size()) {
        auto split = splitDates(line, over);
        if (split.size() <= columns.size())
            over = std::move(split);
    }
    GridRow row;
    const auto text = [&line](const Piece &piece) { return cleanText(line.text.substr(piece.begin, piece.end - piece.begin)); };
    for (const Piece &piece : beside)
        row.cells.push_back({0, 1, text(piece), m_page.place(line.number, piece.begin, piece.end - piece.begin), false, {}});
    const HeaderReading reading = readHeader(cleanText(line.text.substr(over.front().begin)));
    const bool groups = !reading.durations.empty() && reading.dates.size() < columns.size();
    std::vector<HeaderSpan> spans = spanBesidePeriods(number, over, columns);
    if (spans.empty())
        spans = spanHeader(over, columns, ruleBelow(number), groups);
    if (spans.empty())
        return false;
    alignWithNext(number, over, columns, spans);
    if (!reading.notAPeriod) // "% of" stands beside the middle of the date above it
        alignWithAbove(over, columns.size(), spans);
    m_above.clear();
    for (const HeaderSpan &span : spans)
        m_above.push_back({over[span.piece], span});
    for (const HeaderSpan &span : spans) {
        const Piece &piece = over[span.piece];
        row.cells.push_back({span.firstColumn + 1, span.columns, text(piece),
                             m_page.place(line.number, piece.begin, piece.end - piece.begin), true, {}});
    }
    grid.rows.push_back(std::move(row));
    return true;
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
    if (values == 0 || above.cells.size() < 2 || above.cells.front().column != 0 || int(values) * 2 > grid.columns - 1)
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
    const std::string_view label = line.text.substr(0, labelEnd);
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
        for (const char c : line.text.substr(amount.begin, amount.end - amount.begin)) {
            if (c != ' ' && c != '\t')
                printed += c;
        }
        GridCell cell{choices[i].column + 1, 1, cleanText(printed),
                      m_page.place(line.number, amount.numberBegin, amount.end - amount.numberBegin), false, {}};
        cell.unclear = choices[i].unclear;
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

void TextGridReader::addGrid(const Region &region)
{
    std::vector<const TextLine *> rows;
    for (std::size_t i = region.body; i < region.end; ++i) {
        if (holdsValues(m_lines[i]))
            rows.push_back(&m_lines[i]);
    }
    std::vector<ValueColumn> columns = findColumns(rows);
    Grid grid;
    const bool periodsAbove = std::any_of(m_lines.begin() + std::ptrdiff_t(region.header), m_lines.begin() + std::ptrdiff_t(region.body),
                                          [](const TextLine &line) { return line.kind == Kind::Periods; });
    if (!periodsAbove && !m_lastColumns.empty() && columns.size() < m_lastColumns.size() && region.header <= m_lastEnd + farthestHeader) {
        const bool fits = std::all_of(columns.begin(), columns.end(), [this](const ValueColumn &column) {
            return std::any_of(m_lastColumns.begin(), m_lastColumns.end(),
                               [&column](const ValueColumn &last) { return std::abs(last.digitsRight - column.digitsRight) <= 2; });
        });
        if (fits)
            columns = m_lastColumns;
    }
    grid.columns = int(columns.size()) + 1;
    m_above.clear();
    // Titles go before the grid as prose; headings of rows go into it.
    std::size_t lastHeader = region.header;
    bool periods = false;
    bool page = false;
    std::vector<std::size_t> words;
    // What stands above the table's own title heads no column: a cover page's date, the end of another table.
    std::size_t title = region.header;
    for (std::size_t i = region.header; i < region.body; ++i) {
        if (m_lines[i].kind == Kind::Words && readTitle(cleanText(m_lines[i].text)).statement)
            title = i;
    }
    addProse(region.header, title);
    for (std::size_t i = title; i < region.body; ++i) {
        const Kind kind = m_lines[i].kind;
        page = page || kind == Kind::Page;
        if (kind != Kind::Words && kind != Kind::Periods && kind != Kind::Values)
            continue;
        const bool nextPeriods = i + 1 < region.body && m_lines[i + 1].kind == Kind::Periods;
        if (addHeaderLine(grid, i, columns, periods || nextPeriods)) {
            for (const std::size_t line : words)
                addProse(line, std::exchange(page, false));
            words.clear();
            lastHeader = i + 1;
            periods = periods || kind == Kind::Periods;
        } else {
            words.push_back(i);
        }
    }
    if (grid.rows.empty()) {
        // Without a header the last words before the rows are headings when they stand right above them.
        lastHeader = region.body;
        while (lastHeader > region.header && m_lines[lastHeader - 1].kind == Kind::Words && m_lines[lastHeader - 1].indent < 12
               && !readTitle(cleanText(m_lines[lastHeader - 1].text)).kind)
            --lastHeader;
        std::erase_if(words, [lastHeader](std::size_t line) { return line >= lastHeader; });
        for (const std::size_t line : words)
            addProse(line, std::exchange(page, false));
    }
    m_headerRows = grid.rows.size();
    for (std::size_t i = lastHeader; i < region.end; ++i) {
        const Kind kind = m_lines[i].kind;
        if (kind == Kind::Words || kind == Kind::Periods || kind == Kind::Values)
            addRow(grid, i, columns);
    }
    forgetDoubleSpacing(grid);
    const std::size_t first = std::min(region.header, region.body);
    const std::size_t last = region.end - 1;
    grid.at = m_page.range(m_lines[first].number, m_lines[last].number);
    m_lastColumns = std::move(columns);
    m_lastEnd = region.end;
    m_result.items.emplace_back(std::move(grid));
}

Page TextGridReader::read()
{
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
