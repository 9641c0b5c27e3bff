// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filingspane.h"

#include "workspace.h"

#include "models/filingsmodel.h"
#include "models/roles.h"

#include <QAction>
#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace window {

FilingsPane::FilingsPane(Workspace *workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_tree(new QTreeView(this))
{
    m_tree->setModel(workspace->model());
    m_tree->setAccessibleName(tr("Open releases"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(14);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree);
    setFocusProxy(m_tree);
    setMinimumWidth(150); // a name such as "Income statement" with its place in the tree

    auto *close = new QAction(tr("&Close This Release"), m_tree);
    close->setShortcut(Qt::Key_Delete);
    close->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(close);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(close, &QAction::triggered, this, [this] {
        if (const SharedRelease release = releaseAt(m_tree->currentIndex()))
            emit closeRequested(release);
    });
    connect(workspace->model(), &QAbstractItemModel::modelReset, this, &FilingsPane::expand);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FilingsPane::choose);
    connect(m_tree, &QTreeView::clicked, this, &FilingsPane::choose); // the current row again: back to its statement
}

QSize FilingsPane::sizeHint() const
{
    constexpr int characters = 26;
    return {characters * fontMetrics().averageCharWidth(), m_tree->sizeHint().height()};
}

SharedRelease FilingsPane::releaseAt(const QModelIndex &index) const
{
    bool isNumber = false;
    const int filing = index.data(models::FilingRole).toInt(&isNumber);
    if (!isNumber || filing < 0 || std::size_t(filing) >= m_workspace->releases().size())
        return nullptr;
    return m_workspace->releases()[std::size_t(filing)];
}

void FilingsPane::choose(const QModelIndex &index)
{
    const SharedRelease release = releaseAt(index);
    if (!release)
        return;
    emit releaseChosen(release);
    const int statement = index.data(models::StatementRole).toInt();
    if (index.parent().parent().isValid()) // a row below a release
        emit statementChosen(statement);
}

void FilingsPane::showRelease(const SharedRelease &release)
{
    const auto &releases = m_workspace->releases();
    const auto at = std::find(releases.begin(), releases.end(), release);
    if (at == releases.end())
        return;
    const QModelIndex row = m_workspace->model()->indexOf(int(at - releases.begin()));
    const QModelIndex current = m_tree->currentIndex();
    if (current == row || current.parent() == row)
        return;
    m_tree->setCurrentIndex(row);
    m_tree->expand(row);
    m_tree->scrollTo(row);
}

void FilingsPane::expand()
{
    // The statements of one release are shown at once; of many, those of the one looked at.
    m_tree->expandToDepth(m_workspace->releases().size() <= 2 ? 1 : 0);
}

} // namespace window
