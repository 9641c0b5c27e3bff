// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/reader.h"

#include "commalocale.h"
#include "textlines.h"

#include <QTest>

using filing::StatementKind;
using support::pageBytes;

/// Headers as real releases split them over lines, each above the same few rows, resolved to the periods of their columns.
class ColumnsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void resolvesIncomeHeaders_data();
    void resolvesIncomeHeaders();
    void resolvesBalanceHeaders_data();
    void resolvesBalanceHeaders();
    void tellsWhatIsNoPeriod_data();
    void tellsWhatIsNoPeriod();
    void readsBasis();

private:
    static void addColumns();
};

namespace {

/// Rows with as many columns as asked for, right edges 14 apart.
std::string rows(std::initializer_list<const char *> labels, int columns)
{
    std::string text;
    int amount = 9876;
    for (const char *label : labels) {
        std::string line = label;
        line.resize(36, ' ');
        for (int i = 0; i < columns; ++i, amount -= 111)
            line += "         " + std::to_string(amount / 1000) + "," + std::to_string(1000 + amount % 1000).substr(1);
        text += line + "\n";
    }
    return text;
}

/// "3M 2003-06-30" for each column of the first statement of a kind; "-" for one that is no period.
QByteArray columnsOf(const std::string &text, StatementKind kind)
{
    const auto filing = filing::read(std::make_shared<const std::string>(text));
    if (!filing)
        return QByteArray::fromStdString(filing.error().says);
    for (const filing::Statement &statement : filing->statements) {
        if (statement.kind != kind)
            continue;
        QByteArrayList keys;
        for (const filing::StatementColumn &column : statement.columns) {
            const std::string basis = column.basis == filing::Basis::Reported ? "" : " " + std::string(name(column.basis));
            keys << QByteArray::fromStdString((column.period ? column.period->key() : "-") + basis);
        }
        return keys.join(", ");
    }
    return "no such statement";
}

std::string income(const QByteArray &header, int columns)
{
    return "EXAMPLE CORP.\nCondensed Statements of Operations\n(in thousands)\n\n" + header.toStdString() + "\n"
        + rows({"Net revenues", "Cost of revenues", "Gross profit", "Research and development", "Income taxes",
                "Net income"},
               columns);
}

std::string balance(const QByteArray &header, int columns)
{
    return "EXAMPLE CORP.\nCondensed Balance Sheets\n(in thousands)\n\n" + header.toStdString() + "\n"
        + rows({"Cash and cash equivalents", "Inventories", "Total current assets", "Total assets", "Accounts payable",
                "Total liabilities"},
               columns);
}

} // namespace

void ColumnsTest::addColumns()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("periods");
}

void ColumnsTest::resolvesIncomeHeaders_data()
{
    addColumns();
    const auto row = [](const char *name, int columns, const QByteArray &header, const char *periods) {
        QTest::newRow(name) << columns << header << QByteArray(periods);
    };
    // The rows' right edges:                      50            64            78            92
    row("groups, dates and years on three lines", 4,
        pageBytes({"                                           Three Months Ended             Years Ended",
                   "                                                June 30,                    June 30,",
                   "                                              2003          2002          2003          2002"}),
        "3M 2003-06-30, 3M 2002-06-30, 12M 2003-06-30, 12M 2002-06-30");
    row("a duration that is wrapped itself", 4,
        pageBytes({"                                         FOR THE THREE MONTHS          FOR THE SIX MONTHS",
                   "                                                ENDED                       ENDED",
                   "                                            4/1/00       3/27/99        4/1/00       3/27/99"}),
        "3M 2000-04-01, 3M 1999-03-27, 6M 2000-04-01, 6M 1999-03-27");
    row("groups over whole dates", 2,
        pageBytes({"                                           Thirteen Weeks Ended",
                   "                                     Nov. 2, 2024 Oct. 28, 2023"}),
        "3M 2024-11-02, 3M 2023-10-28");
    row("years before quarters", 4,
        pageBytes({"                                              Year Ended               Three Months Ended",
                   "                                             December 31,                 December 31,",
                   "                                              2004          2003          2004          2003"}),
        "12M 2004-12-31, 12M 2003-12-31, 3M 2004-12-31, 3M 2003-12-31");
    row("the older year first", 2,
        pageBytes({"                                           Three Months Ended",
                   "                                                March 31,",
                   "                                              2025          2026"}),
        "3M 2025-03-31, 3M 2026-03-31");
    row("quarter ends alone", 4,
        pageBytes({"                                          March 31,      June 30,     Sept. 30,      Dec. 31,",
                   "                                              2001          2001          2001          2001"}),
        "3M 2001-03-31, 3M 2001-06-30, 3M 2001-09-30, 3M 2001-12-31");
    row("a title that gives the duration", 2,
        pageBytes({"             For the Years Ended June 30, 2003 and 2002", "",
                   "                                              2003          2002"}),
        "12M 2003-06-30, 12M 2002-06-30");
    row("since inception", 2,
        pageBytes({"                                           Year ended  March 1, 2001",
                   "                                             June 30,   (inception) to",
                   "                                              2003 June 30, 2003"}),
        "12M 2003-06-30, odd 2001-03-01/2003-06-30");
}

