// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/chartdefinition.h"

#include "models/sidebysidemodel.h"
#include "models/timelinemodel.h"

#include <QString>

namespace reports {

/// What a chart shows, in a sentence for those who do not see it: "Net loss narrowed from $1.5 million in Q4 FY2002 to
/// $1.0 million in Q4 FY2003." It holds the latest value against that of the same period a year before, else against the
/// first one. Empty without values.
/// @param model  filled with chart.measures()
[[nodiscard]] QString altText(const ChartDefinition &chart, const models::TimelineModel &model);

/// The same of years, the latest against the one before, or of companies, a sentence each.
[[nodiscard]] QString sideAltText(const models::SideBySideModel &model);

} // namespace reports
