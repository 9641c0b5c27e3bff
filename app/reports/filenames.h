// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/filing.h"

#include <QString>

#include <map>

namespace reports {

/// The names of files by what was read from them.
using FileNames = std::map<const filing::Filing *, QString>;

} // namespace reports
