// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claimroles.h"

#include <vector>

namespace filing {

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
    [[nodiscard]] bool isLedBack(std::size_t figure, std::size_t phrase) const;
    [[nodiscard]] const PeriodPhrase *baseOfChange(std::size_t figure);
    [[nodiscard]] bool takeListed(std::size_t figure);
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

} // namespace filing
