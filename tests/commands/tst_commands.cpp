// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrun.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using commands::Done;
using commands::Failed;
using commands::Misused;

namespace {

QJsonObject jsonOf(const QString &line)
{
    return QJsonDocument::fromJson(line.toUtf8()).object();
}

} // namespace

class CommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void init();
    void helpAndVersion_data();
    void helpAndVersion();
    void knowsItsCommands();
    void misuse_data();
    void misuse();
    void extractReadsTheSample();
    void extractKeepsOrderAndGoesOn();
    void extractWithClaims();
    void extractRecursive();
    void extractToFile();
    void extractToUnwritableFile();
    void checkInWords();
    void checkAsJson();
    void checkClaims();
    void exportsFormats();
    void exportsPresets();
    void exportsAllChartsInOneFile();
    void exportsJoinedReleases();
    void exportTellsWhatIsMissing();
    void exportToUnwritableFolder();
    void reportsOfEveryFormat();
    void reportsKeepApartAndGoOn();
    void demoWritesAll();

private:
    const QString seed = QStringLiteral(SAMPLES "/thermogenesis-2003q4.txt");
    const QString quarterOne = QStringLiteral(SAMPLES "/harrow-lake-2004q1.txt");

    void put(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CommandsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void CommandsTest::put(const QString &name, const QByteArray &bytes) const
{
    QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void CommandsTest::helpAndVersion_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("mentions");
    QTest::newRow("--help") << QStringList{u"--help"_s} << u"extract"_s;
    QTest::newRow("-h") << QStringList{u"-h"_s} << u"export"_s;
    QTest::newRow("--version") << QStringList{u"--version"_s} << u"Quarterlight 0"_s;
    QTest::newRow("extract") << QStringList{u"extract"_s, u"--help"_s} << u"--recursive"_s;
    QTest::newRow("check") << QStringList{u"check"_s, u"-h"_s} << u"--json"_s;
    QTest::newRow("export") << QStringList{u"export"_s, u"x.txt"_s, u"--help"_s} << u"--measure"_s;
    QTest::newRow("report") << QStringList{u"report"_s, u"--help"_s} << u"--to FOLDER"_s;
    QTest::newRow("demo") << QStringList{u"demo"_s, u"--help"_s} << u"quarterlight-demo"_s;
    QTest::newRow("help") << QStringList{u"help"_s} << u"Commands, none"_s;
    QTest::newRow("help on help") << QStringList{u"help"_s, u"--help"_s} << u"Commands, none"_s;
    QTest::newRow("help on a command") << QStringList{u"help"_s, u"extract"_s} << u"--recursive"_s;
}

void CommandsTest::helpAndVersion()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, mentions);
    const Outcome outcome = run(words);
    QCOMPARE(outcome.code, Done);
    QVERIFY2(outcome.results.contains(mentions), qPrintable(outcome.results));
    QVERIFY(outcome.messages.isEmpty());
}

void CommandsTest::knowsItsCommands()
{
    for (const char *word : {"extract", "check", "export", "report", "demo", "help", "--help", "-h", "--version", "-v"})
        QVERIFY2(commands::isCommand(word), word);
    for (const char *word : {"", "q4.txt", "help.txt", "extract.txt", "Extract", "--platform", "-"})
        QVERIFY2(!commands::isCommand(word), word);
}

