// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pagesource.h"

#include <QFutureWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <memory>

namespace widgets {

/// Pictures of pages, drawn off the GUI thread one after the other, those wanted last first. What was drawn is kept as
/// long as there is room; a page has one picture at a time, of the latest scale.
class PagePictures final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype mostBytes = qsizetype{96} * 1024 * 1024; ///< kept besides those that are wanted

    explicit PagePictures(QObject *parent = nullptr);
    ~PagePictures() override;

    void setSource(std::shared_ptr<const PageSource> source); ///< forgets all pictures
    /// The pages to be drawn, the most urgent one first; replaces what was wanted before.
    /// @param scale  pixels a point
    void want(const QVector<int> &pages, double scale);
    /// The picture at hand, perhaps of another scale; null when there is none.
    [[nodiscard]] QImage picture(int page) const { return m_pictures.value(page).image; }
    [[nodiscard]] bool cannotBeDrawn(int page) const { return m_failed.contains(page); }
    [[nodiscard]] qsizetype bytes() const;

signals:
    void arrived(int page); ///< its picture, or the news that there is none

private:
    struct Picture
    {
        QImage image;
        double scale = 0; ///< that was asked for
    };
    void drawNext();
    void take();
    void makeRoom();

    std::shared_ptr<const PageSource> m_source;
    QHash<int, Picture> m_pictures;
    QSet<int> m_failed;
    QVector<int> m_recent; ///< pages with pictures, the one wanted last at the end
    QVector<int> m_wanted;
    double m_scale = 0;
    int m_inHand = -1; ///< the page that is being drawn
    double m_scaleInHand = 0;
    QFutureWatcher<QImage> m_watcher;
    QThreadPool m_thread; ///< one
};

} // namespace widgets
