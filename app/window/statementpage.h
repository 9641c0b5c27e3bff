// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selection.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace models {
class StatementModel;
}
namespace widgets {
class StatementTable;
}

namespace window {

class PeriodPicker;

/// The statements of one kind in a release: mostly one; where there are several, a list to choose from.
class StatementPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StatementPage(QWidget *parent = nullptr);

    /// `statements` are indexes into the filing's statements, all of this page's kind.
    void showStatements(const SharedRelease &release, const std::vector<int> &statements);
    [[nodiscard]] bool shows(int statement) const;
    void showStatement(int statement); ///< one of those that the page has
    void showCell(const filing::CellRef &cell);

    [[nodiscard]] models::StatementModel *model() const { return m_model; }
    [[nodiscard]] widgets::StatementTable *table() const { return m_table; }
    [[nodiscard]] PeriodPicker *picker() const { return m_picker; } ///< of the periods to compare

signals:
    void cellChosen(const window::SelectedCell &cell);
    void comparisonWanted(const std::vector<filing::Period> &periods);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void describe();
    void fitCaption();
    void tellChoice(const QModelIndex &index);

    SharedRelease m_release;
    std::vector<int> m_statements;
    QComboBox *m_choice;
    QLabel *m_caption;
    models::StatementModel *m_model;
    widgets::StatementTable *m_table;
    QPushButton *m_compare;
    PeriodPicker *m_picker;
};

} // namespace window
