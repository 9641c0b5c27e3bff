// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimtimes.h"

#include <array>
#include <utility>

namespace filing {

using std::string_view;

int ordinalOf(string_view word)
{
    static constexpr std::array<std::pair<string_view, int>, 8> ordinals = {
        {{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"1st", 1}, {"2nd", 2}, {"3rd", 3}, {"4th", 4}}};
    for (const auto &[print, number] : ordinals) {
        if (word == print)
            return number;
    }
    return 0;
}

int shortQuarter(string_view word)
{
    if (word.size() < 2)
        return 0;
    const bool before = word[0] == 'q' && word[1] >= '1' && word[1] <= '4';
    const bool behind = word[1] == 'q' && word[0] >= '1' && word[0] <= '4';
    if (!before && !behind)
        return 0;
    return word.size() == 2 ? word[before ? 1 : 0] - '0' : 0;
}

int monthSaid(string_view word)
{
    static constexpr std::array<string_view, 12> months = {"january",   "february", "march",    "april",
                                                           "may",       "june",     "july",     "august",
                                                           "september", "october",  "november", "december"};
    static constexpr std::array<string_view, 12> shorts = {"jan", "feb", "mar",  "apr", "may", "jun",
                                                           "jul", "aug", "sept", "oct", "nov", "dec"};
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (word == months[i] || (word == shorts[i] && word != "may") || (i == 8 && word == "sep"))
            return int(i) + 1;
    }
    return 0;
}

int countOf(const ClaimToken &token)
{
    if (token.number > 0)
        return token.number;
    static constexpr std::array<std::pair<string_view, int>, 14> counts = {{{"three", 3},
                                                                            {"six", 6},
                                                                            {"nine", 9},
                                                                            {"twelve", 12},
                                                                            {"thirteen", 13},
                                                                            {"fourteen", 14},
                                                                            {"sixteen", 16},
                                                                            {"two", 2},
                                                                            {"one", 1},
                                                                            {"fifty", 50},
                                                                            {"twenty", 20},
                                                                            {"thirty", 30},
                                                                            {"forty", 40},
                                                                            {"seventeen", 17}}};
    for (const auto &[print, number] : counts) {
        if (token.text == print)
            return number;
    }
    return 0;
}

bool isYear(const ClaimToken &token)
{
    return token.number >= 1980 && token.number <= 2049 && token.text.size() == 4;
}

} // namespace filing
