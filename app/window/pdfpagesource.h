// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdfprocess.h"

#include "filing/filing.h"
#include "widgets/pagesource.h"

#include <memory>

namespace window {

/// The pages of a filing that was read from a PDF. Words come in the order in which their lines were read; pictures are
/// drawn by the program given, one call a picture.
class PdfPageSource final : public widgets::PageSource
{
public:
    PdfPageSource(std::shared_ptr<const filing::Filing> filing, const PdfProgram &program);

    [[nodiscard]] int pageCount() const override;
    [[nodiscard]] QSizeF pageSize(int page) const override;
    [[nodiscard]] QVector<widgets::PageWord> words(int page) const override;
    [[nodiscard]] QImage picture(int page, double scale, const std::function<bool()> &isWanted) const override;

private:
    std::shared_ptr<const filing::Filing> m_filing;
    PdfProgram m_program;
    QVector<QVector<widgets::PageWord>> m_words; ///< of each page
};

} // namespace window
