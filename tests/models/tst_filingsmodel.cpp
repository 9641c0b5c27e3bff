// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/filingsmodel.h"
#include "support/samplefilings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace models;
using namespace samplefilings;
using namespace Qt::StringLiterals;

class FilingsModelTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void tree();
    void sortsReportsByTheirFiling();
    void indexesLeadBack();
    void names_data();
    void names();
    void namesTables_data();
    void namesTables();
    void empty();

private:
    std::vector<OpenedFiling> m_filings{{u"/tmp/q1.txt"_s, quarterRelease(2003, 1, 0, 100)},
                                        {u"/tmp/q4.txt"_s, yearEndRelease()},
                                        {u"/tmp/q2.txt"_s, quarterRelease(2003, 2, 220, 120)}};
};

void FilingsModelTest::tree()
{
    FilingsModel model;
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setFilings(m_filings);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex quarterly = model.index(0, 0);
    QCOMPARE(quarterly.data().toString(), u"Quarterly Inc"_s);
    QCOMPARE(quarterly.data(FilingRole).toInt(), -1);
    QCOMPARE(model.rowCount(quarterly), 2);
    QCOMPARE(model.index(0, 0, quarterly).data().toString(), u"Q2 FY2003"_s); // the latest first
    QCOMPARE(model.index(0, 0, quarterly).data(FilingRole).toInt(), 2);
    QCOMPARE(model.companyFilings(quarterly), (std::vector{2, 0}));
    const QModelIndex yearEnd = model.index(0, 0, model.index(1, 0));
    QCOMPARE(model.rowCount(yearEnd), 2);
    const QModelIndex balance = model.index(1, 0, yearEnd);
    QCOMPARE(balance.data().toString(), u"Balance sheet"_s);
    QCOMPARE(balance.data(FilingRole).toInt(), 1);
    QCOMPARE(balance.data(StatementRole).toInt(), 1);
    QCOMPARE(model.rowCount(balance), 0);
    QVERIFY(yearEnd.data(Qt::ToolTipRole).toString().contains(u"/tmp/q4.txt"_s));
}

/// Quarterly and annual reports tell no day of release.
void FilingsModelTest::sortsReportsByTheirFiling()
{
    const auto report = [](int month) { return FilingBuilder("Report Inc").filed(2003, month, 20).build(); };
    FilingsModel model;
    model.setFilings({{u"a.txt"_s, report(5)},
                      {u"b.txt"_s, report(11)},
                      {u"c.txt"_s, FilingBuilder("Report Inc").released(2003, 10, 10).filed(2003, 10, 12).build()},
                      {u"d.txt"_s, report(8)}});
    QCOMPARE(model.companyFilings(model.index(0, 0)), (std::vector{1, 2, 3, 0}));
    const auto tip = [&model](int filing) { return model.indexOf(filing).data(Qt::ToolTipRole).toString(); };
    QVERIFY2(tip(1).contains(u"Filed "_s), qPrintable(tip(1)));
    QVERIFY2(tip(2).contains(u"Released "_s), qPrintable(tip(2)));
}

void FilingsModelTest::indexesLeadBack()
{
    FilingsModel model;
    model.setFilings(m_filings);
    for (int filing = 0; filing < 3; ++filing) {
        const QModelIndex row = model.indexOf(filing);
        QCOMPARE(row.data(FilingRole).toInt(), filing);
        QCOMPARE(row.data(StatementRole).toInt(), -1);
        const QModelIndex statement = model.indexOf(filing, 0);
        QCOMPARE(statement.parent(), row);
        QCOMPARE(statement.data(StatementRole).toInt(), 0);
        QVERIFY(!row.parent().parent().isValid());
    }
    QVERIFY(!model.indexOf(3).isValid());
    QVERIFY(!model.indexOf(0, 9).isValid());
    QVERIFY(model.companyFilings({}).empty());
}

void FilingsModelTest::names_data()
{
    QTest::addColumn<OpenedFiling>("filing");
    QTest::addColumn<QString>("name");
    QTest::newRow("fiscal") << OpenedFiling{u"a.txt"_s, yearEndRelease()} << u"Q4 FY2003"_s;
    QTest::newRow("released") << OpenedFiling{u"a.txt"_s, FilingBuilder().released(2003, 9, 24).build()}
                              << u"Released 24. September 2003"_s;
    QTest::newRow("file") << OpenedFiling{u"/x/q4.txt"_s, FilingBuilder().build()} << u"q4.txt"_s;
}

void FilingsModelTest::names()
{
    QFETCH(const OpenedFiling, filing);
    QTEST(filingName(filing), "name");
}

void FilingsModelTest::empty()
{
    FilingsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setFilings({});
    QCOMPARE(model.rowCount(), 0);
    model.setFilings({{u"/tmp/x.txt"_s, FilingBuilder("").build()}});
    QCOMPARE(model.index(0, 0).data().toString(), u"Unknown company"_s);
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Filings"_s);
    QVERIFY(!model.headerData(1, Qt::Horizontal).isValid());
    model.setFilings({});
    QCOMPARE(model.rowCount(), 0);
}

void FilingsModelTest::namesTables_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("name");
    QTest::newRow("by its title") << u"Net sales by region"_s << u"Americas"_s << u"Net sales by region"_s;
    QTest::newRow("by its first line") << QString() << u"Americas"_s << u"“Americas” and others"_s;
    QTest::newRow("by nothing") << QString() << QString() << u"Other table"_s;
}

void FilingsModelTest::namesTables()
{
    QFETCH(const QString, title);
    QFETCH(const QString, row);
    filing::Statement statement;
    statement.title = title.toStdString();
    statement.rows.emplace_back().label = row.toStdString();
    QTEST(models::statementName(statement), "name");
}

QTEST_GUILESS_MAIN(FilingsModelTest)
#include "tst_filingsmodel.moc"
