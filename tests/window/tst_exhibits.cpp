// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "window/exhibitchoice.h"
#include "window/exhibitloader.h"
#include "window/releasepage.h"
#include "window/releasepane.h"
#include "window/statementtabs.h"

#include "widgets/releaseview.h"

#include <QLabel>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;
using filing::LineItem;
using filing::StatementKind;

namespace {

constexpr int cover = 0;
constexpr int first = 1;
constexpr int second = 2;
constexpr int logo = 3;

QByteArray document(const QByteArray &type, const QByteArray &description, const QByteArray &text)
{
    return "<DOCUMENT>\n<TYPE>" + type + "\n<SEQUENCE>1\n<FILENAME>" + type.toLower() + ".txt\n<DESCRIPTION>" + description
        + "\n<TEXT>\n" + text + "\n</TEXT>\n</DOCUMENT>\n";
}

QByteArray sample(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A form without figures, two releases of different companies, and a picture.
QByteArray submission()
{
    return "<SEC-DOCUMENT>0000000001-03-000001.txt : 20030924\n<SEC-HEADER>0000000001-03-000001.hdr.sgml : 20030924\n"
           "CONFORMED SUBMISSION TYPE:\t8-K\nFILED AS OF DATE:\t\t20030924\n</SEC-HEADER>\n"
        + document("8-K", "CURRENT REPORT", "ITEM 12. RESULTS OF OPERATIONS\nThe release is attached as Exhibit 99.1.")
        + document("EX-99.1", "PRESS RELEASE", sample(WindowFixture::thermogenesis()))
        + document("EX-10.1", "ANOTHER RELEASE", sample(WindowFixture::harrowLake().constFirst()))
        + document("GRAPHIC", "LOGO", "begin 644 logo.jpg\nM_]C_X``02D9)1@`!`0$`8`!@``#_VP!#\n`\nend") + "</SEC-DOCUMENT>\n";
}

} // namespace

class ExhibitsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void init();
    void listsAllDocuments();
    void hidesTheListOfABareFile();
    void namesDocuments_data();
    void namesDocuments();
    void readsAnotherReleaseOfTheSubmission();
    void showsADocumentWithoutStatements();
    void goesBackToWhereASelectedFigureStands();
    void loadsForOneReleaseOnly_data();
    void loadsForOneReleaseOnly();

private:
    void choose(int document);
    [[nodiscard]] window::ReleasePane &pane() const { return *m_fixture->window.releasePane(); }
    [[nodiscard]] std::string company() const { return m_fixture->window.workspace()->current()->filing->company; }

    std::unique_ptr<WindowFixture> m_fixture;
};

void ExhibitsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->open({m_fixture->write(u"submission.txt"_s, submission())}));
    QVERIFY(m_fixture->window.workspace()->current());
    QCOMPARE(pane().document(), first);
}

void ExhibitsTest::choose(int document)
{
    pane().choice()->setCurrentIndex(document);
    emit pane().choice()->activated(document); // as a click in the list does
    QTRY_VERIFY(!m_fixture->window.exhibits()->isLoading());
    QTRY_COMPARE(pane().document(), document);
}

void ExhibitsTest::listsAllDocuments()
{
    const window::ExhibitChoice *choice = pane().choice();
    QVERIFY(choice->isVisible());
    QCOMPARE(choice->count(), 4);
    QCOMPARE(choice->currentIndex(), first);
    QCOMPARE(choice->itemText(first), u"EX-99.1, PRESS RELEASE"_s);
    const auto *model = qobject_cast<const QStandardItemModel *>(choice->model());
    QVERIFY(model);
    for (int document = 0; document < choice->count(); ++document)
        QCOMPARE(model->item(document)->isEnabled(), document != logo);
    QCOMPARE(choice->itemText(logo), u"GRAPHIC, LOGO (a picture)"_s);
}

void ExhibitsTest::hidesTheListOfABareFile()
{
    QVERIFY(m_fixture->open({WindowFixture::thermogenesis()}));
    QVERIFY(!pane().choice()->isVisible());
}

