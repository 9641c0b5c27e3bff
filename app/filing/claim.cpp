// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claim.h"

namespace filing {

std::string_view name(Claim::Kind kind)
{
    switch (kind) {
    case Claim::Kind::Amount:
        return "amount";
    case Claim::Kind::PerShare:
        return "per share";
    case Claim::Kind::Percentage:
        return "percentage";
    case Claim::Kind::BasisPoints:
        return "basis points";
    case Claim::Kind::Multiple:
        return "multiple";
    case Claim::Kind::Direction:
        return "direction";
    case Claim::Kind::Record:
        break;
    }
    return "record";
}

std::string_view name(Claim::Result result)
{
    switch (result) {
    case Claim::Result::Agrees:
        return "agrees";
    case Claim::Result::Contradicts:
        return "contradicts";
    case Claim::Result::TextOnly:
        return "text-only";
    case Claim::Result::Undecided:
        break;
    }
    return "undecided";
}

} // namespace filing
