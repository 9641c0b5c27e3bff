// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/fileloader.h"
#include "filing/reader.h"
#include "history/company.h"
#include "history/measures.h"
#include "history/restatements.h"
#include "history/splits.h"
#include "history/timelinetable.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

using namespace filing;
using namespace history;
using namespace Qt::StringLiterals;

namespace {

std::vector<SharedFiling> readAll(const QStringList &patterns)
{
    std::vector<SharedFiling> filings;
    const QDir folder(QStringLiteral(SHARED "/corpus"));
    ReadOptions options;
    options.claims = false;
    for (const QString &name : folder.entryList(patterns, QDir::Files, QDir::Name)) {
        auto bytes = loadFile(folder.filePath(name).toStdString());
        auto filing = bytes ? read(*std::move(bytes), options) : tl::unexpected(bytes.error());
        if (filing)
            filings.push_back(std::make_shared<const Filing>(std::move(*filing)));
    }
    return filings;
}

std::string value(const Timeline &timeline, LineItem item, const char *periodKey)
{
    const TimelineValue *found = timeline.value(item, Period::fromKey(periodKey).value());
    return found ? found->value.toString() + (found->derived ? " derived" : "") : "none";
}

} // namespace

/// Series of real filings, joined: against figures that were read by hand.
class SeriesTest : public QObject
{
    Q_OBJECT
private slots:
    void eachQuarterOnce_data();
    void eachQuarterOnce();
    void resultsOfEachQuarter_data();
    void resultsOfEachQuarter();
    void labelsAndTheirSource_data();
    void labelsAndTheirSource();
    void quartersMakeYears_data();
    void quartersMakeYears();
    void figures_data();
    void figures();
    void restated_data();
    void restated();
    void splits();
    void longQuarters();

private:
    void addSeries() const;
    [[nodiscard]] std::shared_ptr<const Timeline> timelineOf(const QString &series);

    std::map<QString, std::shared_ptr<const Timeline>> m_timelines;
};

void SeriesTest::addSeries() const
{
    QTest::addColumn<QString>("series");
    for (const auto &series : {u"apple-computer_*"_s, u"apple_fy200*_ex99.htm apple_fy2010*"_s, u"pericom*"_s, u"dave*"_s})
        QTest::newRow(qPrintable(series)) << series;
}

/// Null where the filings are not there.
std::shared_ptr<const Timeline> SeriesTest::timelineOf(const QString &series)
{
    const auto known = m_timelines.find(series);
    if (known != m_timelines.end())
        return known->second;
    std::shared_ptr<const Timeline> timeline;
    const std::vector<SharedFiling> filings = readAll(series.split(u' '));
    const auto companies = groupByCompany(filings);
    if (companies.size() == 1)
        timeline = std::make_shared<const Timeline>(filings);
    m_timelines.emplace(series, timeline);
    return timeline;
}

void SeriesTest::eachQuarterOnce_data()
{
    addSeries();
}

/// From the first to the last quarter none is missing, none stands twice, and each has its results.
void SeriesTest::eachQuarterOnce()
{
    QFETCH(const QString, series);
    const auto timeline = timelineOf(series);
    if (!timeline)
        QSKIP("The filings of the series are not there.");
    const auto quarters = timeline->periods(Span::Quarters);
    QVERIFY(quarters.size() >= 15);
    QCOMPARE(timeline->periodsWithGaps(Span::Quarters), quarters);
    std::set<std::string> labels;
    for (std::size_t i = 0; i < quarters.size(); ++i) {
        const PeriodName name = timeline->name(quarters[i]);
        QVERIFY2(name.fiscal && labels.insert(name.fiscal->toString()).second, quarters[i].key().c_str());
        if (i > 0) {
            const int days = daysBetween(quarters[i - 1].end, quarters[i].end);
            QVERIFY2(days >= 80 && days <= 100, quarters[i].key().c_str());
        }
        const bool hasResults =
            timeline->value(LineItem::revenue, quarters[i]) && timeline->value(LineItem::net_income, quarters[i]);
        QVERIFY2(hasResults, quarters[i].key().c_str());
    }
}

