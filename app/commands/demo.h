// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commands.h"

#include <span>
#include <string>

namespace commands {

/// "demo [--to FOLDER] [FILE…]": charts, tables and a picture of the window, of the embedded samples when no file is named.
[[nodiscard]] ExitCode demo(std::span<const std::string> words, const Hooks &hooks, const Output &output);

} // namespace commands
