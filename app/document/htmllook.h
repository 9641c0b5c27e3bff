// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/cssvalues.h"

#include <QColor>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace document {

/// A line along one side of a box.
struct Rule
{
    enum class Style : std::uint8_t { None, Solid, Double, Dashed, Dotted };

    Style style = Style::None;
    double width = 0; ///< pixels
    QColor colour;    ///< invalid: that of the text

    [[nodiscard]] bool isDrawn() const { return style != Style::None && width > 0; }
};

enum class Alignment : std::uint8_t { Left, Right, Centre, Justified, Top, Middle, Bottom };

/// How an element looks by its name and its attributes; what they leave open is nothing. Lengths are pixels.
struct HtmlLook
{
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> underlined;
    std::optional<bool> struck;
    std::optional<double> fontSize;
    std::optional<std::string> fontFamily; ///< as written: "Times New Roman, serif"
    std::optional<QColor> colour;
    std::optional<QColor> background;
    std::optional<int> raised; ///< 1 = set above the line, -1 = below it
    std::optional<Alignment> across;
    std::optional<Alignment> upright;
    std::optional<bool> unwrapped;
    std::optional<double> textIndent;
    Sides<std::optional<double>> margin;
    Sides<bool> marginAuto; ///< the side takes what room is left
    Sides<std::optional<double>> padding;
    Sides<std::optional<Rule>> border;
    std::optional<Length> width;
    std::optional<double> height;
    std::optional<double> cellPadding;
    std::optional<double> cellSpacing;
    std::optional<double> frame; ///< the "border" of a table: width of lines around it and its cells
};

/// @param fontSize of the text around the element, in pixels, which lengths in "em" and per cent refer to
[[nodiscard]] HtmlLook htmlLookOf(std::string_view name, std::string_view attributes, double fontSize);

} // namespace document