void SeriesTest::resultsOfEachQuarter_data()
{
    QTest::addColumn<QString>("series");
    QTest::addColumn<QList<LineItem>>("items");
    const QList<LineItem> all{LineItem::revenue, LineItem::gross_profit, LineItem::net_income};
    QTest::newRow("Apple, the nineties") << u"apple-computer_*"_s << all;
    QTest::newRow("Apple") << u"apple_fy200*_ex99.htm apple_fy2010*"_s << all;
    QTest::newRow("Pericom") << u"pericom*"_s << all;
    QTest::newRow("Dave & Buster's") << u"dave*"_s << QList<LineItem>{LineItem::revenue, LineItem::net_income};
}

/// Each result stands in each quarter once: printed there for that very quarter, or derived. Earnings per share are never
/// derived: they lack where the quarter's net income is.
void SeriesTest::resultsOfEachQuarter()
{
    QFETCH(const QString, series);
    QFETCH(const QList<LineItem>, items);
    const auto timeline = timelineOf(series);
    if (!timeline)
        QSKIP("The filings of the series are not there.");
    for (const Period &quarter : timeline->periods(Span::Quarters)) {
        for (const LineItem item : items) {
            const auto told = valueOf(Measure{item}, *timeline, quarter);
            QVERIFY2(told, (std::string(id(item)) + ' ' + quarter.key()).c_str());
            const TimelineValue *value = timeline->value(item, quarter);
            if (!value || value->derived)
                continue;
            for (const Witness &witness : value->witnesses)
                QCOMPARE(timeline->canonical(witness.period).key(), quarter.key());
        }
        const TimelineValue *income = timeline->value(LineItem::net_income, quarter);
        const TimelineValue *basic = timeline->value(LineItem::eps_basic, quarter);
        const TimelineValue *diluted = timeline->value(LineItem::eps_diluted, quarter);
        QVERIFY2(income->derived || basic || diluted, quarter.key().c_str());
        for (const TimelineValue *eps : {basic, diluted})
            QVERIFY2(!eps || !eps->derived, quarter.key().c_str());
    }
}

void SeriesTest::labelsAndTheirSource_data()
{
    QTest::addColumn<QString>("series");
    QTest::addColumn<QByteArray>("period");
    QTest::addColumn<QByteArray>("fiscal");
    QTest::addColumn<QByteArray>("calendar");
    QTest::addColumn<YearEndSource>("source");
    QTest::newRow("ends after the turn of the year")
        << u"apple-computer_*"_s << QByteArray("3M 2000-01-01") << QByteArray("Q1 FY2000") << QByteArray("Q4 1999")
        << YearEndSource::Header;
    QTest::newRow("closes in September") << u"apple_fy200*_ex99.htm apple_fy2010*"_s << QByteArray("3M 2008-12-27")
                                         << QByteArray("Q1 FY2009") << QByteArray("Q4 2008") << YearEndSource::Wording;
    QTest::newRow("closes in June") << u"pericom*"_s << QByteArray("3M 2005-06-30") << QByteArray("Q4 FY2005")
                                    << QByteArray("Q2 2005") << YearEndSource::Header;
    QTest::newRow("is called by the year that it began in")
        << u"dave*"_s << QByteArray("3M 2018-02-04") << QByteArray("Q4 FY2017") << QByteArray("Q4 2017")
        << YearEndSource::Wording;
}

void SeriesTest::labelsAndTheirSource()
{
    QFETCH(const QString, series);
    QFETCH(const QByteArray, period);
    const auto timeline = timelineOf(series);
    if (!timeline)
        QSKIP("The filings of the series are not there.");
    const PeriodName name = timeline->name(Period::fromKey(period.constData()).value());
    QVERIFY(name.fiscal);
    QTEST(QByteArray::fromStdString(name.fiscal->toString()), "fiscal");
    QTEST(u"Q%1 %2"_s.arg(name.calendarQuarter).arg(name.calendarYear).toLatin1(), "calendar");
    QFETCH(const YearEndSource, source);
    QCOMPARE(name.source, std::optional(source));
}

