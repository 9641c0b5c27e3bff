// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparepage.h"

#include "segments.h"
#include "textlabels.h"
#include "workspace.h"

#include "history/comparison.h"
#include "history/measures.h"
#include "models/comparisonmodel.h"
#include "models/roles.h"
#include "models/sourcekey.h"
#include "models/timelinemodel.h"
#include "widgets/periodstrip.h"
#include "widgets/statementtable.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;
using filing::StatementKind;
using models::ComparisonModel;

namespace window {

namespace {

constexpr int daysOfYear = 365;
constexpr int driftOfYearEnd = 10; ///< days; 52- and 53-week years end on a weekday, not on a date

bool isYearBefore(const filing::Period &earlier, const filing::Period &later)
{
    return earlier.months == later.months
        && std::abs(filing::daysBetween(earlier.end, later.end) - daysOfYear) <= driftOfYearEnd;
}

} // namespace

ComparePage::ComparePage(Workspace *workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_periods(new models::TimelineModel(this)),
      m_model(new ComparisonModel(this)), m_strip(new widgets::PeriodStrip(this)),
      m_table(new widgets::StatementTable(this)), m_kinds(new QButtonGroup(this)), m_shows(new QButtonGroup(this)),
      m_hint(mutedText({}, this))
{
    m_strip->setModel(m_periods);
    m_strip->setAccessibleName(tr("Periods to compare"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAccessibleName(tr("Comparison"));
    m_hint->setContentsMargins(8, 2, 8, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeSwitches());
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(8, 0, 8, 4);
    strip->addWidget(m_strip);
    column->addLayout(strip);
    column->addWidget(m_hint);
    column->addWidget(m_table, 1);

    connect(m_strip, &widgets::PeriodStrip::selectionChanged, this, &ComparePage::compare);
    connect(m_kinds, &QButtonGroup::idClicked, this, &ComparePage::compare);
    connect(m_shows, &QButtonGroup::idClicked, this, [this](int show) {
        m_model->setShow(ComparisonModel::Show(show));
        describe();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ComparePage::tellChoice);
}

ComparePage::~ComparePage()
{
    // The strip tells that its periods are gone while it is deleted with the other children, when this is no ComparePage any more.
    m_strip->disconnect(this);
    m_table->selectionModel()->disconnect(this);
}

QWidget *ComparePage::makeSwitches()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(16);
    layout->addWidget(segments(m_kinds,
                               {{tr("&Income"), int(StatementKind::Income)},
                                {tr("&Balance"), int(StatementKind::Balance)},
                                {tr("Cash flo&w"), int(StatementKind::CashFlow)}},
                               tr("Statement to compare"), bar));
    layout->addWidget(segments(m_shows,
                               {{tr("Change and % c&hange"), int(ComparisonModel::Show::Changes)},
                                {tr("% of &revenue"), int(ComparisonModel::Show::Shares)},
                                {tr("&As reported"), int(ComparisonModel::Show::Values)}},
                               tr("What is shown beside the values"), bar));
    layout->addStretch();
    return bar;
}

void ComparePage::showTimeline(history::Span span)
{
    const auto &timeline = m_workspace->timeline();
    m_periods->setTimeline(timeline, span,
                           timeline ? history::measuresIn(*timeline, span) : std::vector<history::Measure>());
    const QList<int> rows = periodsToBeginWith();
    if (m_strip->selectedRows() == rows)
        compare();
    else
        m_strip->setSelectedRows(rows);
}

QList<int> ComparePage::periodsToBeginWith() const
{
    const int newest = m_periods->rowCount() - 1;
    if (newest < 0)
        return {};
    for (int row = newest - 1; row >= 0; --row) {
        if (isYearBefore(m_periods->periodAt(row), m_periods->periodAt(newest)))
            return {row, newest};
    }
    return newest == 0 ? QList<int>{newest} : QList<int>{newest - 1, newest};
}

void ComparePage::compare()
{
    std::vector<history::ComparedPeriod> periods;
    QList<int> rows = m_strip->selectedRows();
    std::reverse(rows.begin(), rows.end()); // the newest first, as releases print them
    for (const int row : std::as_const(rows))
        periods.push_back({m_workspace->timeline(), m_periods->periodAt(row)});
    const auto kind = StatementKind(m_kinds->checkedId());
    if (QAbstractButton *shares = m_shows->button(int(ComparisonModel::Show::Shares)))
        shares->setText(kind == StatementKind::Balance ? tr("% of total asse&ts") : tr("% of &revenue"));
    m_model->setComparison(periods.empty() ? history::Comparison{} : history::compare(kind, std::move(periods)));
    describe();
}

void ComparePage::describe()
{
    const auto chosen = m_strip->selectedRows().size();
    if (chosen == 0)
        m_hint->setText(tr("Choose the periods to compare."));
    else if (m_model->rowCount() == 0)
        m_hint->setText(tr("The open releases print no statement of this kind for these periods."));
    else if (chosen == 1)
        m_hint->setText(tr("Choose a second period to see the change. %1.").arg(m_model->unitText()));
    m_hint->setVisible(chosen < 2 || m_model->rowCount() == 0);
}

void ComparePage::tellChoice(const QModelIndex &index)
{
    const auto key = index.data(models::SourceKeyRole).value<models::SourceKey>();
    if (key.filing && key.cell.cell >= 0)
        emit cellChosen(key.filing, key.cell);
}

} // namespace window
