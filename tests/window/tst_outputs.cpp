// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "widgets/picturepreview.h"
#include "window/actions.h"
#include "window/chartspane.h"
#include "window/exportdialog.h"
#include "window/releasepage.h"
#include "window/run.h"
#include "window/statementtabs.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;

class OutputsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void writesCharts_data();
    void writesCharts();
    void saysWhyAChartWasNotWritten();
    void asksBeforeReplacing();
    void remembersTheChoices();
    void refusesAPattern_data();
    void refusesAPattern();
    void writesTheUsersWords();
    void previewIsTheFile();
    void copiesAChart();
    void canBeStopped();
    void savesTheTableInView();
    void exportsTheAuditReport_data();
    void exportsTheAuditReport();
    void copiesTheTableInView();
    void drawsItselfWithoutAScreen();

private:
    [[nodiscard]] QString target(const QString &name = {}) const { return m_fixture->folder.filePath(u"charts/"_s + name); }
    [[nodiscard]] std::unique_ptr<window::ExportDialog> makeDialog(const QString &format, int scope) const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void OutputsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void OutputsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->open({WindowFixture::thermogenesis()}));
    QVERIFY(QDir().mkpath(target()));
    m_fixture->settings.setExportFolder(target());
}

std::unique_ptr<window::ExportDialog> OutputsTest::makeDialog(const QString &format, int scope) const
{
    const window::ChartsPane *charts = m_fixture->window.releasePage()->charts();
    auto dialog = std::make_unique<window::ExportDialog>(charts->pictures(u"THERMOGENESIS CORP."_s), charts->chartInView(),
                                                         u"THERMOGENESIS CORP."_s,
                                                         const_cast<window::Settings *>(&m_fixture->settings));
    auto *formats = dialog->findChild<QComboBox *>(u"format"_s);
    formats->setCurrentIndex(formats->findData(format));
    dialog->findChildren<QRadioButton *>().at(scope)->click();
    return dialog;
}

void OutputsTest::writesCharts_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("scope");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QByteArray>("beginning");
    const QStringList each{u"thermogenesis-corp-revenue-quarters"_s, u"thermogenesis-corp-gross-margin-quarters"_s,
                           u"thermogenesis-corp-net-income-quarters"_s};
    const QStringList one{u"thermogenesis-corp-charts-quarters"_s};
    QTest::newRow("png, in view") << u"png"_s << 0 << each.mid(0, 1) << QByteArray("\x89PNG");
    QTest::newRow("png, each") << u"png"_s << 1 << each << QByteArray("\x89PNG");
    QTest::newRow("svg, each") << u"svg"_s << 1 << each << QByteArray("<?xml");
    QTest::newRow("pdf, each") << u"pdf"_s << 1 << each << QByteArray("%PDF");
    QTest::newRow("svg, one picture") << u"svg"_s << 2 << one << QByteArray("<?xml");
    QTest::newRow("report") << u"pdf"_s << 3 << QStringList{u"thermogenesis-corp-report-quarters"_s} << QByteArray("%PDF");
}

void OutputsTest::writesCharts()
{
    QFETCH(const QString, format);
    QFETCH(const int, scope);
    QFETCH(const QStringList, names);
    QFETCH(const QByteArray, beginning);
    const auto dialog = makeDialog(format, scope);
    dialog->accept();
    QTRY_COMPARE(dialog->result(), int(QDialog::Accepted));
    QCOMPARE(dialog->writtenFiles().size(), names.size());
    for (const QString &name : names) {
        QFile file(target(name + u'.' + format));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QVERIFY(file.read(8).startsWith(beginning));
    }
    if (format == u"png") {
        const QImage image(target(names.first() + u".png"_s));
        QCOMPARE(image.size(), m_fixture->settings.exportChoices().size.dots().toSize());
        QCOMPARE(image.text(u"Description"_s),
                 u"Revenue by quarter. Revenue rose from $2,8 million in Q4 FY2002 to $2,9 million in Q4 FY2003."_s);
    }
}

