// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/namedcharts.h"

#include "reports/filename.h"

#include <algorithm>
#include <optional>

namespace reports {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPeriods = 400;
constexpr qsizetype longestFile = 1 << 20; // nobody makes so many charts; the rest is damage

/// The columns behind the measures, if any.
bool takeSides(const QStringList &columns, ChartDefinition &chart)
{
    if (columns.isEmpty())
        return true;
    const auto beside = besideNamed(columns.constFirst());
    if (!beside)
        return false;
    chart.beside = *beside;
    chart.companies = columns.mid(1);
    const bool named = std::none_of(chart.companies.begin(), chart.companies.end(), [](const QString &key) {
        return !key.startsWith("cik "_L1) && !key.startsWith("name "_L1);
    });
    return named && (chart.companies.isEmpty() || *beside == Beside::Companies);
}

std::optional<ChartDefinition> chartOf(const QString &line)
{
    const QStringList columns = line.split(u'\t');
    ChartDefinition chart{{}, {}};
    if (columns.size() < 5 || columns.at(0).trimmed().isEmpty() || !takeSides(columns.mid(5), chart))
        return std::nullopt;
    chart.title = columns.at(0).trimmed();
    const auto kind = kindNamed(columns.at(1));
    chart.span = spanNamed(columns.at(2));
    bool isNumber = false;
    chart.last = columns.at(3) == u"all" ? 0 : columns.at(3).toInt(&isNumber);
    const bool knownPeriods = chart.span || columns.at(2) == u"as-shown";
    if (!kind || !knownPeriods || (columns.at(3) != u"all" && (!isNumber || chart.last < 1 || chart.last > mostPeriods)))
        return std::nullopt;
    chart.kind = *kind;
    for (const QString &name : columns.at(4).split(u' ', Qt::SkipEmptyParts)) {
        const auto measure = history::measureFromName(name.toStdString());
        if (!measure)
            return std::nullopt;
        chart.series.push_back(*measure);
    }
    return arrangeSeries(chart).isEmpty() ? std::optional(chart) : std::nullopt;
}

QString lineOf(const ChartDefinition &chart)
{
    QStringList names;
    for (const history::Measure &measure : chart.measures())
        names += QString::fromStdString(history::name(measure));
    QStringList columns{chart.title.simplified(), kindName(chart.kind), chart.span ? spanName(*chart.span) : u"as-shown"_s,
                        chart.last > 0 ? QString::number(chart.last) : u"all"_s, names.join(u' ')};
    if (chart.beside != Beside::Measures)
        columns += QStringList{besideName(chart.beside)} + chart.companies;
    return columns.join(u'\t');
}

} // namespace

NamedCharts readNamedCharts(const QByteArray &bytes)
{
    NamedCharts result;
    const QString text = QString::fromUtf8(bytes.left(longestFile));
    for (const QString &line : text.split(u'\n')) {
        const QString kept = line.endsWith(u'\r') ? line.chopped(1) : line;
        if (kept.isEmpty() || kept.startsWith(u'#'))
            continue;
        auto chart = chartOf(kept);
        if (chart) {
            chart->name = uniqueChartName(chart->title, result.charts);
            result.charts.push_back(std::move(*chart));
        } else if (!kept.contains(QChar::Null)) { // zeros are what a disk leaves, and no later version's line
            result.unread += kept;
        }
    }
    return result;
}

QByteArray writeNamedCharts(const NamedCharts &charts)
{
    QString text = u"# Charts made in Quarterlight. One a line: title, form, periods, how many, measures; between tabs.\n"_s;
    for (const ChartDefinition &chart : charts.charts)
        text += lineOf(chart) + u'\n';
    for (const QString &line : charts.unread)
        text += line + u'\n';
    return text.toUtf8();
}

QString namedChartsFile(const QString &dataFolder)
{
    return dataFolder + u"/charts.tsv"_s;
}

QString uniqueChartName(const QString &title, const std::vector<ChartDefinition> &others)
{
    const QString hyphens = hyphenated(title);
    const QString name = hyphens.isEmpty() ? u"chart"_s : hyphens;
    QString unique = name;
    const auto taken = [&](const ChartDefinition &other) { return other.name == unique; };
    for (int number = 2; std::any_of(others.begin(), others.end(), taken); ++number)
        unique = u"%1-%2"_s.arg(name).arg(number);
    return unique;
}

} // namespace reports
