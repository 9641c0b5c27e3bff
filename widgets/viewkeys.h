// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>

namespace widgets {

/// The keys that the views of a release share, text or pages: find, next and previous match, zoom.
/// @return whether it was one of them
template<typename View>
bool takeViewKey(View *view, const QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        view->showFindBar();
    else if (event->matches(QKeySequence::FindNext))
        view->findNext();
    else if (event->matches(QKeySequence::FindPrevious))
        view->findPrevious();
    else if (event->matches(QKeySequence::ZoomIn))
        view->zoomIn();
    else if (event->matches(QKeySequence::ZoomOut))
        view->zoomOut();
    else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_0)
        view->resetZoom();
    else
        return false;
    return true;
}

/// The keys of their marks: Alt+Down and Alt+Up step, Enter activates. @return whether it was one of them
template<typename Area>
bool takeMarkKey(Area *area, const QKeyEvent *event)
{
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (alt && event->key() == Qt::Key_Down)
        emit area->stepped(1);
    else if (alt && event->key() == Qt::Key_Up)
        emit area->stepped(-1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit area->shownActivated();
    else
        return false;
    return true;
}

} // namespace widgets
