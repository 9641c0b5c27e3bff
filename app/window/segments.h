// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

class QButtonGroup;
class QWidget;

namespace window {

/// A row of buttons of which exactly one is down: a choice between few things that all stay in sight.
/// @param choices  text and id of each; the first one is down at the beginning
[[nodiscard]] QWidget *segments(QButtonGroup *group, const QList<std::pair<QString, int>> &choices,
                                const QString &accessibleName, QWidget *parent);

} // namespace window
