// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// What libFuzzer calls with each input; every target defines one. The replaying test calls the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
