// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "claim.h"
#include "claimtext.h"
#include "filing.h"

#include <vector>

namespace filing {

/// What the prose says in figures, each held against the statements of the filing, in the order of the text.
[[nodiscard]] std::vector<Claim> auditClaims(const Filing &filing, std::vector<ClaimParagraph> paragraphs);

} // namespace filing
