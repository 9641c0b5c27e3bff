// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <optional>

namespace widgets {

enum class LengthUnit { Pixels, Millimetres, Inches };

/// How large a picture is: in pixels, or on paper with the dots that a printer sets to an inch.
struct PictureSize
{
    double width = 960;
    double height = 560;
    LengthUnit unit = LengthUnit::Pixels;
    double dotsPerInch = 96;

    [[nodiscard]] bool isOnPaper() const { return unit != LengthUnit::Pixels; }
    /// What is laid out: the picture's own pixels, or 96 to an inch of paper, so that text has one size on paper whatever
    /// the printer's dots.
    [[nodiscard]] QSize layout() const;
    [[nodiscard]] QSizeF dots() const;     ///< pixels of a PNG
    [[nodiscard]] QSizeF points() const;   ///< 1/72 inch: of a PDF; a pixel is a point
    [[nodiscard]] QString text() const;    ///< "1600 × 900 pixels", "85 × 60 mm at 300 dots an inch"
    [[nodiscard]] QString problem() const; ///< why it cannot be drawn; empty when it can
    friend bool operator==(const PictureSize &, const PictureSize &) = default;
};

/// "960x560", "85x60mm", "85mm x 60mm", "3.3x2.2in"; nothing for what is no size. Its dots: 96 an inch, 300 on paper.
[[nodiscard]] std::optional<PictureSize> pictureSizeOf(const QString &text);

/// A size that is often wanted.
struct PicturePreset
{
    QString name;  ///< of options: "slide"
    QString title; ///< in the user's language
    PictureSize size;
};
/// Report 960 × 560, slide 1600 × 900, article column 85 mm at 300 dots an inch, square 1080.
[[nodiscard]] const QList<PicturePreset> &picturePresets();

} // namespace widgets
