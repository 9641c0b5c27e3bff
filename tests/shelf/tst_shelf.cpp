// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelffixture.h"

#include "filing/extractjson.h"
#include "shelf/compressed.h"
#include "shelf/schema.h"
#include "shelf/sha256.h"

#include <QSignalSpy>

using namespace shelf;
using namespace shelffixture;
using namespace Qt::StringLiterals;

class ShelfTest : public QObject
{
    Q_OBJECT
private slots:
    void hash();
    void packing();
    void keepsFilings();
    void sameBytesOnce();
    void remembersOrigins();
    void listsReportsByTheirFiling();
    void listsByCompany();
    void mergesAndSplits();
    void removes();
    void notesAreKept();
    void facts();
    void searches_data();
    void searches();
    void expressions_data();
    void expressions();
    void removedIsNotFound();
    void readsAgain();
    void twoShelves();
    void noticesWhatIsWrittenBeforeTheFirstLook();
    void fullDrive();
    void migratesVersionOne();
    void refusesNewer();
    void refusesForeign();
    void refusesFolder();
};

void ShelfTest::hash()
{
    QCOMPARE(sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

void ShelfTest::packing()
{
    const std::string text = release("ACME CORP", 2003, 4200);
    QVERIFY(packed(text).size() < qsizetype(text.size()));
    QCOMPARE(unpacked(packed(text)), std::optional(text));
    QCOMPARE(unpacked(packed("")), std::optional(std::string()));
    QVERIFY(!unpacked("abc"));
    QVERIFY(!unpacked("\xFF\xFF\xFF\xFFxyz")); // would be four gigabytes
}

void ShelfTest::keepsFilings()
{
    const QTemporaryDir folder;
    const std::string text = release("ACME CORP", 2003, 4200);
    const PreparedFiling filing = prepared("ACME CORP", 2003, 4200, u"/a/acme.txt"_s);
    {
        Shelf shelf(folder.path());
        QVERIFY(succeeded(shelf.opened().result()));
        QVERIFY(succeeded(shelf.put({filing}).result()));
    }
    Shelf shelf(folder.path());
    QCOMPARE(shelf.opened().result().value_or(u"?"_s), QString());
    const auto bytes = shelf.bytesOf(filing.sha256).result();
    QVERIFY(succeeded(bytes));
    QCOMPARE(**bytes, text);
    const auto reading = shelf.readingOf(filing.sha256).result();
    QVERIFY(succeeded(reading));
    QCOMPARE(filing::extractJson(*reading, "/a/acme.txt", filing.sha256),
             filing::extractJson(*read(text), "/a/acme.txt", filing.sha256));
    QCOMPARE(shelf.bytesOf(std::string(64, '0')).result().error().kind, Problem::Kind::NotThere);
    QCOMPARE(shelf.readingOf(std::string(64, '0')).result().error().kind, Problem::Kind::NotThere);
}

void ShelfTest::sameBytesOnce()
{
    const QTemporaryDir folder;
    Shelf shelf(folder.path());
    const PreparedFiling filing = prepared("ACME CORP", 2003, 4200, u"/a/acme.txt"_s);
    PreparedFiling moved = filing;
    moved.origin.path = u"/b/acme.txt"_s;
    QVERIFY(succeeded(shelf.put({filing, moved}).result()));
    QVERIFY(succeeded(shelf.put({filing}).result()));
    QCOMPARE(shelf.entries().result()->size(), std::size_t(1));
    QCOMPARE(shelf.origins().result()->size(), std::size_t(2));
    QCOMPARE(*shelf.held(filing.sha256).result(), Held::Everything);
    QCOMPARE(*shelf.held(std::string(64, '0')).result(), Held::Nothing);
}

void ShelfTest::remembersOrigins()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"release.txt"_s);
    QVERIFY(write(path, QByteArray::fromStdString(release("ACME CORP", 2003, 4200))));
    Shelf shelf(folder.filePath(u"shelf"_s));
    const Origin origin = originOf(path);
    QVERIFY(QDateTime::fromString(origin.modified, Qt::ISODateWithMs).isValid());
    PreparedFiling filing = prepare(origin, *read(release("ACME CORP", 2003, 4200)));
    QVERIFY(succeeded(shelf.put({filing}).result()));
    QCOMPARE(shelf.origins().result()->at(path), origin.modified);
    QVERIFY(QFile::remove(path)); // the shelf has the bytes
    QCOMPARE(**shelf.bytesOf(filing.sha256).result(), release("ACME CORP", 2003, 4200));
}

