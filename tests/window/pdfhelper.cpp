// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

/// A reader of PDFs that behaves as its first argument says; the others are what the window asks for.
int main(int argc, char **argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    const std::string manner = words.empty() ? std::string() : words.front();
    const std::vector<std::string> question(words.begin() + (words.empty() ? 0 : 1), words.end());
    const bool asksForPicture = !question.empty() && question.front() == "pdf-picture";
    if (manner == "abort-unread") // a large PDF is still being written to it
        std::abort();
    if (manner == "hang") {
        std::this_thread::sleep_for(std::chrono::minutes(10));
        return 0;
    }
    if (manner == "good" || (manner == "no-pictures" && !asksForPicture))
        return commands::run(question, {}, {std::cout, std::cerr});
    const std::string pdf{std::istreambuf_iterator<char>(std::cin), {}};
    if (manner == "garbage")
        std::cout << std::string(100'000, 'x');
    if (manner == "half")
        std::cout << "Quarterlight PDF 1\nW";
    if (manner == "fail")
        return 3;
    if (manner == "abort" || manner == "no-pictures")
        std::abort();
    return 0; // "silent"
}
