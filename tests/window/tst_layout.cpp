// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "window/actions.h"
#include "window/appearance.h"
#include "window/chartspane.h"
#include "window/releasepage.h"
#include "window/releasepane.h"
#include "window/shortcutsdialog.h"
#include "window/statementtabs.h"
#include "window/whypanel.h"

#include "widgets/colours.h"
#include "widgets/releaseview.h"
#include "widgets/statementtable.h"
#include "widgets/trendchart.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QHash>
#include <QKeySequence>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSet>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using window::StatementTabs;
using window::Theme;

class LayoutTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void beginsWithoutDocks();
    void comesBackAsItWasLeft();
    void isPutBackToTheDefault();
    void bringsAClosedDockBack();
    void showsOneChartAtATimeWhenNarrow();
    void hasRoomForTheReleaseAndFourPeriods_data();
    void hasRoomForTheReleaseAndFourPeriods();
    void explainsWhereThereIsRoom_data();
    void explainsWhereThereIsRoom();
    void leavesMovedDocksWhereTheyAre();
    void followsTheTheme_data();
    void followsTheTheme();
    void countsInTheUnitsWanted();
    void isReadable_data();
    void isReadable();
    void givesNoKeyTwice();
    void givesNoLetterTwice();
    void listsAllKeys();
    void goesToATabByKey_data();
    void goesToATabByKey();
    void namesWhatHasTheFocus();
};

namespace {

QDockWidget *dock(WindowFixture &fixture, const QString &name)
{
    return fixture.window.findChild<QDockWidget *>(name);
}

} // namespace

void LayoutTest::beginsWithoutDocks()
{
    WindowFixture fixture;
    for (const QString &name : {u"filingsDock"_s, u"releaseDock"_s}) {
        QVERIFY(dock(fixture, name));
        QVERIFY(!dock(fixture, name)->isVisible());
        QVERIFY(!dock(fixture, name)->toggleViewAction()->isEnabled());
    }
    QVERIFY(fixture.open({WindowFixture::thermogenesis()}));
    for (const QString &name : {u"filingsDock"_s, u"releaseDock"_s})
        QVERIFY(dock(fixture, name)->isVisible());
}

void LayoutTest::comesBackAsItWasLeft()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    {
        window::Settings settings(file);
        window::MainWindow window(&settings);
        window.resize(1200, 800);
        window.show();
        window.openPaths({WindowFixture::thermogenesis()});
        QTRY_VERIFY(window.workspace()->current());
        window.addDockWidget(Qt::BottomDockWidgetArea, window.findChild<QDockWidget *>(u"releaseDock"_s));
        window.findChild<QDockWidget *>(u"filingsDock"_s)->close();
        window.close();
    }
    window::Settings settings(file);
    window::MainWindow window(&settings);
    window.show();
    QCOMPARE(window.size(), QSize(1200, 800));
    window.openPaths({WindowFixture::thermogenesis()});
    QTRY_VERIFY(window.workspace()->current());
    auto *release = window.findChild<QDockWidget *>(u"releaseDock"_s);
    QCOMPARE(window.dockWidgetArea(release), Qt::BottomDockWidgetArea);
    QVERIFY(release->isVisible());
    QVERIFY(!window.findChild<QDockWidget *>(u"filingsDock"_s)->isVisible());
}

void LayoutTest::isPutBackToTheDefault()
{
    WindowFixture fixture;
    QVERIFY(fixture.open({WindowFixture::thermogenesis()}));
    QDockWidget *release = dock(fixture, u"releaseDock"_s);
    QDockWidget *filings = dock(fixture, u"filingsDock"_s);
    release->setFloating(true);
    filings->close();
    fixture.window.actions()->restoreLayout->trigger();
    QVERIFY(!release->isFloating());
    QCOMPARE(fixture.window.dockWidgetArea(release), Qt::RightDockWidgetArea);
    QVERIFY(filings->isVisible());
    QCOMPARE(fixture.window.dockWidgetArea(filings), Qt::LeftDockWidgetArea);
}

void LayoutTest::bringsAClosedDockBack()
{
    WindowFixture fixture;
    QVERIFY(fixture.open({WindowFixture::thermogenesis()}));
    QDockWidget *release = dock(fixture, u"releaseDock"_s);
    release->close();
    release->toggleViewAction()->trigger();
    QVERIFY(release->isVisible());
    release->close();
    fixture.window.actions()->find->trigger(); // looking for something in the text shows the text
    QVERIFY(release->isVisible());
}