void OutputsTest::saysWhyAChartWasNotWritten()
{
    const auto dialog = makeDialog(u"png"_s, 0);
    dialog->findChild<QLineEdit *>(u"folder"_s)->setText(m_fixture->folder.filePath(u"no such folder"_s));
    dialog->show();
    dialog->accept();
    const auto *problem = dialog->findChild<QLabel *>(u"problem"_s);
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(dialog->isVisible()); // it stays open
    QVERIFY2(problem->text().contains(u"no such folder"), qPrintable(problem->text()));
    QVERIFY(dialog->writtenFiles().isEmpty());
}

void OutputsTest::asksBeforeReplacing()
{
    const QString path = m_fixture->write(u"charts/thermogenesis-corp-revenue-quarters.png"_s, "old");
    for (const bool agrees : {false, true}) {
        const auto dialog = makeDialog(u"png"_s, 0);
        QTimer::singleShot(0, dialog.get(), [agrees] {
            auto *question = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            QVERIFY(question);
            const auto buttons = question->findChildren<QPushButton *>();
            for (QPushButton *button : buttons) {
                if (button->text().contains(u"Replace") == agrees)
                    button->click();
            }
        });
        dialog->accept();
        if (agrees)
            QTRY_COMPARE(dialog->result(), int(QDialog::Accepted));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(3) == "old", !agrees);
    }
}

void OutputsTest::remembersTheChoices()
{
    const auto dialog = makeDialog(u"svg"_s, 1);
    dialog->findChild<QLineEdit *>(u"pattern"_s)->setText(u"{chart} {to}"_s);
    dialog->accept();
    QTRY_COMPARE(dialog->result(), int(QDialog::Accepted));
    QVERIFY(QFileInfo::exists(target(u"net-income q4-fy2003.svg"_s)));
    const window::ExportChoices choices = m_fixture->settings.exportChoices();
    QCOMPARE(choices.format, widgets::ChartFormat::Svg);
    QCOMPARE(choices.scope, window::ExportScope::EachChart);
    QCOMPARE(choices.pattern, u"{chart} {to}"_s);
    QCOMPARE(QDir(m_fixture->settings.exportFolder()), QDir(target()));
    QCOMPARE(makeDialog(u"png"_s, 0)->findChild<QLineEdit *>(u"pattern"_s)->text(), u"{chart} {to}"_s);
}

void OutputsTest::refusesAPattern_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("good");
    QTest::newRow("standard") << QString() << true;
    QTest::newRow("words and placeholders") << u"Figure 1, {company} {from} to {to}"_s << true;
    QTest::newRow("unknown placeholder") << u"{firm}"_s << false;
    QTest::newRow("open bracket") << u"{chart"_s << false;
    QTest::newRow("a folder") << u"a/{chart}"_s << false;
}

void OutputsTest::refusesAPattern()
{
    QFETCH(const QString, pattern);
    QFETCH(const bool, good);
    const auto dialog = makeDialog(u"png"_s, 0);
    dialog->findChild<QLineEdit *>(u"pattern"_s)->setText(pattern);
    dialog->accept();
    if (good)
        QTRY_COMPARE(dialog->result(), int(QDialog::Accepted));
    else
        QTest::qWait(50);
    QCOMPARE(QDir(target()).isEmpty(), !good);
}

