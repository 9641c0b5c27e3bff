// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timelinetablemodel.h"

#include "models/filingsmodel.h"
#include "models/numbertext.h"
#include "models/periodtext.h"
#include "models/sourcekey.h"
#include "models/timelinetext.h"

#include <algorithm>
#include <utility>

namespace models {

using namespace Qt::StringLiterals;
using history::SheetColumn;
using history::SheetRow;
using history::ShownAs;
using history::TimelineRow;
using history::TimelineValue;
using Kind = history::TimelineColumn::Kind;

namespace {

bool sameRows(const history::TimelineSheet &a, const history::TimelineSheet &b)
{
    if (a.rows().size() != b.rows().size())
        return false;
    for (int row = 0; row < int(a.rows().size()); ++row) {
        const TimelineRow *one = a.line(row);
        const TimelineRow *other = b.line(row);
        if ((one && other) ? one->label != other->label : one != other)
            return false;
    }
    return true;
}

} // namespace

TimelineTableModel::TimelineTableModel(QObject *parent) : QAbstractTableModel(parent) { }

void TimelineTableModel::setSheet(history::TimelineSheet sheet)
{
    beginResetModel();
    if (!sameRows(m_sheet, sheet))
        m_folded.clear();
    m_sheet = std::move(sheet);
    m_rows = rowsInView();
    arrangeColumns();
    endResetModel();
}

void TimelineTableModel::setShownAs(ShownAs as)
{
    beginResetModel();
    m_as = as;
    endResetModel();
}

void TimelineTableModel::setNewestFirst(bool newestFirst)
{
    beginResetModel();
    m_newestFirst = newestFirst;
    arrangeColumns();
    endResetModel();
}

void TimelineTableModel::setPeriodLimit(int periods)
{
    beginResetModel();
    m_limit = periods;
    arrangeColumns();
    endResetModel();
}

void TimelineTableModel::setLocale(const QLocale &locale)
{
    beginResetModel();
    m_locale = locale;
    endResetModel();
}

bool TimelineTableModel::isApart(int column) const
{
    const auto &columns = m_sheet.columns();
    return columns[std::size_t(column)].kind == Kind::Year
        && std::any_of(columns.begin(), columns.end(), [](const SheetColumn &c) { return c.kind == Kind::Quarter; });
}

void TimelineTableModel::arrangeColumns()
{
    m_columns.clear();
    int counted = 0;
    for (int column = int(m_sheet.columns().size()) - 1; column >= 0; --column) {
        const bool counts = !isApart(column);
        if (m_limit > 0 && counts && counted == m_limit)
            break;
        counted += counts ? 1 : 0;
        m_columns.push_back(column);
    }
    if (!m_newestFirst)
        std::reverse(m_columns.begin(), m_columns.end());
}

/// Of a folded group its total stays in view.
std::vector<int> TimelineTableModel::rowsInView() const
{
    std::vector<int> rows;
    const std::vector<SheetRow> &all = m_sheet.rows();
    for (int row = 0; row < int(all.size());) {
        rows.push_back(row);
        const SheetRow &at = all[std::size_t(row)];
        row = m_folded.contains(row) ? at.groupEnd - (at.totalled ? 1 : 0) : row + 1;
    }
    return rows;
}

QString TimelineTableModel::unitText() const
{
    if (m_sheet.tables().empty())
        return {};
    return models::unitText(m_sheet.timeline()->currency(), Scaling::AsPrinted, m_sheet.tables().front().units().money);
}

const SheetColumn &TimelineTableModel::periodAt(int column) const
{
    return m_sheet.columns()[std::size_t(sheetColumn(column))];
}

bool TimelineTableModel::isGroup(int row) const
{
    const int own = sheetRow(row);
    return m_sheet.rows()[std::size_t(own)].groupEnd > own + 1;
}

void TimelineTableModel::toggle(int row)
{
    if (!isGroup(row))
        return;
    const std::vector<int> before = m_rows;
    const int own = sheetRow(row);
    if (m_folded.erase(own) == 0)
        m_folded.insert(own);
    std::vector<int> after = rowsInView();
    const int count = int(after.size()) - int(before.size());
    if (count < 0)
        beginRemoveRows({}, row + 1, row - count);
    else if (count > 0)
        beginInsertRows({}, row + 1, row + count);
    m_rows = std::move(after);
    if (count < 0)
        endRemoveRows();
    else if (count > 0)
        endInsertRows();
    emit dataChanged(index(row, LabelColumn), index(row, LabelColumn), {FoldRole});
}

void TimelineTableModel::setAllFolded(bool folded)
{
    beginResetModel();
    m_folded.clear();
    for (int row = 0; folded && row < int(m_sheet.rows().size()); ++row) {
        // The headings over whole statements stay open: a page of three lines would tell nothing.
        if (m_sheet.line(row) && m_sheet.rows()[std::size_t(row)].groupEnd > row + 1)
            m_folded.insert(row);
    }
    m_rows = rowsInView();
    endResetModel();
}

QModelIndex TimelineTableModel::indexOf(const filing::Filing *filing, const filing::CellRef &cell) const
{
    if (!m_sheet.timeline())
        return {};
    const auto &filings = m_sheet.timeline()->filings();
    const auto found =
        std::find_if(filings.begin(), filings.end(), [&](const auto &other) { return other.get() == filing; });
    const int index = int(found - filings.begin());
    const auto prints = [&](const TimelineValue *value) {
        return value && !value->derived
            && std::any_of(value->witnesses.begin(), value->witnesses.end(),
                           [&](const history::Witness &witness) { return witness.filing == index && witness.cell == cell; });
    };
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = FirstPeriodColumn; column < columnCount(); ++column) {
            if (prints(m_sheet.value(sheetRow(row), sheetColumn(column))))
                return this->index(row, column);
        }
    }
    return {};
}

