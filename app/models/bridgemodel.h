// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include "history/incomebridge.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <memory>
#include <vector>

namespace models {

/// The steps of a bridge for a chart: rows = steps in order; columns = what the step is, by how much. The first column's
/// TotalRole is true for a total, whose value is a level and not a change. EditRole: double in currency units, for pixels
/// only.
class BridgeModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { LabelColumn, ValueColumn, ColumnCount };

    explicit BridgeModel(QObject *parent = nullptr);

    /// One model reset.
    /// @param timeline  whose filings the witnesses of the steps name
    /// @param ends  names of the periods that the first and the last step are of, where they are of two
    void setSteps(std::vector<history::BridgeStep> steps, std::shared_ptr<const history::Timeline> timeline,
                  std::pair<QString, QString> ends = {});
    [[nodiscard]] const std::vector<history::BridgeStep> &steps() const { return m_steps; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString label(int row) const;
    [[nodiscard]] QString shortLabel(int row) const;
    [[nodiscard]] QString endPeriod(int row) const;

    std::vector<history::BridgeStep> m_steps;
    std::pair<QString, QString> m_ends;
    std::shared_ptr<const history::Timeline> m_timeline;
    QLocale m_locale;
};

} // namespace models
