// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagwitness.h"

#include "amount.h"
#include "facts.h"
#include "pointgroups.h"

#include <algorithm>

namespace filing {
namespace {

/// The power of ten by which a print was multiplied to give a value; nothing when it prints no number but a dash.
std::optional<int> powerBetween(std::string_view printed, const Decimal &value)
{
    const auto amount = readAmount(printed);
    if (!amount || amount->kind != Amount::Kind::Number || amount->value.isZero())
        return std::nullopt;
    return value.exponent - amount->value.exponent;
}

/// The power of ten that was applied to a printed number. "1.234" may have been read either way: the statement's unit tells.
std::optional<int> appliedPower(const Statement &statement, const Cell &cell)
{
    const std::optional<int> power = powerBetween(cell.printed, cell.value);
    const int unit = cell.kind == ValueKind::Money ? statement.units.money
        : cell.kind == ValueKind::Shares           ? statement.units.shares
                                                   : 0;
    if (power == unit)
        return power;
    const std::optional<int> byPoints = powerBetween(pointsAsCommas(cell.printed), cell.value);
    return byPoints == unit ? byPoints : power;
}

bool isScaled(ValueKind kind)
{
    return kind == ValueKind::Money || kind == ValueKind::Shares || kind == ValueKind::PerShare;
}

/// The one scale that all tags of a kind of number name; nothing when there are none or several.
std::optional<int> commonScale(const Statement &statement, ValueKind kind)
{
    std::optional<int> scale;
    for (const Row &row : statement.rows) {
        for (const Cell &cell : row.cells) {
            if (cell.kind != kind || !cell.tagged || !appliedPower(statement, cell))
                continue;
            if (scale && *scale != cell.tagged->scale)
                return std::nullopt;
            scale = cell.tagged->scale;
        }
    }
    return scale;
}

/// A statement whose notes name no unit is in the one that its tags name.
void adoptScale(Statement &statement, ValueKind kind, bool stated, int &power, std::vector<Warning> &warnings)
{
    const std::optional<int> scale = stated ? std::nullopt : commonScale(statement, kind);
    if (!scale || *scale == power)
        return;
    for (Row &row : statement.rows) {
        for (Cell &cell : row.cells) {
            if (cell.kind == kind && appliedPower(statement, cell) == power)
                cell.value = cell.value.scaled(*scale - power);
        }
    }
    power = *scale;
    warnings.push_back(
        {"unit-assumed", statement.at, "This statement prints no unit; that of its inline XBRL tags was taken."});
}

/// Results whose tag is negative exactly when they are losses, or cash that went out.
bool tellsSign(const Row &row)
{
    switch (row.item) {
    case LineItem::operating_income:
    case LineItem::net_income:
    case LineItem::net_income_parent:
    case LineItem::eps_basic:
    case LineItem::eps_diluted:
    case LineItem::equity:
    case LineItem::cfo:
    case LineItem::cfi:
    case LineItem::cff:
        return true;
    default:
        return false;
    }
}

std::string disagreement(const Statement &statement, const Row &row, const Cell &cell)
{
    const std::optional<int> power = appliedPower(statement, cell);
    if (!cell.tagged || !power || !isScaled(cell.kind))
        return {};
    if (*power != cell.tagged->scale)
        return "The number was read times ten to the power of " + std::to_string(*power) + ", but its inline XBRL tag says "
            + std::to_string(cell.tagged->scale) + ".";
    if (tellsSign(row) && cell.tagged->negative != meantValue(statement, row, cell).isNegative())
        return std::string("The number was read as ") + (cell.tagged->negative ? "positive" : "negative")
            + ", but its inline XBRL tag says " + (cell.tagged->negative ? "negative." : "positive.");
    return {};
}

} // namespace

void heedTags(std::vector<Statement> &statements, std::vector<Warning> &warnings)
{
    for (Statement &statement : statements) {
        if (statement.kind == StatementKind::Other)
            continue;
        adoptScale(statement, ValueKind::Money, statement.units.moneyStated, statement.units.money, warnings);
        adoptScale(statement, ValueKind::Shares, statement.units.sharesStated, statement.units.shares, warnings);
        bool warned = false;
        for (Row &row : statement.rows) {
            for (Cell &cell : row.cells) {
                const std::string says = disagreement(statement, row, cell);
                if (says.empty())
                    continue;
                if (cell.doubt.empty())
                    cell.doubt = says;
                if (!std::exchange(warned, true))
                    warnings.push_back({"tag-disagrees", cell.at, says});
            }
        }
    }
}

} // namespace filing
