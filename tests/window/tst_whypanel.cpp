// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/whypanel.h"

#include <QFocusEvent>
#include <QScrollArea>
#include <QTest>

using namespace window;

class WhyPanelTest : public QObject
{
    Q_OBJECT
private slots:
    void keyboardFocusIsSeen_data();
    void keyboardFocusIsSeen();
};

void WhyPanelTest::keyboardFocusIsSeen_data()
{
    QTest::addColumn<Qt::FocusReason>("reason");
    QTest::addColumn<bool>("seen");
    QTest::newRow("Tab") << Qt::TabFocusReason << true;
    QTest::newRow("Tab backwards") << Qt::BacktabFocusReason << true;
    QTest::newRow("a key of its own") << Qt::ShortcutFocusReason << true;
    QTest::newRow("a click") << Qt::MouseFocusReason << false;
    QTest::newRow("the window comes to the front") << Qt::ActiveWindowFocusReason << false;
}

void WhyPanelTest::keyboardFocusIsSeen()
{
    QFETCH(const Qt::FocusReason, reason);
    QFETCH(const bool, seen);
    WhyPanel panel;
    panel.resize(300, 200);
    const QImage before = panel.grab().toImage();
    auto *scroll = panel.findChild<QScrollArea *>();
    QFocusEvent in(QEvent::FocusIn, reason);
    QCoreApplication::sendEvent(scroll, &in);
    const QImage focused = panel.grab().toImage();
    QCOMPARE(focused != before, seen);
    const QColor colour = panel.palette().color(QPalette::Highlight);
    QCOMPARE(focused.pixelColor(0, 150) == colour, seen); // at its left edge
    QCOMPARE(focused.pixelColor(150, 199) == colour, seen);
    QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(scroll, &out);
    QCOMPARE(panel.grab().toImage(), before);
}

QTEST_MAIN(WhyPanelTest)
#include "tst_whypanel.moc"
