// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace reports {

/// What the placeholders of a file name's pattern stand for, as words: they become lower-case and hyphenated in the name.
struct FileNameWords
{
    QString company; ///< {company}
    QString chart;   ///< {chart}: "gross-margin"
    QString periods; ///< {periods}: "quarters"
    QString from;    ///< {from}: "Q1 FY2002", the first period drawn
    QString to;      ///< {to}: the last one
    QString date;    ///< {date}: of the latest release, "2003-09-24"
    QString size;    ///< {size}: "1600x900"
};

/// A placeholder with what it stands for, to be told to the user.
struct FileNamePlaceholder
{
    QString name; ///< "{company}"
    QString meaning;
};
[[nodiscard]] const QList<FileNamePlaceholder> &fileNamePlaceholders();

/// "{company}-{chart}-{periods}".
[[nodiscard]] QString standardFileNamePattern();
/// Why a pattern cannot be used: it is empty, has a placeholder that there is not, or a character that file names cannot
/// have. Empty when it can.
[[nodiscard]] QString problemOfPattern(const QString &pattern);
/// The names for files of those words, without folder and ending. Where two would be the same, the later ones get a number.
/// @param pattern  one without a problem
[[nodiscard]] QStringList fileNames(const QString &pattern, const QList<FileNameWords> &words);

} // namespace reports
