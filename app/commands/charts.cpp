// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/charts.h"

#include "commands/inputs.h"
#include "commands/orderedwork.h"

#include "history/company.h"
#include "models/timelinemodel.h"
#include "reports/chart.h"
#include "reports/charttext.h"
#include "reports/csv.h"
#include "reports/filename.h"
#include "widgets/trendchart.h"

#include <QDir>
#include <QFileInfo>

#include <ostream>
#include <utility>

namespace commands {

using namespace Qt::StringLiterals;
using models::TimelineModel;

namespace {

/// Writes one chart in one format; an empty text or a sentence.
QString writeOne(const ChartOrder &order, const QString &format, const QString &path, const TimelineModel &model,
                 const widgets::TrendChart *chart)
{
    if (!chart)
        return reports::writeFile(path, reports::csv(model));
    widgets::ChartExportOptions options;
    options.format = format == "svg"_L1 ? widgets::ChartFormat::Svg
        : format == "pdf"_L1            ? widgets::ChartFormat::Pdf
                                        : widgets::ChartFormat::Png;
    options.size = order.size;
    options.scale = order.scale;
    return widgets::exportChart(*chart, path, options).error;
}

/// The charts of one company, one after the other.
class CompanyCharts
{
public:
    CompanyCharts(const ChartOrder &order, const std::vector<models::OpenedFiling> &opened, const Output &output)
        : m_order(order), m_opened(opened), m_output(output)
    {
    }

    void write(const QString &company, const std::shared_ptr<const history::Timeline> &timeline,
               const reports::ChartDefinition &definition, ChartsWritten &written) const
    {
        TimelineModel model;
        model.setTimeline(timeline, m_order.span, definition.measures());
        if (model.rowCount() == 0) {
            ++written.missing;
            m_output.say(u"%1: the releases give no “%2”; no chart was written."_s.arg(
                company, reports::chartTitle(definition, m_order.span)));
            return;
        }
        for (const QString &format : m_order.formats) {
            const QString path =
                QDir(m_order.folder).filePath(reports::fileName(company, definition.name, m_order.span, format));
            std::unique_ptr<widgets::TrendChart> chart; // a table needs none, and no application either
            if (format != "csv"_L1) {
                chart = std::make_unique<widgets::TrendChart>();
                reports::showChart(*chart, model, definition, timeline, m_order.span, m_opened);
            }
            const QString problem = writeOne(m_order, format, path, model, chart.get());
            if (problem.isEmpty()) {
                ++written.files;
                m_output.results << path.toStdString() << '\n';
            } else {
                ++written.failures;
                m_output.say(problem);
            }
        }
    }

private:
    const ChartOrder &m_order;
    const std::vector<models::OpenedFiling> &m_opened;
    const Output &m_output;
};

} // namespace

ChartsWritten writeCharts(const ChartOrder &order, const std::vector<models::OpenedFiling> &opened, const Output &output)
{
    std::vector<history::SharedFiling> filings;
    for (const models::OpenedFiling &file : opened)
        filings.push_back(file.filing);
    ChartsWritten written;
    QStringList names; // two companies must not write over each other's files
    const CompanyCharts charts(order, opened, output);
    for (const history::Company &company : history::groupByCompany(filings)) {
        std::vector<history::SharedFiling> members;
        for (const int i : company.filings)
            members.push_back(filings[std::size_t(i)]);
        QString name = QString::fromStdString(company.name);
        if (reports::hyphenated(name).isEmpty())
            name = QFileInfo(opened[std::size_t(company.filings.front())].file).completeBaseName();
        for (int number = 2; names.contains(reports::hyphenated(name)); ++number)
            name = u"%1 %2"_s.arg(QString::fromStdString(company.name)).arg(number);
        names += reports::hyphenated(name);
        const auto timeline = std::make_shared<const history::Timeline>(std::move(members));
        for (const reports::ChartDefinition &definition : order.charts)
            charts.write(name, timeline, definition, written);
    }
    return written;
}

bool makeFolder(const QString &folder, const Output &output)
{
    if (QDir().mkpath(folder))
        return true;
    output.say(u"The folder “%1” could not be made. Check its name and your right to write there."_s.arg(
        QDir::toNativeSeparators(folder)));
    return false;
}

std::vector<models::OpenedFiling> openAll(const std::vector<std::string> &files, bool &failed, const Output &output)
{
    std::vector<models::OpenedFiling> opened;
    std::size_t next = 0;
    inOrder(
        files.size(), [&files](std::size_t i) { return readInput(files[i]); },
        [&](filing::Result<filing::Filing> &&filing) {
            const std::string &file = files[next++];
            if (filing) {
                opened.push_back({QString::fromStdString(file), std::make_shared<const filing::Filing>(std::move(*filing))});
            } else {
                output.say(errorSentence(file, filing.error()));
                failed = true;
            }
        });
    return opened;
}

} // namespace commands
