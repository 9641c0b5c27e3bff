// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/comparisonworkbook.h"

#include "reports/timelinecsv.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace reports {

using namespace Qt::StringLiterals;
using filing::Decimal;
using filing::ValueKind;
using history::ComparedPeriod;
using history::ComparedRow;
using history::ComparedValue;
using history::Comparison;

namespace {

constexpr int headRows = 6;   // title, unit, a blank, three lines of column heads
constexpr int firstValue = 1; // column 0 has the labels

QString periodName(const ComparedPeriod &side)
{
    const auto label = side.timeline->fiscalLabel(side.period);
    return textOf(label ? label->toString() : side.period.key());
}

/// Writes one comparison.
class ComparisonSheet
{
public:
    ComparisonSheet(lxw_worksheet *sheet, Workbook &workbook, WorkbookSources &sources, const Comparison &comparison)
        : m_sheet(sheet), m_cells(workbook), m_sources(sources), m_comparison(comparison)
    {
    }
    void write();

private:
    void writeHead();
    void writeHead(int column, const QString &first, const QString &second, const QString &third);
    void writeRow(int row);
    void writeValue(int row, int side);
    void writeChange(int row, std::size_t pair);
    void writeShare(int row, int side);
    [[nodiscard]] std::string derivation(const ComparedValue &value, int firstSource) const;
    [[nodiscard]] std::optional<std::string> ratio(int row, int side) const;
    [[nodiscard]] std::optional<int> rowPrinting(const history::Witness &witness, int side) const;

    [[nodiscard]] const ComparedRow &rowAt(int row) const { return m_comparison.rows[std::size_t(row)]; }
    [[nodiscard]] const ComparedPeriod &sideAt(int side) const { return m_comparison.periods[std::size_t(side)]; }
    [[nodiscard]] int sides() const { return int(m_comparison.periods.size()); }
    [[nodiscard]] int changeColumn(std::size_t pair) const { return firstValue + sides() + 2 * int(pair); }
    [[nodiscard]] int shareColumn(int side) const { return changeColumn(m_comparison.pairs.size()) + side; }
    [[nodiscard]] bool hasShares() const { return m_comparison.commonBase != filing::LineItem::none; }
    [[nodiscard]] static std::string valueCell(int row, int side)
    {
        return CellWriter::name(headRows + row, firstValue + side);
    }

