// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "selection.h"

#include "ascii.h"
#include "companyname.h"
#include "header.h"
#include "naming.h"
#include "shareunits.h"
#include "sums.h"
#include "unitadoption.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace filing {
namespace {

bool isMain(StatementKind kind)
{
    return kind != StatementKind::Other;
}

/// The columns that have a period; beside them may stand the numbers of notes, or changes.
std::vector<int> datedColumns(const Statement &statement)
{
    std::vector<int> columns;
    for (std::size_t i = 0; i < statement.columns.size(); ++i) {
        if (statement.columns[i].period)
            columns.push_back(int(i));
    }
    return columns;
}

bool samePeriods(const Statement &a, const Statement &b)
{
    const std::vector<int> left = datedColumns(a);
    const std::vector<int> right = datedColumns(b);
    if (left.empty() || right.empty())
        return a.columns.size() == b.columns.size() && left.size() == right.size();
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [&](int x, int y) {
        const StatementColumn &own = a.columns[std::size_t(x)];
        const StatementColumn &other = b.columns[std::size_t(y)];
        return own.period == other.period && own.basis == other.basis;
    });
}

/// The line items that a statement prints once: two parts that both have one are two statements.
bool shareMilestone(const Statement &a, const Statement &b)
{
    static constexpr std::array<LineItem, 10> milestones = {LineItem::revenue,       LineItem::net_income,   LineItem::pretax_income,
                                                            LineItem::total_assets,  LineItem::cash,         LineItem::total_current_assets,
                                                            LineItem::total_liabilities_equity, LineItem::cfo, LineItem::cfi, LineItem::cff};
    return std::any_of(milestones.begin(), milestones.end(), [&](LineItem item) { return a.rowOf(item) && b.rowOf(item); });
}

void name(StatementDraft &draft)
{
    nameRows(draft.statement);
    draft.named = int(std::count_if(draft.statement.rows.begin(), draft.statement.rows.end(),
                                    [](const Row &row) { return row.item != LineItem::none; }));
}

/// Gives the cells of a part the columns of the statement that it goes on with; what has none there is left out.
void setIntoColumns(Statement &part, const Statement &into)
{
    if (part.columns.size() == into.columns.size())
        return;
    const std::vector<int> from = datedColumns(part);
    const std::vector<int> to = datedColumns(into);
    for (Row &row : part.rows) {
        std::erase_if(row.cells, [&](Cell &cell) {
            const auto own = std::find(from.begin(), from.end(), cell.column);
            if (own != from.end())
                cell.column = to[std::size_t(own - from.begin())];
            return own == from.end();
        });
    }
}

void append(StatementDraft &draft, StatementDraft &part)
{
    Statement &into = draft.statement;
    // A note above the first part, or below the last, governs the whole statement.
    if (into.units.moneyStated && !part.statement.units.moneyStated)
        adoptUnits(part.statement, into.units);
    else if (!into.units.moneyStated && part.statement.units.moneyStated)
        adoptUnits(into, part.statement.units);
    setIntoColumns(part.statement, into);
    for (Row &row : part.statement.rows)
        into.rows.push_back(std::move(row));
    const auto *a = std::get_if<ByteRange>(&into.at);
    const auto *b = std::get_if<ByteRange>(&part.statement.at);
    if (a && b)
        into.at = covering(*a, *b);
    name(draft);
}

/// A table named as a statement of that kind would be.
Statement namedAs(StatementKind kind, const Statement &table)
{
    Statement named = table;
    named.kind = kind;
    nameRows(named);
    return named;
}

/// Whether a statement of cash flows lacks its last activity, a balance sheet what is owed, an income statement its result.
bool isOpen(const Statement &statement)
{
    switch (statement.kind) {
    case StatementKind::CashFlow: return statement.rowOf(LineItem::cfo) && !statement.rowOf(LineItem::cff);
    case StatementKind::Balance:
        return statement.rowOf(LineItem::total_current_assets) && !statement.rowOf(LineItem::total_current_liabilities)
            && !statement.rowOf(LineItem::total_liabilities_equity);
    case StatementKind::Income:
        return (statement.rowOf(LineItem::revenue) || statement.rowOf(LineItem::net_interest_income)) && !statement.rowOf(LineItem::net_income)
            && !statement.rowOf(LineItem::pretax_income);
    case StatementKind::Other: break;
    }
    return false;
}

/// Whether a table under the same periods has the end that a statement lacks, and repeats nothing of it.
bool completes(const Statement &statement, const Statement &rest)
{
    if (!isOpen(statement) || !samePeriods(statement, rest))
        return false;
    const Statement end = namedAs(statement.kind, rest);
    const LineItem last = statement.kind == StatementKind::Balance ? LineItem::total_current_liabilities
        : statement.kind == StatementKind::Income                  ? LineItem::net_income
                                                                   : LineItem::cff;
    return end.rowOf(last) && !shareMilestone(statement, end);
}

