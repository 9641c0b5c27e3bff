// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changes.h"

#include "labelinplace.h"
#include "tellingmoves.h"

#include "filing/facts.h"
#include "filing/labels.h"

#include <algorithm>
#include <map>
#include <set>

namespace history {

using filing::Cell;
using filing::Decimal;
using filing::Filing;
using filing::Period;
using filing::Row;
using filing::Statement;
using filing::StatementKind;

namespace {

/// A statement with the column of its newest period: of several that end on one day, the shortest.
struct Side
{
    const Statement *statement = nullptr;
    int column = -1;
    std::vector<const Row *> rows; ///< those with values

    [[nodiscard]] const Period &period() const { return *statement->columns[std::size_t(column)].period; }
};

bool isOwnFooting(filing::Basis basis)
{
    return basis == filing::Basis::Reported || basis == filing::Basis::Restated;
}

Side sideOf(const Filing &filing, StatementKind kind)
{
    Side side;
    for (const Statement &statement : filing.statements) {
        if (statement.kind != kind)
            continue;
        for (std::size_t i = 0; i < statement.columns.size(); ++i) {
            const filing::StatementColumn &column = statement.columns[i];
            if (!column.period || !isOwnFooting(column.basis))
                continue;
            const bool newer = side.column < 0 || side.period().end < column.period->end;
            const bool shorter =
                !newer && side.period().end == column.period->end && column.period->days() < side.period().days();
            if (!newer && !shorter)
                continue;
            side.statement = &statement;
            side.column = int(i);
        }
    }
    if (side.statement) {
        for (const Row &row : side.statement->rows) {
            if (!row.cells.empty())
                side.rows.push_back(&row);
        }
    }
    return side;
}

std::string keyOf(const Row &row)
{
    return row.item == filing::LineItem::none ? filing::normalisedLabel(row.label) : "#" + std::string(id(row.item));
}

std::set<std::string> wordsOf(const std::string &label)
{
    std::set<std::string> words;
    std::size_t begin = 0;
    while (begin < label.size()) {
        const std::size_t end = std::min(label.find(' ', begin), label.size());
        if (end > begin)
            words.insert(label.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

bool shareMostWords(const Row &a, const Row &b)
{
    const std::set<std::string> ofA = wordsOf(filing::normalisedLabel(a.label));
    const std::set<std::string> ofB = wordsOf(filing::normalisedLabel(b.label));
    const auto common =
        std::count_if(ofA.begin(), ofA.end(), [&ofB](const std::string &word) { return ofB.contains(word); });
    return 2 * std::size_t(common) > std::max(ofA.size(), ofB.size());
}

/// Holds one statement of the later filing against that of the earlier one.
class StatementChanges
{
public:
    StatementChanges(const Side &later, const Side &earlier, bool sameCurrency)
        : m_later(later), m_earlier(earlier), m_former(later.rows.size(), -1), m_taken(earlier.rows.size(), false),
          m_comparable(sameCurrency && later.period().kind == earlier.period().kind
                       && later.period().months == earlier.period().months && later.period().end != earlier.period().end)
    {
        matchByKey();
        matchRenamed();
    }

    void collect(std::vector<LineChange> &lines, std::vector<Move> &moves) const;

private:
    void matchByKey();
    void matchRenamed();
    [[nodiscard]] bool printOneValue(const Row &later, const Row &earlier) const;
    [[nodiscard]] LineChange change(LineChange::Kind kind, const Row *row, const Row *former) const;
    static void setPlace(LineChange &change, const Side &side, const Row &row);

    const Side &m_later;
    const Side &m_earlier;
    std::vector<int> m_former; ///< for each row of the later side that of the earlier one, or −1
    std::vector<bool> m_taken; ///< of the earlier side
    bool m_comparable;         ///< whether values may be subtracted
};

void StatementChanges::matchByKey()
{
    std::map<std::string, std::vector<int>> earlier; // in descending order, so that the first is taken from the back
    for (std::size_t i = m_earlier.rows.size(); i-- > 0;)
        earlier[keyOf(*m_earlier.rows[i])].push_back(int(i));
    for (std::size_t i = 0; i < m_later.rows.size(); ++i) {
        const auto found = earlier.find(keyOf(*m_later.rows[i]));
        if (found == earlier.end() || found->second.empty())
            continue;
        m_former[i] = found->second.back();
        m_taken[std::size_t(m_former[i])] = true;
        found->second.pop_back();
    }
}

/// Rows that stand between the same matched rows, and look alike in value or wording, are one row renamed.
void StatementChanges::matchRenamed()
{
    constexpr int farthest = 12; // rows that may have been added beside it
    int before = -1;
    for (std::size_t i = 0; i < m_later.rows.size(); ++i) {
        if (m_former[i] >= 0) {
            before = m_former[i];
            continue;
        }
        const int end = std::min(int(m_earlier.rows.size()), before + 1 + farthest);
        for (int j = before + 1; j < end && !m_taken[std::size_t(j)]; ++j) {
            const Row &row = *m_later.rows[i];
            const Row &former = *m_earlier.rows[std::size_t(j)];
            const bool otherItem = row.item != filing::LineItem::none && former.item != filing::LineItem::none;
            if (otherItem || (!shareMostWords(row, former) && !printOneValue(row, former)))
                continue;
            m_former[i] = j;
            m_taken[std::size_t(j)] = true;
            break;
        }
    }
}

/// Whether both filings print the same amount, not zero, for the same period.
bool StatementChanges::printOneValue(const Row &later, const Row &earlier) const
{
    for (const Cell &cell : later.cells) {
        const auto &period = m_later.statement->columns[std::size_t(cell.column)].period;
        for (const Cell &other : earlier.cells) {
            const auto &otherPeriod = m_earlier.statement->columns[std::size_t(other.column)].period;
            if (period && otherPeriod && *period == *otherPeriod && !cell.value.isZero() && cell.value == other.value)
                return true;
        }
    }
    return false;
}

void StatementChanges::setPlace(LineChange &change, const Side &side, const Row &row)
{
    const Cell *cell = row.cellIn(side.column);
    change.at = cell ? cell->at : row.at;
}

LineChange StatementChanges::change(LineChange::Kind kind, const Row *row, const Row *former) const
{
    LineChange change;
    change.kind = kind;
    change.statement = m_later.statement->kind;
    change.label = row ? labelInPlace(*m_later.statement, *row) : labelInPlace(*m_earlier.statement, *former);
    change.formerLabel = row && former ? labelInPlace(*m_earlier.statement, *former) : std::string();
    const Cell *now = row ? row->cellIn(m_later.column) : nullptr;
    const Cell *then = former ? former->cellIn(m_earlier.column) : nullptr;
    if (now)
        change.value = now->value;
    if (then)
        change.formerValue = then->value;
    change.valueKind = now ? now->kind : then ? then->kind : change.valueKind;
    row ? setPlace(change, m_later, *row) : setPlace(change, m_earlier, *former);
    if (now && then && m_comparable && now->kind == then->kind) {
        change.amount = filing::difference(now->value, then->value);
        if (change.amount && !then->value.isNegative() && !then->value.isZero())
            change.percent = filing::ratio(change.amount->scaled(2), then->value, 1);
    }
    return change;
}

void StatementChanges::collect(std::vector<LineChange> &lines, std::vector<Move> &moves) const
{
    using Kind = LineChange::Kind;
    for (std::size_t i = 0; i < m_later.rows.size(); ++i) {
        const Row &row = *m_later.rows[i];
        if (m_former[i] < 0) {
            lines.push_back(change(Kind::Added, &row, nullptr));
            continue;
        }
        const Row &former = *m_earlier.rows[std::size_t(m_former[i])];
        const bool sameWords = filing::normalisedLabel(row.label) == filing::normalisedLabel(former.label);
        if (!sameWords && !row.inferred && !former.inferred)
            lines.push_back(change(Kind::Renamed, &row, &former));
        const Cell *cell = row.cellIn(m_later.column);
        LineChange move = change(Kind::Moved, &row, &former);
        const bool doubted = !cell || !cell->doubt.empty(); // a doubted figure is no news
        if (doubted || !move.amount)
            continue;
        moves.push_back({std::move(move), row.item, row.role, filing::meantValue(*m_later.statement, row, *cell),
                         filing::meantValue(*m_earlier.statement, former, *former.cellIn(m_earlier.column))});
    }
    for (std::size_t j = 0; j < m_earlier.rows.size(); ++j) {
        if (!m_taken[j])
            lines.push_back(change(Kind::Vanished, nullptr, m_earlier.rows[j]));
    }
}

} // namespace

FilingChanges changesBetween(const Filing &later, const Filing &earlier, int moves)
{
    FilingChanges changes;
    std::vector<Move> moved;
    for (const StatementKind kind : {StatementKind::Income, StatementKind::Balance, StatementKind::CashFlow}) {
        const Side now = sideOf(later, kind);
        const Side then = sideOf(earlier, kind);
        if (!now.statement || !then.statement)
            continue;
        changes.periods.push_back({kind, now.period(), then.period()});
        StatementChanges(now, then, later.currency == earlier.currency).collect(changes.lines, moved);
    }
    std::vector<LineChange> told = tellingMoves(moved, moves);
    changes.lines.insert(changes.lines.end(), std::make_move_iterator(told.begin()), std::make_move_iterator(told.end()));
    return changes;
}

} // namespace history
