// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titles.h"

#include "labels.h"

#include <algorithm>
#include <span>
#include <string>

namespace filing {
namespace {

bool has(std::string_view text, std::string_view words)
{
    // Whole words only: the text comes with a blank at either end.
    std::size_t at = text.find(words);
    while (at != std::string_view::npos) {
        const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
        const std::size_t end = at + words.size();
        const bool ends = end == text.size() || text[end] == ' ' || text[end] == ')' || text[end] == '(';
        if (begins && ends)
            return true;
        at = text.find(words, at + 1);
    }
    return false;
}

bool hasAny(std::string_view text, std::span<const std::string_view> list)
{
    return std::any_of(list.begin(), list.end(), [text](std::string_view words) { return has(text, words); });
}

constexpr std::string_view otherTables[] = {
    "reconciliation", "reconciliations", "segment", "segments", "guidance", "outlook", "supplemental", "supplementary",
    "comprehensive income", "comprehensive loss", "comprehensive earnings", "statement of stockholders equity", "statements of stockholders equity",
    "statement of shareholders equity", "statements of shareholders equity", "changes in stockholders equity", "changes in shareholders equity",
    "changes in equity", "geographic", "key metrics", "operating metrics", "operating statistics", "average balance", "average balances",
    "parent company only", "partners capital", "disaggregated", "ebitda", "retained earnings",
};

constexpr std::string_view summaries[] = {
    "highlights", "selected", "summary", "summarized", "key figures", "financial data",
};

std::optional<StatementKind> kindOf(std::string_view text)
{
    const bool statementOf = has(text, "statement") || has(text, "statements");
    if (has(text, "cash flow") || has(text, "cash flows") || (statementOf && has(text, "cashflows"))) {
        if (statementOf || text.starts_with("consolidated") || text.starts_with("condensed") || has(text, "summary"))
            return StatementKind::CashFlow;
        return std::nullopt;
    }
    if (has(text, "balance sheet") || has(text, "balance sheets"))
        return StatementKind::Balance;
    if (!statementOf)
        return std::nullopt;
    static constexpr std::string_view position[] = {"financial condition", "financial position", "condition", "assets and liabilities",
                                                                 "assets liabilities", "net assets"};
    if (hasAny(text, position))
        return StatementKind::Balance;
    static constexpr std::string_view results[] = {"operations", "income", "earnings", "loss", "losses", "profit", "results", "net income",
                                                                 "expenses", "operation", "income (loss)", "(loss)", "revenues", "revenue"};
    if (hasAny(text, results))
        return StatementKind::Income;
    return std::nullopt;
}

} // namespace

TitleReading readTitle(std::string_view text)
{
    TitleReading reading;
    if (text.size() > 220)
        return reading;
    const std::string plain = normalisedLabel(text, LabelParts::All);
    const auto words = std::count(plain.begin(), plain.end(), ' ') + 1;
    reading.continued = has(plain, "continued") || has(plain, "(continued)") || has(plain, "cont d");
    if (has(plain, "unaudited") || has(plain, "(unaudited)"))
        reading.audited = false;
    else if (has(plain, "audited") || has(plain, "(audited)"))
        reading.audited = true;
    if (has(plain, "pro forma") || has(plain, "proforma"))
        reading.basis = Basis::ProForma;
    else if (has(plain, "non gaap") || has(plain, "nongaap") || has(plain, "adjusted") || has(plain, "(non gaap)"))
        reading.basis = Basis::Adjusted;
    if (words > 22 || plain.empty())
        return reading;
    reading.kind = kindOf(plain);
    if (reading.kind)
        reading.statement = true;
    reading.summary = hasAny(plain, summaries);
    // "Notes to", "see accompanying notes to financial statements", "included in the statements of operations" are no titles.
    static constexpr std::string_view mentions[] = {"notes to", "accompanying", "included in", "item 1", "see notes", "integral part",
                                                                  "reported in", "recorded in", "footnotes", "shown in", "notes", "exhibit"};
    // A sentence is no title.
    static constexpr std::string_view verbs[] = {"may", "will", "is", "are", "was", "were", "which", "that", "this", "should", "forward looking", "discussed", "has", "have", "been"};
    if (hasAny(plain, mentions) || hasAny(plain, verbs)) {
        reading.kind.reset();
        reading.statement = false;
        return reading;
    }
    if (hasAny(plain, otherTables) && !has(plain, "supplemental cash flow")) {
        // "Consolidated statements of operations and comprehensive income" is still the income statement.
        const bool combined = reading.kind == StatementKind::Income
            && (has(plain, "operations and comprehensive") || has(plain, "income and comprehensive") || has(plain, "earnings and comprehensive")
                || has(plain, "operations and retained") || has(plain, "income and retained") || has(plain, "earnings and retained")
                || has(plain, "loss and comprehensive") || has(plain, "operations and other comprehensive")
                || has(plain, "(loss) and comprehensive"));
        if (!combined) {
            reading.kind = StatementKind::Other;
            reading.statement = false;
        }
    } else if (!reading.kind && reading.summary && words <= 12) {
        reading.kind = StatementKind::Other;
    }
    return reading;
}

} // namespace filing
