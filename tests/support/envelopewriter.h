// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelopelayout.h"
#include "figures.h"

#include <chrono>

namespace support {

/// What an envelope says of the release in it.
struct EnvelopeFacts
{
    std::string company;
    std::string cik; ///< ten digits
    std::chrono::year_month_day periodEnd;
    std::chrono::year_month_day filed;
    std::chrono::year_month_day fiscalYearEnd;
};

/// One document that goes into a submission.
struct EnvelopeDocument
{
    std::string type;
    std::string fileName;
    std::string text; ///< with its line ends
};

/// The documents as a submission, with all that the layout puts beside them.
[[nodiscard]] std::string writeEnvelope(const EnvelopeFacts &facts, const std::vector<EnvelopeDocument> &documents,
                                        const EnvelopeLayout &layout, Random &random);

/// The cover of a current report, without figures.
[[nodiscard]] std::string coverOfReport(const EnvelopeFacts &facts);

/// A financial data schedule with some figures of the newest column.
[[nodiscard]] std::string dataSchedule(const Figures &figures, const ReleaseLayout &layout);

} // namespace support
