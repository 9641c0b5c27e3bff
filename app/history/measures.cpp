// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measures.h"

#include <algorithm>
#include <array>
#include <utility>

namespace history {

using filing::Decimal;
using filing::LineItem;
using filing::Period;
using filing::ValueKind;

namespace {

struct NamedMargin
{
    std::string_view name;
    std::string_view title;
    LineItem item;
};

constexpr std::array<NamedMargin, 3> namedMargins{{
    {"gross-margin", "Gross margin", LineItem::gross_profit},
    {"operating-margin", "Operating margin", LineItem::operating_income},
    {"net-margin", "Net margin", LineItem::net_income},
}};

const NamedMargin *marginOf(const Measure &measure)
{
    const auto found = std::find_if(namedMargins.begin(), namedMargins.end(),
                                    [&measure](const NamedMargin &margin) { return margin.item == measure.item; });
    return measure.base == LineItem::revenue && found != namedMargins.end() ? found : nullptr;
}

bool isBalance(LineItem item)
{
    return filing::lineItemInfos[std::size_t(item)].context == filing::LineItemContext::Balance;
}

MeasureValue fromTimeline(const TimelineValue &value)
{
    return {value.value, value.kind, value.unit, value.derived, value.formula, value.restated, value.doubt, value.witnesses};
}

/// Takes over from an operand what holds for the result as well.
void rest(MeasureValue &result, const MeasureValue &operand)
{
    result.derived = result.derived || operand.derived;
    result.restated = result.restated || operand.restated;
    if (result.doubt.empty())
        result.doubt = operand.doubt;
    result.witnesses.insert(result.witnesses.end(), operand.witnesses.begin(), operand.witnesses.end());
}

std::optional<MeasureValue> itemValue(LineItem item, const Timeline &timeline, const Period &period);

/// Revenue less cost of revenue, for filings that print no gross profit.
std::optional<MeasureValue> calculatedGrossProfit(const Timeline &timeline, const Period &period)
{
    const auto revenue = itemValue(LineItem::revenue, timeline, period);
    const auto cost = itemValue(LineItem::cost_of_revenue, timeline, period);
    if (!revenue || !cost || revenue->unit != cost->unit)
        return std::nullopt;
    const auto profit = filing::difference(revenue->value, cost->value);
    if (!profit)
        return std::nullopt;
    MeasureValue result{*profit, revenue->kind, revenue->unit, true, "revenue − cost of revenue", false, {}, {}};
    rest(result, *revenue);
    rest(result, *cost);
    return result;
}

std::optional<MeasureValue> itemValue(LineItem item, const Timeline &timeline, const Period &period)
{
    const TimelineValue *value = timeline.value(item, isBalance(item) ? Period::instant(period.end) : period);
    // A printed value comes first, then the identity within the period, then a difference of longer periods.
    if (item == LineItem::gross_profit && (!value || value->derived)) {
        if (auto calculated = calculatedGrossProfit(timeline, period))
            return calculated;
    }
    return value ? std::optional(fromTimeline(*value)) : std::nullopt;
}

} // namespace

ValueKind Measure::kind() const
{
    using filing::SignRule;
    if (isRatio())
        return ValueKind::Percent;
    switch (filing::lineItemInfos[std::size_t(item)].sign) {
    case SignRule::PerShare:
        return ValueKind::PerShare;
    case SignRule::Count:
        return ValueKind::Shares;
    case SignRule::Percent:
        return ValueKind::Percent;
    case SignRule::Positive:
    case SignRule::Expense:
    case SignRule::Signed:
    case SignRule::Range:
        break;
    }
    return ValueKind::Money;
}

std::string name(const Measure &measure)
{
    if (const NamedMargin *margin = marginOf(measure))
        return std::string(margin->name);
    std::string words(filing::id(measure.item));
    if (measure.isRatio())
        words += "-of-" + std::string(filing::id(measure.base));
    std::replace(words.begin(), words.end(), '_', '-');
    return words;
}

std::optional<Measure> measureFromName(std::string_view name)
{
    for (const NamedMargin &margin : namedMargins) {
        if (margin.name == name)
            return Measure{margin.item, LineItem::revenue};
    }
    std::string id(name);
    std::replace(id.begin(), id.end(), '-', '_');
    const LineItem item = filing::lineItemFromId(id);
    return item == LineItem::none ? std::nullopt : std::optional(Measure{item, LineItem::none});
}

std::string title(const Measure &measure)
{
    if (const NamedMargin *margin = marginOf(measure))
        return std::string(margin->title);
    const std::string words(filing::title(measure.item));
    return measure.isRatio() ? words + " in percent of " + std::string(filing::title(measure.base)) : words;
}

const std::vector<Measure> &margins()
{
    static const std::vector<Measure> all = [] {
        std::vector<Measure> list;
        for (const NamedMargin &margin : namedMargins)
            list.push_back({margin.item, LineItem::revenue});
        return list;
    }();
    return all;
}

std::optional<MeasureValue> valueOf(const Measure &measure, const Timeline &timeline, const Period &period, int decimals)
{
    auto part = itemValue(measure.item, timeline, period);
    if (!part || !measure.isRatio())
        return part;
    const auto base = itemValue(measure.base, timeline, period);
    if (!base || base->unit != part->unit || base->value <= Decimal{})
        return std::nullopt;
    const auto percent = filing::ratio(part->value.scaled(2), base->value, decimals);
    if (!percent)
        return std::nullopt;
    MeasureValue result{*percent, ValueKind::Percent, "%", false, {}, false, {}, {}};
    result.formula = std::string(filing::title(measure.item)) + " ÷ " + std::string(filing::title(measure.base));
    if (part->derived)
        result.formula += "; " + std::string(filing::title(measure.item)) + " = " + part->formula;
    if (base->derived)
        result.formula += "; " + std::string(filing::title(measure.base)) + " = " + base->formula;
    rest(result, *part);
    rest(result, *base);
    return result;
}

std::vector<Measure> measuresIn(const Timeline &timeline, Span span)
{
    const std::vector<Period> periods = timeline.periods(span);
    std::vector<Measure> found;
    const auto addIfKnown = [&](const Measure &measure) {
        const bool known = std::any_of(periods.begin(), periods.end(),
                                       [&](const Period &period) { return valueOf(measure, timeline, period).has_value(); });
        if (known)
            found.push_back(measure);
    };
    for (const Measure &margin : margins())
        addIfKnown(margin);
    for (const LineItem item : timeline.items())
        addIfKnown({item, LineItem::none});
    return found;
}

} // namespace history
