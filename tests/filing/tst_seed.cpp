// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/amount.h"
#include "filing/fileloader.h"
#include "filing/reader.h"

#include "commalocale.h"
#include "mutations.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QTest>

using filing::Filing;
using filing::LineItem;
using filing::StatementKind;

/// The release that the program was first written for, as it was filed, and the sample that carries its figures: read without a
/// single error, however they are typed.
class SeedTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void saysWhoAndWhen_data() { addReleases(); }
    void saysWhoAndWhen();
    void findsBothStatements_data() { addReleases(); }
    void findsBothStatements();
    void readsEveryFigure_data();
    void readsEveryFigure();
    void statesFactsByMeaning_data() { addReleases(); }
    void statesFactsByMeaning();
    void pointsAtEveryNumber_data() { addReleases(); }
    void pointsAtEveryNumber();
    void passesEveryCheck_data() { addReleases(); }
    void passesEveryCheck();
    void doubtsNothing_data() { addReleases(); }
    void doubtsNothing();
    void readsTheSameHoweverTyped_data();
    void readsTheSameHoweverTyped();

private:
    static void addReleases();
};

namespace {

struct Release
{
    const char *name;
    QString path;
    QList<mutations::Table> tables;
};

QList<Release> releases()
{
    return {{"sample",
             QStringLiteral(SAMPLES "/thermogenesis-2003q4.txt"),
             {{"CONDENSED STATEMENTS OF OPERATIONS", "CONDENSED BALANCE SHEETS"},
              {"CONDENSED BALANCE SHEETS", "The figures are those"}}},
            {"as filed",
             QStringLiteral(SHARED "/corpus/000_0a551a66bcd04f48.txt"),
             {{"Condensed Balance Sheets", "</TABLE>"}, {"Condensed Statements of Operations", "</TABLE>"}}}};
}

/// The text of a release; empty when it is not there.
QByteArray textOf(const Release &release)
{
    const auto bytes = filing::loadFile(release.path.toStdString());
    return bytes ? QByteArray::fromStdString(**bytes) : QByteArray();
}

filing::Result<Filing> readText(const QByteArray &text)
{
    return filing::read(std::make_shared<const std::string>(text.toStdString()));
}

QByteArray bytesAt(const Filing &filing, const filing::SourcePlace &place)
{
    const auto &range = std::get<filing::ByteRange>(place);
    return QByteArray::fromStdString(filing.bytes->substr(range.begin, range.size));
}

/// What a filing says, without where it stands: every column, row and value, then the facts.
QByteArray said(const Filing &filing)
{
    std::string text = filing.company + "\n";
    for (const filing::Statement &statement : filing.statements) {
        text += std::string(name(statement.kind)) + "\n";
        for (const filing::StatementColumn &column : statement.columns)
            text += (column.period ? column.period->key() : "none") + " " + std::string(name(column.basis)) + "\n";
        for (const filing::Row &row : statement.rows) {
            text += row.label + " (" + std::string(id(row.item)) + ")";
            for (const filing::Cell &cell : row.cells)
                text += "  " + std::to_string(cell.column) + ":" + cell.value.toString() + (cell.doubt.empty() ? "" : "?");
            text += "\n";
        }
    }
    for (const filing::Fact &fact : filing.facts)
        text += std::string(id(fact.item)) + " " + fact.period.key() + " " + fact.value.toString() + "\n";
    return QByteArray::fromStdString(text);
}

const filing::Statement *statementOf(const Filing &filing, StatementKind kind)
{
    for (const filing::Statement &statement : filing.statements) {
        if (statement.kind == kind)
            return &statement;
    }
    return nullptr;
}

QByteArrayList periodsOf(const filing::Statement &statement)
{
    QByteArrayList keys;
    for (const filing::StatementColumn &column : statement.columns)
        keys << QByteArray::fromStdString(column.period ? column.period->key() : "none");
    return keys;
}

/// The reading of a text as it stands; each is needed hundreds of times.
const filing::Result<Filing> &readOnce(const QByteArray &text)
{
    static QHash<QByteArray, filing::Result<Filing>> readings;
    auto reading = readings.find(text);
    if (reading == readings.end())
        reading = readings.insert(text, readText(text));
    return *reading;
}

} // namespace

