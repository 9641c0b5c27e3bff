// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/releasemark.h"

#include <QVector>

namespace widgets {

/// Where a text is found in another, in any case, from first to last; matches do not overlap.
/// @param wholeWords  leaves out matches that begin or end within a word or a number
[[nodiscard]] QVector<TextRange> matchesIn(const QString &text, const QString &sought, bool wholeWords);

} // namespace widgets
