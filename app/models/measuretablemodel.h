// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/measures.h"

#include <QAbstractTableModel>

#include <memory>

namespace models {

/// Values over periods as charts draw them: rows = periods, oldest first; columns = period, then what is measured.
class MeasureTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PeriodColumn, FirstMeasureColumn }; ///< measure n is column FirstMeasureColumn + n

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] virtual int measureCount() const = 0;
    [[nodiscard]] virtual QString periodNameAt(int row) const = 0; ///< "Q4 FY2003"
    /// The value behind a cell; nothing for a gap and for a column that is no measure.
    [[nodiscard]] virtual const history::MeasureValue *valueAt(const QModelIndex &index) const = 0;
    /// What the witnesses of a column's values are counted in.
    [[nodiscard]] virtual std::shared_ptr<const history::Timeline> timelineOf(int column) const = 0;

protected:
    /// What any cell with a value says: all roles but its text and tool tip. @param timeline  whose filings witness it
    [[nodiscard]] static QVariant valueRole(const history::MeasureValue &value, const history::Timeline &timeline, int role);
};

} // namespace models
