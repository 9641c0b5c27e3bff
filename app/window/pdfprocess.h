// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/pdfpages.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace window {

/// The program that reads PDFs in a process of its own, so that a PDF that crashes it costs that file alone.
struct PdfProgram
{
    QString path;          ///< empty: PDFs are read within this process
    QStringList arguments; ///< before those that say what is wanted
    std::chrono::milliseconds patience = std::chrono::seconds(60);
};

/// This program as the one that reads PDFs. Only for the program itself: a test would start itself.
[[nodiscard]] PdfProgram thisProgram();

/// The words of a PDF. To be called off the GUI thread: it waits for the other process.
/// @param goesOn  asked every now and then; false stops the other process
/// Errors: those of filing::readPdfPages(), PdfCrashed, PdfTooSlow, Cancelled.
[[nodiscard]] filing::Result<filing::PdfPages> readPdf(const PdfProgram &program, const filing::Bytes &bytes,
                                                       const std::function<bool()> &goesOn);

/// A page, from 1, as it looks; see filing::drawPdfPage() and readPdf().
[[nodiscard]] filing::Result<filing::PdfPicture> drawPdf(const PdfProgram &program, const filing::Bytes &bytes, int page,
                                                         double scale, const std::function<bool()> &goesOn);

} // namespace window
