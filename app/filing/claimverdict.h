// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claim.h"
#include "claimreading.h"
#include "claimspan.h"
#include "claimwitness.h"

#include <optional>
#include <string>
#include <vector>

namespace filing {

/// What the statements say to a figure.
struct Verdict
{
    Claim::Result result = Claim::Result::Undecided;
    std::string because;
    std::vector<CellRef> operands;
};

/// Holds the figures of one sentence against the statements.
class ClaimJudge
{
public:
    ClaimJudge(const ClaimSentence &sentence, const SentenceReading &reading, const ClaimWitness &witness,
               const ClaimCalendar &calendar);
    /// One verdict for each figure of the sentence.
    [[nodiscard]] std::vector<Verdict> judge();

private:
    using Values = std::vector<const WitnessValue *>;
    struct Share ///< a percentage that the statements give
    {
        Span span;
        const WitnessValue *part = nullptr;
        const WitnessValue *whole = nullptr; ///< nothing: the table prints the percentage itself
    };

    [[nodiscard]] Values valuesOf(const ClaimSubject &subject, bool perShare, std::size_t figure) const;
    [[nodiscard]] static Values inPeriods(const Values &values, const std::vector<Period> &periods);
    [[nodiscard]] std::vector<Share> sharesOf(std::size_t figure, const std::vector<Period> &periods, bool anyPeriod) const;
    [[nodiscard]] Verdict judgeLevel(std::size_t figure);
    [[nodiscard]] Verdict judgeAdjusted(std::size_t figure, const Values &values) const;
    [[nodiscard]] Verdict judgeUnnamed(std::size_t figure) const;
    [[nodiscard]] Verdict judgeRatio(std::size_t figure);
    [[nodiscard]] Verdict judgeChange(std::size_t figure);
    [[nodiscard]] Verdict judgeRatioChange(std::size_t figure);
    [[nodiscard]] std::optional<Span> textChange(std::size_t figure, int base, std::string &words) const;
    [[nodiscard]] bool mayContradict(std::size_t figure) const;
    [[nodiscard]] static const WitnessValue *witnessAmong(const Values &values, const ClaimSubject &subject);
    [[nodiscard]] bool inherits(std::size_t figure) const;
    [[nodiscard]] bool isSpokenOf(const Row &row) const;
    [[nodiscard]] bool isTriple(std::size_t figure) const;
    [[nodiscard]] bool isAnchored(std::size_t figure) const;
    [[nodiscard]] const WitnessValue *rescuer(std::size_t figure, const std::vector<Period> &periods) const;
    [[nodiscard]] std::string printed(std::size_t figure) const;

    const ClaimSentence &m_sentence;
    const SentenceReading &m_reading;
    const ClaimWitness &m_witness;
    const ClaimCalendar &m_calendar;
    std::vector<Verdict> m_verdicts;
};

} // namespace filing
