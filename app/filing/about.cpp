// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "about.h"

#include "titles.h"
#include "units.h"

#include <algorithm>
#include <array>
#include <map>

namespace filing {
namespace {

constexpr std::size_t firstLines = 400; ///< lines of prose that may date and name a release

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return lower;
}

bool has(std::string_view text, std::string_view words)
{
    return text.find(words) != std::string_view::npos;
}

/// The first lines of prose joined, so that dates and phrases broken over lines are whole.
std::string opening(const Page &page, std::size_t most)
{
    std::string text;
    std::size_t lines = 0;
    for (const auto &item : page.items) {
        if (const Prose *prose = std::get_if<Prose>(&item)) {
            text += prose->text + " ";
            if (++lines >= most)
                break;
        }
    }
    return text;
}

std::optional<Date> fullDate(const PartialDate &date)
{
    if (date.year == 0 || date.month == 0 || date.day == 0)
        return std::nullopt;
    const Date day = makeDate(date.year, date.month, date.day);
    return day.ok() ? std::optional(day) : std::nullopt;
}

/// Bytes of the date that begins here with a month: "july 29, 2003", "sept. 24 2003", "july 29".
std::size_t dateSize(std::string_view text)
{
    std::size_t end = 0;
    const auto skip = [&text, &end](auto &&wanted) {
        while (end < text.size() && wanted(text[end]))
            ++end;
    };
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '.'; };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto gap = [](char c) { return c == ' ' || c == ','; };
    skip(letter);
    skip(gap);
    skip(digit);
    const std::size_t day = end;
    skip(gap);
    const std::size_t year = end;
    skip(digit);
    return end - year == 4 ? end : day;
}

/// How likely a date is the release's own: it stands in a dateline, alone on its line, or just early; 0 for the end of a period.
int datelineScore(std::string_view text, std::size_t at, std::size_t size)
{
    const std::string_view before = text.substr(at > 28 ? at - 28 : 0, at > 28 ? 28 : at);
    const std::string_view behind = text.substr(at + size, 40);
    for (const std::string_view lead : {"ended ", "ending ", "as of ", " at ", "until ", "through ", "since ", "on or before ", "act of ", "form 10-", "dated ", "period "}) {
        if (has(before, lead))
            return 0;
    }
    int score = 1;
    for (const std::string_view wire : {"prnewswire", "business wire", "businesswire", "globe newswire", "globenewswire", "marketwire", "primezone"}) {
        if (has(behind, wire) || has(before, wire))
            score = 5;
    }
    const std::size_t next = behind.find_first_not_of(" ,.");
    const std::string_view rest = next == std::string_view::npos ? std::string_view() : behind.substr(next);
    if (rest.starts_with("--") || rest.starts_with("- ") || rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94") || rest.starts_with("/"))
        score = std::max(score, 4);
    if (before.find_first_not_of(' ') == std::string_view::npos && rest.empty())
        score = std::max(score, 3);
    return score;
}

/// The release's date: of its dateline, else the first date that closes no period. A dateline may leave out the year.
std::optional<Date> datelineIn(const Page &page, std::optional<Date> filed)
{
    std::size_t lines = 0;
    std::optional<Date> best;
    int bestScore = 0;
    for (const auto &item : page.items) {
        const Prose *prose = std::get_if<Prose>(&item);
        if (!prose || ++lines > firstLines)
            continue;
        const std::string text = lowered(std::string_view(prose->text).substr(0, 400));
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (at > 0 && text[at - 1] >= 'a' && text[at - 1] <= 'z')
                continue;
            std::size_t end = at;
            while (end < text.size() && ((text[end] >= 'a' && text[end] <= 'z') || text[end] == '.'))
                ++end;
            if (end - at < 3 || monthOf(std::string_view(text).substr(at, end - at)) == 0)
                continue;
            const std::size_t size = dateSize(std::string_view(text).substr(at));
            const HeaderReading reading = readHeader(std::string_view(text).substr(at, size));
            if (reading.dates.size() != 1 || reading.dates.front().day == 0)
                continue;
            PartialDate date = reading.dates.front();
            const int score = datelineScore(text, at, size);
            if (date.year == 0 && filed && score >= 4)
                date.year = int(filed->year());
            const auto day = fullDate(date);
            if (day && score > bestScore) {
                best = day;
                bestScore = score;
            }
        }
    }
    return best;
}

