// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/reader.h"
#include "filing/schedule.h"

#include <QtTest>

#include <algorithm>

using filing::Check;
using filing::Filing;
using filing::ScheduleValue;

namespace {

/// "total_assets at 1997-12-31 5000000", one for each value, in the order of the schedule.
QByteArrayList written(const std::vector<ScheduleValue> &values)
{
    QByteArrayList lines;
    for (const ScheduleValue &value : values)
        lines << QByteArray::fromStdString(std::string(id(value.item)) + " " + value.period.key() + " "
                                           + value.value.toString());
    return lines;
}

constexpr std::string_view statements = "                        HARBOUR TOOL COMPANY\n"
                                        "                    CONSOLIDATED BALANCE SHEET\n"
                                        "                     (Dollars in thousands)\n"
                                        "                                       December 31,\n"
                                        "                                           1997\n"
                                        "                                       ------------\n"
                                        "Cash and cash equivalents                $   1,250\n"
                                        "Accounts receivable                          2,400\n"
                                        "Inventories                                  1,350\n"
                                        "                                       ------------\n"
                                        "Total current assets                         5,000\n"
                                        "Property, net                                4,000\n"
                                        "                                       ------------\n"
                                        "Total assets                             $   9,000\n"
                                        "                                       ============\n"
                                        "Accounts payable                         $   1,100\n"
                                        "Accrued liabilities                            900\n"
                                        "                                       ------------\n"
                                        "Total current liabilities                    2,000\n"
                                        "Stockholders' equity                         7,000\n"
                                        "                                       ------------\n"
                                        "Total liabilities and stockholders'\n"
                                        "  equity                                 $   9,000\n"
                                        "                                       ============\n";

/// A submission of an annual report and its schedule.
Filing filingWith(const QByteArray &schedule)
{
    const std::string text =
        "<SEC-DOCUMENT>0000000000-98-000001.txt\n<SEC-HEADER>\nCONFORMED SUBMISSION TYPE: 10-K\n</SEC-HEADER>\n"
        "<DOCUMENT>\n<TYPE>10-K\n<SEQUENCE>1\n<TEXT>\n"
        + std::string(statements) + "</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-27\n<SEQUENCE>2\n<TEXT>\n"
        + schedule.toStdString() + "</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
    return filing::read(std::make_shared<const filing::Bytes>(text)).value();
}

qsizetype count(const Filing &filing, Check::Outcome outcome)
{
    return std::count_if(filing.checks.begin(), filing.checks.end(),
                         [outcome](const Check &check) { return check.id == "EX-27" && check.outcome == outcome; });
}

qsizetype disagreements(const Filing &filing)
{
    return std::count_if(filing.warnings.begin(), filing.warnings.end(),
                         [](const filing::Warning &warning) { return warning.code == "schedule-disagrees"; });
}

} // namespace

class ScheduleTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTags_data();
    void readsTags();
    void isHeldAgainstTheStatements_data();
    void isHeldAgainstTheStatements();
    void doubtsAMisreadUnit_data();
    void doubtsAMisreadUnit();
};

