// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "releaselayout.h"

#include <string>
#include <string_view>
#include <vector>

namespace support {

/// A cell of a table before it is marked up.
struct MarkupCell
{
    enum class Align { Left, Centre, Right };
    std::string content; ///< encoded already
    int span = 1;
    Align align = Align::Left;
    bool bold = false;
    bool heading = false;
    bool ruleAbove = false;
    bool doubleRuleBelow = false;
    int indent = 0; ///< in blanks
};

/// Writes the tags, attributes and characters of a layout's style.
class HtmlMarkup
{
public:
    HtmlMarkup(const ReleaseLayout &layout, Random &random) : m_html(layout.html), m_random(random) { }

    [[nodiscard]] std::string document(const std::string &body) const;
    [[nodiscard]] std::string paragraph(const std::string &content, bool bold, bool centred) const;
    [[nodiscard]] std::string preformatted(std::string_view text) const;
    [[nodiscard]] std::string openTable() const;
    [[nodiscard]] std::string closeTable() const;
    [[nodiscard]] std::string row(const std::vector<MarkupCell> &cells) const;
    [[nodiscard]] std::string pageBreak() const;
    [[nodiscard]] std::string hiddenText(const std::string &content) const;
    [[nodiscard]] std::string lineBreak() const { return upperCase() ? "<BR>" : "<br>"; }

    /// Plain words, "<", apostrophes and "--" as the encoding has them; source lines may break at blanks.
    [[nodiscard]] std::string words(std::string_view plain) const;
    /// Digits or what stands for nil; tags may stand within.
    [[nodiscard]] std::string digits(const std::string &plain) const;
    [[nodiscard]] std::string emDash() const { return mark(8212, 151, "mdash"); }
    [[nodiscard]] std::string blank() const { return mark(160, 160, "nbsp"); } ///< one that does not break
    [[nodiscard]] std::string nothing() const;                                 ///< what an empty cell holds

private:
    [[nodiscard]] bool upperCase() const { return m_html.style == HtmlLayout::Style::Fonts; }
    [[nodiscard]] std::string mark(unsigned codePoint, unsigned ghost, const char *name) const;
    [[nodiscard]] std::string attributesOf(const MarkupCell &cell) const;
    [[nodiscard]] std::string contentOf(const MarkupCell &cell) const;

    const HtmlLayout &m_html;
    Random &m_random;
};

} // namespace support
