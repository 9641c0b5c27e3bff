// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "periodmodel.h"
#include "strict.h"
#include "widgets/trendchart.h"

#include <QAccessible>
#include <QAccessibleTableInterface>
#include <QItemSelectionModel>
#include <QTest>

using namespace widgets;

/// What a screen reader finds: every chart is a table of its values.
class ChartAccessTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::German); }
    void init();
    void cleanup() { m_chart.reset(); }
    void isATable();
    void cellsSayWhatIsShown_data();
    void cellsSayWhatIsShown();
    void cellsKnowTheirHeaders();
    void childrenHaveTheirPlaces();
    void refusesWhatIsNotThere_data();
    void refusesWhatIsNotThere();
    void currentPointIsTheFocus();
    void followsTheModel();
    void waterfallHasOneColumn();

private:
    [[nodiscard]] QAccessibleInterface *access() const { return QAccessible::queryAccessibleInterface(m_chart.get()); }
    [[nodiscard]] QAccessibleTableInterface *table() const { return access()->tableInterface(); }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<TrendChart> m_chart;
};

void ChartAccessTest::init()
{
    failOnAnyWarning();
    m_model = makePeriodModel({{2.1e6, {}, -1.1e6}, {0.2, 0.1, 0.35}});
    m_model->item(0, 0)->setData(QStringLiteral("$2,100,000"),
                                 Qt::DisplayRole); // EditRole and DisplayRole are one item's text
    m_model->item(0, 0)->setData(2.1e6, Qt::EditRole);
    m_model->item(0, 0)->setData(true, DerivedRole);
    m_model->item(2, 0)->setData(QStringLiteral("The parts add up to another sum."), DoubtRole);
    m_chart = std::make_unique<TrendChart>();
    m_chart->setTitle(QStringLiteral("Net income (loss)"));
    m_chart->setModel(m_model.get());
    m_chart->addSeries(0, QStringLiteral("Net income"));
    m_chart->setRatioLine(1, QStringLiteral("Margin"));
    m_chart->resize(600, 400);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void ChartAccessTest::isATable()
{
    QVERIFY(access() && access()->isValid());
    QCOMPARE(access()->role(), QAccessible::Table);
    QCOMPARE(access()->text(QAccessible::Name), QStringLiteral("Net income (loss)"));
    QVERIFY(access()->text(QAccessible::Description).startsWith(QStringLiteral("A chart of 3 periods")));
    QVERIFY(table());
    QCOMPARE(table()->rowCount(), 3);
    QCOMPARE(table()->columnCount(), 2);
    QCOMPARE(table()->rowDescription(2), QStringLiteral("Q3 FY 2001"));
    QCOMPARE(table()->columnDescription(1), QStringLiteral("Margin"));
}

void ChartAccessTest::cellsSayWhatIsShown_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QStringList>("absent");
    const QString derived = QStringLiteral("derived");
    const QString doubted = QStringLiteral("doubted");
    const QString gap = QStringLiteral("not reported");
    QTest::newRow("derived") << 0 << 0 << QStringList{QStringLiteral("2100000"), derived} << QStringList{doubted, gap};
    QTest::newRow("gap") << 1 << 0 << QStringList{gap} << QStringList{derived, doubted, QStringLiteral("0")};
    QTest::newRow("doubted") << 2 << 0
                             << QStringList{QStringLiteral("-1100000"), doubted,
                                            QStringLiteral("The parts add up to another sum.")}
                             << QStringList{derived, gap};
    QTest::newRow("ratio") << 2 << 1 << QStringList{QStringLiteral("0.35")} << QStringList{derived, doubted, gap};
}

void ChartAccessTest::cellsSayWhatIsShown()
{
    QFETCH(const int, row);
    QFETCH(const int, column);
    QFETCH(const QStringList, parts);
    QFETCH(const QStringList, absent);
    QAccessibleInterface *cell = table()->cellAt(row, column);
    QVERIFY(cell && cell->isValid());
    QCOMPARE(cell->role(), QAccessible::Cell);
    const QString text = cell->text(QAccessible::Name);
    for (const QString &part : parts)
        QVERIFY2(text.contains(part), qPrintable(text));
    for (const QString &part : absent)
        QVERIFY2(!text.contains(part), qPrintable(text));
}

