// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "section.h"

#include <vector>

namespace filing {

/// Puts together labels that were wrapped over several lines, whether the values stand on the first, the last or a middle
/// one. What stays without values is a heading. The order of rows is kept.
[[nodiscard]] std::vector<SectionRow> joinWrappedLabels(std::vector<SectionRow> rows);

} // namespace filing
