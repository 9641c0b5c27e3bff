// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinepage.h"

#include "periodpicker.h"
#include "segments.h"
#include "sentencetable.h"
#include "textlabels.h"
#include "workspace.h"

#include "models/restatementsmodel.h"
#include "models/roles.h"
#include "models/sourcekey.h"
#include "models/timelinetablemodel.h"
#include "models/timelinetext.h"
#include "reports/timelineworkbook.h"
#include "widgets/statementtable.h"

#include <QAbstractItemView>
#include <QActionGroup>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using filing::StatementKind;
using history::ShownAs;
using history::Span;
using history::TimelineColumns;
using history::ValueRule;
using models::TimelineTableModel;

namespace window {

namespace {

constexpr int allKinds = 100; // no StatementKind; a negative id would not be kept
constexpr int twoYears = 8;   // quarters

std::vector<StatementKind> kindsOf(int choice)
{
    if (choice == allKinds)
        return {StatementKind::Income, StatementKind::Balance, StatementKind::CashFlow};
    return {StatementKind(choice)};
}

} // namespace

TimelinePage::TimelinePage(Workspace *workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_model(new TimelineTableModel(this)),
      m_split(new QSplitter(Qt::Vertical, this)), m_table(new widgets::StatementTable(m_split)),
      m_kinds(new QButtonGroup(this)), m_reach(new QButtonGroup(this)), m_show(new QComboBox(this)),
      m_options(new QToolButton(this)), m_hint(mutedText({}, this)), m_legend(mutedText({}, this)),
      m_showRestatements(new QPushButton(tr("&Restatements"), this)), m_compare(new QPushButton(this))
{
    m_model->setNewestFirst(true);
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAccessibleName(tr("Timeline"));
    m_table->installEventFilter(this);
    m_split->setChildrenCollapsible(false);
    setFocusProxy(m_table);
    m_hint->setContentsMargins(8, 0, 8, 6);
    makeOptions();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeSwitches());
    column->addWidget(m_hint);
    column->addWidget(m_split, 1);
    column->addWidget(makeFoot());

    connect(m_kinds, &QButtonGroup::idClicked, this, &TimelinePage::rebuild);
    connect(m_reach, &QButtonGroup::idClicked, this,
            [this](int periods) { keepingPlace([&] { m_model->setPeriodLimit(periods); }); });
    connect(m_show, &QComboBox::activated, this,
            [this] { keepingPlace([&] { m_model->setShownAs(ShownAs(m_show->currentData().toInt())); }); });
    connectChoices();
    connect(m_table, &QTableView::clicked, this, &TimelinePage::toggle);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TimelinePage::tellChoice);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TimelinePage::describe);
    connect(m_showRestatements, &QPushButton::toggled, this, &TimelinePage::setRestatementsShown);
    m_picker = new PeriodPicker(m_table, m_compare, [this](int section) {
        return section < TimelineTableModel::FirstPeriodColumn ? std::nullopt
                                                               : std::optional(m_model->periodAt(section).period);
    });
    connect(m_picker, &PeriodPicker::comparisonWanted, this, &TimelinePage::comparisonWanted);
}

TimelinePage::~TimelinePage()
{
    m_table->selectionModel()->disconnect(this);
    if (m_restatementTable)
        m_restatementTable->selectionModel()->disconnect(this);
}

/// Whatever the user changes is told; what setChoices() does is not.
void TimelinePage::connectChoices()
{
    const auto tell = [this] { emit choicesChanged(choices()); };
    connect(m_reach, &QButtonGroup::idClicked, this, tell);
    connect(m_show, &QComboBox::activated, this, tell);
    for (const QAction *action : {m_newestFirst, m_yearColumns, m_latest, m_firstReported})
        connect(action, &QAction::triggered, this, tell);
}

TimelineChoices TimelinePage::choices() const
{
    return {m_newestFirst->isChecked(), m_yearColumns->isChecked(), m_firstReported->isChecked(), m_reach->checkedId(),
            ShownAs(m_show->currentData().toInt())};
}

void TimelinePage::setChoices(const TimelineChoices &choices)
{
    m_newestFirst->setChecked(choices.newestFirst);
    m_model->setNewestFirst(choices.newestFirst);
    m_yearColumns->setChecked(choices.yearsAmongQuarters);
    (choices.firstReported ? m_firstReported : m_latest)->setChecked(true);
    if (QAbstractButton *reach = m_reach->button(choices.periods)) {
        reach->setChecked(true);
        m_model->setPeriodLimit(choices.periods);
    }
    m_show->setCurrentIndex(m_show->findData(int(choices.shownAs)));
    m_model->setShownAs(choices.shownAs);
}

