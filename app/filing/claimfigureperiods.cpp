// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimfigureperiods.h"

#include <algorithm>
#include <string_view>

namespace filing {
namespace {

using Role = FigureReading::Role;

} // namespace

/// "$245.4 million in the fourth quarter", "$0.78 per diluted share a year ago".
const PeriodPhrase *PeriodReader::rightBehind(std::size_t f) const
{
    const int whole = m_reading.figures[f].whole; // "14% of net sales during the first six months"
    std::size_t at = m_sentence.figures[f].token + 1;
    if (whole >= 0 && m_reading.figures[f].pair < int(f))
        at = std::max(at, m_reading.subjects[std::size_t(whole)].end);
    while (at < m_sentence.tokens.size()) {
        for (const PeriodPhrase &phrase : m_reading.phrases) {
            if (phrase.begin == at) {
                const bool remark = phrase.end < m_sentence.tokens.size()
                    && m_sentence.tokens[phrase.end].text == ":"; // "(Q1 2019: $176 million)"
                return remark ? nullptr : &phrase;
            }
        }
        const ClaimToken &token = m_sentence.tokens[at];
        static constexpr std::string_view passed[] = {
            "immediate", "immediately", "in",      "for",   "during", "at",    "as",           "of",       "the",
            "a",         "per",         "diluted", "basic", "common", "share", "reported",     "recorded", "and",
            "on",        "this",        "our",     "its",   "earned", ",",     "respectively", "expense",  "income"};
        const bool sameForShare =
            token.figure >= 0 && m_reading.figures[std::size_t(token.figure)].perShare && m_sentence.isWord(at - 1, "or");
        const bool inList = m_reading.figures[f].shared
            && (token.text == "and" || (token.figure >= 0 && m_reading.figures[std::size_t(token.figure)].shared));
        if (sameForShare || inList || token.text == "or" || token.text == "(" || token.text == ")") {
            ++at;
            continue;
        }
        if (token.figure >= 0 || std::find(std::begin(passed), std::end(passed), token.text) == std::end(passed)
            || (token.text == "and" && !m_reading.figures[f].perShare))
            return nullptr;
        ++at;
    }
    return nullptr;
}

const PeriodPhrase *PeriodReader::lastBefore(std::size_t f, bool base) const
{
    const PeriodPhrase *last = nullptr;
    const PeriodPhrase *elsewhere = nullptr;
    for (std::size_t i = 0; i < m_reading.phrases.size() && m_reading.phrases[i].begin < m_sentence.figures[f].token; ++i) {
        if (m_roles.phraseIsBase(i) != base || (base && m_roles.sideOfPhrase(i) != m_roles.sideOfFigure(f)))
            continue;
        if (m_roles.clauseOfPhrase(i) == m_roles.clauseOfFigure(f))
            last = &m_reading.phrases[i];
        else if (!base)
            elsewhere = &m_reading.phrases[i];
    }
    return last ? last : elsewhere;
}

/// The first phrase of the same clause behind a base.
const PeriodPhrase *PeriodReader::firstBehind(std::size_t f) const
{
    for (std::size_t i = 0; i < m_reading.phrases.size(); ++i) {
        const bool sameSide = m_roles.phraseIsBase(i) && m_roles.sideOfPhrase(i) == m_roles.sideOfFigure(f);
        if (m_reading.phrases[i].begin > m_sentence.figures[f].token && sameSide)
            return &m_reading.phrases[i];
    }
    return nullptr;
}

/// "$435 million and $1,840 million for 1996 and 1995, respectively"
bool PeriodReader::takeListed(std::size_t f)
{
    FigureReading &reading = m_reading.figures[f];
    if (reading.listed < 0 || (reading.listedBase >= 0 && reading.role != Role::Change))
        return false;
    const PeriodPhrase &phrase = m_reading.listed[std::size_t(reading.listed)];
    reading.periods = m_calendar.meant(phrase, {});
    reading.named = isPlain(phrase);
    reading.months = phrase.months;
    return true;
}

void PeriodReader::setMain(std::size_t f)
{
    FigureReading &reading = m_reading.figures[f];
    if (takeListed(f))
        return;
    const PeriodPhrase *phrase = rightBehind(f);
    if (!phrase)
        phrase = lastBefore(f, false);
    const std::vector<Period> &context = m_context.periods.empty() ? m_calendar.current() : m_context.periods;
    if (!phrase) {
        reading.periods = context;
        reading.inherited = !m_context.lost;
        return;
    }
    using Relative = PeriodPhrase::Relative;
    reading.periods = m_calendar.meant(
        *phrase, phrase->relative == Relative::None && phrase->months != 0 ? std::vector<Period>{} : context);
    reading.named = isPlain(*phrase);
    reading.months = phrase->months;
    reading.phrase = int(phrase - m_reading.phrases.data());
}

void PeriodReader::setBase(std::size_t f)
{
    FigureReading &reading = m_reading.figures[f];
    if (takeListed(f))
        return;
    std::vector<Period> main;
    if (reading.pair >= 0)
        main = m_reading.figures[std::size_t(reading.pair)].periods;
    else if (const PeriodPhrase *phrase = lastBefore(f, false))
        main = m_calendar.meant(*phrase, {});
    if (main.empty())
        main = m_context.periods.empty() ? m_calendar.current() : m_context.periods;
    const PeriodPhrase *phrase = rightBehind(f);
    const bool stands = reading.pair < int(f); // "from 10% to 19% during 1997": before the one that it is compared with
    if (!phrase && stands)
        phrase = lastBefore(f, true);
    if (!phrase && stands)
        phrase = firstBehind(f);
    if (!phrase) {
        reading.periods = m_calendar.yearBefore(main);
        return;
    }
    reading.periods = m_calendar.meant(*phrase, main);
    reading.phrase = int(phrase - m_reading.phrases.data());
    // "a year ago" is as plain as what it is a year before.
    const bool leans = phrase->months == 0 && phrase->month == 0;
    const FigureReading *pair = reading.pair >= 0 ? &m_reading.figures[std::size_t(reading.pair)] : nullptr;
    reading.named = isPlain(*phrase) && (!leans || (pair && pair->named));
    reading.months = phrase->months;
    if (reading.months == 0 && !main.empty())
        reading.months = main.front().months;
    reading.inherited = isPlain(*phrase) && leans && pair && pair->inherited;
}

/// "an increase of $434 million over the same balances at the end of fiscal 1999"
bool PeriodReader::isLedBack(std::size_t f, std::size_t phrase) const
{
    for (std::size_t i = m_sentence.figures[f].token + 1; i < phrase; ++i) {
        if (m_sentence.tokens[i].figure >= 0
            && m_reading.figures[std::size_t(m_sentence.tokens[i].figure)].role != Role::Change)
            return false;
        if (m_sentence.isWord(i, "over") || m_sentence.isWord(i, "from") || m_sentence.isWord(i, "since"))
            return true;
    }
    return false;
}

/// What the words name as the base of a change; a phrase behind the change that is none is its own period.
const PeriodPhrase *PeriodReader::baseOfChange(std::size_t f)
{
    FigureReading &reading = m_reading.figures[f];
    for (std::size_t i = 0; i < m_reading.phrases.size(); ++i) {
        const PeriodPhrase &phrase = m_reading.phrases[i];
        if (phrase.begin <= m_sentence.figures[f].token || m_roles.clauseOfPhrase(i) != m_roles.clauseOfFigure(f))
            continue;
        const bool article = phrase.begin > 1 && m_sentence.isWord(phrase.begin - 1, "the");
        const std::size_t lead = phrase.begin - (article ? 2 : 1);
        if (m_roles.phraseIsBase(i)
            || (phrase.begin > 0
                && (m_sentence.isWord(lead, "over")
                    || (article && !m_sentence.isWord(lead, "in") && !m_sentence.isWord(lead, "for")
                        && !m_sentence.isWord(lead, "during"))))
            || phrase.relative != PeriodPhrase::Relative::None || (phrase.atEnd && isLedBack(f, phrase.begin)))
            return &phrase;
        const bool own = phrase.begin <= m_sentence.figures[f].token + 8
            && (m_sentence.isWord(lead, "in") || m_sentence.isWord(lead, "for") || m_sentence.isWord(lead, "during"));
        if (reading.pair < 0 && (own || !lastBefore(f, false))) {
            reading.periods = m_calendar.meant(phrase, {}); // "increased 12% in the fourth quarter"
            reading.named = isPlain(phrase);
            reading.phrase = int(i);
            reading.months = phrase.months;
        }
    }
    for (std::size_t i = 0; i < m_reading.phrases.size() && reading.basePair < 0; ++i) {
        const PeriodPhrase &phrase = m_reading.phrases[i];
        if (m_roles.phraseIsBase(i) && m_roles.clauseOfPhrase(i) == m_roles.clauseOfFigure(f)
            && phrase.begin < m_sentence.figures[f].token)
            return &phrase; // "declined compared to the first quarter by $398 million"
    }
    constexpr std::size_t opening = 4; // "Compared with the first quarter, revenue rose $7 million and …"
    const bool opens = !m_reading.phrases.empty() && m_roles.phraseIsBase(0) && m_reading.phrases.front().begin <= opening;
    if (opens && reading.basePair < 0)
        return &m_reading.phrases.front();
    return nullptr;
}

void PeriodReader::setChange(std::size_t f)
{
    FigureReading &reading = m_reading.figures[f];
    if (takeListed(f)) {
        reading.baseNamed = reading.listedBase >= 0;
        reading.basePeriods = reading.baseNamed
            ? m_calendar.meant(m_reading.listed[std::size_t(reading.listedBase)], reading.periods)
            : m_calendar.yearBefore(reading.periods);
        return;
    }
    if (reading.pair >= 0) {
        const FigureReading &main = m_reading.figures[std::size_t(reading.pair)];
        reading.periods = main.periods;
        reading.named = main.named;
        reading.inherited = main.inherited;
        reading.phrase = main.phrase;
        reading.months = main.months;
    } else {
        const PeriodPhrase *phrase = lastBefore(f, false);
        const std::vector<Period> &context = m_context.periods.empty() ? m_calendar.current() : m_context.periods;
        reading.periods = phrase ? m_calendar.meant(*phrase, {}) : context;
        reading.named = phrase && isPlain(*phrase);
        reading.phrase = phrase ? int(phrase - m_reading.phrases.data()) : -1;
        reading.months = phrase ? phrase->months : 0;
        reading.inherited = !phrase && !m_context.lost;
    }
    const PeriodPhrase *baseSaid = baseOfChange(f);
    const bool sequential = std::any_of(m_sentence.tokens.begin(), m_sentence.tokens.end(), [](const ClaimToken &token) {
        return token.text == "sequentially" || token.text == "sequential";
    });
    if (reading.basePair >= 0) {
        reading.basePeriods = m_reading.figures[std::size_t(reading.basePair)].periods;
        reading.baseNamed = m_reading.figures[std::size_t(reading.basePair)].named;
        reading.basePhrase = m_reading.figures[std::size_t(reading.basePair)].phrase;
    } else if (baseSaid) {
        reading.basePeriods = m_calendar.meant(*baseSaid, reading.periods);
        reading.baseNamed = isPlain(*baseSaid);
        reading.basePhrase = int(baseSaid - m_reading.phrases.data());
    } else if (sequential) {
        PeriodPhrase before;
        before.relative = PeriodPhrase::Relative::PreviousQuarter;
        reading.basePeriods = m_calendar.meant(before, reading.periods);
        reading.baseNamed = true;
    } else {
        reading.basePeriods = m_calendar.yearBefore(reading.periods);
    }
}

void PeriodReader::run()
{
    for (std::size_t f = 0; f < m_reading.figures.size(); ++f) {
        if (m_reading.figures[f].role != Role::Change && !m_reading.figures[f].base)
            setMain(f);
    }
    for (std::size_t f = 0; f < m_reading.figures.size(); ++f) {
        if (m_reading.figures[f].role != Role::Change && m_reading.figures[f].base)
            setBase(f);
    }
    for (std::size_t f = 0; f < m_reading.figures.size(); ++f) {
        if (m_reading.figures[f].role == Role::Change)
            setChange(f);
    }
}

} // namespace filing
