// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming.h"

#include "labelforms.h"
#include "labelpatterns.h"
#include "labels.h"
#include "resultsteps.h"
#include "rowheadings.h"
#include "rowkinds.h"
#include "spending.h"
#include "sums.h"

#include <algorithm>
#include <array>
#include <string>

namespace filing {
namespace {

bool contains(std::string_view text, std::string_view words)
{
    return text.find(words) != std::string_view::npos;
}

LineItemContext contextOf(StatementKind kind)
{
    switch (kind) {
    case StatementKind::Balance: return LineItemContext::Balance;
    case StatementKind::CashFlow: return LineItemContext::CashFlow;
    case StatementKind::Income:
    case StatementKind::Other: break;
    }
    return LineItemContext::Income;
}

LineItem lookUp(std::string_view normalised, LineItemContext context)
{
    for (const LineItemSynonym &meaning : meaningsOf(normalised)) {
        if (meaning.context == context)
            return meaning.item;
    }
    return LineItem::none;
}

/// Of two rows that one name fits, whether the later one has the better claim to it.
bool standsFor(const Row &later, const Row &earlier)
{
    const std::string &a = later.words;
    const std::string &b = earlier.words;
    if (later.item == LineItem::cash) {
        // The sum with short-term investments, and the part that is cash on hand, give way.
        const auto exact = [](const std::string &label) {
            return contains(label, "cash and cash equivalents") && !contains(label, "investments") && !contains(label, "securities") && !contains(label, "restricted");
        };
        return exact(a) && !exact(b);
    }
    if (later.item == LineItem::equity || later.item == LineItem::cash_end)
        return a.starts_with("total") || !b.starts_with("total");
    const bool activity = later.item == LineItem::cfo || later.item == LineItem::cfi || later.item == LineItem::cff;
    if (activity && contains(a, "continuing") != contains(b, "continuing"))
        return contains(b, "continuing");
    // "Income before income taxes - Automotive" gives way to the same words alone: it is of a part of the company.
    if (later.item == LineItem::pretax_income && contains(earlier.label, " - ") && b.starts_with(a))
        return true;
    // Below "Costs of goods sold:" the sum is the cost, and "Cost of products sold" a part of it.
    // So is "Net sales" below "Revenues:", beside what else was earned, and one tax among several.
    const bool summed = later.item == LineItem::cost_of_revenue || later.item == LineItem::revenue || later.item == LineItem::income_tax;
    if (summed && later.inferred && !earlier.inferred)
        return later.role == RowRole::Total;
    // A sum without a label gives way to a row that is called by the name.
    if (earlier.inferred != later.inferred)
        return earlier.inferred;
    return a.starts_with("total") && !b.starts_with("total");
}

constexpr std::size_t longestPart = 500; ///< rows; nobody closes a longer one with a bare total

class RowNamer
{
public:
    explicit RowNamer(Statement &statement)
        : m_statement(statement)
    {
    }
    void name();

private:
    void nameByLabel();
    [[nodiscard]] LineItem byLabel(const Row &row, const std::string &label, std::string &rule) const;
    [[nodiscard]] LineItem perShareOrShares(const Row &row, const std::string &label) const;
    [[nodiscard]] LineItem attributable(const std::string &label) const;
    [[nodiscard]] LineItem bareTotal(std::size_t row) const;
    void nameBareTotals();
    void nameUnlabelledTotals();
    void settleCostTotals();
    void nameSoleRevenue();
    void settleDeferredTaxes();
    void settleDilution();
    void settleDoubles();
    [[nodiscard]] std::size_t headingAbove(std::size_t row) const;
    [[nodiscard]] std::size_t headingTotalledBy(std::size_t row) const;

