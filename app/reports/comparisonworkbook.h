// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/workbooksources.h"

#include "history/comparison.h"

#include <QString>

#include <vector>

namespace reports {

/// Writes comparisons as a spreadsheet (.xlsx): a sheet for each statement with the periods beside each other, how they
/// changed and what share of the whole they are, and one of sources (file, place, printed text). Changes, shares, margins
/// and derived values are formulas; doubted ones are shaded, with a note. The same comparisons give the same bytes.
/// @return an empty text, or a sentence that names the file and the cause
[[nodiscard]] QString writeComparisonWorkbook(const QString &path, const std::vector<history::Comparison> &comparisons,
                                              const FileNames &names);

} // namespace reports
