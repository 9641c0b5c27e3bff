// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pagesource.h"

#include <QMutex>
#include <QPainter>
#include <QThread>

#include <atomic>

/// Pages of 600 by 800 points, the second one of 300 by 400; each prints three lines of words and a black block.
class SamplePages final : public widgets::PageSource
{
public:
    static constexpr QRectF block{200, 300, 100, 20};

    explicit SamplePages(int count = 3) : m_count(count) { }

    /// The words of a line stand in columns of 100 points, those of line n at 100 + 20 n points from above.
    [[nodiscard]] static QRectF wordBox(int line, int word) { return {100.0 + 100 * word, 100.0 + 20 * line, 60, 10}; }

    [[nodiscard]] int pageCount() const override { return m_count; }
    [[nodiscard]] QSizeF pageSize(int page) const override { return page == 1 ? QSizeF(300, 400) : QSizeF(600, 800); }
    [[nodiscard]] QVector<widgets::PageWord> words(int page) const override
    {
        const QStringList lines[] = {{QStringLiteral("Net"), QStringLiteral("sales"), QStringLiteral("12,345")},
                                     {QStringLiteral("Sales"), QStringLiteral("tax"), QStringLiteral("345")},
                                     {QStringLiteral("Page"), QString::number(page + 1)}};
        QVector<widgets::PageWord> words;
        for (int line = 0; line < 3; ++line) {
            for (int word = 0; word < lines[line].size(); ++word)
                words.append({lines[line].at(word), wordBox(line, word), line});
        }
        return words;
    }
    [[nodiscard]] QImage picture(int page, double scale, const std::function<bool()> &isWanted) const override
    {
        m_onGuiThread = m_onGuiThread || QThread::currentThread() == thread;
        while (held && isWanted())
            QThread::msleep(1);
        {
            const QMutexLocker locker(&m_mutex);
            m_drawn.append(page);
        }
        if (page == brokenPage)
            return {};
        QImage image((pageSize(page) * scale).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(scale, scale);
        painter.fillRect(block, Qt::black);
        return image;
    }
    [[nodiscard]] QVector<int> drawn() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_drawn;
    }
    [[nodiscard]] bool drewOnGuiThread() const { return m_onGuiThread; }

    std::atomic<bool> held = false; ///< while it is set, no picture is ready
    int brokenPage = -1;            ///< this one cannot be drawn
    QThread *thread = QThread::currentThread();

private:
    int m_count;
    mutable QMutex m_mutex;
    mutable QVector<int> m_drawn;
    mutable std::atomic<bool> m_onGuiThread = false;
};
