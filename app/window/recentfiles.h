// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace window {

class Settings;

/// The ten files that were opened last, the latest first, kept in the settings.
class RecentFiles final : public QObject
{
    Q_OBJECT
public:
    static constexpr int maximum = 10;

    explicit RecentFiles(Settings *settings, QObject *parent = nullptr);

    /// Absolute paths, the latest first; files that are gone stay in the list until it is cleared.
    [[nodiscard]] QStringList paths() const;
    void add(const QString &path);
    void remove(const QString &path);
    void clear();

    /// Fills `menu` anew each time it is about to be shown: a file that is gone is greyed, not dropped, since it may be on
    /// a disk that comes back.
    void attach(QMenu *menu);

signals:
    void changed();
    void fileChosen(const QString &path);

private:
    void fill(QMenu *menu);

    Settings *m_settings;
};

} // namespace window
