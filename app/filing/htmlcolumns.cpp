// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlcolumns.h"

#include <algorithm>
#include <map>

namespace filing {

namespace {

using Kind = HtmlPiece::Kind;

constexpr std::size_t mostRivals = 256; ///< overlapping ranges that are weighed against each other
constexpr int rowsOfATextColumn = 3;

/// The first of the ascending ranges that ends behind `column`.
template<class Ranges, class Projection>
std::size_t firstEndingBehind(const Ranges &ranges, int column, Projection columns)
{
    const auto found =
        std::partition_point(ranges.begin(), ranges.end(), [&](const auto &range) { return columns(range).end <= column; });
    return static_cast<std::size_t>(found - ranges.begin());
}

/// For each pair of neighbours (k, k + 1) of the ascending ranges: does a row print something apart in each of the two?
/// `counts` says which pieces do; a piece that reaches over both parts nothing.
template<class Ranges, class Projection, class Predicate>
std::vector<bool> partedNeighbours(const Ranges &ranges, const std::vector<HtmlPieceRow> &rows, Projection columns,
                                   Predicate counts)
{
    std::vector<bool> parted(ranges.size(), false);
    for (const HtmlPieceRow &row : rows) {
        std::size_t before = ranges.size();
        for (const HtmlPiece &piece : row.pieces) {
            if (!counts(piece))
                continue;
            const std::size_t at = firstEndingBehind(ranges, piece.columns.begin, columns);
            if (at == ranges.size() || columns(ranges[at]).overlap(piece.columns) == 0)
                continue;
            const bool alone = at + 1 == ranges.size() || columns(ranges[at + 1]).overlap(piece.columns) == 0;
            if (alone && before != ranges.size() && before + 1 == at)
                parted[before] = true;
            before = alone ? at : ranges.size();
        }
    }
    return parted;
}

} // namespace

HtmlColumns::HtmlColumns(const std::vector<HtmlPieceRow> &rows)
{
    std::vector<Evidence> cores = withoutOverlaps(withoutBridges(gather(rows), rows), byCount);
    dropMarks(cores, rows);
    join(cores, rows);
    if (!m_columns.empty())
        addTextColumns(rows);
}

/// Where the amounts of all rows stand, by ascending columns, each range once.
std::vector<HtmlColumns::Evidence> HtmlColumns::gather(const std::vector<HtmlPieceRow> &rows)
{
    std::vector<Evidence> evidence;
    for (const HtmlPieceRow &row : rows) {
        for (const HtmlPiece &piece : row.pieces) {
            if (piece.isAmount() && !row.heading)
                evidence.push_back({piece.columns, 1, !piece.maybeMark});
        }
    }
    std::sort(evidence.begin(), evidence.end(), [](const Evidence &a, const Evidence &b) {
        return a.columns.begin != b.columns.begin ? a.columns.begin < b.columns.begin : a.columns.end < b.columns.end;
    });
    std::vector<Evidence> ranges;
    for (const Evidence &one : evidence) {
        const bool same = !ranges.empty() && ranges.back().columns.begin == one.columns.begin
            && ranges.back().columns.end == one.columns.end;
        if (!same) {
            ranges.push_back(one);
            continue;
        }
        ++ranges.back().count;
        ranges.back().strong = ranges.back().strong || one.strong;
    }
    return ranges;
}

bool HtmlColumns::byCount(const Evidence &a, const Evidence &b)
{
    return a.count != b.count ? a.count > b.count : a.columns.size() < b.columns.size();
}

bool HtmlColumns::byWidth(const Evidence &a, const Evidence &b)
{
    return a.columns.size() < b.columns.size();
}

/// Leaves out ranges that reach over several columns which another row prints side by side: such a wide cell belongs to a part
/// of the table that is laid out otherwise, and must not weld the columns of the rest.
std::vector<HtmlColumns::Evidence> HtmlColumns::withoutBridges(std::vector<Evidence> evidence,
                                                               const std::vector<HtmlPieceRow> &rows)
{
    const auto columnsOf = [](const Evidence &core) { return core.columns; };
    const std::vector<Evidence> narrow = withoutOverlaps(evidence, byWidth);
    const std::vector<bool> parted =
        partedNeighbours(narrow, rows, columnsOf, [](const HtmlPiece &piece) { return piece.isAmount(); });
    std::erase_if(evidence, [&](const Evidence &wide) {
        std::size_t core = firstEndingBehind(narrow, wide.columns.begin, columnsOf);
        for (; core + 1 < narrow.size() && narrow[core + 1].columns.begin < wide.columns.end; ++core) {
            if (parted[core])
                return true;
        }
        return false;
    });
    return evidence;
}

/// Of ranges that overlap, the one that comes first by `before`, as a rule the one that most amounts keep to: a number that
/// spans the sign's column too is in the same column.
std::vector<HtmlColumns::Evidence> HtmlColumns::withoutOverlaps(std::vector<Evidence> evidence,
                                                                bool (*before)(const Evidence &, const Evidence &))
{
    std::vector<Evidence> cores;
    for (std::size_t begin = 0; begin < evidence.size();) {
        std::size_t end = begin + 1;
        int reach = evidence[begin].columns.end;
        for (; end < evidence.size() && evidence[end].columns.begin < reach; ++end)
            reach = std::max(reach, evidence[end].columns.end);
        std::stable_sort(evidence.begin() + static_cast<std::ptrdiff_t>(begin),
                         evidence.begin() + static_cast<std::ptrdiff_t>(end), before);
        const std::size_t rivals = cores.size();
        for (std::size_t i = begin; i < end && cores.size() - rivals < mostRivals; ++i) {
            const auto taken =
                std::find_if(cores.begin() + static_cast<std::ptrdiff_t>(rivals), cores.end(),
                             [&](const Evidence &core) { return core.columns.overlap(evidence[i].columns) > 0; });
            if (taken == cores.end())
                cores.push_back(evidence[i]);
            else
                taken->strong = taken->strong || evidence[i].strong;
        }
        std::sort(cores.begin() + static_cast<std::ptrdiff_t>(rivals), cores.end(),
                  [](const Evidence &a, const Evidence &b) { return a.columns.begin < b.columns.begin; });
        begin = end;
    }
    return cores;
}

/// A column of nothing but "(1)" and "(2)" close behind another one, or before the first, holds footnote marks, unless it has a
/// heading of its own.
void HtmlColumns::dropMarks(std::vector<Evidence> &cores, const std::vector<HtmlPieceRow> &rows)
{
    constexpr int close = 2;
    const std::vector<bool> headed = partedNeighbours(
        cores, rows, [](const Evidence &core) { return core.columns; },
        [](const HtmlPiece &piece) { return piece.kind == Kind::Text || piece.kind == Kind::Year; });
    std::vector<Evidence> kept;
    for (std::size_t i = 0; i < cores.size(); ++i) {
        const std::size_t neighbour = i > 0 ? i - 1 : 1;
        const bool marks = !cores[i].strong && neighbour < cores.size() && !headed[std::min(i, neighbour)]
            && cores[i].columns.gap(cores[neighbour].columns) <= close;
        if (!marks)
            kept.push_back(cores[i]);
    }
    cores = std::move(kept);
}

/// Neighbours that never hold something apart in one row are one column, shifted where a sign is missing.
void HtmlColumns::join(const std::vector<Evidence> &cores, const std::vector<HtmlPieceRow> &rows)
{
    constexpr int shift = 1;
    const std::vector<bool> parted = partedNeighbours(
        cores, rows, [](const Evidence &core) { return core.columns; },
        [](const HtmlPiece &piece) {
            return piece.kind != Kind::Prefix && piece.kind != Kind::Suffix && piece.kind != Kind::Ruler
                && piece.kind != Kind::Mark;
        });
    for (std::size_t i = 0; i < cores.size(); ++i) {
        const bool joins = i > 0 && !parted[i - 1] && cores[i].columns.gap(cores[i - 1].columns) < shift;
        if (joins)
            m_columns.back().end = cores[i].columns.end;
        else
            m_columns.push_back(cores[i].columns);
    }
}

/// Words that stand again and again behind the first values are a column too: a second list of labels beside the first, or
/// changes of which none is meaningful.
void HtmlColumns::addTextColumns(const std::vector<HtmlPieceRow> &rows)
{
    std::map<int, Evidence> texts; // by first column
    for (const HtmlPieceRow &row : rows) {
        if (row.heading)
            continue;
        for (const HtmlPiece &piece : row.pieces) {
            const bool words = piece.kind == Kind::Text || piece.kind == Kind::Filler;
            if (!words || piece.columns.begin < m_columns.front().end)
                continue;
            Evidence &text = texts[piece.columns.begin];
            text.columns = text.count == 0 || piece.columns.end < text.columns.end ? piece.columns : text.columns;
            ++text.count;
        }
    }
    std::vector<ColumnRange> columns = m_columns;
    for (const auto &[begin, text] : texts) {
        const std::size_t at = firstEndingBehind(m_columns, begin, [](ColumnRange range) { return range; });
        const bool taken = at < m_columns.size() && m_columns[at].overlap(text.columns) > 0;
        if (text.count >= rowsOfATextColumn && !taken && columns.back().overlap(text.columns) == 0)
            columns.push_back(text.columns);
    }
    std::sort(columns.begin(), columns.end(), [](ColumnRange a, ColumnRange b) { return a.begin < b.begin; });
    m_columns.clear();
    for (const ColumnRange column : columns) {
        if (m_columns.empty() || m_columns.back().overlap(column) == 0)
            m_columns.push_back(column);
    }
}

int HtmlColumns::nearest(ColumnRange piece) const
{
    std::size_t best =
        std::min(firstEndingBehind(m_columns, piece.begin, [](ColumnRange range) { return range; }), m_columns.size() - 1);
    // Signs stand before their number as a rule, so of two equally near columns the right one is meant.
    if (best > 0 && m_columns[best - 1].gap(piece) < m_columns[best].gap(piece))
        --best;
    // Of several columns that a wide cell reaches over, the last that it covers: numbers are set right-aligned.
    while (best + 1 < m_columns.size() && m_columns[best + 1].overlap(piece) > m_columns[best + 1].size() / 2)
        ++best;
    return static_cast<int>(best);
}

HtmlColumns::Covered HtmlColumns::covered(ColumnRange piece) const
{
    Covered covered;
    bool any = false;
    for (std::size_t i = firstEndingBehind(m_columns, piece.begin, [](ColumnRange range) { return range; });
         i < m_columns.size() && m_columns[i].begin < piece.end; ++i) {
        const int common = m_columns[i].overlap(piece);
        if (common * 2 < m_columns[i].size() && common * 2 < piece.size())
            continue;
        covered.first = any ? covered.first : static_cast<int>(i);
        covered.last = static_cast<int>(i);
        any = true;
    }
    return covered;
}

} // namespace filing
