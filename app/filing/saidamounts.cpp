// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "saidamounts.h"

#include "amount.h"
#include "ascii.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace filing {
namespace {

/// What the words before an amount speak of; the nearest that may be meant, and nothing when none is near.
LineItem subjectOf(std::string_view before)
{
    struct Subject
    {
        std::string_view words;
        LineItem item;
    };
    // What would be mistaken for a subject ends the search as well: "cost of sales", "income from operations".
    static constexpr Subject subjects[] = {{"net sales", LineItem::revenue},
                                           {"revenue", LineItem::revenue},
                                           {"net income", LineItem::net_income},
                                           {"net loss", LineItem::net_income},
                                           {"net earnings", LineItem::net_income},
                                           {"cost", LineItem::none},
                                           {"expense", LineItem::none},
                                           {"operati", LineItem::none},
                                           {"cash", LineItem::none},
                                           {"charge", LineItem::none},
                                           {"increase", LineItem::none},
                                           {"decrease", LineItem::none},
                                           {"backlog", LineItem::none},
                                           {"debt", LineItem::none},
                                           {"order", LineItem::none}};
    for (std::size_t at = before.size(); at-- > 0;) {
        const std::string_view rest = before.substr(at);
        for (const Subject &subject : subjects) {
            if (rest.front() == subject.words.front() && rest.starts_with(subject.words))
                return subject.item;
        }
    }
    return LineItem::none;
}

/// "$24.6 million" from its dollar sign on; nothing when no such amount stands there.
std::optional<Decimal> amountInWords(std::string_view text)
{
    std::size_t end = 1;
    while (end < text.size() && (isDigit(text[end]) || text[end] == '.' || text[end] == ','))
        ++end;
    const std::size_t scale = text.find_first_not_of(' ', end);
    const std::string_view behind = scale == std::string_view::npos ? std::string_view() : text.substr(scale, 7);
    if (behind != "million" && behind != "billion")
        return std::nullopt;
    const auto amount = readAmount(text.substr(1, end - 1));
    if (!amount || amount->kind != Amount::Kind::Number || amount->value.isZero())
        return std::nullopt;
    return amount->value.scaled(behind.front() == 'm' ? 6 : 9);
}

/// Whether a value, rounded to the place to which an amount was said, is that amount.
bool isRoundedTo(const Decimal &value, const Decimal &said)
{
    const auto gap = difference(value.magnitude(), said);
    return gap && gap->magnitude() <= Decimal{5, said.exponent - 1};
}

int digitsOf(const Decimal &value)
{
    return int(std::to_string(value.unscaled).size());
}

} // namespace

std::vector<SaidAmount> saidAmounts(std::string_view words)
{
    constexpr std::size_t farthestSubject = 120;
    constexpr std::size_t most = 24;
    std::vector<SaidAmount> said;
    for (std::size_t at = words.find('$'); at != std::string_view::npos && said.size() < most;
         at = words.find('$', at + 1)) {
        const std::optional<Decimal> amount = amountInWords(words.substr(at));
        if (!amount)
            continue;
        const std::size_t from = at > farthestSubject ? at - farthestSubject : 0;
        if (const LineItem item = subjectOf(words.substr(from, at - from)); item != LineItem::none)
            said.push_back({item, *amount});
    }
    return said;
}

void holdAgainstWords(Filing &filing, const std::vector<SaidAmount> &said)
{
    constexpr int enough = 2;  // amounts that fit with the same shift; one alone may be chance
    constexpr int telling = 2; // digits of an amount that say something
    static constexpr std::array shifts{3, -3, 6, -6};
    std::map<std::pair<int, int>, int> shifted; // by statement and shift
    for (const SaidAmount &amount : said) {
        if (digitsOf(amount.size) < telling)
            continue;
        for (const Fact &fact : filing.facts) {
            if (fact.item != amount.item)
                continue;
            if (isRoundedTo(fact.value, amount.size))
                return; // one that agrees proves the unit
            for (const int shift : shifts) {
                if (isRoundedTo(fact.value.scaled(shift), amount.size))
                    ++shifted[{fact.cell.statement, shift}];
            }
        }
    }
    static const std::string doubt = "The words of the release give these amounts in another unit.";
    for (const auto &[where, count] : shifted) {
        if (count < enough)
            continue;
        Statement &statement = filing.statements[std::size_t(where.first)];
        filing.warnings.push_back({"unit-ambiguous", statement.at, doubt});
        for (Statement &other : filing.statements) {
            for (Row &row : other.rows) {
                for (Cell &cell : row.cells) {
                    if (other.units.money == statement.units.money && cell.kind == ValueKind::Money && cell.doubt.empty())
                        cell.doubt = doubt;
                }
            }
        }
        for (Fact &fact : filing.facts) {
            if (fact.doubt.empty())
                fact.doubt = filing.cellAt(fact.cell).doubt;
        }
    }
}

} // namespace filing
