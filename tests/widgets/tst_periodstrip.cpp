// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "periodmodel.h"
#include "strict.h"
#include "widgets/periodstrip.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace widgets;

class PeriodStripTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::German); }
    void init();
    void hasAChipForEachRow();
    void clicksChoose();
    void keysMoveAndChoose();
    void tabReachesOneChip();
    void tellsOnlyChanges();
    void ignoresRowsThatAreNotThere();
    void keepsTheLeastNumber();
    void startsAnewWithTheModel();
    void wrapsWhenNarrow();
    void scrollsBeyondAFewLines();
    void readsALabelColumn();

private:
    QList<QAbstractButton *> chips() const;

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<PeriodStrip> m_strip;
};

void PeriodStripTest::init()
{
    failOnAnyWarning();
    m_model = makePeriodModel({QList<Value>(6, 1.0)});
    m_strip = std::make_unique<PeriodStrip>();
    m_strip->setModel(m_model.get());
    m_strip->resize(600, 60);
    m_strip->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_strip.get()));
}

QList<QAbstractButton *> PeriodStripTest::chips() const
{
    QList<QAbstractButton *> chips = m_strip->findChildren<QAbstractButton *>();
    chips.removeIf([](const QAbstractButton *button) { return !button->isCheckable(); });
    return chips;
}

void PeriodStripTest::hasAChipForEachRow()
{
    QCOMPARE(chips().size(), 6);
    QCOMPARE(chips().at(4)->text(), QStringLiteral("Q1"));
    QCOMPARE(chips().at(4)->accessibleName(), QStringLiteral("Q1 FY 2002"));
    QVERIFY(m_strip->selectedRows().isEmpty());
    m_model->setHeaderData(4, Qt::Vertical, QStringLiteral("Q1 restated"));
    QCOMPARE(chips().at(4)->text(), QStringLiteral("Q1 restated"));
}

void PeriodStripTest::clicksChoose()
{
    QSignalSpy changed(m_strip.get(), &PeriodStrip::selectionChanged);
    QTest::mouseClick(chips().at(5), Qt::LeftButton);
    QTest::mouseClick(chips().at(1), Qt::LeftButton);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.constLast().constFirst().value<QList<int>>(), QList<int>({1, 5}));
    QTest::mouseClick(chips().at(5), Qt::LeftButton);
    QCOMPARE(m_strip->selectedRows(), QList<int>({1}));
}

void PeriodStripTest::keysMoveAndChoose()
{
    chips().at(0)->setFocus();
    QTest::keyClick(chips().at(0), Qt::Key_Right);
    QTRY_VERIFY(chips().at(1)->hasFocus());
    QTest::keyClick(chips().at(1), Qt::Key_Space);
    QTest::keyClick(chips().at(1), Qt::Key_End);
    QVERIFY(chips().at(5)->hasFocus());
    QTest::keyClick(chips().at(5), Qt::Key_Right);
    QVERIFY(chips().at(5)->hasFocus()); // there is no further one
    QTest::keyClick(chips().at(5), Qt::Key_Return);
    QTest::keyClick(chips().at(5), Qt::Key_Home);
    QVERIFY(chips().at(0)->hasFocus());
    QCOMPARE(m_strip->selectedRows(), QList<int>({1, 5}));
}

void PeriodStripTest::tabReachesOneChip()
{
    const auto reachable = [this] {
        int count = 0;
        for (const QAbstractButton *chip : chips())
            count += (chip->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        return count;
    };
    QCOMPARE(reachable(), 1);
    chips().at(0)->setFocus();
    QTest::keyClick(chips().at(0), Qt::Key_End);
    QCOMPARE(reachable(), 1);
}

void PeriodStripTest::tellsOnlyChanges()
{
    QSignalSpy changed(m_strip.get(), &PeriodStrip::selectionChanged);
    m_strip->setSelectedRows({4, 0});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_strip->selectedRows(), QList<int>({0, 4}));
    m_strip->setSelectedRows({0, 4});
    QCOMPARE(changed.count(), 1);
}

void PeriodStripTest::ignoresRowsThatAreNotThere()
{
    m_strip->setSelectedRows({-1, 3, 6, 99});
    QCOMPARE(m_strip->selectedRows(), QList<int>({3}));
}

void PeriodStripTest::keepsTheLeastNumber()
{
    m_strip->setMinimumSelection(2);
    m_strip->setSelectedRows({1, 2});
    QSignalSpy changed(m_strip.get(), &PeriodStrip::selectionChanged);
    QTest::mouseClick(chips().at(1), Qt::LeftButton);
    QCOMPARE(m_strip->selectedRows(), QList<int>({1, 2}));
    QCOMPARE(changed.count(), 0);
    QTest::mouseClick(chips().at(3), Qt::LeftButton);
    QTest::mouseClick(chips().at(1), Qt::LeftButton);
    QCOMPARE(m_strip->selectedRows(), QList<int>({2, 3}));
}

void PeriodStripTest::startsAnewWithTheModel()
{
    m_strip->setSelectedRows({1, 2});
    QSignalSpy changed(m_strip.get(), &PeriodStrip::selectionChanged);
    m_model->removeRow(0);
    QCOMPARE(chips().size(), 5);
    QVERIFY(m_strip->selectedRows().isEmpty());
    QCOMPARE(changed.count(), 1);
    m_model.reset();
    QVERIFY(chips().isEmpty());
    QVERIFY(!m_strip->grab().isNull());
}

void PeriodStripTest::wrapsWhenNarrow()
{
    QVERIFY(m_strip->heightForWidth(200) > m_strip->heightForWidth(600));
    m_strip->resize(200, 200);
    for (const QAbstractButton *chip : chips())
        QVERIFY(chip->geometry().right() <= 200);
    for (int chip = 1; chip < chips().size(); ++chip)
        QVERIFY(!chips().at(chip)->geometry().intersects(chips().at(chip - 1)->geometry()));
}

void PeriodStripTest::scrollsBeyondAFewLines()
{
    const auto many = makePeriodModel({QList<Value>(60, 1.0)});
    m_strip->setModel(many.get());
    m_strip->resize(240, m_strip->heightForWidth(240));
    QVERIFY(m_strip->height() < 150);
    QScrollBar *bar = m_strip->findChild<QScrollArea *>()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    chips().at(0)->setFocus();
    QTest::keyClick(chips().at(0), Qt::Key_End);
    QCOMPARE(bar->value(), bar->maximum());
}

void PeriodStripTest::readsALabelColumn()
{
    QStandardItemModel model(1, 2);
    auto *label = new QStandardItem(QStringLiteral("Q3"));
    label->setData(QStringLiteral("FY 1999"), GroupRole);
    model.setItem(0, 1, label);
    m_strip->setLabelColumn(1);
    m_strip->setModel(&model);
    QCOMPARE(chips().constFirst()->accessibleName(), QStringLiteral("Q3 FY 1999"));
    m_strip->setModel(nullptr);
}

QTEST_MAIN(PeriodStripTest)
#include "tst_periodstrip.moc"