/// Whether a table leads from the result to the cash of operating activities that a statement of cash flows has in every period:
/// the reconciliation below the direct method.
bool reconciles(const Statement &statement, const Statement &rest)
{
    if (statement.kind != StatementKind::CashFlow || !samePeriods(statement, rest) || statement.columns.size() != rest.columns.size())
        return false;
    const auto operating = std::find_if(statement.rows.begin(), statement.rows.end(),
                                        [](const Row &row) { return row.prints(LineItem::cfo); });
    const Statement end = namedAs(StatementKind::CashFlow, rest);
    if (operating == statement.rows.end() || end.rowOf(LineItem::cfi) || end.rowOf(LineItem::cff))
        return false;
    return std::any_of(end.rows.begin(), end.rows.end(), [&operating](const Row &row) { return sameValues(row, *operating); });
}

/// "Supplemental disclosures:", "Supplemental schedule of noncash activities": what stands below the cash flows of the same periods.
bool isSupplement(const Statement &table)
{
    const bool headed = table.title.empty() && !table.rows.empty() && table.rows.front().cells.empty();
    const std::string &title = headed ? table.rows.front().label : table.title;
    const auto says = [&title](std::string_view words) { return findIgnoringCase(title, words) != std::string_view::npos; };
    return startsWithIgnoringCase(title, "supplemental")
        && (says("disclosure") || says("cash") || says("noncash") || says("non-cash"));
}

/// More than any statement of a report has. All of its rows are named again with each part that is joined to it, which must not
/// take ever longer with the number of parts.
constexpr std::size_t mostRows = 600;

/// Whether `part` goes on with the statement that ended right before it.
bool continues(const StatementDraft &draft, const StatementDraft &part)
{
    const Statement &a = draft.statement;
    const Statement &b = part.statement;
    if (!isMain(a.kind) || (a.columns.size() != b.columns.size() && !samePeriods(a, b)) || a.rows.size() + b.rows.size() > mostRows)
        return false;
    const bool sameKind = a.kind == b.kind;
    if (part.title.kind && part.title.statement && !sameKind)
        return false;
    // Liabilities beside the assets.
    if (part.beside && a.kind == StatementKind::Balance && (sameKind || b.kind == StatementKind::Other) && samePeriods(a, b))
        return !shareMilestone(a, b);
    if (a.kind == StatementKind::CashFlow && b.kind == StatementKind::Other && isSupplement(b) && samePeriods(a, b))
        return true;
    const bool untitled = !part.title.kind && (part.directlyBelow || part.belowFooting);
    if ((untitled && completes(a, b)) || ((untitled || part.continues || sameKind) && reconciles(a, b)))
        return true;
    if (!part.hasHeader && !part.title.kind)
        return (sameKind || b.kind == StatementKind::Other) && part.directlyBelow && !shareMilestone(a, b);
    if (!sameKind)
        return false;
    // The same title over the same periods, and nothing twice: the second page of one statement, however the page was broken.
    const bool sameTitle = !a.title.empty() && a.title == b.title && samePeriods(a, b);
    return (part.continues || a.kind == StatementKind::Balance || part.pageAbove || sameTitle) && (samePeriods(a, b) || !part.hasHeader)
        && !shareMilestone(a, b);
}

/// "2010 | 2009 | 2008" over the second page of a statement whose first page says what ends in these years.
bool repeatsYears(const Statement &part, const Statement &whole)
{
    return part.kind == whole.kind && isMain(part.kind) && part.columns.size() == whole.columns.size() && !part.columns.empty()
        && std::equal(part.columns.begin(), part.columns.end(), whole.columns.begin(), [](const StatementColumn &own, const StatementColumn &first) {
               return !own.period && first.period && own.header == std::to_string(int(first.period->end.year()));
           });
}

std::vector<StatementDraft> joinParts(std::vector<StatementDraft> drafts)
{
    std::vector<StatementDraft> joined;
    for (StatementDraft &draft : drafts) {
        if (!joined.empty() && !draft.hasHeader && draft.statement.columns.size() == joined.back().statement.columns.size() && isMain(draft.statement.kind)
            && std::none_of(draft.statement.columns.begin(), draft.statement.columns.end(), [](const StatementColumn &c) { return c.period.has_value(); })
            && (draft.statement.kind == StatementKind::Balance) == (joined.back().statement.kind == StatementKind::Balance))
            draft.statement.columns = joined.back().statement.columns; // a header stands over several tables until the next one
        if (!joined.empty() && repeatsYears(draft.statement, joined.back().statement))
            draft.statement.columns = joined.back().statement.columns;
        name(draft);
        if (!joined.empty() && continues(joined.back(), draft))
            append(joined.back(), draft);
        else
            joined.push_back(std::move(draft));
    }
    return joined;
}