void OutputsTest::writesTheUsersWords()
{
    const auto dialog = makeDialog(u"svg"_s, 0);
    const auto typed = [&dialog](const QString &field, const QString &text) {
        auto *edit = dialog->findChild<QLineEdit *>(field);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    };
    typed(u"title"_s, u"A quarter & its year"_s);
    typed(u"source"_s, u"Our own reading"_s);
    dialog->findChild<QPlainTextEdit *>(u"description"_s)->setPlainText(u"Revenue grew a little."_s);
    dialog->accept();
    QTRY_COMPARE(dialog->result(), int(QDialog::Accepted));
    QFile file(dialog->writtenFiles().constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString svg = QString::fromUtf8(file.readAll());
    QVERIFY(svg.contains(u">A quarter &amp; its year</text>"));
    QVERIFY(svg.contains(u"<title id=\"title\">A quarter &amp; its year</title>"));
    QVERIFY(svg.contains(u">Our own reading</text>"));
    QVERIFY(svg.contains(u"Revenue grew a little."));
}

void OutputsTest::previewIsTheFile()
{
    const auto dialog = makeDialog(u"png"_s, 0);
    dialog->resize(1000, 640);
    dialog->show();
    QSignalSpy drawn(dialog->preview(), &widgets::PicturePreview::drawn);
    const auto *sizes = dialog->findChild<QComboBox *>(u"preset"_s);
    for (int preset = 0; preset < widgets::picturePresets().size(); ++preset) {
        emit const_cast<QComboBox *>(sizes)->activated(preset);
        QTRY_VERIFY(!drawn.isEmpty());
        drawn.clear();
        const QSize preview = dialog->preview()->picture().size();
        const QSizeF file = dialog->pictures().front().options.size.dots();
        QVERIFY2(std::abs(preview.width() * file.height() / file.width() - preview.height()) <= 1.5, "other proportions");
        const widgets::DrawnPicture picture =
            widgets::drawCharts(dialog->pictures().front().charts, dialog->pictures().front().options);
        const QImage small = picture.image.scaled(32, 32, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QImage shown = dialog->preview()->picture().scaled(32, 32, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        int different = 0;
        for (int i = 0; i < 32 * 32; ++i)
            different += std::abs(qGray(small.pixel(i % 32, i / 32)) - qGray(shown.pixel(i % 32, i / 32))) > 24;
        QVERIFY2(different < 8, qPrintable(QString::number(different)));
    }
}

void OutputsTest::copiesAChart()
{
    const auto dialog = makeDialog(u"png"_s, 0);
    dialog->copy();
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QCOMPARE(data->imageData().value<QImage>().size(), QSize(1600, 900));
    QVERIFY(data->data(u"image/svg+xml"_s).contains("<svg"));
}

void OutputsTest::canBeStopped()
{
    const auto dialog = makeDialog(u"png"_s, 1);
    dialog->show();
    dialog->accept();
    dialog->reject();
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"problem"_s)->isVisible());
    QVERIFY(dialog->isVisible());
    QVERIFY(QDir(target()).entryList(QDir::Files).size() < 3);
    dialog->reject();
    QVERIFY(!dialog->isVisible());
}

void OutputsTest::savesTheTableInView()
{
    QTimer::singleShot(0, &m_fixture->window, [this] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(target(u"income.csv"_s));
        QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
    });
    m_fixture->window.actions()->saveTable->trigger();
    QFile file(target(u"income.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("2898000"));
    QVERIFY(bytes.contains("-991000"));
}

void OutputsTest::exportsTheAuditReport_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("web page") << u"audit.html"_s << u"audit.html"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("pdf") << u"audit.pdf"_s << u"audit.pdf"_s << QByteArray("%PDF");
    QTest::newRow("no ending") << u"audit"_s << u"audit.html"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("given up") << QString() << u"audit.html"_s << QByteArray();
}

void OutputsTest::exportsTheAuditReport()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, written);
    QFETCH(const QByteArray, beginning);
    QTimer::singleShot(0, &m_fixture->window, [this, typed] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(target(typed));
        QMetaObject::invokeMethod(dialog, typed.isEmpty() ? "reject" : "accept", Qt::QueuedConnection);
    });
    m_fixture->window.actions()->exportReport->trigger();
    QFile file(target(written));
    QCOMPARE(file.open(QIODevice::ReadOnly), !typed.isEmpty());
    QVERIFY(file.isOpen() ? file.readAll().startsWith(beginning) : beginning.isEmpty());
}

void OutputsTest::copiesTheTableInView()
{
    m_fixture->window.actions()->copyTable->trigger();
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasText() && data->hasHtml());
    QVERIFY2(data->text().contains(u"\t-991000"), qPrintable(data->text()));
    QVERIFY(data->html().contains(u"<table"));
    QVERIFY(!m_fixture->window.selection()->current().isValid()); // nothing was selected by it
}

void OutputsTest::drawsItselfWithoutAScreen()
{
    const QString path = m_fixture->folder.filePath(u"window.png"_s);
    const QFont before = QApplication::font();
    QVERIFY(window::pictureOfWindow(path, {1200, 800}));
    QCOMPARE(QImage(path).size(), QSize(1200, 800));
    QVERIFY(!window::pictureOfWindow(m_fixture->folder.filePath(u"no/such/window.png"_s), {1200, 800}));
    QCOMPARE(QApplication::font(), before);
    QApplication::setPalette(QPalette());
}

QTEST_MAIN(OutputsTest)
#include "tst_outputs.moc"
