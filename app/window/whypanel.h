// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selection.h"

#include "models/explanation.h"

#include <QFrame>

#include <vector>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace window {

/// Says step by step why the selected number is what it is; what stands in the release can be clicked and is then shown there.
class WhyPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit WhyPanel(QWidget *parent = nullptr);

    void showCell(const SelectedCell &cell);   ///< an invalid one: a sentence on how to choose a number
    [[nodiscard]] QString toPlainText() const; ///< all steps, a line for each

signals:
    void placeChosen(const filing::SourcePlace &place);
    void closeRequested();
    void correctionWanted(const window::SelectedCell &cell, models::ExplanationTopic topic);

protected:
    void showEvent(QShowEvent *event) override;
    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void addStep(int row, const models::ExplanationStep &step);
    void addPen(int row, const models::ExplanationStep &step);
    void addHead();

    SelectedCell m_cell;
    bool m_framed = false;                     ///< the keyboard brought the focus to the steps
    bool m_filled = false;                     ///< the steps are those of the cell; while hidden nobody waits for them
    std::vector<filing::SourcePlace> m_places; ///< by the number in a link
    QScrollArea *m_scroll;
    QWidget *m_steps = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace window
