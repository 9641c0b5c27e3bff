// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/htmllook.h"

#include <QTest>

using namespace document;
using namespace Qt::StringLiterals;

class HtmlLookTest : public QObject
{
    Q_OBJECT
private slots:
    void readsLengths_data();
    void readsLengths();
    void readsColours_data();
    void readsColours();
    void readsFontSizes_data();
    void readsFontSizes();
    void readsRules_data();
    void readsRules();
    void readsShorthands();
    void leavesOpenWhatIsNotSaid();
};

void HtmlLookTest::readsLengths_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("pixels"); // -1: none
    QTest::addColumn<double>("percent");
    QTest::newRow("bare") << QByteArray("120") << 120.0 << -1.0;
    QTest::newRow("pixels") << QByteArray("12px") << 12.0 << -1.0;
    QTest::newRow("points") << QByteArray("9pt") << 12.0 << -1.0;
    QTest::newRow("fraction") << QByteArray("1.50em") << 15.0 << -1.0;
    QTest::newRow("no digit before the point") << QByteArray(".5em") << 5.0 << -1.0;
    QTest::newRow("inches") << QByteArray("0.5in") << 48.0 << -1.0;
    QTest::newRow("negative") << QByteArray("-6px") << -6.0 << -1.0;
    QTest::newRow("per cent") << QByteArray("48%") << -1.0 << 48.0;
    QTest::newRow("per cent behind a blank") << QByteArray("48 %") << -1.0 << 48.0;
    QTest::newRow("word") << QByteArray("auto") << -1.0 << -1.0;
    QTest::newRow("nothing") << QByteArray() << -1.0 << -1.0;
    QTest::newRow("endless") << QByteArray(400, '9') << 2000.0 << -1.0;
}

void HtmlLookTest::readsLengths()
{
    QFETCH(QByteArray, text);
    QFETCH(double, pixels);
    QFETCH(double, percent);
    const auto length = lengthOf({text.data(), std::size_t(text.size())}, 10);
    QCOMPARE(length.has_value(), pixels != -1 || percent != -1);
    if (!length)
        return;
    QCOMPARE(length->percent, percent != -1);
    QCOMPARE(length->value, length->percent ? percent : pixels);
}

void HtmlLookTest::readsColours_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QColor>("colour"); // invalid: none
    QTest::newRow("six digits") << QByteArray("#CCEEFF") << QColor(0xcc, 0xee, 0xff);
    QTest::newRow("three digits") << QByteArray("#000") << QColor(0, 0, 0);
    QTest::newRow("without its sign") << QByteArray("cceeff") << QColor(0xcc, 0xee, 0xff);
    QTest::newRow("name") << QByteArray("Silver") << QColor(0xc0, 0xc0, 0xc0);
    QTest::newRow("parts") << QByteArray("rgb(204, 238, 255)") << QColor(204, 238, 255);
    QTest::newRow("parts of a hundred") << QByteArray("rgb(100%,0%,0%)") << QColor(255, 0, 0);
    QTest::newRow("parts, cut") << QByteArray("rgb(204, 2") << QColor();
    QTest::newRow("see-through") << QByteArray("transparent") << QColor();
    QTest::newRow("no colour") << QByteArray("inherit") << QColor();
    QTest::newRow("a number") << QByteArray("12px") << QColor();
    QTest::newRow("nothing") << QByteArray() << QColor();
}

void HtmlLookTest::readsColours()
{
    QFETCH(QByteArray, text);
    QFETCH(QColor, colour);
    const auto read = colourOf({text.data(), std::size_t(text.size())});
    QCOMPARE(read.has_value(), colour.isValid());
    if (read)
        QCOMPARE(*read, colour);
}

void HtmlLookTest::readsFontSizes_data()
{
    QTest::addColumn<QByteArray>("element");
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<double>("size"); // -1: that of what is around it, 16 pixels
    QTest::newRow("steps of seven") << QByteArray("font") << QByteArray(R"(SIZE="2")") << 13.0;
    QTest::newRow("a step down") << QByteArray("FONT") << QByteArray("size=-1") << 13.0;
    QTest::newRow("too many steps up") << QByteArray("font") << QByteArray("size=+9") << 48.0;
    QTest::newRow("points") << QByteArray("span") << QByteArray(R"(style="font-size:7.5pt")") << 10.0;
    QTest::newRow("per cent") << QByteArray("span") << QByteArray(R"(style="font-size: 120%")") << 19.2;
    QTest::newRow("within the whole font")
        << QByteArray("div") << QByteArray(R"(style="font: bold 10px/12px Arial, sans-serif")") << 10.0;
    QTest::newRow("a name") << QByteArray("p") << QByteArray(R"(style="font-size:small")") << 13.0;
    QTest::newRow("a heading") << QByteArray("h2") << QByteArray() << 24.0;
    QTest::newRow("only fonts have steps") << QByteArray("hr") << QByteArray("size=1") << -1.0;
    QTest::newRow("nothing said") << QByteArray("p") << QByteArray("align=right") << -1.0;
    QTest::newRow("nonsense") << QByteArray("p") << QByteArray(R"(style="font-size:huge;;:")") << -1.0;
}

