// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/statementmodel.h"
#include "models/timelinemodel.h"
#include "reports/csv.h"
#include "support/samplefilings.h"

#include <QFile>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace filing;
using namespace samplefilings;
using namespace Qt::StringLiterals;

class CsvTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void quoting_data();
    void quoting();
    void statement();
    void timeline();
    void emptyModel();
    void writesWhole();
    void refusesToWrite_data();
    void refusesToWrite();
};

void CsvTest::quoting_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << u"Revenue"_s << QByteArray("Revenue");
    QTest::newRow("comma") << u"Selling, general"_s << QByteArray("\"Selling, general\"");
    QTest::newRow("quote") << u"The \"Company\""_s << QByteArray("\"The \"\"Company\"\"\"");
    QTest::newRow("line end") << u"two\nlines"_s << QByteArray("\"two\nlines\"");
    QTest::newRow("not ASCII") << u"Société"_s << QByteArray("Soci\xC3\xA9t\xC3\xA9");
    QTest::newRow("empty") << QString() << QByteArray();
}

void CsvTest::quoting()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, field);
    QStandardItemModel model(1, 2);
    model.setHorizontalHeaderLabels({u"a"_s, u"b\nc"_s});
    model.setItem(0, 0, new QStandardItem(text));
    QCOMPARE(reports::csv(model), "a,b c\r\n" + field + ",\r\n");
}

void CsvTest::statement()
{
    models::StatementModel model;
    model.setScaling(models::Scaling::Thousands); // exact values stay in plain units all the same
    model.setStatement(yearEndRelease(), 0);
    const QList<QByteArray> lines = reports::csv(model).split('\n');
    QCOMPARE(lines[0],
             "US dollars,Q4 FY2003 (3M 2003-06-30),Q4 FY2002 (3M 2002-06-30),FY2003 (12M 2003-06-30),"
             "FY2002 (12M 2002-06-30)\r");
    QCOMPARE(lines[4], "Expenses:,,,,\r");
    QCOMPARE(lines[5], "Research and development,750,,2900,2250\r");
    QCOMPARE(lines[7], "Net loss,-990,-1470,-5600,-5000\r");
    QCOMPARE(lines[8], "Basic net loss per share,-0.03,-0.04,-0.15,-0.15\r");
    QCOMPARE(lines.size(), 11);
}

void CsvTest::timeline()
{
    models::TimelineModel model;
    model.setTimeline(std::make_shared<const history::Timeline>(std::vector{yearEndRelease()}), history::Span::Quarters,
                      {*history::measureFromName("gross-profit"), *history::measureFromName("gross-margin")});
    QCOMPARE(reports::csv(model),
             QByteArray("Period,Gross profit (USD),Gross margin (%)\r\n"
                        "Q4 FY2002 (3M 2002-06-30),500,17.9\r\n"
                        "Q4 FY2003 (3M 2003-06-30),1000,34.5\r\n"));
}

void CsvTest::emptyModel()
{
    QCOMPARE(reports::csv(QStandardItemModel()), QByteArray());
}

void CsvTest::writesWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    QCOMPARE(reports::writeFile(path, "first"), QString());
    QCOMPARE(reports::writeFile(path, "second"), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("second"));
}

void CsvTest::refusesToWrite_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing folder") << u"missing/out.csv"_s;
    QTest::newRow("a folder of that name") << u"folder"_s;
}

void CsvTest::refusesToWrite()
{
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
    const QString path = folder.filePath(name);
    const QString problem = reports::writeFile(path, "bytes");
    QVERIFY2(problem.contains(QDir::toNativeSeparators(path)), qPrintable(problem));
    QVERIFY(problem.endsWith(u'.'));
    QVERIFY(!QFileInfo(path).isFile());
}

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
