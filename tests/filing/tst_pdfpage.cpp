// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/pdflayout.h"
#include "filing/pdfpage.h"

#include "support/pdfwriter.h"

#include <QTest>

#include <string>
#include <vector>

using namespace filing;
using support::pdf;

namespace {

std::string at(int x, int y, const std::string &text, int size = 10)
{
    return support::pdfText(x, y, text, size);
}

std::vector<std::string> linesOf(const TextPage &page)
{
    std::vector<std::string> lines;
    for (const TextPage::Line &line : page.lines())
        lines.emplace_back(line.text);
    return lines;
}

} // namespace

class PdfPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void setsWordsOnLines();
    void linesFiguresUpByTheirDigits();
    void keepsRaisedMarksOnTheLine();
    void joinsFiguresSetBelowTheirLabel();
    void partsPages();
    void locatesWords();
    void restoresLostLigatures_data();
    void restoresLostLigatures();
    void leavesTurnedTextOut();
    void refuses_data();
    void refuses();
    void laysOutWithoutPages();
};

void PdfPageTest::initTestCase()
{
    const auto page = readPdfPage(pdf({at(50, 700, "Sales")}));
    if (!page && page.error().code == ErrorCode::Unreadable)
        QSKIP("This build reads no PDF.");
}

void PdfPageTest::setsWordsOnLines()
{
    const auto page = readPdfPage(pdf({at(50, 700, "Net sales") + at(300, 700, "$") + at(330, 700, "1,234")
                                       + at(50, 688, "Costs") + at(50, 640, "Profit")}));
    QVERIFY(page);
    const std::vector<std::string> lines = linesOf(*page);
    QCOMPARE(lines.size(), std::size_t{4});
    QVERIFY(lines[0].starts_with("Net sales  "));
    QVERIFY(lines[0].find("$  ") != std::string::npos);
    QVERIFY(lines[0].ends_with("1,234"));
    QCOMPARE(lines[1], std::string{"Costs"});
    QCOMPARE(lines[2], std::string{}); // a gap of several lines
    QCOMPARE(lines[3], std::string{"Profit"});
}

void PdfPageTest::linesFiguresUpByTheirDigits()
{
    const auto page =
        readPdfPage(pdf({at(50, 700, "Sales") + at(324, 700, "1,234") + at(50, 688, "Loss") + at(330, 688, "\\(987\\)")
                         + at(50, 676, "Margin") + at(330, 676, "35.2") + at(380, 676, "%")}));
    QVERIFY(page);
    const std::vector<std::string> lines = linesOf(*page);
    QCOMPARE(lines.size(), std::size_t{3});
    const std::size_t edge = lines[0].size();
    QCOMPARE(lines[1].find(')'), edge);
    QCOMPARE(lines[2].find('2') + 1, edge);
    QVERIFY(lines[2].ends_with("35.2 %"));
}

void PdfPageTest::keepsRaisedMarksOnTheLine()
{
    const auto page = readPdfPage(pdf({at(50, 700, "Sales") + at(81, 704, "1", 6) + at(324, 700, "1,234")}));
    QVERIFY(page);
    const std::vector<std::string> lines = linesOf(*page);
    QCOMPARE(lines.size(), std::size_t{1});
    QVERIFY(lines[0].starts_with("Sales"));
    QVERIFY(lines[0].ends_with("1,234"));
}

void PdfPageTest::joinsFiguresSetBelowTheirLabel()
{
    const auto page = readPdfPage(
        pdf({at(50, 700, "Cash at start") + at(324, 692, "1,234") + at(50, 680, "Cash at end") + at(324, 680, "987")}));
    QVERIFY(page);
    const std::vector<std::string> lines = linesOf(*page);
    QCOMPARE(lines.size(), std::size_t{2});
    QVERIFY(lines[0].starts_with("Cash at start"));
    QVERIFY(lines[0].ends_with("1,234"));
}

void PdfPageTest::partsPages()
{
    const auto page = readPdfPage(pdf({at(50, 700, "First"), "", at(50, 700, "Third")}));
    QVERIFY(page);
    QCOMPARE(linesOf(*page), (std::vector<std::string>{"First", "\f", "\f", "Third"}));
}

