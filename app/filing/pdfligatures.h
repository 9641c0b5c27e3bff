// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdflayout.h"

#include <vector>

namespace filing {

/// Some PDFs do not say which letters their ligatures stand for, so "benefits" comes as "bene" and "ts", "financing" as
/// "nancing". Puts back the ligature where that, and nothing else, makes a word that releases use. `line` is sorted from left
/// to right; words that belong together become one.
void restoreLigatures(std::vector<PdfWord> &line);

} // namespace filing
