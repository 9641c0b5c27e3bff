// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"
#include "error.h"
#include "sourceplace.h"

#include <functional>
#include <string>
#include <vector>

namespace filing {

/// A word of a PDF as it stands on its page.
struct PdfWord
{
    std::string text; ///< UTF-8, without blanks
    PageRect box;
    double digitsRight = 0; ///< right edge of its last digit or dash; that of the box when it has none

    friend bool operator==(const PdfWord &, const PdfWord &) = default;
};

/// A page of a PDF as it is shown, turned the way that it says: its size in points, and its upright words.
struct PdfPage
{
    double width = 0;
    double height = 0;
    std::vector<PdfWord> words;

    friend bool operator==(const PdfPage &, const PdfPage &) = default;
};

/// All pages of a PDF; the first one is page 1 of its words' boxes.
using PdfPages = std::vector<PdfPage>;

/// A page as it looks: rows of pixels from above, four bytes each (blue, green, red, one that means nothing).
struct PdfPicture
{
    int width = 0;  ///< pixels
    int height = 0; ///< pixels
    std::string pixels;

    friend bool operator==(const PdfPicture &, const PdfPicture &) = default;
};

inline constexpr double farthestPoint = 1e6; ///< of any place on a page, in points; PDF allows 14,400

/// Gives the words of a PDF. Whoever reads files of strangers hands in one that does so in another process.
using PdfReader = std::function<Result<PdfPages>(const Bytes &bytes)>;

/// The pages of a PDF with their words.
/// Errors: DamagedPdf, EncryptedPdf, ScannedPdf (pages without text), Unreadable (a build without poppler).
[[nodiscard]] Result<PdfPages> readPdfPages(const Bytes &bytes);

inline constexpr double greatestPictureScale = 20;            ///< pixels a point
inline constexpr double greatestPicture = 64.0 * 1024 * 1024; ///< pixels; what would be larger is drawn smaller

/// Draws a page on white paper. Each call opens the PDF anew, so that calls from several threads share nothing.
/// @param page   from 1
/// @param scale  pixels a point
/// Errors: as readPdfPages(); DamagedPdf for a page that is not there or cannot be drawn.
[[nodiscard]] Result<PdfPicture> drawPdfPage(const Bytes &bytes, int page, double scale);

} // namespace filing
