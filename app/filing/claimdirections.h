// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claimverdict.h"

#include <cstddef>
#include <vector>

namespace filing {

/// A word of a sentence that claims something without a figure of its own.
struct WordClaim
{
    Claim::Kind kind = Claim::Kind::Direction;
    std::size_t token = 0;
    Verdict verdict;
};

/// "doubled", "narrowed to $991,000 from $1,470,000", "record revenue": held against the statements, and against the
/// text's own figures. `verdicts` are those of the sentence's figures.
[[nodiscard]] std::vector<WordClaim> judgeWords(const ClaimSentence &sentence, const SentenceReading &reading,
                                                const std::vector<Verdict> &verdicts, const ClaimWitness &witness,
                                                const ClaimCalendar &calendar);

} // namespace filing
