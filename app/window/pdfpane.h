// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "numbermarks.h"
#include "pdfprocess.h"
#include "selection.h"

#include <QWidget>

namespace widgets {
class PageView;
}

namespace window {

/// The pages of a release that is a PDF: every number that was read is marked, the selected one strongly.
class PdfPane final : public QWidget
{
    Q_OBJECT
public:
    explicit PdfPane(const PdfProgram &program, QWidget *parent = nullptr);

    [[nodiscard]] static bool canShow(const SharedRelease &release); ///< whether it is a PDF
    [[nodiscard]] widgets::PageView *view() const { return m_view; }

public slots:
    void showRelease(const window::SharedRelease &release); ///< one that it cannot show empties it
    void showSelection(const window::SelectedCell &cell);
    void showPlace(const filing::SourcePlace &place);
    void showClicked(bool alone); ///< while numberChosen() is told: that mark; `alone`: nothing else says the same

signals:
    void numberChosen(const window::MarkedNumber &number);

private:
    void mark();
    void chooseMark(int mark);

    PdfProgram m_program;
    SharedRelease m_release;
    std::vector<MarkedNumber> m_numbers; ///< of each mark, by its key
    int m_clicked = -1;                  ///< a mark, while it becomes the selection
    widgets::PageView *m_view;
};

} // namespace window
