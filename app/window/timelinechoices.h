// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/timelinetable.h"

namespace window {

/// How the user wants timelines to be shown, whatever the company.
struct TimelineChoices
{
    bool newestFirst = true;
    bool yearsAmongQuarters = true;
    bool firstReported = false; ///< else the latest figures
    int periods = 0;            ///< how many, the latest; 0 = all
    history::ShownAs shownAs = history::ShownAs::Values;
    friend bool operator==(const TimelineChoices &, const TimelineChoices &) = default;
};

} // namespace window
