// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picturesize.h"

#include <QCoreApplication>
#include <QList>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double screenDots = 96;
constexpr double printDots = 300;
constexpr double millimetresPerInch = 25.4;
constexpr double pointsPerInch = 72;
constexpr double smallestSide = 64;
constexpr double largestSide = 20000; // Qt draws to 32767
constexpr double mostDots = 100e6;    // four bytes each: beyond this a picture takes more memory than it is worth

QString tr(const char *text)
{
    return QCoreApplication::translate("widgets::PictureSize", text);
}

double inches(double length, LengthUnit unit)
{
    return unit == LengthUnit::Millimetres ? length / millimetresPerInch : length;
}

} // namespace

QSize PictureSize::layout() const
{
    if (!isOnPaper())
        return {int(std::lround(width)), int(std::lround(height))};
    return {int(std::lround(inches(width, unit) * screenDots)), int(std::lround(inches(height, unit) * screenDots))};
}

QSizeF PictureSize::dots() const
{
    return isOnPaper() ? QSizeF(inches(width, unit), inches(height, unit)) * dotsPerInch : QSizeF(width, height);
}

QSizeF PictureSize::points() const
{
    return isOnPaper() ? QSizeF(inches(width, unit), inches(height, unit)) * pointsPerInch : QSizeF(width, height);
}

QString PictureSize::text() const
{
    const QLocale locale;
    const auto number = [&locale](double value) { return locale.toString(value, 'g', 6); };
    if (!isOnPaper())
        return tr("%1 × %2 pixels").arg(number(width), number(height));
    const QString pattern =
        unit == LengthUnit::Millimetres ? tr("%1 × %2 mm at %3 dots an inch") : tr("%1 × %2 inches at %3 dots an inch");
    return pattern.arg(number(width), number(height), number(dotsPerInch));
}

QString PictureSize::problem() const
{
    constexpr double fewestDots = 30;
    constexpr double mostDotsPerInch = 2400;
    if (!(dotsPerInch >= fewestDots) || !(dotsPerInch <= mostDotsPerInch))
        return tr("A picture has between %1 and %2 dots an inch.").arg(int(fewestDots)).arg(int(mostDotsPerInch));
    const QSizeF size = dots();
    const auto shown = [](double value) { return QString::number(value, 'f', 0); };
    const bool readable = !isOnPaper() || std::min(layout().width(), layout().height()) >= smallestSide;
    if (!readable || !(std::min(size.width(), size.height()) >= smallestSide)
        || !(std::max(size.width(), size.height()) <= largestSide))
        return tr("The picture would be %1 × %2 pixels; each side must be between %3 and %4.")
            .arg(shown(size.width()), shown(size.height()), shown(smallestSide), shown(largestSide));
    if (size.width() * size.height() > mostDots)
        return tr("The picture would have more than 100 million pixels; choose a smaller one.");
    return {};
}

std::optional<PictureSize> pictureSizeOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^\\s*(\\d{1,6}(?:\\.\\d{1,4})?)\\s*(px|mm|in)?\\s*[xX×]\\s*(\\d{1,6}(?:\\.\\d{1,4})?)\\s*(px|mm|in)?\\s*$"));
    const QRegularExpressionMatch match = pattern.match(text);
    const QString unit = match.captured(4).isEmpty() ? match.captured(2) : match.captured(4);
    if (!match.hasMatch() || (!match.captured(2).isEmpty() && match.captured(2) != unit))
        return {};
    PictureSize size{match.captured(1).toDouble(), match.captured(3).toDouble()};
    if (unit == u"mm" || unit == u"in") {
        size.unit = unit == u"mm" ? LengthUnit::Millimetres : LengthUnit::Inches;
        size.dotsPerInch = printDots;
    } else if (size.width != std::floor(size.width) || size.height != std::floor(size.height)) {
        return {}; // there is no half of a pixel
    }
    return size;
}

const QList<PicturePreset> &picturePresets()
{
    static const QList<PicturePreset> presets{
        {QStringLiteral("report"), tr("Report"), {960, 560}},
        {QStringLiteral("slide"), tr("Slide"), {1600, 900}},
        {QStringLiteral("column"), tr("Article column"), {85, 60, LengthUnit::Millimetres, printDots}},
        {QStringLiteral("square"), tr("Square"), {1080, 1080}},
    };
    return presets;
}

} // namespace widgets
