// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace filing {

/// How far printed sums of a statement's money may be off: every addend and the total are rounded to the last printed place.
class Rounding
{
public:
    explicit Rounding(const Statement &statement);
    /// Half a unit of the last printed place of the statement's money, times n + 1.
    [[nodiscard]] Decimal tolerance(std::size_t addends) const { return {std::int64_t(addends + 1) * 5, m_exponent}; }

private:
    int m_exponent; ///< of a tenth of the last printed place
};

/// What a total without a label turned out to be.
struct UnlabelledTotal
{
    LineItem item = LineItem::none;
    bool sumsHeading = false; ///< it is the sum of the rows since the heading, or the last total, above it
    std::string rule;         ///< in words; empty when nothing was proven
};

/// The item that totals the activity whose cash flows a heading opens: "Cash provided by (used for) financing activities:".
[[nodiscard]] LineItem activityHeadedBy(const Row &heading);

/// Equity that goes on, past treasury stock or notes of the owners, to a total without a label is not the last word: that is.
void settleEquity(Statement &statement);

/// Names the last total of a balance sheet that equals total assets, whatever it is called: "Total capitalization and liabilities".
void nameTotalOfClaims(Statement &statement);

/// Finds what the values of row `row` add up, in every column that prints it, within rounding.
[[nodiscard]] UnlabelledTotal explainTotal(const Statement &statement, std::size_t row);

/// Whether two rows print the same values in the same columns, and print any.
[[nodiscard]] bool sameValues(const Row &a, const Row &b);

/// Whether the rows add up to the total in a column: |Σ − total| ≤ (n + 1)·u/2, u being the printed unit.
/// Rows that leave the column empty count as nothing.
[[nodiscard]] bool addsUp(const Statement &statement, const std::vector<std::size_t> &rows, std::size_t total, int column);

/// The rows that add up to the total in a column: all of them, or those that are left when each subtotal among them stands for its
/// parts. Nothing when neither does.
[[nodiscard]] std::optional<std::vector<std::size_t>> partsOf(const Statement &statement, const std::vector<std::size_t> &rows, std::size_t total,
                                                              int column);


} // namespace filing