void ScheduleTest::readsTags_data()
{
    QTest::addColumn<QByteArray>("schedule");
    QTest::addColumn<QByteArrayList>("values");
    QTest::newRow("a year in thousands") << QByteArray(
        "<ARTICLE> 5\n<MULTIPLIER> 1,000\n<PERIOD-TYPE> YEAR\n<FISCAL-YEAR-END> DEC-31-1997\n"
        "<PERIOD-END> DEC-31-1997\n<TOTAL-ASSETS> 9,000\n<NET-INCOME> (410)\n<EPS-PRIMARY> (.41)\n")
                                         << QByteArrayList{"total_assets at 1997-12-31 9000000",
                                                           "net_income 12M 1997-12-31 -410000",
                                                           "eps_basic 12M 1997-12-31 -0.41"};
    QTest::newRow("nine months, plain dollars, lower case")
        << QByteArray("<multiplier> 1\n<period-type> 9-mos\n<period-end> SEP-30-1999\n<total-revenues> 12345\n")
        << QByteArrayList{"revenue 9M 1999-09-30 12345"};
    QTest::newRow("two periods side by side") << QByteArray(
        "<MULTIPLIER> 1,000,000\n<PERIOD-TYPE> 3-MOS 3-MOS\n<PERIOD-END> MAR-31-2000 MAR-31-1999\n<TOTAL-REVENUES> 12 11\n")
                                              << QByteArrayList{"revenue 3M 2000-03-31 12000000",
                                                                "revenue 3M 1999-03-31 11000000"};
    QTest::newRow("nothing is said by 0") << QByteArray("<PERIOD-TYPE> YEAR\n<PERIOD-END> DEC-31-1997\n<INCOME-TAX> 0\n")
                                          << QByteArrayList{};
    QTest::newRow("what filers fill in as they like is left out")
        << QByteArray("<PERIOD-TYPE> YEAR\n<PERIOD-END> DEC-31-1997\n<OTHER-SE> 7,000\n<COMMON> 3\n<PP&E> 5\n")
        << QByteArrayList{};
    QTest::newRow("no end, no period") << QByteArray("<PERIOD-TYPE> YEAR\n<TOTAL-ASSETS> 9,000\n") << QByteArrayList{};
    QTest::newRow("a length of its own gives no duration, but an instant")
        << QByteArray("<PERIOD-TYPE> OTHER\n<PERIOD-END> DEC-31-1997\n<TOTAL-ASSETS> 9,000\n<NET-INCOME> 5\n")
        << QByteArrayList{"total_assets at 1997-12-31 9000"};
    QTest::newRow("no number") << QByteArray("<PERIOD-TYPE> YEAR\n<PERIOD-END> DEC-31-1997\n<TOTAL-ASSETS> none\n")
                               << QByteArrayList{};
    QTest::newRow("an empty schedule") << QByteArray() << QByteArrayList{};
}

void ScheduleTest::readsTags()
{
    QFETCH(QByteArray, schedule);
    QTEST(written(filing::readSchedule(schedule.toStdString())), "values");
}

void ScheduleTest::isHeldAgainstTheStatements_data()
{
    QTest::addColumn<QByteArray>("tags");
    QTest::addColumn<int>("agree");
    QTest::addColumn<int>("differ");
    QTest::newRow("all the same") << QByteArray("<TOTAL-ASSETS> 9,000\n<CURRENT-ASSETS> 5,000\n<CASH> 1,250\n") << 3 << 0;
    QTest::newRow("one digit off") << QByteArray("<TOTAL-ASSETS> 9,100\n<CURRENT-ASSETS> 5,000\n") << 1 << 1;
    QTest::newRow("one unit off is rounding") << QByteArray("<TOTAL-ASSETS> 9,001\n") << 1 << 0;
    QTest::newRow("what the statements do not print") << QByteArray("<TOTAL-REVENUES> 4,000\n") << 0 << 0;
}

void ScheduleTest::isHeldAgainstTheStatements()
{
    QFETCH(QByteArray, tags);
    const Filing filing = filingWith("<MULTIPLIER> 1,000\n<PERIOD-TYPE> YEAR\n<PERIOD-END> DEC-31-1997\n" + tags);
    QTEST(int(count(filing, Check::Outcome::Pass)), "agree");
    QTEST(int(count(filing, Check::Outcome::Advisory)), "differ");
    QTEST(int(disagreements(filing)), "differ");
}

void ScheduleTest::doubtsAMisreadUnit_data()
{
    QTest::addColumn<QByteArray>("schedule");
    QTest::addColumn<bool>("doubted");
    const QByteArray period = "<PERIOD-TYPE> YEAR\n<PERIOD-END> DEC-31-1997\n";
    QTest::newRow("several figures a thousand times as large")
        << QByteArray("<MULTIPLIER> 1,000,000\n" + period + "<TOTAL-ASSETS> 9,000\n<CURRENT-ASSETS> 5,000\n") << true;
    QTest::newRow("one figure alone may be a slip")
        << QByteArray("<MULTIPLIER> 1,000,000\n" + period + "<TOTAL-ASSETS> 9,000\n") << false;
    QTest::newRow("other figures say nothing of the unit")
        << QByteArray("<MULTIPLIER> 1,000\n" + period + "<TOTAL-ASSETS> 4,321\n<CURRENT-ASSETS> 1,234\n") << false;
}

void ScheduleTest::doubtsAMisreadUnit()
{
    QFETCH(QByteArray, schedule);
    QFETCH(bool, doubted);
    const Filing filing = filingWith(schedule);
    QVERIFY(!filing.facts.empty());
    for (const filing::Fact &fact : filing.facts) {
        QCOMPARE(!fact.doubt.empty(), doubted);
        QCOMPARE(filing.cellAt(fact.cell).doubt, fact.doubt);
    }
}

QTEST_APPLESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
