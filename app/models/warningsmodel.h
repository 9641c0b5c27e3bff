// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include "filing/filing.h"

#include <QAbstractTableModel>
#include <QString>

#include <memory>
#include <vector>

namespace models {

/// What a reader of the filing should know: its warnings, then the doubted values. Columns = what, sentence.
class WarningsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { KindColumn, SaysColumn, ColumnCount };

    explicit WarningsModel(QObject *parent = nullptr);

    void setFiling(std::shared_ptr<const filing::Filing> filing); ///< one model reset; nullptr empties it

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Entry
    {
        QString kind;
        QString says;
        filing::SourcePlace at;
        filing::CellRef cell;
    };

    std::shared_ptr<const filing::Filing> m_filing;
    std::vector<Entry> m_entries;
};

/// The number of cells that the reader doubts.
[[nodiscard]] int doubtCount(const filing::Filing &filing);

} // namespace models
