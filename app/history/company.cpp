// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "company.h"

#include "companyjoiner.h"
#include "timeline.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace history {
namespace {

constexpr std::array<std::string_view, 19> changingWords{
    "the", "inc", "incorporated", "corp", "corporation", "co", "company", "companies",    "ltd", "limited",
    "plc", "llc", "lp",           "sa",   "ag",          "nv", "and",     "subsidiaries", "de"};

} // namespace

std::string normalisedName(std::string_view name)
{
    std::string kept;
    std::string all;
    std::string word;
    const auto endWord = [&] {
        if (word.empty())
            return;
        const bool changes = std::find(changingWords.begin(), changingWords.end(), word) != changingWords.end();
        for (std::string *text : {&all, changes ? nullptr : &kept}) {
            if (text)
                *text += (text->empty() ? "" : " ") + word;
        }
        word.clear();
    };
    for (const char c : name) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool kept8Bit = (c & 0x80) != 0; // part of a UTF-8 letter
        if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || kept8Bit)
            word += upper ? char(c - 'A' + 'a') : c;
        else if (c != '.' && c != '\'') // "S.A." is one word, and so is "Macy's"
            endWord();
    }
    endWord();
    return kept.empty() ? all : kept;
}

std::string companyKey(const filing::Filing &filing)
{
    if (filing.cik) {
        const std::size_t digits = filing.cik->find_first_not_of('0');
        return "cik " + (digits == std::string::npos ? *filing.cik : filing.cik->substr(digits));
    }
    const std::string name = normalisedName(filing.company);
    return name.empty() ? std::string() : "name " + name;
}

namespace {

using KeyPair = std::pair<std::string, std::string>;

bool contains(const std::vector<std::string> &keys, const std::string &key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void addOnce(std::vector<KeyPair> &pairs, const std::string &a, const std::string &b)
{
    const bool known = std::any_of(pairs.begin(), pairs.end(),
                                   [&](const KeyPair &pair) { return pair == KeyPair(a, b) || pair == KeyPair(b, a); });
    if (!known && a != b)
        pairs.emplace_back(a, b);
}

} // namespace

void joinCompanies(GroupDecisions &decisions, const std::vector<std::string> &keys)
{
    std::erase_if(decisions.apart,
                  [&keys](const KeyPair &pair) { return contains(keys, pair.first) && contains(keys, pair.second); });
    for (std::size_t i = 1; i < keys.size(); ++i)
        addOnce(decisions.joined, keys.front(), keys[i]);
}

void separateCompanies(GroupDecisions &decisions, const std::vector<std::string> &own,
                       const std::vector<std::string> &others)
{
    const auto parted = std::erase_if(decisions.joined, [&](const KeyPair &pair) {
        return (contains(own, pair.first) && contains(others, pair.second))
            || (contains(others, pair.first) && contains(own, pair.second));
    });
    if (parted > 0) { // one of them may have held the rest together
        joinCompanies(decisions, own);
        joinCompanies(decisions, others);
    }
    for (const std::string &a : own) {
        for (const std::string &b : others)
            addOnce(decisions.apart, a, b);
    }
}

std::vector<Company> groupByCompany(const std::vector<SharedFiling> &filings, const GroupDecisions &decisions)
{
    CompanyJoiner joiner(filings);
    joiner.join(decisions);
    std::vector<Company> companies;
    std::map<int, std::size_t> places; // of each group
    for (std::size_t i = 0; i < filings.size(); ++i) {
        const auto [place, isNew] = places.emplace(joiner.groupOf(i), companies.size());
        if (isNew)
            companies.emplace_back();
        Company &company = companies[place->second];
        company.filings.push_back(int(i));
        const std::string key = companyKey(*filings[i]);
        if (!key.empty() && std::find(company.keys.begin(), company.keys.end(), key) == company.keys.end())
            company.keys.push_back(key);
    }
    for (Company &company : companies) {
        const filing::Filing *latest = nullptr;
        for (const int i : company.filings) {
            const filing::Filing &filing = *filings[std::size_t(i)];
            if (!filing.company.empty() && (!latest || dayOf(*latest) < dayOf(filing)))
                latest = &filing;
        }
        company.name = latest ? latest->company : std::string();
    }
    return companies;
}

} // namespace history