    lxw_worksheet *m_sheet;
    CellWriter m_cells;
    WorkbookSources &m_sources;
    const Comparison &m_comparison;
};

void ComparisonSheet::writeHead(int column, const QString &first, const QString &second, const QString &third)
{
    m_cells.text(m_sheet, 3, column, first, {.number = {}, .bold = true});
    m_cells.text(m_sheet, 4, column, second, {.number = {}, .bold = true});
    m_cells.text(m_sheet, 5, column, third, {.number = {}, .underlined = true});
}

void ComparisonSheet::writeHead()
{
    const std::string &currency = sideAt(0).timeline->currency();
    m_cells.text(m_sheet, 0, 0, statementTitle(m_comparison.kind), {.number = {}, .bold = true});
    m_cells.text(m_sheet, 1, 0, unitSentence(currency, m_comparison.units.money));
    writeHead(0, {}, {}, {});
    for (int side = 0; side < sides(); ++side)
        writeHead(firstValue + side, textOf(sideAt(side).timeline->company()), periodName(sideAt(side)),
                  textOf(sideAt(side).timeline->currency()));
    for (std::size_t pair = 0; pair < m_comparison.pairs.size(); ++pair) {
        const QString base = u"from "_s + periodName(sideAt(m_comparison.pairs[pair].base));
        const QString period = periodName(sideAt(m_comparison.pairs[pair].period));
        writeHead(changeColumn(pair), u"Change"_s, period, base);
        writeHead(changeColumn(pair) + 1, u"Change, %"_s, period, base);
    }
    for (int side = 0; hasShares() && side < sides(); ++side)
        writeHead(shareColumn(side), u"% of "_s + textOf(filing::title(m_comparison.commonBase)), periodName(sideAt(side)),
                  {});
    worksheet_freeze_panes(m_sheet, headRows, firstValue);
    worksheet_set_column(m_sheet, 0, 0, 46, nullptr);
    worksheet_set_column(m_sheet, firstValue, lxw_col_t(shareColumn(hasShares() ? sides() : 0)), 17, nullptr);
}

void ComparisonSheet::write()
{
    writeHead();
    for (int row = 0; row < int(m_comparison.rows.size()); ++row)
        writeRow(row);
}

void ComparisonSheet::writeRow(int row)
{
    const ComparedRow &line = rowAt(row);
    m_cells.text(m_sheet, headRows + row, 0, textOf(line.label),
                 {.number = {}, .indent = line.level, .bold = line.role == filing::RowRole::Total});
    for (int side = 0; side < sides() && std::size_t(side) < line.values.size(); ++side) {
        if (line.values[std::size_t(side)])
            writeValue(row, side);
    }
    for (std::size_t pair = 0; pair < line.changes.size(); ++pair)
        writeChange(row, pair);
    for (int side = 0; hasShares() && std::size_t(side) < line.shares.size(); ++side)
        writeShare(row, side);
}

void ComparisonSheet::writeValue(int row, int side)
{
    const ComparedRow &line = rowAt(row);
    const ComparedValue &value = *line.values[std::size_t(side)];
    int firstSource = 0;
    for (const history::Witness &witness : value.witnesses) {
        const int at = m_sources.add({statementTitle(m_comparison.kind), textOf(line.label), &witness,
                                      sideAt(side).timeline->filings()[std::size_t(witness.filing)].get(),
                                      line.calculated ? ValueKind::Money : line.kind,
                                      periodName(sideAt(side)) + (value.derived ? u", derived"_s : QString())});
        firstSource = firstSource == 0 ? at : firstSource;
    }
    const CellLook look{.number = numberFormat(line.kind, m_comparison.units.money),
                        .bold = line.role == filing::RowRole::Total,
                        .italic = value.derived || line.calculated,
                        .shaded = !value.doubt.empty()};
    const auto formula = line.calculated           ? ratio(row, side)
        : value.derived && !value.operands.empty() ? std::optional(derivation(value, firstSource))
                                                   : std::nullopt;
    if (formula)
        m_cells.formula(m_sheet, headRows + row, firstValue + side, *formula, value.value, look);
    else
        m_cells.number(m_sheet, headRows + row, firstValue + side, value.value, look);
    QString note = value.derived && !value.formula.empty() ? u"Derived: %1."_s.arg(textOf(value.formula)) : QString();
    if (!value.doubt.empty())
        note += (note.isEmpty() ? u"Doubted: %1"_s : u" Doubted: %1"_s).arg(textOf(value.doubt));
    m_cells.note(m_sheet, headRows + row, firstValue + side, note);
}

/// Over the lines of the operands among the sources.
std::string ComparisonSheet::derivation(const ComparedValue &value, int firstSource) const
{
    std::string formula = "=";
    for (std::size_t i = 0; i < value.operands.size(); ++i)
        formula += (value.operands[i].subtracted ? "-"
                        : i == 0                 ? ""
                                                 : "+")
            + WorkbookSources::valueCell(firstSource + int(i));
    return formula;
}

/// The row that holds the number of a printing.
std::optional<int> ComparisonSheet::rowPrinting(const history::Witness &witness, int side) const
{
    for (int row = 0; row < int(m_comparison.rows.size()); ++row) {
        const auto &value = rowAt(row).values[std::size_t(side)];
        if (!rowAt(row).calculated && value && value->witnesses.size() == 1
            && value->witnesses.front().filing == witness.filing && value->witnesses.front().cell == witness.cell)
            return row;
    }
    return std::nullopt;
}

/// A margin over the two rows of the sheet that it rests on; nothing when they are not there, or give something else.
std::optional<std::string> ComparisonSheet::ratio(int row, int side) const
{
    const ComparedValue &value = *rowAt(row).values[std::size_t(side)];
    if (value.witnesses.size() != 2)
        return std::nullopt;
    const auto part = rowPrinting(value.witnesses[0], side);
    const auto whole = rowPrinting(value.witnesses[1], side);
    if (!part || !whole)
        return std::nullopt;
    const auto given = filing::ratio(rowAt(*part).values[std::size_t(side)]->value.scaled(2),
                                     rowAt(*whole).values[std::size_t(side)]->value, history::percentDecimals);
    if (!given || *given != value.value)
        return std::nullopt;
    return "=" + valueCell(*part, side) + "/" + valueCell(*whole, side) + "*100";
}

void ComparisonSheet::writeChange(int row, std::size_t pair)
{
    const ComparedRow &line = rowAt(row);
    const history::Change &change = line.changes[pair];
    if (!change.amount)
        return;
    const std::string period = valueCell(row, m_comparison.pairs[pair].period);
    const std::string base = valueCell(row, m_comparison.pairs[pair].base);
    const bool points = line.kind == ValueKind::Percent;
    m_cells.formula(m_sheet, headRows + row, changeColumn(pair), "=" + period + "-" + base, *change.amount,
                    {.number = points ? "0.0\" pp\"" : numberFormat(line.kind, m_comparison.units.money)});
    const int at = changeColumn(pair) + 1;
    if (change.percent)
        m_cells.formula(m_sheet, headRows + row, at, "=(" + period + "-" + base + ")/" + base + "*100", *change.percent,
                        {.number = numberFormat(ValueKind::Percent, 0)});
    else if (change.notMeaningful)
        m_cells.text(m_sheet, headRows + row, at, u"n/m"_s);
}

void ComparisonSheet::writeShare(int row, int side)
{
    const auto &share = rowAt(row).shares[std::size_t(side)];
    const auto whole = std::find_if(m_comparison.rows.begin(), m_comparison.rows.end(),
                                    [this](const ComparedRow &line) { return line.item == m_comparison.commonBase; });
    if (!share || whole == m_comparison.rows.end())
        return;
    const int wholeRow = headRows + int(whole - m_comparison.rows.begin());
    m_cells.formula(m_sheet, headRows + row, shareColumn(side),
                    "=" + valueCell(row, side) + "/" + CellWriter::name(wholeRow, firstValue + side) + "*100", *share,
                    {.number = numberFormat(ValueKind::Percent, 0)});
}

/// The latest release of all that are compared.
filing::Date latestDay(const std::vector<Comparison> &comparisons)
{
    filing::Date latest = filing::makeDate(2000, 1, 1);
    for (const Comparison &comparison : comparisons) {
        for (const ComparedPeriod &side : comparison.periods) {
            for (const history::SharedFiling &filing : side.timeline->filings())
                latest = std::max(latest, history::dayOf(*filing));
        }
    }
    return latest;
}

} // namespace

QString writeComparisonWorkbook(const QString &path, const std::vector<Comparison> &comparisons, const FileNames &names)
{
    std::vector<const Comparison *> filled;
    for (const Comparison &comparison : comparisons) {
        if (!comparison.rows.empty())
            filled.push_back(&comparison);
    }
    if (filled.empty())
        return u"There is nothing to write to “%1”."_s.arg(path);
    Workbook workbook(path, u"Comparison"_s, latestDay(comparisons));
    if (workbook.isOpen()) {
        std::vector<lxw_worksheet *> sheets;
        for (const Comparison *comparison : filled)
            sheets.push_back(workbook.addSheet(statementTitle(comparison->kind)));
        WorkbookSources sources(workbook, names);
        sources.addSheet();
        for (std::size_t i = 0; i < filled.size(); ++i)
            ComparisonSheet(sheets[i], workbook, sources, *filled[i]).write();
    }
    return workbook.save();
}

} // namespace reports
