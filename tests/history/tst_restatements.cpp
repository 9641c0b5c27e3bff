// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/restatements.h"
#include "history/splits.h"
#include "support/samplefilings.h"

#include <QTest>

using namespace filing;
using namespace history;
using namespace samplefilings;

namespace {

constexpr int year = 2003;

/// A report of revenue for some periods, in thousands; `words` stand in its text.
FilingBuilder report(int releaseYear, int releaseMonth, const std::vector<std::pair<Period, std::string>> &revenues,
                     const char *label = "Net revenue", Basis basis = Basis::Reported)
{
    FilingBuilder builder("Restating Inc");
    builder.released(releaseYear, releaseMonth, 20).fiscalYearEnd(12, 31).statement(StatementKind::Income, "Income", 3);
    std::vector<std::string> cells;
    for (const auto &[period, revenue] : revenues) {
        builder.column(period, {}, basis);
        cells.push_back(revenue);
    }
    return builder.row(label, LineItem::revenue, cells);
}

/// A year's shares and earnings per share.
SharedFiling shareReport(int releaseYear, const Period &period, const char *shares, const char *eps)
{
    return FilingBuilder("Splitting Inc")
        .released(releaseYear, 2, 20)
        .statement(StatementKind::Income, "Income", 3)
        .column(period)
        .row("Net income", LineItem::net_income, {"1,000"})
        .row("Diluted", LineItem::eps_diluted, {eps})
        .row("Diluted shares", LineItem::shares_diluted, {shares})
        .build();
}

/// `filing` with a text that says so.
SharedFiling saying(const SharedFiling &filing, const std::string &words)
{
    auto changed = *filing;
    changed.bytes = std::make_shared<const Bytes>(*filing->bytes + "\n" + words + "\n");
    changed.documents.front().text = {0, changed.bytes->size()};
    return std::make_shared<const Filing>(std::move(changed));
}

QString text(const Decimal &value)
{
    return QString::fromStdString(value.toString());
}

} // namespace

class RestatementsTest : public QObject
{
    Q_OBJECT
private slots:
    void listsBothValues();
    void findsTheCause_data();
    void findsTheCause();
    void centsPerShare_data();
    void centsPerShare();
    void listsNothing_data();
    void listsNothing();
    void firstReported();
    void neverMixesVintages();
    void countsOtherwiseSinceTheYearBefore();
    void laterChangesAreTheFirstOnes();
    void keepsContradictions();
    void outOfDateQuarter();
    void neighbouringQuarterIsNoPart();
    void findsSplits_data();
    void findsSplits();
    void findsNoSplit_data();
    void findsNoSplit();
    void appliesSplits();
};

void RestatementsTest::listsBothValues()
{
    const Timeline timeline({report(2004, 2, {{months(12, year, 12), "1,000"}}).build(),
                             report(2005, 2, {{months(12, year, 12), "1,000"}}, "Revenue").build(),
                             report(2006, 2, {{months(12, year, 12), "900"}}).build()});
    const auto found = restatements(timeline);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].item, LineItem::revenue);
    QCOMPARE(found[0].printings.size(), std::size_t(2)); // once for each value
    QCOMPARE(found[0].printings[0].filing, 2);
    QCOMPARE(QString::fromStdString(found[0].printings[1].printed), QStringLiteral("900"));
    QCOMPARE(text(found[0].difference), QStringLiteral("-100000"));
}

void RestatementsTest::findsTheCause_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Basis>("basis");
    QTest::addColumn<RestatementCause>("cause");
    const auto row = [](const char *name, const char *words, const char *label, const char *value, Basis basis,
                        RestatementCause cause) {
        QTest::newRow(name) << QString::fromLatin1(words) << QString::fromLatin1(label) << QString::fromLatin1(value)
                            << basis << cause;
    };
    const char *same = "Net revenue";
    row("the text", "The financial statements of 2003 were restated for an error.", same, "900", Basis::Reported,
        RestatementCause::Restated);
    row("a reclassification", "Certain amounts have been reclassified to conform to this year.", same, "900",
        Basis::Reported, RestatementCause::Reclassified);
    row("a standard", "The new standard was adopted on a full retrospective basis.", same, "900", Basis::Reported,
        RestatementCause::AccountingChange);
    row("the column's head", "", same, "900", Basis::Restated, RestatementCause::Restated);
    row("another row", "", "Gross billings", "900", Basis::Reported, RestatementCause::OtherRow);
    row("a digit", "", same, "1,001", Basis::Reported, RestatementCause::LastDigit);
    row("silence", "All is well with the company and its owners.", same, "900", Basis::Reported, RestatementCause::Unknown);
    row("deeds alone", "See the amended and restated by-laws of the company.", same, "900", Basis::Reported,
        RestatementCause::Unknown);
    row("not restated", "Prior years have not been restated for this change.", same, "900", Basis::Reported,
        RestatementCause::Unknown);
    row("a split of shares", "The company made a two-for-one stock split in May.", same, "900", Basis::Reported,
        RestatementCause::Unknown);
}

