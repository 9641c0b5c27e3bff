// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opening.h"

#include "ascii.h"

#include <algorithm>

namespace filing {

Opening::Opening(const Page &page)
{
    constexpr std::size_t firstLines = 400; // further below nothing dates a release
    for (const auto &item : page.items) {
        const Prose *prose = std::get_if<Prose>(&item);
        if (!prose)
            continue;
        m_begins.push_back(m_text.size());
        m_text += prose->text;
        m_text += ' ';
        if (m_begins.size() == firstLines)
            break;
    }
    std::transform(m_text.begin(), m_text.end(), m_text.begin(), toLower);
}

std::string_view Opening::line(std::size_t index) const
{
    const std::size_t end = index + 1 < m_begins.size() ? m_begins[index + 1] : m_text.size();
    return text().substr(m_begins[index], end - 1 - m_begins[index]);
}

} // namespace filing
