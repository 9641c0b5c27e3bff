// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labels.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace filing {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool keeps(char c)
{
    return (c >= 'a' && c <= 'z') || isDigit(c) || c == '%' || c == '(' || c == ')' || c == '/';
}

/// "(1)", "(a)", "(2)(3)", "*" behind the words: a reference to a note, no part of the name.
void dropFootnoteMarks(std::string &label)
{
    while (true) {
        while (!label.empty() && label.back() == ' ')
            label.pop_back();
        const std::size_t size = label.size();
        const bool oneMark = size >= 3 && label[size - 1] == ')' && label[size - 3] == '(';
        const bool twoMark = size >= 4 && label[size - 1] == ')' && label[size - 4] == '(' && isDigit(label[size - 2]) && isDigit(label[size - 3]);
        if (oneMark)
            label.erase(size - 3);
        else if (twoMark)
            label.erase(size - 4);
        else
            return;
    }
}

/// A clause that details but does not name: what stands behind "net of", "less allowance", "no par value", "of $64 and …".
void dropDetails(std::string &label)
{
    static constexpr std::array<std::string_view, 12> clauses = {
        " net of allowance", " less allowance", " no par value", " par value", " net of tax", " (net of", " less accumulated", " at cost",
        " (note", " see note", " (in thousands)", " (in millions)",
    };
    std::size_t end = label.size();
    for (const std::string_view clause : clauses) {
        const std::size_t at = label.find(clause);
        if (at != std::string::npos && at > 0)
            end = std::min(end, at);
    }
    // "Accounts receivable, net of allowances of 64": the first number and what leads to it are details as well.
    for (std::size_t i = 0; i < end; ++i) {
        const bool number = isDigit(label[i]) && (i == 0 || label[i - 1] == ' ' || label[i - 1] == '(');
        if (!number || i == 0)
            continue;
        static constexpr std::array<std::string_view, 5> leads = {" net of ", " less ", " of ", " including ", " (including "};
        for (const std::string_view lead : leads) {
            const std::size_t at = label.rfind(lead, i);
            if (at != std::string::npos && at > 0)
                end = std::min(end, at);
        }
        break;
    }
    label.erase(end);
}

} // namespace

std::string normalisedLabel(std::string_view label, LabelParts parts)
{
    std::string plain;
    plain.reserve(label.size() + 8); // "&" grows to "and"
    bool gap = false;
    for (std::size_t i = 0; i < label.size(); ++i) {
        char c = label[i];
        if (c >= 'A' && c <= 'Z')
            c = char(c - 'A' + 'a');
        if (c == '\'' || c == '`')
            continue;
        if (c == '\xE2' && (label.substr(i).starts_with("\xE2\x80\x99") || label.substr(i).starts_with("\xE2\x80\x98"))) {
            i += 2;
            continue;
        }
        if (c == '&') {
            plain += plain.empty() || plain.back() == ' ' ? "and" : " and";
            gap = true;
            continue;
        }
        if (!keeps(c)) {
            gap = true;
            continue;
        }
        if (gap && !plain.empty())
            plain += ' ';
        gap = false;
        plain += c;
    }
    if (parts == LabelParts::Named) {
        dropFootnoteMarks(plain);
        dropDetails(plain);
        dropFootnoteMarks(plain);
    }
    while (!plain.empty() && plain.back() == ' ')
        plain.pop_back();
    return plain;
}

std::vector<LineItemSynonym> meaningsOf(std::string_view normalised)
{
    const auto [first, last] = std::equal_range(std::begin(lineItemSynonyms), std::end(lineItemSynonyms), LineItemSynonym{normalised, {}, {}},
                                                [](const LineItemSynonym &a, const LineItemSynonym &b) { return a.words < b.words; });
    return {first, last};
}

} // namespace filing
