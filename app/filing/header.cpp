// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "header.h"

#include "headerrange.h"
#include "headerwords.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace filing {
namespace {

class HeaderParser
{
public:
    explicit HeaderParser(std::string_view text);
    HeaderReading read();

private:
    [[nodiscard]] const HeaderWord &at(std::size_t i) const { return m_words.at(i); }
    [[nodiscard]] bool word(std::size_t i, std::string_view w) const { return at(i).is(w); }
    [[nodiscard]] bool mark(std::size_t i, char m) const { return at(i).mark == m; }
    [[nodiscard]] int yearAt(std::size_t i, std::size_t &next, bool allowShort) const;

    bool readSpelledNumber(std::size_t i, int &value, std::size_t &next) const;
    bool readDuration();
    bool readCountedDuration(int count, std::size_t next);
    bool readQuarterCode();
    bool readHalfCode();
    void readLastQuarterOfRange(int first);
    bool readRelativeYear();
    bool readDottedDay();
    [[nodiscard]] bool goesOnToDate(std::size_t i) const;
    bool readYearDuration();
    bool readWholeYear(std::size_t i);
    bool readMonthDate();
    bool readDayFirstDate();
    bool readNumericDate();
    bool readYear();
    bool readFiscalYear();
    bool readBasis();
    bool readNotAPeriod();
    void addDuration(DurationWords duration);
    void readWholeText();

