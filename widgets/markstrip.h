// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/releasemark.h"

#include <QTimer>
#include <QVector>
#include <QWidget>

#include <functional>

class QAbstractScrollArea;

namespace widgets {

/// A strip beside the scroll bar of a text or of pages that shows, as a map of the whole, where its marks stand: a tick for each,
/// in the colour of its group, doubted and contradicted ones over the whole width, mentions of the prose short. A click scrolls
/// there.
class MarkStrip final : public QWidget
{
    Q_OBJECT
public:
    /// Where a mark stands on the whole that the area scrolls over.
    struct Tick
    {
        double place = 0; ///< in pixels from the top
        int group = 0;
        ReleaseMark::Kind kind = ReleaseMark::Kind::Soft;
    };
    using Measure = std::function<QVector<Tick>()>;

    /// @param measure  asked for when the marks, or the height of the whole, have changed; leaves out what is not to be seen
    MarkStrip(QAbstractScrollArea *area, Measure measure, QWidget *parent = nullptr);

    void marksChanged();
    /// Where a tick is drawn, in pixels from the top of the strip; -1 when there is none yet.
    [[nodiscard]] double yOf(int tick) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void measure();
    void scrollTo(double y);
    [[nodiscard]] double wholeHeight() const;

    QAbstractScrollArea *m_area;
    Measure m_measure;
    QVector<Tick> m_ticks;
    QTimer m_unmeasured;
};

} // namespace widgets
