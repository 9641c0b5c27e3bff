// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "releaselayout.h"

#include <functional>

namespace support {

namespace {

/// One value of a switch: its name, and how it is set.
struct Setting
{
    std::string name;
    std::function<void(ReleaseLayout &)> apply;
};

/// The values of one switch other than the usual one. At most one of them is in force.
using Switch = std::vector<Setting>;

template<class T>
Setting setting(std::string name, T ReleaseLayout::*member, T value)
{
    return {std::move(name), [member, value](ReleaseLayout &layout) { layout.*member = value; }};
}

std::vector<Switch> switchesOfTheHeader()
{
    using L = ReleaseLayout;
    return {
        {setting("plain dollars", &L::unit, Unit::Plain), setting("millions", &L::unit, Unit::Millions)},
        {setting("unit in the header", &L::unitNote, L::UnitNote::Header),
         setting("unit below", &L::unitNote, L::UnitNote::Below)},
        {setting("quarter ended", &L::durations, L::Durations::Quarter),
         setting("second quarter ended", &L::durations, L::Durations::Ordinal),
         setting("thirteen weeks ended", &L::durations, L::Durations::Weeks)},
        {setting("stacked dates", &L::dates, L::Dates::Stacked), setting("dates on one line", &L::dates, L::Dates::OneLine),
         setting("numeric dates", &L::dates, L::Dates::Numeric)},
        {setting("percent change", &L::percentChange, true)},
        {setting("older first", &L::olderFirst, true)},
        {setting("year to date first", &L::yearToDateFirst, true)},
    };
}

std::vector<Switch> switchesOfTheNumbers()
{
    using L = ReleaseLayout;
    return {
        {setting("leading minus", &L::negatives, L::Negatives::LeadingMinus),
         setting("trailing minus", &L::negatives, L::Negatives::TrailingMinus)},
        {setting("no dollar signs", &L::dollars, L::Dollars::None),
         setting("dollars at the edge", &L::dollars, L::Dollars::ColumnEdge)},
        {setting("dollar inside parentheses", &L::dollarInsideParentheses, true)},
        {setting("parentheses within the column", &L::hangingParentheses, false)},
        {setting("nil as one dash", &L::nil, L::Nil::OneDash), setting("nil as zero", &L::nil, L::Nil::Zero)},
    };
}

std::vector<Switch> switchesOfTheTable()
{
    using L = ReleaseLayout;
    return {
        {setting("no rulers", &L::rulers, L::Rulers::None), setting("underscores", &L::rulers, L::Rulers::Underscores)},
        {setting("page break with header", &L::pageBreak, L::PageBreak::HeaderRepeated),
         setting("page break without header", &L::pageBreak, L::PageBreak::HeaderOmitted)},
        {setting("tags", &L::sgmlTags, true)},
        {setting("dot leaders", &L::dotLeaders, true)},
        {setting("wrapped labels", &L::wrappedLabels, true)},
        {setting("blank rows", &L::blankRows, true)},
        {setting("tabs", &L::tabs, true)},
        {setting("crlf", &L::crlf, true)},
        {setting("left margin", &L::leftMargin, 6)},
        {setting("no indent", &L::labelIndent, 0), setting("deep indent", &L::labelIndent, 5)},
        {setting("narrow columns", &L::columnWidth, 8), setting("wide columns", &L::columnWidth, 22)},
        {setting("wide gaps", &L::columnGap, 6)},
    };
}

std::vector<Switch> allSwitches()
{
    std::vector<Switch> all = switchesOfTheHeader();
    for (const auto &more : {switchesOfTheNumbers(), switchesOfTheTable()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

int powerOfTen(Unit unit)
{
    switch (unit) {
    case Unit::Plain:
        return 0;
    case Unit::Thousands:
        return 3;
    case Unit::Millions:
        return 6;
    }
    return 0;
}

std::vector<NamedLayout> oneSwitchAtATime()
{
    std::vector<NamedLayout> layouts{{"as usual", {}}};
    for (const Switch &values : allSwitches()) {
        for (const Setting &value : values) {
            NamedLayout &named = layouts.emplace_back(NamedLayout{value.name, {}});
            value.apply(named.layout);
        }
    }
    return layouts;
}

NamedLayout randomLayout(Random &random)
{
    NamedLayout named;
    for (const Switch &values : allSwitches()) {
        const bool asUsual = !random.oneIn(3);
        if (asUsual)
            continue;
        const Setting value = random.oneOf(values);
        value.apply(named.layout);
        named.name += (named.name.empty() ? "" : ", ") + value.name;
    }
    if (named.name.empty())
        named.name = "as usual";
    return named;
}

} // namespace support
