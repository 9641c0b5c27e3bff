// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimverdict.h"

#include "claimspan.h"
#include "claimvocabulary.h"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>
#include <tuple>

namespace filing {
namespace {

using Outcome = Claim::Result;
using Role = FigureReading::Role;
using Kind = Figure::Kind;

/// The line items that words for one of them may mean.
std::vector<LineItem> familyOf(LineItem item, bool diluted, bool basic)
{
    switch (item) {
    case LineItem::net_income:
        return {LineItem::net_income, LineItem::net_income_parent, LineItem::net_income_common, LineItem::cf_net_income};
    case LineItem::net_income_parent:
    case LineItem::net_income_common:
        return {LineItem::net_income_parent, LineItem::net_income_common, LineItem::net_income};
    case LineItem::cash:
        return {LineItem::cash, LineItem::cash_end};
    case LineItem::eps_basic:
    case LineItem::eps_diluted:
    case LineItem::eps_both:
        if (diluted && !basic)
            return {LineItem::eps_diluted, LineItem::eps_both};
        if (basic && !diluted)
            return {LineItem::eps_basic, LineItem::eps_both};
        return {LineItem::eps_diluted, LineItem::eps_both, LineItem::eps_basic};
    default:
        return {item};
    }
}

std::string shown(const WitnessValue &value)
{
    return value.row->label + " " + groupedText(value.value) + (value.kind == ValueKind::Percent ? "%" : "") + " ("
        + value.period.key() + ")";
}

std::string percentText(const Span &span)
{
    const auto both = sum(span.low, span.high);
    const auto middle = both ? ratio(*both, {2, 0}, 2) : std::nullopt;
    return middle ? middle->toString() + "%" : "?";
}

/// Significant digits as printed: "$1.1 million" has two.
int digitsOf(const Figure &figure)
{
    std::int64_t rest = figure.value.magnitude().unscaled;
    while (rest != 0 && rest % 10 == 0 && figure.value.exponent >= 0)
        rest /= 10;
    int digits = 0;
    for (; rest != 0; rest /= 10)
        ++digits;
    const bool cents =
        figure.kind == Kind::Money && figure.value.exponent <= -2 && figure.value.magnitude() < Decimal{100, 0};
    return cents ? std::max(digits, 2) : digits; // "$0.07" is no less exact than "$0.12"
}

bool contains(const std::vector<Period> &periods, const Period &period)
{
    return std::any_of(periods.begin(), periods.end(), [&period](const Period &known) {
        return known == period || (period.isInstant() && known.end == period.end);
    });
}

} // namespace

ClaimJudge::ClaimJudge(const ClaimSentence &sentence, const SentenceReading &reading, const ClaimWitness &witness,
                       const ClaimCalendar &calendar)
    : m_sentence(sentence), m_reading(reading), m_witness(witness), m_calendar(calendar)
{
}

std::string ClaimJudge::printed(std::size_t f) const
{
    return m_sentence.lower.substr(m_sentence.figures[f].begin, m_sentence.figures[f].end - m_sentence.figures[f].begin);
}

ClaimJudge::Values ClaimJudge::valuesOf(const ClaimSubject &subject, bool perShare, std::size_t f) const
{
    Values values = m_witness.ofLabel(subject.words);
    const std::size_t token = m_sentence.figures[f].token;
    bool diluted = subject.diluted;
    bool basic = subject.basic;
    for (std::size_t i = token + 1;
         perShare && i < m_sentence.tokens.size() && i < token + 6 && m_sentence.tokens[i].figure < 0; ++i) {
        diluted = diluted || m_sentence.isWord(i, "diluted") || m_sentence.isWord(i, "dilution");
        basic = basic || m_sentence.isWord(i, "basic");
    }
    const bool result = subject.item == LineItem::net_income || subject.item == LineItem::net_income_parent
        || subject.item == LineItem::net_income_common;
    const LineItem item = perShare && result ? LineItem::eps_both : subject.item;
    if (item != LineItem::none) {
        for (const LineItem member : familyOf(item, diluted, basic)) {
            const Values &more = m_witness.ofItem(member);
            values.insert(values.end(), more.begin(), more.end());
        }
    }
    const ValueKind kind = perShare                 ? ValueKind::PerShare
        : m_sentence.figures[f].kind == Kind::Money ? ValueKind::Money
                                                    : ValueKind::Percent;
    const auto sums = [](const std::string &words) {
        return words.find("invest") != std::string::npos || words.find("securities") != std::string::npos
            || words.find("restricted") != std::string::npos;
    };
    const bool wide = sums(subject.words);
    std::erase_if(values, [&](const WitnessValue *value) {
        return value->kind != kind || (subject.item == LineItem::cash && sums(value->row->words) != wide)
            || (subject.item == LineItem::revenue && subject.words.find(" and ") != std::string::npos
                && value->row->words.find(" and ") == std::string::npos);
    });
    // Principal statements first: they are what is shown.
    std::stable_sort(values.begin(), values.end(),
                     [](const WitnessValue *a, const WitnessValue *b) { return a->principal && !b->principal; });
    return values;
}

ClaimJudge::Values ClaimJudge::inPeriods(const Values &values, const std::vector<Period> &periods)
{
    Values found;
    std::copy_if(values.begin(), values.end(), std::back_inserter(found),
                 [&periods](const WitnessValue *value) { return contains(periods, value->period); });
    return found;
}

/// Whether the reading of a figure is sure enough to speak against it.
bool ClaimJudge::mayContradict(std::size_t f) const
{
    const FigureReading &reading = m_reading.figures[f];
    const Figure &figure = m_sentence.figures[f];
    if (!reading.clean || reading.detour || reading.subject < 0 || m_reading.outlook || m_reading.lists || figure.foreign
        || figure.range)
        return false;
    const ClaimSubject &subject = m_reading.subjects[std::size_t(reading.subject)];
    const bool around = (m_reading.adjusted && !subject.plain) || m_reading.parts; // the paragraph, or its heading
    return !around && !reading.tainted && !subject.adjusted;
}

/// Whether what it is compared with, or another figure of the same subject, agrees with a statement.
bool ClaimJudge::isAnchored(std::size_t f) const
{
    const FigureReading &reading = m_reading.figures[f];
    const Figure &figure = m_sentence.figures[f];
    if (m_reading.outlook || m_reading.lists || figure.foreign || figure.range || reading.detour || !reading.clean)
        return false;
    for (std::size_t i = 0; i < m_verdicts.size(); ++i) {
        if (i == f || m_verdicts[i].result != Outcome::Agrees || m_verdicts[i].operands.empty()
            || digitsOf(m_sentence.figures[i]) < 2)
            continue;
        const FigureReading &other = m_reading.figures[i];
        if (other.role != Role::Change && (other.pair == int(f) || reading.pair == int(i))
            && other.subject == reading.subject)
            return true;
    }
    return false;
}

/// Whether a figure without a period of its own is of what the release reports: where the quarter is not printed, the text may
/// still speak of it.
bool ClaimJudge::inherits(std::size_t f) const
{
    const std::vector<Period> &current = m_calendar.current();
    return m_reading.figures[f].inherited && !m_calendar.isAnnual()
        && std::any_of(current.begin(), current.end(), [](const Period &period) { return period.months == 3; });
}

/// Whether a word of a row's label stands in the sentence.
bool ClaimJudge::isSpokenOf(const Row &row) const
{
    return std::any_of(m_sentence.tokens.begin(), m_sentence.tokens.end(), [&row](const ClaimToken &token) {
        return token.word && token.text.size() >= 5 && token.number < 0 && row.words.find(token.text) != std::string::npos;
    });
}

/// A value elsewhere in the tables that the figure may be: then it cannot be called wrong.
const WitnessValue *ClaimJudge::rescuer(std::size_t f, const std::vector<Period> &periods) const
{
    const Figure &figure = m_sentence.figures[f];
    const FigureReading &reading = m_reading.figures[f];
    const Span span = printedSpan(figure);
    const ValueKind kind =
        figure.kind == Kind::Money ? (reading.perShare ? ValueKind::PerShare : ValueKind::Money) : ValueKind::Percent;
    for (const WitnessValue *value : m_witness.within(kind, span.low, span.high)) {
        if (contains(periods, value->period) && (!reading.clean || isSpokenOf(*value->row)))
            return value;
    }
    return nullptr;
}

/// An amount that no subject could be found for: it agrees where a row named by the sentence's own words prints it.
Verdict ClaimJudge::judgeUnnamed(std::size_t f) const
{
    const Figure &figure = m_sentence.figures[f];
    const FigureReading &reading = m_reading.figures[f];
    const Span span = claimedSpan(figure);
    const ValueKind kind = reading.perShare ? ValueKind::PerShare
        : figure.kind == Kind::Money        ? ValueKind::Money
                                            : ValueKind::Percent;
    Values found = figure.foreign ? Values{} : m_witness.within(kind, span.low, span.high);
    const auto named = [this](const WitnessValue *value) {
        const std::string &words = value->row->words;
        int hits = 0;
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find(' ', at), words.size());
            const std::string_view word = std::string_view(words).substr(at, end - at);
            const bool said = std::any_of(m_sentence.tokens.begin(), m_sentence.tokens.end(),
                                          [word](const ClaimToken &token) { return token.text == word; });
            const bool small = word.size() < 4 || word == "total" || word == "other" || word == "from";
            if (!said && !small)
                return false;
            hits += said && !small ? 1 : 0;
            at = end + 1;
        }
        return hits > 0;
    };
    for (const WitnessValue *value : found) {
        if (named(value) && digitsOf(figure) >= (value->principal ? 2 : 3))
            return {
                Outcome::Agrees, "The text says " + printed(f) + "; the tables print " + shown(*value) + ".", {value->ref}};
    }
    if (found.empty() || digitsOf(figure) < 3)
        return {Outcome::TextOnly, "No table of the filing prints " + printed(f) + " for what the text speaks of.", {}};
    return {Outcome::Undecided,
            "The tables print such a number as " + shown(*found.front()) + "; whether the text means it cannot be told.",
            {found.front()->ref}};
}

