// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rowmodel.h"
#include "models/sourcekey.h"
#include "support/samplefilings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace filing;
using namespace models;
using namespace samplefilings;
using namespace Qt::StringLiterals;

namespace {

/// A table of regions: quarters and years side by side, and one of segments without any period.
SharedFiling tables()
{
    return FilingBuilder()
        .statement(StatementKind::Other, "Net sales by region")
        .column(months(3, 2003, 6), FiscalLabel{4, 2003, 3})
        .column(months(3, 2002, 6), FiscalLabel{4, 2002, 3})
        .column(months(12, 2003, 6), FiscalLabel{0, 2003, 12})
        .column(months(3, 2003, 3), FiscalLabel{3, 2003, 3})
        .changeColumn("% change")
        .row("Americas", LineItem::none, {"1,200", "", "4,700", "1,100", "20"})
        .statement(StatementKind::Other, "Segments")
        .changeColumn("Products")
        .changeColumn("Services")
        .row("Net sales", LineItem::none, {"900", "300"})
        .build();
}

QStringList names(const RowModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row, RowModel::PeriodColumn).data().toString() + u' '
            + model.index(row, RowModel::PeriodColumn).data(GroupRole).toString();
    return all;
}

} // namespace

class RowModelTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void showsPeriodsAsLongAsTheChosen_data();
    void showsPeriodsAsLongAsTheChosen();
    void gapsStayInvalid();
    void leadsBackToItsCells();
    void showsNothingFor_data();
    void showsNothingFor();
};

void RowModelTest::showsPeriodsAsLongAsTheChosen_data()
{
    QTest::addColumn<CellRef>("cell");
    QTest::addColumn<QStringList>("periods");
    QTest::newRow("a quarter") << CellRef{0, 0, 0} << QStringList{u"Q4 FY2002"_s, u"Q3 FY2003"_s, u"Q4 FY2003"_s};
    QTest::newRow("a year") << CellRef{0, 0, 1} << QStringList{u"FY2003 "_s};
    QTest::newRow("no period") << CellRef{1, 0, 0} << QStringList{u"Products "_s, u"Services "_s};
}

void RowModelTest::showsPeriodsAsLongAsTheChosen()
{
    QFETCH(const CellRef, cell);
    RowModel model;
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRow(tables(), cell);
    QCOMPARE(reset.count(), 1);
    QTEST(names(model), "periods");
}

void RowModelTest::gapsStayInvalid()
{
    RowModel model;
    model.setRow(tables(), {0, 0, 0});
    QVERIFY(!model.index(0, RowModel::ValueColumn).data(Qt::EditRole).isValid());
    QVERIFY(!model.index(0, RowModel::ValueColumn).data().isValid());
    QCOMPARE(model.cellAt(0).cell, -1);
    QCOMPARE(model.index(1, RowModel::ValueColumn).data(Qt::EditRole).toDouble(), 1100.0);
    QCOMPARE(model.headerData(RowModel::ValueColumn, Qt::Horizontal).toString(), u"Americas"_s);
}

void RowModelTest::leadsBackToItsCells()
{
    RowModel model;
    const SharedFiling filing = tables();
    model.setRow(filing, {0, 0, 0});
    const auto key = model.index(2, RowModel::ValueColumn).data(SourceKeyRole).value<SourceKey>();
    QCOMPARE(key.filing, filing);
    QCOMPARE(key.cell, (CellRef{0, 0, 0}));
    QCOMPARE(model.rowOf(key.cell), 2);
    QCOMPARE(model.rowOf({0, 0, 1}), -1); // the year is not among the quarters
}

void RowModelTest::showsNothingFor_data()
{
    QTest::addColumn<CellRef>("cell");
    QTest::newRow("no statement") << CellRef{2, 0, 0};
    QTest::newRow("no row") << CellRef{0, 1, 0};
    QTest::newRow("no cell") << CellRef{0, 0, 4};
    QTest::newRow("a label") << CellRef{0, 0, -1};
}

void RowModelTest::showsNothingFor()
{
    QFETCH(const CellRef, cell);
    RowModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRow(tables(), {0, 0, 0});
    model.setRow(tables(), cell);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.filing());
}

QTEST_GUILESS_MAIN(RowModelTest)
#include "tst_rowmodel.moc"
