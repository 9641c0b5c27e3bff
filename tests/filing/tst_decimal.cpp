// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/decimal.h"

#include "commalocale.h"

#include <QTest>

using filing::Decimal;
using filing::ErrorCode;

class DecimalTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void prints_data();
    void prints();
    void compares_data();
    void compares();
    void adds_data();
    void adds();
    void refusesSumsThatDoNotFit_data();
    void refusesSumsThatDoNotFit();
    void divides_data();
    void divides();
    void refusesQuotients_data();
    void refusesQuotients();
    void scalesWithoutLoss();
};

namespace {

/// A decimal as its two numbers, so that a form can be told from a value.
QByteArray form(const Decimal &d)
{
    return QByteArray::number(qlonglong(d.unscaled)) + "e" + QByteArray::number(d.exponent);
}

Decimal decimal(const QByteArray &text)
{
    const auto parsed = Decimal::parse(text.toStdString());
    if (!parsed)
        qFatal("%s is no decimal", text.constData());
    return *parsed;
}

} // namespace

void DecimalTest::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("0", "0e0");
    row("2898000", "2898000e0");
    row("-0.03", "-3e-2");
    row(".05", "5e-2");
    row("-.5", "-5e-1");
    row("12.50", "1250e-2");
    row("007", "7e0");
    row("12.", "12e0");
    row("-0", "0e0");
    row("999999999999999999", "999999999999999999e0");
    row("0.000000000000000001", "1e-18");
}

void DecimalTest::parses()
{
    QFETCH(const QByteArray, text);
    const auto parsed = Decimal::parse(text.toStdString());
    QVERIFY(parsed);
    QTEST(form(*parsed), "expected");
}

void DecimalTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const char *text, ErrorCode code = ErrorCode::NotANumber) {
        QTest::newRow(name) << QByteArray(text) << code;
    };
    row("nothing", "");
    row("a sign alone", "-");
    row("a point alone", ".");
    row("two points", "1.2.3");
    row("thousands set apart", "1,234");
    row("a comma for a point", "1,5");
    row("a blank before", " 1");
    row("a blank behind", "1 ");
    row("a plus", "+1");
    row("an exponent", "1e3");
    row("a minus behind", "1-");
    row("two signs", "--1");
    row("twenty nines", "99999999999999999999", ErrorCode::Overflow);
    row("nineteen nines with a point", "9999999999999999.999", ErrorCode::Overflow);
}

void DecimalTest::refuses()
{
    QFETCH(const QByteArray, text);
    const auto parsed = Decimal::parse(text.toStdString());
    QVERIFY(!parsed);
    QTEST(parsed.error().code, "code");
}

void DecimalTest::prints_data()
{
    QTest::addColumn<qlonglong>("unscaled");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](qlonglong unscaled, int exponent, const char *expected) {
        QTest::newRow(expected) << unscaled << exponent << QByteArray(expected);
    };
    row(2898, 3, "2898000");
    row(-3, -2, "-0.03");
    row(100, -1, "10.0");
    row(0, 6, "0");
    row(0, -2, "0.00");
    row(12345, -1, "1234.5");
    row(-5, -1, "-0.5");
    row(7, 0, "7");
    row(999'999'999'999'999'999, 0, "999999999999999999");
}

void DecimalTest::prints()
{
    QFETCH(const qlonglong, unscaled);
    QFETCH(const int, exponent);
    const Decimal value{unscaled, exponent};
    QTEST(QByteArray::fromStdString(value.toString()), "expected");
    QCOMPARE(decimal(QByteArray::fromStdString(value.toString())), value);
}

