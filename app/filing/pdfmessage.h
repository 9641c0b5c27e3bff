// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdfpages.h"

#include <string>
#include <string_view>

namespace filing {

// What the process that reads a PDF writes for the one that asked it to: a version, then the result or why there is none.
// Numbers are little-endian, so the bytes are the same on every machine. The reading side trusts nothing: whatever is not
// exactly such a message is PdfCrashed, for the PDF had its way with the writer.

[[nodiscard]] std::string pdfMessage(const Result<PdfPages> &pages);
[[nodiscard]] std::string pdfMessage(const Result<PdfPicture> &picture);

/// Errors: what the message says (DamagedPdf, EncryptedPdf, ScannedPdf, Unreadable); PdfCrashed when it is none.
[[nodiscard]] Result<PdfPages> pagesOfMessage(std::string_view message);
[[nodiscard]] Result<PdfPicture> pictureOfMessage(std::string_view message);

/// The refusal for a process that crashed or gave nonsense.
[[nodiscard]] ReadError pdfCrashed();

} // namespace filing
