// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace window {

/// The Fusion style with buttons that are plainly on when they are, and with outlines that can be seen on a dark ground. Fusion draws the frames of fields and of round and
/// square marks in a darker shade of the window, which on a dark window is next to nothing.
class OutlinedStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

} // namespace window
