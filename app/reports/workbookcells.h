// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/workbook.h"

#include "filing/decimal.h"
#include "filing/filing.h"

#include <QString>

#include <string>
#include <string_view>

namespace reports {

/// What shows a number that a cell holds in full units, in thousands for a power of 3, in millions for one of 6.
[[nodiscard]] std::string numberFormat(filing::ValueKind kind, int power);
/// What a spreadsheet makes of the digits: the double nearest to them.
[[nodiscard]] double numberOf(const filing::Decimal &value);
/// "Shown in thousands of USD; cells hold full USD. …": what the numbers of a sheet are in.
[[nodiscard]] QString unitSentence(const std::string &currency, int moneyPower);
[[nodiscard]] QString textOf(std::string_view utf8);

/// Writes into cells of a workbook, rows and columns counted from 0.
class CellWriter
{
public:
    explicit CellWriter(Workbook &workbook) : m_workbook(workbook) { }

    void text(lxw_worksheet *sheet, int row, int column, const QString &text, const CellLook &look = {});
    void number(lxw_worksheet *sheet, int row, int column, const filing::Decimal &number, const CellLook &look);
    /// @param result  what the formula gives, for programs that do not reckon
    void formula(lxw_worksheet *sheet, int row, int column, const std::string &formula, const filing::Decimal &result,
                 const CellLook &look);
    void note(lxw_worksheet *sheet, int row, int column, const QString &text); ///< none when the text is empty

    /// "B7"; "$B$7" where both are fixed.
    [[nodiscard]] static std::string name(int row, int column, bool fixed = false);

private:
    Workbook &m_workbook;
};

} // namespace reports
