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
#include "reports/comparisonworkbook.h"
#include "widgets/periodstrip.h"
#include "widgets/statementtable.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
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

/// Where the entry at `place` of a list is after another one was moved.
int placeAfterMove(int place, int from, int to)
{
    if (place == from)
        return to;
    if (from < place && place <= to)
        return place - 1;
    return to <= place && place < from ? place + 1 : place;
}

} // namespace

ComparePage::ComparePage(Workspace *workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_periods(new models::TimelineModel(this)),
      m_model(new ComparisonModel(this)), m_companies(new QComboBox(this)), m_strip(new widgets::PeriodStrip(this)),
      m_table(new widgets::StatementTable(this)), m_kinds(new QButtonGroup(this)), m_shows(new QButtonGroup(this)),
      m_hint(mutedText({}, this))
{
    m_strip->setModel(m_periods);
    m_strip->setAccessibleName(tr("Periods to compare"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAccessibleName(tr("Comparison"));
    m_table->installEventFilter(this);
    m_hint->setContentsMargins(8, 0, 8, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeSwitches());
    column->addWidget(m_hint);
    column->addWidget(makeChoice());
    column->addWidget(m_table, 1);

    connect(m_companies, &QComboBox::activated, this, &ComparePage::showCompany);
    connect(m_strip, &widgets::PeriodStrip::selectionChanged, this, &ComparePage::chooseRows);
    connect(m_kinds, &QButtonGroup::idClicked, this, &ComparePage::compare);
    connect(m_shows, &QButtonGroup::idClicked, this, [this](int show) {
        m_model->setShow(ComparisonModel::Show(show));
        describe();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ComparePage::tellChoice);
    connectHeads();
}

ComparePage::~ComparePage()
{
    // The strip tells that its periods are gone while it is deleted with the other children, when this is no ComparePage any more.
    m_strip->disconnect(this);
    m_table->selectionModel()->disconnect(this);
}

/// The company whose periods the strip offers, and the strip.
QWidget *ComparePage::makeChoice()
{
    auto *bar = new QWidget(this);
    auto *strip = new QHBoxLayout(bar);
    strip->setContentsMargins(8, 0, 8, 4);
    strip->setSpacing(8);
    m_companies->setAccessibleName(tr("Company whose periods are offered"));
    m_companies->setToolTip(tr("Choose another open company to set its periods beside these"));
    m_companies->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_companies->setMinimumContentsLength(16);
    strip->addWidget(m_companies, 0, Qt::AlignTop);
    strip->addWidget(m_strip, 1);
    return bar;
}

void ComparePage::connectHeads()
{
    QHeaderView *heads = m_table->horizontalHeader();
    heads->setSectionsMovable(true);
    heads->setFirstSectionMovable(false);
    heads->setSectionsClickable(false); // the press that begins a move would choose a figure, and open its release
    heads->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(heads, &QWidget::customContextMenuRequested, this, &ComparePage::showHeadMenu);
    connect(heads, &QHeaderView::sectionMoved, this, [this, heads](int section, int from, int to) {
        if (section == from) { // else it is put back, below
            {
                const QSignalBlocker quiet(heads);
                heads->moveSection(to, from);
            }
            // The header is still at work with the sections that a new comparison replaces.
            QMetaObject::invokeMethod(
                this, [this, from, to] { move(from - 1, to - 1); }, Qt::QueuedConnection);
        }
    });
}

void ComparePage::showHeadMenu(const QPoint &at)
{
    const int period = m_table->horizontalHeader()->logicalIndexAt(at) - 1;
    const int last = int(m_sides.size()) - 1;
    if (period < 0 || period > last)
        return;
    QMenu menu(this);
    QAction *left = menu.addAction(tr("Move &Left"), this, [this, period] { move(period, period - 1); });
    left->setEnabled(period > 0);
    QAction *right = menu.addAction(tr("Move &Right"), this, [this, period] { move(period, period + 1); });
    right->setEnabled(period < last);
    menu.addSeparator();
    menu.addAction(tr("Re&move from the Comparison"), this, [this, period] { remove(period); });
    menu.exec(m_table->horizontalHeader()->mapToGlobal(at));
}

bool ComparePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int period = m_table->currentIndex().column() - 1;
    if (period < 0 || period >= int(m_sides.size()))
        return false;
    const bool moves = key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (moves && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
        move(period, key->key() == Qt::Key_Left ? period - 1 : period + 1);
        return true;
    }
    if (key->key() == Qt::Key_Delete) {
        remove(period);
        return true;
    }
    return false;
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
                               {{tr("Cha&nge and % change"), int(ComparisonModel::Show::Changes)},
                                {tr("% of &revenue"), int(ComparisonModel::Show::Shares)},
                                {tr("&As reported"), int(ComparisonModel::Show::Values)}},
                               tr("What is shown beside the values"), bar));
    layout->addStretch();
    auto *chart = new QToolButton(bar);
    auto *kinds = new QMenu(chart);
    kinds->addAction(tr("&Company Against Company…"), this, [this] { emit chartWanted(reports::Beside::Companies); });
    kinds->addAction(tr("This &Year Against Last…"), this, [this] { emit chartWanted(reports::Beside::Years); });
    chart->setText(tr("Chart"));
    chart->setMenu(kinds);
    chart->setPopupMode(QToolButton::InstantPopup);
    chart->setFocusPolicy(Qt::StrongFocus);
    chart->setToolTip(tr("Draw companies, or this year and last, side by side"));
    layout->addWidget(chart);
    auto *texts = new QPushButton(tr("Compare &Texts…"), bar);
    texts->setToolTip(tr("What two releases say, side by side, with the sentences that changed"));
    connect(texts, &QPushButton::clicked, this, &ComparePage::textsWanted);
    layout->addWidget(texts);
    return bar;
}

void ComparePage::showTimeline(history::Span span)
{
    const bool otherSpan = std::exchange(m_span, span) != span;
    const auto before = std::exchange(m_current, m_workspace->timeline());
    const auto timelinesBefore = m_timelines;
    takeTimelines();
    const bool otherCompany = !before || !m_current || before->company() != m_current->company();
    const bool keeps = !m_sides.empty() && !otherSpan && (!otherCompany || spansCompanies());
    const auto at = std::find(m_timelines.begin(), m_timelines.end(), m_current);
    showCompany(at == m_timelines.end() ? -1 : int(at - m_timelines.begin()));
    if (keeps && timelinesBefore == m_timelines)
        return; // what is shown stays, and the figure that is looked at
    if (!keeps)
        m_sides = periodsToBeginWith();
    markRows();
    compare();
}

/// What is compared goes on with the present timelines of its companies; what was closed is left out.
void ComparePage::takeTimelines()
{
    m_timelines = m_workspace->timelines();
    m_companies->clear();
    for (const auto &timeline : m_timelines) {
        const QString name = QString::fromStdString(timeline->company());
        m_companies->addItem(name.isEmpty() ? tr("Unknown company") : name);
    }
    m_companies->setVisible(m_timelines.size() > 1);
    std::erase_if(m_sides, [this](history::ComparedPeriod &side) {
        if (std::find(m_timelines.begin(), m_timelines.end(), side.timeline) != m_timelines.end())
            return false;
        const auto same = std::find_if(m_timelines.begin(), m_timelines.end(), [&side](const auto &timeline) {
            return timeline->company() == side.timeline->company();
        });
        if (same == m_timelines.end())
            return true;
        side = {*same, (*same)->canonical(side.period)};
        return false;
    });
}

void ComparePage::showCompany(int index)
{
    const QScopedValueRollback marking(m_marking, true);
    const auto timeline = index < 0 ? nullptr : m_timelines[std::size_t(index)];
    m_companies->setCurrentIndex(index);
    if (m_periods->timeline() != timeline || m_periods->periodSpan() != m_span)
        m_periods->setTimeline(timeline, m_span,
                               timeline ? history::measuresIn(*timeline, m_span) : std::vector<history::Measure>());
    markRows();
}

/// The form in which a period is offered here: a balance sheet's day as the quarter, or year, that ends with it.
filing::Period ComparePage::comparable(const filing::Period &period) const
{
    const filing::Period canonical = m_current->canonical(period);
    if (!canonical.isInstant())
        return canonical;
    for (const history::Span span : {m_span, history::Span::Quarters, history::Span::Years}) {
        for (const filing::Period &candidate : m_current->periods(span)) {
            if (candidate.end == canonical.end)
                return candidate;
        }
    }
    return canonical;
}

void ComparePage::showPeriods(const std::vector<filing::Period> &periods, StatementKind kind)
{
    if (!m_current)
        return;
    m_sides.clear();
    for (const filing::Period &period : periods)
        m_sides.push_back({m_current, comparable(period)});
    m_kinds->button(int(kind))->setChecked(true);
    markRows();
    compare();
}

bool ComparePage::spansCompanies() const
{
    return std::any_of(m_sides.begin(), m_sides.end(),
                       [this](const auto &side) { return side.timeline != m_sides.front().timeline; });
}

std::vector<history::ComparedPeriod> ComparePage::periodsToBeginWith() const
{
    const int newest = m_periods->rowCount() - 1;
    if (newest < 0)
        return {};
    int base = newest - 1;
    for (int row = newest - 1; row >= 0; --row) {
        if (isYearBefore(m_periods->periodAt(row), m_periods->periodAt(newest))) {
            base = row;
            break;
        }
    }
    std::vector<history::ComparedPeriod> sides{{m_periods->timeline(), m_periods->periodAt(newest)}};
    if (base >= 0)
        sides.push_back({m_periods->timeline(), m_periods->periodAt(base)});
    return sides;
}

/// The chips of what is compared are down.
void ComparePage::markRows()
{
    const QScopedValueRollback marking(m_marking, true);
    QList<int> rows;
    for (const history::ComparedPeriod &side : m_sides) {
        const int row = side.timeline == m_periods->timeline() ? m_periods->rowOf(side.period) : -1;
        if (row >= 0)
            rows.append(row);
    }
    m_strip->setSelectedRows(rows);
}

/// Chips were chosen: what they add stands before the older periods of its company, as releases print them.
void ComparePage::chooseRows(const QList<int> &rows)
{
    if (m_marking)
        return;
    const auto timeline = m_periods->timeline();
    std::erase_if(m_sides, [&](const history::ComparedPeriod &side) {
        const int row = side.timeline == timeline ? m_periods->rowOf(side.period) : -1;
        return row >= 0 && !rows.contains(row);
    });
    for (const int row : rows) {
        const filing::Period &period = m_periods->periodAt(row);
        const auto isIt = [&](const history::ComparedPeriod &side) {
            return side.timeline == timeline && side.period == period;
        };
        if (std::any_of(m_sides.begin(), m_sides.end(), isIt))
            continue;
        const auto older = std::find_if(m_sides.begin(), m_sides.end(), [&](const history::ComparedPeriod &side) {
            return side.timeline == timeline && side.period < period;
        });
        m_sides.insert(older, {timeline, period});
    }
    compare();
}

void ComparePage::move(int from, int to)
{
    const int last = int(m_sides.size()) - 1;
    to = std::clamp(to, 0, std::max(last, 0));
    if (from < 0 || from > last || from == to)
        return;
    const auto begin = m_sides.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
    const QModelIndex current = m_table->currentIndex();
    const int column = placeAfterMove(current.column() - 1, from, to) + 1;
    const QScopedValueRollback moving(m_moving, true);
    compare();
    if (current.isValid())
        m_table->setCurrentIndex(m_model->index(current.row(), column));
}

void ComparePage::remove(int period)
{
    if (period < 0 || period >= int(m_sides.size()))
        return;
    m_sides.erase(m_sides.begin() + period);
    markRows();
    compare();
}

void ComparePage::compare()
{
    const auto kind = StatementKind(m_kinds->checkedId());
    if (QAbstractButton *shares = m_shows->button(int(ComparisonModel::Show::Shares)))
        shares->setText(kind == StatementKind::Balance ? tr("% of total a&ssets") : tr("% of &revenue"));
    m_model->setComparison(m_sides.empty() ? history::Comparison{} : history::compare(kind, m_sides));
    describe();
}

QString ComparePage::writeWorkbook(const QString &path) const
{
    std::vector<history::Comparison> comparisons;
    if (!m_sides.empty()) {
        for (const StatementKind kind : {StatementKind::Income, StatementKind::Balance, StatementKind::CashFlow})
            comparisons.push_back(history::compare(kind, m_sides));
    }
    return reports::writeComparisonWorkbook(path, comparisons, m_workspace->fileNames());
}

void ComparePage::describe()
{
    if (m_sides.empty())
        m_hint->setText(tr("Click the periods to compare."));
    else if (m_model->rowCount() == 0)
        m_hint->setText(tr("The open releases print no statement of this kind for these periods."));
    else if (m_sides.size() == 1)
        m_hint->setText(m_periods->rowCount() > 1 ? tr("Click a second period to see what changed.")
                                                  : tr("Open another release, of this company or of another, to compare."));
    else
        m_hint->setText(tr("Click periods to add or remove them; drag a column head to move it."));
}

void ComparePage::tellChoice(const QModelIndex &index)
{
    if (m_moving)
        return; // the figure that is looked at stands elsewhere now, that is all
    const auto key = index.data(models::SourceKeyRole).value<models::SourceKey>();
    if (key.filing && key.cell.cell >= 0)
        emit cellChosen(key.filing, key.cell);
}

} // namespace window
