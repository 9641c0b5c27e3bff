// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace filing {

/// A company's name that is known in capitals alone, as a text spells it in its sentences: "THERMOGENESIS CORP" is
/// "ThermoGenesis Corp."; also where a register set a person's family name first, "TWILL MARK STORES INC". The name itself where it has small letters already, or where the text never spells it with any.
[[nodiscard]] std::string spelledAsIn(std::string_view text, std::string_view name);

} // namespace filing
