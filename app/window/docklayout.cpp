// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "docklayout.h"

#include "settings.h"

#include <QAction>
#include <QDockWidget>

#include <algorithm>
#include <numeric>

namespace window {

namespace {

constexpr int shareBelow = 34; ///< hundredths of a narrow window's height

} // namespace

DockLayout::DockLayout(QMainWindow *window, Settings *settings, int leastMiddle)
    : m_window(window), m_settings(settings), m_hidden(settings->layout()), m_leastMiddle(leastMiddle)
{
    window->setDockNestingEnabled(true);
}

QDockWidget *DockLayout::add(const QString &title, const QString &name, QWidget *content, Qt::DockWidgetArea area, int width)
{
    auto *dock = new QDockWidget(title, m_window);
    dock->setObjectName(name); // by which the layout is saved
    dock->setWidget(content);
    dock->toggleViewAction()->setEnabled(false);
    m_window->addDockWidget(area, dock);
    dock->hide();
    m_places.push_back({dock, area, width});
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
    if (!shown)
        return;
    if (m_hidden.isEmpty() || !m_window->restoreState(m_hidden)) {
        restoreDefault();
        return;
    }
    m_narrow = isNarrow();
    if (m_narrow && isInDefaultPlaces(false)) // the window was wider when the layout was saved
        arrange();
}

void DockLayout::restoreDefault()
{
    if (!m_shown) {
        m_hidden.clear();
        return;
    }
    for (const Place &place : m_places) {
        place.dock->setFloating(false);
        place.dock->show();
    }
    arrange();
}

void DockLayout::adapt()
{
    if (!m_shown || isNarrow() == m_narrow)
        return;
    if (isInDefaultPlaces(m_narrow))
        arrange();
    else
        m_narrow = isNarrow();
}

bool DockLayout::isNarrow() const
{
    int middle = m_window->width();
    for (const Place &place : m_places)
        middle -= place.width;
    return middle < m_leastMiddle;
}

bool DockLayout::isInDefaultPlaces(bool narrow) const
{
    return std::all_of(m_places.begin(), m_places.end(), [&](const Place &place) {
        const Qt::DockWidgetArea area = narrow ? Qt::BottomDockWidgetArea : place.area;
        return !place.dock->isFloating() && m_window->dockWidgetArea(place.dock) == area;
    });
}

void DockLayout::arrange()
{
    m_narrow = isNarrow();
    QList<QDockWidget *> docks;
    QList<int> widths;
    for (const Place &place : m_places) {
        m_window->addDockWidget(m_narrow ? Qt::BottomDockWidgetArea : place.area, place.dock);
        if (m_narrow && !docks.isEmpty())
            m_window->splitDockWidget(docks.constLast(), place.dock, Qt::Horizontal);
        docks.append(place.dock);
        widths.append(place.width);
    }
    if (m_narrow) // they share the whole width, and the last has the most to show
        widths.back() += m_window->width() - std::accumulate(widths.cbegin(), widths.cend(), 0);
    m_window->resizeDocks(docks, widths, Qt::Horizontal);
    if (m_narrow)
        m_window->resizeDocks(docks, QList<int>(docks.size(), m_window->height() * shareBelow / 100), Qt::Vertical);
}

void DockLayout::save() const
{
    m_settings->setLayout(m_shown ? m_window->saveState() : m_hidden);
}

} // namespace window
