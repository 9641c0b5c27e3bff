// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextCursor;

namespace widgets {

/// Selected text for a spreadsheet: of tables a line for each row and a tab between cells. Columns that hold nothing in the
/// selected rows are left out, and a sign that stands in a cell of its own goes with its number: "$", ")", "%".
/// What is no table is as it stands.
[[nodiscard]] QString tabbedText(const QTextCursor &selection);

} // namespace widgets
