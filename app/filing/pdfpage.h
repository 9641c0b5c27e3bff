// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"
#include "error.h"
#include "textpage.h"

namespace filing {

/// The words of a PDF set on lines of a fixed pitch, page after page with a form feed between.
/// Errors: DamagedPdf, EncryptedPdf, ScannedPdf (pages without text).
[[nodiscard]] Result<TextPage> readPdfPage(const Bytes &bytes);

} // namespace filing
