// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "periodmodel.h"
#include "strict.h"
#include "widgets/chartexport.h"
#include "widgets/trendchart.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace widgets;

class ChartExportTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::German); }
    void init();
    void pngHasItsSizeAndWords();
    void pngIsWhiteOnADarkScreen();
    void svgIsWellFormedAndHasItsSize();
    void svgOutlinesHaveNoText();
    void pdfCanBeSearched();
    void sameChartGivesSameBytes_data();
    void sameChartGivesSameBytes();
    void severalChartsMakeOnePicture();
    void doesNotDependOnTheScreen();
    void refuses_data();
    void refuses();
    void leavesTheOldFile();
    void tellsAFullDevice();
    void knowsFormatsByName();

private:
    QByteArray bytesOf(const ChartExportOptions &options);

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<TrendChart> m_chart;
};

void ChartExportTest::init()
{
    failOnAnyWarning();
    m_model = makePeriodModel({{2.1e6, {}, -1.1e6, 2.9e6}, {0.2, {}, 0.1, 0.35}});
    m_model->item(0, 0)->setData(true, DerivedRole);
    m_model->item(2, 0)->setData(QStringLiteral("doubted"), DoubtRole);
    m_chart = std::make_unique<TrendChart>();
    m_chart->setModel(m_model.get());
    m_chart->addSeries(0, QStringLiteral("Net income <loss> & more"));
    m_chart->setRatioLine(1, QStringLiteral("Margin"));
    ChartNumberFormat format = ChartNumberFormat::money(QStringLiteral("$"));
    format.locale = QLocale::c();
    m_chart->setNumberFormat(format);
    m_chart->setTitle(QStringLiteral("Net income <loss> & margin"));
    m_chart->setSubtitle(QStringLiteral("US dollars, fiscal years"));
    m_chart->setSourceLine(QStringLiteral("Example Corp., release of July 1, 2003 (q4.txt)"));
}

QByteArray ChartExportTest::bytesOf(const ChartExportOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const ChartExportResult result = exportChart(*m_chart, buffer, options);
    return result ? buffer.data() : QByteArray();
}

void ChartExportTest::pngHasItsSizeAndWords()
{
    const QImage image = QImage::fromData(bytesOf({.format = ChartFormat::Png, .size = {640, 400}, .scale = 2}));
    QCOMPARE(image.size(), QSize(1280, 800));
    QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("Net income <loss> & margin"));
    QCOMPARE(image.text(QStringLiteral("Source")), QStringLiteral("Example Corp., release of July 1, 2003 (q4.txt)"));
    QVERIFY(image.text(QStringLiteral("Description")).contains(QStringLiteral("$2.9M in Q4 FY 2001")));
    QCOMPARE(image.dotsPerMeterX(), 7559); // 192 dots an inch
}

void ChartExportTest::pngIsWhiteOnADarkScreen()
{
    QPalette night;
    night.setColor(QPalette::Base, QColor(0x12171F));
    m_chart->setPalette(night);
    const QImage image = QImage::fromData(bytesOf({}));
    QCOMPARE(image.size(), QSize(960, 560));
    for (const QPoint corner : {QPoint(0, 0), QPoint(959, 0), QPoint(0, 559), QPoint(959, 559)})
        QCOMPARE(image.pixelColor(corner), QColor(Qt::white));
}

void ChartExportTest::svgIsWellFormedAndHasItsSize()
{
    QXmlStreamReader xml(bytesOf({.format = ChartFormat::Svg, .size = {640, 401}}));
    QString title;
    QString description;
    QString texts;
    QString width;
    QString height;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"svg") {
            width = xml.attributes().value(QStringLiteral("width")).toString();
            height = xml.attributes().value(QStringLiteral("height")).toString();
        } else if (xml.name() == u"title") {
            title = xml.readElementText();
        } else if (xml.name() == u"desc") {
            description = xml.readElementText();
        } else if (xml.name() == u"text") {
            texts += xml.readElementText().trimmed() + u'\n';
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(width, QStringLiteral("640"));
    QCOMPARE(height, QStringLiteral("401"));
    QCOMPARE(title, QStringLiteral("Net income <loss> & margin"));
    QVERIFY(description.contains(QStringLiteral("release of July 1, 2003")));
    QVERIFY2(texts.contains(QStringLiteral("($1.1M)")), qPrintable(texts));
    QVERIFY(texts.contains(QStringLiteral("Example Corp., release of July 1, 2003 (q4.txt)")));
    QVERIFY(texts.contains(QStringLiteral("not reported")));
}

void ChartExportTest::svgOutlinesHaveNoText()
{
    const QByteArray outlined = bytesOf({.format = ChartFormat::Svg, .outlinedText = true});
    QVERIFY(outlined.contains("<path"));
    QVERIFY(!outlined.contains("<text"));
    QVERIFY(!outlined.contains("nan"));
}

