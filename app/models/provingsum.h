// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/filing.h"

#include <QLocale>
#include <QString>

namespace models {

/// The sum that proves a total whose name is not printed, with its numbers: that of a check that holds, or of
/// the rows above it.
/// Empty for a row that has a label, and where no sum is found.
[[nodiscard]] QString provingSum(const filing::Filing &filing, const filing::CellRef &cell, const QLocale &locale);

} // namespace models