    HeaderWords m_words;
    std::size_t m_i = 0;
    HeaderReading m_reading;
};

HeaderParser::HeaderParser(std::string_view text)
    : m_words(text)
{
}

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

void HeaderParser::addDuration(DurationWords duration)
{
    m_reading.durations.push_back(duration);
}

/// "three", "thirty-nine", "fifty two", "13".
bool HeaderParser::readSpelledNumber(std::size_t i, int &value, std::size_t &next) const
{
    if (at(i).digits > 0 && at(i).digits <= 2) {
        value = at(i).number;
        next = i + 1;
        return true;
    }
    value = at(i).count;
    if (value == 0 || at(i).mark != 0)
        return false;
    next = i + 1;
    if (value >= 20) {
        const std::size_t unit = mark(next, '-') ? next + 1 : next;
        const int units = at(unit).count;
        if (units > 0 && units < 10) {
            value += units;
            next = unit + 1;
        }
    }
    return true;
}

/// "[three] months ended", behind the number.
bool HeaderParser::readCountedDuration(int count, std::size_t next)
{
    if (mark(next, '-'))
        ++next;
    const std::string_view unit = at(next).text;
    DurationWords duration;
    // "9M 2012"; "3M" alone is a company.
    const bool coded = unit == "m" && at(next).glued && count % 3 == 0 && count <= 12 && (at(next + 1).digits > 0 || mark(next + 1, '\'') || word(next + 1, "fy"));
    if (unit == "months" || unit == "month" || unit == "mos" || unit == "mo" || coded)
        duration.months = count;
    else if (unit == "weeks" || unit == "week" || unit == "wks" || unit == "wk")
        duration.weeks = count;
    else if (unit == "quarters")
        duration.months = 3 * count;
    else if (unit == "years" || (unit == "year" && count == 1 && word(next + 1, "ended")))
        duration.months = 12;
    else
        return false;
    if (unit == "years" && count > 1 && !word(next + 1, "ended") && !word(next + 1, "in"))
        return false; // "five years" of a summary is no column
    m_i = next + 1;
    addDuration(duration);
    return true;
}

/// "Q4", "4Q03", "QIV", "Q4FY99", "H1".
bool HeaderParser::readQuarterCode()
{
    const HeaderWord &first = at(m_i);
    int quarter = 0;
    std::size_t next = m_i;
    if (first.is("q") && at(m_i + 1).digits == 1 && at(m_i + 1).glued) {
        quarter = at(m_i + 1).number;
        next = m_i + 2;
    } else if (first.digits == 1 && word(m_i + 1, "q") && at(m_i + 1).glued) {
        quarter = first.number;
        next = m_i + 2;
    } else if (first.is("qi") || first.is("qii") || first.is("qiii") || first.is("qiv")) {
        quarter = first.text == "qiv" ? 4 : int(first.text.size()) - 1;
        next = m_i + 1;
    }
    if (quarter < 1 || quarter > 4)
        return false;
    addDuration({3, 0, quarter, false, false});
    m_i = next;
    readLastQuarterOfRange(quarter);
    // "4Q03", "Q4'03", "1Q-2003": the year is the fiscal one.
    if (mark(m_i, '-') && at(m_i + 1).digits == 4)
        ++m_i;
    std::size_t behind = m_i;
    const bool isGlued = at(m_i).glued || at(m_i).digits == 4;
    if (const int year = isGlued ? yearAt(m_i, behind, true) : 0; year > 0) {
        m_reading.fiscalYear = year;
        m_i = behind;
    }
    return true;
}

/// "Q1 – Q3" of a year: the quarters up to the last one, as one stretch.
void HeaderParser::readLastQuarterOfRange(int first)
{
    const std::size_t last = m_i + 1;
    const bool joined = mark(m_i, '-') || word(m_i, "to");
    if (!joined || !word(last, "q") || at(last + 1).digits != 1 || !at(last + 1).glued)
        return;
    const int quarter = at(last + 1).number;
    if (quarter <= first || quarter > 4)
        return;
    m_reading.durations.back() = {3 * (quarter - first + 1), 0, quarter, false, false};
    m_i = last + 2;
}

/// "H1", "2H": a half of a year, by the quarter that it ends with.
bool HeaderParser::readHalfCode()
{
    const bool before = word(m_i, "h") && at(m_i + 1).digits == 1 && at(m_i + 1).glued;
    const bool behind = at(m_i).digits == 1 && word(m_i + 1, "h") && at(m_i + 1).glued;
    const int half = before ? at(m_i + 1).number : behind ? at(m_i).number : 0;
    if (half < 1 || half > 2)
        return false;
    addDuration({6, 0, 2 * half, false, false});
    m_i += 2;
    return true;
}

/// "Current year", "prior year", "same quarter last year", "a year ago": a year told by its distance.
bool HeaderParser::readRelativeYear()
{
    const bool last = word(m_i, "prior") || word(m_i, "previous") || word(m_i, "last") || word(m_i, "preceding");
    const bool current = word(m_i, "current") || word(m_i, "this");
    if ((last || current) && word(m_i + 1, "year")) {
        m_reading.yearsBack = last ? 1 : 0;
        m_i += 2;
        return true;
    }
    const std::size_t ago = mark(m_i + 1, '-') ? m_i + 2 : m_i + 1;
    if (word(m_i, "year") && word(ago, "ago")) {
        m_reading.yearsBack = 1;
        m_i = ago + 1;
        return true;
    }
    return false;
}

/// "1.1." before "- 31.3.2006": the first day of a stretch, day first as dots are written.
bool HeaderParser::readDottedDay()
{
    const bool dotted = at(m_i).digits > 0 && at(m_i).digits <= 2 && mark(m_i + 1, '.') && at(m_i + 2).digits > 0 && at(m_i + 2).digits <= 2
        && mark(m_i + 3, '.') && mark(m_i + 4, '-') && at(m_i + 5).digits > 0;
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

/// "quarter ended", "fourth fiscal quarter", "year ended", "fiscal years ended", "full year", "year to date".
bool HeaderParser::readYearDuration()
{
    std::size_t i = m_i;
    int quarter = 0;
    if (const int ordinal = at(i).ordinal; ordinal > 0) {
        quarter = ordinal;
        ++i;
    } else if (at(i).digits == 1 && at(i).number >= 1 && at(i).number <= 4
               && (word(i + 1, "st") || word(i + 1, "nd") || word(i + 1, "rd") || word(i + 1, "th"))) {
        quarter = at(i).number;
        i += 2;
    }
    while (word(i, "fiscal") && (word(i + 1, "quarter") || word(i + 1, "quarters") || word(i + 1, "year") || word(i + 1, "years")))
        ++i;
    if (mark(i, '-'))
        ++i;
    if (word(i, "half") && quarter > 0) {
        addDuration({6, 0, quarter <= 2 ? 2 * quarter : 0, false, false}); // the second half ends with the year
    } else if (word(i, "quarter") || word(i, "quarters") || word(i, "quarterly") || word(i, "qtr")) {
        addDuration({3, 0, quarter, false, false});
    } else {
        // In "first six months" the ordinal belongs to the number that follows.
        return quarter == 0 && readWholeYear(i);
    }
    m_i = i + 1;
    return true;
}

/// "year to date", "trailing twelve months", "fiscal years ended", "annual", from the word i on.
bool HeaderParser::readWholeYear(std::size_t i)
{
    if (word(i, "year") && (word(i + 1, "to") || (mark(i + 1, '-') && word(i + 2, "to")))) {
        addDuration({0, 0, 0, true, false});
        i += mark(i + 1, '-') ? 4 : 2;
    } else if (word(i, "ytd")) {
        addDuration({0, 0, 0, true, false});
    } else if (word(i, "ttm") || word(i, "ltm") || (word(i, "trailing") && word(i + 1, "twelve"))) {
        addDuration({12, 0, 0, false, true});
        i += word(i, "trailing") ? 2 : 0;
    } else if (word(i, "year") || word(i, "years") || word(i, "annual") || word(i, "yr")) {
        // "Prior year", "year ago" name no length; a bare "Year" over a column does. "Five years" of a summary are no column.
        if (word(i, "years") && m_i > 0 && at(m_i - 1).countsMany() && !word(i + 1, "ended") && !word(i + 1, "in"))
            return false;
        if (word(i + 1, "ago") || (mark(i + 1, '-') && word(i + 2, "ago")))
            return false;
        addDuration({12, 0, 0, false, false});
    } else {
        return false;
    }
    m_i = i + 1;
    return true;
}

bool HeaderParser::readDuration()
{
    int count = 0;
    std::size_t next = 0;
    if (readSpelledNumber(m_i, count, next)) {
        if (readCountedDuration(count, next))
            return true;
        // "Three and Six Months Ended", "52 and 53 weeks": the unit stands behind the last number.
        int second = 0;
        std::size_t behind = 0;
        const bool joined = word(next, "and") || mark(next, '&') || word(next, "or") || mark(next, ',');
        if (joined && readSpelledNumber(next + 1, second, behind)) {
            const std::size_t start = m_i;
            if (readCountedDuration(second, behind)) {
                DurationWords first = m_reading.durations.back();
                (first.weeks > 0 ? first.weeks : first.months) = count;
                m_reading.durations.insert(m_reading.durations.end() - 1, first);
                return true;
            }
            m_i = start;
        }
    }
    return readYearDuration(); // "4th quarter" begins with a number as well
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

bool HeaderParser::readBasis()
{
    const auto says = [this](Basis basis, std::size_t words) {
        // The more telling word wins: "as previously reported" over "reported", "restated" over "as reported".
        if (!m_reading.basis || *m_reading.basis == Basis::Reported)
            m_reading.basis = basis;
        m_i += words;
        return true;
    };
    const std::size_t i = m_i;
    if (word(i, "pro") && (word(i + 1, "forma") || word(i + 2, "forma")))
        return says(Basis::ProForma, word(i + 1, "forma") ? 2 : 3);
    if (word(i, "proforma"))
        return says(Basis::ProForma, 1);
    if (word(i, "non") && (word(i + 1, "gaap") || word(i + 2, "gaap")))
        return says(Basis::Adjusted, word(i + 1, "gaap") ? 2 : 3);
    if (word(i, "previously") || word(i, "originally"))
        return says(Basis::PreviouslyReported, word(i + 1, "reported") ? 2 : 1);
    if (word(i, "restated") || word(i, "recast"))
        return says(Basis::Restated, 1);
    if (word(i, "adjusted") || word(i, "normalized") || word(i, "core"))
        return says(Basis::Adjusted, 1);
    if (word(i, "constant") && word(i + 1, "currency"))
        return says(Basis::ConstantCurrency, 2);
    if (word(i, "predecessor"))
        return says(Basis::Predecessor, 1);
    if (word(i, "gaap") || word(i, "historical") || word(i, "actual") || word(i, "reported"))
        return says(Basis::Reported, 1);
    return false;
}

bool HeaderParser::readNotAPeriod()
{
    static constexpr std::string_view words[] = {
        "change",   "changes",   "chg",         "variance",     "percent",     "percentage", "growth",
        "note",     "notes",     "ref",         "guidance",     "midpoint",    "consensus",  "budget",
        "yoy",      "qoq",       "adjustments", "adjustment",   "eliminations", "reclassifications", "margin",
        "increase", "decrease",  "outlook",     "reclassification", "incr", "favorable", "unfavorable", "fav",
    };
    const HeaderWord &token = at(m_i);
    const bool named = token.mark == 0
        && std::any_of(std::begin(words), std::end(words), [&token](std::string_view w) { return token.text == w; });
    const bool perCent = token.mark == '%';
    const bool incDec = (token.is("inc") || token.is("dec")) && (mark(m_i + 1, '.') || mark(m_i + 1, '/') || mark(m_i + 1, '('))
        && (word(m_i + 2, "dec") || word(m_i + 3, "dec") || mark(m_i + 2, '('));
    const bool versus = (token.is("y") && mark(m_i + 1, '/') && word(m_i + 2, "y"))
        || (token.is("q") && mark(m_i + 1, '/') && word(m_i + 2, "q"))
        || (token.is("b") && mark(m_i + 1, '/') && mark(m_i + 2, '('));
    if (!named && !perCent && !incDec && !versus)
        return false;
    m_reading.notAPeriod = true;
    ++m_i;
    return true;
}

HeaderReading HeaderParser::read()
{
    while (m_i < m_words.size()) {
        if (!at(m_i).mayBegin) {
            ++m_i;
            continue;
        }
        if (readDottedDay() || readNumericDate() || readDayFirstDate() || readMonthDate() || readQuarterCode() || readHalfCode() || readFiscalYear()
            || readRelativeYear() || readDuration() || readYear() || readBasis() || readNotAPeriod())
            continue;
        readWholeText();
        ++m_i;
    }
    completeRange(m_reading);
    return std::move(m_reading);
}

/// Single words that say something only by themselves.
void HeaderParser::readWholeText()
{
    const HeaderWord &token = at(m_i);
    if ((token.is("of") && m_i > 0 && word(m_i - 1, "as")) || (token.is("at") && m_i + 1 < m_words.size()))
        m_reading.instant = true;
    if (token.is("from") || token.is("inception"))
        m_reading.fromTo = true;
    // "May 31, 2003 through December 31, 2003"; over lines the word may come before its dates' years.
    if (token.is("through") || token.is("thru") || (token.is("to") && !m_reading.dates.empty() && m_reading.dates.back().month != 0))
        m_reading.fromTo = true;
    if ((token.is("low") || token.is("high")) && m_words.size() == 1)
        m_reading.notAPeriod = true;
}

} // namespace

HeaderReading readHeader(std::string_view text)
{
    return HeaderParser(text).read();
}

} // namespace filing
