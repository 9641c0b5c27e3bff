// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace filing {

class HtmlStyleSheet;

/// The elements that matter to a reader of tables; all others are Other.
enum class HtmlTag : std::uint8_t {
    Other,
    Table,
    Caption,
    Row,
    Cell,
    HeadingCell,
    Paragraph,
    Division,
    Heading,
    Block, ///< Block: lists, forms, body, … : anything else that begins a line
    LineBreak,
    Rule,
    PageBreak,
    Preformatted,
    Bold,
    Font,
    Span,
    Superscript,
    Void, ///< images, inputs, … : elements without content
    Script,
    Style,
    Title,
    XbrlHidden,
    XbrlNumber,
};

/// Elements without content, whose start is all there is.
[[nodiscard]] constexpr bool isVoid(HtmlTag tag)
{
    return tag == HtmlTag::Void || tag == HtmlTag::LineBreak || tag == HtmlTag::Rule || tag == HtmlTag::PageBreak;
}

/// Elements that begin and end a line.
[[nodiscard]] constexpr bool isBlock(HtmlTag tag)
{
    return tag == HtmlTag::Paragraph || tag == HtmlTag::Division || tag == HtmlTag::Heading || tag == HtmlTag::Block
        || tag == HtmlTag::Caption;
}

struct HtmlToken
{
    enum class Kind : std::uint8_t { Text, StartTag, EndTag, End };

    Kind kind = Kind::End;
    HtmlTag tag = HtmlTag::Other;
    bool selfClosing = false;
    std::size_t begin = 0; ///< in the html
    std::size_t end = 0;
    std::string_view name;       ///< as written: "TD", "ix:nonFraction"
    std::string_view attributes; ///< as written, behind the name
};

/// Walks over HTML tag by tag, forgiving whatever is broken: one pass, no memory, linear in the size.
/// Comments, declarations, scripts, styles and titles are passed over.
class HtmlTokens
{
public:
    /// `sheet`, if given, takes the style sheets that are passed over.
    explicit HtmlTokens(std::string_view html, HtmlStyleSheet *sheet = nullptr) : m_html(html), m_sheet(sheet) { }

    /// The next token; one of kind End, again and again, when the html is at its end.
    [[nodiscard]] HtmlToken next();

    /// Goes on behind the end tag that belongs to a start tag just given, wherever it is, whatever stands before it.
    /// Gives what stood between the two; nothing, and stays, when there is no end tag.
    std::optional<std::string_view> skipContent(const HtmlToken &startTag);

private:
    [[nodiscard]] HtmlToken textUntilTag();
    [[nodiscard]] HtmlToken tagAt(std::size_t at);
    [[nodiscard]] std::size_t tagEnd(std::size_t from) const;
    [[nodiscard]] std::size_t declarationEnd(std::size_t at);

    std::string_view m_html;
    HtmlStyleSheet *m_sheet;
    std::size_t m_at = 0;
    // What was found once not to end is not sought again, or many of its kind would take quadratic time.
    bool m_commentsEnd = true;
    std::uint32_t m_endless = 0; ///< bits by HtmlTag
};

/// Walks over the attributes of a tag.
class HtmlAttributes
{
public:
    explicit HtmlAttributes(std::string_view attributes) : m_rest(attributes) { }

    /// Goes to the next one; false when there is none.
    bool next();
    [[nodiscard]] std::string_view name() const { return m_name; }   ///< as written
    [[nodiscard]] std::string_view value() const { return m_value; } ///< without quotes, entities undecoded

private:
    std::string_view m_rest;
    std::string_view m_name;
    std::string_view m_value;
};

} // namespace filing
