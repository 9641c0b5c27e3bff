// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/statement.h"

#include <string>

namespace history {

/// The label of a row for a list that shows it without the rows around it: with the heading it stands under where it does not
/// say by itself what it counts ("Earnings per share: Diluted", "Cost of sales: Products"), else as printed.
/// @param row  one of the statement's
[[nodiscard]] std::string labelInPlace(const filing::Statement &statement, const filing::Row &row);

} // namespace history
