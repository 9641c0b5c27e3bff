// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claimsentence.h"
#include "filing.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace filing {

/// Words of a sentence that name a period: "the fourth quarter of fiscal 2003", "the same period last year".
struct PeriodPhrase
{
    enum class Relative { None, PriorYear, PreviousQuarter, Same };
    std::size_t begin = 0; ///< tokens
    std::size_t end = 0;
    int months = 0;  ///< 3, 6, 9, 12; 0 when it says no length
    int quarter = 0; ///< "fourth quarter": 4; 0 when it says none
    int year = 0;    ///< as said; 0 when it says none
    int month = 0;   ///< of a day that it names; 0 for none
    int day = 0;
    Relative relative = Relative::None;
    bool atEnd = false;   ///< "the end of fiscal 1999", "year-end 1998": the day that it ends on
    bool several = false; ///< "the quarter and year ended …", "2003 and 2002"
    bool vague = false;   ///< "the last quarter": it may be one or another
};

/// The phrases of a sentence from left to right.
[[nodiscard]] std::vector<PeriodPhrase> periodPhrases(const ClaimSentence &sentence);

/// The phrase that a token belongs to; null when it is none's.
[[nodiscard]] const PeriodPhrase *phraseOver(const std::vector<PeriodPhrase> &phrases, std::size_t token);

/// The longest phrase that begins at `begin` and ends before `end`, whatever leads to it; nothing when there is none.
[[nodiscard]] std::optional<PeriodPhrase> phraseWithin(const ClaimSentence &sentence, std::size_t begin, std::size_t end);

/// The periods that a filing's statements cover, and what phrases mean by them.
class ClaimCalendar
{
public:
    explicit ClaimCalendar(const Filing &filing);

    /// The periods of the statements that a phrase can mean; empty when none of them is meant. `main` is what the
    /// sentence is about before it compares.
    [[nodiscard]] std::vector<Period> meant(const PeriodPhrase &phrase, const std::vector<Period> &main) const;
    /// What a sentence without a period is about: the newest quarter, the newest longer stretches, the newest day.
    [[nodiscard]] const std::vector<Period> &current() const { return m_current; }
    /// Notes that the text gave a period a year's number; where it keeps to the company's own count of years, a number
    /// means no other year from then on.
    void learn(const Period &period, int year);
    /// Whether the text has shown often enough that it counts years as the company does.
    [[nodiscard]] bool keepsToCompany() const;
    /// Whether it is an annual report, whose text turns from year to year.
    [[nodiscard]] bool isAnnual() const { return m_annual; }
    /// Whether a phrase names a quarter that had not ended when the filing's newest one had, however years are counted.
    [[nodiscard]] bool isAhead(const PeriodPhrase &phrase) const;
    /// The same stretch a year earlier.
    [[nodiscard]] std::vector<Period> yearBefore(const std::vector<Period> &periods) const;

private:
    struct Known
    {
        Period period;
        std::optional<FiscalLabel> fiscal;
    };
    [[nodiscard]] bool isOfYear(const Known &known, int year) const;
    [[nodiscard]] static int calendarYear(const Period &period);
    [[nodiscard]] std::vector<Period> yearEnds(int year) const;
    [[nodiscard]] std::vector<Period> onDay(const PeriodPhrase &phrase) const;
    [[nodiscard]] std::vector<Period> quarterBefore(const std::vector<Period> &periods) const;
    [[nodiscard]] std::vector<Period> ofYear(const std::vector<Period> &alike, int year) const;
    [[nodiscard]] std::vector<Period> newest(int months, int quarter) const;

    std::vector<Known> m_known; ///< newest first
    std::vector<Period> m_current;
    bool m_annual = false;
    bool m_endsEarly = false; ///< the fiscal year ends in the first half of a calendar year: some call it by the one before
    int m_byCompany = 0;  ///< how often the text counted years as the company does where the calendar does not
    int m_byCalendar = 0; ///< … and the other way round
};

} // namespace filing
