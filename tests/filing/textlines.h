// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <initializer_list>
#include <string>

namespace support {

/// Lines joined as a file has them. Short, so that tables in tests look as they would be printed.
inline std::string page(std::initializer_list<const char *> lines)
{
    std::string text;
    for (const char *line : lines)
        text += std::string(line) + "\n";
    return text;
}

/// The same for a column of test data.
inline QByteArray pageBytes(std::initializer_list<const char *> lines)
{
    return QByteArray::fromStdString(page(lines));
}

} // namespace support
