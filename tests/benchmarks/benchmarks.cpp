// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast releases are read, beside tools that only count or parse the same bytes on the same machine in the same run.

#include "filing/fileloader.h"
#include "filing/htmlpage.h"
#include "filing/reader.h"
#include "filing/textpage.h"

#ifdef HAVE_GUMBO
#include <gumbo.h>
#endif

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

/// What one call takes, of many made for at least a third of a second.
struct Time
{
    double median = 0;  ///< microseconds
    double fastest = 0; ///< … when nothing else ran
};

Time timeOf(const std::function<void()> &work)
{
    constexpr auto atLeast = std::chrono::milliseconds(333);
    constexpr std::size_t fewest = 5;
    std::vector<double> times;
    work(); // the first call warms the caches
    for (const auto begin = Clock::now(); times.size() < fewest || Clock::now() - begin < atLeast;) {
        const auto start = Clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times.front()};
}

void print(const char *what, Time time, std::size_t bytes)
{
    std::printf("  %-36s %10.0f µs, fastest %10.0f µs  %8.1f MB/s\n", what, time.median, time.fastest,
                double(bytes) / time.median);
}

/// Lines, words and bytes of a text, counted as wc counts them, without starting a process.
std::size_t countWords(const std::string &text)
{
    std::size_t lines = 0;
    std::size_t words = 0;
    bool inWord = false;
    for (const char c : text) {
        lines += c == '\n' ? 1 : 0;
        const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
        words += !blank && !inWord ? 1 : 0;
        inWord = !blank;
    }
    return lines + words + text.size();
}

volatile std::size_t kept = 0; ///< results go here, so that no work is optimised away

void keep(std::size_t result)
{
    kept = result;
}

/// The document that was read out of the envelope: to grids by our reader, and by another parser where it can.
void measurePage(const filing::Filing &filing)
{
    const filing::Document &document = filing.documents[std::size_t(filing.document)];
    const std::string_view text = std::string_view(*filing.bytes).substr(document.text.begin, document.text.size);
    switch (document.format) {
    case filing::DocumentFormat::PlainText:
        print("of that, text to grids", timeOf([&] { keep(filing::readTextPage(filing::TextPage(text, 0)).items.size()); }),
              text.size());
        break;
    case filing::DocumentFormat::Html:
        print("of that, HTML to grids", timeOf([&] { keep(filing::readHtmlPage(text, 0).items.size()); }), text.size());
#ifdef HAVE_GUMBO
        print("gumbo, HTML to a tree", timeOf([&] {
                  GumboOutput *tree = gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size());
                  keep(tree->root != nullptr);
                  gumbo_destroy_output(&kGumboDefaultOptions, tree);
              }),
              text.size());
#endif
        break;
    case filing::DocumentFormat::Pdf:
        break;
    }
}

std::size_t valuesOf(const filing::Filing &filing)
{
    std::size_t values = 0;
    for (const filing::Statement &statement : filing.statements) {
        for (const filing::Row &row : statement.rows)
            values += row.cells.size();
    }
    return values;
}

void measure(const std::string &path)
{
    const auto loaded = filing::loadFile(path);
    if (!loaded) {
        std::printf("%s: %s\n", path.c_str(), loaded.error().says.c_str());
        return;
    }
    const filing::SharedBytes &bytes = *loaded;
    const auto filing = filing::read(bytes);
    std::printf("%s: %zu bytes, %zu values\n", std::filesystem::path(path).filename().string().c_str(), bytes->size(),
                filing ? valuesOf(*filing) : 0);
    print("read as a release", timeOf([&] { keep(filing::read(bytes).has_value()); }), bytes->size());
    if (filing)
        measurePage(*filing);
    print("words counted, as wc does", timeOf([&] { keep(countWords(*bytes)); }), bytes->size());
#ifndef _WIN32
    // With its start, as anyone runs it; the shell's own start is part of it.
    const std::string command = "wc '" + path + "' >/dev/null 2>&1";
    print("wc, the program", timeOf([&] { keep(std::size_t(std::system(command.c_str()))); }),
          bytes->size()); // NOLINT(cert-env33-c)
#endif
}

} // namespace

/// benchmarks [FILE…]: times of reading each file; without any, of the samples.
int main(int argc, char *argv[])
{
    std::vector<std::string> paths(argv + 1, argv + argc);
    if (paths.empty())
        paths = {SAMPLES "/thermogenesis-2003q4.txt", SAMPLES "/harrow-lake-2004q4.txt", SAMPLES "/harrow-lake-2006q1.htm"};
    for (const std::string &path : paths)
        measure(path);
    return 0;
}
