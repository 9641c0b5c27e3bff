// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "date.h"

#include <charconv>

namespace filing {

std::string isoText(Date date)
{
    std::string text = "0000-00-00";
    const auto setDigits = [&text](std::size_t begin, std::size_t end, unsigned number) {
        for (std::size_t i = end; i-- > begin; number /= 10)
            text[i] = char('0' + number % 10);
    };
    setDigits(0, 4, unsigned(int(date.year())));
    setDigits(5, 7, unsigned(date.month()));
    setDigits(8, 10, unsigned(date.day()));
    return text;
}

std::optional<Date> dateFromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    int parts[3] = {};
    const std::size_t starts[] = {0, 5, 8};
    const std::size_t sizes[] = {4, 2, 2};
    for (int i = 0; i < 3; ++i) {
        const char *begin = text.data() + starts[i];
        const char *end = begin + sizes[i];
        const bool isSigned = *begin == '-';
        if (isSigned || std::from_chars(begin, end, parts[i]).ptr != end)
            return std::nullopt;
    }
    const Date date = makeDate(parts[0], parts[1], parts[2]);
    return date.ok() ? std::optional(date) : std::nullopt;
}

Date makeDate(int year, int month, int day)
{
    return Date{std::chrono::year{year}, std::chrono::month{unsigned(month)}, std::chrono::day{unsigned(day)}};
}

Date addDays(Date date, int days)
{
    return std::chrono::sys_days{date} + std::chrono::days{days};
}

int daysBetween(Date from, Date to)
{
    return int((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

Date lastDayOfMonth(int year, int month)
{
    return std::chrono::year_month_day_last{std::chrono::year{year},
                                            std::chrono::month_day_last{std::chrono::month{unsigned(month)}}};
}

} // namespace filing
