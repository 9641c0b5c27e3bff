// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "company.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace history {
namespace {

constexpr std::array<std::string_view, 19> changingWords{
    "the", "inc", "incorporated", "corp", "corporation", "co", "company", "companies",    "ltd", "limited",
    "plc", "llc", "lp",           "sa",   "ag",          "nv", "and",     "subsidiaries", "de"};

/// Two of one name and different CIKs must not be joined by a third that gives the name alone.
bool isAnotherRegistrant(const filing::Filing &a, const filing::Filing &b)
{
    return a.cik && b.cik && a.cik != b.cik;
}

bool isSameCompany(const filing::Filing &a, const filing::Filing &b)
{
    if (a.cik && b.cik)
        return a.cik == b.cik;
    const std::string name = normalisedName(a.company);
    return !name.empty() && name == normalisedName(b.company);
}

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

std::vector<Company> groupByCompany(const std::vector<SharedFiling> &filings)
{
    std::vector<Company> companies;
    for (std::size_t i = 0; i < filings.size(); ++i) {
        const auto known = std::find_if(companies.begin(), companies.end(), [&](const Company &company) {
            const auto anyMember = [&](bool (*holds)(const filing::Filing &, const filing::Filing &)) {
                return std::any_of(company.filings.begin(), company.filings.end(),
                                   [&](int member) { return holds(*filings[std::size_t(member)], *filings[i]); });
            };
            return anyMember(isSameCompany) && !anyMember(isAnotherRegistrant);
        });
        if (known != companies.end())
            known->filings.push_back(int(i));
        else
            companies.push_back({{}, {int(i)}});
    }
    for (Company &company : companies) {
        const filing::Filing *latest = nullptr;
        for (const int i : company.filings) {
            const filing::Filing &filing = *filings[std::size_t(i)];
            if (!filing.company.empty() && (!latest || latest->released < filing.released))
                latest = &filing;
        }
        company.name = latest ? latest->company : std::string();
    }
    return companies;
}

} // namespace history