void ChartAccessTest::cellsKnowTheirHeaders()
{
    QAccessibleInterface *cell = table()->cellAt(1, 1);
    QAccessibleTableCellInterface *place = cell->tableCellInterface();
    QVERIFY(place);
    QCOMPARE(place->rowIndex(), 1);
    QCOMPARE(place->columnIndex(), 1);
    QCOMPARE(place->rowHeaderCells().size(), 1);
    QCOMPARE(place->rowHeaderCells().constFirst()->text(QAccessible::Name), QStringLiteral("Q2 FY 2001"));
    QCOMPARE(place->rowHeaderCells().constFirst()->role(), QAccessible::RowHeader);
    QCOMPARE(place->columnHeaderCells().constFirst()->text(QAccessible::Name), QStringLiteral("Margin"));
    QVERIFY(!place->columnHeaderCells().constFirst()->tableCellInterface());
    QCOMPARE(place->table(), access());
}

void ChartAccessTest::childrenHaveTheirPlaces()
{
    QCOMPARE(access()->childCount(), 3 * 2 + 3 + 2);
    for (int index = 0; index < access()->childCount(); ++index) {
        QAccessibleInterface *child = access()->child(index);
        QVERIFY(child);
        QCOMPARE(access()->indexOfChild(child), index);
        QCOMPARE(child->parent(), access());
        QVERIFY(!child->text(QAccessible::Name).isEmpty());
    }
    QAccessibleInterface *bar = table()->cellAt(2, 0);
    QVERIFY(!bar->rect().isEmpty());
    QCOMPARE(access()->childAt(bar->rect().center().x(), bar->rect().center().y()), bar);
}

void ChartAccessTest::refusesWhatIsNotThere_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::newRow("before the first period") << -1 << 0;
    QTest::newRow("behind the last period") << 3 << 0;
    QTest::newRow("before the first measure") << 0 << -1;
    QTest::newRow("behind the last measure") << 0 << 2;
}

void ChartAccessTest::refusesWhatIsNotThere()
{
    QFETCH(const int, row);
    QFETCH(const int, column);
    QVERIFY(!table()->cellAt(row, column));
    QVERIFY(!access()->child(access()->childCount()));
    QVERIFY(!access()->child(-1));
    QVERIFY(!table()->selectRow(0));
    QCOMPARE(access()->indexOfChild(access()), -1);
}

void ChartAccessTest::currentPointIsTheFocus()
{
    QVERIFY(!access()->focusChild());
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QCOMPARE(access()->focusChild(), table()->cellAt(2, 0));
    QVERIFY(table()->cellAt(2, 0)->state().selected);
    QVERIFY(!table()->cellAt(1, 0)->state().selected);
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QCOMPARE(access()->focusChild(), table()->cellAt(2, 1));
    QCOMPARE(table()->selectedCellCount(), 1);
}

void ChartAccessTest::followsTheModel()
{
    QAccessibleInterface *last = table()->cellAt(2, 0);
    m_model->removeRow(2);
    QCOMPARE(table()->rowCount(), 2);
    QVERIFY(!last->isValid());
    QVERIFY(last->text(QAccessible::Name).isEmpty());
    QVERIFY(last->state().invalid);
    QVERIFY(!table()->cellAt(2, 0));
}

void ChartAccessTest::waterfallHasOneColumn()
{
    m_chart->setForm(ChartForm::Waterfall);
    QCOMPARE(table()->columnCount(), 1);
    QVERIFY(access()->text(QAccessible::Description).startsWith(QStringLiteral("A chart of 3 steps")));
}

QTEST_MAIN(ChartAccessTest)
#include "tst_chartaccess.moc"
