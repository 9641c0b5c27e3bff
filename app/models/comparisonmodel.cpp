// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/comparisonmodel.h"

#include "models/periodtext.h"
#include "models/sourcekey.h"
#include "models/timelinetext.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace models {

using namespace Qt::StringLiterals;
using filing::Decimal;
using filing::ValueKind;
using history::Change;
using history::ComparedRow;
using history::ComparedValue;

ComparisonModel::ComparisonModel(QObject *parent) : QAbstractTableModel(parent) { }

void ComparisonModel::setComparison(history::Comparison comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    endResetModel();
}

void ComparisonModel::setShow(Show show)
{
    if (show == m_show)
        return;
    beginResetModel();
    m_show = show;
    endResetModel();
}

void ComparisonModel::setScaling(Scaling scaling)
{
    beginResetModel();
    m_scaling = scaling;
    endResetModel();
}

void ComparisonModel::setLocale(const QLocale &locale)
{
    beginResetModel();
    m_locale = locale;
    endResetModel();
}

QString ComparisonModel::unitText() const
{
    if (m_comparison.periods.empty())
        return {};
    return models::unitText(m_comparison.periods.front().timeline->currency(), m_scaling, m_comparison.units.money);
}

QString ComparisonModel::rawUnitText() const
{
    // Exact values are never scaled.
    return models::unitText(m_comparison.periods.front().timeline->currency(), Scaling::Units, 0);
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_comparison.rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_comparison.periods.empty())
        return 0;
    const int periods = int(m_comparison.periods.size());
    switch (m_show) {
    case Show::Values:
        return 1 + periods;
    case Show::Changes:
        return 1 + periods + 2 * int(m_comparison.pairs.size());
    case Show::Shares:
        return 1 + (m_comparison.commonBase == filing::LineItem::none ? periods : 2 * periods);
    }
    return 0;
}

ComparisonModel::ColumnInfo ComparisonModel::columnInfo(int column) const
{
    const int periods = int(m_comparison.periods.size());
    if (column == 0)
        return {};
    if (column <= periods)
        return {ColumnInfo::Kind::Value, column - 1};
    const int further = column - 1 - periods;
    if (m_show == Show::Shares)
        return {ColumnInfo::Kind::Share, further};
    return {further % 2 == 0 ? ColumnInfo::Kind::ChangeAmount : ColumnInfo::Kind::ChangePercent, further / 2};
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparedRow &row = m_comparison.rows[std::size_t(index.row())];
    const QVariant common = rowData(row, role);
    if (common.isValid())
        return common;
    const ColumnInfo column = columnInfo(index.column());
    if (role == Qt::TextAlignmentRole && column.kind != ColumnInfo::Kind::Label)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    switch (column.kind) {
    case ColumnInfo::Kind::Label:
        return labelData(row, role);
    case ColumnInfo::Kind::Value:
        return valueData(row, column.index, role);
    case ColumnInfo::Kind::ChangeAmount:
    case ColumnInfo::Kind::ChangePercent:
        return changeData(row, column, role);
    case ColumnInfo::Kind::Share:
        return shareData(row, column.index, role);
    }
    return {};
}

QVariant ComparisonModel::rowData(const ComparedRow &row, int role) const
{
    switch (role) {
    case LevelRole:
        return row.level;
    case TotalRole:
        return row.role == filing::RowRole::Total;
    case HeadingRole:
        return row.role == filing::RowRole::Heading;
    case ConceptRole:
        return QString::fromStdString(std::string(filing::id(row.item)));
    default:
        return {};
    }
}

QVariant ComparisonModel::labelData(const ComparedRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(row.label);
    case InferredRole:
        return row.inferred;
    case Qt::ToolTipRole:
        if (row.calculated)
            return tr("%1 in percent of revenue; calculated from the values above.").arg(QString::fromStdString(row.label));
        if (row.inferred)
            return tr("The filing prints no label here; the name was inferred.");
        return QString::fromStdString(row.label);
    default:
        return {};
    }
}

Decimal ComparisonModel::shown(const Decimal &value, const ComparedRow &row) const
{
    return scaled(value, row.kind, m_scaling, m_comparison.units.powerOf(row.kind));
}

QVariant ComparisonModel::valueData(const ComparedRow &row, int period, int role) const
{
    const auto &value = row.values[std::size_t(period)];
    if (role == PeriodRole)
        return QString::fromStdString(m_comparison.periods[std::size_t(period)].period.key());
    if (!value)
        return {};
    const history::ComparedPeriod &side = m_comparison.periods[std::size_t(period)];
    switch (role) {
    case Qt::DisplayRole:
        return row.kind == ValueKind::Percent ? fullText(value->value, row.kind, {}, m_locale)
                                              : numberText(shown(value->value, row), m_locale);
    case Qt::EditRole:
        return value->value.toDouble();
    case Qt::ToolTipRole: {
        QStringList lines{fullText(value->value, row.kind, side.timeline->currency(), m_locale)};
        if (!value->formula.empty())
            lines += (value->derived ? tr("Not printed in any filing; calculated: %1.") : tr("Calculated: %1."))
                         .arg(QString::fromStdString(value->formula));
        if (value->restated)
            lines += value->derived
                ? tr("One of these figures was restated.")
                : tr("Filings print different values for it; Restatements, on the timeline, lists them.");
        if (!value->doubt.empty())
            lines += QString::fromStdString(value->doubt);
        return lines.join(u'\n');
    }
    case RawTextRole:
        return machineText(value->value);
    case DerivedRole:
        return value->derived;
    case DoubtRole:
        return QString::fromStdString(value->doubt);
    case CorrectedRole:
        return correctionOf(value->witnesses, value->formula.empty() ? 1 : value->witnesses.size(), *side.timeline);
    case RestatedRole:
        return value->restated;
    case SignRole:
        //: a small sign behind a restated figure
        return value->restated ? tr("r", "restated") : QString();
    case FormulaRole:
        return QString::fromStdString(value->formula);
    case SourceKeyRole: {
        if (value->witnesses.empty())
            return {};
        const history::Witness &witness = value->witnesses.front();
        return QVariant::fromValue(
            SourceKey{side.timeline->filings()[std::size_t(witness.filing)], witness.at, witness.cell});
    }
    default:
        return {};
    }
}

