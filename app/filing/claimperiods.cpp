// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimperiods.h"

#include "ascii.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace filing {
namespace {

using std::string_view;

int ordinalOf(string_view word)
{
    static constexpr std::array<std::pair<string_view, int>, 8> ordinals = {
        {{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"1st", 1}, {"2nd", 2}, {"3rd", 3}, {"4th", 4}}};
    for (const auto &[print, number] : ordinals) {
        if (word == print)
            return number;
    }
    return 0;
}

/// "q3", "3q".
int shortQuarter(string_view word)
{
    if (word.size() < 2)
        return 0;
    const bool before = word[0] == 'q' && word[1] >= '1' && word[1] <= '4';
    const bool behind = word[1] == 'q' && word[0] >= '1' && word[0] <= '4';
    if (!before && !behind)
        return 0;
    return word.size() == 2 ? word[before ? 1 : 0] - '0' : 0;
}

int monthOf(string_view word)
{
    static constexpr std::array<string_view, 12> months = {"january",   "february", "march",    "april",
                                                           "may",       "june",     "july",     "august",
                                                           "september", "october",  "november", "december"};
    static constexpr std::array<string_view, 12> shorts = {"jan", "feb", "mar",  "apr", "may", "jun",
                                                           "jul", "aug", "sept", "oct", "nov", "dec"};
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (word == months[i] || (word == shorts[i] && word != "may") || (i == 8 && word == "sep"))
            return int(i) + 1;
    }
    return 0;
}

int countOf(const ClaimToken &token)
{
    if (token.number > 0)
        return token.number;
    static constexpr std::array<std::pair<string_view, int>, 14> counts = {{{"three", 3},
                                                                            {"six", 6},
                                                                            {"nine", 9},
                                                                            {"twelve", 12},
                                                                            {"thirteen", 13},
                                                                            {"fourteen", 14},
                                                                            {"sixteen", 16},
                                                                            {"two", 2},
                                                                            {"one", 1},
                                                                            {"fifty", 50},
                                                                            {"twenty", 20},
                                                                            {"thirty", 30},
                                                                            {"forty", 40},
                                                                            {"seventeen", 17}}};
    for (const auto &[print, number] : counts) {
        if (token.text == print)
            return number;
    }
    return 0;
}

bool isYear(const ClaimToken &token)
{
    return token.number >= 1980 && token.number <= 2049 && token.text.size() == 4;
}