void SeriesTest::quartersMakeYears_data()
{
    addSeries();
}

/// Four quarters give their year, where no filing restates one of them.
void SeriesTest::quartersMakeYears()
{
    QFETCH(const QString, series);
    const auto timeline = timelineOf(series);
    if (!timeline)
        QSKIP("The filings of the series are not there.");
    int compared = 0;
    for (const LineItem item : {LineItem::revenue, LineItem::net_income}) {
        for (const Period &year : timeline->periods(Span::Years)) {
            const TimelineValue *whole = timeline->value(item, year);
            Decimal sumOfQuarters;
            int known = 0;
            bool restatedQuarter = whole && whole->restated;
            for (const Period &quarter : timeline->periods(Span::Quarters)) {
                const int days = daysBetween(quarter.end, year.end);
                const TimelineValue *part = days >= 0 && days < 330 ? timeline->value(item, quarter) : nullptr;
                if (!part)
                    continue;
                ++known;
                restatedQuarter = restatedQuarter || part->restated;
                sumOfQuarters = sum(sumOfQuarters, part->value).value_or(Decimal{});
            }
            if (!whole || known != 4 || restatedQuarter)
                continue;
            ++compared;
            const auto gap = difference(sumOfQuarters, whole->value);
            QVERIFY2(gap && gap->magnitude() <= (Decimal{3, std::max(3, whole->value.exponent)}), year.key().c_str());
        }
    }
    QVERIFY(compared >= 2);
}

void SeriesTest::figures_data()
{
    QTest::addColumn<QString>("series");
    QTest::addColumn<LineItem>("item");
    QTest::addColumn<QByteArray>("period");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *series, LineItem item, const char *period, const char *value) {
        QTest::addRow("%.5s %s %s", series, std::string(id(item)).c_str(), period)
            << QString::fromLatin1(series) << item << QByteArray(period) << QByteArray(value);
    };
    const char *nineties = "apple-computer_*";
    row(nineties, LineItem::revenue, "3M 1999-09-25", "1336000000 derived");
    row(nineties, LineItem::net_income, "3M 1999-09-25", "111000000 derived");
    row(nineties, LineItem::revenue, "3M 2000-01-01", "2343000000");
    row(nineties, LineItem::income_tax, "3M 2000-01-01", "91000000");
    row(nineties, LineItem::shares_diluted, "3M 2000-12-30", "337170000");
    row(nineties, LineItem::net_income, "3M 1996-03-29", "-740000000");
    row(nineties, LineItem::net_income, "3M 1997-09-26", "-161000000 derived");
    row(nineties, LineItem::gross_profit, "3M 2000-09-30", "467000000 derived");
    row(nineties, LineItem::eps_diluted, "3M 2000-09-30", "none");
    row(nineties, LineItem::eps_diluted, "3M 2000-12-30", "-0.58"); // after an accounting change
    const char *releases = "apple_fy200*_ex99.htm apple_fy2010*";
    row(releases, LineItem::revenue, "3M 2008-12-27", "11880000000");
    row(releases, LineItem::net_income, "3M 2006-09-30", "542000000");
    row(releases, LineItem::revenue, "12M 2010-09-25", "65225000000");
    row(releases, LineItem::eps_diluted, "3M 2010-09-25", "4.64");
    const char *pericom = "pericom*";
    row(pericom, LineItem::revenue, "3M 2002-12-31", "11132000 derived");
    row(pericom, LineItem::net_income, "3M 2005-03-31", "100000");
    row(pericom, LineItem::net_income, "3M 2007-03-31", "2614000");
    const char *restaurants = "dave*";
    row(restaurants, LineItem::revenue, "3M 2016-05-01", "261987000 derived");
    row(restaurants, LineItem::net_income, "3M 2019-11-03", "482000 derived");
    row(restaurants, LineItem::eps_diluted, "3M 2018-02-04", "0.85");
    row(restaurants, LineItem::cost_of_revenue, "3M 2018-02-04", "none"); // food alone is not all that was sold
}

