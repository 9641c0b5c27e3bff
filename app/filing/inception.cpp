// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inception.h"

#include "ascii.h"
#include "header.h"

#include <algorithm>
#include <map>

namespace filing {
namespace {

constexpr std::string_view inception = "inception";
constexpr std::size_t longestDate = 18; // "September 29, 1989"

bool isWhole(const PartialDate &date)
{
    return date.month != 0 && date.day != 0 && date.year != 0;
}

/// The day right before the word: "August 29, 1989 (inception)", "August 29, 1989 (date of inception)".
std::optional<Date> dayBefore(std::string_view text)
{
    for (const std::string_view link : {"of", "date", "the", "(", ",", "our", "its"}) {
        text = trimmed(text);
        const std::size_t size = text.size();
        if (size >= link.size() && equalsIgnoringCase(text.substr(size - link.size()), link))
            text.remove_suffix(link.size());
    }
    text = trimmed(text);
    if (text.empty() || !isDigit(text.back()))
        return std::nullopt;
    const HeaderReading reading = readHeader(text.substr(text.size() - std::min(text.size(), longestDate)));
    if (reading.dates.empty() || !isWhole(reading.dates.back()))
        return std::nullopt;
    return makeDate(reading.dates.back().year, reading.dates.back().month, reading.dates.back().day);
}

/// The day right behind it: "inception (August 29, 1989)", "inception on August 29, 1989".
std::optional<Date> dayBehind(std::string_view text)
{
    text = trimmed(text);
    for (const std::string_view link : {"date", ",", "(", "on", "of"}) {
        if (text.size() >= link.size() && equalsIgnoringCase(text.substr(0, link.size()), link))
            text = trimmed(text.substr(link.size()));
    }
    if (text.empty() || !(isLetter(text.front()) || isDigit(text.front())))
        return std::nullopt;
    const HeaderReading reading = readHeader(text.substr(0, longestDate));
    const bool begins = monthOf(text.substr(0, text.find_first_of(" \t\r\n"))) != 0 || isDigit(text.front());
    if (!begins || reading.dates.empty() || !isWhole(reading.dates.front()))
        return std::nullopt;
    return makeDate(reading.dates.front().year, reading.dates.front().month, reading.dates.front().day);
}

} // namespace

std::optional<Date> inceptionIn(std::string_view text)
{
    constexpr std::size_t reach = 48; // bytes on each side: a date and the words that bind it
    std::map<Date, int> said;
    std::size_t at = 0;
    while (true) {
        const std::size_t found = findIgnoringCase(text.substr(at), inception);
        if (found == std::string_view::npos)
            break;
        at += found;
        const std::size_t begin = at - std::min(at, reach);
        std::optional<Date> day = dayBefore(text.substr(begin, at - begin));
        at += inception.size();
        if (!day)
            day = dayBehind(text.substr(at, reach));
        if (day && day->ok())
            ++said[*day];
    }
    const auto best = std::max_element(said.begin(), said.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (best == said.end())
        return std::nullopt;
    const bool alone = std::none_of(said.begin(), said.end(), [&best](const auto &other) {
        return other.first != best->first && other.second == best->second;
    });
    return alone ? std::optional(best->first) : std::nullopt;
}

} // namespace filing
