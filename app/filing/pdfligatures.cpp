// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfligatures.h"

#include "ascii.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace filing {

namespace {

using std::string_view;

constexpr std::array<string_view, 5> ligatures{"fi", "fl", "ff", "ffi", "ffl"};

// clang-format off
/// Words of releases and statements that are set with a ligature. None of them is a word without it.
constexpr std::array words{
    string_view{"affect"}, string_view{"affected"}, string_view{"affecting"}, string_view{"affiliate"}, string_view{"affiliated"},
    string_view{"affiliates"}, string_view{"beneficial"}, string_view{"benefit"}, string_view{"benefits"}, string_view{"certificates"},
    string_view{"classified"}, string_view{"conflict"}, string_view{"deficit"}, string_view{"defined"}, string_view{"deflation"},
    string_view{"difference"}, string_view{"differences"}, string_view{"different"}, string_view{"effect"}, string_view{"effective"},
    string_view{"effects"}, string_view{"fifth"}, string_view{"final"}, string_view{"finance"}, string_view{"financed"},
    string_view{"financial"}, string_view{"financing"}, string_view{"finished"}, string_view{"finite"}, string_view{"finite-lived"},
    string_view{"first"}, string_view{"first-quarter"}, string_view{"fiscal"}, string_view{"fixed"}, string_view{"fixtures"},
    string_view{"floating"}, string_view{"flow"}, string_view{"flows"}, string_view{"identifiable"}, string_view{"identified"},
    string_view{"indefinite"}, string_view{"indefinite-lived"}, string_view{"inflation"}, string_view{"influence"},
    string_view{"modification"}, string_view{"off-balance"}, string_view{"office"}, string_view{"officer"}, string_view{"officers"},
    string_view{"offset"}, string_view{"offsetting"}, string_view{"offering"}, string_view{"offerings"}, string_view{"profit"},
    string_view{"profits"}, string_view{"profitability"}, string_view{"qualified"}, string_view{"reclassification"},
    string_view{"reclassifications"}, string_view{"reclassified"}, string_view{"refinanced"}, string_view{"refinancing"},
    string_view{"reflect"}, string_view{"reflected"}, string_view{"reflects"}, string_view{"significant"}, string_view{"specific"},
    string_view{"spin-off"}, string_view{"staffing"}, string_view{"sufficient"}, string_view{"tariffs"}, string_view{"unclassified"},
    string_view{"unidentified"}, string_view{"write-off"}, string_view{"write-offs"}, string_view{"charge-offs"}, string_view{"payoff"},
};
// clang-format on

/// The word in lower case, without punctuation around it.
std::string bare(string_view text)
{
    while (!text.empty() && !isLetter(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && !isLetter(text.back()))
        text.remove_suffix(1);
    std::string word{text};
    std::transform(word.begin(), word.end(), word.begin(), toLower);
    return word;
}

/// The ligature that joins two pieces to a known word; empty when none does.
string_view ligatureBetween(string_view before, string_view behind)
{
    for (const string_view ligature : ligatures) {
        std::string joined{before};
        joined.append(ligature).append(behind);
        if (std::find(words.begin(), words.end(), bare(joined)) != words.end())
            return ligature;
    }
    return {};
}

double letterWidth(const PdfWord &word)
{
    return word.box.width / static_cast<double>(std::max<std::size_t>(word.text.size(), 1));
}

/// Whether there is room for a ligature, but for no further word, between two words.
bool leavesRoom(const PdfWord &left, const PdfWord &right)
{
    const double gap = right.box.x - (left.box.x + left.box.width);
    const double letter = std::max(letterWidth(left), letterWidth(right));
    return gap > 0.5 * letter && gap < 2.5 * letter;
}

} // namespace

void restoreLigatures(std::vector<PdfWord> &line)
{
    std::vector<PdfWord> restored;
    restored.reserve(line.size());
    for (PdfWord &word : line) {
        if (!std::any_of(word.text.begin(), word.text.end(), isLetter)) {
            restored.push_back(std::move(word));
            continue;
        }
        if (!restored.empty() && leavesRoom(restored.back(), word)) {
            PdfWord &before = restored.back();
            if (const string_view ligature = ligatureBetween(before.text, word.text); !ligature.empty()) {
                before.text.append(ligature).append(word.text);
                before.box.width = word.box.x + word.box.width - before.box.x;
                before.digitsRight = word.digitsRight;
                continue;
            }
        }
        if (const string_view lost = ligatureBetween({}, word.text); !lost.empty()) {
            const double width = 0.7 * letterWidth(word) * static_cast<double>(lost.size()); // its letters are narrow ones
            word.text.insert(0, lost);
            word.box.x -= width;
            word.box.width += width;
        } else if (const string_view end = ligatureBetween(word.text, {}); !end.empty()) {
            word.text.append(end);
        }
        restored.push_back(std::move(word));
    }
    line = std::move(restored);
}

} // namespace filing
