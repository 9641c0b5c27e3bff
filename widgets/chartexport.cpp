// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartexport.h"

#include "widgets/chartcanvas.h"
#include "widgets/svgtext.h"
#include "widgets/timelesspdf.h"
#include "widgets/trendchart.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double smallestSide = 64;
constexpr double largestSide = 20000; // pixels of the file; Qt draws to 32767
constexpr double screenDots = 96;
constexpr double pointsPerInch = 72;

QString tr(const char *text)
{
    return QCoreApplication::translate("widgets::ChartExport", text);
}

/// What a file says about itself.
struct Words
{
    QString title;
    QString description;
    QString source;
};

Words wordsOf(const QVector<ChartForExport> &charts, const QString &heading)
{
    QStringList titles;
    QStringList descriptions;
    QStringList sources;
    for (const ChartForExport &chart : charts) {
        titles << chart.figure.title;
        descriptions << chart.figure.title + QStringLiteral(". ") + chart.description();
        if (!sources.contains(chart.figure.sourceLine))
            sources << chart.figure.sourceLine;
    }
    const QString title = titles.join(QStringLiteral(", "));
    return {heading.isEmpty() || charts.size() == 1 ? title : heading + QStringLiteral(": ") + title,
            descriptions.join(u' '), sources.join(QStringLiteral("; "))};
}

bool paintPage(QPaintDevice &device, const ChartSheet &sheet, double scale)
{
    ChartCanvas canvas(device, scale);
    if (!canvas.isActive())
        return false;
    sheet.paint(canvas, 0);
    return canvas.end();
}

