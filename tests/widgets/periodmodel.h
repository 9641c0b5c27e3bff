// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/roles.h"

#include <QStandardItemModel>

#include <memory>
#include <optional>

/// What a test puts into one cell; nothing = not reported.
using Value = std::optional<double>;

/// A plain model of periods: rows "Q1" to "Q4" over and over with a year above each four; one column per list of values.
inline std::unique_ptr<QStandardItemModel> makePeriodModel(const QList<QList<Value>> &columns)
{
    const int rows = columns.isEmpty() ? 0 : int(columns.constFirst().size());
    auto model = std::make_unique<QStandardItemModel>(rows, int(columns.size()));
    for (int row = 0; row < rows; ++row) {
        auto *header = new QStandardItem(QStringLiteral("Q%1").arg(row % 4 + 1));
        header->setData(QStringLiteral("FY %1").arg(2001 + row / 4), widgets::GroupRole);
        model->setVerticalHeaderItem(row, header);
    }
    for (int column = 0; column < columns.size(); ++column) {
        model->setHorizontalHeaderItem(column, new QStandardItem(QStringLiteral("Measure %1").arg(column + 1)));
        for (int row = 0; row < rows; ++row) {
            const Value value = columns.at(column).at(row);
            if (!value)
                continue;
            auto *item = new QStandardItem;
            item->setData(*value, Qt::EditRole);
            model->setItem(row, column, item);
        }
    }
    return model;
}
