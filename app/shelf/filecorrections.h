// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sha256.h"

#include "filing/correctionbook.h"

namespace shelf {

/// What a book of corrections has for a file. Hashing takes time, which nobody spends who never corrected a file.
[[nodiscard]] inline filing::Corrections correctionsFor(const filing::CorrectionBook &book, const filing::Bytes &bytes)
{
    return book.forFile(book.files.empty() ? std::string() : sha256(bytes));
}

} // namespace shelf
