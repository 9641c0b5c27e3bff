// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Plain text: lines to grids, and the whole way to a filing. The first byte decides whether dashes are escaped.

#include "filing/textpage.h"

#include "entrypoint.h"
#include "promises.h"

#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const bool dashEscaped = bytes.starts_with('-');
    const filing::TextPage lines(bytes, 0, dashEscaped);
    fuzz::holdToPromises(filing::readTextPage(lines), size);
    fuzz::readAsFile(bytes);
    return 0;
}
