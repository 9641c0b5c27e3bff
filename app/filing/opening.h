// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <string>
#include <string_view>
#include <vector>

namespace filing {

/// The first lines of a release's prose in lower case: what dates it and says which quarter it reports.
class Opening
{
public:
    explicit Opening(const Page &page);

    /// All lines, each with a blank behind it, so that phrases and dates broken over lines are whole.
    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] std::size_t lines() const { return m_begins.size(); }
    [[nodiscard]] std::string_view line(std::size_t index) const;

private:
    std::string m_text;
    std::vector<std::size_t> m_begins; ///< of each line
};

} // namespace filing
