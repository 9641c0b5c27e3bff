// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartspane.h"

#include "workspace.h"

#include "models/timelinemodel.h"
#include "reports/chart.h"
#include "reports/charttext.h"
#include "widgets/trendchart.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace window {

namespace {

constexpr int narrowestChart = 215; ///< pixels; below this a chart of eight quarters has no room for its labels

const reports::ChartDefinition &definition(int index)
{
    return reports::standardCharts()[std::size_t(index)];
}

} // namespace

ChartsPane::ChartsPane(Workspace *workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_tabs(new QTabBar(this)), m_row(new QHBoxLayout)
{
    m_tabs->setAccessibleName(tr("Charts"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->hide();
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->setSizeConstraint(QLayout::SetNoConstraint); // minimumSizeHint() says what is needed
    column->addWidget(m_tabs);
    column->addLayout(m_row, 1);

    for (const reports::ChartDefinition &chart : reports::standardCharts()) {
        const Panel panel{new widgets::TrendChart(this), new models::TimelineModel(this)};
        const int index = count();
        m_panels.push_back(panel);
        m_tabs->addTab(QString::fromStdString(history::title(chart.line.value_or(chart.bars))));
        m_row->addWidget(panel.chart, 1);
        panel.chart->installEventFilter(this);
        connect(panel.chart, &widgets::TrendChart::pointActivated, this, [this, panel, index](const QModelIndex &point) {
            lookAt(index);
            choose(panel, point);
        });
    }
    connect(m_tabs, &QTabBar::currentChanged, this, &ChartsPane::lookAt);
}

const widgets::TrendChart &ChartsPane::chart(int index) const
{
    return *m_panels[std::size_t(index)].chart;
}

const models::TimelineModel &ChartsPane::model(int index) const
{
    return *m_panels[std::size_t(index)].model;
}

QString ChartsPane::chartName(int index) const
{
    return definition(index).name;
}

QString ChartsPane::chartTitle(int index) const
{
    return reports::chartTitle(definition(index), m_span);
}

void ChartsPane::setSpan(history::Span span)
{
    if (span == m_span)
        return;
    m_span = span;
    showTimeline();
}

void ChartsPane::showTimeline()
{
    if (!m_workspace->timeline())
        return;
    for (int i = 0; i < count(); ++i) {
        const Panel &panel = m_panels[std::size_t(i)];
        reports::showChart(*panel.chart, *panel.model, definition(i), m_workspace->timeline(), m_span,
                           m_workspace->ofCompany());
    }
}

void ChartsPane::showSelection(const SelectedCell &cell)
{
    for (int i = 0; i < count(); ++i) {
        const Panel &panel = m_panels[std::size_t(i)];
        QModelIndex point;
        if (cell.isValid() && cell.column().period) {
            const int row = panel.model->rowOf(*cell.column().period);
            const auto &measures = panel.model->measures();
            // The bar of the line item itself; of another item, the bar that stands in the same period.
            const auto same = std::find_if(measures.begin(), measures.end(), [&](const history::Measure &measure) {
                return measure.item == cell.row().item && !measure.isRatio();
            });
            const auto measure = same == measures.end() ? 0 : same - measures.begin();
            if (row >= 0 && same != measures.end() && m_oneAtATime)
                lookAt(i);
            if (row >= 0)
                point = panel.model->index(row, models::TimelineModel::FirstMeasureColumn + int(measure));
        }
        if (point.isValid())
            panel.chart->selectionModel()->setCurrentIndex(point, QItemSelectionModel::ClearAndSelect);
        else
            panel.chart->selectionModel()->clear();
    }
}

void ChartsPane::choose(const Panel &panel, const QModelIndex &index)
{
    const history::MeasureValue *value = panel.model->valueAt(index);
    if (!value || value->witnesses.empty())
        return;
    const auto &filings = m_workspace->timeline()->filings();
    const auto releaseOf = [&](const history::Witness &witness) {
        return m_workspace->releaseOf(filings[std::size_t(witness.filing)].get());
    };
    // Where the release on display prints the value too, there is no need to leave it.
    const auto here = std::find_if(value->witnesses.begin(), value->witnesses.end(), [&](const history::Witness &witness) {
        return releaseOf(witness) == m_workspace->current();
    });
    const history::Witness &witness = here == value->witnesses.end() ? value->witnesses.front() : *here;
    emit cellChosen({releaseOf(witness), witness.cell});
}

QSize ChartsPane::minimumSizeHint() const
{
    const QSize chart = m_panels.front().chart->minimumSizeHint();
    return {chart.width(), chart.height() + (m_oneAtATime ? m_tabs->sizeHint().height() : 0)};
}

void ChartsPane::lookAt(int index)
{
    m_inView = index;
    m_tabs->setCurrentIndex(index);
    arrange();
}

void ChartsPane::arrange()
{
    m_oneAtATime = width() < narrowestChart * count();
    m_tabs->setVisible(m_oneAtATime);
    for (int i = 0; i < count(); ++i)
        m_panels[std::size_t(i)].chart->setVisible(!m_oneAtATime || i == m_inView);
}

void ChartsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool ChartsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        const auto panel =
            std::find_if(m_panels.begin(), m_panels.end(), [&](const Panel &p) { return p.chart == watched; });
        if (panel != m_panels.end())
            lookAt(int(panel - m_panels.begin()));
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace window
