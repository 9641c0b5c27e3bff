// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/arguments.h"
#include "commands/output.h"
#include "commands/timelinejson.h"

#include "history/timeline.h"

#include <optional>
#include <string>
#include <vector>

namespace commands {

/// What a command line's files hold, by company.
struct Companies
{
    std::vector<std::vector<history::SharedFiling>> filings; ///< of each company
    std::vector<std::string> names;                          ///< of each company; its first file's where it names none
    FilesOf files;
    bool failed = false; ///< a file could not be read, or the company asked for is not there; it was told
};

/// Reads files, and the releases in folders and their folders, and groups them by company.
/// @param company  the only one wanted, by a part of its name or by CIK; all when empty
[[nodiscard]] Companies readCompanies(const std::vector<std::string> &paths, const std::string &company,
                                      const Output &output);

/// Whether a user who writes `wanted`, a part of a name or a CIK, means the company of a timeline.
[[nodiscard]] bool isNamed(const history::Timeline &timeline, const std::string &wanted);

/// Writes a text to a file, whole or not at all, or to the results when there is none; says why when that fails.
[[nodiscard]] bool writeText(const std::optional<std::string> &file, const std::string &text, const Output &output);

} // namespace commands
