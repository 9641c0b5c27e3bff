// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series.h"

#include "agreement.h"

#include <algorithm>
#include <utility>

namespace history {

namespace {

/// $0.84 of two for one is $0.42, as statements print it, and not $0.4200; $0.95 is $0.475.
filing::Decimal withoutExcessZeros(filing::Decimal value)
{
    constexpr int cents = -2;
    while (value.exponent < cents && value.unscaled % 10 == 0)
        value = {value.unscaled / 10, value.exponent + 1};
    return value;
}

} // namespace

void Series::add(const filing::Period &period, filing::LineItem item, filing::ValueKind kind, const std::string &unit,
                 Witness witness)
{
    TimelineValue &value = m_values[period.key()];
    if (value.witnesses.empty()) {
        value.item = item;
        value.period = period;
        value.value = witness.value;
        value.kind = kind;
        value.unit = unit;
        value.doubt = witness.doubt;
        value.adjusted = witness.adjusted;
    } else if (unit != value.unit || !agree(witness, value.witnesses.front())) {
        value.restated = true;
    }
    value.witnesses.push_back(std::move(witness));
}

void Series::finish(ValueRule rule, bool addsUp)
{
    if (rule == ValueRule::AsFirstReported) {
        for (auto &[key, value] : m_values) {
            std::reverse(value.witnesses.begin(), value.witnesses.end());
            value.value = value.witnesses.front().value;
            value.doubt = value.witnesses.front().doubt;
            value.adjusted = value.witnesses.front().adjusted;
        }
    }
    for (auto &[key, value] : m_values) {
        if (value.adjusted)
            value.value = withoutExcessZeros(value.value);
    }
    if (!addsUp)
        return;
    std::vector<const TimelineValue *> printed;
    for (const auto &[key, value] : m_values)
        printed.push_back(&value);
    const Derivation derivation(printed, rule);
    for (TimelineValue &year : derivation.trailingYears())
        m_trailingYears.try_emplace(year.period.key(), std::move(year));
    for (TimelineValue &quarter : derivation.quarters())
        m_values.try_emplace(quarter.period.key(), std::move(quarter));
    m_disagreements = derivation.disagreements();
    for (const Disagreement &disagreement : m_disagreements) {
        if (disagreement.restatedSince)
            m_values[disagreement.period.key()].restated = true;
    }
}

void Series::addCalculated(TimelineValue value, bool trailingYear)
{
    const std::string key = value.period.key();
    const TimelineValue *known = this->value(key);
    const bool withinPeriod = std::all_of(value.operands.begin(), value.operands.end(),
                                          [&value](const Operand &operand) { return operand.period == value.period; });
    if (known && (!known->derived || !withinPeriod))
        return;
    m_trailingYears.erase(key);
    (trailingYear ? m_trailingYears : m_values).insert_or_assign(key, std::move(value));
}

const TimelineValue *Series::value(const std::string &periodKey) const
{
    if (const auto found = m_values.find(periodKey); found != m_values.end())
        return &found->second;
    const auto found = m_trailingYears.find(periodKey);
    return found == m_trailingYears.end() ? nullptr : &found->second;
}

} // namespace history
