// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace window {

/// Files that could not be read: for each what happened, where, and what to try; with the ways on from here.
class ErrorPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ErrorPage(QWidget *parent = nullptr);

    /// @param canGoBack  whether a release is open that the user can go back to
    void showFailures(const std::vector<FailedFile> &failures, bool canGoBack);
    [[nodiscard]] const std::vector<FailedFile> &failures() const { return m_failures; }

signals:
    void openRequested();
    void retryRequested(const QStringList &paths);
    void backRequested();

private:
    void copyText() const;
    [[nodiscard]] QWidget *makeFailure(const FailedFile &failure, bool isOnlyOne);

    std::vector<FailedFile> m_failures;
    QVBoxLayout *m_failuresBox;
    QPushButton *m_open;
    QPushButton *m_retry;
    QPushButton *m_back;
    QPushButton *m_copy;
};

} // namespace window
