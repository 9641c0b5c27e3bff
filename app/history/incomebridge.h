// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline.h"

#include <string>
#include <vector>

namespace history {

/// One step of a bridge.
struct BridgeStep
{
    filing::LineItem item = filing::LineItem::none; ///< what the step is; none of the remainder
    filing::Decimal value; ///< a total's level, else by how much it lifts (or lowers) the level before it
    bool isTotal = false;
    bool isRemainder = false; ///< what the lines do not explain
    bool derived = false;     ///< the total is no printed one
    std::string doubt;
    std::vector<Witness> witnesses; ///< none of a remainder
};

/// The statement's own lines from revenue to net income of one period: revenue, what it is spent on, the subtotals, net
/// income. It adds up exactly: what the lines do not explain is a step of its own.
/// @return nothing without revenue or net income, or where a line has another currency
[[nodiscard]] std::vector<BridgeStep> incomeBridge(const Timeline &timeline, const filing::Period &period);

/// How net income of one period became that of another: by how much more revenue lifted it, each line of cost lowered it.
/// Lines that only one of the periods has are among "Other, net", but for what comes once, such as a restructuring. Adds up
/// exactly.
/// @return nothing without revenue and net income of both
[[nodiscard]] std::vector<BridgeStep> incomeChange(const Timeline &timeline, const filing::Period &from,
                                                   const filing::Period &to);

} // namespace history
