// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing.h"

namespace filing {

std::string_view name(Check::Outcome outcome)
{
    switch (outcome) {
    case Check::Outcome::Pass: return "pass";
    case Check::Outcome::Fail: return "fail";
    case Check::Outcome::Advisory: return "advisory";
    case Check::Outcome::NotApplicable: break;
    }
    return "n/a";
}

const Cell &Filing::cellAt(const CellRef &ref) const
{
    return statements[std::size_t(ref.statement)].rows[std::size_t(ref.row)].cells[std::size_t(ref.cell)];
}

const StatementColumn &Filing::columnOf(const CellRef &ref) const
{
    return statements[std::size_t(ref.statement)].columns[std::size_t(cellAt(ref).column)];
}

} // namespace filing
