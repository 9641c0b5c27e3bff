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
/// their first places on request. Those are beside the middle, or side by side below it in a window too narrow for that;
/// docks that stand there follow when the window becomes narrow or wide, docks moved by the user stay.
class DockLayout final
{
public:
    /// @param leastMiddle  pixels that the default layout leaves to what is between the docks
    DockLayout(QMainWindow *window, Settings *settings, int leastMiddle);

    /// Adds a dock that is `width` pixels wide in the default layout, beside the middle where `area` says.
    QDockWidget *add(const QString &title, const QString &name, QWidget *content, Qt::DockWidgetArea area, int width);
    /// Shows the docks as they were last, or hides all of them.
    void show(bool shown);
    void restoreDefault();
    void adapt(); ///< to a new width of the window
    void save() const;

private:
    struct Place
    {
        QDockWidget *dock;
        Qt::DockWidgetArea area;
        int width; ///< pixels
    };

    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] bool isInDefaultPlaces(bool narrow) const;
    void arrange();

    QMainWindow *m_window;
    Settings *m_settings;
    std::vector<Place> m_places;
    QByteArray m_hidden; ///< the layout to come back to while the docks are hidden
    int m_leastMiddle;
    bool m_narrow = false;
    bool m_shown = false;
};

} // namespace window