QVariant ComparisonModel::changeData(const ComparedRow &row, ColumnInfo column, int role) const
{
    const Change &change = row.changes[std::size_t(column.index)];
    const bool isAmount = column.kind == ColumnInfo::Kind::ChangeAmount;
    if (!isAmount && change.notMeaningful) {
        switch (role) {
        case Qt::DisplayRole:
        case RawTextRole:
            return tr("n/m", "not meaningful");
        case Qt::ToolTipRole:
            return tr("Not meaningful: a change in percent of zero or of a negative value says nothing.");
        default:
            return {};
        }
    }
    const auto &value = isAmount ? change.amount : change.percent;
    if (!value)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        if (!isAmount)
            return QString(signedText(*value, m_locale) + u'%');
        //: a difference between two percentages, in percentage points
        if (row.kind == ValueKind::Percent)
            return tr("%1 pp").arg(signedText(*value, m_locale));
        return signedText(shown(*value, row), m_locale);
    case Qt::EditRole:
        return value->toDouble();
    case RawTextRole:
        return machineText(*value);
    default:
        return {};
    }
}

QVariant ComparisonModel::shareData(const ComparedRow &row, int period, int role) const
{
    const auto &share = row.shares[std::size_t(period)];
    if (!share)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return fullText(*share, ValueKind::Percent, {}, m_locale);
    case Qt::EditRole:
        return share->toDouble();
    case RawTextRole:
        return machineText(*share);
    default:
        return {};
    }
}

QString ComparisonModel::periodTitle(int period) const
{
    const history::ComparedPeriod &side = m_comparison.periods[std::size_t(period)];
    const QString name = periodName(side.period, side.timeline->fiscalLabel(side.period), m_locale);
    const bool oneCompany = std::all_of(m_comparison.periods.begin(), m_comparison.periods.end(),
                                        [&side](const auto &other) { return other.timeline == side.timeline; });
    return oneCompany ? name : QString::fromStdString(side.timeline->company()) + u'\n' + name;
}

/// A line more in the head of a column: growth on a quarter of thirteen weeks is another thing in one of fourteen.
QString ComparisonModel::extraWeeks(int period) const
{
    const history::ComparedPeriod &side = m_comparison.periods[std::size_t(period)];
    const history::PeriodName name = side.timeline->name(side.period);
    return name.extraWeek ? u'\n' + tr("%1 weeks").arg(name.weeks) : QString();
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnInfo column = columnInfo(section);
    if (role == Qt::ToolTipRole)
        return columnToolTip(column);
    if (role == Qt::TextAlignmentRole && column.kind != ColumnInfo::Kind::Label)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == PeriodRole && column.kind == ColumnInfo::Kind::Value)
        return QString::fromStdString(m_comparison.periods[std::size_t(column.index)].period.key());
    if (role == RawTextRole)
        return column.kind == ColumnInfo::Kind::Label ? rawUnitText() : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (column.kind) {
    case ColumnInfo::Kind::Label:
        return unitText();
    case ColumnInfo::Kind::Value:
        return QString(periodTitle(column.index) + extraWeeks(column.index));
    case ColumnInfo::Kind::ChangeAmount:
    case ColumnInfo::Kind::ChangePercent: {
        const QString base = periodTitle(m_comparison.pairs[std::size_t(column.index)].base);
        return column.kind == ColumnInfo::Kind::ChangeAmount ? tr("Change from\n%1").arg(base)
                                                             : tr("% change from\n%1").arg(base);
    }
    case ColumnInfo::Kind::Share: {
        const QString name = periodTitle(column.index);
        return m_comparison.kind == filing::StatementKind::Balance ? tr("% of assets\n%1").arg(name)
                                                                   : tr("% of revenue\n%1").arg(name);
    }
    }
    return {};
}

QString ComparisonModel::columnToolTip(ColumnInfo column) const
{
    const auto sentence = [this](int i) {
        const history::ComparedPeriod &side = m_comparison.periods[std::size_t(i)];
        return QString(periodSentence(side.period, side.timeline->fiscalLabel(side.period), m_locale) + u' '
                       + periodNameSentence(side.timeline->name(side.period)));
    };
    switch (column.kind) {
    case ColumnInfo::Kind::Label:
        return tr("The rows of the latest filing; amounts in %1.").arg(unitText());
    case ColumnInfo::Kind::Value:
        return sentence(column.index);
    case ColumnInfo::Kind::ChangeAmount:
    case ColumnInfo::Kind::ChangePercent: {
        const history::Comparison::Pair pair = m_comparison.pairs[std::size_t(column.index)];
        //: %1 and %2 are sentences that say what a period covers
        return tr("What changed between these two periods:\n%1\n%2").arg(sentence(pair.period), sentence(pair.base));
    }
    case ColumnInfo::Kind::Share:
        return m_comparison.kind == filing::StatementKind::Balance
            ? tr("Each amount in percent of the total assets of the same day.\n%1").arg(sentence(column.index))
            : tr("Each amount in percent of the revenue of the same period.\n%1").arg(sentence(column.index));
    }
    return {};
}

} // namespace models
