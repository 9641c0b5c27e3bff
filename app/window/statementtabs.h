// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selection.h"
#include "timelinechoices.h"

#include "history/timeline.h"

#include "reports/chartdefinition.h"

#include <QTabWidget>

#include <array>

class QAbstractItemModel;

namespace widgets {
class StatementTable;
}

namespace window {

class ChecksPage;
class ClaimsPage;
class ComparePage;
class StatementPage;
class TimelinePage;
class Workspace;

/// The tables of the release on display, the company's timeline, the comparison of periods, the checks and the claims of the text, each under its tab.
/// A page is made when it is first shown: a window that shows an income statement needs no comparison yet.
class StatementTabs final : public QTabWidget
{
    Q_OBJECT
public:
    enum Tab { IncomeTab, BalanceTab, CashFlowTab, OtherTab, TimelineTab, CompareTab, ChecksTab, ClaimsTab, TabCount };
    Q_ENUM(Tab)

    explicit StatementTabs(Workspace *workspace, QWidget *parent = nullptr);

    [[nodiscard]] StatementPage *statementPage(Tab tab) const; ///< null unless it was shown once
    [[nodiscard]] TimelinePage *timelinePage() const { return m_timeline; }
    [[nodiscard]] ComparePage *comparePage() const { return m_compare; }
    [[nodiscard]] ChecksPage *checksPage() const { return m_checks; }
    [[nodiscard]] ClaimsPage *claimsPage() const { return m_claims; }
    /// Offers something to do with the table in view, beside the tabs.
    void offer(QAction *action);
    /// The table in view and a name for it ("income", "comparison"); null where there is none.
    [[nodiscard]] widgets::StatementTable *tableInView() const;
    [[nodiscard]] QString nameInView() const;

public slots:
    void showRelease(const window::SharedRelease &release);
    void showTimeline(history::Span span);
    void showStatement(int statement);
    void goTo(window::StatementTabs::Tab tab);             ///< shows the tab and gives its table the focus
    void focusSelection(const window::SelectedCell &cell); ///< shows the cell in its own statement, with the focus
    void showSelection(const window::SelectedCell &cell);
    void setTimelineChoices(const window::TimelineChoices &choices); ///< before the timeline is shown for the first time
    void comparePicked();                                            ///< the periods picked in the table in view
    /// Periods of the current company side by side, in this order.
    void compare(const std::vector<filing::Period> &periods, filing::StatementKind kind = filing::StatementKind::Income);

signals:
    void cellChosen(const window::SelectedCell &cell);
    void placeChosen(const filing::SourcePlace &place);
    void otherPlaceChosen(const window::SharedRelease &release, const filing::SourcePlace &place); ///< of any open release
    void tableInViewChanged();
    void timelineChoicesChanged(const window::TimelineChoices &choices); ///< by the user
    void textsWanted();                                                  ///< the texts of two releases side by side
    void chartWanted(reports::Beside beside);                            ///< of years or companies side by side

private:
    void fill(int tab);
    void fillStatements(Tab tab);
    void fillTimeline();
    void fillCompare();
    void fillChecks();
    void fillClaims();
    [[nodiscard]] std::vector<int> statementsOf(Tab tab) const;
    [[nodiscard]] Tab tabOf(int statement) const;
    void chooseElsewhere(const std::shared_ptr<const filing::Filing> &filing, const filing::CellRef &cell);

    Workspace *m_workspace;
    SharedRelease m_release;
    history::Span m_span = history::Span::Quarters;
    std::array<QWidget *, TabCount> m_places{}; ///< where each page goes once it is made
    std::array<bool, TabCount> m_filled{};      ///< shows what the release and the timeline are now
    std::array<StatementPage *, TimelineTab> m_statements{};
    TimelineChoices m_timelineChoices; ///< to begin with
    TimelinePage *m_timeline = nullptr;
    ComparePage *m_compare = nullptr;
    ChecksPage *m_checks = nullptr;
    ClaimsPage *m_claims = nullptr;
    SelectedCell m_selected;           ///< what tables that are not made yet will show
    bool m_followingSelection = false; ///< a tab is changed by a selection made elsewhere
};

} // namespace window
