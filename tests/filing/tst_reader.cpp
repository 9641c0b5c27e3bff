// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/fileloader.h"
#include "filing/reader.h"

#include "commalocale.h"
#include "support/random.h"
#include "textlines.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using filing::ErrorCode;
using filing::Filing;
using filing::Result;

class ReaderTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void refuses_data();
    void refuses();
    void refusesPaths_data();
    void refusesPaths();
    void stopsWhenAsked();
    void tellsHowFarItIs();
    void givesTheSameTwice();
    void standsOddBytes_data();
    void standsOddBytes();
    void readsWhatIsLeftOfACutFile();
    void warns_data();
    void warns();
    void survivesDamage();

private:
    std::string m_sample;
};

namespace {

Result<Filing> readText(std::string text, const filing::Progress &progress = {})
{
    return filing::read(std::make_shared<const std::string>(std::move(text)), {}, progress);
}

/// Whether every place of a filing lies within its bytes and every cell within its columns.
bool isSound(const Filing &filing)
{
    for (const filing::Statement &statement : filing.statements) {
        for (const filing::Row &row : statement.rows) {
            for (const filing::Cell &cell : row.cells) {
                const auto &range = std::get<filing::ByteRange>(cell.at);
                if (cell.column < 0 || cell.column >= int(statement.columns.size()) || range.size == 0
                    || range.end() > filing.bytes->size())
                    return false;
            }
        }
    }
    return true;
}

std::string valueOf(const Filing &filing, filing::LineItem item, const char *period)
{
    for (const filing::Fact &fact : filing.facts) {
        if (fact.item == item && fact.period.key() == period)
            return fact.value.toString();
    }
    return {};
}

} // namespace

void ReaderTest::initTestCase()
{
    support::useCommaLocale();
    const auto bytes = filing::loadFile(SAMPLES "/thermogenesis-2003q4.txt");
    QVERIFY(bytes);
    m_sample = **bytes;
    // As it stands in a checkout of Windows, too.
    std::erase(m_sample, '\r');
}

void ReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QByteArray &content, ErrorCode code) {
        QTest::newRow(name) << content << code;
    };
    row("nothing", {}, ErrorCode::Empty);
    row("blank lines", "\n\n  \r\n\t\n", ErrorCode::Empty);
    row("a picture", QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), ErrorCode::Image);
    row("an archive", QByteArray("PK\3\4\x14\0\0\0\0\0", 10), ErrorCode::Binary);
    row("a letter",
        support::pageBytes({"Dear Sir,", "", "thank you for your letter of June 30, 2003.", "", "Yours sincerely"}),
        ErrorCode::NoStatement);
    row("a headline", "THERMOGENESIS REPORTS RESULTS FOR THE FOURTH QUARTER\n", ErrorCode::NoStatement);
    row("a page of HTML without tables", "<html><body><p>Net revenues were $2,898,000.</p></body></html>",
        ErrorCode::NoStatement);
    row("a PDF that is none", "%PDF-1.4\nthis is no PDF at all\n", ErrorCode::DamagedPdf);
}

void ReaderTest::refuses()
{
    QFETCH(const QByteArray, content);
    QFETCH(const ErrorCode, code);
    const auto filing = readText(content.toStdString());
    QVERIFY(!filing);
    QCOMPARE(QByteArray::fromStdString(std::string(filing::code(filing.error().code))),
             QByteArray::fromStdString(std::string(filing::code(code))));
    QVERIFY(filing.error().says.size() > 40 && filing.error().says.ends_with('.'));
}

void ReaderTest::refusesPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no such file") << QDir::tempPath() + QStringLiteral("/no-such-release-here.txt") << ErrorCode::NotFound;
    QTest::newRow("a folder") << QDir::tempPath() << ErrorCode::IsFolder;
#ifdef Q_OS_UNIX
    QTest::newRow("a device") << QStringLiteral("/dev/null") << ErrorCode::Unreadable;
#endif
}

void ReaderTest::refusesPaths()
{
    QFETCH(const QString, path);
    const auto bytes = filing::loadFile(path.toStdString());
    QVERIFY(!bytes);
    QTEST(bytes.error().code, "code");
    QVERIFY(bytes.error().says.ends_with('.'));
}

