// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textlines.h"

#include <optional>
#include <span>
#include <vector>

namespace filing {

/// A column of figures in plain text, in screen columns.
struct ValueColumn
{
    int left = 0;
    int right = 0;
    int digitsRight = 0; ///< where its last digits line up
    [[nodiscard]] int centre() const { return (left + right) / 2; }
};

/// Where a value of a row belongs.
struct ColumnChoice
{
    int column = -1;      ///< -1: it is part of the label
    bool unclear = false; ///< it stands about as near to another column
};

/// The columns of figures of a run of lines, from the right edges of their values: edges that line up are one column, and
/// edges that drift (tab stops) are one column when no row holds both. Left to right; empty when no line holds a value.
[[nodiscard]] std::vector<ValueColumn> findColumns(std::span<const TextLine *const> rows);

/// The column of each value of a row. A full row goes by order, another by its edges; order is always kept.
[[nodiscard]] std::vector<ColumnChoice> chooseColumns(const TextLine &row, const std::vector<ValueColumn> &columns);

/// Which columns a piece of a header line stands over.
struct HeaderSpan
{
    std::size_t piece = 0;
    int firstColumn = 0;
    int columns = 1;
};

/// Sets the pieces of a header line over the columns: each over its nearest one, or, when fewer and centred between them,
/// each over a group. `rule` are the runs of a ruler under the line, which show the groups exactly; may be empty.
[[nodiscard]] std::vector<HeaderSpan> spanHeader(std::span<const Piece> pieces, const std::vector<ValueColumn> &columns,
                                                 std::span<const Piece> rule, bool groups);

/// The same for a line of which some pieces head single columns that are no periods ("%", "Change"): each of those stands over its
/// nearest column, and the others share the columns between. `apart` tells which. Empty when that cannot be.
[[nodiscard]] std::vector<HeaderSpan> spanAround(std::span<const Piece> pieces, const std::vector<bool> &apart,
                                                 const std::vector<ValueColumn> &columns);

} // namespace filing
