// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/pdfmessage.h"
#include "filing/pdfpage.h"
#include "filing/reader.h"

#include "support/pdfwriter.h"

#include <QTest>

#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>

using namespace filing;
using support::pdf;
using support::pdfText;

namespace {

PdfPages twoPages()
{
    PdfPages pages;
    pages.push_back({600, 800, {{"Sales", {1, 50, 90.25, 30, 10}, 80}, {"1,234", {1, 324.1, 90, 30, 10}, 354.1}}});
    pages.push_back({842, 595, {}});
    pages.push_back({600, 800, {{"\u20AC5", {3, -3, 0, 12, 10}, 9}}});
    return pages;
}

/// What the message of pages with one number changed is read as.
ErrorCode codeOfMessage(const std::string &message)
{
    const auto pages = pagesOfMessage(message);
    return pages ? ErrorCode::Cancelled : pages.error().code;
}

bool isDark(const PdfPicture &picture, int x, int y)
{
    return static_cast<unsigned char>(picture.pixels[std::size_t(y * picture.width + x) * 4]) < 64;
}

} // namespace

class PdfMessageTest : public QObject
{
    Q_OBJECT
private slots:
    void carriesPages();
    void carriesPictures();
    void carriesRefusals_data();
    void carriesRefusals();
    void refusesWhatIsCutOff();
    void refusesPages_data();
    void refusesPages();
    void refusesPictures_data();
    void refusesPictures();
    void survivesAnyChangedByte();
    void tellsSizes_data();
    void tellsSizes();
    void drawsWhereWordsStand();
    void refusesToDraw_data();
    void refusesToDraw();
    void readsTheSameThroughAMessage();
    void takesWordsFromTheOptions();
};

void PdfMessageTest::carriesPages()
{
    const auto pages = pagesOfMessage(pdfMessage(Result<PdfPages>(twoPages())));
    QVERIFY(pages);
    QVERIFY(*pages == twoPages());
}

void PdfMessageTest::carriesPictures()
{
    const PdfPicture picture{3, 2, std::string(12, '\0') + "\xFF\n\r  pixels\x7F"};
    const auto read = pictureOfMessage(pdfMessage(Result<PdfPicture>(picture)));
    QVERIFY(read);
    QVERIFY(*read == picture);
}

void PdfMessageTest::carriesRefusals_data()
{
    QTest::addColumn<int>("code");
    for (const ErrorCode error :
         {ErrorCode::DamagedPdf, ErrorCode::EncryptedPdf, ErrorCode::ScannedPdf, ErrorCode::Unreadable})
        QTest::newRow(std::string(code(error)).c_str()) << int(error);
}

void PdfMessageTest::carriesRefusals()
{
    QFETCH(const int, code);
    const ReadError error{ErrorCode(code), ByteRange{}, "It is so."};
    const auto pages = pagesOfMessage(pdfMessage(Result<PdfPages>(tl::unexpected(error))));
    const auto picture = pictureOfMessage(pdfMessage(Result<PdfPicture>(tl::unexpected(error))));
    QVERIFY(!pages && !picture);
    QCOMPARE(int(pages.error().code), code);
    QCOMPARE(int(picture.error().code), code);
    QCOMPARE(pages.error().says, error.says);
}

void PdfMessageTest::refusesWhatIsCutOff()
{
    const std::string whole = pdfMessage(Result<PdfPages>(twoPages()));
    for (std::size_t size = 0; size < whole.size(); ++size)
        QCOMPARE(codeOfMessage(whole.substr(0, size)), ErrorCode::PdfCrashed);
    QCOMPARE(codeOfMessage(whole + 'x'), ErrorCode::PdfCrashed);
    QVERIFY(pdfCrashed().says.ends_with('.'));
}

