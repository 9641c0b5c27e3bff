// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/labels.h"

#include "commalocale.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>

using filing::LabelParts;
using filing::LineItem;
using filing::meaningsOf;
using filing::normalisedLabel;

class LabelsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void normalises_data();
    void normalises();
    void keepsEveryWordWhenAsked_data();
    void keepsEveryWordWhenAsked();
    void findsEverySynonym();
    void knowsEveryIdByName();
    void hasNoMeaning_data();
    void hasNoMeaning();
    void tellsStatementsApart();
};

namespace {

QByteArray normalised(const QByteArray &label, LabelParts parts)
{
    return QByteArray::fromStdString(normalisedLabel(label.toStdString(), parts));
}

struct Synonym
{
    QByteArray id;
    QByteArray words;
};

/// The lines of the line-item table, read apart from the engine's own way to it.
QList<Synonym> synonyms()
{
    QFile table(QStringLiteral(LINE_ITEMS));
    if (!table.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", LINE_ITEMS);
    QList<Synonym> result;
    while (!table.atEnd()) {
        const QByteArrayList fields = table.readLine().trimmed().split('\t');
        if (fields.size() == 4 && !fields[0].startsWith('#'))
            result.append({fields[0], fields[3]});
    }
    return result;
}

bool means(const std::string &label, LineItem item)
{
    const auto meanings = meaningsOf(label);
    return std::any_of(meanings.begin(), meanings.end(), [item](const auto &meaning) { return meaning.item == item; });
}

} // namespace

void LabelsTest::normalises_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *label, const char *expected) {
        QTest::newRow(label) << QByteArray(label) << QByteArray(expected);
    };
    row("Net revenues", "net revenues");
    row("Cash, cash equivalents and short term  investments", "cash cash equivalents and short term investments");
    row("Research & development", "research and development");
    row("R&D", "r and d");
    row("Stockholders' equity", "stockholders equity");
    row("Stockholders\xE2\x80\x99 equity", "stockholders equity");
    row("Current assets:", "current assets");
    row("Net sales.........", "net sales");
    row("Selling, general & administrative", "selling general and administrative");
    row("Net income (loss)", "net income (loss)");
    row("Interest and other income/(expense)", "interest and other income/(expense)");
    row("Gross margin %", "gross margin %");
    row("Net sales (1)", "net sales");
    row("Net sales (a)", "net sales");
    row("Net sales (12)", "net sales");
    row("Net sales *", "net sales");
    row("Accounts receivable, less allowances of $64 and $68, respectively", "accounts receivable");
    row("Accounts receivable, net of allowance for doubtful accounts", "accounts receivable");
    row("Property and equipment, at cost", "property and equipment");
    row("Common stock, no par value; 150,000 shares authorized", "common stock");
    row("  ASSETS  ", "assets");
    row("", "");
    row("-----", "");
}

void LabelsTest::normalises()
{
    QFETCH(const QByteArray, label);
    QTEST(normalised(label, LabelParts::Named), "expected");
    // What is normalised stays as it is.
    QTEST(normalised(normalised(label, LabelParts::Named), LabelParts::Named), "expected");
}

void LabelsTest::keepsEveryWordWhenAsked_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *label, const char *expected) {
        QTest::newRow(label) << QByteArray(label) << QByteArray(expected);
    };
    row("Net sales (1)", "net sales (1)");
    row("Receivables, less allowances of $64", "receivables less allowances of 64");
    row("Gain, net of tax", "gain net of tax");
}

void LabelsTest::keepsEveryWordWhenAsked()
{
    QFETCH(const QByteArray, label);
    QTEST(normalised(label, LabelParts::All), "expected");
}

void LabelsTest::findsEverySynonym()
{
    const QList<Synonym> all = synonyms();
    QVERIFY(all.size() > 1000);
    QByteArrayList lost;
    for (const Synonym &synonym : all) {
        const LineItem item = filing::lineItemFromId(synonym.id.toStdString());
        QVERIFY2(item != LineItem::none, synonym.id.constData());
        // As a filing may print it: capitals, a colon, a leader.
        const std::string printed = synonym.words.toUpper().toStdString() + ":";
        if (!means(normalisedLabel(printed, LabelParts::All), item))
            lost << synonym.words;
    }
    QVERIFY2(lost.isEmpty(), lost.join("; ").constData());
}

void LabelsTest::knowsEveryIdByName()
{
    QSet<QByteArray> ids;
    for (const Synonym &synonym : synonyms())
        ids.insert(synonym.id);
    for (const QByteArray &id : std::as_const(ids)) {
        const LineItem item = filing::lineItemFromId(id.toStdString());
        QCOMPARE(QByteArray::fromStdString(std::string(filing::id(item))), id);
        const QByteArray title = QByteArray::fromStdString(filing::title(item));
        QVERIFY2(!title.isEmpty() && !title.contains('_') && title[0] >= 'A' && title[0] <= 'Z', title.constData());
    }
    QCOMPARE(filing::lineItemFromId("no_such_item"), LineItem::none);
    QCOMPARE(filing::lineItemFromId(""), LineItem::none);
    QVERIFY(filing::id(LineItem::none).empty());
}

void LabelsTest::hasNoMeaning_data()
{
    QTest::addColumn<QByteArray>("label");
    for (const char *label :
         {"", "cost", "revenue from the moon", "net", "total", "zzz", "a", "gross profit and", "net loss of the subsidiary"})
        QTest::addRow("\"%s\"", label) << QByteArray(label);
}

void LabelsTest::hasNoMeaning()
{
    QFETCH(const QByteArray, label);
    QVERIFY(meaningsOf(label.toStdString()).empty());
}

void LabelsTest::tellsStatementsApart()
{
    // The same words stand in two statements, and below per-share headings "basic" means another thing than below share counts.
    QVERIFY(means("net income", LineItem::net_income));
    QVERIFY(means("net income", LineItem::cf_net_income));
    QVERIFY(means("basic", LineItem::eps_basic));
    QVERIFY(means("basic", LineItem::shares_basic));
    // Never by a part: "revenue" is inside "cost of revenue".
    QVERIFY(!means("cost of revenue", LineItem::revenue));
    QVERIFY(means("cost of revenue", LineItem::cost_of_revenue));
}

QTEST_GUILESS_MAIN(LabelsTest)

#include "tst_labels.moc"
