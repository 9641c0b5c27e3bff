// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartsheet.h"
#include "widgets/picturesize.h"

#include <QByteArray>
#include <QDate>
#include <QImage>
#include <QList>
#include <QString>

namespace widgets {

class TrendChart;

enum class ChartFormat { Png, Svg, Pdf };

struct ChartExportOptions
{
    ChartFormat format = ChartFormat::Png;
    PictureSize size = {};     ///< of the whole picture, whatever the size on the screen
    double scale = 1;          ///< PNG only: pixels of the file per pixel of `size`
    bool outlinedText = false; ///< SVG only: glyphs as paths, so that it looks alike where the font is missing
    bool transparent = false;  ///< nothing behind the charts, instead of white
    bool report = false;       ///< PDF only: pages of A4 with the values below each chart; `size` does not count
    QString heading = {};      ///< above several charts
    QDate date = {};           ///< of the release: what a PDF says of when it was made
};

/// How an export ended: done, or a sentence for the user that names the file and the cause.
struct ChartExportResult
{
    QString error;
    explicit operator bool() const { return error.isEmpty(); }
};

/// A picture on its way: drawn, and not yet packed. Packing takes most of the time and can be done in any thread.
struct DrawnPicture
{
    QString error;    ///< a sentence; then there is nothing else
    QImage image;     ///< of a PNG
    QByteArray bytes; ///< of the other formats, as they stand in the file
};

/// The charts of one file, laid out.
[[nodiscard]] ChartSheet sheetOf(const QVector<ChartForExport> &charts, const ChartExportOptions &options);
/// Draws the charts of one file: always the print theme, with title, unit, period labels and source line. The same charts
/// and options give the same picture. In the thread of the window.
[[nodiscard]] DrawnPicture drawCharts(const QVector<ChartForExport> &charts, const ChartExportOptions &options);
/// The bytes of the file; empty when there is not enough memory. In any thread.
[[nodiscard]] QByteArray packed(const DrawnPicture &picture);
/// Packs a picture and writes it: the file appears whole or not at all; a failed write leaves the old one as it was.
[[nodiscard]] ChartExportResult savePicture(const DrawnPicture &picture, const QString &path);

/// Draws, packs and writes at once.
[[nodiscard]] ChartExportResult exportCharts(const QVector<ChartForExport> &charts, const QString &path,
                                             const ChartExportOptions &options);
/// The same of charts that stand on the screen; several make one picture.
[[nodiscard]] ChartExportResult exportCharts(const QList<const TrendChart *> &charts, QIODevice &device,
                                             const ChartExportOptions &options);
[[nodiscard]] ChartExportResult exportChart(const TrendChart &chart, const QString &path, const ChartExportOptions &options);
[[nodiscard]] ChartExportResult exportChart(const TrendChart &chart, QIODevice &device, const ChartExportOptions &options);

/// The format that a file name's ending asks for; false and `format` untouched when it is none of ours.
[[nodiscard]] bool chartFormatOf(const QString &path, ChartFormat &format);

} // namespace widgets
