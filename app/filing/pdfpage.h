// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"
#include "error.h"
#include "pdfpages.h"
#include "textpage.h"

namespace filing {

/// A PDF as it was read: its pages, and their words set on lines.
struct PdfText
{
    PdfPages pages;
    TextPage text; ///< as setPdfPages() gives it
};

/// The words of all pages set on lines of a fixed pitch, page after page with a form feed between.
[[nodiscard]] TextPage setPdfPages(const PdfPages &pages);

/// The words of a PDF set on lines of a fixed pitch, page after page with a form feed between.
/// Errors: DamagedPdf, EncryptedPdf, ScannedPdf (pages without text).
[[nodiscard]] Result<TextPage> readPdfPage(const Bytes &bytes);

} // namespace filing
