// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlgrid.h"

#include "ascii.h"
#include "htmlcolumns.h"
#include "htmlpieces.h"
#include "htmltokens.h"

#include <algorithm>
#include <charconv>

namespace filing {

namespace {

using std::string_view;
using Kind = HtmlPiece::Kind;

constexpr int signReach = 1;       ///< columns that may stand between a bracket and its number
constexpr int indentOfAColumn = 2; ///< blanks for each empty column before a label

TaggedNumber taggedNumber(string_view attributes)
{
    TaggedNumber tagged;
    HtmlAttributes attribute(attributes);
    while (attribute.next()) {
        const string_view value = trimmed(attribute.value());
        if (equalsIgnoringCase(attribute.name(), "scale"))
            std::from_chars(value.data(), value.data() + value.size(), tagged.scale);
        else if (equalsIgnoringCase(attribute.name(), "sign"))
            tagged.negative = value == "-";
        else if (equalsIgnoringCase(attribute.name(), "name"))
            tagged.name = value;
    }
    return tagged;
}

/// Makes grid rows of piece rows: signs and numbers joined, labels in column 0, headings over the columns that they cover.
class GridMaker
{
public:
    GridMaker(const HtmlTable &table, const HtmlContent &content, const std::vector<HtmlPieceRow> &rows,
              const HtmlColumns &columns)
        : m_table(table), m_text(content.text), m_tagged(content.tagged), m_rows(rows), m_columns(columns)
    {
    }

    Grid make()
    {
        m_grid.columns = m_columns.count() + 1;
        m_grid.at = m_table.at;
        findLabels();
        m_pageAbove = m_table.pageAbove;
        for (const HtmlPieceRow &row : m_rows)
            addRow(row);
        return std::move(m_grid);
    }

private:
    void findLabels();
    void addRow(const HtmlPieceRow &row);
    void addLabelOrHeading(GridRow &made, const HtmlPiece &piece);
    void addAmount(GridRow &made, const HtmlPiece &piece);
    void addSuffix(GridRow &made, const HtmlPiece &piece);
    void addText(GridRow &made, const HtmlPiece &piece, int column, int span);
    void takeRules(GridRow &made, const HtmlPieceRow &row);
    bool numberBySequence(GridRow &made, const HtmlPieceRow &row) const;
    [[nodiscard]] std::optional<TaggedNumber> taggedIn(string_view text) const;

