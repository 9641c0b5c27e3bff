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
/// Needs a QGuiApplication. What a start page shows is there at once; bold and italic faces come by installOtherFaces().
QString installFont();

/// Adds the faces that only tables need, unless they are there already or there is no embedded font.
void installOtherFaces();

/// Paths of the embedded sample releases, sorted by name, such as ":/samples/thermogenesis-2003q4.txt".
[[nodiscard]] QStringList samples();

} // namespace resources