bool isOneOf(string_view word, std::initializer_list<string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Reads one phrase, token by token.
class PhraseReader
{
public:
    PhraseReader(const ClaimSentence &sentence, std::size_t begin) : m_sentence(sentence), m_at(begin)
    {
        m_phrase.begin = begin;
    }
    /// Nothing when no phrase begins there.
    std::optional<PeriodPhrase> read();

private:
    [[nodiscard]] const ClaimToken &token(std::size_t ahead = 0) const
    {
        static const ClaimToken none;
        return m_at + ahead < m_sentence.tokens.size() ? m_sentence.tokens[m_at + ahead] : none;
    }
    [[nodiscard]] bool is(std::size_t ahead, std::initializer_list<string_view> words) const
    {
        return token(ahead).word && isOneOf(token(ahead).text, words);
    }
    bool take();
    bool takeLength();
    bool takeRelative();
    bool takeQuarter();
    bool takeDay();
    bool takeYear();
    bool passConnector();
    void length(int months);

    const ClaimSentence &m_sentence;
    std::size_t m_at;
    PeriodPhrase m_phrase;
};

void PhraseReader::length(int months)
{
    // "the prior year fourth quarter": the year says when, the quarter how long.
    if (m_phrase.months != 0 && m_phrase.months != months) {
        if (months == 12 && m_phrase.quarter != 0)
            return; // "fourth quarter of the year"
        if (m_phrase.months == 12 && months == 3
            && (m_phrase.relative != PeriodPhrase::Relative::None || m_phrase.year != 0)) {
            m_phrase.months = 3;
            return;
        }
        m_phrase.several = true;
        return;
    }
    m_phrase.months = months;
}

bool PhraseReader::takeQuarter()
{
    if (const int number = token().word ? shortQuarter(token().text) : 0; number != 0) {
        if (m_phrase.quarter != 0 && m_phrase.quarter != number)
            m_phrase.several = true;
        m_phrase.quarter = number;
        length(3);
        ++m_at;
        return true;
    }
    const int ordinal = token().word ? ordinalOf(token().text) : 0;
    if (ordinal == 0)
        return false;
    std::size_t ahead = 1;
    while (ahead < 4 && (is(ahead, {"fiscal"}) || isYear(token(ahead))))
        ++ahead;
    if (is(ahead, {"quarter", "quarters"})) {
        if (m_phrase.quarter != 0 && m_phrase.quarter != ordinal)
            m_phrase.several = true;
        m_phrase.quarter = ordinal;
        if (is(ahead, {"quarters"}))
            m_phrase.several = true;
        for (std::size_t i = 1; i < ahead; ++i) {
            if (isYear(token(i)))
                m_phrase.year = token(i).number;
        }
        length(3);
        m_at += ahead + 1;
        return true;
    }
    if (ordinal == 1 && is(ahead, {"half"})) {
        length(6);
        m_at += ahead + 1;
        return true;
    }
    if (is(ahead, {"half"})) {
        m_phrase.vague = true;
        m_at += ahead + 1;
        return true;
    }
    // "the first six months"
    if (ordinal == 1 && countOf(token(ahead)) != 0 && is(ahead + 1, {"months", "weeks", "quarters"})) {
        ++m_at;
        return true;
    }
    return false;
}

bool PhraseReader::takeLength()
{
    int count = token().word ? countOf(token()) : 0;
    std::size_t ahead = 1;
    if (count >= 20 && count % 10 == 0 && token().number < 0 && countOf(token(1)) > 0 && countOf(token(1)) < 10) {
        count += countOf(token(1));
        ahead = 2;
    } else if (count >= 20 && token().number < 0 && is(1, {"four", "five", "seven", "eight"})) {
        ahead = 2;
    }
    if (count > 0 && is(ahead, {"month", "months", "week", "weeks"})) {
        const bool weeks = is(ahead, {"week", "weeks"});
        const int months = weeks ? Period::ofWeeks(count, makeDate(2001, 6, 30)).months : count;
        if (months == 3 || months == 6 || months == 9 || months == 12)
            length(months);
        else
            m_phrase.vague = true;
        m_at += ahead + 1;
        return true;
    }
    // "three and twelve months"
    if (count > 0 && is(ahead, {"and"}) && countOf(token(ahead + 1)) > 0 && is(ahead + 2, {"months", "month", "weeks"})) {
        m_phrase.several = true;
        m_at += ahead + 3;
        return true;
    }
    if (is(0, {"year"}) && is(1, {"to"}) && is(2, {"date"})) {
        m_phrase.vague = true;
        m_at += 3;
        return true;
    }
    if (is(0, {"quarter"})) {
        length(3);
        ++m_at;
        return true;
    }
    if (is(0, {"year", "years", "annual"}) && !is(1, {"over", "ago", "earlier"})) {
        if (is(0, {"years"}) && !is(1, {"ended"}))
            return false;
        length(12);
        ++m_at;
        return true;
    }
    return false;
}

bool PhraseReader::takeRelative()
{
    using Relative = PeriodPhrase::Relative;
    if (is(0, {"year", "years"}) && is(1, {"ago", "earlier"})) {
        m_phrase.relative = Relative::PriorYear;
        m_at += 2;
        return true;
    }
    if (is(0, {"last", "past", "previous", "prior"}) && (countOf(token(1)) > 1 || is(1, {"several", "few"}))
        && is(2, {"years", "quarters", "months"})) {
        m_phrase.vague = true;
        m_at += 3;
        return true;
    }
    if (is(0, {"prior", "previous", "last", "preceding", "past"})) {
        std::size_t ahead = is(1, {"fiscal"}) ? 2 : 1;
        if (is(ahead, {"year"})) {
            m_phrase.relative = Relative::PriorYear;
            if (is(ahead + 1, {"period"}))
                ++ahead;
            m_at += ahead + 1;
            return true;
        }
        if (is(ahead, {"quarter"})) {
            m_phrase.vague = m_phrase.vague || is(0, {"last", "past"});
            m_phrase.relative = Relative::PreviousQuarter;
            m_at += ahead + 1;
            return true;
        }
        if (is(ahead, {"period", "periods"}) || ordinalOf(token(ahead).text) != 0) {
            m_phrase.relative = Relative::Same;
            m_at += is(ahead, {"period", "periods"}) ? ahead + 1 : ahead;
            return true;
        }
        return false;
    }
    if (is(0, {"linked", "sequential"}) && is(1, {"quarter"})) {
        m_phrase.relative = Relative::PreviousQuarter;
        m_at += 2;
        return true;
    }
    if (is(0, {"same", "comparable", "comparative", "corresponding", "like", "similar", "equivalent"})) {
        const bool names = is(1,
                              {"period", "quarter", "three", "six", "nine", "twelve", "prior", "year", "fiscal", "week",
                               "weeks", "months", "thirteen", "twenty", "thirty", "last", "previous", "time"})
            || ordinalOf(token(1).text) != 0 || shortQuarter(token(1).text) != 0 || token(1).number > 0;
        if (!names)
            return false;
        m_phrase.relative = m_phrase.relative == Relative::None ? Relative::Same : m_phrase.relative;
        m_at += is(1, {"period", "time"}) ? 2 : 1;
        return true;
    }
    return false;
}

bool PhraseReader::takeDay()
{
    const int month = token().word ? monthOf(token().text) : 0;
    if (month == 0 || (token().text == "march" && !token().capital))
        return false;
    const int day = token(1).number;
    if (day < 1 || day > 31) {
        if (!isYear(token(1)))
            return false;
        m_phrase.month = month;
        ++m_at;
        return true;
    }
    if (m_phrase.month != 0)
        m_phrase.several = true;
    m_phrase.month = month;
    m_phrase.day = day;
    m_at += 2;
    if (token().text == "," && isYear(token(1)))
        ++m_at;
    return true;
}

bool PhraseReader::takeYear()
{
    if (!isYear(token()))
        return false;
    if (m_phrase.year != 0 && m_phrase.year != token().number)
        m_phrase.several = true;
    m_phrase.year = token().number;
    ++m_at;
    return true;
}

bool PhraseReader::take()
{
    if (takeQuarter() || takeRelative() || takeLength() || takeDay() || takeYear())
        return true;
    if (is(0, {"fiscal", "full", "calendar"}) && (is(1, {"year", "quarter", "years", "period"}) || isYear(token(1)))) {
        if (isYear(token(1)) && m_phrase.months == 0)
            length(12);
        ++m_at;
        return true;
    }
    if (is(0, {"period", "periods"}) && m_at > m_phrase.begin) {
        ++m_at;
        return true;
    }
    return false;
}

bool PhraseReader::passConnector()
{
    const std::size_t from = m_at;
    bool joins = false;
    while (
        m_at - from < 4
        && (is(0, {"of", "the", "in", "for", "a", "an", "on", "ended", "ending", "ends", "end", "our", "its", "and", "at"})
            || (token().text == "," && is(1, {"ended", "ending"})))) {
        joins = joins || is(0, {"and"});
        ++m_at;
    }
    const bool moved = m_at > from;
    const PeriodPhrase before = m_phrase;
    if (moved && take()) {
        m_phrase.several = m_phrase.several || joins;
        return true;
    }
    m_at = from;
    m_phrase = before;
    return false;
}

std::optional<PeriodPhrase> PhraseReader::read()
{
    // A year alone is a period only where words say so.
    const std::size_t begin = m_at;
    if (isYear(token())
        && !(begin > 0
             && (isOneOf(m_sentence.tokens[begin - 1].text,
                         {"in", "for", "during", "of", "to", "from", "over", "than", "versus", "with", "vs", "and", "the",
                          "s", "("})))
        && !is(1, {"first", "second", "third", "fourth", "fiscal", "full"}))
        return std::nullopt;
    if (!take())
        return std::nullopt;
    while (take() || passConnector()) { }
    m_phrase.end = m_at;
    return m_phrase;
}

} // namespace

