// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/columnlayout.h"
#include "document/tableparts.h"

#include <QTest>

#include <numeric>

using namespace document;
using namespace Qt::StringLiterals;

namespace {

/// Every character is ten pixels wide.
double textWidth(QStringView text, int)
{
    return 10.0 * double(text.size());
}

Table tableOf(const QByteArray &rows)
{
    const QByteArray html = "<table width=100% cellspacing=0 cellpadding=0>" + rows + "</table>";
    Flow flow = readFlow({html.data(), std::size_t(html.size())}, 0);
    return std::move(*std::get<std::unique_ptr<Table>>(flow.blocks.front()));
}

} // namespace

class ColumnLayoutTest : public QObject
{
    Q_OBJECT
private slots:
    void dividesTheWidth_data();
    void dividesTheWidth();
    void breaksWhereLinesBreak_data();
    void breaksWhereLinesBreak();
    void joinsColumnsThatNobodySees();
    void takesRowsApartWhereSpansWouldPush();
    void holdsRowsTogether();
};

void ColumnLayoutTest::dividesTheWidth_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QList<int>>("widths"); // of a page of 600 pixels
    QTest::newRow("by what they hold") << QByteArray("<tr><td>12345678901234567890</td><td>1234567890</td></tr>")
                                       << QList<int>{400, 200};
    QTest::newRow("per cent") << QByteArray("<tr><td width=70%>a</td><td width=30%>b</td></tr>") << QList<int>{420, 180};
    QTest::newRow("pixels and the rest") << QByteArray("<tr><td>a</td><td width=90>b</td></tr>") << QList<int>{510, 90};
    QTest::newRow("per cent that leave room")
        << QByteArray("<tr><td width=60%>a</td><td>b</td><td>b</td></tr>") << QList<int>{360, 120, 120};
    QTest::newRow("all in pixels, too few")
        << QByteArray("<tr><td width=100>a</td><td width=50>b</td></tr>") << QList<int>{400, 200};
    QTest::newRow("words need more than is asked for")
        << QByteArray("<tr><td width=99%>a</td><td width=1%>12345678</td></tr>") << QList<int>{519, 81};
    QTest::newRow("widths in a row of their own")
        << QByteArray("<tr><td width=50%></td><td width=50%></td></tr><tr><td>1234567890</td><td>1</td></tr>")
        << QList<int>{300, 300};
}

void ColumnLayoutTest::dividesTheWidth()
{
    QFETCH(QByteArray, rows);
    QFETCH(QList<int>, widths);
    const Table table = tableOf(rows);
    const std::vector<double> divided = ColumnLayout(table, textWidth).widths(600);
    QCOMPARE(qsizetype(divided.size()), widths.size());
    QVERIFY(std::accumulate(divided.begin(), divided.end(), 0.0) <= 600);
    constexpr double tolerance = 0.03; // of a browser's, which rounds otherwise
    for (qsizetype i = 0; i < widths.size(); ++i)
        QVERIFY2(std::abs(divided[std::size_t(i)] - widths[i]) <= std::max(tolerance * widths[i], 5.0),
                 qPrintable(QString::number(divided[std::size_t(i)])));
}

void ColumnLayoutTest::breaksWhereLinesBreak_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("words") << QByteArray("<td>Net revenues</td>") << 80.0 << 120.0;
    QTest::newRow("lines") << QByteArray("<td>Sep 30,<br>2010</td>") << 40.0 << 70.0;
    QTest::newRow("blanks that do not break") << QByteArray("<td>Sep&nbsp;30</td>") << 60.0 << 60.0;
    QTest::newRow("told not to") << QByteArray("<td nowrap>Net revenues</td>") << 120.0 << 120.0;
    QTest::newRow("looks that change within a word") << QByteArray("<td>re<b>venue</b>s</td>") << 80.0 << 80.0;
    QTest::newRow("padding") << QByteArray(R"(<td style="padding:0 4px 0 6px">123</td>)") << 40.0 << 40.0;
    QTest::newRow("blanks alone") << QByteArray("<td>&nbsp;&nbsp;</td>") << 20.0 << 20.0;
}

void ColumnLayoutTest::breaksWhereLinesBreak()
{
    QFETCH(QByteArray, cell);
    QFETCH(double, least);
    QFETCH(double, most);
    const Table table = tableOf("<tr>" + cell + "</tr>");
    const ContentWidth content = ColumnLayout(table, textWidth).contentOf(0);
    constexpr double blank = 10; // at the end of a line one may hang over
    QVERIFY2(content.least >= least && content.least <= least + blank + 1, qPrintable(QString::number(content.least)));
    QVERIFY2(content.most >= most && content.most <= most + 1, qPrintable(QString::number(content.most)));
}

void ColumnLayoutTest::joinsColumnsThatNobodySees()
{
    const Table table = tableOf("<tr><td colspan=3></td><td width=1%></td><td width=9%></td><td></td></tr>"
                                "<tr><td colspan=3>Net revenues</td><td colspan=2>2,898</td><td></td></tr>"
                                "<tr><td colspan=3>Net loss</td><td colspan=2>(991)</td><td></td></tr>");
    QCOMPARE(table.columns, 2);
    QCOMPARE(table.cells.size(), std::size_t(4));
    QCOMPARE(table.cells[1].column, 1);
    QCOMPARE(table.cells[1].columnSpan, 1);
    QVERIFY(table.columnWidths[1] && table.columnWidths[1]->percent);
    QCOMPARE(table.columnWidths[1]->value, 10.0);
}

void ColumnLayoutTest::takesRowsApartWhereSpansWouldPush()
{
    // The sign's column is narrow; half of the heading's words do not fit into it.
    const Table table = tableOf("<tr><td></td><td colspan=2>September&nbsp;26</td></tr>"
                                "<tr><td>Net sales</td><td>$</td><td>20,343,000,000</td></tr>"
                                "<tr><td>Cost of sales</td><td></td><td>12,831,000,000</td></tr>");
    const ColumnLayout layout(table, textWidth);
    const std::vector<double> widths = layout.widths(600);
    const std::vector<TablePart> parts = partsOf(table, layout, widths);
    QCOMPARE(parts.size(), std::size_t(2));
    QCOMPARE(parts[0].rows(), 1);
    QCOMPARE(parts[0].columns(), 2);
    QCOMPARE(parts[1].rows(), 2);
    QCOMPARE(parts[1].columns(), 3);
    QCOMPARE(parts[0].widths[1], parts[1].widths[1] + parts[1].widths[2]); // right edges stand under each other
    QCOMPARE(parts[0].spanOfCell(table.cells[0]), 1);
}

void ColumnLayoutTest::holdsRowsTogether()
{
    const Table plain = tableOf("<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>");
    const ColumnLayout layout(plain, textWidth);
    QCOMPARE(partsOf(plain, layout, layout.widths(600)).size(), std::size_t(1));
    const Table spanning =
        tableOf("<tr><td rowspan=2>a</td><td colspan=2>September&nbsp;26&nbsp;2010</td></tr>"
                "<tr><td>$</td><td>d</td></tr><tr><td>e</td><td>$</td><td>20,343,000,000,000,000</td></tr>");
    const ColumnLayout wide(spanning, textWidth);
    for (const TablePart &part : partsOf(spanning, wide, wide.widths(600)))
        QVERIFY(part.firstRow != 1); // never cut through a cell
}

QTEST_GUILESS_MAIN(ColumnLayoutTest)
#include "tst_columnlayout.moc"
