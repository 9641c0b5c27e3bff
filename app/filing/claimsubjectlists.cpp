// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimlists.h"

#include "claimvocabulary.h"

#include <algorithm>

namespace filing {
namespace {

using Role = FigureReading::Role;
using Kind = Figure::Kind;
using Places = std::vector<std::size_t>;

/// "Revenue and gross profit were $32.5 million and $6.2 million, compared to $31.4 million and $5.9 million,
/// respectively": gives the figures of such a list their subjects, and those that they are compared with their partners.
class SubjectSharer
{
public:
    SubjectSharer(const ClaimSentence &sentence, SentenceReading &reading) : m_sentence(sentence), m_reading(reading) { }
    bool share(std::size_t respectively);

private:
    [[nodiscard]] Places figuresBefore(std::size_t end) const;
    [[nodiscard]] Places subjectsBefore(std::size_t token, std::size_t count) const;
    [[nodiscard]] Places mainsBefore(std::size_t token, const Places &bases) const;
    [[nodiscard]] std::size_t comparedAt(std::size_t token) const;
    [[nodiscard]] bool isJoint(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool namesAll(const Places &mains) const;
    bool shareSubjects(const Places &mains);
    bool isOfShares(std::size_t end);
    bool shareChanges(const Places &changes);
    void pair(const Places &mains, const Places &bases);

    const ClaimSentence &m_sentence;
    SentenceReading &m_reading;
};

/// The figures of a list that ends before a token, in the order of the text.
Places SubjectSharer::figuresBefore(std::size_t end) const
{
    Places list;
    for (std::size_t at = end; at > 0; --at) {
        const ClaimToken &token = m_sentence.tokens[at - 1];
        if (token.figure >= 0)
            list.insert(list.begin(), std::size_t(token.figure));
        else if (token.text != "," && token.text != "and")
            break;
    }
    return list;
}

/// Whether only what joins the members of a list stands between two tokens, a short name in brackets among it.
bool SubjectSharer::isJoint(std::size_t begin, std::size_t end) const
{
    bool joined = false;
    bool brackets = false;
    for (std::size_t i = begin; i < end; ++i) {
        const ClaimToken &token = m_sentence.tokens[i];
        if (token.text == "(" || token.text == ")") {
            brackets = token.text == "(";
            continue;
        }
        const bool joins = token.text == "," || token.text == "and";
        if (!joins && !brackets && token.text != "the" && token.text != "our" && token.text != "its"
            && token.text != "total")
            return false;
        joined = joined || joins;
    }
    return joined;
}

/// As many subjects as a list has members: the last that stand side by side before it, no more and no fewer.
Places SubjectSharer::subjectsBefore(std::size_t token, std::size_t count) const
{
    const std::vector<ClaimSubject> &subjects = m_reading.subjects;
    std::size_t last = subjects.size();
    while (last > 0 && subjects[last - 1].begin >= token)
        --last;
    if (last < count)
        return {};
    for (std::size_t i = subjects[last - 1].end; i < token; ++i) {
        if (m_sentence.tokens[i].figure >= 0 || m_sentence.tokens[i].text == ";")
            return {};
    }
    const auto joint = [&](std::size_t i) { return isJoint(subjects[i].end, subjects[i + 1].begin); };
    Places found;
    for (std::size_t i = last - count; i < last; ++i) {
        if (i + 1 < last && !joint(i))
            return {};
        found.push_back(i);
    }
    return last > count && joint(last - count - 1) ? Places() : found;
}

/// Where the words that compare stand right before a list: "compared to the prior year quarter of", "from"; its own place
/// when there are none.
std::size_t SubjectSharer::comparedAt(std::size_t token) const
{
    constexpr std::size_t reach = 10;
    for (std::size_t at = token; at > 0 && token - at < reach; --at) {
        if (m_sentence.means(at - 1, Compare) || m_sentence.isWord(at - 1, "from"))
            return at - 1;
        if (m_sentence.tokens[at - 1].figure >= 0 || m_sentence.tokens[at - 1].text == ";")
            break;
    }
    return token;
}

/// What the members of a list are compared with: the last figures before the words that compare which are neither changes
/// nor bases, of the same kinds in the same order.
Places SubjectSharer::mainsBefore(std::size_t token, const Places &bases) const
{
    Places mains;
    for (std::size_t f = bases.front(); f-- > 0 && mains.size() < bases.size();) {
        const FigureReading &reading = m_reading.figures[f];
        if (m_sentence.figures[f].token < token && !reading.base && reading.role != Role::Change)
            mains.insert(mains.begin(), f);
    }
    const bool alike =
        std::equal(mains.begin(), mains.end(), bases.begin(), bases.end(), [this](std::size_t a, std::size_t b) {
            return m_sentence.figures[a].kind == m_sentence.figures[b].kind;
        });
    return alike ? mains : Places();
}

/// Whether each of the figures already has a subject that no other one has.
bool SubjectSharer::namesAll(const Places &mains) const
{
    for (std::size_t i = 0; i < mains.size(); ++i) {
        const int subject = m_reading.figures[mains[i]].subject;
        const auto same = [&](std::size_t other) { return m_reading.figures[other].subject == subject; };
        if (subject < 0 || std::count_if(mains.begin(), mains.end(), same) != 1)
            return false;
    }
    return true;
}

bool SubjectSharer::shareSubjects(const Places &mains)
{
    const std::size_t begin = m_sentence.figures[mains.front()].token;
    const Places subjects = subjectsBefore(begin, mains.size());
    if (subjects.empty())
        return false;
    const ClaimSubject &leader = m_reading.subjects[subjects.front()];
    const FigureReading first = m_reading.figures[mains.front()];
    for (std::size_t i = 0; i < mains.size(); ++i) {
        const ClaimSubject &subject = m_reading.subjects[subjects[i]];
        FigureReading &reading = m_reading.figures[mains[i]];
        const bool changes =
            first.role == Role::Change && m_sentence.figures[mains[i]].kind == m_sentence.figures[mains[0]].kind;
        reading.subject = int(subjects[i]);
        reading.role = changes ? Role::Change : m_sentence.figures[mains[i]].kind == Kind::Money ? Role::Level : Role::Ratio;
        reading.direction = changes ? first.direction : 0;
        reading.perShare = subject.perShare && m_sentence.figures[mains[i]].kind == Kind::Money;
        // What narrows the first of them, "Drainage gross profit and margin", narrows all.
        reading.clean = (!leader.narrowed || leader.joined) && !subject.partBehind && !first.detour;
        reading.otherBasis = false;
        reading.shared = true;
    }
    return true;
}

/// "were $1.4 billion and $3.0 billion, respectively, decreases of 12% and 20%, respectively": changes of the
/// list before them.
bool SubjectSharer::shareChanges(const Places &changes)
{
    const std::size_t first = changes.front();
    const std::size_t count = changes.size();
    if (first < count || m_reading.figures[first].role != Role::Change)
        return false;
    const FigureReading lead = m_reading.figures[first];
    for (std::size_t i = 0; i < count; ++i) {
        const FigureReading &main = m_reading.figures[first - count + i];
        const bool follows = main.listed >= 0 && main.listed == m_reading.figures[first - count].listed + int(i);
        if (!follows || main.role != Role::Level || m_reading.listed.size() <= std::size_t(main.listed))
            return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
        FigureReading &reading = m_reading.figures[changes[i]];
        const FigureReading &main = m_reading.figures[first - count + i];
        reading.role = Role::Change;
        reading.direction = lead.direction;
        reading.pair = int(first - count + i);
        reading.subject = main.subject;
        reading.clean = main.clean;
        reading.otherBasis = false;
        reading.listed = main.listed;
        reading.shared = true;
    }
    return true;
}

void SubjectSharer::pair(const Places &mains, const Places &bases)
{
    for (std::size_t i = 0; i < bases.size(); ++i) {
        const FigureReading &main = m_reading.figures[mains[i]];
        FigureReading &reading = m_reading.figures[bases[i]];
        reading.base = true;
        reading.pair = int(mains[i]);
        reading.subject = main.subject;
        reading.role = main.role;
        reading.whole = main.whole;
        reading.perShare = main.perShare;
        reading.detour = main.detour;
        reading.clean = main.clean;
        reading.otherBasis = false;
        reading.shared = true;
    }
}

/// "$0.24 and $0.23 per basic and diluted share, respectively": both are told for a share, the rest of the
/// sentence is no list.
bool SubjectSharer::isOfShares(std::size_t end)
{
    if (end < 6 || !m_sentence.tokens[end - 1].text.starts_with("share"))
        return false;
    const bool both = m_sentence.isWord(end - 2, "diluted") && m_sentence.isWord(end - 3, "and")
        && m_sentence.isWord(end - 4, "basic") && m_sentence.isWord(end - 5, "per");
    const Places list = both ? figuresBefore(end - 5) : Places();
    for (const std::size_t f : list)
        m_reading.figures[f].perShare = true;
    return list.size() == 2;
}

bool SubjectSharer::share(std::size_t respectively)
{
    std::size_t end = respectively;
    if (end > 0 && m_sentence.tokens[end - 1].text == ",")
        --end;
    if (isOfShares(end))
        return true;
    const Places list = figuresBefore(end);
    if (list.size() < 2)
        return false;
    const std::size_t begin = m_sentence.figures[list.front()].token;
    const std::size_t compared = comparedAt(begin);
    if (compared == begin)
        return shareChanges(list) || shareSubjects(list);
    const Places mains = mainsBefore(compared, list);
    if (mains.empty() || !(namesAll(mains) || shareSubjects(mains)))
        return false;
    pair(mains, list);
    return true;
}

} // namespace

bool shareSubjects(const ClaimSentence &sentence, SentenceReading &reading, std::size_t respectively)
{
    return SubjectSharer(sentence, reading).share(respectively);
}

} // namespace filing