std::vector<PeriodPhrase> periodPhrases(const ClaimSentence &sentence)
{
    std::vector<PeriodPhrase> phrases;
    for (std::size_t i = 0; i < sentence.tokens.size();) {
        // "year over year", "quarter over quarter": how it is compared, not what.
        const bool over = (sentence.isWord(i, "year") || sentence.isWord(i, "quarter")) && sentence.isWord(i + 1, "over")
            && sentence.isWord(i + 2, sentence.tokens[i].text);
        if (over) {
            i += 3;
            continue;
        }
        const ClaimToken &token = sentence.tokens[i];
        const bool may = token.word && (token.time || token.number > 0);
        const auto phrase = may ? PhraseReader(sentence, i).read() : std::nullopt;
        if (phrase) {
            phrases.push_back(*phrase);
            i = phrase->end;
        } else {
            ++i;
        }
    }
    return phrases;
}

ClaimCalendar::ClaimCalendar(const Filing &filing)
{
    const auto document = std::size_t(std::max(filing.document, 0));
    m_annual = document < filing.documents.size() && filing.documents[document].type.starts_with("10-K");
    for (const Statement &statement : filing.statements) {
        for (const StatementColumn &column : statement.columns) {
            if (!column.period)
                continue;
            const auto same = std::find_if(m_known.begin(), m_known.end(),
                                           [&column](const Known &known) { return known.period == *column.period; });
            if (same == m_known.end())
                m_known.push_back({*column.period, column.fiscal});
            else if (!same->fiscal)
                same->fiscal = column.fiscal;
        }
    }
    std::stable_sort(m_known.begin(), m_known.end(), [](const Known &a, const Known &b) { return b.period < a.period; });
    for (const int months : {3, 6, 9, 12, 0}) {
        // A forecast's column is later than what the statements report.
        for (const Statement &statement : filing.statements) {
            if (statement.kind == StatementKind::Other)
                continue;
            std::optional<Period> best;
            for (const StatementColumn &column : statement.columns) {
                const bool fits =
                    column.period && column.period->months == months && (months != 0 || column.period->isInstant());
                if (fits && (!best || *best < *column.period))
                    best = column.period;
            }
            if (best && std::find(m_current.begin(), m_current.end(), *best) == m_current.end())
                m_current.push_back(*best);
        }
    }
    if (m_current.empty())
        return;
    // Only what ends with the newest of them is current.
    const auto newestEnd = std::max_element(m_current.begin(), m_current.end(), [](const Period &a, const Period &b) {
                               return daysBetween(a.end, b.end) > 0;
                           })->end;
    std::erase_if(m_current, [newestEnd](const Period &period) { return std::abs(daysBetween(period.end, newestEnd)) > 7; });
}

