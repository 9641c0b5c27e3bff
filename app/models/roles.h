// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace models {

/// Roles of all models of this folder; ids are unique over them. The first block has the names and ids of widgets/roles.h,
/// which this folder does not know: a static_assert in reports holds the two together.
enum Role : int {
    SourceKeyRole = Qt::UserRole + 0x1000, ///< models::SourceKey: where a cell or label stands
    DerivedRole,                           ///< bool: calculated, not printed
    DoubtRole,                             ///< QString: a sentence; empty = no doubt
    LevelRole,                             ///< int: indentation of a row's label, 0 = outermost
    TotalRole,                             ///< bool: the row is a total
    HeadingRole,                           ///< bool: a heading without figures
    InferredRole,                          ///< bool: the row's name was inferred, the filing prints none
    GroupRole,                             ///< QString: second level of a period's name, such as "FY2003"
    RawTextRole, ///< QString: the exact number for other programs: "-991000", invalid for a gap; of labels and headers: the text
                 ///< that goes with such numbers: "Q4 FY2003 (3M 2003-06-30)", "US dollars"
    CorrectedRole, ///< QString: a sentence; empty = nothing was corrected
    TrendRole,     ///< QVariantList of double, oldest first, an invalid one for a gap: the course of a row, of its label
    FoldRole,      ///< bool, of the label of a group's heading: folded or not; invalid for rows that are none
    SignRole,      ///< QString: a small sign beside a label or figure that its tool tip explains
    ApartRole,     ///< bool: the cell stands in a column or row apart, such as a year among quarters
    StretchesRole, ///< QVariantList of QPoint: stretches of the text that are marked: x = first character, y = how many
    EmphasisRole,  ///< int: 0 = none (quiet), 1 = light, 2 = strong, 3 = the whole text
    ShortTextRole, ///< QString, of a label: what will do where there is little room; empty = nothing shorter
    BeyondRole,    ///< bool, of a gap: it lies before the first or after the last period that any filing of the column has

    PrintedTextRole = Qt::UserRole + 0x2000, ///< QString: the characters of the filing: "($991,000)"
    ConceptRole,                             ///< QString: id of the line item: "net_income"; empty when the row is none
    PeriodRole,    ///< QString: filing::Period::key() of the cell's or header's period; empty when it is none
    FormulaRole,   ///< QString: how a calculated value came about; empty for a printed one
    RestatedRole,  ///< bool: an earlier filing printed another value
    FilingRole,    ///< int: index of the filing in the list that the model was given; -1 for a row above filings
    StatementRole, ///< int: index into Filing::statements; -1 for a row above statements
    OutcomeRole, ///< QString: "pass", "fail", "advisory", "n/a"; of a claim "agrees", "contradicts", "text-only", "undecided"
    ClaimKeyRole, ///< models::SourceKey: the words of a claim in the text, without a cell
};

} // namespace models
