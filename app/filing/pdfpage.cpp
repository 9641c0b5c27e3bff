// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfpage.h"

#include "pdflayout.h"

#ifdef QUARTERLIGHT_HAVE_POPPLER
#include "ascii.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <array>
#include <limits>
#include <memory>
#include <utility>
#endif

namespace filing {

#ifdef QUARTERLIGHT_HAVE_POPPLER

namespace {

using std::string_view;

tl::unexpected<ReadError> refusal(ErrorCode code, const char *says)
{
    return tl::unexpected(ReadError{code, ByteRange{}, says});
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

/// The words of a page that stand upright; turned ones are marks in a margin.
std::vector<PdfWord> wordsOf(const poppler::page &page, int number)
{
    std::vector<PdfWord> words;
    for (const poppler::text_box &box : page.text_list()) {
        const poppler::byte_array utf8 = box.text().to_utf8();
        std::string text = withoutLigatures({utf8.data(), utf8.size()});
        std::erase_if(text, [](char c) { return isBlank(c) || c == '\0'; });
        if (text.empty() || box.rotation() % 2 != 0)
            continue;
        const poppler::rectf at = box.bbox();
        const double digitsRight = digitsRightOf(box, text);
        words.push_back({std::move(text), {number, at.x(), at.y(), at.width(), at.height()}, digitsRight});
    }
    return words;
}

} // namespace

Result<TextPage> readPdfPage(const Bytes &bytes)
{
    silencePoppler();
    const auto damaged = [] {
        return refusal(ErrorCode::DamagedPdf, "The PDF is damaged or was cut off. Fetch it again from where it came from.");
    };
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return damaged();
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document)
        return damaged();
    if (document->is_locked())
        return refusal(ErrorCode::EncryptedPdf,
                       "The PDF asks for a password. Save a copy without one in a PDF viewer, and open that.");
    std::vector<std::vector<PdfWord>> pages;
    bool anyWord = false;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page)
            continue;
        pages.push_back(wordsOf(*page, i + 1));
        anyWord = anyWord || !pages.back().empty();
    }
    if (pages.empty())
        return damaged();
    if (!anyWord)
        return refusal(
            ErrorCode::ScannedPdf,
            "The PDF holds pictures of pages, no text. Run text recognition over it, or look for the release as HTML.");
    return layOut(std::move(pages));
}

#else

Result<TextPage> readPdfPage(const Bytes &)
{
    return tl::unexpected(ReadError{ErrorCode::Unreadable, ByteRange{},
                                    "This build of Quarterlight reads no PDF. Open the release as HTML or text instead."});
}

#endif

} // namespace filing
