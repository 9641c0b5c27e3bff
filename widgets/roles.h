// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

/// Everything in this folder knows Qt, QCustomPlot and item models: the standard roles and those below, nothing of the program's own types.
namespace widgets {

/// What the widgets read from a model beyond the standard roles. All are optional: a missing answer means "no" or "none".
enum Role : int {
    SourceKeyRole = Qt::UserRole
        + 0x1000, ///< QVariant of the owner's choice that says where a cell stands in the source; never looked into
    DerivedRole,  ///< bool: calculated, not printed (hatched bar, italic figure)
    DoubtRole,    ///< QString: a sentence saying why the value is doubted; empty = no doubt (amber mark)
    LevelRole,    ///< int: indentation of a row's label, 0 = outermost
    TotalRole,    ///< bool, of a row's first cell: a total (bold, with a hairline above its figures; in a waterfall on zero)
    HeadingRole,  ///< bool, of a row's first cell: a heading without figures
    InferredRole, ///< bool, of a label: the name was inferred, the source leaves it out (italic)
    GroupRole,    ///< QString, of a period (label cell or header): second level of the period axis, such as "FY 2003"
    RawTextRole, ///< QString: the exact number for other programs, such as "-1046000" (clipboard, as tab-separated text); of the first
                 ///< header the unit that those stand in
    CorrectedRole, ///< QString: a sentence saying what a person put right; empty = nothing (blue mark)
    TrendRole, ///< QVariantList of double, oldest first, an invalid one for a gap; of a row's first cell: a small line beside the label
    FoldRole,      ///< bool, of a row's first cell: heads a group that is folded (true) or open (false); invalid = no group
    SignRole,      ///< QString: one or two letters set small beside a label or figure; the tooltip explains them
    ApartRole,     ///< bool: the cell stands in a column or row apart, such as a year among quarters (softly shaded)
    StretchesRole, ///< QVariantList of QPoint: stretches of a sentence that are marked: x = first character, y = how many
    EmphasisRole,  ///< int, of a sentence: 0 = none (muted text), 1 = light, 2 = strong, 3 = the whole sentence
    ShortTextRole, ///< QString, of a label: what will do where there is little room; empty = nothing shorter
    BeyondRole,    ///< bool, of a gap: before the first or after the last period that the column can have; no gap is drawn

    PeriodRole =
        Qt::UserRole + 0x2002, ///< QString, of a period: months and last day, "3M 2003-06-30"; others count as unknown
};

} // namespace widgets
