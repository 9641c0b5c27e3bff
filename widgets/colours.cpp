// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/colours.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrastRatio(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

bool isDark(const QColor &background)
{
    // Where white and black text would be equally readable.
    return luminance(background) < 0.179;
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto between = [share](double a, double b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(between(from.redF(), to.redF()), between(from.greenF(), to.greenF()),
                            between(from.blueF(), to.blueF()));
}

QColor readableOn(const QColor &background, const QColor &wanted, double ratio)
{
    const QColor end = isDark(background) ? QColor(Qt::white) : QColor(Qt::black);
    constexpr int steps = 50;
    for (int step = 0; step < steps; ++step) {
        // Compared as it will be stored, in eight bits a channel.
        const QColor tried = QColor(mixed(wanted, end, double(step) / steps).rgb());
        if (contrastRatio(tried, background) >= ratio)
            return tried;
    }
    return end;
}

} // namespace widgets
