// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourceplace.h"

#include <string>

namespace filing {

/// Something that the reader was unsure of or had to assume.
struct Warning
{
    std::string code; ///< of the extract format: "unit-assumed", "header-unclear", …
    SourcePlace at;
    std::string says; ///< a sentence
};

} // namespace filing