void CommandsTest::misuse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("mentions");
    QTest::newRow("no file") << QStringList{u"extract"_s} << u"Name the files"_s;
    QTest::newRow("unknown option") << QStringList{u"extract"_s, u"--fast"_s, seed} << u"“--fast”"_s;
    QTest::newRow("unknown command") << QStringList{u"extrakt"_s} << u"“extrakt”"_s;
    QTest::newRow("help on nothing known") << QStringList{u"help"_s, u"extrakt"_s} << u"“extrakt”"_s;
    QTest::newRow("check without file") << QStringList{u"check"_s, u"--json"_s} << u"Name the files"_s;
    QTest::newRow("no folder") << QStringList{u"export"_s, seed} << u"--to"_s;
    QTest::newRow("no files to export") << QStringList{u"export"_s, u"--to"_s, u"x"_s} << u"Name the files"_s;
    const QStringList toFolder{u"export"_s, seed, u"--to"_s, u"x"_s};
    QTest::newRow("format") << toFolder + QStringList{u"--format"_s, u"png,gif"_s} << u"“gif”"_s;
    QTest::newRow("measure") << toFolder + QStringList{u"--measure"_s, u"happiness"_s} << u"“happiness”"_s;
    QTest::newRow("a measure among several")
        << toFolder + QStringList{u"--measure"_s, u"revenue+happiness+rnd"_s} << u"“happiness”"_s;
    QTest::newRow("periods") << toFolder + QStringList{u"--periods"_s, u"weeks"_s} << u"“weeks”"_s;
    QTest::newRow("size") << toFolder + QStringList{u"--size"_s, u"big"_s} << u"“big”"_s;
    QTest::newRow("size of nothing") << toFolder + QStringList{u"--size"_s, u"0x560"_s} << u"0 × 560"_s;
    QTest::newRow("size of paper") << toFolder + QStringList{u"--size"_s, u"85x60cm"_s} << u"“85x60cm”"_s;
    QTest::newRow("two units") << toFolder + QStringList{u"--size"_s, u"85mm x 3in"_s} << u"“85mm x 3in”"_s;
    QTest::newRow("half a pixel") << toFolder + QStringList{u"--size"_s, u"960.5x560"_s} << u"“960.5x560”"_s;
    QTest::newRow("preset") << toFolder + QStringList{u"--preset"_s, u"poster"_s} << u"report, slide, column, square"_s;
    QTest::newRow("preset and size") << toFolder + QStringList{u"--preset"_s, u"slide"_s, u"--size"_s, u"800x600"_s}
                                     << u"not both"_s;
    QTest::newRow("dots") << toFolder + QStringList{u"--dpi"_s, u"many"_s} << u"“many”"_s;
    QTest::newRow("too few dots") << toFolder + QStringList{u"--dpi"_s, u"3"_s} << u"dots an inch"_s;
    QTest::newRow("background") << toFolder + QStringList{u"--background"_s, u"red"_s} << u"“red”"_s;
    QTest::newRow("svg text") << toFolder + QStringList{u"--svg-text"_s, u"none"_s} << u"“none”"_s;
    QTest::newRow("units") << toFolder + QStringList{u"--units"_s, u"dozens"_s} << u"“dozens”"_s;
    QTest::newRow("pattern") << toFolder + QStringList{u"--name"_s, u"{firm}"_s} << u"{company}"_s;
    QTest::newRow("pattern with a folder") << toFolder + QStringList{u"--name"_s, u"a/{chart}"_s} << u"“/”"_s;
    QTest::newRow("report of pixels") << toFolder + QStringList{u"--report"_s, u"--format"_s, u"png"_s} << u"PDF"_s;
    QTest::newRow("report and multiples") << toFolder + QStringList{u"--report"_s, u"--multiples"_s} << u"not both"_s;
    QTest::newRow("scale") << toFolder + QStringList{u"--scale"_s, u"2,5"_s} << u"“2,5”"_s;
    QTest::newRow("negative scale") << toFolder + QStringList{u"--scale"_s, u"-1"_s} << u"“-1”"_s;
    QTest::newRow("too many pixels") << toFolder + QStringList{u"--size"_s, u"9000x9000"_s, u"--scale"_s, u"2"_s}
                                     << u"100 million"_s;
    QTest::newRow("no folder for the report") << QStringList{u"report"_s, seed} << u"--to"_s;
    QTest::newRow("nothing to report on") << QStringList{u"report"_s, u"--to"_s, u"x"_s} << u"Name the files"_s;
    const QStringList reportTo{u"report"_s, seed, u"--to"_s, u"x"_s, u"--format"_s};
    QTest::newRow("measures without a common axis")
        << toFolder + QStringList{u"--measure"_s, u"revenue+eps-diluted"_s} << u"no axis in common"_s;
    QTest::newRow("measures without a common axis, as lines")
        << toFolder + QStringList{u"--measure"_s, u"revenue+gross-margin"_s, u"--form"_s, u"lines"_s}
        << u"no axis in common"_s;
    QTest::newRow("format of a report") << reportTo + QStringList{u"docx"_s} << u"“docx”"_s;
    QTest::newRow("report in no format") << reportTo + QStringList{u","_s} << u"must not be empty"_s;
    QTest::newRow("empty list") << toFolder + QStringList{u"--format"_s, u","_s} << u"must not be empty"_s;
}

void CommandsTest::misuse()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, mentions);
    const Outcome outcome = run(words);
    QCOMPARE(outcome.code, Misused);
    QVERIFY2(outcome.messages.contains(mentions), qPrintable(outcome.messages));
    QVERIFY(outcome.messages.startsWith(u"quarterlight: "_s));
    QVERIFY(outcome.results.isEmpty());
    QVERIFY(!QDir(u"x"_s).exists());
}

