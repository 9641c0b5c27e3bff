// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartexport.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace window {

/// Charts on their way into files: each picture is drawn in a turn of the event loop of its own, and packed and written by
/// another thread while the next one is drawn.
class ExportJob final : public QObject
{
    Q_OBJECT
public:
    struct Picture
    {
        QVector<widgets::ChartForExport> charts; ///< several stand in one file
        widgets::ChartExportOptions options;
        QString path;
    };

    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override;

    void start(std::vector<Picture> pictures);
    void cancel(); ///< what is written stays; finished() follows
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const QStringList &written() const { return m_written; } ///< paths, in order

    [[nodiscard]] static QStringList existingFiles(const std::vector<Picture> &pictures); ///< names of files to be replaced

signals:
    void progressed(int done, int all);
    /// @param problem  empty, or a sentence that names the first file that failed and the cause; no further one was begun
    void finished(const QString &problem);

private:
    void drawNext();
    void pictureSaved();
    void finish(const QString &problem);

    std::vector<Picture> m_pictures;
    std::size_t m_next = 0;        ///< to be drawn
    std::size_t m_saving = 0;      ///< on its way into its file
    widgets::DrawnPicture m_drawn; ///< waits for the file before it
    bool m_hasDrawn = false;
    bool m_isSaving = false; ///< until its end was told here, which is later than the end itself
    bool m_running = false;
    QStringList m_written;
    QFutureWatcher<QString> m_watcher;
};

} // namespace window
