// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/errortext.h"

#include <QSet>
#include <QTest>

#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;
using filing::ErrorCode;
using window::ErrorText;
using window::FailedFile;

class ErrorTextTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void saysAll_data();
    void saysAll();
    void eachCodeHasItsOwnWords();
    void tellsThePlace_data();
    void tellsThePlace();
    void namesASampleWithoutItsPath();
};

namespace {

constexpr std::pair<const char *, ErrorCode> codes[] = {
    {"not found", ErrorCode::NotFound},
    {"folder", ErrorCode::IsFolder},
    {"unreadable", ErrorCode::Unreadable},
    {"empty", ErrorCode::Empty},
    {"too large", ErrorCode::TooLarge},
    {"binary", ErrorCode::Binary},
    {"image", ErrorCode::Image},
    {"scanned PDF", ErrorCode::ScannedPdf},
    {"encrypted PDF", ErrorCode::EncryptedPdf},
    {"damaged PDF", ErrorCode::DamagedPdf},
    {"crashed PDF reader", ErrorCode::PdfCrashed},
    {"slow PDF reader", ErrorCode::PdfTooSlow},
    {"no statement", ErrorCode::NoStatement},
    {"cancelled", ErrorCode::Cancelled},
};

ErrorText wordsFor(ErrorCode code, const filing::SourcePlace &where = filing::ByteRange{})
{
    return window::errorText({u"/releases/q4.txt"_s, {code, where, {}}});
}

} // namespace

void ErrorTextTest::saysAll_data()
{
    QTest::addColumn<ErrorCode>("code");
    for (const auto &[name, code] : codes)
        QTest::newRow(name) << code;
}

void ErrorTextTest::saysAll()
{
    QFETCH(const ErrorCode, code);
    const ErrorText words = wordsFor(code);
    QVERIFY(!words.headline.isEmpty() && !words.headline.endsWith(u'.'));
    QVERIFY(words.cause.endsWith(u'.'));
    QVERIFY(words.advice.endsWith(u'.'));
    QVERIFY(words.place.contains(u"q4.txt"));
    for (const QString &part : {words.headline, words.cause, words.place, words.advice})
        QVERIFY(words.toPlainText().contains(part));
}

void ErrorTextTest::eachCodeHasItsOwnWords()
{
    QSet<QString> headlines;
    for (const auto &[name, code] : codes)
        headlines.insert(wordsFor(code).headline);
    QCOMPARE(headlines.size(), qsizetype(std::size(codes)));
}

void ErrorTextTest::tellsThePlace_data()
{
    QTest::addColumn<filing::SourcePlace>("where");
    QTest::addColumn<QString>("told");
    QTest::newRow("the whole file") << filing::SourcePlace(filing::ByteRange{}) << u"q4.txt"_s;
    QTest::newRow("bytes") << filing::SourcePlace(filing::ByteRange{12345, 3}) << u"12.345"_s;
    QTest::newRow("page") << filing::SourcePlace(filing::PageRect{7, 0, 0, 1, 1}) << u"page 7"_s;
}

void ErrorTextTest::tellsThePlace()
{
    QFETCH(const filing::SourcePlace, where);
    QFETCH(const QString, told);
    QVERIFY(wordsFor(ErrorCode::NoStatement, where).place.contains(told));
}

void ErrorTextTest::namesASampleWithoutItsPath()
{
    const QString shown = window::shownPath(u":/samples/harrow-lake-2004q1.txt"_s);
    QVERIFY(shown.startsWith(u"harrow-lake-2004q1.txt"));
    QVERIFY(!shown.contains(u':'));
}

int main(int argc, char *argv[])
{
    QLocale::setDefault(QLocale(QLocale::German));
    const QCoreApplication application(argc, argv);
    ErrorTextTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_errortext.moc"
