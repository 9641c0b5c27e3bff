// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

// fuzzseeds FOLDER: writes FOLDER/text, /html and /submission with a release for each switch of the generator, from which a
// fuzzer may set out.

#include "support/releasegenerator.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <utility>

namespace {

void write(const std::filesystem::path &folder, const std::string &name, const std::string &text)
{
    std::filesystem::create_directories(folder);
    std::ofstream file(folder / name, std::ios::binary);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
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
    for (const auto &[medium, name] :
         {std::pair(Medium::PlainText, "text"), {Medium::Html, "html"}, {Medium::Submission, "submission"}}) {
        std::uint32_t seed = 1;
        for (const support::NamedLayout &layout : support::oneSwitchAtATime(medium)) {
            write(folder / name, "release-" + std::to_string(seed), support::generateRelease(seed, layout).text);
            ++seed;
        }
    }
    return 0;
}
