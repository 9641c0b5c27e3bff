// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace window {

class RecentFiles;

/// What is seen before a release is open: what can be dropped here, samples to try, and the files opened last.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(RecentFiles *recent, QWidget *parent = nullptr);

signals:
    void openRequested();
    void folderRequested();
    void filesChosen(const QStringList &paths);

private:
    QWidget *makeDropFrame();
    QWidget *makeSamples();
    QWidget *makeRecent();
    void fillRecent();

    RecentFiles *m_recent;
    QLabel *m_purpose = nullptr; ///< says what can be dropped
    QVBoxLayout *m_recentEntries = nullptr;
};

} // namespace window
