// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outlinedstyle.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace window {

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QPen outline(const QStyleOption &option)
{
    const bool isOn = option.state.testFlag(QStyle::State_Enabled);
    const bool hasFocus = isOn && option.state.testFlag(QStyle::State_HasFocus);
    if (hasFocus)
        return {option.palette.color(QPalette::Highlight), 1.0};
    return {option.palette.color(isOn ? QPalette::PlaceholderText : QPalette::Mid), 1.0};
}

enum class Shape { Round, Square };

void drawOutline(QPainter *painter, const QStyleOption &option, Shape shape)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline(option));
    painter->setBrush(Qt::NoBrush);
    const QRectF frame = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (shape == Shape::Round)
        painter->drawEllipse(frame);
    else
        painter->drawRoundedRect(frame, 2, 2);
    painter->restore();
}

// Fusion only darkens a button that is on, which of several dark ones is hard to tell.
void drawChosen(QPainter *painter, const QStyleOption &option)
{
    const bool isOn = option.state.testFlag(QStyle::State_Enabled);
    const QColor accent = option.palette.color(isOn ? QPalette::Highlight : QPalette::PlaceholderText);
    QColor ground = accent;
    ground.setAlphaF(isDark(option.palette) ? 0.32F : 0.14F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(accent, 1.0));
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->restore();
}

} // namespace

OutlinedStyle::OutlinedStyle() : QProxyStyle(u"Fusion"_s) { }

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    if (element == PE_PanelButtonTool && option->state.testFlag(State_On) && !option->state.testFlag(State_Sunken)) {
        drawChosen(painter, *option);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!isDark(option->palette))
        return;
    if (element == PE_IndicatorRadioButton)
        drawOutline(painter, *option, Shape::Round);
    else if (element == PE_IndicatorCheckBox || element == PE_FrameLineEdit)
        drawOutline(painter, *option, Shape::Square);
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox && isDark(option->palette))
        drawOutline(painter, *option, Shape::Square);
}

} // namespace window
