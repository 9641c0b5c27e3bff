// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "encoding.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace filing {
namespace {

constexpr std::array<char32_t, 32> windows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
};

} // namespace

std::size_t utf8CharacterAt(std::string_view bytes, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const auto continues = [&](std::size_t i) { return i < bytes.size() && (byte(i) & 0xC0) == 0x80; };
    const unsigned char first = byte(at);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return continues(at + 1) ? 2 : 0;
    if (first >= 0xE0 && first < 0xF0)
        return continues(at + 1) && continues(at + 2) && !(first == 0xE0 && byte(at + 1) < 0xA0) ? 3 : 0;
    if (first >= 0xF0 && first < 0xF5)
        return continues(at + 1) && continues(at + 2) && continues(at + 3) ? 4 : 0;
    return 0;
}

Utf8Survey surveyUtf8(std::string_view bytes)
{
    Utf8Survey survey;
    for (std::size_t i = 0; i < bytes.size();) {
        if (std::uint64_t eight = 0; i + sizeof eight <= bytes.size()) {
            std::memcpy(&eight, bytes.data() + i, sizeof eight);
            if ((eight & 0x8080808080808080U) == 0) {
                i += sizeof eight;
                continue;
            }
        }
        if (static_cast<unsigned char>(bytes[i]) < 0x80) {
            ++i;
            continue;
        }
        const std::size_t size = utf8CharacterAt(bytes, i);
        if (size == 0 && survey.invalid++ == 0)
            survey.firstInvalid = i;
        survey.valid += size > 0 ? 1 : 0;
        i += size > 0 ? size : 1;
    }
    return survey;
}

bool isUtf8(std::string_view bytes)
{
    return surveyUtf8(bytes).invalid == 0;
}

bool isMostlyUtf8(std::string_view bytes)
{
    const Utf8Survey survey = surveyUtf8(bytes);
    return survey.valid >= survey.invalid;
}

void appendUtf8(std::string &text, char32_t codePoint)
{
    if (codePoint >= 0x80 && codePoint < 0xA0)
        codePoint = windows1252[codePoint - 0x80];
    const auto append = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (codePoint < 0x80) {
        append(codePoint);
    } else if (codePoint < 0x800) {
        append(0xC0 | codePoint >> 6);
        append(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        append(0xE0 | codePoint >> 12);
        append(0x80 | (codePoint >> 6 & 0x3F));
        append(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x110000) {
        append(0xF0 | codePoint >> 18);
        append(0x80 | (codePoint >> 12 & 0x3F));
        append(0x80 | (codePoint >> 6 & 0x3F));
        append(0x80 | (codePoint & 0x3F));
    }
}

std::string toUtf8(std::string_view bytes)
{
    if (isUtf8(bytes))
        return std::string(bytes);
    std::string text;
    text.reserve(bytes.size() + 8);
    for (const char c : bytes)
        appendUtf8(text, static_cast<unsigned char>(c));
    return text;
}

} // namespace filing