void PdfMessageTest::refusesPages_data()
{
    QTest::addColumn<std::string>("message");
    const auto changed = [](auto change) {
        PdfPages pages = twoPages();
        change(pages);
        return pdfMessage(Result<PdfPages>(pages));
    };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    QTest::newRow("nothing") << std::string{};
    QTest::newRow("text") << std::string{"Segmentation fault"};
    QTest::newRow("a later version") << std::string{"Quarterlight PDF 2\nW"};
    QTest::newRow("a kind of its own") << std::string{"Quarterlight PDF 1\nX"};
    QTest::newRow("a picture") << pdfMessage(Result<PdfPicture>(PdfPicture{1, 1, "1234"}));
    QTest::newRow("no pages") << changed([](PdfPages &pages) { pages.clear(); });
    QTest::newRow("more pages than fit") << "Quarterlight PDF 1\nW\xFF\xFF\xFF\xFF" + std::string(4000, '\0');
    QTest::newRow("a width that is none") << changed([=](PdfPages &pages) { pages[0].width = nan; });
    QTest::newRow("a height below nothing") << changed([](PdfPages &pages) { pages[1].height = -1; });
    QTest::newRow("a word without end") << changed([=](PdfPages &pages) { pages[0].words[0].box.width = infinite; });
    QTest::newRow("a word far off") << changed([](PdfPages &pages) { pages[0].words[1].digitsRight = 1e9; });
    QTest::newRow("an empty word") << changed([](PdfPages &pages) { pages[0].words[1].text.clear(); });
    QTest::newRow("two words") << changed([](PdfPages &pages) { pages[0].words[1].text = "1 234"; });
    QTest::newRow("a form feed") << changed([](PdfPages &pages) { pages[0].words[1].text = "\f"; });
    QTest::newRow("no UTF-8") << changed([](PdfPages &pages) { pages[0].words[1].text = "\xC3("; });
    QTest::newRow("a refusal of another kind")
        << pdfMessage(Result<PdfPages>(tl::unexpected(ReadError{ErrorCode::NotFound, ByteRange{}, "No."})));
}

void PdfMessageTest::refusesPages()
{
    QFETCH(const std::string, message);
    QCOMPARE(codeOfMessage(message), ErrorCode::PdfCrashed);
}

void PdfMessageTest::refusesPictures_data()
{
    QTest::addColumn<std::string>("message");
    const auto message = [](int width, int height, const std::string &pixels) {
        return pdfMessage(Result<PdfPicture>(PdfPicture{width, height, pixels}));
    };
    QTest::newRow("nothing") << std::string{};
    QTest::newRow("pages") << pdfMessage(Result<PdfPages>(twoPages()));
    QTest::newRow("no pixels") << message(0, 0, {});
    QTest::newRow("no width") << message(0, 2, {});
    QTest::newRow("too few") << message(2, 2, std::string(12, 'x'));
    QTest::newRow("too many") << message(2, 2, std::string(20, 'x'));
    QTest::newRow("more than there is") << message(65536, 65536, std::string(16, 'x'));
    QTest::newRow("half a pixel") << message(1, 1, "123456");
    QTest::newRow("below nothing") << message(-1, -1, "1234");
}

void PdfMessageTest::refusesPictures()
{
    QFETCH(const std::string, message);
    const auto picture = pictureOfMessage(message);
    QVERIFY(!picture);
    QCOMPARE(picture.error().code, ErrorCode::PdfCrashed);
}

void PdfMessageTest::survivesAnyChangedByte()
{
    const std::string whole = pdfMessage(Result<PdfPages>(twoPages()));
    int refused = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char byte : {'\0', '\xFF', '\x7F', ' '}) {
            std::string changed = whole;
            changed[at] = byte;
            const auto pages = pagesOfMessage(changed);
            refused += pages ? 0 : 1;
            if (pages)
                QVERIFY(std::isfinite(pages->front().width));
        }
    }
    QVERIFY(refused > 0);
}

void PdfMessageTest::tellsSizes_data()
{
    QTest::addColumn<std::string>("page");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::newRow("as it lies") << std::string{} << 600.0 << 800.0;
    QTest::newRow("turned") << std::string{"/Rotate 90"} << 800.0 << 600.0;
    QTest::newRow("on its head") << std::string{"/Rotate 180"} << 600.0 << 800.0;
    QTest::newRow("cropped") << std::string{"/CropBox[50 100 450 700]"} << 400.0 << 600.0;
}

