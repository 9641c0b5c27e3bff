// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineitems.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace filing {

static_assert(std::is_sorted(std::begin(lineItemSynonyms), std::end(lineItemSynonyms),
                             [](const LineItemSynonym &a, const LineItemSynonym &b) { return a.words < b.words; }),
              "labels are found by bisection");

std::string_view id(LineItem item)
{
    return lineItemInfos[std::size_t(item)].id;
}

LineItem lineItemFromId(std::string_view id)
{
    const auto found = std::find_if(std::next(std::begin(lineItemInfos)), std::end(lineItemInfos),
                                    [id](const LineItemInfo &info) { return info.id == id; });
    return found == std::end(lineItemInfos) ? LineItem::none
                                            : LineItem(std::distance(std::begin(lineItemInfos), found));
}

std::string title(LineItem item)
{
    switch (item) { // where the id's words are not what a reader would say
    case LineItem::rnd: return "Research and development";
    case LineItem::sga: return "Selling, general and administrative";
    case LineItem::general_admin: return "General and administrative";
    case LineItem::ipr_and_d: return "In-process research and development";
    case LineItem::net_income: return "Net income (loss)";
    case LineItem::operating_income: return "Operating income (loss)";
    case LineItem::pretax_income: return "Income (loss) before taxes";
    case LineItem::eps_basic: return "Basic earnings (loss) per share";
    case LineItem::eps_diluted: return "Diluted earnings (loss) per share";
    case LineItem::shares_basic: return "Basic shares";
    case LineItem::shares_diluted: return "Diluted shares";
    case LineItem::cfo: return "Cash from operating activities";
    case LineItem::cfi: return "Cash from investing activities";
    case LineItem::cff: return "Cash from financing activities";
    case LineItem::capex: return "Capital expenditure";
    case LineItem::total_liabilities_equity: return "Total liabilities and equity";
    case LineItem::ppe_net: return "Property and equipment, net";
    case LineItem::apic: return "Additional paid-in capital";
    case LineItem::aoci: return "Accumulated other comprehensive income (loss)";
    case LineItem::ebitda: return "EBITDA";
    case LineItem::ffo: return "Funds from operations";
    default: break;
    }
    std::string words(id(item));
    std::replace(words.begin(), words.end(), '_', ' ');
    if (!words.empty())
        words[0] = char(words[0] - 'a' + 'A');
    return words;
}

} // namespace filing
