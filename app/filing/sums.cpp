// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sums.h"

#include "ascii.h"
#include "labelpatterns.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace filing {
namespace {

constexpr std::size_t longestSheet = 2000; ///< rows that one total may have to do with; what is longer is no statement

/// The rows of money between the last heading or total above `row` and `row` itself.
std::vector<std::size_t> rowsSinceHeading(const Statement &statement, std::size_t row)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = row; i-- > 0;) {
        const Row &above = statement.rows[i];
        if (above.cells.empty() || above.role == RowRole::Total)
            break;
        rows.push_back(i);
    }
    return rows;
}

bool addsUpEverywhere(const Statement &statement, const std::vector<std::size_t> &rows, std::size_t total)
{
    if (rows.empty())
        return false;
    return std::all_of(statement.rows[total].cells.begin(), statement.rows[total].cells.end(),
                       [&](const Cell &cell) { return addsUp(statement, rows, total, cell.column); });
}

/// Whether rows, or the rows without what subtotals among them hold, add up to the total in every column that prints it.
bool partsAddUpEverywhere(const Statement &statement, std::vector<std::size_t> rows, std::size_t total)
{
    if (rows.empty())
        return false;
    std::sort(rows.begin(), rows.end());
    return std::all_of(statement.rows[total].cells.begin(), statement.rows[total].cells.end(),
                       [&](const Cell &cell) { return partsOf(statement, rows, total, cell.column).has_value(); });
}

/// Another total without a label, on the other side of the liabilities' heading, with the same values: the two totals of the sheet.
bool balances(const Statement &statement, std::size_t row)
{
    bool liabilities = false;
    for (std::size_t i = row + 1; i < statement.rows.size() && i < row + longestSheet; ++i) {
        const Row &below = statement.rows[i];
        liabilities = liabilities || below.words.find("liabilities") != std::string::npos;
        if (liabilities
            && (below.label.empty() || below.words == "total" || below.item == LineItem::total_liabilities_equity)
            && sameValues(below, statement.rows[row]))
            return true;
    }
    return false;
}

/// Whether the total of both sides stands below a row, yet above the liabilities: then the row totals some of the assets at most.
bool isPartOfAssets(const Statement &statement, std::size_t row)
{
    for (std::size_t i = row + 1; i < statement.rows.size() && i < row + longestSheet; ++i) {
        const Row &below = statement.rows[i];
        if (below.cells.empty() && below.words.find("liabilities") != std::string::npos)
            return false;
        if (!below.cells.empty() && (below.label.empty() || below.words == "total") && balances(statement, i))
            return true;
    }
    return false;
}

/// The part of a balance sheet that a heading opens, by the total that closes it.
LineItem partHeaded(std::string_view heading)
{
    const auto has = [heading](std::string_view words) { return heading.find(words) != std::string_view::npos; };
    if (heading.ends_with("current assets"))
        return LineItem::total_current_assets;
    if (heading.ends_with("current liabilities"))
        return LineItem::total_current_liabilities;
    const bool owners = has("stockholders") || has("shareholders") || has("shareowners") || has("partners") || has("members") || has("owners");
    if (owners && !has("liabilities") && (has("equity") || has("capital") || has("deficit") || has("deficiency") || has("investment")))
        return LineItem::equity;
    return LineItem::none;
}

/// The total of the part whose heading stands above, when the rows since then add up to it.
LineItem totalOfPart(const Statement &statement, std::size_t row)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = row; i-- > 0 && row - i < longestSheet;) {
        const Row &above = statement.rows[i];
        if (!above.cells.empty()) {
            rows.push_back(i);
            continue;
        }
        if (above.words.starts_with("non current ") || above.words.starts_with("noncurrent "))
            return LineItem::none; // no total of this part has a name
        const LineItem part = partHeaded(above.words);
        if (part == LineItem::none)
            continue;
        const bool closed = std::any_of(rows.begin(), rows.end(), [&](std::size_t r) { return statement.rows[r].item == part; });
        return !closed && partsAddUpEverywhere(statement, rows, row) ? part : LineItem::none;
    }
    return LineItem::none;
}