void ExhibitsTest::namesDocuments_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("name");
    QTest::newRow("all") << u"EX-99.1"_s << u"d8k.htm"_s << u"Press release"_s << u"EX-99.1, Press release"_s;
    QTest::newRow("description that repeats the type")
        << u"EX-99.1"_s << u"d8k.htm"_s << u"ex-99.1"_s << u"EX-99.1, d8k.htm"_s;
    QTest::newRow("type alone") << u"EX-27"_s << QString() << QString() << u"EX-27"_s;
    QTest::newRow("nothing") << QString() << QString() << QString() << u"Document 3"_s;
}

void ExhibitsTest::namesDocuments()
{
    QFETCH(const QString, type);
    QFETCH(const QString, file);
    QFETCH(const QString, description);
    filing::Document document;
    document.type = type.toStdString();
    document.fileName = file.toStdString();
    document.description = description.toStdString();
    QTEST(window::exhibitName(document, 3), "name");
    QVERIFY(window::reasonNotShown(document).isEmpty());
    document.readable = false;
    QVERIFY(!window::reasonNotShown(document).isEmpty());
}

void ExhibitsTest::readsAnotherReleaseOfTheSubmission()
{
    const std::string before = company();
    choose(second);
    QVERIFY(company() != before);
    QCOMPARE(m_fixture->window.workspace()->releases().size(), std::size_t(1)); // in the place of the former reading
    QVERIFY(pane().view()->toPlainText().contains(u"HARROW LAKE"_s, Qt::CaseInsensitive));
    QVERIFY(pane().view()->markCount() > 0);
    choose(first);
    QCOMPARE(company(), before);
}

void ExhibitsTest::showsADocumentWithoutStatements()
{
    const std::string before = company();
    choose(cover);
    QCOMPARE(company(), before);
    QVERIFY(pane().view()->toPlainText().contains(u"ITEM 12"_s));
    QCOMPARE(pane().view()->markCount(), 0);
    bool saysSo = false;
    const auto labels = pane().findChildren<QLabel *>();
    for (const QLabel *label : labels)
        saysSo = saysSo || (label->isVisible() && label->text().contains(u"EX-99.1"_s));
    QVERIFY(saysSo);
    choose(first);
    QVERIFY(pane().view()->markCount() > 0);
}

void ExhibitsTest::goesBackToWhereASelectedFigureStands()
{
    choose(cover);
    m_fixture->window.selection()->select(m_fixture->cell(StatementKind::Income, LineItem::net_income));
    QVERIFY(m_fixture->window.selection()->current().isValid());
    QCOMPARE(pane().document(), first);
    QVERIFY(pane().view()->shownPosition() >= 0);
}

void ExhibitsTest::loadsForOneReleaseOnly_data()
{
    QTest::addColumn<QString>("meanwhile");
    QTest::addColumn<bool>("comes");
    QTest::newRow("nothing happens") << QString() << true;
    QTest::newRow("it is still the one on display") << u"same"_s << true;
    QTest::newRow("another release is shown") << u"other"_s << false;
    QTest::newRow("it is given up") << u"cancelled"_s << false;
}

void ExhibitsTest::loadsForOneReleaseOnly()
{
    QFETCH(const QString, meanwhile);
    QFETCH(const bool, comes);
    window::ExhibitLoader loader;
    QSignalSpy loaded(&loader, &window::ExhibitLoader::loaded);
    const window::SharedRelease release = m_fixture->window.workspace()->current();
    loader.load(release, cover, pane().pageSetting());
    if (meanwhile == u"same")
        loader.keepTo(release);
    else if (meanwhile == u"other")
        loader.keepTo(nullptr);
    else if (meanwhile == u"cancelled")
        loader.cancel();
    QTRY_VERIFY(!loader.isLoading());
    QCoreApplication::processEvents();
    QCOMPARE(loaded.count(), comes ? 1 : 0);
}

QTEST_MAIN(ExhibitsTest)
#include "tst_exhibits.moc"
