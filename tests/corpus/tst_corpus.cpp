// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/fileloader.h"
#include "filing/reader.h"

#include "score.h"

#include <QDir>
#include <QFile>
#include <QTest>

/// Real filings of 1993 to 2024, where a copy of them is at hand: all are read, and those that someone read by hand are scored.
class CorpusTest : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryFiling_data();
    void readsEveryFiling();
    void readsAsAPersonDoes_data();
    void readsAsAPersonDoes();
    void cleanupTestCase();

private:
    support::Score m_total;
    int m_scored = 0;
};

namespace {

QString corpusFolder()
{
    return QStringLiteral(SHARED "/corpus");
}

const char *const absent = "The corpus of filings is not on this machine; set QUARTERLIGHT_SHARED to its folder.";

/// The lines of a truth file: `cell kind period value label` and `fact concept period value`, parted by tabs.
support::Truth readTruth(const QString &path)
{
    support::Truth truth;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return truth;
    while (!file.atEnd()) {
        QByteArray line = file.readLine();
        line.chop(line.endsWith('\n') ? 1 : 0);
        const QByteArrayList fields = line.split('\t');
        if (fields[0] == "cell" && fields.size() >= 4)
            truth.cells.push_back(
                {fields[1].toStdString(), fields[2].toStdString(), fields.value(4).toStdString(), fields[3].toStdString()});
        else if (fields[0] == "fact" && fields.size() == 4)
            truth.facts.push_back({fields[1].toStdString(), fields[2].toStdString(), fields[3].toStdString()});
    }
    return truth;
}

filing::Result<filing::Filing> readFile(const QString &path)
{
    auto bytes = filing::loadFile(path.toStdString());
    if (!bytes)
        return tl::unexpected(bytes.error());
    return filing::read(*bytes);
}

void addFiles(const QStringList &names)
{
    QTest::addColumn<QString>("name");
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
    if (names.isEmpty())
        QTest::newRow("no corpus") << QString();
}

} // namespace

void CorpusTest::readsEveryFiling_data()
{
    addFiles(QDir(corpusFolder()).entryList(QDir::Files));
}

void CorpusTest::readsEveryFiling()
{
    QFETCH(const QString, name);
    if (name.isEmpty())
        QSKIP(absent);
    const auto filing = readFile(corpusFolder() + u'/' + name);
    QVERIFY2(filing, filing ? "" : filing.error().says.c_str());
    QVERIFY(!filing->company.empty());
    QVERIFY(!filing->facts.empty());
    // Every value points at bytes of the file, or at a page of it.
    for (const filing::Statement &statement : filing->statements) {
        for (const filing::Row &row : statement.rows) {
            for (const filing::Cell &cell : row.cells) {
                QVERIFY(cell.column >= 0 && cell.column < int(statement.columns.size()));
                if (const auto *range = std::get_if<filing::ByteRange>(&cell.at))
                    QVERIFY(range->size > 0 && range->end() <= filing->bytes->size());
                else
                    QVERIFY(std::get<filing::PageRect>(cell.at).page > 0);
            }
        }
    }
}

void CorpusTest::readsAsAPersonDoes_data()
{
    addFiles(QDir(corpusFolder() + QStringLiteral("/truth")).entryList({QStringLiteral("*.tsv")}, QDir::Files));
}

void CorpusTest::readsAsAPersonDoes()
{
    QFETCH(const QString, name);
    if (name.isEmpty())
        QSKIP(absent);
    const support::Truth truth = readTruth(corpusFolder() + QStringLiteral("/truth/") + name);
    QVERIFY(!truth.facts.empty());
    const auto filing = readFile(corpusFolder() + u'/' + name.chopped(4));
    QVERIFY(filing);
    const support::Score score = support::score(truth, *filing);
    m_total += score;
    ++m_scored;
    for (const std::string &miss : score.misses)
        qInfo("%s", miss.c_str());
    // No single filing may be read badly behind a good average.
    QCOMPARE_GE(double(score.rightCells), 0.95 * score.truthCells);
    QCOMPARE_GE(double(score.rightFacts), 0.9 * score.truthFacts);
}

void CorpusTest::cleanupTestCase()
{
    if (m_scored == 0)
        return;
    qInfo("%d filings: %d of %d cells, %d of %d facts, %d silent errors, %d needless doubts", m_scored, m_total.rightCells,
          m_total.truthCells, m_total.rightFacts, m_total.truthFacts, m_total.silentErrors, m_total.needlessDoubts);
    QCOMPARE_GE(double(m_total.rightCells), 0.995 * m_total.truthCells);
    QCOMPARE_GE(double(m_total.rightFacts), 0.99 * m_total.truthFacts);
    QCOMPARE_LE(m_total.silentErrors, 5);
    QCOMPARE_LE(double(m_total.needlessDoubts), 0.01 * m_total.truthCells);
}

QTEST_GUILESS_MAIN(CorpusTest)

#include "tst_corpus.moc"
