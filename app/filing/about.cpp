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

/// The date of a dateline ("RANCHO CORDOVA, CA SEPTEMBER 24, 2003 - …", "July 29 /PRNewswire/ --"): the first date of the release that is
/// no period end, that is, one not led by "ended", "as of" or "at".
std::optional<Date> datelineIn(const Page &page)
{
    std::size_t lines = 0;
    std::string before;
    for (const auto &item : page.items) {
        const Prose *prose = std::get_if<Prose>(&item);
        if (!prose)
            continue;
        if (++lines > firstLines)
            break;
        const std::string text = lowered(prose->text);
        const HeaderReading reading = readHeader(text.substr(0, 300));
        for (const PartialDate &date : reading.dates) {
            const auto day = fullDate(date);
            if (!day || date.day == 0)
                continue;
            const std::string context = before.size() > 24 ? before.substr(before.size() - 24) + " " + text : before + " " + text;
            static constexpr std::array<std::string_view, 8> leads = {"ended", "ending", "as of", "at ", "december 31", "act of 19", "since", "on or before"};
            std::string month = lowered(isoText(*day));
            const bool period = std::any_of(leads.begin(), leads.end(), [&context](std::string_view lead) { return has(context.substr(0, 160), lead); });
            if (!period)
                return day;
        }
        before = text;
    }
    return std::nullopt;
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
    about.released = datelineIn(page);
    if (header.fiscalYearEndMonthDay)
        about.fiscalYearEnd = FiscalYearEnd{*header.fiscalYearEndMonthDay / 100, *header.fiscalYearEndMonthDay % 100};
    else
        about.fiscalYearEnd = yearEndIn(lower);
    if (!about.released || (header.filed && daysBetween(*about.released, *header.filed) > 60))
        about.released = about.released ? about.released : header.filed;
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
