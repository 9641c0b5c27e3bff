// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bridgemodel.h"
#include "models/roles.h"
#include "support/samplefilings.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace filing;
using namespace samplefilings;
using namespace Qt::StringLiterals;
using history::BridgeStep;
using models::BridgeModel;

class BridgeModelTest : public QObject
{
    Q_OBJECT
private slots:
    void namesSteps_data();
    void namesSteps();
    void namesPeriodsAtTheEnds();
    void tellsValues();
    void startsAnew();
};

namespace {

BridgeStep step(LineItem item, std::int64_t value, bool isTotal)
{
    BridgeStep made;
    made.item = item;
    made.value = Decimal{value};
    made.isTotal = isTotal;
    return made;
}

BridgeStep remainder(std::int64_t value)
{
    BridgeStep made = step(LineItem::none, value, false);
    made.isRemainder = true;
    return made;
}

std::shared_ptr<const history::Timeline> someTimeline()
{
    return std::make_shared<const history::Timeline>(std::vector{yearEndRelease()});
}

} // namespace

void BridgeModelTest::namesSteps_data()
{
    QTest::addColumn<int>("item");
    QTest::addColumn<int>("value");
    QTest::addColumn<bool>("isTotal");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("shorter");
    QTest::newRow("revenue") << int(LineItem::revenue) << 5 << true << u"Revenue"_s << u"Revenue"_s;
    QTest::newRow("loss") << int(LineItem::net_income) << -5 << true << u"Net loss"_s << u"Net loss"_s;
    QTest::newRow("profit") << int(LineItem::net_income) << 5 << true << u"Net income"_s << u"Net income"_s;
    QTest::newRow("cost") << int(LineItem::sga) << -5 << false << u"Selling, general and administrative"_s << u"SG&A"_s;
    QTest::newRow("a step of a result is no result")
        << int(LineItem::gross_profit) << -5 << false << u"Gross profit"_s << u"Gross profit"_s;
    QTest::newRow("what is left") << int(LineItem::none) << 1 << false << u"Other, net"_s << u"Other, net"_s;
}

void BridgeModelTest::namesSteps()
{
    QFETCH(const int, item);
    QFETCH(const int, value);
    QFETCH(const bool, isTotal);
    BridgeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const bool isRemainder = LineItem(item) == LineItem::none;
    model.setSteps({isRemainder ? remainder(value) : step(LineItem(item), value, isTotal)}, someTimeline());
    const QModelIndex label = model.index(0, BridgeModel::LabelColumn);
    QTEST(label.data().toString(), "label");
    QTEST(label.data(models::ShortTextRole).toString(), "shorter");
    QCOMPARE(label.data(models::TotalRole).toBool(), isTotal);
}

void BridgeModelTest::namesPeriodsAtTheEnds()
{
    BridgeModel model;
    model.setSteps(
        {step(LineItem::net_income, -15, true), step(LineItem::revenue, 5, false), step(LineItem::net_income, -10, true)},
        someTimeline(), {u"Q4 FY2002"_s, u"Q4 FY2003"_s});
    const auto told = [&model](int row, int role) {
        return model.index(row, BridgeModel::LabelColumn).data(role).toString();
    };
    QCOMPARE(told(0, Qt::DisplayRole), u"Net loss, Q4 FY2002"_s);
    QCOMPARE(told(0, models::ShortTextRole), u"Q4 FY2002"_s);
    QCOMPARE(told(1, Qt::DisplayRole), u"Revenue"_s);
    QCOMPARE(told(2, Qt::DisplayRole), u"Net loss, Q4 FY2003"_s);
    QCOMPARE(told(2, models::ShortTextRole), u"Q4 FY2003"_s);
}

void BridgeModelTest::tellsValues()
{
    BridgeModel model;
    BridgeStep derived = step(LineItem::gross_profit, -991000, true);
    derived.derived = true;
    derived.doubt = "A sum does not add up.";
    model.setSteps({derived, remainder(7)}, someTimeline());
    const QModelIndex value = model.index(0, BridgeModel::ValueColumn);
    QCOMPARE(value.data(Qt::EditRole).toDouble(), -991000.0);
    QCOMPARE(value.data(models::RawTextRole).toString(), u"-991000"_s);
    QCOMPARE(value.data(models::DoubtRole).toString(), u"A sum does not add up."_s);
    QVERIFY(value.data(models::DerivedRole).toBool());
    QVERIFY(!value.data(models::SourceKeyRole).isValid()); // it has no witness
    QVERIFY(model.index(1, BridgeModel::ValueColumn).data(Qt::ToolTipRole).toString().contains(u"do not explain"_s));
    QVERIFY(!model.index(1, BridgeModel::LabelColumn).data(models::TotalRole).toBool());
}

void BridgeModelTest::startsAnew()
{
    BridgeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSteps({step(LineItem::revenue, 5, true), remainder(1)}, someTimeline(), {u"A"_s, u"B"_s});
    model.setSteps({step(LineItem::revenue, 5, true)}, someTimeline());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), u"Revenue"_s);
    model.setSteps({}, someTimeline());
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.headerData(5, Qt::Horizontal).isValid());
}

QTEST_GUILESS_MAIN(BridgeModelTest)
#include "tst_bridgemodel.moc"
