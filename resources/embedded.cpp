// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/embedded.h"

#include <QDir>
#include <QFontDatabase>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE declares a function, which must not land in a namespace.
static void registerFiles()
{
    Q_INIT_RESOURCE(embedded);
#ifdef QUARTERLIGHT_HAS_FONTS
    Q_INIT_RESOURCE(fonts);
#endif
}

namespace resources {

void registerEmbedded()
{
    registerFiles();
}

QString installFont()
{
    registerEmbedded();
    QString family;
    const QDir folder(u":/fonts"_s);
    const QStringList faces = folder.entryList();
    for (const QString &face : faces) {
        const int id = QFontDatabase::addApplicationFont(folder.filePath(face));
        if (id >= 0 && family.isEmpty())
            family = QFontDatabase::applicationFontFamilies(id).value(0);
    }
    return family;
}

QStringList samples()
{
    registerEmbedded();
    const QDir folder(u":/samples"_s);
    QStringList paths;
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append(folder.filePath(name));
    return paths;
}

} // namespace resources
