// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titles.h"

#include "ascii.h"
#include "labels.h"
#include "labelwords.h"
#include "wordtable.h"

#include <algorithm>
#include <array>
#include <string>

namespace filing {
namespace {

constexpr std::string_view otherTables[] = {
    "reconciliation",
    "reconciliations",
    "segment",
    "segments",
    "guidance",
    "outlook",
    "supplemental",
    "supplementary",
    "comprehensive income",
    "comprehensive loss",
    "comprehensive earnings",
    "statement of stockholders equity",
    "statements of stockholders equity",
    "statement of shareholders equity",
    "statements of shareholders equity",
    "changes in stockholders equity",
    "changes in shareholders equity",
    "changes in equity",
    "geographic",
    "key metrics",
    "operating metrics",
    "operating statistics",
    "average balance",
    "average balances",
    "parent company only",
    "partners capital",
    "disaggregated",
    "ebitda",
    "retained earnings",
};

constexpr std::string_view summaries[] = {
    "highlights", "selected", "summary", "summarized", "key figures", "financial data",
};

/// The words with which all begins that a title says.
constexpr std::array<std::string_view, 37> titleWords = {
    "continued", "cont",       "unaudited",  "audited",    "pro",          "proforma",       "non",
    "nongaap",   "adjusted",   "statement",  "statements", "cash",         "balance",        "highlights",
    "selected",  "summary",    "summarized", "key",        "financial",    "reconciliation", "reconciliations",
    "segment",   "segments",   "guidance",   "outlook",    "supplemental", "supplementary",  "comprehensive",
    "changes",   "geographic", "operating",  "average",    "parent",       "partners",       "disaggregated",
    "ebitda",    "retained",
};
constexpr WordTable<> titleTable(titleWords);

/// Whether a printed text may be a title, or part of one: most lines have no word of one.
bool mayTitle(std::string_view text)
{
    std::array<char, 32> word{};
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isLetter(text[i]))
            continue;
        const std::size_t begin = i;
        while (i < text.size() && isLetter(text[i]))
            ++i;
        const std::size_t size = i - begin;
        if (!titleTable.mayHold(toLower(text[begin]), size))
            continue;
        std::transform(text.begin() + std::ptrdiff_t(begin), text.begin() + std::ptrdiff_t(i), word.begin(), toLower);
        if (titleTable.indexOf({word.data(), size}) != titleTable.none)
            return true;
    }
    return false;
}

/// "(d) Statements of Cash Flows", "(1) Balance Sheet Data": a paragraph of the notes, by its number.
bool isNumbered(std::string_view text)
{
    constexpr std::size_t longest = 4; // "(12)"
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    const std::size_t close = text.find(')');
    return !text.empty() && text.front() == '(' && close != std::string_view::npos && close > 1 && close < longest
        && text.size() > close + 1
        && std::all_of(text.begin() + 1, text.begin() + std::ptrdiff_t(close), [](char c) { return isDigit(c) || isLetter(c); });
}

std::optional<StatementKind> kindOf(const LabelWords &words)
{
    const bool statementOf = words.has("statement") || words.has("statements");
    if (words.has("cash flow") || words.has("cash flows") || (statementOf && words.has("cashflows"))) {
        if (words.has("free cash flow") && !statementOf)
            return std::nullopt;
        // "Unaudited Consolidated Condensed Cash Flow Data"
        if (statementOf || words.has("consolidated") || words.has("condensed") || words.has("summary"))
            return StatementKind::CashFlow;
        return std::nullopt;
    }
    if (words.has("balance sheet") || words.has("balance sheets"))
        return StatementKind::Balance;
    static constexpr std::string_view inOtherWords[] = {"summary of operations",
                                                        "summary of earnings",
                                                        "summary of income",
                                                        "summary of consolidated operations",
                                                        "summary of consolidated earnings",
                                                        "summary of consolidated income"};
    if (words.hasAny(inOtherWords) && !words.has("discussion") && !words.has("segment"))
        return StatementKind::Income;
    if (!statementOf)
        return std::nullopt;
    static constexpr std::string_view position[] = {"financial condition",    "financial position", "condition",
                                                    "assets and liabilities", "assets liabilities", "net assets"};
    if (words.hasAny(position))
        return StatementKind::Balance;
    static constexpr std::string_view results[] = {"operations",    "income",  "earnings",   "loss",     "losses",
                                                   "profit",        "results", "net income", "expenses", "operation",
                                                   "income (loss)", "(loss)",  "revenues",   "revenue"};
    if (words.hasAny(results))
        return StatementKind::Income;
    return std::nullopt;
}

