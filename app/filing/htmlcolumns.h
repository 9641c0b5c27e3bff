// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmlpieces.h"

#include <vector>

namespace filing {

/// The columns in which a table really prints its values, found from the amounts themselves: markup has columns for blanks,
/// currency signs and closing brackets besides, and shifts a number by one where a row does without its sign.
class HtmlColumns
{
public:
    explicit HtmlColumns(const std::vector<HtmlPieceRow> &rows);

    [[nodiscard]] int count() const { return static_cast<int>(m_columns.size()); }
    /// The value column, counted from 0, in which a piece stands or which is nearest to it.
    [[nodiscard]] int nearest(ColumnRange piece) const;
    /// The value columns that a heading covers: first and last, or first > last when it covers none.
    struct Covered
    {
        int first = 0;
        int last = -1;
    };
    [[nodiscard]] Covered covered(ColumnRange piece) const;
    /// The markup's column in which the first value column begins.
    [[nodiscard]] int begin() const { return m_columns.front().begin; }

private:
    struct Evidence
    {
        ColumnRange columns;
        int count = 0;
        bool strong = false; ///< an amount that cannot be a footnote mark stands here
    };

    static std::vector<Evidence> gather(const std::vector<HtmlPieceRow> &rows);
    static bool byCount(const Evidence &a, const Evidence &b);
    static bool byWidth(const Evidence &a, const Evidence &b);
    static std::vector<Evidence> withoutBridges(std::vector<Evidence> evidence, const std::vector<HtmlPieceRow> &rows);
    static std::vector<Evidence> withoutOverlaps(std::vector<Evidence> evidence,
                                                 bool (*before)(const Evidence &, const Evidence &));
    static void dropMarks(std::vector<Evidence> &cores, const std::vector<HtmlPieceRow> &rows);
    void join(const std::vector<Evidence> &cores, const std::vector<HtmlPieceRow> &rows);
    void addTextColumns(const std::vector<HtmlPieceRow> &rows);

    std::vector<ColumnRange> m_columns; ///< ascending, without overlaps
};

} // namespace filing
