// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QIcon>
#include <QObject>
#include <QPalette>

namespace window {

/// The look of the whole application: font and colours. Light and dark are the program's own palettes on the Fusion style;
/// "as the system" takes the light or the dark one by the system's colours, or leaves a desktop's own style alone.
class Appearance final : public QObject
{
    Q_OBJECT
public:
    explicit Appearance(Settings *settings, QObject *parent = nullptr);

    [[nodiscard]] static QPalette lightPalette();
    [[nodiscard]] static QPalette darkPalette();

private:
    void apply(Theme theme);

    QString m_systemStyle;
    bool m_systemIsDark = false;
};

/// One of the program's own icons (":/icons/NAME.svg"): drawn in the palette's text colour, so that it follows the theme.
[[nodiscard]] QIcon themedIcon(const QString &name);

} // namespace window
