// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/export.h"

#include "commands/arguments.h"
#include "commands/charts.h"
#include "commands/graphics.h"
#include "commands/inputs.h"

#include "reports/namedcharts.h"

#include <QFile>
#include <QLocale>

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>

namespace commands {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array options{Option{"to", '\0', true},
                             Option{"format", '\0', true},
                             Option{"measure", '\0', true},
                             Option{"charts", '\0', true},
                             Option{"parts", '\0', true},
                             Option{"compare", '\0', true},
                             Option{"companies", '\0', true},
                             Option{"form", '\0', true},
                             Option{"periods", '\0', true},
                             Option{"last", '\0', true},
                             Option{"units", '\0', true},
                             Option{"preset", '\0', true},
                             Option{"size", '\0', true},
                             Option{"dpi", '\0', true},
                             Option{"scale", '\0', true},
                             Option{"background", '\0', true},
                             Option{"svg-text", '\0', true},
                             Option{"title", '\0', true},
                             Option{"source", '\0', true},
                             Option{"name", '\0', true},
                             Option{"multiples"},
                             Option{"report"},
                             Option{"recursive"}};

QString quoted(const std::string &text)
{
    return u'“' + QString::fromStdString(text) + u'”';
}

using Problem = std::optional<QString>; ///< a sentence when the words of an option mean nothing

Problem readFormats(const Arguments &arguments, ChartOrder &order)
{
    const auto value = arguments.value("format");
    if (!value)
        return {};
    const QStringList known{u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s};
    order.formats.clear();
    for (const std::string &word : listOf(*value)) {
        const QString format = QString::fromStdString(word).toLower();
        if (!known.contains(format))
            return u"There is no format %1; there are png, svg, pdf and csv."_s.arg(quoted(word));
        if (!order.formats.contains(format))
            order.formats += format;
    }
    return {};
}

/// Of measures joined by "+" the first that is none; all of them where only together they are none.
QString unknownPart(const QString &measures)
{
    const QStringList parts = measures.split(u'+');
    const auto unknown =
        std::find_if(parts.begin(), parts.end(), [](const QString &part) { return !reports::chartNamed(part); });
    return unknown == parts.end() || unknown->isEmpty() ? measures : *unknown;
}

Problem readMeasures(const Arguments &arguments, ChartOrder &order)
{
    const auto value = arguments.value("measure");
    if (!value)
        return {};
    for (const std::string &word : listOf(*value)) {
        const auto chart = reports::chartNamed(QString::fromStdString(word));
        if (!chart)
            return u"There is no measure “%1”; “quarterlight export --help” tells how they are named."_s.arg(
                unknownPart(QString::fromStdString(word)));
        order.charts.push_back(*chart);
    }
    return order.charts.empty() ? Problem(u"The list of measures must not be empty."_s) : Problem();
}

Problem readCharts(const Arguments &arguments, ChartOrder &order)
{
    const auto value = arguments.value("charts");
    if (!value)
        return {};
    const QString path = QString::fromStdString(*value);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return u"The charts in “%1” cannot be read: %2."_s.arg(path, file.errorString());
    const reports::NamedCharts named = reports::readNamedCharts(file.readAll());
    if (!named.unread.isEmpty())
        return u"“%1” has a line that is no chart: “%2”. Mend it or leave it out."_s.arg(path, named.unread.constFirst());
    if (named.charts.empty())
        return u"There is no chart in “%1”."_s.arg(path);
    order.hasForm = true; // each has its own
    order.charts.insert(order.charts.end(), named.charts.begin(), named.charts.end());
    return {};
}

/// Which table that is, only the releases know.
Problem readParts(const Arguments &arguments, ChartOrder &order)
{
    const auto value = arguments.value("parts");
    if (!value)
        return {};
    for (const std::string &word : listOf(*value))
        order.parts += QString::fromStdString(word);
    return order.parts.isEmpty() ? Problem(u"“--parts” takes the titles of tables, such as “net sales by segment”."_s)
                                 : Problem();
}

/// Years, or companies, beside one another.
Problem readSides(const Arguments &arguments, ChartOrder &order)
{
    const auto compared = arguments.value("compare");
    const auto companies = arguments.value("companies");
    if (!compared && !companies)
        return {};
    const auto beside = reports::besideNamed(compared ? QString::fromStdString(*compared) : u"companies"_s);
    if (!beside)
        return u"There is nothing to compare by %1; there are years and companies."_s.arg(quoted(*compared));
    if (companies) {
        for (const std::string &word : listOf(*companies))
            order.companies += QString::fromStdString(word);
        if (order.companies.isEmpty() || *beside != reports::Beside::Companies)
            return u"“--companies” takes a list of names, and goes with “--compare companies” only."_s;
    }
    if (order.charts.empty())
        order.charts = reports::standardCharts();
    for (reports::ChartDefinition &chart : order.charts) {
        if (chart.isBridge() || chart.measures().size() > (chart.line ? 2 : 1))
            return u"Years, or companies, are compared in one measure a chart; “%1” has several."_s.arg(chart.name);
        chart = reports::besideOneAnother(chart, *beside);
        chart.name += u"-by-"_s + (*beside == reports::Beside::Years ? u"year"_s : u"company"_s);
    }
    return {};
}

/// Several measures in one chart stand on its axes, or cannot.
Problem arrangeCharts(const Arguments &, ChartOrder &order)
{
    for (reports::ChartDefinition &chart : order.charts) {
        const bool stands = chart.beside == reports::Beside::Measures && (chart.series.size() < 2 || chart.isBridge());
        const QString problem = stands ? QString() : reports::arrangeSeries(chart);
        if (!problem.isEmpty())
            return u"Of the chart “%1”: %2"_s.arg(chart.name, problem);
    }
    return {};
}

Problem readForm(const Arguments &arguments, ChartOrder &order)
{
    if (const auto value = arguments.value("form")) {
        const auto kind = reports::kindNamed(QString::fromStdString(*value));
        if (!kind || *kind == reports::ChartKind::Bridge || *kind == reports::ChartKind::Change)
            return u"There is no form %1; there are bars, stacked, lines and indexed."_s.arg(quoted(*value));
        order.hasForm = true;
        if (order.charts.empty())
            return u"A form needs measures: name them with “--measure”."_s;
        for (reports::ChartDefinition &chart : order.charts) {
            if (chart.isBridge())
                continue;
            chart.kind = *kind;
            if (chart.line && *kind != reports::ChartKind::Bars)
                chart = {chart.name, {*chart.line}, {}, *kind};
        }
    }
    if (const auto value = arguments.value("last")) {
        bool isNumber = false;
        const int last = QString::fromStdString(*value).toInt(&isNumber);
        if (!isNumber || last < 1)
            return u"%1 is no number of periods; give one such as 8."_s.arg(quoted(*value));
        if (order.charts.empty() && order.parts.isEmpty())
            order.charts = reports::standardCharts();
        for (reports::ChartDefinition &chart : order.charts)
            chart.last = last;
        order.lastOfParts = last;
    }
    return {};
}

Problem readUnits(const Arguments &arguments, ChartOrder &order)
{
    const auto value = arguments.value("units");
    if (!value)
        return {};
    const auto units = reports::chartUnitsNamed(QString::fromStdString(*value));
    if (!units)
        return u"There are no units %1; there are short, released, thousands and millions."_s.arg(quoted(*value));
    order.units = *units;
    return {};
}

Problem readPeriods(const Arguments &arguments, ChartOrder &order)
{
    const auto value = arguments.value("periods");
    if (!value)
        return {};
    const auto span = reports::spanNamed(QString::fromStdString(*value));
    if (!span)
        return u"There are no periods %1; there are quarters, years and ttm."_s.arg(quoted(*value));
    order.span = *span;
    return {};
}

std::optional<double> numberOf(const std::string &text)
{
    bool isNumber = false;
    const double number = QLocale::c().toDouble(QString::fromStdString(text), &isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

Problem readPreset(const Arguments &arguments, ChartOrder &order)
{
    const auto value = arguments.value("preset");
    if (!value)
        return {};
    if (arguments.has("size"))
        return u"A preset is a size; give “--preset” or “--size”, not both."_s;
    QStringList names;
    for (const widgets::PicturePreset &preset : widgets::picturePresets()) {
        names += preset.name;
        if (preset.name == QString::fromStdString(*value)) {
            order.options.size = preset.size;
            return {};
        }
    }
    return u"There is no preset %1; there are %2."_s.arg(quoted(*value), names.join(u", "_s));
}

Problem readSize(const Arguments &arguments, ChartOrder &order)
{
    widgets::ChartExportOptions &chosen = order.options;
    if (const auto value = arguments.value("size")) {
        const auto size = widgets::pictureSizeOf(QString::fromStdString(*value));
        if (!size)
            return u"%1 is no size; give width and height, such as 960x560 (pixels), 85x60mm or 3.5x2.5in."_s.arg(
                quoted(*value));
        chosen.size = *size;
    }
    if (const auto value = arguments.value("dpi")) {
        const auto dots = numberOf(*value);
        if (!dots)
            return u"%1 is no number of dots an inch; give one such as 300."_s.arg(quoted(*value));
        chosen.size.dotsPerInch = *dots;
    }
    if (const auto value = arguments.value("scale")) {
        const auto scale = numberOf(*value);
        if (!scale || *scale < 0.1 || *scale > 10)
            return u"%1 is no scale; give a number from 0.1 to 10, such as 2."_s.arg(quoted(*value));
        chosen.scale = *scale;
    }
    widgets::PictureSize whole = chosen.size;
    if (whole.isOnPaper()) {
        whole.dotsPerInch *= chosen.scale;
    } else {
        whole.width *= chosen.scale;
        whole.height *= chosen.scale;
    }
    const QString problem = chosen.size.problem().isEmpty() ? whole.problem() : chosen.size.problem();
    return problem.isEmpty() ? Problem() : problem;
}

Problem readLook(const Arguments &arguments, ChartOrder &order)
{
    if (const auto value = arguments.value("background")) {
        if (*value != "white" && *value != "transparent")
            return u"There is no background %1; there are white and transparent."_s.arg(quoted(*value));
        order.options.transparent = *value == "transparent";
    }
    if (const auto value = arguments.value("svg-text")) {
        if (*value != "text" && *value != "outlines")
            return u"An SVG cannot have its text as %1; there are text and outlines."_s.arg(quoted(*value));
        order.options.outlinedText = *value == "outlines";
    }
    if (const auto value = arguments.value("title"))
        order.title = QString::fromStdString(*value);
    if (const auto value = arguments.value("source"))
        order.source = QString::fromStdString(*value);
    return {};
}

Problem readFiles(const Arguments &arguments, ChartOrder &order)
{
    if (arguments.has("multiples") && arguments.has("report"))
        return u"Charts stand in one picture or in a report; give “--multiples” or “--report”, not both."_s;
    if (arguments.has("multiples"))
        order.files = ChartFiles::Multiples;
    if (arguments.has("report")) {
        order.files = ChartFiles::Report;
        if (!arguments.has("format"))
            order.formats = QStringList{u"pdf"_s};
        if (order.formats.contains(u"png"_s) || order.formats.contains(u"svg"_s))
            return u"A report of several pages can only be a PDF; leave the other formats out."_s;
    }
    if (const auto value = arguments.value("name")) {
        order.pattern = QString::fromStdString(*value);
        if (const QString problem = reports::problemOfPattern(order.pattern); !problem.isEmpty())
            return problem;
    }
    return {};
}

/// The charts that the options ask for, or a sentence that says what is wrong with them.
Problem readOrder(const Arguments &arguments, ChartOrder &order)
{
    const auto folder = arguments.value("to");
    if (!folder || arguments.files.empty())
        return u"Name the files and the folder to write to: “quarterlight export FILE... --to FOLDER”."_s;
    order.folder = QString::fromStdString(*folder);
    for (const auto &read : {readFormats, readMeasures, readCharts, readParts, readSides, readForm, arrangeCharts,
                             readPeriods, readUnits, readPreset, readSize, readLook, readFiles}) {
        if (Problem problem = read(arguments, order))
            return problem;
    }
    if (order.formats.isEmpty())
        return u"The list of formats must not be empty."_s;
    return {};
}

} // namespace

ExitCode exportCharts(std::span<const std::string> words, const Output &output)
{
    const auto arguments = parseArguments("export", words, options);
    if (!arguments) {
        output.say(arguments.error());
        return Misused;
    }
    ChartOrder order;
    if (const Problem problem = readOrder(*arguments, order)) {
        output.say(*problem);
        return Misused;
    }
    bool failed = false;
    const auto opened = openAll(expanded(arguments->files, arguments->has("recursive")), failed, output);
    if (opened.empty() || !makeFolder(order.folder, output))
        return Failed;
    std::optional<Graphics> graphics;
    if (order.formats != QStringList{u"csv"_s})
        graphics.emplace();
    const ChartsWritten written = writeCharts(order, opened, output);
    output.results.flush();
    const bool lacking = written.missing > 0 && (arguments->has("measure") || arguments->has("parts") || written.files == 0);
    return failed || lacking || written.failures > 0 ? Failed : Done;
}

} // namespace commands