/// A figure that is not as reported: it agrees with an adjusted row or column that prints it.
Verdict ClaimJudge::judgeAdjusted(std::size_t f, const Values &values) const
{
    const Span span = claimedSpan(m_sentence.figures[f]);
    for (const WitnessValue *value : values) {
        if (value->adjusted && sizeSpan(value->value).meets(span))
            return {
                Outcome::Agrees, "The text says " + printed(f) + "; the tables print " + shown(*value) + ".", {value->ref}};
    }
    Values own;
    std::copy_if(values.begin(), values.end(), std::back_inserter(own), [&](const WitnessValue *value) {
        return value->adjusted && contains(m_reading.figures[f].periods, value->period);
    });
    const bool allMiss = std::all_of(own.begin(), own.end(), [&](const WitnessValue *value) {
        return misses(m_sentence.figures[f], sizeSpan(value->value));
    });
    if (!own.empty() && allMiss && isAnchored(f) && !rescuer(f, m_reading.figures[f].periods))
        return {Outcome::Contradicts,
                "The text says " + printed(f) + "; the tables print " + shown(*own.front()) + ".",
                {own.front()->ref}};
    Values all = m_witness.within(m_reading.figures[f].perShare                   ? ValueKind::PerShare
                                      : m_sentence.figures[f].kind == Kind::Money ? ValueKind::Money
                                                                                  : ValueKind::Percent,
                                  span.low, span.high);
    std::stable_sort(all.begin(), all.end(),
                     [](const WitnessValue *a, const WitnessValue *b) { return a->adjusted && !b->adjusted; });
    for (const WitnessValue *value : all) {
        if (value->adjusted && contains(m_reading.figures[f].periods, value->period))
            return {Outcome::Agrees,
                    "The text says " + printed(f) + " of a figure that is not as reported; the tables print " + shown(*value)
                        + ".",
                    {value->ref}};
    }
    Verdict verdict = judgeUnnamed(f);
    if (verdict.result == Outcome::TextOnly && !values.empty())
        verdict = {Outcome::Undecided,
                   "The text speaks of a figure that is not as reported; no table with such figures prints " + printed(f)
                       + ".",
                   {}};
    return verdict;
}

