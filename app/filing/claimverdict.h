// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claim.h"
#include "claimprintedchanges.h"
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
               const PrintedChanges &changes, const ClaimCalendar &calendar);
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

    struct ValueChange ///< between two cells of a row
    {
        Span change;
        const WitnessValue *to = nullptr;
        const WitnessValue *from = nullptr;
    };
    struct Changes ///< that the tables give for a subject
    {
        std::vector<ValueChange> meant;  ///< between the periods that the text means
        std::vector<ValueChange> others; ///< between other ones
        bool adjusted = false;           ///< the text speaks of a figure that is not as reported
    };
    struct ToldChange ///< what the text's own figures give for a change
    {
        std::optional<Span> change;
        std::string words;          ///< "from $2.0 million to $2.5 million it is 25%"
        std::vector<CellRef> cells; ///< of its two figures, as far as they agree
        int bases = 0;              ///< how many figures the main one is compared with
        bool ownBase = false;       ///< the base is this change's and no other's
    };

    [[nodiscard]] Values rowsNamed(const ClaimSubject &subject, bool perShare, std::size_t figure) const;
    [[nodiscard]] Values valuesOf(const ClaimSubject &subject, bool perShare, std::size_t figure) const;
    [[nodiscard]] static Values inPeriods(const Values &values, const std::vector<Period> &periods);
    [[nodiscard]] static const WitnessValue *nearestInRow(const WitnessValue &witness, const Values &here,
                                                          const Figure &figure);
    [[nodiscard]] static const WitnessValue *closest(const Values &values, const Figure &figure);
    [[nodiscard]] std::vector<Share> sharesOf(std::size_t figure, const std::vector<Period> &periods, bool anyPeriod) const;
    [[nodiscard]] Verdict judgeLevel(std::size_t figure);
    [[nodiscard]] Verdict judgeMatch(std::size_t figure, const WitnessValue &value) const;
    [[nodiscard]] Verdict judgeOtherPeriod(std::size_t figure, const WitnessValue &value, const WitnessValue *witness,
                                           bool sure, bool printsNone) const;
    [[nodiscard]] std::optional<Verdict> opposeOtherPeriod(std::size_t figure, const WitnessValue &value, bool told,
                                                           bool printsNone) const;
    [[nodiscard]] Verdict judgeMiss(std::size_t figure, const WitnessValue *witness, const Values &here, bool sure) const;
    [[nodiscard]] std::string saysLevel(std::size_t figure, const WitnessValue &value) const;
    [[nodiscard]] bool isOnFooting(std::size_t figure, const WitnessValue &value) const;
    [[nodiscard]] std::optional<Verdict> opposeAdjusted(std::size_t figure, const Changes &changes) const;
    [[nodiscard]] Verdict judgeAdjusted(std::size_t figure, const Values &values) const;
    [[nodiscard]] Verdict judgeNamedElsewhere(std::size_t figure, const WitnessValue &value) const;
    [[nodiscard]] Verdict judgeUnnamed(std::size_t figure) const;
    [[nodiscard]] Verdict judgeRatio(std::size_t figure);
    [[nodiscard]] std::optional<Verdict> judgeElsewhere(std::size_t figure, const std::vector<Share> &here, bool sure) const;
    [[nodiscard]] std::string saysShare(std::size_t figure, const Share &share) const;
    [[nodiscard]] static std::vector<CellRef> cellsOf(const Share &share);
    [[nodiscard]] Verdict judgeChange(std::size_t figure);
    [[nodiscard]] ToldChange toldChange(std::size_t figure) const;
    [[nodiscard]] std::optional<Verdict> opposeExact(std::size_t figure) const;
    [[nodiscard]] std::optional<Verdict> judgeTold(std::size_t figure, const ToldChange &told) const;
    [[nodiscard]] Values rowsOf(std::size_t figure) const;
    [[nodiscard]] bool isEnd(int figure, const WitnessValue &value) const;
    [[nodiscard]] bool isOfPair(std::size_t figure, const ValueChange &change) const;
    [[nodiscard]] Changes changesOf(std::size_t figure) const;
    [[nodiscard]] std::optional<Verdict> bearOut(std::size_t figure, const ToldChange &told, const Changes &changes) const;
    [[nodiscard]] std::optional<Verdict> opposeNamed(std::size_t figure, const Changes &changes) const;
    [[nodiscard]] std::optional<Verdict> opposeDirection(std::size_t figure, const Changes &changes) const;
    [[nodiscard]] bool isTwinOf(std::size_t figure, const ValueChange &change) const;
    [[nodiscard]] std::optional<Verdict> opposeTold(std::size_t figure, const ToldChange &told) const;
    [[nodiscard]] const ValueChange *knownChange(std::size_t figure, const Changes &changes) const;
    [[nodiscard]] bool opposesAll(std::size_t figure, const ToldChange &told, const Changes &changes,
                                  const ValueChange &known) const;
    [[nodiscard]] Verdict oppose(std::size_t figure, const ToldChange &told, const Changes &changes) const;
    [[nodiscard]] bool fits(std::size_t figure, const Span &change) const;
    [[nodiscard]] bool turns(std::size_t figure, const Span &change) const;
    [[nodiscard]] std::string saysChange(std::size_t figure, const ValueChange &change) const;
    [[nodiscard]] std::string saysTold(std::size_t figure, const ToldChange &told) const;
    [[nodiscard]] Verdict judgeRatioChange(std::size_t figure);
    [[nodiscard]] std::optional<Verdict> opposeRatioChange(std::size_t figure, const Figure &points,
                                                           const std::vector<Share> &to,
                                                           const std::vector<Share> &from) const;
    [[nodiscard]] std::optional<Span> textChange(std::size_t figure, int base, std::string &words) const;
    [[nodiscard]] bool mayContradict(std::size_t figure) const;
    [[nodiscard]] static const WitnessValue *witnessAmong(const Values &values, const ClaimSubject &subject,
                                                          const Figure &figure);
    [[nodiscard]] static bool isComparable(const Figure &figure, const WitnessValue &value);
    [[nodiscard]] bool inherits(std::size_t figure) const;
    [[nodiscard]] bool isSpokenOf(const Row &row, int subject) const;
    [[nodiscard]] static bool isLong(const ClaimSubject &subject);
    [[nodiscard]] bool isChain(std::size_t figure) const;
    [[nodiscard]] bool isTriple(std::size_t figure) const;
    [[nodiscard]] bool isAnchored(std::size_t figure) const;
    [[nodiscard]] const WitnessValue *rescuer(std::size_t figure, const std::vector<Period> &periods) const;
    [[nodiscard]] Values besides(const WitnessValue &value, const std::vector<Period> &periods) const;
    [[nodiscard]] const WitnessValue *anchorOf(std::size_t figure) const;
    [[nodiscard]] bool isSureOf(std::size_t figure) const;
    [[nodiscard]] bool isPlainBetween(std::size_t figure, std::size_t other) const;
    [[nodiscard]] static bool isComparable(const Figure &figure, const Span &change);
    [[nodiscard]] bool hasOwnPeriod(std::size_t figure) const;
    [[nodiscard]] bool isCompared(std::size_t figure, std::size_t other) const;
    [[nodiscard]] bool isNamed(const Row &row, std::size_t figure) const;
    [[nodiscard]] bool isOfFuture(std::size_t figure) const;
    [[nodiscard]] bool isSibling(std::size_t figure, std::size_t other) const;
    [[nodiscard]] bool isListed(std::size_t figure, std::size_t other) const;
    [[nodiscard]] bool isBeside(std::size_t figure, std::size_t twin) const;
    [[nodiscard]] bool isPrintedFor(std::size_t figure) const;
    [[nodiscard]] std::optional<Verdict> opposeByRow(std::size_t figure) const;
    [[nodiscard]] std::optional<Verdict> opposeByList(std::size_t figure) const;
    [[nodiscard]] std::optional<Verdict> opposeByShare(std::size_t figure) const;
    [[nodiscard]] const WitnessValue *listedValue(std::size_t figure) const;
    [[nodiscard]] std::optional<ValueChange> provenChange(std::size_t figure) const;
    [[nodiscard]] std::optional<Span> changeBetween(std::size_t figure, const WitnessValue &to,
                                                    const WitnessValue &from) const;
    [[nodiscard]] std::optional<Verdict> opposeByTwin(std::size_t figure) const;
    [[nodiscard]] std::optional<Verdict> opposeByChange(std::size_t figure) const;
    [[nodiscard]] std::optional<Verdict> opposeByEnd(std::size_t figure) const;
    [[nodiscard]] std::optional<Verdict> opposeSlip(std::size_t figure) const;
    [[nodiscard]] bool isOfRest(int subject) const;
    [[nodiscard]] std::optional<Verdict> opposeSlipOfRow(std::size_t figure) const;
    [[nodiscard]] std::optional<Verdict> opposeChangeSlip(std::size_t figure) const;
    [[nodiscard]] bool isLedByCompare(int phrase) const;
    [[nodiscard]] bool hasPeriodBehind(std::size_t figure) const;
    [[nodiscard]] bool isSaidWhole(const Row &row) const;
    [[nodiscard]] bool isSamePeriod(int phrase, int other) const;
    [[nodiscard]] std::optional<Verdict> opposeByShift(std::size_t figure) const;
    [[nodiscard]] std::optional<Verdict> opposeByPeriod(std::size_t figure) const;
    [[nodiscard]] const WitnessValue *printedFor(std::size_t figure) const;
    [[nodiscard]] std::optional<Verdict> reckonFromTables(std::size_t figure) const;
    void opposeByNeighbours();
    [[nodiscard]] std::string printed(std::size_t figure) const;

    const ClaimSentence &m_sentence;
    const SentenceReading &m_reading;
    const ClaimWitness &m_witness;
    const PrintedChanges &m_changes;
    const ClaimCalendar &m_calendar;
    std::vector<Verdict> m_verdicts;
};

} // namespace filing
