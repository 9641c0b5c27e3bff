// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claimperiods.h"
#include "claimsentence.h"
#include "claimwitness.h"

#include <cstddef>
#include <string>
#include <vector>

namespace filing {

/// Words of a sentence that name a line item or a row of the filing's tables.
struct ClaimSubject
{
    std::size_t begin = 0; ///< tokens
    std::size_t end = 0;
    LineItem item = LineItem::none;
    std::string words;  ///< as labels are normalised
    bool ratio = false; ///< it is a share of something: "gross margin" in per cent, "operating margin", "tax rate"
    bool perShare = false;
    bool loss = false; ///< "net loss": its figures are negative
    bool diluted = false;
    bool basic = false;
    bool narrowed = false;   ///< words beside it make it less than the whole: "iPod sales", "revenue from services"
    bool partBehind = false; ///< … by the words behind it
    bool counted =
        false; ///< "hardware systems revenues" where a row is called "hardware systems": it may count something else
    bool joined = false;   ///< nothing but the others of a list beside it narrows it
    bool plain = false;    ///< "GAAP net income", "Reported sales": as the statements have it, whatever stands around it
    bool adjusted = false; ///< not as reported: "adjusted EPS", "pro forma net income"

    [[nodiscard]] bool sameAs(const ClaimSubject &other) const
    {
        return item != LineItem::none ? item == other.item : words == other.words;
    }
};

/// The subjects of a sentence from left to right; the longest words that are a name win.
[[nodiscard]] std::vector<ClaimSubject> subjectsOf(const ClaimSentence &sentence, const std::vector<PeriodPhrase> &periods,
                                                   const ClaimWitness &witness);

} // namespace filing
