// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "header.h"

namespace filing {

/// Makes one stretch of time of two dates from which to which it reaches, when it begins on the first of a month and has a
/// number of whole quarters: "1 January to 31 March 2017" is three months that end on its last day.
void completeRange(HeaderReading &reading);

} // namespace filing
