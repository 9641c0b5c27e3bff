// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace reports {

/// A text of this folder in the user's language.
inline QString translated(const char *text)
{
    return QCoreApplication::translate("reports", text);
}

} // namespace reports