/// Whether a row belongs neither to what is owed nor to equity, and may stand between them.
bool standsBetween(const Row &row)
{
    static constexpr std::string_view parts[] = {"minority",         "noncontrolling", "non controlling", "redeemable",
                                                 "temporary equity", "mezzanine",      "preferred",       "trust",
                                                 "commitments",      "contingen",      "partnership"};
    return std::any_of(std::begin(parts), std::end(parts),
                       [&row](std::string_view words) { return row.words.find(words) != std::string::npos; });
}

/// Whether a row below holds what is left of the assets: then this row is all that is owed. Interests of others, and what can be
/// called back, may stand between.
bool leavesEquity(const Statement &statement, const Row &assets, std::size_t row)
{
    const Decimal tolerance = Rounding(statement).tolerance(2);
    const std::vector<Row> &rows = statement.rows;
    return std::all_of(rows[row].cells.begin(), rows[row].cells.end(), [&](const Cell &owed) {
        const Cell *own = assets.cellIn(owed.column);
        auto left = own ? difference(own->value, owed.value) : std::nullopt;
        bool open = true; // nothing but rows that may stand between so far
        for (std::size_t i = row + 1; left && i < rows.size(); ++i) {
            const Cell *rest = rows[i].cellIn(owed.column);
            const auto gap = rest ? difference(*left, rest->value) : std::nullopt;
            if (gap && gap->magnitude() <= tolerance)
                return true;
            const bool heading = rows[i].cells.empty() && rows[i].words.find("equity") == std::string::npos;
            open = open && (heading || (rest && standsBetween(rows[i])));
            if (open && rest)
                left = difference(*left, rest->value);
        }
        return false;
    });
}

/// Whether all rows between total assets and this one add up to it, and equity makes up the rest of the assets.
bool sumsLiabilities(const Statement &statement, std::size_t row)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = row; i-- > 0 && row - i < longestSheet;) {
        const Row &above = statement.rows[i];
        if (above.item == LineItem::total_assets)
            return partsAddUpEverywhere(statement, rows, row) && leavesEquity(statement, above, row);
        if (above.item == LineItem::equity || above.item == LineItem::total_liabilities)
            return false;
        if (!above.cells.empty())
            rows.push_back(i);
    }
    return false;
}

UnlabelledTotal explainInBalance(const Statement &statement, std::size_t row)
{
    std::vector<std::size_t> sinceCurrent;
    bool currentSeen = false;
    for (std::size_t i = row; i-- > 0 && row - i < longestSheet;) {
        const Row &above = statement.rows[i];
        if (above.item == LineItem::total_assets && sameValues(above, statement.rows[row]))
            return {LineItem::total_liabilities_equity, false, "it equals total assets"};
        if (above.cells.empty())
            continue;
        if (!currentSeen)
            sinceCurrent.push_back(i);
        currentSeen = currentSeen || above.item == LineItem::total_current_assets;
    }
    const bool assets = std::any_of(statement.rows.begin(), statement.rows.begin() + std::ptrdiff_t(row), [](const Row &above) {
        return above.item == LineItem::total_current_assets || above.item == LineItem::cash || above.item == LineItem::receivables;
    });
    const bool assetsNamed = std::any_of(statement.rows.begin(), statement.rows.begin() + std::ptrdiff_t(row),
                                         [](const Row &above) { return above.item == LineItem::total_assets; });
    if (assets && !assetsNamed && balances(statement, row))
        return {LineItem::total_assets, false, "it equals the total of liabilities and equity"};
    if (const LineItem part = totalOfPart(statement, row); part != LineItem::none)
        return {part, true, "it is the sum of the rows since the heading of its part"};
    if (sumsLiabilities(statement, row))
        return {LineItem::total_liabilities, false, "it is the sum of the liabilities, and equity is the rest of the assets"};
    if (assets && !assetsNamed && !isPartOfAssets(statement, row) && partsAddUpEverywhere(statement, sinceCurrent, row))
        return {LineItem::total_assets, false, "it is the sum of the assets above it"};
    return {};
}