void CommandsTest::extractReadsTheSample()
{
    const Outcome outcome = run({u"extract"_s, seed});
    QCOMPARE(outcome.code, Done);
    QCOMPARE(outcome.lines().size(), 1);
    const QJsonObject json = jsonOf(outcome.lines().constFirst());
    QCOMPARE(json[u"file"_s].toString(), seed);
    QCOMPARE(json[u"sha256"_s].toString().size(), 64);
    QVERIFY(json[u"statements"_s].toArray().size() >= 2);
    QString revenue;
    const QJsonArray facts = json[u"facts"_s].toArray();
    for (const auto &fact : facts) {
        if (fact[u"concept"_s].toString() == u"revenue"_s && fact[u"period"_s].toString() == u"3M 2003-06-30"_s)
            revenue = fact[u"value"_s].toString();
    }
    QCOMPARE(revenue, u"2898000"_s);
}

void CommandsTest::extractKeepsOrderAndGoesOn()
{
    put(u"empty.txt"_s, {});
    put(u"binary.txt"_s,
        QByteArray("\x7F"
                   "ELF\0\0\0\x01\x02\x03\0\0\0\xFF\xFE\0",
                   17));
    put(u"letter.txt"_s, "Dear Sir,\n\nno figures today.\n");
    const QStringList files{path(u"missing.txt"_s), seed,      path(u"empty.txt"_s), path(u"binary.txt"_s), m_folder->path(),
                            path(u"letter.txt"_s),  quarterOne};
    const Outcome outcome = run(QStringList{u"extract"_s} + files);
    QCOMPARE(outcome.code, Failed);
    const QStringList codes{u"not-found"_s, QString(),         u"empty"_s, u"binary"_s,
                            u"is-folder"_s, u"no-statement"_s, QString()};
    QCOMPARE(outcome.lines().size(), files.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QJsonObject json = jsonOf(outcome.lines().at(i));
        QCOMPARE(json[u"file"_s].toString(), files[i]);
        QCOMPARE(json[u"error"_s][u"code"_s].toString(), codes[i]);
        QCOMPARE(json.contains(u"statements"_s), codes[i].isEmpty());
    }
    QCOMPARE(outcome.messages.count(u'\n'), 5);
    QVERIFY(outcome.messages.contains(u"--recursive"_s));
}

void CommandsTest::extractWithClaims()
{
    QJsonObject whole = jsonOf(run({u"extract"_s, u"--claims"_s, seed}).lines().constFirst());
    QJsonObject without = jsonOf(run({u"extract"_s, seed}).lines().constFirst());
    QVERIFY(!whole[u"claims"_s].toArray().isEmpty());
    QVERIFY(without[u"claims"_s].isArray());
    QVERIFY(without[u"claims"_s].toArray().isEmpty());
    whole.remove(u"claims"_s);
    without.remove(u"claims"_s);
    QCOMPARE(without, whole); // all else is the same
}

void CommandsTest::extractRecursive()
{
    put(u"b/two.TXT"_s, contentOf(quarterOne));
    put(u"a/deep/one.txt"_s, contentOf(seed));
    put(u"c/three.nc"_s, contentOf(seed));
    put(u"a/notes.md"_s, "not a release");
    const Outcome outcome = run({u"extract"_s, u"--recursive"_s, m_folder->path()});
    QCOMPARE(outcome.code, Done);
    QCOMPARE(outcome.lines().size(), 3);
    QVERIFY(jsonOf(outcome.lines().constFirst())[u"file"_s].toString().endsWith(u"one.txt"_s));
    const QTemporaryDir empty;
    QCOMPARE(run({u"extract"_s, u"--recursive"_s, empty.path()}).code, Failed);
}

void CommandsTest::extractToFile()
{
    const Outcome onScreen = run({u"extract"_s, seed, quarterOne});
    const Outcome toFile = run({u"extract"_s, seed, quarterOne, u"-o"_s, path(u"out.jsonl"_s)});
    QCOMPARE(toFile.code, Done);
    QVERIFY(toFile.results.isEmpty());
    QCOMPARE(QString::fromUtf8(contentOf(path(u"out.jsonl"_s))), onScreen.results);
}

