// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <string>

namespace filing {

/// The currency that a report's figures are in, as an ISO code: as its columns, its notes on units or its signs tell; empty when
/// nothing does.
[[nodiscard]] std::string currencyIn(const Page &page);

} // namespace filing
