// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplefilings.h"

#include <algorithm>
#include <utility>

namespace samplefilings {

using filing::Basis;
using filing::Cell;
using filing::Decimal;
using filing::FiscalLabel;
using filing::LineItem;
using filing::Period;
using filing::SignRule;
using filing::StatementKind;
using filing::ValueKind;

namespace {

ValueKind kindOf(LineItem item)
{
    switch (filing::lineItemInfos[std::size_t(item)].sign) {
    case SignRule::PerShare:
        return ValueKind::PerShare;
    case SignRule::Count:
        return ValueKind::Shares;
    case SignRule::Percent:
        return ValueKind::Percent;
    default:
        return ValueKind::Money;
    }
}

Decimal readPrinted(const std::string &printed)
{
    if (printed == "-")
        return {};
    std::string plain;
    for (const char c : printed) {
        if ((c >= '0' && c <= '9') || c == '.')
            plain += c;
    }
    const Decimal value = Decimal::parse(plain).value_or(Decimal{});
    return printed.find('(') == std::string::npos ? value : value.negated();
}

} // namespace

FilingBuilder::FilingBuilder(std::string company)
{
    m_filing.company = std::move(company);
    m_filing.currency = "USD";
    print(m_filing.company);
}

FilingBuilder &FilingBuilder::cik(std::string cik)
{
    m_filing.cik = std::move(cik);
    return *this;
}

FilingBuilder &FilingBuilder::released(int year, int month, int dayOfMonth)
{
    m_filing.released = filing::makeDate(year, month, dayOfMonth);
    return *this;
}

FilingBuilder &FilingBuilder::filed(int year, int month, int day)
{
    m_filing.filed = filing::makeDate(year, month, day);
    return *this;
}

FilingBuilder &FilingBuilder::currency(std::string currency)
{
    m_filing.currency = std::move(currency);
    return *this;
}

FilingBuilder &FilingBuilder::fiscal(FiscalLabel label)
{
    m_filing.fiscal = label;
    return *this;
}

FilingBuilder &FilingBuilder::fiscalYearEnd(int month, int dayOfMonth)
{
    m_filing.fiscalYearEnd = filing::FiscalYearEnd{month, dayOfMonth};
    return *this;
}

FilingBuilder &FilingBuilder::statement(StatementKind kind, std::string title, int moneyPower)
{
    filing::Statement &statement = m_filing.statements.emplace_back();
    statement.kind = kind;
    statement.at = print(title);
    statement.title = std::move(title);
    statement.company = m_filing.company;
    statement.currency = m_filing.currency;
    statement.units.money = moneyPower;
    return *this;
}

FilingBuilder &FilingBuilder::column(const Period &period, std::optional<FiscalLabel> fiscal, Basis basis)
{
    filing::StatementColumn column;
    column.period = period;
    column.fiscal = fiscal;
    column.basis = basis;
    column.header = period.key();
    column.headerAt = {print(column.header)};
    m_filing.statements.back().columns.push_back(std::move(column));
    return *this;
}

FilingBuilder &FilingBuilder::changeColumn(std::string header)
{
    filing::StatementColumn column;
    column.headerAt = {print(header)};
    column.header = std::move(header);
    m_filing.statements.back().columns.push_back(std::move(column));
    return *this;
}

FilingBuilder &FilingBuilder::heading(std::string label, int level)
{
    filing::Row row;
    row.at = print(label);
    row.setLabel(std::move(label));
    row.level = level;
    row.role = filing::RowRole::Heading;
    m_filing.statements.back().rows.push_back(std::move(row));
    return *this;
}

FilingBuilder &FilingBuilder::row(std::string label, LineItem item, const std::vector<std::string> &cells, int level)
{
    filing::Statement &statement = m_filing.statements.back();
    filing::Row &row = statement.rows.emplace_back();
    row.at = print(label);
    row.setLabel(std::move(label));
    row.level = level;
    row.item = item;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].empty())
            continue;
        Cell cell;
        cell.column = int(i);
        cell.kind = kindOf(item);
        cell.value = readPrinted(cells[i]).scaled(statement.units.powerOf(cell.kind));
        cell.printed = cells[i];
        cell.at = print(cells[i]);
        row.cells.push_back(cell);
        addFact(cell, item);
    }
    return *this;
}

