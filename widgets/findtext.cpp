// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/findtext.h"

namespace widgets {

QVector<TextRange> matchesIn(const QString &text, const QString &sought, bool wholeWords)
{
    QVector<TextRange> matches;
    if (sought.isEmpty())
        return matches;
    // Whether a word goes on from one character to the one beside it.
    const auto goesOn = [&text](qsizetype inside, qsizetype beside) {
        return beside >= 0 && beside < text.size() && text.at(inside).isLetterOrNumber()
            && text.at(beside).isLetterOrNumber();
    };
    for (qsizetype at = text.indexOf(sought, 0, Qt::CaseInsensitive); at >= 0;) {
        const qsizetype end = at + sought.size();
        const bool isMatch = !wholeWords || (!goesOn(at, at - 1) && !goesOn(end - 1, end));
        if (isMatch)
            matches.append({int(at), int(sought.size())});
        at = text.indexOf(sought, isMatch ? end : at + 1, Qt::CaseInsensitive);
    }
    return matches;
}

} // namespace widgets
