// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incomebridge.h"

#include "measures.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace history {

namespace {

using filing::Decimal;
using filing::LineItem;
using filing::Period;

/// A line between two subtotals, and which way it goes. Lines of one group say the same in more or less detail: where the
/// first that is there stands, the others of its group are left out.
struct Line
{
    LineItem item;
    bool lowers;
    int group = 0; ///< 0: stands for itself
    int rank = 0;  ///< within a group; lines of equal rank stand beside each other
};

/// The lines that lead to a subtotal. What statements often list within other lines (depreciation, pay in stock) is not
/// here.
struct Section
{
    LineItem total;
    std::vector<Line> lines;
};

const std::vector<Section> &sections()
{
    static const std::vector<Section> all{
        {LineItem::gross_profit, {{LineItem::cost_of_revenue, true}}},
        {LineItem::operating_income,
         {{LineItem::rnd, true},
          {LineItem::sga, true, 1, 0},
          {LineItem::selling, true, 1, 1},
          {LineItem::general_admin, true, 1, 1},
          {LineItem::amort_intangibles, true},
          {LineItem::ipr_and_d, true},
          {LineItem::restructuring, true},
          {LineItem::impairment, true}}},
        {LineItem::pretax_income,
         {{LineItem::other_income_total, false, 2, 0},
          {LineItem::interest_net, false, 2, 1},
          {LineItem::interest_income, false, 2, 2},
          {LineItem::interest_expense, true, 2, 2}}},
        {LineItem::net_income, {{LineItem::income_tax, true}}},
    };
    return all;
}

std::optional<MeasureValue> valueAt(LineItem item, const Timeline &timeline, const Period &period)
{
    return valueOf(Measure{item}, timeline, period);
}

BridgeStep stepOf(LineItem item, const MeasureValue &value, bool isTotal)
{
    BridgeStep step;
    step.item = item;
    step.value = value.value;
    step.isTotal = isTotal;
    step.derived = value.derived;
    step.doubt = value.doubt;
    step.witnesses = value.witnesses;
    return step;
}

/// Builds the steps from total to total.
class Bridge
{
public:
    Bridge(const Timeline &timeline, const Period &period) : m_timeline(timeline), m_period(period) { }

    std::vector<BridgeStep> steps()
    {
        const auto revenue = valueAt(LineItem::revenue, m_timeline, m_period);
        const auto result = valueAt(LineItem::net_income, m_timeline, m_period);
        if (!revenue || !result || revenue->unit != result->unit)
            return {};
        m_unit = revenue->unit;
        m_steps.push_back(stepOf(LineItem::revenue, *revenue, true));
        m_level = revenue->value;
        std::vector<Line> lines; // of sections whose total is not printed, too
        for (const Section &section : sections()) {
            lines.insert(lines.end(), section.lines.begin(), section.lines.end());
            const auto total = valueAt(section.total, m_timeline, m_period);
            if (!total || total->unit != m_unit)
                continue;
            if (!addSection(lines, section.total, *total))
                return {};
            lines.clear();
        }
        return m_steps;
    }

private:
    /// The steps of lines that are there. @param asCosts  lowering lines lower, even where they are printed in brackets
    [[nodiscard]] std::vector<BridgeStep> stepsOf(const std::vector<Line> &lines, bool asCosts) const
    {
        std::vector<BridgeStep> steps;
        std::array<int, 3> ranks{-1, -1, -1}; // of each group, the one that stands
        for (const Line &line : lines) {
            const auto value = valueAt(line.item, m_timeline, m_period);
            int &rank = ranks[std::size_t(line.group)];
            if (!value || value->unit != m_unit || (line.group > 0 && rank >= 0 && rank != line.rank))
                continue;
            rank = line.group > 0 ? line.rank : -1;
            BridgeStep step = stepOf(line.item, *value, false);
            if (line.lowers) {
                const Decimal size = asCosts ? step.value.magnitude() : step.value;
                step.value = filing::difference(Decimal{}, size).value_or(Decimal{});
            }
            steps.push_back(std::move(step));
        }
        return steps;
    }

    /// Where the steps lead from the level reached; nothing when that has too many digits.
    [[nodiscard]] std::optional<Decimal> levelAfter(const std::vector<BridgeStep> &steps) const
    {
        std::optional<Decimal> level = m_level;
        for (const BridgeStep &step : steps)
            level = level ? filing::sum(*level, step.value) : std::nullopt;
        return level;
    }

