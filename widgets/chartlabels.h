// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QRectF>
#include <QVector>

namespace widgets {

/// A value that wants a label at a bar's outer end or beside a marker.
struct LabelWish
{
    QRectF at;               ///< the bar or marker, in pixels
    bool above = true;       ///< on which side of it the label belongs
    bool eitherSide = false; ///< whether the other side will do when that one is taken
    QVector<QSizeF> forms{}; ///< sizes of the label's forms, longest first
    bool important = false;  ///< placed before the others when not all have room
    bool sideways = false;   ///< whether it may also be flush with an edge of what it belongs to instead of centred
};

/// Where a label stands: which of its forms, and its rectangle. Form -1: it has no room and is left out.
struct LabelPlace
{
    int form = -1;
    QRectF rect;
};

/// Finds places for labels: none overlaps another, leaves `area`, covers a bar or marker that is not its own, or is crossed by
/// one of `lines`.
///
/// All labels take the longest form in which all have room, so that they look alike. When even the shortest leaves too
/// little, the latest and the important ones are placed first and those that no longer fit are left out; the others take the
/// longest form of those that leave the fewest out.
///
/// @param distance  in pixels, from a label to its own bar
/// @param pixels  the chart's text size, of which the theme's other distances are multiples
[[nodiscard]] QVector<LabelPlace> placeLabels(const QVector<LabelWish> &wishes, const QRectF &area, double distance,
                                              const QVector<QLineF> &lines, double pixels);

/// Heights for things of one `size` that want to be centred at `wanted`: in the same order, none overlapping another, all
/// between `top` and `bottom`, moved as little as that takes. Empty when they have no room together.
[[nodiscard]] QVector<double> spreadApart(const QVector<double> &wanted, double size, double top, double bottom);

} // namespace widgets