Verdict ClaimJudge::judgeLevel(std::size_t f)
{
    const Figure &figure = m_sentence.figures[f];
    const FigureReading &reading = m_reading.figures[f];
    if (reading.subject < 0)
        return judgeUnnamed(f);
    const ClaimSubject &subject = m_reading.subjects[std::size_t(reading.subject)];
    const Values values = valuesOf(subject, reading.perShare, f);
    const Span span = claimedSpan(figure);
    const Values here = inPeriods(values, reading.periods);
    const auto matches = [&span](const WitnessValue *value) { return sizeSpan(value->value).meets(span); };
    const auto says = [&](const WitnessValue &value) {
        return "The text says " + printed(f) + "; the statements print " + shown(value) + ".";
    };
    if (subject.adjusted)
        return judgeAdjusted(f, values);
    if (const auto found = std::find_if(here.begin(), here.end(), matches); found != here.end()) {
        const WitnessValue &value = **found;
        const bool result = value.row->item == LineItem::net_income || value.row->item == LineItem::operating_income;
        const bool loss = figure.bracketed || subject.loss;
        const bool wrongSign = result && value.principal && !value.value.isZero() && value.value.isNegative() != loss
            && subject.begin < figure.token;
        if (wrongSign && mayContradict(f) && !reading.base && reading.named)
            return {Outcome::Contradicts, says(value) + " One is a loss, the other is none.", {value.ref}};
        const bool chance = !reading.clean && digitsOf(figure) < (reading.named ? 2 : 3); // it may match by chance
        return {wrongSign || chance ? Outcome::Undecided : Outcome::Agrees, says(value), {value.ref}};
    }
    // "$282.1" where millions are meant: its scale is missing, its value unknown.
    const bool bare = figure.value.exponent <= 0 && figure.value.magnitude() < Decimal{10000, 0} && !reading.perShare;
    const bool sure = !bare && (mayContradict(f) || isAnchored(f));
    const WitnessValue *witness = witnessAmong(here, subject);
    if (witness && !witness->principal && !isAnchored(f))
        witness = nullptr;
    if (const auto found = std::find_if(values.begin(), values.end(), matches); found != values.end()) {
        const WitnessValue &value = **found;
        if (!reading.named)
            return {reading.clean || digitsOf(figure) >= 3 ? Outcome::Agrees : Outcome::Undecided, says(value), {value.ref}};
        const bool told = sure && value.principal && digitsOf(figure) >= 2;
        if (told && witness && misses(figure, sizeSpan(witness->value)))
            return {Outcome::Contradicts,
                    says(*witness) + " It prints " + groupedText(value.value) + " for " + value.period.key() + ".",
                    {witness->ref, value.ref}};
        if (told && here.empty() && reading.periods.empty() && digitsOf(figure) >= 3
            && reading.months == value.period.months)
            return {Outcome::Contradicts,
                    says(value) + " The text names another period, for which they print nothing.",
                    {value.ref}};
        return {Outcome::Undecided, says(value) + " Whether the text means that period cannot be told.", {value.ref}};
    }
    if (const WitnessValue *other = rescuer(f, reading.periods)) {
        Verdict verdict = judgeUnnamed(f);
        if (verdict.result == Outcome::Agrees)
            return verdict;
        return {Outcome::Undecided,
                "The tables print such a number as " + shown(*other) + "; whether the text means it cannot be told.",
                {other->ref}};
    }
    // What differs tenfold is another matter, or in another unit.
    const bool comparable = witness && witness->value.magnitude() <= figure.value.magnitude().scaled(1)
        && figure.value.magnitude() <= witness->value.magnitude().scaled(1);
    if (!comparable || !sure)
        return judgeUnnamed(f);
    const bool allMiss = std::all_of(here.begin(), here.end(),
                                     [&](const WitnessValue *value) { return misses(figure, sizeSpan(value->value)); });
    // What the release is about may be its quarter or its year: both must be printed to speak against a figure.
    const bool covered = std::all_of(reading.periods.begin(), reading.periods.end(), [&here](const Period &period) {
        return period.isInstant() || std::any_of(here.begin(), here.end(), [&period](const WitnessValue *value) {
                   return value->period == period || value->period.isInstant();
               });
    });
    if (allMiss && (reading.named || (inherits(f) && covered) || isAnchored(f)))
        return {Outcome::Contradicts, says(*witness), {witness->ref}};
    return {Outcome::Undecided,
            says(*witness)
                + (allMiss ? " Which period the text means cannot be told." : " Rounding may explain the difference."),
            {witness->ref}};
}

