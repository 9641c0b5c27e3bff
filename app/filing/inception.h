// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "date.h"

#include <optional>
#include <string_view>

namespace filing {

/// The day on which a company in its development stage began, as a document says it: "August 29, 1989 (inception)", "since
/// inception (August 29, 1989)". Nothing when no such day is said, or when days that are said as often contradict one another.
[[nodiscard]] std::optional<Date> inceptionIn(std::string_view text);

} // namespace filing
