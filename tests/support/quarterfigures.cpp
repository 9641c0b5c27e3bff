// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quarterfigures.h"

#include <algorithm>

namespace support {

namespace {

/// An amount between two bounds given in thousands (of whatever the unit is); plain dollars have three more digits of their own.
std::int64_t amount(Random &random, Unit unit, std::int64_t low, std::int64_t high)
{
    const std::int64_t digits = unit == Unit::Plain ? 1000 : 1;
    return random.between(low * digits, high * digits);
}

QuarterFigures randomQuarter(Random &random, Unit unit)
{
    const auto between = [&](std::int64_t low, std::int64_t high) { return amount(random, unit, low, high); };
    QuarterFigures q;
    q.sales = between(4'000, 90'000);
    q.costOfSales = q.sales * random.between(35, 80) / 100;
    q.research = between(100, 3'000);
    q.selling = between(800, 14'000);
    q.restructuring = random.oneIn(3) ? between(50, 2'500) : 0;
    q.otherIncome = between(-900, 900);
    q.basicShares = between(5'000, 60'000);
    q.options = between(100, 1'500);
    q.depreciation = between(200, 2'000);
    q.workingCapital = between(-3'000, 3'000);
    q.purchases = between(50, 2'500);
    q.repayments = random.oneIn(3) ? 0 : between(50, 900);
    q.cash = between(500, 30'000);
    q.receivables = between(1'000, 40'000);
    q.inventories = between(500, 20'000);
    q.property = between(1'000, 50'000);
    q.otherAssets = random.oneIn(4) ? 0 : between(50, 5'000);
    q.payables = between(400, 9'000);
    q.accrued = between(300, 8'000);
    q.longTermDebt = between(100, 12'000);
    return q;
}

/// Two periods as one: what was done adds up, what was had is the later one's, share counts are the mean of the two.
QuarterFigures joined(const QuarterFigures &earlier, const QuarterFigures &later)
{
    QuarterFigures sum = later;
    sum.sales += earlier.sales;
    sum.costOfSales += earlier.costOfSales;
    sum.research += earlier.research;
    sum.selling += earlier.selling;
    sum.restructuring += earlier.restructuring;
    sum.otherIncome += earlier.otherIncome;
    sum.depreciation += earlier.depreciation;
    sum.workingCapital += earlier.workingCapital;
    sum.purchases += earlier.purchases;
    sum.repayments += earlier.repayments;
    sum.basicShares = (earlier.basicShares + later.basicShares) / 2;
    sum.options = (earlier.options + later.options) / 2;
    return sum;
}

} // namespace

std::int64_t QuarterFigures::centsPerShare(std::int64_t shares) const
{
    const std::int64_t twice = 200 * netIncome();
    const std::int64_t half = twice < 0 ? -shares : shares;
    return (twice + half) / (2 * shares);
}

TwoYears randomYears(Random &random, Unit unit, int quarters)
{
    TwoYears years;
    years.toDate = years.quarter = randomQuarter(random, unit);
    years.toDateBefore = years.quarterBefore = randomQuarter(random, unit);
    for (int before = quarters - 1; before > 0; --before) {
        years.toDate = joined(randomQuarter(random, unit), years.toDate);
        years.toDateBefore = joined(randomQuarter(random, unit), years.toDateBefore);
    }
    // The cash that the year began with stands in the balance sheet of the year before; no period ends or begins without cash.
    const std::int64_t least = 500;
    years.yearEndBefore = randomQuarter(random, unit);
    years.yearEndBefore.cash = std::max(years.yearEndBefore.cash, least - years.toDate.changeInCash());
    years.toDate.cash = years.yearEndBefore.cash + years.toDate.changeInCash();
    years.toDateBefore.cash = quarters == 4 ? years.yearEndBefore.cash
                                            : std::max(years.toDateBefore.cash, years.toDateBefore.changeInCash() + least);
    return years;
}

} // namespace support
