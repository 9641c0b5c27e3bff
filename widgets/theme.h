// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

class QPalette;

namespace widgets {

/// Colours of tables, text and chips, made from a palette so that light and dark follow the desktop.
/// All text colours stand out from `background` by at least 4.5 : 1; so does `text` from every mark.
struct Theme
{
    bool dark = false;
    QColor background;
    QColor text;
    QColor mutedText;
    QColor hairline;  ///< quiet rules
    QColor rule;      ///< above totals
    QColor accent;    ///< the one colour of attention; readable as text
    QColor onAccent;  ///< text on `accent`
    QColor rowTint;   ///< the current row
    QColor cellTint;  ///< the current or a selected cell
    QColor doubt;     ///< amber marks
    QColor doubtText; ///< amber, readable as text
    /// Behind a recognised number, by ReleaseMark::group.
    std::array<QColor, 4> markSoft;
    std::array<QColor, 4> markInk; ///< the same groups where a mark is a tick of its own
    QColor markDoubted;            ///< behind a doubted number
    QColor markStrong;             ///< behind the place shown now
    QColor markFound;              ///< behind a match of the find bar

    [[nodiscard]] static Theme of(const QPalette &palette);
};

} // namespace widgets