void PdfMessageTest::tellsSizes()
{
    QFETCH(const std::string, page);
    // One of the words stands upright, whichever way the page is turned.
    const std::string file = pdf({pdfText(100, 500, "Sales") + "BT /F 10 Tf 0 1 -1 0 200 300 Tm (Sales) Tj ET\n"}, {}, page);
    const auto pages = readPdfPages(file);
    QVERIFY(pages);
    QTEST(pages->at(0).width, "width");
    QTEST(pages->at(0).height, "height");
    QCOMPARE(pages->at(0).words.size(), std::size_t{1});
    const auto picture = drawPdfPage(file, 1, 1);
    QVERIFY(picture);
    QTEST(double(picture->width), "width");
    QTEST(double(picture->height), "height");
}

void PdfMessageTest::drawsWhereWordsStand()
{
    // A block as large as a word, beside a word, on a page of which only a part is shown.
    const std::string file = pdf({pdfText(100, 500, "Sales") + "200 500 30 8 re f"}, {}, "/CropBox[50 100 450 700]");
    const auto pages = readPdfPages(file);
    const auto picture = drawPdfPage(file, 1, 2);
    QVERIFY(pages && picture);
    const PageRect word = pages->at(0).words.at(0).box;
    QVERIFY(std::abs(word.x - 50) < 1); // 100 points from the left of all, 50 from that of what is shown
    QVERIFY(word.y < 200 && word.y + word.height > 200);
    QCOMPARE(picture->width, 800);
    // From 150 to 180 points to the right, and from 192 to 200 downwards.
    QVERIFY(isDark(*picture, 302, 386) && isDark(*picture, 358, 398));
    QVERIFY(!isDark(*picture, 297, 392) && !isDark(*picture, 363, 392));
    QVERIFY(!isDark(*picture, 330, 381) && !isDark(*picture, 330, 403));
}

void PdfMessageTest::refusesToDraw_data()
{
    QTest::addColumn<std::string>("file");
    QTest::addColumn<int>("page");
    QTest::addColumn<double>("scale");
    const std::string whole = pdf({pdfText(50, 700, "Sales")});
    QTest::newRow("nothing") << std::string{} << 1 << 1.0;
    QTest::newRow("cut off") << whole.substr(0, 60) << 1 << 1.0;
    QTest::newRow("before the first page") << whole << 0 << 1.0;
    QTest::newRow("behind the last page") << whole << 2 << 1.0;
    QTest::newRow("no scale") << whole << 1 << 0.0;
    QTest::newRow("a scale that is none") << whole << 1 << std::numeric_limits<double>::quiet_NaN();
}

void PdfMessageTest::refusesToDraw()
{
    QFETCH(const std::string, file);
    QFETCH(const int, page);
    QFETCH(const double, scale);
    const auto picture = drawPdfPage(file, page, scale);
    QVERIFY(!picture);
    QCOMPARE(picture.error().code, ErrorCode::DamagedPdf);
}

void PdfMessageTest::readsTheSameThroughAMessage()
{
    std::ifstream sample(SAMPLES "/thermogenesis-2003q4.txt", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(sample), {}};
    const auto bytes = std::make_shared<const Bytes>(support::pdfOfText(text));
    ReadOptions options;
    options.readPdf = [](const Bytes &pdf) { return pagesOfMessage(pdfMessage(readPdfPages(pdf))); };
    const auto sent = read(bytes, options);
    const auto here = read(bytes);
    QVERIFY(sent && here);
    QVERIFY(sent->pdf->pages == here->pdf->pages);
    QVERIFY(sent->facts.size() > 50);
    QCOMPARE(sent->facts.size(), here->facts.size());
    for (std::size_t i = 0; i < sent->facts.size(); ++i) {
        QVERIFY(sent->facts[i].value == here->facts[i].value);
        QVERIFY(sent->facts[i].at == here->facts[i].at);
    }
}

void PdfMessageTest::takesWordsFromTheOptions()
{
    const auto bytes = std::make_shared<const Bytes>(pdf({pdfText(50, 700, "Sales")}));
    ReadOptions options;
    options.readPdf = [](const Bytes &) -> Result<PdfPages> { return tl::unexpected(pdfCrashed()); };
    const auto filing = read(bytes, options);
    QVERIFY(!filing);
    QCOMPARE(filing.error().code, ErrorCode::PdfCrashed);
    const auto text = std::make_shared<const Bytes>("Plain text asks nobody.");
    QCOMPARE(read(text, options).error().code, ErrorCode::NoStatement);
}

QTEST_GUILESS_MAIN(PdfMessageTest)
#include "tst_pdfmessage.moc"