    Statement &m_statement;
    RowHeadings m_headings;
};

/// "Net income attributable to …": to whom decides.
LineItem RowNamer::attributable(const std::string &label) const
{
    const bool owners = contains(label, "attributable to") || contains(label, "applicable to") || contains(label, "available to") || contains(label, "allocable to")
        || contains(label, "available for") || contains(label, "for common");
    if (m_statement.kind != StatementKind::Income || !owners || contains(label, "per share") || contains(label, "comprehensive"))
        return LineItem::none;
    if (contains(label, "noncontrolling") || contains(label, "non controlling") || contains(label, "minority"))
        return contains(label, "net income") || contains(label, "net loss") || contains(label, "net (income)") || contains(label, "net earnings") ? LineItem::minority_interest : LineItem::none;
    // Utilities print "Earnings for common stock", "Balance available for common".
    const bool result = label.starts_with("net ") || (contains(label, "common") && !contains(label, "per ")
        && (label.starts_with("earnings") || label.starts_with("income") || label.starts_with("loss") || label.starts_with("balance")));
    if (!result)
        return LineItem::none;
    if (contains(label, "continuing") || contains(label, "discontinued"))
        return LineItem::none;
    if (contains(label, "common") )
        return LineItem::net_income_common;
    return LineItem::net_income_parent;
}

LineItem RowNamer::perShareOrShares(const Row &row, const std::string &label) const
{
    if (namesPartOfResult(label))
        return LineItem::none;
    RowContext own = readRowContext(LabelWords(label));
    if (!own.basic && !own.diluted) {
        own.basic = m_headings.context().basic;
        own.diluted = m_headings.context().diluted;
    }
    const ValueKind kind = row.cells.front().kind;
    if (kind == ValueKind::PerShare) {
        const bool net = own.about == RowContext::About::PerShare || m_headings.context().about == RowContext::About::PerShare || own.basic || own.diluted;
        if (!net)
            return LineItem::none;
        return own.basic == own.diluted ? LineItem::eps_both : own.basic ? LineItem::eps_basic : LineItem::eps_diluted;
    }
    // "Common share equivalents" are a part; "average common and common equivalent shares" are the whole.
    const bool whole = contains(label, "average")
        && (contains(label, "common and ") || contains(label, "shares and ") || contains(label, "equivalent shares outstanding"));
    if ((contains(label, "equivalent") && !whole) || contains(label, "securities") || contains(label, "stock options") || contains(label, "issued") || contains(label, "end of period")
        || contains(label, "repurchased") || contains(label, "convertible") || contains(label, "at period end"))
        return LineItem::none;
    return own.basic == own.diluted ? LineItem::shares_both : own.basic ? LineItem::shares_basic : LineItem::shares_diluted;
}

LineItem RowNamer::byLabel(const Row &row, const std::string &label, std::string &rule) const
{
    const ValueKind kind = row.cells.front().kind;
    const LineItemContext context = contextOf(m_statement.kind);
    const auto fits = [kind](LineItem item) {
        if (item == LineItem::none)
            return false;
        const SignRule sign = lineItemInfos[std::size_t(item)].sign;
        return (sign == SignRule::PerShare) == (kind == ValueKind::PerShare) && (sign == SignRule::Count) == (kind == ValueKind::Shares)
            && (sign == SignRule::Percent) == (kind == ValueKind::Percent);
    };
    const auto lookUpForm = [&](std::string_view form) {
        LineItem item = lookUp(form, context);
        if (!fits(item) && m_headings.context().about == RowContext::About::PerShare)
            item = lookUp(form, LineItemContext::IncomePerShare);
        if (!fits(item) && m_headings.context().about == RowContext::About::Shares)
            item = lookUp(form, LineItemContext::IncomeShares);
        if (!fits(item))
            return LineItem::none;
        rule = "the label “" + std::string(form) + "”";
        // "Net loss per share" under the heading "Basic:" is the basic one.
        const bool saysWhich = contains(label, "basic") || contains(label, "dilut");
        if ((item == LineItem::eps_both || item == LineItem::shares_both) && m_headings.context().basic != m_headings.context().diluted && !saysWhich)
            return item == LineItem::eps_both ? (m_headings.context().basic ? LineItem::eps_basic : LineItem::eps_diluted)
                                              : (m_headings.context().basic ? LineItem::shares_basic : LineItem::shares_diluted);
        return item;
    };
    if (const LineItem item = lookUpForm(row.words); item != LineItem::none)
        return item; // mostly; the other forms need not be made
    for (const std::string &form : formsOf(row.label, row.words)) {
        if (const LineItem item = lookUpForm(form); item != LineItem::none)
            return item;
    }
    if (const LineItem item = attributable(label); item != LineItem::none && kind == ValueKind::Money) {
        rule = "the words “attributable to” in its label";
        return item;
    }
    if (m_statement.kind == StatementKind::Income && (kind == ValueKind::PerShare || kind == ValueKind::Shares)) {
        if (const LineItem item = perShareOrShares(row, label); item != LineItem::none) {
            rule = kind == ValueKind::PerShare ? "its words about per-share amounts" : "its words about share counts";
            return item;
        }
    }
    if (kind == ValueKind::Money) {
        if (const LineItem item = itemFromPattern(m_statement.kind, LabelWords(label)); item != LineItem::none) {
            rule = ruleOfWording;
            return item;
        }
    }
    return LineItem::none;
}

void RowNamer::nameByLabel()
{
    for (Row &row : m_statement.rows) {
        const std::string &label = row.words;
        if (row.cells.empty()) {
            m_headings.enter(row);
            continue;
        }
        if (label.empty())
            continue;
        if (row.cells.front().kind == ValueKind::PerShare)
            m_headings.leave(row);
        const bool perShare = row.cells.front().kind == ValueKind::PerShare;
        const bool ofPart = perShare && m_headings.context().about == RowContext::About::PerShare && m_headings.ofPart();
        row.item = ofPart ? LineItem::none : byLabel(row, label, row.rule);
        // A row of money ends what a heading about shares said.
        if (row.cells.front().kind == ValueKind::Money)
            m_headings.clear();
        // "Net income per share   $0.10" may itself be the parent of "Basic" and "Diluted"; under "Basic:" the shares behind it are basic, too.
        else if (const RowContext own = readRowContext(LabelWords(label)); own.about != RowContext::About::Nothing && own.basic == own.diluted)
            m_headings.speakOf(own.about);
    }
}

/// The heading that a row stands under: the nearest one above that has no values and is not deeper.
std::size_t RowNamer::headingAbove(std::size_t row) const
{
    const std::vector<Row> &rows = m_statement.rows;
    for (std::size_t i = row; i-- > 0 && row - i < longestPart;) {
        if (rows[i].cells.empty() && !rows[i].label.empty())
            return i;
    }
    return rows.size();
}

/// The heading whose rows a bare total adds up: the nearest one, or one further out, of which that heads a part.
std::size_t RowNamer::headingTotalledBy(std::size_t row) const
{
    const std::vector<Row> &rows = m_statement.rows;
    const std::size_t nearest = headingAbove(row);
    const auto addsUp = [&](std::size_t heading) {
        std::vector<std::size_t> parts;
        for (std::size_t i = heading + 1; i < row; ++i) {
            if (!rows[i].cells.empty())
                parts.push_back(i);
        }
        return parts.size() >= 2 && std::all_of(rows[row].cells.begin(), rows[row].cells.end(), [&](const Cell &cell) {
            return partsOf(m_statement, parts, row, cell.column).has_value();
        });
    };
    if (nearest == rows.size() || addsUp(nearest))
        return nearest;
    for (std::size_t inner = nearest, outer = headingAbove(inner); outer < rows.size() && row - outer < longestPart;
         inner = outer, outer = headingAbove(inner)) {
        if (rows[outer].level < rows[inner].level && addsUp(outer))
            return outer;
    }
    return nearest;
}

/// "Total" alone, or a total without a label that sums the rows since a heading, is the total of that heading.
LineItem RowNamer::bareTotal(std::size_t row) const
{
    const std::size_t heading = headingTotalledBy(row);
    if (heading == m_statement.rows.size())
        return LineItem::none;
    const std::string &words = m_statement.rows[heading].words;
    const LineItemContext context = contextOf(m_statement.kind);
    if (const LineItem total = lookUp("total " + words, context); total != LineItem::none)
        return total;
    if (m_statement.kind == StatementKind::Income) {
        if (words == "expenses" || words == "costs and expenses" || words == "operating costs and expenses" || words == "cost and expenses")
            return LineItem::total_costs_and_expenses;
        if (contains(words, "operating expense"))
            return LineItem::operating_expenses;
        if (words == "revenues" || words == "revenue" || words == "net sales" || words == "net revenues" || words == "net revenue" || words == "sales")
            return LineItem::revenue;
        if (words.starts_with("cost of") || words.starts_with("costs of"))
            return LineItem::cost_of_revenue;
        const LineItem own = lookUp(words, context);
        if (own == LineItem::revenue || own == LineItem::income_tax)
            return own;
        if (words.ends_with(" revenues") && (words.starts_with("sales and ") || words.starts_with("operating ")))
            return LineItem::revenue;
        if (words.starts_with("provision for income taxes") || words == "income taxes")
            return LineItem::income_tax;
    }
    return LineItem::none;
}

void RowNamer::nameBareTotals()
{
    std::vector<Row> &rows = m_statement.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string &label = rows[i].words;
        if (rows[i].cells.empty() || rows[i].item != LineItem::none || label != "total" || rows[i].cells.front().kind != ValueKind::Money)
            continue;
        rows[i].item = bareTotal(i);
        rows[i].rule = "the heading that it totals";
        // Some print the totals of both sides as "Total", too; what they equal tells them from the total of a group.
        const UnlabelledTotal total =
            m_statement.kind == StatementKind::Balance ? explainTotal(m_statement, i) : UnlabelledTotal{};
        const bool taken = rows[i].item != LineItem::none
            && std::any_of(rows.begin(), rows.begin() + std::ptrdiff_t(i),
                           [&](const Row &above) { return above.prints(rows[i].item); });
        const bool unknown = m_statement.kind == StatementKind::Balance && (taken || rows[i].item == LineItem::none);
        // Below "Liabilities and shareholders' equity" the first total may be that of the liabilities alone.
        const bool unproven = rows[i].item == LineItem::total_liabilities_equity && total.item != rows[i].item;
        if (unknown || unproven || total.item == LineItem::total_assets || total.item == LineItem::total_liabilities_equity) {
            rows[i].item = total.item;
            rows[i].rule = total.rule;
        }
        if (rows[i].item == LineItem::none)
            rows[i].rule.clear();
    }
}

/// Unlabelled rows are named by what they are the sum of; a name that is not proven stays empty.
void RowNamer::nameUnlabelledTotals()
{
    std::vector<Row> &rows = m_statement.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Row &row = rows[i];
        if (row.cells.empty() || !row.label.empty())
            continue;
        const UnlabelledTotal total = explainTotal(m_statement, i);
        row.item = total.item;
        row.role = RowRole::Total;
        row.inferred = true;
        row.rule = total.rule;
        if (row.item == LineItem::none && total.sumsHeading && m_statement.kind != StatementKind::Balance)
            row.item = bareTotal(i);
        if (row.item != LineItem::none) {
            row.setLabel(title(row.item));
        } else if (const std::size_t heading = headingAbove(i); total.sumsHeading && heading < rows.size()
                   && (m_statement.kind != StatementKind::CashFlow || activityHeadedBy(rows[heading]) == LineItem::none)) {
            std::string words = rows[heading].label;
            while (!words.empty() && (words.back() == ':' || words.back() == ' '))
                words.pop_back();
            row.setLabel("Total " + words);
        } else {
            row.setLabel("Total");
        }
    }
}

