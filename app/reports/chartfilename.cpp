// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/chartfilename.h"

#include "reports/filename.h"
#include "reports/translated.h"

#include <QRegularExpression>

#include <utility>

namespace reports {

using namespace Qt::StringLiterals;

namespace {

/// The words of a placeholder; each is in the list of placeholders.
QString wordOf(const QString &placeholder, const FileNameWords &words)
{
    const std::pair<QLatin1StringView, QString FileNameWords::*> members[] = {
        {"{company}"_L1, &FileNameWords::company}, {"{chart}"_L1, &FileNameWords::chart},
        {"{periods}"_L1, &FileNameWords::periods}, {"{from}"_L1, &FileNameWords::from},
        {"{to}"_L1, &FileNameWords::to},           {"{date}"_L1, &FileNameWords::date},
        {"{size}"_L1, &FileNameWords::size},
    };
    for (const auto &[name, member] : members) {
        if (placeholder == name)
            return hyphenated(words.*member);
    }
    return {};
}

QString nameOf(const QString &pattern, const FileNameWords &words)
{
    static const QRegularExpression placeholder(u"\\{[^{}]*\\}"_s);
    QString name;
    qsizetype done = 0;
    for (auto matches = placeholder.globalMatch(pattern); matches.hasNext();) {
        const auto match = matches.next();
        name += QStringView(pattern).mid(done, match.capturedStart() - done);
        name += wordOf(match.captured(), words);
        done = match.capturedEnd();
    }
    name += QStringView(pattern).mid(done);
    // A word that nobody knows leaves its hyphens behind.
    static const QRegularExpression hyphens(u"-{2,}"_s);
    static const QRegularExpression edges(u"^[-. ]+|[-. ]+$"_s);
    name.replace(hyphens, u"-"_s);
    name.remove(edges);
    return name.isEmpty() ? u"chart"_s : name;
}

} // namespace

const QList<FileNamePlaceholder> &fileNamePlaceholders()
{
    static const QList<FileNamePlaceholder> all{
        {u"{company}"_s, translated("the company's name")},
        {u"{chart}"_s, translated("what is charted, such as gross-margin")},
        {u"{periods}"_s, translated("quarters, years or ttm")},
        {u"{from}"_s, translated("the first period, such as q1-fy2003")},
        {u"{to}"_s, translated("the last period")},
        {u"{date}"_s, translated("the day of the latest release")},
        {u"{size}"_s, translated("the size, such as 1600x900")},
    };
    return all;
}

QString standardFileNamePattern()
{
    return u"{company}-{chart}-{periods}"_s;
}

QString problemOfPattern(const QString &pattern)
{
    if (pattern.trimmed().isEmpty())
        return translated("The pattern of the file names is empty. “%1” is a good one.").arg(standardFileNamePattern());
    QString rest = pattern;
    QStringList known;
    for (const FileNamePlaceholder &placeholder : fileNamePlaceholders()) {
        rest.remove(placeholder.name);
        known += placeholder.name;
    }
    static const QRegularExpression unknown(u"\\{[^{}]*\\}?|\\}"_s);
    if (const auto match = unknown.match(rest); match.hasMatch())
        return translated("“%1” is no placeholder of file names; there are %2.").arg(match.captured(), known.join(u", "_s));
    static const QRegularExpression forbidden(u"[/\\\\:*?\"<>|\\x00-\\x1f]"_s); // those of all systems together
    if (const auto match = forbidden.match(rest); match.hasMatch())
        return translated("A file name cannot have the character “%1”. Leave it out of the pattern.").arg(match.captured());
    constexpr qsizetype longest = 120; // with the words put in, a name must stay below 255 bytes
    if (rest.size() > longest)
        return translated("The pattern of the file names is longer than %1 characters. Shorten it.").arg(longest);
    return {};
}

QStringList fileNames(const QString &pattern, const QList<FileNameWords> &words)
{
    QStringList names;
    for (const FileNameWords &word : words) {
        const QString name = nameOf(pattern, word);
        QString unique = name;
        for (int number = 2; names.contains(unique, Qt::CaseInsensitive); ++number)
            unique = u"%1-%2"_s.arg(name).arg(number);
        names += unique;
    }
    return names;
}

} // namespace reports