void ColumnsTest::resolvesIncomeHeaders()
{
    QFETCH(const int, columns);
    QFETCH(const QByteArray, header);
    QTEST(columnsOf(income(header, columns), StatementKind::Income), "periods");
}

void ColumnsTest::resolvesBalanceHeaders_data()
{
    addColumns();
    const auto row = [](const char *name, int columns, const QByteArray &header, const char *periods) {
        QTest::newRow(name) << columns << header << QByteArray(periods);
    };
    row("days over years", 2,
        pageBytes({"                                          June 30,      June 30,",
                   "                                              2003          2002"}),
        "at 2003-06-30, at 2002-06-30");
    row("one day over two years", 2,
        pageBytes({"                                               December 31,",
                   "                                              1999          1998"}),
        "at 1999-12-31, at 1998-12-31");
    row("whole dates", 2, pageBytes({"                                     June 30, 2003 Sept. 30, 2002"}),
        "at 2003-06-30, at 2002-09-30");
    row("three dates", 3, pageBytes({"                                     Nov. 2, 2024  Feb. 3, 2024 Oct. 28, 2023"}),
        "at 2024-11-02, at 2024-02-03, at 2023-10-28");
    row("numbers", 2, pageBytes({"                                           6/30/03       9/30/02"}),
        "at 2003-06-30, at 2002-09-30");
    row("day first", 2, pageBytes({"                                      30 June 2003   31 Dec 2002"}),
        "at 2003-06-30, at 2002-12-31");
    row("as of", 2,
        pageBytes({"                                         As of June 30, 2003 and 2002",
                   "                                              2003          2002"}),
        "at 2003-06-30, at 2002-06-30");
    row("footnote marks", 2,
        pageBytes({"                                          June 30,      June 30,",
                   "                                              2003       2002(1)"}),
        "at 2003-06-30, at 2002-06-30");
}

void ColumnsTest::resolvesBalanceHeaders()
{
    QFETCH(const int, columns);
    QFETCH(const QByteArray, header);
    QTEST(columnsOf(balance(header, columns), StatementKind::Balance), "periods");
}

void ColumnsTest::tellsWhatIsNoPeriod_data()
{
    addColumns();
    for (const char *heading : {"   Change", " % Change", "% of Sales", "Inc (Dec)", " Variance"}) {
        QTest::newRow(heading) << 3
                               << QByteArray("                                           Three Months Ended\n               "
                                             "                                 June 30,\n"
                                             "                                              2003          2002     ")
                + heading + "\n"
                               << QByteArray("3M 2003-06-30, 3M 2002-06-30, -");
    }
}

void ColumnsTest::tellsWhatIsNoPeriod()
{
    QFETCH(const int, columns);
    QFETCH(const QByteArray, header);
    QTEST(columnsOf(income(header, columns), StatementKind::Income), "periods");
}

void ColumnsTest::readsBasis()
{
    const QByteArray header = pageBytes({"                                           Three Months Ended June 30,",
                                         "                                          Restated    Historical",
                                         "                                              2003          2002"});
    QCOMPARE(columnsOf(income(header, 2), StatementKind::Income), QByteArray("3M 2003-06-30 restated, 3M 2002-06-30"));
}

QTEST_GUILESS_MAIN(ColumnsTest)

#include "tst_columns.moc"
