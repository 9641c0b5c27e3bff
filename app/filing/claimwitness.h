// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace filing {

/// A printed value that a claim can be held against.
struct WitnessValue
{
    Decimal value; ///< sign by meaning
    Period period;
    CellRef ref;
    const Row *row = nullptr;
    const StatementColumn *column = nullptr;
    ValueKind kind = ValueKind::Money;
    bool moves = false;     ///< of a cash-flow statement: a row "Inventories" prints a change of them
    bool principal = false; ///< of an income statement, balance sheet or cash-flow statement, as reported
    bool adjusted = false;  ///< of a column or a row that is not as reported
};

/// What the statements of a filing print, by line item, by label and by value.
class ClaimWitness
{
public:
    explicit ClaimWitness(const Filing &filing);

    [[nodiscard]] std::vector<const WitnessValue *> ofItem(LineItem item) const;
    [[nodiscard]] std::vector<const WitnessValue *> ofLabel(const std::string &words) const;
    [[nodiscard]] bool knowsLabel(const std::string &words) const { return m_byLabel.contains(words); }
    /// Whether some label begins with the word: a cheap look before a costlier one.
    [[nodiscard]] bool beginsLabel(std::string_view word) const { return m_firstWords.contains(std::string(word)); }
    [[nodiscard]] bool isCompanyWord(std::string_view lowerCase) const
    {
        return m_companyWords.contains(std::string(lowerCase));
    }
    /// The values of one kind whose size lies between two numbers, both included.
    [[nodiscard]] std::vector<const WitnessValue *> within(ValueKind kind, const Decimal &low, const Decimal &high) const;

    [[nodiscard]] const std::vector<WitnessValue> &values() const { return m_values; }

private:
    void add(const Filing &filing, std::size_t statement);

    std::vector<WitnessValue> m_values;
    std::unordered_map<int, std::vector<std::size_t>> m_byItem;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byLabel;
    std::unordered_map<std::string, bool> m_firstWords;
    std::unordered_map<std::string, bool> m_companyWords; ///< of its name: "apple", "inc"
    std::vector<std::size_t> m_bySize;                    ///< of values, by kind and then size
};

} // namespace filing
