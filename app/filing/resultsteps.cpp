// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultsteps.h"

#include "sums.h"

#include <algorithm>
#include <string>
#include <vector>

namespace filing {
namespace {

bool hasFigures(const Statement &statement, LineItem item)
{
    return std::any_of(statement.rows.begin(), statement.rows.end(),
                       [item](const Row &row) { return row.item == item && !row.cells.empty(); });
}

/// Whether every figure of `result` is that of `from` less that of `less`, whatever brackets `less` is printed in.
bool isDifference(const Statement &statement, const Row &result, const Row &from, const Row &less)
{
    return std::all_of(result.cells.begin(), result.cells.end(), [&](const Cell &cell) {
        const Cell *whole = from.cellIn(cell.column);
        const Cell *part = less.cellIn(cell.column);
        const auto left = whole && part ? difference(whole->value, part->value.magnitude()) : std::nullopt;
        const auto error = left ? difference(*left, cell.value) : std::nullopt;
        return error && error->magnitude() <= Rounding(statement).tolerance(2);
    });
}

/// The row that leads from revenue to gross profit is the cost of revenue, whatever it is called.
void nameCost(Statement &statement)
{
    if (hasFigures(statement, LineItem::cost_of_revenue))
        return;
    const Row *revenue = nullptr;
    Row *before = nullptr;
    for (Row &row : statement.rows) {
        if (row.item == LineItem::revenue)
            revenue = &row;
        const bool sole = before
            && (before->item == LineItem::none || before->item == LineItem::cost_of_product
                || before->item == LineItem::cost_of_service);
        if (row.item == LineItem::gross_profit && revenue && sole && isDifference(statement, row, *revenue, *before)) {
            before->item = LineItem::cost_of_revenue;
            before->rule = "revenue less this row is gross profit";
        }
        if (!row.cells.empty() && row.cells.front().kind == ValueKind::Money)
            before = &row;
    }
}

/// What is left of gross profit behind the total of the operating expenses is operating income, whatever it is called; so is what is
/// left of revenue behind the total of all costs.
void nameOperatingIncome(Statement &statement)
{
    if (hasFigures(statement, LineItem::operating_income))
        return;
    const Row *whole = nullptr;
    const Row *costs = nullptr;
    for (Row &row : statement.rows) {
        if (row.cells.empty() || row.cells.front().kind != ValueKind::Money)
            continue;
        if (whole && costs && row.item == LineItem::none && isDifference(statement, row, *whole, *costs)) {
            row.item = LineItem::operating_income;
            row.rule = "it is what the total of costs above it leaves";
            return;
        }
        costs = row.item == LineItem::operating_expenses || row.item == LineItem::total_costs_and_expenses ? &row : nullptr;
        if (row.item == LineItem::gross_profit || (row.item == LineItem::revenue && !whole))
            whole = &row;
    }
}

/// The total that leads from gross profit to operating income is that of the operating expenses.
void nameExpenses(Statement &statement)
{
    if (hasFigures(statement, LineItem::operating_expenses))
        return;
    const Row *gross = nullptr;
    Row *before = nullptr;
    for (Row &row : statement.rows) {
        if (row.item == LineItem::gross_profit)
            gross = &row;
        const bool total = before && gross && before > gross + 1 && before->item == LineItem::none && before->role == RowRole::Total;
        if (row.item == LineItem::operating_income && total && isDifference(statement, row, *gross, *before)) {
            before->item = LineItem::operating_expenses;
            before->rule = "gross profit less this row is operating income";
            if (before->inferred)
                before->setLabel(title(before->item));
        }
        if (!row.cells.empty() && row.cells.front().kind == ValueKind::Money)
            before = &row;
    }
}

/// The one row of taxes that leads from the result before them to the result is the income tax, whatever it is called.
void nameTax(Statement &statement)
{
    if (hasFigures(statement, LineItem::income_tax))
        return;
    const std::vector<Row> &rows = statement.rows;
    for (std::size_t i = 1; i + 1 < rows.size(); ++i) {
        Row &row = statement.rows[i];
        const LineItem after = rows[i + 1].item;
        const bool between = rows[i - 1].item == LineItem::pretax_income
            && (after == LineItem::net_income || after == LineItem::income_continuing);
        if (!between || row.item != LineItem::none || row.cells.empty() || row.words.find("tax") == std::string::npos)
            continue;
        const bool proven = std::all_of(rows[i + 1].cells.begin(), rows[i + 1].cells.end(), [&](const Cell &net) {
            const Cell *before = rows[i - 1].cellIn(net.column);
            const Cell *tax = row.cellIn(net.column);
            const auto gap = before && tax ? difference(before->value, net.value) : std::nullopt;
            const auto error = gap ? difference(gap->magnitude(), tax->value.magnitude()) : std::nullopt;
            return error && error->magnitude() <= Rounding(statement).tolerance(2);
        });
        if (proven) {
            row.item = LineItem::income_tax;
            row.rule = "the result before taxes less this row is the result";
        }
    }
}

} // namespace

void nameCostsBySteps(Statement &statement)
{
    if (statement.kind != StatementKind::Income)
        return;
    nameCost(statement);
    nameExpenses(statement);
    nameTax(statement);
}

void nameOperatingIncomeBySteps(Statement &statement)
{
    if (statement.kind == StatementKind::Income)
        nameOperatingIncome(statement);
}

} // namespace filing
