// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing.h"
#include "statementbuilder.h"

#include <vector>

namespace filing {

/// Applies a scale that was found elsewhere to a statement that states none.
void adoptUnits(Statement &statement, const UnitLedger &units);

/// A table without title and unit note whose rows repeat those of the table above it is of the same kind and in the
/// same unit: "Nine Months Ended" below "Three Months Ended". What it takes over is warned of.
void takeAfterTablesAbove(std::vector<StatementDraft> &drafts, std::vector<Warning> &warnings);

/// A statement without a unit note beside statements that all state one scale is in that scale too: a release changes
/// its unit in print, not in silence. Another table is in it when it prints figures of those statements.
void adoptCommonUnits(std::vector<Statement> &statements, std::vector<Warning> &warnings);

} // namespace filing
