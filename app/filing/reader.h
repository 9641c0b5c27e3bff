// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "correctionbook.h"
#include "filing.h"
#include "pdfpages.h"

#include <functional>
#include <optional>

namespace filing {

inline constexpr std::size_t maximumFileSize = std::size_t{512} * 1024 * 1024; ///< bytes; larger files are refused unread

/// Raised with every change that makes some file read otherwise: what was read by an older reader is then read again.
inline constexpr int readerVersion = 9;

struct ReadOptions
{
    std::optional<int> document; ///< read this document of the submission instead of the likeliest one
    PdfReader readPdf = readPdfPages; ///< where the words of a PDF come from; its errors are handed on
    Corrections corrections;          ///< that somebody made to what was read of this file and of its company
    bool claims = false; ///< hold the prose against the statements, too: about as much work as reading them
};

/// Called now and then with 0–100; return false to stop the reading, which then ends with ErrorCode::Cancelled.
using Progress = std::function<bool(int percent)>;

/// Reads a release: the same bytes and options give the same Filing on every machine (no clock, no locale, no settings).
/// Errors: Empty, TooLarge, Binary, Image, ScannedPdf, EncryptedPdf, DamagedPdf, NoStatement, Cancelled, and those
/// of ReadOptions::readPdf; each with a sentence.
[[nodiscard]] Result<Filing> read(SharedBytes bytes, const ReadOptions &options = {}, const Progress &progress = {});

} // namespace filing
