// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartexport.h"

#include "widgets/chartcanvas.h"
#include "widgets/chartplot.h"
#include "widgets/timelesspdf.h"
#include "widgets/trendchart.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr QSize designSize(960, 560); // where a text of 13 pixels looks right
constexpr double designPixels = 13;
constexpr int smallestSide = 64;
constexpr int largestSide = 20000; // pixels of the file; Qt draws to 32767

QString tr(const char *text)
{
    return QCoreApplication::translate("widgets::ChartExport", text);
}

/// What a picture says about itself.
struct Words
{
    QString title;
    QString description;
    QString source;
};

Words wordsOf(const QVector<ChartTile> &tiles)
{
    QStringList titles;
    QStringList descriptions;
    QStringList sources;
    for (const ChartTile &tile : tiles) {
        titles << tile.figure.title;
        descriptions << tile.figure.title + QStringLiteral(". ") + tile.figure.summary();
        if (!sources.contains(tile.figure.sourceLine))
            sources << tile.figure.sourceLine;
    }
    return {titles.join(QStringLiteral(", ")), descriptions.join(u' '), sources.join(QStringLiteral("; "))};
}

/// Charts side by side as long as each keeps a readable width, then in rows.
QVector<ChartTile> tilesOf(const QList<const TrendChart *> &charts, const QSize &size)
{
    constexpr int narrowest = 300;
    const int count = int(charts.size());
    const int columns = std::clamp(size.width() / narrowest, 1, std::max(count, 1));
    const int rows = (count + columns - 1) / columns;
    QVector<ChartTile> tiles;
    for (int index = 0; index < count; ++index) {
        const int column = index % columns;
        const int row = index / columns;
        const int left = size.width() * column / columns;
        const int top = size.height() * row / rows;
        ChartTile tile;
        tile.figure = charts.at(index)->figure();
        tile.font = charts.at(index)->font();
        tile.topLeft = {left, top};
        tile.size = QSize(size.width() * (column + 1) / columns - left, size.height() * (row + 1) / rows - top);
        const double larger =
            std::min(double(tile.size.width()) / designSize.width(), double(tile.size.height()) / designSize.height());
        tile.fontPixels = designPixels * std::clamp(larger, 0.9, 20.0);
        tiles << tile;
    }
    return tiles;
}

bool paintTiles(QPaintDevice &device, const QVector<ChartTile> &tiles, double scale)
{
    ChartCanvas canvas(device, scale);
    for (const ChartTile &tile : tiles)
        if (canvas.isActive())
            canvas.draw(tile);
    return canvas.end();
}

