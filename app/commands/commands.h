// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/output.h"

#include <QSize>
#include <QStringList>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace commands {

/// What commands borrow from the window, which they do not know.
struct Hooks
{
    /// Draws the window with releases open (none named: the sample) into a PNG file; false when that fails.
    std::function<bool(const QString &pngFile, QSize size, const QStringList &releases)> pictureOfWindow;
};

/// Whether the first word of a command line asks for a command, for help or for the version, and so for no window.
[[nodiscard]] bool isCommand(std::string_view word);

/// Runs a command without a display.
/// @param words  the command line without the program's name; the first one is a command
[[nodiscard]] ExitCode run(const std::vector<std::string> &words, const Hooks &hooks, const Output &output);

} // namespace commands
