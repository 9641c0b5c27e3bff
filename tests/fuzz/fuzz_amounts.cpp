// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Printed numbers, unit notes and exact decimals.

#include "filing/amount.h"
#include "filing/units.h"

#include "entrypoint.h"
#include "promise.h"

#include <string_view>

namespace {

void holdAmount(const filing::Amount &amount, std::size_t at, std::size_t size)
{
    PROMISE(amount.begin >= at && amount.begin <= amount.end && amount.end <= size);
    PROMISE(amount.numberBegin >= amount.begin && amount.numberBegin <= amount.end);
    PROMISE(amount.lastDigitEnd >= amount.begin && amount.lastDigitEnd <= amount.end);
    if (amount.kind != filing::Amount::Kind::Number)
        return;
    const auto again = filing::Decimal::parse(amount.value.toString());
    PROMISE(again && *again == amount.value);
    PROMISE(amount.value.negated().negated() == amount.value);
    if (const auto twice = filing::sum(amount.value, amount.value)) {
        const auto back = filing::difference(*twice, amount.value);
        PROMISE(back && *back == amount.value);
    }
    if (const auto share = filing::ratio(amount.value, amount.value, 2))
        PROMISE(*share == filing::Decimal({1, 0}));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    for (std::size_t at = 0; at < size; ++at) {
        if (const auto amount = filing::amountAt(text, at))
            holdAmount(*amount, at, size);
    }
    if (const auto amount = filing::readAmount(text))
        holdAmount(*amount, 0, size);
    if (const auto note = filing::readUnitNote(text, filing::ByteRange{0, size})) {
        for (const auto &power : {note->money, note->shares, note->perShare})
            PROMISE(!power || (*power >= 0 && *power <= 12));
    }
    if (const auto decimal = filing::Decimal::parse(text)) {
        const auto again = filing::Decimal::parse(decimal->toString());
        PROMISE(again && *again == *decimal);
    }
    return 0;
}
