// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charttheme.h"

#include "widgets/colours.h"

#include <QPalette>

namespace widgets {

namespace {

constexpr double shapeContrast = 3;

/// What follows from the chosen colours and the background they really stand on.
ChartTheme completed(ChartTheme theme)
{
    theme.ink = readableOn(theme.background, theme.ink, 7);
    theme.muted = readableOn(theme.background, theme.muted);
    theme.line = readableOn(theme.background, theme.line);
    theme.lossText = readableOn(theme.background, theme.losses.constFirst());
    theme.grid = mixed(theme.background, theme.ink, 0.09);
    theme.zeroLine = mixed(theme.background, theme.ink, 0.55);
    theme.gap = mixed(theme.background, theme.ink, 0.4);
    for (QColor &colour : theme.gains)
        colour = readableOn(theme.background, colour, shapeContrast);
    for (QColor &colour : theme.losses)
        colour = readableOn(theme.background, colour, shapeContrast);
    theme.accent = readableOn(theme.background, theme.gains.constFirst());
    theme.onDoubt = QColor(0x2B1D00);
    return theme;
}

} // namespace

QColor ChartTheme::barColour(int series, bool negative, bool shared) const
{
    const QVector<QColor> &colours = negative ? losses : gains;
    if (negative && shared)
        return losses.constFirst();
    return colours.at(series % colours.size());
}

ChartTheme ChartTheme::light(const QColor &background)
{
    ChartTheme theme;
    theme.background = background;
    theme.ink = QColor(0x16202E);
    theme.muted = QColor(0x5A6675);
    theme.line = QColor(0x16202E);
    theme.doubt = QColor(0xE8A317);
    theme.gains = {QColor(0x2F6FDE), QColor(0x7C8CA3), QColor(0x6B4FBB), QColor(0x178A8A)};
    theme.losses = {QColor(0xE07A5F), QColor(0xB08477), QColor(0xA8452B), QColor(0xC77B30)};
    return completed(theme);
}

ChartTheme ChartTheme::dark(const QColor &background)
{
    ChartTheme theme;
    theme.background = background;
    theme.ink = QColor(0xF2F5F9);
    theme.muted = QColor(0xA3AEBD);
    theme.line = QColor(0xF5C451);
    theme.doubt = QColor(0xF5B83D);
    theme.gains = {QColor(0x5B93F5), QColor(0x93A3BA), QColor(0xB39DF0), QColor(0x4FBDBA)};
    theme.losses = {QColor(0xEE8F74), QColor(0xC9A79B), QColor(0xD0694C), QColor(0xE0A45E)};
    return completed(theme);
}

ChartTheme ChartTheme::of(const QPalette &palette)
{
    const QColor background = palette.color(QPalette::Base);
    return isDark(background) ? dark(background) : light(background);
}

} // namespace widgets
