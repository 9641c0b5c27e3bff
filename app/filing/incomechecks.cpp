// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkedcolumn.h"

#include <algorithm>

namespace filing {
namespace {

using Items = std::initializer_list<LineItem>;

bool isOneOf(LineItem item, Items items)
{
    return std::find(items.begin(), items.end(), item) != items.end();
}

LineItem itemOf(const CheckedColumn &column, const Operand &operand)
{
    return column.statement().rows[std::size_t(operand.ref.row)].item;
}

/// A total of named parts, two at least of which stand above it with nothing unnamed before the first.
void testNamedParts(CheckedColumn &column, const std::string &id, const std::optional<Operand> &total, std::size_t first,
                    Items parts)
{
    if (!total || total->row() <= first)
        return;
    Operands above = column.between(first, total->row());
    const auto begin =
        std::find_if(above.begin(), above.end(), [&](const Operand &part) { return isOneOf(itemOf(column, part), parts); });
    above.erase(above.begin(), begin);
    const auto named =
        std::count_if(above.begin(), above.end(), [&](const Operand &part) { return isOneOf(itemOf(column, part), parts); });
    if (named >= 2)
        column.testParts(id, *total, above);
}

/// Whether a row tells what is taken off when it is printed without brackets: "Interest expense, net", "Loss on debt".
bool namesExpense(const CheckedColumn &column, const Operand &operand)
{
    const std::string &words = column.statement().rows[operand.row()].words;
    return words.find("expense") != std::string::npos || words.find("loss") != std::string::npos;
}

/// result = the sum of the parts, where expenses may be printed with brackets or without. @return whether either is so
bool holdsWithExpenses(CheckedColumn &column, const std::string &id, const Operand &result, const Operands &parts)
{
    Operands plus;
    Operands minus;
    for (const Operand &part : parts)
        (namesExpense(column, part) ? minus : plus).push_back(part);
    if (parts.size() < 2 || minus.empty() || plus.empty() || !column.holds(result, plus, minus))
        return false;
    column.report(id, result, plus, minus, Check::Outcome::Pass);
    return true;
}

void checkTopLines(CheckedColumn &column)
{
    const auto revenue = column.find(LineItem::revenue);
    const auto cost = column.find(LineItem::cost_of_revenue);
    const auto gross = column.find(LineItem::gross_profit);
    testNamedParts(column, "I1", revenue, 0,
                   {LineItem::revenue_product, LineItem::revenue_service, LineItem::revenue_license,
                    LineItem::revenue_subscription, LineItem::revenue_contract_research, LineItem::revenue_other});
    testNamedParts(column, "I2", cost, revenue ? revenue->row() + 1 : 0,
                   {LineItem::cost_of_product, LineItem::cost_of_service});
    if (!revenue || !cost || !gross)
        return;
    // Further costs may stand between: "Amortization of acquired technology".
    const Operands costs = column.between(revenue->row() + 1, gross->row());
    const bool more = costs.size() > 1 && revenue->row() < cost->row() && cost->row() < gross->row();
    if (more && !column.holds(*gross, {*revenue}, {*cost}) && column.holds(*gross, {*revenue}, costs))
        column.report("I3", *gross, {*revenue}, costs, Check::Outcome::Pass);
    else
        column.test("I3", gross, {*revenue}, {*cost});
}

void checkOperating(CheckedColumn &column)
{
    const auto revenue = column.find(LineItem::revenue);
    const auto gross = column.find(LineItem::gross_profit);
    const auto expenses = column.find(LineItem::operating_expenses);
    auto total = column.find(LineItem::total_costs_and_expenses);
    if (!total && !column.find(LineItem::cost_of_revenue))
        total = expenses; // of an airline: all costs there are
    const auto operating = column.find(LineItem::operating_income);
    if (expenses && gross)
        column.testTotal("I4", expenses, column.between(gross->row() + 1, expenses->row()));
    if (operating && gross && expenses)
        column.test("I5", operating, {*gross}, {*expenses});
    if (!operating || !revenue || !total || gross)
        return;
    // Utilities take the cost of gas or fuel off first: the other expenses are taken from the margin that is left.
    const Operands before = column.between(revenue->row() + 1, total->row());
    const auto margin = std::find_if(before.begin(), before.end(),
                                     [&](const Operand &row) { return column.holds(*operating, {row}, {*total}); });
    const bool whole = margin == before.end() || column.holds(*operating, {*revenue}, {*total});
    const Operands plain{whole ? *revenue : *margin};
    // "Earnings from joint ventures" may stand between the costs and the result.
    Operands more = plain;
    for (const Operand &between : column.between(total->row() + 1, operating->row()))
        more.push_back(between);
    const bool others = !column.holds(*operating, plain, {*total}) && column.holds(*operating, more, {*total});
    column.test("I6", operating, others ? more : plain, {*total});
}

void checkOtherIncome(CheckedColumn &column)
{
    const auto operating = column.find(LineItem::operating_income);
    const auto total = column.find(LineItem::other_income_total);
    const auto other = column.firstOf({LineItem::other_income_total, LineItem::other_income});
    const auto pretax = column.find(LineItem::pretax_income);
    if (operating && total && operating->ref.row < total->ref.row) {
        const Operands parts = column.between(operating->row() + 1, total->row());
        if (!holdsWithExpenses(column, "I7", *total, parts))
            column.testParts("I7", *total, parts);
    }
    if (!pretax || !operating || pretax->ref.row <= operating->ref.row)
        return;
    const Operands steps = column.between(operating->row(), pretax->row());
    if (other && other->ref.row == operating->ref.row + 1 && pretax->ref.row == other->ref.row + 1)
        column.test("I8", pretax, {*operating, *other}, {});
    else if (!holdsWithExpenses(column, "I8", *pretax, steps))
        column.testParts("I8", *pretax, steps, CheckedColumn::Unproven::IsSilent);
}

void checkTax(CheckedColumn &column)
{
    const auto pretax = column.find(LineItem::pretax_income);
    const auto tax = column.find(LineItem::income_tax);
    const auto net = column.find(LineItem::net_income);
    const auto continuing = column.find(LineItem::income_continuing);
    if (!pretax || !tax)
        return;
    const auto after = continuing && continuing->ref.row > tax->ref.row ? continuing : net;
    if (after && after->ref.row == tax->ref.row + 1) {
        column.test("I9", after, {*pretax}, {*tax});
    } else if (after && after->ref.row > tax->ref.row && pretax->ref.row < tax->ref.row) {
        // What others own, and earnings of companies held in part, stand between; nobody knows what else does.
        Operands plus{*pretax};
        for (const Operand &between : column.between(tax->row() + 1, after->row()))
            plus.push_back(between);
        if (column.holds(*after, plus, {*tax}))
            column.report("I9", *after, plus, {*tax}, Check::Outcome::Pass);
    }
    if (!pretax->value.isZero() && tax->value.magnitude() > pretax->value.magnitude())
        column.tell("I19", Check::Outcome::Advisory,
                    std::string(tax->label) + " " + groupedText(tax->value) + " exceeds " + std::string(pretax->label) + " "
                        + groupedText(pretax->value),
                    {tax->ref, pretax->ref});
}

/// What stands between two results leads from one to the other.
void testBetween(CheckedColumn &column, const std::string &id, const std::optional<Operand> &from,
                 const std::optional<Operand> &result, Items steps)
{
    if (!from || !result || result->ref.row <= from->ref.row + 1)
        return;
    const Operands between = column.between(from->row() + 1, result->row());
    const bool named = std::any_of(between.begin(), between.end(),
                                   [&](const Operand &step) { return isOneOf(itemOf(column, step), steps); });
    if (named)
        column.testSteps(id, *result, *from, between);
}

void checkBottomLines(CheckedColumn &column)
{
    const auto net = column.find(LineItem::net_income);
    const auto parent = column.find(LineItem::net_income_parent);
    testBetween(column, "I10", column.find(LineItem::income_continuing), net,
                {LineItem::discontinued, LineItem::extraordinary, LineItem::accounting_change});
    testBetween(column, "I11", net, parent, {LineItem::minority_interest});
    testBetween(column, "I12", parent ? parent : net, column.find(LineItem::net_income_common),
                {LineItem::preferred_dividends});
}

/// The short form: no row of operating income, none of taxes.
void checkShortForm(CheckedColumn &column)
{
    const auto gross = column.find(LineItem::gross_profit);
    const auto expenses = column.find(LineItem::operating_expenses);
    const auto other = column.firstOf({LineItem::other_income_total, LineItem::other_income});
    const auto net = column.find(LineItem::net_income);
    if (net && gross && expenses && other && !column.find(LineItem::operating_income) && !column.find(LineItem::income_tax)
        && net->ref.row == other->ref.row + 1)
        column.test("I13", net, {*gross, *other}, {*expenses});
}

/// The row of the gross margin is gross profit ÷ revenue, within half of its last place.
void checkMargin(CheckedColumn &column)
{
    const auto revenue = column.find(LineItem::revenue);
    const auto gross = column.find(LineItem::gross_profit);
    const auto margin = column.find(LineItem::gross_margin_pct);
    if (!revenue || !gross || !margin)
        return;
    const Cell &printed = column.statement().rows[margin->row()].cells[std::size_t(margin->ref.cell)];
    const auto exact = ratio(gross->value.scaled(2), revenue->value, 6);
    const auto gap = exact ? difference(*exact, printed.value) : std::nullopt;
    if (!gap || printed.kind != ValueKind::Percent)
        return;
    const bool pass = gap->magnitude() <= Decimal{5, std::min(printed.value.exponent, 0) - 1};
    column.tell("I20", pass ? Check::Outcome::Pass : Check::Outcome::Advisory,
                std::string(margin->label) + " " + groupedText(printed.value) + "%" + (pass ? " = " : " is not ")
                    + std::string(gross->label) + " " + groupedText(gross->value) + " \xC3\xB7 "
                    + std::string(revenue->label) + " " + groupedText(revenue->value),
                {margin->ref, gross->ref, revenue->ref});
}

} // namespace

void checkIncome(CheckedColumn &column)
{
    checkTopLines(column);
    checkOperating(column);
    checkOtherIncome(column);
    checkTax(column);
    checkBottomLines(column);
    checkShortForm(column);
    checkMargin(column);
}

} // namespace filing
