// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartbars.h"
#include "widgets/chartchange.h"
#include "widgets/chartcolours.h"
#include "widgets/hovercard.h"
#include "widgets/trendchartprivate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double keyZoom = 1.5; // how many times fewer periods one press of + shows

} // namespace

/// Moves the shared current index; without one it starts at the latest period.
void TrendChart::Private::moveCurrent(int periods, int series)
{
    const int last = rowCount() - 1;
    if (!selection || last < 0 || drawn().isEmpty())
        return;
    ChartSpot spot = current();
    if (spot.period < 0)
        spot = {last, 0};
    else if (spot.series < 0)
        spot.series = 0; // another chart's measure was current: the first key press brings it here
    else
        spot = {std::clamp(spot.period + periods, 0, last), std::clamp(spot.series + series, 0, int(drawn().size()) - 1)};
    selection->setCurrentIndex(indexOf(spot), QItemSelectionModel::ClearAndSelect);
    if (stretch.reveal(spot.period))
        showStretch();
    updateHighlight(); // also at either end, where the index stays
}

void TrendChart::Private::showCard(const QPoint &position)
{
    const ChartPeriod period = whole.periods.value(hovered.period);
    QVector<HoverCardRow> rows;
    for (int series = 0; series < whole.seriesCount(); ++series) {
        const ChartSpot spot{hovered.period, series};
        if (whole.form == ChartForm::Waterfall && series > 0)
            break;
        const ChartPoint &point = whole.pointAt(spot);
        HoverCardRow row;
        if (whole.isRatio(series))
            row.colour = theme.line;
        else if (whole.form == ChartForm::Lines)
            row.colour = lineColourOf(whole, theme, series);
        else
            row.colour = barColour(whole, plot.arrangement(), theme, spot);
        row.name = whole.seriesAt(series).name;
        row.value = point.isGap() ? whole.spokenValue(spot) : point.text;
        QStringList notes = changeSentences(whole, spot);
        if (!point.isGap() && point.derived && point.note.isEmpty())
            notes << TrendChart::tr("Calculated, not printed in a release.");
        else if (!point.isGap() && (point.derived || series == hovered.series))
            notes << point.note;
        notes << point.corrected;
        notes.removeAll(QString());
        row.note = notes.join(u'\n');
        row.doubt = point.doubt;
        rows << row;
    }
    card->setContent(period.fullName(), rows);
    card->showBeside(position);
}

void TrendChart::Private::hideCard()
{
    card->hide();
    if (hovered.period < 0)
        return;
    hovered = {};
    updateHighlight();
    emit q->pointHovered({});
}

bool TrendChart::Private::zoom(double factor, double about)
{
    bringUpToDate();
    if (!canZoom() || !stretch.zoom(factor, about))
        return false;
    showStretch();
    return true;
}

bool TrendChart::Private::pan(double periods)
{
    bringUpToDate();
    if (!canZoom() || !stretch.pan(periods))
        return false;
    showStretch();
    return true;
}

/// About the current period where it is shown, else about the middle.
void TrendChart::Private::zoomAboutCurrent(double factor)
{
    bringUpToDate();
    const int period = current().period;
    const double about = stretch.holds(period) ? (period - stretch.first() + 0.5) / stretch.count() : 0.5;
    const bool wasShown = stretch.holds(period);
    if (zoom(factor, about) && wasShown && stretch.reveal(period)) // rounding may have dropped it
        showStretch();
}

void TrendChart::Private::choose(int from, int to)
{
    choiceStart = from;
    choiceEnd = to;
    updateHighlight();
}

/// The same with keys: from the current period on, which moves along.
void TrendChart::Private::extendChoice(int periods)
{
    const int last = rowCount() - 1;
    if (last < 0)
        return;
    if (choiceStart < 0) {
        const int start = current().period < 0 ? last : current().period;
        choose(start, start);
    }
    choose(choiceStart, std::clamp(choiceEnd + periods, 0, last));
    if (stretch.reveal(choiceEnd))
        showStretch();
}

/// One thing at a time: first the choice, then the zoom. @return whether there was one
bool TrendChart::Private::escape()
{
    if (choiceStart >= 0) {
        forgetChoice();
        return true;
    }
    if (!stretch.reset())
        return false;
    showStretch();
    return true;
}

void TrendChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    d->pressed = event->position();
    d->dragged = 0;
    d->drag = Private::Drag::Undecided;
    const int period = d->spotAt(event->position()).period;
    if (event->modifiers() == Qt::ShiftModifier && period >= 0) {
        d->drag = Private::Drag::Choose;
        d->hideCard(); // it would cover what is chosen
        d->choose(period, period);
    } else if (d->choiceStart >= 0) {
        d->forgetChoice();
    }
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF moved = event->position() - d->pressed;
    if (d->drag == Private::Drag::Undecided && moved.manhattanLength() >= QApplication::startDragDistance()) {
        d->drag = Private::Drag::Pan;
        d->hideCard();
    }
    if (d->drag == Private::Drag::Pan) {
        const double periods = -moved.x() / d->plot.arrangement().slotWidth();
        d->pan(periods - d->dragged);
        d->dragged = periods;
        return;
    }
    if (d->drag == Private::Drag::Choose) {
        // Beyond the plot the last period on that side is meant.
        const QRectF plot = d->plot.arrangement().plot;
        const double x = std::clamp(event->position().x(), plot.left(), plot.right() - 1);
        if (const int period = d->spotAt({x, plot.center().y()}).period; period >= 0 && period != d->choiceEnd)
            d->choose(d->choiceStart, period);
        return;
    }
    const ChartSpot spot = d->spotAt(event->position());
    const bool changed = spot != d->hovered;
    d->hovered = spot;
    if (changed) {
        d->updateHighlight();
        emit pointHovered(d->indexOf(spot));
    }
    if (spot.period < 0)
        d->card->hide();
    else
        d->showCard(event->position().toPoint());
}

void TrendChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Private::Drag drag = std::exchange(d->drag, Private::Drag::None);
    if (drag == Private::Drag::Choose)
        return emit periodsChosen(std::min(d->choiceStart, d->choiceEnd), std::max(d->choiceStart, d->choiceEnd));
    if (drag != Private::Drag::Undecided)
        return;
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid())
        return;
    if (d->selection)
        d->selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    emit pointActivated(index);
}

void TrendChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && d->stretch.reset())
        d->showStretch();
}

void TrendChart::wheelEvent(QWheelEvent *event)
{
    constexpr double notch = 120; // eighths of a degree
    constexpr double perNotch = 1.25;
    const QPointF turned = QPointF(event->angleDelta()) / notch;
    const bool sideways = std::abs(turned.x()) > std::abs(turned.y());
    bool done = false;
    if (sideways || event->modifiers() == Qt::ShiftModifier) {
        done = d->pan(-(sideways ? turned.x() : turned.y()) * std::max(1.0, d->stretch.count() / 8.0));
    } else {
        const QRectF plot = d->plot.arrangement().plot;
        const double about = (event->position().x() - plot.left()) / std::max(plot.width(), 1.0);
        done = d->zoom(std::pow(perNotch, -turned.y()), about);
    }
    // What the chart has no use for scrolls the page that it stands on, unless it is zoomed and merely at an end.
    event->setAccepted(done || !d->stretch.isWhole());
    if (done)
        d->hideCard();
}

void TrendChart::leaveEvent(QEvent *event)
{
    d->hideCard();
    QWidget::leaveEvent(event);
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const int forwards = isRightToLeft() ? -1 : 1;
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    d->keyboardFocus = true;
    switch (event->key()) {
    case Qt::Key_Left:
        return shift ? d->extendChoice(-forwards) : d->moveCurrent(-forwards, 0);
    case Qt::Key_Right:
        return shift ? d->extendChoice(forwards) : d->moveCurrent(forwards, 0);
    case Qt::Key_Up:
        return d->moveCurrent(0, -1);
    case Qt::Key_Down:
        return d->moveCurrent(0, 1);
    case Qt::Key_Home:
        return d->moveCurrent(-d->rowCount(), 0);
    case Qt::Key_End:
        return d->moveCurrent(d->rowCount(), 0);
    case Qt::Key_Plus:
    case Qt::Key_Equal: // where + is typed with Shift
        return d->zoomAboutCurrent(1 / keyZoom);
    case Qt::Key_Minus:
        return d->zoomAboutCurrent(keyZoom);
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const int page = std::max(1, d->stretch.count() - 1);
        d->pan(event->key() == Qt::Key_PageUp ? -page : page);
        return;
    }
    case Qt::Key_Escape:
        if (d->escape())
            return;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (d->choiceStart >= 0)
            return emit periodsChosen(std::min(d->choiceStart, d->choiceEnd), std::max(d->choiceStart, d->choiceEnd));
        if (const ChartSpot spot = d->current(); spot.series >= 0)
            return emit pointActivated(d->indexOf(spot));
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void TrendChart::focusInEvent(QFocusEvent *event)
{
    d->keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    d->updateHighlight();
    QWidget::focusInEvent(event);
}

void TrendChart::focusOutEvent(QFocusEvent *event)
{
    d->keyboardFocus = false;
    d->updateHighlight();
    QWidget::focusOutEvent(event);
}

} // namespace widgets
