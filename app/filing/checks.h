// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing.h"

#include <vector>

namespace filing {

/// Holds the arithmetic identities against every reported column of the statements. Tolerance follows from the printed unit; a check
/// never changes a value. An identity whose operands are not printed gives no entry.
[[nodiscard]] std::vector<Check> runChecks(const std::vector<Statement> &statements);

} // namespace filing
