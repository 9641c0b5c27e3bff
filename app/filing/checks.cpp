// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks.h"

#include "facts.h"
#include "sums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <iterator>

namespace filing {
namespace {

/// One operand of an identity.
struct Operand
{
    CellRef ref;
    Decimal value; ///< sign by meaning
    std::string_view label;
};

/// One column of one statement, as the identities see it.
class CheckedColumn
{
public:
    CheckedColumn(const std::vector<Statement> &statements, int statement, int column, std::vector<Check> &checks)
        : m_statements(statements), m_statement(statements[std::size_t(statement)]), m_index(statement), m_column(column),
          m_checks(checks), m_rounding(m_statement)
    {
        m_rows.fill(noRow);
        for (std::size_t row = m_statement.rows.size(); row-- > 0;) {
            if (m_statement.rows[row].item != LineItem::none)
                m_rows[std::size_t(m_statement.rows[row].item)] = row;
        }
    }
    void run();

private:
    using Operands = std::vector<Operand>;
    static constexpr std::size_t noRow = std::size_t(-1);

    [[nodiscard]] std::optional<Operand> operand(std::size_t row) const;
    /// The first row of a line item.
    [[nodiscard]] std::optional<Operand> find(LineItem item) const;
    /// The first of some line items that the column has.
    [[nodiscard]] std::optional<Operand> firstOf(std::initializer_list<LineItem> items) const;
    [[nodiscard]] Operands between(std::size_t first, std::size_t last) const;
    [[nodiscard]] std::size_t headingBefore(std::size_t row, std::string_view words) const;

    void checkIncome();
    void checkPerShare();
    void checkDilution();
    void checkBalance();
    void checkCashFlow();
    void checkNetIncomeOfCashFlow();

    /// result = Σ plus − Σ minus, exactly as printed within rounding.
    bool holds(const Operand &result, const Operands &plus, const Operands &minus) const;
    void report(const std::string &id, const Operand &result, const Operands &plus, const Operands &minus,
                Check::Outcome outcome);
    void test(const std::string &id, const std::optional<Operand> &result, const Operands &plus, const Operands &minus);
    /// result is the sum of the rows above it; subtotals among them may stand for their parts.
    void testTotal(const std::string &id, const std::optional<Operand> &result, const Operands &parts);
    [[nodiscard]] std::optional<Operands> partsThatSum(const Operand &result, const Operands &parts) const;
    [[nodiscard]] const Period &period() const { return *m_statement.columns[std::size_t(m_column)].period; }

