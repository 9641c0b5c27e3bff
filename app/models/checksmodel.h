// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include "filing/filing.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace models {

/// The arithmetic identities that a filing was held to: rows = checks that apply, failures first; columns = result, period,
/// what was checked, in words with the values. SourceKeyRole is the cell of the result (the sum, not an addend).
class ChecksModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ResultColumn, PeriodColumn, SaysColumn, ColumnCount };

    explicit ChecksModel(QObject *parent = nullptr);

    void setFiling(std::shared_ptr<const filing::Filing> filing); ///< one model reset; nullptr empties it
    [[nodiscard]] const filing::Check &checkAt(int row) const;
    [[nodiscard]] int passed() const; ///< rows that hold
    /// "34 of 34 checks hold", "33 of 34 checks hold, 1 fails", "No check applies".
    [[nodiscard]] QString summary() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const filing::Filing> m_filing;
    std::vector<int> m_checks; ///< indexes into Filing::checks
};

} // namespace models