void SeriesTest::figures()
{
    QFETCH(const QString, series);
    QFETCH(const LineItem, item);
    QFETCH(const QByteArray, period);
    const auto timeline = timelineOf(series);
    if (!timeline)
        QSKIP("The filings of the series are not there.");
    QTEST(QByteArray::fromStdString(value(*timeline, item, period.constData())), "value");
}

void SeriesTest::restated_data()
{
    QTest::addColumn<QString>("series");
    QTest::addColumn<QByteArray>("period");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<RestatementCause>("cause");
    QTest::newRow("Apple FY2010 Q1") << u"apple_fy200*_ex99.htm apple_fy2010*"_s << QByteArray("3M 2008-12-27")
                                     << QByteArray("1605000000") << QByteArray("2255000000")
                                     << RestatementCause::AccountingChange;
    QTest::newRow("Pericom FY2005 Q4") << u"pericom*"_s << QByteArray("3M 2005-03-31") << QByteArray("134000")
                                       << QByteArray("100000") << RestatementCause::Restated;
    // Later releases print other figures for the year before without a word of it.
    QTest::newRow("Apple FY2010 Q2") << u"apple_fy200*_ex99.htm apple_fy2010*"_s << QByteArray("3M 2009-03-28")
                                     << QByteArray("1205000000") << QByteArray("1620000000") << RestatementCause::Unknown;
}

void SeriesTest::restated()
{
    QFETCH(const QString, series);
    QFETCH(const QByteArray, period);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const RestatementCause, cause);
    const auto timeline = timelineOf(series);
    if (!timeline)
        QSKIP("The filings of the series are not there.");
    const auto all = restatements(*timeline);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Restatement &restatement) {
        return restatement.item == LineItem::net_income && restatement.period.key() == period.toStdString();
    });
    QVERIFY(found != all.end());
    QCOMPARE(QByteArray::fromStdString(found->printings.front().value.toString()), before);
    QCOMPARE(QByteArray::fromStdString(found->printings.back().value.toString()), after);
    QCOMPARE(found->cause, cause);
    QCOMPARE(found->wording.empty(), cause == RestatementCause::Unknown);
    const Timeline first(timeline->filings(), ValueRule::AsFirstReported);
    QCOMPARE(QByteArray::fromStdString(value(first, LineItem::net_income, period.constData())), before);
}

void SeriesTest::splits()
{
    const auto timeline = timelineOf(u"apple-computer_*"_s);
    if (!timeline)
        QSKIP("The filings of the series are not there.");
    const auto found = findSplits(*timeline);
    QCOMPARE(found.size(), std::size_t(1)); // two for one, in June 2000
    QCOMPARE(found[0].split.newShares, 2);
    const Timeline adjusted(timeline->filings(), ValueRule::Latest, {found[0].split});
    QCOMPARE(value(adjusted, LineItem::eps_diluted, "3M 2000-04-01"), std::string("0.64"));
    for (const Restatement &restatement : restatements(adjusted))
        QVERIFY(restatement.item != LineItem::eps_diluted && restatement.item != LineItem::shares_diluted);
}

void SeriesTest::longQuarters()
{
    const auto timeline = timelineOf(u"apple-computer_*"_s);
    if (!timeline)
        QSKIP("The filings of the series are not there.");
    std::set<std::string> found;
    for (const Period &quarter : timeline->periods(Span::Quarters)) {
        if (timeline->name(quarter).extraWeek)
            found.insert(timeline->name(quarter).fiscal->toString());
    }
    QCOMPARE(found, (std::set<std::string>{"Q1 FY1994", "Q1 FY2000"}));
}

QTEST_GUILESS_MAIN(SeriesTest)
#include "tst_series.moc"
