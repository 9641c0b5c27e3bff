// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "offsetmap.h"

#include <algorithm>

namespace filing {

void OffsetMap::addVerbatim(std::size_t textBegin, std::size_t sourceBegin)
{
    if (!m_runs.empty()) {
        const Run &last = m_runs.back();
        if (last.size == 0 && textBegin - last.text == sourceBegin - last.source)
            return; // goes on as it was
    }
    m_runs.push_back({static_cast<std::uint32_t>(textBegin), static_cast<std::uint32_t>(sourceBegin), 0});
}

void OffsetMap::addReplaced(std::size_t textBegin, std::size_t sourceBegin, std::size_t sourceSize)
{
    m_runs.push_back({static_cast<std::uint32_t>(textBegin), static_cast<std::uint32_t>(sourceBegin),
                      static_cast<std::uint32_t>(sourceSize)});
}

ByteRange OffsetMap::source(std::size_t textBegin, std::size_t textSize) const
{
    if (m_runs.empty() || textSize == 0)
        return {};
    const Run &first = runAt(textBegin);
    const std::size_t begin = first.size == 0 ? first.source + (textBegin - first.text) : first.source;
    const std::size_t lastByte = textBegin + textSize - 1;
    const Run &last = runAt(lastByte);
    const std::size_t end = last.size == 0 ? last.source + (lastByte - last.text) + 1 : last.source + last.size;
    return {begin, end - begin};
}

const OffsetMap::Run &OffsetMap::runAt(std::size_t textOffset) const
{
    const auto next = std::upper_bound(m_runs.begin(), m_runs.end(), textOffset,
                                       [](std::size_t offset, const Run &run) { return offset < run.text; });
    return next == m_runs.begin() ? *next : *(next - 1);
}

} // namespace filing
