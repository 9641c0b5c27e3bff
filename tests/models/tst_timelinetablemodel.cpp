// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sourcekey.h"
#include "models/timelinetablemodel.h"
#include "support/samplefilings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace filing;
using namespace models;
using namespace samplefilings;
using namespace Qt::StringLiterals;
using history::ShownAs;
using history::TimelineColumns;
using history::TimelineSheet;

namespace {

/// A quarter of a year that ends in December: an income statement with a group, and the day's balance.
SharedFiling report(int year, int quarter, const QString &sales, const char *label = "Net sales",
                    const char *before = nullptr)
{
    FilingBuilder builder("Half Inc");
    builder.released(year, 3 * quarter == 12 ? 12 : 3 * quarter + 1, 20).fiscalYearEnd(12, 31);
    builder.statement(StatementKind::Income, "Statements of Income", 3)
        .column(months(3, year, 3 * quarter), FiscalLabel{quarter, year, 3});
    if (before)
        builder.column(months(3, year, 3 * quarter - 3), FiscalLabel{quarter - 1, year, 3});
    const auto cells = [before](std::string now, std::string then) {
        return before ? std::vector{std::move(now), std::move(then)} : std::vector{std::move(now)};
    };
    builder.heading("Sales:")
        .row("Products", LineItem::none, cells("70", "60"), 1)
        .row("Services", LineItem::none, cells("30", ""), 1)
        .total(label, LineItem::revenue, cells(sales.toStdString(), before ? before : ""), 1)
        .total("Net income (loss)", LineItem::net_income, cells("(10)", "5"));
    builder.statement(StatementKind::Balance, "Balance Sheets", 3)
        .column(Period::instant(months(3, year, 3 * quarter).end))
        .row("Cash", LineItem::cash, {"250"})
        .total("Total assets", LineItem::total_assets, {"500"});
    return builder.build();
}

TimelineSheet sheetOf(std::vector<SharedFiling> filings, TimelineColumns columns = TimelineColumns::Quarters,
                      const std::vector<StatementKind> &kinds = {StatementKind::Income, StatementKind::Balance,
                                                                 StatementKind::CashFlow})
{
    return {std::make_shared<const history::Timeline>(std::move(filings)), kinds, columns};
}

TimelineSheet twoQuarters()
{
    return sheetOf({report(2003, 1, u"100"_s), report(2003, 2, u"125"_s, "Revenue")});
}

QStringList labelsOf(const TimelineTableModel &model)
{
    QStringList labels;
    for (int row = 0; row < model.rowCount(); ++row)
        labels.append(model.index(row, 0).data().toString());
    return labels;
}

QStringList texts(const TimelineTableModel &model, int row)
{
    QStringList texts;
    for (int column = 1; column < model.columnCount(); ++column)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

} // namespace

class TimelineTableModelTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void putsStatementsBelowOneAnother();
    void runsEitherWay();
    void shows_data();
    void shows();
    void gapsStayInvalid();
    void foldsGroups();
    void keepsTheFoldsOfTheSameRows();
    void tellsHowPeriodsAreCalled();
    void tellsOtherNames();
    void tellsRestatements();
    void tellsCorrections();
    void limitsPeriods();
    void findsCells();
    void empty();
};

void TimelineTableModelTest::putsStatementsBelowOneAnother()
{
    TimelineTableModel model;
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setSheet(twoQuarters());
    QCOMPARE(reset.count(), 1);
    QCOMPARE(labelsOf(model),
             (QStringList{u"Income statement"_s, u"Sales:"_s, u"Products"_s, u"Services"_s, u"Revenue"_s,
                          u"Net income (loss)"_s, u"Balance sheet"_s, u"Cash"_s, u"Total assets"_s}));
    QCOMPARE(model.columnCount(), 3); // the days stand in the columns of the quarters that they close
    QVERIFY(model.index(0, 0).data(HeadingRole).toBool());
    QVERIFY(model.index(0, 0).data(ApartRole).toBool());
    QVERIFY(!model.index(0, 1).data().isValid());
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString().section(u'\n', 0, 0), u"Q1 FY2003"_s);
    QCOMPARE(model.headerData(1, Qt::Horizontal, RawTextRole).toString(), u"Q1 FY2003 (3M 2003-03-31)"_s);
    QVERIFY(!model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(!model.headerData(3, Qt::Horizontal).isValid());
    model.setSheet(sheetOf({report(2003, 1, u"100"_s)}, TimelineColumns::Quarters, {StatementKind::Balance}));
    QCOMPARE(labelsOf(model), (QStringList{u"Cash"_s, u"Total assets"_s})); // alone, it needs no heading
}

