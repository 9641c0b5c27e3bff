// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commands.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringList>

#include <sstream>
#include <string>
#include <vector>

/// What a command printed and how it ended.
struct Outcome
{
    commands::ExitCode code = commands::Done;
    QString results;
    QString messages;

    [[nodiscard]] QStringList lines() const { return results.split(u'\n', Qt::SkipEmptyParts); }
};

/// Runs a command in this process, as the command line would.
inline Outcome run(const QStringList &words, const commands::Hooks &hooks = {})
{
    std::vector<std::string> list;
    for (const QString &word : words)
        list.push_back(word.toStdString());
    std::ostringstream results;
    std::ostringstream messages;
    const commands::ExitCode code = commands::run(list, hooks, {results, messages});
    return {code, QString::fromStdString(results.str()), QString::fromStdString(messages.str())};
}

/// The bytes of a file; none when it cannot be read.
inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
