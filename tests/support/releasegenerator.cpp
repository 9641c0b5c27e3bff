// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "releasegenerator.h"

#include "tablewriter.h"

#include <array>
#include <cstdio>
#include <set>

namespace support {

namespace {

using std::chrono::year_month_day;

/// A printed number as an exact decimal with the unit applied.
std::string exactValue(std::int64_t value, NumberKind kind, Unit unit)
{
    const std::string sign = value < 0 ? "-" : "";
    const std::int64_t magnitude = value < 0 ? -value : value;
    if (kind == NumberKind::PerShare)
        return sign + std::to_string(magnitude / 100) + '.' + std::to_string(100 + magnitude % 100).substr(1);
    if (value == 0)
        return "0";
    return sign + std::to_string(magnitude) + std::string(static_cast<std::size_t>(powerOfTen(unit)), '0');
}

/// Capital expenditure is an amount spent: its cell is negative, its fact is not.
std::int64_t byMeaning(const FigureRow &row, std::int64_t printed)
{
    return row.lineItem == "capex" ? -printed : printed;
}

void addTruth(GeneratedRelease &release, const Figures &figures, Unit unit)
{
    std::set<std::pair<std::string, std::string>> known;
    for (const FigureStatement &statement : figures.statements) {
        for (const FigureRow &row : statement.rows) {
            for (std::size_t i = 0; i < row.values.size(); ++i) {
                const std::string period = statement.columns[i].key();
                release.cells.push_back(
                    {std::string(name(statement.kind)), period, row.label, exactValue(row.values[i], row.number, unit)});
                if (!row.lineItem.empty() && known.emplace(row.lineItem, period).second)
                    release.facts.push_back(
                        {row.lineItem, period, exactValue(byMeaning(row, row.values[i]), row.number, unit)});
            }
        }
    }
}

std::string monthName(year_month_day date)
{
    static const std::array<const char *, 12> names{"January", "February", "March",     "April",   "May",      "June",
                                                    "July",    "August",   "September", "October", "November", "December"};
    return names[static_cast<unsigned>(date.month()) - 1];
}

std::string inWords(year_month_day date)
{
    return monthName(date) + ' ' + std::to_string(static_cast<unsigned>(date.day())) + ", "
        + std::to_string(static_cast<int>(date.year()));
}

/// The opening of the release: who, when, which quarter. It names no amount, so that every number stands in a table.
std::string prose(const Figures &figures, year_month_day released)
{
    static const std::array<const char *, 4> ordinals{"first", "second", "third", "fourth"};
    const std::string quarter = ordinals[static_cast<std::size_t>(figures.quarter - 1)];
    const std::string year = std::to_string(figures.fiscalYear);
    return figures.company + "\n\n"                                                                                //
        + "Results for the " + quarter + " quarter of fiscal " + year + "\n\n"                                     //
        + "SPRINGFIELD, " + inWords(released) + " -- " + figures.company + " today reported its results for the\n" //
        + quarter + " quarter of fiscal " + year + ", ended " + inWords(figures.end) + ".\n"                       //
        + "The company's fiscal year ends on " + monthName(figures.fiscalYearEnd) + ' '
        + std::to_string(static_cast<unsigned>(figures.fiscalYearEnd.day())) + ". Tables follow.\n\n\n";
}

/// Turns runs of blanks that reach a tab stop into tabs, so that the columns stay where they are; single blanks stay.
std::string withTabs(const std::string &line)
{
    constexpr std::size_t stop = 8;
    std::string tabbed;
    for (std::size_t begin = 0; begin < line.size(); begin += stop) {
        std::string piece = line.substr(begin, stop);
        const std::size_t kept = piece.find_last_not_of(' ') + 1;
        const bool runGoesOn = line.size() > begin + stop && line[begin + stop] == ' ';
        if (piece.size() == stop && (kept + 1 < stop || (kept < stop && runGoesOn)))
            piece = piece.substr(0, kept) + '\t';
        tabbed += piece;
    }
    return tabbed;
}

std::string withLineForms(const std::string &text, const ReleaseLayout &layout)
{
    std::string result;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        const std::string line = text.substr(begin, end - begin);
        result += layout.tabs ? withTabs(line) : line;
        result += layout.crlf ? "\r\n" : "\n";
        begin = end + 1;
    }
    return result;
}

std::string isoDate(year_month_day date)
{
    return ColumnPeriod{0, date}.key().substr(3); // without "at "
}

} // namespace

GeneratedRelease generateRelease(std::uint32_t seed, const NamedLayout &named)
{
    Random random(seed);
    const Figures figures = randomFigures(random, named.layout.unit);
    const year_month_day released{std::chrono::sys_days{figures.end} + std::chrono::days{random.between(18, 50)}};

    GeneratedRelease release;
    release.company = figures.company;
    release.released = isoDate(released);
    release.fiscalYearEnd = isoDate(figures.fiscalYearEnd).substr(5);
    release.layout = named.name;
    std::string text = prose(figures, released);
    for (const FigureStatement &statement : figures.statements)
        text += writeTable(statement, {figures.company, figures.quarter}, named.layout) + "\n\n";
    release.text = withLineForms(text, named.layout);
    addTruth(release, figures, named.layout.unit);
    return release;
}

GeneratedRelease generateRelease(std::uint32_t seed)
{
    Random random(seed ^ 0x9e3779b9U); // another sequence than that of the figures
    return generateRelease(seed, randomLayout(random));
}

} // namespace support
