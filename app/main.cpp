// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"
#include "window/run.h"

#include <iostream>
#include <string>
#include <vector>

int main(int argc, char **argv)
{
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    if (words.empty() || !commands::isCommand(words.front()))
        return window::run(argc, argv);
    std::ios::sync_with_stdio(false);
    return commands::run(words, {window::pictureOfWindow}, {std::cout, std::cerr});
}
