// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimreading.h"

#include "claimvocabulary.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace filing {
namespace {

using Role = FigureReading::Role;
using Kind = Figure::Kind;

constexpr std::size_t none = std::size_t(-1);

/// Whether a subject is always a share of something, whatever it is called.
bool isRatio(const ClaimSubject &subject)
{
    if (subject.ratio)
        return true;
    const auto ends = [&subject](std::string_view word) { return subject.words.ends_with(word); };
    return ends("margin") || ends("margins") || ends("rate") || ends("ratio") || ends("yield") || ends("percentage");
}

/// Walks through a sentence from left to right and gives each figure its subject, its role and what it is compared with.
class RoleReader
{
public:
    RoleReader(const ClaimSentence &sentence, SentenceReading &reading) : m_sentence(sentence), m_reading(reading) { }
    void run();

    [[nodiscard]] bool phraseIsBase(std::size_t phrase) const { return m_phraseBase[phrase]; }
    [[nodiscard]] int clauseOfPhrase(std::size_t phrase) const { return m_phraseClause[phrase]; }
    [[nodiscard]] int clauseOfFigure(std::size_t figure) const { return m_figureClause[figure]; }
    [[nodiscard]] int sideOfPhrase(std::size_t phrase) const { return m_phraseSide[phrase]; }
    [[nodiscard]] int sideOfFigure(std::size_t figure) const { return m_figureSide[figure]; }

private:
    [[nodiscard]] std::size_t subjectAt(std::size_t token) const;
    [[nodiscard]] std::size_t phraseAt(std::size_t token) const;
    [[nodiscard]] bool beginsClause(std::size_t subject) const;
    [[nodiscard]] bool beginsUnknownClause(std::size_t token) const;
    [[nodiscard]] bool leadsToBase(std::size_t token) const;
    [[nodiscard]] bool isPerShare(std::size_t figure) const;
    [[nodiscard]] int directionBefore(std::size_t token, std::size_t &word) const;
    [[nodiscard]] int directionBehind(std::size_t token, std::size_t &word) const;
    [[nodiscard]] std::size_t subjectBehind(std::size_t token, bool changes) const;
    [[nodiscard]] bool goesOnOf(std::size_t token) const;
    [[nodiscard]] bool changesUnknown(std::size_t token) const;
    [[nodiscard]] bool onOtherBasis(std::size_t token) const;
    [[nodiscard]] bool isHad(std::size_t token) const;
    [[nodiscard]] bool isBy(std::size_t token) const;
    void takeSubject(std::size_t subject);
    void pairChangesAhead();
    void takeWord(std::size_t token);
    void takeFigure(std::size_t figure);
    void readRole(std::size_t figure);
    void readPercentRole(std::size_t figure);
    void pairBase(std::size_t figure);
    void pairChange(std::size_t figure);
    [[nodiscard]] static int classOf(const FigureReading &reading, const Figure &figure);

