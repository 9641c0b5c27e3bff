// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recentfiles.h"

#include "settings.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace window {

RecentFiles::RecentFiles(Settings *settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    connect(settings, &Settings::recentFilesChanged, this, &RecentFiles::changed);
}

QStringList RecentFiles::paths() const
{
    return m_settings->recentFiles();
}

void RecentFiles::add(const QString &path)
{
    if (path.startsWith(u':')) // a sample is always at hand
        return;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = paths();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings->setRecentFiles(files.mid(0, maximum));
}

void RecentFiles::remove(const QString &path)
{
    QStringList files = paths();
    files.removeAll(path);
    m_settings->setRecentFiles(files);
}

void RecentFiles::clear()
{
    m_settings->setRecentFiles({});
}

void RecentFiles::attach(QMenu *menu)
{
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(menu); });
}

void RecentFiles::fill(QMenu *menu)
{
    menu->clear();
    const QStringList files = paths();
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString &path = files.at(i);
        const QFileInfo file(path);
        const QString name = file.fileName().replace(u'&', u"&&"_s);
        //: An entry of the menu of recent files: its number (a mnemonic), the file's name, its folder
        QAction *action =
            menu->addAction(tr("&%1  %2 — %3").arg((i + 1) % 10).arg(name, QDir::toNativeSeparators(file.path())));
        action->setEnabled(file.exists());
        action->setToolTip(file.exists() ? QDir::toNativeSeparators(path) : tr("This file is not there at the moment."));
        connect(action, &QAction::triggered, this, [this, path] { emit fileChosen(path); });
    }
    if (files.isEmpty()) {
        menu->addAction(tr("No file has been opened yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Clear This List")), &QAction::triggered, this, &RecentFiles::clear);
}

} // namespace window