    const HtmlTable &m_table;
    const HtmlText &m_text;
    const std::vector<HtmlTaggedText> &m_tagged;
    const std::vector<HtmlPieceRow> &m_rows;
    const HtmlColumns &m_columns;
    Grid m_grid;
    int m_labelBegin = 0;
    int m_labelEnd = 0;
    // of the present row:
    bool m_heading = false;
    const HtmlPiece *m_prefix = nullptr;
    const HtmlPiece *m_amount = nullptr; ///< the last one, to which a suffix belongs
    bool m_collision = false;            ///< two headings came to the same column
    // carried from row to row:
    bool m_ruleAbove = false;
    bool m_blankAbove = false;
    bool m_pageAbove = false;
};

/// The columns of the markup in which the labels of value rows stand. Labels that begin further right are indented by as much.
void GridMaker::findLabels()
{
    m_labelBegin = m_columns.begin();
    for (const HtmlPieceRow &row : m_rows) {
        if (row.pieces.empty() || row.pieces.front().kind != Kind::Text)
            continue;
        const ColumnRange label = row.pieces.front().columns;
        m_labelBegin = std::min(m_labelBegin, label.begin);
        if (!row.heading && label.end <= m_columns.begin())
            m_labelEnd = std::max(m_labelEnd, label.end);
    }
    m_labelEnd = std::max(m_labelEnd, m_labelBegin + 1);
}

void GridMaker::addRow(const HtmlPieceRow &row)
{
    GridRow made;
    m_heading = row.heading;
    m_prefix = nullptr;
    m_amount = nullptr;
    m_collision = false;
    for (const HtmlPiece &piece : row.pieces) {
        switch (piece.kind) {
        case Kind::Ruler:
            break;
        case Kind::Prefix:
            if (m_heading)
                addLabelOrHeading(made, piece); // "US$" over a column
            else
                m_prefix = &piece;
            break;
        case Kind::Suffix:
            addSuffix(made, piece);
            break;
        case Kind::Mark:
            if (piece.columns.end <= m_columns.begin())
                addLabelOrHeading(made, piece);
            break;
        case Kind::Text:
            addLabelOrHeading(made, piece);
            break;
        case Kind::Amount:
        case Kind::Year:
        case Kind::Filler:
            addAmount(made, piece);
            break;
        }
    }
    if (m_heading && m_collision)
        (void)numberBySequence(made, row);
    takeRules(made, row);
    m_pageAbove = m_pageAbove || (row.first && m_table.rows[row.source].pageAbove);
    if (made.cells.empty()) {
        m_blankAbove = m_blankAbove || !made.ruleBelow;
        m_ruleAbove = made.ruleAbove || made.ruleBelow;
        if (m_ruleAbove && !m_grid.rows.empty())
            m_grid.rows.back().ruleBelow = true;
        return;
    }
    made.blankAbove = m_blankAbove;
    made.pageAbove = m_pageAbove;
    m_ruleAbove = made.ruleBelow;
    m_blankAbove = m_pageAbove = false;
    std::stable_sort(made.cells.begin(), made.cells.end(),
                     [](const GridCell &a, const GridCell &b) { return a.column < b.column; });
    m_grid.rows.push_back(std::move(made));
}

void GridMaker::addLabelOrHeading(GridRow &made, const HtmlPiece &piece)
{
    const HtmlColumns::Covered covered = m_columns.covered(piece.columns);
    const bool coversValues = covered.first <= covered.last;
    const int coveredColumns = covered.last - covered.first + 1;
    if (piece.columns.begin >= m_columns.begin()) {
        if (coversValues)
            addText(made, piece, covered.first + 1, coveredColumns);
        else
            addText(made, piece, m_columns.nearest(piece.columns) + 1, 1);
        return;
    }
    // A heading that begins behind the labels, over the sign of the first value or over a spacer, is no label.
    if (m_heading && piece.columns.begin >= m_labelEnd) {
        addText(made, piece, coversValues ? covered.first + 1 : 1, coversValues ? coveredColumns : 1);
        return;
    }
    if (made.cells.empty())
        made.indent = std::max(0, piece.indent + (piece.columns.begin - m_labelBegin) * indentOfAColumn);
    addText(made, piece, 0, coveredColumns + 1);
}

/// Sets down words; those that come to a place already taken are added to what stands there.
void GridMaker::addText(GridRow &made, const HtmlPiece &piece, int column, int span)
{
    const ByteRange at = m_text.source(piece.text);
    // Pieces come by ascending columns, so only the last cell can be in the same place.
    if (!made.cells.empty() && made.cells.back().column == column) {
        GridCell &cell = made.cells.back();
        m_collision = m_collision || column > 0;
        cell.text += ' ';
        cell.text += onOneLine(piece.text);
        cell.at = covering(std::get<ByteRange>(cell.at), at);
        cell.columnSpan = std::max(cell.columnSpan, span);
        cell.emphasised = cell.emphasised && piece.bold;
        return;
    }
    made.cells.push_back({column, span, onOneLine(piece.text), at, piece.bold, {}});
}

void GridMaker::addAmount(GridRow &made, const HtmlPiece &piece)
{
    const HtmlPiece *prefix = m_prefix;
    m_prefix = nullptr;
    if (m_heading || piece.columns.end <= m_columns.begin()) {
        addLabelOrHeading(made, piece);
        return;
    }
    const HtmlColumns::Covered covered = m_columns.covered(piece.columns);
    if (piece.maybeMark && covered.first > covered.last && m_amount && m_amount->columns.gap(piece.columns) <= signReach)
        return; // a footnote mark in a column of marks
    const int column = m_columns.nearest(piece.columns) + 1;
    const bool taken = !made.cells.empty() && made.cells.back().column == column;
    if (taken && (piece.maybeMark || piece.kind == Kind::Filler))
        return; // a footnote mark beside the amount
    m_amount = &piece;
    if (taken) {
        addText(made, piece, column, 1); // two numbers in one place are no number: what reads the grid must see both
        return;
    }
    std::string text =
        piece.foreign ? englishFigures(piece.amount).value_or(std::string{piece.amount}) : std::string{piece.amount};
    std::erase_if(text, isBlank); // "$ (1,234 )": one number, whatever blanks stand between its signs
    if (prefix && prefix->columns.gap(piece.columns) <= signReach) {
        std::string signs;
        for (const char c : prefix->text)
            if (!isBlank(c) && text.find(c) == std::string::npos)
                signs += c;
        text.insert(0, signs);
    }
    made.cells.push_back({column, 1, std::move(text), m_text.source(piece.number), piece.bold, taggedIn(piece.text)});
    made.cells.back().foreign = piece.foreign;
}

void GridMaker::addSuffix(GridRow &made, const HtmlPiece &piece)
{
    if (!m_amount || made.cells.empty() || made.cells.back().column == 0 || m_amount->columns.gap(piece.columns) > signReach)
        return;
    std::string &text = made.cells.back().text;
    if (isLetter(piece.text.front())) {
        text.append(" ").append(piece.text); // "25" "bps"
        return;
    }
    for (const char c : piece.text.substr(0, std::min(piece.text.find_first_not_of(")% "), piece.text.size()))) {
        const bool closes = c == ')' && text.find('(') != std::string::npos && text.find(')') == std::string::npos;
        if (closes || (c == '%' && text.find('%') == std::string::npos))
            text += c;
    }
}

/// When headings crowd one column and there are as many as columns, each is over its own: some markup gives the heading row
/// fewer columns than the others. True when done.
bool GridMaker::numberBySequence(GridRow &made, const HtmlPieceRow &row) const
{
    std::vector<const HtmlPiece *> headings;
    for (const HtmlPiece &piece : row.pieces) {
        if ((piece.kind == Kind::Text || piece.kind == Kind::Year) && piece.columns.begin > m_labelBegin)
            headings.push_back(&piece);
    }
    if (headings.size() != static_cast<std::size_t>(m_columns.count()))
        return false;
    std::erase_if(made.cells, [](const GridCell &cell) { return cell.column > 0; });
    int column = 0;
    for (const HtmlPiece *heading : headings)
        made.cells.push_back({++column, 1, onOneLine(heading->text), m_text.source(heading->text), heading->bold, {}});
    return true;
}

/// Lines drawn by the borders of value cells, or with characters.
void GridMaker::takeRules(GridRow &made, const HtmlPieceRow &row)
{
    made.ruleAbove = m_ruleAbove;
    for (std::size_t c = m_table.rows[row.source].firstCell; c < m_table.cellsEnd(row.source); ++c) {
        const HtmlCell &cell = m_table.cells[c];
        if (cell.column + cell.columnSpan <= m_columns.begin())
            continue;
        made.ruleAbove = made.ruleAbove || (row.first && cell.ruleAbove);
        made.ruleBelow = made.ruleBelow || (row.last && cell.ruleBelow);
    }
    for (const HtmlPiece &piece : row.pieces)
        made.ruleBelow = made.ruleBelow || (piece.kind == Kind::Ruler && piece.columns.end > m_columns.begin());
}

std::optional<TaggedNumber> GridMaker::taggedIn(string_view text) const
{
    const std::size_t begin = m_text.offsetOf(text);
    const auto found =
        std::lower_bound(m_tagged.begin(), m_tagged.end(), begin,
                         [](const HtmlTaggedText &tag, std::size_t offset) { return tag.textBegin < offset; });
    if (found == m_tagged.end() || found->textBegin >= begin + text.size())
        return std::nullopt;
    return taggedNumber(found->attributes);
}

} // namespace

std::optional<Grid> gridOf(const HtmlTable &table, const HtmlContent &content)
{
    const std::vector<HtmlPieceRow> rows = piecesOf(table, content.text);
    const HtmlColumns columns(rows);
    std::size_t pieces = 0;
    for (const HtmlPieceRow &row : rows)
        pieces += row.pieces.size();
    if (columns.count() == 0 || pieces < 2)
        return std::nullopt; // words, or a page number
    return GridMaker(table, content, rows, columns).make();
}

} // namespace filing
