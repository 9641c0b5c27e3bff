// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"
#include "error.h"

#include <optional>
#include <string_view>

namespace filing {

/// Why these bytes cannot be a release, with a sentence; nothing when they may be one. Decides by content, never by a name.
/// Gives TooLarge, Empty, Image or Binary.
[[nodiscard]] std::optional<ReadError> refuseUnreadable(std::string_view bytes);

} // namespace filing
