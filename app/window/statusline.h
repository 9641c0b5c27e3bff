// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "selection.h"

#include <QObject>

class QLabel;
class QStatusBar;

namespace window {

/// The line at the bottom: what is open, in which unit, how sure; and the selected value with the place it stands at.
class StatusLine final : public QObject
{
    Q_OBJECT
public:
    explicit StatusLine(QStatusBar *bar);

    [[nodiscard]] QString releaseText() const;
    [[nodiscard]] QString selectionText() const;

public slots:
    void showRelease(const window::SharedRelease &release);
    void showSelection(const window::SelectedCell &cell);

private:
    QLabel *m_release;
    QLabel *m_selection;
};

/// The selected value in words: "Net revenues, Q4 FY2003: $2,898,000 · line 172, bytes 9,872 to 9,882".
[[nodiscard]] QString describe(const SelectedCell &cell);

} // namespace window
