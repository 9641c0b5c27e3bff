// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfpagesource.h"

#include "filing/pdfpage.h"

namespace window {

namespace {

// A page whose size is not told, or makes no sense, has that of a letter.
constexpr QSizeF usualPage(612, 792);

QRectF rectOf(const filing::PageRect &box)
{
    return {box.x, box.y, box.width, box.height};
}

/// Calls `take(line, text, box)` for each word in the order of the lines.
template<class Take>
void forEachWord(const filing::TextPage &page, const Take &take)
{
    for (std::size_t line = 0; line < page.lines().size(); ++line) {
        const std::string_view text = page.lines()[line].text;
        for (std::size_t begin = text.find_first_not_of(" \f"); begin != std::string_view::npos;) {
            const std::size_t end = std::min(text.find(' ', begin), text.size());
            const filing::SourcePlace place = page.place(line, begin, end - begin);
            if (const auto *box = std::get_if<filing::PageRect>(&place))
                take(int(line), text.substr(begin, end - begin), *box);
            begin = text.find_first_not_of(' ', end);
        }
    }
}

} // namespace

PdfPageSource::PdfPageSource(std::shared_ptr<const filing::Filing> filing, const PdfProgram &program)
    : m_filing(std::move(filing)), m_program(program), m_words(pageCount())
{
    forEachWord(m_filing->pdf->text, [this](int line, std::string_view text, const filing::PageRect &box) {
        if (box.page > 0 && box.page <= m_words.size())
            m_words[box.page - 1].append({QString::fromUtf8(text.data(), qsizetype(text.size())), rectOf(box), line});
    });
}

int PdfPageSource::pageCount() const
{
    return int(m_filing->pdf->pages.size());
}

QSizeF PdfPageSource::pageSize(int page) const
{
    const filing::PdfPage &known = m_filing->pdf->pages[std::size_t(page)];
    return known.width >= 1 && known.height >= 1 ? QSizeF(known.width, known.height) : usualPage;
}

QVector<widgets::PageWord> PdfPageSource::words(int page) const
{
    return m_words.at(page);
}

QImage PdfPageSource::picture(int page, double scale, const std::function<bool()> &isWanted) const
{
    auto drawn = drawPdf(m_program, *m_filing->bytes, page + 1, scale, isWanted);
    if (!drawn)
        return {};
    // The image keeps the pixels as long as it is in use.
    auto *pixels = new std::string(std::move(drawn->pixels));
    constexpr int bytesOfPixel = 4;
    return QImage(
        reinterpret_cast<const uchar *>(pixels->data()), drawn->width, drawn->height, qsizetype(drawn->width) * bytesOfPixel,
        QImage::Format_RGB32, [](void *kept) { delete static_cast<std::string *>(kept); }, pixels);
}

} // namespace window