/// A total of costs below gross profit leaves cost of revenue out; one without gross profit above it is a one-step total. The
/// "Total operating expenses" of an airline, which has no cost of revenue, are what they are called.
void RowNamer::settleCostTotals()
{
    bool grossProfit = false;
    const bool cost = m_statement.rowOf(LineItem::cost_of_revenue);
    for (Row &row : m_statement.rows) {
        grossProfit = grossProfit || row.item == LineItem::gross_profit;
        const bool called = !cost && row.words.starts_with("total operating expense");
        if (row.item == LineItem::operating_expenses && !grossProfit && !called && !leavesCostOut(m_statement, row))
            row.item = LineItem::total_costs_and_expenses;
        else if (row.item == LineItem::total_costs_and_expenses && grossProfit)
            row.item = LineItem::operating_expenses;
    }
}

/// A statement whose first row alone speaks of revenue has no total of revenues but that row.
void RowNamer::nameSoleRevenue()
{
    if (m_statement.kind != StatementKind::Income || m_statement.rowOf(LineItem::revenue))
        return;
    Row *first = nullptr;
    for (Row &row : m_statement.rows) {
        const std::string &label = row.words;
        if (row.cells.empty() || row.cells.front().kind != ValueKind::Money)
            continue;
        const bool speaks = (contains(label, "revenue") || contains(label, "sales") || contains(label, "rental income"))
            && (!contains(label, "cost") || contains(label, "less reimbursable cost")) && !contains(label, "expense")
            && !contains(label, "gain") && (!contains(label, "tax") || contains(label, "excise"))
            && !contains(label, "interest");
        if (!first && !speaks)
            return;
        if (speaks && first)
            return;
        if (speaks)
            first = &row;
    }
    if (!first)
        return;
    first->item = LineItem::revenue;
    first->rule = "the only row of revenue";
}

