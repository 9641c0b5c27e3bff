// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/comparisonmodel.h"
#include "models/sourcekey.h"
#include "support/samplefilings.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace filing;
using namespace models;
using namespace samplefilings;
using namespace Qt::StringLiterals;

namespace {

history::Comparison comparison(StatementKind kind, const std::vector<Period> &periods)
{
    const auto timeline = std::make_shared<const history::Timeline>(std::vector{yearEndRelease()});
    std::vector<history::ComparedPeriod> sides;
    for (const Period &period : periods)
        sides.push_back({timeline, period});
    return history::compare(kind, sides);
}

int rowOf(const ComparisonModel &model, const QString &label)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == label)
            return row;
    }
    return -1;
}

} // namespace

class ComparisonModelTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void columns_data();
    void columns();
    void texts_data();
    void texts();
    void longQuarters();
    void shares();
    void gapsStayInvalid();
    void sourceOfAValue();
    void marksRestatedValues();
    void empty();
};

void ComparisonModelTest::columns_data()
{
    using Show = ComparisonModel::Show;
    QTest::addColumn<Show>("show");
    QTest::addColumn<QStringList>("headers");
    const QStringList values{u"US dollars"_s, u"Q4 FY2003"_s, u"Q4 FY2002"_s};
    QTest::newRow("values") << Show::Values << values;
    QTest::newRow("changes") << Show::Changes
                             << values + QStringList{u"Change from\nQ4 FY2002"_s, u"% change from\nQ4 FY2002"_s};
    QTest::newRow("shares") << Show::Shares
                            << values + QStringList{u"% of revenue\nQ4 FY2003"_s, u"% of revenue\nQ4 FY2002"_s};
}

void ComparisonModelTest::columns()
{
    QFETCH(const ComparisonModel::Show, show);
    QFETCH(const QStringList, headers);
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model);
    model.setShow(show);
    model.setComparison(comparison(StatementKind::Income, {months(3, 2003, 6), months(3, 2002, 6)}));
    QStringList found;
    for (int column = 0; column < model.columnCount(); ++column) {
        found += model.headerData(column, Qt::Horizontal).toString();
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }
    QCOMPARE(found, headers);
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
}

void ComparisonModelTest::texts_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("rise") << u"Net revenues"_s << QStringList{u"2,900"_s, u"2,800"_s, u"+100"_s, u"+3.6%"_s};
    QTest::newRow("fall") << u"Cost of revenues"_s << QStringList{u"1,900"_s, u"2,300"_s, u"−400"_s, u"−17.4%"_s};
    QTest::newRow("loss") << u"Net loss"_s << QStringList{u"(990)"_s, u"(1,470)"_s, u"+480"_s, u"n/m"_s};
    QTest::newRow("per share") << u"Basic net loss per share"_s
                               << QStringList{u"(0.03)"_s, u"(0.04)"_s, u"+0.01"_s, u"n/m"_s};
    QTest::newRow("margin") << u"Gross margin"_s << QStringList{u"34.5%"_s, u"17.9%"_s, u"+16.6 pp"_s, QString()};
    QTest::newRow("gap") << u"Research and development"_s << QStringList{u"750"_s, QString(), QString(), QString()};
    QTest::newRow("heading") << u"Expenses:"_s << QStringList{QString(), QString(), QString(), QString()};
}

void ComparisonModelTest::texts()
{
    QFETCH(const QString, label);
    QFETCH(const QStringList, cells);
    ComparisonModel model;
    model.setLocale(QLocale::c());
    model.setComparison(comparison(StatementKind::Income, {months(3, 2003, 6), months(3, 2002, 6)}));
    const int row = rowOf(model, label);
    QVERIFY(row >= 0);
    QStringList found;
    for (int column = 1; column < model.columnCount(); ++column)
        found += model.index(row, column).data().toString();
    QCOMPARE(found, cells);
}

