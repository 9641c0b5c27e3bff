// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "damage.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace damage {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Span
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Amounts such as "1,234" that stand alone, with the signs that touch them.
std::vector<Span> amountsOf(const std::string &text)
{
    std::vector<Span> amounts;
    for (std::size_t comma = text.find(','); comma != std::string::npos; comma = text.find(',', comma + 1)) {
        std::size_t begin = comma;
        while (begin > 0 && isDigit(text[begin - 1]))
            --begin;
        std::size_t end = comma;
        while (end < text.size() && (isDigit(text[end]) || text[end] == ','))
            ++end;
        if (begin == comma || comma - begin > 3 || end - comma < 4)
            continue;
        const auto touches = [&](std::size_t at, std::string_view marks) {
            return at < text.size() && marks.find(text[at]) != std::string_view::npos;
        };
        while (begin > 0 && touches(begin - 1, "$(-"))
            --begin;
        while (touches(end, ")"))
            ++end;
        const bool alone = begin > 0 && touches(begin - 1, " \t\n>;") && touches(end, " \t\r\n<&");
        if (alone)
            amounts.push_back({begin, end});
        comma = end - 1;
    }
    return amounts;
}

bool isRuler(std::string_view line)
{
    const auto mark = [](char c) { return c == '-' || c == '=' || c == '_'; };
    return std::count_if(line.begin(), line.end(), mark) >= 3
        && std::all_of(line.begin(), line.end(), [&](char c) { return mark(c) || c == ' ' || c == '\t' || c == '\r'; });
}

} // namespace

std::optional<std::string> withoutACell(std::string text, bool html, support::Random &random)
{
    const std::vector<Span> amounts = amountsOf(text);
    if (amounts.empty())
        return std::nullopt;
    const Span amount = random.oneOf(amounts);
    text.replace(amount.begin, amount.end - amount.begin,
                 html ? std::string() : std::string(amount.end - amount.begin, ' '));
    return text;
}

std::optional<std::string> withAWiderLabel(std::string text, bool html, support::Random &random)
{
    const std::string more = " and others";
    std::vector<std::size_t> ends; // of words that lead to an amount
    for (const Span &amount : amountsOf(text)) {
        const std::size_t from = html ? text.rfind("<tr", amount.begin) : text.rfind('\n', amount.begin);
        if (from == std::string::npos)
            continue;
        std::size_t end = amount.begin;
        if (html) {
            end = text.find("</", from + 3);
            while (end != std::string::npos && end < amount.begin && !isLetter(text[end - 1]))
                end = text.find("</", end + 2);
        } else {
            while (end > from && !isLetter(text[end - 1]))
                --end;
        }
        if (end != std::string::npos && end > from + 1 && end < amount.begin && isLetter(text[end - 1]))
            ends.push_back(end);
    }
    if (ends.empty())
        return std::nullopt;
    const std::size_t at = random.oneOf(ends);
    std::size_t blanks = 0; // behind the label, two of which must be left
    while (!html && at + blanks < text.size() && text[at + blanks] == ' ')
        ++blanks;
    text.replace(at, std::min(more.size(), blanks > 2 ? blanks - 2 : 0), more);
    return text;
}

std::optional<std::string> withoutRulers(const std::string &text)
{
    std::string kept;
    bool any = false;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = std::string_view(text).substr(begin, end - begin);
        any = any || isRuler(line);
        if (!isRuler(line))
            kept += line;
        kept += end < text.size() ? "\n" : "";
        begin = end + 1;
    }
    return any ? std::optional(kept) : std::nullopt;
}

std::optional<std::string> withAnotherUnit(std::string text, support::Random &random)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> swaps{{{"In thousands", "In millions"},
                                                                                         {"in thousands", "in millions"},
                                                                                         {"In millions", "In thousands"},
                                                                                         {"in millions", "in thousands"}}};
    std::vector<std::pair<std::size_t, std::size_t>> places; // where, and which swap
    for (std::size_t i = 0; i < swaps.size(); ++i) {
        for (std::size_t at = text.find(swaps[i].first); at != std::string::npos; at = text.find(swaps[i].first, at + 1))
            places.emplace_back(at, i);
    }
    if (places.empty())
        return std::nullopt;
    const auto [at, swap] = random.oneOf(places);
    text.replace(at, swaps[swap].first.size(), swaps[swap].second);
    return text;
}

std::optional<std::string> cutOff(const std::string &text, support::Random &random)
{
    if (text.size() < 100)
        return std::nullopt;
    return text.substr(0, static_cast<std::size_t>(random.between(50, static_cast<std::int64_t>(text.size()) - 1)));
}

} // namespace damage
