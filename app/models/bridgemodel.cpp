// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bridgemodel.h"

#include "models/numbertext.h"
#include "models/resultwords.h"
#include "models/sourcekey.h"

#include <utility>

namespace models {

BridgeModel::BridgeModel(QObject *parent) : QAbstractTableModel(parent) { }

void BridgeModel::setSteps(std::vector<history::BridgeStep> steps, std::shared_ptr<const history::Timeline> timeline,
                           std::pair<QString, QString> ends)
{
    beginResetModel();
    m_ends = std::move(ends);
    m_steps = std::move(steps);
    m_timeline = std::move(timeline);
    endResetModel();
}

int BridgeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int BridgeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// Of a bridge between two periods, the name of the one that a step at its ends is of.
QString BridgeModel::endPeriod(int row) const
{
    const bool isFirst = row == 0;
    const bool isLast = row + 1 == rowCount();
    return m_ends.first.isEmpty() || !(isFirst || isLast) ? QString() : isFirst ? m_ends.first : m_ends.second;
}

QString BridgeModel::label(int row) const
{
    const history::BridgeStep &step = m_steps[std::size_t(row)];
    if (step.isRemainder)
        return tr("Other, net");
    QString words = step.isTotal ? resultWords(step.item, step.value.isNegative()) : QString();
    if (words.isEmpty())
        words = QString::fromStdString(filing::title(step.item));
    const QString period = endPeriod(row);
    //: a result and its period: "Net loss, Q4 FY2002"
    return period.isEmpty() ? words : tr("%1, %2").arg(words, period);
}

QString BridgeModel::shortLabel(int row) const
{
    const history::BridgeStep &step = m_steps[std::size_t(row)];
    if (const QString period = endPeriod(row); !period.isEmpty())
        return period;
    return step.isRemainder || step.isTotal ? label(row) : shortTitle(step.item);
}

QVariant BridgeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const history::BridgeStep &step = m_steps[std::size_t(index.row())];
    if (index.column() == LabelColumn) {
        switch (role) {
        case TotalRole:
            return step.isTotal;
        case Qt::DisplayRole:
            return label(index.row());
        case ShortTextRole:
            return shortLabel(index.row());
        default:
            return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        return fullText(step.value, filing::ValueKind::Money, m_timeline->currency(), m_locale);
    case Qt::EditRole:
        return step.value.toDouble();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (step.isRemainder)
            return tr("What the lines of the statement do not explain.");
        return step.derived ? tr("Calculated, not printed in a release.") : QVariant();
    case RawTextRole:
        return machineText(step.value);
    case DerivedRole:
        return step.derived || step.isRemainder;
    case DoubtRole:
        return QString::fromStdString(step.doubt);
    case SourceKeyRole:
        if (!step.witnesses.empty()) {
            const history::Witness &witness = step.witnesses.front();
            return QVariant::fromValue(
                SourceKey{m_timeline->filings()[std::size_t(witness.filing)], witness.at, witness.cell});
        }
        return {};
    default:
        return {};
    }
}

QVariant BridgeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount || role != Qt::DisplayRole)
        return {};
    return section == LabelColumn ? tr("Step") : tr("Amount");
}

} // namespace models
