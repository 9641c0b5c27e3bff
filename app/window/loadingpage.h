// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace window {

/// Seen while a release is read that takes longer than a moment: which file, how far, and a way to stop it.
class LoadingPage final : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingPage(QWidget *parent = nullptr);

public slots:
    void showProgress(int percent, const QString &path);

signals:
    void cancelRequested();

private:
    QLabel *m_file;
    QProgressBar *m_progress;
};

} // namespace window
