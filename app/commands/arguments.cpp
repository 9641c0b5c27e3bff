// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/arguments.h"

#include <algorithm>

namespace commands {
namespace {

std::string quoted(std::string_view text)
{
    return "“" + std::string(text) + "”";
}

const Option *find(std::span<const Option> known, std::string_view word)
{
    const bool isLong = word.starts_with("--");
    const auto found = std::find_if(known.begin(), known.end(), [&](const Option &option) {
        return isLong ? word.substr(2) == option.name : word.size() == 2 && word[1] == option.letter;
    });
    return found == known.end() ? nullptr : &*found;
}

} // namespace

std::optional<std::string> Arguments::value(std::string_view name) const
{
    const auto found = options.find(name);
    return found == options.end() ? std::nullopt : std::optional(found->second);
}

tl::expected<Arguments, std::string> parseArguments(std::string_view command, std::span<const std::string> words,
                                                    std::span<const Option> known)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        if (word == "--") {
            arguments.files.insert(arguments.files.end(), words.begin() + std::ptrdiff_t(i) + 1, words.end());
            break;
        }
        if (word.size() < 2 || word[0] != '-') {
            arguments.files.push_back(word);
            continue;
        }
        const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string::npos;
        const std::string name = word.substr(0, equals);
        const Option *option = find(known, name);
        if (!option)
            return tl::unexpected("“" + std::string(command) + "” has no option " + quoted(name) + "; “quarterlight "
                                  + std::string(command) + " --help” lists those that it has.");
        if (!option->takesValue && equals != std::string::npos)
            return tl::unexpected("The option " + quoted(name) + " takes no value.");
        std::string value;
        if (equals != std::string::npos)
            value = word.substr(equals + 1);
        else if (option->takesValue && i + 1 < words.size())
            value = words[++i];
        if (option->takesValue && value.empty())
            return tl::unexpected("The option " + quoted(name) + " needs a value.");
        std::string &stored = arguments.options[std::string(option->name)];
        stored += stored.empty() ? value : "," + value;
    }
    return arguments;
}

std::vector<std::string> listOf(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::string_view part = text.substr(0, comma);
        while (!part.empty() && part.front() == ' ')
            part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ')
            part.remove_suffix(1);
        if (!part.empty())
            parts.emplace_back(part);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return parts;
}

} // namespace commands
