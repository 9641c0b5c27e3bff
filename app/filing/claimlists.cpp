// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimlists.h"

#include "claimtimes.h"
#include "claimvocabulary.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace filing {
namespace {

/// Tokens from `begin` to `end`, and what they list.
template<class Member>
struct TokenList
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<Member> members;
};
using FigureList = TokenList<std::size_t>;
using PeriodList = TokenList<PeriodPhrase>;

class ListSharer
{
public:
    ListSharer(const ClaimSentence &sentence, SentenceReading &reading) : m_sentence(sentence), m_reading(reading) { }
    bool share(std::size_t respectively);

private:
    [[nodiscard]] FigureList figuresBefore(std::size_t end) const;
    [[nodiscard]] PeriodList periodsBefore(std::size_t end) const;
    [[nodiscard]] bool isOfPeriod(std::size_t token) const;
    [[nodiscard]] bool parts(std::size_t token, std::size_t begin) const;
    [[nodiscard]] std::size_t passedBack(std::size_t end) const;

    const ClaimSentence &m_sentence;
    SentenceReading &m_reading;
};

/// Back over what may stand between two lists: "of total net sales for the"
std::size_t ListSharer::passedBack(std::size_t end) const
{
    constexpr std::size_t reach = 7;
    std::size_t at = end;
    while (at > 0 && end - at < reach && m_sentence.tokens[at - 1].figure < 0 && m_sentence.tokens[at - 1].word
           && !isOfPeriod(at - 1))
        --at;
    return at;
}

bool ListSharer::isOfPeriod(std::size_t token) const
{
    return isYear(m_sentence.tokens[token]) || phraseOver(m_reading.phrases, token);
}

FigureList ListSharer::figuresBefore(std::size_t end) const
{
    FigureList list{end, end, {}};
    for (std::size_t at = end; at > 0; --at) {
        const ClaimToken &token = m_sentence.tokens[at - 1];
        if (token.figure >= 0) {
            list.members.insert(list.members.begin(), std::size_t(token.figure));
            list.begin = at - 1;
        } else if (token.text != "," && token.text != "and") {
            break;
        }
    }
    return list;
}

/// Whether a sign or word at a token stands between two periods; the comma of a date does not.
bool ListSharer::parts(std::size_t token, std::size_t begin) const
{
    if (m_sentence.isWord(token, "and"))
        return true;
    const bool ofDate = token > begin && m_sentence.tokens[token - 1].number > 0 && !isYear(m_sentence.tokens[token - 1]);
    return m_sentence.tokens[token].text == "," && !ofDate;
}

PeriodList ListSharer::periodsBefore(std::size_t end) const
{
    PeriodList list{end, end, {}};
    while (list.begin > 0
           && (isOfPeriod(list.begin - 1) || m_sentence.tokens[list.begin - 1].text == ","
               || m_sentence.isWord(list.begin - 1, "and")))
        --list.begin;
    while (list.begin < end && !isOfPeriod(list.begin))
        ++list.begin;
    std::size_t from = list.begin;
    for (std::size_t at = list.begin; at <= end; ++at) {
        if (at < end && !parts(at, list.begin))
            continue;
        while (from < at
               && (m_sentence.isWord(from, "the") || m_sentence.isWord(from, "in") || m_sentence.isWord(from, "for")))
            ++from;
        if (from < at) {
            const auto phrase = phraseWithin(m_sentence, from, at);
            if (!phrase || phrase->end != at || phrase->several || phrase->vague)
                return {end, end, {}};
            list.members.push_back(*phrase);
        }
        from = at + 1;
    }
    return list;
}

/// "March 31, 2020 and 2019", "the second quarter and first six months of 1995": what one leaves out the other says.
void complete(std::vector<PeriodPhrase> &phrases)
{
    for (std::size_t i = phrases.size() - 1; i-- > 0;) {
        if (phrases[i].year == 0)
            phrases[i].year = phrases[i + 1].year;
    }
    for (std::size_t i = 1; i < phrases.size(); ++i) {
        if (phrases[i].months != 0 || phrases[i].month != 0)
            continue;
        const int year = phrases[i].year;
        phrases[i] = phrases[0];
        phrases[i].year = year;
    }
}

bool ListSharer::share(std::size_t respectively)
{
    std::size_t end = respectively;
    if (end > 0 && m_sentence.tokens[end - 1].text == ",")
        --end;
    PeriodList periods = periodsBefore(end);
    FigureList figures = periods.members.empty() ? figuresBefore(end) : figuresBefore(passedBack(periods.begin));
    if (periods.members.empty() && !figures.members.empty())
        periods = periodsBefore(passedBack(figures.begin));
    const std::size_t count = periods.members.size();
    if (count < 2 || figures.members.size() != count)
        return false;
    complete(periods.members);
    for (std::size_t i = 0; i < count; ++i) {
        m_reading.figures[figures.members[i]].listed = int(m_reading.listed.size());
        m_reading.listed.push_back(periods.members[i]);
    }
    return true;
}

/// The two periods of "between the first quarter of 2000 and the first quarter of 1999", in the order of the text; nothing
/// for "between $5 million and $6 million".
std::vector<PeriodPhrase> periodsBetween(const ClaimSentence &sentence, std::size_t between)
{
    constexpr std::size_t longest = 10; // tokens
    const auto behindArticle = [&sentence](std::size_t at) { return sentence.isWord(at, "the") ? at + 1 : at; };
    std::size_t joint = between + 1;
    while (joint < sentence.tokens.size() && joint < between + longest && !sentence.isWord(joint, "and"))
        ++joint;
    const auto first = phraseWithin(sentence, behindArticle(between + 1), joint);
    if (!sentence.isWord(joint, "and") || !first || first->end != joint)
        return {};
    const auto second = phraseWithin(sentence, behindArticle(joint + 1), sentence.tokens.size());
    return second ? std::vector<PeriodPhrase>{*first, *second} : std::vector<PeriodPhrase>();
}

} // namespace

void sharePeriodsBetween(const ClaimSentence &sentence, SentenceReading &reading)
{
    constexpr std::size_t reach = 9; // tokens from the change to the word
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const auto periods = sentence.isWord(i, "between") ? periodsBetween(sentence, i) : std::vector<PeriodPhrase>();
        if (periods.empty())
            continue;
        const bool forward = periods[0].year > periods[1].year
            || (periods[0].year == periods[1].year && periods[0].quarter > periods[1].quarter);
        for (std::size_t f = 0; f < sentence.figures.size(); ++f) {
            const std::size_t token = sentence.figures[f].token;
            if (token > i || token + reach < i || reading.figures[f].listed >= 0)
                continue;
            reading.figures[f].listed = int(reading.listed.size()) + (forward ? 0 : 1);
            reading.figures[f].listedBase = int(reading.listed.size()) + (forward ? 1 : 0);
        }
        reading.listed.insert(reading.listed.end(), periods.begin(), periods.end());
    }
}

std::vector<std::size_t> sharePeriods(const ClaimSentence &sentence, SentenceReading &reading)
{
    ListSharer sharer(sentence, reading);
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        if (sentence.isWord(i, "respectively") && !sharer.share(i))
            left.push_back(i);
    }
    return left;
}

} // namespace filing