    const ClaimSentence &m_sentence;
    SentenceReading &m_reading;
    std::vector<bool> m_phraseBase;
    std::vector<int> m_phraseClause;
    std::vector<int> m_figureClause;
    std::vector<int> m_phraseSide; ///< counts the words that compare
    std::vector<int> m_figureSide;
    int m_side = 0;
    int m_direction = 0; ///< of the last word for one
    std::size_t m_directionAt = 0;
    std::vector<std::size_t> m_wholes; ///< subjects that shares are of
    int m_clause = 0;
    bool m_base = false;
    bool m_remark = false; ///< in brackets that hold the base
    bool m_detour = false;
    bool m_clean = false; ///< between the last subject and here
    int m_subject = -1;
    bool m_baseSubject = false; ///< a subject was named behind the words that compare
    int m_mainSubject = -1;     ///< that a detour left
    bool m_mainClean = false;
};

std::size_t RoleReader::subjectAt(std::size_t token) const
{
    for (std::size_t i = 0; i < m_reading.subjects.size(); ++i) {
        if (m_reading.subjects[i].begin == token)
            return i;
    }
    return none;
}

std::size_t RoleReader::phraseAt(std::size_t token) const
{
    for (std::size_t i = 0; i < m_reading.phrases.size(); ++i) {
        if (m_reading.phrases[i].begin == token)
            return i;
    }
    return none;
}

/// Whether a verb follows a subject before any figure: "net income was", "gross margin for the quarter increased".
bool RoleReader::beginsClause(std::size_t subject) const
{
    static constexpr std::string_view prepositions[] = {"of", "in", "for",  "to", "from", "by",
                                                        "on", "at", "with", "as", "than"};
    const std::size_t begin = m_reading.subjects[subject].begin;
    for (std::size_t back = 1; back <= 2 && back <= begin; ++back) {
        const std::string_view before = m_sentence.tokens[begin - back].text;
        if (std::find(std::begin(prepositions), std::end(prepositions), before) != std::end(prepositions))
            return false;
        if (before != "the" && before != "our" && before != "its")
            break;
    }
    for (std::size_t i = m_reading.subjects[subject].end; i < m_sentence.tokens.size(); ++i) {
        const ClaimToken &token = m_sentence.tokens[i];
        if (token.figure >= 0 || token.text == ";")
            return false;
        if (const std::size_t phrase = phraseAt(i); phrase != none) {
            i = m_reading.phrases[phrase].end - 1;
            continue;
        }
        const bool finite = (token.means & Verb) != 0
            || ((token.means & (Rise | Fall)) != 0
                && (token.text.ends_with("ed") || token.text == "rose" || token.text == "grew" || token.text == "fell"));
        if (finite)
            return true;
        if ((token.means & Compare) != 0 || subjectAt(i) != none)
            return false;
        if (token.word && (token.means & Filler) == 0)
            return false;
    }
    return false;
}

/// ", and time deposits increased": what a clause is about need be no subject that is known.
bool RoleReader::beginsUnknownClause(std::size_t at) const
{
    constexpr std::size_t longest = 7;
    bool unknown = false;
    for (std::size_t i = at + 1; i < m_sentence.tokens.size() && i <= at + longest; ++i) {
        const ClaimToken &token = m_sentence.tokens[i];
        if (!token.word || token.figure >= 0 || subjectAt(i) != none || (token.means & Compare) != 0)
            return false;
        const bool finite = (token.means & Verb) != 0
            || ((token.means & (Rise | Fall)) != 0
                && (token.text.ends_with("ed") || token.text == "rose" || token.text == "grew" || token.text == "fell"));
        if (finite)
            return unknown;
        unknown = unknown || token.means == 0;
    }
    return false;
}

/// Whether "from" at this token leads to what something changed from.
bool RoleReader::leadsToBase(std::size_t at) const
{
    for (std::size_t i = at + 1; i < m_sentence.tokens.size() && i < at + 5; ++i) {
        if (m_sentence.tokens[i].figure >= 0 || phraseAt(i) != none)
            return true;
        if (subjectAt(i) != none)
            return m_sentence.figures.empty() ? false
                                              : i == at + 1
                    || m_reading.subjects[subjectAt(i)].sameAs(m_subject >= 0 ? m_reading.subjects[std::size_t(m_subject)]
                                                                              : ClaimSubject());
        if ((m_sentence.tokens[i].means & (Filler | Neutral)) == 0)
            return false;
    }
    return false;
}

bool RoleReader::isPerShare(std::size_t f) const
{
    const Figure &figure = m_sentence.figures[f];
    if (figure.kind != Kind::Money || figure.value.exponent > 0 || figure.value.magnitude() >= Decimal{10000, 0})
        return false;
    std::size_t at = figure.token + 1;
    bool per = false;
    for (std::size_t i = at; i < m_sentence.tokens.size() && i < at + 7; ++i) {
        if (m_sentence.isWord(i, "per") || (m_sentence.isWord(i, "a") && m_sentence.isWord(i + 1, "share")))
            per = true;
        if (per && (m_sentence.isWord(i, "share") || m_sentence.isWord(i, "shares")))
            return true;
        const bool transparent = m_sentence.tokens[i].figure >= 0 || m_sentence.means(i, Filler)
            || m_sentence.isWord(i, "ordinary") || m_sentence.isWord(i, "pre") || m_sentence.isWord(i, "class");
        if (!transparent || (!per && i > at + 3))
            return false;
    }
    return false;
}

/// The direction that words before a figure give it: "increased by", "an increase of approximately", "up".
int RoleReader::directionBefore(std::size_t token, std::size_t &word) const
{
    for (std::size_t back = 1; back <= 4 && back <= token; ++back) {
        const std::size_t at = token - back;
        const ClaimToken &before = m_sentence.tokens[at];
        if (!before.word || before.figure >= 0)
            return 0;
        if (before.text == "to" || before.text == "from" || before.text == "at" || (before.means & Compare) != 0) {
            if (!(before.text == "than"))
                return 0;
        }
        const bool stress = (before.text == "more" || before.text == "less" || before.text == "over"
                             || before.text == "above" || before.text == "below")
            && back <= 2;
        if ((before.means & (Rise | Fall)) != 0
            && !(stress && (before.means & Fall) != 0 && m_sentence.isWord(at + 1, "than"))) {
            word = at;
            return (before.means & EitherWay) != 0 ? 2 : (before.means & Rise) != 0 ? 1 : -1;
        }
        if ((before.means & (Filler | Loose | Least | Most | Below)) == 0)
            return 0;
        if (before.text == "was" || before.text == "were" || before.text == "for" || before.text == "in")
            return 0;
    }
    return 0;
}

/// "2% increase", "3 percent higher", "12% year-over-year growth".
int RoleReader::directionBehind(std::size_t token, std::size_t &word) const
{
    for (std::size_t at = token + 1; at < m_sentence.tokens.size() && at <= token + 5; ++at) {
        const ClaimToken &behind = m_sentence.tokens[at];
        static constexpr std::string_view behindWords[] = {
            "increase",  "increases", "rise",     "growth", "gain", "improvement", "higher", "greater", "above", "decrease",
            "decreases", "decline",   "declines", "fall",   "drop", "reduction",   "lower",  "less",    "below", "more"};
        if (std::find(std::begin(behindWords), std::end(behindWords), behind.text) != std::end(behindWords)) {
            word = at;
            return (behind.means & EitherWay) != 0 ? 2 : (behind.means & Rise) != 0 || behind.text == "more" ? 1 : -1;
        }
        const bool passes = behind.word
            && (behind.text == "year" || behind.text == "over" || behind.text == "quarter" || behind.text == "sequential"
                || behind.text == "annual" || behind.text == "yoy");
        if (!passes)
            return 0;
    }
    return 0;
}

/// The subject that follows a figure: "$5.7 billion in cash flow from operations", "a 2% increase in net revenues".
std::size_t RoleReader::subjectBehind(std::size_t token, bool changes) const
{
    bool joined = false;
    for (std::size_t i = token + 1; i < m_sentence.tokens.size() && i <= token + 5; ++i) {
        if (const std::size_t subject = subjectAt(i); subject != none)
            return joined || i == token + 1 ? subject : none;
        const ClaimToken &next = m_sentence.tokens[i];
        if (!next.word || next.figure >= 0)
            return none;
        const bool joins = next.text == "in" || (next.text == "of" && !changes);
        joined = joined || joins;
        const bool passes = joins || (changes && !joined && (next.means & (Rise | Fall)) != 0)
            || (joined
                && (next.text == "the" || next.text == "our" || next.text == "its" || next.text == "companys"
                    || next.text == "total" || next.text == "quarterly" || next.text == "record" || next.text == "company"));
        if (!passes)
            return none;
    }
    return none;
}

/// "a 19.1% decrease in other investment income": a change of what is no subject.
bool RoleReader::changesUnknown(std::size_t token) const
{
    std::size_t at = token + 1;
    while (at < m_sentence.tokens.size() && m_sentence.means(at, Rise | Fall))
        ++at;
    if (!(m_sentence.isWord(at, "in") || m_sentence.isWord(at, "of")))
        return false;
    ++at;
    while (m_sentence.isWord(at, "the") || m_sentence.isWord(at, "our") || m_sentence.isWord(at, "its"))
        ++at;
    return at < m_sentence.tokens.size() && m_sentence.tokens[at].word && m_sentence.tokens[at].figure < 0
        && phraseAt(at) == none && subjectAt(at) == none;
}

/// "a decrease in net sales between … of certain imaging products"
bool RoleReader::goesOnOf(std::size_t token) const
{
    constexpr std::size_t reach = 16;
    for (std::size_t i = token; i + 1 < m_sentence.tokens.size() && i < token + reach; ++i) {
        if (m_sentence.tokens[i].figure >= 0)
            return false;
        const ClaimToken &next = m_sentence.tokens[i + 1];
        const bool leads = m_sentence.isWord(i, "of") || m_sentence.isWord(i, "from");
        const bool inPhrase =
            std::any_of(m_reading.phrases.begin(), m_reading.phrases.end(),
                        [i](const PeriodPhrase &phrase) { return phrase.begin <= i + 1 && i + 1 < phrase.end; });
        if (leads && next.word && next.means == 0 && next.figure < 0 && !inPhrase)
            return true;
    }
    return false;
}

/// "15.7% on a comparable 13-week basis", "8% at constant currency": reckoned in another way than the statements.
bool RoleReader::onOtherBasis(std::size_t token) const
{
    for (std::size_t i = token + 1; i < m_sentence.tokens.size() && i < token + 8; ++i) {
        if (m_sentence.tokens[i].figure >= 0 || !m_sentence.tokens[i].word)
            return false;
        if (m_sentence.means(i, Adjusting))
            return true;
        if (m_sentence.isWord(i, "basis") || m_sentence.isWord(i, "terms")) {
            const bool usual = m_sentence.isWord(i - 1, "gaap") || m_sentence.isWord(i - 1, "reported")
                || m_sentence.isWord(i - 1, "consolidated") || m_sentence.isWord(i - 1, "diluted")
                || m_sentence.isWord(i - 1, "year");
            return !usual;
        }
    }
    return false;
}

/// "generated almost $5.7 billion in …", "compared to $56.5 million in …": nothing but who had it stands before the figure.
bool RoleReader::isHad(std::size_t token) const
{
    std::size_t at = token;
    while (at > 0
           && (m_sentence.means(at - 1, Loose | Least | Most | Below) || m_sentence.isWord(at - 1, "a")
               || m_sentence.isWord(at - 1, "than") || m_sentence.isWord(at - 1, "more")))
        --at;
    static constexpr std::string_view had[] = {"posted",   "generated", "generating", "reported", "report", "recorded",
                                               "achieved", "delivered", "earned",     "had",      "has",    "have",
                                               "to",       "versus",    "with",       "against",  "record", "produced"};
    return at == 0
        || (std::find(std::begin(had), std::end(had), m_sentence.tokens[at - 1].text) != std::end(had)
            && (!m_sentence.isWord(at - 1, "with") || (at > 1 && m_sentence.means(at - 2, Compare))));
}

/// "increased annual revenue by about $11 billion"
bool RoleReader::isBy(std::size_t token) const
{
    std::size_t at = token;
    while (at > 0 && m_sentence.means(at - 1, Loose | Least | Most | Below))
        --at;
    return at > 0 && m_sentence.isWord(at - 1, "by") && m_direction != 0;
}

int RoleReader::classOf(const FigureReading &reading, const Figure &figure)
{
    return reading.perShare ? 1 : figure.kind == Kind::Money ? 0 : 2;
}

void RoleReader::takeSubject(std::size_t index)
{
    const bool newClause = beginsClause(index) && (!m_reading.subjects[index].narrowed || !(m_base || m_detour));
    if (newClause) {
        const std::size_t begin = m_reading.subjects[index].begin;
        if (begin > 0 && (m_base || m_detour || !m_reading.figures.empty()))
            ++m_clause;
        m_base = false;
        m_detour = false;
    }
    m_subject = int(index);
    m_baseSubject = m_base;
    m_clean = !m_reading.subjects[index].narrowed;
    if (!m_detour && !m_base) {
        m_mainSubject = m_subject;
        m_mainClean = m_clean;
    }
}

void RoleReader::takeWord(std::size_t at)
{
    const ClaimToken &token = m_sentence.tokens[at];
    if ((token.means & (Rise | Fall)) != 0) {
        m_direction = (token.means & EitherWay) != 0 ? 2 : (token.means & Rise) != 0 ? 1 : -1;
        m_directionAt = at;
    }
    const ClaimToken *before = at > 0 ? &m_sentence.tokens[at - 1] : nullptr;
    if (!token.word) {
        if (token.text == "(" && phraseAt(at + 1) != none
            && m_sentence.tokens[std::min(m_reading.phrases[phraseAt(at + 1)].end, m_sentence.tokens.size() - 1)].text
                == ":") {
            m_base = m_remark = true;
            m_baseSubject = false;
            ++m_side;
        } else if (token.text == ")" && m_remark) {
            m_base = m_remark = false;
            ++m_side;
        }
        if (token.text == ";" || token.text == "\xE2\x80\x94") {
            ++m_clause;
            m_base = m_detour = false;
            m_subject = m_mainSubject = -1;
            m_clean = false;
        }
        return;
    }
    if ((token.means & Verb) != 0 && before && before->text == "," && m_detour) {
        m_detour = false;
        m_subject = m_mainSubject;
        m_clean = m_mainClean;
        return;
    }
    // "from $X to $Y", "compared to December 31 to $Y"
    const bool back = token.text == "to" && m_base && at + 1 < m_sentence.tokens.size()
        && m_sentence.tokens[at + 1].figure >= 0 && before && (before->means & Compare) == 0;
    if (back)
        m_base = false;
    if ((token.text == "and" || token.text == "while" || token.text == "but" || token.text == "whereas")
        && beginsUnknownClause(at)) {
        ++m_clause;
        m_base = m_detour = false;
        m_subject = m_mainSubject = -1;
        m_clean = false;
        return;
    }
    const bool moreThan = token.text == "than" && before
        && (before->text == "more" || before->text == "less" || before->text == "greater")
        && at + 1 < m_sentence.tokens.size() && m_sentence.tokens[at + 1].figure >= 0;
    const bool from = token.text == "from" && leadsToBase(at);
    if (((token.means & Compare) != 0 && !moreThan) || from) {
        m_base = true;
        ++m_side;
        m_baseSubject = false;
        if (m_detour) { // back from an aside: "…, including $5 million of charges, compared with $3 million"
            m_detour = false;
            m_subject = m_mainSubject;
        }
        m_clean = true;
        return;
    }
    if ((token.means & Detour) != 0) {
        m_detour = true;
        m_clean = false;
        return;
    }
    const bool comparedWith = token.text == "with" && before && (before->means & Compare) != 0;
    if ((token.means & (Filler | Multiplier)) == 0 && !comparedWith)
        m_clean = false;
}

void RoleReader::readPercentRole(std::size_t f)
{
    const Figure &figure = m_sentence.figures[f];
    FigureReading &reading = m_reading.figures[f];
    const std::size_t at = figure.token;
    // "35% of net revenues"
    if (m_sentence.isWord(at + 1, "of")) {
        for (std::size_t i = at + 2; i < m_sentence.tokens.size() && i <= at + 5; ++i) {
            if (const std::size_t whole = subjectAt(i); whole != none) {
                reading.whole = int(whole);
                reading.role = Role::Ratio;
                reading.end = m_sentence.tokens[m_reading.subjects[whole].end - 1].end;
                return;
            }
            if (!m_sentence.means(i, Neutral))
                break;
        }
        reading.clean = false;
        return;
    }
    std::size_t word = none;
    const bool to = at > 0 && m_sentence.isWord(at - 1, "to");
    int direction = to ? 0 : directionBefore(at, word);
    if (direction == 0)
        direction = directionBehind(at, word);
    const bool ratio = reading.subject >= 0 && isRatio(m_reading.subjects[std::size_t(reading.subject)]);
    const bool spokenMargin = reading.subject >= 0
        && m_reading.subjects[std::size_t(reading.subject)].item == LineItem::gross_profit
        && m_reading.subjects[std::size_t(reading.subject)].words.starts_with("gross margin");
    if (direction != 0 && !(spokenMargin && word != none && word > at && false)) {
        reading.role = Role::Change;
        reading.direction = direction;
        const ClaimToken &says = m_sentence.tokens[word];
        reading.begin = std::min(reading.begin, says.begin);
        reading.end = std::max(reading.end, says.end);
        return;
    }
    if (ratio || spokenMargin)
        reading.role = Role::Ratio;
    if (isBy(at)) {
        // "reduced gross margin by 1.2 percent"
        reading.role = Role::Change;
        reading.direction = m_direction;
        reading.clean = reading.clean && m_subject >= 0 && m_reading.subjects[std::size_t(m_subject)].begin < m_directionAt;
    }
}

void RoleReader::readRole(std::size_t f)
{
    const Figure &figure = m_sentence.figures[f];
    FigureReading &reading = m_reading.figures[f];
    const std::size_t at = figure.token;
    const FigureReading *last = f > 0 ? &m_reading.figures[f - 1] : nullptr;
    // "a decrease of $51 million (1.6 percent)", "increased $3.1 million, or 6.6%"
    if (last && last->role == Role::Change) {
        std::size_t between = m_sentence.figures[f - 1].token + 1;
        while (between < at
               && (m_sentence.tokens[between].text == "," || m_sentence.tokens[between].text == "("
                   || m_sentence.isWord(between, "or")))
            ++between;
        if (between == at && at > m_sentence.figures[f - 1].token + 1) {
            reading.role = Role::Change;
            reading.direction = last->direction;
            reading.otherBasis = last->otherBasis;
            reading.subject = last->subject;
            reading.clean = last->clean;
            return;
        }
    }
    if (figure.kind == Kind::Percent) {
        readPercentRole(f);
        return;
    }
    std::size_t word = none;
    int direction = directionBefore(at, word);
    if (direction == 0)
        direction = directionBehind(at, word);
    const bool by = isBy(at);
    if (direction == 0 && by)
        direction = m_direction;
    // "decreased the net loss by", "was increased by": something else did it, within one period
    if (by && (m_subject >= 0 && m_reading.subjects[std::size_t(m_subject)].begin > m_directionAt))
        reading.clean = false;
    if (by && m_directionAt > 0
        && (m_sentence.isWord(m_directionAt - 1, "was") || m_sentence.isWord(m_directionAt - 1, "were")))
        reading.clean = false;
    // "a decline in net accounts receivable of $109 million"
    if (direction == 0 && at > 0 && m_sentence.isWord(at - 1, "of") && m_subject >= 0
        && m_reading.subjects[std::size_t(m_subject)].end == at - 1) {
        const std::size_t begin = m_reading.subjects[std::size_t(m_subject)].begin;
        if (m_direction != 0 && m_directionAt < begin && begin - m_directionAt <= 4
            && (m_sentence.isWord(m_directionAt + 1, "in") || m_sentence.isWord(m_directionAt + 1, "of"))) {
            direction = m_direction;
            reading.clean = false;
        }
    }
    if (figure.kind == Kind::BasisPoints || figure.kind == Kind::Points || direction != 0) {
        reading.role = Role::Change;
        reading.direction = direction;
        if (word != none) {
            reading.begin = std::min(reading.begin, m_sentence.tokens[word].begin);
            reading.end = std::max(reading.end, m_sentence.tokens[word].end);
        }
        return;
    }
    reading.role = Role::Level;
}

/// What a base is compared with: the main figure of its sort, in order where there are several.
void RoleReader::pairBase(std::size_t f)
{
    FigureReading &reading = m_reading.figures[f];
    const int sort = classOf(reading, m_sentence.figures[f]);
    std::vector<std::size_t> mains;
    std::size_t bases = 0;
    const bool aside = std::none_of(m_reading.figures.begin(), m_reading.figures.begin() + std::ptrdiff_t(f),
                                    [](const FigureReading &other) {
                                        return (other.role == Role::Level || other.role == Role::Ratio) && !other.detour;
                                    });
    for (std::size_t i = 0; i < f; ++i) {
        const FigureReading &other = m_reading.figures[i];
        if (m_figureClause[i] != m_clause || classOf(other, m_sentence.figures[i]) != sort || other.role == Role::Change
            || other.detour != aside)
            continue;
        if (other.base)
            ++bases;
        else
            mains.push_back(i);
    }
    if (reading.subject >= 0 && m_baseSubject) {
        for (const std::size_t main : mains) {
            const int subject = m_reading.figures[main].subject;
            if (subject >= 0
                && m_reading.subjects[std::size_t(subject)].sameAs(m_reading.subjects[std::size_t(reading.subject)]))
                reading.pair = int(main);
        }
        return;
    }
    if (bases >= mains.size()) {
        if (mains.empty())
            return;
        reading.clean = false; // "compared to $3 million and $2 million": a second base
        if (mains.size() != 1)
            return;
        bases = 0;
    }
    const FigureReading &main = m_reading.figures[mains[bases]];
    reading.pair = int(mains[bases]);
    reading.subject = main.subject;
    reading.role = main.role;
    reading.whole = main.whole;
    reading.detour = main.detour;
    reading.clean = main.clean && m_clean;
}

/// What a change is of: the nearest main figure before it, and the base that goes with that.
void RoleReader::pairChange(std::size_t f)
{
    FigureReading &reading = m_reading.figures[f];
    for (std::size_t i = f; i-- > 0;) {
        const FigureReading &other = m_reading.figures[i];
        if (other.role == Role::Change || m_figureClause[i] != m_clause)
            continue;
        if (other.base && reading.basePair < 0) {
            reading.basePair = int(i);
            if (other.pair >= 0) {
                reading.pair = other.pair;
                break;
            }
            continue;
        }
        if (!other.base && !other.detour) {
            reading.pair = int(i);
            break;
        }
    }
    if (reading.pair < 0)
        return;
    const FigureReading &main = m_reading.figures[std::size_t(reading.pair)];
    const bool another = m_baseSubject && reading.subject >= 0
        && (main.subject < 0
            || !m_reading.subjects[std::size_t(reading.subject)].sameAs(m_reading.subjects[std::size_t(main.subject)]));
    if (another) {
        reading.pair = reading.basePair = -1;
        reading.clean = false;
        return;
    }
    if (reading.subject < 0 || m_reading.figures[std::size_t(reading.pair)].subject == reading.subject || m_base) {
        if (reading.subject < 0 || m_base) {
            reading.subject = main.subject;
            reading.clean = main.clean && (m_clean || !m_base);
        }
    }
}

/// "up 8.4 percent from the $27.8 million reported in …": the base stands behind its change.
void RoleReader::pairChangesAhead()
{
    for (std::size_t f = 0; f + 1 < m_reading.figures.size(); ++f) {
        FigureReading &reading = m_reading.figures[f];
        const FigureReading &next = m_reading.figures[f + 1];
        if (reading.role != Role::Change)
            continue;
        // Another measure of the same change may stand between: "up $5 million, or 8%, from …"
        std::size_t base = f + 1;
        while (base < m_reading.figures.size() && m_reading.figures[base].role == Role::Change
               && m_figureSide[base] == m_figureSide[f])
            ++base;
        if (base < m_reading.figures.size() && m_reading.figures[base].base && m_figureSide[base] == m_figureSide[f] + 1
            && m_reading.figures[base].pair >= 0) {
            reading.basePair = int(base);
            reading.pair = m_reading.figures[base].pair;
            reading.subject = m_reading.figures[std::size_t(reading.pair)].subject;
            reading.clean = m_reading.figures[std::size_t(reading.pair)].clean;
        } else if (next.role != Role::Change && !next.base && m_figureClause[f + 1] == m_figureClause[f]
                   && m_figureSide[f] == m_figureSide[f + 1] && reading.pair < 0 && next.subject == reading.subject
                   && m_sentence.isWord(m_sentence.figures[f + 1].token - 1, "to")) {
            reading.pair = int(f + 1); // "increased 12% to $4.2 billion"
            for (std::size_t i = f + 2; i < m_reading.figures.size(); ++i) {
                if (m_reading.figures[i].base && m_reading.figures[i].pair == int(f + 1) && reading.basePair < 0)
                    reading.basePair = int(i);
            }
        } else if (reading.basePair >= 0 && m_figureSide[std::size_t(reading.basePair)] != m_figureSide[f]) {
            reading.basePair = -1; // it goes with other words that compare
        }
    }
}

void RoleReader::takeFigure(std::size_t f)
{
    const Figure &figure = m_sentence.figures[f];
    FigureReading &reading = m_reading.figures[f];
    m_figureClause[f] = m_clause;
    m_figureSide[f] = m_side;
    reading.begin = figure.begin;
    reading.end = figure.end;
    reading.perShare = isPerShare(f)
        || (figure.kind == Kind::Money && m_subject >= 0 && m_reading.subjects[std::size_t(m_subject)].perShare
            && figure.value.exponent <= 0 && figure.value.magnitude() < Decimal{10000, 0});
    reading.subject = m_subject;
    reading.clean = m_clean;
    reading.detour = m_detour;
    reading.base = m_base;
    readRole(f);
    if (reading.whole >= 0)
        m_wholes.push_back(std::size_t(reading.whole));
    const std::size_t behind = subjectBehind(figure.token, reading.role == Role::Change);
    if (behind != none && reading.role != Role::Ratio) {
        reading.subject = int(behind);
        const ClaimSubject &subject = m_reading.subjects[behind];
        const bool stands =
            subject.item != LineItem::none && lineItemInfos[std::size_t(subject.item)].context == LineItemContext::Balance;
        const auto before = m_sentence.tokens.begin() + std::ptrdiff_t(figure.token);
        const auto said = [&](std::initializer_list<std::string_view> words) {
            return std::any_of(m_sentence.tokens.begin(), before, [&words](const ClaimToken &token) {
                return std::find(words.begin(), words.end(), token.text) != words.end();
            });
        };
        // "had $4.1 billion in cash" tells what there was, "generated $1 billion in cash" what came.
        const bool holds = said({"had", "has", "have"}) && !said({"generated", "generating", "produced"});
        const bool lone =
            subject.begin == figure.token + 1 && !(figure.token > 0 && m_sentence.isWord(figure.token - 1, "a"));
        reading.clean =
            !subject.partBehind && !lone && (reading.role == Role::Change || (isHad(figure.token) && (!stands || holds)));
        reading.detour = false;
    }
    reading.otherBasis = reading.otherBasis || onOtherBasis(figure.token);
    if (behind == none && reading.role == Role::Level && changesUnknown(figure.token))
        reading.clean = false;
    if (reading.role == Role::Change) {
        std::size_t lead = figure.token;
        while (lead > 0
               && (m_sentence.isWord(lead - 1, "a") || m_sentence.isWord(lead - 1, "an") || m_sentence.isWord(lead - 1, "of")
                   || m_sentence.means(lead - 1, Rise | Fall | Loose | Least | Most | Below)))
            --lead;
        // "compared to a 28% decline in 1997", "on an 8% increase in revenues": a change beside the one that is told
        const bool beside = lead < figure.token && lead > 0
            && (m_sentence.means(lead - 1, Compare) || m_sentence.isWord(lead - 1, "on")
                || m_sentence.isWord(lead - 1, "with")
                || (m_sentence.isWord(lead - 1, "to") && lead > 1 && m_sentence.means(lead - 2, Compare)));
        if (beside || (behind != none && goesOnOf(m_reading.subjects[behind].end)))
            reading.otherBasis = true;
    }
    if (reading.role == Role::Change) {
        reading.base = false;
        if (behind == none && !changesUnknown(figure.token))
            pairChange(f);
        else if (behind == none) {
            reading.subject = -1;
            reading.clean = false;
        }
        return;
    }
    if (reading.base && behind == none) {
        pairBase(f);
        // "These results compare to revenue of …": what it is compared with stands in the sentence before.
        reading.clean = reading.clean && (reading.pair >= 0 || m_baseSubject);
    }
}

void RoleReader::run()
{
    m_reading.figures.resize(m_sentence.figures.size());
    m_figureClause.assign(m_sentence.figures.size(), 0);
    m_phraseBase.assign(m_reading.phrases.size(), false);
    m_phraseClause.assign(m_reading.phrases.size(), 0);
    m_phraseSide.assign(m_reading.phrases.size(), 0);
    m_figureSide.assign(m_sentence.figures.size(), 0);
    for (std::size_t i = 0; i < m_sentence.tokens.size();) {
        if (const std::size_t phrase = phraseAt(i); phrase != none) {
            m_phraseBase[phrase] = m_base
                || (i > 0
                    && (m_sentence.isWord(i - 1, "over") || m_sentence.isWord(i - 1, "from")
                        || m_sentence.isWord(i - 1, "than")))
                || (i > 1 && m_sentence.isWord(i - 2, "over") && m_sentence.isWord(i - 1, "the"));
            m_phraseClause[phrase] = m_clause;
            m_phraseSide[phrase] = m_side;
            i = m_reading.phrases[phrase].end;
        } else if (const std::size_t subject = subjectAt(i); subject != none) {
            // "35% of net revenues" is not about the revenues.
            if (std::find(m_wholes.begin(), m_wholes.end(), subject) == m_wholes.end())
                takeSubject(subject);
            i = m_reading.subjects[subject].end;
        } else {
            if (m_sentence.tokens[i].figure >= 0)
                takeFigure(std::size_t(m_sentence.tokens[i].figure));
            else
                takeWord(i);
            ++i;
        }
    }
    pairChangesAhead();
    // "increases of 14 percent and 67 percent": each is of another thing.
    for (std::size_t f = 0; f + 1 < m_reading.figures.size(); ++f) {
        const std::size_t token = m_sentence.figures[f].token;
        if (m_sentence.figures[f + 1].token == token + 2 && m_sentence.isWord(token + 1, "and"))
            m_reading.figures[f].otherBasis = m_reading.figures[f + 1].otherBasis = true;
    }
    for (FigureReading &reading : m_reading.figures) {
        const bool wholeOfItself = reading.whole >= 0 && reading.subject >= 0
            && m_reading.subjects[std::size_t(reading.subject)].sameAs(m_reading.subjects[std::size_t(reading.whole)]);
        if (wholeOfItself)
            reading.subject = -1;
        reading.clean = reading.clean && !reading.otherBasis;
        if (reading.direction == 2)
            reading.direction = 0;
    }
}

/// Gives the figures of a sentence their periods.
class PeriodReader
{
public:
    PeriodReader(const ClaimSentence &sentence, SentenceReading &reading, const RoleReader &roles,
                 const ClaimContext &context, const ClaimCalendar &calendar)
        : m_sentence(sentence), m_reading(reading), m_roles(roles), m_context(context), m_calendar(calendar)
    {
    }
    void run();

private:
    [[nodiscard]] const PeriodPhrase *rightBehind(std::size_t figure) const;
    [[nodiscard]] const PeriodPhrase *lastBefore(std::size_t figure, bool base) const;
    [[nodiscard]] const PeriodPhrase *firstBehind(std::size_t figure) const;
    void setMain(std::size_t figure);
    void setBase(std::size_t figure);
    void setChange(std::size_t figure);
    [[nodiscard]] static bool isPlain(const PeriodPhrase &phrase) { return !phrase.several && !phrase.vague; }

