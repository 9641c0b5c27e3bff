// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

// HTML: markup to grids, and the whole way to a filing.

#include "filing/htmlpage.h"

#include "entrypoint.h"
#include "promises.h"

#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    constexpr std::size_t offset = 7; // places count from the beginning of the file, not of the document
    fuzz::holdToPromises(filing::readHtmlPage(bytes, offset), offset + size);
    fuzz::readAsFile(std::string("<html>").append(bytes));
    return 0;
}
