// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statementtabs.h"

#include "checkspage.h"
#include "claimspage.h"
#include "comparepage.h"
#include "periodpicker.h"
#include "statementpage.h"
#include "timelinepage.h"
#include "workspace.h"

#include "widgets/statementtable.h"

#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using filing::StatementKind;

namespace window {

namespace {

StatementTabs::Tab tabOfKind(StatementKind kind)
{
    switch (kind) {
    case StatementKind::Income:
        return StatementTabs::IncomeTab;
    case StatementKind::Balance:
        return StatementTabs::BalanceTab;
    case StatementKind::CashFlow:
        return StatementTabs::CashFlowTab;
    case StatementKind::Other:
        break;
    }
    return StatementTabs::OtherTab;
}

} // namespace

StatementTabs::StatementTabs(Workspace *workspace, QWidget *parent) : QTabWidget(parent), m_workspace(workspace)
{
    setDocumentMode(true);
    const QStringList titles{tr("Income"),   tr("Balance"), tr("Cash flow"), tr("Other tables"),
                             tr("Timeline"), tr("Compare"), tr("Checks"),    tr("Claims")};
    for (int tab = 0; tab < TabCount; ++tab) {
        auto *place = new QWidget(this);
        auto *layout = new QVBoxLayout(place);
        layout->setContentsMargins(0, 0, 0, 0);
        m_places[std::size_t(tab)] = place;
        addTab(place, titles.at(tab));
    }
    setTabToolTip(TimelineTab, tr("All periods of the company’s open filings in one table"));
    setTabToolTip(CompareTab, tr("Two or more periods side by side"));
    setTabToolTip(ChecksTab, tr("The sums that the figures were held to, and what the reader was unsure of"));
    setTabToolTip(ClaimsTab, tr("What the text says in figures, held against the statements"));
    connect(this, &QTabWidget::currentChanged, this, &StatementTabs::fill);
}

void StatementTabs::offer(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    setCornerWidget(button);
}

StatementPage *StatementTabs::statementPage(Tab tab) const
{
    return tab < TimelineTab ? m_statements[tab] : nullptr;
}

widgets::StatementTable *StatementTabs::tableInView() const
{
    const int tab = currentIndex();
    if (tab == TimelineTab)
        return m_timeline ? m_timeline->table() : nullptr;
    if (tab == CompareTab)
        return m_compare ? m_compare->table() : nullptr;
    if (tab < 0 || tab > CompareTab || !m_statements[std::size_t(tab)])
        return nullptr;
    return m_statements[std::size_t(tab)]->table();
}

QString StatementTabs::nameInView() const
{
    switch (Tab(currentIndex())) {
    case IncomeTab:
        return u"income"_s;
    case BalanceTab:
        return u"balance"_s;
    case CashFlowTab:
        return u"cash-flow"_s;
    case TimelineTab:
        return u"timeline"_s;
    case CompareTab:
        return u"comparison"_s;
    case ChecksTab:
        return u"checks"_s;
    case ClaimsTab:
        return u"claims"_s;
    default:
        return u"table"_s;
    }
}

std::vector<int> StatementTabs::statementsOf(Tab tab) const
{
    std::vector<int> statements;
    if (!m_release)
        return statements;
    const auto &all = m_release->filing->statements;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (tabOfKind(all[i].kind) == tab)
            statements.push_back(int(i));
    }
    return statements;
}

StatementTabs::Tab StatementTabs::tabOf(int statement) const
{
    return tabOfKind(m_release->filing->statements[std::size_t(statement)].kind);
}

void StatementTabs::showRelease(const SharedRelease &release)
{
    m_release = release;
    m_filled.fill(false);
    const QScopedValueRollback following(m_followingSelection,
                                         true); // the tables lose their current cells, which is no choice
    int firstWithFigures = -1;
    for (const Tab tab : {IncomeTab, BalanceTab, CashFlowTab, OtherTab}) {
        const bool isThere = !statementsOf(tab).empty();
        setTabEnabled(tab, isThere);
        if (isThere && firstWithFigures < 0)
            firstWithFigures = tab;
    }
    setTabToolTip(IncomeTab, isTabEnabled(IncomeTab) ? QString() : tr("This release prints no income statement."));
    setTabToolTip(BalanceTab, isTabEnabled(BalanceTab) ? QString() : tr("This release prints no balance sheet."));
    setTabToolTip(CashFlowTab, isTabEnabled(CashFlowTab) ? QString() : tr("This release prints no cash flow statement."));
    setTabVisible(OtherTab, isTabEnabled(OtherTab));
    const auto others = statementsOf(OtherTab).size();
    //: %1 is a number of two or more
    setTabText(OtherTab, others > 1 ? tr("Other tables (%1)").arg(others) : tr("Other table"));
    if (!isTabEnabled(currentIndex()) && firstWithFigures >= 0)
        setCurrentIndex(firstWithFigures);
    fill(currentIndex());
}

void StatementTabs::showTimeline(history::Span span)
{
    m_span = span;
    for (const Tab tab : {TimelineTab, CompareTab}) {
        m_filled[tab] = false;
        if (currentIndex() == tab)
            fill(tab);
    }
}

void StatementTabs::fill(int tab)
{
    if (tab < 0 || !m_release)
        return;
    if (!std::exchange(m_filled[std::size_t(tab)], true)) {
        if (tab == TimelineTab)
            fillTimeline();
        else if (tab == CompareTab)
            fillCompare();
        else if (tab == ChecksTab)
            fillChecks();
        else if (tab == ClaimsTab)
            fillClaims();
        else
            fillStatements(Tab(tab));
    }
    emit tableInViewChanged();
}

