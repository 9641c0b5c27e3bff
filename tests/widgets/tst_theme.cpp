// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "strict.h"
#include "widgets/charttheme.h"
#include "widgets/colours.h"
#include "widgets/theme.h"

#include <QPalette>
#include <QTest>

using namespace widgets;

class ThemeTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }
    void knowsContrast_data();
    void knowsContrast();
    void keepsWhatIsReadable();
    void changesWhatIsNot_data();
    void changesWhatIsNot();
    void isReadableOn_data();
    void isReadableOn();
    void chartIsReadableOn_data() { isReadableOn_data(); }
    void chartIsReadableOn();
    void printIsWhite();
    void tellsLightFromDark();
    void lossesHaveOneColourWhereBarsShareTheirPlace();
};

void ThemeTest::knowsContrast_data()
{
    QTest::addColumn<QColor>("one");
    QTest::addColumn<QColor>("other");
    QTest::addColumn<double>("ratio");
    QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("either way round") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
    QTest::newRow("none") << QColor(0x336699) << QColor(0x336699) << 1.0;
    QTest::newRow("the grey that just passes") << QColor(0x767676) << QColor(Qt::white) << 4.54;
}

void ThemeTest::knowsContrast()
{
    QFETCH(const QColor, one);
    QFETCH(const QColor, other);
    QFETCH(const double, ratio);
    QVERIFY(qAbs(contrastRatio(one, other) - ratio) < 0.01);
}

void ThemeTest::keepsWhatIsReadable()
{
    QCOMPARE(readableOn(Qt::white, QColor(0x16202E)), QColor(0x16202E));
}

void ThemeTest::changesWhatIsNot_data()
{
    QTest::addColumn<QColor>("background");
    QTest::addColumn<QColor>("wanted");
    QTest::newRow("yellow on white") << QColor(Qt::white) << QColor(Qt::yellow);
    QTest::newRow("navy on black") << QColor(Qt::black) << QColor(0x000080);
    QTest::newRow("the background itself") << QColor(0x777777) << QColor(0x777777);
}

void ThemeTest::changesWhatIsNot()
{
    QFETCH(const QColor, background);
    QFETCH(const QColor, wanted);
    QVERIFY(contrastRatio(background, wanted) < 4.5);
    QVERIFY(contrastRatio(background, readableOn(background, wanted)) >= 4.5);
}

void ThemeTest::isReadableOn_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("white") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("night") << QColor(0x12171F) << QColor(0xE8EDF3);
    QTest::newRow("black") << QColor(Qt::black) << QColor(Qt::white);
    QTest::newRow("dark grey, as Fusion has it") << QColor(0x2A2A2A) << QColor(0xFFFFFF);
    QTest::newRow("sepia") << QColor(0xF6EFDF) << QColor(0x4A3F2C);
    QTest::newRow("a careless palette: grey on grey") << QColor(0xDDDDDD) << QColor(0xAAAAAA);
}

void ThemeTest::isReadableOn()
{
    QFETCH(const QColor, base);
    QFETCH(const QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    const Theme theme = Theme::of(palette);
    QCOMPARE(theme.background, base);
    for (const QColor &colour : {theme.text, theme.mutedText, theme.accent, theme.doubtText})
        QVERIFY2(contrastRatio(colour, theme.background) >= 4.5, qPrintable(colour.name()));
    QVERIFY(contrastRatio(theme.onAccent, theme.accent) >= 4.5);
    for (const QColor &mark : theme.markSoft)
        QVERIFY2(contrastRatio(theme.text, mark) >= 4.5, qPrintable(mark.name()));
    for (const QColor &mark : {theme.rowTint, theme.cellTint, theme.markDoubted, theme.markStrong, theme.markFound})
        QVERIFY2(contrastRatio(theme.text, mark) >= 4.5, qPrintable(mark.name()));
}

void ThemeTest::chartIsReadableOn()
{
    QFETCH(const QColor, base);
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    const ChartTheme theme = ChartTheme::of(palette);
    QCOMPARE(theme.background, base);
    for (const QColor &colour : {theme.ink, theme.muted, theme.line, theme.lossText, theme.accent})
        QVERIFY2(contrastRatio(colour, theme.background) >= 4.5, qPrintable(colour.name()));
    for (const QColor &colour : theme.gains + theme.losses)
        QVERIFY2(contrastRatio(colour, theme.background) >= 3, qPrintable(colour.name()));
    QVERIFY(contrastRatio(theme.onDoubt, theme.doubt) >= 4.5);
}

void ThemeTest::printIsWhite()
{
    QCOMPARE(ChartTheme::print().background, QColor(Qt::white));
}

void ThemeTest::tellsLightFromDark()
{
    QVERIFY(isDark(QColor(0x12171F)));
    QVERIFY(!isDark(Qt::white));
}

void ThemeTest::lossesHaveOneColourWhereBarsShareTheirPlace()
{
    const ChartTheme theme = ChartTheme::light();
    QCOMPARE(theme.colourOf(ChartColouring::Sign, 1, true), theme.colourOf(ChartColouring::Sign, 0, true));
    QVERIFY(theme.colourOf(ChartColouring::Pair, 1, true) != theme.colourOf(ChartColouring::Pair, 0, true));
    QVERIFY(theme.colourOf(ChartColouring::Sign, 0, true) != theme.colourOf(ChartColouring::Sign, 0, false));
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
