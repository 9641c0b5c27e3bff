// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labelwords.h"
#include "statement.h"

namespace filing {

/// What a heading such as "Shares used in computing net loss per share - basic:" makes of the rows below it.
struct RowContext
{
    enum class About { Nothing, PerShare, Shares };
    About about = About::Nothing;
    bool basic = false;
    bool diluted = false;
};

/// Reads a heading, or the label of a row, for per-share amounts and share counts.
[[nodiscard]] RowContext readRowContext(const LabelWords &label);

/// What kind of number a row holds, from its label, the heading above it and how its values are printed.
/// @param decimals  most decimals printed in the row; @param grouped  a value of a thousand or more is among them
[[nodiscard]] ValueKind valueKindOf(StatementKind statement, const LabelWords &label, const RowContext &heading, int decimals,
                                    bool grouped);

} // namespace filing
