// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "releaselayout.h"

#include <cstdint>

namespace support {

/// What a company did in one period and what it had at its end, in whole numbers of the release's unit. Only what cannot be
/// worked out is kept; the rest follows from it, so that every statement adds up.
struct QuarterFigures
{
    std::int64_t sales = 0;
    std::int64_t costOfSales = 0;
    std::int64_t research = 0;
    std::int64_t selling = 0;
    std::int64_t restructuring = 0; ///< often nil
    std::int64_t otherIncome = 0;   ///< of either sign
    std::int64_t basicShares = 0;
    std::int64_t options = 0; ///< shares that dilute a profit

    std::int64_t depreciation = 0;
    std::int64_t workingCapital = 0; ///< of either sign
    std::int64_t purchases = 0;
    std::int64_t repayments = 0;

    std::int64_t cash = 0;
    std::int64_t receivables = 0;
    std::int64_t inventories = 0;
    std::int64_t property = 0;
    std::int64_t otherAssets = 0;
    std::int64_t payables = 0;
    std::int64_t accrued = 0;
    std::int64_t longTermDebt = 0;

    [[nodiscard]] std::int64_t grossProfit() const { return sales - costOfSales; }
    [[nodiscard]] std::int64_t operatingExpenses() const { return research + selling + restructuring; }
    [[nodiscard]] std::int64_t operatingIncome() const { return grossProfit() - operatingExpenses(); }
    [[nodiscard]] std::int64_t pretaxIncome() const { return operatingIncome() + otherIncome; }
    [[nodiscard]] std::int64_t incomeTax() const { return pretaxIncome() * 35 / 100; }
    [[nodiscard]] std::int64_t netIncome() const { return pretaxIncome() - incomeTax(); }
    [[nodiscard]] std::int64_t dilutedShares() const { return basicShares + (netIncome() > 0 ? options : 0); }
    /// Net income per share in cents, rounded half away from zero.
    [[nodiscard]] std::int64_t centsPerShare(std::int64_t shares) const;

    [[nodiscard]] std::int64_t operatingCash() const { return netIncome() + depreciation + workingCapital; }
    [[nodiscard]] std::int64_t changeInCash() const { return operatingCash() - purchases - repayments; }

    [[nodiscard]] std::int64_t currentAssets() const { return cash + receivables + inventories; }
    [[nodiscard]] std::int64_t assets() const { return currentAssets() + property + otherAssets; }
    [[nodiscard]] std::int64_t currentLiabilities() const { return payables + accrued; }
    [[nodiscard]] std::int64_t liabilities() const { return currentLiabilities() + longTermDebt; }
    [[nodiscard]] std::int64_t equity() const { return assets() - liabilities(); }
};

/// The figures that one release prints: of this fiscal year and of the one before.
struct TwoYears
{
    QuarterFigures quarter;
    QuarterFigures quarterBefore;
    QuarterFigures toDate; ///< from the beginning of the fiscal year; the quarter itself when it is the first
    QuarterFigures toDateBefore;
    QuarterFigures yearEndBefore; ///< of use for its balance sheet only
};

[[nodiscard]] TwoYears randomYears(Random &random, Unit unit, int quarters);

} // namespace support
