// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/chart.h"

#include "reports/alttext.h"
#include "reports/charttext.h"

#include "models/numbertext.h"
#include "models/rowmodel.h"
#include "models/timelinemodel.h"
#include "widgets/roles.h"
#include "widgets/trendchart.h"

#include <utility>

namespace reports {

using filing::ValueKind;
using models::TimelineModel;

// Models do not know the widgets; here the two meet.
static_assert(int(models::SourceKeyRole) == int(widgets::SourceKeyRole));
static_assert(int(models::DerivedRole) == int(widgets::DerivedRole));
static_assert(int(models::DoubtRole) == int(widgets::DoubtRole));
static_assert(int(models::LevelRole) == int(widgets::LevelRole));
static_assert(int(models::TotalRole) == int(widgets::TotalRole));
static_assert(int(models::HeadingRole) == int(widgets::HeadingRole));
static_assert(int(models::InferredRole) == int(widgets::InferredRole));
static_assert(int(models::GroupRole) == int(widgets::GroupRole));
static_assert(int(models::RawTextRole) == int(widgets::RawTextRole));
static_assert(int(models::CorrectedRole) == int(widgets::CorrectedRole));
static_assert(int(models::TrendRole) == int(widgets::TrendRole));
static_assert(int(models::FoldRole) == int(widgets::FoldRole));
static_assert(int(models::SignRole) == int(widgets::SignRole));
static_assert(int(models::ApartRole) == int(widgets::ApartRole));
static_assert(int(models::StretchesRole) == int(widgets::StretchesRole));
static_assert(int(models::EmphasisRole) == int(widgets::EmphasisRole));
static_assert(int(models::PeriodRole) == int(widgets::PeriodRole));

namespace {

/// The model gives percentages as such (34.8), not as fractions.
widgets::ChartNumberFormat percentFormat()
{
    widgets::ChartNumberFormat format;
    format.suffix = QStringLiteral("%");
    format.abbreviated = false;
    format.decimals = history::percentDecimals;
    return format;
}

widgets::ChartNumberFormat formatOf(ValueKind kind, const std::string &currency)
{
    switch (kind) {
    case ValueKind::Money:
        return widgets::ChartNumberFormat::money(models::currencySign(currency));
    case ValueKind::PerShare:
        return widgets::ChartNumberFormat::perShare(models::currencySign(currency));
    case ValueKind::Percent:
        return percentFormat();
    case ValueKind::Shares:
    case ValueKind::Count:
        break;
    }
    return {};
}

} // namespace

void showChart(widgets::TrendChart &chart, TimelineModel &model, const ChartDefinition &definition,
               std::shared_ptr<const history::Timeline> timeline, history::Span span,
               const std::vector<models::OpenedFiling> &opened)
{
    const std::string currency = timeline->currency();
    chart.setTitle(chartTitle(definition, span));
    chart.setSubtitle(chartSubtitle(definition, *timeline));
    chart.setSourceLine(sourceLine(*timeline, opened));
    chart.setNumberFormat(formatOf(definition.bars.kind(), currency));
    model.setTimeline(std::move(timeline), span, definition.measures());
    if (chart.model() != &model)
        chart.setModel(&model);
    chart.clearSeries();
    chart.addSeries(TimelineModel::FirstMeasureColumn);
    if (definition.line) {
        chart.setRatioNumberFormat(percentFormat());
        chart.setRatioLine(TimelineModel::FirstMeasureColumn + 1);
    } else {
        chart.setRatioLine(-1);
    }
    chart.setLabelColumn(TimelineModel::PeriodColumn);
    const QString text = altText(definition, model);
    chart.setAccessibleName(text.isEmpty() ? chartTitle(definition, span) : text);
}

void showRowChart(widgets::TrendChart &chart, models::RowModel &model, const QString &file)
{
    if (chart.model() != &model)
        chart.setModel(&model);
    chart.clearSeries();
    chart.setLabelColumn(models::RowModel::PeriodColumn);
    if (!model.filing())
        return;
    const filing::Statement &statement = model.statement();
    chart.setTitle(QString::fromStdString(model.row().label));
    chart.setSubtitle(rowSubtitle(model.kind(), statement));
    chart.setSourceLine(sourceLine(models::OpenedFiling{file, model.filing()}));
    chart.setNumberFormat(formatOf(model.kind(), statement.currency));
    chart.addSeries(models::RowModel::ValueColumn);
}

} // namespace reports