/// Reports tell no day of release.
void ShelfTest::listsReportsByTheirFiling()
{
    const QTemporaryDir folder;
    Shelf shelf(folder.path());
    for (const int month : {5, 11, 8}) {
        filing::Filing report = *read(release("ACME CORP", 2003, 4200 + month));
        report.released.reset();
        report.filed = filing::makeDate(2003, month, 14);
        QVERIFY(succeeded(shelf.put({prepare({u"report.txt"_s, {}}, report)}).result()));
    }
    QStringList days;
    for (const Entry &entry : *shelf.entries().result())
        days.append(entry.released);
    QCOMPARE(days, (QStringList{u"2003-11-14"_s, u"2003-08-14"_s, u"2003-05-14"_s}));
}

void ShelfTest::listsByCompany()
{
    const auto entry = [](const char *sha256, const QString &company, const QString &cik) {
        Entry one;
        one.sha256 = sha256;
        one.company = company;
        one.cik = cik;
        return one;
    };
    const std::vector<Entry> entries{entry("1", u"Zeta Inc"_s, {}),       entry("2", u"ACME CORP"_s, {}),
                                     entry("3", u"Acme Corp."_s, u"7"_s), entry("4", {}, {}),
                                     entry("5", u"Twin Co"_s, u"8"_s),    entry("6", u"Twin Company"_s, u"9"_s),
                                     entry("7", u"TWIN CO"_s, {})};
    const auto companies = byCompany(entries);
    QStringList found;
    for (const CompanyEntries &company : companies)
        found.append(company.key + u" "_s + QString::number(company.filings.size()));
    // A name that two companies bear tells neither.
    QCOMPARE(found,
             (QStringList{u"cik 7 2"_s, u"cik 8 1"_s, u"name twin 1"_s, u"cik 9 1"_s, u"name zeta 1"_s, u"file 4 1"_s}));
    QCOMPARE(companies.front().name, u"ACME CORP"_s);
}

void ShelfTest::mergesAndSplits()
{
    const QTemporaryDir folder;
    Shelf shelf(folder.path());
    const PreparedFiling old = prepared("ACME CORP", 2002, 4100);
    const PreparedFiling renamed = prepared("ZENITH CORP", 2003, 4200);
    QVERIFY(succeeded(shelf.put({old, renamed}).result()));
    QCOMPARE(shelf.companies().result()->size(), std::size_t(2));
    history::GroupDecisions decisions;
    decisions.joined = {{"name acme", "name zenith"}, {"name zenith", "name acme"}, {"name nobody", "name acme"}};
    QVERIFY(succeeded(shelf.setGroupDecisions(decisions).result()));
    QCOMPARE(*shelf.groupDecisions().result(), decisions);
    const auto merged = shelf.companies().result();
    QCOMPARE(merged->size(), std::size_t(1));
    QCOMPARE(merged->front().name, u"ZENITH CORP"_s); // of the latest filing
    QVERIFY(succeeded(shelf.setGroupDecisions({}).result()));
    QCOMPARE(shelf.companies().result()->size(), std::size_t(2));

    Entry named;
    named.sha256 = "1";
    named.company = u"Twin"_s;
    Entry numbered = named;
    numbered.sha256 = "2";
    numbered.cik = u"0000000008"_s;
    QCOMPARE(byCompany({named, numbered}).size(), std::size_t(1));
    decisions.joined.clear();
    decisions.apart = {{"cik 8", "name twin"}};
    QCOMPARE(byCompany({named, numbered}, decisions).size(), std::size_t(2));
    QCOMPARE(decisionsIn(textOf(decisions)), decisions);
    QCOMPARE(decisionsIn(u"nonsense\njoined\ta\n\tb\tc"_s), history::GroupDecisions());
}

