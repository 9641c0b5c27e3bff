// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "widgets/colours.h"

#include <QPalette>

namespace widgets {

Theme Theme::of(const QPalette &palette)
{
    Theme theme;
    theme.background = palette.color(QPalette::Base);
    theme.dark = isDark(theme.background);
    const QColor amber(theme.dark ? 0xF5B83D : 0xE8A317);
    const QColor blue(theme.dark ? 0x6EA0F7 : 0x2F6FDE);

    theme.text = readableOn(theme.background, palette.color(QPalette::Text), 7);
    theme.mutedText = readableOn(theme.background, mixed(theme.text, theme.background, 0.4));
    theme.hairline = mixed(theme.background, theme.text, theme.dark ? 0.16 : 0.11);
    theme.rule = mixed(theme.background, theme.text, 0.45);
    theme.accent = readableOn(theme.background, blue);
    theme.onAccent = readableOn(theme.accent, theme.dark ? QColor(0x12171F) : QColor(Qt::white));
    theme.rowTint = mixed(theme.background, theme.accent, 0.07);
    theme.cellTint = mixed(theme.background, theme.accent, theme.dark ? 0.26 : 0.17);
    theme.doubt = amber;
    theme.doubtText = readableOn(theme.background, amber);
    // Blue, ochre, violet and grey are told apart by most colour-blind eyes; what a mark is also stands in its tool tip.
    const std::array<QColor, 4> groups{blue, QColor(0x9A7B1F), QColor(theme.dark ? 0xB48EF0 : 0x7A4FC4), theme.mutedText};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        theme.markSoft[i] = mixed(theme.background, groups[i], theme.dark ? 0.18 : 0.1);
        theme.markInk[i] = mixed(theme.background, groups[i], 0.7);
    }
    theme.markDoubted = mixed(theme.background, amber, theme.dark ? 0.22 : 0.25);
    theme.markStrong = mixed(theme.background, theme.accent, theme.dark ? 0.4 : 0.32);
    theme.markFound = mixed(theme.background, QColor(0x35B36B), theme.dark ? 0.32 : 0.3);
    return theme;
}

} // namespace widgets
