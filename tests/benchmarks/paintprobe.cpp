// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded into a Qt program before it starts (LD_PRELOAD): prints when the first window was painted, then ends the program.
// So the program that users start is measured itself, without a line of code for measuring in it.
//
// With PAINTPROBE_OPEN=FILE it drops the file on the painted window and prints, too, how long it takes until as many
// QCustomPlots as PAINTPROBE_PLOTS says were painted.

#include <QApplication>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSet>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace {

double milliseconds()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

class Probe final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !watched->isWidgetType())
            return false;
        if (!m_window) {
            m_window = static_cast<QWidget *>(watched)->window();
            afterPainting(&Probe::windowPainted);
        } else if (m_opened > 0 && watched->inherits("QCustomPlot")) {
            m_plots.insert(watched);
            if (!m_done && m_plots.size() >= qEnvironmentVariableIntValue("PAINTPROBE_PLOTS")) {
                m_done = true;
                afterPainting(&Probe::plotsPainted);
            }
        }
        return false;
    }

private:
    // What is painted reaches the screen when the event that asked for it is done.
    void afterPainting(void (Probe::*slot)()) { QMetaObject::invokeMethod(this, slot, Qt::QueuedConnection); }

    void windowPainted()
    {
        std::printf("window %.3f\n", milliseconds());
        if (!qEnvironmentVariableIsSet("PAINTPROBE_OPEN"))
            leave();
        constexpr int untilAllIsQuiet = 400; // milliseconds
        QTimer::singleShot(untilAllIsQuiet, this, &Probe::dropFile);
    }

    void dropFile()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(qEnvironmentVariable("PAINTPROBE_OPEN"))});
        QDragEnterEvent enter(m_window->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window, &enter);
        QDropEvent drop(m_window->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        m_opened = milliseconds();
        QCoreApplication::sendEvent(m_window, &drop);
    }

    void plotsPainted()
    {
        std::printf("plots %.3f\n", milliseconds() - m_opened);
        leave();
    }

    static void leave()
    {
        std::fflush(stdout);
        std::_Exit(0); // how fast it ends is not asked
    }

    QWidget *m_window = nullptr;
    QSet<QObject *> m_plots;
    double m_opened = 0; ///< when the file was dropped
    bool m_done = false;
};

void install()
{
    auto *application = QCoreApplication::instance();
    application->installEventFilter(new Probe(application));
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(install)
