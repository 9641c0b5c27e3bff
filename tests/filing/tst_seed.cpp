// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/amount.h"

#include "commalocale.h"
#include "seedreleases.h"

#include <QMap>
#include <QSet>
#include <QTest>

using filing::Filing;
using filing::LineItem;
using filing::StatementKind;

/// The seed's releases are read without a single error.
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

private:
    static void addReleases();
};

namespace {

QByteArray bytesAt(const Filing &filing, const filing::SourcePlace &place)
{
    const auto &range = std::get<filing::ByteRange>(place);
    return QByteArray::fromStdString(filing.bytes->substr(range.begin, range.size));
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

} // namespace

void SeedTest::addReleases()
{
    QTest::addColumn<QByteArray>("text");
    for (const seed::Release &release : seed::releases())
        QTest::newRow(release.name) << seed::textOf(release);
}

void SeedTest::saysWhoAndWhen()
{
    const Filing *reading = seed::readingOfRow();
    if (!reading)
        return;
    const Filing &filing = *reading;
    QCOMPARE(QByteArray::fromStdString(filing.company).toUpper(), QByteArray("THERMOGENESIS CORP."));
    QCOMPARE(filing.released, filing::makeDate(2003, 9, 24));
    QVERIFY(filing.fiscal);
    QCOMPARE(QByteArray::fromStdString(filing.fiscal->toString()), QByteArray("Q4 FY2003"));
    QCOMPARE(filing.fiscalYearEnd, (filing::FiscalYearEnd{6, 30}));
    QCOMPARE(QByteArray::fromStdString(filing.currency), QByteArray("USD"));
}

void SeedTest::findsBothStatements()
{
    const Filing *reading = seed::readingOfRow();
    if (!reading)
        return;
    const Filing &filing = *reading;
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
    for (const seed::Release &release : seed::releases()) {
        const QByteArray text = seed::textOf(release);
        for (const Line &line : lines)
            QTest::addRow("%s, %s", release.name, std::string(id(line.item)).c_str())
                << text << line.item << QByteArray(line.values);
    }
}

void SeedTest::readsEveryFigure()
{
    const Filing *reading = seed::readingOfRow();
    if (!reading)
        return;
    const Filing &filing = *reading;
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
    const Filing *reading = seed::readingOfRow();
    if (!reading)
        return;
    const Filing &filing = *reading;
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
    const Filing *reading = seed::readingOfRow();
    if (!reading)
        return;
    const Filing &filing = *reading;
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
    const Filing *reading = seed::readingOfRow();
    if (!reading)
        return;
    const Filing &filing = *reading;
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
    const Filing *reading = seed::readingOfRow();
    if (!reading)
        return;
    const Filing &filing = *reading;
    for (const filing::Statement &statement : filing.statements) {
        for (const filing::Row &row : statement.rows) {
            for (const filing::Cell &cell : row.cells)
                QVERIFY2(cell.doubt.empty(), cell.doubt.c_str());
        }
    }
    for (const filing::Fact &fact : filing.facts)
        QVERIFY2(fact.doubt.empty(), fact.doubt.c_str());
    for (const filing::Warning &warning : filing.warnings)
        QVERIFY2(warning.code == "unit-assumed", warning.says.c_str()); // the release as filed has no unit note at all
}

QTEST_GUILESS_MAIN(SeedTest)

#include "tst_seed.moc"