    const std::vector<Statement> &m_statements;
    const Statement &m_statement;
    int m_index;
    int m_column;
    std::vector<Check> &m_checks;
    Rounding m_rounding;
    std::array<std::size_t, std::size(lineItemInfos)> m_rows; ///< of each line item: its first row
};

std::optional<Operand> CheckedColumn::operand(std::size_t row) const
{
    const Row &line = m_statement.rows[row];
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
        if (line.cells[i].column == m_column)
            return Operand{{m_index, int(row), int(i)}, meantValue(m_statement, line, line.cells[i]), line.label};
    }
    return std::nullopt;
}

std::optional<Operand> CheckedColumn::find(LineItem item) const
{
    const std::size_t row = m_rows[std::size_t(item)];
    return row != noRow ? operand(row) : std::nullopt;
}

std::optional<Operand> CheckedColumn::firstOf(std::initializer_list<LineItem> items) const
{
    for (const LineItem item : items) {
        if (auto found = find(item))
            return found;
    }
    return std::nullopt;
}

/// The money rows from `first` up to but not including `last`.
CheckedColumn::Operands CheckedColumn::between(std::size_t first, std::size_t last) const
{
    Operands operands;
    for (std::size_t i = first; i < last && i < m_statement.rows.size(); ++i) {
        const Row &row = m_statement.rows[i];
        if (row.cells.empty() || row.cells.front().kind != ValueKind::Money)
            continue;
        if (auto part = operand(i)) {
            // A sum takes the rows as they are printed.
            part->value = row.cellIn(m_column)->value;
            operands.push_back(*part);
        }
    }
    return operands;
}

/// The row behind the nearest heading above `row` whose label holds the words; 0 when there is none.
std::size_t CheckedColumn::headingBefore(std::size_t row, std::string_view words) const
{
    for (std::size_t i = row; i-- > 0;) {
        if (m_statement.rows[i].cells.empty() && m_statement.rows[i].words.find(words) != std::string::npos)
            return i + 1;
    }
    return 0;
}

bool CheckedColumn::holds(const Operand &result, const Operands &plus, const Operands &minus) const
{
    Decimal left;
    for (const Operand &part : plus)
        left = sum(left, part.value).value_or(left);
    for (const Operand &part : minus)
        left = difference(left, part.value).value_or(left);
    const auto gap = difference(left, result.value);
    return gap && gap->magnitude() <= m_rounding.tolerance(plus.size() + minus.size());
}

void CheckedColumn::report(const std::string &id, const Operand &result, const Operands &plus, const Operands &minus,
                           Check::Outcome outcome)
{
    Check check{id, period(), outcome, {}, {result.ref}};
    check.says =
        std::string(result.label) + " " + groupedText(result.value) + (outcome == Check::Outcome::Pass ? " = " : " is not ");
    bool first = true;
    const auto add = [&](const Operand &part, const char *sign) {
        check.says += first && sign[0] == '+' ? "" : first ? "\xE2\x88\x92 " : sign[0] == '+' ? " + " : " \xE2\x88\x92 ";
        check.says.append(part.label).append(" ").append(groupedText(part.value));
        check.operands.push_back(part.ref);
        first = false;
    };
    for (const Operand &part : plus)
        add(part, "+");
    for (const Operand &part : minus)
        add(part, "-");
    m_checks.push_back(std::move(check));
}

void CheckedColumn::test(const std::string &id, const std::optional<Operand> &result, const Operands &plus,
                         const Operands &minus)
{
    if (result)
        report(id, *result, plus, minus, holds(*result, plus, minus) ? Check::Outcome::Pass : Check::Outcome::Fail);
}

/// The operands that add up to the result, subtotals folded.
std::optional<CheckedColumn::Operands> CheckedColumn::partsThatSum(const Operand &result, const Operands &parts) const
{
    std::vector<std::size_t> rows;
    for (const Operand &part : parts)
        rows.push_back(std::size_t(part.ref.row));
    const auto summed = partsOf(m_statement, rows, std::size_t(result.ref.row), m_column);
    if (!summed)
        return std::nullopt;
    Operands operands;
    for (const Operand &part : parts) {
        if (std::find(summed->begin(), summed->end(), std::size_t(part.ref.row)) != summed->end())
            operands.push_back(part);
    }
    return operands;
}

void CheckedColumn::testTotal(const std::string &id, const std::optional<Operand> &result, const Operands &parts)
{
    if (!result || parts.size() < 2)
        return;
    if (const auto summed = partsThatSum(*result, parts))
        report(id, *result, *summed, {}, Check::Outcome::Pass);
    else
        report(id, *result, parts, {}, Check::Outcome::Fail);
}

void CheckedColumn::checkIncome()
{
    const auto revenue = find(LineItem::revenue);
    const auto cost = find(LineItem::cost_of_revenue);
    const auto gross = find(LineItem::gross_profit);
    const auto expenses = find(LineItem::operating_expenses);
    const auto total = find(LineItem::total_costs_and_expenses);
    const auto operating = find(LineItem::operating_income);
    const auto other = firstOf({LineItem::other_income_total, LineItem::other_income});
    const auto pretax = find(LineItem::pretax_income);
    const auto tax = find(LineItem::income_tax);
    const auto net = find(LineItem::net_income);
    if (revenue && cost && gross)
        test("I3", gross, {*revenue}, {*cost});
    if (expenses && gross)
        testTotal("I4", expenses, between(std::size_t(gross->ref.row) + 1, std::size_t(expenses->ref.row)));
    if (operating && gross && expenses)
        test("I5", operating, {*gross}, {*expenses});
    if (operating && revenue && total && !gross)
        test("I6", operating, {*revenue}, {*total});
    if (pretax && operating && other && other->ref.row == operating->ref.row + 1 && pretax->ref.row == other->ref.row + 1)
        test("I8", pretax, {*operating, *other}, {});
    if (net && pretax && tax && net->ref.row == tax->ref.row + 1)
        test("I9", net, {*pretax}, {*tax});
    if (net && gross && expenses && other && !operating && !tax && net->ref.row == other->ref.row + 1)
        test("I13", net, {*gross, *other}, {*expenses});
}

/// Whether rows tell of owners before the common ones, whatever they are called.
bool namesOtherOwners(const Statement &statement)
{
    return std::any_of(statement.rows.begin(), statement.rows.end(), [](const Row &row) {
        const auto says = [&row](std::string_view words) { return row.words.find(words) != std::string::npos; };
        return !row.cells.empty() && (says("preferred") || says("preference") || says("accretion") || says("general partner") || says("participating"));
    });
}

/// Earnings per share = net income ÷ shares, within the rounding of all three.
void CheckedColumn::checkPerShare()
{
    const auto net = firstOf({LineItem::net_income_common, LineItem::net_income_parent, LineItem::net_income});
    struct Pair
    {
        const char *id;
        std::array<LineItem, 2> perShare;
        std::array<LineItem, 2> shares;
        Check::Outcome otherwise;
    };
    static constexpr Pair pairs[] = {
        {"I14",
         {LineItem::eps_basic, LineItem::eps_both},
         {LineItem::shares_basic, LineItem::shares_both},
         Check::Outcome::Fail},
        {"I15",
         {LineItem::eps_diluted, LineItem::none},
         {LineItem::shares_diluted, LineItem::none},
         Check::Outcome::Advisory},
    };
    // Other owners' parts and preferred dividends come off before the division; unless their result is printed, a gap proves nothing.
    const bool sharedResult = !find(LineItem::net_income_common)
        && (find(LineItem::minority_interest) || find(LineItem::preferred_dividends) || find(LineItem::net_income_parent) || namesOtherOwners(m_statement));
    for (const Pair &pair : pairs) {
        const std::optional<Operand> perShare = firstOf({pair.perShare[0], pair.perShare[1]});
        const std::optional<Operand> shares = firstOf({pair.shares[0], pair.shares[1]});
        if (!net || !perShare || !shares || shares->value.isZero())
            continue;
        const Row &shareRow = m_statement.rows[std::size_t(shares->ref.row)];
        const Row &perShareRow = m_statement.rows[std::size_t(perShare->ref.row)];
        const int shareUnit = shareRow.cells[std::size_t(shares->ref.cell)].value.exponent;
        const int places = perShareRow.cells[std::size_t(perShare->ref.cell)].value.exponent;
        const auto quotient = ratio(net->value, shares->value, 8);
        if (!quotient)
            continue;
        // |NI/shares − EPS| ≤ half its last place + (u/2)/shares + |EPS|·(s/2)/shares
        const double half = 0.5 * std::pow(10.0, places);
        const double unit = 0.5 * std::pow(10.0, m_statement.units.money) / std::abs(shares->value.toDouble());
        const double count =
            std::abs(perShare->value.toDouble()) * 0.5 * std::pow(10.0, shareUnit) / std::abs(shares->value.toDouble());
        const double gap = std::abs(quotient->toDouble() - perShare->value.toDouble());
        const bool pass = gap <= half + unit + count + 1e-9;
        // The rounded amounts of quarters added up make a year's: its last place may be off, and no misread figure is that near.
        const bool near = period().months > 3 && gap <= half + unit + count + 2 * std::pow(10.0, places);
        const Check::Outcome otherwise = sharedResult || near ? Check::Outcome::Advisory : pair.otherwise;
        Check check{pair.id, period(), pass ? Check::Outcome::Pass : otherwise, {}, {perShare->ref, net->ref, shares->ref}};
        const auto shown = ratio(net->value, shares->value, 4);
        check.says = std::string(perShare->label) + " " + groupedText(perShare->value) + (pass ? " = " : " is not ")
            + std::string(net->label) + " " + groupedText(net->value) + " \xC3\xB7 " + std::string(shares->label) + " "
            + groupedText(shares->value) + " (" + groupedText(*shown) + ")";
        m_checks.push_back(std::move(check));
    }
    const auto basic = firstOf({LineItem::eps_basic, LineItem::eps_both});
    if (net && basic && !basic->value.isZero() && !net->value.isZero()) {
        const bool pass = basic->value.isNegative() == net->value.isNegative();
        Check check{"I18", period(), pass ? Check::Outcome::Pass : Check::Outcome::Fail, {}, {basic->ref, net->ref}};
        check.says = std::string(basic->label) + " " + groupedText(basic->value)
            + (pass ? " has the sign of " : " has not the sign of ") + std::string(net->label) + " "
            + groupedText(net->value);
        m_checks.push_back(std::move(check));
    }
}

/// More shares after dilution, and in a profit no more earnings for each.
void CheckedColumn::checkDilution()
{
    const auto basicShares = firstOf({LineItem::shares_basic, LineItem::shares_both});
    const auto dilutedShares = firstOf({LineItem::shares_diluted, LineItem::shares_both});
    const auto basic = firstOf({LineItem::eps_basic, LineItem::eps_both});
    const auto diluted = firstOf({LineItem::eps_diluted, LineItem::eps_both});
    if (!basicShares || !dilutedShares)
        return;
    const bool profit = basic && diluted && !basic->value.isNegative();
    const bool more = dilutedShares->value >= basicShares->value;
    const bool less = !profit || diluted->value <= basic->value;
    Check check{"I17",
                period(),
                more && less ? Check::Outcome::Pass : Check::Outcome::Fail,
                {},
                {dilutedShares->ref, basicShares->ref}};
    check.says = "Diluted shares " + groupedText(dilutedShares->value)
        + (more ? " are no fewer than basic shares " : " are fewer than basic shares ") + groupedText(basicShares->value);
    if (profit)
        check.says +=
            less ? "; diluted earnings per share do not exceed basic" : "; diluted earnings per share exceed basic";
    m_checks.push_back(std::move(check));
}

void CheckedColumn::checkBalance()
{
    const auto currentAssets = find(LineItem::total_current_assets);
    const auto assets = find(LineItem::total_assets);
    const auto currentLiabilities = find(LineItem::total_current_liabilities);
    const auto liabilities = find(LineItem::total_liabilities);
    const auto equity = find(LineItem::equity);
    const auto both = find(LineItem::total_liabilities_equity);
    if (currentAssets)
        testTotal("B1", currentAssets,
                  between(headingBefore(std::size_t(currentAssets->ref.row), "current assets"),
                          std::size_t(currentAssets->ref.row)));
    if (assets && currentAssets && currentAssets->ref.row < assets->ref.row)
        testTotal("B3", assets, between(std::size_t(currentAssets->ref.row), std::size_t(assets->ref.row)));
    if (currentLiabilities)
        testTotal("B4", currentLiabilities,
                  between(std::max(headingBefore(std::size_t(currentLiabilities->ref.row), "current liabilities"),
                                   assets ? std::size_t(assets->ref.row) + 1 : 0),
                          std::size_t(currentLiabilities->ref.row)));
    if (liabilities && currentLiabilities && currentLiabilities->ref.row < liabilities->ref.row)
        testTotal("B5", liabilities, between(std::size_t(currentLiabilities->ref.row), std::size_t(liabilities->ref.row)));
    if (both && liabilities && equity && holds(*both, {*liabilities, *equity}, {}))
        report("B7", *both, {*liabilities, *equity}, {}, Check::Outcome::Pass);
    else if (both && currentLiabilities && !liabilities && equity && equity->ref.row + 1 == both->ref.row)
        testTotal("B7", both, between(std::size_t(currentLiabilities->ref.row), std::size_t(both->ref.row)));
    if (assets && both)
        test("B8", assets, {*both}, {});
}

void CheckedColumn::checkCashFlow()
{
    const auto operating = find(LineItem::cfo);
    const auto investing = find(LineItem::cfi);
    const auto financing = find(LineItem::cff);
    const auto change = find(LineItem::net_change_cash);
    const auto begin = find(LineItem::cash_begin);
    const auto end = find(LineItem::cash_end);
    if (operating && investing && financing && change) {
        Operands parts{*operating, *investing, *financing};
        if (const auto exchange = find(LineItem::fx_effect))
            parts.push_back(*exchange);
        const bool pass = holds(*change, parts, {});
        // Rows of discontinued operations may stand between; only a plain sum can fail.
        report("C4", *change, parts, {}, pass ? Check::Outcome::Pass : Check::Outcome::Advisory);
    }
    if (begin && end && change && begin->ref.row != end->ref.row)
        test("C5", end, {*begin, *change}, {});
    checkNetIncomeOfCashFlow();
}

/// The cash flow statement begins with the net income of the same stretch of time.
void CheckedColumn::checkNetIncomeOfCashFlow()
{
    const auto own = find(LineItem::cf_net_income);
    if (!own)
        return;
    for (std::size_t s = 0; s < m_statements.size(); ++s) {
        const Statement &income = m_statements[s];
        if (income.kind != StatementKind::Income)
            continue;
        for (std::size_t c = 0; c < income.columns.size(); ++c) {
            const StatementColumn &column = income.columns[c];
            if (!column.period || column.period != period() || column.basis == Basis::Repeat)
                continue;
            CheckedColumn other(m_statements, int(s), int(c), m_checks);
            const auto net = other.firstOf({LineItem::net_income, LineItem::net_income_parent});
            if (net)
                test("C8", own, {*net}, {});
            return;
        }
    }
}

void CheckedColumn::run()
{
    switch (m_statement.kind) {
    case StatementKind::Income:
        checkIncome();
        checkPerShare();
        checkDilution();
        break;
    case StatementKind::Balance:
        checkBalance();
        break;
    case StatementKind::CashFlow:
        checkCashFlow();
        break;
    case StatementKind::Other:
        break;
    }
}

} // namespace

std::vector<Check> runChecks(const std::vector<Statement> &statements)
{
    std::vector<Check> checks;
    for (std::size_t s = 0; s < statements.size(); ++s) {
        for (std::size_t c = 0; c < statements[s].columns.size(); ++c) {
            const StatementColumn &column = statements[s].columns[c];
            if (column.period && (column.basis == Basis::Reported || column.basis == Basis::Restated))
                CheckedColumn(statements, int(s), int(c), checks).run();
        }
    }
    return checks;
}

} // namespace filing
