// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/workbookcells.h"

#include <xlsxwriter.h>

#include <QByteArray>

#include <cstdlib>

namespace reports {

using namespace Qt::StringLiterals;
using filing::ValueKind;

std::string numberFormat(ValueKind kind, int power)
{
    switch (kind) {
    case ValueKind::Money:
    case ValueKind::Shares: {
        const std::string commas(std::size_t(std::abs(power) / 3), ','); // each divides by a thousand
        return "#,##0" + commas + ";(#,##0" + commas + ");\"–\"";
    }
    case ValueKind::PerShare:
        return "0.00;(0.00);0.00";
    case ValueKind::Percent:
        return "0.0\"%\"";
    case ValueKind::Count:
        break;
    }
    return "#,##0.##";
}

double numberOf(const filing::Decimal &value)
{
    return QByteArray::fromStdString(value.toString()).toDouble();
}

QString unitSentence(const std::string &currency, int moneyPower)
{
    const QString name = currency.empty() ? u"currency units"_s : textOf(currency);
    const QString shown = moneyPower == 3 ? u"thousands"_s
        : moneyPower == 6                 ? u"millions"_s
        : moneyPower == 9                 ? u"billions"_s
                                          : QString();
    if (shown.isEmpty())
        return u"In %1; per-share values in %1."_s.arg(name);
    return u"Shown in %1 of %2; cells hold full %2. Per-share values in %2."_s.arg(shown, name);
}

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

void CellWriter::text(lxw_worksheet *sheet, int row, int column, const QString &text, const CellLook &look)
{
    worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text.toUtf8().constData(), m_workbook.format(look));
}

void CellWriter::number(lxw_worksheet *sheet, int row, int column, const filing::Decimal &number, const CellLook &look)
{
    worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), numberOf(number), m_workbook.format(look));
}

void CellWriter::formula(lxw_worksheet *sheet, int row, int column, const std::string &formula,
                         const filing::Decimal &result, const CellLook &look)
{
    worksheet_write_formula_num(sheet, lxw_row_t(row), lxw_col_t(column), formula.c_str(), m_workbook.format(look),
                                numberOf(result));
}

void CellWriter::note(lxw_worksheet *sheet, int row, int column, const QString &text)
{
    if (!text.isEmpty())
        worksheet_write_comment(sheet, lxw_row_t(row), lxw_col_t(column), text.toUtf8().constData());
}

std::string CellWriter::name(int row, int column, bool fixed)
{
    char name[LXW_MAX_CELL_NAME_LENGTH];
    fixed ? lxw_rowcol_to_cell_abs(name, lxw_row_t(row), lxw_col_t(column), 1, 1)
          : lxw_rowcol_to_cell(name, lxw_row_t(row), lxw_col_t(column));
    return name;
}

} // namespace reports
