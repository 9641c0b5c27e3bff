// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/timelinetable.h"

#include <QLocale>
#include <QString>

namespace models {

/// Name of a column of a timeline: "Q4 FY2003" over its last day, "12 months" for a trailing year.
[[nodiscard]] QString timelineColumnTitle(const history::TimelineColumn::Kind kind, const filing::Period &period,
                                          const std::optional<filing::FiscalLabel> &fiscal, const QLocale &locale);

/// How the calendar calls a period, its weeks where they are more than usual, and what tells its fiscal year, in sentences:
/// "By the calendar Q2 2003. Its fiscal year is told by the headers of the filings."
[[nodiscard]] QString periodNameSentence(const history::PeriodName &name);

/// What a line was called in time, in sentences; one line with its label alone where that never changed.
[[nodiscard]] QString lineToolTip(const history::TimelineRow &line, const history::Timeline &timeline,
                                  const QLocale &locale);

/// Which filing prints a value, and with which characters: "Printed as “$2,898,000” in the release of 29 July 2003."
[[nodiscard]] QString printedSentence(const history::Witness &witness, const history::Timeline &timeline,
                                      const QLocale &locale);

/// Where a value comes from: who prints it, how it was calculated, what other filings print instead.
[[nodiscard]] QString valueToolTip(const history::TimelineRow &line, const history::TimelineValue &value,
                                   const history::Timeline &timeline, const QLocale &locale);

/// What a person put right of a value, or of one that it follows from; empty for nothing.
[[nodiscard]] QString correctionOf(const history::TimelineValue &value, const history::Timeline &timeline);
/// The same of what rests on the first `count` of its witnesses.
[[nodiscard]] QString correctionOf(const std::vector<history::Witness> &witnesses, std::size_t count,
                                   const history::Timeline &timeline);

/// What a table shows of its values: "% change on the year".
[[nodiscard]] QString shownAsText(history::ShownAs as);

/// A shown value in words: "(991)", "+2.4%", "+1.3 pp", "n/m". @param power  power of ten of the unit that amounts stand in
[[nodiscard]] QString shownText(const history::ShownValue &shown, history::ShownAs as, int power, const QLocale &locale);

} // namespace models
