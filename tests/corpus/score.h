// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filing/filing.h"
#include "support/releasegenerator.h"

#include <functional>
#include <string>
#include <vector>

namespace support {

/// What a release prints, as someone read it by hand or as the generator wrote it.
struct Truth
{
    std::vector<TrueCell> cells; ///< empty: only facts are known
    std::vector<TrueFact> facts;
};

/// How a reading stands to the truth. Cells of the three statements count, in columns that are reported or restated.
struct Score
{
    int truthCells = 0;
    int cells = 0; ///< extracted
    int rightCells = 0;
    int looseLabels = 0; ///< of the right ones: the label is wrapped or joined in another way
    int truthFacts = 0;
    int rightFacts = 0;
    int silentErrors = 0;            ///< wrong cells and facts without a doubt: the worst that a reader of figures can do
    int needlessDoubts = 0;          ///< right cells and facts with a doubt
    std::vector<std::string> misses; ///< one line for each cell or fact that is missed, extra or wrong

    Score &operator+=(const Score &other);
};

/// Holds a reading against the truth. A cell is right when kind of statement, period and value agree, and the label does or begins
/// or ends the true one; each true cell is found once.
[[nodiscard]] Score score(const Truth &truth, const filing::Filing &filing);

using LookAtCell = std::function<void(const std::string &place, const filing::Row &row, const filing::Cell &cell)>;

/// Looks at the cells of the three statements that stand in reported or restated columns with a known period. `place` is the
/// kind of statement and the period: "income 3M 2003-06-30".
void forEachReportedCell(const filing::Filing &filing, const LookAtCell &look);

/// The same decimal in one form: "1.50" and "1.5" give one text. Empty for what is no decimal.
[[nodiscard]] std::string canonicalNumber(const std::string &text);

} // namespace support
