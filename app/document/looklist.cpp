// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/looklist.h"

#include <algorithm>
#include <utility>

namespace document {

LookList::LookList() : m_looks{CharacterLook()}, m_families{std::string()} { }

void LookList::apply(const HtmlLook &look)
{
    m_current.bold = look.bold.value_or(m_current.bold);
    m_current.italic = look.italic.value_or(m_current.italic);
    m_current.underlined = m_current.underlined || look.underlined.value_or(false);
    m_current.struck = m_current.struck || look.struck.value_or(false);
    m_current.raised = look.raised.value_or(m_current.raised);
    m_current.size = float(look.fontSize.value_or(double(m_current.size)));
    if (look.fontFamily)
        m_current.family = familyOf(*look.fontFamily);
    if (look.colour)
        m_current.colour = look.colour->rgb();
    if (look.background)
        m_current.box = look.background->rgb();
}

int LookList::index()
{
    constexpr std::size_t lookBack = 8; // a few looks take turns; the same one twice in the list does no harm
    if (m_looks[static_cast<std::size_t>(m_last)] == m_current)
        return m_last;
    const auto end = m_looks.rbegin() + static_cast<std::ptrdiff_t>(std::min(lookBack, m_looks.size()));
    const auto found = std::find(m_looks.rbegin(), end, m_current);
    if (found == end) {
        m_looks.push_back(m_current);
        m_last = static_cast<int>(m_looks.size()) - 1;
    } else {
        m_last = static_cast<int>(m_looks.rend() - found) - 1;
    }
    return m_last;
}

int LookList::familyOf(const std::string &names)
{
    constexpr std::size_t mostFamilies = 64;
    const auto [known, isNew] = m_familyIndex.try_emplace(names, static_cast<int>(m_families.size()));
    if (!isNew)
        return known->second;
    if (m_families.size() == mostFamilies) {
        m_familyIndex.erase(known);
        return m_current.family;
    }
    m_families.push_back(names);
    return known->second;
}

void LookList::moveTo(Flow &flow)
{
    flow.looks = std::move(m_looks);
    flow.families = std::move(m_families);
}

} // namespace document
