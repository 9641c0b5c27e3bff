// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmltext.h"

#include "ascii.h"
#include "encoding.h"
#include "entities.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace filing {

namespace {

using std::string_view;

/// False for the bytes that are copied as they are.
constexpr std::array<bool, 256> specialBytes = [] {
    std::array<bool, 256> special{};
    for (std::size_t byte = 0; byte < special.size(); ++byte)
        special[byte] = byte <= ' ' || byte == '&' || byte >= 0x7F;
    return special;
}();

bool isSpecial(char c)
{
    return specialBytes[static_cast<unsigned char>(c)];
}

char32_t codePointOf(string_view utf8)
{
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(utf8[i])); };
    switch (utf8.size()) {
    case 2:
        return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
    case 3:
        return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    case 4:
        return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    default:
        return byte(0);
    }
}

bool isWideBlank(char32_t c)
{
    return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F
        || c == 0x3000;
}

bool isInvisible(char32_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064)
        || c == 0xFEFF;
}

} // namespace

HtmlText::HtmlText(string_view html, std::size_t offset, Blanks blanks)
    : m_html(html), m_offset(offset), m_blanks(blanks), m_utf8(isMostlyUtf8(html))
{
    m_text.reserve(html.size() / 4);
}

bool HtmlText::append(std::size_t begin, std::size_t end)
{
    bool visible = false;
    for (std::size_t at = begin; at < end;) {
        const std::size_t plain = at;
        while (at < end && !isSpecial(m_html[at]))
            ++at;
        if (at > plain) {
            m_map.addVerbatim(m_text.size(), m_offset + plain);
            m_text.append(m_html, plain, at - plain);
            visible = true;
        }
        const std::size_t before = m_text.size();
        if (at < end)
            appendSpecial(at, end);
        visible = visible || (m_text.size() > before && !isBlank(m_text.back()));
    }
    return visible;
}

/// A blank, an entity or a character beyond ASCII at `at`, which goes behind it.
void HtmlText::appendSpecial(std::size_t &at, std::size_t end)
{
    const char c = m_html[at];
    if (c == '&') {
        const Entity entity = entityAt(m_html.substr(0, end), at);
        const std::size_t size = entity.size == 0 ? 1 : entity.size;
        appendCharacter(entity.size == 0 ? U'&' : entity.codePoint, at, size);
        at += size;
    } else if (static_cast<unsigned char>(c) >= 0x80) {
        const std::size_t size = m_utf8 ? utf8CharacterAt(m_html.substr(0, end), at) : 0;
        appendCharacter(size == 0 ? static_cast<char32_t>(static_cast<unsigned char>(c))
                                  : codePointOf(m_html.substr(at, size)),
                        at, size == 0 ? 1 : size);
        at += size == 0 ? 1 : size;
    } else {
        if (m_blanks == Blanks::Keep && isBlank(c)) {
            m_map.addVerbatim(m_text.size(), m_offset + at);
            m_text += c;
        } else if (c == ' ' || isBlank(c)) {
            appendBlank(at);
        } // other control characters print nothing
        ++at;
    }
}

void HtmlText::appendCharacter(char32_t codePoint, std::size_t at, std::size_t size)
{
    if (isWideBlank(codePoint) || codePoint == ' ') {
        if (m_text.size() == m_pieceBegin)
            ++m_leadingBlanks;
        if (m_blanks == Blanks::Keep) {
            m_map.addReplaced(m_text.size(), m_offset + at, size);
            m_text += ' ';
        } else {
            appendBlank(at);
        }
    } else if (!isInvisible(codePoint)) {
        m_map.addReplaced(m_text.size(), m_offset + at, size);
        appendUtf8(m_text, codePoint);
    }
}

void HtmlText::appendBlank(std::size_t at)
{
    if (m_text.size() == m_pieceBegin || m_text.back() == ' ' || m_text.back() == '\n')
        return;
    m_map.addVerbatim(m_text.size(), m_offset + at);
    m_text += ' ';
}

void HtmlText::appendMark(std::size_t begin, std::size_t end)
{
    m_map.addReplaced(m_text.size(), m_offset + begin, end - begin);
    m_text.append("(").append(m_html, begin, end - begin).append(")");
}

void HtmlText::breakLine()
{
    m_text += '\n';
}

void HtmlText::breakBlock()
{
    if (m_text.size() > m_pieceBegin && m_text.back() != '\n')
        m_text += '\n';
}

void HtmlText::beginPiece()
{
    m_pieceBegin = m_text.size();
    m_leadingBlanks = 0;
}

string_view HtmlText::piece(std::size_t begin, std::size_t end) const
{
    return trimmed(string_view{m_text}.substr(begin, end - begin));
}

std::size_t HtmlText::offsetOf(string_view view) const
{
    return static_cast<std::size_t>(view.data() - m_text.data());
}

ByteRange HtmlText::source(string_view view) const
{
    return m_map.source(offsetOf(view), view.size());
}

std::string onOneLine(string_view text)
{
    std::string line;
    line.reserve(text.size());
    for (const char c : trimmed(text)) {
        if (!isBlank(c))
            line += c;
        else if (line.back() != ' ')
            line += ' ';
    }
    return line;
}

} // namespace filing
