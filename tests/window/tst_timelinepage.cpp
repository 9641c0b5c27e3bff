// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "window/actions.h"
#include "window/chartspane.h"
#include "window/comparepage.h"
#include "window/periodpicker.h"
#include "window/releasepage.h"
#include "window/statementtabs.h"
#include "window/timelinepage.h"

#include "models/comparisonmodel.h"
#include "models/roles.h"
#include "models/sourcekey.h"
#include "models/timelinetablemodel.h"
#include "widgets/statementtable.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using filing::LineItem;
using filing::StatementKind;
using history::ShownAs;
using models::TimelineTableModel;
using window::StatementTabs;
using window::TimelinePage;

class TimelinePageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void init();
    void showsAllPeriodsOfTheCompany();
    void followsTheSpan();
    void choosesStatements();
    void switchesWhatIsShown();
    void limitsThePeriods();
    void leadsToTheFilingThatPrintsIt();
    void showsWhatIsSelectedElsewhere();
    void foldsByClickAndByKey();
    void comparesSelectedColumns();
    void showsTheOtherRule();
    void remembersItsOptions();
    void saysHowToGetMore();
    void listsRestatements();
    void writesASpreadsheet();

private:
    void click(const QString &text);
    [[nodiscard]] int rowOf(LineItem item) const;
    [[nodiscard]] int columnOf(const QString &key) const;
    [[nodiscard]] QAction *option(const QString &text) const;

    std::unique_ptr<WindowFixture> m_fixture;
    StatementTabs *m_tabs = nullptr;
    TimelinePage *m_page = nullptr;
};

void TimelinePageTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->open(WindowFixture::harrowLake()));
    m_fixture->window.actions()->tabs[StatementTabs::TimelineTab]->trigger();
    m_tabs = m_fixture->window.releasePage()->tabs();
    m_page = m_tabs->timelinePage();
    QVERIFY(m_page);
}

void TimelinePageTest::click(const QString &text)
{
    for (QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
        if (QString(button->text()).remove(u'&') == text) {
            button->click();
            return;
        }
    }
    QFAIL(qPrintable(u"no button "_s + text));
}

int TimelinePageTest::rowOf(LineItem item) const
{
    const QString id = QString::fromStdString(std::string(filing::id(item)));
    for (int row = 0; row < m_page->model()->rowCount(); ++row) {
        if (m_page->model()->index(row, 0).data(models::ConceptRole).toString() == id)
            return row;
    }
    return -1;
}

int TimelinePageTest::columnOf(const QString &key) const
{
    for (int column = 1; column < m_page->model()->columnCount(); ++column) {
        if (m_page->model()->headerData(column, Qt::Horizontal, models::PeriodRole).toString() == key)
            return column;
    }
    return -1;
}

QAction *TimelinePageTest::option(const QString &text) const
{
    for (QAction *action : m_page->findChildren<QAction *>()) {
        if (QString(action->text()).remove(u'&') == text)
            return action;
    }
    return nullptr;
}

void TimelinePageTest::showsAllPeriodsOfTheCompany()
{
    QCOMPARE(m_tabs->currentIndex(), int(StatementTabs::TimelineTab));
    QCOMPARE(m_tabs->tableInView(), m_page->table());
    QCOMPARE(m_tabs->nameInView(), u"timeline"_s);
    const TimelineTableModel *model = m_page->model();
    QVERIFY(model->columnCount() > 12); // eight quarters, the four of the year before, three years
    QVERIFY(columnOf(u"3M 2005-09-30"_s) > 0);
    QVERIFY(columnOf(u"12M 2005-09-30"_s) > 0);
    QVERIFY(model->periodAt(model->columnCount() - 1).period < model->periodAt(1).period); // newest first
    for (const LineItem item : {LineItem::revenue, LineItem::total_assets})
        QVERIFY(model->index(rowOf(item), columnOf(u"3M 2005-09-30"_s)).data().isValid());
}

void TimelinePageTest::followsTheSpan()
{
    m_fixture->window.actions()->years->trigger();
    QCOMPARE(columnOf(u"3M 2005-09-30"_s), -1);
    QVERIFY(columnOf(u"12M 2005-09-30"_s) > 0);
    m_fixture->window.actions()->quarters->trigger();
    QVERIFY(columnOf(u"3M 2005-09-30"_s) > 0);
    option(u"Years Among the Quarters"_s)->trigger();
    QCOMPARE(columnOf(u"12M 2005-09-30"_s), -1);
}

void TimelinePageTest::choosesStatements()
{
    click(u"Balance"_s);
    QCOMPARE(rowOf(LineItem::revenue), -1);
    QVERIFY(rowOf(LineItem::total_assets) >= 0);
    click(u"All"_s);
    QVERIFY(rowOf(LineItem::revenue) >= 0);
    QVERIFY(rowOf(LineItem::total_assets) > rowOf(LineItem::revenue));
}

