// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfpages.h"

#ifdef QUARTERLIGHT_HAVE_POPPLER
#include "encoding.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <memory>
#include <utility>
#endif

namespace filing {

#ifdef QUARTERLIGHT_HAVE_POPPLER

namespace {

using std::string_view;

constexpr double pointsPerInch = 72;

tl::unexpected<ReadError> refusal(ErrorCode code, const char *says)
{
    return tl::unexpected(ReadError{code, ByteRange{}, says});
}

tl::unexpected<ReadError> damaged()
{
    return refusal(ErrorCode::DamagedPdf, "The PDF is damaged or was cut off. Fetch it again from where it came from.");
}

/// Poppler writes what it dislikes about a file to standard error unless told otherwise; the refusals below say it instead.
void silencePoppler()
{
    static const bool once = [] {
        poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
        return true;
    }();
    (void)once;
}

/// Ligatures as the letters that they join, so that labels read as they are spelled.
std::string withoutLigatures(string_view text)
{
    static constexpr std::array<std::pair<string_view, string_view>, 5> ligatures{
        {{"\uFB00", "ff"}, {"\uFB01", "fi"}, {"\uFB02", "fl"}, {"\uFB03", "ffi"}, {"\uFB04", "ffl"}}};
    std::string spelled{text};
    for (const auto &[ligature, letters] : ligatures) {
        for (std::size_t at = spelled.find(ligature); at != std::string::npos; at = spelled.find(ligature, at))
            spelled.replace(at, ligature.size(), letters);
    }
    return spelled;
}

/// The right edge of the last digit of a word, by which figures line up; closing brackets hang over it.
double digitsRightOf(const poppler::text_box &box, const std::string &text)
{
    const std::size_t digit = text.find_last_of("0123456789");
    // Character boxes count characters, digits are told by bytes: only a word of ASCII letters has the same numbers for both.
    const bool ascii = std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return digit != std::string::npos && ascii ? box.char_bbox(digit).right() : box.bbox().right();
}

/// Whether a rectangle stands where a page can have it; damaged files set words anywhere.
bool isNear(const poppler::rectf &box)
{
    return std::abs(box.left()) <= farthestPoint && std::abs(box.right()) <= farthestPoint
        && std::abs(box.top()) <= farthestPoint && std::abs(box.bottom()) <= farthestPoint;
}

/// The words of a page that stand upright; turned ones are marks in a margin.
std::vector<PdfWord> wordsOf(const poppler::page &page, int number)
{
    std::vector<PdfWord> words;
    for (const poppler::text_box &box : page.text_list()) {
        const poppler::byte_array utf8 = box.text().to_utf8();
        std::string text = toUtf8(withoutLigatures({utf8.data(), utf8.size()}));
        std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
        const poppler::rectf at = box.bbox();
        if (text.empty() || box.rotation() % 2 != 0 || !isNear(at))
            continue;
        const double digitsRight = digitsRightOf(box, text);
        words.push_back({std::move(text), {number, at.x(), at.y(), at.width(), at.height()}, digitsRight});
    }
    return words;
}

/// Width and height in points as the page is shown; its box is given as it lies before it is turned.
std::pair<double, double> sizeOf(const poppler::page &page)
{
    const poppler::rectf box = page.page_rect(poppler::crop_box);
    const auto orientation = page.orientation();
    const bool turned = orientation == poppler::page::landscape || orientation == poppler::page::seascape;
    return turned ? std::pair{box.height(), box.width()} : std::pair{box.width(), box.height()};
}

PdfPage pageOf(const poppler::page &page, int number)
{
    const auto [width, height] = sizeOf(page);
    return {width, height, wordsOf(page, number)};
}

PdfPicture pictureOf(const poppler::image &image)
{
    constexpr int bytesOfPixel = 4;
    PdfPicture picture{image.width(), image.height(), {}};
    const auto row = static_cast<std::size_t>(image.width()) * bytesOfPixel;
    picture.pixels.reserve(row * static_cast<std::size_t>(image.height()));
    for (int y = 0; y < image.height(); ++y)
        picture.pixels.append(image.const_data() + std::ptrdiff_t{y} * image.bytes_per_row(), row);
    return picture;
}

Result<std::unique_ptr<poppler::document>> opened(const Bytes &bytes)
{
    silencePoppler();
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return damaged();
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document)
        return damaged();
    if (document->is_locked())
        return refusal(ErrorCode::EncryptedPdf,
                       "The PDF asks for a password. Save a copy without one in a PDF viewer, and open that.");
    return document;
}

} // namespace

Result<PdfPages> readPdfPages(const Bytes &bytes)
{
    const auto document = opened(bytes);
    if (!document)
        return tl::unexpected(document.error());
    PdfPages pages;
    bool anyPage = false;
    bool anyWord = false;
    for (int i = 0; i < (*document)->pages(); ++i) {
        PdfPage &page = pages.emplace_back(); // a page that cannot be read keeps its number
        const std::unique_ptr<poppler::page> read{(*document)->create_page(i)};
        if (read && isNear(read->page_rect(poppler::crop_box))) {
            page = pageOf(*read, i + 1);
            anyPage = true;
        }
        anyWord = anyWord || !page.words.empty();
    }
    if (!anyPage)
        return damaged();
    if (!anyWord)
        return refusal(
            ErrorCode::ScannedPdf,
            "The PDF holds pictures of pages, no text. Run text recognition over it, or look for the release as HTML.");
    return pages;
}

Result<PdfPicture> drawPdfPage(const Bytes &bytes, int number, double scale)
{
    const auto document = opened(bytes);
    if (!document)
        return tl::unexpected(document.error());
    if (number < 1 || number > (*document)->pages() || !(scale > 0))
        return damaged();
    const std::unique_ptr<poppler::page> page{(*document)->create_page(number - 1)};
    if (!page)
        return damaged();
    const auto [width, height] = sizeOf(*page);
    const double largest = std::sqrt(greatestPicture / std::max(width * height, 1.0));
    const double resolution = pointsPerInch * std::min({scale, greatestPictureScale, largest});
    poppler::page_renderer renderer;
    renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
    renderer.set_image_format(poppler::image::format_argb32);
    const poppler::image image = renderer.render_page(page.get(), resolution, resolution);
    if (!image.is_valid() || image.format() != poppler::image::format_argb32)
        return damaged();
    return pictureOf(image);
}

#else

namespace {

tl::unexpected<ReadError> noPoppler()
{
    return tl::unexpected(ReadError{ErrorCode::Unreadable, ByteRange{},
                                    "This build of Quarterlight reads no PDF. Open the release as HTML or text instead."});
}

} // namespace

Result<PdfPages> readPdfPages(const Bytes &)
{
    return noPoppler();
}

Result<PdfPicture> drawPdfPage(const Bytes &, int, double)
{
    return noPoppler();
}

#endif

} // namespace filing
