// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/export.h"

#include "commands/arguments.h"
#include "commands/charts.h"
#include "commands/graphics.h"
#include "commands/inputs.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <optional>
#include <ostream>

namespace commands {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array options{Option{"to", '\0', true},
                             Option{"format", '\0', true},
                             Option{"measure", '\0', true},
                             Option{"periods", '\0', true},
                             Option{"size", '\0', true},
                             Option{"scale", '\0', true},
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

Problem readMeasures(const Arguments &arguments, ChartOrder &order)
{
    const auto value = arguments.value("measure");
    if (!value)
        return {};
    order.charts.clear();
    for (const std::string &word : listOf(*value)) {
        const auto chart = reports::chartNamed(QString::fromStdString(word));
        if (!chart)
            return u"There is no measure %1; “quarterlight export --help” tells how they are named."_s.arg(quoted(word));
        order.charts.push_back(*chart);
    }
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

Problem readSize(const Arguments &arguments, ChartOrder &order)
{
    constexpr int smallest = 100;
    constexpr int largest = 10'000;
    if (const auto value = arguments.value("size")) {
        static const QRegularExpression pattern(u"^(\\d{1,6})[xX×](\\d{1,6})$"_s);
        const auto match = pattern.match(QString::fromStdString(*value));
        const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
        if (!match.hasMatch() || size.width() < smallest || size.height() < smallest || size.width() > largest
            || size.height() > largest)
            return u"%1 is no size; give width and height from %2 to %3, such as 960x560."_s.arg(quoted(*value))
                .arg(smallest)
                .arg(largest);
        order.size = size;
    }
    if (const auto value = arguments.value("scale")) {
        bool isNumber = false;
        order.scale = QLocale::c().toDouble(QString::fromStdString(*value), &isNumber);
        if (!isNumber || order.scale < 0.1 || order.scale > 10)
            return u"%1 is no scale; give a number from 0.1 to 10, such as 2."_s.arg(quoted(*value));
    }
    // Four bytes a pixel: beyond this a picture takes more memory than it is worth.
    constexpr double mostPixels = 100e6;
    if (order.size.width() * order.scale * order.size.height() * order.scale > mostPixels)
        return u"A picture of this size and scale has more than 100 million pixels; choose a smaller one."_s;
    return {};
}

/// The charts that the options ask for, or a sentence that says what is wrong with them.
Problem readOrder(const Arguments &arguments, ChartOrder &order)
{
    const auto folder = arguments.value("to");
    if (!folder || arguments.files.empty())
        return u"Name the files and the folder to write to: “quarterlight export FILE... --to FOLDER”."_s;
    order.folder = QString::fromStdString(*folder);
    for (const auto &read : {readFormats, readMeasures, readPeriods, readSize}) {
        if (const Problem problem = read(arguments, order))
            return problem;
    }
    if (order.formats.isEmpty() || order.charts.empty())
        return u"The lists of formats and measures must not be empty."_s;
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
    const bool lacking = written.missing > 0 && (arguments->has("measure") || written.files == 0);
    return failed || lacking || written.failures > 0 ? Failed : Done;
}

} // namespace commands
