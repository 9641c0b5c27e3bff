// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "header.h"
#include "section.h"
#include "statement.h"

#include <optional>
#include <vector>

namespace filing {

/// What the rest of the filing says about periods, for headers that leave something out.
struct PeriodContext
{
    std::optional<FiscalYearEnd> fiscalYearEnd;
    std::optional<Date> released;   ///< or filed: no period ends long after it
    std::optional<Date> periodEnd;  ///< of the submission header
    std::vector<Date> balanceDates; ///< of the balance sheet, newest first as printed
    std::vector<DurationWords> proseDurations; ///< "for the three and nine months ended" in the release's first words
    std::vector<Date> saidDays; ///< whole dates in the release's first words, the day of the release itself left out
    std::vector<int> wholeYears; ///< by which the income statement and cash flows, all of whole years, name their columns without a date
    std::optional<Date> inception; ///< the day on which the company began, where columns count from it without naming it
    bool annual = false; ///< the filing is the report of a year
    int yearsLater = 0; ///< by how many years fiscal years close later than the year that names them: 1 for many retailers
};

/// What the words over a section's columns say, whatever the rest of the filing says.
struct SectionHeadings
{
    struct Title
    {
        HeaderReading reading;
        std::size_t size = 0; ///< bytes of its text
    };
    std::vector<HeaderReading> columns; ///< one for each column of values
    std::vector<Title> titles;          ///< those that may name periods, the nearest first
};

[[nodiscard]] SectionHeadings readHeadings(const Section &section);

/// The newest quarter that columns name by number: "Q3 2012", "Third Quarter" over "2003".
struct NumberedQuarter
{
    int quarter = 0; ///< 1–4
    int year = 0;    ///< as the company counts it
};
[[nodiscard]] std::optional<NumberedQuarter> newestQuarterNumbered(const SectionHeadings &headings);

/// The years by which a table names its columns when it names no date and all of them are whole years, as printed; else empty.
[[nodiscard]] std::vector<int> wholeYearsNamed(const SectionHeadings &headings);

/// The day on which the stretch of time ends that a title names in full: "for the period 1 January to 31 March 2017".
[[nodiscard]] std::optional<Date> endInTitles(const SectionHeadings &headings);

/// The columns of a section as periods. What a header leaves out is taken from the titles above it, then from the context;
/// a column whose period cannot be told has none.
[[nodiscard]] std::vector<StatementColumn> readColumns(const Section &section, const SectionHeadings &headings, StatementKind kind,
                                                       const PeriodContext &context);

/// The company's name for a period, when its fiscal year end is known.
[[nodiscard]] std::optional<FiscalLabel> fiscalLabelOf(const Period &period, FiscalYearEnd end);

} // namespace filing
