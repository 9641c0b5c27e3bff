// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measures.h"

#include "filing/ascii.h"

#include "measuretable.h" // generated from resources/measures.tsv

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace history {

using filing::Decimal;
using filing::LineItem;
using filing::Period;
using filing::ValueKind;

namespace {

constexpr std::string_view rowPrefix = "row:";

struct Table
{
    std::vector<MeasureDefinition> definitions;
    std::string problem;
};

const Table &table()
{
    static const Table read = [] {
        Table result;
        for (const MeasureLine &line : measureLines) {
            auto formula = readFormula(line.formula);
            if (formula)
                result.definitions.push_back({line.name, line.title, line.unit, line.meaning, std::move(*formula)});
            else
                result.problem += "The measure “" + std::string(line.name) + "” cannot be used. " + formula.error() + " ";
        }
        return result;
    }();
    return read;
}

/// A percentage of one line item in another is drawn together with the amount.
bool isPlainRatio(const MeasureDefinition &definition)
{
    const MeasureFormula &formula = definition.formula;
    return definition.unit == "percent" && formula.sum.size() == 1 && formula.divisor.size() == 1
        && !formula.sum.front().outflow && !formula.divisor.front().outflow;
}

const MeasureDefinition *definitionOf(const Measure &measure)
{
    const auto &all = measureDefinitions();
    if (measure.defined >= 0)
        return &all[std::size_t(measure.defined)];
    const auto found = std::find_if(all.begin(), all.end(), [&measure](const MeasureDefinition &definition) {
        return measure.isRatio() && isPlainRatio(definition) && measureOf(definition) == measure;
    });
    return found == all.end() ? nullptr : &*found;
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

std::optional<MeasureValue> itemValue(LineItem item, const Timeline &timeline, const Period &period)
{
    const TimelineValue *value = timeline.value(item, isBalance(item) ? Period::instant(period.end) : period);
    return value ? std::optional(fromTimeline(*value)) : std::nullopt;
}

/// The sum of a formula's terms; nothing where one is missing or their units differ.
std::optional<MeasureValue> sumOf(const std::vector<MeasureTerm> &terms, const Timeline &timeline, const Period &period)
{
    std::optional<MeasureValue> result;
    for (const MeasureTerm &term : terms) {
        auto value = itemValue(term.item, timeline, period);
        if (!value || (result && value->unit != result->unit))
            return std::nullopt;
        if (term.outflow)
            value->value = value->value.magnitude();
        if (!result) {
            result = std::move(value);
            continue;
        }
        const auto sum =
            term.subtracted ? filing::difference(result->value, value->value) : filing::sum(result->value, value->value);
        if (!sum)
            return std::nullopt;
        result->value = *sum;
        rest(*result, *value);
    }
    return result;
}

/// The period that ended a year before; some days of a 52/53-week year are no difference.
std::optional<Period> yearBefore(LineItem item, const Timeline &timeline, const Period &period)
{
    constexpr int daysInYear = 365;
    constexpr int drift = 12;
    for (const TimelineValue *value : timeline.values(item)) {
        const int days = filing::daysBetween(value->period.end, period.end);
        if (value->period.kind == period.kind && value->period.months == period.months && period.months > 0
            && std::abs(days - daysInYear) <= drift)
            return value->period;
    }
    return std::nullopt;
}

std::optional<MeasureValue> growthOf(const MeasureTerm &term, const Timeline &timeline, const Period &period, int decimals)
{
    const auto before = yearBefore(term.item, timeline, period);
    auto now = itemValue(term.item, timeline, period);
    const auto then = before ? itemValue(term.item, timeline, *before) : std::nullopt;
    if (!now || !then || now->unit != then->unit || then->value <= Decimal{})
        return std::nullopt;
    const auto change = filing::difference(now->value, then->value);
    const auto percent = change ? filing::ratio(change->scaled(2), then->value, decimals) : std::nullopt;
    if (!percent)
        return std::nullopt;
    now->value = *percent;
    rest(*now, *then);
    return now;
}

/// A quotient in the unit that the table gives it.
std::optional<MeasureValue> quotient(const MeasureDefinition &definition, MeasureValue sum, const MeasureValue &divisor,
                                     int decimals)
{
    constexpr int quotientDecimals = 2;
    const bool perShare = definition.unit == "per-share";
    const bool kindsFit =
        perShare ? sum.kind == ValueKind::Money && divisor.kind == ValueKind::Shares : sum.unit == divisor.unit;
    if (!kindsFit || divisor.value <= Decimal{})
        return std::nullopt;
    const auto value = definition.unit == "percent" ? filing::ratio(sum.value.scaled(2), divisor.value, decimals)
                                                    : filing::ratio(sum.value, divisor.value, quotientDecimals);
    if (!value)
        return std::nullopt;
    sum.value = *value;
    rest(sum, divisor);
    return sum;
}

std::optional<MeasureValue> definedValue(const MeasureDefinition &definition, const Timeline &timeline, const Period &period,
                                         int decimals)
{
    const MeasureFormula &formula = definition.formula;
    std::optional<MeasureValue> value;
    if (formula.growth) {
        value = growthOf(formula.sum.front(), timeline, period, decimals);
    } else {
        value = sumOf(formula.sum, timeline, period);
        if (value && !formula.divisor.empty()) {
            const auto divisor = sumOf(formula.divisor, timeline, period);
            value = divisor ? quotient(definition, std::move(*value), *divisor, decimals) : std::nullopt;
        }
    }
    if (!value)
        return std::nullopt;
    const std::string money = value->unit;
    value->formula = formula.text();
    if (definition.unit == "percent") {
        value->kind = ValueKind::Percent;
        value->unit = "%";
    } else if (definition.unit == "times") {
        value->kind = ValueKind::Count;
        value->unit = "times";
    } else {
        value->kind = definition.unit == "per-share" ? ValueKind::PerShare : ValueKind::Money;
        value->unit = definition.unit == "per-share" ? money + "/share" : money;
        value->derived = true; // an amount that no release prints; a percentage is known as one that is worked out
    }
    return value;
}

/// The line item whose title a name is, in small letters and with hyphens: "research-and-development" for "rnd".
LineItem itemTitled(std::string_view name)
{
    const auto asName = [](char c) { return c == ' ' ? '-' : filing::toLower(c); };
    for (std::size_t i = 1; i < std::size(filing::lineItemInfos); ++i) {
        std::string title(filing::title(LineItem(i)));
        std::transform(title.begin(), title.end(), title.begin(), asName);
        if (title == name)
            return LineItem(i);
    }
    return LineItem::none;
}

} // namespace

const std::vector<MeasureDefinition> &measureDefinitions()
{
    return table().definitions;
}

std::string problemOfDefinitions()
{
    return table().problem;
}

Measure measureOf(const MeasureDefinition &definition)
{
    if (isPlainRatio(definition))
        return {definition.formula.sum.front().item, definition.formula.divisor.front().item};
    return {LineItem::none, LineItem::none, int(&definition - measureDefinitions().data())};
}

ValueKind Measure::kind() const
{
    using filing::SignRule;
    if (isRatio())
        return ValueKind::Percent;
    if (defined >= 0) {
        const std::string_view unit = measureDefinitions()[std::size_t(defined)].unit;
        return unit == "percent"  ? ValueKind::Percent
            : unit == "times"     ? ValueKind::Count
            : unit == "per-share" ? ValueKind::PerShare
                                  : ValueKind::Money;
    }
    if (!row.isEmpty())
        return ValueKind::Money;
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

Measure ofRow(const SegmentRowName &row)
{
    Measure measure;
    measure.row = row;
    return measure;
}

std::string name(const Measure &measure)
{
    if (!measure.row.isEmpty())
        return std::string(rowPrefix) + measure.row.text();
    if (const MeasureDefinition *definition = definitionOf(measure))
        return std::string(definition->name);
    std::string words(filing::id(measure.item));
    if (measure.isRatio())
        words += "-of-" + std::string(filing::id(measure.base));
    std::replace(words.begin(), words.end(), '_', '-');
    return words;
}

std::optional<Measure> measureFromName(std::string_view name)
{
    if (name.starts_with(rowPrefix)) {
        const SegmentRowName row = SegmentRowName::fromText(name.substr(rowPrefix.size()));
        return row.isEmpty() ? std::nullopt : std::optional(ofRow(row));
    }
    for (const MeasureDefinition &definition : measureDefinitions()) {
        if (definition.name == name)
            return measureOf(definition);
    }
    std::string id(name);
    std::replace(id.begin(), id.end(), '-', '_');
    LineItem item = filing::lineItemFromId(id);
    if (item == LineItem::none)
        item = itemTitled(name);
    return item == LineItem::none ? std::nullopt : std::optional(Measure{item, LineItem::none});
}

std::string title(const Measure &measure)
{
    if (!measure.row.isEmpty())
        return measure.row.label;
    if (const MeasureDefinition *definition = definitionOf(measure))
        return std::string(definition->title);
    const std::string words(filing::title(measure.item));
    return measure.isRatio() ? words + " in percent of " + std::string(filing::title(measure.base)) : words;
}

std::string explanation(const Measure &measure)
{
    if (!measure.row.isEmpty())
        return "A row of the table “" + measure.row.table + "”.";
    const MeasureDefinition *definition = definitionOf(measure);
    return definition ? std::string(definition->meaning) + " " + definition->formula.text() + "." : std::string();
}

const std::vector<Measure> &margins()
{
    static const std::vector<Measure> all{{LineItem::gross_profit, LineItem::revenue},
                                          {LineItem::operating_income, LineItem::revenue},
                                          {LineItem::net_income, LineItem::revenue}};
    return all;
}

std::optional<MeasureValue> valueOf(const Measure &measure, const Timeline &timeline, const Period &period, int decimals)
{
    if (!measure.row.isEmpty()) {
        const TimelineValue *value = timeline.segmentTables().value(measure.row, period);
        return value ? std::optional(fromTimeline(*value)) : std::nullopt;
    }
    if (measure.defined >= 0)
        return definedValue(measureDefinitions()[std::size_t(measure.defined)], timeline, period, decimals);
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
    for (const MeasureDefinition &definition : measureDefinitions()) {
        const Measure measure = measureOf(definition);
        if (std::find(margins().begin(), margins().end(), measure) == margins().end())
            addIfKnown(measure);
    }
    return found;
}

} // namespace history
