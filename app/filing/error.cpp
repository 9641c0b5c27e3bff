// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "error.h"

namespace filing {

std::string_view code(ErrorCode error)
{
    switch (error) {
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::IsFolder: return "is-folder";
    case ErrorCode::Unreadable: return "unreadable";
    case ErrorCode::Empty: return "empty";
    case ErrorCode::TooLarge: return "too-large";
    case ErrorCode::Binary: return "binary";
    case ErrorCode::Image: return "image";
    case ErrorCode::ScannedPdf: return "scanned-pdf";
    case ErrorCode::EncryptedPdf: return "encrypted-pdf";
    case ErrorCode::DamagedPdf: return "damaged-pdf";
    case ErrorCode::PdfCrashed: return "pdf-crashed";
    case ErrorCode::PdfTooSlow: return "pdf-too-slow";
    case ErrorCode::NoStatement: return "no-statement";
    case ErrorCode::UnitUnknown: return "unit-unknown";
    case ErrorCode::UnitAmbiguous: return "unit-ambiguous";
    case ErrorCode::NotANumber: return "not-a-number";
    case ErrorCode::NotAPeriod: return "not-a-period";
    case ErrorCode::Overflow: return "overflow";
    case ErrorCode::Cancelled: return "cancelled";
    }
    return "unknown";
}

} // namespace filing