/// Reads the release of the current row into `filing`, or skips the test where the file is not there.
#define READ_RELEASE(filing)                                                                                                \
    QFETCH(const QByteArray, text);                                                                                         \
    if (text.isEmpty())                                                                                                     \
        QSKIP("The release as filed is not on this machine; set QUARTERLIGHT_SHARED to its folder.");                       \
    const auto &filing##Result = readOnce(text);                                                                            \
    QVERIFY(filing##Result);                                                                                                \
    const Filing &filing = *filing##Result

void SeedTest::addReleases()
{
    QTest::addColumn<QByteArray>("text");
    for (const Release &release : releases())
        QTest::newRow(release.name) << textOf(release);
}

void SeedTest::saysWhoAndWhen()
{
    READ_RELEASE(filing);
    QCOMPARE(QByteArray::fromStdString(filing.company).toUpper(), QByteArray("THERMOGENESIS CORP."));
    QCOMPARE(filing.released, filing::makeDate(2003, 9, 24));
    QVERIFY(filing.fiscal);
    QCOMPARE(QByteArray::fromStdString(filing.fiscal->toString()), QByteArray("Q4 FY2003"));
    QCOMPARE(filing.fiscalYearEnd, (filing::FiscalYearEnd{6, 30}));
    QCOMPARE(QByteArray::fromStdString(filing.currency), QByteArray("USD"));
}

void SeedTest::findsBothStatements()
{
    READ_RELEASE(filing);
    const auto *income = statementOf(filing, StatementKind::Income);
    const auto *balance = statementOf(filing, StatementKind::Balance);
    QVERIFY(income && balance);
    QCOMPARE(filing.statements.size(), std::size_t(2));
    QCOMPARE(periodsOf(*income), (QByteArrayList{"3M 2003-06-30", "3M 2002-06-30", "12M 2003-06-30", "12M 2002-06-30"}));
    QCOMPARE(periodsOf(*balance), (QByteArrayList{"at 2003-06-30", "at 2002-06-30"}));
    QCOMPARE(income->audited, false);
    for (const filing::Statement &statement : filing.statements) {
        QCOMPARE(statement.units.money, 0); // plain dollars
        QCOMPARE(statement.units.shares, 0);
    }
    QCOMPARE(QByteArray::fromStdString(income->columns[0].fiscal->toString()), QByteArray("Q4 FY2003"));
    QCOMPARE(QByteArray::fromStdString(income->columns[3].fiscal->toString()), QByteArray("FY2002"));
}

void SeedTest::readsEveryFigure_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<LineItem>("item");
    QTest::addColumn<QByteArray>("values"); // as printed in the statement, unit applied
    struct Line
    {
        LineItem item;
        const char *values;
    };
    static constexpr Line lines[] = {
        {LineItem::revenue, "2898000 2830000 10187000 9549000"},
        {LineItem::cost_of_revenue, "1890000 2347000 7900000 7558000"},
        {LineItem::gross_profit, "1008000 483000 2287000 1991000"},
        {LineItem::sga, "1259000 1411000 5014000 4843000"},
        {LineItem::rnd, "754000 575000 2937000 2283000"},
        {LineItem::operating_expenses, "2013000 1986000 7951000 7126000"},
        {LineItem::other_income, "14000 33000 61000 97000"},
        {LineItem::net_income, "-991000 -1470000 -5603000 -5038000"},
        {LineItem::eps_both, "-0.03 -0.04 -0.15 -0.15"},
        {LineItem::shares_both, "39246038 35223082 36587102 32844292"},
        {LineItem::cash, "6815000 6726000"},
        {LineItem::receivables, "2014000 1916000"},
        {LineItem::inventory, "2650000 2887000"},
        {LineItem::other_current_assets, "820000 115000"},
        {LineItem::total_current_assets, "12299000 11644000"},
        {LineItem::ppe_net, "442000 537000"},
        {LineItem::other_assets, "50000 58000"},
        {LineItem::total_assets, "12791000 12239000"},
        {LineItem::accounts_payable, "1165000 995000"},
        {LineItem::other_current_liabilities, "1008000 1018000"},
        {LineItem::total_current_liabilities, "2173000 2013000"},
        {LineItem::long_term_debt, "44000 33000"},
        {LineItem::equity, "10574000 10193000"},
        {LineItem::total_liabilities_equity, "12791000 12239000"},
    };
    for (const Release &release : releases()) {
        const QByteArray text = textOf(release);
        for (const Line &line : lines)
            QTest::addRow("%s, %s", release.name, std::string(id(line.item)).c_str())
                << text << line.item << QByteArray(line.values);
    }
}

