// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmlreader.h"
#include "page.h"

#include <optional>
#include <vector>

namespace filing {

/// Sets prose and tables down in their order. Tables that only lay out words become prose, tables around other tables are
/// taken apart, and a table that is cut into one for each row is put together.
class HtmlPageWriter final : public HtmlSink
{
public:
    explicit HtmlPageWriter(const HtmlContent &content) : m_content(content), m_text(content.text) { }

    void addProse(std::size_t textBegin, std::size_t textEnd, bool bold, bool pageAbove) override;
    void addTable(HtmlTable table) override;
    void addPreformatted(std::string_view html, std::size_t offset) override;
    void addWarning(Warning warning) override;
    [[nodiscard]] Page finish();

private:
    void takeApart(HtmlTable table);
    void addRowAround(const HtmlTable &table, std::size_t row, std::vector<HtmlTable> inner);
    void keep(HtmlTable table);
    void flushTable();
    void addRowAsProse(const HtmlTable &table, std::size_t row);
    [[nodiscard]] bool hasAmounts(const HtmlTable &table) const;

    const HtmlContent &m_content;
    const HtmlText &m_text;
    Page m_page;
    std::optional<HtmlTable> m_last; ///< not yet set down: the next one may continue it
};

} // namespace filing
