// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmltokens.h"

#include "ascii.h"
#include "htmlstyle.h"

#include <array>

namespace filing {

namespace {

using std::string_view;

struct TagName
{
    string_view name; ///< lower case
    HtmlTag tag;
};

/// By length, and the commonest of a length first.
constexpr std::array<TagName, 75> tagNames{{
    {"b", HtmlTag::Bold},
    {"p", HtmlTag::Paragraph},
    {"td", HtmlTag::Cell},
    {"tr", HtmlTag::Row},
    {"br", HtmlTag::LineBreak},
    {"hr", HtmlTag::Rule},
    {"th", HtmlTag::HeadingCell},
    {"li", HtmlTag::Block},
    {"ul", HtmlTag::Block},
    {"ol", HtmlTag::Block},
    {"dd", HtmlTag::Block},
    {"dl", HtmlTag::Block},
    {"dt", HtmlTag::Block},
    {"h1", HtmlTag::Heading},
    {"h2", HtmlTag::Heading},
    {"h3", HtmlTag::Heading},
    {"h4", HtmlTag::Heading},
    {"h5", HtmlTag::Heading},
    {"h6", HtmlTag::Heading},
    {"div", HtmlTag::Division},
    {"col", HtmlTag::Void},
    {"img", HtmlTag::Void},
    {"pre", HtmlTag::Preformatted},
    {"sup", HtmlTag::Superscript},
    {"dir", HtmlTag::Block},
    {"nav", HtmlTag::Block},
    {"wbr", HtmlTag::Void},
    {"xmp", HtmlTag::Preformatted},
    {"font", HtmlTag::Font},
    {"span", HtmlTag::Span},
    {"body", HtmlTag::Block},
    {"form", HtmlTag::Block},
    {"head", HtmlTag::Block},
    {"html", HtmlTag::Block},
    {"link", HtmlTag::Void},
    {"meta", HtmlTag::Void},
    {"page", HtmlTag::PageBreak},
    {"area", HtmlTag::Void},
    {"base", HtmlTag::Void},
    {"main", HtmlTag::Block},
    {"menu", HtmlTag::Block},
    {"table", HtmlTag::Table},
    {"style", HtmlTag::Style},
    {"tbody", HtmlTag::Other},
    {"thead", HtmlTag::Other},
    {"tfoot", HtmlTag::Other},
    {"title", HtmlTag::Title},
    {"input", HtmlTag::Void},
    {"aside", HtmlTag::Block},
    {"embed", HtmlTag::Void},
    {"frame", HtmlTag::Void},
    {"param", HtmlTag::Void},
    {"track", HtmlTag::Void},
    {"strong", HtmlTag::Bold},
    {"center", HtmlTag::Block},
    {"script", HtmlTag::Script},
    {"figure", HtmlTag::Block},
    {"footer", HtmlTag::Block},
    {"header", HtmlTag::Block},
    {"hgroup", HtmlTag::Block},
    {"legend", HtmlTag::Block},
    {"option", HtmlTag::Block},
    {"source", HtmlTag::Void},
    {"caption", HtmlTag::Caption},
    {"section", HtmlTag::Block},
    {"address", HtmlTag::Block},
    {"article", HtmlTag::Block},
    {"details", HtmlTag::Block},
    {"summary", HtmlTag::Block},
    {"isindex", HtmlTag::Void},
    {"fieldset", HtmlTag::Block},
    {"ix:header", HtmlTag::XbrlHidden},
    {"ix:hidden", HtmlTag::XbrlHidden},
    {"blockquote", HtmlTag::Block},
    {"ix:nonfraction", HtmlTag::XbrlNumber},
}};

constexpr std::size_t longestTagName = 14;

/// tagNames of n letters are those from firstOfLength[n] up to firstOfLength[n + 1].
constexpr std::array<std::size_t, longestTagName + 2> firstOfLength = [] {
    std::array<std::size_t, longestTagName + 2> first{};
    for (std::size_t length = 0, i = 0; length < first.size(); ++length) {
        while (i < tagNames.size() && tagNames[i].name.size() < length)
            ++i;
        first[length] = i;
    }
    return first;
}();

HtmlTag tagNamed(string_view name)
{
    if (name.empty() || name.size() > longestTagName)
        return HtmlTag::Other;
    const char first = toLower(name.front());
    for (std::size_t i = firstOfLength[name.size()]; i < firstOfLength[name.size() + 1]; ++i) {
        if (tagNames[i].name.front() == first && equalsIgnoringCase(tagNames[i].name, name))
            return tagNames[i].tag;
    }
    return HtmlTag::Other;
}

/// Whether the "<" at `at` begins a tag; before a blank or a figure it is text.
bool startsTag(string_view html, std::size_t at)
{
    return at + 1 < html.size() && (isLetter(html[at + 1]) || html[at + 1] == '/');
}

/// Where a tag begins within an attribute's value; npos when none does.
std::size_t tagIn(string_view value)
{
    std::size_t at = value.find('<');
    while (at != string_view::npos && !startsTag(value, at))
        at = value.find('<', at + 1);
    return at;
}

bool followsEqualsSign(string_view html, std::size_t at, std::size_t from)
{
    while (at > from && isBlank(html[at - 1]))
        --at;
    return at > from && html[at - 1] == '=';
}

bool endsName(char c)
{
    return isBlank(c) || c == '>' || c == '/' || c == '<';
}

} // namespace

HtmlToken HtmlTokens::next()
{
    while (m_at < m_html.size()) {
        if (m_html[m_at] != '<' || m_at + 1 == m_html.size())
            return textUntilTag();
        const char c = m_html[m_at + 1];
        if (c == '!' || c == '?') {
            m_at = declarationEnd(m_at);
        } else if (isLetter(c) || (c == '/' && m_at + 2 < m_html.size() && isLetter(m_html[m_at + 2]))) {
            const HtmlToken token = tagAt(m_at);
            m_at = token.end;
            if (token.kind != HtmlToken::Kind::StartTag || token.selfClosing)
                return token;
            // What stands in these is no text. One that never ends is taken for a slip and its tag alone passed over.
            if (token.tag != HtmlTag::Script && token.tag != HtmlTag::Style && token.tag != HtmlTag::Title)
                return token;
            const std::optional<string_view> content = skipContent(token);
            if (token.tag == HtmlTag::Style && content && m_sheet)
                m_sheet->read(*content);
        } else if (c == '/') {
            const std::size_t close = m_html.find('>', m_at); // "</>" and "</ 1>" are comments to a browser
            m_at = close == string_view::npos ? m_html.size() : close + 1;
        } else {
            return textUntilTag();
        }
    }
    return {HtmlToken::Kind::End, HtmlTag::Other, false, m_at, m_at, {}, {}};
}

HtmlToken HtmlTokens::textUntilTag()
{
    const std::size_t begin = m_at;
    for (std::size_t at = m_at + 1;; ++at) {
        at = m_html.find('<', at);
        if (at == string_view::npos || at + 1 >= m_html.size()) {
            m_at = m_html.size();
            break;
        }
        const char c = m_html[at + 1]; // a "<" before a blank or a figure is text
        if (isLetter(c) || c == '/' || c == '!' || c == '?') {
            m_at = at;
            break;
        }
    }
    return {HtmlToken::Kind::Text, HtmlTag::Other, false, begin, m_at, {}, {}};
}

HtmlToken HtmlTokens::tagAt(std::size_t at)
{
    HtmlToken token;
    token.kind = m_html[at + 1] == '/' ? HtmlToken::Kind::EndTag : HtmlToken::Kind::StartTag;
    token.begin = at;
    const std::size_t nameBegin = token.kind == HtmlToken::Kind::EndTag ? at + 2 : at + 1;
    std::size_t nameEnd = nameBegin;
    while (nameEnd < m_html.size() && !endsName(m_html[nameEnd]))
        ++nameEnd;
    token.name = m_html.substr(nameBegin, nameEnd - nameBegin);
    token.tag = tagNamed(token.name);
    const std::size_t close = tagEnd(nameEnd);
    token.attributes = m_html.substr(nameEnd, close - nameEnd);
    token.selfClosing = token.attributes.ends_with('/');
    token.end = close < m_html.size() && m_html[close] == '>' ? close + 1 : close;
    return token;
}

/// The ">" of a tag, or the "<" of the next one when it was forgotten, or the end. A quoted value may hold ">". A quote that runs
/// into another tag and up to something that cannot follow a value was never closed: then the tag ends at the first ">" behind it.
std::size_t HtmlTokens::tagEnd(std::size_t from) const
{
    for (std::size_t i = from; i < m_html.size(); ++i) {
        const char c = m_html[i];
        if (c > '>')
            continue; // letters: most of a tag
        if (c == '>' || (c == '<' && startsTag(m_html, i)))
            return i;
        if ((c != '"' && c != '\'') || !followsEqualsSign(m_html, i, from))
            continue; // a quote opens a value only behind "="
        const std::size_t quote = std::min(m_html.find(c, i + 1), m_html.size());
        const string_view value = m_html.substr(i + 1, quote - i - 1);
        const bool closed = quote + 1 < m_html.size() && endsName(m_html[quote + 1]);
        const std::size_t tag = closed ? string_view::npos : tagIn(value);
        if (tag != string_view::npos || quote == m_html.size())
            return i + 1 + std::min({value.find('>'), tag, value.size()});
        i = quote;
    }
    return m_html.size();
}

/// Behind a comment, a declaration or a processing instruction that begins at `at`.
std::size_t HtmlTokens::declarationEnd(std::size_t at)
{
    if (m_html.substr(at, 4) == "<!--") {
        if (m_html.substr(at + 4).starts_with('>'))
            return at + 5;
        const std::size_t end = m_commentsEnd ? m_html.find("-->", at + 2) : string_view::npos;
        if (end != string_view::npos)
            return end + 3;
        m_commentsEnd = false;
    }
    const std::size_t close = m_html.find('>', at);
    return close == string_view::npos ? m_html.size() : close + 1;
}

std::optional<string_view> HtmlTokens::skipContent(const HtmlToken &startTag)
{
    const std::uint32_t bit = std::uint32_t{1} << static_cast<unsigned>(startTag.tag);
    if (m_endless & bit)
        return std::nullopt;
    for (std::size_t at = m_html.find("</", m_at); at != string_view::npos; at = m_html.find("</", at + 2)) {
        if (equalsIgnoringCase(m_html.substr(at + 2, startTag.name.size()), startTag.name)) {
            const string_view content = m_html.substr(m_at, at - m_at);
            const std::size_t close = m_html.find('>', at);
            m_at = close == string_view::npos ? m_html.size() : close + 1;
            return content;
        }
    }
    m_endless |= bit;
    return std::nullopt;
}

bool HtmlAttributes::next()
{
    std::size_t i = 0;
    while (i < m_rest.size() && (isBlank(m_rest[i]) || m_rest[i] == '/'))
        ++i;
    if (i == m_rest.size())
        return false;
    const std::size_t nameBegin = i;
    while (i < m_rest.size() && !isBlank(m_rest[i]) && (m_rest[i] != '=' || i == nameBegin))
        ++i;
    m_name = m_rest.substr(nameBegin, i - nameBegin);
    m_value = {};
    while (i < m_rest.size() && isBlank(m_rest[i]))
        ++i;
    if (i < m_rest.size() && m_rest[i] == '=') {
        ++i;
        while (i < m_rest.size() && isBlank(m_rest[i]))
            ++i;
        if (i < m_rest.size() && (m_rest[i] == '"' || m_rest[i] == '\'')) {
            const std::size_t end = std::min(m_rest.find(m_rest[i], i + 1), m_rest.size());
            m_value = m_rest.substr(i + 1, end - i - 1);
            i = std::min(end + 1, m_rest.size());
        } else {
            const std::size_t valueBegin = i;
            while (i < m_rest.size() && !isBlank(m_rest[i]))
                ++i;
            m_value = m_rest.substr(valueBegin, i - valueBegin);
        }
    }
    m_rest.remove_prefix(i);
    return true;
}

} // namespace filing
