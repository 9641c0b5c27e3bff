// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/filing.h"
#include "filing/page.h"

#include <string_view>

namespace fuzz {

/// Places of a page lie within `size` bytes, cells of a row ascend within their grid, and all text is well-formed UTF-8.
void holdToPromises(const filing::Page &page, std::size_t size);

/// Every index of a filing is in bounds, every place lies within its bytes, and its JSON can be written.
void holdToPromises(const filing::Filing &filing);

/// Reads the bytes as a file that was opened, PDF aside: its parser is not ours to fuzz.
void readAsFile(std::string_view bytes);

} // namespace fuzz
