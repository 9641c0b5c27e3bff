// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace filing {

/// A normalised label in which many phrases are looked for. Nearly all of them do not stand in it, and its letters and the
/// first letters of its words tell that of most without a search.
class LabelWords
{
public:
    /// `text` is a label as normalisedLabel() gives it, and must outlive this.
    constexpr explicit LabelWords(std::string_view text)
        : m_text(text)
    {
        bool begins = true;
        for (const char c : text) {
            m_letters |= bitOf(c);
            m_initials |= begins ? bitOf(c) : 0;
            begins = parts(c);
        }
    }

    [[nodiscard]] constexpr std::string_view text() const { return m_text; }

    /// Whether `phrase` stands in the text as whole words, parted from others by blanks, brackets or strokes.
    [[nodiscard]] constexpr bool has(std::string_view phrase) const
    {
        if ((m_initials & bitOf(phrase.front())) == 0)
            return false;
        for (std::size_t at = m_text.find(phrase); at != std::string_view::npos; at = m_text.find(phrase, at + 1)) {
            const std::size_t end = at + phrase.size();
            if ((at == 0 || parts(m_text[at - 1])) && (end == m_text.size() || parts(m_text[end])))
                return true;
        }
        return false;
    }
    [[nodiscard]] constexpr bool hasAny(std::initializer_list<std::string_view> phrases) const
    {
        return hasAny(std::span(phrases.begin(), phrases.size()));
    }
    [[nodiscard]] constexpr bool hasAny(std::span<const std::string_view> phrases) const
    {
        for (const std::string_view phrase : phrases) {
            if (has(phrase))
                return true;
        }
        return false;
    }

    /// Whether `phrase` stands anywhere in the text, also within a word.
    [[nodiscard]] constexpr bool contains(std::string_view phrase) const
    {
        for (const char c : phrase) {
            if ((m_letters & bitOf(c)) == 0)
                return false;
        }
        return m_text.find(phrase) != std::string_view::npos;
    }
    [[nodiscard]] constexpr bool startsWith(std::string_view phrase) const { return m_text.starts_with(phrase); }

private:
    static constexpr bool parts(char c) { return c == ' ' || c == '(' || c == ')' || c == '/'; }
    /// Letters get bits of their own; other characters share some, which costs a search and no more.
    static constexpr std::uint32_t bitOf(char c) { return std::uint32_t(1) << (static_cast<unsigned char>(c) & 31U); }

    std::string_view m_text;
    std::uint32_t m_letters = 0;
    std::uint32_t m_initials = 0;
};

} // namespace filing
