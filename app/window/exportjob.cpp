// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportjob.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <utility>

namespace window {

ExportJob::ExportJob(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcher<QString>::finished, this, &ExportJob::pictureSaved);
}

ExportJob::~ExportJob()
{
    m_watcher.waitForFinished();
}

QStringList ExportJob::existingFiles(const std::vector<Picture> &pictures)
{
    QStringList names;
    for (const Picture &picture : pictures) {
        if (QFileInfo::exists(picture.path))
            names.append(QFileInfo(picture.path).fileName());
    }
    return names;
}

void ExportJob::start(std::vector<Picture> pictures)
{
    Q_ASSERT(!m_running);
    m_pictures = std::move(pictures);
    m_next = 0;
    m_hasDrawn = false;
    m_running = true;
    m_written.clear();
    emit progressed(0, int(m_pictures.size()));
    QMetaObject::invokeMethod(this, &ExportJob::drawNext, Qt::QueuedConnection);
}

void ExportJob::cancel()
{
    if (!m_running)
        return;
    m_next = m_pictures.size();
    m_hasDrawn = false;
    if (!m_isSaving)
        finish({});
}

/// Draws the picture that comes next, unless one waits already; hands it on as soon as the file before it is written.
void ExportJob::drawNext()
{
    if (!m_running)
        return;
    if (!m_hasDrawn && m_next < m_pictures.size()) {
        const Picture &picture = m_pictures[m_next];
        m_drawn = widgets::drawCharts(picture.charts, picture.options);
        m_hasDrawn = true;
    }
    if (m_isSaving)
        return; // pictureSaved() goes on
    if (!m_hasDrawn) {
        finish({});
        return;
    }
    m_saving = m_next++;
    m_isSaving = true;
    m_hasDrawn = false;
    m_watcher.setFuture(QtConcurrent::run([drawn = std::exchange(m_drawn, {}), path = m_pictures[m_saving].path] {
        return widgets::savePicture(drawn, path).error;
    }));
    QMetaObject::invokeMethod(this, &ExportJob::drawNext, Qt::QueuedConnection);
}

void ExportJob::pictureSaved()
{
    m_isSaving = false;
    const QString problem = m_watcher.result();
    if (!problem.isEmpty()) {
        finish(problem);
        return;
    }
    m_written.append(m_pictures[m_saving].path);
    emit progressed(int(m_written.size()), int(m_pictures.size()));
    drawNext();
}

void ExportJob::finish(const QString &problem)
{
    if (!m_running)
        return;
    m_running = false;
    emit finished(problem);
}

} // namespace window
