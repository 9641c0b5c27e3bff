// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QCPPainter;
class QPaintDevice;
class QPainter;

namespace widgets {

struct ChartTile;

/// A device that charts are painted on, and what stands beside them. Lengths are the picture's own pixels.
class ChartCanvas
{
public:
    /// @param scale  pixels of the device for one of the picture's
    explicit ChartCanvas(QPaintDevice &device, double scale = 1);
    ~ChartCanvas();

    [[nodiscard]] bool isActive() const; ///< false when the device cannot be painted on
    [[nodiscard]] QPainter &painter();
    void draw(const ChartTile &tile);
    [[nodiscard]] bool end();

private:
    std::unique_ptr<QCPPainter> m_painter;
};

} // namespace widgets
