// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace window {

QWidget *segments(QButtonGroup *group, const QList<std::pair<QString, int>> &choices, const QString &accessibleName,
                  QWidget *parent)
{
    auto *row = new QWidget(parent);
    row->setAccessibleName(accessibleName);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    group->setExclusive(true);
    for (const auto &[text, id] : choices) {
        auto *button = new QToolButton(row);
        button->setText(text);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        group->addButton(button, id);
        layout->addWidget(button);
    }
    if (!group->buttons().isEmpty())
        group->buttons().constFirst()->setChecked(true);
    return row;
}

} // namespace window