bool drawPng(const QVector<ChartTile> &tiles, const ChartExportOptions &options, QByteArray &bytes)
{
    const QSize pixels(int(std::lround(options.size.width() * options.scale)),
                       int(std::lround(options.size.height() * options.scale)));
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return false;
    image.fill(Qt::white);
    constexpr double dotsPerMeter = 96 / 0.0254;
    if (!paintTiles(image, tiles, options.scale))
        return false;
    image.setDotsPerMeterX(int(std::lround(dotsPerMeter * options.scale)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    const Words words = wordsOf(tiles);
    image.setText(QStringLiteral("Title"), words.title);
    image.setText(QStringLiteral("Description"), words.description);
    image.setText(QStringLiteral("Source"), words.source);
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG");
}

bool drawSvg(const QVector<ChartTile> &tiles, const ChartExportOptions &options, QByteArray &bytes)
{
    const Words words = wordsOf(tiles);
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(options.size);
    generator.setViewBox(QRect(QPoint(), options.size));
    generator.setTitle(words.title.toHtmlEscaped());
    generator.setDescription((words.description + u' ' + words.source).toHtmlEscaped());
    if (!buffer.open(QIODevice::WriteOnly) || !paintTiles(generator, tiles, 1))
        return false;
    buffer.close();
    // Qt writes the size in whole millimetres, which is not the size asked for.
    static const QRegularExpression millimetres(QStringLiteral("width=\"[^\"]*mm\" height=\"[^\"]*mm\""));
    QString text = QString::fromUtf8(bytes);
    const QRegularExpressionMatch match = millimetres.match(text);
    if (match.hasMatch())
        text.replace(match.capturedStart(), match.capturedLength(),
                     QStringLiteral("width=\"%1\" height=\"%2\"").arg(options.size.width()).arg(options.size.height()));
    bytes = text.toUtf8();
    return true;
}

bool drawPdf(const QVector<ChartTile> &tiles, const ChartExportOptions &options, QByteArray &bytes)
{
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return false;
    {
        const SteadyHashes steady;
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QSizeF(options.size), QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(wordsOf(tiles).title);
        writer.setCreator(QStringLiteral("Quarterlight"));
        constexpr int dotsPerInch = 1200; // fine enough that glyphs keep their distances
        writer.setResolution(dotsPerInch);
        if (!paintTiles(writer, tiles, dotsPerInch / 72.0))
            return false;
    }
    buffer.close();
    removeTheClock(bytes);
    return true;
}

/// The whole file in memory, or a sentence.
QString draw(const QList<const TrendChart *> &charts, const ChartExportOptions &options, QByteArray &bytes)
{
    if (charts.isEmpty())
        return tr("There is no chart to save.");
    const double factor = options.format == ChartFormat::Png ? options.scale : 1;
    const double width = options.size.width() * factor;
    const double height = options.size.height() * factor;
    if (!(std::min(width, height) >= smallestSide) || !(std::max(width, height) <= largestSide))
        return tr("The picture would be %1 × %2 pixels; each side must be between %3 and %4.")
            .arg(QString::number(width, 'f', 0), QString::number(height, 'f', 0), QString::number(smallestSide),
                 QString::number(largestSide));
    QVector<ChartTile> tiles = tilesOf(charts, options.size);
    for (ChartTile &tile : tiles)
        tile.outlinedText = options.format == ChartFormat::Svg && options.outlinedText;
    bool done = false;
    switch (options.format) {
    case ChartFormat::Png:
        done = drawPng(tiles, options, bytes);
        break;
    case ChartFormat::Svg:
        done = drawSvg(tiles, options, bytes);
        break;
    case ChartFormat::Pdf:
        done = drawPdf(tiles, options, bytes);
        break;
    }
    return done ? QString()
                : tr("The picture could not be drawn: there is not enough memory for %1 × %2 pixels.")
                      .arg(QString::number(width, 'f', 0), QString::number(height, 'f', 0));
}

} // namespace

ChartExportResult exportCharts(const QList<const TrendChart *> &charts, QIODevice &device, const ChartExportOptions &options)
{
    QByteArray bytes;
    if (const QString error = draw(charts, options, bytes); !error.isEmpty())
        return {error};
    if (device.write(bytes) != bytes.size())
        return {tr("The chart could not be written: %1").arg(device.errorString())};
    return {};
}

ChartExportResult exportCharts(const QList<const TrendChart *> &charts, const QString &path,
                               const ChartExportOptions &options)
{
    const QString shownPath = QDir::toNativeSeparators(path);
    if (QFileInfo(path).isDir())
        return {tr("The chart could not be saved as “%1”: there is a folder of this name.").arg(shownPath)};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {tr("The chart could not be saved as “%1”: %2").arg(shownPath, file.errorString())};
    if (ChartExportResult result = exportCharts(charts, file, options); !result) {
        file.cancelWriting();
        return result;
    }
    if (!file.commit())
        return {tr("The chart could not be saved as “%1”: %2").arg(shownPath, file.errorString())};
    return {};
}

ChartExportResult exportChart(const TrendChart &chart, const QString &path, const ChartExportOptions &options)
{
    return exportCharts({&chart}, path, options);
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
