// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/reader.h"
#include "filing/saidamounts.h"

#include "commalocale.h"
#include "factlines.h"
#include "textlines.h"

#include <QTest>

using support::factsOf;
using support::pageBytes;

/// A unit that the words of the release contradict leaves no figure of that unit without a doubt.
class SaidAmountsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void readsWords_data();
    void readsWords();
    void doubtsUnits_data();
    void doubtsUnits();
};

void SaidAmountsTest::readsWords_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QByteArray>("amounts");
    const auto row = [](const char *words, const char *amounts) {
        QTest::newRow(words) << QByteArray(words) << QByteArray(amounts);
    };
    row("net sales of $24.6 million, compared with $23.2 million", "revenue 24600000, revenue 23200000");
    row("revenues rose to $1.25 billion", "revenue 1250000000");
    row("a net loss of $991 million", "net_income 991000000");
    row("net sales of 24.6 million tons", "");
    row("cost of revenues was up; selling costs came to $7.0 million", "");
    row("income from operations of $3.1 million", "");
    row("net sales of $24,600", "");
    row("zillions and $5 illion", "");
}

void SaidAmountsTest::readsWords()
{
    QFETCH(const QByteArray, words);
    QByteArrayList amounts;
    for (const filing::SaidAmount &said : filing::saidAmounts(words.toStdString()))
        amounts << QByteArray::fromStdString(std::string(filing::id(said.item)) + " "
                                             + filing::difference(said.size, {})->toString());
    QTEST(amounts.join(", "), "amounts");
}

void SaidAmountsTest::doubtsUnits_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<QByteArray>("facts");
    const auto row = [](const char *name, const char *words, const char *unit, const char *facts) {
        QTest::newRow(name) << QByteArray(words) << QByteArray(unit) << QByteArray(facts);
    };
    const char *words = "Net sales were $24.6 million. Net income was $1.27 million.";
    row("thousands headed as millions", words, "(In millions)",
        "revenue 3M 2003-03-31 24600000000?; net_income 3M 2003-03-31 1270000000?");
    row("no unit where the words have millions", words, "", "revenue 3M 2003-03-31 24600?; net_income 3M 2003-03-31 1270?");
    row("the unit of the words", words, "(In thousands)",
        "revenue 3M 2003-03-31 24600000; net_income 3M 2003-03-31 1270000");
    row("one that agrees, and one of another thing",
        "Net sales were $24.6 million. Net income of the group was $1.27 billion.", "(In thousands)",
        "revenue 3M 2003-03-31 24600000; net_income 3M 2003-03-31 1270000");
    row("one amount alone may be chance", "Net sales were $24.6 million.", "(In millions)",
        "revenue 3M 2003-03-31 24600000000; net_income 3M 2003-03-31 1270000000");
    row("amounts of other things", "Orders of $24.6 million came in, and debt of $1.27 million was repaid.", "(In millions)",
        "revenue 3M 2003-03-31 24600000000; net_income 3M 2003-03-31 1270000000");
    row("words without amounts", "Net sales rose.", "(In millions)",
        "revenue 3M 2003-03-31 24600000000; net_income 3M 2003-03-31 1270000000");
}

void SaidAmountsTest::doubtsUnits()
{
    QFETCH(const QByteArray, words);
    QFETCH(const QByteArray, unit);
    const QByteArray page = "DAYTON, Ohio, April 24, 2003 -- Elm Foods, Inc. reported its first quarter. " + words + "\n\n"
        + pageBytes({"        CONSOLIDATED STATEMENTS OF INCOME"}) + unit
        + pageBytes({"", "                     Three Months Ended", "                         March 31,",
                     "                              2003", "Net sales                  $24,600",
                     "Cost of sales               16,310", "Gross profit                 8,290",
                     "Selling expenses             7,020", "Net income                  $1,270"});
    const auto filing = filing::read(std::make_shared<const std::string>(page.toStdString()));
    QVERIFY(filing);
    QTEST(factsOf(*filing, "revenue net_income"), "facts");
}

QTEST_GUILESS_MAIN(SaidAmountsTest)

#include "tst_saidamounts.moc"
