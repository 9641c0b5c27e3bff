// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selection.h"

#include <QWidget>

class QLabel;

namespace widgets {
class ReleaseView;
}

namespace window {

/// The text of the release on display: every number that was read is marked, the selected one strongly.
class ReleasePane final : public QWidget
{
    Q_OBJECT
public:
    explicit ReleasePane(QWidget *parent = nullptr);

    [[nodiscard]] widgets::ReleaseView *view() const { return m_view; }
    [[nodiscard]] int widthOfPlainText() const; ///< pixels that eighty columns take, as most releases in plain text have
    [[nodiscard]] const SharedRelease &release() const { return m_release; }

public slots:
    void showRelease(const window::SharedRelease &release); ///< null empties it
    void showSelection(const window::SelectedCell &cell);
    void showPlace(const filing::SourcePlace &place);

signals:
    void cellChosen(const window::SelectedCell &cell);

private:
    SharedRelease m_release;
    widgets::ReleaseView *m_view;
};

} // namespace window
