// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "about.h"

#include "titles.h"
#include "units.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <vector>

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
    for (const std::string_view lead : {"ended ", "ending ", "as of ", "until ", "through ", "since ", "on or before ", "act of ", "form 10-", "dated ", "period ", "payable ", "record "}) {
        if (has(before, lead))
            return 0;
    }
    if (before.ends_with(" at "))
        return 0; // "At June 30, 2003, total assets were"
    const std::string_view sentence = text.substr(at > 120 ? at - 120 : 0, at > 120 ? 120 : at);
    if (has(sentence, "dividend") || has(sentence, "shareholders of record") || has(sentence, "stockholders of record"))
        return 0;
    int score = has(sentence, "conference call") || has(sentence, "webcast") || has(sentence, "live stream") ? 1 : 2;
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
            if (std::string_view("jfmasond").find(text[at]) == std::string_view::npos)
                continue; // no month begins so
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

/// "fourth quarter of fiscal 2003", "third quarter fiscal 2020", "fiscal 2024 third quarter", "first-quarter": the first quarter said is
/// the release's own.
void readSaidQuarter(std::string_view text, AboutRelease &about)
{
    struct Said
    {
        std::string_view word;
        int quarter;
    };
    static constexpr Said ordinals[] = {{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"1st", 1}, {"2nd", 2}, {"3rd", 3}, {"4th", 4}};
    std::size_t at = 0;
    while ((at = text.find("quarter", at)) != std::string_view::npos) {
        const std::string_view before = text.substr(at > 24 ? at - 24 : 0, at > 24 ? 24 : at);
        int quarter = 0;
        std::size_t nearest = 0;
        for (const Said &said : ordinals) {
            const std::size_t place = before.rfind(said.word);
            // Only "fiscal", a year or a hyphen stands between the ordinal and its quarter.
            if (place != std::string_view::npos && place + said.word.size() + 14 >= before.size() && place >= nearest) {
                quarter = said.quarter;
                nearest = place;
            }
        }
        if (quarter != 0) {
            if (about.saidQuarter == 0)
                about.saidQuarter = quarter;
            const HeaderReading behind = readHeader(text.substr(at + 7, 24));
            const HeaderReading ahead = readHeader(before);
            const int year = behind.fiscalYear != 0 ? behind.fiscalYear : ahead.fiscalYear;
            // Comparisons name earlier years of the same quarter; the newest is the release's own.
            if (quarter == about.saidQuarter)
                about.saidFiscalYear = std::max(about.saidFiscalYear, year);
        }
        at += 7;
    }
}

constexpr std::string_view nameEnds[] = {"corp", "corp.", "corporation", "inc", "inc.", "incorporated", "company", "co.", "ltd", "ltd.", "limited", "plc",
                                         "n.v.", "llc", "l.p.", "lp", "holdings", "group", "s.a.", "bancorp", "bancshares", "trust", "ag", "se", "parks"};

bool isNameEnd(std::string_view lowerWord)
{
    while (!lowerWord.empty() && (lowerWord.back() == ',' || lowerWord.back() == ')' || lowerWord.back() == ';'))
        lowerWord.remove_suffix(1);
    return std::find(std::begin(nameEnds), std::end(nameEnds), lowerWord) != std::end(nameEnds);
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find(' ', i), text.size());
        if (end > i)
            words.push_back(text.substr(i, end - i));
        i = end + 1;
    }
    return words;
}

bool isNameWord(std::string_view word)
{
    if (word.empty() || word.back() == ':')
        return false;
    const char c = word.front();
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '&' || word == "of" || word == "and" || word == "the";
}

/// A word that ends a sentence; "U.S." and "J." do not.
bool endsSentence(std::string_view word)
{
    return word.ends_with('.') && word.size() > 3 && word.substr(0, word.size() - 1).find('.') == std::string_view::npos;
}

