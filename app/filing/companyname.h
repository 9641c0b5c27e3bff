// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <string>

namespace filing {

/// The company that a page names most often where companies stand: alone above statements, before a stock exchange's name, before
/// what only a company does ("today announced"). Empty when it names none.
[[nodiscard]] std::string companyIn(const Page &page);

} // namespace filing