/// Seventeen percent more in fourteen weeks than in thirteen are less than they seem: the heads say so.
void ComparisonModelTest::longQuarters()
{
    const Period now = Period::ofWeeks(14, makeDate(2018, 2, 4));
    const Period before = Period::ofWeeks(13, makeDate(2017, 1, 29));
    const auto timeline =
        std::make_shared<const history::Timeline>(std::vector{FilingBuilder("Weekly Stores")
                                                                  .fiscalYearEnd(1, 31)
                                                                  .statement(StatementKind::Income, "Income", 3)
                                                                  .column(now)
                                                                  .column(before)
                                                                  .row("Net sales", LineItem::revenue, {"1,170", "1,000"})
                                                                  .build()});
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model);
    model.setShow(ComparisonModel::Show::Changes);
    model.setComparison(history::compare(StatementKind::Income, {{timeline, now}, {timeline, before}}));
    const QString head = model.headerData(1, Qt::Horizontal).toString();
    QVERIFY2(head.endsWith(u"\n14 weeks"_s), qPrintable(head));
    QVERIFY(!model.headerData(2, Qt::Horizontal).toString().contains(u"weeks"_s));
    const QString change = model.headerData(4, Qt::Horizontal, Qt::ToolTipRole).toString();
    QVERIFY2(change.contains(u"14 weeks, more than the others"_s), qPrintable(change));
}

void ComparisonModelTest::shares()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLocale(QLocale::c());
    model.setComparison(comparison(StatementKind::Balance, {months(3, 2003, 6), months(12, 2002, 6)}));
    model.setShow(ComparisonModel::Show::Shares);
    QCOMPARE(model.headerData(3, Qt::Horizontal).toString(), u"% of assets\n30 Jun 2003"_s);
    const int cash = rowOf(model, u"Cash and cash equivalents"_s);
    QCOMPARE(model.index(cash, 3).data().toString(), u"53.1%"_s);
    QCOMPARE(model.index(cash, 3).data(RawTextRole).toString(), u"53.1"_s);
    QVERIFY(model.index(rowOf(model, u"Total assets"_s), 0).data(InferredRole).toBool());
    QVERIFY(model.index(rowOf(model, u"Total assets"_s), 0).data(TotalRole).toBool());
}

void ComparisonModelTest::gapsStayInvalid()
{
    ComparisonModel model;
    model.setComparison(comparison(StatementKind::Income, {months(3, 2003, 6), months(3, 2002, 6)}));
    const int row = rowOf(model, u"Research and development"_s);
    for (const int column : {2, 3, 4}) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::EditRole), int(RawTextRole), int(SourceKeyRole)})
            QVERIFY(!model.index(row, column).data(role).isValid());
    }
}

void ComparisonModelTest::sourceOfAValue()
{
    ComparisonModel model;
    model.setComparison(comparison(StatementKind::Income, {months(3, 2003, 6), months(3, 2002, 6)}));
    const QModelIndex loss = model.index(rowOf(model, u"Net loss"_s), 2);
    const auto key = loss.data(SourceKeyRole).value<SourceKey>();
    QCOMPARE(key.filing->cellAt(key.cell).printed, std::string("($1,470)"));
    QVERIFY(!loss.data(DoubtRole).toString().isEmpty());
    QCOMPARE(loss.data(PeriodRole).toString(), u"3M 2002-06-30"_s);
}

void ComparisonModelTest::empty()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model);
    model.setComparison({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
    QVERIFY(model.unitText().isEmpty());
    model.setComparison(comparison(StatementKind::CashFlow, {months(3, 2003, 6)}));
    QCOMPARE(model.rowCount(), 0);
}

void ComparisonModelTest::marksRestatedValues()
{
    const auto release = [](int year, const std::vector<std::string> &revenue) {
        return FilingBuilder("Mending Inc")
            .released(year, 8, 1)
            .statement(StatementKind::Income, "Income", 3)
            .column(months(3, year, 6))
            .column(months(3, year - 1, 6))
            .row("Net sales", LineItem::revenue, revenue)
            .build();
    };
    const auto timeline =
        std::make_shared<const history::Timeline>(std::vector{release(2003, {"130", "99"}), release(2002, {"100", "90"})});
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model);
    model.setComparison(
        history::compare(StatementKind::Income, {{timeline, months(3, 2003, 6)}, {timeline, months(3, 2002, 6)}}));
    QCOMPARE(model.index(0, 1).data(SignRole).toString(), QString());
    QCOMPARE(model.index(0, 2).data().toString(), u"99"_s);
    QCOMPARE(model.index(0, 2).data(SignRole).toString(), u"r"_s);
    QVERIFY(model.index(0, 2).data(Qt::ToolTipRole).toString().contains(u"Restatements"_s));
    QCOMPARE(model.index(0, 3).data(SignRole).toString(), QString());
}

QTEST_GUILESS_MAIN(ComparisonModelTest)
#include "tst_comparisonmodel.moc"
