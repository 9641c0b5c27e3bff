// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace window {

struct SelectedCell;

/// What a number says of itself when it is pointed at, line by line: line item and period, value and unit, the name that it
/// was given and why, and what is doubted of it.
[[nodiscard]] QString hoverText(const SelectedCell &cell);

} // namespace window
