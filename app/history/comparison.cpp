// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison.h"

#include "company.h"
#include "printedsign.h"
#include "rowseries.h"
#include "subject.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

namespace history {

using filing::Decimal;
using filing::LineItem;
using filing::Period;
using filing::RowRole;
using filing::Statement;
using filing::StatementKind;
using filing::ValueKind;

namespace {

/// What makes two rows of different statements the same: the line item, else the heading above and the label.
std::vector<std::string> rowKeys(const Statement &statement)
{
    std::vector<std::string> keys;
    std::map<std::string, int> seen;
    std::string heading;
    for (const filing::Row &row : statement.rows) {
        if (row.role == RowRole::Heading)
            heading = normalisedName(row.label);
        std::string key =
            row.item == LineItem::none ? heading + "/" + normalisedName(row.label) : "#" + std::string(filing::id(row.item));
        if (const int count = ++seen[key]; count > 1)
            key += " " + std::to_string(count);
        keys.push_back(std::move(key));
    }
    return keys;
}

/// One statement that takes part, with the keys of its rows.
struct Source
{
    std::size_t side = 0; ///< index into Comparison::periods of the first period that it was found for
    int filing = 0;       ///< index into the filings of that side's timeline
    int statementIndex = 0;
    const Statement *statement = nullptr;
    std::vector<std::string> keys;
};

/// The column that prints a period on the footing that facts come from; -1 when there is none. A restated one goes first.
int columnOf(const Statement &statement, const ComparedPeriod &side)
{
    const Period period = side.timeline->canonical(side.period);
    int found = -1;
    for (std::size_t i = 0; i < statement.columns.size(); ++i) {
        const filing::StatementColumn &column = statement.columns[i];
        if (!column.period || !(side.timeline->canonical(*column.period) == period))
            continue;
        if (column.basis == filing::Basis::Restated)
            return int(i);
        if (column.basis == filing::Basis::Reported && found < 0)
            found = int(i);
    }
    return found;
}

/// Statements of the kind that print at least one of the periods, the latest filing's first.
std::vector<Source> sourcesOf(const Comparison &comparison)
{
    std::vector<Source> sources;
    std::set<const Statement *> taken;
    for (std::size_t side = 0; side < comparison.periods.size(); ++side) {
        const ComparedPeriod &compared = comparison.periods[side];
        for (std::size_t f = 0; f < compared.timeline->filings().size(); ++f) {
            const filing::Filing &filing = *compared.timeline->filings()[f];
            for (std::size_t s = 0; s < filing.statements.size(); ++s) {
                const Statement &statement = filing.statements[s];
                if (statement.kind == comparison.kind && columnOf(statement, compared) >= 0
                    && taken.insert(&statement).second)
                    sources.push_back({side, int(f), int(s), &statement, rowKeys(statement)});
            }
        }
    }
    return sources;
}

/// A row of the result before it has values: where it is printed first, and its key.
struct RowPlan
{
    std::string key;
    const filing::Row *row = nullptr;
};

/// The rows of the first source; rows that only others print follow the row that they follow there.
std::vector<RowPlan> planRows(const std::vector<Source> &sources)
{
    std::vector<RowPlan> plan;
    for (const Source &source : sources) {
        auto after = plan.begin();
        for (std::size_t r = 0; r < source.keys.size(); ++r) {
            const auto known = std::find_if(plan.begin(), plan.end(),
                                            [&](const RowPlan &planned) { return planned.key == source.keys[r]; });
            if (known != plan.end()) {
                after = std::next(known);
                continue;
            }
            after = std::next(plan.insert(after, {source.keys[r], &source.statement->rows[r]}));
        }
    }
    return plan;
}

std::optional<ComparedValue> factOf(LineItem item, const ComparedPeriod &side)
{
    const TimelineValue *value = side.timeline->value(item, side.period);
    if (!value)
        return std::nullopt;
    ComparedValue result{value->value,     value->derived,  value->formula, value->doubt,
                         value->witnesses, value->operands, value->restated};
    const Witness &witness = value->witnesses.front();
    const Decimal &printed = side.timeline->filings()[std::size_t(witness.filing)]->cellAt(witness.cell).value;
    if (showsAsPrinted(item) && printed != witness.value && printed == witness.value.negated()) {
        result.value = result.value.negated();
        for (Operand &operand : result.operands)
            operand.subtracted = !operand.subtracted;
    }
    return result;
}

/// The cell of a row as the latest filing prints it.
std::optional<ComparedValue> cellOf(const std::string &key, const ComparedPeriod &side, const std::vector<Source> &sources,
                                    const Comparison &comparison)
{
    std::optional<ComparedValue> latest;
    for (const Source &source : sources) {
        if (comparison.periods[source.side].timeline != side.timeline
            || (latest && latest->witnesses.front().filing <= source.filing))
            continue;
        const int column = columnOf(*source.statement, side);
        const auto found = std::find(source.keys.begin(), source.keys.end(), key);
        if (column < 0 || found == source.keys.end())
            continue;
        const auto r = std::distance(source.keys.begin(), found);
        const filing::Row &row = source.statement->rows[std::size_t(r)];
        const filing::Cell *cell = row.cellIn(column);
        if (!cell)
            continue;
        const filing::CellRef ref{source.statementIndex, int(r), int(cell - row.cells.data())};
        const Witness witness{source.filing, ref,           side.period,
                              cell->value,   cell->at,      source.statement->columns[std::size_t(column)].basis,
                              cell->doubt,   cell->printed, row.label,
                              false};
        latest = ComparedValue{cell->value, false, {}, cell->doubt, {witness}, {}};
    }
    return latest;
}

/// Rows that hold no facts, in quarters that no filing prints: calculated as on the timeline.
class CalculatedRows
{
public:
    CalculatedRows(const Comparison &comparison, const std::vector<Source> &sources)
        : m_comparison(comparison), m_sources(sources)
    {
    }
    [[nodiscard]] std::optional<ComparedValue> value(const std::string &key, const ComparedPeriod &side);

private:
    [[nodiscard]] const MergedRow *rowOf(const Source &source, const std::string &key);

