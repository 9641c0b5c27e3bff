// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmlstyle.h"
#include "htmltext.h"
#include "sourceplace.h"

#include <cstddef>
#include <vector>

namespace filing {

/// A cell as the markup has it. Cells without text and without a border are not kept: their columns are counted, no more.
struct HtmlCell
{
    int column = 0; ///< of the markup, spans resolved
    int columnSpan = 1;
    std::size_t textBegin = 0; ///< offsets in the HtmlText
    std::size_t textEnd = 0;
    int indent = 0; ///< in blanks
    bool bold = false;
    bool ruleAbove = false;
    bool ruleBelow = false;
};

struct HtmlRow
{
    std::size_t firstCell = 0; ///< index of its first kept cell; those of the next row follow
    bool pageAbove = false;
};

/// A table as the markup has it, with the tables within its cells.
struct HtmlTable
{
    struct Nested;

    std::vector<HtmlCell> cells;
    std::vector<HtmlRow> rows;
    std::vector<Nested> nested; ///< in the order of the text
    int columns = 0;
    std::size_t textBegin = 0;
    std::size_t textEnd = 0;
    ByteRange at; ///< from `<table>` to `</table>` in the opened file
    bool pageAbove = false;

    [[nodiscard]] std::size_t cellsEnd(std::size_t row) const
    {
        return row + 1 < rows.size() ? rows[row + 1].firstCell : cells.size();
    }
};

struct HtmlTable::Nested
{
    std::size_t row = 0; ///< of the outer table
    HtmlTable table;
};

/// Takes the rows and cells of one table as their tags come; forgotten end tags are supplied.
class HtmlTableBuilder
{
public:
    HtmlTableBuilder(HtmlText &text, std::size_t sourceBegin, bool pageAbove);

    void startRow(const HtmlStyle &style, bool pageAbove);
    void startCell(const HtmlStyle &style, bool heading);
    void endCell();
    void endRow();
    /// Text in the present cell; `bold` is that of the running text.
    void noteText(bool bold);
    void noteIndent(int blanks);
    void noteRule() { m_cell.ruleBelow = true; }
    void addNested(HtmlTable table);
    [[nodiscard]] bool inCell() const { return m_inCell; }
    /// Whether a cell of the present row, before this one, has text.
    [[nodiscard]] bool rowHasText() const { return m_rowHasText; }
    [[nodiscard]] HtmlTable finish(std::size_t sourceEnd);

private:
    /// A cell that reaches down into later rows.
    struct Reaching
    {
        int column = 0;
        int columnSpan = 1;
        int rowsLeft = 0;
    };

    [[nodiscard]] int freeColumn(int column) const;

    HtmlText &m_text;
    HtmlTable m_table;
    HtmlCell m_cell;
    HtmlStyle m_rowStyle;
    std::vector<Reaching> m_reaching;
    std::vector<Reaching> m_newReaching; ///< of the present row, in force from the next on
    int m_column = 0;                    ///< where the next cell of the row may stand
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_plainText = false; ///< the cell has text that is not bold
    bool m_rowHasText = false;
};

} // namespace filing
