// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "header.h"

#include "headerparser.h"
#include "headerrange.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace filing {

HeaderParser::HeaderParser(std::string_view text)
    : m_words(text)
{
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
    } else if (word(i, "quarter") || word(i, "quarters") || word(i, "quarterly") || word(i, "qtr")
               || (quarter > 0 && word(i, "q"))) { // "4th Q"
        addDuration({3, 0, quarter, false, false});
        // "3rd Qtr 02": nothing else is so short behind a quarter's number.
        std::size_t behind = i + 1;
        const bool shortYear = quarter > 0 && word(i, "qtr") && at(i + 1).digits == 2 && i + 2 == m_words.size();
        if (const int year = shortYear ? yearAt(i + 1, behind, true) : 0; year > 0) {
            m_reading.fiscalYear = year;
            m_i = behind;
            return true;
        }
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

/// "(Note 2)", "(see Notes 2 and 3)" beside a date: where to read more of the period. Alone it heads a column of references.
bool HeaderParser::readNoteAside()
{
    const bool note = word(m_i, "note") || word(m_i, "notes");
    if (!note || m_i == 0 || !(mark(m_i - 1, '(') || mark(m_i - 1, '[') || word(m_i - 1, "see")))
        return false;
    m_noteAside = true;
    ++m_i;
    while (m_i < m_words.size() && (at(m_i).digits > 0 || mark(m_i, ',') || word(m_i, "and")))
        ++m_i;
    return true;
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
        if (readDottedDay() || readMonthNumbers() || readNumericDate() || readDayFirstDate() || readMonthDate()
            || readQuarterCode() || readHalfCode() || readFiscalYear() || readRelativeYear() || readDuration() || readYear()
            || readBasis() || readNoteAside() || readNotAPeriod())
            continue;
        readWholeText();
        ++m_i;
    }
    m_reading.notAPeriod = m_reading.notAPeriod || (m_noteAside && m_reading.dates.empty());
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
    m_reading.inception = m_reading.inception || token.is("inception");
    // "May 31, 2003 through December 31, 2003"; over lines the word may come before its dates' years.
    if (token.is("through") || token.is("thru") || (token.is("to") && !m_reading.dates.empty() && m_reading.dates.back().month != 0))
        m_reading.fromTo = true;
    if ((token.is("low") || token.is("high")) && m_words.size() == 1)
        m_reading.notAPeriod = true;
}

HeaderReading readHeader(std::string_view text)
{
    return HeaderParser(text).read();
}

} // namespace filing