void TimelinePageTest::switchesWhatIsShown()
{
    const int row = rowOf(LineItem::revenue);
    const int column = columnOf(u"3M 2005-09-30"_s);
    QCOMPARE(m_page->model()->index(row, column).data(models::RawTextRole).toString(), u"16224000"_s);
    auto *show = m_page->findChild<QComboBox *>();
    show->setCurrentIndex(show->findData(int(ShownAs::ChangeOnYear)));
    emit show->activated(show->currentIndex());
    QCOMPARE(m_page->model()->index(row, column).data(models::RawTextRole).toString(), u"8.9"_s);
}

void TimelinePageTest::limitsThePeriods()
{
    click(u"Last 8"_s);
    int quarters = 0;
    for (int column = 1; column < m_page->model()->columnCount(); ++column)
        quarters += m_page->model()->periodAt(column).period.months == 3 ? 1 : 0;
    QCOMPARE(quarters, 8);
    option(u"Newest Period First"_s)->trigger();
    QVERIFY(m_page->model()->periodAt(1).period < m_page->model()->periodAt(2).period);
}

void TimelinePageTest::leadsToTheFilingThatPrintsIt()
{
    const auto sheet = m_page->model()->sheet().timeline();
    const QModelIndex index = m_page->model()->index(rowOf(LineItem::revenue), columnOf(u"3M 2005-03-31"_s));
    m_page->table()->horizontalScrollBar()->setValue(20);
    m_page->table()->setCurrentIndex(index);
    const window::SelectedCell &selected = m_fixture->window.selection()->current();
    QVERIFY(selected.isValid());
    QCOMPARE(selected.row().item, LineItem::revenue);
    QCOMPARE(selected.column().period->key(), std::string("3M 2005-03-31"));
    QCOMPARE(m_fixture->window.workspace()->current(), selected.release);
    // Another release is looked at now, but nothing of the timeline is another one: it stays where it is.
    QCOMPARE(m_page->model()->sheet().timeline(), sheet);
    QCOMPARE(m_page->table()->currentIndex(), index);
    QCOMPARE(m_tabs->currentIndex(), int(StatementTabs::TimelineTab));
}

void TimelinePageTest::showsWhatIsSelectedElsewhere()
{
    const window::SelectedCell cell = m_fixture->cell(StatementKind::Income, LineItem::net_income);
    QVERIFY(cell.isValid());
    m_fixture->window.selection()->select(cell);
    QCOMPARE(m_page->table()->currentIndex().row(), rowOf(LineItem::net_income));
    QVERIFY(m_fixture->window.selection()->current() == cell); // and is not changed by that
    const auto key = m_page->table()->currentIndex().data(models::SourceKeyRole).value<models::SourceKey>();
    QVERIFY(key.cell == cell.cell);
    m_fixture->window.selection()->clear();
    QVERIFY(!m_fixture->window.selection()->current().isValid());
}

void TimelinePageTest::foldsByClickAndByKey()
{
    TimelineTableModel *model = m_page->model();
    const int rows = model->rowCount();
    QVERIFY(model->isGroup(1));
    emit m_page->table()->clicked(model->index(1, 0));
    QVERIFY(model->rowCount() < rows);
    m_page->table()->setCurrentIndex(model->index(1, 0));
    QTest::keyClick(m_page->table(), Qt::Key_Space);
    QCOMPARE(model->rowCount(), rows);
    m_page->table()->setCurrentIndex(model->index(2, 1)); // no group
    QTest::keyClick(m_page->table(), Qt::Key_Return);
    QCOMPARE(model->rowCount(), rows);
    option(u"Fold All Groups"_s)->trigger();
    QVERIFY(model->rowCount() < rows);
    option(u"Open All Groups"_s)->trigger();
    QCOMPARE(model->rowCount(), rows);
}

void TimelinePageTest::comparesSelectedColumns()
{
    QPushButton *compare = nullptr;
    for (QPushButton *button : m_page->findChildren<QPushButton *>())
        compare = button->text().contains(u"ompare") ? button : compare;
    QVERIFY(compare);
    m_page->table()->selectColumn(columnOf(u"3M 2005-03-31"_s));
    QVERIFY(!compare->text().contains(u'2'));
    QCOMPARE(m_page->picker()->picked().size(), std::size_t(1));
    m_page->table()->selectionModel()->select(m_page->model()->index(0, columnOf(u"3M 2004-06-30"_s)),
                                              QItemSelectionModel::Select | QItemSelectionModel::Columns);
    QVERIFY(compare->text().contains(u'2'));
    compare->click();
    QCOMPARE(m_tabs->currentIndex(), int(StatementTabs::CompareTab));
    const auto &periods = m_tabs->comparePage()->model()->comparison().periods;
    QCOMPARE(periods.size(), std::size_t(2));
    QCOMPARE(periods[0].period.key(), std::string("3M 2005-03-31"));
    QCOMPARE(periods[1].period.key(), std::string("3M 2004-06-30"));
}

