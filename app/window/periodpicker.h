// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/period.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QPoint;
class QPushButton;
namespace widgets {
class StatementTable;
}

namespace window {

/// Periods of a table are picked by the heads of their columns, several with Ctrl held down, and compared by a button, or by
/// the menu of a head. Where fewer than two are picked the button compares that one, or the newest, with the year before.
class PeriodPicker final : public QObject
{
    Q_OBJECT
public:
    /// What a column shows; nothing when it is no period.
    using PeriodOf = std::function<std::optional<filing::Period>(int column)>;

    PeriodPicker(widgets::StatementTable *table, QPushButton *button, PeriodOf periodOf);

    [[nodiscard]] std::vector<filing::Period> picked() const; ///< each once, newest first, quarters before years
    [[nodiscard]] std::vector<filing::Period> all() const;    ///< of the table, likewise

public slots:
    void compare();
    void update(); ///< the table shows other periods

signals:
    void comparisonWanted(const std::vector<filing::Period> &periods);

private:
    [[nodiscard]] std::vector<filing::Period> periodsIn(const std::vector<int> &columns) const;
    [[nodiscard]] std::vector<filing::Period> toCompare() const;
    [[nodiscard]] QString headOf(const filing::Period &period) const;
    void showMenu(const QPoint &at);

    widgets::StatementTable *m_table;
    QPushButton *m_button;
    PeriodOf m_periodOf;
};

} // namespace window