QWidget *TimelinePage::makeSwitches()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(10);
    layout->addWidget(segments(m_kinds,
                               {{tr("&All"), allKinds},
                                {tr("&Income"), int(StatementKind::Income)},
                                {tr("&Balance"), int(StatementKind::Balance)},
                                {tr("Cash flo&w"), int(StatementKind::CashFlow)}},
                               tr("Statements of the timeline"), bar));
    for (const ShownAs as : {ShownAs::Values, ShownAs::ChangeOnYear, ShownAs::ChangeOnQuarter, ShownAs::CommonSize,
                             ShownAs::PerShare, ShownAs::Indexed})
        m_show->addItem(models::shownAsText(as), int(as));
    m_show->setAccessibleName(tr("What the timeline shows"));
    m_show->setToolTip(tr("What is shown of each figure"));
    m_show->setMinimumContentsLength(14);
    m_show->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_show->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_show->setMaximumWidth(36 * fontMetrics().averageCharWidth());
    m_show->view()->setTextElideMode(Qt::ElideNone);
    layout->addWidget(m_show, 100); // before the empty end of the bar, until it is as wide as it gets
    layout->addWidget(segments(m_reach, {{tr("All &periods"), 0}, {tr("Last &8"), twoYears}}, tr("Periods shown"), bar));
    layout->addWidget(m_options);
    layout->addStretch();
    return bar;
}

void TimelinePage::makeOptions()
{
    auto *menu = new QMenu(m_options);
    const auto add = [&](const QString &text, bool checked) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        return action;
    };
    m_newestFirst = add(tr("&Newest Period First"), true);
    m_yearColumns = add(tr("&Years Among the Quarters"), true);
    menu->addSeparator();
    m_latest = add(tr("&Latest Figures"), true);
    m_firstReported = add(tr("As &First Reported"), false);
    auto *rules = new QActionGroup(menu);
    rules->addAction(m_latest);
    rules->addAction(m_firstReported);
    m_adjust = add(tr("&Adjust for Stock Splits"), false);
    menu->addSeparator();
    connect(menu->addAction(tr("Fold All &Groups")), &QAction::triggered, this,
            [this] { keepingPlace([&] { m_model->setAllFolded(true); }); });
    connect(menu->addAction(tr("&Open All Groups")), &QAction::triggered, this,
            [this] { keepingPlace([&] { m_model->setAllFolded(false); }); });
    connect(m_newestFirst, &QAction::toggled, this,
            [this](bool first) { keepingPlace([&] { m_model->setNewestFirst(first); }); });
    connect(m_yearColumns, &QAction::toggled, this, &TimelinePage::rebuild);
    connect(rules, &QActionGroup::triggered, this, &TimelinePage::rebuild);
    connect(m_adjust, &QAction::triggered, this, &TimelinePage::rebuild);
    m_options->setText(tr("Options"));
    m_options->setMenu(menu);
    m_options->setPopupMode(QToolButton::InstantPopup);
    m_options->setFocusPolicy(Qt::StrongFocus);
    m_options->setToolTip(tr("Order of the periods, restated figures, groups"));
}

QWidget *TimelinePage::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_legend, 1);
    layout->addWidget(m_showRestatements);
    layout->addWidget(m_compare);
    m_showRestatements->setCheckable(true);
    m_showRestatements->setToolTip(tr("List what two filings print differently, and stock splits, below the timeline"));
    return foot;
}

void TimelinePage::showTimeline(Span span)
{
    if (m_source == m_workspace->timeline() && m_span == span)
        return;
    if (m_source != m_workspace->timeline()) {
        m_source = m_workspace->timeline();
        m_splits.clear();
        for (const history::FoundSplit &found :
             m_source ? history::findSplits(*m_source) : std::vector<history::FoundSplit>())
            m_splits.push_back(found.split);
        m_adjust->setEnabled(!m_splits.empty());
        m_adjust->setChecked(false); // splits are applied when the user says so, company by company
        if (m_restatementTable && m_restatementTable->isVisibleTo(this))
            m_restatements->setTimeline(m_source);
    }
    m_span = span;
    rebuild();
}

void TimelinePage::rebuild()
{
    const ValueRule rule = m_firstReported->isChecked() ? ValueRule::AsFirstReported : ValueRule::Latest;
    m_timeline = m_source;
    if (m_source && (m_source->rule() != rule || m_adjust->isChecked()))
        m_timeline = std::make_shared<const history::Timeline>(
            m_source->filings(), rule, m_adjust->isChecked() ? m_splits : std::vector<history::StockSplit>());
    TimelineColumns columns = m_yearColumns->isChecked() ? TimelineColumns::QuartersAndYears : TimelineColumns::Quarters;
    if (m_span == Span::Years)
        columns = TimelineColumns::Years;
    else if (m_span == Span::TrailingYears)
        columns = TimelineColumns::TrailingYears;
    m_yearColumns->setEnabled(m_span == Span::Quarters);
    keepingPlace([&] { m_model->setSheet(history::TimelineSheet(m_timeline, kindsOf(m_kinds->checkedId()), columns)); });
}