/// The value that may speak against a claim: of a statement, or of a row of another table that has just the words of the claim.
const WitnessValue *ClaimJudge::witnessAmong(const Values &values, const ClaimSubject &subject)
{
    const auto found = std::find_if(values.begin(), values.end(), [&subject](const WitnessValue *value) {
        return value->principal || (!value->adjusted && value->row->words == subject.words);
    });
    return found == values.end() ? nullptr : *found;
}

/// The percentages that the statements give for a share: printed as such, or reckoned from part and whole.
std::vector<ClaimJudge::Share> ClaimJudge::sharesOf(std::size_t f, const std::vector<Period> &periods, bool anyPeriod) const
{
    const FigureReading &reading = m_reading.figures[f];
    std::vector<Share> shares;
    if (reading.subject < 0)
        return shares;
    const ClaimSubject &subject = m_reading.subjects[std::size_t(reading.subject)];
    for (const WitnessValue *value : valuesOf(subject, false, f)) {
        if (value->kind == ValueKind::Percent && !value->period.isInstant()
            && (anyPeriod || contains(periods, value->period)))
            shares.push_back({valueSpan(value->value), value, nullptr});
    }
    if (subject.item == LineItem::none && m_witness.ofLabel(subject.words).empty())
        return shares;
    const LineItem whole = reading.whole >= 0  ? m_reading.subjects[std::size_t(reading.whole)].item
        : subject.item == LineItem::income_tax ? LineItem::pretax_income
                                               : LineItem::revenue;
    Values parts = m_witness.ofLabel(subject.words);
    for (const LineItem member : familyOf(subject.item, false, false)) {
        const Values &more = m_witness.ofItem(member);
        parts.insert(parts.end(), more.begin(), more.end());
    }
    const Values &wholes = m_witness.ofItem(whole);
    for (const WitnessValue *part : parts) {
        if (part->kind != ValueKind::Money || !part->principal || !(anyPeriod || contains(periods, part->period)))
            continue;
        for (const WitnessValue *total : wholes) {
            if (!(total->period == part->period) || total->kind != ValueKind::Money || !total->principal)
                continue;
            if (const auto percent = percentOf(sizeSpan(part->value), sizeSpan(total->value)))
                shares.push_back({*percent, part, total});
        }
    }
    return shares;
}

