// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/output.h"

#include <iosfwd>
#include <span>
#include <string>

namespace commands {

// A PDF can be made to crash what reads it, so the window has PDFs read by a process of their own: this program, called with
// one of these words. They are not for users and no help names them. The PDF comes on standard input, and the answer, a
// message of filing/pdfmessage.h, goes to standard output.

/// "pdf-words": all pages with their words.
[[nodiscard]] ExitCode pdfWords(std::span<const std::string> words, std::istream &pdf, const Output &output);

/// "pdf-picture PAGE SCALE": a page, from 1, as it looks, at so many pixels a point.
[[nodiscard]] ExitCode pdfPicture(std::span<const std::string> words, std::istream &pdf, const Output &output);

/// Readies this process: no more memory and time than a PDF may take, no dump when it crashes, bytes as they are.
void becomePdfReader();

} // namespace commands
