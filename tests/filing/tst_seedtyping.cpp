// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commalocale.h"
#include "seedreleases.h"

#include <QTest>

using filing::Filing;

/// The same releases typed in hundreds of other ways say the same.
class SeedTypingTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void readsTheSame_data();
    void readsTheSame();
};

namespace {

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

/// A row of test data for each way to move the columns of one table.
template<class AddRow>
void shiftColumns(const QByteArray &text, const mutations::Table &table, const QByteArray &tableName, AddRow row)
{
    for (int column = 0; column < mutations::columnCount(text, table); ++column) {
        for (int blanks = -9; blanks <= 9; ++blanks) {
            const QByteArray by = QByteArray::number(column + 1) + " by " + QByteArray::number(blanks);
            const QByteArray one = mutations::columnShifted(text, table, column, blanks);
            if (blanks == 0 || one.isEmpty())
                continue;
            row(tableName + ", column " + by, one);
            row(tableName + ", column " + by + ", no rulers", mutations::withoutRulers(one));
            if (blanks > 0)
                row(tableName + ", columns from " + by, mutations::columnsShiftedFrom(text, table, column, blanks));
        }
    }
}

} // namespace

void SeedTypingTest::readsTheSame_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("mutated");
    for (const seed::Release &release : seed::releases()) {
        const QByteArray text = seed::textOf(release);
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
        for (qsizetype t = 0; t < release.tables.size(); ++t)
            shiftColumns(text, release.tables[t], "table " + QByteArray::number(t + 1), row);
    }
}

void SeedTypingTest::readsTheSame()
{
    const Filing *reading = seed::readingOfRow();
    if (!reading)
        return;
    const Filing &filing = *reading;
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, mutated);
    QVERIFY(mutated != text);
    const auto other = seed::readText(mutated);
    QVERIFY(other);
    const QByteArrayList expected = said(filing).split('\n');
    const QByteArrayList actual = said(*other).split('\n');
    QCOMPARE(actual, expected); // names the first line that differs
    for (const filing::Check &check : other->checks)
        QVERIFY2(check.outcome == filing::Check::Outcome::Pass, check.says.c_str());
    QCOMPARE(other->checks.size(), filing.checks.size());
    QCOMPARE(other->released, filing.released);
}

QTEST_GUILESS_MAIN(SeedTypingTest)

#include "tst_seedtyping.moc"