/// Whether nothing of an activity stands below its total any more: another activity begins, or what came of all of them.
bool endsActivity(const Statement &statement, std::size_t total)
{
    if (total + 1 >= statement.rows.size())
        return true;
    const Row &next = statement.rows[total + 1];
    const auto says = [&next](std::string_view words) { return next.words.find(words) != std::string::npos; };
    if (next.cells.empty())
        return activityHeadedBy(next) != LineItem::none;
    return next.item == LineItem::net_change_cash || says("crease in cash") || says("crease) in cash") || says("change in cash")
        || says("exchange rate");
}

/// The total of the activity whose heading stands above, when it has no other and all rows since then add up to it.
LineItem totalOfActivity(const Statement &statement, std::size_t row)
{
    if (!endsActivity(statement, row))
        return LineItem::none;
    std::vector<std::size_t> rows;
    for (std::size_t i = row; i-- > 0 && row - i < longestSheet;) {
        const Row &above = statement.rows[i];
        if (!above.cells.empty()) {
            rows.push_back(i);
            continue;
        }
        const LineItem activity = activityHeadedBy(above);
        if (activity == LineItem::none)
            continue;
        const bool named = std::any_of(statement.rows.begin(), statement.rows.end(),
                                       [activity](const Row &other) { return other.prints(activity); });
        return !named && partsAddUpEverywhere(statement, rows, row) ? activity : LineItem::none;
    }
    return LineItem::none;
}

} // namespace

LineItem activityHeadedBy(const Row &heading)
{
    const LineItem item =
        heading.cells.empty() ? itemFromPattern(StatementKind::CashFlow, LabelWords(heading.words)) : LineItem::none;
    return item == LineItem::cfo || item == LineItem::cfi || item == LineItem::cff ? item : LineItem::none;
}

bool sameValues(const Row &a, const Row &b)
{
    return !a.cells.empty() && a.cells.size() == b.cells.size()
        && std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(),
                      [](const Cell &x, const Cell &y) { return x.column == y.column && x.value == y.value; });
}

Rounding::Rounding(const Statement &statement)
{
    int places = 0;
    for (const Row &row : statement.rows) {
        for (const Cell &cell : row.cells) {
            if (cell.kind == ValueKind::Money)
                places = std::min(places, cell.value.exponent - statement.units.money);
        }
    }
    m_exponent = statement.units.money + places - 1;
}

bool addsUp(const Statement &statement, const std::vector<std::size_t> &rows, std::size_t total, int column)
{
    const Cell *result = statement.rows[total].cellIn(column);
    if (!result)
        return false;
    Decimal left;
    for (const std::size_t row : rows) {
        if (const Cell *cell = statement.rows[row].cellIn(column)) {
            const auto next = sum(left, cell->value);
            if (!next)
                return false;
            left = *next;
        }
    }
    const auto gap = difference(left, result->value);
    return gap && gap->magnitude() <= Rounding(statement).tolerance(rows.size());
}

namespace {

/// Finds subtotals among the rows of one column.
class SubtotalFolder
{
public:
    /// @param totalsOnly  only rows that are printed as totals may be subtotals: of many rows, one may be the sum of others by chance
    SubtotalFolder(const Statement &statement, int column, bool totalsOnly)
        : m_statement(statement)
        , m_column(column)
        , m_rounding(statement)
        , m_totalsOnly(totalsOnly)
    {
    }
    /// The rows without those that a subtotal right behind them stands for.
    [[nodiscard]] std::vector<std::size_t> fold(const std::vector<std::size_t> &rows) const;

private:
    [[nodiscard]] bool isNetOf(const std::vector<std::size_t> &parts, std::size_t net) const;
    [[nodiscard]] std::size_t beginOfParts(const std::vector<std::size_t> &before, std::size_t row) const;

