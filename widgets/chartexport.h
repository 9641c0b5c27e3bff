// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSize>
#include <QString>

class QIODevice;

namespace widgets {

class TrendChart;

enum class ChartFormat { Png, Svg, Pdf };

struct ChartExportOptions
{
    ChartFormat format = ChartFormat::Png;
    QSize size{960, 560};      ///< of the whole picture in CSS pixels (PDF: points), whatever the size on the screen
    double scale = 1;          ///< PNG only: pixels of the file per pixel of `size`
    bool outlinedText = false; ///< SVG only: glyphs as paths, so that it looks alike where the font is missing
};

/// How an export ended: done, or a sentence for the user that names the file and the cause.
struct ChartExportResult
{
    QString error;
    explicit operator bool() const { return error.isEmpty(); }
};

/// Writes a chart as a picture: always the print theme on white, with title, unit, period labels and source line. The same
/// chart and options give the same bytes. The file appears whole or not at all; a failed write leaves the old one as it was.
[[nodiscard]] ChartExportResult exportChart(const TrendChart &chart, const QString &path, const ChartExportOptions &options);
[[nodiscard]] ChartExportResult exportChart(const TrendChart &chart, QIODevice &device, const ChartExportOptions &options);

/// Writes several charts as one picture, side by side as far as `options.size` is wide enough, then in rows.
[[nodiscard]] ChartExportResult exportCharts(const QList<const TrendChart *> &charts, const QString &path,
                                             const ChartExportOptions &options);
[[nodiscard]] ChartExportResult exportCharts(const QList<const TrendChart *> &charts, QIODevice &device,
                                             const ChartExportOptions &options);

/// The format that a file name's ending asks for; false and `format` untouched when it is none of ours.
[[nodiscard]] bool chartFormatOf(const QString &path, ChartFormat &format);

} // namespace widgets
