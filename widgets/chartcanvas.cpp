// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartcanvas.h"

#include "widgets/chartplot.h"

#include <qcustomplot.h>

namespace widgets {

ChartCanvas::ChartCanvas(QPaintDevice &device, double scale) : m_painter(std::make_unique<QCPPainter>())
{
    if (!m_painter->begin(&device))
        return;
    m_painter->setMode(QCPPainter::pmVectorized);
    m_painter->setMode(QCPPainter::pmNoCaching);
    m_painter->scale(scale, scale);
}

ChartCanvas::~ChartCanvas() = default;

bool ChartCanvas::isActive() const
{
    return m_painter->isActive();
}

QPainter &ChartCanvas::painter()
{
    return *m_painter;
}

void ChartCanvas::draw(const ChartTile &tile)
{
    ChartPlot::paint(*m_painter, tile);
}

bool ChartCanvas::end()
{
    return m_painter->end();
}

} // namespace widgets
