// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "numberwriter.h"

#include <optional>

namespace support {

/// One column of numbers as it is printed: a period, or the change between two.
struct PrintedColumn
{
    std::size_t period = 0; ///< index into FigureStatement::columns
    std::optional<std::size_t>
        changeOf;              ///< the period that `period` is compared with; nothing: the column is the period itself
    int group = 0;             ///< columns of one duration share a heading
    std::size_t rightEdge = 0; ///< column after its last character
    std::size_t width = 0;     ///< without the gap before it
};

/// The columns in the order of the layout, without edges.
[[nodiscard]] std::vector<PrintedColumn> orderedColumns(const FigureStatement &statement, const ReleaseLayout &layout);

/// A heading over some columns.
struct HeaderCell
{
    std::string text;
    std::size_t first = 0; ///< index of a printed column
    std::size_t count = 1;
};
using HeaderLine = std::vector<HeaderCell>;

/// The lines over the columns, group headings first.
[[nodiscard]] std::vector<HeaderLine> headerLines(const FigureStatement &statement,
                                                  const std::vector<PrintedColumn> &columns, const ReleaseLayout &layout,
                                                  int quarter);

} // namespace support
