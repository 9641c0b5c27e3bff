// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"
#include "error.h"

#include <filesystem>

namespace filing {

/// The bytes of a file. Errors: NotFound, IsFolder, Unreadable (no permission, a device, a fault while reading),
/// TooLarge (told by its size, before a byte is read); each with a sentence that names cause and next step.
[[nodiscard]] Result<SharedBytes> loadFile(const std::filesystem::path &path);

} // namespace filing