Verdict ClaimJudge::judgeRatio(std::size_t f)
{
    const Figure &figure = m_sentence.figures[f];
    const FigureReading &reading = m_reading.figures[f];
    const auto says = [&](const Share &share) {
        std::string words = "The text says " + printed(f) + "; ";
        if (!share.whole)
            return words + "the tables print " + shown(*share.part) + ".";
        return words + shown(*share.part) + " \xC3\xB7 " + shown(*share.whole) + " = " + percentText(share.span) + ".";
    };
    const auto cells = [](const Share &share) {
        std::vector<CellRef> refs{share.part->ref};
        if (share.whole)
            refs.push_back(share.whole->ref);
        return refs;
    };
    const Span span = claimedSpan(figure);
    const std::vector<Share> here = sharesOf(f, reading.periods, false);
    for (const Share &share : here) {
        if (share.span.meets(span))
            return {Outcome::Agrees, says(share), cells(share)};
    }
    // "$1,008,000 or 35%": the text's own part and whole
    const std::vector<Share> all = sharesOf(f, {}, true);
    const bool reckoned =
        std::any_of(here.begin(), here.end(), [](const Share &share) { return share.whole || share.part->principal; });
    const bool sure = reckoned && (mayContradict(f) || isAnchored(f));
    for (const Share &share : all) {
        if (!share.span.meets(span))
            continue;
        if (!reading.named)
            return {Outcome::Agrees, says(share), cells(share)};
        if (sure && !here.empty() && digitsOf(figure) >= 2 && misses(figure, here.front().span))
            return {Outcome::Contradicts,
                    says(here.front()) + " For " + share.part->period.key() + " it is " + percentText(share.span) + ".",
                    cells(here.front())};
        if (reading.named && here.empty() && reading.periods.empty() && digitsOf(figure) >= 2
            && (mayContradict(f) || isAnchored(f)) && reading.months == share.part->period.months && share.part->principal)
            return {Outcome::Contradicts, says(share) + " The text names another period, for which they print nothing.",
                    cells(share)};
        return {Outcome::Undecided, says(share) + " Whether the text means that period cannot be told.", cells(share)};
    }
    if (here.empty())
        return {Outcome::TextOnly, "No table of the filing gives " + printed(f) + ".", {}};
    const bool rescued = rescuer(f, reading.periods) != nullptr;
    const bool allMiss =
        std::all_of(here.begin(), here.end(), [&](const Share &share) { return misses(figure, share.span); });
    if (sure && allMiss && !rescued && (reading.named || inherits(f) || isAnchored(f)))
        return {Outcome::Contradicts, says(here.front()), cells(here.front())};
    if (!sure)
        return {Outcome::TextOnly, "No table of the filing gives " + printed(f) + " for what the text speaks of.", {}};
    return {Outcome::Undecided, says(here.front()), cells(here.front())};
}

/// What the text's own two figures give for a change.
std::optional<Span> ClaimJudge::textChange(std::size_t f, int basePair, std::string &words) const
{
    const FigureReading &reading = m_reading.figures[f];
    if (reading.pair < 0 || basePair < 0)
        return std::nullopt;
    const auto main = std::size_t(reading.pair);
    const auto base = std::size_t(basePair);
    const Figure &to = m_sentence.figures[main];
    const Figure &from = m_sentence.figures[base];
    if (to.kind != from.kind || to.stress != Figure::Stress::Plain || from.stress != Figure::Stress::Plain
        || to.foreign != from.foreign || to.range || from.range || to.bracketed != from.bracketed
        || m_reading.figures[main].perShare != m_reading.figures[base].perShare)
        return std::nullopt;
    const bool percent = m_sentence.figures[f].kind == Kind::Percent;
    if (percent && to.kind != Kind::Money)
        return std::nullopt;
    const auto change =
        percent ? percentChange(printedSpan(to), printedSpan(from)) : differenceOf(printedSpan(to), printedSpan(from));
    if (change)
        words = "from " + printed(base) + " to " + printed(main) + (percent ? " it is " + percentText(*change) : "");
    return change;
}

