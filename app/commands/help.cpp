// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/help.h"

namespace commands {
namespace {

constexpr std::string_view programHelp =
    R"(Quarterlight reads companies' quarterly results: statements as tables and charts, beside the text as filed.

Usage:
  quarterlight [FILE|FOLDER]...          open releases in a window
  quarterlight COMMAND [OPTION]... FILE...

Commands, none of which needs a display:
  extract   print what releases say as JSON, one line a file
  check     hold releases to the arithmetic of their statements, or their text to the statements
  timeline  join the releases of each company to one history: JSON, CSV or a spreadsheet
  compare   set periods side by side: values, changes, shares
  export    write charts and tables of measures over time
  report    write what was read in a release, its sources, checks, claims and doubts, as HTML or PDF
  demo      write charts, tables and a picture of the window, of the samples or of FILES
  help      this text; with a command's name, what that command can do

Options:
  -h, --help      this text; after a command, what the command can do
  -v, --version   the version

Exit codes: 0 done, 1 a file failed (the others were worked on), 2 wrong usage.
)";

constexpr std::string_view extractHelp = R"(Usage: quarterlight extract [OPTION]... FILE...

Prints what releases say as JSON Lines: one object a file, in the order of FILES. A file that cannot be read gives an
object with an error, and a sentence on the standard error stream; the others go on, and the exit code is 1.

Options:
      --claims        also what the text says in figures, held against the statements; a file takes twice the time
      --corrections FILE
                      read with the corrections in FILE, as the window exports them
      --recursive     also read the .txt, .htm, .html and .pdf files in folders and their folders, by name
  -o, --output FILE   write to FILE instead; it appears whole or not at all
  -h, --help          this text
)";

constexpr std::string_view checkHelp = R"(Usage: quarterlight check [OPTION]... FILE...

Holds releases to the arithmetic identities of their statements and says in words what holds and what does not. The exit
code is 1 when an identity fails that every statement must keep, or when a file cannot be read.

With --claims it holds what the text says in figures (amounts, percentages, directions) against the statements instead:
contradictions first, each with its line or page and the reason. The exit code is 1 when a claim is contradicted.

Options:
      --claims        audit the text instead of the statements
      --corrections FILE
                      read with the corrections in FILE, as the window exports them
      --json          print one JSON object a file instead
      --recursive     also read the .txt, .htm, .html and .pdf files in folders and their folders, by name
  -h, --help          this text
)";

constexpr std::string_view exportHelp = R"(Usage: quarterlight export [OPTION]... --to FOLDER FILE...

Joins the releases of each company and writes measures over time, as FOLDER/company-measure-periods.format. The same
releases give the same bytes; each picture carries a description of what it shows.

Options:
      --to FOLDER         where to write; made when it is not there
      --format LIST       png, svg, pdf (charts), csv (exact figures); several joined by commas [png]
      --measure LIST      gross-margin, net-margin, revenue-growth, tax-rate, current-ratio and the others of
                          resources/measures.tsv, or line items such as revenue, net-income, eps-diluted, total-assets;
                          several in one chart joined by +: revenue+net-income; income-bridge (the steps from revenue to
                          net income) and income-change (from the net income of a year before)
                          [revenue,gross-margin,net-income, or what the company has in their place]
      --parts LIST        rows of tables beside the statements, on one another and held against revenue: a part of the
                          table's title ("net sales by segment"), or also the rows ("by segment: sensors; services")
      --charts FILE       charts as the window keeps them: title, form, periods, how many, measures, between tabs;
                          then years, or companies and which
      --compare WHAT      years: the quarters of each year beside those of the years before (with --last 2, of last year);
                          companies: all companies of FILES in one chart, by quarters or years of the calendar;
                          a company too small to be seen beside the largest has the lines of all indexed
      --companies LIST    of these companies only: parts of their names, or their CIKs, joined by commas
      --form FORM         bars, stacked, lines, or indexed (each line as a percentage of its first value) [bars]
      --periods SPAN      quarters, years, or ttm for trailing twelve months [quarters]
      --last N            only the latest N periods
      --units U           of amounts in charts: short ($2.9M), released (as the statements count), thousands, millions
                          [short]
      --preset NAME       report (960x560), slide (1600x900), column (85x60mm at 300 dots an inch), square (1080x1080)
      --size WxH          of the picture: pixels (960x560; PDF: points), 85x60mm or 3.5x2.5in [960x560]
      --dpi N             dots an inch, noted in a PNG; on paper also how many pixels it has [96, of mm and in 300]
      --scale N           PNG only: pixels of the file per pixel of the size [1]
      --background B      white or transparent [white]
      --svg-text T        text, which can be edited and searched, or outlines, which look alike without the font [text]
      --title TEXT        in place of each chart's title; with --multiples or --report the heading above all charts
      --source TEXT       in place of the source line
      --name PATTERN      of the files, with {company}, {chart}, {periods}, {from}, {to} (first and last period), {date}
                          (of the latest release), {size} [{company}-{chart}-{periods}]
      --multiples         all charts of a company in one picture
      --report            all charts of a company in one PDF, each with the table of its values
      --recursive         also read the .txt, .htm, .html and .pdf files in folders and their folders, by name
  -h, --help              this text
)";

