// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmlgrid.h"
#include "page.h"

#include <optional>
#include <vector>

namespace filing {

/// Sets prose and tables down in their order. Tables that only lay out words become prose, tables around other tables are
/// taken apart, and a table that is cut into one for each row is put together.
class HtmlPageWriter
{
public:
    HtmlPageWriter(const HtmlText &text, const std::vector<HtmlTaggedText> &tagged) : m_text(text), m_tagged(tagged) { }

    /// Text between two offsets of the HtmlText: one item a line.
    void addProse(std::size_t begin, std::size_t end, bool bold, bool pageAbove);
    void addTable(HtmlTable table);
    void addPage(Page page);
    [[nodiscard]] Page finish();

private:
    void takeApart(HtmlTable table);
    void addRowAround(const HtmlTable &table, std::size_t row, std::vector<HtmlTable> inner);
    void keep(HtmlTable table);
    void flushTable();
    void addRowAsProse(const HtmlTable &table, std::size_t row);
    [[nodiscard]] bool hasAmounts(const HtmlTable &table) const;

    const HtmlText &m_text;
    const std::vector<HtmlTaggedText> &m_tagged;
    Page m_page;
    std::optional<HtmlTable> m_last; ///< not yet set down: the next one may continue it
};

} // namespace filing
