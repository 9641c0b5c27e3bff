// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/pdfprocess.h"

#include "filing/reader.h"
#include "support/pdfwriter.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using filing::Bytes;
using filing::ErrorCode;
using window::PdfProgram;

namespace {

PdfProgram helper(const QString &manner)
{
    return {QStringLiteral(PDF_HELPER), {manner}};
}

Bytes contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : Bytes();
}

} // namespace

class PdfProcessTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsAsThisProcessDoes_data();
    void readsAsThisProcessDoes();
    void drawsAsThisProcessDoes();
    void handsRefusalsOn();
    void refuses_data();
    void refuses();
    void stopsWhatTakesTooLong();
    void stopsWhenNobodyWaits();
};

void PdfProcessTest::readsAsThisProcessDoes_data()
{
    QTest::addColumn<Bytes>("bytes");
    QTest::newRow("a sample") << support::pdfOfText(contentOf(QStringLiteral(SAMPLES "/thermogenesis-2003q4.txt")).c_str());
    QTest::newRow("a large one") << support::pdf(
        std::vector<std::string>(300, support::pdfText(50, 700, std::string(90, 'x')) + std::string(20'000, ' ')));
    const QDir corpus(QStringLiteral(SHARED "/corpus"));
    for (const QString &name : corpus.entryList({u"*.pdf"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << contentOf(corpus.filePath(name));
}

void PdfProcessTest::readsAsThisProcessDoes()
{
    QFETCH(const Bytes, bytes);
    const auto pages = window::readPdf(helper(u"good"_s), bytes, {});
    const auto here = window::readPdf({}, bytes, {});
    QVERIFY(pages && here);
    QVERIFY(!here->empty());
    QVERIFY(*pages == *here);
}

void PdfProcessTest::drawsAsThisProcessDoes()
{
    const Bytes bytes = support::pdf({support::pdfText(50, 700, "Sales"), support::pdfText(50, 600, "Profit")});
    const auto picture = window::drawPdf(helper(u"good"_s), bytes, 2, 1.25, {});
    const auto here = window::drawPdf({}, bytes, 2, 1.25, {});
    QVERIFY(picture && here);
    QCOMPARE(picture->width, 750);
    QVERIFY(*picture == *here);
    QVERIFY(picture->pixels != window::drawPdf({}, bytes, 1, 1.25, {})->pixels);
}

void PdfProcessTest::handsRefusalsOn()
{
    const auto pages = window::readPdf(helper(u"good"_s), support::pdf({"0 0 300 300 re f"}), {});
    QVERIFY(!pages);
    QCOMPARE(pages.error().code, ErrorCode::ScannedPdf);
    QVERIFY(!pages.error().says.empty());
    const auto picture = window::drawPdf(helper(u"good"_s), support::pdf({""}), 2, 1, {});
    QVERIFY(!picture);
    QCOMPARE(picture.error().code, ErrorCode::DamagedPdf);
}

void PdfProcessTest::refuses_data()
{
    QTest::addColumn<QString>("manner");
    for (const char *manner : {"abort", "abort-unread", "garbage", "half", "fail", "silent"})
        QTest::newRow(manner) << QString::fromLatin1(manner);
}

void PdfProcessTest::refuses()
{
    QFETCH(const QString, manner);
    const Bytes bytes(1'000'000, ' '); // more than fits into a pipe
    const auto pages = window::readPdf(helper(manner), bytes, {});
    const auto picture = window::drawPdf(helper(manner), bytes, 1, 1, {});
    QVERIFY(!pages && !picture);
    QCOMPARE(pages.error().code, ErrorCode::PdfCrashed);
    QCOMPARE(picture.error().code, ErrorCode::PdfCrashed);
    const auto missing = window::readPdf({u"/no/such/program"_s, {}}, bytes, {});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::PdfCrashed);
}

void PdfProcessTest::stopsWhatTakesTooLong()
{
    PdfProgram program = helper(u"hang"_s);
    program.patience = std::chrono::milliseconds(200);
    const auto pages = window::readPdf(program, Bytes(1'000'000, ' '), {});
    QVERIFY(!pages);
    QCOMPARE(pages.error().code, ErrorCode::PdfTooSlow);
}

void PdfProcessTest::stopsWhenNobodyWaits()
{
    std::atomic<int> asked = 0;
    const auto pages = window::readPdf(helper(u"hang"_s), Bytes(1'000'000, ' '), [&asked] { return ++asked < 3; });
    QVERIFY(!pages);
    QCOMPARE(pages.error().code, ErrorCode::Cancelled);
    QCOMPARE(asked.load(), 3);
}

QTEST_GUILESS_MAIN(PdfProcessTest)
#include "tst_pdfprocess.moc"
