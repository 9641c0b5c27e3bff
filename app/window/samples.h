// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace window {

/// Sample releases that are opened together: one release, or several quarters of one company.
struct Sample
{
    Q_DECLARE_TR_FUNCTIONS(Sample)

public:
    QString title;
    QString detail;
    QStringList paths; ///< ":/samples/…"
};

/// The samples that the program carries, grouped by company, in the order in which they are offered.
[[nodiscard]] std::vector<Sample> samples();

} // namespace window
