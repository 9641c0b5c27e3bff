// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkedcolumn.h"

#include <algorithm>
#include <cmath>

namespace filing {
namespace {

/// Whether rows tell of owners before the common ones, whatever they are called.
bool namesOtherOwners(const Statement &statement)
{
    return std::any_of(statement.rows.begin(), statement.rows.end(), [](const Row &row) {
        const auto says = [&row](std::string_view words) { return row.words.find(words) != std::string::npos; };
        const bool others =
            says("preferred") || says("preference") || says("accretion") || says("general partner") || says("participating");
        return !row.cells.empty() && others;
    });
}

std::optional<Operand> netForCommon(const CheckedColumn &column)
{
    return column.firstOf({LineItem::net_income_common, LineItem::net_income_parent, LineItem::net_income});
}

/// Other owners' parts and preferred dividends come off before the division; unless their result is printed, a gap proves
/// nothing.
bool sharesResult(const CheckedColumn &column)
{
    return !column.find(LineItem::net_income_common)
        && (column.firstOf({LineItem::minority_interest, LineItem::preferred_dividends, LineItem::net_income_parent})
            || namesOtherOwners(column.statement()));
}

int printedExponent(const CheckedColumn &column, const Operand &operand)
{
    return column.statement().rows[std::size_t(operand.ref.row)].cells[std::size_t(operand.ref.cell)].value.exponent;
}

/// |NI/shares − EPS| ≤ half its last place + (u/2)/shares + |EPS|·(s/2)/shares
double perShareTolerance(const CheckedColumn &column, const Operand &perShare, const Operand &shares)
{
    const double count = std::abs(shares.value.toDouble());
    const double half = 0.5 * std::pow(10.0, printedExponent(column, perShare));
    const double ofIncome = 0.5 * std::pow(10.0, column.statement().units.money) / count;
    const double ofShares =
        std::abs(perShare.value.toDouble()) * 0.5 * std::pow(10.0, printedExponent(column, shares)) / count;
    return half + ofIncome + ofShares + 1e-9;
}

/// Earnings per share = net income ÷ shares, within the rounding of all three.
void checkRatio(CheckedColumn &column)
{
    const auto net = netForCommon(column);
    struct Pair
    {
        const char *id;
        std::array<LineItem, 2> perShare;
        std::array<LineItem, 2> shares;
        Check::Outcome otherwise;
    };
    static constexpr Pair pairs[] = {
        {"I14",
         {LineItem::eps_basic, LineItem::eps_both},
         {LineItem::shares_basic, LineItem::shares_both},
         Check::Outcome::Fail},
        {"I15",
         {LineItem::eps_diluted, LineItem::none},
         {LineItem::shares_diluted, LineItem::none},
         Check::Outcome::Advisory},
    };
    for (const Pair &pair : pairs) {
        const std::optional<Operand> perShare = column.firstOf({pair.perShare[0], pair.perShare[1]});
        const std::optional<Operand> shares = column.firstOf({pair.shares[0], pair.shares[1]});
        if (!net || !perShare || !shares || shares->value.isZero())
            continue;
        const auto quotient = ratio(net->value, shares->value, 8);
        if (!quotient)
            continue;
        const double tolerance = perShareTolerance(column, *perShare, *shares);
        const double gap = std::abs(quotient->toDouble() - perShare->value.toDouble());
        const bool pass = gap <= tolerance;
        // The rounded amounts of quarters added up make a year's: its last place may be off, and no misread figure is that
        // near.
        const double lastPlace = std::pow(10.0, printedExponent(column, *perShare));
        const bool near = column.period().months > 3 && gap <= tolerance + 2 * lastPlace;
        // Unvested shares that take part in dividends have their part of a profit, a few hundredths of it at most.
        constexpr double mostForUnvested = 0.025;
        const double shortfall = quotient->toDouble() - perShare->value.toDouble();
        const bool unvested = perShare->value.toDouble() > 0 && shortfall > 0 && shortfall <= mostForUnvested * quotient->toDouble();
        const bool open = near || unvested || sharesResult(column);
        const Check::Outcome otherwise = open ? Check::Outcome::Advisory : pair.otherwise;
        column.tell(pair.id, pass ? Check::Outcome::Pass : otherwise,
                    std::string(perShare->label) + " " + groupedText(perShare->value) + (pass ? " = " : " is not ")
                        + std::string(net->label) + " " + groupedText(net->value) + " \xC3\xB7 " + std::string(shares->label)
                        + " " + groupedText(shares->value) + " (" + groupedText(*ratio(net->value, shares->value, 4)) + ")",
                    {perShare->ref, net->ref, shares->ref});
    }
}

/// A loss is a loss for each share, too: a lost bracket is found so.
void checkSign(CheckedColumn &column)
{
    const auto net = netForCommon(column);
    const auto basic = column.firstOf({LineItem::eps_basic, LineItem::eps_both});
    if (!net || !basic || basic->value.isZero() || net->value.isZero())
        return;
    const bool pass = basic->value.isNegative() == net->value.isNegative();
    column.tell("I18", pass ? Check::Outcome::Pass : Check::Outcome::Fail,
                std::string(basic->label) + " " + groupedText(basic->value)
                    + (pass ? " has the sign of " : " has not the sign of ") + std::string(net->label) + " "
                    + groupedText(net->value),
                {basic->ref, net->ref});
}

/// More shares after dilution, and in a profit no more earnings for each.
void checkDilution(CheckedColumn &column)
{
    const auto basicShares = column.firstOf({LineItem::shares_basic, LineItem::shares_both});
    const auto dilutedShares = column.firstOf({LineItem::shares_diluted, LineItem::shares_both});
    const auto basic = column.firstOf({LineItem::eps_basic, LineItem::eps_both});
    const auto diluted = column.firstOf({LineItem::eps_diluted, LineItem::eps_both});
    if (!basicShares || !dilutedShares)
        return;
    const bool profit = basic && diluted && !basic->value.isNegative();
    const bool more = dilutedShares->value >= basicShares->value;
    const bool less = !profit || diluted->value <= basic->value;
    std::string says = "Diluted shares " + groupedText(dilutedShares->value)
        + (more ? " are no fewer than basic shares " : " are fewer than basic shares ") + groupedText(basicShares->value);
    if (profit)
        says += less ? "; diluted earnings per share do not exceed basic" : "; diluted earnings per share exceed basic";
    column.tell("I17", more && less ? Check::Outcome::Pass : Check::Outcome::Fail, std::move(says),
                {dilutedShares->ref, basicShares->ref});
}

/// In a loss more shares would make the loss for each smaller, so they are left out: both rows print the same. Exceptions are
/// known, and that two rows are equal proves neither: only a difference is worth a word.
void checkLossPerShare(CheckedColumn &column)
{
    const auto basic = column.find(LineItem::eps_basic);
    const auto diluted = column.find(LineItem::eps_diluted);
    if (!basic || !diluted || !basic->value.isNegative() || basic->value == diluted->value)
        return;
    column.tell("I16", Check::Outcome::Advisory,
                "In a loss, diluted earnings per share " + groupedText(diluted->value) + " are not those of basic shares "
                    + groupedText(basic->value),
                {diluted->ref, basic->ref});
}

} // namespace

void checkPerShare(CheckedColumn &column)
{
    checkRatio(column);
    checkSign(column);
    checkDilution(column);
    checkLossPerShare(column);
}

} // namespace filing
