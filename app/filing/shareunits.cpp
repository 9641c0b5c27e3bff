// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shareunits.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace filing {
namespace {

const Row *rowOf(const Statement &statement, std::initializer_list<LineItem> items)
{
    for (const LineItem item : items) {
        for (const Row &row : statement.rows) {
            if (row.item == item && !row.cells.empty())
                return &row;
        }
    }
    return nullptr;
}

/// How many columns agree when the share counts are shifted by `shift` places. Orders of magnitude decide, so doubles suffice.
int agreeing(const Row &income, const Row &shares, const Row &perShare, int shift)
{
    int columns = 0;
    for (const Cell &count : shares.cells) {
        const Cell *result = income.cellIn(count.column);
        const Cell *eps = perShare.cellIn(count.column);
        const bool kinds = count.kind == ValueKind::Shares && result && result->kind == ValueKind::Money && eps && eps->kind == ValueKind::PerShare;
        if (!kinds || count.value.isZero() || eps->value.isZero() || result->value.isZero())
            continue;
        const double expected = std::abs(result->value.toDouble()) / (std::abs(count.value.toDouble()) * std::pow(10.0, shift));
        const double factor = expected / std::abs(eps->value.toDouble());
        columns += factor > 0.5 && factor < 2.0;
    }
    return columns;
}

} // namespace

void proveShareUnits(Statement &statement, std::vector<Warning> &warnings)
{
    const Row *income = rowOf(statement, {LineItem::net_income_common, LineItem::net_income_parent, LineItem::net_income});
    const Row *shares = rowOf(statement, {LineItem::shares_basic, LineItem::shares_both, LineItem::shares_diluted});
    const Row *perShare = rowOf(statement, {LineItem::eps_basic, LineItem::eps_both, LineItem::eps_diluted});
    if (!income || !shares || !perShare || agreeing(*income, *shares, *perShare, 0) > 0)
        return;
    int best = 0;
    int most = 0;
    for (const int shift : {-6, -3, 3, 6}) {
        const int columns = agreeing(*income, *shares, *perShare, shift);
        if (columns > most) {
            most = columns;
            best = shift;
        }
    }
    if (most == 0)
        return;
    for (Row &row : statement.rows) {
        for (Cell &cell : row.cells) {
            if (cell.kind == ValueKind::Shares)
                cell.value = cell.value.scaled(best);
        }
    }
    statement.units.shares += best;
    warnings.push_back({"unit-assumed", shares->at, "The scale of the share counts was taken from earnings per share, which prove it."});
}

} // namespace filing
