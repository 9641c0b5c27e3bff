// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timelinemodel.h"
#include "reports/chart.h"
#include "support/samplefilings.h"
#include "widgets/chartexport.h"
#include "widgets/chartfigure.h"
#include "widgets/trendchart.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace reports;
using namespace samplefilings;
using namespace Qt::StringLiterals;
using history::Span;

class ChartTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void figureOfMargin();
    void switchesMeasureAndSpan();
    void exportsItsTexts();

private:
    SharedFiling m_filing = yearEndRelease();
    std::shared_ptr<const history::Timeline> m_timeline = std::make_shared<const history::Timeline>(std::vector{m_filing});
    std::vector<models::OpenedFiling> m_opened{{u"q4.txt"_s, m_filing}};
};

void ChartTest::figureOfMargin()
{
    models::TimelineModel model;
    widgets::TrendChart chart;
    showChart(chart, model, *chartNamed(u"gross-margin"_s), m_timeline, Span::Quarters, m_opened);
    const widgets::ChartFigure figure = chart.figure();
    QCOMPARE(figure.title, u"Gross margin by quarter"_s);
    QCOMPARE(figure.sourceLine, u"EXAMPLE CORP., release of 24. September 2003, q4.txt"_s);
    QCOMPARE(figure.periods.size(), 2);
    QCOMPARE(figure.periods[1].fullName(), u"Q4 FY2003"_s);
    QCOMPARE(figure.series.size(), 1);
    QCOMPARE(figure.series[0].points[1].value, 1000.0);
    QCOMPARE(figure.ratios.size(), 1);
    QCOMPARE(figure.ratios[0].points[1].value, 34.5);
    QCOMPARE(figure.ratioFormat.text(34.5), u"34,5%"_s);
    QVERIFY(chart.accessibleName().contains(u"34,5%"_s));
}

void ChartTest::switchesMeasureAndSpan()
{
    models::TimelineModel model;
    widgets::TrendChart chart;
    showChart(chart, model, *chartNamed(u"gross-margin"_s), m_timeline, Span::Quarters, m_opened);
    showChart(chart, model, *chartNamed(u"eps-basic"_s), m_timeline, Span::Years, m_opened);
    const widgets::ChartFigure figure = chart.figure();
    QVERIFY(figure.ratios.isEmpty());
    QCOMPARE(figure.series.size(), 1);
    QCOMPARE(figure.periods[1].label, u"FY2003"_s);
    QCOMPARE(figure.series[0].points[1].value, -0.15);
    QCOMPARE(figure.numberFormat.text(-0.15), u"($0,15)"_s);
}

void ChartTest::exportsItsTexts()
{
    models::TimelineModel model;
    widgets::TrendChart chart;
    showChart(chart, model, *chartNamed(u"net-income"_s), m_timeline, Span::Quarters, m_opened);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    widgets::ChartExportOptions options;
    options.size = {640, 400};
    QVERIFY(widgets::exportChart(chart, buffer, options));
    const QImage image = QImage::fromData(buffer.data(), "PNG");
    QCOMPARE(image.size(), QSize(640, 400));
    QCOMPARE(image.text(u"Title"_s), u"Net income (loss) by quarter"_s);
    QVERIFY(image.text(u"Source"_s).contains(u"q4.txt"_s));
}

QTEST_MAIN(ChartTest)
#include "tst_chart.moc"
