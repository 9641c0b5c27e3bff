// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/demo.h"

#include "commands/arguments.h"
#include "commands/charts.h"
#include "commands/graphics.h"
#include "commands/inputs.h"

#include "filing/reader.h"
#include "models/filingsmodel.h"
#include "models/statementmodel.h"
#include "reports/csv.h"
#include "reports/filename.h"
#include "resources/embedded.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <ostream>
#include <utility>

namespace commands {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array options{Option{"to", '\0', true}};
constexpr QSize pictureSize{1440, 900};

/// The embedded releases; they are files of Qt's own, which the engine does not know.
std::vector<models::OpenedFiling> openSamples(const Output &output)
{
    std::vector<models::OpenedFiling> opened;
    for (const QString &path : resources::samples()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto filing = filing::read(std::make_shared<const filing::Bytes>(file.readAll().toStdString()));
        if (filing)
            opened.push_back({path, std::make_shared<const filing::Filing>(std::move(*filing))});
        else
            output.say(errorSentence(QFileInfo(path).fileName().toStdString(), filing.error()));
    }
    return opened;
}

/// Writes every statement of a filing as CSV: "{release}-{statement}.csv".
bool writeTables(const QString &folder, const models::OpenedFiling &opened, const Output &output)
{
    bool allWritten = true;
    QStringList names;
    for (std::size_t i = 0; i < opened.filing->statements.size(); ++i) {
        QString name = reports::hyphenated(models::statementName(opened.filing->statements[i]));
        for (int number = 2; names.contains(name); ++number)
            name = reports::hyphenated(models::statementName(opened.filing->statements[i])) + u'-' + QString::number(number);
        names += name;
        models::StatementModel model;
        model.setStatement(opened.filing, int(i));
        const QString path = QDir(folder).filePath(QFileInfo(opened.file).completeBaseName() + u'-' + name + u".csv"_s);
        const QString problem = reports::writeFile(path, reports::csv(model));
        if (problem.isEmpty())
            output.results << path.toStdString() << '\n';
        else
            output.say(problem);
        allWritten = allWritten && problem.isEmpty();
    }
    return allWritten;
}

} // namespace

ExitCode demo(std::span<const std::string> words, const Hooks &hooks, const Output &output)
{
    const auto arguments = parseArguments("demo", words, options);
    if (!arguments) {
        output.say(arguments.error());
        return Misused;
    }
    const Graphics graphics;
    bool failed = false;
    const auto opened = arguments->files.empty() ? openSamples(output) : openAll(arguments->files, failed, output);
    ChartOrder order;
    order.folder = QString::fromStdString(arguments->value("to").value_or("quarterlight-demo"));
    order.formats = {u"png"_s, u"svg"_s, u"csv"_s};
    order.options.scale = 2;
    if (opened.empty() || !makeFolder(order.folder, output))
        return Failed;
    const ChartsWritten written = writeCharts(order, opened, output);
    failed = failed || written.failures > 0;
    QStringList releases;
    for (const models::OpenedFiling &file : opened) {
        failed = !writeTables(order.folder, file, output) || failed;
        if (!arguments->files.empty())
            releases += file.file;
    }
    if (hooks.pictureOfWindow) {
        const QString picture = QDir(order.folder).filePath(u"window.png"_s);
        const bool drawn = hooks.pictureOfWindow(picture, pictureSize, releases);
        if (drawn)
            output.results << picture.toStdString() << '\n';
        else
            output.say(u"The picture of the window could not be written to “%1”."_s.arg(picture));
        failed = failed || !drawn;
    }
    output.results.flush();
    return failed ? Failed : Done;
}

} // namespace commands
