// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textpage.h"

#include "linewords.h"

#include <algorithm>

namespace filing {

TextPage::TextPage(std::string_view text, std::size_t offset, bool dashEscaped)
{
    cutLines(text, offset, dashEscaped);
}

TextPage::TextPage(std::string text, std::vector<Word> words)
    : m_own(std::make_unique<const std::string>(std::move(text)))
    , m_words(std::move(words))
{
    cutLines(*m_own, 0, false);
}

void TextPage::cutLines(std::string_view text, std::size_t offset, bool dashEscaped)
{
    m_lines.reserve(text.size() / 48 + 1);
    std::size_t begin = 0;
    while (begin < text.size()) {
        if (text[begin] == '\f') { // the next page's first line stands right behind it
            m_lines.push_back({text.substr(begin, 1), offset + begin});
            begin += text.substr(begin).starts_with("\f\n") ? 2 : 1;
            continue;
        }
        std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos)
            end = text.size();
        std::string_view line = text.substr(begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        // Privacy-enhanced mail writes "- " before a line that begins with a dash.
        const std::size_t escape = dashEscaped && line.starts_with("- -") ? 2 : 0;
        m_lines.push_back({line.substr(escape), offset + begin + escape});
        begin = end + 1;
    }
}

SourcePlace TextPage::place(std::size_t line, std::size_t begin, std::size_t size) const
{
    const std::size_t from = m_lines[line].begin + begin;
    if (m_words.empty())
        return ByteRange{from, size};
    auto word = std::partition_point(m_words.begin(), m_words.end(),
                                     [from](const Word &w) { return w.begin + w.size <= from; });
    PageRect box;
    for (; word != m_words.end() && word->begin < from + size; ++word) {
        if (box.page == 0) {
            box = word->box;
            continue;
        }
        if (word->box.page != box.page)
            break;
        const double right = std::max(box.x + box.width, word->box.x + word->box.width);
        const double bottom = std::max(box.y + box.height, word->box.y + word->box.height);
        box.x = std::min(box.x, word->box.x);
        box.y = std::min(box.y, word->box.y);
        box.width = right - box.x;
        box.height = bottom - box.y;
    }
    return box;
}

std::vector<PageRect> TextPage::wordBoxes(std::size_t line, std::size_t begin, std::size_t end) const
{
    const std::string_view text = m_lines[line].text;
    std::vector<PageRect> boxes;
    for (std::size_t at = begin; at < end;) {
        if (isGap(text[at])) {
            ++at;
            continue;
        }
        std::size_t next = at;
        while (next < end && !isGap(text[next]))
            ++next;
        boxes.push_back(std::get<PageRect>(place(line, at, next - at)));
        at = next;
    }
    return boxes;
}

SourcePlace TextPage::range(std::size_t firstLine, std::size_t lastLine) const
{
    const Line &last = m_lines[lastLine];
    return place(firstLine, 0, last.begin + last.text.size() - m_lines[firstLine].begin);
}

} // namespace filing