bool ClaimCalendar::isOfYear(const Known &known, int year) const
{
    return known.fiscal ? known.fiscal->year == year : int(known.period.end.year()) == year;
}

std::vector<Period> ClaimCalendar::onDay(const PeriodPhrase &phrase) const
{
    std::vector<Period> found;
    for (const Known &known : m_known) {
        const int year = phrase.year != 0 ? phrase.year : int(known.period.end.year());
        const int day = phrase.day != 0 ? phrase.day : int(unsigned(lastDayOfMonth(year, phrase.month).day()));
        const int off = std::abs(daysBetween(makeDate(year, phrase.month, 1), known.period.end) + 1 - day);
        if (off <= (phrase.day != 0 ? 1 : 8)
            && (phrase.months == 0 || known.period.months == phrase.months || known.period.isInstant())
            && (phrase.year != 0 || found.empty() || found.front().end == known.period.end))
            found.push_back(known.period);
    }
    return found;
}

std::vector<Period> ClaimCalendar::ofYear(const std::vector<Period> &alike, int year) const
{
    std::vector<Period> found;
    for (const Known &known : m_known) {
        const bool isAlike = std::any_of(alike.begin(), alike.end(), [&known](const Period &period) {
            const int days = std::abs(daysBetween(known.period.end, period.end)) % 365;
            return known.period.months == period.months && known.period.kind == period.kind && (days < 12 || days > 353);
        });
        // Some call a year by the one that it begins in: what the calendar says may be meant, too.
        const Date middle = addDays(known.period.end, -known.period.days() / 2);
        if (isAlike && (isOfYear(known, year) || int(middle.year()) == year))
            found.push_back(known.period);
    }
    return found;
}