void ReaderTest::stopsWhenAsked()
{
    int calls = 0;
    QVERIFY(readText(m_sample, [&calls](int) { return ++calls > 0; }));
    QVERIFY(calls >= 3);
    for (int stopAt = 1; stopAt <= calls; ++stopAt) {
        int seen = 0;
        const auto filing = readText(m_sample, [&](int) { return ++seen < stopAt; });
        QVERIFY(!filing);
        QCOMPARE(filing.error().code, ErrorCode::Cancelled);
        QCOMPARE(seen, stopAt); // it does not ask again
    }
}

void ReaderTest::tellsHowFarItIs()
{
    QList<int> steps;
    QVERIFY(readText(m_sample, [&steps](int percent) {
        steps << percent;
        return true;
    }));
    QVERIFY(std::is_sorted(steps.begin(), steps.end()));
    QVERIFY(steps.first() >= 0);
    QCOMPARE(steps.last(), 100);
}

void ReaderTest::givesTheSameTwice()
{
    const auto first = readText(m_sample);
    const auto second = readText(m_sample);
    QVERIFY(first && second);
    QCOMPARE(first->facts.size(), second->facts.size());
    for (std::size_t i = 0; i < first->facts.size(); ++i) {
        QCOMPARE(first->facts[i].value, second->facts[i].value);
        QVERIFY(first->facts[i].at == second->facts[i].at);
    }
}

void ReaderTest::standsOddBytes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("behind");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &behind) {
        QTest::newRow(name) << before << behind;
    };
    row("NULs", QByteArray(64, '\0') + "\n", QByteArray("\n") + QByteArray(64, '\0'));
    row("a line of a mebibyte", QByteArray(1 << 20, 'x') + "\n", {});
    row("a line of a mebibyte of digits", {}, "\n" + QByteArray(1 << 20, '7'));
    row("a line of a mebibyte of blanks", QByteArray(1 << 20, ' ') + "\n", {});
    row("a line of a mebibyte of points", QByteArray(1 << 20, '.') + "\n", {});
    row("a line of a mebibyte of numbers", {}, "\n\n\n\n\n\n\n\n\n\n" + QByteArray("12 ").repeated((1 << 20) / 3));
    row("a line of half a mebibyte of dashes", {}, "\n\n\n\n\n\n\n\n\n\n" + QByteArray("- ").repeated(1 << 18));
    row("bytes of no encoding", "\xC3\x28\xFF\xFE\x80\n", "\n\xE2\x28\xA1");
    row("the mark of UTF-8", "\xEF\xBB\xBF", {});
    row("the end-of-file mark of DOS", {}, "\x1A");
}

void ReaderTest::standsOddBytes()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, behind);
    const auto filing = readText(before.toStdString() + m_sample + behind.toStdString());
    QVERIFY(filing);
    QVERIFY(isSound(*filing));
    QCOMPARE(QByteArray::fromStdString(valueOf(*filing, filing::LineItem::revenue, "3M 2003-06-30")), QByteArray("2898000"));
    QCOMPARE(QByteArray::fromStdString(valueOf(*filing, filing::LineItem::total_assets, "at 2003-06-30")),
             QByteArray("12791000"));
}

/// Whatever is left of a release gives no value that the whole one does not give.
void ReaderTest::readsWhatIsLeftOfACutFile()
{
    const auto whole = readText(m_sample);
    QVERIFY(whole);
    int read = 0;
    for (std::size_t size = 0; size < m_sample.size(); size += 61) {
        // Cut at a line's end: a number that is cut in two is another number to anyone.
        const std::size_t end = m_sample.rfind('\n', size);
        const auto filing = readText(m_sample.substr(0, end == std::string::npos ? 0 : end + 1));
        if (!filing) {
            QVERIFY(filing.error().code == ErrorCode::NoStatement || filing.error().code == ErrorCode::Empty);
            continue;
        }
        ++read;
        QVERIFY(isSound(*filing));
        for (const filing::Fact &fact : filing->facts) {
            const std::string value = valueOf(*whole, fact.item, fact.period.key().c_str());
            QVERIFY2(!fact.doubt.empty() || value == fact.value.toString(),
                     (std::to_string(end) + ": " + std::string(id(fact.item)) + " " + fact.period.key() + " "
                      + fact.value.toString())
                         .c_str());
        }
    }
    QVERIFY(read > 20);
}