void CommandsTest::extractToUnwritableFile()
{
    const Outcome outcome = run({u"extract"_s, seed, u"--output"_s, path(u"missing/out.jsonl"_s)});
    QCOMPARE(outcome.code, Failed);
    QVERIFY(outcome.messages.contains(u"could not be written"_s));
    QVERIFY(!QFileInfo::exists(path(u"missing"_s)));
}

void CommandsTest::checkInWords()
{
    const Outcome outcome = run({u"check"_s, seed});
    QCOMPARE(outcome.code, Done);
    QVERIFY2(outcome.results.contains(u"holds  I3   Q4 FY2003 "_s), qPrintable(outcome.results));
    QVERIFY(outcome.results.contains(u" checks hold."_s));
    // One digit off: the gross profit of the quarter no longer follows from its revenue.
    put(u"wrong.txt"_s, contentOf(seed).replace("1,008,000", "1,003,000"));
    const Outcome wrong = run({u"check"_s, path(u"wrong.txt"_s), seed});
    QCOMPARE(wrong.code, Failed);
    QVERIFY2(wrong.results.contains(u"FAILS  I3"_s), qPrintable(wrong.results));
    QCOMPARE(run({u"check"_s, path(u"missing.txt"_s)}).code, Failed);
}

void CommandsTest::checkClaims()
{
    const Outcome outcome = run({u"check"_s, u"--claims"_s, seed});
    QCOMPARE(outcome.code, Done);
    QVERIFY2(outcome.results.contains(u"agrees"_s) && outcome.results.contains(u"line "_s), qPrintable(outcome.results));
    QVERIFY2(outcome.results.contains(u" 0 contradict"_s), qPrintable(outcome.results));
    // A reader wants the company's name of a period, a program its key.
    QVERIFY2(outcome.results.contains(u"Net revenues 2,898,000 (Q4 FY2003)"_s), qPrintable(outcome.results));
    QVERIFY2(!outcome.results.contains(u"3M 2003"_s), qPrintable(outcome.results));
    // The text, not the table, is made wrong: the first place where the release prints its revenue.
    QByteArray text = contentOf(seed);
    const qsizetype at = text.indexOf("$2,898,000");
    QVERIFY(at > 0);
    put(u"claim.txt"_s, text.replace(at, 10, "$2,398,000"));
    const Outcome wrong = run({u"check"_s, u"--claims"_s, path(u"claim.txt"_s)});
    QCOMPARE(wrong.code, Failed);
    QVERIFY2(wrong.lines().at(1).startsWith(u"  CONTRADICTS"_s), qPrintable(wrong.results));
    const Outcome json = run({u"check"_s, u"--claims"_s, u"--json"_s, seed});
    const QJsonArray claims = jsonOf(json.lines().constFirst())[u"claims"_s].toArray();
    QVERIFY(claims.size() > 10);
    QVERIFY(std::any_of(claims.begin(), claims.end(),
                        [](const QJsonValue &claim) { return claim[u"result"_s].toString() == u"agrees"_s; }));
    QVERIFY(!claims[0][u"because"_s].toString().isEmpty());
}

void CommandsTest::checkAsJson()
{
    const Outcome outcome = run({u"check"_s, u"--json"_s, seed, path(u"missing.txt"_s)});
    QCOMPARE(outcome.code, Failed);
    QCOMPARE(outcome.lines().size(), 2);
    const QJsonArray checks = jsonOf(outcome.lines().constFirst())[u"checks"_s].toArray();
    QVERIFY(checks.size() > 10);
    QVERIFY(!checks[0][u"says"_s].toString().isEmpty());
    QCOMPARE(jsonOf(outcome.lines().at(1))[u"error"_s][u"code"_s].toString(), u"not-found"_s);
}

void CommandsTest::exportsFormats()
{
    const Outcome outcome =
        run({u"export"_s, seed, u"--to"_s, path(u"new/folder"_s), u"--format"_s, u"png,svg,pdf,csv"_s, u"--measure"_s,
             u"net-income"_s, u"--size"_s, u"640x400"_s, u"--scale"_s, u"1.5"_s, u"--units"_s, u"thousands"_s});
    QVERIFY2(outcome.code == Done, qPrintable(outcome.messages));
    QCOMPARE(outcome.lines().size(), 4);
    const QString name = path(u"new/folder/thermogenesis-corp-net-income-quarters."_s);
    QCOMPARE(outcome.lines().constFirst(), name + u"png"_s);
    QCOMPARE(QImage(name + u"png"_s).size(), QSize(960, 600));
    QVERIFY(contentOf(name + u"svg"_s).contains(">US dollars in thousands"));
    QVERIFY(contentOf(name + u"svg"_s).contains(">(991)</text>"));
    QVERIFY(contentOf(name + u"pdf"_s).startsWith("%PDF"));
    QCOMPARE(contentOf(name + u"csv"_s),
             QByteArray("Period,Net income (loss) (USD)\r\n"
                        "Q4 FY2002 (3M 2002-06-30),-1470000\r\n"
                        "Q4 FY2003 (3M 2003-06-30),-991000\r\n"));
}