FilingBuilder &FilingBuilder::total(std::string label, LineItem item, const std::vector<std::string> &cells, int level)
{
    row(std::move(label), item, cells, level);
    m_filing.statements.back().rows.back().role = filing::RowRole::Total;
    return *this;
}

FilingBuilder &FilingBuilder::inferred()
{
    m_filing.statements.back().rows.back().inferred = true;
    return *this;
}

FilingBuilder &FilingBuilder::doubt(int column, std::string sentence)
{
    filing::Row &row = m_filing.statements.back().rows.back();
    const auto cell = std::find_if(row.cells.begin(), row.cells.end(),
                                   [column](const Cell &candidate) { return candidate.column == column; });
    const filing::CellRef ref{int(m_filing.statements.size()) - 1, int(m_filing.statements.back().rows.size()) - 1,
                              int(std::distance(row.cells.begin(), cell))};
    for (filing::Fact &fact : m_filing.facts) {
        if (fact.cell == ref)
            fact.doubt = sentence;
    }
    cell->doubt = std::move(sentence);
    return *this;
}

FilingBuilder &FilingBuilder::warning(std::string code, std::string sentence)
{
    m_filing.warnings.push_back({std::move(code), filing::ByteRange{0, 1}, std::move(sentence)});
    return *this;
}

FilingBuilder &FilingBuilder::check(std::string id, const Period &period, filing::Check::Outcome outcome,
                                    std::string sentence)
{
    filing::Check check{std::move(id), period, outcome, std::move(sentence), {}};
    if (!m_filing.facts.empty())
        check.operands.push_back(m_filing.facts.front().cell);
    m_filing.checks.push_back(std::move(check));
    return *this;
}

SharedFiling FilingBuilder::build() const
{
    filing::Filing filing = m_filing;
    filing.bytes = std::make_shared<const filing::Bytes>(m_text);
    filing.documents.emplace_back();
    filing.documents.back().type = "EX-99.1";
    filing.documents.back().text = {0, m_text.size()};
    return std::make_shared<const filing::Filing>(std::move(filing));
}

filing::SourcePlace FilingBuilder::print(std::string_view text)
{
    const filing::ByteRange range{m_text.size(), text.size()};
    m_text += text;
    m_text += '\n';
    return range;
}

void FilingBuilder::addFact(const Cell &cell, LineItem item)
{
    const filing::Statement &statement = m_filing.statements.back();
    const filing::StatementColumn &column = statement.columns[std::size_t(cell.column)];
    const bool givesFacts = column.basis == Basis::Reported || column.basis == Basis::Restated;
    if (item == LineItem::none || !column.period || !givesFacts || statement.kind == StatementKind::Other)
        return;
    filing::Fact fact;
    fact.item = item;
    fact.period = *column.period;
    const SignRule sign = filing::lineItemInfos[std::size_t(item)].sign;
    const std::string &label = statement.rows.back().label;
    const bool saysLoss = label.find("loss") != std::string::npos && label.find("(loss)") == std::string::npos;
    const Decimal size = cell.value.magnitude();
    fact.value = sign == SignRule::Expense ? size : sign == SignRule::PerShare && saysLoss ? size.negated() : cell.value;
    fact.unit = cell.kind == ValueKind::PerShare ? m_filing.currency + "/share"
        : cell.kind == ValueKind::Shares         ? "shares"
        : cell.kind == ValueKind::Percent        ? "%"
                                                 : m_filing.currency;
    fact.at = cell.at;
    fact.cell = {int(m_filing.statements.size()) - 1, int(statement.rows.size()) - 1,
                 int(statement.rows.back().cells.size()) - 1};
    m_filing.facts.push_back(std::move(fact));
}

Period months(int count, int year, int month)
{
    return Period::ofMonths(count, filing::lastDayOfMonth(year, month));
}

Period day(int year, int month)
{
    return Period::instant(filing::lastDayOfMonth(year, month));
}

