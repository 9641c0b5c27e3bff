// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/workbooksources.h"

#include "history/timelinetable.h"

#include <QString>

#include <vector>

namespace reports {

/// Writes the tables of one company as a spreadsheet (.xlsx): a sheet for each statement, one of restatements and
/// contradictions, and one of sources (file, place, printed text). Cells hold numbers in full units, shown in the unit of
/// the statements; derived ones are formulas over the cells that hold their operands, on their own sheet where they stand there,
/// else among the sources. Derived values are set in italics, doubted ones shaded, restated ones coloured, each with a note.
/// The same timeline gives the same bytes: the file bears the date of the latest release.
/// @return an empty text, or a sentence that names the file and the cause
[[nodiscard]] QString writeTimelineWorkbook(const QString &path, const std::vector<history::TimelineTable> &tables,
                                            const FileNames &names);

} // namespace reports
