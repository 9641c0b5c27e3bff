// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/paragraphbuilder.h"

#include "filing/ascii.h"
#include "filing/encoding.h"
#include "filing/entities.h"

#include <algorithm>
#include <string>
#include <utility>

namespace document {

namespace {

using std::string_view;

bool isPlain(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > ' ' && byte < 0x7f && c != '&';
}

/// Zero-width marks print nothing and would part what belongs together.
bool isInvisible(char32_t c)
{
    return c < 0x20 || c == 0x7f || c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x2064) || c == 0xfeff || c == 0xfffc || (c >= 0xfdd0 && c <= 0xfdef);
}

/// Windows-1252's ghosts (128–159, as in "&#151;") become what they were meant to be.
char32_t meant(char32_t codePoint)
{
    if (codePoint < 0x80 || codePoint >= 0xa0)
        return codePoint;
    std::string utf8;
    filing::appendUtf8(utf8, codePoint);
    return QString::fromStdString(utf8).at(0).unicode();
}

} // namespace

ParagraphBuilder::ParagraphBuilder(string_view html, std::size_t offset)
    : m_html(html), m_offset(offset), m_utf8(filing::isMostlyUtf8(html))
{
}

void ParagraphBuilder::setLook(int look)
{
    auto &runs = m_paragraph.runs;
    const int begin = static_cast<int>(m_paragraph.text.size());
    if (!runs.empty() && runs.back().begin == begin)
        runs.back().look = look;
    else if (runs.empty() || runs.back().look != look)
        runs.push_back({begin, look});
}

void ParagraphBuilder::append(std::size_t begin, std::size_t end, int look)
{
    bool lookIsSet = false;
    for (std::size_t at = begin; at < end;) {
        if (filing::isBlank(m_html[at])) {
            const bool lineBegins = m_paragraph.text.isEmpty() || m_paragraph.text.back() == QChar::LineSeparator;
            if (m_blankAt < 0 && !lineBegins)
                m_blankAt = static_cast<std::ptrdiff_t>(at);
            ++at;
            continue;
        }
        flushBlank(); // it looks like what is before it
        if (!std::exchange(lookIsSet, true))
            setLook(look);
        if (m_gap > 0)
            m_paragraph.text += QString(std::exchange(m_gap, 0), QChar::Nbsp);
        std::size_t plain = at;
        while (plain < end && isPlain(m_html[plain]))
            ++plain;
        if (plain > at) {
            appendPlain(at, plain);
            at = plain;
        } else {
            at += appendSpecial(at, end);
        }
    }
}

void ParagraphBuilder::appendLines(std::size_t begin, std::size_t end, int look)
{
    setLook(look);
    for (std::size_t at = begin; at < end;) {
        const char c = m_html[at];
        std::size_t plain = at;
        while (plain < end && (isPlain(m_html[plain]) || m_html[plain] == ' '))
            ++plain;
        if (plain > at) {
            appendPlain(at, plain);
            at = plain;
        } else if (c == '\n' || c == '\r' || c == '\t') {
            const bool pair = c == '\r' && at + 1 < end && m_html[at + 1] == '\n';
            appendCharacter(c == '\t' ? U'\t' : char32_t(QChar::LineSeparator), at, pair ? 2 : 1);
            at += pair ? 2 : 1;
        } else {
            at += appendSpecial(at, end);
        }
    }
}

void ParagraphBuilder::appendPlain(std::size_t begin, std::size_t end)
{
    const auto length = static_cast<int>(end - begin);
    addPiece(begin, end - begin, length, true);
    m_paragraph.text += QLatin1StringView(m_html.data() + begin, length);
}

/// An entity, a character beyond ASCII or one that prints nothing. @return its size in bytes
std::size_t ParagraphBuilder::appendSpecial(std::size_t at, std::size_t end)
{
    const char c = m_html[at];
    if (c == '&') {
        const filing::Entity entity = filing::entityAt(m_html.substr(0, end), at);
        const std::size_t size = std::max<std::size_t>(entity.size, 1);
        appendCharacter(entity.size == 0 ? U'&' : meant(entity.codePoint), at, size);
        return size;
    }
    const std::size_t size = m_utf8 ? filing::utf8CharacterAt(m_html.substr(0, end), at) : 0;
    if (size < 2) {
        appendCharacter(meant(static_cast<unsigned char>(c)), at, 1);
        return 1;
    }
    const QString character = QString::fromUtf8(m_html.data() + at, static_cast<qsizetype>(size));
    const auto codePoints = character.toUcs4();
    if (!codePoints.isEmpty())
        appendCharacter(meant(codePoints.first()), at, size); // some write the ghosts themselves
    return size;
}

void ParagraphBuilder::appendCharacter(char32_t codePoint, std::size_t at, std::size_t size)
{
    const bool lineEnd = codePoint == char32_t(QChar::LineSeparator);
    if ((isInvisible(codePoint) && !lineEnd && codePoint != U'\t') || codePoint > 0x10ffff)
        return;
    const auto before = m_paragraph.text.size();
    if (codePoint > 0xffff) {
        m_paragraph.text += QChar(QChar::highSurrogate(codePoint));
        m_paragraph.text += QChar(QChar::lowSurrogate(codePoint));
    } else {
        m_paragraph.text += QChar(static_cast<char16_t>(codePoint));
    }
    const int length = static_cast<int>(m_paragraph.text.size() - before);
    m_paragraph.pieces.push_back(
        {m_offset + at, static_cast<int>(size), static_cast<int>(before), length, size == 1 && length == 1});
}

void ParagraphBuilder::addPiece(std::size_t at, std::size_t size, int length, bool exact)
{
    auto &pieces = m_paragraph.pieces;
    const int begin = static_cast<int>(m_paragraph.text.size());
    if (exact && !pieces.empty()) {
        Piece &last = pieces.back();
        if (last.exact && last.byteBegin + static_cast<std::size_t>(last.byteSize) == m_offset + at
            && last.begin + last.length == begin) {
            last.byteSize += static_cast<int>(size);
            last.length += length;
            return;
        }
    }
    pieces.push_back({m_offset + at, static_cast<int>(size), begin, length, exact});
}

void ParagraphBuilder::flushBlank()
{
    if (m_blankAt < 0)
        return;
    addPiece(static_cast<std::size_t>(std::exchange(m_blankAt, -1)), 1, 1, true);
    m_paragraph.text += u' ';
}

void ParagraphBuilder::appendBullet(int look)
{
    setLook(look);
    m_paragraph.text += u"\u2022 ";
}

void ParagraphBuilder::leaveGap(double ems)
{
    constexpr double blank = 0.25; // of most fonts
    constexpr double widest = 40;  // more is a mistake of the page
    m_gap += qRound(std::clamp(ems, 0.0, widest) / blank);
}

void ParagraphBuilder::breakLine(int look)
{
    m_blankAt = -1;
    if (m_paragraph.text.isEmpty()) // else it is as high as the line that it ends
        setLook(look);
    m_paragraph.text += QChar(QChar::LineSeparator);
}

/// A line break at the very end begins no line, unless nothing but it is there.
Paragraph ParagraphBuilder::take()
{
    m_blankAt = -1;
    m_gap = 0;
    QString &text = m_paragraph.text;
    if (text.endsWith(QChar::LineSeparator))
        text.chop(1);
    while (!m_paragraph.pieces.empty() && m_paragraph.pieces.back().begin + m_paragraph.pieces.back().length > text.size())
        m_paragraph.pieces.pop_back();
    return std::exchange(m_paragraph, Paragraph());
}

} // namespace document
