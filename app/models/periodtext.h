// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/filing.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace models {

/// A day in words: "30 June 2003", in the order and language of the locale.
[[nodiscard]] QString dateText(filing::Date date, const QLocale &locale);
/// The same with a short month: "30 Jun 2003".
[[nodiscard]] QString shortDateText(filing::Date date, const QLocale &locale);
/// Name of a period on an axis: "Q4" ("FY2003" for a year, "6M" for the year to date) when the fiscal label is known, else
/// its last month: "Jun" ("Jun 2003" for a year).
[[nodiscard]] QString periodLabel(const filing::Period &period, const std::optional<filing::FiscalLabel> &fiscal,
                                  const QLocale &locale);
/// What stands below several labels: "FY2003", or the calendar year where the fiscal one is unknown; empty for a year.
[[nodiscard]] QString periodGroup(const filing::Period &period, const std::optional<filing::FiscalLabel> &fiscal);
/// Its full name: "Q4 FY2003", "FY2003", "3 months to Jun 2003"; the day of an instant.
[[nodiscard]] QString periodName(const filing::Period &period, const std::optional<filing::FiscalLabel> &fiscal,
                                 const QLocale &locale);
/// The name of a column's period; of a column that is none (a change, a note), its heading.
[[nodiscard]] QString columnName(const filing::StatementColumn &column, const QLocale &locale);
/// For tables that other programs read, the same in every locale: "Q4 FY2003 (3M 2003-06-30)", "2003-06-30" for an instant.
[[nodiscard]] QString periodRawText(const filing::Period &period, const std::optional<filing::FiscalLabel> &fiscal);
/// One sentence on what a period covers: "Three months from 1 April 2003 to 30 June 2003, the company's Q4 FY2003."
[[nodiscard]] QString periodSentence(const filing::Period &period, const std::optional<filing::FiscalLabel> &fiscal,
                                     const QLocale &locale);
/// The company's name for a period, as a column of the filing gives it.
[[nodiscard]] std::optional<filing::FiscalLabel> fiscalLabelIn(const filing::Filing &filing, const filing::Period &period);

} // namespace models
