// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace commands {

/// What "--help" prints: of the program, or of one command; empty for an unknown one.
[[nodiscard]] std::string_view helpText(std::string_view command = {});

} // namespace commands
