// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/measures.h"

#include <QString>

#include <optional>
#include <vector>

namespace reports {

/// What a chart plots: bars of an amount, and where wanted a line of a percentage above them.
struct ChartDefinition
{
    QString name; ///< "gross-margin": of options and file names
    history::Measure bars;
    std::optional<history::Measure> line;

    [[nodiscard]] std::vector<history::Measure> measures() const; ///< bars, then line: the columns of its model
};

/// "revenue", "gross-margin" (gross profit and its percentage of revenue), "net-income", …: a margin or any line item's id
/// with hyphens. Nothing for another name.
[[nodiscard]] std::optional<ChartDefinition> chartNamed(const QString &name);
/// Revenue, gross margin, net income: what is charted when nobody says what.
[[nodiscard]] const std::vector<ChartDefinition> &standardCharts();

/// "quarters", "years", "ttm" and back.
[[nodiscard]] QString spanName(history::Span span);
[[nodiscard]] std::optional<history::Span> spanNamed(const QString &name);

} // namespace reports