void LayoutTest::showsOneChartAtATimeWhenNarrow()
{
    WindowFixture fixture;
    QVERIFY(fixture.open({WindowFixture::thermogenesis()}));
    const window::ChartsPane *charts = fixture.window.releasePage()->charts();
    const auto visible = [&] {
        int count = 0;
        for (int i = 0; i < charts->count(); ++i)
            count += charts->chart(i).isVisible() ? 1 : 0;
        return count;
    };
    QTRY_COMPARE(visible(), 3);
    fixture.window.resize(900, 700);
    QTRY_COMPARE(visible(), 1);
    QVERIFY(charts->chart(charts->chartInView()).isVisible());
}

void LayoutTest::hasRoomForTheReleaseAndFourPeriods_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("below");
    QTest::newRow("wide") << QSize(1440, 900) << false;
    QTest::newRow("narrow") << QSize(1024, 700) << true;
}

void LayoutTest::hasRoomForTheReleaseAndFourPeriods()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, below);
    const QFont before = QApplication::font();
    const QTemporaryDir folder;
    window::Settings settings(folder.filePath(u"settings.ini"_s));
    const window::Appearance appearance(&settings); // the program's own font; a system's may be any wider
    window::MainWindow window(&settings);
    window.resize(QSize(1440, 900));
    window.show();
    window.openPaths({WindowFixture::thermogenesis()});
    QTRY_VERIFY(window.workspace()->current());
    window.resize(size); // the docks follow
    auto *release = window.findChild<QDockWidget *>(u"releaseDock"_s);
    QCOMPARE(window.dockWidgetArea(release), below ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea);
    const widgets::ReleaseView *text = window.releasePane()->view();
    QTRY_VERIFY(text->width() >= text->widthOf(80));
    const widgets::StatementTable *table = window.releasePage()->tabs()->tableInView();
    QCOMPARE(table->model()->columnCount(), 5);
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    window.resize(1440, 900);
    QTRY_COMPARE(window.dockWidgetArea(release), Qt::RightDockWidgetArea);
    QApplication::setFont(before);
    QApplication::setPalette(QPalette());
}

void LayoutTest::explainsWhereThereIsRoom_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("beside"); ///< the text, not below it
    QTest::newRow("wide and high") << QSize(1440, 900) << false;
    QTest::newRow("narrow and low") << QSize(1024, 700) << true;
}

/// The explanation keeps eight lines or more, and the text as well.
void LayoutTest::explainsWhereThereIsRoom()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, beside);
    WindowFixture fixture;
    fixture.window.resize(1440, 900);
    QVERIFY(fixture.open({WindowFixture::thermogenesis()}));
    fixture.window.actions()->why->trigger();
    fixture.window.resize(size);
    const window::WhyPanel *why = fixture.window.releasePane()->why();
    const widgets::ReleaseView *text = fixture.window.releasePane()->view();
    QTRY_VERIFY(why->isVisible());
    const auto leftOf = [&fixture](const QWidget *widget) { return widget->mapTo(&fixture.window, QPoint()).x(); };
    QTRY_COMPARE(leftOf(why) > leftOf(text), beside);
    const int eightLines = 8 * why->fontMetrics().lineSpacing();
    QTRY_VERIFY2(why->height() >= eightLines, qPrintable(QString::number(why->height())));
    QVERIFY2(text->height() >= eightLines, qPrintable(QString::number(text->height())));
    fixture.window.resize(1440, 900);
    QTRY_VERIFY(leftOf(why) == leftOf(text));
}

void LayoutTest::leavesMovedDocksWhereTheyAre()
{
    WindowFixture fixture;
    fixture.window.resize(1900, 900);
    QVERIFY(fixture.open({WindowFixture::thermogenesis()}));
    QDockWidget *release = dock(fixture, u"releaseDock"_s);
    QCOMPARE(fixture.window.dockWidgetArea(release), Qt::RightDockWidgetArea);
    fixture.window.addDockWidget(Qt::TopDockWidgetArea, release);
    fixture.window.resize(800, 700);
    QCOMPARE(fixture.window.dockWidgetArea(release), Qt::TopDockWidgetArea);
    QCOMPARE(fixture.window.dockWidgetArea(dock(fixture, u"filingsDock"_s)), Qt::LeftDockWidgetArea);
}

