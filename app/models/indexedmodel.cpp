// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/indexedmodel.h"

#include "models/numbertext.h"
#include "models/timelinemodel.h"

namespace models {

IndexedModel::IndexedModel(QObject *parent) : QIdentityProxyModel(parent) { }

void IndexedModel::setTimeline(TimelineModel *timeline)
{
    m_timeline = timeline;
    setSourceModel(timeline);
}

int IndexedModel::baseRow() const
{
    for (int row = 0; m_timeline && row < m_timeline->rowCount(); ++row) {
        bool allPositive = true;
        for (int column = TimelineModel::FirstMeasureColumn; column < m_timeline->columnCount(); ++column) {
            const history::MeasureValue *value = m_timeline->valueAt(m_timeline->index(row, column));
            allPositive = allPositive && value && value->value > filing::Decimal{};
        }
        if (allPositive)
            return row;
    }
    return -1;
}

QVariant IndexedModel::data(const QModelIndex &index, int role) const
{
    const bool isNumber = role == Qt::EditRole || role == Qt::DisplayRole || role == RawTextRole;
    if (!m_timeline || index.column() < TimelineModel::FirstMeasureColumn || !isNumber)
        return QIdentityProxyModel::data(index, role);
    const int base = baseRow();
    const history::MeasureValue *value = m_timeline->valueAt(mapToSource(index));
    if (base < 0 || !value)
        return {};
    const history::MeasureValue *first = m_timeline->valueAt(m_timeline->index(base, index.column()));
    const auto percent = filing::ratio(value->value.scaled(2), first->value, history::percentDecimals);
    if (!percent)
        return {};
    if (role == Qt::EditRole)
        return percent->toDouble();
    if (role == RawTextRole)
        return machineText(*percent);
    //: a value as a percentage of the first one, then the value itself
    return tr("%1 (%2)").arg(numberText(*percent, QLocale()), QIdentityProxyModel::data(index, role).toString());
}

} // namespace models
