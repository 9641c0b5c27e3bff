// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/chartdefinition.h"
#include "reports/chartfilename.h"

#include "models/openedfiling.h"
#include "widgets/chartexport.h"

#include <memory>
#include <optional>
#include <vector>

namespace models {
class RowModel;
class SideBySideModel;
class TimelineModel;
} // namespace models
namespace widgets {
class TrendChart;
}

namespace reports {

/// A chart with all that an export needs to know about it.
struct ChartPicture
{
    widgets::ChartForExport chart;
    FileNameWords words; ///< without `size`
    QDate date;          ///< of the latest release; else the last day that it reports on
};

/// What `chart` shows of a company's timeline.
/// @param company  as file names have it; they tell companies of the same name apart
[[nodiscard]] ChartPicture pictureOf(const widgets::TrendChart &chart, const ChartDefinition &definition,
                                     const models::TimelineModel &model, const QString &company);
/// What `chart` shows of a row of a statement, whichever that is.
[[nodiscard]] ChartPicture pictureOf(const widgets::TrendChart &chart, const models::RowModel &model,
                                     const QString &company);

/// The years or companies that a chart shows beside one another; null when it shows none.
[[nodiscard]] const models::SideBySideModel *sidesIn(const widgets::TrendChart &chart);

/// The day of a timeline's latest release, else of the last period that it reports on; no day without filings.
[[nodiscard]] QDate dateOf(const history::Timeline &timeline);
/// The same of all companies that stand side by side.
[[nodiscard]] QDate dateOf(const models::SideBySideModel &model);

/// "1600x900", "85x60mm": of file names.
[[nodiscard]] QString sizeWord(const widgets::PictureSize &size);

} // namespace reports
