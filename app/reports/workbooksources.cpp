// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/workbooksources.h"

#include "history/timeline.h"

#include <xlsxwriter.h>

#include <QStringList>

#include <variant>

namespace reports {

using namespace Qt::StringLiterals;

namespace {

constexpr auto sheetName = "Sources";
constexpr int valueColumn = 3;

QString placeText(const filing::SourcePlace &place)
{
    if (const auto *range = std::get_if<filing::ByteRange>(&place))
        return u"bytes %1–%2"_s.arg(range->begin).arg(range->end());
    const auto &rect = std::get<filing::PageRect>(place);
    return u"page %1, x %2, y %3, %4 × %5 pt"_s.arg(rect.page)
        .arg(rect.x, 0, 'f', 1)
        .arg(rect.y, 0, 'f', 1)
        .arg(rect.width, 0, 'f', 1)
        .arg(rect.height, 0, 'f', 1);
}

} // namespace

QString releaseDay(const filing::Filing &filing)
{
    return textOf(filing::isoText(history::dayOf(filing)));
}

void WorkbookSources::addSheet()
{
    m_sheet = m_workbook.addSheet(QString::fromLatin1(sheetName));
    const QStringList heads{u"Statement"_s, u"Row, as printed"_s, u"Period"_s,   u"Value"_s, u"Printed"_s,
                            u"File"_s,      u"Place"_s,           u"Released"_s, u"Of"_s};
    for (qsizetype i = 0; i < heads.size(); ++i)
        m_cells.text(m_sheet, 0, int(i), heads[i], {.number = {}, .bold = true, .underlined = true});
    worksheet_freeze_panes(m_sheet, 1, 0);
    worksheet_set_column(m_sheet, 0, 2, 24, nullptr);
    worksheet_set_column(m_sheet, valueColumn, 4, 17, nullptr);
    worksheet_set_column(m_sheet, 5, 8, 26, nullptr);
}

int WorkbookSources::add(const Line &line)
{
    const int at = m_next++;
    const history::Witness &witness = *line.witness;
    const auto name = m_names.find(line.filing);
    m_cells.text(m_sheet, at, 0, line.statement);
    m_cells.text(m_sheet, at, 1, witness.label.empty() ? line.row : textOf(witness.label));
    m_cells.text(m_sheet, at, 2, textOf(witness.period.key()));
    m_cells.number(m_sheet, at, valueColumn, witness.value, {.number = numberFormat(line.kind, 0)});
    m_cells.text(m_sheet, at, 4, textOf(witness.printed));
    m_cells.text(m_sheet, at, 5, name == m_names.end() ? textOf(line.filing->company) : name->second);
    m_cells.text(m_sheet, at, 6, placeText(witness.at));
    m_cells.text(m_sheet, at, 7, releaseDay(*line.filing));
    m_cells.text(m_sheet, at, 8, line.of);
    return at;
}

std::string WorkbookSources::valueCell(int row)
{
    return std::string(sheetName) + "!" + CellWriter::name(row, valueColumn);
}

} // namespace reports
