// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/filing.h"

#include <optional>

namespace history {

/// The day on which the world could read a filing: that of the release; a report, which tells none, was filed on one.
[[nodiscard]] inline std::optional<filing::Date> publishedOn(const filing::Filing &filing)
{
    return filing.released ? filing.released : filing.filed;
}

} // namespace history
