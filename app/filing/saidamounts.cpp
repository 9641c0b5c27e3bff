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
    LineItem item = LineItem::none;
    std::size_t nearest = 0;
    for (const Subject &subject : subjects) {
        const std::size_t at = before.rfind(subject.words);
        if (at == std::string_view::npos || at + 1 <= nearest)
            continue;
        nearest = at + 1;
        item = subject.item;
    }
    return item;
}

/// The number right before `end`, behind a dollar sign or its like; nothing when none stands there.
std::optional<Decimal> moneyBefore(std::string_view words, std::size_t end, std::size_t &begin)
{
    while (end > 0 && words[end - 1] == ' ')
        --end;
    begin = end;
    while (begin > 0 && (isDigit(words[begin - 1]) || words[begin - 1] == '.' || words[begin - 1] == ','))
        --begin;
    if (begin == end || begin == 0 || words[begin - 1] != '$')
        return std::nullopt;
    const auto amount = readAmount(words.substr(begin, end - begin));
    return amount && amount->kind == Amount::Kind::Number ? std::optional(amount->value) : std::nullopt;
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
    for (std::size_t at = words.find("illion"); at != std::string_view::npos && said.size() < most;
         at = words.find("illion", at + 1)) {
        const char first = at > 0 ? words[at - 1] : ' ';
        if (first != 'm' && first != 'b')
            continue;
        std::size_t begin = 0;
        const std::optional<Decimal> amount = moneyBefore(words, at - 1, begin);
        if (!amount || amount->isZero())
            continue;
        const std::size_t from = begin > farthestSubject ? begin - farthestSubject : 0;
        if (const LineItem item = subjectOf(words.substr(from, begin - from)); item != LineItem::none)
            said.push_back({item, amount->scaled(first == 'm' ? 6 : 9)});
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
