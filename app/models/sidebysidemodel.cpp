// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sidebysidemodel.h"

#include "models/numbertext.h"
#include "models/periodtext.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace models {

using namespace Qt::StringLiterals;
using history::MeasureValue;
using history::SideKind;
using history::SideRow;
using history::SideValue;

namespace {

/// The period of the calendar that a row is.
filing::Period calendarPeriod(const SideRow &row)
{
    const int month = row.quarter == 0 ? 12 : 3 * row.quarter;
    return filing::Period::ofMonths(row.quarter == 0 ? 12 : 3, filing::lastDayOfMonth(row.year, month));
}

/// "USD" of "USD" and "USD/share"; empty for other units.
std::string currencyOf(const MeasureValue &value)
{
    const bool isMoney = value.kind == filing::ValueKind::Money || value.kind == filing::ValueKind::PerShare;
    return isMoney ? value.unit.substr(0, value.unit.find('/')) : std::string();
}

} // namespace

SideBySideModel::SideBySideModel(QObject *parent) : MeasureTableModel(parent) { }

void SideBySideModel::setSides(history::SideBySide sides)
{
    beginResetModel();
    m_sides = std::move(sides);
    endResetModel();
}

std::string SideBySideModel::currency() const
{
    const std::vector<std::string> units = m_sides.units();
    if (units.size() != 1)
        return {};
    for (const auto &row : m_sides.values) {
        for (const auto &side : row) {
            if (side && side->value)
                return currencyOf(*side->value);
        }
    }
    return {};
}

QString SideBySideModel::periodNameAt(int row) const
{
    const SideRow &shown = m_sides.rows[std::size_t(row)];
    const QString quarter = shown.quarter == 0 ? QString() : u'Q' + QString::number(shown.quarter);
    const QString year = shown.year == 0 ? QString() : QString::number(shown.year);
    const QString name = QStringList{quarter, year}.join(u' ').trimmed();
    //: a period of twelve months; %1 is the quarter that it ends with
    return m_sides.span == history::Span::TrailingYears ? tr("twelve months to %1").arg(name) : name;
}

QString SideBySideModel::columnName(int measure) const
{
    const history::SideColumn &column = m_sides.columns[std::size_t(measure)];
    if (m_sides.kind == SideKind::Years)
        return (column.fiscal ? u"FY"_s : QString()) + QString::number(column.year);
    const QString name = QString::fromStdString(column.timeline->company());
    return name.isEmpty() ? tr("Unknown company") : name;
}

QString SideBySideModel::ownPeriodName(int row, int measure) const
{
    const SideValue *side = m_sides.at(std::size_t(row), std::size_t(measure));
    if (!side || !side->value)
        return {};
    const QString name = periodName(side->period, side->fiscal, m_locale);
    return m_sides.span == history::Span::TrailingYears && side->fiscal ? tr("twelve months to %1").arg(name) : name;
}

const MeasureValue *SideBySideModel::valueAt(const QModelIndex &index) const
{
    const int measure = index.column() - FirstMeasureColumn;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || measure < 0 || measure >= measureCount())
        return nullptr;
    const SideValue *side = m_sides.at(std::size_t(index.row()), std::size_t(measure));
    return side && side->value ? &*side->value : nullptr;
}

std::shared_ptr<const history::Timeline> SideBySideModel::timelineOf(int column) const
{
    const int measure = column - FirstMeasureColumn;
    return measure >= 0 && measure < measureCount() ? m_sides.columns[std::size_t(measure)].timeline : nullptr;
}

int SideBySideModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sides.rows.size());
}

int SideBySideModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstMeasureColumn + 2 * measureCount();
}

QVariant SideBySideModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.column() == PeriodColumn || role == PeriodRole)
        return rowData(index.row(), role);
    const int column = index.column() - FirstMeasureColumn;
    const int measure = column % measureCount();
    if (column >= measureCount()) {
        const SideValue *side = m_sides.at(std::size_t(index.row()), std::size_t(measure));
        const bool isText = role == Qt::DisplayRole || role == RawTextRole;
        if (!isText || !side || !side->value)
            return {};
        return role == RawTextRole ? periodRawText(side->period, side->fiscal) : ownPeriodName(index.row(), measure);
    }
    if (role == ConceptRole)
        return QString::fromStdString(history::name(m_sides.measure));
    if (role == BeyondRole)
        return isBeyond(index.row(), measure);
    return valueAt(index) ? valueData(*m_sides.at(std::size_t(index.row()), std::size_t(measure)), measure, role)
                          : QVariant();
}

bool SideBySideModel::isBeyond(int row, int measure) const
{
    const auto hasPeriod = [&](int other) { return m_sides.at(std::size_t(other), std::size_t(measure)) != nullptr; };
    bool before = true;
    bool after = true;
    for (int other = 0; other < rowCount(); ++other) {
        before = before && !(other <= row && hasPeriod(other));
        after = after && !(other >= row && hasPeriod(other));
    }
    return before || after;
}

