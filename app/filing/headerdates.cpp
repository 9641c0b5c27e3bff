// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headerparser.h"

#include <utility>

namespace filing {

/// The year that stands at token i, perhaps behind an apostrophe or a comma; `next` is then the token behind it.
int HeaderParser::yearAt(std::size_t i, std::size_t &next, bool allowShort) const
{
    while (mark(i, ','))
        ++i;
    const bool apostrophe = mark(i, '\'') || mark(i, '`');
    if (apostrophe)
        ++i;
    const HeaderWord &token = at(i);
    if (token.digits != 4 && !(token.digits == 2 && (allowShort || apostrophe)))
        return 0;
    if (mark(i + 1, '/') && at(i + 2).digits > 0)
        return 0; // the month of the next numeric date
    next = i + 1;
    return fullYear(token.number, token.digits);
}

/// "1.1." before "- 31.3.2006": the first day of a stretch, day first as dots are written.
bool HeaderParser::readDottedDay()
{
    const bool dotted = at(m_i).digits > 0 && at(m_i).digits <= 2 && mark(m_i + 1, '.') && at(m_i + 2).digits > 0
        && at(m_i + 2).digits <= 2 && mark(m_i + 3, '.') && mark(m_i + 4, '-') && at(m_i + 5).digits > 0;
    if (!dotted || at(m_i + 2).number < 1 || at(m_i + 2).number > 12 || at(m_i).number < 1 || at(m_i).number > 31)
        return false;
    m_reading.dates.push_back({at(m_i + 2).number, at(m_i).number, 0});
    m_reading.fromTo = true;
    m_i += 5;
    return true;
}

/// Whether "- September", "- 30 September" follows: what stands before is the beginning of a stretch.
bool HeaderParser::goesOnToDate(std::size_t i) const
{
    if (!mark(i, '-'))
        return false;
    const bool day = at(i + 1).digits > 0 && at(i + 1).digits <= 2;
    return at(day ? i + 2 : i + 1).month != 0;
}

/// "June 30, 2003", "Jun. 30 2003", "June 30,", "June 2003", "JUN-30-2003".
bool HeaderParser::readMonthDate()
{
    const int month = at(m_i).month;
    if (month == 0)
        return false;
    std::size_t i = m_i + 1;
    if (mark(i, '.'))
        ++i;
    if (mark(i, '-') && at(i + 1).month == 0)
        ++i;
    // "may" is a word of prose too: a month only before a number.
    if (at(m_i).text == "may" && at(i).digits == 0 && !mark(i, ',') && i < m_words.size())
        return false;
    PartialDate date{month, 0, 0};
    // "Sep-20" of a spreadsheet is a month of a year; up to the end of a month it may as well be a day.
    constexpr int shortestMonth = 28;
    const bool glued = mark(m_i + 1, '-') && at(m_i + 1).glued && at(i).glued && at(i).digits == 2;
    if (glued && !mark(i + 1, '-') && !mark(i + 1, ',') && at(i + 1).digits != 4
        && (at(i).number < shortestMonth || at(i).number > 31)) {
        date.year = fullYear(at(i).number, 2);
        m_reading.dates.push_back(date);
        m_i = i + 1;
        return true;
    }
    if (at(i).digits >= 1 && at(i).digits <= 2 && at(i).number >= 1 && at(i).number <= 31) {
        date.day = at(i).number;
        ++i;
        if (word(i, "st") || word(i, "nd") || word(i, "rd") || word(i, "th"))
            ++i;
    }
    if (mark(i, '-') && at(i + 1).digits >= 2)
        ++i;
    std::size_t behind = i;
    if (mark(i, '.') && at(i + 1).digits == 4)
        ++i; // "March 31. 2004": a slip for the comma
    if (const int year = yearAt(i, behind, date.day > 0 && mark(i - 1, '-')); year > 0) {
        date.year = year;
        i = behind;
    }
    m_reading.fromTo = m_reading.fromTo || goesOnToDate(i);
    m_reading.dates.push_back(date);
    m_i = i;
    return true;
}

/// "30 June 2003", "30-Jun-03".
bool HeaderParser::readDayFirstDate()
{
    if (at(m_i).digits < 1 || at(m_i).digits > 2 || at(m_i).number < 1 || at(m_i).number > 31)
        return false;
    const std::size_t month = mark(m_i + 1, '-') ? m_i + 2 : m_i + 1;
    if (at(month).month == 0)
        return false;
    std::size_t year = month + 1;
    if (mark(year, '.') || mark(year, '-'))
        ++year;
    std::size_t behind = year;
    const int value = yearAt(year, behind, mark(month + 1, '-'));
    // Without a year, "30 June 15" would be read from the wrong end.
    if (value == 0)
        return false;
    m_reading.dates.push_back({at(month).month, at(m_i).number, value});
    m_i = behind;
    return true;
}

/// "1-3/2014", "1-12/2013": the first and the last month of a stretch within a year.
bool HeaderParser::readMonthNumbers()
{
    const HeaderWord &first = at(m_i);
    if (first.digits == 0 || first.digits > 2 || !mark(m_i + 1, '-'))
        return false; // nearly always
    const HeaderWord &last = at(m_i + 2);
    const HeaderWord &year = at(m_i + 4);
    const bool glued = at(m_i + 1).glued && last.glued && at(m_i + 3).glued && year.glued;
    if (!glued || !mark(m_i + 3, '/') || last.digits == 0 || last.digits > 2 || year.digits != 4
        || fullYear(year.number, 4) == 0)
        return false;
    const int months = last.number - first.number + 1;
    if (first.number < 1 || last.number > 12 || months < 3 || months % 3 != 0)
        return false;
    addDuration({months, 0, 0, false, false});
    m_reading.dates.push_back({last.number, 0, year.number});
    m_i += 5;
    return true;
}

/// "6/30/03", "06-30-2003", "2003-06-30", "6/30".
bool HeaderParser::readNumericDate()
{
    const HeaderWord &first = at(m_i);
    const char separator = at(m_i + 1).mark;
    if (first.digits == 0 || (separator != '/' && separator != '-' && separator != '.') || at(m_i + 2).digits == 0
        || at(m_i + 2).digits > 2 || !at(m_i + 1).glued || !at(m_i + 2).glued)
        return false;
    const int second = at(m_i + 2).number;
    const bool third = mark(m_i + 3, separator) && at(m_i + 4).digits > 0;
    if (first.digits == 4 && third) {
        const int year = fullYear(first.number, first.digits);
        const int day = at(m_i + 4).number;
        if (year == 0 || second < 1 || second > 12 || day < 1 || day > 31)
            return false;
        m_reading.dates.push_back({second, day, year});
        m_i += 5;
        return true;
    }
    int month = first.number;
    int day = second;
    if (first.digits > 2)
        return false;
    if (month > 12 && day <= 12)
        std::swap(month, day);
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return false;
    if (!third) {
        if (separator != '/')
            return false;
        m_reading.dates.push_back({month, day, 0});
        m_i += 3;
        return true;
    }
    const HeaderWord &year = at(m_i + 4);
    if (year.digits != 2 && year.digits != 4)
        return false;
    m_reading.dates.push_back({month, day, fullYear(year.number, year.digits)});
    m_i += 5;
    return true;
}

/// "fiscal 2003", "FY03", "FY 2003", "fiscal year 2003".
bool HeaderParser::readFiscalYear()
{
    std::size_t i = m_i;
    const bool fiscalWord = word(i, "fiscal");
    if (!fiscalWord && !word(i, "fy"))
        return false;
    ++i;
    if (word(i, "year") && !word(i + 1, "ended") && !word(i + 1, "ending"))
        ++i;
    if (mark(i, '-'))
        ++i;
    std::size_t behind = i;
    const int year = yearAt(i, behind, true);
    if (year == 0) {
        if (fiscalWord)
            return false;
        addDuration({12, 0, 0, false, false}); // a bare "FY"
        m_i = m_i + 1;
        return true;
    }
    m_reading.fiscalYear = year;
    if (m_reading.durations.empty())
        addDuration({12, 0, 0, false, false});
    m_i = behind;
    return true;
}

bool HeaderParser::readYear()
{
    std::size_t behind = m_i;
    const int year = yearAt(m_i, behind, false);
    if (year == 0 || mark(m_i, ','))
        return false;
    // "2003" behind "June 30," of another line of the header completes that date.
    if (!m_reading.dates.empty() && m_reading.dates.back().year == 0)
        m_reading.dates.back().year = year;
    else
        m_reading.dates.push_back({0, 0, year});
    m_i = behind;
    return true;
}

} // namespace filing
