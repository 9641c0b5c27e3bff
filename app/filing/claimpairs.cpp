// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimroles.h"

#include <algorithm>

namespace filing {
namespace {

using Role = FigureReading::Role;
using Kind = Figure::Kind;

} // namespace

int RoleReader::classOf(const FigureReading &reading, const Figure &figure)
{
    return reading.perShare ? 1 : figure.kind == Kind::Money ? 0 : 2;
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
    const bool second = bases >= mains.size();
    if (second) {
        if (mains.empty())
            return;
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
    // "compared to $3 million and $2 million": a second base is sure only with a period of its own.
    reading.clean = main.clean && m_clean && (!second || isFollowedByPeriod(f));
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

/// "increased from 32.0% in 1993 to 33.5% in 1994": what it is compared with stands before it.
void RoleReader::pairBasesAhead()
{
    for (std::size_t f = 0; f + 1 < m_reading.figures.size(); ++f) {
        FigureReading &reading = m_reading.figures[f];
        const FigureReading &next = m_reading.figures[f + 1];
        const std::size_t at = m_sentence.figures[f + 1].token;
        const bool leads = m_sentence.figures[f].token > 0 && m_sentence.isWord(m_sentence.figures[f].token - 1, "from");
        const bool alike = m_sentence.figures[f].kind == m_sentence.figures[f + 1].kind && next.role != Role::Change
            && next.subject == reading.subject && next.perShare == reading.perShare;
        if (!leads || !reading.base || reading.pair >= 0 || next.base || !alike || !m_sentence.isWord(at - 1, "to"))
            continue;
        reading.pair = int(f + 1);
        reading.role = next.role;
        reading.whole = next.whole;
        reading.detour = next.detour;
        reading.clean = next.clean;
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

} // namespace filing
