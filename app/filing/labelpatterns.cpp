// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labelpatterns.h"

namespace filing {
namespace {

LineItem cashFlowPattern(const LabelWords &label)
{
    const bool cash = label.has("cash") || label.has("cash flow") || label.has("cash flows");
    const bool part = label.hasAny({"adjustments", "reconcile", "discontinued", "changes in", "change in", "beginning", "end of", "before", "excess", "non cash", "noncash",
                                     "supplemental", "increase", "decrease", "interest", "taxes", "cash paid", "cash received", "expenses"});
    if (cash && !part) {
        // "financing activities from continuing operations"
        const bool otherActivity = label.hasAny({"investing activities", "financing activities"});
        if (label.hasAny({"operating activities", "operating activity", "operating"}) || (!otherActivity && label.has("operations")))
            return LineItem::cfo;
        if (label.has("financing activities") && !label.has("investing"))
            return LineItem::cff; // "cash and short-term investments used by financing activities"
        if (label.hasAny({"investing activities", "investment activities", "investing", "investments", "investment", "investing activity"})
            && !label.hasAny({"purchases", "purchase", "proceeds", "sales", "maturities"}))
            return LineItem::cfi;
        if (label.hasAny({"financing activities", "financing", "financing activity"}))
            return LineItem::cff;
    }
    const bool spends =
        label.hasAny({"purchase", "purchases", "acquisition", "acquisitions", "additions", "addition", "payments", "payment",
                      "expenditures", "capital", "cash paid for property", "cash paid for equipment", "investment in",
                      "investments in", "purchased", "capitalized", "acquired", "spending"});
    const bool plant = label.hasAny({"property", "plant", "equipment", "premises", "fixed assets", "capital expenditures", "capital assets", "furniture"});
    const bool back = label.hasAny({"proceeds", "sale", "sales", "disposal", "disposals", "disposition", "retirement", "retirements", "depreciation", "loss", "gain", "accrued",
                                     "accounts payable", "unpaid", "non cash", "noncash", "included in", "finance lease", "capital lease", "capital leases", "leases",
                                     "closing", "closings", "closure", "closures", "restructuring", "impairment", "insurance"});
    const bool builds = label.has("construction") && label.hasAny({"expenditures", "additions"});
    if (((spends && plant) || builds) && !back)
        return LineItem::capex;
    return LineItem::none;
}

LineItem balancePattern(const LabelWords &label)
{
    const bool liabilities = label.has("liabilities");
    const bool owners = label.hasAny({"equity", "capital", "deficit", "investment", "deficiency", "(deficit)", "(deficiency)", "capital deficit", "net worth"});
    if (label.startsWith("total") && liabilities && owners)
        return LineItem::total_liabilities_equity;
    if (label.text() == "current assets")
        return LineItem::total_current_assets;
    if (label.text() == "current liabilities")
        return LineItem::total_current_liabilities;
    const bool holders = label.hasAny({"stockholders", "shareholders", "shareowners", "shareholder", "stockholder", "members", "partners"});
    if (holders && owners && !liabilities && !label.hasAny({"commitments", "preferred", "common"}) && (label.startsWith("total") || label.text().ends_with("equity") || label.text().ends_with("deficit")
                                                                                                         || label.text().ends_with(")") || label.text().ends_with("equit")))
        return LineItem::equity;
    if (label.hasAny({"share owners equity", "shareholders interest", "unitholders equity"}) && label.startsWith("total")
        && !liabilities)
        return LineItem::equity;
    if (label.hasAny({"common stock equity", "common equity"}) && !liabilities
        && !label.hasAny({"preferred", "commitments", "tier", "ratio", "other", "average", "return on"}))
        return LineItem::equity;
    // Whatever it is called beside cash: what is neither pledged nor the value of something else.
    const bool cash = label.startsWith("cash") || label.startsWith("unrestricted cash");
    if (label.startsWith("cash and due from"))
        return LineItem::cash;
    if (cash
        && !label.hasAny({"restricted", "collateral", "surrender", "value", "held", "from", "flow", "dividends",
                          "segregated", "escrow", "overdraft", "pledged"}))
        return LineItem::cash;
    if (label.text() == "equity" || label.text() == "total equity" || label.text() == "total equity (deficit)" || label.text() == "total deficit")
        return LineItem::equity;
    return LineItem::none;
}

/// "Earnings before interest and taxes" stands above interest; "before minority interest and taxes" does not.
bool isBeforeInterest(std::string_view label)
{
    const std::size_t before = label.find("before");
    const std::size_t interest = before == std::string_view::npos ? before : label.find("interest", before);
    if (interest == std::string_view::npos)
        return false;
    const std::string_view between = label.substr(before, interest - before);
    return between.find("minority") == std::string_view::npos && between.find("controlling") == std::string_view::npos;
}

/// "Net interest income before provision for loan losses": a step of a bank on its way to the result before taxes.
bool isBeforeCreditLosses(const LabelWords &label, bool tax)
{
    return label.has("net interest")
        || (!tax && label.hasAny({"loan", "loans", "credit", "losses", "lease", "doubtful", "impairment"}));
}

LineItem incomePattern(const LabelWords &label)
{
    const bool tax = label.hasAny({"income tax", "income taxes", "tax", "taxes", "taxes on income", "tax provision", "tax benefit", "tax expense"});
    if (label.has("before") && (tax || label.hasAny({"provision", "benefit"}))
        && !label.hasAny({"per share", "ebitda", "ebit"}) && !isBeforeInterest(label.text())
        && !isBeforeCreditLosses(label, tax)
        && label.hasAny({"income", "loss", "earnings", "profit", "(loss)", "income/(loss)", "losses"}))
        return LineItem::pretax_income;
    if ((label.startsWith("operating income") || label.startsWith("operating profit") || label.startsWith("operating (loss)")
         || label.startsWith("operating loss") || label.startsWith("operating earnings"))
        && label.text().ends_with("from continuing operations"))
        return LineItem::operating_income;
    // "Loss before other income (expense)": what stands above the results of other things than the business.
    const bool beforeOthers = label.hasAny({"before other income", "before other expense", "before other expenses", "before other (income)",
                                            "before other (expense)", "before other (expenses)", "before other items"});
    if (beforeOthers && !tax && label.hasAny({"income", "loss", "earnings", "profit", "(loss)", "losses"})
        && !label.hasAny({"per share", "interest", "minority", "noncontrolling", "extraordinary", "comprehensive"}))
        return LineItem::operating_income;
    if ((label.startsWith("pre tax ") || label.startsWith("pretax ")) && label.hasAny({"income", "loss", "earnings", "profit", "(loss)"})
        && !label.hasAny({"per share", "margin", "adjusted", "gain", "charge", "charges", "provision", "operating", "special"}))
        return LineItem::pretax_income;
    const bool otherTax =
        label.hasAny({"before",    "after",      "net of",  "excluding",     "deferred",   "current", "discontinued",
                      "per share", "other than", "payroll", "property",      "production", "excise",  "extraordinary",
                      "state",     "foreign",    "federal", "comprehensive", "effect",     "rate",    "franchise",
                      "interest",  "settlement", "refund",  "refunds"});
    if (tax && !otherTax && label.hasAny({"income tax", "income taxes", "taxes on income", "taxes on earnings", "provision", "benefit", "tax expense", "expense", "(benefit)"}))
        return LineItem::income_tax;
    if (label.hasAny({"federal and state", "state and federal"}) && label.hasAny({"provision", "income tax", "income taxes"})
        && !label.hasAny({"before", "after", "deferred"}))
        return LineItem::income_tax;
    const bool cost = label.startsWith("cost of") || label.startsWith("costs of") || label.startsWith("total cost of") || label.startsWith("total costs of")
        || label.startsWith("total cost revenue");
    if (cost && label.hasAny({"sales", "revenue", "revenues", "goods sold", "goods", "products sold"})
        && !label.hasAny({"selling", "marketing", "administrative", "and expenses", "services sold", "depreciation and", "and other",
                          "percentage of", "percent of", "impairment"}))
        return LineItem::cost_of_revenue;
    return LineItem::none;
}

} // namespace

LineItem itemFromPattern(StatementKind kind, const LabelWords &label)
{
    switch (kind) {
    case StatementKind::Income: return incomePattern(label);
    case StatementKind::Balance: return balancePattern(label);
    case StatementKind::CashFlow: return cashFlowPattern(label);
    case StatementKind::Other: break;
    }
    return LineItem::none;
}

} // namespace filing
