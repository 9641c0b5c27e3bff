// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "currency.h"

#include "amount.h"
#include "ascii.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace filing {
namespace {

bool has(std::string_view text, std::string_view words)
{
    return text.find(words) != std::string_view::npos;
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), toLower);
    return lower;
}

/// A cheap look before the costly one: a word or a code of a currency, or a sign for one, stands in the line.
bool mayNameCurrency(std::string_view line)
{
    return spellsAny(line, "dol", "eur", "yen", "sek", "nok", "dkk", "chf", "rmb", "pou", "fra") || has(line, "s$")
        || has(line, "S$") || has(line, "\xE2") || has(line, "\xC2\xA3");
}

/// The currency that a line says its figures are in; empty when it says none.
std::string_view currencySaid(std::string_view line)
{
    constexpr std::size_t longest = 300; // notes on units are short
    if (line.size() >= longest || !mayNameCurrency(line))
        return {};
    struct Phrase
    {
        std::string_view words;
        std::string_view currency;
    };
    // What a note on units calls a currency; a price or an exchange rate in the prose is called otherwise.
    static constexpr Phrase phrases[] = {
        {"canadian dollars", "CAD"},  {"in euros", "EUR"},       {"millions of euro", "EUR"},
        {"thousands of euro", "EUR"}, {"eur million", "EUR"},    {"\u20AC million", "EUR"},
        {"\u20AC m", "EUR"},          {"in \u20ACm", "EUR"},     {"millions of yen", "JPY"},
        {"pounds sterling", "GBP"},   {"\u00A3 million", "GBP"}, {"swiss francs", "CHF"},
        {"chf million", "CHF"},       {"sek million", "SEK"},    {"nok million", "NOK"},
        {"dkk million", "DKK"},       {"rmb million", "CNY"},    {"thousands of rmb", "CNY"},
        {"u.s. dollars", "USD"},      {"us dollars", "USD"},     {"us$", "USD"}};
    static constexpr Phrase codes[] = {{"eur", "EUR"}, {"sek", "SEK"}, {"nok", "NOK"}, {"dkk", "DKK"}, {"chf", "CHF"}};
    const std::string lower = lowered(line);
    for (const Phrase &phrase : phrases) {
        if (has(lower, phrase.words))
            return phrase.currency;
    }
    // "MSEK", "TEUR" as a word of its own.
    for (const Phrase &code : codes) {
        for (const char scale : {'m', 't', 'k'}) {
            const std::size_t at = lower.find(scale + std::string(code.words));
            const std::size_t end = at + 1 + code.words.size();
            if (at != std::string::npos && (at == 0 || !isLetter(lower[at - 1]))
                && (end == lower.size() || !isLetter(lower[end])))
                return code.currency;
        }
    }
    return {};
}

bool showsDollars(const Grid &grid)
{
    return std::any_of(grid.rows.begin(), grid.rows.end(), [](const GridRow &row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const GridCell &cell) { return has(cell.text, "$"); });
    });
}

/// The currency that a column heading names, such as "RMB", "€m", "HK$'000"; empty for dollars and for all other words.
std::string_view currencyHeaded(std::string_view heading)
{
    struct Mark
    {
        std::string_view print;
        std::string_view currency;
    };
    static constexpr Mark marks[] = {{"RMB", "CNY"}, {"€", "EUR"},   {"EUR", "EUR"}, {"£", "GBP"},   {"GBP", "GBP"},
                                     {"HK$", "HKD"}, {"NT$", "TWD"}, {"CHF", "CHF"}, {"SEK", "SEK"}, {"NOK", "NOK"},
                                     {"DKK", "DKK"}, {"JPY", "JPY"}, {"C$", "CAD"},  {"Cdn$", "CAD"}};
    for (const Mark &mark : marks) {
        if (heading.starts_with(mark.print) || heading.ends_with(mark.print))
            return mark.currency;
    }
    return {};
}

/// The currency over most columns of the page's tables. One beside which dollars stand, for convenience, is still the report's own.
std::string_view currencyOfColumns(const Page &page)
{
    constexpr std::size_t headingRows = 6;
    constexpr std::size_t longest = 10; // "RMB million"
    std::map<std::string_view, int> votes;
    for (const auto &item : page.items) {
        const Grid *grid = std::get_if<Grid>(&item);
        for (std::size_t i = 0; grid && i < grid->rows.size() && i < headingRows; ++i) {
            for (const GridCell &cell : grid->rows[i].cells) {
                // "6 months ended 30 June 2016 \u00A3m": the unit stands last.
                const std::string_view last = std::string_view(cell.text).substr(cell.text.rfind(' ') + 1);
                if (cell.column > 0 && last.size() <= longest && !readAmount(cell.text))
                    ++votes[currencyHeaded(cell.text.size() <= longest ? std::string_view(cell.text) : last)];
            }
        }
    }
    votes.erase(std::string_view());
    const auto most =
        std::max_element(votes.begin(), votes.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == votes.end() || most->second < 2 ? std::string_view() : most->first;
}

/// The currency that the headings of a table say; empty when they say none.
std::string_view currencySaid(const Grid &grid)
{
    constexpr std::size_t headingRows = 6;
    for (std::size_t i = 0; i < grid.rows.size() && i < headingRows; ++i) {
        for (const GridCell &cell : grid.rows[i].cells) {
            if (const std::string_view said = currencySaid(cell.text); !said.empty())
                return said;
        }
    }
    return {};
}

} // namespace

std::string currencyIn(const Page &page)
{
    if (const std::string_view headed = currencyOfColumns(page); !headed.empty())
        return std::string(headed);
    bool dollar = false;
    for (const auto &item : page.items) {
        const Prose *prose = std::get_if<Prose>(&item);
        const Grid *grid = std::get_if<Grid>(&item);
        if (const std::string_view said = prose ? currencySaid(prose->text) : currencySaid(*grid); !said.empty())
            return std::string(said);
        dollar = dollar || (prose ? has(prose->text, "$") : showsDollars(*grid));
    }
    return dollar ? "USD" : "";
}

} // namespace filing
