// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/amount.h"

#include "commalocale.h"

#include <QTest>

using filing::Amount;
using filing::readAmount;

class AmountTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void readsNumbers_data();
    void readsNumbers();
    void readsWhatStandsForNothing_data();
    void readsWhatStandsForNothing();
    void refuses_data();
    void refuses();
    void marksWhereTheNumberStands_data();
    void marksWhereTheNumberStands();
    void tellsYears_data();
    void tellsYears();
    void endsAtTheEndOfItsWord_data();
    void endsAtTheEndOfItsWord();
};

namespace {

/// An amount as its value and what is odd about its print: "-1 $ ()" is a loss of one with a dollar sign and both brackets.
QByteArray written(const Amount &amount)
{
    QByteArray text = amount.kind == Amount::Kind::Dash ? "nothing"
        : amount.kind == Amount::Kind::NotAvailable     ? "not given"
                                                        : QByteArray::fromStdString(amount.value.toString());
    if (amount.percent)
        text += " %";
    if (amount.currency)
        text += " $";
    if (amount.bracketed)
        text += amount.openBracket ? " (" : " ()";
    return text;
}

} // namespace

void AmountTest::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("2,898,000", "2898000");
    row("$2,898,000", "2898000 $");
    row("$ (1)", "-1 $ ()");
    row("$(0.03)", "-0.03 $ ()");
    row("($0.03)", "-0.03 $ ()");
    row("($.03)", "-0.03 $ ()");
    row("(.03)", "-0.03 ()");
    row(".03", "0.03");
    row("( 12.5 )", "-12.5 ()");
    row("$     (   1,234.5 )", "-1234.5 $ ()");
    row("12-", "-12");
    row("-12", "-12");
    row("-$1,470", "-1470 $");
    row("$-1,470", "-1470 $");
    row("\xE2\x88\x92"
        "5.5",
        "-5.5");
    row("1,917,", "1917");
    row("(88.1", "-88.1 (");
    row("49,632)", "49632");
    row("12%", "12 %");
    row("12 %", "12 %");
    row("(1%", "-1 % (");
    row("(1%)", "-1 % ()");
    row("(3.4)%", "-3.4 % ()");
    row("0", "0");
    row("0.00", "0.00");
    row("39246038", "39246038");
    row("US$ 1,234", "1234 $");
    row("\xE2\x82\xAC"
        "12.5",
        "12.5 $");
    row("\xA3"
        "1,000",
        "1000 $");
    row("1,234(1)", "1234");
    row("1,234*", "1234");
    row("2003", "2003");
    row("   7   ", "7");
    row("999,999,999,999,999,999", "999999999999999999");
}

void AmountTest::readsNumbers()
{
    QFETCH(const QByteArray, text);
    const auto amount = readAmount(text.toStdString());
    QVERIFY(amount);
    QCOMPARE(amount->kind, Amount::Kind::Number);
    QTEST(written(*amount), "expected");
}

void AmountTest::readsWhatStandsForNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("-", "nothing");
    row("--", "nothing");
    row("---", "nothing");
    row("- -", "nothing");
    row("-0-", "nothing");
    row("$ --", "nothing $");
    row("nil", "nothing");
    row("None", "nothing");
    row("\xE2\x80\x94", "nothing");
    row("\xE2\x80\x93", "nothing");
    row("\x97", "nothing");
    row("NM", "not given");
    row("N/M", "not given");
    row("n/a", "not given");
    row("N/A", "not given");
    row("NA", "not given");
    row("*", "not given");
}

void AmountTest::readsWhatStandsForNothing()
{
    QFETCH(const QByteArray, text);
    const auto amount = readAmount(text.toStdString());
    QVERIFY(amount);
    QTEST(written(*amount), "expected");
}

void AmountTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QByteArray(text); };
    row("nothing at all", "");
    row("blanks", "   ");
    row("two digits behind a comma", "1,23");
    row("four digits behind a comma", "12,3456");
    row("four digits before a comma", "1234,567");
    row("a group of two", "1,23,456");
    row("a date's end", "31, 2003");
    row("words", "abc");
    row("a word that begins with a digit", "3rd");
    row("a word that ends in a digit", "Q4");
    row("a word that begins like not available", "nasdaq");
    row("a year with a letter", "2003A");
    row("a date", "6/30/03");
    row("a date with hyphens", "06-30-03");
    row("a range", "12-34");
    row("two points", "1.2.3");
    row("two numbers", "1,234 5,678");
    row("blanks between thousands", "1 234");
    row("nineteen digits", "9,999,999,999,999,999,999");
    row("nineteen digits that fit a machine word", "1,234,567,890,123,456,789");
    row("thirty digits", "123456789012345678901234567890");
    row("thirty digits behind the point", "0.123456789012345678901234567890");
    row("a ruler", "-----------");
    row("a double ruler", "===========");
    row("an underline", "___________");
    row("a dollar sign alone", "$");
    row("brackets alone", "()");
    row("a per cent sign alone", "%");
    row("a footnote's letter", "(a)");
    row("a label with a number in brackets", "(12 months");
    row("a comma for the point", "12,5");
    row("points between thousands", "1.234.567");
}

void AmountTest::refuses()
{
    QFETCH(const QByteArray, text);
    const auto amount = readAmount(text.toStdString());
    QVERIFY2(!amount, written(amount.value_or(Amount{})).constData());
    QCOMPARE(amount.error().code, filing::ErrorCode::NotANumber);
}

void AmountTest::marksWhereTheNumberStands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("number"); // "exactly those bytes print the number"
    QTest::addColumn<QByteArray>("upToLastDigit");
    const auto row = [](const char *text, const char *number, const char *upToLastDigit) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(number) << QByteArray(upToLastDigit);
    };
    row("2,898", "2,898", "2,898");
    row("$2,898", "$2,898", "$2,898");
    row("$   2,898", "2,898", "$   2,898");
    row("$ (991)", "(991)", "$ (991");
    row("($991)", "($991)", "($991");
    row("( 12.5 )", "( 12.5 )", "( 12.5");
    row("35%", "35%", "35");
    row("1,234(1)", "1,234", "1,234");
    row("1,917,", "1,917", "1,917");
    row("$ --", "--", "$ --");
}

void AmountTest::marksWhereTheNumberStands()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, number);
    QFETCH(const QByteArray, upToLastDigit);
    const QByteArray line = "Net loss  " + text + "  7";
    const auto amount = filing::amountAt({line.constData(), std::size_t(line.size())}, 10);
    QVERIFY(amount);
    QCOMPARE(amount->begin, std::size_t(10));
    QCOMPARE(line.mid(qsizetype(amount->numberBegin), qsizetype(amount->end - amount->numberBegin)), number);
    QCOMPARE(line.mid(10, qsizetype(amount->lastDigitEnd) - 10), upToLastDigit);
}

void AmountTest::tellsYears_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("year");
    const auto row = [](const char *text, bool year) { QTest::newRow(text) << QByteArray(text) << year; };
    row("2003", true);
    row("1900", true);
    row("2099", true);
    row("1899", false);
    row("2100", false);
    row("2,003", false);
    row("$2003", false);
    row("(2003)", false);
    row("2003.0", false);
    row("2003%", false);
}

void AmountTest::tellsYears()
{
    QFETCH(const QByteArray, text);
    const auto amount = readAmount(text.toStdString());
    QVERIFY(amount);
    QTEST(amount->looksLikeYear(), "year");
}

void AmountTest::endsAtTheEndOfItsWord_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("amount");
    QTest::newRow("a blank") << QByteArray("12 of them") << true;
    QTest::newRow("a tab") << QByteArray("12\t13") << true;
    QTest::newRow("a non-breaking blank") << QByteArray("12\xC2\xA0"
                                                        "13")
                                          << true;
    QTest::newRow("a bar of a drawn table") << QByteArray("12|13") << true;
    QTest::newRow("a letter") << QByteArray("12th") << false;
    QTest::newRow("a hyphen and a word") << QByteArray("13-week") << false;
    QTest::newRow("a slash") << QByteArray("12/31") << false;
    QTest::newRow("a colon") << QByteArray("12:30") << false;
}

void AmountTest::endsAtTheEndOfItsWord()
{
    QFETCH(const QByteArray, text);
    QTEST(filing::amountAt(text.toStdString(), 0).has_value(), "amount");
}

QTEST_GUILESS_MAIN(AmountTest)

#include "tst_amount.moc"