/// "Deferred income taxes" alone are an asset, or a debt below what the assets come to.
void RowNamer::settleDeferredTaxes()
{
    bool claims = false;
    for (Row &row : m_statement.rows) {
        claims = claims || row.item == LineItem::total_assets || row.item == LineItem::total_current_liabilities
            || (row.cells.empty() && (row.words.starts_with("liabilities") || row.words.starts_with("capitalization")));
        if (claims && m_statement.kind == StatementKind::Balance && row.item == LineItem::deferred_tax_asset_current)
            row.item = LineItem::deferred_tax_liability;
    }
}

/// Beside a diluted row, one that names no dilution is the basic one.
void RowNamer::settleDilution()
{
    for (Row &row : m_statement.rows) {
        if (row.item == LineItem::eps_both && m_statement.rowOf(LineItem::eps_diluted) && !contains(row.words, "dilut"))
            row.item = LineItem::eps_basic;
        if (row.item == LineItem::shares_both && m_statement.rowOf(LineItem::shares_diluted) && !contains(row.words, "dilut"))
            row.item = LineItem::shares_basic;
    }
}

/// A line item is one row: the total where there is one, else the row that stands where the item belongs.
void RowNamer::settleDoubles()
{
    std::vector<Row> &rows = m_statement.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].item == LineItem::none || rows[i].cells.empty())
            continue;
        std::size_t keep = i;
        for (std::size_t k = i + 1; k < rows.size(); ++k) {
            if (rows[k].prints(rows[i].item) && standsFor(rows[k], rows[keep]))
                keep = k;
        }
        const LineItem item = rows[i].item;
        for (std::size_t k = i; k < rows.size(); ++k) {
            if (k != keep && rows[k].item == item)
                rows[k].item = LineItem::none;
        }
    }
}

void RowNamer::name()
{
    // A statement is named again when a part is joined to it: what was inferred from the part alone goes.
    for (Row &row : m_statement.rows) {
        row.item = LineItem::none;
        if (row.inferred) {
            row.setLabel({});
            row.inferred = false;
        }
    }
    nameByLabel();
    nameBareTotals();
    nameUnlabelledTotals();
    settleEquity(m_statement);
    nameTotalOfClaims(m_statement);
    settleDeferredTaxes();
    nameCostsBySteps(m_statement);
    nameSoleRevenue();
    settleCostTotals();
    forgetPartialCosts(m_statement);
    nameSpending(m_statement);
    nameOperatingIncomeBySteps(m_statement);
    settleDilution();
    settleDoubles();
}

} // namespace

void nameRows(Statement &statement)
{
    RowNamer(statement).name();
}

} // namespace filing
