// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

// fuzzseeds FOLDER: writes FOLDER/text, /html and /submission with a release for each switch of the generator, and the figures
// and headers of the plain-text ones into /amounts and /periods, from which a fuzzer may set out.

#include "filing/header.h"
#include "support/releasegenerator.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <utility>

namespace {

void write(const std::filesystem::path &folder, const std::string &name, const std::string &text)
{
    std::filesystem::create_directories(folder);
    std::ofstream file(folder / name, std::ios::binary);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
}

bool namesPeriod(const std::string &line)
{
    const filing::HeaderReading reading = filing::readHeader(line);
    return !reading.dates.empty() || !reading.durations.empty();
}

/// The single figures and the lines over columns that stand in releases, each once.
struct Pieces {
    std::set<std::string> figures;
    std::set<std::string> headers;

    void take(const std::string &text)
    {
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) {
            if (namesPeriod(line))
                headers.insert(line);
            std::istringstream words(line);
            for (std::string word; words >> word;) {
                if (word.find_first_of("0123456789") != std::string::npos)
                    figures.insert(word);
            }
        }
    }
};

void writeAll(const std::filesystem::path &folder, const std::set<std::string> &pieces)
{
    std::size_t number = 1;
    for (const std::string &piece : pieces)
        write(folder, "piece-" + std::to_string(number++), piece);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: fuzzseeds FOLDER\n");
        return 2;
    }
    using support::Medium;
    const std::filesystem::path folder(argv[1]);
    Pieces pieces;
    for (const auto &[medium, name] :
         {std::pair(Medium::PlainText, "text"), {Medium::Html, "html"}, {Medium::Submission, "submission"}}) {
        std::uint32_t seed = 1;
        for (const support::NamedLayout &layout : support::oneSwitchAtATime(medium)) {
            const std::string text = support::generateRelease(seed, layout).text;
            write(folder / name, "release-" + std::to_string(seed), text);
            if (medium == Medium::PlainText)
                pieces.take(text);
            ++seed;
        }
    }
    writeAll(folder / "amounts", pieces.figures);
    writeAll(folder / "periods", pieces.headers);
    return 0;
}