QModelIndex TimelineTableModel::indexOf(int sheetRow, const filing::Period &period) const
{
    const auto row = std::find(m_rows.begin(), m_rows.end(), sheetRow);
    const auto column = std::find_if(m_columns.begin(), m_columns.end(),
                                     [&](int c) { return m_sheet.columns()[std::size_t(c)].period == period; });
    if (row == m_rows.end() || column == m_columns.end())
        return {};
    return index(int(row - m_rows.begin()), FirstPeriodColumn + int(column - m_columns.begin()));
}

int TimelineTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TimelineTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_columns.empty() ? 0 : FirstPeriodColumn + int(m_columns.size());
}

QVariant TimelineTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = sheetRow(index.row());
    const QVariant common = rowData(row, role);
    if (common.isValid())
        return common;
    if (index.column() == LabelColumn)
        return labelData(row, role);
    const int column = sheetColumn(index.column());
    switch (role) {
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case ApartRole:
        return isApart(column);
    default:
        return cellData(row, column, role);
    }
}

QVariant TimelineTableModel::rowData(int row, int role) const
{
    const TimelineRow *line = m_sheet.line(row);
    switch (role) {
    case LevelRole:
        return line ? line->level : 0;
    case TotalRole:
        return line && line->role == filing::RowRole::Total;
    case HeadingRole:
        return !line || line->role == filing::RowRole::Heading;
    case ConceptRole:
        return line ? QString::fromStdString(std::string(filing::id(line->item))) : QString();
    case ApartRole:
        return line ? QVariant() : QVariant(true);
    default:
        return {};
    }
}

QString TimelineTableModel::tableTitle(int table) const
{
    const history::TimelineTable &shown = m_sheet.tables()[std::size_t(table)];
    filing::Statement named;
    named.kind = shown.kind();
    const QString name = statementName(named);
    if (shown.units().money == m_sheet.tables().front().units().money)
        return name;
    //: a statement and its unit: "Balance sheet (US dollars in millions)"
    return tr("%1 (%2)").arg(name,
                             models::unitText(m_sheet.timeline()->currency(), Scaling::AsPrinted, shown.units().money));
}

QVariant TimelineTableModel::labelData(int row, int role) const
{
    const TimelineRow *line = m_sheet.line(row);
    const SheetRow &at = m_sheet.rows()[std::size_t(row)];
    switch (role) {
    case Qt::DisplayRole:
        return line ? QString::fromStdString(line->label) : tableTitle(at.table);
    case Qt::ToolTipRole:
        return line ? lineToolTip(*line, *m_sheet.timeline(), m_locale) : tableTitle(at.table);
    case InferredRole:
        return line && line->inferred;
    case SignRole:
        return line && line->names.size() > 1 ? u"†"_s : QString();
    case TrendRole:
        return line ? trend(row) : QVariant();
    case FoldRole:
        return at.groupEnd == row + 1 ? QVariant() : QVariant(m_folded.contains(row));
    default:
        return {};
    }
}