void ShelfTest::removes()
{
    const QTemporaryDir folder;
    Shelf shelf(folder.path());
    const PreparedFiling one = prepared("ACME CORP", 2002, 4100, u"/one"_s);
    const PreparedFiling two = prepared("ZENITH CORP", 2003, 4200, u"/two"_s);
    QVERIFY(succeeded(shelf.put({one, two}).result()));
    QVERIFY(succeeded(shelf.remove({one.sha256}).result()));
    QCOMPARE(shelf.entries().result()->size(), std::size_t(1));
    QCOMPARE(shelf.bytesOf(one.sha256).result().error().kind, Problem::Kind::NotThere);
    QVERIFY(!shelf.origins().result()->contains(u"/one"_s));
    QCOMPARE(shelf.factsOf(u"revenue"_s).result()->size(), std::size_t(2));
    QVERIFY(succeeded(shelf.put({one}).result())); // and comes back whole
    QCOMPARE(shelf.factsOf(u"revenue"_s).result()->size(), std::size_t(4));
}

void ShelfTest::notesAreKept()
{
    const QTemporaryDir folder;
    {
        Shelf shelf(folder.path());
        QVERIFY(succeeded(shelf.setNote(u"correction-of-file"_s, u"ab"_s, u"first"_s).result()));
        QVERIFY(succeeded(shelf.setNote(u"correction-of-file"_s, u"ab"_s, u"second"_s).result()));
        QVERIFY(succeeded(shelf.setNote(u"correction-of-company"_s, u"ab"_s, u"other"_s).result()));
        QVERIFY(succeeded(shelf.setNote(u"correction-of-file"_s, u"cd"_s, u"undone"_s).result()));
        QVERIFY(succeeded(shelf.setNote(u"correction-of-file"_s, u"cd"_s, {}).result()));
    }
    Shelf shelf(folder.path());
    const std::map<QString, QString> expected{{u"ab"_s, u"second"_s}};
    QCOMPARE(*shelf.notes(u"correction-of-file"_s).result(), expected);
    QVERIFY(shelf.notes(u"nothing"_s).result()->empty());
}

void ShelfTest::facts()
{
    const QTemporaryDir folder;
    Shelf shelf(folder.path());
    const PreparedFiling filing = prepared("ACME CORP", 2003, 4200);
    QVERIFY(succeeded(shelf.put({filing}).result()));
    const auto facts = *shelf.factsOf(u"revenue"_s).result();
    QCOMPARE(facts.size(), std::size_t(2));
    QCOMPARE(facts[1].period, u"3M 2003-06-30"_s);
    QCOMPARE(facts[1].value, u"4200000"_s);
    QCOMPARE(facts[1].unit, u"USD"_s);
    QCOMPARE(facts[1].sha256, filing.sha256);
    const auto at = facts[1].place.mid(1).chopped(1).split(u',');
    QVERIFY(release("ACME CORP", 2003, 4200).substr(at[0].toULong(), at[1].toULong()).ends_with("4200"));
    QVERIFY(shelf.factsOf(u"luck"_s).result()->empty());
}

void ShelfTest::searches_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("a row") << u"gross profit"_s
                           << QStringList{u"Gross profit $2200 $2,200"_s, u"Gross profit $2100 $2,200"_s};
    QTest::newRow("while typed") << u"zither stri"_s << QStringList{u"ACME"_s, u"ZENITH"_s};
    QTest::newRow("the end of a word") << u"ither"_s << QStringList();
    QTest::newRow("whole word behind a blank") << u"stri "_s << QStringList();
    QTest::newRow("a number") << u"4,100"_s << QStringList{u"Net sales $4200 $4,100"_s, u"Net sales $4100 $4,100"_s};
    QTest::newRow("name and text") << u"zenith zither"_s << QStringList{u"ZENITH"_s};
    QTest::newRow("accents and case") << u"ZÍTHER"_s << QStringList{u"ACME"_s, u"ZENITH"_s};
    QTest::newRow("quoted") << u"\"strings was brisk\""_s << QStringList{u"ACME"_s, u"ZENITH"_s};
    QTest::newRow("quoted in another order") << u"\"brisk was strings\""_s << QStringList();
    QTest::newRow("operators are words") << u"gross NOT profit"_s << QStringList();
    QTest::newRow("nothing") << u"  "_s << QStringList();
    QTest::newRow("signs alone") << u"* ( ) : ^ -"_s << QStringList();
    QTest::newRow("a quote left open") << u"\"gross pro"_s << QStringList();
}

