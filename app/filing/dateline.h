// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "date.h"
#include "opening.h"

#include <optional>

namespace filing {

/// The release's date: of its dateline, else the first date that closes no period. A dateline may leave out the year; it is then
/// the year in which the release was filed.
[[nodiscard]] std::optional<Date> datelineIn(const Opening &opening, std::optional<Date> filed);

} // namespace filing
