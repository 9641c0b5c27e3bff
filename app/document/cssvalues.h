// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace document {

/// A length of the markup: CSS pixels (96 to the inch), or per cent of what is around it.
struct Length
{
    double value = 0;
    bool percent = false;
};

enum class Side : std::uint8_t { Top, Right, Bottom, Left };

inline constexpr std::array allSides{Side::Top, Side::Right, Side::Bottom, Side::Left};

/// Four things of a box, by side.
template<typename T>
class Sides
{
public:
    T &operator[](Side side) { return m_values[static_cast<std::size_t>(side)]; }
    const T &operator[](Side side) const { return m_values[static_cast<std::size_t>(side)]; }
    void setAll(const T &value) { m_values.fill(value); }

private:
    std::array<T, 4> m_values{};
};

/// The number at the start of a text (0 when there is none), and what follows it.
[[nodiscard]] std::pair<double, std::string_view> numberAtStart(std::string_view text);
[[nodiscard]] bool startsNumber(std::string_view text);

/// "10pt", "-1.5em", "12px", "12", "50%"; nothing for other texts. `fontSize`: pixels, of the text that "em" refers to.
[[nodiscard]] std::optional<Length> lengthOf(std::string_view text, double fontSize);
/// The same without percentages.
[[nodiscard]] std::optional<double> pixelsOf(std::string_view text, double fontSize);

/// "#c0c0c0", "c0c0c0", "rgb(192, 192, 192)", "silver"; nothing for other texts and for "transparent".
[[nodiscard]] std::optional<QColor> colourOf(std::string_view text);

/// The first words of a value; those within brackets stay together.
[[nodiscard]] std::vector<std::string_view> wordsOf(std::string_view value);

/// "all", "vertical horizontal", "top horizontal bottom" or "top right bottom left".
[[nodiscard]] Sides<std::string_view> sidesOf(std::string_view value);

} // namespace document
