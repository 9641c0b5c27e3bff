// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QPair>

/// Ways in which the same release could have been typed. None of them changes a word, a figure, or what stands over what.
namespace mutations {

/// A table within a text: from its title to what stands behind it, as words of its lines.
struct Table
{
    QByteArray title;
    QByteArray behind; ///< empty: the end of the text
};

/// Without the lines of dashes, underlines and double underlines.
[[nodiscard]] QByteArray withoutRulers(const QByteArray &text);
/// Every line that is not empty moved to the right.
[[nodiscard]] QByteArray indented(const QByteArray &text, int blanks);
/// Without <C> and <S>, which mark columns in filings of the time.
[[nodiscard]] QByteArray withoutColumnMarks(const QByteArray &text);
[[nodiscard]] QByteArray withCrLf(const QByteArray &text);
/// Runs of blanks that end at a tab stop become tabs, as `unexpand -a` does: no character moves on the screen.
[[nodiscard]] QByteArray withTabs(const QByteArray &text);

/// Columns of figures of a table, told by its ruler with the most runs.
[[nodiscard]] int columnCount(const QByteArray &text, const Table &table);
/// One column, its figures, rulers and headings, moved by some blanks (negative: to the left). The columns behind it give way
/// together, and a heading over several columns keeps to their middle. Empty when the column would meet what stands left of it.
[[nodiscard]] QByteArray columnShifted(const QByteArray &text, const Table &table, int column, int blanks);

/// A column and all that stand behind it moved to the right, as when blanks are typed before it; headings go with their columns.
[[nodiscard]] QByteArray columnsShiftedFrom(const QByteArray &text, const Table &table, int column, int blanks);

} // namespace mutations
