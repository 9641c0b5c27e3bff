// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/timeline.h"
#include "openrelease.h"

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace models {
class ComparisonModel;
class TimelineModel;
} // namespace models
namespace widgets {
class PeriodStrip;
class StatementTable;
} // namespace widgets

namespace window {

class Workspace;

/// Two or more periods of a company side by side: values, changes, or shares of revenue.
class ComparePage final : public QWidget
{
    Q_OBJECT
public:
    explicit ComparePage(Workspace *workspace, QWidget *parent = nullptr);
    ~ComparePage() override;

    [[nodiscard]] models::ComparisonModel *model() const { return m_model; }
    [[nodiscard]] widgets::StatementTable *table() const { return m_table; }
    [[nodiscard]] widgets::PeriodStrip *strip() const { return m_strip; }

public slots:
    /// The workspace's timeline in this span; the newest period and the one a year before it are chosen.
    void showTimeline(history::Span span);

signals:
    void cellChosen(const std::shared_ptr<const filing::Filing> &filing, const filing::CellRef &cell);

private:
    QWidget *makeSwitches();
    void compare();
    void describe();
    void tellChoice(const QModelIndex &index);
    [[nodiscard]] QList<int> periodsToBeginWith() const;

    Workspace *m_workspace;
    models::TimelineModel *m_periods;
    models::ComparisonModel *m_model;
    widgets::PeriodStrip *m_strip;
    widgets::StatementTable *m_table;
    QButtonGroup *m_kinds;
    QButtonGroup *m_shows;
    QLabel *m_hint;
};

} // namespace window
