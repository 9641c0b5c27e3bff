// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markgroup.h"

namespace window {

int markGroup(filing::StatementKind kind)
{
    switch (kind) {
    case filing::StatementKind::Income:
        return 0;
    case filing::StatementKind::Balance:
        return 1;
    case filing::StatementKind::CashFlow:
        return 2;
    case filing::StatementKind::Other:
        break;
    }
    return 3;
}

} // namespace window