void DecimalTest::compares_data()
{
    QTest::addColumn<qlonglong>("leftDigits");
    QTest::addColumn<int>("leftExponent");
    QTest::addColumn<qlonglong>("rightDigits");
    QTest::addColumn<int>("rightExponent");
    QTest::addColumn<int>("order"); // of left against right
    const auto row = [](const char *name, Decimal left, Decimal right, int order) {
        QTest::newRow(name) << qlonglong(left.unscaled) << left.exponent << qlonglong(right.unscaled) << right.exponent
                            << order;
    };
    row("ten and one ten", {10, 0}, {1, 1}, 0);
    row("with and without decimals", {100, -2}, {1, 0}, 0);
    row("zeros of any form", {0, 6}, {0, -2}, 0);
    row("thousands against ones", {2, 3}, {1999, 0}, 1);
    row("a loss against a gain", {-1, 9}, {1, -2}, -1);
    row("two losses", {-2, 3}, {-1999, 0}, -1);
    row("cents", {3, -2}, {4, -2}, -1);
    row("nothing against a loss", {0, 0}, {-1, -2}, 1);
    row("beyond all digits", {1, 40}, {999'999'999'999'999'999, 0}, 1);
    row("beyond all digits, negative", {-1, 40}, {-999'999'999'999'999'999, 0}, -1);
    row("beyond all digits, on the right", {999'999'999'999'999'999, 0}, {1, 40}, -1);
}

void DecimalTest::compares()
{
    QFETCH(const qlonglong, leftDigits);
    QFETCH(const int, leftExponent);
    QFETCH(const qlonglong, rightDigits);
    QFETCH(const int, rightExponent);
    QFETCH(const int, order);
    const Decimal left{leftDigits, leftExponent};
    const Decimal right{rightDigits, rightExponent};
    QCOMPARE(left < right, order < 0);
    QCOMPARE(left == right, order == 0);
    QCOMPARE(left > right, order > 0);
    QCOMPARE(right<left, order> 0);
}

void DecimalTest::adds_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *left, const char *right, const char *expected) {
        QTest::addRow("%s + %s", left, right) << QByteArray(left) << QByteArray(right) << QByteArray(expected);
    };
    row("0.1", "0.2", "0.3");
    row("2898000", "-1890000", "1008000");
    row("12.5", "0.25", "12.75");
    row("0", "-0.03", "-0.03");
    row("-991", "0", "-991");
    row("5", "-5.00", "0.00");
    row("999999999999999999", "1", "1000000000000000000");
}

void DecimalTest::adds()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QFETCH(const QByteArray, expected);
    const auto total = filing::sum(decimal(left), decimal(right));
    QVERIFY(total);
    QCOMPARE(QByteArray::fromStdString(total->toString()), expected);
    QCOMPARE(filing::difference(*total, decimal(right)), decimal(left));
    QCOMPARE(filing::sum(decimal(right), decimal(left)), total);
}

void DecimalTest::refusesSumsThatDoNotFit_data()
{
    QTest::addColumn<qlonglong>("digits");
    QTest::addColumn<int>("exponent");
    QTest::newRow("one more than the largest") << std::numeric_limits<qlonglong>::max() << 0;
    QTest::newRow("units beside a number of forty digits") << qlonglong(1) << 40;
    QTest::newRow("units beside a number of nineteen and five digits") << std::numeric_limits<qlonglong>::max() << 5;
}

void DecimalTest::refusesSumsThatDoNotFit()
{
    QFETCH(const qlonglong, digits);
    QFETCH(const int, exponent);
    QVERIFY(!filing::sum({digits, exponent}, {1, 0}));
    QVERIFY(!filing::difference({-digits, exponent}, {1, 0}));
}

void DecimalTest::divides_data()
{
    QTest::addColumn<QByteArray>("numerator");
    QTest::addColumn<QByteArray>("divisor");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *a, const char *b, int decimals, const char *expected) {
        QTest::addRow("%s / %s to %d places", a, b, decimals)
            << QByteArray(a) << QByteArray(b) << decimals << QByteArray(expected);
    };
    row("1", "3", 2, "0.33");
    row("2", "3", 2, "0.67");
    row("1", "8", 2, "0.13");   // half away from zero
    row("-1", "8", 2, "-0.13"); // … on both sides of it
    row("-1", "-8", 2, "0.13");
    row("1", "-2", 0, "-1");
    row("0", "-7", 2, "0.00");
    row("1008000", "2898000", 4, "0.3478");
    row("-991000", "39246038", 2, "-0.03");
    row("1000", "0.05", 0, "20000");
}

void DecimalTest::divides()
{
    QFETCH(const QByteArray, numerator);
    QFETCH(const QByteArray, divisor);
    QFETCH(const int, decimals);
    const auto quotient = filing::ratio(decimal(numerator), decimal(divisor), decimals);
    QVERIFY(quotient);
    QTEST(QByteArray::fromStdString(quotient->toString()), "expected");
}

void DecimalTest::refusesQuotients_data()
{
    QTest::addColumn<qlonglong>("digits");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<QByteArray>("divisor");
    QTest::newRow("by zero") << qlonglong(5) << 0 << QByteArray("0");
    QTest::newRow("zero by zero") << qlonglong(0) << 0 << QByteArray("0.00");
    QTest::newRow("a number of forty digits") << qlonglong(1) << 40 << QByteArray("1");
    QTest::newRow("a quotient of twenty-odd digits") << qlonglong(999'999'999'999'999'998) << 0 << QByteArray("0.00000007");
}

void DecimalTest::refusesQuotients()
{
    QFETCH(const qlonglong, digits);
    QFETCH(const int, exponent);
    QFETCH(const QByteArray, divisor);
    QVERIFY(!filing::ratio({digits, exponent}, decimal(divisor), 0));
}

void DecimalTest::scalesWithoutLoss()
{
    const Decimal printed = decimal("1234.5");
    QCOMPARE(QByteArray::fromStdString(printed.scaled(3).toString()), QByteArray("1234500"));
    QCOMPARE(printed.scaled(6).scaled(-6), printed);
    QCOMPARE(form(printed.scaled(3)), QByteArray("12345e2"));
    QCOMPARE(printed.negated().magnitude(), printed);
    QVERIFY(printed.negated().isNegative());
    QVERIFY(!decimal("-0").isNegative());
    QCOMPARE(decimal("-0.25").toDouble(), -0.25);
}

QTEST_GUILESS_MAIN(DecimalTest)

#include "tst_decimal.moc"
