// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "htmlmarkup.h"
#include "tablewriter.h"

namespace support {

/// One statement as a table of HTML, its titles within or above it.
[[nodiscard]] std::string writeHtmlTable(const FigureStatement &statement, const TableHeading &heading,
                                         const ReleaseLayout &layout, Random &random);

} // namespace support
