// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/filing.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Filings made by hand, for tests of what stands above the engine. They are consistent: every label and number stands in the
/// filing's bytes where its place says, and facts follow from rows and columns as in a filing that was read.
namespace samplefilings {

using SharedFiling = std::shared_ptr<const filing::Filing>;

class FilingBuilder
{
public:
    explicit FilingBuilder(std::string company = "Example Corp.");

    FilingBuilder &cik(std::string cik);
    FilingBuilder &released(int year, int month, int day);
    FilingBuilder &filed(int year, int month, int day);
    FilingBuilder &currency(std::string currency); ///< before the first statement; "USD" otherwise
    FilingBuilder &fiscal(filing::FiscalLabel label);
    FilingBuilder &fiscalYearEnd(int month, int day);
    FilingBuilder &statement(filing::StatementKind kind, std::string title, int moneyPower = 0);
    FilingBuilder &column(const filing::Period &period, std::optional<filing::FiscalLabel> fiscal = {},
                          filing::Basis basis = filing::Basis::Reported);
    FilingBuilder &changeColumn(std::string header); ///< a column that is no period
    FilingBuilder &heading(std::string label, int level = 0);
    /// One text a column, as printed: "2,898", "(991)", "-" for nil; empty for a gap.
    FilingBuilder &row(std::string label, filing::LineItem item, const std::vector<std::string> &cells, int level = 0);
    FilingBuilder &total(std::string label, filing::LineItem item, const std::vector<std::string> &cells, int level = 0);
    FilingBuilder &inferred(); ///< the last row's label is not printed
    /// The last row's cell of that column is doubted.
    FilingBuilder &doubt(int column, std::string sentence);
    FilingBuilder &warning(std::string code, std::string sentence);
    FilingBuilder &check(std::string id, const filing::Period &period, filing::Check::Outcome outcome, std::string sentence);

    [[nodiscard]] SharedFiling build() const;

private:
    filing::SourcePlace print(std::string_view text);
    void addFact(const filing::Cell &cell, filing::LineItem item);

    filing::Filing m_filing;
    std::string m_text;
};

/// Three months to the last day of a month, and the like.
[[nodiscard]] filing::Period months(int count, int year, int month);
[[nodiscard]] filing::Period day(int year, int month);

/// Two statements: operations of Q4 FY2003, Q4 FY2002 and both years (revenue, cost, gross profit, expenses under a heading,
/// net loss, per share, shares, one gap, one doubt), and the balance sheets of both year ends with an unlabelled total. The
/// figures are invented.
[[nodiscard]] SharedFiling yearEndRelease();

/// A release of one quarter and of the year to date: revenue, cost of revenue and net income in thousands, no gross profit.
/// @param quarter  1–4 of the fiscal year `year`, which ends in December
[[nodiscard]] SharedFiling quarterRelease(int year, int quarter, long long revenueToDate, long long revenueOfQuarter);

} // namespace samplefilings