/// The current cell is looked up again after the table was laid out anew; nobody has chosen anything by that.
template<typename Change>
void TimelinePage::keepingPlace(Change change)
{
    const QScopedValueRollback following(m_following, true);
    const QModelIndex current = m_table->currentIndex();
    const auto key = current.data(models::SourceKeyRole).value<models::SourceKey>();
    change();
    const QModelIndex again = key.filing ? m_model->indexOf(key.filing.get(), key.cell) : QModelIndex();
    if (again.isValid())
        m_table->setCurrentIndex(again);
}

void TimelinePage::describe()
{
    bool derived = false;
    bool restated = false;
    bool renamed = false;
    const history::TimelineSheet &sheet = m_model->sheet();
    for (int row = 0; row < int(sheet.rows().size()); ++row) {
        const history::TimelineRow *line = sheet.line(row);
        renamed = renamed || (line && line->names.size() > 1);
        for (int column = 0; column < int(sheet.columns().size()); ++column) {
            const history::TimelineValue *value = sheet.value(row, column);
            derived = derived || (value && value->derived);
            restated = restated || (value && value->restated);
        }
    }
    QStringList legend;
    if (derived)
        legend += tr("Italics: calculated, printed by no filing");
    if (restated)
        legend += tr("r: restated");
    if (renamed)
        legend += tr("†: called otherwise in other filings");
    if (!m_splits.empty())
        legend +=
            m_adjust->isChecked() ? tr("adjusted for stock splits") : tr("shares were split: see Options to adjust for it");
    m_legend->setText(legend.join(u" · "_s));
    const auto filings = m_timeline ? m_timeline->filings().size() : 0;
    if (sheet.rows().empty())
        m_hint->setText(tr("The open filings of this company print no statement of this kind for these periods."));
    else
        m_hint->setText(
            tr("One release is open. Open more of this company’s, or a folder of them, and they join into one table."));
    const bool nothingRestated =
        m_restatementTable && m_restatementTable->isVisibleTo(this) && m_restatements->rowCount() == 0;
    if (filings > 1 && nothingRestated && !sheet.rows().empty())
        m_hint->setText(tr("No two of the open filings print a figure differently."));
    m_hint->setVisible(filings > 0 && (filings == 1 || sheet.rows().empty() || nothingRestated));
}

QString TimelinePage::writeWorkbook(const QString &path) const
{
    return reports::writeTimelineWorkbook(path, m_model->sheet().tables(), m_workspace->fileNames());
}

void TimelinePage::setRestatementsShown(bool shown)
{
    if (!m_restatementTable) {
        if (!shown)
            return;
        m_restatements = new models::RestatementsModel(this);
        m_restatementTable = sentenceTable(m_restatements, tr("Restatements and stock splits"), m_split);
        m_restatementTable->setSelectionBehavior(QAbstractItemView::SelectItems); // each printing leads to its own place
        connect(m_restatementTable->selectionModel(), &QItemSelectionModel::currentChanged, this, &TimelinePage::tellPlace);
        m_split->setStretchFactor(0, 3);
        m_split->setStretchFactor(1, 1);
    }
    if (shown)
        m_restatements->setTimeline(m_source);
    m_restatementTable->setVisible(shown);
    m_showRestatements->setChecked(shown);
    describe();
}

/// A printing leads to its cell, the words that explain it to their place in the text.
void TimelinePage::tellPlace(const QModelIndex &index)
{
    const auto key = index.data(models::SourceKeyRole).value<models::SourceKey>();
    if (key.filing && key.cell.cell >= 0)
        emit cellChosen(key.filing, key.cell);
    else if (key.filing)
        emit placeChosen(key.filing, key.at);
}

void TimelinePage::showSelection(const SelectedCell &cell)
{
    if (!cell.isValid())
        return;
    const QScopedValueRollback following(m_following, true);
    const auto key = m_table->currentIndex().data(models::SourceKeyRole).value<models::SourceKey>();
    if (key.filing == cell.release->filing && key.cell == cell.cell)
        return; // also where a calculated value led to one that it rests on
    const QModelIndex index = m_model->indexOf(cell.release->filing.get(), cell.cell);
    if (index.isValid())
        m_table->setCurrentIndex(index);
}

void TimelinePage::tellChoice(const QModelIndex &index)
{
    const auto key = index.data(models::SourceKeyRole).value<models::SourceKey>();
    if (!m_following && key.filing && key.cell.cell >= 0)
        emit cellChosen(key.filing, key.cell);
}

void TimelinePage::toggle(const QModelIndex &index)
{
    if (index.isValid() && m_model->isGroup(index.row()))
        m_model->toggle(index.row());
}

bool TimelinePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const QModelIndex current = m_table->currentIndex();
    const bool toggles = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (!toggles || !current.isValid() || !m_model->isGroup(current.row()))
        return false;
    m_model->toggle(current.row());
    return true;
}

} // namespace window
