// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/htmlflow.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace document {

/// Follows how characters look from element to element, and lists each look that is used.
class LookList
{
public:
    LookList();

    [[nodiscard]] const CharacterLook &current() const { return m_current; }
    void setCurrent(const CharacterLook &look) { m_current = look; }
    void apply(const HtmlLook &look); ///< what an element says of itself, on top of what is around it
    [[nodiscard]] int index();        ///< of the current look in the list
    void moveTo(Flow &flow);          ///< looks and families

private:
    [[nodiscard]] int familyOf(const std::string &names);

    CharacterLook m_current;
    std::vector<CharacterLook> m_looks;
    std::vector<std::string> m_families;
    std::unordered_map<std::string, int> m_familyIndex;
    int m_last = 0; ///< index that was asked for last
};

} // namespace document
