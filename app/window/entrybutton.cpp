// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entrybutton.h"

#include <QPainter>

namespace window {

namespace {

constexpr int sideMargin = 10;
constexpr int verticalMargin = 7;
constexpr int lineGap = 2;
constexpr int widestHint = 300; ///< pixels; longer texts are elided

} // namespace

EntryButton::EntryButton(const QString &title, const QString &detail, QWidget *parent)
    : QAbstractButton(parent), m_detail(detail)
{
    QString text = title;
    setText(text.replace(u'&', QLatin1String("&&"))); // a file's name has no mnemonic
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QFont EntryButton::titleFont() const
{
    QFont font = this->font();
    font.setWeight(QFont::Medium);
    return font;
}

QSize EntryButton::sizeHint() const
{
    const QFontMetrics title(titleFont());
    const int width = std::max(title.horizontalAdvance(accessibleName()), fontMetrics().horizontalAdvance(m_detail));
    const int detailHeight = m_detail.isEmpty() ? 0 : fontMetrics().height() + lineGap;
    return {std::min(width + 2 * sideMargin, widestHint), title.height() + detailHeight + 2 * verticalMargin};
}

QSize EntryButton::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void EntryButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = isEnabled() && (underMouse() || hasFocus());
    if (marked) {
        QColor tint = palette().color(QPalette::Highlight);
        tint.setAlphaF(isDown() ? 0.24F : 0.12F);
        painter.setBrush(tint);
        painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    const QRect inner = rect().adjusted(sideMargin, verticalMargin, -sideMargin, -verticalMargin);
    painter.setFont(titleFont());
    painter.setPen(palette().color(isEnabled() ? QPalette::Link : QPalette::PlaceholderText));
    const QFontMetrics titleMetrics(titleFont());
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     titleMetrics.elidedText(accessibleName(), Qt::ElideMiddle, inner.width()));
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_detail, Qt::ElideMiddle, inner.width()));
}

void EntryButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void EntryButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace window
