// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourceplace.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace filing {

/// Why a file, or a part of it, could not be read. The names printed by `code()` are those of the extract format.
enum class ErrorCode {
    NotFound,       ///< there is no such file
    IsFolder,       ///< a folder where a file is wanted
    Unreadable,     ///< the system refuses to read it
    Empty,          ///< no bytes, or only blanks
    TooLarge,       ///< more than maximumFileSize
    Binary,         ///< neither text nor PDF
    Image,          ///< a picture
    ScannedPdf,     ///< a PDF without text
    EncryptedPdf,   ///< a PDF that needs a password
    DamagedPdf,     ///< a PDF that cannot be opened
    PdfCrashed,     ///< the process that reads PDFs ended, or gave nonsense, while reading a PDF
    PdfTooSlow,     ///< … or did not come to an end
    NoStatement,    ///< text, but no statement in it
    UnitUnknown,    ///< a note that names no unit
    UnitAmbiguous,  ///< a note with two units for one kind of number
    NotANumber,     ///< a text that prints no amount
    NotAPeriod,     ///< a text that names no period
    Overflow,       ///< a number too large to be kept exactly
    Cancelled,      ///< the caller asked to stop
};

/// The code's name in the extract format, such as "no-statement".
[[nodiscard]] std::string_view code(ErrorCode error);

/// A refusal with its place. `says` is a sentence with cause and next step; it may be empty below the level of a file.
struct ReadError
{
    ErrorCode code = ErrorCode::Unreadable;
    SourcePlace where = ByteRange{};
    std::string says;
};

template<class T>
using Result = tl::expected<T, ReadError>;

} // namespace filing
