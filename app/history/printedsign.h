// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/lineitems.h"

namespace history {

/// Facts have their sign by meaning; statements set beside each other show outflows as they are printed. Results, in all and
/// per share, keep their meaning, as "Net loss 991" beside "Net income 120" would mislead, and so do counts of shares.
[[nodiscard]] constexpr bool showsAsPrinted(filing::LineItem item)
{
    using filing::SignRule;
    const SignRule sign = filing::lineItemInfos[std::size_t(item)].sign;
    return sign != SignRule::Signed && sign != SignRule::PerShare && sign != SignRule::Count;
}

} // namespace history
