// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

#include <optional>

namespace models {

class MeasureTableModel;

/// The first row in which all measures have a value above zero; -1 when there is none.
[[nodiscard]] int firstCommonRow(const MeasureTableModel &table);

/// Values over periods as percentages of those in one period, the first in which all are positive. Without such a period all
/// are gaps. Money and shares, or several currencies, may so stand on one axis.
class IndexedModel final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    explicit IndexedModel(QObject *parent = nullptr);

    void setTable(MeasureTableModel *table); ///< not owned
    [[nodiscard]] MeasureTableModel *table() const { return m_table; }
    [[nodiscard]] int baseRow() const; ///< of the period that counts as 100; -1 when there is none
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    MeasureTableModel *m_table = nullptr;
    mutable std::optional<int> m_baseRow; ///< until the table changes
};

} // namespace models
