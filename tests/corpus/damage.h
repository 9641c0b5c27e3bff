// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/random.h"

#include <optional>
#include <string>

/// Small damage to a release, as hands and programs do it. Nothing when the text has no place for it.
namespace damage {

/// One amount with its signs becomes blanks (plain text) or nothing (HTML).
[[nodiscard]] std::optional<std::string> withoutACell(std::string text, bool html, support::Random &random);
/// The words before an amount get longer; its line gives way to the right only where it must.
[[nodiscard]] std::optional<std::string> withAWiderLabel(std::string text, bool html, support::Random &random);
/// Lines of dashes and of underlines become empty ones.
[[nodiscard]] std::optional<std::string> withoutRulers(const std::string &text);
/// "In thousands" becomes "in millions", or the other way round, in one place.
[[nodiscard]] std::optional<std::string> withAnotherUnit(std::string text, support::Random &random);
/// The file ends somewhere.
[[nodiscard]] std::optional<std::string> cutOff(const std::string &text, support::Random &random);

} // namespace damage
