// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/numbertext.h"

#include <QTest>

using namespace filing;
using namespace models;
using namespace Qt::StringLiterals;

class NumberTextTest : public QObject
{
    Q_OBJECT
private slots:
    void numbers_data();
    void numbers();
    void fullAndShort_data();
    void fullAndShort();
    void scaling_data();
    void scaling();
    void units_data();
    void units();
};

void NumberTextTest::numbers_data()
{
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("american");
    QTest::addColumn<QString>("german");
    QTest::addColumn<QString>("asChange");
    QTest::newRow("grouped") << u"2898000"_s << u"2,898,000"_s << u"2.898.000"_s << u"+2,898,000"_s;
    QTest::newRow("negative") << u"-1470000"_s << u"(1,470,000)"_s << u"(1.470.000)"_s << u"−1,470,000"_s;
    QTest::newRow("cents of a loss") << u"-0.03"_s << u"(0.03)"_s << u"(0,03)"_s << u"−0.03"_s;
    QTest::newRow("printed zeros stay") << u"35.20"_s << u"35.20"_s << u"35,20"_s << u"+35.20"_s;
    QTest::newRow("zero has no sign") << u"0"_s << u"0"_s << u"0"_s << u"0"_s;
    QTest::newRow("three digits") << u"-999"_s << u"(999)"_s << u"(999)"_s << u"−999"_s;
    QTest::newRow("four digits") << u"1000.5"_s << u"1,000.5"_s << u"1.000,5"_s << u"+1,000.5"_s;
}

void NumberTextTest::numbers()
{
    QFETCH(const QString, plain);
    QFETCH(const QString, american);
    QFETCH(const QString, german);
    QFETCH(const QString, asChange);
    const Decimal value = *Decimal::parse(plain.toStdString());
    QCOMPARE(numberText(value, QLocale(QLocale::English, QLocale::UnitedStates)), american);
    QCOMPARE(numberText(value, QLocale(QLocale::German)), german);
    QCOMPARE(signedText(value, QLocale::c()), asChange);
    QCOMPARE(machineText(value), plain);
}

void NumberTextTest::fullAndShort_data()
{
    QTest::addColumn<QString>("plain");
    QTest::addColumn<ValueKind>("kind");
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("shortened");
    QTest::newRow("millions") << u"2898000"_s << ValueKind::Money << u"$2,898,000"_s << u"$2.9M"_s;
    QTest::newRow("loss") << u"-991000"_s << ValueKind::Money << u"($991,000)"_s << u"($991K)"_s;
    QTest::newRow("round million") << u"2000000"_s << ValueKind::Money << u"$2,000,000"_s << u"$2M"_s;
    QTest::newRow("below the next unit") << u"999600"_s << ValueKind::Money << u"$999,600"_s << u"$1M"_s;
    QTest::newRow("billions") << u"90753000000"_s << ValueKind::Money << u"$90,753,000,000"_s << u"$90.8B"_s;
    QTest::newRow("hundreds of millions") << u"124300000"_s << ValueKind::Money << u"$124,300,000"_s << u"$124M"_s;
    QTest::newRow("small") << u"9500"_s << ValueKind::Money << u"$9,500"_s << u"$9,500"_s;
    QTest::newRow("per share") << u"-0.04"_s << ValueKind::PerShare << u"($0.04)"_s << u"($0.04)"_s;
    QTest::newRow("percent") << u"34.8"_s << ValueKind::Percent << u"34.8%"_s << u"34.8%"_s;
    QTest::newRow("shares") << u"39246038"_s << ValueKind::Shares << u"39,246,038 shares"_s << u"39.2M shares"_s;
}

void NumberTextTest::fullAndShort()
{
    QFETCH(const QString, plain);
    QFETCH(const ValueKind, kind);
    QFETCH(const QString, full);
    QFETCH(const QString, shortened);
    const Decimal value = *Decimal::parse(plain.toStdString());
    QCOMPARE(fullText(value, kind, "USD", QLocale::c()), full);
    QCOMPARE(shortText(value, kind, "USD", QLocale::c()), shortened);
}

void NumberTextTest::scaling_data()
{
    QTest::addColumn<ValueKind>("kind");
    QTest::addColumn<Scaling>("scaling");
    QTest::addColumn<QString>("text");
    // 1,234,567.5 thousand as printed
    QTest::newRow("as printed") << ValueKind::Money << Scaling::AsPrinted << u"1234567.5"_s;
    QTest::newRow("units") << ValueKind::Money << Scaling::Units << u"1234567500"_s;
    QTest::newRow("thousands, half up") << ValueKind::Money << Scaling::Thousands << u"1234568"_s;
    QTest::newRow("millions") << ValueKind::Money << Scaling::Millions << u"1234.6"_s;
    QTest::newRow("per share is never scaled") << ValueKind::PerShare << Scaling::Millions << u"1234567500"_s;
    QTest::newRow("percent is never scaled") << ValueKind::Percent << Scaling::AsPrinted << u"1234567500"_s;
    QTest::newRow("shares are") << ValueKind::Shares << Scaling::Thousands << u"1234568"_s;
}

void NumberTextTest::scaling()
{
    QFETCH(const ValueKind, kind);
    QFETCH(const Scaling, scaling);
    QFETCH(const QString, text);
    QCOMPARE(machineText(scaled(Decimal{12345675, 2}, kind, scaling, 3)), text);
}

void NumberTextTest::units_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<Scaling>("scaling");
    QTest::addColumn<QString>("text");
    QTest::newRow("thousands as printed") << u"USD"_s << Scaling::AsPrinted
                                          << u"US dollars in thousands, except per share"_s;
    QTest::newRow("units") << u"USD"_s << Scaling::Units << u"US dollars"_s;
    QTest::newRow("millions") << u"EUR"_s << Scaling::Millions << u"euros in millions, except per share"_s;
    QTest::newRow("unknown code") << u"SEK"_s << Scaling::Units << u"SEK"_s;
    QTest::newRow("no currency") << QString() << Scaling::Units << u"currency not stated"_s;
}

void NumberTextTest::units()
{
    QFETCH(const QString, currency);
    QFETCH(const Scaling, scaling);
    QFETCH(const QString, text);
    QCOMPARE(unitText(currency.toStdString(), scaling, 3), text);
}

QTEST_GUILESS_MAIN(NumberTextTest)
#include "tst_numbertext.moc"
