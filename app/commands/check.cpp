// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/check.h"

#include "commands/arguments.h"
#include "commands/inputs.h"
#include "commands/orderedwork.h"

#include "filing/extractjson.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

namespace commands {
namespace {

using filing::Check;

constexpr std::array options{Option{"json"}, Option{"recursive"}};

/// What the checks of one file gave.
struct Report
{
    std::string text;
    std::string error; ///< a sentence; empty when the file was read
    bool failed = false;
};

std::string_view word(Check::Outcome outcome)
{
    switch (outcome) {
    case Check::Outcome::Pass:
        return "holds";
    case Check::Outcome::Fail:
        return "FAILS";
    case Check::Outcome::Advisory:
        return "note ";
    case Check::Outcome::NotApplicable:
        break;
    }
    return "n/a  ";
}

std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

/// "26 of 26 checks hold."
std::string summary(const filing::Filing &filing)
{
    const auto count = [&filing](Check::Outcome outcome) {
        return std::count_if(filing.checks.begin(), filing.checks.end(),
                             [outcome](const Check &check) { return check.outcome == outcome; });
    };
    const auto passed = count(Check::Outcome::Pass);
    const auto applied = passed + count(Check::Outcome::Fail) + count(Check::Outcome::Advisory);
    if (applied == 0)
        return "No check applies to what was read.";
    return std::to_string(passed) + " of " + std::to_string(applied) + (applied == 1 ? " check holds." : " checks hold.");
}

std::string inWords(const filing::Filing &filing, const std::string &file)
{
    std::string text = file + ": " + (filing.company.empty() ? "unknown company" : filing.company);
    if (filing.fiscal)
        text += ", " + filing.fiscal->toString();
    text += '\n';
    for (const Check &check : filing.checks) {
        if (check.outcome == Check::Outcome::NotApplicable)
            continue;
        text += "  " + std::string(word(check.outcome)) + "  " + padded(check.id, 4) + ' ' + padded(check.period.key(), 15)
            + check.says + '\n';
    }
    return text + "  " + summary(filing) + '\n';
}

Report reportOn(const std::string &file, bool json)
{
    const auto filing = readInput(file);
    if (!filing)
        return {json ? filing::errorJson(file, filing.error()) + '\n' : std::string(), errorSentence(file, filing.error()),
                true};
    const bool failed = std::any_of(filing->checks.begin(), filing->checks.end(),
                                    [](const Check &check) { return check.outcome == Check::Outcome::Fail; });
    return {json ? filing::checksJson(*filing, file) + '\n' : inWords(*filing, file), {}, failed};
}

} // namespace

ExitCode check(std::span<const std::string> words, const Output &output)
{
    const auto arguments = parseArguments("check", words, options);
    if (!arguments) {
        output.say(arguments.error());
        return Misused;
    }
    if (arguments->files.empty()) {
        output.say("Name the files to check: “quarterlight check FILE...”.");
        return Misused;
    }
    const auto files = expanded(arguments->files, arguments->has("recursive"));
    const bool json = arguments->has("json");
    ExitCode code = Done;
    inOrder(
        files.size(), [&](std::size_t i) { return reportOn(files[i], json); },
        [&](const Report &report) {
            output.results << report.text;
            if (!report.error.empty())
                output.say(report.error);
            if (report.failed)
                code = Failed;
        });
    output.results.flush();
    return code;
}

} // namespace commands
