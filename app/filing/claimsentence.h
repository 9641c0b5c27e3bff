// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decimal.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace filing {

/// A figure of a sentence, as printed.
struct Figure
{
    enum class Kind { Money, Percent, Points, BasisPoints, Multiple, Number };
    enum class Stress { Plain, About, AtLeast, AtMost, JustBelow };
    Kind kind = Kind::Money;
    Stress stress = Stress::Plain;
    Decimal value; ///< its scale word applied: "$1.1 million" is {11, 5}; the exponent is that of its last printed place
    bool bracketed = false; ///< in brackets or behind a minus: a loss
    bool foreign = false;   ///< in another currency than dollars
    bool range = false;     ///< an end of "$6.0 to $6.2 billion"
    std::size_t begin = 0;  ///< in the text of the sentence
    std::size_t end = 0;
    std::size_t token = 0; ///< its place among the tokens
};

/// A word, a sign of punctuation or a figure of a sentence.
struct ClaimToken
{
    std::string_view text;   ///< lower case; of a word without apostrophes
    std::uint32_t means = 0; ///< ClaimWord, joined; of words only
    int figure = -1;         ///< index into the figures; -1 for words and punctuation
    int number = -1;         ///< a whole number of one to four digits that is no figure: a year, a day; -1 else
    bool word = false;
    bool time = false;     ///< a period's name may begin with it
    bool capital = false;  ///< begins with a capital letter
    std::size_t begin = 0; ///< in the text of the sentence
    std::size_t end = 0;
};

/// A sentence cut into tokens, its figures read.
struct ClaimSentence
{
    explicit ClaimSentence(std::string_view text);
    ClaimSentence(const ClaimSentence &) = delete; // tokens view its text
    ClaimSentence &operator=(const ClaimSentence &) = delete;
    ClaimSentence(ClaimSentence &&) = delete;
    ClaimSentence &operator=(ClaimSentence &&) = delete;
    ~ClaimSentence() = default;

    std::string lower;                ///< the text in lower case, apostrophes of words dropped where tokens need it
    std::vector<std::string> spelled; ///< words that had apostrophes in them
    std::vector<ClaimToken> tokens;
    std::vector<Figure> figures;

    [[nodiscard]] bool isWord(std::size_t token, std::string_view word) const
    {
        return token < tokens.size() && tokens[token].word && tokens[token].text == word;
    }
    [[nodiscard]] bool means(std::size_t token, std::uint32_t meaning) const
    {
        return token < tokens.size() && (tokens[token].means & meaning) != 0;
    }
};

} // namespace filing
