// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMainWindow>

#include <vector>

class QDockWidget;

namespace window {

class Settings;

/// Where the docks of a main window are: saved from one start to the next, hidden while nothing is open, and put back to
/// their first places on request.
class DockLayout final
{
public:
    DockLayout(QMainWindow *window, Settings *settings);

    /// Adds a dock. `share` is its part of the window's width in the default layout, in hundredths.
    QDockWidget *add(const QString &title, const QString &name, QWidget *content, Qt::DockWidgetArea area, int share);
    /// Shows the docks as they were last, or hides all of them.
    void show(bool shown);
    void restoreDefault();
    void save() const;

private:
    struct Place
    {
        QDockWidget *dock;
        Qt::DockWidgetArea area;
        int share; ///< hundredths of the window's width
    };

    QMainWindow *m_window;
    Settings *m_settings;
    std::vector<Place> m_places;
    QByteArray m_hidden; ///< the layout to come back to while the docks are hidden
    bool m_shown = false;
};

} // namespace window