void StatementTabs::fillStatements(Tab tab)
{
    StatementPage *&page = m_statements[tab];
    if (!page) {
        page = new StatementPage(this);
        m_places[tab]->layout()->addWidget(page);
        m_places[tab]->setFocusProxy(page);
        connect(page, &StatementPage::cellChosen, this, [this](const SelectedCell &cell) {
            if (!m_followingSelection)
                emit cellChosen(cell);
        });
        const StatementKind kind = tab == BalanceTab ? StatementKind::Balance
            : tab == CashFlowTab                     ? StatementKind::CashFlow
                                                     : StatementKind::Income;
        connect(page, &StatementPage::comparisonWanted, this,
                [this, kind](const std::vector<filing::Period> &periods) { compare(periods, kind); });
    }
    page->showStatements(m_release, statementsOf(tab));
}

void StatementTabs::fillTimeline()
{
    if (!m_timeline) {
        m_timeline = new TimelinePage(m_workspace, this);
        m_timeline->setChoices(m_timelineChoices);
        connect(m_timeline, &TimelinePage::choicesChanged, this, &StatementTabs::timelineChoicesChanged);
        m_places[TimelineTab]->layout()->addWidget(m_timeline);
        connect(m_timeline, &TimelinePage::cellChosen, this, &StatementTabs::chooseElsewhere);
        connect(m_timeline, &TimelinePage::placeChosen, this, [this](const auto &filing, const filing::SourcePlace &place) {
            if (const SharedRelease release = m_workspace->releaseOf(filing.get()))
                emit otherPlaceChosen(release, place);
        });
        connect(m_timeline, &TimelinePage::comparisonWanted, this,
                [this](const std::vector<filing::Period> &periods) { compare(periods, StatementKind::Income); });
    }
    m_timeline->showTimeline(m_span);
    m_timeline->showSelection(m_selected);
}

void StatementTabs::compare(const std::vector<filing::Period> &periods, StatementKind kind)
{
    goTo(CompareTab);
    m_compare->showPeriods(periods, kind);
}

void StatementTabs::setTimelineChoices(const TimelineChoices &choices)
{
    m_timelineChoices = choices;
}

void StatementTabs::comparePicked()
{
    const int tab = currentIndex();
    if (tab == TimelineTab && m_timeline)
        m_timeline->picker()->compare();
    else if (tab >= 0 && tab < TimelineTab && m_statements[std::size_t(tab)])
        m_statements[std::size_t(tab)]->picker()->compare();
    else
        goTo(CompareTab);
}

void StatementTabs::fillCompare()
{
    if (!m_compare) {
        m_compare = new ComparePage(m_workspace, this);
        m_places[CompareTab]->layout()->addWidget(m_compare);
        connect(m_compare, &ComparePage::cellChosen, this, &StatementTabs::chooseElsewhere);
        connect(m_compare, &ComparePage::textsWanted, this, &StatementTabs::textsWanted);
        connect(m_compare, &ComparePage::chartWanted, this, &StatementTabs::chartWanted);
    }
    m_compare->showTimeline(m_span);
}

void StatementTabs::fillChecks()
{
    if (!m_checks) {
        m_checks = new ChecksPage(this);
        m_places[ChecksTab]->layout()->addWidget(m_checks);
        connect(m_checks, &ChecksPage::cellChosen, this, &StatementTabs::chooseElsewhere);
        connect(m_checks, &ChecksPage::placeChosen, this, &StatementTabs::placeChosen);
    }
    m_checks->showRelease(m_release);
}

void StatementTabs::fillClaims()
{
    if (!m_claims) {
        m_claims = new ClaimsPage(this);
        m_places[ClaimsTab]->layout()->addWidget(m_claims);
        connect(m_claims, &ClaimsPage::cellChosen, this, &StatementTabs::chooseElsewhere);
        connect(m_claims, &ClaimsPage::placeChosen, this, &StatementTabs::placeChosen);
    }
    m_claims->showRelease(m_release);
}

void StatementTabs::chooseElsewhere(const std::shared_ptr<const filing::Filing> &filing, const filing::CellRef &cell)
{
    if (const SharedRelease release = m_workspace->releaseOf(filing.get()))
        emit cellChosen({release, cell});
}

void StatementTabs::showStatement(int statement)
{
    const Tab tab = tabOf(statement);
    setCurrentIndex(tab);
    m_statements[tab]->showStatement(statement);
}

void StatementTabs::goTo(Tab tab)
{
    if (!isTabEnabled(tab))
        return;
    setCurrentIndex(tab);
    if (QWidget *table = tableInView())
        table->setFocus();
    else if (tab == ChecksTab && m_checks)
        m_checks->setFocus();
    else if (tab == ClaimsTab && m_claims)
        m_claims->setFocus();
}

void StatementTabs::focusSelection(const SelectedCell &cell)
{
    if (!cell.isValid() || cell.release != m_release)
        return;
    goTo(tabOf(cell.cell.statement));
    showSelection(cell);
}

void StatementTabs::showSelection(const SelectedCell &cell)
{
    m_selected = cell;
    if (!cell.isValid() || cell.release != m_release)
        return;
    const QScopedValueRollback following(m_followingSelection, true);
    const Tab tab = tabOf(cell.cell.statement);
    // Someone who walks through the timeline, the comparison, the checks or the claims wants to stay there.
    const bool staysHere = currentIndex() >= TimelineTab;
    if (!staysHere)
        setCurrentIndex(tab);
    if (m_timeline)
        m_timeline->showSelection(cell);
    if (!std::exchange(m_filled[tab], true))
        fillStatements(tab);
    m_statements[tab]->showCell(cell.cell);
}

} // namespace window
