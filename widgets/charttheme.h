// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QVector>

class QPalette;

namespace widgets {

/// Colours of a chart. Blue against orange was chosen for colour-blind readers; a loss also stands below zero and in
/// parentheses, so that nothing hangs on colour alone. All text stands out from `background` by at least 4.5 : 1, all shapes by 3 : 1.
struct ChartTheme
{
    QColor background;
    QColor ink;   ///< titles, labels
    QColor muted; ///< units, axis numbers, year brackets
    QColor grid;
    QColor zeroLine;
    QColor gap;             ///< outline of what is not reported
    QColor line;            ///< the ratio line, its labels
    QColor lossText;        ///< labels of negative values
    QColor doubt;           ///< amber marks
    QColor onDoubt;         ///< the sign on an amber mark
    QColor accent;          ///< focus and current point
    QVector<QColor> gains;  ///< bars above zero, by series
    QVector<QColor> losses; ///< bars below zero, by series

    /// @param shared  the series stand on one another's place; then every loss has the one colour of losses
    [[nodiscard]] QColor barColour(int series, bool negative, bool shared) const;

    [[nodiscard]] static ChartTheme light(const QColor &background = Qt::white);
    [[nodiscard]] static ChartTheme dark(const QColor &background = QColor(0x12171F));
    [[nodiscard]] static ChartTheme print() { return light(Qt::white); } ///< exports, whatever the desktop looks like
    [[nodiscard]] static ChartTheme of(const QPalette &palette);         ///< light or dark, on the palette's Base
};

} // namespace widgets
