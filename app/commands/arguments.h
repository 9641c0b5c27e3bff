// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace commands {

/// An option of a command, written "--name", "--name VALUE", "--name=VALUE" or "-l VALUE".
struct Option
{
    std::string_view name; ///< without the hyphens
    char letter = '\0';    ///< '\0': there is no short form
    bool takesValue = false;
};

/// What a command was called with.
struct Arguments
{
    std::vector<std::string> files;                          ///< as written, in order
    std::map<std::string, std::string, std::less<>> options; ///< by name; flags have an empty value

    [[nodiscard]] bool has(std::string_view name) const { return options.contains(name); }
    /// Nothing when the option was not given. Given twice, its values are joined by a comma.
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
};

/// Sorts a command's words into files and options; "--" ends the options, "-" is a file.
/// @return a sentence for the user when an option is unknown, lacks its value or takes none
[[nodiscard]] tl::expected<Arguments, std::string>
parseArguments(std::string_view command, std::span<const std::string> words, std::span<const Option> known);

/// The parts between commas, blanks around them and empty ones dropped.
[[nodiscard]] std::vector<std::string> listOf(std::string_view text);

} // namespace commands
