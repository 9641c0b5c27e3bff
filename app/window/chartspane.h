// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selection.h"

#include "history/timeline.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QTabBar;

namespace models {
class TimelineModel;
}
namespace widgets {
class TrendChart;
}

namespace window {

class Workspace;

/// Revenue, gross margin and net income over all open releases of a company: side by side where there is room, else one at
/// a time under tabs.
class ChartsPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartsPane(Workspace *workspace, QWidget *parent = nullptr);

    [[nodiscard]] history::Span span() const { return m_span; }
    void setSpan(history::Span span);

    [[nodiscard]] int count() const { return int(m_panels.size()); }
    [[nodiscard]] const widgets::TrendChart &chart(int index) const;
    [[nodiscard]] QString chartName(int index) const;  ///< "gross-margin", of options and file names
    [[nodiscard]] QString chartTitle(int index) const; ///< "Gross margin by quarter"
    /// The chart that was last looked at: the one shown, or the one last clicked or tabbed to.
    [[nodiscard]] int chartInView() const { return m_inView; }
    [[nodiscard]] const models::TimelineModel &model(int index) const;

    [[nodiscard]] QSize minimumSizeHint() const override; ///< of one chart: when there is no more room, there is one

public slots:
    void showTimeline(); ///< draws the workspace's timeline anew
    void showSelection(const window::SelectedCell &cell);

signals:
    void cellChosen(const window::SelectedCell &cell);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Panel
    {
        widgets::TrendChart *chart;
        models::TimelineModel *model;
    };

    void choose(const Panel &panel, const QModelIndex &index);
    void lookAt(int index);
    void arrange();

    Workspace *m_workspace;
    std::vector<Panel> m_panels;
    history::Span m_span = history::Span::Quarters;
    QTabBar *m_tabs;
    QHBoxLayout *m_row;
    int m_inView = 0;
    bool m_oneAtATime = false;
};

} // namespace window
