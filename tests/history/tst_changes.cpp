// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/changes.h"
#include "support/samplefilings.h"

#include <QStringList>
#include <QTest>

using namespace history;
using namespace samplefilings;
using namespace Qt::StringLiterals;
using filing::LineItem;
using filing::StatementKind;

namespace {

QString text(const FilingChanges &changes)
{
    static const char *const kinds[] = {"added", "vanished", "renamed", "moved", "margin"};
    QStringList lines;
    for (const LineChange &line : changes.lines) {
        QString words = QString::fromLatin1(kinds[int(line.kind)]) + u" "_s + QString::fromStdString(line.label);
        if (line.kind == LineChange::Kind::Renamed)
            words += u" < "_s + QString::fromStdString(line.formerLabel);
        if (line.kind == LineChange::Kind::Margin)
            words += u" "_s + QString::fromStdString(line.value->toString()) + u" "_s
                + QString::fromStdString(line.amount->toString());
        if (line.kind == LineChange::Kind::Moved)
            words += u" "_s + QString::fromStdString(line.amount->toString()) + u" "_s
                + (line.percent ? QString::fromStdString(line.percent->toString()) : u"n/m"_s);
        lines.append(words);
    }
    return lines.join(u" | "_s);
}

FilingBuilder income(int year, int month)
{
    FilingBuilder builder;
    builder.released(year, month + 1, 10)
        .statement(StatementKind::Income, "Operations", 3)
        .column(months(3, year, month))
        .column(months(3, year - 1, month));
    return builder;
}

} // namespace

class ChangesTest : public QObject
{
    Q_OBJECT
private slots:
    void lines();
    void largestMovesFirst();
    void resultsBeforeDetails();
    void balancesAfterFlows();
    void lossesHaveNegativeMargins();
    void renamedByValue();
    void notRenamed();
    void otherLengthsAreNotSubtracted();
    void otherCurrenciesAreNotSubtracted();
    void doubtedIsNoNews();
    void nothingInCommon();
};

void ChangesTest::lines()
{
    const auto earlier = income(2004, 3)
                             .row("Net sales", LineItem::revenue, {"100", "90"})
                             .row("Cost of goods", LineItem::cost_of_revenue, {"60", "50"})
                             .row("Restructuring", LineItem::none, {"7", ""})
                             .row("Net loss", LineItem::net_income, {"(10)", "(9)"})
                             .build();
    const auto later = income(2004, 6)
                           .row("Revenues", LineItem::revenue, {"120", "95"})
                           .row("Cost of goods", LineItem::cost_of_revenue, {"61", "50"})
                           .row("Gain on sale of plant", LineItem::none, {"5", ""})
                           .row("Net loss", LineItem::net_income, {"(4)", "(8)"})
                           .build();
    const FilingChanges changes = changesBetween(*later, *earlier);
    QCOMPARE(
        text(changes),
        u"renamed Revenues < Net sales | added Gain on sale of plant | vanished Restructuring | "
        "moved Revenues 20000 20.0 | moved Net loss 6000 n/m | margin Net loss -3.3 6.7 | moved Cost of goods 1000 1.7"_s);
    QCOMPARE(changes.periods.size(), std::size_t(1));
    QCOMPARE(changes.periods[0].period.key(), std::string("3M 2004-06-30"));
    QCOMPARE(changes.periods[0].formerPeriod.key(), std::string("3M 2004-03-31"));
    const auto at = std::get<filing::ByteRange>(changes.lines[1].at);
    QCOMPARE(later->bytes->substr(at.begin, at.size), std::string("5"));
    const auto gone = std::get<filing::ByteRange>(changes.lines[2].at);
    QCOMPARE(earlier->bytes->substr(gone.begin, gone.size), std::string("7"));
}

void ChangesTest::largestMovesFirst()
{
    auto now = income(2004, 6);
    auto then = income(2004, 3);
    for (int i = 0; i < 30; ++i) {
        now.row("Line " + std::to_string(i), LineItem::none, {std::to_string(100 + i), ""});
        then.row("Line " + std::to_string(i), LineItem::none, {"100", ""});
    }
    const FilingChanges changes = changesBetween(*now.build(), *then.build(), 3);
    QCOMPARE(text(changes), u"moved Line 29 29000 29.0 | moved Line 28 28000 28.0 | moved Line 27 27000 27.0"_s);
}

void ChangesTest::resultsBeforeDetails()
{
    const auto filing = [](int month, const std::vector<std::string> &cells) {
        auto builder = income(2004, month);
        const auto row = [&](const char *label, LineItem item, int cell) {
            builder.row(label, item, {cells[std::size_t(cell)], ""});
        };
        row("Net sales", LineItem::revenue, 0);
        row("Cost of sales", LineItem::cost_of_revenue, 1);
        builder.total("Gross profit", LineItem::gross_profit, {cells[2], ""});
        row("Research", LineItem::rnd, 3);
        row("Selling", LineItem::none, 4);
        builder.total("Total operating expenses", LineItem::operating_expenses, {cells[5], ""});
        builder.total("Operating income", LineItem::operating_income, {cells[6], ""});
        builder.total("Net income", LineItem::net_income, {cells[6], ""});
        builder.heading("Net income per share:");
        row("Diluted", LineItem::eps_diluted, 7);
        return builder.build();
    };
    const auto earlier = filing(3, {"1,000", "600", "400", "150", "150", "300", "100", "0.10"});
    const auto later = filing(6, {"1,200", "690", "510", "160", "190", "350", "160", "0.16"});
    QCOMPARE(text(changesBetween(*later, *earlier)),
             u"moved Net sales 200000 20.0 | moved Gross profit 110000 27.5 | margin Gross profit 42.5 2.5 | "
             "moved Operating income 60000 60.0 | margin Operating income 13.3 3.3 | moved Net income 60000 60.0 | "
             "margin Net income 13.3 3.3 | moved Net income per share: Diluted 0.06 60.0 | moved Cost of sales 90000 15.0 | "
             "moved Selling 40000 26.7 | moved Research 10000 6.7"_s);
}

