// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing.h"

#include <vector>

namespace filing {

/// Holds what inline XBRL tags say of scale and sign against what was read. A statement that prints no unit takes that of its tags;
/// anything else that disagrees is put in doubt, with one warning for each statement.
void heedTags(std::vector<Statement> &statements, std::vector<Warning> &warnings);

} // namespace filing
