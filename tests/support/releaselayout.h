// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random.h"

#include <string>
#include <vector>

namespace support {

enum class Unit { Plain, Thousands, Millions };

/// The power of ten of a unit: 0, 3 or 6.
[[nodiscard]] int powerOfTen(Unit unit);

/// How a release is set. Each switch stands alone: any value of one goes with any value of the others.
struct ReleaseLayout
{
    enum class UnitNote {
        Title,  ///< on a line of its own under the title
        Header, ///< at the left of the first header line
        Below,  ///< under the table
    };
    enum class Durations {
        Months,  ///< "Three Months Ended", "Twelve Months Ended"
        Quarter, ///< "Quarter Ended", "Year Ended"
        Ordinal, ///< "Second Quarter Ended", "Fiscal Year Ended"
        Weeks,   ///< "Thirteen Weeks Ended", "Fifty-Two Weeks Ended"
    };
    enum class Dates {
        YearsBelow, ///< "June 30," once for the group, the years under it
        Stacked,    ///< "June 30," and the year under it, for each column
        OneLine,    ///< "June 30, 2003" for each column
        Numeric,    ///< "6/30/03" for each column
    };
    enum class Negatives { Parentheses, LeadingMinus, TrailingMinus };
    enum class Dollars {
        None,
        BeforeNumber, ///< "$1,234" in the first row and in totals
        ColumnEdge,   ///< "$   1,234": at the left edge of the column
    };
    enum class Nil { TwoDashes, OneDash, Zero };
    enum class Rulers { None, Dashes, Underscores };
    enum class PageBreak {
        None,
        HeaderRepeated, ///< a page ends within a statement, and the next one begins with title and header
        HeaderOmitted,  ///< the rows simply go on
    };

    Unit unit = Unit::Thousands;
    UnitNote unitNote = UnitNote::Title;
    Durations durations = Durations::Months;
    Dates dates = Dates::YearsBelow;
    Negatives negatives = Negatives::Parentheses;
    Dollars dollars = Dollars::BeforeNumber;
    bool dollarInsideParentheses = false; ///< "($1)" instead of "$(1)"
    bool hangingParentheses = true;       ///< the digits are aligned, a closing parenthesis stands outside
    Nil nil = Nil::TwoDashes;
    Rulers rulers = Rulers::Dashes;
    PageBreak pageBreak = PageBreak::None;
    bool sgmlTags = false;        ///< <TABLE>, <CAPTION>, <S> and <C>
    bool dotLeaders = false;      ///< "Net sales ........ 1,234"
    bool wrappedLabels = false;   ///< long labels go on in a second line, which has the numbers
    bool blankRows = false;       ///< an empty line after each row
    bool percentChange = false;   ///< a column "% Change" after each pair of periods
    bool olderFirst = false;      ///< 2002 before 2003
    bool yearToDateFirst = false; ///< the longer periods before the quarter
    bool tabs = false;            ///< blanks are turned into tabs, eight columns each
    bool crlf = false;            ///< lines end in CR LF
    int leftMargin = 0;           ///< blanks before every line of a table
    int labelIndent = 2;          ///< blanks for each level of a row
    int columnWidth = 14;         ///< from one right edge to the next; raised to what the numbers and headers need
    int columnGap = 2;            ///< blanks at least between two columns
};

struct NamedLayout
{
    std::string name;
    ReleaseLayout layout;
};

/// The usual layout, and every value of every switch alone: the cause of a misreading is then its name.
[[nodiscard]] std::vector<NamedLayout> oneSwitchAtATime();

/// Any switches together; its name lists those that are not as usual.
[[nodiscard]] NamedLayout randomLayout(Random &random);

} // namespace support
