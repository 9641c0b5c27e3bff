// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/chartdefinition.h"

namespace reports {

using namespace Qt::StringLiterals;
using history::Measure;
using history::Span;

std::vector<Measure> ChartDefinition::measures() const
{
    return line ? std::vector{bars, *line} : std::vector{bars};
}

std::optional<ChartDefinition> chartNamed(const QString &name)
{
    const auto measure = history::measureFromName(name.toStdString());
    if (!measure)
        return std::nullopt;
    if (measure->isRatio())
        return ChartDefinition{name, Measure{measure->item, filing::LineItem::none}, measure};
    return ChartDefinition{name, *measure, std::nullopt};
}

const std::vector<ChartDefinition> &standardCharts()
{
    static const std::vector<ChartDefinition> charts{chartNamed(u"revenue"_s).value(), chartNamed(u"gross-margin"_s).value(),
                                                     chartNamed(u"net-income"_s).value()};
    return charts;
}

QString spanName(Span span)
{
    switch (span) {
    case Span::Quarters:
        return u"quarters"_s;
    case Span::Years:
        return u"years"_s;
    case Span::TrailingYears:
        return u"ttm"_s;
    case Span::Days:
        return u"days"_s;
    }
    return {};
}

std::optional<Span> spanNamed(const QString &name)
{
    for (const Span span : {Span::Quarters, Span::Years, Span::TrailingYears}) {
        if (spanName(span) == name)
            return span;
    }
    return std::nullopt;
}

} // namespace reports
