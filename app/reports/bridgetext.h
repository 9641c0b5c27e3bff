// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reports/chartbridge.h"

#include <string>

namespace reports {

/// What a bridge shows, in sentences: each total and the steps that lead to it, or how a result changed and what changed it.
/// Empty without steps. @param currency  ISO code of the steps' amounts
[[nodiscard]] QString bridgeAltText(const ChartBridge &bridge, const std::string &currency);

} // namespace reports