/// Whether rows of an income statement are about what results would have been, and the counts of shares that belong to the results
/// above follow below them.
bool isWithinStatement(const Statement &statement, std::size_t heading)
{
    bool proForma = false; // said by the heading, or the one right above it
    for (std::size_t i = heading + 1; i-- > 0 && statement.rows[i].cells.empty();) {
        const std::string &words = statement.rows[i].words;
        proForma = proForma || words.find("pro forma") != std::string::npos || words.find("proforma") != std::string::npos;
    }
    const auto countsShares = [](const Row &row) {
        return row.prints(LineItem::shares_both) || row.prints(LineItem::shares_basic) || row.prints(LineItem::shares_diluted);
    };
    const auto begin = statement.rows.begin() + std::ptrdiff_t(heading);
    return proForma && std::none_of(statement.rows.begin(), begin, countsShares) && std::any_of(begin, statement.rows.end(), countsShares);
}

/// The row at which a table with a title of its own begins below the bottom line of a statement; the number of rows when none does.
std::size_t subtableIn(const Statement &statement)
{
    bool bottom = false;
    for (std::size_t i = 0; i < statement.rows.size(); ++i) {
        const Row &row = statement.rows[i];
        if (!row.cells.empty()) {
            bottom = bottom || row.item == LineItem::total_liabilities_equity
                || (statement.kind == StatementKind::Income && row.cells.front().kind != ValueKind::Money && row.cells.front().kind != ValueKind::Percent);
            continue;
        }
        if (!bottom || statement.kind == StatementKind::CashFlow)
            continue;
        // Headings about shares or per-share amounts lead rows of the statement itself.
        const bool money = i + 1 < statement.rows.size() && !statement.rows[i + 1].cells.empty()
            && statement.rows[i + 1].cells.front().kind == ValueKind::Money;
        if (money && !isWithinStatement(statement, i))
            return i;
    }
    return statement.rows.size();
}

/// Parts sub-tables from the statements above them.
std::vector<StatementDraft> splitSubtables(std::vector<StatementDraft> drafts)
{
    std::vector<StatementDraft> split;
    for (StatementDraft &draft : drafts) {
        const std::size_t at = isMain(draft.statement.kind) ? subtableIn(draft.statement) : draft.statement.rows.size();
        if (at >= draft.statement.rows.size()) {
            split.push_back(std::move(draft));
            continue;
        }
        StatementDraft part = draft;
        part.statement.kind = StatementKind::Other;
        part.statement.title = draft.statement.rows[at].label;
        part.titled = false;
        const auto first = draft.statement.rows.begin() + std::ptrdiff_t(at);
        part.statement.rows.assign(std::make_move_iterator(first), std::make_move_iterator(draft.statement.rows.end()));
        draft.statement.rows.erase(first, draft.statement.rows.end());
        split.push_back(std::move(draft));
        split.push_back(std::move(part));
    }
    return split;
}

/// A table that only sets what was reported beside what is restated is no statement of its own.
bool comparesVintages(const Statement &statement)
{
    int previous = 0;
    int periods = 0;
    for (const StatementColumn &column : statement.columns) {
        previous += column.basis == Basis::PreviouslyReported;
        periods += column.period.has_value();
    }
    return previous > 0 && 2 * previous >= periods;
}

int fullness(const StatementDraft &draft)
{
    const int rows = int(std::count_if(draft.statement.rows.begin(), draft.statement.rows.end(), [](const Row &row) { return !row.cells.empty(); }));
    const int dated = int(std::count_if(draft.statement.columns.begin(), draft.statement.columns.end(),
                                        [](const StatementColumn &column) { return column.period.has_value(); }));
    if (dated == 0)
        return 1;
    return 4 * draft.named + rows + (draft.titled ? 30 : 0) - (draft.title.summary ? 40 : 0);
}

bool prints(const Statement &statement, const StatementColumn &column)
{
    return std::any_of(statement.columns.begin(), statement.columns.end(), [&column](const StatementColumn &own) {
        return own.period && own.period == column.period && (own.basis == Basis::Reported || own.basis == Basis::Restated);
    });
}

/// Whether a table that no statement's title heads tells more than one that has such a title: "Quarterly financial information"
/// with every line of income and expense, above "Condensed statements of income".
bool isFuller(const StatementDraft &draft, const StatementDraft &titled)
{
    return draft.named > titled.named && draft.statement.rows.size() > titled.statement.rows.size();
}

