// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimverdict.h"

#include "claimjudging.h"

#include <algorithm>

namespace filing {
namespace {

using Outcome = Claim::Result;
using Role = FigureReading::Role;
using Kind = Figure::Kind;

} // namespace

/// The two cells that bear a change out.
std::optional<ClaimJudge::ValueChange> ClaimJudge::provenChange(std::size_t f) const
{
    const Verdict &verdict = m_verdicts[f];
    if (m_reading.figures[f].role != Role::Change || verdict.result != Outcome::Agrees || verdict.operands.size() != 2)
        return std::nullopt;
    const WitnessValue *to = m_witness.at(verdict.operands[0]);
    const WitnessValue *from = m_witness.at(verdict.operands[1]);
    if (!to || !from || to->row != from->row)
        return std::nullopt;
    return ValueChange{{}, to, from};
}

std::optional<Span> ClaimJudge::changeBetween(std::size_t f, const WitnessValue &to, const WitnessValue &from) const
{
    if (to.value.isNegative() != from.value.isNegative())
        return std::nullopt;
    return m_sentence.figures[f].kind == Kind::Percent ? percentChange(sizeSpan(to.value), sizeSpan(from.value))
                                                       : differenceOf(sizeSpan(to.value), sizeSpan(from.value));
}

/// Whether another measure of the same change, right beside it, has the size of a change, too.
bool ClaimJudge::isTwinOf(std::size_t f, const ValueChange &change) const
{
    for (const std::size_t twin : {f - 1, f + 1}) {
        if (twin >= m_reading.figures.size() || !isBeside(f, twin))
            continue;
        const auto other = changeBetween(twin, *change.to, *change.from);
        if (other && fits(twin, *other))
            return true;
    }
    return false;
}

/// "$41 million (5.1 percent)", "$3.1 million, or 6.6%"
bool ClaimJudge::isBeside(std::size_t f, std::size_t twin) const
{
    const std::size_t later = std::max(f, twin);
    return m_sentence.figures[later].token <= m_sentence.figures[later - 1].token + 3
        && m_sentence.figures[f].kind != m_sentence.figures[twin].kind && m_reading.figures[f].role == Role::Change
        && m_reading.figures[twin].role == Role::Change && m_reading.figures[twin].subject == m_reading.figures[f].subject;
}

/// Whether a figure's subject has just the words of a row, several of them.
bool ClaimJudge::isNamed(const Row &row, std::size_t f) const
{
    if (m_reading.figures[f].subject < 0)
        return false;
    const ClaimSubject &subject = m_reading.subjects[std::size_t(m_reading.figures[f].subject)];
    return isLong(subject) && (row.words == subject.words || row.words == "total " + subject.words);
}

/// "increased $41 million (5.1 percent)": two measures of one change, one of which two cells bear out.
std::optional<Verdict> ClaimJudge::opposeByTwin(std::size_t f) const
{
    const FigureReading &reading = m_reading.figures[f];
    for (const std::size_t twin : {f - 1, f + 1}) {
        if (twin >= m_verdicts.size())
            continue;
        const auto proven = isBeside(f, twin) ? provenChange(twin) : std::nullopt;
        if (!proven || !contains(reading.periods, proven->to->period) || !contains(reading.basePeriods, proven->from->period)
            || digitsOf(m_sentence.figures[twin])
                < (m_reading.figures[twin].clean || isNamed(*proven->to->row, twin) ? 2 : 3))
            continue;
        const auto truth = changeBetween(f, *proven->to, *proven->from);
        if (!truth || !isComparable(m_sentence.figures[f], *truth)
            || (!misses(m_sentence.figures[f], sizeOf(*truth)) && !turns(f, *truth)))
            continue;
        const Changes changes = changesOf(f);
        const auto both = [&](const ValueChange &change) {
            const auto other = changeBetween(twin, *change.to, *change.from);
            return fits(f, change.change) && other && fits(twin, *other);
        };
        if (std::any_of(changes.meant.begin(), changes.meant.end(), both)
            || std::any_of(changes.others.begin(), changes.others.end(), both))
            continue;
        const ValueChange change{*truth, proven->to, proven->from};
        return Verdict{Outcome::Contradicts, saysChange(f, change), {proven->to->ref, proven->from->ref}};
    }
    return std::nullopt;
}

/// "increased 57% to $1.345 billion": a change of the row that prints the amount beside it.
std::optional<Verdict> ClaimJudge::opposeByEnd(std::size_t f) const
{
    const Figure &figure = m_sentence.figures[f];
    const FigureReading &reading = m_reading.figures[f];
    const WitnessValue *to = reading.pair >= 0 && !m_reading.figures[std::size_t(reading.pair)].perShare
            && m_sentence.figures[std::size_t(reading.pair)].kind == Kind::Money
        ? anchorOf(std::size_t(reading.pair))
        : nullptr;
    if (!to || m_reading.figures[std::size_t(reading.pair)].subject != reading.subject
        || !isPlainBetween(f, std::size_t(reading.pair)))
        return std::nullopt;
    const Span own = claimedSpan(m_sentence.figures[std::size_t(reading.pair)]);
    std::optional<ValueChange> against;
    for (const WitnessValue *end : m_witness.within(to->kind, own.low, own.high)) {
        if (!contains(m_reading.figures[std::size_t(reading.pair)].periods, end->period))
            continue;
        for (const WitnessValue *from : m_witness.inRow(end->ref)) {
            if (from->kind != end->kind || from->period.months != end->period.months || !(from->period < end->period)
                || from->adjusted != end->adjusted)
                continue;
            const auto change = changeBetween(f, *end, *from);
            if (change && fits(f, *change) && !turns(f, *change))
                return std::nullopt;
            if (change && end->row == to->row && contains(reading.basePeriods, from->period) && isComparable(figure, *change)
                && (misses(figure, sizeOf(*change)) || turns(f, *change)))
                against = ValueChange{*change, end, from};
        }
    }
    if (!against || !(reading.baseNamed || reading.named || reading.inherited))
        return std::nullopt;
    return Verdict{Outcome::Contradicts, saysChange(f, *against), {against->to->ref, against->from->ref}};
}

/// "growing 24% to $0.46, from $0.47": a change that the statements bear out, and two ends that do not give it.
std::optional<Verdict> ClaimJudge::opposeByChange(std::size_t f) const
{
    for (std::size_t c = 0; c < m_reading.figures.size(); ++c) {
        const FigureReading &change = m_reading.figures[c];
        const bool ofIt = change.role == Role::Change && (change.pair == int(f) || change.basePair == int(f));
        if (!ofIt || change.basePair < 0 || change.pair < 0 || m_verdicts[c].result != Outcome::Agrees
            || m_verdicts[c].operands.empty() || change.otherBasis || m_reading.lists || change.outlook)
            continue;
        const auto other = std::size_t(change.pair == int(f) ? change.basePair : change.pair);
        if (m_verdicts[other].result != Outcome::Agrees || m_reading.figures[other].subject != m_reading.figures[f].subject
            || !isPlainBetween(f, other))
            continue;
        std::string words;
        const auto told = textChange(c, change.basePair, words);
        if (told && (misses(m_sentence.figures[c], sizeOf(*told)) || turns(c, *told)))
            return Verdict{Outcome::Contradicts, "The text says " + printed(c) + "; " + words + ".", m_verdicts[c].operands};
    }
    return std::nullopt;
}

/// The cell that a figure of the text is about: the one that bears it out, or the one that speaks against it.
const WitnessValue *ClaimJudge::printedFor(std::size_t f) const
{
    const Verdict &verdict = m_verdicts[f];
    if (verdict.result != Outcome::Contradicts || verdict.operands.empty())
        return anchorOf(f);
    const WitnessValue *value = m_witness.at(verdict.operands.front());
    return value && contains(m_reading.figures[f].periods, value->period) ? value : nullptr;
}

/// "$2.1 million, compared to $2.9 million, a decrease of $0.7 million" where the tables print 2.1 and 2.8: of a change
/// beside an amount that is itself contradicted, the tables' own amounts tell.
std::optional<Verdict> ClaimJudge::reckonFromTables(std::size_t f) const
{
    const FigureReading &reading = m_reading.figures[f];
    if (m_verdicts[f].result != Outcome::Contradicts || reading.role != Role::Change || reading.pair < 0
        || reading.basePair < 0)
        return std::nullopt;
    const auto main = std::size_t(reading.pair);
    const auto base = std::size_t(reading.basePair);
    const bool wrongMain = m_verdicts[main].result == Outcome::Contradicts;
    const bool wrongBase = m_verdicts[base].result == Outcome::Contradicts;
    if (wrongMain == wrongBase)
        return std::nullopt; // nothing is wrong with either, or no cell is known for sure
    const WitnessValue *to = printedFor(main);
    const WitnessValue *from = printedFor(base);
    if (!to || !from || to->row != from->row || to->kind != from->kind || to->adjusted != from->adjusted
        || to->period.months != from->period.months || !(from->period < to->period))
        return std::nullopt;
    const auto change = changeBetween(f, *to, *from);
    if (!change)
        return std::nullopt;
    const bool agrees = fits(f, *change) && !turns(f, *change);
    if (!agrees && !turns(f, *change) && !misses(m_sentence.figures[f], sizeOf(*change)))
        return std::nullopt;
    const Outcome outcome = agrees ? Outcome::Agrees : Outcome::Contradicts;
    return Verdict{outcome, saysChange(f, {*change, to, from}), {to->ref, from->ref}};
}

/// A figure that nothing bears out against what the figures around it are borne out by.
void ClaimJudge::opposeByNeighbours()
{
    for (std::size_t f = 0; f < m_verdicts.size(); ++f) {
        if (const auto verdict = opposeByPeriod(f); verdict && m_verdicts[f].result != Outcome::Contradicts)
            m_verdicts[f] = *verdict;
        const bool proven = provenChange(f).has_value();
        if (m_verdicts[f].result != Outcome::TextOnly && m_verdicts[f].result != Outcome::Undecided && !proven)
            continue;
        if (proven) {
            // Both measures of a change are of one row.
            if (auto verdict = opposeByTwin(f))
                m_verdicts[f] = *std::move(verdict);
            continue;
        }
        const Figure &figure = m_sentence.figures[f];
        const FigureReading &reading = m_reading.figures[f];
        std::optional<Verdict> verdict = opposeByRow(f);
        if (!verdict)
            verdict = opposeByShift(f);
        if (!verdict)
            verdict = opposeByList(f);
        if (!verdict)
            verdict = opposeByShare(f);
        const bool change = reading.role == Role::Change && (figure.kind == Kind::Money || figure.kind == Kind::Percent)
            && !reading.otherBasis && !reading.outlook && !m_reading.lists && !figure.foreign && !figure.range;
        if (!verdict && !change)
            verdict = opposeByChange(f);
        if (!verdict && change)
            verdict = opposeByTwin(f);
        if (!verdict && change)
            verdict = opposeByEnd(f);
        if (!verdict)
            verdict = opposeSlip(f);
        if (verdict)
            m_verdicts[f] = *std::move(verdict);
    }
    for (std::size_t f = 0; f < m_verdicts.size(); ++f) {
        if (auto verdict = reckonFromTables(f))
            m_verdicts[f] = *std::move(verdict);
    }
}

} // namespace filing
