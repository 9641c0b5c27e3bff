// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openrelease.h"

#include <QWidget>

class QTreeView;

namespace window {

class Workspace;

/// The open releases: company → release → statements. Choosing one shows it.
class FilingsPane final : public QWidget
{
    Q_OBJECT
public:
    explicit FilingsPane(Workspace *workspace, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override; ///< wide enough for the names of most companies

    [[nodiscard]] QTreeView *tree() const { return m_tree; }

public slots:
    void showRelease(const window::SharedRelease &release); ///< marks its row

signals:
    void releaseChosen(const window::SharedRelease &release);
    void statementChosen(int statement); ///< of the release chosen just before
    void closeRequested(const window::SharedRelease &release);

private:
    void choose(const QModelIndex &index);
    void expand();
    [[nodiscard]] SharedRelease releaseAt(const QModelIndex &index) const;

    Workspace *m_workspace;
    QTreeView *m_tree;
};

} // namespace window
