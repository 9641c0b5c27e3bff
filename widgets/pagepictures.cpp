// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pagepictures.h"

#include <QPromise>

#include <algorithm>

namespace widgets {

PagePictures::PagePictures(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PagePictures::take);
}

PagePictures::~PagePictures()
{
    m_watcher.disconnect(this);
    m_watcher.cancel(); // the source is asked to give up; the thread is waited for
}

void PagePictures::setSource(std::shared_ptr<const PageSource> source)
{
    m_watcher.cancel();
    m_watcher.setFuture({}); // what is still under way arrives nowhere
    m_source = std::move(source);
    m_pictures.clear();
    m_failed.clear();
    m_recent.clear();
    m_wanted.clear();
    m_inHand = -1;
}

void PagePictures::want(const QVector<int> &pages, double scale)
{
    m_wanted = pages;
    m_scale = scale;
    for (qsizetype i = pages.size(); i-- > 0;) {
        if (m_recent.removeOne(pages.at(i)))
            m_recent.append(pages.at(i));
    }
    drawNext();
}

void PagePictures::drawNext()
{
    if (m_inHand >= 0 || !m_source)
        return;
    const auto next = std::find_if(m_wanted.cbegin(), m_wanted.cend(), [this](int page) {
        return m_pictures.value(page).scale != m_scale && !m_failed.contains(page);
    });
    if (next == m_wanted.cend())
        return;
    m_inHand = *next;
    m_scaleInHand = m_scale;
    auto promise = std::make_shared<QPromise<QImage>>(); // shared, for the pool copies what it is to run
    m_watcher.setFuture(promise->future());
    m_thread.start([promise, source = m_source, page = m_inHand, scale = m_scale] {
        promise->start();
        const auto isWanted = [&promise] { return !promise->isCanceled(); };
        if (isWanted())
            promise->addResult(source->picture(page, scale, isWanted));
        promise->finish();
    });
}

void PagePictures::take()
{
    const int page = std::exchange(m_inHand, -1);
    if (page < 0 || m_watcher.isCanceled())
        return;
    const QImage image = m_watcher.future().resultCount() > 0 ? m_watcher.result() : QImage();
    m_recent.removeOne(page);
    if (image.isNull()) {
        m_failed.insert(page);
        m_pictures.remove(page);
    } else {
        m_pictures.insert(page, {image, m_scaleInHand});
        m_recent.append(page);
        makeRoom();
    }
    emit arrived(page);
    drawNext();
}

qsizetype PagePictures::bytes() const
{
    qsizetype sum = 0;
    for (const Picture &picture : m_pictures)
        sum += picture.image.sizeInBytes();
    return sum;
}

void PagePictures::makeRoom()
{
    qsizetype sum = bytes();
    for (qsizetype i = 0; i < m_recent.size() && sum > mostBytes;) {
        const int page = m_recent.at(i);
        if (m_wanted.contains(page)) {
            ++i;
            continue;
        }
        sum -= m_pictures.take(page).image.sizeInBytes();
        m_recent.removeAt(i);
    }
}

} // namespace widgets
