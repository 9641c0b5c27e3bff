// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/rowlabels.h"

#include "commalocale.h"

#include <QTest>

using filing::SectionRow;

class RowLabelsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void joins_data();
    void joins();
    void keepsApart_data();
    void keepsApart();
    void coversBothLines();
};

namespace {

/// Rows from lines: "label = 2" has two values; "~" before a label puts a blank line above it, "_" a ruler.
std::vector<SectionRow> rowsOf(const QByteArray &lines)
{
    std::vector<SectionRow> rows;
    for (QByteArray line : lines.split('\n')) {
        SectionRow row;
        row.blankAbove = line.startsWith('~');
        row.ruleAbove = line.startsWith('_');
        line = line.mid(row.blankAbove || row.ruleAbove ? 1 : 0);
        const qsizetype equals = line.lastIndexOf('=');
        const int values = equals < 0 ? 0 : line.mid(equals + 1).trimmed().toInt();
        row.label = (equals < 0 ? line : line.left(equals)).trimmed().toStdString();
        for (int i = 0; i < values; ++i)
            row.values.push_back({i + 1, 1, "1", {}, false, {}});
        rows.push_back(std::move(row));
    }
    return rows;
}

QByteArray written(const std::vector<SectionRow> &rows)
{
    QByteArrayList lines;
    for (const SectionRow &row : rows)
        lines << QByteArray::fromStdString(row.label)
                + (row.values.empty() ? QByteArray() : " = " + QByteArray::number(row.values.size()));
    return lines.join('\n');
}

} // namespace

void RowLabelsTest::joins_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("joined");
    const auto row = [](const char *name, const char *lines, const char *joined) {
        QTest::newRow(name) << QByteArray(lines) << QByteArray(joined);
    };
    row("before its values", "Selling, general and\nadministrative = 2\nTotal = 2",
        "Selling, general and administrative = 2\nTotal = 2");
    row("behind its values", "Shares used in computing net loss = 2\nper share\nTotal = 2",
        "Shares used in computing net loss per share = 2\nTotal = 2");
    row("around its values",
        "Weighted average number of common shares used in\ncomputing basic and diluted = 2\nnet loss per share",
        "Weighted average number of common shares used in computing basic and diluted net loss per share = 2");
    row("over three lines",
        "Net income (loss) before extraordinary items and\ncumulative effect of a change in\naccounting principle = 4",
        "Net income (loss) before extraordinary items and cumulative effect of a change in accounting principle = 4");
    row("values on a line of their own", "Accounts receivable, less allowance for doubtful accounts of $64 and\n= 2",
        "Accounts receivable, less allowance for doubtful accounts of $64 and = 2");
    row("an open bracket", "Interest income (including\namounts from affiliates) = 2",
        "Interest income (including amounts from affiliates) = 2");
    row("a hyphen", "Interest-\nbearing deposits = 2", "Interest- bearing deposits = 2");
}

void RowLabelsTest::joins()
{
    QFETCH(const QByteArray, lines);
    QTEST(written(filing::joinWrappedLabels(rowsOf(lines))), "joined");
}

void RowLabelsTest::keepsApart_data()
{
    QTest::addColumn<QByteArray>("lines");
    const auto row = [](const char *name, const char *lines) { QTest::newRow(name) << QByteArray(lines); };
    row("headings", "Current assets:\nInventory = 2");
    row("two headings", "ASSETS\nCurrent assets:\nInventory = 2");
    row("a heading without a colon", "Expenses\nResearch and development = 2");
    row("rows", "Net sales = 2\nCost of sales = 2");
    row("a total without a label", "Other assets = 2\n_ = 2");
    row("a heading over a heading below a total without a label",
        "Other assets = 2\n= 2\nLiabilities and stockholders' equity\nCurrent liabilities\nAccounts payable = 2");
    row("a blank line between", "Total assets = 2\n~liabilities and equity\nInventory = 2");
    row("a capital behind a whole label", "Net loss = 2\nBasic and diluted\nShares = 2");
}

void RowLabelsTest::keepsApart()
{
    QFETCH(const QByteArray, lines);
    const auto rows = rowsOf(lines);
    QCOMPARE(written(filing::joinWrappedLabels(rows)), written(rows));
}

void RowLabelsTest::coversBothLines()
{
    auto rows = rowsOf("Selling, general and\nadministrative = 2");
    rows[0].labelAt = filing::ByteRange{10, 20};
    rows[1].labelAt = filing::ByteRange{40, 14};
    const auto joined = filing::joinWrappedLabels(rows);
    QCOMPARE(joined.size(), std::size_t(1));
    QVERIFY(joined[0].labelAt == filing::SourcePlace(filing::ByteRange{10, 44}));
}

QTEST_GUILESS_MAIN(RowLabelsTest)

#include "tst_rowlabels.moc"