/// The company named in a line: capitalised words that end in "Inc.", "Corporation" and their like; empty when there is none.
std::string nameIn(std::string_view line)
{
    const std::vector<std::string_view> words = wordsOf(line);
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!isNameWord(words[i]) || !isNameEnd(lowered(words[i])))
            continue;
        std::size_t begin = i;
        while (begin > 0 && isNameWord(words[begin - 1]) && !endsSentence(words[begin - 1]) && i - begin < 6)
            --begin;
        // A year before a name belongs to a copyright line or a sentence.
        while (begin < i && words[begin].front() >= '0' && words[begin].front() <= '9')
            ++begin;
        while (begin < i && (words[begin] == "of" || words[begin] == "and" || words[begin] == "the" || words[begin] == "&"))
            ++begin;
        const std::string first = lowered(words[i - 1]);
        const bool generic = (first == "the" || begin + 1 == i) && (first == "the" || first == "our" || first == "this" || first == "holding" || first == "parent");
        if (begin == i || generic)
            continue;
        // "Time Warner Inc. Holdings": the name goes on while its ends do.
        std::size_t end = i;
        while (end + 1 < words.size() && isNameWord(words[end + 1]) && isNameEnd(lowered(words[end + 1])))
            ++end;
        std::string name(words[begin].data(), std::size_t(words[end].data() + words[end].size() - words[begin].data()));
        while (!name.empty() && (name.back() == ',' || name.back() == ')' || name.back() == ';'))
            name.pop_back();
        return name;
    }
    return {};
}

/// The name that stands most often where companies stand: alone above the statements, and before a stock exchange's name.
std::string companyIn(const Page &page)
{
    std::map<std::string, int> votes;
    std::vector<std::string> order;
    const auto vote = [&](const std::string &name, int weight) {
        if (name.size() < 3 || name.size() > 70)
            return;
        if (votes[name] == 0)
            order.push_back(name);
        votes[name] += weight;
    };
    std::size_t lines = 0;
    const auto readLine = [&](const std::string &text) {
        const std::string name = nameIn(text.size() > 600 ? std::string_view(text).substr(0, 600) : std::string_view(text));
        if (!name.empty()) {
            const bool alone = name.size() + 8 >= text.size();
            const std::size_t at = text.find(name) + name.size();
            const std::string behind = lowered(std::string_view(text).substr(std::min(at, text.size()), 14));
            const bool listed = has(behind, "(nasdaq") || has(behind, "(nyse") || has(behind, "(tsx") || has(behind, "(otc") || has(behind, "(amex");
            vote(name, (alone ? 4 : 1) + (listed ? 6 : 0) + (++lines < 12 ? 1 : 0));
        }
    };
    for (const auto &item : page.items) {
        if (const Prose *prose = std::get_if<Prose>(&item)) {
            readLine(prose->text);
            continue;
        }
        // Names also stand in the first rows of tables that hold their own titles.
        const Grid &grid = std::get<Grid>(item);
        for (std::size_t i = 0; i < grid.rows.size() && i < 3; ++i) {
            if (grid.rows[i].cells.size() == 1 && grid.rows[i].cells.front().text.size() < 90)
                readLine(grid.rows[i].cells.front().text);
        }
    }
    std::string best;
    int most = 0;
    for (const std::string &name : order) {
        if (votes[name] > most) {
            most = votes[name];
            best = name;
        }
    }
    return most >= 2 ? best : std::string();
}

