// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "commands/check.h"
#include "commands/demo.h"
#include "commands/export.h"
#include "commands/extract.h"
#include "commands/help.h"
#include "commands/pdfreader.h"
#include "commands/report.h"
#include "commands/timeline.h"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <ostream>
#include <span>

namespace commands {
namespace {

using Words = std::span<const std::string>;

struct Command
{
    std::string_view name;
    ExitCode (*run)(Words words, const Hooks &hooks, const Output &output);
};

ExitCode asPdfReader(ExitCode (*read)(Words, std::istream &, const Output &), Words words, const Output &output)
{
    becomePdfReader();
    return read(words, std::cin, output);
}

bool asksForHelp(std::string_view word)
{
    return word == "--help" || word == "-h";
}

/// "quarterlight help extract", as other programs have it.
ExitCode help(Words words, const Output &output)
{
    const std::string_view command =
        words.empty() || asksForHelp(words.front()) ? std::string_view() : std::string_view(words.front());
    const std::string_view text = helpText(command);
    if (text.empty()) {
        output.say("There is no help on “" + std::string(command)
                   + "”; “quarterlight --help” lists the commands that there are.");
        return Misused;
    }
    output.results << text;
    return Done;
}

constexpr Command commandTable[] = {
    {"extract", [](Words words, const Hooks &, const Output &output) { return extract(words, output); }},
    {"check", [](Words words, const Hooks &, const Output &output) { return check(words, output); }},
    {"export", [](Words words, const Hooks &, const Output &output) { return exportCharts(words, output); }},
    {"timeline", [](Words words, const Hooks &, const Output &output) { return timeline(words, output); }},
    {"compare", [](Words words, const Hooks &, const Output &output) { return compare(words, output); }},
    {"report", [](Words words, const Hooks &, const Output &output) { return report(words, output); }},
    {"demo", [](Words words, const Hooks &hooks, const Output &output) { return demo(words, hooks, output); }},
    {"help", [](Words words, const Hooks &, const Output &output) { return help(words, output); }},
    {"pdf-words", [](Words words, const Hooks &, const Output &output) { return asPdfReader(pdfWords, words, output); }},
    {"pdf-picture", [](Words words, const Hooks &, const Output &output) { return asPdfReader(pdfPicture, words, output); }},
};

bool asksForVersion(std::string_view word)
{
    return word == "--version" || word == "-v";
}

const Command *find(std::string_view name)
{
    const auto found = std::find_if(std::begin(commandTable), std::end(commandTable),
                                    [name](const Command &command) { return command.name == name; });
    return found == std::end(commandTable) ? nullptr : found;
}

} // namespace

bool isCommand(std::string_view word)
{
    return find(word) || asksForHelp(word) || asksForVersion(word);
}

ExitCode run(const std::vector<std::string> &words, const Hooks &hooks, const Output &output)
{
    if (words.empty() || asksForHelp(words.front())) {
        output.results << helpText();
        return Done;
    }
    if (asksForVersion(words.front())) {
        output.results << "Quarterlight " QUARTERLIGHT_VERSION "\n";
        return Done;
    }
    const Command *command = find(words.front());
    if (!command) {
        output.say("There is no command “" + words.front() + "”; “quarterlight --help” lists those that there are.");
        return Misused;
    }
    const auto rest = Words(words).subspan(1);
    const auto endOfOptions = std::find(rest.begin(), rest.end(), "--");
    if (std::any_of(rest.begin(), endOfOptions, asksForHelp)) {
        output.results << helpText(command->name);
        return Done;
    }
    return command->run(rest, hooks, output);
}

} // namespace commands