void HtmlLookTest::readsFontSizes()
{
    QFETCH(QByteArray, element);
    QFETCH(QByteArray, attributes);
    QFETCH(double, size);
    const HtmlLook look = htmlLookOf(element.toStdString(), attributes.toStdString(), 16);
    QCOMPARE(look.fontSize.value_or(-1), size);
}

void HtmlLookTest::readsRules_data()
{
    QTest::addColumn<QByteArray>("style");
    QTest::addColumn<double>("above"); // pixels; 0 = none
    QTest::addColumn<double>("below");
    QTest::newRow("in one") << QByteArray("border-bottom:1px solid #000000") << 0.0 << 1.0;
    QTest::newRow("thin points") << QByteArray("border-top: 0.5pt solid black") << 1.0 << 0.0;
    QTest::newRow("double") << QByteArray("border-bottom: double 2.25pt") << 0.0 << 3.0;
    QTest::newRow("piece by piece") << QByteArray("border-bottom-style:solid;border-bottom-width:2px") << 0.0 << 2.0;
    QTest::newRow("all around") << QByteArray("border:1px solid") << 1.0 << 1.0;
    QTest::newRow("by sides") << QByteArray("border-style:solid none none none;border-width:1px") << 1.0 << 0.0;
    QTest::newRow("none") << QByteArray("border-bottom:none") << 0.0 << 0.0;
    QTest::newRow("no width") << QByteArray("border-bottom:0px solid #000") << 0.0 << 0.0;
    QTest::newRow("a colour alone") << QByteArray("border-bottom:#000000") << 0.0 << 0.0;
}

void HtmlLookTest::readsRules()
{
    QFETCH(QByteArray, style);
    QFETCH(double, above);
    QFETCH(double, below);
    const HtmlLook look = htmlLookOf("td", ("style=\"" + style + '"').toStdString(), 16);
    const auto width = [&](Side side) {
        const Rule rule = look.border[side].value_or(Rule());
        return rule.isDrawn() ? rule.width : 0;
    };
    QCOMPARE(width(Side::Top), above);
    QCOMPARE(width(Side::Bottom), below);
}

void HtmlLookTest::readsShorthands()
{
    const HtmlLook look = htmlLookOf("div", R"(style="margin: 1px 2px 3px 4px; padding:2px 0; text-align:Center")", 16);
    QCOMPARE(look.margin[Side::Top], 1.0);
    QCOMPARE(look.margin[Side::Right], 2.0);
    QCOMPARE(look.margin[Side::Bottom], 3.0);
    QCOMPARE(look.margin[Side::Left], 4.0);
    QCOMPARE(look.padding[Side::Bottom], 2.0);
    QCOMPARE(look.padding[Side::Left], 0.0);
    QVERIFY(look.across == Alignment::Centre);
    const HtmlLook centred = htmlLookOf("table", R"(style="margin: 0 auto" width=80%)", 16);
    QVERIFY(centred.marginAuto[Side::Left] && centred.marginAuto[Side::Right] && !centred.marginAuto[Side::Top]);
    QVERIFY(centred.width && centred.width->percent);
}

void HtmlLookTest::leavesOpenWhatIsNotSaid()
{
    const HtmlLook look = htmlLookOf("span", "", 16);
    QVERIFY(!look.bold && !look.italic && !look.underlined && !look.fontSize && !look.fontFamily && !look.colour);
    QVERIFY(!look.background && !look.across && !look.width && !look.textIndent && !look.border[Side::Top]);
    QVERIFY(htmlLookOf("B", "", 16).bold.value_or(false));
    QVERIFY(!htmlLookOf("span", R"(style="font-weight:400")", 16).bold.value_or(true));
}

QTEST_GUILESS_MAIN(HtmlLookTest)
#include "tst_htmllook.moc"
