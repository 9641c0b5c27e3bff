// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/reader.h"

#include "mutations.h"

#include <QByteArray>
#include <QString>

/// The release that the program was first written for, as it was filed, and the sample that carries its figures.
namespace seed {

struct Release
{
    const char *name;
    QString path;
    QList<mutations::Table> tables;
};

[[nodiscard]] QList<Release> releases();

/// The text of a release; empty when it is not on this machine.
[[nodiscard]] QByteArray textOf(const Release &release);

[[nodiscard]] filing::Result<filing::Filing> readText(const QByteArray &text);

/// The reading of a text as it stands; each is needed hundreds of times.
[[nodiscard]] const filing::Result<filing::Filing> &readOnce(const QByteArray &text);

/// The reading of the text of the current row of test data. Null, and the test is skipped or fails, when there is none.
[[nodiscard]] const filing::Filing *readingOfRow();

} // namespace seed
