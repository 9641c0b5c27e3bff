// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picturepreview.h"

#include "widgets/chartcanvas.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int margin = 12;
constexpr int square = 8;

void paintSquares(QPainter &painter, const QRect &area)
{
    painter.save();
    painter.setClipRect(area);
    painter.fillRect(area, Qt::white);
    const QColor grey(0xDDE1E7);
    for (int y = 0; y * square < area.height(); ++y)
        for (int x = y % 2; x * square < area.width(); x += 2)
            painter.fillRect(area.left() + x * square, area.top() + y * square, square, square, grey);
    painter.restore();
}

} // namespace

PicturePreview::PicturePreview(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    constexpr int pause = 30; // milliseconds: a word that is being typed is drawn letter by letter, a size in steps
    m_waiting.setInterval(pause);
    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, &PicturePreview::draw);
}

void PicturePreview::setSheet(const ChartSheet &sheet, int page, bool transparent)
{
    m_sheet = sheet;
    m_page = std::clamp(page, 0, std::max(sheet.pages() - 1, 0));
    m_transparent = transparent;
    m_problem.clear();
    m_waiting.start();
}

void PicturePreview::setProblem(const QString &problem)
{
    m_sheet = {};
    m_problem = problem;
    m_picture = {};
    m_waiting.stop();
    update();
}

QRect PicturePreview::pictureRect() const
{
    if (m_sheet.pages() == 0 || m_sheet.size().isEmpty())
        return {};
    const QSize room = size() - QSize(2 * margin, 2 * margin);
    const QSize fitting = m_sheet.size().scaled(room.expandedTo({1, 1}), Qt::KeepAspectRatio).expandedTo({1, 1});
    return {QPoint((width() - fitting.width()) / 2, (height() - fitting.height()) / 2), fitting};
}

void PicturePreview::draw()
{
    const QRect place = pictureRect();
    if (place.isEmpty())
        return;
    const double ratio = devicePixelRatioF();
    QImage image((QSizeF(place.size()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    ChartCanvas canvas(image, double(image.width()) / m_sheet.size().width());
    m_sheet.paint(canvas, m_page);
    if (!canvas.end())
        return;
    image.setDevicePixelRatio(ratio);
    m_picture = image;
    update();
    emit drawn();
}

void PicturePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    if (!m_problem.isEmpty()) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect().adjusted(2 * margin, 0, -2 * margin, 0), Qt::AlignCenter | Qt::TextWordWrap, m_problem);
        return;
    }
    const QRect place = pictureRect();
    if (m_picture.isNull() || place.isEmpty())
        return;
    if (m_transparent)
        paintSquares(painter, place);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_picture); // of an older size until the new one is drawn
    painter.setPen(theme.hairline);
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

void PicturePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_problem.isEmpty())
        m_waiting.start();
}

QSize PicturePreview::sizeHint() const
{
    return {520, 400};
}

QSize PicturePreview::minimumSizeHint() const
{
    return {260, 200};
}

} // namespace widgets
