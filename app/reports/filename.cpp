// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/filename.h"

#include "reports/chartdefinition.h"

namespace reports {

using namespace Qt::StringLiterals;

QString hyphenated(const QString &words)
{
    QString result;
    bool newWord = false;
    const QString plain = words.normalized(QString::NormalizationForm_KD).toLower(); // accents apart from their letters
    for (const QChar c : plain) {
        const bool letter = c >= u'a' && c <= u'z';
        if (letter || (c >= u'0' && c <= u'9')) {
            if (newWord && !result.isEmpty())
                result += u'-';
            newWord = false;
            result += c;
        } else if (c != u'\'' && c != u'’' && !c.isMark()) {
            newWord = true;
        }
    }
    return result;
}

QString fileName(const QString &company, const QString &measure, history::Span span, const QString &extension)
{
    const QString name = hyphenated(company);
    return (name.isEmpty() ? u"company"_s : name) + u'-' + measure + u'-' + spanName(span) + u'.' + extension;
}

} // namespace reports
