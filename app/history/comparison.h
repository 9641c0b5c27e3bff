// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measures.h"
#include "timeline.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace history {

/// One side of a comparison: a period of a company. For a balance sheet its last day counts.
struct ComparedPeriod
{
    std::shared_ptr<const Timeline> timeline;
    filing::Period period;
};

/// One value of a comparison.
struct ComparedValue
{
    filing::Decimal value;
    bool derived = false;
    std::string formula;
    std::string doubt;
    std::vector<Witness> witnesses; ///< indexes into the filings of its column's timeline
    std::vector<Operand> operands;  ///< of a derived value: one for each witness, signs as in `value`
    bool restated = false;          ///< a filing prints another value for the period
};

/// How one value stands to another.
struct Change
{
    std::optional<filing::Decimal> amount;  ///< period − base; percentage points between percentages
    std::optional<filing::Decimal> percent; ///< of the base, one decimal; nothing where `notMeaningful` or for ratios
    bool notMeaningful = false;             ///< "n/m": the base is zero or negative
};

struct ComparedRow
{
    std::string label;
    int level = 0;
    filing::RowRole role = filing::RowRole::Item;
    filing::LineItem item = filing::LineItem::none;
    filing::ValueKind kind = filing::ValueKind::Money;
    bool inferred = false;                              ///< the filing prints no label
    bool calculated = false;                            ///< a margin: printed by no filing
    std::vector<std::optional<ComparedValue>> values;   ///< one for each period compared
    std::vector<Change> changes;                        ///< one for each pair of Comparison::pairs
    std::vector<std::optional<filing::Decimal>> shares; ///< percent of revenue or of total assets, one for each period
};

/// Two or more periods side by side: the rows of one kind of statement, as the latest filing prints them, with the rows
/// that only other filings print set in where they stand there.
struct Comparison
{
    /// Indexes into `periods`: a period and the one that it is held against.
    struct Pair
    {
        int period = 0;
        int base = 0;
        friend bool operator==(const Pair &, const Pair &) = default;
    };

    filing::StatementKind kind = filing::StatementKind::Income;
    std::vector<ComparedPeriod> periods; ///< in the order given; instants for a balance sheet
    std::vector<Pair> pairs;             ///< of the periods of one length: the latest with each of the others
    filing::LineItem commonBase = filing::LineItem::none; ///< what `shares` are a percentage of; none for cash flows
    filing::UnitLedger units;                             ///< of the statement that the rows follow
    std::vector<ComparedRow> rows;
};

/// Compares any periods of any filings, also of different companies: rows are matched by line item, else by label.
/// An income statement ends with its margins. Values in different currencies have no change.
[[nodiscard]] Comparison compare(filing::StatementKind kind, std::vector<ComparedPeriod> periods);

} // namespace history
