// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "header.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string>

namespace filing {
namespace {

/// A word of a header: letters, or digits, lower-cased; everything else is `mark`.
struct Token
{
    std::string_view text;
    int number = -1;         ///< value of digits
    int digits = 0;
    char mark = 0;           ///< '/', '-', ',', '%', '\'' …
    bool glued = false;      ///< no blank stands before it
    bool isWord(std::string_view word) const { return mark == 0 && text == word; }
};

constexpr std::array<std::string_view, 12> monthNames = {"january", "february", "march",     "april",   "may",      "june",
                                                         "july",    "august",   "september", "october", "november", "december"};

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// monthOf() of a lower-case word.
int lowerMonthOf(std::string_view word)
{
    // Every month begins with one of these letters, few other words of a header do.
    if (word.size() < 3 || word.size() > 9 || std::string_view("jfmasond").find(word[0]) == std::string_view::npos)
        return 0;
    if (word == "sept")
        return 9;
    for (std::size_t i = 0; i < monthNames.size(); ++i) {
        if (word == monthNames[i] || word == monthNames[i].substr(0, 3))
            return int(i) + 1;
    }
    return 0;
}

int smallNumber(std::string_view word)
{
    struct Name
    {
        std::string_view word;
        int value;
    };
    static constexpr Name names[] = {
        {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8},
        {"nine", 9}, {"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
        {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50},
    };
    for (const Name &name : names) {
        if (name.word == word)
            return name.value;
    }
    return 0;
}

int ordinalOf(std::string_view word)
{
    if (word == "first" || word == "1st")
        return 1;
    if (word == "second" || word == "2nd")
        return 2;
    if (word == "third" || word == "3rd")
        return 3;
    if (word == "fourth" || word == "4th" || word == "final")
        return 4;
    return 0;
}

/// A number of two and more, in words or in one or two digits.
bool countsMany(const Token &token)
{
    return token.mark == 0 && (token.digits > 0 ? token.digits <= 2 && token.number > 1 : smallNumber(token.text) > 1);
}

class HeaderParser
{
public:
    explicit HeaderParser(std::string_view text);
    HeaderReading read();

private:
    void tokenise();
    [[nodiscard]] const Token &at(std::size_t i) const;
    [[nodiscard]] bool word(std::size_t i, std::string_view w) const { return at(i).isWord(w); }
    [[nodiscard]] bool mark(std::size_t i, char m) const { return at(i).mark == m; }
    [[nodiscard]] int yearAt(std::size_t i, std::size_t &next, bool allowShort) const;

    bool readSpelledNumber(std::size_t i, int &value, std::size_t &next) const;
    bool readDuration();
    bool readCountedDuration(int count, std::size_t next);
    bool readQuarterCode();
    bool readYearDuration();
    bool readMonthDate();
    bool readDayFirstDate();
    bool readNumericDate();
    bool readYear();
    bool readFiscalYear();
    bool readBasis();
    bool readNotAPeriod();
    void addDuration(DurationWords duration);
    void readWholeText();

    std::string m_lower;
    std::vector<Token> m_tokens;
    std::size_t m_i = 0;
    HeaderReading m_reading;
};

HeaderParser::HeaderParser(std::string_view text)
{
    m_lower.reserve(text.size());
    m_tokens.reserve(text.size() / 4 + 2);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        // Typographic apostrophes, dashes and non-breaking blanks become their plain cousins.
        if (text.substr(i).starts_with("\xE2\x80\x99") || text.substr(i).starts_with("\xE2\x80\x98")) {
            m_lower += '\'';
            i += 2;
        } else if (text.substr(i).starts_with("\xE2\x80\x93") || text.substr(i).starts_with("\xE2\x80\x94")
                   || text.substr(i).starts_with("\xE2\x80\x91")) {
            m_lower += '-';
            i += 2;
        } else if (text.substr(i).starts_with("\xC2\xA0")) {
            m_lower += ' ';
            ++i;
        } else {
            m_lower += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        }
    }
    tokenise();
}

void HeaderParser::tokenise()
{
    const std::string_view text = m_lower;
    bool glued = false;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            glued = false;
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        Token token;
        token.glued = glued;
        if (isLetter(c)) {
            while (end < text.size() && isLetter(text[end]))
                ++end;
        } else if (isDigit(c)) {
            while (end < text.size() && isDigit(text[end]))
                ++end;
            token.digits = int(end - i);
            if (token.digits <= 8)
                std::from_chars(text.data() + i, text.data() + end, token.number);
        } else {
            token.mark = c;
        }
        token.text = text.substr(i, end - i);
        m_tokens.push_back(token);
        glued = true;
        i = end;
    }
}

const Token &HeaderParser::at(std::size_t i) const
{
    static const Token none{{}, -1, 0, '\0', false};
    return i < m_tokens.size() ? m_tokens[i] : none;
}

/// The year that stands at token i, perhaps behind an apostrophe or a comma; `next` is then the token behind it.
int HeaderParser::yearAt(std::size_t i, std::size_t &next, bool allowShort) const
{
    while (mark(i, ','))
        ++i;
    const bool apostrophe = mark(i, '\'') || mark(i, '`');
    if (apostrophe)
        ++i;
    const Token &token = at(i);
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
    value = smallNumber(at(i).text);
    if (value == 0 || at(i).mark != 0)
        return false;
    next = i + 1;
    if (value >= 20) {
        const std::size_t unit = mark(next, '-') ? next + 1 : next;
        const int units = smallNumber(at(unit).text);
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
    if (unit == "months" || unit == "month" || unit == "mos" || unit == "mo")
        duration.months = count;
    else if (unit == "weeks" || unit == "week")
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
    const Token &first = at(m_i);
    int quarter = 0;
    std::size_t next = m_i;
    if (first.isWord("q") && at(m_i + 1).digits == 1 && at(m_i + 1).glued) {
        quarter = at(m_i + 1).number;
        next = m_i + 2;
    } else if (first.digits == 1 && word(m_i + 1, "q") && at(m_i + 1).glued) {
        quarter = first.number;
        next = m_i + 2;
    } else if (first.isWord("qi") || first.isWord("qii") || first.isWord("qiii") || first.isWord("qiv")) {
        quarter = first.text == "qiv" ? 4 : int(first.text.size()) - 1;
        next = m_i + 1;
    } else if ((first.isWord("h") && at(m_i + 1).digits == 1 && at(m_i + 1).glued && at(m_i + 1).number <= 2)
               || (first.digits == 1 && first.number <= 2 && word(m_i + 1, "h") && at(m_i + 1).glued)) {
        addDuration({6, 0, 0, false, false});
        m_i += 2;
        return true;
    }
    if (quarter < 1 || quarter > 4)
        return false;
    addDuration({3, 0, quarter, false, false});
    m_i = next;
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

/// "quarter ended", "fourth fiscal quarter", "year ended", "fiscal years ended", "full year", "year to date".
bool HeaderParser::readYearDuration()
{
    std::size_t i = m_i;
    int quarter = 0;
    if (const int ordinal = ordinalOf(at(i).text); ordinal > 0 && at(i).mark == 0) {
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
        addDuration({6, 0, 0, false, false});
    } else if (word(i, "quarter") || word(i, "quarters") || word(i, "quarterly") || word(i, "qtr")) {
        addDuration({3, 0, quarter, false, false});
    } else if (quarter > 0) {
        // "first six months": the ordinal belongs to the number that follows.
        return false;
    } else if (word(i, "year") && (word(i + 1, "to") || (mark(i + 1, '-') && word(i + 2, "to")))) {
        addDuration({0, 0, 0, true, false});
        i += mark(i + 1, '-') ? 4 : 2;
    } else if (word(i, "ytd")) {
        addDuration({0, 0, 0, true, false});
    } else if (word(i, "ttm") || word(i, "ltm") || (word(i, "trailing") && word(i + 1, "twelve"))) {
        addDuration({12, 0, 0, false, true});
        i += word(i, "trailing") ? 2 : 0;
    } else if (word(i, "year") || word(i, "years") || word(i, "annual") || word(i, "yr")) {
        // "Prior year", "year ago" name no length; a bare "Year" over a column does. "Five years" of a summary are no column.
        if (word(i, "years") && m_i > 0 && countsMany(at(m_i - 1)) && !word(i + 1, "ended") && !word(i + 1, "in"))
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
    const int month = at(m_i).mark == 0 ? lowerMonthOf(at(m_i).text) : 0;
    if (month == 0)
        return false;
    std::size_t i = m_i + 1;
    if (mark(i, '.'))
        ++i;
    if (mark(i, '-'))
        ++i;
    // "may" is a word of prose too: a month only before a number.
    if (at(m_i).text == "may" && at(i).digits == 0 && !mark(i, ',') && i < m_tokens.size())
        return false;
    PartialDate date{month, 0, 0};
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
    if (at(month).mark != 0 || lowerMonthOf(at(month).text) == 0)
        return false;
    std::size_t year = month + 1;
    if (mark(year, '.') || mark(year, '-'))
        ++year;
    std::size_t behind = year;
    const int value = yearAt(year, behind, mark(month + 1, '-'));
    // Without a year, "30 June 15" would be read from the wrong end.
    if (value == 0)
        return false;
    m_reading.dates.push_back({lowerMonthOf(at(month).text), at(m_i).number, value});
    m_i = behind;
    return true;
}

/// "6/30/03", "06-30-2003", "2003-06-30", "6/30".
bool HeaderParser::readNumericDate()
{
    const Token &first = at(m_i);
    const char separator = at(m_i + 1).mark;
    if (first.digits == 0 || (separator != '/' && separator != '-' && separator != '.') || at(m_i + 2).digits == 0
        || at(m_i + 2).digits > 2 || !at(m_i + 1).glued || !at(m_i + 2).glued)
        return false;
    const int second = at(m_i + 2).number;
    const bool third = mark(m_i + 3, separator) && at(m_i + 4).digits > 0;
    if (first.digits == 4 && third) {
        m_reading.dates.push_back({second, at(m_i + 4).number, first.number});
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
    const Token &year = at(m_i + 4);
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
    const Token &token = at(m_i);
    const bool named = token.mark == 0
        && std::any_of(std::begin(words), std::end(words), [&token](std::string_view w) { return token.text == w; });
    const bool perCent = token.mark == '%';
    const bool incDec = (token.isWord("inc") || token.isWord("dec")) && (mark(m_i + 1, '.') || mark(m_i + 1, '/') || mark(m_i + 1, '('))
        && (word(m_i + 2, "dec") || word(m_i + 3, "dec") || mark(m_i + 2, '('));
    const bool versus = (token.isWord("y") && mark(m_i + 1, '/') && word(m_i + 2, "y"))
        || (token.isWord("q") && mark(m_i + 1, '/') && word(m_i + 2, "q"))
        || (token.isWord("b") && mark(m_i + 1, '/') && mark(m_i + 2, '('));
    if (!named && !perCent && !incDec && !versus)
        return false;
    m_reading.notAPeriod = true;
    ++m_i;
    return true;
}

HeaderReading HeaderParser::read()
{
    while (m_i < m_tokens.size()) {
        if (readNumericDate() || readDayFirstDate() || readMonthDate() || readQuarterCode() || readFiscalYear() || readDuration()
            || readYear() || readBasis() || readNotAPeriod())
            continue;
        readWholeText();
        ++m_i;
    }
    return std::move(m_reading);
}

/// Single words that say something only by themselves.
void HeaderParser::readWholeText()
{
    const Token &token = at(m_i);
    if ((token.isWord("of") && m_i > 0 && word(m_i - 1, "as")) || (token.isWord("at") && m_i + 1 < m_tokens.size()))
        m_reading.instant = true;
    if (token.isWord("from") || token.isWord("inception"))
        m_reading.fromTo = true;
    if ((token.isWord("low") || token.isWord("high")) && m_tokens.size() == 1)
        m_reading.notAPeriod = true;
}

} // namespace

int monthOf(std::string_view word)
{
    if (word.ends_with('.') || word.ends_with(','))
        word.remove_suffix(1);
    std::array<char, 9> lower{}; // "september"
    if (word.size() > lower.size())
        return 0;
    std::transform(word.begin(), word.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return lowerMonthOf({lower.data(), word.size()});
}

int fullYear(int printed, int digits)
{
    if (digits == 2)
        return printed < 50 ? 2000 + printed : 1900 + printed;
    return digits == 4 && printed >= 1900 && printed <= 2099 ? printed : 0;
}

HeaderReading readHeader(std::string_view text)
{
    return HeaderParser(text).read();
}

} // namespace filing
