// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labelpatterns.h"

#include <algorithm>
#include <initializer_list>

namespace filing {
namespace {

/// Whether the text holds these words, whole.
bool has(std::string_view text, std::string_view words)
{
    std::size_t at = text.find(words);
    while (at != std::string_view::npos) {
        const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' || text[at - 1] == '/';
        const std::size_t end = at + words.size();
        const bool ends = end == text.size() || text[end] == ' ' || text[end] == ')' || text[end] == '/';
        if (begins && ends)
            return true;
        at = text.find(words, at + 1);
    }
    return false;
}

bool hasAny(std::string_view text, std::initializer_list<std::string_view> list)
{
    return std::any_of(list.begin(), list.end(), [text](std::string_view words) { return has(text, words); });
}

LineItem cashFlowPattern(std::string_view label)
{
    const bool cash = has(label, "cash") || has(label, "cash flow") || has(label, "cash flows");
    const bool part = hasAny(label, {"adjustments", "reconcile", "discontinued", "changes in", "change in", "beginning", "end of", "before", "excess", "non cash", "noncash",
                                     "supplemental", "increase", "decrease", "interest", "taxes"});
    if (cash && !part) {
        if (hasAny(label, {"operating activities", "operations", "operating activity", "operating"}))
            return LineItem::cfo;
        if (hasAny(label, {"investing activities", "investment activities", "investing", "investments", "investing activity"})
            && !hasAny(label, {"purchases", "purchase", "proceeds", "sales", "maturities"}))
            return LineItem::cfi;
        if (hasAny(label, {"financing activities", "financing", "financing activity"}))
            return LineItem::cff;
    }
    const bool spends = hasAny(label, {"purchase", "purchases", "acquisition", "acquisitions", "additions", "addition", "payments", "payment", "expenditures", "capital",
                                       "investment in", "investments in", "purchased", "capitalized", "acquired", "spending"});
    const bool plant = hasAny(label, {"property", "plant", "equipment", "premises", "fixed assets", "capital expenditures", "capital assets", "furniture"});
    const bool back = hasAny(label, {"proceeds", "sale", "sales", "disposal", "disposals", "disposition", "retirement", "retirements", "depreciation", "loss", "gain", "accrued",
                                     "accounts payable", "unpaid", "non cash", "noncash", "included in", "finance lease", "capital lease", "capital leases", "leases"});
    if (spends && plant && !back)
        return LineItem::capex;
    return LineItem::none;
}

LineItem balancePattern(std::string_view label)
{
    const bool liabilities = has(label, "liabilities");
    const bool owners = hasAny(label, {"equity", "capital", "deficit", "investment", "deficiency", "(deficit)", "(deficiency)", "capital deficit", "net worth"});
    if (label.starts_with("total") && liabilities && owners)
        return LineItem::total_liabilities_equity;
    if (label == "current assets")
        return LineItem::total_current_assets;
    if (label == "current liabilities")
        return LineItem::total_current_liabilities;
    const bool holders = hasAny(label, {"stockholders", "shareholders", "shareowners", "shareholder", "stockholder", "members", "partners"});
    if (holders && owners && !liabilities && !hasAny(label, {"commitments", "preferred", "common"}) && (label.starts_with("total") || label.ends_with("equity") || label.ends_with("deficit")
                                                                                                         || label.ends_with(")") || label.ends_with("equit")))
        return LineItem::equity;
    if (label == "equity" || label == "total equity" || label == "total equity (deficit)" || label == "total deficit")
        return LineItem::equity;
    return LineItem::none;
}

LineItem incomePattern(std::string_view label)
{
    const bool tax = hasAny(label, {"income tax", "income taxes", "taxes", "taxes on income", "tax provision", "tax benefit", "tax expense"});
    if (has(label, "before") && (tax || hasAny(label, {"provision", "benefit"})) && !hasAny(label, {"per share", "ebitda", "ebit"})
        && hasAny(label, {"income", "loss", "earnings", "profit", "(loss)", "income/(loss)", "losses"}))
        return LineItem::pretax_income;
    const bool otherTax = hasAny(label, {"before", "after", "net of", "excluding", "deferred", "current", "discontinued", "per share", "other than", "payroll", "property", "production",
                                         "excise", "extraordinary", "state", "foreign", "federal", "comprehensive", "effect", "rate", "franchise"});
    if (tax && !otherTax && hasAny(label, {"income tax", "income taxes", "taxes on income", "taxes on earnings", "provision", "benefit", "tax expense", "expense", "(benefit)"}))
        return LineItem::income_tax;
    const bool cost = label.starts_with("cost of") || label.starts_with("costs of") || label.starts_with("total cost of") || label.starts_with("total costs of")
        || label.starts_with("total cost revenue");
    if (cost && hasAny(label, {"sales", "revenue", "revenues", "goods sold", "goods", "products sold"})
        && !hasAny(label, {"selling", "marketing", "administrative", "and expenses", "services sold", "depreciation and", "and other"}))
        return LineItem::cost_of_revenue;
    return LineItem::none;
}

} // namespace

LineItem itemFromPattern(StatementKind kind, std::string_view normalised)
{
    switch (kind) {
    case StatementKind::Income: return incomePattern(normalised);
    case StatementKind::Balance: return balancePattern(normalised);
    case StatementKind::CashFlow: return cashFlowPattern(normalised);
    case StatementKind::Other: break;
    }
    return LineItem::none;
}

} // namespace filing
