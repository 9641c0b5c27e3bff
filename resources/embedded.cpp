// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/embedded.h"

#include <QDir>
#include <QFontDatabase>

#include <utility>

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

namespace {

bool facesAreMissing = false; // fonts belong to the one application, and so does this

// @return the family of the first face; empty when none was embedded
QString install(const QStringList &faces)
{
    QString family;
    for (const QString &face : faces) {
        const int id = QFontDatabase::addApplicationFont(u":/fonts/Roboto-%1.ttf"_s.arg(face));
        if (id >= 0 && family.isEmpty())
            family = QFontDatabase::applicationFontFamilies(id).value(0);
    }
    return family;
}

} // namespace

void registerEmbedded()
{
    registerFiles();
}

QString installFont()
{
    registerEmbedded();
    const QString family = install({u"Regular"_s, u"Medium"_s});
    facesAreMissing = !family.isEmpty();
    return family;
}

void installOtherFaces()
{
    if (std::exchange(facesAreMissing, false))
        install({u"Bold"_s, u"Italic"_s});
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
