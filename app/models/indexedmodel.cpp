// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/indexedmodel.h"

#include "models/measuretablemodel.h"
#include "models/numbertext.h"
#include "models/roles.h"

namespace models {

int firstCommonRow(const MeasureTableModel &table)
{
    const int end = MeasureTableModel::FirstMeasureColumn + table.measureCount();
    for (int row = 0; row < table.rowCount(); ++row) {
        bool allPositive = true;
        for (int column = MeasureTableModel::FirstMeasureColumn; column < end; ++column) {
            const history::MeasureValue *value = table.valueAt(table.index(row, column));
            allPositive = allPositive && value && value->value > filing::Decimal{};
        }
        if (allPositive)
            return row;
    }
    return -1;
}

IndexedModel::IndexedModel(QObject *parent) : QIdentityProxyModel(parent) { }

void IndexedModel::setTable(MeasureTableModel *table)
{
    if (m_table)
        m_table->disconnect(this);
    m_table = table;
    m_baseRow.reset();
    if (table)
        connect(table, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_baseRow.reset(); });
    setSourceModel(table);
}

int IndexedModel::baseRow() const
{
    if (!m_baseRow)
        m_baseRow = m_table ? firstCommonRow(*m_table) : -1;
    return *m_baseRow;
}

QVariant IndexedModel::data(const QModelIndex &index, int role) const
{
    const bool isNumber = role == Qt::EditRole || role == Qt::DisplayRole || role == RawTextRole;
    const int measure = index.column() - MeasureTableModel::FirstMeasureColumn;
    if (!m_table || measure < 0 || measure >= m_table->measureCount() || !isNumber)
        return QIdentityProxyModel::data(index, role);
    const int base = baseRow();
    const history::MeasureValue *value = m_table->valueAt(mapToSource(index));
    if (base < 0 || !value)
        return {};
    const history::MeasureValue *first = m_table->valueAt(m_table->index(base, index.column()));
    const auto percent = filing::ratio(value->value.scaled(2), first->value, history::percentDecimals);
    if (!percent)
        return {};
    if (role == Qt::EditRole)
        return percent->toDouble();
    if (role == RawTextRole)
        return machineText(*percent);
    //: a value as a percentage of the first one, then the value itself
    return tr("%1 · %2").arg(numberText(*percent, QLocale()), QIdentityProxyModel::data(index, role).toString());
}

} // namespace models
