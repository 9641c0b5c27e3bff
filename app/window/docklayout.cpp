// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docklayout.h"

#include "settings.h"

#include <QAction>
#include <QDockWidget>

namespace window {

DockLayout::DockLayout(QMainWindow *window, Settings *settings)
    : m_window(window), m_settings(settings), m_hidden(settings->layout())
{
    window->setDockNestingEnabled(true);
}

QDockWidget *DockLayout::add(const QString &title, const QString &name, QWidget *content, Qt::DockWidgetArea area, int share)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(name); // by which the layout is saved
    dock->setWidget(content);
    dock->toggleViewAction()->setEnabled(false);
    m_window->addDockWidget(area, dock);
    dock->hide();
    m_places.push_back({dock, area, share});
    return dock;
}

void DockLayout::show(bool shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    if (!shown)
        m_hidden = m_window->saveState();
    for (const Place &place : m_places) {
        place.dock->toggleViewAction()->setEnabled(shown);
        if (!shown)
            place.dock->hide();
    }
    if (shown && (m_hidden.isEmpty() || !m_window->restoreState(m_hidden)))
        restoreDefault();
}

void DockLayout::restoreDefault()
{
    if (!m_shown) {
        m_hidden.clear();
        return;
    }
    QList<QDockWidget *> docks;
    QList<int> widths;
    for (const Place &place : m_places) {
        place.dock->setFloating(false);
        m_window->addDockWidget(place.area, place.dock);
        place.dock->show();
        docks.append(place.dock);
        widths.append(m_window->width() * place.share / 100);
    }
    m_window->resizeDocks(docks, widths, Qt::Horizontal);
}

void DockLayout::save() const
{
    m_settings->setLayout(m_shown ? m_window->saveState() : m_hidden);
}

} // namespace window
