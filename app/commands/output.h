// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <iosfwd>
#include <string_view>

namespace commands {

/// Where a command writes: results, and sentences for the user. Tests hand in streams of their own.
struct Output
{
    std::ostream &results;
    std::ostream &messages;

    /// A sentence for the user, after the program's name.
    void say(std::string_view sentence) const;
    void say(const QString &sentence) const;
    void say(const char *sentence) const { say(std::string_view(sentence)); }
};

/// How a command ended.
enum ExitCode : int {
    Done = 0,
    Failed = 1,  ///< a file could not be read or written, or a hard check failed; the others were worked on
    Misused = 2, ///< unknown or missing words on the command line; nothing was done
};

} // namespace commands
