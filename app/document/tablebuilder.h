// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/htmlflow.h"

#include <vector>

namespace document {

/// Puts the cells of a table in their places as they come, and works out its columns when all are there. Columns of the markup
/// that no visible cell begins or ends at are joined: some programs write three for each one that a reader sees.
class TableBuilder
{
public:
    explicit TableBuilder(Table table) : m_table(std::move(table)) { }

    void startRow(double height);
    /// A cell of the present row (of a new one when there is none), with its spans as the markup has them.
    void addCell(TableCell cell);
    [[nodiscard]] Table finish();

private:
    [[nodiscard]] bool shows(const TableCell &cell) const;
    [[nodiscard]] std::vector<int> joinedColumns() const;

    Table m_table;
    std::vector<int> m_takenUntil;               ///< by column: the first row that cells from above leave free
    std::vector<std::optional<Length>> m_widths; ///< by column of the markup
    int m_column = 0;
    int m_row = -1;
};

} // namespace document
