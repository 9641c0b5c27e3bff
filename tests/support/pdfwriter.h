// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace support {

inline constexpr int pdfPageWidth = 600;  ///< points
inline constexpr int pdfPageHeight = 800; ///< points

/// A PDF file of the given content streams, one for each page; the face F is Courier.
/// @param trailer  goes into the trailer
/// @param page     goes into each page's dictionary: "/Rotate 90"
[[nodiscard]] std::string pdf(const std::vector<std::string> &pages, const std::string &trailer = {},
                              const std::string &page = {});

/// A content stream that prints text at a place, in points from the lower left. Each letter is 0.6 times the size wide.
[[nodiscard]] std::string pdfText(int x, int y, std::string_view text, int size = 10);

/// A PDF that prints lines of plain text, up to a hundred columns wide, sixty on a page; lines that are tags are left out.
[[nodiscard]] std::string pdfOfText(std::string_view text);

} // namespace support
