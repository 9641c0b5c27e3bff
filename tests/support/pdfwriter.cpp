// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pdfwriter.h"

namespace support {

std::string pdf(const std::vector<std::string> &pages, const std::string &trailer, const std::string &page)
{
    std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"};
    const std::string box = std::to_string(pdfPageWidth) + " " + std::to_string(pdfPageHeight);
    std::string kids;
    for (const std::string &content : pages) {
        objects.push_back("<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream");
        std::string &object = objects.emplace_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 ");
        object += box + "]";
        object += page + "/Resources<</Font<</F 3 0 R>>>>/Contents ";
        object += std::to_string(objects.size() - 1) + " 0 R>>";
        kids += std::to_string(objects.size()) + " 0 R ";
    }
    objects[1] = "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[" + kids + "]>>";
    std::string file = "%PDF-1.4\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const std::string at = std::to_string(file.size());
        table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
        file += std::to_string(i + 1) + " 0 obj" + objects[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1);
    return file + "xref\n0 " + size + "\n" + table + "trailer<</Root 1 0 R/Size " + size + trailer + ">>\nstartxref\n"
        + std::to_string(file.size()) + "\n%%EOF\n";
}

std::string pdfText(int x, int y, std::string_view text, int size)
{
    return "BT /F " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y) + " Td ("
        + std::string(text) + ") Tj ET\n";
}

std::string pdfOfText(std::string_view text)
{
    constexpr int left = 30;
    constexpr int top = 760;
    constexpr int leading = 12;
    constexpr int lines = 60; // on a page
    constexpr int size = 9;
    std::vector<std::string> pages;
    for (int line = 0; !text.empty(); ++line) {
        const std::size_t end = text.find('\n');
        std::string escaped;
        for (const char c : text.substr(0, end)) {
            if (c == '(' || c == ')' || c == '\\')
                escaped += '\\';
            if (c >= ' ' && c <= '~')
                escaped += c;
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (escaped.starts_with('<')) {
            --line;
            continue;
        }
        if (line % lines == 0)
            pages.emplace_back();
        pages.back() += pdfText(left, top - leading * (line % lines), escaped, size);
    }
    return pdf(pages);
}

} // namespace support