void PdfPageTest::locatesWords()
{
    const auto page = readPdfPage(pdf({at(50, 100, "First page"), at(50, 700, "Sales") + at(324, 700, "1,234")}));
    QVERIFY(page);
    const TextPage::Line &line = page->lines().at(2);
    const PageRect box = std::get<PageRect>(page->place(2, line.text.find("1,234"), 5));
    QCOMPARE(box.page, 2);
    QVERIFY(std::abs(box.x - 324) < 1);
    QVERIFY(std::abs(box.width - 30) < 1);
    QVERIFY(box.y > 85 && box.y + box.height < 110); // 700 points from below are 100 from above
    const PageRect both = std::get<PageRect>(page->place(2, 0, line.text.size()));
    QVERIFY(std::abs(both.x - 50) < 1);
    QVERIFY(std::abs(both.x + both.width - 354) < 1);
}

void PdfPageTest::restoresLostLigatures_data()
{
    QTest::addColumn<std::string>("content");
    QTest::addColumn<std::string>("line");
    QTest::newRow("within a word") << at(50, 700, "Accrued bene") + at(128, 700, "ts") << std::string{"Accrued benefits"};
    QTest::newRow("at its start") << at(50, 700, "Cash") + at(86, 700, "ows") << std::string{"Cash flows"};
    QTest::newRow("at its end") << at(50, 700, "Asset write-o") << std::string{"Asset write-off"};
    QTest::newRow("with punctuation") << at(50, 700, "\\(de") + at(74, 700, "cit\\)") << std::string{"(deficit)"};
    QTest::newRow("two words side by side") << at(50, 700, "sales tax rate") << std::string{"sales tax rate"};
    QTest::newRow("a word far off") << at(50, 700, "bene") + at(200, 700, "ts") << std::string{"bene ts"};
    QTest::newRow("a word that is one without") << at(50, 700, "led by low rates") << std::string{"led by low rates"};
}

void PdfPageTest::restoresLostLigatures()
{
    QFETCH(const std::string, content);
    const auto page = readPdfPage(pdf({content}));
    QVERIFY(page);
    QTEST(QString::fromStdString(std::string{page->lines().at(0).text}).simplified().toStdString(), "line");
}

void PdfPageTest::leavesTurnedTextOut()
{
    const auto page = readPdfPage(pdf({at(50, 700, "Sales") + "BT /F 10 Tf 0 1 -1 0 20 300 Tm (Confidential) Tj ET\n"}));
    QVERIFY(page);
    QCOMPARE(linesOf(*page), std::vector<std::string>{"Sales"});
}

void PdfPageTest::refuses_data()
{
    QTest::addColumn<std::string>("file");
    QTest::addColumn<int>("code");
    const std::string whole = pdf({at(50, 700, "Sales")});
    QTest::newRow("nothing") << std::string{} << static_cast<int>(ErrorCode::DamagedPdf);
    QTest::newRow("the first line alone") << std::string{"%PDF-1.4\n"} << static_cast<int>(ErrorCode::DamagedPdf);
    QTest::newRow("no pages") << pdf({}) << static_cast<int>(ErrorCode::DamagedPdf);
    QTest::newRow("cut off") << whole.substr(0, 60) << static_cast<int>(ErrorCode::DamagedPdf);
    QTest::newRow("pages without text") << pdf({"0 0 300 300 re f", ""}) << static_cast<int>(ErrorCode::ScannedPdf);
    const std::string key(32, 'x');
    QTest::newRow("password") << pdf({at(50, 700, "Sales")},
                                     "/ID[(a)(a)]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" + key + ")/U(" + key + ")>>")
                              << static_cast<int>(ErrorCode::EncryptedPdf);
}

void PdfPageTest::refuses()
{
    QFETCH(const std::string, file);
    const auto page = readPdfPage(file);
    QVERIFY(!page);
    QTEST(static_cast<int>(page.error().code), "code");
    QVERIFY(page.error().says.ends_with('.'));
}

void PdfPageTest::laysOutWithoutPages()
{
    QVERIFY(layOut({}).lines().empty());
    QVERIFY(layOut({{}}).lines().empty());
}

QTEST_GUILESS_MAIN(PdfPageTest)
#include "tst_pdfpage.moc"