void RestatementsTest::findsTheCause()
{
    QFETCH(const QString, words);
    QFETCH(const QString, label);
    QFETCH(const QString, value);
    QFETCH(const Basis, basis);
    QFETCH(const RestatementCause, cause);
    const auto later =
        saying(report(2005, 2, {{months(12, year, 12), value.toStdString()}}, label.toLatin1().constData(), basis).build(),
               words.toStdString());
    const Timeline timeline({report(2004, 2, {{months(12, year, 12), "1,000"}}).build(), later});
    const auto found = restatements(timeline);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].cause, cause);
    const bool fromText = basis == Basis::Reported && cause != RestatementCause::Unknown && !words.isEmpty();
    if (fromText)
        QCOMPARE(QString::fromStdString(found[0].wording), words);
}

void RestatementsTest::centsPerShare_data()
{
    QTest::addColumn<QByteArray>("later"); // the net income that the second report prints
    QTest::addColumn<RestatementCause>("cause");
    QTest::newRow("the same earnings") << QByteArray("151") << RestatementCause::LastDigit;
    QTest::newRow("earnings that differ by a rounding") << QByteArray("150") << RestatementCause::LastDigit;
    QTest::newRow("restated earnings") << QByteArray("29") << RestatementCause::Unknown;
    QTest::newRow("no earnings beside it") << QByteArray() << RestatementCause::LastDigit;
}

/// One cent is a rounding, unless what is earned was restated.
void RestatementsTest::centsPerShare()
{
    QFETCH(const QByteArray, later);
    const Period quarter = months(3, year, 9);
    const auto release = [&](int releaseYear, const QByteArray &earned, const char *perShare) {
        FilingBuilder filing("Restating Inc");
        filing.released(releaseYear, 10, 20).statement(StatementKind::Income, "Income", 3).column(quarter);
        if (!earned.isEmpty())
            filing.row("Net income", LineItem::net_income, {earned.toStdString()});
        return filing.row("Basic", LineItem::eps_basic, {perShare}).build();
    };
    const Timeline timeline({release(year, "151", "0.01"), release(year + 1, later, "0.00")});
    const auto found = restatements(timeline);
    const auto isPerShare = [](const Restatement &restatement) { return restatement.item == LineItem::eps_basic; };
    const auto perShare = std::find_if(found.begin(), found.end(), isPerShare);
    QVERIFY(perShare != found.end());
    QTEST(perShare->cause, "cause");
}

void RestatementsTest::listsNothing_data()
{
    QTest::addColumn<int>("power");
    QTest::addColumn<QString>("value");
    QTest::newRow("the same") << 3 << QStringLiteral("12,345");
    QTest::newRow("in millions") << 6 << QStringLiteral("12.3");
    QTest::newRow("rounded so that sums hold") << 6 << QStringLiteral("13");
}

void RestatementsTest::listsNothing()
{
    QFETCH(const int, power);
    QFETCH(const QString, value);
    const auto later = FilingBuilder("Restating Inc")
                           .released(2005, 2, 1)
                           .statement(StatementKind::Income, "Income", power)
                           .column(months(12, year, 12))
                           .row("Net revenue", LineItem::revenue, {value.toStdString()})
                           .build();
    const Timeline timeline({report(2004, 2, {{months(12, year, 12), "12,345"}}).build(), later});
    QVERIFY(restatements(timeline).empty());
}

void RestatementsTest::firstReported()
{
    const std::vector filings{report(2004, 2, {{months(12, year, 12), "1,000"}}).build(),
                              report(2005, 2, {{months(12, year, 12), "900"}}).build()};
    const Timeline first(filings, ValueRule::AsFirstReported);
    const TimelineValue *value = first.value(LineItem::revenue, months(12, year, 12));
    QCOMPARE(text(value->value), QStringLiteral("1000000"));
    QCOMPARE(value->witnesses.front().filing, 1);
    QVERIFY(value->restated);
    QCOMPARE(restatements(first).size(), std::size_t(1));
}

