// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Headers of columns, and what dates and durations they name.

#include "filing/header.h"

#include "entrypoint.h"
#include "promise.h"

#include <string>
#include <string_view>

namespace {

void holdPeriod(const filing::Period &period)
{
    PROMISE(period.start.ok() && period.end.ok());
    PROMISE(period.days() >= 1);
    const auto again = filing::Period::fromKey(period.key());
    PROMISE(again && *again == period);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const filing::HeaderReading reading = filing::readHeader(text);
    for (const filing::PartialDate &date : reading.dates) {
        PROMISE(date.month >= 0 && date.month <= 12 && date.day >= 0 && date.day <= 31);
        PROMISE(date.year == 0 || (date.year >= 1900 && date.year < 2100));
    }
    for (const filing::DurationWords &words : reading.durations)
        PROMISE(words.months >= 0 && words.weeks >= 0 && words.quarter >= 0 && words.quarter <= 4);
    if (const auto date = filing::dateFromIso(text)) {
        PROMISE(filing::isoText(*date) == text);
        for (const int months : {3, 6, 9, 12})
            holdPeriod(filing::Period::ofMonths(months, *date));
        for (const int weeks : {13, 26, 39, 52})
            holdPeriod(filing::Period::ofWeeks(weeks, *date));
    }
    if (const auto period = filing::Period::fromKey(std::string(text)))
        holdPeriod(*period);
    return 0;
}
