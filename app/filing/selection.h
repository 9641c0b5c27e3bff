// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing.h"
#include "statementbuilder.h"

#include <vector>

namespace filing {

/// From all tables of a filing, its statements: parts that continue one another are joined, rows are named, each kind and period is
/// kept once, from the fullest table that prints it; the rest are tables of kind Other. In printed order.
[[nodiscard]] std::vector<Statement> selectStatements(std::vector<StatementDraft> drafts, std::vector<Warning> &warnings);

} // namespace filing