QVariant SideBySideModel::rowData(int row, int role) const
{
    const SideRow &shown = m_sides.rows[std::size_t(row)];
    const bool isQuarter = shown.quarter > 0;
    switch (role) {
    case Qt::DisplayRole:
        return isQuarter ? u'Q' + QString::number(shown.quarter) : QString::number(shown.year);
    case GroupRole:
        return isQuarter && shown.year > 0 ? QVariant(QString::number(shown.year)) : QVariant();
    case RawTextRole:
        return periodNameAt(row);
    case PeriodRole:
        return shown.year > 0 ? QVariant(QString::fromStdString(calendarPeriod(shown).key())) : QVariant();
    default:
        return {};
    }
}

QVariant SideBySideModel::valueData(const SideValue &side, int measure, int role) const
{
    const MeasureValue &value = *side.value;
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = fullText(value.value, value.kind, currencyOf(value), m_locale);
        const QString period = periodName(side.period, side.fiscal, m_locale);
        //: a value, and what its company calls the period: "$2,898,000 (Q4 FY2003)"
        return tr("%1 (%2)").arg(text, period);
    }
    case Qt::ToolTipRole:
        return toolTip(side, measure);
    default:
        return valueRole(value, *m_sides.columns[std::size_t(measure)].timeline, role);
    }
}

QString SideBySideModel::toolTip(const SideValue &side, int measure) const
{
    QStringList lines;
    if (side.value->derived)
        lines += tr("Not printed in any filing; calculated: %1.").arg(QString::fromStdString(side.value->formula));
    else if (!side.value->formula.empty())
        lines += tr("Calculated: %1.").arg(QString::fromStdString(side.value->formula));
    if (const QString change = changeText(side, measure); !change.isEmpty())
        lines += change;
    const auto &timeline = m_sides.columns[std::size_t(measure)].timeline;
    lines += periodSentence(side.period, timeline->fiscalLabel(side.period), m_locale);
    return lines.join(u'\n');
}

/// Of years: how a value stands to that of the same quarter a year before; empty where that says nothing.
QString SideBySideModel::changeText(const SideValue &side, int measure) const
{
    const auto &columns = m_sides.columns;
    const auto latest = std::size_t(measure);
    if (m_sides.kind != SideKind::Years || latest == 0 || columns[latest - 1].year != columns[latest].year - 1
        || side.value->kind == filing::ValueKind::Percent)
        return {};
    const auto row = std::find_if(m_sides.values.begin(), m_sides.values.end(), [&](const auto &values) {
        return values[latest] && values[latest]->period == side.period;
    });
    const auto &before = (*row)[latest - 1];
    if (!before || !before->value || before->value->unit != side.value->unit || before->value->value <= filing::Decimal{})
        return {};
    const auto change = filing::difference(side.value->value, before->value->value);
    const auto percent =
        change ? filing::ratio(change->scaled(2), before->value->value, history::percentDecimals) : std::nullopt;
    if (!percent)
        return {};
    //: a change and the period it is held against: "+2.4% on Q4 FY2002"
    return tr("%1% on %2.").arg(signedText(*percent, m_locale), periodName(before->period, before->fiscal, m_locale));
}

/// Of a column's values: "USD", "%"; empty when they have none, or several.
QString SideBySideModel::unitOf(int measure) const
{
    QString unit;
    for (const auto &row : m_sides.values) {
        const auto &side = row[std::size_t(measure)];
        const QString own = side && side->value ? QString::fromStdString(side->value->unit) : unit;
        if (!unit.isEmpty() && own != unit)
            return {};
        unit = own;
    }
    return unit;
}

QVariant SideBySideModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return section >= 0 && section < rowCount() ? rowData(section, role) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    if (section == PeriodColumn)
        return role == Qt::DisplayRole ? tr("Period") : QVariant();
    const int measure = (section - FirstMeasureColumn) % measureCount();
    const bool isValue = section < periodColumnOf(0);
    const QString title = QString::fromStdString(history::title(m_sides.measure));
    switch (role) {
    case Qt::DisplayRole:
        //: head of a column that tells how a company calls its periods
        return isValue ? columnName(measure) : tr("%1: period").arg(columnName(measure));
    case RawTextRole: {
        const QString unit = unitOf(measure);
        const QString name = columnName(measure) + u": "_s + title;
        return !isValue ? QVariant() : unit.isEmpty() ? name : name + u" ("_s + unit + u')';
    }
    case Qt::ToolTipRole:
        return isValue ? title : tr("What the company calls the period, and the day on which it ends.");
    case Qt::TextAlignmentRole:
        return isValue ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

} // namespace models
