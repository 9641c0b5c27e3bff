// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/units.h"

#include "commalocale.h"

#include <QTest>

using filing::ByteRange;
using filing::ErrorCode;

class UnitsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void readsNotes_data();
    void readsNotes();
    void refuses_data();
    void refuses();
};

namespace {

QByteArray written(std::optional<int> power)
{
    return power ? QByteArray::number(*power) : QByteArray("-");
}

/// Powers of ten of money, shares and per-share values, "-" where the note is silent: "3 - 0".
QByteArray written(const filing::UnitNote &note)
{
    return written(note.money) + " " + written(note.shares) + " " + written(note.perShare);
}

} // namespace

void UnitsTest::readsNotes_data()
{
    QTest::addColumn<QByteArray>("note");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *note, const char *expected) {
        QTest::newRow(note) << QByteArray(note) << QByteArray(expected);
    };
    row("€m", "6 - -");
    row("millions of €", "6 - -");
    row("MSEK", "6 - -");
    row("Amounts in TEUR", "3 - -");
    row("(in $MM)", "6 - -");
    row("1993 (000 omitted except per share)", "3 - 0"); // a year of the heading stands before it
    row("December 31, 1996 (thousands)", "3 - -");
    row("(unaudited; thousands)", "3 - -");
    row("EUR’000", "3 - -");
    row("in CHF millions", "6 - -");
    row("NOK in thousands", "3 - -");
    row("Six months ended 30 June 2018 £ million", "6 - -");
    row("2018 US$'000", "3 - -");
    row("(in thousands)", "3 - -");
    row("(In Thousands)", "3 - -");
    row("(in thousands, except per share data)", "3 - 0");
    row("(in millions, except share and per share amounts)", "6 0 0");
    row("(dollars in millions)", "6 - -");
    row("($ in thousands)", "3 - -");
    row("(000's omitted)", "3 - -");
    row("(000s)", "3 - -");
    row("($000)", "3 - -");
    row("(in 000's)", "3 - -");
    row("(Thousands of dollars)", "3 - -");
    row("US$ in 000s", "3 - -");
    row("(Amounts in Thousands Except Share and Per Share Amounts)", "3 0 0");
    row("(U.S. dollars in thousands)", "3 - -");
    row("(In millions, except number of shares, which are reflected in thousands, and per-share amounts)", "6 3 0");
    row("USD ($) shares in Thousands, $ in Millions", "6 3 -");
    row("(in thousands, except per share data; shares in millions)", "3 6 0");
    row("(dollars and shares in millions)", "6 6 -");
    row("All amounts are reported in U.S. dollars in thousands, except per share figures.", "3 - 0");
    row("Shares used in computing earnings per share (in thousands):", "- 3 -");
    row("(Unaudited, in millions of U.S. dollars)", "6 - -");
    row("(in billions)", "9 - -");
    row("(Dollars in thousands) (Unaudited)", "3 - -");
}

void UnitsTest::readsNotes()
{
    QFETCH(const QByteArray, note);
    const auto units = filing::readUnitNote(note.toStdString(), ByteRange{});
    QVERIFY(units);
    QTEST(written(*units), "expected");
}

void UnitsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("note");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const char *note, ErrorCode code = ErrorCode::UnitUnknown) {
        QTest::newRow(name) << QByteArray(note) << code;
    };
    row("nothing", "");
    row("no unit words", "(unaudited)");
    row("dollars alone", "Expressed in Canadian dollars");
    row("plain dollars", "(in dollars)");
    row("a date", "June 30, 2003");
    row("an amount in a sentence", "Net revenues rose to $2.9 million from $2.8 million.");
    row("an amount in thousands in a sentence", "The company sold 12 thousand units.");
    row("a sum of billions", "a market of $4 billion");
    row("people", "Thousand Oaks, California");
    row("people of a year", "In 1993 thousands of customers came.");
    row("many", "millions more were sold to thousands of customers than last year");
    row("a title", "Condensed Statements of Operations");
    row("a number that ends in thousands", "1,000");
    row("a long paragraph", ("In thousands " + std::string(300, 'x')).c_str());
    row("money twice", "(dollars in thousands) (in millions)", ErrorCode::UnitAmbiguous);
    row("money twice with a slash", "in thousands / in millions", ErrorCode::UnitAmbiguous);
    row("shares twice", "(shares in thousands) (shares in millions)", ErrorCode::UnitAmbiguous);
}

void UnitsTest::refuses()
{
    QFETCH(const QByteArray, note);
    QFETCH(const ErrorCode, code);
    const ByteRange at{40, std::size_t(note.size())};
    const auto units = filing::readUnitNote(note.toStdString(), at);
    QVERIFY2(!units, units ? written(*units).constData() : "");
    QCOMPARE(units.error().code, code);
    QVERIFY(units.error().where == filing::SourcePlace(at));
}

QTEST_GUILESS_MAIN(UnitsTest)

#include "tst_units.moc"
