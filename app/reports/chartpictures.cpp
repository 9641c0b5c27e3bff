// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/chartpictures.h"

#include "reports/alttext.h"
#include "reports/filename.h"
#include "reports/sidechart.h"

#include "models/indexedmodel.h"
#include "models/rowmodel.h"
#include "models/sidebysidemodel.h"
#include "models/timelinemodel.h"
#include "widgets/trendchart.h"

#include <algorithm>

namespace reports {

using namespace Qt::StringLiterals;

namespace {

QDate dateOf(const filing::Filing &filing)
{
    const filing::Date day = history::dayOf(filing);
    return {int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))};
}

/// The words that a figure tells by itself.
FileNameWords wordsOf(const widgets::ChartFigure &figure, const QString &company, QDate date)
{
    FileNameWords words;
    words.company = hyphenated(company).isEmpty() ? u"company"_s : company;
    words.date = date.toString(Qt::ISODate);
    if (!figure.periods.isEmpty()) {
        words.from = figure.periods.constFirst().fullName();
        words.to = figure.periods.constLast().fullName();
    }
    return words;
}

} // namespace

QDate dateOf(const history::Timeline &timeline)
{
    return timeline.filings().empty() ? QDate() : dateOf(*timeline.filings().front());
}

QDate dateOf(const models::SideBySideModel &model)
{
    QDate latest;
    for (const history::SideColumn &column : model.sides().columns)
        latest = std::max(latest, dateOf(*column.timeline));
    return latest;
}

namespace {

ChartPicture pictureOfSides(const widgets::TrendChart &chart, const ChartDefinition &definition,
                            const models::SideBySideModel &model, const QString &company)
{
    ChartPicture picture;
    picture.chart = {chart.figure(), sideAltText(model)};
    picture.date = reports::dateOf(model);
    const bool ofCompanies = definition.beside == Beside::Companies && model.measureCount() > 0;
    picture.words = wordsOf(picture.chart.figure, ofCompanies ? sideCompanies(model) : company, picture.date);
    picture.words.chart = definition.name;
    picture.words.periods = spanName(model.sides().span);
    return picture;
}

} // namespace

const models::SideBySideModel *sidesIn(const widgets::TrendChart &chart)
{
    const auto *indexed = qobject_cast<const models::IndexedModel *>(chart.model());
    return qobject_cast<const models::SideBySideModel *>(indexed ? indexed->sourceModel() : chart.model());
}

ChartPicture pictureOf(const widgets::TrendChart &chart, const ChartDefinition &definition,
                       const models::TimelineModel &model, const QString &company)
{
    if (const models::SideBySideModel *sides = sidesIn(chart))
        return pictureOfSides(chart, definition, *sides, company);
    ChartPicture picture;
    picture.chart = {chart.figure(), altText(definition, model)};
    picture.date = model.timeline() ? dateOf(*model.timeline()) : QDate();
    picture.words = wordsOf(picture.chart.figure, company, picture.date);
    picture.words.chart = definition.name;
    picture.words.periods = spanName(model.periodSpan());
    return picture;
}

ChartPicture pictureOf(const widgets::TrendChart &chart, const models::RowModel &model, const QString &company)
{
    ChartPicture picture;
    picture.chart = {chart.figure(), {}};
    if (model.filing())
        picture.date = dateOf(*model.filing());
    picture.words = wordsOf(picture.chart.figure, company, picture.date);
    const QString name = hyphenated(picture.chart.figure.title);
    picture.words.chart = name.isEmpty() ? u"row"_s : name;
    return picture;
}

QString sizeWord(const widgets::PictureSize &size)
{
    const QString unit = size.unit == widgets::LengthUnit::Millimetres ? u"mm"_s
        : size.unit == widgets::LengthUnit::Inches                     ? u"in"_s
                                                                       : QString();
    return u"%1x%2%3"_s.arg(size.width).arg(size.height).arg(unit);
}

} // namespace reports
