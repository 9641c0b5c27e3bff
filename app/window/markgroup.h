// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/statement.h"

namespace window {

/// Numbers of one kind of statement are marked alike: widgets::ReleaseMark::group.
[[nodiscard]] int markGroup(filing::StatementKind kind);

} // namespace window
