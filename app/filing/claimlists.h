// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claimreading.h"

namespace filing {

/// "increased 18% between the first quarter of 2000 and the first quarter of 1999": gives changes both of their periods.
void sharePeriodsBetween(const ClaimSentence &sentence, SentenceReading &reading);

/// "20.9% and 19.7% in 2020 and 2019, respectively": gives each figure of such a list its period. The reading has its
/// phrases and as many figures as the sentence.
/// @return false when a "respectively" is left that goes with something else, or with lists of unlike lengths
[[nodiscard]] bool sharePeriods(const ClaimSentence &sentence, SentenceReading &reading);

} // namespace filing
