// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/filing.h"

#include <QMetaType>

#include <memory>

namespace models {

/// Where something that a model shows stands: in which filing, at which place of it, and as which cell.
/// It keeps its filing alive. Comparable, so that the window can tell whether two views mean the same number.
struct SourceKey
{
    std::shared_ptr<const filing::Filing> filing;
    filing::SourcePlace at;
    filing::CellRef cell; ///< cell -1: the label of the row; row -1: no cell at all (a header, a check)

    friend bool operator==(const SourceKey &, const SourceKey &) = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::SourceKey)
