// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/filing.h"

#include <QString>

#include <memory>

namespace models {

/// A filing and the file that it was read from.
struct OpenedFiling
{
    QString file; ///< path as opened
    std::shared_ptr<const filing::Filing> filing;
};

} // namespace models
