// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pagearea.h"

#include "widgets/viewkeys.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace widgets {

namespace {

constexpr int dragScrollMilliseconds = 30;

} // namespace

void PageArea::resizeEvent(QResizeEvent *event)
{
    // What is shown stays in sight; else what stood at the top does.
    const QRectF shown = m_shown ? rectOf(*m_shown) : QRectF();
    const QRect before(QPoint(0, 0), event->oldSize());
    const bool isInSight = m_shown && (!event->oldSize().isValid() || shown.intersects(before));
    const Place top = placeAt({0, 0});
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    keep(top, {-double(horizontalScrollBar()->value()), 0});
    if (isInSight)
        scrollTo(*m_shown);
}

void PageArea::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    layOut();
    if (m_shown)
        scrollTo(*m_shown);
}

void PageArea::scrollContentsBy(int dx, int dy)
{
    QAbstractScrollArea::scrollContentsBy(dx, dy); // repaints: marks are cheap, and so is putting a picture
    wantPictures();
    viewport()->update();
}

void PageArea::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    m_pressedAt = event->position();
    const Place place = placeAt(m_pressedAt);
    const int at = m_text.positionAt(place.page, place.point);
    const bool extends = event->modifiers() & Qt::ShiftModifier && !m_selection.isNull();
    m_dragFrom = extends ? m_selection.position : at;
    setSelection(extends ? TextRange{std::min(*m_dragFrom, at), std::abs(at - *m_dragFrom)} : TextRange());
}

void PageArea::dragTo(const QPointF &viewportPosition)
{
    const Place place = placeAt(viewportPosition);
    const int at = m_text.positionAt(place.page, place.point);
    setSelection({std::min(*m_dragFrom, at), std::abs(at - *m_dragFrom)});
}

void PageArea::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_dragFrom && event->buttons() & Qt::LeftButton) {
        if (m_selection.isNull() && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
            return;
        m_draggedTo = at;
        dragTo(at);
        if (viewport()->rect().contains(at.toPoint()))
            m_dragScroll.stop();
        else if (!m_dragScroll.isActive())
            m_dragScroll.start(dragScrollMilliseconds, this);
        return;
    }
    const Place place = placeAt(at);
    const bool isOverText = !m_text.wordAt(place.page, place.point).isNull();
    viewport()->setCursor(markAt(at) >= 0 ? Qt::PointingHandCursor : isOverText ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void PageArea::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragScroll.timerId())
        return QAbstractScrollArea::timerEvent(event);
    const auto beyond = [](double at, double end) { return at < 0 ? at : std::max(at - end, 0.0); };
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(beyond(m_draggedTo.y(), viewport()->height())));
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(beyond(m_draggedTo.x(), viewport()->width())));
    dragTo(m_draggedTo);
}

void PageArea::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragScroll.stop();
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mouseReleaseEvent(event);
    m_dragFrom.reset();
    // Dragging selects text to copy; only a click asks for the number.
    const bool dragged = (event->position() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (dragged || m_selection.length > 0)
        return;
    setSelection({});
    if (const int mark = markAt(event->position()); mark >= 0)
        emit markClicked(mark);
}

void PageArea::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->position());
    if (event->button() == Qt::LeftButton)
        setSelection(m_text.wordAt(place.page, place.point));
}

void PageArea::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copyText = menu.addAction(tr("&Copy"), this, &PageArea::copy);
    copyText->setShortcut(QKeySequence::Copy);
    copyText->setEnabled(m_selection.length > 0);
    QAction *all = menu.addAction(tr("Select &All"), this, &PageArea::selectAll);
    all->setShortcut(QKeySequence::SelectAll);
    all->setEnabled(!m_text.text().isEmpty());
    menu.exec(event->globalPos());
}

void PageArea::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        emit zoomStepped(event->angleDelta().y() > 0 ? 1 : -1, event->position());
    event->accept();
}

void PageArea::keyPressEvent(QKeyEvent *event)
{
    if (takeMarkKey(this, event))
        return;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PageArea::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PageArea::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool PageArea::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int mark = markAt(help->pos());
    const QString text = mark < 0 ? QString() : m_marks.at(mark).toolTip;
    const QRect rect = mark < 0 ? QRect() : rectOf({m_marks.at(mark).page, m_marks.at(mark).rect}).toAlignedRect();
    QToolTip::showText(help->globalPos(), text, viewport(), rect);
    return true;
}

} // namespace widgets
