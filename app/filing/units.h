// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "sourceplace.h"

#include <optional>
#include <string_view>

namespace filing {

/// What a unit note says of each kind of number, as powers of ten; nothing where it is silent.
struct UnitNote
{
    std::optional<int> money;
    std::optional<int> shares;   ///< "except share data" makes it 0
    std::optional<int> perShare; ///< "except per share data" makes it 0
};

/// Reads a note such as "(In thousands, except per share data; shares in millions)" or "(000's omitted)".
/// UnitUnknown when the text is no unit note (a sentence about "$2.9 million" is none);
/// UnitAmbiguous when two different scales govern the same kind.
[[nodiscard]] Result<UnitNote> readUnitNote(std::string_view note, SourcePlace at);

} // namespace filing
