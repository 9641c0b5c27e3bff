// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <clocale>
#include <locale>

namespace support {

/// A locale of C++ streams with a comma for the decimal point and points between thousands, as half of Europe writes.
class CommaPoint : public std::numpunct<char>
{
protected:
    [[nodiscard]] char do_decimal_point() const override { return ','; }
    [[nodiscard]] char do_thousands_sep() const override { return '.'; }
    [[nodiscard]] std::string do_grouping() const override { return "\3"; }
};

/// What a release says must not depend on where it is read: the tests of the engine run in a locale that differs from C in
/// every sign of a number. C's own locale follows where the system has a German one.
inline void useCommaLocale()
{
    std::locale::global(std::locale(std::locale::classic(), new CommaPoint));
    for (const char *german : {"de_DE.UTF-8", "de_DE.utf8", "de_DE", "German"}) {
        if (std::setlocale(LC_ALL, german))
            return;
    }
}

} // namespace support
