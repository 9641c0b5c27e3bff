// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hiddenelement.h"

#include "ascii.h"

#include <algorithm>

namespace filing {

void HiddenElement::open(const HtmlToken &token)
{
    m_tag = token.tag;
    m_name = token.name;
    m_depth = 1;
    m_tables = 0;
}

bool HiddenElement::take(const HtmlToken &token)
{
    const bool starts = token.kind == HtmlToken::Kind::StartTag;
    if (token.kind == HtmlToken::Kind::Text)
        return false;
    if (m_tables == 0 && endsUnasked(token, starts)) {
        m_depth = 0;
        return true;
    }
    if (token.tag == HtmlTag::Table)
        m_tables = std::max(0, m_tables + (starts ? 1 : -1));
    if (equalsIgnoringCase(token.name, m_name) && !token.selfClosing)
        m_depth += starts ? 1 : -1;
    return false;
}

/// Cells and rows end without an end tag, and nothing reaches out of a cell.
bool HiddenElement::endsUnasked(const HtmlToken &token, bool starts) const
{
    if (m_tag == HtmlTag::Table || m_tag == HtmlTag::XbrlHidden)
        return false;
    const bool row = token.tag == HtmlTag::Row;
    const bool cell = token.tag == HtmlTag::Cell || token.tag == HtmlTag::HeadingCell;
    if (m_tag == HtmlTag::Row)
        return row ? starts : (token.tag == HtmlTag::Table && !starts);
    if (m_tag == HtmlTag::Cell || m_tag == HtmlTag::HeadingCell)
        return row || (cell && starts) || (token.tag == HtmlTag::Table && !starts);
    return row || cell || (token.tag == HtmlTag::Table && !starts);
}

} // namespace filing
