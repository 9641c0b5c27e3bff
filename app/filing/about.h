// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columns.h"
#include "filing.h"
#include "page.h"
#include "submission.h"

#include <optional>
#include <string>

namespace filing {

/// What a release says of itself outside its tables.
struct AboutRelease
{
    std::string company;
    std::optional<Date> released;
    std::optional<FiscalYearEnd> fiscalYearEnd;
    std::string currency;                      ///< "USD"; empty when nothing tells
    int saidQuarter = 0;                       ///< "fourth quarter of fiscal 2003": 4 …
    int saidFiscalYear = 0;                    ///< … and 2003; 0 when not said
    std::vector<DurationWords> proseDurations; ///< in the release's first words
};

/// Reads company, date, fiscal year end and currency from the prose above the tables, and the envelope's header.
[[nodiscard]] AboutRelease readAbout(const Page &page, const SubmissionHeader &header);

} // namespace filing
