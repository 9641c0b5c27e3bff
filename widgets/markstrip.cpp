// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/markstrip.h"

#include "widgets/theme.h"

#include <QAbstractScrollArea>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace widgets {

namespace {

constexpr int stripWidth = 10;            // pixels
constexpr int patienceMilliseconds = 200; // the layout of a long text comes in pieces
constexpr double tickHeight = 1.5;

} // namespace

MarkStrip::MarkStrip(QAbstractScrollArea *area, Measure measure, QWidget *parent)
    : QWidget(parent), m_area(area), m_measure(std::move(measure))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored);
    setAccessibleName(tr("Where the numbers stand in the release"));
    setToolTip(tr("Where the numbers that were read stand in the release. Click to go there."));
    setCursor(Qt::PointingHandCursor);
    m_unmeasured.setSingleShot(true);
    m_unmeasured.setInterval(patienceMilliseconds);
    connect(&m_unmeasured, &QTimer::timeout, this, &MarkStrip::measure);
    // A text grows as it is laid out, and with it the range of its scroll bar.
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { m_unmeasured.start(); });
    connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
}

void MarkStrip::marksChanged()
{
    m_ticks.clear();
    m_unmeasured.start();
    update();
}

QSize MarkStrip::sizeHint() const
{
    return {stripWidth, 0};
}

void MarkStrip::measure()
{
    m_ticks = m_measure();
    update();
}

double MarkStrip::wholeHeight() const
{
    const QScrollBar *bar = m_area->verticalScrollBar(); // asking a document would lay out all of it at once
    return std::max(1.0, double(bar->maximum()) + bar->pageStep());
}

double MarkStrip::yOf(int tick) const
{
    return tick >= 0 && tick < m_ticks.size() ? m_ticks.at(tick).place / wholeHeight() * height() : -1;
}

void MarkStrip::paintEvent(QPaintEvent *)
{
    using Kind = ReleaseMark::Kind;
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.background);
    const QScrollBar *bar = m_area->verticalScrollBar();
    const double scale = height() / wholeHeight();
    painter.fillRect(QRectF(0, bar->value() * scale, width(), bar->pageStep() * scale), theme.rowTint);
    for (const Tick &tick : std::as_const(m_ticks)) {
        const double y = tick.place * scale - tickHeight / 2;
        if (tick.kind == Kind::Doubted || tick.kind == Kind::Contradicted)
            painter.fillRect(QRectF(0, y - 0.5, width(), tickHeight + 1), theme.doubt);
        else if (tick.kind == Kind::Mention)
            painter.fillRect(QRectF(width() - 5, y, 3, tickHeight), theme.markInk.at(std::size_t(tick.group)));
        else
            painter.fillRect(QRectF(3, y, width() - 5, tickHeight), theme.markInk.at(std::size_t(tick.group)));
    }
    painter.fillRect(QRectF(0, 0, 1, height()), theme.hairline);
}

void MarkStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        scrollTo(event->position().y());
}

void MarkStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        scrollTo(event->position().y());
}

void MarkStrip::scrollTo(double y)
{
    QScrollBar *bar = m_area->verticalScrollBar();
    bar->setValue(int(y / std::max(height(), 1) * wholeHeight() - bar->pageStep() / 2.0));
}

} // namespace widgets
