// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdfpages.h"
#include "textpage.h"

#include <vector>

namespace filing {

/// Sets the words of all pages on lines of a fixed pitch. Words that follow each other closely are parted by one blank, others
/// by two or more. Figures keep their right edges in line, headings their centres, labels their left edges. A form feed stands
/// on a line of its own between pages.
[[nodiscard]] TextPage layOut(std::vector<std::vector<PdfWord>> pages);

} // namespace filing
