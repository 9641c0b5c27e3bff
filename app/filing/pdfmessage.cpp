// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfmessage.h"

#include "encoding.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

namespace filing {

namespace {

using std::string_view;

constexpr string_view version = "Quarterlight PDF 1\n"; // another program, or an older one, is told from ours
constexpr int bytesOfPixel = 4;

enum class Kind : unsigned char { Refusal = 'E', Pages = 'W', Picture = 'P' };

/// Codes that a message may carry, by their place in this list.
constexpr std::array<ErrorCode, 4> sentCodes{ErrorCode::DamagedPdf, ErrorCode::EncryptedPdf, ErrorCode::ScannedPdf,
                                             ErrorCode::Unreadable};

class Writer
{
public:
    explicit Writer(Kind kind) : m_message(version) { m_message += static_cast<char>(kind); }

    void put(std::uint64_t number, int bytes)
    {
        for (int i = 0; i < bytes; ++i)
            m_message += static_cast<char>(number >> (8 * i) & 0xFF);
    }
    void putCount(std::size_t count) { put(count, 4); }
    void put(double number) { put(std::bit_cast<std::uint64_t>(number), 8); }
    void put(string_view text)
    {
        putCount(text.size());
        m_message += text;
    }
    [[nodiscard]] std::string take() { return std::move(m_message); }

private:
    std::string m_message;
};

/// Reads what a Writer wrote. After the first thing that cannot be so, `failed()` holds and all that is read is zero.
class Reader
{
public:
    explicit Reader(string_view message) : m_rest(message)
    {
        if (m_rest.starts_with(version))
            m_rest.remove_prefix(version.size());
        else
            fail();
    }

    std::uint64_t number(int bytes)
    {
        const string_view taken = take(static_cast<std::size_t>(bytes));
        std::uint64_t number = 0;
        for (std::size_t i = 0; i < taken.size(); ++i)
            number |= std::uint64_t{static_cast<unsigned char>(taken[i])} << (8 * i);
        return number;
    }
    Kind kind() { return static_cast<Kind>(number(1)); }
    /// A number of things that take so many bytes each at the least, and so cannot be more than fit.
    std::size_t count(std::size_t leastBytes)
    {
        const std::uint64_t count = number(4);
        if (count > m_rest.size() / leastBytes)
            fail();
        return m_failed ? 0 : static_cast<std::size_t>(count);
    }
    double coordinate()
    {
        const auto number = std::bit_cast<double>(this->number(8));
        if (!(std::abs(number) <= farthestPoint))
            fail();
        return m_failed ? 0 : number;
    }
    string_view text() { return take(count(1)); }
    string_view take(std::size_t size)
    {
        if (size > m_rest.size())
            fail();
        if (m_failed)
            return {};
        const string_view taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return taken;
    }
    void fail() { m_failed = true; }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool isWhole() const { return !m_failed && m_rest.empty(); }

private:
    string_view m_rest;
    bool m_failed = false;
};

std::string messageOf(const ReadError &error)
{
    const auto code = std::find(sentCodes.begin(), sentCodes.end(), error.code);
    Writer writer(Kind::Refusal);
    writer.put(static_cast<std::uint64_t>(code - sentCodes.begin()), 1);
    writer.put(string_view(error.says));
    return writer.take();
}

/// The refusal that a message carries; pdfCrashed() for anything that is none.
ReadError refusalOf(Reader reader)
{
    const auto code = static_cast<std::size_t>(reader.number(1));
    const string_view says = reader.text();
    if (!reader.isWhole() || code >= sentCodes.size() || surveyUtf8(says).invalid > 0)
        return pdfCrashed();
    return {sentCodes.at(code), ByteRange{}, std::string(says)};
}

bool isWord(string_view text)
{
    const auto isPrinted = [](char c) { return static_cast<unsigned char>(c) > ' '; };
    return !text.empty() && std::all_of(text.begin(), text.end(), isPrinted) && surveyUtf8(text).invalid == 0;
}

PdfWord readWord(Reader &reader, int page)
{
    PdfWord word;
    word.box.page = page;
    for (double *number : {&word.box.x, &word.box.y, &word.box.width, &word.box.height, &word.digitsRight})
        *number = reader.coordinate();
    word.text = reader.text();
    if (!isWord(word.text))
        reader.fail();
    return word;
}

} // namespace

ReadError pdfCrashed()
{
    return {
        ErrorCode::PdfCrashed, ByteRange{},
        "The PDF reader stopped while reading this file; the file may be damaged. Fetch it again, or look for the release "
        "as text or HTML."};
}

std::string pdfMessage(const Result<PdfPages> &pages)
{
    if (!pages)
        return messageOf(pages.error());
    Writer writer(Kind::Pages);
    writer.putCount(pages->size());
    for (const PdfPage &page : *pages) {
        writer.put(page.width);
        writer.put(page.height);
        writer.putCount(page.words.size());
        for (const PdfWord &word : page.words) {
            for (const double number : {word.box.x, word.box.y, word.box.width, word.box.height, word.digitsRight})
                writer.put(number);
            writer.put(string_view(word.text));
        }
    }
    return writer.take();
}

std::string pdfMessage(const Result<PdfPicture> &picture)
{
    if (!picture)
        return messageOf(picture.error());
    Writer writer(Kind::Picture);
    writer.putCount(static_cast<std::size_t>(picture->width));
    writer.putCount(static_cast<std::size_t>(picture->height));
    writer.put(string_view(picture->pixels));
    return writer.take();
}

Result<PdfPages> pagesOfMessage(string_view message)
{
    constexpr std::size_t leastPage = 20; // bytes: two coordinates and a count
    constexpr std::size_t leastWord = 45; // bytes: five coordinates, a count and a letter
    Reader reader(message);
    const Kind kind = reader.kind();
    if (kind == Kind::Refusal)
        return tl::unexpected(refusalOf(reader));
    if (kind != Kind::Pages)
        return tl::unexpected(pdfCrashed());
    PdfPages pages;
    pages.resize(reader.count(leastPage));
    for (std::size_t i = 0; i < pages.size() && !reader.failed(); ++i) {
        PdfPage &page = pages[i];
        page.width = reader.coordinate();
        page.height = reader.coordinate();
        if (page.width < 0 || page.height < 0)
            reader.fail();
        const std::size_t words = reader.count(leastWord);
        page.words.reserve(words);
        while (page.words.size() < words && !reader.failed())
            page.words.push_back(readWord(reader, static_cast<int>(i) + 1));
    }
    if (!reader.isWhole() || pages.empty())
        return tl::unexpected(pdfCrashed());
    return pages;
}

Result<PdfPicture> pictureOfMessage(string_view message)
{
    Reader reader(message);
    const Kind kind = reader.kind();
    if (kind == Kind::Refusal)
        return tl::unexpected(refusalOf(reader));
    if (kind != Kind::Picture)
        return tl::unexpected(pdfCrashed());
    const std::uint64_t width = reader.number(4);
    const std::uint64_t height = reader.number(4);
    const string_view pixels = reader.text();
    constexpr auto most = std::uint64_t{std::numeric_limits<std::int32_t>::max()};
    if (!reader.isWhole() || width == 0 || height == 0 || width > most || height > most
        || pixels.size() / bytesOfPixel / width != height || pixels.size() != width * height * bytesOfPixel)
        return tl::unexpected(pdfCrashed());
    return PdfPicture{static_cast<int>(width), static_cast<int>(height), std::string(pixels)};
}

} // namespace filing