    const Comparison &m_comparison;
    const std::vector<Source> &m_sources;
    std::map<const Timeline *, std::vector<MergedRow>> m_rows;
};

const MergedRow *CalculatedRows::rowOf(const Source &source, const std::string &key)
{
    const auto found = std::find(source.keys.begin(), source.keys.end(), key);
    if (found == source.keys.end())
        return nullptr;
    const Timeline *timeline = m_comparison.periods[source.side].timeline.get();
    auto known = m_rows.find(timeline);
    if (known == m_rows.end())
        known = m_rows.emplace(timeline, mergeRows(*timeline, m_comparison.kind)).first;
    const int row = int(std::distance(source.keys.begin(), found));
    const auto isThere = [&](const RowPlace &place) {
        return place.filing == source.filing && place.statement == source.statementIndex && place.row == row;
    };
    const auto merged = std::find_if(known->second.begin(), known->second.end(), [&](const MergedRow &candidate) {
        return std::any_of(candidate.places.begin(), candidate.places.end(), isThere);
    });
    return merged == known->second.end() || merged->holdsFacts ? nullptr : &*merged;
}

std::optional<ComparedValue> CalculatedRows::value(const std::string &key, const ComparedPeriod &side)
{
    for (const Source &source : m_sources) {
        const bool isIts = m_comparison.periods[source.side].timeline == side.timeline;
        const MergedRow *row = isIts ? rowOf(source, key) : nullptr;
        if (!row)
            continue;
        const Series series = seriesOf(*row, *side.timeline);
        const TimelineValue *found = series.value(side.timeline->canonical(side.period).key());
        if (!found || !found->derived)
            return std::nullopt;
        return ComparedValue{found->value,    true,           found->formula, found->doubt, found->witnesses,
                             found->operands, found->restated};
    }
    return std::nullopt;
}

/// A row's value in one period: the fact, with its derivation and sign, as the timeline's rule chooses it, unless the row
/// prints another number than any of the fact's (where two rows name the same line item, only one of them is the fact).
/// A quarter that no filing prints is calculated.
std::optional<ComparedValue> valueOf(const RowPlan &planned, const ComparedPeriod &side, const std::vector<Source> &sources,
                                     const Comparison &comparison, CalculatedRows &calculated)
{
    if (planned.row->role == RowRole::Heading)
        return std::nullopt;
    auto cell = cellOf(planned.key, side, sources, comparison);
    auto fact = planned.row->item == LineItem::none ? std::nullopt : factOf(planned.row->item, side);
    const auto isPrinted = [&cell](const Witness &witness) { return witness.value.magnitude() == cell->value.magnitude(); };
    const bool isFact = fact
        && (cell ? fact->value.magnitude() == cell->value.magnitude()
                    || (!fact->derived && std::any_of(fact->witnesses.begin(), fact->witnesses.end(), isPrinted))
                 : planned.key == "#" + std::string(filing::id(planned.row->item)));
    if (isFact)
        return fact;
    return cell ? cell : calculated.value(planned.key, side);
}

bool areAsLong(const Period &a, const Period &b)
{
    constexpr int sameLength = 3; // days by which two odd stretches may differ
    if (a.kind != b.kind || a.months != b.months)
        return false;
    return a.months != 0 || a.isInstant() || std::abs(a.days() - b.days()) <= sameLength;
}

std::vector<Comparison::Pair> pairsOf(const std::vector<ComparedPeriod> &periods)
{
    std::vector<Comparison::Pair> pairs;
    std::vector<bool> grouped(periods.size(), false);
    for (std::size_t i = 0; i < periods.size(); ++i) {
        if (grouped[i])
            continue;
        std::vector<std::size_t> group;
        for (std::size_t j = i; j < periods.size(); ++j) {
            if (!grouped[j] && areAsLong(periods[i].period, periods[j].period)) {
                grouped[j] = true;
                group.push_back(j);
            }
        }
        const std::size_t latest = *std::max_element(group.begin(), group.end(), [&](std::size_t a, std::size_t b) {
            return periods[a].period.end < periods[b].period.end;
        });
        for (const std::size_t other : group) {
            if (other != latest)
                pairs.push_back({int(latest), int(other)});
        }
    }
    return pairs;
}

Change changeBetween(const ComparedRow &row, const Comparison &comparison, Comparison::Pair pair)
{
    const auto &value = row.values[std::size_t(pair.period)];
    const auto &base = row.values[std::size_t(pair.base)];
    const ComparedPeriod &side = comparison.periods[std::size_t(pair.period)];
    const ComparedPeriod &baseSide = comparison.periods[std::size_t(pair.base)];
    const bool inMoney = row.kind == ValueKind::Money || row.kind == ValueKind::PerShare;
    if (!value || !base || (inMoney && side.timeline->currency() != baseSide.timeline->currency()))
        return {};
    Change change;
    change.amount = filing::difference(value->value, base->value);
    if (row.kind == ValueKind::Percent || !change.amount)
        return change;
    change.notMeaningful = base->value <= Decimal{};
    if (!change.notMeaningful)
        change.percent = filing::ratio(change.amount->scaled(2), base->value, percentDecimals);
    return change;
}

void addSharesAndChanges(Comparison &comparison)
{
    const auto base = std::find_if(comparison.rows.begin(), comparison.rows.end(), [&](const ComparedRow &row) {
        return comparison.commonBase != LineItem::none && row.item == comparison.commonBase;
    });
    const auto bases =
        base == comparison.rows.end() ? std::vector<std::optional<ComparedValue>>(comparison.periods.size()) : base->values;
    for (ComparedRow &row : comparison.rows) {
        for (const Comparison::Pair pair : comparison.pairs)
            row.changes.push_back(changeBetween(row, comparison, pair));
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            const bool hasShare = row.values[i] && row.kind == ValueKind::Money && bases[i] && bases[i]->value > Decimal{};
            row.shares.push_back(hasShare ? filing::ratio(row.values[i]->value.scaled(2), bases[i]->value, percentDecimals)
                                          : std::nullopt);
        }
    }
}

void addMargins(Comparison &comparison)
{
    for (const Measure &margin : margins()) {
        ComparedRow row;
        row.label = title(margin);
        row.kind = ValueKind::Percent;
        row.calculated = true;
        bool known = false;
        for (const ComparedPeriod &side : comparison.periods) {
            auto &value = row.values.emplace_back();
            if (auto ratio = valueOf(margin, *side.timeline, side.period)) {
                value = ComparedValue{ratio->value, ratio->derived, ratio->formula, ratio->doubt, ratio->witnesses, {}};
                known = true;
            }
        }
        if (known)
            comparison.rows.push_back(std::move(row));
    }
}

/// Whether two rows are one under two names: they share words, no statement prints both, and they agree wherever both have
/// a value.
bool areAlike(const ComparedRow &a, const std::string &keyOfA, const ComparedRow &b, const std::string &keyOfB,
              const std::vector<Source> &sources)
{
    const bool may = a.item == LineItem::none && b.item == LineItem::none && a.kind == b.kind && a.role != RowRole::Heading
        && b.role != RowRole::Heading;
    const auto printsBoth = [&](const Source &source) {
        const auto prints = [&source](const std::string &key) {
            return std::find(source.keys.begin(), source.keys.end(), key) != source.keys.end();
        };
        return prints(keyOfA) && prints(keyOfB);
    };
    if (!may || std::any_of(sources.begin(), sources.end(), printsBoth))
        return false;
    bool same = false;
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        const auto &one = a.values[i];
        const auto &other = b.values[i];
        if (one && other && !(one->value == other->value))
            return false;
        same = same || (one && other && !one->value.isZero());
    }
    const std::set<std::string> words = same ? subjectOf(a.label) : std::set<std::string>();
    const std::set<std::string> others = same ? subjectOf(b.label) : std::set<std::string>();
    return std::any_of(words.begin(), words.end(), [&others](const std::string &word) { return others.contains(word); });
}