void CommandsTest::exportsPresets()
{
    const Outcome outcome = run({u"export"_s, seed, u"--to"_s, m_folder->path(), u"--preset"_s, u"column"_s, u"--measure"_s,
                                 u"net-income"_s, u"--name"_s, u"{chart} {from}-{to} {date} {size}"_s, u"--title"_s,
                                 u"A loss that narrows"_s, u"--source"_s, u"The company"_s});
    QCOMPARE(outcome.code, commands::Done);
    const QImage image(path(u"net-income q4-fy2002-q4-fy2003 2003-09-24 85x60mm.png"_s));
    QCOMPARE(image.size(), QSize(1004, 709));
    QCOMPARE(image.dotsPerMeterX(), 11811); // 300 an inch
    QCOMPARE(image.text(u"Title"_s), u"A loss that narrows"_s);
    QCOMPARE(image.text(u"Source"_s), u"The company"_s);
    QVERIFY(image.text(u"Description"_s)
                .endsWith(u"Net loss narrowed from $1,5 million in Q4 FY2002 to $1,0 million in Q4 FY2003."_s));
}

void CommandsTest::exportsAllChartsInOneFile()
{
    const QStringList words{u"export"_s, seed, u"--to"_s, m_folder->path()};
    const Outcome picture = run(words + QStringList{u"--multiples"_s, u"--format"_s, u"png,svg"_s});
    QCOMPARE(picture.code, commands::Done);
    QCOMPARE(
        picture.lines(),
        (QStringList{path(u"thermogenesis-corp-charts-quarters.png"_s), path(u"thermogenesis-corp-charts-quarters.svg"_s)}));
    const Outcome report = run(words + QStringList{u"--report"_s});
    QCOMPARE(report.lines(), QStringList{path(u"thermogenesis-corp-report-quarters.pdf"_s)});
    QFile file(report.lines().constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray first = file.readAll();
    QVERIFY(first.contains("/CreationDate (D:20030924000000Z)")); // of the release
    QCOMPARE(run(words + QStringList{u"--report"_s}).code, commands::Done);
    file.seek(0);
    QVERIFY(first == file.readAll());
}

void CommandsTest::exportsJoinedReleases()
{
    const QStringList releases = QDir(QStringLiteral(SAMPLES)).entryList({u"harrow-lake-200[45]*.txt"_s});
    QVERIFY(releases.size() >= 5);
    QStringList words{u"export"_s, u"--to"_s, m_folder->path(), u"--format"_s, u"csv"_s, u"--measure"_s, u"revenue"_s};
    for (const QString &release : releases)
        words += QStringLiteral(SAMPLES "/") + release;
    const Outcome outcome = run(words);
    QVERIFY2(outcome.code == Done, qPrintable(outcome.messages));
    QCOMPARE(outcome.lines().size(), 1); // one company, one measure
    const QList<QByteArray> lines = contentOf(outcome.lines().constFirst()).split('\n');
    QVERIFY(lines.size() - 2 >= releases.size()); // header and the empty piece behind the last line end
    for (const QByteArray &line : lines.mid(1, lines.size() - 2))
        QVERIFY2(!line.trimmed().endsWith(','), line.constData()); // no quarter is missing
}

void CommandsTest::exportTellsWhatIsMissing()
{
    const Outcome outcome = run(
        {u"export"_s, seed, u"--to"_s, m_folder->path(), u"--format"_s, u"csv"_s, u"--measure"_s, u"revenue,goodwill"_s});
    QCOMPARE(outcome.code, Failed);
    QCOMPARE(outcome.lines().size(), 1);
    QVERIFY2(outcome.messages.contains(u"Goodwill by quarter"_s), qPrintable(outcome.messages));
    const Outcome unread = run({u"export"_s, path(u"missing.txt"_s), u"--to"_s, path(u"never"_s)});
    QCOMPARE(unread.code, Failed);
    QVERIFY2(!QFileInfo::exists(path(u"never"_s)), "nothing is made for nothing");
}

void CommandsTest::exportToUnwritableFolder()
{
    put(u"file"_s, "in the way");
    const Outcome outcome = run({u"export"_s, seed, u"--to"_s, path(u"file/folder"_s), u"--format"_s, u"csv"_s});
    QCOMPARE(outcome.code, Failed);
    QVERIFY(outcome.messages.contains(u"could not be made"_s));
    QCOMPARE(contentOf(path(u"file"_s)), QByteArray("in the way"));
}

void CommandsTest::reportsOfEveryFormat()
{
    const Outcome outcome = run({u"report"_s, seed, u"--to"_s, path(u"new/reports"_s), u"--format"_s, u"html,pdf"_s});
    QVERIFY2(outcome.code == Done, qPrintable(outcome.messages));
    const QString name = path(u"new/reports/thermogenesis-2003q4-audit."_s);
    QCOMPARE(outcome.lines(), (QStringList{name + u"html"_s, name + u"pdf"_s}));
    QVERIFY(contentOf(name + u"pdf"_s).startsWith("%PDF"));
    const QByteArray html = contentOf(name + u"html"_s);
    QVERIFY(html.contains("(1,470,000"));
    QVERIFY(html.contains(">Agrees</td>")); // the text was audited, too
    QVERIFY(run({u"report"_s, seed, u"--to"_s, path(u"again"_s), u"--format"_s, u"html,pdf"_s}).code == Done);
    QCOMPARE(contentOf(path(u"again/thermogenesis-2003q4-audit.html"_s)), html);
    QCOMPARE(contentOf(path(u"again/thermogenesis-2003q4-audit.pdf"_s)), contentOf(name + u"pdf"_s));
}

void CommandsTest::reportsKeepApartAndGoOn()
{
    put(u"a/q.txt"_s, contentOf(seed));
    put(u"b/Q.txt"_s, contentOf(quarterOne));
    const Outcome outcome =
        run({u"report"_s, path(u"a/q.txt"_s), path(u"missing.txt"_s), path(u"b/Q.txt"_s), u"--to"_s, path(u"out"_s)});
    QCOMPARE(outcome.code, Failed);
    QVERIFY2(outcome.messages.contains(u"missing.txt"_s), qPrintable(outcome.messages));
    QCOMPARE(outcome.lines(), (QStringList{path(u"out/q-audit.html"_s), path(u"out/Q-audit-2.html"_s)}));
    put(u"file"_s, "in the way");
    QCOMPARE(run({u"report"_s, seed, u"--to"_s, path(u"file/reports"_s)}).code, Failed);
    const Outcome uncorrected = run({u"report"_s, seed, u"--to"_s, path(u"no"_s), u"--corrections"_s, path(u"none.json"_s)});
    QCOMPARE(uncorrected.code, Failed);
    QVERIFY(!uncorrected.messages.isEmpty() && !QFileInfo::exists(path(u"no"_s)));
}

void CommandsTest::demoWritesAll()
{
    QString picture;
    QStringList shown;
    const commands::Hooks hooks{[&](const QString &file, QSize size, const QStringList &releases) {
        picture = file;
        shown = releases;
        return QImage(size, QImage::Format_RGB32).save(file);
    }};
    const Outcome outcome = run({u"demo"_s, u"--to"_s, path(u"demo"_s)}, hooks);
    QVERIFY2(outcome.code == Done, qPrintable(outcome.messages));
    QCOMPARE(picture, path(u"demo/window.png"_s));
    QVERIFY(shown.isEmpty());
    for (const QString &line : outcome.lines())
        QVERIFY2(QFileInfo(line).size() > 0, qPrintable(line));
    for (const QString &name : {u"thermogenesis-corp-revenue-quarters.png"_s, u"thermogenesis-2003q4-income-statement.csv"_s,
                                u"thermogenesis-2003q4-balance-sheet.csv"_s})
        QVERIFY2(QFileInfo::exists(path(u"demo/"_s + name)), qPrintable(outcome.results));
    QVERIFY2(run({u"demo"_s, seed, u"--to"_s, path(u"one"_s)}, hooks).code == Done, "a release of the user's own");
    QCOMPARE(shown, QStringList{seed});
    QCOMPARE(run({u"demo"_s, seed, u"--to"_s, path(u"two"_s)},
                 {[](const QString &, QSize, const QStringList &) { return false; }})
                 .code,
             Failed);
}

QTEST_MAIN(CommandsTest)
#include "tst_commands.moc"