namespace {

Span sizeOf(const Span &change)
{
    if (change.high <= Decimal{})
        return {change.high.negated(), change.low.negated()};
    if (change.low >= Decimal{})
        return change;
    return {Decimal{}, std::max(change.low.negated(), change.high)};
}

/// 1 for a rise, -1 for a fall, 0 when rounding hides which.
int directionOf(const Span &change)
{
    return change.low > Decimal{} ? 1 : change.high < Decimal{} ? -1 : 0;
}

} // namespace

/// "was $122.8 million, compared to $101.3 million, an increase of 21.3%": nothing else in the sentence can be meant, whoever it is
/// about.
bool ClaimJudge::isTriple(std::size_t f) const
{
    const FigureReading &reading = m_reading.figures[f];
    if (reading.pair < 0 || reading.basePair < 0 || reading.otherBasis || reading.detour || m_reading.lists
        || m_reading.outlook || m_reading.figures[std::size_t(reading.basePair)].pair != reading.pair)
        return false;
    int levels = 0;
    int percents = 0;
    const std::size_t first = std::min(std::size_t(std::min(reading.pair, reading.basePair)), f);
    const std::size_t last = std::max(std::size_t(std::max(reading.pair, reading.basePair)), f);
    for (std::size_t i = 0; i < m_reading.figures.size(); ++i) {
        const Kind kind = m_sentence.figures[i].kind;
        if (i < first || i > last)
            continue;
        levels += kind == Kind::Money && !m_reading.figures[i].perShare && m_reading.figures[i].role != Role::Change ? 1 : 0;
        percents += kind == Kind::Percent ? 1 : 0;
    }
    return levels == 2 && percents == 1;
}

