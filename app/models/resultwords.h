// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/lineitems.h"

#include <QString>

namespace models {

/// What a result is called where a reader says with a word on which side of zero it is: "Net income" or "Net loss". Empty for
/// line items that are no results.
[[nodiscard]] QString resultWords(filing::LineItem item, bool isLoss);

/// What people in the field call a line item where there is little room: "R&D", "SG&A"; its title where they have no such word.
[[nodiscard]] QString shortTitle(filing::LineItem item);

} // namespace models
