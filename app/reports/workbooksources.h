// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/filenames.h"
#include "reports/workbookcells.h"

#include "history/timelinevalue.h"

namespace reports {

/// The sheet of a spreadsheet that says where its numbers stand: a line for each printing, with statement, row and period as
/// printed there, value, printed text, file, place, day of release, and what it is the source of.
class WorkbookSources
{
public:
    WorkbookSources(Workbook &workbook, const FileNames &names) : m_workbook(workbook), m_cells(workbook), m_names(names) { }

    struct Line
    {
        QString statement;
        QString row; ///< where the witness knows no label
        const history::Witness *witness = nullptr;
        const filing::Filing *filing = nullptr; ///< of the witness
        filing::ValueKind kind = filing::ValueKind::Money;
        QString of;
    };

    void addSheet(); ///< before the first line
    /// @return the line's row on the sheet
    int add(const Line &line);
    [[nodiscard]] static std::string valueCell(int row); ///< "Sources!D5"

private:
    Workbook &m_workbook;
    CellWriter m_cells;
    const FileNames &m_names;
    lxw_worksheet *m_sheet = nullptr;
    int m_next = 1;
};

/// The day of a filing, as ISO 8601 writes it.
[[nodiscard]] QString releaseDay(const filing::Filing &filing);

} // namespace reports