    /// Some companies print costs in brackets. Of both readings the one that explains more of the total is taken.
    bool addSection(const std::vector<Line> &lines, LineItem item, const MeasureValue &total)
    {
        std::vector<BridgeStep> steps;
        std::optional<Decimal> remainder;
        for (const bool asCosts : {false, true}) {
            auto read = stepsOf(lines, asCosts);
            const auto level = levelAfter(read);
            const auto rest = level ? filing::difference(total.value, *level) : std::nullopt;
            if (rest && (!remainder || rest->magnitude() < remainder->magnitude())) {
                steps = std::move(read);
                remainder = rest;
            }
        }
        if (!remainder)
            return false;
        BridgeStep other;
        other.value = *remainder;
        other.isRemainder = true;
        steps.push_back(std::move(other));
        std::erase_if(steps, [](const BridgeStep &step) { return step.value == Decimal{}; });
        m_steps.insert(m_steps.end(), std::make_move_iterator(steps.begin()), std::make_move_iterator(steps.end()));
        m_steps.push_back(stepOf(item, total, true));
        m_level = total.value;
        return true;
    }

    const Timeline &m_timeline;
    Period m_period;
    std::string m_unit;
    Decimal m_level;
    std::vector<BridgeStep> m_steps;
};

/// What a step adds; revenue lifts by all of it.
bool isPart(const BridgeStep &step)
{
    return !step.isRemainder && (!step.isTotal || step.item == LineItem::revenue);
}

/// What comes once: where a period does not print it, there was none.
bool isOneOff(const BridgeStep &step)
{
    const std::array items{LineItem::ipr_and_d, LineItem::restructuring, LineItem::impairment};
    return std::any_of(items.begin(), items.end(), [&step](LineItem item) { return step.item == item; });
}

/// By how much more each part lifts the result; parts that do not change are left out.
std::vector<BridgeStep> changedParts(const std::vector<BridgeStep> &before, const std::vector<BridgeStep> &after)
{
    const auto find = [](const std::vector<BridgeStep> &steps, LineItem item) {
        const auto found = std::find_if(steps.begin(), steps.end(),
                                        [item](const BridgeStep &step) { return isPart(step) && step.item == item; });
        return found == steps.end() ? nullptr : &*found;
    };
    std::vector<BridgeStep> changes;
    const auto add = [&changes](BridgeStep change, const std::optional<Decimal> &value) {
        if (!value || *value == Decimal{})
            return;
        change.value = *value;
        change.isTotal = false;
        changes.push_back(std::move(change));
    };
    for (const BridgeStep &step : after) {
        const BridgeStep *same = find(before, step.item);
        if (!isPart(step) || (!same && !isOneOff(step)))
            continue;
        BridgeStep change = step;
        if (same) {
            change.derived = step.derived || same->derived;
            change.doubt = step.doubt.empty() ? same->doubt : step.doubt;
        }
        add(std::move(change), filing::difference(step.value, same ? same->value : Decimal{}));
    }
    for (const BridgeStep &step : before) {
        if (isPart(step) && isOneOff(step) && !find(after, step.item))
            add(step, filing::difference(Decimal{}, step.value));
    }
    return changes;
}

} // namespace

std::vector<BridgeStep> incomeBridge(const Timeline &timeline, const Period &period)
{
    return Bridge(timeline, period).steps();
}

std::vector<BridgeStep> incomeChange(const Timeline &timeline, const Period &from, const Period &to)
{
    const std::vector<BridgeStep> before = incomeBridge(timeline, from);
    const std::vector<BridgeStep> after = incomeBridge(timeline, to);
    const auto first = valueAt(LineItem::net_income, timeline, from);
    const auto last = valueAt(LineItem::net_income, timeline, to);
    if (before.empty() || after.empty() || first->unit != last->unit)
        return {};
    std::vector<BridgeStep> steps{stepOf(LineItem::net_income, *first, true)};
    Decimal level = first->value;
    for (BridgeStep &change : changedParts(before, after)) {
        const auto next = filing::sum(level, change.value);
        if (!next)
            return {};
        level = *next;
        steps.push_back(std::move(change));
    }
    const auto remainder = filing::difference(last->value, level);
    if (!remainder)
        return {};
    if (!(*remainder == Decimal{}))
        steps.push_back({LineItem::none, *remainder, false, true, false, {}, {}});
    steps.push_back(stepOf(LineItem::net_income, *last, true));
    return steps;
}

} // namespace history