void SeedTest::readsEveryFigure()
{
    READ_RELEASE(filing);
    QFETCH(const LineItem, item);
    QByteArrayList values;
    for (const filing::Statement &statement : filing.statements) {
        for (const filing::Row &row : statement.rows) {
            for (const filing::Cell &cell : row.cells) {
                if (row.item == item)
                    values << QByteArray::fromStdString(cell.value.toString());
            }
        }
    }
    QTEST(values.join(' '), "values");
}

void SeedTest::statesFactsByMeaning()
{
    READ_RELEASE(filing);
    QMap<QByteArray, QByteArray> facts;
    for (const filing::Fact &fact : filing.facts) {
        const std::string key = std::string(id(fact.item)) + " " + fact.period.key();
        QVERIFY2(!facts.contains(QByteArray::fromStdString(key)), key.c_str());
        facts[QByteArray::fromStdString(key)] = QByteArray::fromStdString(fact.value.toString() + " " + fact.unit);
    }
    QCOMPARE(facts.value("net_income 3M 2003-06-30"), QByteArray("-991000 USD"));
    QCOMPARE(facts.value("cost_of_revenue 12M 2002-06-30"), QByteArray("7558000 USD"));
    // One row "basic and diluted" gives both.
    QCOMPARE(facts.value("eps_basic 3M 2003-06-30"), QByteArray("-0.03 USD/share"));
    QCOMPARE(facts.value("eps_diluted 3M 2003-06-30"), QByteArray("-0.03 USD/share"));
    QCOMPARE(facts.value("shares_diluted 12M 2003-06-30"), QByteArray("36587102 shares"));
    QCOMPARE(facts.value("total_assets at 2003-06-30"), QByteArray("12791000 USD"));
    QVERIFY(!facts.contains("operating_income 3M 2003-06-30")); // not printed, so not stated
}

void SeedTest::pointsAtEveryNumber()
{
    READ_RELEASE(filing);
    QSet<std::size_t> begins;
    int cells = 0;
    for (const filing::Statement &statement : filing.statements) {
        for (const filing::Row &row : statement.rows) {
            for (const filing::Cell &cell : row.cells) {
                const QByteArray bytes = bytesAt(filing, cell.at);
                const std::size_t begin = std::get<filing::ByteRange>(cell.at).begin;
                QVERIFY(!begins.contains(begin));
                begins.insert(begin);
                // The whole print and nothing beside it: it reads as the value, and no digit or bracket touches it.
                const auto amount = filing::readAmount(bytes.toStdString());
                QVERIFY2(amount, bytes.constData());
                QCOMPARE(amount->value, cell.value);
                QCOMPARE(bytes, bytes.trimmed());
                QVERIFY(!QByteArray("0123456789,.()").contains(filing.bytes->at(begin - 1)));
                QVERIFY(!QByteArray("0123456789,.()%").contains(filing.bytes->at(begin + std::size_t(bytes.size()))));
                ++cells;
            }
        }
    }
    QCOMPARE(cells, 68);
}

