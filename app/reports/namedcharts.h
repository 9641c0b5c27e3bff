// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/chartdefinition.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace reports {

/// The charts that a user made, as they stand in a file: UTF-8, one a line, five columns between tabs:
/// title, form (bars, stacked, lines, indexed, bridge, change), periods (quarters, years, ttm, as-shown), how many ("8",
/// "all"), and the names of the measures between blanks; then, where years or companies stand beside one another, "years" or
/// "companies", and further columns with the companies ("cik 320193", "name pericom"). Lines that begin with # are comments.
struct NamedCharts
{
    std::vector<ChartDefinition> charts;
    QStringList unread; ///< lines that mean nothing here, perhaps of a later version: written back as they are
};

/// Reads whatever it is given: a line that cannot be understood costs only itself.
[[nodiscard]] NamedCharts readNamedCharts(const QByteArray &bytes);
[[nodiscard]] QByteArray writeNamedCharts(const NamedCharts &charts);

/// The file of the user's charts in the folder of what the user made.
[[nodiscard]] QString namedChartsFile(const QString &dataFolder);

/// A name for files and options made of the title, and unlike those of the others.
[[nodiscard]] QString uniqueChartName(const QString &title, const std::vector<ChartDefinition> &others);

} // namespace reports
