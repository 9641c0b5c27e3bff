// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selection.h"
#include "timelinechoices.h"

#include "history/timelinesheet.h"

#include <QWidget>

class QAction;
class QButtonGroup;
class QComboBox;
class QLabel;
class QModelIndex;
class QPushButton;
class QSplitter;
class QTableView;
class QToolButton;

namespace models {
class RestatementsModel;
class TimelineTableModel;
} // namespace models
namespace widgets {
class StatementTable;
}

namespace window {

class PeriodPicker;
class Workspace;

/// The statements of a company over all of its open filings: lines below one another, periods side by side. On demand, below
/// them, what filings print differently, and stock splits, each leading to both places.
class TimelinePage final : public QWidget
{
    Q_OBJECT
public:
    explicit TimelinePage(Workspace *workspace, QWidget *parent = nullptr);
    ~TimelinePage() override;

    [[nodiscard]] models::TimelineTableModel *model() const { return m_model; }
    [[nodiscard]] widgets::StatementTable *table() const { return m_table; }
    [[nodiscard]] QTableView *restatements() const { return m_restatementTable; } ///< null until it was asked for
    [[nodiscard]] TimelineChoices choices() const;
    void setChoices(const TimelineChoices &choices);
    /// Writes the statements in view with all their values as a spreadsheet: sources, formulas, restatements.
    /// @return an empty text, or a sentence that names the file and the cause
    [[nodiscard]] QString writeWorkbook(const QString &path) const;
    [[nodiscard]] PeriodPicker *picker() const { return m_picker; } ///< of the periods to compare

public slots:
    /// The workspace's timeline in this span. What is shown already stays as it is.
    void showTimeline(history::Span span);
    void showSelection(const window::SelectedCell &cell); ///< where one of the columns in view has it
    void setRestatementsShown(bool shown);

signals:
    void cellChosen(const std::shared_ptr<const filing::Filing> &filing, const filing::CellRef &cell);
    void placeChosen(const std::shared_ptr<const filing::Filing> &filing, const filing::SourcePlace &place);
    void comparisonWanted(const std::vector<filing::Period> &periods);
    void choicesChanged(const window::TimelineChoices &choices); ///< by the user

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeSwitches();
    QWidget *makeFoot();
    void makeOptions();
    void connectChoices();
    void rebuild();
    void describe();
    void tellChoice(const QModelIndex &index);
    void tellPlace(const QModelIndex &index);
    void toggle(const QModelIndex &index);
    template<typename Change>
    void keepingPlace(Change change);

    Workspace *m_workspace;
    std::shared_ptr<const history::Timeline> m_source;   ///< the workspace's, that is shown
    std::shared_ptr<const history::Timeline> m_timeline; ///< the same by the chosen rule
    history::Span m_span = history::Span::Quarters;
    std::vector<history::StockSplit> m_splits; ///< found in it
    models::TimelineTableModel *m_model;
    QSplitter *m_split;
    widgets::StatementTable *m_table;
    models::RestatementsModel *m_restatements = nullptr;
    QTableView *m_restatementTable = nullptr;
    QButtonGroup *m_kinds;
    QButtonGroup *m_reach;
    QComboBox *m_show;
    QToolButton *m_options;
    QAction *m_yearColumns;
    QAction *m_newestFirst;
    QAction *m_latest;
    QAction *m_firstReported;
    QAction *m_adjust; ///< for stock splits
    QLabel *m_hint;
    QLabel *m_legend;
    QPushButton *m_showRestatements;
    QPushButton *m_compare;
    PeriodPicker *m_picker;
    bool m_following = false; ///< the current cell is set by a selection made elsewhere
};

} // namespace window
