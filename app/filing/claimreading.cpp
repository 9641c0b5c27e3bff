// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimreading.h"

#include "claimfigureperiods.h"
#include "claimroles.h"
#include "claimvocabulary.h"

#include <algorithm>

namespace filing {
namespace {

bool anyMeans(const ClaimSentence &sentence, std::uint32_t meaning)
{
    return std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                       [meaning](const ClaimToken &token) { return (token.means & meaning) != 0; });
}

/// Marks the figures that words around them take out of what the statements print: adjusted figures, parts of the company.
void markTaints(const ClaimSentence &sentence, SentenceReading &reading)
{
    constexpr std::size_t wordsBehind = 4;
    for (std::size_t f = 0; f < reading.figures.size(); ++f) {
        FigureReading &figure = reading.figures[f];
        const std::size_t token = sentence.figures[f].token;
        std::size_t from = 0;
        // Words behind an earlier figure, "or 8% at constant currency", are about that one alone; a subject begins anew.
        if (figure.subject >= 0 && reading.subjects[std::size_t(figure.subject)].begin < token) {
            const std::size_t begin = reading.subjects[std::size_t(figure.subject)].begin;
            const bool plainly = begin > 0 && (sentence.isWord(begin - 1, "gaap") || sentence.isWord(begin - 1, "reported"))
                && !(begin > 1 && sentence.isWord(begin - 2, "non"));
            from = plainly ? begin : 0;
        }
        for (std::size_t i = from; i < token; ++i) {
            if (!sentence.means(i, Adjusting | Parts))
                continue;
            const bool remark = std::any_of(
                reading.figures.begin(), reading.figures.begin() + std::ptrdiff_t(f), [&](const FigureReading &other) {
                    const std::size_t at = sentence.figures[std::size_t(&other - reading.figures.data())].token;
                    return other.otherBasis && i > at && i < at + 8;
                });
            figure.tainted = figure.tainted || !remark;
        }
        for (std::size_t i = token + 1; i < sentence.tokens.size() && i <= token + wordsBehind && sentence.tokens[i].word
             && sentence.tokens[i].figure < 0;
             ++i)
            figure.tainted = figure.tainted || sentence.means(i, Adjusting | Parts);
    }
}

} // namespace

SentenceReading readSentence(const ClaimSentence &sentence, const ClaimContext &context, const ClaimCalendar &calendar,
                             const ClaimWitness &witness)
{
    SentenceReading reading;
    reading.phrases = periodPhrases(sentence);
    reading.subjects = subjectsOf(sentence, reading.phrases, witness);
    reading.outlook = context.outlook || anyMeans(sentence, Outlook);
    reading.adjusted = context.adjusted;
    reading.parts = context.parts;
    reading.lists = std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                                [](const ClaimToken &token) { return token.text == "respectively"; });
    RoleReader roles(sentence, reading);
    roles.run();
    PeriodReader(sentence, reading, roles, context, calendar).run();
    markTaints(sentence, reading);
    return reading;
}

} // namespace filing