void TimelineTableModelTest::runsEitherWay()
{
    TimelineTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLocale(QLocale::c());
    model.setSheet(twoQuarters());
    QCOMPARE(texts(model, 4), (QStringList{u"100"_s, u"125"_s}));
    QCOMPARE(model.index(4, 0).data(TrendRole).toList(), (QVariantList{100000.0, 125000.0}));
    model.setNewestFirst(true);
    QCOMPARE(texts(model, 4), (QStringList{u"125"_s, u"100"_s}));
    QCOMPARE(model.index(4, 0).data(TrendRole).toList(), (QVariantList{100000.0, 125000.0})); // time goes to the right
}

void TimelineTableModelTest::shows_data()
{
    QTest::addColumn<ShownAs>("as");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("raw");
    QTest::newRow("value") << ShownAs::Values << 4 << u"125"_s << u"125000"_s;
    QTest::newRow("loss") << ShownAs::Values << 5 << u"(10)"_s << u"-10000"_s;
    QTest::newRow("growth") << ShownAs::ChangeOnQuarter << 4 << u"+25.0%"_s << u"25.0"_s;
    QTest::newRow("on a loss") << ShownAs::ChangeOnQuarter << 5 << u"n/m"_s << u"n/m"_s;
    QTest::newRow("of revenue") << ShownAs::CommonSize << 5 << u"(8.0%)"_s << u"-8.0"_s;
    QTest::newRow("of total assets") << ShownAs::CommonSize << 7 << u"50.0%"_s << u"50.0"_s;
    QTest::newRow("index") << ShownAs::Indexed << 4 << u"125.0"_s << u"125.0"_s;
    QTest::newRow("no year before") << ShownAs::ChangeOnYear << 4 << QString() << QString();
}

void TimelineTableModelTest::shows()
{
    QFETCH(const ShownAs, as);
    QFETCH(const int, row);
    TimelineTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLocale(QLocale::c());
    model.setSheet(twoQuarters());
    model.setShownAs(as);
    QTEST(model.index(row, 2).data().toString(), "text");
    QTEST(model.index(row, 2).data(RawTextRole).toString(), "raw");
    const auto key = model.index(row, 2).data(SourceKeyRole).value<SourceKey>();
    QVERIFY(key.filing); // whatever is shown of it, the value leads to where it stands
}

void TimelineTableModelTest::gapsStayInvalid()
{
    TimelineTableModel model;
    model.setSheet(sheetOf({report(2003, 2, u"125"_s, "Net sales", "100")}));
    const QModelIndex services = model.index(3, 1);
    QCOMPARE(model.index(3, 0).data().toString(), u"Services"_s);
    for (const int role : {int(Qt::DisplayRole), int(Qt::EditRole), int(RawTextRole), int(SourceKeyRole)})
        QVERIFY(!services.data(role).isValid());
    QCOMPARE(model.index(3, 0).data(TrendRole).toList(), (QVariantList{QVariant(), 30000.0}));
    QVERIFY(!model.index(1, 0).data(TrendRole).isValid()); // a heading
}

void TimelineTableModelTest::foldsGroups()
{
    TimelineTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSheet(twoQuarters());
    const QStringList whole = labelsOf(model);
    QCOMPARE(model.index(1, 0).data(FoldRole), QVariant(false));
    QVERIFY(!model.index(2, 0).data(FoldRole).isValid());
    model.toggle(1);
    QCOMPARE(labelsOf(model).mid(0, 4),
             (QStringList{u"Income statement"_s, u"Sales:"_s, u"Revenue"_s, u"Net income (loss)"_s})); // the total stays
    QCOMPARE(model.index(1, 0).data(FoldRole), QVariant(true));
    model.toggle(0);
    QCOMPARE(labelsOf(model).mid(0, 2), (QStringList{u"Income statement"_s, u"Balance sheet"_s}));
    model.toggle(0);
    model.toggle(1);
    QCOMPARE(labelsOf(model), whole);
    model.toggle(2); // no group
    QCOMPARE(labelsOf(model), whole);
    model.setAllFolded(true);
    QVERIFY(!labelsOf(model).contains(u"Products"_s));
    model.setAllFolded(false);
    QCOMPARE(labelsOf(model), whole);
}

void TimelineTableModelTest::keepsTheFoldsOfTheSameRows()
{
    TimelineTableModel model;
    model.setSheet(twoQuarters());
    model.toggle(1);
    const int folded = model.rowCount();
    model.setSheet(twoQuarters());
    QCOMPARE(model.rowCount(), folded);
    model.setSheet(sheetOf({report(2003, 1, u"100"_s, "Turnover")}));
    QVERIFY(model.rowCount() > folded);
}

