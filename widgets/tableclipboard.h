// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndexList>

#include <memory>

class QMimeData;

namespace widgets {

/// Cells of one model as a rectangle for other programs: tab-separated plain text with RawTextRole where a cell has one, and an
/// HTML table as displayed. More than one cell brings its row labels (column 0) and column headers along; cells of the
/// rectangle that are not among `cells` stay empty. Null when there are no cells.
[[nodiscard]] std::unique_ptr<QMimeData> cellsAsMimeData(const QModelIndexList &cells);

} // namespace widgets