QImage drawPng(const ChartSheet &sheet, const Words &words, const ChartExportOptions &options)
{
    const QSizeF dots = options.size.dots() * options.scale;
    QImage image(QSize(int(std::lround(dots.width())), int(std::lround(dots.height()))),
                 options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(options.transparent ? Qt::transparent : Qt::white);
    if (!paintPage(image, sheet, dots.width() / sheet.size().width()))
        return {};
    constexpr double metresPerInch = 0.0254;
    image.setDotsPerMeterX(int(std::lround(options.size.dotsPerInch * options.scale / metresPerInch)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Title"), words.title);
    image.setText(QStringLiteral("Description"), words.description);
    image.setText(QStringLiteral("Source"), words.source);
    image.setText(QStringLiteral("Software"), QStringLiteral("Quarterlight"));
    return image;
}

QByteArray drawSvg(const ChartSheet &sheet, const Words &words, const PictureSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(int(screenDots));
    generator.setSize(sheet.size());
    generator.setViewBox(QRect(QPoint(), sheet.size()));
    generator.setTitle(words.title.toHtmlEscaped());
    generator.setDescription((words.description + u' ' + words.source).toHtmlEscaped());
    if (!buffer.open(QIODevice::WriteOnly) || !paintPage(generator, sheet, 1))
        return {};
    buffer.close();
    const QString unit = size.unit == LengthUnit::Millimetres ? QStringLiteral("mm")
        : size.unit == LengthUnit::Inches                     ? QStringLiteral("in")
                                                              : QString();
    const auto length = [&unit](double value) { return QString::number(value, 'g', 8) + unit; };
    finishSvg(bytes, length(size.width), length(size.height));
    return bytes;
}

QByteArray drawPdf(const ChartSheet &sheet, const Words &words, const ChartExportOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    const QSizeF points = options.report ? QSizeF(sheet.size()) : options.size.points();
    {
        const SteadyHashes steady;
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        constexpr int dotsPerInch = 1200; // fine enough that glyphs keep their distances
        writer.setResolution(dotsPerInch);
        ChartCanvas canvas(writer, dotsPerInch / pointsPerInch * points.width() / sheet.size().width());
        for (int page = 0; page < sheet.pages(); ++page) {
            if (!canvas.isActive() || (page > 0 && !writer.newPage()))
                return {};
            sheet.paint(canvas, page);
        }
        if (!canvas.end())
            return {};
    }
    buffer.close();
    removeTheClock(bytes, options.date);
    const QString subject = words.source.isEmpty() ? words.description : words.description + u' ' + words.source;
    return setPdfWords(bytes, {words.title, subject, QStringLiteral("Quarterlight"), options.date}) ? bytes : QByteArray();
}

/// Why the charts cannot be drawn in that size; empty when they can.
QString problemOf(const QVector<ChartForExport> &charts, const ChartExportOptions &options)
{
    if (charts.isEmpty())
        return tr("There is no chart to save.");
    if (options.report)
        return options.format == ChartFormat::Pdf ? QString() : tr("A report of several pages can only be a PDF.");
    if (const QString problem = options.size.problem(); !problem.isEmpty())
        return problem;
    const QSizeF size = options.size.dots() * (options.format == ChartFormat::Png ? options.scale : 1);
    if (!(std::min(size.width(), size.height()) >= smallestSide) || !(std::max(size.width(), size.height()) <= largestSide))
        return tr("The picture would be %1 × %2 pixels; each side must be between %3 and %4.")
            .arg(QString::number(size.width(), 'f', 0), QString::number(size.height(), 'f', 0),
                 QString::number(smallestSide), QString::number(largestSide));
    return {};
}

QString notEnoughMemory()
{
    return tr("The picture could not be drawn: there is not enough memory. Choose a smaller size.");
}

QVector<ChartForExport> chartsOnScreen(const QList<const TrendChart *> &charts)
{
    QVector<ChartForExport> result;
    for (const TrendChart *chart : charts)
        result << ChartForExport{chart->figure(), {}};
    return result;
}

} // namespace

ChartSheet sheetOf(const QVector<ChartForExport> &charts, const ChartExportOptions &options)
{
    const SheetLook look{options.heading, options.format == ChartFormat::Svg && options.outlinedText, options.transparent};
    return options.report ? ChartSheet::report(charts, look) : ChartSheet::picture(charts, options.size.layout(), look);
}

DrawnPicture drawCharts(const QVector<ChartForExport> &charts, const ChartExportOptions &options)
{
    DrawnPicture picture;
    picture.error = problemOf(charts, options);
    if (!picture.error.isEmpty())
        return picture;
    const ChartSheet sheet = sheetOf(charts, options);
    const Words words = wordsOf(charts, options.heading);
    switch (options.format) {
    case ChartFormat::Png:
        picture.image = drawPng(sheet, words, options);
        break;
    case ChartFormat::Svg:
        picture.bytes = drawSvg(sheet, words, options.size);
        break;
    case ChartFormat::Pdf:
        picture.bytes = drawPdf(sheet, words, options);
        break;
    }
    if (picture.image.isNull() && picture.bytes.isEmpty())
        picture.error = notEnoughMemory();
    return picture;
}

QByteArray packed(const DrawnPicture &picture)
{
    if (picture.image.isNull())
        return picture.bytes;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && picture.image.save(&buffer, "PNG") ? bytes : QByteArray();
}

ChartExportResult savePicture(const DrawnPicture &picture, const QString &path)
{
    if (!picture.error.isEmpty())
        return {picture.error};
    const QString shownPath = QDir::toNativeSeparators(path);
    if (QFileInfo(path).isDir())
        return {tr("The chart could not be saved as “%1”: there is a folder of this name.").arg(shownPath)};
    const QByteArray bytes = packed(picture);
    if (bytes.isEmpty())
        return {notEnoughMemory()};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return {tr("The chart could not be saved as “%1”: %2").arg(shownPath, file.errorString())};
    return {};
}

ChartExportResult exportCharts(const QVector<ChartForExport> &charts, const QString &path, const ChartExportOptions &options)
{
    return savePicture(drawCharts(charts, options), path);
}

ChartExportResult exportCharts(const QList<const TrendChart *> &charts, QIODevice &device, const ChartExportOptions &options)
{
    const DrawnPicture picture = drawCharts(chartsOnScreen(charts), options);
    if (!picture.error.isEmpty())
        return {picture.error};
    const QByteArray bytes = packed(picture);
    if (bytes.isEmpty())
        return {notEnoughMemory()};
    if (device.write(bytes) != bytes.size())
        return {tr("The chart could not be written: %1").arg(device.errorString())};
    return {};
}

ChartExportResult exportChart(const TrendChart &chart, const QString &path, const ChartExportOptions &options)
{
    return exportCharts(chartsOnScreen({&chart}), path, options);
}

ChartExportResult exportChart(const TrendChart &chart, QIODevice &device, const ChartExportOptions &options)
{
    return exportCharts({&chart}, device, options);
}

bool chartFormatOf(const QString &path, ChartFormat &format)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"png")
        format = ChartFormat::Png;
    else if (ending == u"svg")
        format = ChartFormat::Svg;
    else if (ending == u"pdf")
        format = ChartFormat::Pdf;
    else
        return false;
    return true;
}

} // namespace widgets
