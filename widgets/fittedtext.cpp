// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fittedtext.h"

#include <algorithm>

namespace widgets {

namespace {

/// Each line as full as it can be; the last takes whatever is left.
QStringList filled(const QStringList &words, const QFontMetricsF &metrics, double width, int count)
{
    QStringList lines;
    for (const QString &word : words) {
        const QString longer = lines.isEmpty() ? word : lines.constLast() + u' ' + word;
        if (!lines.isEmpty() && (metrics.horizontalAdvance(longer) <= width || lines.size() == count))
            lines.last() = longer;
        else
            lines << word;
    }
    return lines;
}

} // namespace

double widestOf(const QStringList &texts, const QFontMetricsF &metrics)
{
    double widest = 0;
    for (const QString &text : texts)
        widest = std::max(widest, metrics.horizontalAdvance(text));
    return widest;
}

QString withoutLastParts(QString line, const QString &separator, const QFontMetricsF &metrics, double width)
{
    while (metrics.horizontalAdvance(line) > width && line.contains(separator))
        line.truncate(line.lastIndexOf(separator));
    return metrics.elidedText(line, Qt::ElideRight, width);
}

QStringList folded(const QString &text, const QFontMetricsF &metrics, double width, int count)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QStringList lines = filled(words, metrics, width, count);
    if (widestOf(lines, metrics) > width) {
        for (QString &line : lines)
            line = metrics.elidedText(line, Qt::ElideRight, width);
        return lines;
    }
    // As narrow as so many lines can be: a last line of one word would look like a leftover.
    const auto needed = lines.size();
    double tooNarrow = 0;
    double enough = width;
    while (enough - tooNarrow > 1) {
        const double middle = (tooNarrow + enough) / 2;
        const QStringList narrower = filled(words, metrics, middle, count);
        const bool fits = narrower.size() <= needed && widestOf(narrower, metrics) <= middle;
        (fits ? enough : tooNarrow) = middle;
    }
    return filled(words, metrics, enough, count);
}

} // namespace widgets
