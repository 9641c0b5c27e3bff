// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What the program carries inside itself: sample releases (":/samples"), icons (":/icons") and a font.
namespace resources {

/// Makes the embedded files known to Qt. Cheap; call it before any of them is used.
void registerEmbedded();

/// Adds the embedded font to the application's; gives its family, or an empty text when it was not there at build time.
/// Needs a QGuiApplication.
QString installFont();

/// Paths of the embedded sample releases, sorted by name, such as ":/samples/thermogenesis-2003q4.txt".
[[nodiscard]] QStringList samples();

} // namespace resources
