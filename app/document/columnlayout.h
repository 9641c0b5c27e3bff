// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/htmlflow.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace document {

/// Pixels that a content needs: `least` with every line broken where it can be, `most` with none.
struct ContentWidth
{
    double least = 0;
    double most = 0;
};

/// Measures a text of one look (an index into Flow::looks) in pixels.
using TextWidth = std::function<double(QStringView text, int look)>;

/// Divides the width of a table among its columns as browsers do, since a document's columns stand where a browser puts them
/// in its reader's memory: columns with a width of their own get it, the others a share by what they hold.
class ColumnLayout
{
public:
    ColumnLayout(const Table &table, const TextWidth &textWidth);

    /// Pixels that the whole table needs, with its spacing.
    [[nodiscard]] ContentWidth tableWidth() const;
    /// What a cell needs with its padding; by index into Table::cells.
    [[nodiscard]] ContentWidth contentOf(std::size_t cell) const { return m_contents[cell]; }
    /// The width of every column, with its cells' padding, in a table that finds `available` pixels.
    [[nodiscard]] std::vector<double> widths(double available) const;

private:
    struct Column
    {
        ContentWidth content;
        double percent = 0; ///< 0 = none asked for
        double fixed = 0;   ///< pixels asked for; 0 = none
    };

    void addCell(const TableCell &cell, ContentWidth content);
    void addSpan(const TableCell &cell, ContentWidth content);
    [[nodiscard]] double spacing() const;
    [[nodiscard]] std::vector<double> rounded(std::vector<double> widths) const;

    const Table &m_table;
    std::vector<Column> m_columns;
    std::vector<ContentWidth> m_contents;
};

} // namespace document