void ChartExportTest::pdfCanBeSearched()
{
    const QByteArray pdf = bytesOf({.format = ChartFormat::Pdf});
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/MediaBox [0 0 960"));
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (reader.isEmpty())
        QSKIP("pdftotext is not installed");
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("chart.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
    file.close();
    QProcess process;
    process.start(reader, {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    // A bracket lost in copying would turn a loss into a profit.
    QVERIFY2(text.contains(QStringLiteral("($1.1M)")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("fiscal years")), qPrintable(text)); // not with the ligature of f and i
    QVERIFY(text.contains(QStringLiteral("FY 2001")));
    QVERIFY(text.contains(QStringLiteral("(q4.txt)")));
    QVERIFY2(process.readAllStandardError().isEmpty(), "the PDF is damaged");
}

void ChartExportTest::sameChartGivesSameBytes_data()
{
    QTest::addColumn<ChartFormat>("format");
    QTest::newRow("png") << ChartFormat::Png;
    QTest::newRow("svg") << ChartFormat::Svg;
    QTest::newRow("pdf") << ChartFormat::Pdf;
}

void ChartExportTest::sameChartGivesSameBytes()
{
    QFETCH(const ChartFormat, format);
    const QByteArray first = bytesOf({.format = format});
    QVERIFY(!first.isEmpty());
    QTest::qWait(1100); // the second that a date would show
    QVERIFY(first == bytesOf({.format = format}));
}

void ChartExportTest::severalChartsMakeOnePicture()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(exportCharts({m_chart.get(), m_chart.get()}, buffer, {.size = {900, 400}}));
    const QImage image = QImage::fromData(buffer.data());
    QCOMPARE(image.size(), QSize(900, 400));
    QVERIFY(image.copy(0, 0, 450, 400) == image.copy(450, 0, 450, 400)); // side by side, and nothing spills over
}

void ChartExportTest::doesNotDependOnTheScreen()
{
    const QByteArray before = bytesOf({});
    m_chart->resize(200, 160);
    m_chart->show();
    QTest::keyClick(m_chart.get(), Qt::Key_Left); // a current point and the focus are not printed
    QCoreApplication::processEvents();
    QVERIFY(before == bytesOf({}));
}

void ChartExportTest::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("word");
    QTest::newRow("no such folder") << QStringLiteral("no/such/folder/x.png") << QSize(960, 560) << 1.0
                                    << QStringLiteral("No such file");
    QTest::newRow("a folder") << QStringLiteral(".") << QSize(960, 560) << 1.0 << QStringLiteral("folder of this name");
    QTest::newRow("no size") << QStringLiteral("x.png") << QSize() << 1.0 << QStringLiteral("between");
    QTest::newRow("no scale") << QStringLiteral("x.png") << QSize(960, 560) << 0.0 << QStringLiteral("between");
    QTest::newRow("too large") << QStringLiteral("x.png") << QSize(960, 560) << 100.0 << QStringLiteral("96000");
    QTest::newRow("not a number") << QStringLiteral("x.png") << QSize(960, 560) << qQNaN() << QStringLiteral("between");
}

void ChartExportTest::refuses()
{
    QFETCH(const QString, path);
    QFETCH(const QSize, size);
    QFETCH(const double, scale);
    QFETCH(const QString, word);
    QTemporaryDir dir;
    const ChartExportResult result = exportChart(*m_chart, dir.filePath(path), {.size = {double(size.width()), double(size.height())}, .scale = scale});
    QVERIFY(!result);
    QVERIFY2(result.error.contains(word), qPrintable(result.error));
    QVERIFY(QDir(dir.path()).isEmpty());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(!exportCharts({}, buffer, {}));
}

void ChartExportTest::leavesTheOldFile()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("chart.png"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    QVERIFY(!exportChart(*m_chart, path, {.size = {1, 1}}));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    old.close();
    QVERIFY(exportChart(*m_chart, path, {}));
    QCOMPARE(QImageReader(path).size(), QSize(960, 560));
}

void ChartExportTest::tellsAFullDevice()
{
    QBuffer closed;
    closed.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("ReadOnly device")));
    const ChartExportResult result = exportChart(*m_chart, closed, {});
    QVERIFY(!result);
    QVERIFY(result.error.startsWith(QStringLiteral("The chart could not be written")));
}

void ChartExportTest::knowsFormatsByName()
{
    ChartFormat format = ChartFormat::Png;
    QVERIFY(chartFormatOf(QStringLiteral("a.b/c.SVG"), format));
    QCOMPARE(format, ChartFormat::Svg);
    QVERIFY(chartFormatOf(QStringLiteral("c.pdf"), format));
    QCOMPARE(format, ChartFormat::Pdf);
    QVERIFY(!chartFormatOf(QStringLiteral("c.jpg"), format));
    QVERIFY(!chartFormatOf(QStringLiteral("png"), format));
    QCOMPARE(format, ChartFormat::Pdf);
}

QTEST_MAIN(ChartExportTest)
#include "tst_chartexport.moc"