void TimelinePageTest::showsTheOtherRule()
{
    option(u"As First Reported"_s)->trigger();
    QCOMPARE(m_page->model()->sheet().timeline()->rule(), history::ValueRule::AsFirstReported);
    option(u"Latest Figures"_s)->trigger();
    QCOMPARE(m_page->model()->sheet().timeline(), m_fixture->window.workspace()->timeline());
}

/// A window that opens later shows timelines as this one did.
void TimelinePageTest::remembersItsOptions()
{
    option(u"As First Reported"_s)->trigger();
    option(u"Newest Period First"_s)->trigger();
    option(u"Years Among the Quarters"_s)->trigger();
    click(u"Last 8"_s);
    auto *show = m_page->findChild<QComboBox *>();
    show->setCurrentIndex(1);
    emit show->activated(1);
    m_fixture->window.actions()->trailingYears->trigger();

    window::MainWindow later(&m_fixture->settings);
    later.show();
    later.openPaths(WindowFixture::harrowLake());
    QTRY_VERIFY_WITH_TIMEOUT(later.workspace()->current() && !later.loader()->isLoading(), 20000);
    QCOMPARE(later.releasePage()->charts()->span(), history::Span::TrailingYears);
    QVERIFY(later.actions()->trailingYears->isChecked());
    later.releasePage()->tabs()->goTo(StatementTabs::TimelineTab);
    const window::TimelinePage *page = later.releasePage()->tabs()->timelinePage();
    QCOMPARE(page->choices(), (window::TimelineChoices{false, false, true, 8, history::ShownAs::ChangeOnYear}));
    QCOMPARE(page->model()->sheet().timeline()->rule(), history::ValueRule::AsFirstReported);
    QVERIFY(page->model()->columnCount() <= models::TimelineTableModel::FirstPeriodColumn + 8);
}

void TimelinePageTest::saysHowToGetMore()
{
    const auto hints = [this] {
        QString text;
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            text += label->isVisibleTo(m_page) ? label->text() + u'\n' : QString();
        return text;
    };
    QVERIFY(!hints().contains(u"Open more"));
    QVERIFY(m_fixture->open({WindowFixture::thermogenesis()}));
    QVERIFY(hints().contains(u"Open more"));
    click(u"Cash flow"_s); // which this release does not print
    QVERIFY(hints().contains(u"no statement of this kind"));
    QCOMPARE(m_page->model()->rowCount(), 0);
}

void TimelinePageTest::listsRestatements()
{
    QVERIFY(!m_page->restatements());
    m_page->setRestatementsShown(true);
    const QTableView *list = m_page->restatements();
    QVERIFY(list);
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->model()->rowCount(), 0); // the invented company restated nothing
    // Of a copy of its latest release, last year's quarter is another one.
    QFile file(WindowFixture::harrowLake().last());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    QVERIFY(text.contains("14,901"));
    text.replace("14,901", "14,911").replace("November 8, 2005", "November 9, 2005");
    QVERIFY(m_fixture->open({m_fixture->write(u"restated.txt"_s, text)}));
    QVERIFY(list->model()->rowCount() > 0);
    const QModelIndex first = list->model()->index(0, 2);
    QVERIFY(first.data().toString().contains(u"14,901") || first.data().toString().contains(u"14.901"));
    const auto key = first.data(models::SourceKeyRole).value<models::SourceKey>();
    m_page->restatements()->setCurrentIndex(first);
    QVERIFY(m_fixture->window.selection()->current().cell == key.cell);
    QCOMPARE(m_fixture->window.selection()->current().release->filing, key.filing);
    m_page->setRestatementsShown(false);
    QVERIFY(!list->isVisible());
}

void TimelinePageTest::writesASpreadsheet()
{
    const QString path = m_fixture->folder.filePath(u"timeline.xlsx"_s);
    QCOMPARE(m_page->writeWorkbook(path), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(2) == "PK"); // a spreadsheet is a ZIP archive
    QVERIFY(!m_page->writeWorkbook(m_fixture->folder.filePath(u"no/such/folder/timeline.xlsx"_s)).isEmpty());
}

QTEST_MAIN(TimelinePageTest)
#include "tst_timelinepage.moc"