/// Nine months are printed before a quarter of theirs is restated, the year after it.
void RestatementsTest::neverMixesVintages()
{
    const auto nine = report(2003, 10, {{months(3, year, 6), "250"}, {months(9, year, 9), "700"}}).build();
    const auto annual = report(2004, 2, {{months(3, year, 6), "200"}, {months(12, year, 12), "1,000"}}).build();
    const Timeline timeline({nine, annual});
    QVERIFY(!timeline.value(LineItem::revenue, months(3, year, 12)));
    const Timeline innocent({report(2003, 10, {{months(3, 2002, 6), "250"}, {months(9, year, 9), "700"}}).build(),
                             report(2004, 2, {{months(3, 2002, 6), "200"}, {months(12, year, 12), "1,000"}}).build()});
    const TimelineValue *derived = innocent.value(LineItem::revenue, months(3, year, 12));
    QVERIFY2(derived, "a restated quarter of another year does not matter");
    QCOMPARE(text(derived->value), QStringLiteral("300000"));
    QCOMPARE(derived->operands.size(), std::size_t(2));
    QVERIFY(derived->operands[1].subtracted);
    QCOMPARE(QString::fromStdString(derived->witnesses[1].printed), QStringLiteral("700"));
}

/// The annual report counts otherwise, as its comparison with the year before shows: the nine months were counted the former
/// way, unless a later filing prints them again.
void RestatementsTest::countsOtherwiseSinceTheYearBefore()
{
    const auto before = report(2003, 2, {{months(12, year - 1, 12), "900"}}).build();
    const auto nine = report(2003, 10, {{months(9, year, 9), "700"}}).build();
    const auto annual = report(2004, 2, {{months(12, year - 1, 12), "850"}, {months(12, year, 12), "1,000"}}).build();
    QVERIFY(!Timeline({before, nine, annual}).value(LineItem::revenue, months(3, year, 12)));
    const auto same = report(2004, 10, {{months(9, year, 9), "700"}, {months(9, year + 1, 9), "800"}}).build();
    const Timeline unchanged({before, nine, annual, same});
    QVERIFY(unchanged.value(LineItem::revenue, months(3, year, 12)));
    const auto rounded = report(2004, 2, {{months(12, year - 1, 12), "901"}, {months(12, year, 12), "1,000"}}).build();
    QVERIFY(Timeline({before, nine, rounded}).value(LineItem::revenue, months(3, year, 12)));
}

/// Each quarter of the year before is restated in its turn, from the first on: the year's own filings count alike.
void RestatementsTest::laterChangesAreTheFirstOnes()
{
    std::vector<SharedFiling> filings{
        report(2002, 4, {{months(3, year - 1, 3), "200"}}).build(),
        report(2002, 10, {{months(9, year - 1, 9), "600"}}).build(),
        report(2003, 2, {{months(12, year - 1, 12), "900"}}).build(),
        report(2003, 4, {{months(3, year - 1, 3), "190"}, {months(3, year, 3), "210"}}).build(),
        report(2003, 10, {{months(9, year - 1, 9), "570"}, {months(9, year, 9), "700"}}).build(),
        report(2004, 2, {{months(12, year - 1, 12), "850"}, {months(12, year, 12), "1,000"}}).build()};
    const Timeline timeline(filings);
    const TimelineValue *derived = timeline.value(LineItem::revenue, months(3, year, 12));
    QVERIFY(derived);
    QCOMPARE(text(derived->value), QStringLiteral("300000"));
}

void RestatementsTest::keepsContradictions()
{
    const Timeline timeline({report(2003, 10, {{months(9, year, 9), "700"}}).build(),
                             report(2004, 2, {{months(3, year, 12), "290"}, {months(12, year, 12), "1,000"}}).build()});
    QCOMPARE(text(timeline.value(LineItem::revenue, months(3, year, 12))->value), QStringLiteral("290000"));
    const auto found = timeline.disagreements();
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(text(found[0].derived), QStringLiteral("300000"));
    QCOMPARE(text(found[0].printed), QStringLiteral("290000"));
    QVERIFY(!found[0].restatedSince);
    const Timeline rounded({report(2003, 10, {{months(9, year, 9), "700"}}).build(),
                            report(2004, 2, {{months(3, year, 12), "299"}, {months(12, year, 12), "1,000"}}).build()});
    QVERIFY2(rounded.disagreements().empty(), "three rounded numbers may differ by one");
}

/// A quarter printed once, and the halves around it restated together later.
void RestatementsTest::outOfDateQuarter()
{
    const Timeline timeline(
        {report(2003, 7, {{months(3, year, 3), "100"}, {months(3, year, 6), "110"}, {months(6, year, 6), "210"}}).build(),
         report(2004, 7, {{months(3, year, 3), "90"}, {months(6, year, 6), "180"}}).build()});
    const auto found = timeline.disagreements();
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].restatedSince);
    QCOMPARE(text(found[0].derived), QStringLiteral("90000"));
    QVERIFY(timeline.value(LineItem::revenue, months(3, year, 6))->restated);
}