std::vector<Period> ClaimCalendar::yearBefore(const std::vector<Period> &periods) const
{
    std::vector<Period> found;
    for (const Period &period : periods) {
        for (const Known &known : m_known) {
            const int days = daysBetween(known.period.end, period.end);
            if (known.period.months == period.months && known.period.kind == period.kind && days >= 350 && days <= 378)
                found.push_back(known.period);
        }
    }
    return found;
}

std::vector<Period> ClaimCalendar::quarterBefore(const std::vector<Period> &periods) const
{
    std::vector<Period> found;
    for (const Period &period : periods) {
        for (const Known &known : m_known) {
            const int days = daysBetween(known.period.end, period.end);
            const bool alike =
                (period.months == 3 && known.period.months == 3) || (period.isInstant() && known.period.isInstant());
            if (alike && days >= 77 && days <= 105)
                found.push_back(known.period);
        }
    }
    return found;
}

/// The newest stretch of a length; of a quarter, the newest with that number.
std::vector<Period> ClaimCalendar::newest(int months, int quarter) const
{
    for (const Period &period : m_current) {
        const auto known =
            std::find_if(m_known.begin(), m_known.end(), [&period](const Known &k) { return k.period == period; });
        if (period.months == months && (quarter == 0 || (known->fiscal && known->fiscal->quarter == quarter)))
            return {period};
    }
    for (const Known &known : m_known) {
        const bool notLater = m_current.empty() || daysBetween(m_current.front().end, known.period.end) <= 7;
        if (notLater && known.period.months == months && !known.period.isInstant()
            && (quarter == 0 || (known.fiscal && known.fiscal->quarter == quarter)))
            return {known.period};
    }
    return {};
}

std::vector<Period> ClaimCalendar::meant(const PeriodPhrase &phrase, const std::vector<Period> &main) const
{
    using Relative = PeriodPhrase::Relative;
    if (phrase.month != 0)
        return onDay(phrase);
    std::vector<Period> base = main.empty() ? m_current : main;
    if (phrase.relative == Relative::PreviousQuarter)
        return quarterBefore(base);
    if (phrase.months != 0) {
        const bool sameLength = std::any_of(base.begin(), base.end(),
                                            [&phrase](const Period &period) { return period.months == phrase.months; });
        const bool keeps = sameLength && phrase.quarter == 0 && phrase.relative != Relative::None;
        if (keeps)
            std::erase_if(base, [&phrase](const Period &period) { return period.months != phrase.months; });
        else if (std::vector<Period> found = newest(phrase.months, phrase.quarter); !found.empty())
            base = std::move(found);
        else if (!(phrase.relative != Relative::None && phrase.quarter == 0 && phrase.months == 12))
            return {};
    }
    if (phrase.year != 0)
        return ofYear(base, phrase.year);
    if (phrase.relative == Relative::PriorYear)
        return yearBefore(base);
    if (phrase.relative == Relative::Same)
        return yearBefore(base);
    return base;
}

} // namespace filing