void ShelfTest::searches()
{
    QFETCH(const QString, words);
    QFETCH(const QStringList, lines);
    const QTemporaryDir folder;
    Shelf shelf(folder.path());
    QVERIFY(succeeded(shelf.put({prepared("ACME CORP", 2003, 4200), prepared("ZENITH CORP", 2002, 4100)}).result()));
    const auto hits = shelf.search(words).result();
    QVERIFY(succeeded(hits));
    QCOMPARE(hits->size(), std::size_t(lines.size()));
    for (const QString &line : lines)
        QVERIFY2(std::any_of(hits->begin(), hits->end(), [&line](const Hit &hit) { return hit.line.contains(line); }),
                 qPrintable(line));
    for (const Hit &hit : *hits)
        QCOMPARE(hit.isTableRow, hit.line.contains(u'$'));
    const QString first = words.section(u' ', 0, 0).remove(u'"');
    for (const Hit &hit : *hits)
        QVERIFY2(hit.at == 0 || hit.line.sliced(hit.at).startsWith(first, Qt::CaseInsensitive) || words.contains(u' '),
                 qPrintable(hit.line));
}

void ShelfTest::expressions_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expression");
    QTest::newRow("one") << u"sales"_s << u"\"sales\"*"_s;
    QTest::newRow("done") << u"sales "_s << u"\"sales\""_s;
    QTest::newRow("two") << u"net  sales"_s << u"\"net\" \"sales\"*"_s;
    QTest::newRow("quoted") << u"\"net sales\" up"_s << u"\"net sales\" \"up\"*"_s;
    QTest::newRow("number") << u"2,898,000"_s << u"\"2,898,000\"*"_s;
    QTest::newRow("bracket") << u"(991)"_s << u"\"(991)\""_s;
    QTest::newRow("operators") << u"a OR b* NEAR(c)"_s << u"\"a\" \"OR\" \"b*\" \"NEAR(c)\""_s;
    QTest::newRow("nothing") << u" -- "_s << QString();
}

void ShelfTest::expressions()
{
    QFETCH(const QString, words);
    QFETCH(const QString, expression);
    QCOMPARE(matchExpression(words), expression);
}

void ShelfTest::removedIsNotFound()
{
    const QTemporaryDir folder;
    Shelf shelf(folder.path());
    const PreparedFiling one = prepared("ACME CORP", 2002, 4100);
    QVERIFY(succeeded(shelf.put({one}).result()));
    QCOMPARE(shelf.search(u"zither"_s).result()->size(), std::size_t(1));
    QVERIFY(succeeded(shelf.remove({one.sha256}).result()));
    QVERIFY(shelf.search(u"zither"_s).result()->empty());
    QVERIFY(succeeded(shelf.checkAll().result()));
}

void ShelfTest::readsAgain()
{
    const QTemporaryDir folder;
    const PreparedFiling filing = prepared("ACME CORP", 2003, 4200);
    {
        Shelf shelf(folder.path());
        QVERIFY(succeeded(shelf.put({filing}).result()));
    }
    {
        const auto database = Database::open(folder.filePath(u"shelf.sqlite"_s)); // an older reader, which knew no company
        QVERIFY(succeeded((*database)->run(u"UPDATE reading SET reader = 0, company = ''"_s)));
    }
    Shelf shelf(folder.path());
    QCOMPARE(*shelf.held(filing.sha256).result(), Held::OldReading);
    QVERIFY(!shelf.entries().result()->front().read);
    PreparedFiling again = filing;
    again.bytes.clear(); // they are there
    QVERIFY(succeeded(shelf.put({again}).result()));
    QCOMPARE(*shelf.held(filing.sha256).result(), Held::Everything);
    QCOMPARE(shelf.entries().result()->front().company, u"ACME CORP"_s);
    QCOMPARE(shelf.factsOf(u"revenue"_s).result()->size(), std::size_t(2));
    QCOMPARE(shelf.search(u"zither"_s).result()->size(), std::size_t(1));
    again.sha256 = std::string(64, '0'); // removed meanwhile: nothing to write
    QVERIFY(succeeded(shelf.put({again}).result()));
    QCOMPARE(shelf.entries().result()->size(), std::size_t(1));
}