/// Bytes replaced, doubled and dropped at random: the reader ends, and what it gives is sound.
void ReaderTest::warns_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("code"); // empty: none of those that are about the text
    const QByteArray rows =
        "<tr><td>Net sales</td><td>1,200</td><td>1,100</td></tr><tr><td>Cost of sales</td><td>700</td><td>650</td></tr>"
        "<tr><td>Gross profit</td><td>500</td><td>450</td></tr><tr><td>Net income</td><td>90</td><td>80</td></tr>";
    const QByteArray head = "<p>Statements of Income</p><table><tr><td></td><td>Year ended June 30, 2003</td><td>Year ended "
                            "June 30, 2002</td></tr>";
    const QByteArray whole = head + rows + "</table>";
    QTest::newRow("nothing") << whole << QByteArray();
    QTest::newRow("a table without its end") << QByteArray(head + rows) << QByteArray("truncated");
    QTest::newRow("a document without its end")
        << QByteArray("<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n" + whole) << QByteArray("truncated");
    QTest::newRow("a document with its end")
        << QByteArray("<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n" + whole + "</TEXT>\n</DOCUMENT>\n") << QByteArray();
    QByteArray deep;
    for (int i = 0; i < 80; ++i)
        deep += "<table><tr><td>x";
    for (int i = 0; i < 80; ++i)
        deep += "</td></tr></table>";
    QTest::newRow("tables nested beyond reason") << QByteArray(deep + whole) << QByteArray("nesting-cut");
    QTest::newRow("Windows-1252, undeclared")
        << QByteArray("<p>Caf\xE9 Company\x92s results</p>" + whole) << QByteArray("encoding-guessed");
    QTest::newRow("Windows-1252, declared")
        << QByteArray("<html><head><meta charset=\"windows-1252\"></head><p>Caf\xE9 Company\x92s results</p>" + whole)
        << QByteArray();
    QTest::newRow("UTF-8") << QByteArray("<p>Caf\xC3\xA9 Company\xE2\x80\x99s results</p>" + whole) << QByteArray();
    QTest::newRow("UTF-8, with a byte that is not")
        << QByteArray("<p>Caf\xC3\xA9 Company\xE2\x80\x99s caf\xE9</p>" + whole) << QByteArray("encoding-guessed");
}

void ReaderTest::warns()
{
    QFETCH(QByteArray, file);
    const auto filing = readText(file.toStdString());
    QVERIFY(filing);
    QByteArray codes;
    for (const filing::Warning &warning : filing->warnings) {
        if (warning.code == "truncated" || warning.code == "nesting-cut" || warning.code == "encoding-guessed")
            codes += QByteArray::fromStdString(warning.code);
    }
    QTEST(codes, "code");
}

void ReaderTest::survivesDamage()
{
    support::Random random(20030924);
    int read = 0;
    for (int round = 0; round < 400; ++round) {
        std::string text = m_sample;
        for (std::int64_t change = random.between(1, 60); change > 0; --change) {
            const auto at = std::size_t(random.between(0, std::int64_t(text.size()) - 1));
            const auto size = std::size_t(random.between(1, 200));
            switch (random.between(0, 3)) {
            case 0:
                text[at] = char(random.between(0, 255));
                break;
            case 1:
                text.erase(at, size);
                break;
            case 2:
                text.insert(at, text.substr(at, size));
                break;
            default:
                text.insert(at,
                            random.oneOf<std::string>(
                                {"\n", "\t", "<PAGE>\n", "<TABLE>", "(", ")", "$", "2003", "---------", "12,345"}));
                break;
            }
            if (text.empty())
                break;
        }
        const auto filing = readText(text);
        read += filing ? 1 : 0;
        QVERIFY(!filing || isSound(*filing));
    }
    QVERIFY(read > 200);
}

QTEST_GUILESS_MAIN(ReaderTest)

#include "tst_reader.moc"
