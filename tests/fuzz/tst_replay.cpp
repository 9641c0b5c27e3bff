// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrypoint.h"

#include <QDir>
#include <QFile>
#include <QTest>

/// Inputs on which a target once failed, and small ones that lead it everywhere, given to it once more without a fuzzer.
class ReplayTest : public QObject
{
    Q_OBJECT
private slots:
    void keepsItsPromises_data();
    void keepsItsPromises();
    void takesNothing() { QCOMPARE(LLVMFuzzerTestOneInput(nullptr, 0), 0); }
};

void ReplayTest::keepsItsPromises_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(INPUTS));
    for (const QString &name : folder.entryList(QDir::Files))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void ReplayTest::keepsItsPromises()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    // A block of its own size on the heap, so that the sanitizer sees every read behind its end.
    const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
    QCOMPARE(LLVMFuzzerTestOneInput(input.data(), input.size()), 0);
}

QTEST_GUILESS_MAIN(ReplayTest)

#include "tst_replay.moc"
