// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowseries.h"

#include "timeline.h"

#include "filing/facts.h"
#include "filing/labels.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace history {

namespace {

/// Amounts that a flow statement carries over from its beginning to its end do not add up, and neither do counts.
bool addsUp(const filing::Row &row, filing::StatementKind kind)
{
    if (kind == filing::StatementKind::Balance || (row.item != filing::LineItem::none && !isFlow(row.item)))
        return false;
    constexpr std::array<std::string_view, 7> words{"beginning", "end of", "balance", "average", "per ", "number of", "at "};
    const std::string label = filing::normalisedLabel(row.label);
    return std::none_of(words.begin(), words.end(),
                        [&label](std::string_view word) { return label.find(word) != std::string::npos; });
}

} // namespace

bool addCells(Series &series, const Timeline &timeline, const RowPlace &place, filing::LineItem item)
{
    const filing::Filing &filing = *timeline.filings()[std::size_t(place.filing)];
    const filing::Statement &statement = filing.statements[std::size_t(place.statement)];
    const filing::Row &row = statement.rows[std::size_t(place.row)];
    bool money = true;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        const filing::Cell &cell = row.cells[c];
        const filing::StatementColumn &column = statement.columns[std::size_t(cell.column)];
        const bool counts = column.basis == filing::Basis::Reported || column.basis == filing::Basis::Restated;
        if (!column.period || !counts)
            continue;
        money = money && cell.kind == filing::ValueKind::Money;
        const filing::CellRef ref{place.statement, place.row, int(c)};
        const Witness witness{place.filing, ref,        *column.period, cell.value, cell.at,
                              column.basis, cell.doubt, cell.printed,   row.label,  false};
        series.add(timeline.canonical(*column.period), item, cell.kind, filing::unitOf(cell.kind, statement.currency),
                   witness);
    }
    return money;
}

Series seriesOf(const MergedRow &merged, const Timeline &timeline)
{
    Series series;
    bool flow = true;
    for (const RowPlace &place : merged.places) {
        const filing::Filing &filing = *timeline.filings()[std::size_t(place.filing)];
        const filing::Statement &statement = filing.statements[std::size_t(place.statement)];
        const filing::Row &row = statement.rows[std::size_t(place.row)];
        flow = flow && addsUp(row, statement.kind);
        flow = addCells(series, timeline, place, merged.item) && flow;
    }
    series.finish(timeline.rule(), flow);
    return series;
}

} // namespace history
