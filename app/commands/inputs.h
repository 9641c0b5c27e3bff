// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/error.h"
#include "filing/reader.h"

#include <string>
#include <vector>

namespace commands {

/// The files that a command line means: as written, or with `recursive` the releases (.txt, .htm, .html, .xhtml, .pdf, .nc) in each
/// folder and its folders, sorted by path. A folder stays as it is when it is not to be searched, or cannot be.
[[nodiscard]] std::vector<std::string> expanded(const std::vector<std::string> &files, bool recursive);

/// Loads and reads one file. Errors: those of filing::loadFile and filing::read.
[[nodiscard]] filing::Result<filing::Filing> readInput(const std::string &file, const filing::ReadOptions &options = {});

/// "q4.txt: This is a folder. …"
[[nodiscard]] std::string errorSentence(const std::string &file, const filing::ReadError &error);

} // namespace commands
