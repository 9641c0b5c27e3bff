// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmltokens.h"

#include <string_view>

namespace filing {

/// An element that is not shown, and everything in it.
class HiddenElement
{
public:
    [[nodiscard]] bool isOpen() const { return m_depth > 0; }

    void open(const HtmlToken &token);
    /// Takes a token that stands in the hidden element. True when the element ended before the token, which then counts.
    [[nodiscard]] bool take(const HtmlToken &token);

private:
    [[nodiscard]] bool endsUnasked(const HtmlToken &token, bool starts) const;

    HtmlTag m_tag = HtmlTag::Other;
    std::string_view m_name;
    int m_depth = 0;
    int m_tables = 0; ///< within it
};

} // namespace filing