/// Oldest first, whichever way the columns run: time goes to the right in a picture.
QVariant TimelineTableModel::trend(int row) const
{
    QVariantList values;
    bool any = false;
    for (int column = 0; column < int(m_sheet.columns().size()); ++column) {
        if (isApart(column) || std::find(m_columns.begin(), m_columns.end(), column) == m_columns.end())
            continue;
        const auto shown = m_sheet.shown(row, column, m_as);
        const bool known = shown && !shown->notMeaningful;
        values.append(known ? QVariant(shown->value.toDouble()) : QVariant());
        any = any || known;
    }
    return any ? QVariant(values) : QVariant();
}

QVariant TimelineTableModel::shownData(int row, int column, int role) const
{
    const auto shown = m_sheet.shown(row, column, m_as);
    if (!shown)
        return {};
    const auto &table = m_sheet.tables()[std::size_t(m_sheet.rows()[std::size_t(row)].table)];
    switch (role) {
    case Qt::DisplayRole:
        return shownText(*shown, m_as, table.units().powerOf(shown->kind), m_locale);
    case Qt::EditRole:
        return shown->notMeaningful ? QVariant() : QVariant(shown->value.toDouble());
    case RawTextRole:
        return shown->notMeaningful ? shownText(*shown, m_as, 0, m_locale) : machineText(shown->value);
    case DoubtRole:
        return QString::fromStdString(shown->doubt);
    default:
        return {};
    }
}

QVariant TimelineTableModel::cellData(int row, int column, int role) const
{
    const TimelineValue *value = m_sheet.value(row, column);
    if (!value)
        return {};
    switch (role) {
    case Qt::ToolTipRole:
        return valueToolTip(*m_sheet.line(row), *value, *m_sheet.timeline(), m_locale);
    case PrintedTextRole:
        return value->derived ? QString() : QString::fromStdString(value->witnesses.front().printed);
    case PeriodRole:
        return QString::fromStdString(value->period.key());
    case DerivedRole:
        return value->derived;
    case FormulaRole:
        return QString::fromStdString(value->formula);
    case RestatedRole:
        return value->restated;
    case CorrectedRole:
        return correctionOf(*value, *m_sheet.timeline());
    case SignRole:
        //: a small sign behind a restated figure
        return value->restated ? tr("r", "restated") : QString();
    case SourceKeyRole: {
        const history::Witness &witness = value->witnesses.front();
        return QVariant::fromValue(
            SourceKey{m_sheet.timeline()->filings()[std::size_t(witness.filing)], witness.at, witness.cell});
    }
    default:
        return shownData(row, column, role);
    }
}

QVariant TimelineTableModel::labelHeader(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return m_as == ShownAs::Values ? unitText() : shownAsText(m_as);
    case RawTextRole: // exact values are never scaled
        return m_as == ShownAs::Values ? models::unitText(m_sheet.timeline()->currency(), Scaling::Units, 0)
                                       : shownAsText(m_as);
    case Qt::ToolTipRole:
        return tr("The lines of all open filings of the company, in the order of the latest; amounts in %1.")
            .arg(unitText());
    default:
        return {};
    }
}

/// A line more in the head of a column: growth on a quarter of thirteen weeks is another thing in one of fourteen.
QString TimelineTableModel::extraWeeks(const filing::Period &period) const
{
    const history::PeriodName name = m_sheet.timeline()->name(period);
    return name.extraWeek ? u'\n' + tr("%1 weeks").arg(name.weeks) : QString();
}

QVariant TimelineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section == LabelColumn)
        return labelHeader(role);
    const SheetColumn &column = periodAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return timelineColumnTitle(column.kind, column.period, column.fiscal, m_locale) + extraWeeks(column.period);
    case Qt::ToolTipRole:
        return QString(periodSentence(column.period, column.fiscal, m_locale) + u'\n'
                       + periodNameSentence(m_sheet.timeline()->name(column.period)));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case RawTextRole:
        return periodRawText(column.period, column.fiscal);
    case PeriodRole:
        return QString::fromStdString(column.period.key());
    default:
        return {};
    }
}

} // namespace models