/// Rows without line item that filings call by different names become one, under the name that comes first.
/// @param keys  of the rows
void joinAlikeRows(std::vector<ComparedRow> &rows, std::vector<std::string> keys, const std::vector<Source> &sources)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = rows.size() - 1; j > i; --j) {
            if (!areAlike(rows[i], keys[i], rows[j], keys[j], sources))
                continue;
            for (std::size_t side = 0; side < rows[i].values.size(); ++side) {
                if (!rows[i].values[side])
                    rows[i].values[side] = rows[j].values[side];
            }
            rows.erase(rows.begin() + std::ptrdiff_t(j));
            keys.erase(keys.begin() + std::ptrdiff_t(j));
        }
    }
}

/// Headings under which no row is left say nothing.
void dropEmptyHeadings(std::vector<ComparedRow> &rows)
{
    for (std::size_t i = rows.size(); i-- > 0;) {
        const bool endsHere =
            i + 1 == rows.size() || (rows[i + 1].role == RowRole::Heading && rows[i + 1].level <= rows[i].level);
        if (rows[i].role == RowRole::Heading && endsHere)
            rows.erase(rows.begin() + std::ptrdiff_t(i));
    }
}

} // namespace

Comparison compare(StatementKind kind, std::vector<ComparedPeriod> periods)
{
    Comparison comparison;
    comparison.kind = kind;
    comparison.periods = std::move(periods);
    if (kind == StatementKind::Balance) {
        for (ComparedPeriod &side : comparison.periods)
            side.period = Period::instant(side.period.end);
        comparison.commonBase = LineItem::total_assets;
    } else if (kind == StatementKind::Income) {
        comparison.commonBase = LineItem::revenue;
    }
    comparison.pairs = pairsOf(comparison.periods);

    const std::vector<Source> sources = sourcesOf(comparison);
    if (!sources.empty())
        comparison.units = sources.front().statement->units;
    CalculatedRows calculated(comparison, sources);
    std::vector<std::string> keys;
    for (const RowPlan &planned : planRows(sources)) {
        const filing::Row &printed = *planned.row;
        ComparedRow row;
        row.label = printed.label;
        row.level = printed.level;
        row.role = printed.role;
        row.item = printed.item;
        row.inferred = printed.inferred;
        row.kind = printed.cells.empty() ? ValueKind::Money : printed.cells.front().kind;
        bool known = printed.role == RowRole::Heading;
        for (const ComparedPeriod &side : comparison.periods) {
            auto value = valueOf(planned, side, sources, comparison, calculated);
            known = known || value.has_value();
            row.values.push_back(std::move(value));
        }
        if (!known)
            continue;
        comparison.rows.push_back(std::move(row));
        keys.push_back(planned.key);
    }
    joinAlikeRows(comparison.rows, std::move(keys), sources);
    dropEmptyHeadings(comparison.rows);
    if (kind == StatementKind::Income)
        addMargins(comparison);
    addSharesAndChanges(comparison);
    return comparison;
}

} // namespace history