/// The year ends some days later than the quarter after it begins: one by the calendar, the other by weeks.
void RestatementsTest::neighbouringQuarterIsNoPart()
{
    const Period next = Period::ofWeeks(13, makeDate(2004, 3, 27));
    const Timeline timeline(
        {report(2003, 10, {{months(9, year, 9), "700"}}).build(), report(2004, 4, {{next, "200"}}).build(),
         report(2004, 7, {{next, "150"}, {months(3, year, 12), "290"}, {months(12, year, 12), "1,000"}}).build()});
    QCOMPARE(timeline.disagreements().size(), std::size_t(1));
}

void RestatementsTest::findsSplits_data()
{
    QTest::addColumn<QString>("shares");
    QTest::addColumn<QString>("eps");
    QTest::addColumn<int>("newShares");
    QTest::addColumn<int>("oldShares");
    QTest::newRow("2 for 1") << QStringLiteral("20,000,000") << QStringLiteral("0.21") << 2 << 1;
    QTest::newRow("3 for 2") << QStringLiteral("15,000,000") << QStringLiteral("0.28") << 3 << 2;
    QTest::newRow("7 for 1") << QStringLiteral("70,000,000") << QStringLiteral("0.06") << 7 << 1;
    QTest::newRow("1 for 10") << QStringLiteral("1,000,000") << QStringLiteral("4.20") << 1 << 10;
}

void RestatementsTest::findsSplits()
{
    QFETCH(const QString, shares);
    QFETCH(const QString, eps);
    const Period period = months(12, year, 12);
    const Timeline timeline({shareReport(2004, period, "10,000,000", "0.42"),
                             shareReport(2005, period, shares.toLatin1().constData(), eps.toLatin1().constData())});
    const auto found = findSplits(timeline);
    QCOMPARE(found.size(), std::size_t(1));
    QTEST(found[0].split.newShares, "newShares");
    QTEST(found[0].split.oldShares, "oldShares");
    QCOMPARE(found[0].split.from, makeDate(2005, 2, 20));
    for (const Restatement &restatement : restatements(timeline))
        QCOMPARE(restatement.cause, RestatementCause::StockSplit);
}

void RestatementsTest::findsNoSplit_data()
{
    QTest::addColumn<QString>("shares");
    QTest::addColumn<QString>("eps");
    QTest::newRow("shares alone") << QStringLiteral("20,000,000") << QStringLiteral("0.42");
    QTest::newRow("earnings alone") << QStringLiteral("10,000,000") << QStringLiteral("0.21");
    QTest::newRow("no simple factor") << QStringLiteral("17,300,000") << QStringLiteral("0.24");
    QTest::newRow("the same way") << QStringLiteral("20,000,000") << QStringLiteral("0.84");
}

void RestatementsTest::findsNoSplit()
{
    QFETCH(const QString, shares);
    QFETCH(const QString, eps);
    const Period period = months(12, year, 12);
    const Timeline timeline({shareReport(2004, period, "10,000,000", "0.42"),
                             shareReport(2005, period, shares.toLatin1().constData(), eps.toLatin1().constData())});
    QVERIFY(findSplits(timeline).empty());
}

void RestatementsTest::appliesSplits()
{
    const Period period = months(12, year, 12);
    const Period before = months(12, year - 1, 12);
    const std::vector filings{shareReport(2003, before, "9,000,000", "0.25"),
                              shareReport(2004, period, "10,000,000", "0.43"),
                              shareReport(2005, period, "20,000,000", "0.21")}; // 0.215 was rounded down there
    const Timeline plain(filings);
    QCOMPARE(text(plain.value(LineItem::eps_diluted, before)->value), QStringLiteral("0.25"));
    const Timeline adjusted(filings, ValueRule::Latest, {findSplits(plain).at(0).split});
    QCOMPARE(text(adjusted.value(LineItem::shares_diluted, before)->value), QStringLiteral("18000000"));
    QCOMPARE(adjusted.value(LineItem::eps_diluted, before)->value, Decimal::parse("0.125").value());
    QVERIFY(adjusted.value(LineItem::eps_diluted, before)->adjusted);
    QCOMPARE(QString::fromStdString(adjusted.value(LineItem::eps_diluted, before)->witnesses[0].printed),
             QStringLiteral("0.25"));
    QCOMPARE(text(adjusted.value(LineItem::eps_diluted, period)->value), QStringLiteral("0.21"));
    const Timeline evenCents({shareReport(2003, before, "9,000,000", "0.24")}, ValueRule::Latest,
                             {findSplits(plain).at(0).split});
    QCOMPARE(text(evenCents.value(LineItem::eps_diluted, before)->value), QStringLiteral("0.12")); // and not 0.1200
    QVERIFY2(restatements(adjusted).empty(), "what the split explains is no restatement any more");
    QCOMPARE(text(adjusted.value(LineItem::net_income, before)->value), QStringLiteral("1000000"));
}

QTEST_GUILESS_MAIN(RestatementsTest)
#include "tst_restatements.moc"