Verdict ClaimJudge::judgeChange(std::size_t f)
{
    const Figure &figure = m_sentence.figures[f];
    const FigureReading &reading = m_reading.figures[f];
    const Span span = claimedSpan(figure);
    const bool percent = figure.kind == Kind::Percent;
    const auto fits = [&](const Span &change) { return sizeOf(change).meets(span); };
    const auto turned = [&](const Span &change) {
        return reading.direction != 0 && directionOf(change) != 0 && directionOf(change) != reading.direction
            && digitsOf(figure) >= 1;
    };
    std::string words;
    const auto text = textChange(f, reading.basePair, words);
    std::vector<CellRef> cells;
    for (const int i : {reading.pair, reading.basePair}) {
        if (i >= 0 && std::size_t(i) < m_verdicts.size() && m_verdicts[std::size_t(i)].result == Outcome::Agrees)
            cells.insert(cells.end(), m_verdicts[std::size_t(i)].operands.begin(),
                         m_verdicts[std::size_t(i)].operands.end());
    }
    // "compared to $1.15 billion in September and $1.01 billion a year ago": any of them may be the base.
    int bases = 0;
    for (std::size_t i = 0; i < m_sentence.figures.size() && reading.pair >= 0; ++i) {
        if (!m_reading.figures[i].base || m_reading.figures[i].pair != reading.pair)
            continue;
        ++bases;
        std::string other;
        const auto change = textChange(f, int(i), other);
        if (change && fits(*change) && !turned(*change))
            return {Outcome::Agrees, "The text says " + printed(f) + "; " + other + ".", cells};
    }
    const bool ownBase = bases == 1 || (reading.basePair >= 0 && std::size_t(reading.basePair) > f);
    const bool signedPair = reading.subject >= 0 && m_reading.subjects[std::size_t(reading.subject)].item == LineItem::cfo;
    if (text && fits(*text)) {
        const bool plain = !m_reading.lists && !m_reading.outlook && !signedPair && !reading.detour && ownBase;
        if (!turned(*text))
            return {Outcome::Agrees, "The text says " + printed(f) + "; " + words + ".", cells};
        if ((plain || isTriple(f)) && m_reading.figures[std::size_t(reading.basePair)].pair == reading.pair)
            return {Outcome::Contradicts, "The text gives the change the wrong direction: " + words + ".", cells};
    }
    struct Pair
    {
        Span change;
        const WitnessValue *to;
        const WitnessValue *from;
    };
    std::vector<Pair> pairs;
    std::vector<Pair> others;
    const bool adjusted = reading.subject >= 0 && m_reading.subjects[std::size_t(reading.subject)].adjusted;
    if (reading.subject >= 0 && !figure.foreign) {
        const ClaimSubject &subject = m_reading.subjects[std::size_t(reading.subject)];
        const bool perShare = subject.perShare
            || (reading.pair >= 0 && m_reading.figures[std::size_t(reading.pair)].perShare) || reading.perShare;
        Values values = m_witness.ofLabel(subject.words);
        const bool result = subject.item == LineItem::net_income;
        for (const LineItem member :
             familyOf(perShare && result ? LineItem::eps_both : subject.item, subject.diluted, subject.basic)) {
            const Values &more = m_witness.ofItem(member);
            values.insert(values.end(), more.begin(), more.end());
        }
        std::erase_if(values, [&](const WitnessValue *value) {
            return value->moves || value->kind != (perShare ? ValueKind::PerShare : ValueKind::Money);
        });
        const auto byRow = [](const WitnessValue *a, const WitnessValue *b) {
            return std::tie(a->ref.statement, a->ref.row) < std::tie(b->ref.statement, b->ref.row);
        };
        Values rows = values;
        std::stable_sort(rows.begin(), rows.end(), byRow);
        for (const WitnessValue *to : values) {
            const bool current = contains(reading.periods, to->period);
            const auto [first, last] = std::equal_range(rows.begin(), rows.end(), to, byRow);
            for (const WitnessValue *from : std::span(first, last)) {
                if (to->ref.cell == from->ref.cell || to->period.months != from->period.months
                    || !(from->period < to->period) || to->adjusted != from->adjusted)
                    continue;
                const bool base = contains(reading.basePeriods, from->period);
                if (to->value.isNegative() != from->value.isNegative())
                    continue;
                const auto change = percent ? percentChange(sizeSpan(to->value), sizeSpan(from->value))
                                            : differenceOf(sizeSpan(to->value), sizeSpan(from->value));
                if (change)
                    (current && base ? pairs : others).push_back({*change, to, from});
            }
        }
    }
    const auto says = [&](const Pair &pair) {
        return "The text says " + printed(f) + "; from " + shown(*pair.from) + " to " + shown(*pair.to)
            + (percent ? " it is " + percentText(pair.change) : "") + ".";
    };
    for (const Pair &pair : pairs) {
        const bool chance = !reading.clean && digitsOf(figure) < 2 && bases == 0;
        if (fits(pair.change) && !turned(pair.change) && (!adjusted || pair.to->adjusted) && !chance)
            return {Outcome::Agrees, says(pair), {pair.to->ref, pair.from->ref}};
    }
    if (adjusted)
        return {text ? Outcome::Undecided : Outcome::TextOnly,
                "The text speaks of a figure that is not as reported; the tables do not give " + printed(f) + ".",
                {}};
    const bool sure = mayContradict(f);
    for (const Pair &pair : others) {
        if (fits(pair.change) && !turned(pair.change) && !reading.baseNamed && reading.clean)
            return {Outcome::Agrees, says(pair), {pair.to->ref, pair.from->ref}};
    }
    const bool triple = text && isTriple(f);
    if (triple && misses(figure, sizeOf(*text)))
        return {Outcome::Contradicts, "The text says " + printed(f) + "; " + words + ".", cells};
    const bool paired = text && reading.pair >= 0 && m_reading.figures[std::size_t(reading.basePair)].pair == reading.pair
        && reading.clean && !m_reading.lists && !m_reading.outlook && !reading.detour && ownBase;
    const bool bothAgree = paired && m_verdicts[std::size_t(reading.pair)].result == Outcome::Agrees
        && m_verdicts[std::size_t(reading.basePair)].result == Outcome::Agrees;
    const Pair *principal = nullptr;
    for (const Pair &pair : pairs) {
        if (pair.to->principal && pair.from->principal && !principal)
            principal = &pair;
    }
    for (const Pair &pair : pairs) {
        if (sure && pair.to->principal && fits(pair.change) && turned(pair.change))
            return {Outcome::Contradicts, says(pair) + " That is the other direction.", {pair.to->ref, pair.from->ref}};
    }
    if (text && paired && misses(figure, sizeOf(*text)) && (bothAgree || sure))
        return {Outcome::Contradicts, "The text says " + printed(f) + "; " + words + ".", cells};
    if (principal && sure && (reading.named || inherits(f)) && misses(figure, sizeOf(principal->change))
        && !(text && fits(*text))) {
        const bool elsewhere =
            std::any_of(others.begin(), others.end(), [&](const Pair &pair) { return fits(pair.change); });
        if (!elsewhere || (reading.named && reading.baseNamed))
            return {Outcome::Contradicts, says(*principal), {principal->to->ref, principal->from->ref}};
    }
    if (principal && reading.clean)
        return {Outcome::Undecided, says(*principal), {principal->to->ref, principal->from->ref}};
    if (text)
        return {Outcome::Undecided, "The text says " + printed(f) + "; " + words + ".", cells};
    return {Outcome::TextOnly, "No table of the filing gives " + printed(f) + ".", {}};
}

