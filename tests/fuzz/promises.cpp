// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "promises.h"

#include "filing/encoding.h"
#include "filing/extractjson.h"
#include "filing/reader.h"

#include "promise.h"

namespace fuzz {
namespace {

using namespace filing;

void holdPlace(const SourcePlace &place, std::size_t size)
{
    const auto *range = std::get_if<ByteRange>(&place);
    PROMISE(range);
    PROMISE(range->begin <= size && range->size <= size - range->begin);
}

void holdRow(const GridRow &row, int columns, std::size_t size)
{
    int next = 0;
    for (const GridCell &cell : row.cells) {
        // Only the label column may hold several texts: what stands beside the headings.
        PROMISE((cell.column >= next || (cell.column == 0 && next == 1)) && cell.columnSpan >= 1);
        PROMISE(cell.column < columns && cell.columnSpan <= columns - cell.column);
        PROMISE(isUtf8(cell.text));
        holdPlace(cell.at, size);
        next = cell.column + 1;
    }
}

void holdStatement(const Statement &statement, std::size_t size)
{
    PROMISE(isUtf8(statement.title));
    holdPlace(statement.at, size);
    for (const StatementColumn &column : statement.columns) {
        PROMISE(isUtf8(column.header));
        for (const SourcePlace &at : column.headerAt)
            holdPlace(at, size);
    }
    for (const Row &row : statement.rows) {
        PROMISE(isUtf8(row.label));
        holdPlace(row.at, size);
        int next = 0;
        for (const Cell &cell : row.cells) {
            PROMISE(cell.column >= next && cell.column < int(statement.columns.size()));
            holdPlace(cell.at, size);
            PROMISE(std::get<ByteRange>(cell.at).size > 0);
            next = cell.column + 1;
        }
    }
}

void holdReference(const CellRef &at, const Filing &filing)
{
    PROMISE(at.statement >= 0 && std::size_t(at.statement) < filing.statements.size());
    const Statement &statement = filing.statements[std::size_t(at.statement)];
    PROMISE(at.row >= 0 && std::size_t(at.row) < statement.rows.size());
    PROMISE(at.cell >= 0 && std::size_t(at.cell) < statement.rows[std::size_t(at.row)].cells.size());
}

} // namespace

void holdToPromises(const Page &page, std::size_t size)
{
    for (const auto &item : page.items) {
        if (const auto *prose = std::get_if<Prose>(&item)) {
            PROMISE(isUtf8(prose->text));
            holdPlace(prose->at, size);
            continue;
        }
        const Grid &grid = std::get<Grid>(item);
        PROMISE(grid.columns >= 1);
        holdPlace(grid.at, size);
        for (const GridRow &row : grid.rows)
            holdRow(row, grid.columns, size);
    }
}

void holdToPromises(const Filing &filing)
{
    const std::size_t size = filing.bytes->size();
    PROMISE(filing.document >= 0 && std::size_t(filing.document) < filing.documents.size());
    for (const Document &document : filing.documents)
        holdPlace(document.text, size);
    PROMISE(!filing.statements.empty());
    for (const Statement &statement : filing.statements)
        holdStatement(statement, size);
    for (const Fact &fact : filing.facts) {
        holdReference(fact.cell, filing);
        holdPlace(fact.at, size);
    }
    for (const Check &check : filing.checks) {
        for (const CellRef &operand : check.operands)
            holdReference(operand, filing);
    }
    PROMISE(isUtf8(extractJson(filing, "fuzzed", "")));
}

void readAsFile(std::string_view bytes)
{
    if (bytes.find("%PDF-") != std::string_view::npos)
        return;
    if (const auto filing = read(std::make_shared<const Bytes>(bytes)))
        holdToPromises(*filing);
    else
        PROMISE(!filing.error().says.empty());
}

} // namespace fuzz