void SeedTest::passesEveryCheck()
{
    READ_RELEASE(filing);
    QMap<QByteArray, int> passed;
    for (const filing::Check &check : filing.checks) {
        QVERIFY2(check.outcome == filing::Check::Outcome::Pass, check.says.c_str());
        ++passed[QByteArray::fromStdString(check.id)];
    }
    const QMap<QByteArray, int> expected = {{"I3", 4}, {"I4", 4}, {"I13", 4}, {"I14", 4}, {"I17", 4}, {"I18", 4},
                                            {"B1", 2}, {"B3", 2}, {"B4", 2},  {"B7", 2},  {"B8", 2}};
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QVERIFY2(passed.value(it.key()) == it.value(),
                 (it.key() + " passed " + QByteArray::number(passed.value(it.key()))).constData());
}

void SeedTest::doubtsNothing()
{
    READ_RELEASE(filing);
    QVERIFY(!said(filing).contains('?'));
    for (const filing::Fact &fact : filing.facts)
        QVERIFY2(fact.doubt.empty(), fact.doubt.c_str());
    for (const filing::Warning &warning : filing.warnings)
        QVERIFY2(warning.code == "unit-assumed", warning.says.c_str()); // the release as filed has no unit note at all
}

void SeedTest::readsTheSameHoweverTyped_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("mutated");
    for (const Release &release : releases()) {
        const QByteArray text = textOf(release);
        const auto row = [&](const QByteArray &name, const QByteArray &mutated) {
            QTest::addRow("%s, %s", release.name, name.constData()) << text << mutated;
        };
        const QByteArray bare = mutations::withoutRulers(text);
        row("no rulers", bare);
        if (text.contains("<C>"))
            row("no column marks", mutations::withoutColumnMarks(text));
        row("CR LF", mutations::withCrLf(text));
        row("tabs", mutations::withTabs(text));
        row("tabs, no rulers", mutations::withTabs(bare));
        row("no rulers, no column marks, CR LF", mutations::withCrLf(mutations::withoutColumnMarks(bare)));
        for (int blanks = 1; blanks <= 9; ++blanks) {
            const QByteArray by = " by " + QByteArray::number(blanks);
            const QByteArray indented = mutations::indented(text, blanks);
            row("all lines" + by, indented);
            row("all lines" + by + ", tabs", mutations::withTabs(indented));
        }
        for (qsizetype t = 0; t < release.tables.size(); ++t) {
            for (int column = 0; column < mutations::columnCount(text, release.tables[t]); ++column) {
                for (int blanks = -9; blanks <= 9; ++blanks) {
                    const QByteArray shifted = mutations::columnShifted(text, release.tables[t], column, blanks);
                    const QByteArray name = "table " + QByteArray::number(t + 1) + ", column "
                        + QByteArray::number(column + 1) + " by " + QByteArray::number(blanks);
                    if (blanks == 0 || shifted.isEmpty())
                        continue;
                    row(name, shifted);
                    row(name + ", no rulers", mutations::withoutRulers(shifted));
                }
            }
        }
    }
}

void SeedTest::readsTheSameHoweverTyped()
{
    READ_RELEASE(filing);
    QFETCH(const QByteArray, mutated);
    QVERIFY(mutated != text);
    const auto other = readText(mutated);
    QVERIFY(other);
    const QByteArrayList expected = said(filing).split('\n');
    const QByteArrayList actual = said(*other).split('\n');
    QCOMPARE(actual, expected); // names the first line that differs
    for (const filing::Check &check : other->checks)
        QVERIFY2(check.outcome == filing::Check::Outcome::Pass, check.says.c_str());
    QCOMPARE(other->checks.size(), filing.checks.size());
    QCOMPARE(other->released, filing.released);
}

QTEST_GUILESS_MAIN(SeedTest)

#include "tst_seed.moc"
