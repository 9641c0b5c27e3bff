// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/chartdefinition.h"

#include "models/openedfiling.h"
#include "models/timelinemodel.h"

#include <QString>

#include <vector>

namespace reports {

/// "Revenue by quarter", "Gross margin by year", "Net income (loss), trailing twelve months".
[[nodiscard]] QString chartTitle(const ChartDefinition &chart, history::Span span);
/// Company and unit: "THERMOGENESIS CORP. · US dollars".
[[nodiscard]] QString chartSubtitle(const ChartDefinition &chart, const history::Timeline &timeline);
/// Where the figures come from: "THERMOGENESIS CORP., release of 24 September 2003, q4.txt"; the number of releases and
/// their span when several are charted.
[[nodiscard]] QString sourceLine(const history::Timeline &timeline, const std::vector<models::OpenedFiling> &opened);
/// What the chart shows, for those who do not see it: "Net loss narrowed from $1.5 million in Q4 FY2002 to $1.0 million in
/// Q4 FY2003." Compares the latest period with the same one a year before, else with the first. Empty without values.
[[nodiscard]] QString altText(const ChartDefinition &chart, const models::TimelineModel &model);

/// "{company}-{measure}-{periods}.{extension}": lower-case words joined by hyphens; "company" when it is unknown.
[[nodiscard]] QString fileName(const QString &company, const QString &measure, history::Span span, const QString &extension);
/// Lower-case words joined by hyphens: "THERMOGENESIS CORP." becomes "thermogenesis-corp".
[[nodiscard]] QString hyphenated(const QString &words);

} // namespace reports
