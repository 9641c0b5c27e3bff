// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/reader.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

/// How tests of the audit read a text and tell what it found.
namespace claimreadings {

inline filing::Result<filing::Filing> readWithClaims(std::string text)
{
    filing::ReadOptions options;
    options.claims = true;
    return filing::read(std::make_shared<const std::string>(std::move(text)), options);
}

inline bool isContradicted(const filing::Filing &filing)
{
    return std::any_of(filing.claims.begin(), filing.claims.end(),
                       [](const filing::Claim &claim) { return claim.result == filing::Claim::Result::Contradicts; });
}

inline std::string allClaims(const filing::Filing &filing)
{
    std::string text;
    for (const filing::Claim &claim : filing.claims)
        text += std::string(name(claim.result)) + " “" + claim.says + "”: " + claim.because + "\n";
    return text;
}

} // namespace claimreadings
