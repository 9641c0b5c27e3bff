// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/timeline.h"

#include <QString>

namespace reports {

/// "{company}-{measure}-{periods}.{extension}": lower-case words joined by hyphens; "company" when its name is unknown.
[[nodiscard]] QString fileName(const QString &company, const QString &measure, history::Span span, const QString &extension);
/// Lower-case words of letters a–z and digits joined by hyphens, accents dropped: "THERMOGENESIS CORP." becomes
/// "thermogenesis-corp". Safe as a file name on every system.
[[nodiscard]] QString hyphenated(const QString &words);

} // namespace reports
