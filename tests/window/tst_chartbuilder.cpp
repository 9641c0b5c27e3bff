// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "reports/namedcharts.h"
#include "widgets/trendchart.h"
#include "window/actions.h"
#include "window/chartbuilder.h"
#include "window/chartspane.h"
#include "window/releasepage.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTimer>

using namespace Qt::StringLiterals;

class ChartBuilderTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void makesAChart();
    void searchesMeasures();
    void refusesWhatCannotBeDrawn();
    void removesAndTakesBack();
    void keepsChartsWithTheWindow();
    void bearsADamagedFile();

private:
    [[nodiscard]] std::unique_ptr<window::ChartBuilder> builder(std::vector<reports::ChartDefinition> charts = {}) const;
    [[nodiscard]] const window::ChartsPane *pane() const { return m_fixture->window.releasePage()->charts(); }
    static void check(const window::ChartBuilder &builder, const QString &title, bool checked);

    std::unique_ptr<WindowFixture> m_fixture;
};

void ChartBuilderTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->open({WindowFixture::thermogenesis()}));
}

std::unique_ptr<window::ChartBuilder> ChartBuilderTest::builder(std::vector<reports::ChartDefinition> charts) const
{
    const window::Workspace *workspace = m_fixture->window.workspace();
    auto dialog = std::make_unique<window::ChartBuilder>(std::move(charts), workspace->timeline(), history::Span::Quarters,
                                                         workspace->ofCompany());
    dialog->show();
    return dialog;
}

void ChartBuilderTest::check(const window::ChartBuilder &builder, const QString &title, bool checked)
{
    QAbstractItemModel *model = builder.findChild<QListView *>(u"measures"_s)->model();
    const QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly);
    QVERIFY2(!found.isEmpty(), qPrintable(title));
    QVERIFY(model->setData(found.constFirst(), checked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole));
}

void ChartBuilderTest::makesAChart()
{
    const auto dialog = builder();
    QCOMPARE(dialog->charts().size(), std::size_t(1)); // one to begin with
    auto *title = dialog->findChild<QLineEdit *>(u"title"_s);
    title->selectAll();
    QTest::keyClicks(title, u"Costs"_s);
    check(*dialog, u"Revenue"_s, false);
    check(*dialog, u"Net income (loss)"_s, false);
    check(*dialog, u"Research and development"_s, true);
    auto *form = dialog->findChild<QComboBox *>(u"form"_s);
    form->setCurrentIndex(form->findData(int(reports::ChartKind::Stacked)));
    QTRY_COMPARE(dialog->preview().figure().title, u"Costs"_s);
    QCOMPARE(dialog->preview().form(), widgets::ChartForm::Stacked);
    QVERIFY(!dialog->preview().figure().isEmpty());
    dialog->accept();
    QCOMPARE(dialog->result(), int(QDialog::Accepted));
    const reports::ChartDefinition chart = dialog->charts().front();
    QCOMPARE(chart.name, u"costs"_s);
    QCOMPARE(chart.series, std::vector{history::Measure{filing::LineItem::rnd}});
}

void ChartBuilderTest::searchesMeasures()
{
    const auto dialog = builder();
    const QAbstractItemModel *model = dialog->findChild<QListView *>(u"measures"_s)->model();
    const int all = model->rowCount();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"search"_s), u"MARGIN"_s);
    QVERIFY(model->rowCount() > 0 && model->rowCount() < all);
    for (int row = 0; row < model->rowCount(); ++row)
        QVERIFY(model->index(row, 0).data().toString().contains(u"margin"_s, Qt::CaseInsensitive));
    QVERIFY(model->index(0, 0).data(Qt::ToolTipRole).toString().contains(u'÷'));
}

void ChartBuilderTest::refusesWhatCannotBeDrawn()
{
    const auto dialog = builder();
    check(*dialog, u"Revenue"_s, false);
    check(*dialog, u"Net income (loss)"_s, false);
    dialog->accept();
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QLabel *>(u"problem"_s)->text().contains(u"at least one measure"));
    check(*dialog, u"Revenue"_s, true);
    dialog->findChild<QLineEdit *>(u"title"_s)->clear();
    emit dialog->findChild<QLineEdit *>(u"title"_s)->textEdited({});
    dialog->accept();
    QVERIFY(dialog->findChild<QLabel *>(u"problem"_s)->text().contains(u"title"));
    QVERIFY(dialog->isVisible());
}

void ChartBuilderTest::removesAndTakesBack()
{
    const reports::NamedCharts charts =
        reports::readNamedCharts("A\tbars\tquarters\tall\trevenue\nB\tlines\tyears\t8\trnd\n");
    const auto dialog = builder(charts.charts);
    dialog->removeChart();
    QCOMPARE(dialog->charts().size(), std::size_t(1));
    QCOMPARE(dialog->charts().front().title, u"B"_s);
    dialog->undoRemoval();
    QVERIFY(dialog->charts() == charts.charts);
    dialog->undoRemoval(); // there is no more
    QCOMPARE(dialog->charts().size(), std::size_t(2));
    dialog->removeChart();
    dialog->removeChart();
    dialog->removeChart(); // of nothing
    QVERIFY(dialog->charts().empty());
    dialog->accept();
    QCOMPARE(dialog->result(), int(QDialog::Accepted));
}

void ChartBuilderTest::keepsChartsWithTheWindow()
{
    const int before = pane()->count();
    QTimer::singleShot(0, &m_fixture->window, [] {
        auto *dialog = qobject_cast<window::ChartBuilder *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *title = dialog->findChild<QLineEdit *>(u"title"_s);
        title->selectAll();
        QTest::keyClicks(title, u"Mine"_s);
        dialog->accept();
    });
    m_fixture->window.actions()->buildCharts->trigger();
    QCOMPARE(pane()->count(), before + 1);
    QCOMPARE(pane()->chartName(before), u"mine"_s);
    QCOMPARE(pane()->chartTitle(before), u"Mine"_s);
    QVERIFY(!pane()->chart(before).figure().isEmpty());
    QCOMPARE(int(pane()->pictures(u"X"_s).size()), before + 1);
    // The chart of the selected row stays the last, and a window that opens later has them too.
    m_fixture->window.actions()->chartRow->trigger();
    QCOMPARE(pane()->count(), before + 2);
    QCOMPARE(pane()->chartName(before), u"mine"_s);
    window::MainWindow other(&m_fixture->settings);
    other.makeReleasePage();
    QCOMPARE(other.releasePage()->charts()->count(), before + 1);
    // Removed, they go.
    QTimer::singleShot(0, &m_fixture->window, [] {
        auto *dialog = qobject_cast<window::ChartBuilder *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->removeChart();
        dialog->accept();
    });
    m_fixture->window.actions()->buildCharts->trigger();
    QCOMPARE(pane()->count(), before + 1); // with the row's
}

void ChartBuilderTest::bearsADamagedFile()
{
    QVERIFY(QDir().mkpath(m_fixture->settings.dataFolder()));
    QFile file(reports::namedChartsFile(m_fixture->settings.dataFolder()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xff\xfe noise\nGood\tbars\tquarters\tall\trevenue\n\0\0\0");
    file.close();
    window::MainWindow other(&m_fixture->settings);
    other.makeReleasePage();
    QCOMPARE(other.releasePage()->charts()->count(), 4);
}

QTEST_MAIN(ChartBuilderTest)
#include "tst_chartbuilder.moc"