void LayoutTest::followsTheTheme_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << int(Theme::Light) << false;
    QTest::newRow("dark") << int(Theme::Dark) << true;
}

void LayoutTest::followsTheTheme()
{
    QFETCH(const int, theme);
    QFETCH(const bool, dark);
    WindowFixture fixture;
    const window::Appearance appearance(&fixture.settings);
    (Theme(theme) == Theme::Dark ? fixture.window.actions()->themeDark : fixture.window.actions()->themeLight)->trigger();
    QCOMPARE(fixture.settings.theme(), Theme(theme));
    QTRY_COMPARE(widgets::isDark(fixture.window.palette().color(QPalette::Window)), dark);
    // An icon takes the colour of text.
    const QImage icon = window::themedIcon(u"open"_s).pixmap(24, 24).toImage();
    QColor ink;
    for (int y = 0; y < icon.height(); ++y) {
        for (int x = 0; x < icon.width(); ++x) {
            if (icon.pixelColor(x, y).alpha() == 255)
                ink = icon.pixelColor(x, y);
        }
    }
    QVERIFY(ink.isValid());
    QCOMPARE(ink.rgb(), QApplication::palette().color(QPalette::ButtonText).rgb());
    QApplication::setPalette(QPalette());
}

void LayoutTest::countsInTheUnitsWanted()
{
    WindowFixture fixture;
    QVERIFY(fixture.open({WindowFixture::thermogenesis()}));
    const auto &units = fixture.window.actions()->chartUnits;
    const window::ChartsPane *charts = fixture.window.releasePage()->charts();
    const auto latest = [charts] {
        const widgets::ChartFigure figure = charts->chart(0).figure();
        return figure.labelForms({int(figure.periods.size()) - 1, 0}).constFirst();
    };
    QVERIFY(units[0]->isChecked());
    QCOMPARE(latest(), u"$2,9M"_s);
    QVERIFY(!charts->chart(0).figure().subtitle.contains(u"thousands"));
    units[2]->trigger();
    QCOMPARE(latest(), u"2.898"_s); // German separators
    QVERIFY(charts->chart(0).figure().subtitle.startsWith(u"US dollars in thousands"));
    units[3]->trigger();
    QCOMPARE(latest(), u"2,9"_s);
    window::MainWindow later(&fixture.settings);
    QVERIFY(later.actions()->chartUnits[3]->isChecked());
    units[1]->trigger(); // the statements print single dollars
    QCOMPARE(latest(), u"2.898.000"_s);
}

void LayoutTest::isReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << window::Appearance::lightPalette();
    QTest::newRow("dark") << window::Appearance::darkPalette();
}

void LayoutTest::isReadable()
{
    QFETCH(const QPalette, palette);
    using Role = QPalette::ColorRole;
    const QList<std::pair<Role, Role>> pairs{
        {Role::WindowText, Role::Window},
        {Role::Text, Role::Base},
        {Role::Text, Role::AlternateBase},
        {Role::ButtonText, Role::Button},
        {Role::PlaceholderText, Role::Window},
        {Role::PlaceholderText, Role::Base},
        {Role::Link, Role::Window},
        {Role::Link, Role::Base},
        {Role::HighlightedText, Role::Highlight},
        {Role::ToolTipText, Role::ToolTipBase},
    };
    for (const auto &[ink, ground] : pairs) {
        const double contrast = widgets::contrastRatio(palette.color(ink), palette.color(ground));
        QVERIFY2(contrast >= 4.5, qPrintable(u"role %1 on %2: %3"_s.arg(int(ink)).arg(int(ground)).arg(contrast)));
    }
    for (const Role ground : {Role::Window, Role::Base, Role::Button}) {
        const QColor disabled = palette.color(QPalette::Disabled, Role::WindowText);
        QVERIFY(widgets::contrastRatio(disabled, palette.color(ground)) >= 4.5);
        QVERIFY(widgets::contrastRatio(disabled, palette.color(Role::WindowText)) >= 2);
    }
}