/// What a title says beside the name of its statement.
void noteQualities(const LabelWords &words, TitleReading &reading)
{
    reading.continued = words.has("continued") || words.has("(continued)") || words.has("cont d");
    if (words.has("unaudited") || words.has("(unaudited)"))
        reading.audited = false;
    else if (words.has("audited") || words.has("(audited)"))
        reading.audited = true;
    if (words.has("pro forma") || words.has("proforma"))
        reading.basis = Basis::ProForma;
    else if (words.has("as adjusted") && words.has("note"))
        reading.basis = Basis::Restated; // a note tells the new rule of accounting
    else if (words.has("non gaap") || words.has("nongaap") || words.has("adjusted") || words.has("(non gaap)"))
        reading.basis = Basis::Adjusted;
}

/// Whether a text speaks of a statement and is no title: "Notes to", "see accompanying notes to financial statements", "included in
/// the statements of operations", or a sentence.
bool isMention(const LabelWords &words)
{
    static constexpr std::string_view mentions[] = {"notes to",  "accompanying",  "included in", "item 1",
                                                    "see notes", "integral part", "reported in", "recorded in",
                                                    "footnotes", "shown in",      "notes",       "exhibit"};
    static constexpr std::string_view verbs[] = {
        "may",       "will", "is",   "are", "was", "were", "which", "that", "this", "should", "forward looking",
        "discussed", "has",  "have", "been"};
    return words.hasAny(mentions) || words.hasAny(verbs);
}

/// "Consolidated statements of operations and comprehensive income" is still the income statement.
bool goesOnAfterIncome(const LabelWords &words)
{
    static constexpr std::string_view further[] = {
        "operations and comprehensive", "income and comprehensive", "earnings and comprehensive",
        "operations and retained",      "income and retained",      "earnings and retained",
        "loss and comprehensive",       "(loss) and comprehensive", "operations and other comprehensive"};
    return words.hasAny(further);
}

} // namespace

TitleReading readTitle(std::string_view text)
{
    TitleReading reading;
    if (text.size() > 220)
        return reading;
    reading.worded = mayTitle(text);
    if (!reading.worded)
        return reading;
    const std::string normalised = normalisedLabel(text, LabelParts::All);
    const LabelWords plain(normalised);
    const auto words = std::count(normalised.begin(), normalised.end(), ' ') + 1;
    noteQualities(plain, reading);
    if (words > 22 || normalised.empty())
        return reading;
    reading.kind = kindOf(plain);
    reading.statement = reading.kind.has_value();
    reading.summary = plain.hasAny(summaries);
    reading.highlights = plain.has("highlights") || plain.has("key figures");
    // "Statements of consolidated shareholders' equity"
    static constexpr std::string_view owners[] = {"stockholders equity", "shareholders equity", "shareowners equity", "share owners equity",
                                                  "owners equity",       "members equity",      "partners equity",    "stockholders investment",
                                                  "shareholders investment"};
    const bool ofEquity = !reading.kind && plain.hasAny(owners) && (plain.has("statement") || plain.has("statements"));
    const bool other = ofEquity || (plain.hasAny(otherTables) && !plain.has("supplemental cash flow"));
    if (!reading.kind && !reading.summary && !other)
        return reading;
    if (isMention(plain)) {
        reading.kind.reset();
        reading.statement = false;
        return reading;
    }
    if (reading.statement && isNumbered(text)) {
        reading.kind = StatementKind::Other;
        reading.statement = reading.summary = false;
        return reading;
    }
    if (other) {
        if (reading.kind != StatementKind::Income || !goesOnAfterIncome(plain)) {
            reading.comprehensive = reading.kind == StatementKind::Income && plain.has("comprehensive");
            reading.equity = plain.has("equity") || plain.has("retained earnings");
            reading.kind = StatementKind::Other;
            reading.statement = reading.summary = false;
        }
    } else if (!reading.kind && reading.summary && words <= 12) {
        reading.kind = StatementKind::Other;
    }
    return reading;
}

bool endsPage(std::string_view line)
{
    const auto says = [line](std::string_view words) { return findIgnoringCase(line, words) != std::string_view::npos; };
    const bool notes = says("accompanying notes") || says("see notes") || says("integral part");
    const bool restOfIt = startsWithIgnoringCase(line, "consolidated financial statements")
        || startsWithIgnoringCase(line, "these financial statements") || startsWithIgnoringCase(line, "financial statements");
    constexpr std::size_t longest = 140;
    return line.size() <= longest && (notes || restOfIt || std::none_of(line.begin(), line.end(), isLetter));
}

bool beginsNotes(std::string_view line)
{
    constexpr std::size_t longest = 70;
    return line.size() <= longest && startsWithIgnoringCase(line, "notes to ")
        && findIgnoringCase(line, "statements") != std::string_view::npos
        && findIgnoringCase(line, "integral") == std::string_view::npos;
}

} // namespace filing