SharedFiling yearEndRelease()
{
    return FilingBuilder("EXAMPLE CORP.")
        .released(2003, 9, 24)
        .fiscal({4, 2003, 3})
        .fiscalYearEnd(6, 30)
        .statement(StatementKind::Income, "Condensed Statements of Operations")
        .column(months(3, 2003, 6), FiscalLabel{4, 2003, 3})
        .column(months(3, 2002, 6), FiscalLabel{4, 2002, 3})
        .column(months(12, 2003, 6), FiscalLabel{0, 2003, 12})
        .column(months(12, 2002, 6), FiscalLabel{0, 2002, 12})
        .row("Net revenues", LineItem::revenue, {"$2,900", "$2,800", "$10,200", "$9,500"})
        .row("Cost of revenues", LineItem::cost_of_revenue, {"1,900", "2,300", "7,900", "7,500"})
        .total("Gross profit", LineItem::gross_profit, {"1,000", "500", "2,300", "2,000"}, 1)
        .heading("Expenses:")
        .row("Research and development", LineItem::rnd, {"750", "", "2,900", "2,250"}, 1)
        .row("Gain on sale", LineItem::none, {"-", "12", "5", "(3)"}, 1)
        .total("Net loss", LineItem::net_income, {"($990)", "($1,470)", "($5,600)", "($5,000)"})
        .doubt(1, "The check I13 fails for this period.")
        .row("Basic net loss per share", LineItem::eps_basic, {"($0.03)", "($0.04)", "($0.15)", "($0.15)"})
        .row("Basic shares", LineItem::shares_basic, {"39,246,038", "35,223,082", "36,587,102", "32,844,292"})
        .statement(StatementKind::Balance, "Condensed Balance Sheets")
        .column(day(2003, 6), FiscalLabel{4, 2003, 0})
        .column(day(2002, 6), FiscalLabel{4, 2002, 0})
        .row("Cash and cash equivalents", LineItem::cash, {"6,800", "6,700"})
        .total("Total assets", LineItem::total_assets, {"12,800", "12,200"})
        .inferred()
        .check("I3", months(3, 2003, 6), filing::Check::Outcome::Pass, "Gross profit 1,000 = 2,900 − 1,900.")
        .check("I13", months(3, 2002, 6), filing::Check::Outcome::Fail, "Net loss does not add up.")
        .check("B2", day(2003, 6), filing::Check::Outcome::NotApplicable, "No gross property is printed.")
        .warning("unit-assumed", "No note states the unit; plain dollars are assumed.")
        .build();
}

SharedFiling quarterRelease(int year, int quarter, long long revenueToDate, long long revenueOfQuarter)
{
    const int month = 3 * quarter;
    const auto text = [](long long value) { return value < 0 ? "(" + std::to_string(-value) + ")" : std::to_string(value); };
    FilingBuilder builder("Quarterly Inc");
    builder.fiscalYearEnd(12, 31).fiscal({quarter, year, 3});
    builder.released(quarter == 4 ? year + 1 : year, quarter == 4 ? 2 : month + 1, 20);
    builder.statement(StatementKind::Income, "Statements of Income", 3);
    std::vector<long long> revenues;
    if (quarter < 4) { // a year-end release prints the year alone
        builder.column(months(3, year, month), FiscalLabel{quarter, year, 3});
        revenues.push_back(revenueOfQuarter);
    }
    if (quarter > 1) {
        builder.column(months(month, year, month), FiscalLabel{quarter == 4 ? 0 : quarter, year, month});
        revenues.push_back(revenueToDate);
    }
    std::vector<std::string> revenue;
    std::vector<std::string> cost;
    std::vector<std::string> result;
    for (const long long value : revenues) {
        revenue.push_back(text(value));
        cost.push_back(text(value * 6 / 10));
        result.push_back(text(value / 10));
    }
    const std::vector<std::string> perShare(revenues.size(), "0.10");
    return builder.row("Revenue", LineItem::revenue, revenue)
        .row("Cost of revenue", LineItem::cost_of_revenue, cost)
        .total("Net income", LineItem::net_income, result)
        .row("Diluted", LineItem::eps_diluted, perShare)
        .build();
}

} // namespace samplefilings