std::optional<FiscalYearEnd> yearEndIn(std::string_view text)
{
    std::map<std::pair<int, int>, int> votes;
    for (const std::string_view phrase : {"year ended ", "years ended ", "year ending ", "year end ", "twelve months ended ", "52 weeks ended ", "53 weeks ended "}) {
        std::size_t at = text.find(phrase);
        while (at != std::string_view::npos) {
            const HeaderReading reading = readHeader(text.substr(at + phrase.size(), 24));
            if (!reading.dates.empty() && reading.dates.front().month != 0 && reading.dates.front().day != 0)
                ++votes[{reading.dates.front().month, reading.dates.front().day}];
            at = text.find(phrase, at + 1);
        }
    }
    if (votes.empty())
        return std::nullopt;
    const auto best = std::max_element(votes.begin(), votes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return FiscalYearEnd{best->first.first, best->first.second};
}

/// "fourth quarter of fiscal 2003", "fiscal 2024 third quarter", "Q1 FY25".
void readSaidQuarter(std::string_view text, AboutRelease &about)
{
    static constexpr std::array<std::string_view, 4> ordinals = {"first", "second", "third", "fourth"};
    for (std::size_t q = 0; q < ordinals.size(); ++q) {
        for (const std::string_view phrase : {" quarter of fiscal", " fiscal quarter of", " quarter fiscal", " quarter for fiscal"}) {
            const std::string words = std::string(ordinals[q]) + std::string(phrase);
            const std::size_t at = text.find(words);
            if (at == std::string_view::npos)
                continue;
            const HeaderReading reading = readHeader("fiscal " + std::string(text.substr(at + words.size(), 14)));
            if (reading.fiscalYear != 0 && about.saidFiscalYear == 0) {
                about.saidQuarter = int(q) + 1;
                about.saidFiscalYear = reading.fiscalYear;
            }
        }
    }
}

/// The line above a statement's title that looks like a company's name.
std::string companyAbove(const Page &page)
{
    static constexpr std::array<std::string_view, 20> suffixes = {" corp", " corporation", " inc", " incorporated", " company", " co.", " ltd", " limited", " plc",
                                                                  " n.v.", " llc", " l.p.", " holdings", " group", " s.a.", " bancorp", " trust", " ag", " se", " lp"};
    std::map<std::string, int> votes;
    std::string best;
    std::string last;
    int lastAway = 0;
    for (const auto &item : page.items) {
        const Prose *prose = std::get_if<Prose>(&item);
        if (!prose)
            continue;
        const TitleReading title = readTitle(prose->text);
        if (title.kind && title.statement && !last.empty() && lastAway <= 2)
            ++votes[last];
        const std::string lower = lowered(prose->text);
        const bool named = prose->text.size() < 80
            && std::any_of(suffixes.begin(), suffixes.end(), [&lower](std::string_view suffix) {
                   const std::size_t at = lower.rfind(suffix);
                   return at != std::string::npos && at + suffix.size() + 16 >= lower.size();
               })
            && readHeader(prose->text).dates.empty();
        if (named) {
            last = prose->text;
            lastAway = 0;
        } else {
            ++lastAway;
        }
    }
    int most = 0;
    for (const auto &[name, count] : votes) {
        if (count > most) {
            most = count;
            best = name;
        }
    }
    return best;
}

/// "ThermoGenesis Corp. today reported", "Pericom Semiconductor Corporation (Nasdaq: PSEM)".
std::string companyInProse(const std::string &text)
{
    static constexpr std::array<std::string_view, 14> marks = {" (nasdaq", " (nyse", " (the \"company\"", " today reported", " today announced", " (otc",
                                                               " reported today", " announced today", " (amex", " (\xE2\x80\x9Cthe company", " (tsx", " (new york stock",
                                                               " (the \xE2\x80\x9C" "company", " announces"};
    const std::string lower = lowered(text);
    std::size_t first = std::string::npos;
    for (const std::string_view mark : marks)
        first = std::min(first, lower.find(mark));
    if (first == std::string::npos || first < 3)
        return {};
    // The name is the run of capitalised words before the mark.
    std::size_t begin = first;
    std::size_t i = first;
    while (i > 0) {
        const std::size_t blank = text.rfind(' ', i - 1);
        const std::size_t word = blank == std::string::npos ? 0 : blank + 1;
        const std::string_view w = std::string_view(text).substr(word, i - word);
        const char c = w.empty() ? ' ' : w.front();
        const bool capital = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || w == "of" || w == "and" || w == "&" || w == "the";
        if (!capital || w == "--" || w.ends_with("--"))
            break;
        begin = word;
        if (blank == std::string::npos)
            break;
        i = blank;
    }
    std::string name = text.substr(begin, first - begin);
    while (!name.empty() && (name.back() == ',' || name.back() == ' '))
        name.pop_back();
    return name;
}

std::string currencyIn(const Page &page)
{
    bool dollar = false;
    for (const auto &item : page.items) {
        if (const Prose *prose = std::get_if<Prose>(&item)) {
            const std::string lower = prose->text.size() < 300 ? lowered(prose->text) : std::string();
            if (has(lower, "canadian dollars"))
                return "CAD";
            if (has(lower, "in euros") || has(lower, "millions of euro") || has(lower, "thousands of euro") || has(lower, "eur million") || has(lower, "€ million"))
                return "EUR";
            if (has(lower, "u.s. dollars") || has(lower, "us dollars") || has(lower, "us$"))
                return "USD";
            dollar = dollar || has(prose->text, "$");
            continue;
        }
        for (const GridRow &row : std::get<Grid>(item).rows) {
            for (const GridCell &cell : row.cells)
                dollar = dollar || has(cell.text, "$");
            if (dollar)
                break;
        }
    }
    return dollar ? "USD" : "";
}

} // namespace

AboutRelease readAbout(const Page &page, const SubmissionHeader &header)
{
    AboutRelease about;
    const std::string text = opening(page, firstLines);
    const std::string lower = lowered(text);
    about.company = header.company;
    if (about.company.empty())
        about.company = companyAbove(page);
    if (about.company.empty())
        about.company = companyInProse(text);
    // Quarterly and annual reports are filed, not released.
    if (!header.form.starts_with("10-"))
        about.released = datelineIn(page, header.filed);
    if (header.fiscalYearEndMonthDay)
        about.fiscalYearEnd = FiscalYearEnd{*header.fiscalYearEndMonthDay / 100, *header.fiscalYearEndMonthDay % 100};
    else
        about.fiscalYearEnd = yearEndIn(lower);
    readSaidQuarter(lower, about);
    about.currency = currencyIn(page);
    const HeaderReading reading = readHeader(std::string_view(lower).substr(0, std::min<std::size_t>(lower.size(), 1500)));
    for (const DurationWords &duration : reading.durations) {
        const DurationWords bare{duration.months, duration.weeks, 0, false, false};
        if (std::find(about.proseDurations.begin(), about.proseDurations.end(), bare) == about.proseDurations.end())
            about.proseDurations.push_back(bare);
    }
    return about;
}

} // namespace filing