void LayoutTest::givesNoKeyTwice()
{
    WindowFixture fixture;
    QSet<QString> seen;
    const QList<QAction *> actions = fixture.window.actions()->all();
    for (const QAction *action : actions) {
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!seen.contains(keys.toString()), qPrintable(keys.toString()));
            seen.insert(keys.toString());
        }
    }
    for (const QString &wanted : {u"Ctrl+O"_s, u"Ctrl+E"_s, u"Ctrl+D"_s, u"Ctrl+F"_s, u"Ctrl+W"_s, u"F11"_s, u"F1"_s, u"?"_s,
                                  u"Ctrl+1"_s, u"Ctrl+5"_s, u"Alt+Left"_s, u"Alt+Right"_s})
        QVERIFY2(seen.contains(wanted), qPrintable(wanted));
}

/// A letter with Alt that two buttons in sight share, or a button and a menu, presses neither.
void LayoutTest::givesNoLetterTwice()
{
    WindowFixture fixture;
    QVERIFY(fixture.open(WindowFixture::harrowLake()));
    window::Actions *actions = fixture.window.actions();
    QList<QAction *> places(actions->tabs.cbegin(), actions->tabs.cend());
    places.append(actions->library);
    for (QAction *place : std::as_const(places)) {
        place->trigger();
        QHash<QKeySequence, QString> taken;
        const auto take = [&taken, place](const QString &text) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            if (key.isEmpty())
                return;
            QVERIFY2(!taken.contains(key), qPrintable(place->text() + u": "_s + taken.value(key) + u" and "_s + text));
            taken.insert(key, text);
        };
        for (const QAction *menu : fixture.window.menuBar()->actions())
            take(menu->text());
        for (const QAbstractButton *button : fixture.window.findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                take(button->text());
        }
    }
}

void LayoutTest::listsAllKeys()
{
    WindowFixture fixture;
    const QList<QAction *> actions = fixture.window.actions()->all();
    window::ShortcutsDialog dialog(actions);
    const auto *list = dialog.findChild<QTreeWidget *>();
    QVERIFY(list);
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        const auto rows = list->findItems(action->shortcut().toString(QKeySequence::NativeText), Qt::MatchContains, 1);
        QVERIFY2(!rows.isEmpty(), qPrintable(action->text()));
    }
}

void LayoutTest::goesToATabByKey_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("tab");
    QTest::newRow("income") << Qt::Key_1 << int(StatementTabs::IncomeTab);
    QTest::newRow("balance") << Qt::Key_2 << int(StatementTabs::BalanceTab);
    QTest::newRow("cash flow, which the release has not") << Qt::Key_3 << -1;
    QTest::newRow("compare") << Qt::Key_D << int(StatementTabs::CompareTab);
    QTest::newRow("timeline") << Qt::Key_T << int(StatementTabs::TimelineTab);
    QTest::newRow("timeline, by its number") << Qt::Key_5 << int(StatementTabs::TimelineTab);
    QTest::newRow("compare, by its number") << Qt::Key_6 << int(StatementTabs::CompareTab);
    QTest::newRow("checks") << Qt::Key_7 << int(StatementTabs::ChecksTab);
    QTest::newRow("claims") << Qt::Key_8 << int(StatementTabs::ClaimsTab);
}

void LayoutTest::goesToATabByKey()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const int, tab);
    WindowFixture fixture;
    QVERIFY(fixture.open({WindowFixture::thermogenesis()}));
    fixture.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    StatementTabs *tabs = fixture.window.releasePage()->tabs();
    const int before = tab == StatementTabs::IncomeTab ? StatementTabs::BalanceTab : StatementTabs::IncomeTab;
    tabs->setCurrentIndex(before);
    QTest::keyClick(&fixture.window, key, Qt::ControlModifier);
    QCOMPARE(tabs->currentIndex(), tab < 0 ? before : tab);
}

void LayoutTest::namesWhatHasTheFocus()
{
    WindowFixture fixture;
    QVERIFY(fixture.open({WindowFixture::thermogenesis()}));
    const auto all = fixture.window.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY(face);
        const bool isNamed = !face->text(QAccessible::Name).isEmpty() || !widget->parentWidget()->accessibleName().isEmpty();
        QVERIFY2(isNamed, widget->metaObject()->className());
    }
}

QTEST_MAIN(LayoutTest)
#include "tst_layout.moc"
