// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/output.h"

#include <span>
#include <string>

namespace commands {

/// "check FILE… [--json] [--recursive]": what the arithmetic identities say of each file; Failed when a hard one fails.
[[nodiscard]] ExitCode check(std::span<const std::string> words, const Output &output);

} // namespace commands