/// "Apple today announced", "Buckle (NYSE: BKE)": a name without "Inc." before what only a company does.
std::string companyByVerb(const Page &page)
{
    static constexpr std::string_view marks[] = {" (nasdaq", " (nyse", " today reported", " today announced", " reported today", " announced today"};
    for (const auto &item : page.items) {
        const Prose *prose = std::get_if<Prose>(&item);
        if (!prose)
            continue;
        const std::string lower = lowered(prose->text);
        std::size_t first = std::string::npos;
        for (const std::string_view mark : marks)
            first = std::min(first, lower.find(mark));
        if (first == std::string::npos || first < 2)
            continue;
        const std::vector<std::string_view> words = wordsOf(std::string_view(prose->text).substr(0, first));
        std::size_t begin = words.size();
        while (begin > 0 && isNameWord(words[begin - 1]) && words[begin - 1].find("--") == std::string_view::npos
               && words[begin - 1].find("\xE2\x80") == std::string_view::npos)
            --begin;
        if (begin < words.size() && words.size() - begin <= 7)
            return std::string(words[begin].data(), std::size_t(words.back().data() + words.back().size() - words[begin].data()));
        // "CUPERTINO, California\xE2\x80\x94" "January 25, 2010\xE2\x80\x94" "Apple": the name begins behind the last dash.
        const std::size_t dash = prose->text.rfind("\xE2\x80", first);
        if (dash != std::string::npos && first - dash < 60 && first > dash + 4)
            return prose->text.substr(dash + 3, first - dash - 3);
    }
    return {};
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

std::string exhibitNamed(const Page &page)
{
    constexpr std::size_t firstFew = 4;
    for (std::size_t i = 0; i < page.items.size() && i < firstFew; ++i) {
        const Prose *prose = std::get_if<Prose>(&page.items[i]);
        if (!prose)
            break;
        const std::string line = lowered(prose->text);
        if (!line.starts_with("exhibit 99") && !line.starts_with("ex-99"))
            continue;
        const std::size_t number = line.find("99");
        const std::size_t end = std::min(line.find_first_not_of("0123456789.", number), line.size());
        return "EX-" + line.substr(number, end - number);
    }
    return {};
}

std::optional<FiscalYearEnd> inferFiscalYearEnd(const std::vector<StatementColumn> &columns, const AboutRelease &about)
{
    if (about.fiscalYearEnd)
        return about.fiscalYearEnd;
    std::map<int, int> votes; // by month
    std::map<int, int> dayOf;
    const auto vote = [&](Date day, int weight) {
        // 52/53-week closes drift into the next month.
        const Date within = unsigned(day.day()) <= 7 ? addDays(day, -int(unsigned(day.day()))) : day;
        const int month = int(unsigned(within.month()));
        votes[month] += weight;
        dayOf.emplace(month, int(unsigned(within.day())));
    };
    const Date *newestQuarter = nullptr;
    std::vector<Date> balances;
    for (const StatementColumn &column : columns) {
        if (!column.period || column.inferred)
            continue;
        const Period &period = *column.period;
        if (period.months == 12)
            vote(period.end, 5);
        else if (period.months == 6 || period.months == 9)
            vote(addDays(period.start, -1), 5);
        else if (period.months == 3 && (!newestQuarter || daysBetween(*newestQuarter, period.end) > 0))
            newestQuarter = &period.end;
        if (period.isInstant())
            balances.push_back(period.end);
    }
    if (newestQuarter && about.saidQuarter != 0) {
        const auto month = std::chrono::year_month{newestQuarter->year(), newestQuarter->month()} + std::chrono::months{3 * (4 - about.saidQuarter)};
        const Date close = unsigned(newestQuarter->day()) <= 7 ? addDays(*newestQuarter, -8) : *newestQuarter;
        const auto closing = unsigned(newestQuarter->day()) <= 7
            ? std::chrono::year_month{close.year(), close.month()} + std::chrono::months{3 * (4 - about.saidQuarter)} : month;
        vote(lastDayOfMonth(int(closing.year()), int(unsigned(closing.month()))), 4);
    }
    if (balances.size() == 2) {
        const Date earlier = daysBetween(balances[0], balances[1]) > 0 ? balances[0] : balances[1];
        const int days = std::abs(daysBetween(balances[0], balances[1]));
        if (days < 330)
            vote(earlier, 3);
    }
    if (about.yearEndInWords)
        vote(makeDate(2001, about.yearEndInWords->month, about.yearEndInWords->day), 3);
    const auto best = std::max_element(votes.begin(), votes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (best == votes.end())
        return std::nullopt;
    return FiscalYearEnd{best->first, dayOf[best->first]};
}

AboutRelease readAbout(const Page &page, const SubmissionHeader &header)
{
    AboutRelease about;
    const std::string lower = lowered(opening(page, firstLines));
    about.company = header.company;
    if (about.company.empty())
        about.company = companyIn(page);
    if (about.company.empty())
        about.company = companyByVerb(page);
    // Quarterly and annual reports are filed, not released.
    if (!header.form.starts_with("10-"))
        about.released = datelineIn(page, header.filed);
    if (header.fiscalYearEndMonthDay)
        about.fiscalYearEnd = FiscalYearEnd{*header.fiscalYearEndMonthDay / 100, *header.fiscalYearEndMonthDay % 100};
    about.yearEndInWords = yearEndIn(lower);
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