/// By company and calendar, and what tells the fiscal year; a week more than usual stands in the head itself.
void TimelineTableModelTest::tellsHowPeriodsAreCalled()
{
    std::vector<SharedFiling> filings;
    const std::pair<int, filing::Date> quarters[] = {{13, filing::makeDate(1999, 6, 26)},
                                                     {13, filing::makeDate(1999, 9, 25)},
                                                     {14, filing::makeDate(2000, 1, 1)},
                                                     {13, filing::makeDate(2000, 4, 1)}};
    for (const auto &[weeks, end] : quarters)
        filings.push_back(FilingBuilder()
                              .released(int(end.year()), int(unsigned(end.month())), 28)
                              .fiscalYearEnd(9, 30)
                              .statement(filing::StatementKind::Income, "Income")
                              .column(filing::Period::ofWeeks(weeks, end))
                              .row("Revenue", filing::LineItem::revenue, {"100"})
                              .build());
    TimelineTableModel model;
    model.setSheet(history::TimelineSheet(std::make_shared<const history::Timeline>(filings),
                                          {filing::StatementKind::Income}, history::TimelineColumns::Quarters));
    const auto head = [&model](int column, int role) { return model.headerData(column, Qt::Horizontal, role).toString(); };
    QVERIFY(head(3, Qt::DisplayRole).startsWith(u"Q1 FY2000\n"_s));
    QVERIFY(head(3, Qt::DisplayRole).endsWith(u"\n14 weeks"_s));
    QVERIFY(!head(2, Qt::DisplayRole).contains(u"weeks"_s));
    QVERIFY(head(3, Qt::ToolTipRole).contains(u"By the calendar Q4 1999."_s));
    QVERIFY(head(3, Qt::ToolTipRole).contains(u"14 weeks"_s));
    QVERIFY(head(3, Qt::ToolTipRole).contains(u"fiscal year follows from the periods"_s));
}

void TimelineTableModelTest::tellsOtherNames()
{
    TimelineTableModel model;
    model.setSheet(twoQuarters());
    const QModelIndex revenue = model.index(4, 0);
    QVERIFY(!revenue.data(SignRole).toString().isEmpty());
    QVERIFY2(revenue.data(Qt::ToolTipRole).toString().contains(u"“Net sales” in the release of"),
             qPrintable(revenue.data(Qt::ToolTipRole).toString()));
    QVERIFY(model.index(2, 0).data(SignRole).toString().isEmpty());
}

void TimelineTableModelTest::tellsRestatements()
{
    TimelineTableModel model;
    model.setLocale(QLocale::c());
    model.setSheet(sheetOf({report(2003, 1, u"100"_s), report(2003, 2, u"125"_s, "Net sales", "104")}));
    const QModelIndex restated = model.index(4, 1);
    QCOMPARE(restated.data().toString(), u"104"_s);
    QVERIFY(restated.data(RestatedRole).toBool());
    QVERIFY(!restated.data(SignRole).toString().isEmpty());
    const QString tip = restated.data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"$104,000") && tip.contains(u"$100,000"), qPrintable(tip));
    QVERIFY(!model.index(4, 2).data(RestatedRole).toBool());
}

void TimelineTableModelTest::tellsCorrections()
{
    auto corrected = std::make_shared<Filing>(*report(2003, 1, u"100"_s));
    for (Row &row : corrected->statements[0].rows) {
        if (row.item == LineItem::revenue)
            row.cells[0].corrected = "The unit was put right.";
    }
    TimelineTableModel model;
    model.setSheet(sheetOf({corrected, report(2003, 2, u"125"_s)}));
    QCOMPARE(model.index(4, 1).data(CorrectedRole).toString(), u"The unit was put right."_s);
    QVERIFY(model.index(4, 2).data(CorrectedRole).toString().isEmpty());
}

void TimelineTableModelTest::limitsPeriods()
{
    TimelineTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLocale(QLocale::c());
    model.setSheet(twoQuarters());
    model.setPeriodLimit(1);
    QCOMPARE(texts(model, 4), (QStringList{u"125"_s}));
    model.setPeriodLimit(8);
    QCOMPARE(model.columnCount(), 3);
}

void TimelineTableModelTest::findsCells()
{
    TimelineTableModel model;
    const SharedFiling first = report(2003, 1, u"100"_s);
    model.setSheet(sheetOf({first, report(2003, 2, u"125"_s)}));
    const QModelIndex index = model.index(4, 1);
    const auto key = index.data(SourceKeyRole).value<SourceKey>();
    QCOMPARE(key.filing, first);
    QCOMPARE(model.indexOf(first.get(), key.cell), index);
    QVERIFY(!model.indexOf(first.get(), {0, 0, 0}).isValid());
    QVERIFY(!model.indexOf(nullptr, key.cell).isValid());
}

void TimelineTableModelTest::empty()
{
    TimelineTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSheet({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
    QVERIFY(model.unitText().isEmpty());
    QVERIFY(!model.indexOf(nullptr, {}).isValid());
}

QTEST_GUILESS_MAIN(TimelineTableModelTest)
#include "tst_timelinetablemodel.moc"
