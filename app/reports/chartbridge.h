// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/chartdefinition.h"

#include "history/incomebridge.h"

#include <QString>

#include <vector>

namespace models {
class TimelineModel;
}

namespace reports {

/// The steps that a bridge shows, and the names of the periods it leads from and to.
struct ChartBridge
{
    std::vector<history::BridgeStep> steps; ///< none: no period has them
    QString from;                           ///< "Q4 FY2002"; empty within one period
    QString to;                             ///< "Q4 FY2003"
};

/// The bridge of the latest period that has one. @param chart  of the kind Bridge or Change
[[nodiscard]] ChartBridge bridgeOf(const ChartDefinition &chart, const models::TimelineModel &model);

} // namespace reports
