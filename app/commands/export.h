// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/output.h"

#include <span>
#include <string>

namespace commands {

/// "export FILE… --to FOLDER [--format …] [--measure …] [--periods …] [--size WxH] [--scale N]": measures over time as charts
/// and tables. Failed also when a measure that was asked for by name is in no release of a company.
[[nodiscard]] ExitCode exportCharts(std::span<const std::string> words, const Output &output);

} // namespace commands