/// Keeps each period of a kind once: from the fullest table, then from tables nearly as full.
void keepOnce(std::vector<StatementDraft> &drafts, StatementKind kind)
{
    std::vector<StatementDraft *> candidates;
    for (StatementDraft &draft : drafts) {
        if (draft.statement.kind == kind)
            candidates.push_back(&draft);
    }
    // The registrant's own come before those of other companies, however full.
    const auto rank = [first = candidates.empty() ? std::string()
                                                  : candidates.front()->statement.company](const StatementDraft *draft) {
        const std::string &company = draft->statement.company;
        const bool own = company.empty() || first.empty() || isSameCompany(company, first);
        return std::pair(own, fullness(*draft));
    };
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&rank](const StatementDraft *a, const StatementDraft *b) { return rank(a) > rank(b); });
    std::vector<StatementDraft *> kept;
    for (StatementDraft *draft : candidates) {
        // "Selected data for the quarter", and for the nine months: a summary yields to a fuller table, not to another summary.
        const bool yields = !kept.empty() && draft->title.summary && !kept.front()->title.summary;
        const bool nameless = !kept.empty() && !draft->titled && kept.front()->titled && !isFuller(*draft, *kept.front());
        if (!kept.empty() && (nameless || yields || 5 * draft->named < 3 * kept.front()->named)) {
            draft->statement.kind = StatementKind::Other;
            continue;
        }
        bool fresh = false;
        for (StatementColumn &column : draft->statement.columns) {
            if (!column.period)
                continue;
            const bool known = std::any_of(kept.begin(), kept.end(), [&column](const StatementDraft *other) { return prints(other->statement, column); });
            if (known)
                column.basis = Basis::Repeat;
            fresh = fresh || !known;
        }
        // Beside the registrant's own, those of another company are another table: a subsidiary's, a parent's.
        const bool another = !kept.empty() && !draft->statement.company.empty() && !kept.front()->statement.company.empty()
            && !isSameCompany(draft->statement.company, kept.front()->statement.company);
        if (!kept.empty() && !fresh && (!draft->titled || another))
            draft->statement.kind = StatementKind::Other;
        else
            kept.push_back(draft);
    }
}

/// Whether the heading of a column says of which year it is.
bool namesYear(const StatementColumn &column)
{
    const HeaderReading reading = readHeader(column.header);
    return reading.fiscalYear != 0
        || std::any_of(reading.dates.begin(), reading.dates.end(), [](const PartialDate &date) { return date.year != 0; });
}

void forgetPeriod(StatementColumn &column)
{
    column.period.reset();
    column.fiscal.reset();
}

/// Two columns of one statement under the same period: only the first can be right about it, and not even that one where
/// neither names its year.
void refuseSamePeriodTwice(Statement &statement, std::vector<Warning> &warnings)
{
    for (std::size_t i = 0; i < statement.columns.size(); ++i) {
        bool unsettled = false;
        for (std::size_t k = i + 1; k < statement.columns.size(); ++k) {
            StatementColumn &later = statement.columns[k];
            StatementColumn &first = statement.columns[i];
            if (!later.period || later.period != first.period || later.basis != first.basis)
                continue;
            const bool open = !namesYear(first) && !namesYear(later);
            forgetPeriod(later);
            warnings.push_back({"header-unclear", later.headerAt.empty() ? statement.at : later.headerAt.front(),
                                open ? "Two columns would be of the same period, as neither names its year; none of them has one."
                                     : "Two columns are headed with the same period; the second was left without one."});
            unsettled = unsettled || open;
        }
        if (unsettled)
            forgetPeriod(statement.columns[i]);
    }
}

} // namespace

std::vector<Statement> selectStatements(std::vector<StatementDraft> drafts, std::vector<Warning> &warnings)
{
    std::vector<StatementDraft> joined = joinParts(std::move(drafts));
    takeAfterTablesAbove(joined, warnings);
    joined = splitSubtables(std::move(joined));
    for (StatementDraft &draft : joined) {
        if (comparesVintages(draft.statement))
            draft.statement.kind = StatementKind::Other;
        if (isMain(draft.statement.kind))
            refuseSamePeriodTwice(draft.statement, warnings);
    }
    for (const StatementKind kind : {StatementKind::Income, StatementKind::Balance, StatementKind::CashFlow})
        keepOnce(joined, kind);
    std::vector<Statement> statements;
    for (StatementDraft &draft : joined) {
        Statement &statement = draft.statement;
        const auto rows = std::count_if(statement.rows.begin(), statement.rows.end(), [](const Row &row) { return !row.cells.empty(); });
        if (!isMain(statement.kind) && (rows < 2 || statement.columns.empty()))
            continue;
        statements.push_back(std::move(statement));
    }
    adoptCommonUnits(statements, warnings);
    for (Statement &statement : statements) {
        if (statement.kind == StatementKind::Income)
            proveShareUnits(statement, warnings);
    }
    return statements;
}

} // namespace filing
