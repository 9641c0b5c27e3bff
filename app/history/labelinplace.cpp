// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labelinplace.h"

#include "filing/labels.h"

#include <algorithm>

namespace history {

using filing::LineItem;
using filing::Row;
using filing::RowRole;
using filing::Statement;

namespace {

/// Whether the words name the line wherever they stand: "Inventories" does, "Diluted" is of earnings or of shares.
bool meansOneThing(const Row &row)
{
    const auto meanings = filing::meaningsOf(row.words);
    return !meanings.empty() && std::all_of(meanings.begin(), meanings.end(), [&](const filing::LineItemSynonym &meaning) {
        return meaning.item == meanings.front().item;
    });
}

bool isOneWord(const Row &row)
{
    return row.words.find(' ') == std::string::npos;
}

/// "Diluted earnings" in cents, "Weighted average, basic" in numbers: not a word of the shares that they are of.
bool leavesOutShares(const Row &row)
{
    const filing::ValueKind kind = row.cells.front().kind;
    return (kind == filing::ValueKind::PerShare || kind == filing::ValueKind::Shares)
        && row.words.find("share") == std::string::npos;
}

bool standsTwice(const Statement &statement, const Row &row)
{
    return std::any_of(statement.rows.begin(), statement.rows.end(), [&row](const Row &other) {
        return &other != &row && !other.cells.empty() && other.words == row.words;
    });
}

/// The nearest heading above that the row does not stand further out than; nullptr where a total closed it before.
const Row *headingOf(const Statement &statement, const Row &row)
{
    for (const Row *above = &row; above != statement.rows.data();) {
        --above;
        if (above->role == RowRole::Heading && !above->words.empty() && above->level <= row.level)
            return above;
        if (above->role == RowRole::Total || above->level < row.level)
            return nullptr;
    }
    return nullptr;
}

} // namespace

std::string labelInPlace(const Statement &statement, const Row &row)
{
    if (row.cells.empty() || row.inferred || row.label.empty())
        return row.label;
    const bool saysLittle = leavesOutShares(row) || standsTwice(statement, row) || (isOneWord(row) && !meansOneThing(row));
    const Row *heading = saysLittle ? headingOf(statement, row) : nullptr;
    if (!heading)
        return row.label;
    const std::size_t end = heading->label.find_last_not_of(" :-");
    return end == std::string::npos ? row.label : heading->label.substr(0, end + 1) + ": " + row.label;
}

} // namespace history
