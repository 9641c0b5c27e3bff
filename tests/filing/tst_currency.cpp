// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/currency.h"
#include "filing/textpage.h"

#include "commalocale.h"
#include "textlines.h"

#include <QTest>

using support::pageBytes;

/// The currency of a report's figures, from the notes, headings and signs of its page.
class CurrencyTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void namesCurrency_data();
    void namesCurrency();
};

void CurrencyTest::namesCurrency_data()
{
    QTest::addColumn<QByteArray>("note");
    QTest::addColumn<QByteArray>("currency");
    const auto row = [](const char *note, const char *currency) {
        QTest::newRow(note) << QByteArray(note) << QByteArray(currency);
    };
    row("(In thousands of U.S. dollars)", "USD");
    row("(In thousands of Canadian dollars, except per share amounts)", "CAD");
    row("EUR million", "EUR");
    row("Amounts in MSEK", "SEK");
    row("TEUR", "EUR");
    row("(Millions of yen)", "JPY");
    row("\u00A3 million", "GBP");
    row("(in thousands)", "");
    row("Results of the Msekwa Development Company", ""); // a name that holds letters of a code
    row("Sales rose in Europe, and fell in francophone Africa", "");
}

void CurrencyTest::namesCurrency()
{
    QFETCH(const QByteArray, note);
    const QByteArray page = pageBytes({"CONSOLIDATED STATEMENTS OF INCOME"}) + note
        + pageBytes({"", "                                  2003      2002",
                     "Net sales                       24,123    26,078",
                     "Net income                       1,061     1,405"});
    QTEST(QByteArray::fromStdString(filing::currencyIn(filing::readTextPage(filing::TextPage(page.toStdString(), 0)))),
          "currency");
}

QTEST_GUILESS_MAIN(CurrencyTest)

#include "tst_currency.moc"
