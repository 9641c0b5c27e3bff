// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace widgets {

/// Contrast of two opaque colours as WCAG 2 defines it: 1 (none) to 21 (black on white).
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);
/// `wanted`, darkened or lightened as little as it takes to stand out from `background` by `ratio` (4.5 = readable small text).
[[nodiscard]] QColor readableOn(const QColor &background, const QColor &wanted, double ratio = 4.5);
/// The opaque colour `share` (0 to 1) of the way from `from` to `to`.
[[nodiscard]] QColor mixed(const QColor &from, const QColor &to, double share);
[[nodiscard]] bool isDark(const QColor &background);

} // namespace widgets
