// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QByteArray;

namespace widgets {

/// Mends what QSvgGenerator writes: the size in the units asked for instead of whole millimetres, a role and names for those
/// who have the picture read to them, and for its texts other fonts to fall back on, at the width that the chart's own font
/// has, so that labels keep their places where it is missing.
/// @param width, height  with their unit, as SVG has it: "85mm"
void finishSvg(QByteArray &svg, const QString &width, const QString &height);

} // namespace widgets