    const Statement &m_statement;
    int m_column;
    Rounding m_rounding;
    bool m_totalsOnly;
};

/// "Cost", "Less: accumulated depreciation", "Net": what is taken off may be printed without brackets.
bool SubtotalFolder::isNetOf(const std::vector<std::size_t> &parts, std::size_t net) const
{
    const Cell *gross = m_statement.rows[parts[parts.size() - 2]].cellIn(m_column);
    const Cell *less = m_statement.rows[parts.back()].cellIn(m_column);
    const Cell *result = m_statement.rows[net].cellIn(m_column);
    const auto left = gross && less && result ? difference(gross->value, less->value) : std::nullopt;
    const auto gap = left ? difference(*left, result->value) : std::nullopt;
    return gap && gap->magnitude() <= m_rounding.tolerance(2);
}

/// "Less allowance for uncollectible accounts", printed without brackets.
bool isTakenOff(const Row &row, const Cell &cell)
{
    return !cell.value.isNegative() && row.words.starts_with("less ");
}

/// A sum of rows taken from the last one up, some of which are called less though they are printed without brackets.
class NetSum
{
public:
    /// Nothing is added that goes out of range.
    void add(const Decimal &value, bool takenOff)
    {
        if (!takenOff) {
            m_kept = sum(m_kept, value).value_or(m_kept);
            m_since = sum(m_since, value).value_or(m_since);
            return;
        }
        m_less = sum(m_less, value).value_or(m_less);
        m_off = sum(m_off, sum(m_since, value).value_or(value)).value_or(m_off);
        m_since = {};
    }
    [[nodiscard]] std::optional<Decimal> plain() const { return sum(m_kept, m_less); }
    [[nodiscard]] std::optional<Decimal> netOfLess() const { return difference(m_kept, m_less); }
    /// "Less: treasury stock" heads what stands below it.
    [[nodiscard]] std::optional<Decimal> netOfLessAndBelow() const { return difference(m_since, m_off); }

private:
    Decimal m_kept;  ///< rows that are not called less
    Decimal m_less;  ///< rows that are
    Decimal m_off;   ///< those, and what stands below them
    Decimal m_since; ///< rows above all of them
};

/// Where among the rows before it the parts of a subtotal begin: the fewest, two at least, that it is the sum or the net of.
/// Gives before.size() when it is none.
std::size_t SubtotalFolder::beginOfParts(const std::vector<std::size_t> &before, std::size_t row) const
{
    constexpr std::size_t mostParts = 60; // more stand under no subtotal
    const Cell *result = m_statement.rows[row].cellIn(m_column);
    if (!result)
        return before.size();
    NetSum sums;
    std::size_t parts = 0;
    for (std::size_t from = before.size(); from-- > 0 && parts < mostParts;) {
        ++parts;
        const Row &part = m_statement.rows[before[from]];
        if (const Cell *cell = part.cellIn(m_column))
            sums.add(cell->value, isTakenOff(part, *cell));
        // What is left of a part of which only one row is printed for the period: the part's total says the same again.
        const Cell *only = parts == 1 && m_statement.rows[row].role == RowRole::Total ? part.cellIn(m_column) : nullptr;
        if (only && only->value == result->value && !only->value.isZero() && part.role != RowRole::Total)
            return from;
        if (parts < 2)
            continue;
        const auto isResult = [&](const std::optional<Decimal> &value) {
            const auto gap = value ? difference(*value, result->value) : std::nullopt;
            return gap && gap->magnitude() <= m_rounding.tolerance(parts);
        };
        if (isResult(sums.plain()) || isResult(sums.netOfLess()) || isResult(sums.netOfLessAndBelow()) || (parts == 2 && isNetOf(before, row)))
            return from;
    }
    return before.size();
}

std::vector<std::size_t> SubtotalFolder::fold(const std::vector<std::size_t> &rows) const
{
    std::vector<std::size_t> folded;
    for (const std::size_t row : rows) {
        if (!m_totalsOnly || m_statement.rows[row].role == RowRole::Total)
            folded.resize(beginOfParts(folded, row));
        folded.push_back(row);
    }
    return folded;
}

} // namespace

std::optional<std::vector<std::size_t>> partsOf(const Statement &statement, const std::vector<std::size_t> &rows, std::size_t total, int column)
{
    if (addsUp(statement, rows, total, column))
        return rows;
    for (const bool totalsOnly : {false, true}) {
        std::vector<std::size_t> folded = SubtotalFolder(statement, column, totalsOnly).fold(rows);
        if (folded.size() < rows.size() && addsUp(statement, folded, total, column))
            return folded;
    }
    return std::nullopt;
}

