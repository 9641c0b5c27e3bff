// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sniff.h"

#include "reader.h"

#include <algorithm>
#include <array>

using namespace std::string_view_literals;

namespace filing {
namespace {

struct Magic
{
    std::string_view begins;
    std::string_view what;
};

constexpr std::array<Magic, 8> pictures = {{
    {"\x89PNG\r\n", "a PNG picture"}, {"\xFF\xD8\xFF", "a JPEG picture"}, {"GIF87a", "a GIF picture"}, {"GIF89a", "a GIF picture"},
    {"II*\0"sv, "a TIFF picture"}, {"MM\0*"sv, "a TIFF picture"}, {"BM", "a bitmap picture"}, {"\0\0\1\0"sv, "an icon"},
}};

constexpr std::array<Magic, 7> archives = {{
    {"PK\3\4", "a ZIP archive or an Office document"}, {"\x1F\x8B", "a gzip archive"}, {"7z\xBC\xAF", "a 7-Zip archive"},
    {"\x7F" "ELF", "a program"}, {"MZ", "a program"}, {"\xD0\xCF\x11\xE0", "an old Office document"}, {"SQLite format 3", "a database"},
}};

/// Control characters that no text holds, in the first part of the file.
std::size_t strangeBytes(std::string_view sample)
{
    std::size_t strange = 0;
    for (const char c : sample) { // comparisons alone, which compilers turn into steps of many bytes
        const unsigned char u = static_cast<unsigned char>(c);
        const bool control = u < 32;
        const bool layout = u >= '\t' && u <= '\r'; // tab, line ends, vertical tab, form feed
        const bool editors = u == 0x1A || u == 0x1B;
        strange += std::size_t(control & !layout & !editors);
    }
    return strange;
}

ReadError refusal(ErrorCode code, std::string says)
{
    return ReadError{code, ByteRange{}, std::move(says)};
}

} // namespace

std::optional<ReadError> refuseUnreadable(std::string_view bytes)
{
    constexpr std::size_t sampleSize = 65536;
    if (bytes.size() > maximumFileSize)
        return refusal(ErrorCode::TooLarge, "The file is larger than 512 MiB; a release is rarely larger than 3. Open the exhibit alone.");
    if (bytes.find_first_not_of(" \t\r\n\f\v\0"sv) == std::string_view::npos)
        return refusal(ErrorCode::Empty, "The file is empty. Download or save it again.");
    for (const Magic &picture : pictures) {
        if (bytes.starts_with(picture.begins) && (picture.begins != "BM" || strangeBytes(bytes.substr(0, sampleSize)) > 16))
            return refusal(ErrorCode::Image, "The file is " + std::string(picture.what)
                                                 + ": there is no text in it to read. Open the release as text, HTML or PDF.");
    }
    for (const Magic &archive : archives) {
        if (bytes.starts_with(archive.begins) && (archive.begins.size() > 2 || strangeBytes(bytes.substr(0, sampleSize)) > 16))
            return refusal(ErrorCode::Binary, "The file is " + std::string(archive.what) + ". Unpack it, or open the release as text, HTML or PDF.");
    }
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return refusal(ErrorCode::Binary, "The file is UTF-16 text. Save it as UTF-8 and open that.");
    const std::string_view sample = bytes.substr(0, sampleSize);
    // Bytes of every value alike hold 9 % of them, damaged text hardly 1.
    if (!bytes.starts_with("%PDF") && strangeBytes(sample) * 20 > sample.size())
        return refusal(ErrorCode::Binary, "The file is not text: many of its first bytes are control characters. Open the release as text, HTML or PDF.");
    return std::nullopt;
}

} // namespace filing
