// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfpage.h"

#include "pdflayout.h"

#include <utility>

namespace filing {

TextPage setPdfPages(const PdfPages &pages)
{
    std::vector<std::vector<PdfWord>> words;
    words.reserve(pages.size());
    for (const PdfPage &page : pages)
        words.push_back(page.words);
    return layOut(std::move(words));
}

Result<TextPage> readPdfPage(const Bytes &bytes)
{
    return readPdfPages(bytes).map(setPdfPages);
}

} // namespace filing