void ChangesTest::balancesAfterFlows()
{
    const auto filing = [](int month, const std::vector<std::string> &cells) {
        return income(2004, month)
            .row("Net sales", LineItem::revenue, {cells[0], ""})
            .row("Rent", LineItem::none, {cells[1], ""})
            .statement(StatementKind::Balance, "Sheet", 3)
            .column(day(2004, month))
            .row("Cash", LineItem::cash, {cells[2]})
            .row("Inventory", LineItem::inventory, {cells[3]})
            .total("Total assets", LineItem::total_assets, {cells[4]})
            .build();
    };
    // The sum of the two moved most, and is told by them.
    QCOMPARE(
        text(changesBetween(*filing(6, {"90", "12", "700", "300", "1,000"}), *filing(3, {"80", "10", "500", "200", "700"}))),
        u"moved Net sales 10000 12.5 | moved Rent 2000 20.0 | moved Cash 200000 40.0 | moved Inventory 100000 50.0"_s);
}

void ChangesTest::lossesHaveNegativeMargins()
{
    const auto filing = [](int month, const char *revenue, const char *loss) {
        return income(2004, month)
            .row("Net sales", LineItem::revenue, {revenue, ""})
            .row("Net loss", LineItem::net_income, {loss, ""})
            .build();
    };
    QCOMPARE(text(changesBetween(*filing(6, "200", "20"), *filing(3, "100", "30"))),
             u"moved Net sales 100000 100.0 | moved Net loss -10000 -33.3 | margin Net loss -10.0 20.0"_s);
}

void ChangesTest::renamedByValue()
{
    // The later balance sheet prints the year-end that the earlier one printed, under another name.
    const auto sheet = [](int year, int month, const std::string &label, const std::string &value) {
        return FilingBuilder()
            .statement(StatementKind::Balance, "Sheet", 3)
            .column(day(year, month))
            .column(day(2003, 12))
            .row("Cash", LineItem::cash, {"5", "4"})
            .row(label, LineItem::none, {value, "77"})
            .row("Total assets", LineItem::total_assets, {"90", "80"})
            .build();
    };
    QCOMPARE(text(changesBetween(*sheet(2004, 6, "Film library", "70"), *sheet(2004, 3, "Programs", "71"))),
             u"renamed Film library < Programs | moved Film library -1000 -1.4"_s);
}

void ChangesTest::notRenamed()
{
    const auto earlier = income(2004, 3)
                             .row("Net sales", LineItem::revenue, {"100", "90"})
                             .row("Interest income", LineItem::interest_income, {"3", "2"})
                             .row("Net loss", LineItem::net_income, {"(10)", "(9)"})
                             .build();
    const auto later = income(2004, 6)
                           .row("Net sales", LineItem::revenue, {"100", "90"})
                           .row("Interest expense", LineItem::interest_expense, {"3", "2"})
                           .row("Net loss", LineItem::net_income, {"(10)", "(9)"})
                           .build();
    QCOMPARE(text(changesBetween(*later, *earlier)), u"added Interest expense | vanished Interest income"_s);
}

void ChangesTest::otherLengthsAreNotSubtracted()
{
    const auto flows = [](int count, int month, const std::string &value) {
        return FilingBuilder()
            .statement(StatementKind::CashFlow, "Flows", 3)
            .column(months(count, 2004, month))
            .row("Net cash from operations", LineItem::cfo, {value})
            .build();
    };
    QCOMPARE(text(changesBetween(*flows(6, 6, "9"), *flows(3, 3, "5"))), QString());
    QCOMPARE(text(changesBetween(*flows(3, 6, "9"), *flows(3, 3, "5"))), u"moved Net cash from operations 4000 80.0"_s);
}

void ChangesTest::otherCurrenciesAreNotSubtracted()
{
    const auto earlier = income(2004, 3).row("Net sales", LineItem::revenue, {"100", "90"}).build();
    const auto later = FilingBuilder()
                           .currency("EUR")
                           .statement(StatementKind::Income, "Operations", 3)
                           .column(months(3, 2004, 6))
                           .row("Net sales", LineItem::revenue, {"120"})
                           .build();
    QCOMPARE(text(changesBetween(*later, *earlier)), QString());
}

void ChangesTest::doubtedIsNoNews()
{
    const auto earlier = income(2004, 3).row("Net sales", LineItem::revenue, {"100", "90"}).build();
    const auto later =
        income(2004, 6).row("Net sales", LineItem::revenue, {"900", "90"}).doubt(0, "It does not add up.").build();
    QCOMPARE(text(changesBetween(*later, *earlier)), QString());
}

void ChangesTest::nothingInCommon()
{
    const filing::Filing empty;
    QVERIFY(changesBetween(*yearEndRelease(), empty).lines.empty());
    QVERIFY(changesBetween(empty, *yearEndRelease()).lines.empty());
    QVERIFY(changesBetween(*yearEndRelease(), *yearEndRelease()).lines.empty()); // the same release changes nothing
}

QTEST_GUILESS_MAIN(ChangesTest)
#include "tst_changes.moc"