void ShelfTest::twoShelves()
{
    const QTemporaryDir folder;
    Shelf::Options options;
    options.lookMilliseconds = 20;
    Shelf one(folder.path(), options);
    Shelf two(folder.path(), options);
    QVERIFY(succeeded(one.opened().result()));
    QVERIFY(succeeded(two.opened().result()));
    QSignalSpy changed(&one, &Shelf::changed);
    QTest::qWait(100); // it has looked once
    changed.clear();
    QVERIFY(succeeded(two.put({prepared("ACME CORP", 2003, 4200)}).result()));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(one.entries().result()->size(), std::size_t(1));
    std::vector<QFuture<Result<void>>> answers;
    for (int year = 1960; year < 1990; ++year)
        answers.push_back((year % 2 ? one : two).put({prepared("ZENITH CORP", year, 4200)}));
    for (const auto &answer : answers)
        QVERIFY(succeeded(answer.result()));
    QCOMPARE(one.entries().result()->size(), two.entries().result()->size());
    QCOMPARE(one.entries().result()->size(), std::size_t(31));
}

/// Between the opening and the first look there is time enough for another window to write.
void ShelfTest::noticesWhatIsWrittenBeforeTheFirstLook()
{
    const QTemporaryDir folder;
    Shelf::Options options;
    options.lookMilliseconds = 300;
    Shelf one(folder.path(), options);
    QVERIFY(succeeded(one.opened().result()));
    QCOMPARE(one.entries().result()->size(), std::size_t(0));
    QSignalSpy changed(&one, &Shelf::changed);
    Shelf two(folder.path(), options);
    QVERIFY(succeeded(two.put({prepared("ACME CORP", 2003, 4200)}).result()));
    QTRY_VERIFY(!changed.isEmpty());
}

void ShelfTest::fullDrive()
{
    const QTemporaryDir folder;
    std::vector<std::string> kept;
    {
        Shelf::Options options;
        options.maximumPages = 50;
        Shelf shelf(folder.path(), options);
        QVERIFY(succeeded(shelf.opened().result()));
        bool full = false;
        for (int year = 1960; year < 2060 && !full; ++year) {
            const PreparedFiling filing = prepared("ACME CORP", year, 4200);
            const auto answer = shelf.put({filing}).result();
            if (answer) {
                kept.push_back(filing.sha256);
                continue;
            }
            full = true;
            QCOMPARE(answer.error().kind, Problem::Kind::Full);
            QVERIFY(answer.error().says.contains(u"room"_s));
        }
        QVERIFY(full);
        QVERIFY(!kept.empty());
        QCOMPARE(shelf.entries().result()->size(), kept.size());
    }
    Shelf shelf(folder.path()); // there is room again
    QCOMPARE(shelf.entries().result()->size(), kept.size());
    for (const std::string &sha256 : kept)
        QVERIFY(succeeded(shelf.bytesOf(sha256).result()));
    QVERIFY(succeeded(shelf.put({prepared("ZENITH CORP", 2003, 4200)}).result()));
    QVERIFY(succeeded(shelf.checkAll().result()));
}