constexpr std::string_view timelineHelp = R"(Usage: quarterlight timeline [OPTION]... PATH...

Joins the releases of each company, in files and in folders and their folders, to one history: each line of the statements
over all quarters and years, the quarters that no release prints derived from year-to-date values where that is sound, what
was restated, and where each number is printed. Exit code 1 when a file cannot be read; the others are joined all the same.

Options:
      --json            one JSON object a company, on a line of its own [the standard]
      --csv             one table a company, its statements beneath each other
      --xlsx            a spreadsheet of one company, with its sources; needs --to
      --to FILE         write to FILE instead of the standard output; it appears whole or not at all
      --company NAME    only this company: a part of its name, or its CIK
      --periods SPAN    of tables: all (each year after its quarters), quarters, years, or ttm for trailing twelve
                        months [all]
      --as RULE         where releases print a value differently: latest, or first-reported [latest]
      --adjust-splits   count shares and per-share values of before a stock split as after it, where releases prove it
  -h, --help            this text
)";

constexpr std::string_view compareHelp = R"(Usage: quarterlight compare [OPTION]... FILE...

Sets periods of one or several companies side by side: values, the change to the latest of the same length, its percentage
("n/m" where the base is zero or negative), and percent of revenue or of total assets.

Options:
      --periods LIST     such as "Q4 FY2003,Q4 FY2002", "FY2003,FY2002" or "3M 2003-06-30,3M 2003-03-31" [the newest
                         quarter and that of the year before]
      --statement KIND   income, balance or cashflow [all]
      --json             one JSON object a statement, on a line of its own [the standard]
      --csv              one table a statement
      --xlsx             a spreadsheet: a sheet a statement, one of sources; changes, shares and margins are formulas
      --to FILE          write to FILE instead of the standard output; it appears whole or not at all
      --company NAME     only this company: a part of its name, or its CIK
  -h, --help             this text
)";

constexpr std::string_view reportHelp = R"(Usage: quarterlight report [OPTION]... --to FOLDER FILE...

Writes an audit report of each release, as FOLDER/NAME-audit.format: every value of its statements and where it stands in the
file, the checks, the claims of the text, doubts, warnings and corrections. The same file gives the same report.

Options:
      --to FOLDER     where to write; made when it is not there
      --format LIST   html, pdf, or both joined by a comma [html]
      --corrections FILE
                      read with the corrections in FILE, as the window exports them
      --recursive     also read the .txt, .htm, .html and .pdf files in folders and their folders, by name
  -h, --help          this text
)";

constexpr std::string_view demoHelp = R"(Usage: quarterlight demo [--to FOLDER] [FILE...]

Shows what the program does where there is no display: writes the charts and tables of the embedded sample releases, or of
FILES, and a picture of the window that shows them.

Options:
      --to FOLDER   where to write; made when it is not there [quarterlight-demo]
  -h, --help        this text
)";

} // namespace

std::string_view helpText(std::string_view command)
{
    if (command.empty() || command == "help")
        return programHelp;
    if (command == "extract")
        return extractHelp;
    if (command == "check")
        return checkHelp;
    if (command == "export")
        return exportHelp;
    if (command == "timeline")
        return timelineHelp;
    if (command == "compare")
        return compareHelp;
    if (command == "report")
        return reportHelp;
    if (command == "demo")
        return demoHelp;
    return {};
}

} // namespace commands
