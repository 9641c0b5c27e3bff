// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace filing {

/// The bytes of one opened file, exactly as they were read. std::string, because every reader wants a string_view of it.
using Bytes = std::string;

/// A Filing owns its bytes; no view into them may outlive the Filing.
using SharedBytes = std::shared_ptr<const Bytes>;

} // namespace filing