/// Points and basis points: the change of a share.
Verdict ClaimJudge::judgeRatioChange(std::size_t f)
{
    const FigureReading &reading = m_reading.figures[f];
    Figure figure = m_sentence.figures[f];
    if (figure.kind == Kind::BasisPoints)
        figure.value = figure.value.scaled(-2);
    const Span span = claimedSpan(figure);
    std::string words;
    std::optional<Span> text;
    if (reading.pair >= 0 && reading.basePair >= 0) {
        const Figure &to = m_sentence.figures[std::size_t(reading.pair)];
        const Figure &from = m_sentence.figures[std::size_t(reading.basePair)];
        if (to.kind == Kind::Percent && from.kind == Kind::Percent && !to.bracketed && !from.bracketed)
            text = differenceOf(printedSpan(to), printedSpan(from));
        words = "from " + printed(std::size_t(reading.basePair)) + " to " + printed(std::size_t(reading.pair));
    }
    const auto turned = [&](const Span &change) {
        return reading.direction != 0 && directionOf(change) != 0 && directionOf(change) != reading.direction;
    };
    if (text && sizeOf(*text).meets(span) && !turned(*text))
        return {Outcome::Agrees, "The text says " + printed(f) + "; " + words + ".", {}};
    const std::vector<Share> to = sharesOf(f, reading.periods, false);
    const std::vector<Share> from = sharesOf(f, reading.basePeriods, false);
    for (const Share &a : to) {
        for (const Share &b : from) {
            const auto change = differenceOf(a.span, b.span);
            if (!change || bool(a.whole) != bool(b.whole) || !sizeOf(*change).meets(span))
                continue;
            const std::string says =
                "The text says " + printed(f) + "; from " + percentText(b.span) + " to " + percentText(a.span) + ".";
            if (!turned(*change))
                return {Outcome::Agrees, says, {a.part->ref, b.part->ref}};
            if (mayContradict(f))
                return {Outcome::Contradicts, says + " That is the other direction.", {a.part->ref, b.part->ref}};
        }
    }
    const bool paired = text && m_reading.figures[std::size_t(reading.basePair)].pair == reading.pair && reading.clean
        && !m_reading.lists && !m_reading.outlook && !reading.detour;
    if (paired && (misses(figure, sizeOf(*text)) || turned(*text)))
        return {Outcome::Contradicts, "The text says " + printed(f) + "; " + words + ".", {}};
    return {to.empty() ? Outcome::TextOnly : Outcome::Undecided, "No table of the filing gives " + printed(f) + ".", {}};
}

std::vector<Verdict> ClaimJudge::judge()
{
    m_verdicts.resize(m_sentence.figures.size());
    // Twice: a figure may be sure only by what is found out about the other one of its pair.
    for (int round = 0; round < 2; ++round) {
        for (std::size_t f = 0; f < m_verdicts.size(); ++f) {
            const Figure &figure = m_sentence.figures[f];
            const FigureReading &reading = m_reading.figures[f];
            const bool change = reading.role == Role::Change; // nothing leans on what becomes of it
            const bool settled = round == 1 && !change && (m_verdicts[f].result == Outcome::Agrees || !isAnchored(f));
            if (settled || (round == 0 && change))
                continue;
            if (figure.kind == Kind::Points || figure.kind == Kind::BasisPoints)
                m_verdicts[f] = judgeRatioChange(f);
            else if (reading.role == Role::Change)
                m_verdicts[f] = judgeChange(f);
            else if (reading.role == Role::Ratio)
                m_verdicts[f] = judgeRatio(f);
            else if (reading.role == Role::Level && figure.kind == Kind::Money)
                m_verdicts[f] = judgeLevel(f);
            else
                m_verdicts[f] = judgeUnnamed(f);
            if (m_reading.outlook && m_verdicts[f].result == Outcome::TextOnly)
                m_verdicts[f].because = "The sentence looks ahead: no statement can bear it out yet.";
        }
    }
    return std::move(m_verdicts);
}

} // namespace filing
