// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

namespace window {

/// Shows the main window and opens the files and folders named by the arguments; returns when the window is closed.
/// @return the exit code of the program
int run(int &argc, char **argv);

/// Draws the window with releases open, without a screen, into a PNG file. Needs a QApplication on any platform.
/// @param releases  paths to open; empty: the sample release
/// @return false when a release could not be read or the file could not be written
bool pictureOfWindow(const QString &pngFile, QSize size, const QStringList &releases = {});

} // namespace window