void ShelfTest::migratesVersionOne()
{
    const QTemporaryDir folder;
    const std::string text = release("ACME CORP", 2003, 4200);
    const std::string hash = sha256(text);
    {
        const auto database = Database::open(folder.filePath(u"shelf.sqlite"_s));
        QVERIFY(succeeded(setUpWriter(**database)));
        const QByteArray raw = QByteArray::fromHex(QByteArray::fromStdString(hash));
        const QStringList versionOne{
            u"CREATE TABLE content(file INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, added TEXT NOT NULL, "
            u"bytes BLOB NOT NULL)"_s,
            u"CREATE TABLE origin(sha256 BLOB NOT NULL, path TEXT NOT NULL, modified TEXT NOT NULL, PRIMARY KEY(sha256, "
            u"path))"_s,
            u"CREATE INDEX origin_path ON origin(path)"_s,
            u"CREATE TABLE note(kind TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL, changed INTEGER NOT NULL, "
            u"PRIMARY KEY(kind, key))"_s,
            u"CREATE TABLE reading(file INTEGER PRIMARY KEY REFERENCES content(file) ON DELETE CASCADE, "
            u"sha256 BLOB NOT NULL, reader INTEGER NOT NULL, company TEXT NOT NULL, cik TEXT NOT NULL, "
            u"released TEXT NOT NULL, fiscal TEXT NOT NULL)"_s,
            u"CREATE TABLE reading_json(file INTEGER PRIMARY KEY REFERENCES content(file) ON DELETE CASCADE, "
            u"json BLOB NOT NULL)"_s,
            u"CREATE TABLE fact(file INTEGER NOT NULL REFERENCES content(file) ON DELETE CASCADE, "
            u"concept TEXT NOT NULL, period TEXT NOT NULL, value TEXT NOT NULL, unit TEXT NOT NULL, "
            u"place TEXT NOT NULL, doubt TEXT NOT NULL, PRIMARY KEY(file, concept, period)) WITHOUT ROWID"_s,
            u"CREATE INDEX fact_concept ON fact(concept, period)"_s,
            u"PRAGMA application_id = 1363956552"_s,
            u"PRAGMA user_version = 1"_s};
        for (const QString &statement : versionOne)
            QVERIFY(succeeded((*database)->run(statement)));
        QVERIFY(succeeded(
            (*database)->run(u"INSERT INTO content VALUES(7, ?, '2025-01-02T03:04:05.000Z', ?)"_s, {raw, packed(text)})));
        QVERIFY(
            succeeded((*database)->run(u"INSERT INTO reading VALUES(7, ?, 1, 'ACME CORP', '', '2003-08-12', '')"_s, {raw})));
        QVERIFY(succeeded((*database)->run(u"INSERT INTO note VALUES('merge', 'a', 'b', 1)"_s)));
    }
    Shelf shelf(folder.path());
    QCOMPARE(shelf.opened().result().value_or(u"?"_s), QString());
    QCOMPARE(**shelf.bytesOf(hash).result(), text);
    QCOMPARE(shelf.notes(u"merge"_s).result()->size(), std::size_t(1));
    QCOMPARE(*shelf.held(hash).result(), Held::OldReading); // its text is not searched yet
    QVERIFY(succeeded(shelf.put({prepared("ACME CORP", 2003, 4200)}).result()));
    QCOMPARE(shelf.search(u"zither"_s).result()->size(), std::size_t(1));
}

void ShelfTest::refusesNewer()
{
    const QTemporaryDir folder;
    {
        Shelf shelf(folder.path());
        QVERIFY(succeeded(shelf.put({prepared("ACME CORP", 2003, 4200)}).result()));
    }
    {
        const auto database = Database::open(folder.filePath(u"shelf.sqlite"_s));
        QVERIFY(succeeded((*database)->run(u"PRAGMA user_version = %1"_s.arg(schemaVersion + 1))));
    }
    const auto before = QFileInfo(folder.filePath(u"shelf.sqlite"_s)).size();
    Shelf shelf(folder.path());
    const auto opened = shelf.opened().result();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Problem::Kind::Newer);
    QVERIFY(opened.error().says.contains(u"later version"_s));
    QCOMPARE(shelf.put({prepared("ACME CORP", 2001, 4200)}).result().error().kind, Problem::Kind::Newer);
    QCOMPARE(shelf.entries().result().error().kind, Problem::Kind::Newer);
    QCOMPARE(QFileInfo(folder.filePath(u"shelf.sqlite"_s)).size(), before);
}

void ShelfTest::refusesForeign()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"shelf.sqlite"_s);
    {
        const auto database = Database::open(path);
        QVERIFY(succeeded((*database)->run(u"CREATE TABLE recipe(name TEXT)"_s)));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    {
        Shelf shelf(folder.path());
        const auto opened = shelf.opened().result();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Problem::Kind::Foreign);
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

void ShelfTest::refusesFolder()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a file"_s);
    QVERIFY(write(path, "x"));
    Shelf shelf(path); // no folder, and none can be made there
    const auto opened = shelf.opened().result();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Problem::Kind::NoFolder);
    QVERIFY(opened.error().says.contains(u"cannot be written"_s));
}

QTEST_GUILESS_MAIN(ShelfTest)
#include "tst_shelf.moc"
