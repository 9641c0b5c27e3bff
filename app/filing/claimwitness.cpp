// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimwitness.h"

#include "facts.h"
#include "labels.h"

#include <algorithm>
#include <utility>

namespace filing {
namespace {

bool saysAdjusted(std::string_view words)
{
    for (const std::string_view mark : {"adjusted", "non gaap", "pro forma", "core ", "ebitda", "excluding", "normalized",
                                        "ffo", "organic", "constant currency"}) {
        if (words.find(mark) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace

ClaimWitness::ClaimWitness(const Filing &filing)
{
    for (std::size_t i = 0; i < filing.statements.size(); ++i)
        add(filing, i);
    const std::string company = normalisedLabel(filing.company, LabelParts::All);
    for (std::size_t at = 0; at < company.size();) {
        const std::size_t end = std::min(company.find(' ', at), company.size());
        m_companyWords[company.substr(at, end - at)] = true;
        at = end + 1;
    }
    m_bySize.resize(m_values.size());
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const WitnessValue &value = m_values[i];
        m_bySize[i] = i;
        if (value.row->item != LineItem::none)
            m_byItem[int(value.row->item)].push_back(i);
        if (!value.row->words.empty()) {
            m_byLabel[value.row->words].push_back(i);
            m_firstWords[value.row->words.substr(0, value.row->words.find(' '))] = true;
        }
    }
    std::sort(m_bySize.begin(), m_bySize.end(), [this](std::size_t a, std::size_t b) {
        const WitnessValue &x = m_values[a];
        const WitnessValue &y = m_values[b];
        return x.kind != y.kind ? x.kind < y.kind : x.value.magnitude() < y.value.magnitude();
    });
}

void ClaimWitness::add(const Filing &filing, std::size_t index)
{
    const Statement &statement = filing.statements[index];
    const bool adjustedTable =
        statement.kind == StatementKind::Other && saysAdjusted(normalisedLabel(statement.title, LabelParts::All));
    for (std::size_t r = 0; r < statement.rows.size(); ++r) {
        const Row &row = statement.rows[r];
        const bool adjustedRow = saysAdjusted(row.words);
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            const Cell &cell = row.cells[c];
            const StatementColumn &column = statement.columns[std::size_t(cell.column)];
            if (!column.period)
                continue;
            const bool asReported =
                column.basis == Basis::Reported || column.basis == Basis::Restated || column.basis == Basis::Repeat;
            WitnessValue value;
            value.value = row.item == LineItem::none ? cell.value : meantValue(statement, row, cell);
            value.period = *column.period;
            value.ref = {int(index), int(r), int(c)};
            value.row = &row;
            value.column = &column;
            value.kind = cell.kind;
            value.moves = statement.kind == StatementKind::CashFlow && row.item != LineItem::cfo && row.item != LineItem::cfi
                && row.item != LineItem::cff && row.item != LineItem::capex;
            value.principal = statement.kind != StatementKind::Other && asReported && cell.doubt.empty();
            value.adjusted = !asReported || adjustedRow || (adjustedTable && !value.principal);
            m_values.push_back(value);
        }
    }
}

std::vector<const WitnessValue *> ClaimWitness::ofItem(LineItem item) const
{
    std::vector<const WitnessValue *> found;
    if (const auto entry = m_byItem.find(int(item)); entry != m_byItem.end()) {
        for (const std::size_t i : entry->second)
            found.push_back(&m_values[i]);
    }
    return found;
}

std::vector<const WitnessValue *> ClaimWitness::ofLabel(const std::string &words) const
{
    std::vector<const WitnessValue *> found;
    if (const auto entry = m_byLabel.find(words); entry != m_byLabel.end()) {
        for (const std::size_t i : entry->second)
            found.push_back(&m_values[i]);
    }
    return found;
}

std::vector<const WitnessValue *> ClaimWitness::within(ValueKind kind, const Decimal &low, const Decimal &high) const
{
    const auto first = std::partition_point(m_bySize.begin(), m_bySize.end(), [&](std::size_t i) {
        return m_values[i].kind < kind || (m_values[i].kind == kind && m_values[i].value.magnitude() < low);
    });
    std::vector<const WitnessValue *> found;
    for (auto i = first; i != m_bySize.end() && m_values[*i].kind == kind && m_values[*i].value.magnitude() <= high; ++i)
        found.push_back(&m_values[*i]);
    return found;
}

} // namespace filing
