// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/companies.h"
#include "commands/timeline.h"

#include "history/comparison.h"
#include "models/comparisonmodel.h"
#include "reports/comparisonworkbook.h"
#include "reports/csv.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>

namespace commands {
namespace {

using filing::Period;
using filing::StatementKind;
using history::Span;

constexpr std::array options{Option{"json"},
                             Option{"csv"},
                             Option{"xlsx"},
                             Option{"to", '\0', true},
                             Option{"company", '\0', true},
                             Option{"periods", '\0', true},
                             Option{"statement", '\0', true}};

std::string withoutBlanks(std::string_view text)
{
    std::string kept;
    for (const char c : text) {
        if (c != ' ')
            kept += c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
    }
    return kept;
}

/// The period that a word names in a timeline: "Q4 FY2003" (or "q4fy2003"), "FY2003", "3M 2003-06-30", "at 2003-06-30".
std::optional<Period> periodNamed(const std::string &word, const history::Timeline &timeline)
{
    if (const auto period = Period::fromKey(word))
        return period;
    for (const Span span : {Span::Quarters, Span::Years}) {
        for (const Period &period : timeline.periods(span)) {
            const auto label = timeline.fiscalLabel(period);
            if (label && withoutBlanks(label->toString()) == withoutBlanks(word))
                return period;
        }
    }
    return std::nullopt;
}

/// The newest quarter and that of the year before, when nothing else was asked for; years where there are no quarters.
std::vector<Period> standardPeriods(const history::Timeline &timeline)
{
    constexpr int daysInYear = 365;
    constexpr int drift = 12;
    std::vector<Period> known = timeline.periods(Span::Quarters);
    if (known.empty())
        known = timeline.periods(Span::Years);
    if (known.empty())
        return {};
    std::vector<Period> chosen{known.back()};
    for (const Period &period : known) {
        if (std::abs(filing::daysBetween(period.end, known.back().end) - daysInYear) <= drift)
            chosen.push_back(period);
    }
    return chosen;
}

struct Sides
{
    std::vector<history::ComparedPeriod> periods;
    std::string missing; ///< a period that no company has; empty when all were found
};

Sides sidesOf(const Companies &companies, const std::vector<std::string> &words)
{
    std::vector<std::shared_ptr<const history::Timeline>> timelines;
    for (const auto &filings : companies.filings)
        timelines.push_back(std::make_shared<const history::Timeline>(filings));
    Sides sides;
    if (words.empty()) {
        for (const auto &timeline : timelines) {
            for (const Period &period : standardPeriods(*timeline))
                sides.periods.push_back({timeline, period});
        }
    }
    for (const std::string &word : words) {
        const std::size_t before = sides.periods.size();
        for (const auto &timeline : timelines) {
            if (const auto period = periodNamed(word, *timeline))
                sides.periods.push_back({timeline, *period});
        }
        if (sides.periods.size() == before && sides.missing.empty())
            sides.missing = word;
    }
    return sides;
}

std::optional<std::vector<StatementKind>> kindsNamed(const std::optional<std::string> &word)
{
    const std::vector<StatementKind> all{StatementKind::Income, StatementKind::Balance, StatementKind::CashFlow};
    if (!word)
        return all;
    for (const StatementKind kind : all) {
        if (filing::name(kind) == *word)
            return std::vector{kind};
    }
    return std::nullopt;
}

std::string textOf(const Sides &sides, const std::vector<StatementKind> &kinds, bool asCsv, const Companies &companies)
{
    std::string text;
    for (const StatementKind kind : kinds) {
        history::Comparison comparison = history::compare(kind, sides.periods);
        if (comparison.rows.empty())
            continue;
        if (!asCsv) {
            text += comparisonJson(comparison, companies.files) + '\n';
            continue;
        }
        models::ComparisonModel model;
        model.setComparison(std::move(comparison));
        text += reports::csv(model).toStdString();
    }
    return text;
}

bool writeWorkbook(const std::string &file, const Sides &sides, const std::vector<StatementKind> &kinds,
                   const Companies &companies, const Output &output)
{
    std::vector<history::Comparison> comparisons;
    for (const StatementKind kind : kinds)
        comparisons.push_back(history::compare(kind, sides.periods));
    reports::FileNames names;
    for (const auto &[filing, name] : companies.files)
        names.emplace(filing, QString::fromStdString(name));
    const QString problem = reports::writeComparisonWorkbook(QString::fromStdString(file), comparisons, names);
    if (!problem.isEmpty())
        output.say(problem);
    return problem.isEmpty();
}

/// What is wrong with the words of the options; empty when nothing is.
std::string problemOf(const Arguments &arguments, bool knowsStatement)
{
    if (arguments.files.empty())
        return "Name files or folders: “quarterlight compare FILE... --periods “Q4 FY2003,Q4 FY2002””.";
    if (!knowsStatement)
        return "There is no statement “" + *arguments.value("statement") + "”; there are income, balance and cashflow.";
    if (int(arguments.has("json")) + int(arguments.has("csv")) + int(arguments.has("xlsx")) > 1)
        return "Choose one of --json, --csv and --xlsx.";
    if (arguments.has("xlsx") && !arguments.value("to"))
        return "A spreadsheet needs a file to be written to: “--xlsx --to FILE”.";
    return {};
}

} // namespace

ExitCode compare(std::span<const std::string> words, const Output &output)
{
    const auto arguments = parseArguments("compare", words, options);
    if (!arguments) {
        output.say(arguments.error());
        return Misused;
    }
    const auto kinds = kindsNamed(arguments->value("statement"));
    if (const std::string problem = problemOf(*arguments, kinds.has_value()); !problem.empty()) {
        output.say(problem);
        return Misused;
    }
    const Companies companies = readCompanies(arguments->files, arguments->value("company").value_or(std::string()), output);
    if (companies.filings.empty())
        return Failed;
    const Sides sides = sidesOf(companies, listOf(arguments->value("periods").value_or(std::string())));
    if (!sides.missing.empty()) {
        output.say("The releases have no period “" + sides.missing
                   + "”. Name it as “Q4 FY2003”, “FY2003”, “3M 2003-06-30” or “at 2003-06-30”.");
        return Failed;
    }
    if (sides.periods.size() < 2) {
        output.say("The releases have one period alone: nothing to compare it with.");
        return Failed;
    }
    const bool written = arguments->has("xlsx")
        ? writeWorkbook(*arguments->value("to"), sides, *kinds, companies, output)
        : writeText(arguments->value("to"), textOf(sides, *kinds, arguments->has("csv"), companies), output);
    return written && !companies.failed ? Done : Failed;
}

} // namespace commands
