// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

namespace models {

class TimelineModel;

/// A timeline whose measures are percentages of their values in one period, the first in which all are positive. Without
/// such a period all are gaps. Money and shares may so stand on one axis.
class IndexedModel final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    explicit IndexedModel(QObject *parent = nullptr);

    void setTimeline(TimelineModel *timeline); ///< not owned
    [[nodiscard]] int baseRow() const;         ///< of the period that counts as 100; -1 when there is none
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    TimelineModel *m_timeline = nullptr;
};

} // namespace models
