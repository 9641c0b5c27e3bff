// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

namespace filing {

/// Names the rows of a statement as line items: by label in the statement's own vocabulary, by the heading above, by the place
/// in the table, and unlabelled totals by the sum that they are. Each named row says in `rule` what named it.
void nameRows(Statement &statement);

} // namespace filing