    const ClaimSentence &m_sentence;
    SentenceReading &m_reading;
    const RoleReader &m_roles;
    const ClaimContext &m_context;
    const ClaimCalendar &m_calendar;
};

/// "$245.4 million in the fourth quarter", "$0.78 per diluted share a year ago".
const PeriodPhrase *PeriodReader::rightBehind(std::size_t f) const
{
    std::size_t at = m_sentence.figures[f].token + 1;
    while (at < m_sentence.tokens.size()) {
        for (const PeriodPhrase &phrase : m_reading.phrases) {
            if (phrase.begin == at) {
                const bool remark = phrase.end < m_sentence.tokens.size()
                    && m_sentence.tokens[phrase.end].text == ":"; // "(Q1 2019: $176 million)"
                return remark ? nullptr : &phrase;
            }
        }
        const ClaimToken &token = m_sentence.tokens[at];
        static constexpr std::string_view passed[] = {"immediate", "immediately", "in",    "for",      "during",   "at",
                                                      "as",        "of",          "the",   "a",        "per",      "diluted",
                                                      "basic",     "common",      "share", "reported", "recorded", "and",
                                                      "on",        "this",        "our",   "its",      "earned",   ","};
        const bool sameForShare =
            token.figure >= 0 && m_reading.figures[std::size_t(token.figure)].perShare && m_sentence.isWord(at - 1, "or");
        if (sameForShare || token.text == "or" || token.text == "(" || token.text == ")") {
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

void PeriodReader::setMain(std::size_t f)
{
    FigureReading &reading = m_reading.figures[f];
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
}

void PeriodReader::setBase(std::size_t f)
{
    FigureReading &reading = m_reading.figures[f];
    std::vector<Period> main;
    if (reading.pair >= 0)
        main = m_reading.figures[std::size_t(reading.pair)].periods;
    else if (const PeriodPhrase *phrase = lastBefore(f, false))
        main = m_calendar.meant(*phrase, {});
    if (main.empty())
        main = m_context.periods.empty() ? m_calendar.current() : m_context.periods;
    const PeriodPhrase *phrase = rightBehind(f);
    if (!phrase)
        phrase = lastBefore(f, true);
    if (!phrase)
        phrase = firstBehind(f);
    if (!phrase) {
        reading.periods = m_calendar.yearBefore(main);
        return;
    }
    reading.periods = m_calendar.meant(*phrase, main);
    // "a year ago" is as plain as what it is a year before.
    const bool leans = phrase->months == 0 && phrase->month == 0;
    const FigureReading *pair = reading.pair >= 0 ? &m_reading.figures[std::size_t(reading.pair)] : nullptr;
    reading.named = isPlain(*phrase) && (!leans || (pair && pair->named));
    reading.months = phrase->months;
    if (reading.months == 0 && !main.empty())
        reading.months = main.front().months;
    reading.inherited = isPlain(*phrase) && leans && pair && pair->inherited;
}

void PeriodReader::setChange(std::size_t f)
{
    FigureReading &reading = m_reading.figures[f];
    if (reading.pair >= 0) {
        const FigureReading &main = m_reading.figures[std::size_t(reading.pair)];
        reading.periods = main.periods;
        reading.named = main.named;
        reading.inherited = main.inherited;
    } else {
        const PeriodPhrase *phrase = lastBefore(f, false);
        const std::vector<Period> &context = m_context.periods.empty() ? m_calendar.current() : m_context.periods;
        reading.periods = phrase ? m_calendar.meant(*phrase, {}) : context;
        reading.named = phrase && isPlain(*phrase);
        reading.inherited = !phrase && !m_context.lost;
    }
    const PeriodPhrase *baseSaid = nullptr;
    for (std::size_t i = 0; i < m_reading.phrases.size() && !baseSaid; ++i) {
        const PeriodPhrase &phrase = m_reading.phrases[i];
        if (phrase.begin <= m_sentence.figures[f].token || m_roles.clauseOfPhrase(i) != m_roles.clauseOfFigure(f))
            continue;
        if (m_roles.phraseIsBase(i)
            || (phrase.begin > 0
                && (m_sentence.isWord(phrase.begin - 1, "over") || m_sentence.isWord(phrase.begin - 1, "the")))
            || phrase.relative != PeriodPhrase::Relative::None)
            baseSaid = &phrase;
        else if (reading.pair < 0 && !lastBefore(f, false)) {
            reading.periods = m_calendar.meant(phrase, {}); // "increased 12% in the fourth quarter"
            reading.named = isPlain(phrase);
        }
    }
    for (std::size_t i = 0; i < m_reading.phrases.size() && !baseSaid && reading.basePair < 0; ++i) {
        const PeriodPhrase &phrase = m_reading.phrases[i];
        if (m_roles.phraseIsBase(i) && m_roles.clauseOfPhrase(i) == m_roles.clauseOfFigure(f)
            && phrase.begin < m_sentence.figures[f].token)
            baseSaid = &phrase; // "declined compared to the first quarter by $398 million"
    }
    const bool sequential = std::any_of(m_sentence.tokens.begin(), m_sentence.tokens.end(), [](const ClaimToken &token) {
        return token.text == "sequentially" || token.text == "sequential";
    });
    if (reading.basePair >= 0) {
        reading.basePeriods = m_reading.figures[std::size_t(reading.basePair)].periods;
        reading.baseNamed = m_reading.figures[std::size_t(reading.basePair)].named;
    } else if (baseSaid) {
        reading.basePeriods = m_calendar.meant(*baseSaid, reading.periods);
        reading.baseNamed = isPlain(*baseSaid);
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

bool anyMeans(const ClaimSentence &sentence, std::uint32_t meaning)
{
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                       [meaning](const ClaimToken &token) { return (token.means & meaning) != 0; });
}

/// Marks the figures that words around them take out of what the statements print: adjusted figures, parts of the company.
void markTaints(const ClaimSentence &sentence, SentenceReading &reading)
{
    constexpr std::size_t wordsBehind = 4;
    for (std::size_t f = 0; f < reading.figures.size(); ++f) {
        FigureReading &figure = reading.figures[f];
        const std::size_t token = sentence.figures[f].token;
        std::size_t from = 0;
        // Words behind an earlier figure, "or 8% at constant currency", are about that one alone; a subject begins anew.
        if (figure.subject >= 0 && reading.subjects[std::size_t(figure.subject)].begin < token) {
            const std::size_t begin = reading.subjects[std::size_t(figure.subject)].begin;
            const bool plainly = begin > 0 && (sentence.isWord(begin - 1, "gaap") || sentence.isWord(begin - 1, "reported"))
                && !(begin > 1 && sentence.isWord(begin - 2, "non"));
            from = plainly ? begin : 0;
        }
        for (std::size_t i = from; i < token; ++i) {
            if (!sentence.means(i, Adjusting | Parts))
                continue;
            const bool remark = std::any_of(
                reading.figures.begin(), reading.figures.begin() + std::ptrdiff_t(f), [&](const FigureReading &other) {
                    const std::size_t at = sentence.figures[std::size_t(&other - reading.figures.data())].token;
                    return other.otherBasis && i > at && i < at + 8;
                });
            figure.tainted = figure.tainted || !remark;
        }
        for (std::size_t i = token + 1; i < sentence.tokens.size() && i <= token + wordsBehind && sentence.tokens[i].word
             && sentence.tokens[i].figure < 0;
             ++i)
            figure.tainted = figure.tainted || sentence.means(i, Adjusting | Parts);
    }
}

} // namespace

SentenceReading readSentence(const ClaimSentence &sentence, const ClaimContext &context, const ClaimCalendar &calendar,
                             const ClaimWitness &witness)
{
    SentenceReading reading;
    reading.phrases = periodPhrases(sentence);
    reading.subjects = subjectsOf(sentence, reading.phrases, witness);
    reading.outlook = context.outlook || anyMeans(sentence, Outlook);
    reading.adjusted = context.adjusted;
    reading.parts = context.parts;
    reading.lists = std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                                [](const ClaimToken &token) { return token.text == "respectively"; });
    RoleReader roles(sentence, reading);
    roles.run();
    PeriodReader(sentence, reading, roles, context, calendar).run();
    markTaints(sentence, reading);
    return reading;
}

} // namespace filing
