// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/error.h"

#include <QCoreApplication>
#include <QString>

namespace window {

/// A file that could not be read, in words for the user: what happened, why, where, and what to try.
struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    QString headline; ///< "The file is empty"
    QString cause;    ///< a sentence or two
    QString place;    ///< the file and, where it is known, the place in it
    QString advice;   ///< what to try

    /// All of it as plain text, for the clipboard and the message strip's tooltip.
    [[nodiscard]] QString toPlainText() const;
};

/// A file that was asked for and could not be opened.
struct FailedFile
{
    QString path;
    filing::ReadError error;
};

/// The words for a failure; every code of the engine has its own.
[[nodiscard]] ErrorText errorText(const FailedFile &failed);

/// A path as the user knows it: in the system's own spelling, and a sample by its name.
[[nodiscard]] QString shownPath(const QString &path);

} // namespace window
