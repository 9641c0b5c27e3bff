// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/cssvalues.h"

#include "filing/ascii.h"

#include <QString>

#include <algorithm>
#include <cmath>

namespace document {

namespace {

using filing::startsWithIgnoringCase;
using filing::trimmed;
using std::string_view;

constexpr double pixelsPerPoint = 96.0 / 72;
constexpr double longestLength = 2000;
constexpr std::size_t mostWords = 8;

} // namespace

// from_chars for double is missing on some systems.
std::pair<double, string_view> numberAtStart(string_view text)
{
    std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    double value = 0;
    double place = 0;
    for (; at < text.size() && (filing::isDigit(text[at]) || text[at] == '.'); ++at) {
        if (text[at] == '.') {
            place = 1;
        } else if (value < 1e6) {
            value = value * 10 + (text[at] - '0');
            place *= 10;
        }
    }
    value = (place > 1 ? value / place : value) * (text.starts_with('-') ? -1 : 1);
    return {value, trimmed(text.substr(at))};
}

bool startsNumber(string_view text)
{
    return !text.empty()
        && (filing::isDigit(text[0]) || ((text[0] == '-' || text[0] == '.' || text[0] == '+') && text.size() > 1));
}

std::optional<Length> lengthOf(string_view text, double fontSize)
{
    if (!startsNumber(text))
        return std::nullopt;
    const auto [number, unit] = numberAtStart(text);
    double pixels = number;
    if (startsWithIgnoringCase(unit, "%"))
        return Length{std::clamp(number, 0.0, 1000.0), true};
    if (startsWithIgnoringCase(unit, "pt"))
        pixels = number * pixelsPerPoint;
    else if (startsWithIgnoringCase(unit, "em"))
        pixels = number * fontSize;
    else if (startsWithIgnoringCase(unit, "ex"))
        pixels = number * fontSize / 2;
    else if (startsWithIgnoringCase(unit, "in"))
        pixels = number * 96;
    else if (startsWithIgnoringCase(unit, "cm"))
        pixels = number * 96 / 2.54;
    else if (startsWithIgnoringCase(unit, "mm"))
        pixels = number * 96 / 25.4;
    else if (startsWithIgnoringCase(unit, "pc"))
        pixels = number * 16;
    return Length{std::clamp(pixels, -longestLength, longestLength), false};
}

std::optional<double> pixelsOf(string_view text, double fontSize)
{
    const std::optional<Length> length = lengthOf(text, fontSize);
    return length && !length->percent ? std::optional(length->value) : std::nullopt;
}

std::optional<QColor> colourOf(string_view text)
{
    if (startsWithIgnoringCase(text, "rgb")) {
        std::array<int, 3> parts{};
        std::size_t at = text.find('(');
        for (int &part : parts) {
            if (at >= text.size())
                return std::nullopt;
            const auto [value, rest] = numberAtStart(trimmed(text.substr(at + 1)));
            part =
                std::clamp(static_cast<int>(std::lround(startsWithIgnoringCase(rest, "%") ? value * 2.55 : value)), 0, 255);
            at = text.find(',', at + 1);
        }
        return QColor(parts[0], parts[1], parts[2]);
    }
    constexpr std::size_t longestName = 24;
    if (text.empty() || text.size() > longestName)
        return std::nullopt;
    QString name = QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    const bool bareHex = text.size() == 6 && std::all_of(text.begin(), text.end(), [](char c) {
                             return filing::isDigit(c) || (filing::toLower(c) >= 'a' && filing::toLower(c) <= 'f');
                         });
    if (bareHex)
        name.prepend(u'#');
    if (!QColor::isValidColorName(name))
        return std::nullopt;
    const QColor colour(name);
    return colour.alpha() == 0 ? std::nullopt : std::optional(colour);
}

std::vector<string_view> wordsOf(string_view value)
{
    std::vector<string_view> words;
    for (value = trimmed(value); !value.empty() && words.size() < mostWords; value = trimmed(value)) {
        std::size_t end = 0;
        for (int depth = 0; end < value.size() && (depth > 0 || !filing::isBlank(value[end])); ++end)
            depth += value[end] == '(' ? 1 : value[end] == ')' ? -1 : 0;
        words.push_back(value.substr(0, end));
        value.remove_prefix(end);
    }
    return words;
}

Sides<string_view> sidesOf(string_view value)
{
    const std::vector<string_view> words = wordsOf(value);
    Sides<string_view> sides;
    if (words.empty())
        return sides;
    sides.setAll(words[0]);
    if (words.size() > 1)
        sides[Side::Right] = sides[Side::Left] = words[1];
    if (words.size() > 2)
        sides[Side::Bottom] = words[2];
    if (words.size() > 3)
        sides[Side::Left] = words[3];
    return sides;
}

} // namespace document