namespace {

/// Whether a total is what is left of the first of some rows after the others, which say "Less: ...".
bool isLeftAfter(const Statement &statement, const std::vector<std::size_t> &rows, std::size_t total)
{
    const auto takesOff = [&statement](std::size_t row) { return startsWithIgnoringCase(statement.rows[row].label, "less"); };
    if (rows.size() < 2 || !std::all_of(rows.begin() + 1, rows.end(), takesOff))
        return false;
    const std::vector<Cell> &totals = statement.rows[total].cells;
    return std::all_of(totals.begin(), totals.end(), [&](const Cell &result) {
        const Cell *first = statement.rows[rows.front()].cellIn(result.column);
        std::optional<Decimal> left = first ? std::optional(first->value) : std::nullopt;
        for (std::size_t i = 1; i < rows.size() && left; ++i) {
            if (const Cell *less = statement.rows[rows[i]].cellIn(result.column))
                left = difference(*left, less->value.magnitude());
        }
        const auto gap = left ? difference(*left, result.value) : std::nullopt;
        return gap && gap->magnitude() <= Rounding(statement).tolerance(rows.size());
    });
}

} // namespace

void settleEquity(Statement &statement)
{
    std::vector<Row> &rows = statement.rows;
    const auto first = std::find_if(rows.begin(), rows.end(), [](const Row &row) { return row.prints(LineItem::equity); });
    if (statement.kind != StatementKind::Balance || first == rows.end())
        return;
    std::vector<std::size_t> parts{std::size_t(first - rows.begin())};
    for (std::size_t i = parts.front() + 1; i < rows.size() && rows[i].item != LineItem::total_liabilities_equity; ++i) {
        const bool ends = rows[i].inferred && rows[i].item == LineItem::none && parts.size() > 1;
        const auto adds = [&](const Cell &cell) { return partsOf(statement, parts, i, cell.column).has_value(); };
        const bool sums = ends && first->inferred && std::all_of(rows[i].cells.begin(), rows[i].cells.end(), adds);
        if (sums || (ends && isLeftAfter(statement, parts, i))) {
            rows[i].item = LineItem::equity;
            rows[i].rule = "it is what is left of the equity above after the rows between";
            rows[i].setLabel(title(rows[i].item));
            first->item = LineItem::none;
            if (first->inferred)
                first->setLabel("Total");
            return;
        }
        if (!rows[i].cells.empty())
            parts.push_back(i);
    }
}

void nameTotalOfClaims(Statement &statement)
{
    const Row *assets = statement.rowOf(LineItem::total_assets);
    if (statement.kind != StatementKind::Balance || !assets || statement.rowOf(LineItem::total_liabilities_equity))
        return;
    for (auto row = statement.rows.rbegin(); &*row != assets; ++row) {
        // "Total liabilitites & stockholders' equity" ends like the owners' part, and is all of it.
        const bool unnamed = row->item == LineItem::none
            || (row->item == LineItem::equity && row->words.find("liab") != std::string::npos);
        if (!unnamed || !row->words.starts_with("total") || !sameValues(*row, *assets))
            continue;
        row->item = LineItem::total_liabilities_equity;
        row->rule = "it equals total assets";
        return;
    }
}

UnlabelledTotal explainTotal(const Statement &statement, std::size_t row)
{
    if (statement.kind == StatementKind::Balance) {
        UnlabelledTotal total = explainInBalance(statement, row);
        if (total.item != LineItem::none)
            return total;
    }
    if (statement.kind == StatementKind::CashFlow) {
        if (const LineItem activity = totalOfActivity(statement, row); activity != LineItem::none)
            return {activity, true, "it is the sum of the rows since the heading of its activity"};
    }
    const std::vector<std::size_t> rows = rowsSinceHeading(statement, row);
    if (rows.size() >= 2 && addsUpEverywhere(statement, rows, row))
        return {LineItem::none, true, "it is the sum of the rows above it"};
    return {};
}

} // namespace filing
