// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seedreleases.h"

#include "filing/fileloader.h"

#include <QHash>
#include <QTest>

namespace seed {

QList<Release> releases()
{
    return {{"sample",
             QStringLiteral(SAMPLES "/thermogenesis-2003q4.txt"),
             {{"CONDENSED STATEMENTS OF OPERATIONS", "CONDENSED BALANCE SHEETS"},
              {"CONDENSED BALANCE SHEETS", "The figures are those"}}},
            {"as filed",
             QStringLiteral(SHARED "/corpus/000_0a551a66bcd04f48.txt"),
             {{"Condensed Balance Sheets", "</TABLE>"}, {"Condensed Statements of Operations", "</TABLE>"}}}};
}

QByteArray textOf(const Release &release)
{
    const auto bytes = filing::loadFile(release.path.toStdString());
    return bytes ? QByteArray::fromStdString(**bytes) : QByteArray();
}

filing::Result<filing::Filing> readText(const QByteArray &text)
{
    return filing::read(std::make_shared<const std::string>(text.toStdString()));
}

const filing::Result<filing::Filing> &readOnce(const QByteArray &text)
{
    static QHash<QByteArray, filing::Result<filing::Filing>> readings;
    auto reading = readings.find(text);
    if (reading == readings.end())
        reading = readings.insert(text, readText(text));
    return *reading;
}

const filing::Filing *readingOfRow()
{
    QFETCH(const QByteArray, text);
    if (text.isEmpty()) {
        QTest::qSkip("The release as filed is not on this machine; set QUARTERLIGHT_SHARED to its folder.", __FILE__,
                     __LINE__);
        return nullptr;
    }
    const auto &reading = readOnce(text);
    if (!reading) {
        QTest::qFail(reading.error().says.c_str(), __FILE__, __LINE__);
        return nullptr;
    }
    return &*reading;
}

} // namespace seed
