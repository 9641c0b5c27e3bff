// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/sniff.h"

#include "commalocale.h"

#include <QTest>

using filing::ErrorCode;
using filing::refuseUnreadable;

class SniffTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void refuses_data();
    void refuses();
    void lets_data();
    void lets();
};

namespace {

/// Bytes of a literal, NULs included.
template<std::size_t size>
QByteArray bytes(const char (&literal)[size])
{
    return QByteArray(literal, qsizetype(size) - 1);
}

QByteArray everyByte()
{
    QByteArray result;
    for (int i = 0; i < 4096; ++i)
        result += char(i % 256);
    return result;
}

} // namespace

void SniffTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QByteArray &content, ErrorCode code) {
        QTest::newRow(name) << content << code;
    };
    row("no bytes", {}, ErrorCode::Empty);
    row("blanks and line ends", " \r\n\t\f\n ", ErrorCode::Empty);
    row("NULs alone", bytes("\0\0\0\0\0\0"), ErrorCode::Empty);
    row("PNG", bytes("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), ErrorCode::Image);
    row("JPEG", bytes("\xFF\xD8\xFF\xE0\0\x10JFIF\0"), ErrorCode::Image);
    row("GIF", bytes("GIF89a\1\0\1\0"), ErrorCode::Image);
    row("TIFF", bytes("II*\0\x08\0\0\0"), ErrorCode::Image);
    row("bitmap", bytes("BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\1\0\0\0\1\0\0\0"), ErrorCode::Image);
    row("ZIP", bytes("PK\3\4\x14\0\0\0"), ErrorCode::Binary);
    row("gzip", bytes("\x1F\x8B\x08\0"), ErrorCode::Binary);
    row("old Office", bytes("\xD0\xCF\x11\xE0\xA1\xB1"), ErrorCode::Binary);
    row("a program",
        bytes("\x7F"
              "ELF\2\1\1\0"),
        ErrorCode::Binary);
    row("a database", bytes("SQLite format 3\0"), ErrorCode::Binary);
    row("UTF-16", bytes("\xFF\xFEN\0e\0t\0"), ErrorCode::Binary);
    row("every byte there is", everyByte(), ErrorCode::Binary);
}

void SniffTest::refuses()
{
    QFETCH(const QByteArray, content);
    const auto refusal = refuseUnreadable({content.constData(), std::size_t(content.size())});
    QVERIFY(refusal);
    QTEST(refusal->code, "code");
    // A sentence with a next step.
    QVERIFY(refusal->says.size() > 40 && refusal->says.ends_with('.'));
}

void SniffTest::lets_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char *name, const QByteArray &content) { QTest::newRow(name) << content; };
    row("text", "Net revenues  2,898,000\n");
    row("one letter", "a");
    row("HTML", "<html><body></body></html>");
    row("a submission", "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\n");
    row("a PDF", bytes("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n\0\1\2\3\4\5"));
    row("Windows-1252",
        bytes("Stockholders\x92 equity \x96 \xA3"
              "1,000\n"));
    row("UTF-8 with its mark", bytes("\xEF\xBB\xBFNet revenues"));
    row("a NUL among words", bytes("Net revenues\0 2,898,000 and so on, and a good deal more of it"));
    row("form feeds", "Page 1\f\nPage 2\f\n");
    row("an end-of-file mark of DOS", bytes("Net revenues 2,898\r\n\x1A"));
    row("a company that begins like a bitmap", "BMC Software, Inc. reports results\n");
    row("a company that begins like a program", "MZ Holdings reports results for the quarter\n");
}

void SniffTest::lets()
{
    QFETCH(const QByteArray, content);
    const auto refusal = refuseUnreadable({content.constData(), std::size_t(content.size())});
    QVERIFY2(!refusal, refusal ? refusal->says.c_str() : "");
}

QTEST_GUILESS_MAIN(SniffTest)

#include "tst_sniff.moc"
