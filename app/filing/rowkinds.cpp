// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowkinds.h"

#include <algorithm>
#include <array>

namespace filing {
namespace {

bool has(std::string_view text, std::string_view words)
{
    return text.find(words) != std::string_view::npos;
}

/// "per share", "per common share", "per diluted common share", "per unit", "per ads".
bool saysPerShare(std::string_view label)
{
    std::size_t at = label.find("per ");
    while (at != std::string_view::npos) {
        if (at == 0 || label[at - 1] == ' ' || label[at - 1] == '(') {
            const std::string_view behind = label.substr(at, 48);
            if (has(behind, "share") || has(behind, " unit") || has(behind, " ads") || has(behind, "depositary"))
                return true;
        }
        at = label.find("per ", at + 1);
    }
    return label == "eps" || label.starts_with("eps ") || has(label, " eps");
}

bool saysShares(std::string_view label)
{
    if (!has(label, "shares") && !has(label, "weighted average") && !has(label, "share equivalents") && !has(label, "units outstanding"))
        return false;
    static constexpr std::array<std::string_view, 16> uses = {"weighted", "average", "used in", "used to", "used for", "in computing", "in the computation",
                                                              "calculation", "outstanding", "number of", "equivalent", "in calculating", "diluted shares",
                                                              "basic shares", "common shares", "assumed"};
    return std::any_of(uses.begin(), uses.end(), [label](std::string_view use) { return has(label, use); });
}

bool isDividend(std::string_view label)
{
    return has(label, "dividend") || has(label, "distribution");
}

} // namespace

RowContext readRowContext(std::string_view label)
{
    RowContext context;
    context.basic = has(label, "basic") || has(label, "primary");
    context.diluted = has(label, "dilut");
    if (saysShares(label) && !(saysPerShare(label) && !has(label, "used") && !has(label, "number of") && !has(label, "weighted")
                               && !has(label, "computing") && !has(label, "calculat") && !has(label, "comput")))
        context.about = RowContext::About::Shares;
    else if (saysPerShare(label))
        context.about = RowContext::About::PerShare;
    return context;
}

ValueKind valueKindOf(StatementKind statement, std::string_view label, const RowContext &heading, int decimals, bool grouped)
{
    const RowContext own = readRowContext(label);
    if (statement == StatementKind::Balance || statement == StatementKind::CashFlow) {
        // Shares are issued, authorised and bought back in the labels of money rows.
        if (own.about == RowContext::About::PerShare && has(label, "book value") && decimals >= 2)
            return ValueKind::PerShare;
        if (own.about == RowContext::About::PerShare && decimals >= 2 && !grouped && statement == StatementKind::CashFlow && label.starts_with("cash dividends"))
            return ValueKind::PerShare;
        if (statement == StatementKind::Balance && (label.starts_with("shares outstanding") || label.starts_with("common shares outstanding")
                                                    || label.starts_with("shares issued") || label.starts_with("number of shares")))
            return ValueKind::Shares;
        return ValueKind::Money;
    }
    if (own.about == RowContext::About::PerShare && !(grouped && decimals == 0))
        return ValueKind::PerShare;
    if (own.about == RowContext::About::Shares && !isDividend(label))
        return ValueKind::Shares;
    if (own.about == RowContext::About::PerShare && isDividend(label))
        return ValueKind::Money;
    if (own.about == RowContext::About::PerShare)
        return ValueKind::Shares;
    if (heading.about == RowContext::About::PerShare && decimals >= 2 && !grouped)
        return ValueKind::PerShare;
    if (heading.about == RowContext::About::Shares)
        return ValueKind::Shares;
    if (own.basic || own.diluted)
        return decimals >= 2 && !grouped ? ValueKind::PerShare : ValueKind::Shares;
    return ValueKind::Money;
}

} // namespace filing
