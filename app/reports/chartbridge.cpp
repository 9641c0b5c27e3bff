// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/chartbridge.h"

#include "models/timelinemodel.h"

#include <cstdlib>

namespace reports {

using models::TimelineModel;

namespace {

/// The period that ended a year before that of `row`; -1 when there is none.
int rowOfYearBefore(const TimelineModel &model, int row)
{
    constexpr int daysInYear = 365;
    constexpr int drift = 12; // of 52/53-week years
    for (int before = row - 1; before >= 0; --before) {
        const int days = filing::daysBetween(model.periodAt(before).end, model.periodAt(row).end);
        if (std::abs(days - daysInYear) <= drift)
            return before;
    }
    return -1;
}

} // namespace

ChartBridge bridgeOf(const ChartDefinition &chart, const TimelineModel &model)
{
    ChartBridge bridge;
    for (int row = model.rowCount() - 1; row >= 0 && bridge.steps.empty(); --row) {
        const filing::Period &period = model.periodAt(row);
        bridge.to = model.periodNameAt(row);
        if (chart.kind == ChartKind::Bridge) {
            bridge.steps = history::incomeBridge(*model.timeline(), period);
        } else if (const int before = rowOfYearBefore(model, row); before >= 0) {
            bridge.steps = history::incomeChange(*model.timeline(), model.periodAt(before), period);
            bridge.from = model.periodNameAt(before);
        }
    }
    return bridge;
}

} // namespace reports
