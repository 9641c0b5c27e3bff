// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claimreading.h"

#include <cstddef>
#include <vector>

namespace filing {

/// "increased 18% between the first quarter of 2000 and the first quarter of 1999": gives changes both of their periods.
void sharePeriodsBetween(const ClaimSentence &sentence, SentenceReading &reading);

/// "20.9% and 19.7% in 2020 and 2019, respectively": gives each figure of such a list its period. The reading has its
/// phrases and as many figures as the sentence.
/// @return each "respectively" that goes with something else, or with lists of unlike lengths: its token
[[nodiscard]] std::vector<std::size_t> sharePeriods(const ClaimSentence &sentence, SentenceReading &reading);

/// "Revenue and gross profit were $31 million and $6 million, compared to $29 million and $5 million, respectively": gives
/// each figure of such a list its subject, and each that it is compared with its partner. The figures have their roles.
/// @return false when the "respectively" at that token goes with something else
[[nodiscard]] bool shareSubjects(const ClaimSentence &sentence, SentenceReading &reading, std::size_t respectively);

} // namespace filing
