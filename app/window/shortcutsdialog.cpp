// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcutsdialog.h"

#include "textlabels.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *list = new QTreeWidget(this);
    list->setAccessibleName(tr("Shortcuts"));
    list->setColumnCount(2);
    list->setHeaderLabels({tr("What it does"), tr("Keys")});
    list->setRootIsDecorated(false);
    const auto add = [list](const QString &what, const QString &keys) { new QTreeWidgetItem(list, {what, keys}); };
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        QStringList keys;
        for (const QKeySequence &sequence : action->shortcuts())
            keys.append(sequence.toString(QKeySequence::NativeText));
        add(action->text().remove(u'&').remove(u'…'), keys.join(tr(" or ")));
    }
    // Those that a table, chart or text has while it has the focus.
    add(tr("In a table or chart: move to the next figure"), tr("Arrow keys"));
    add(tr("In a chart: show the figure in its statement and in the release"), tr("Enter"));
    add(tr("In a table: copy the selected cells"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText));
    add(tr("In the release: next or previous figure"), tr("Alt+Down, Alt+Up"));
    add(tr("In the release: next or previous match"), tr("F3, Shift+F3"));
    add(tr("In the release: larger, smaller, normal size"), tr("Ctrl++, Ctrl+−, Ctrl+0"));
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(list);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(640, 560);
}

} // namespace window
