// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/measures.h"

#include <QString>

#include <string>

namespace reports {

/// Writes amounts in the unit that suits the largest of them: "$1.0 million" beside "$1.5 million", not "$991,000".
class AmountWriter
{
public:
    AmountWriter(std::string currency, filing::ValueKind kind, const filing::Decimal &largest);

    /// Without sign: the words around it say which side of zero it is.
    [[nodiscard]] QString magnitude(const filing::Decimal &value) const;
    [[nodiscard]] QString withSign(const filing::Decimal &value) const;

private:
    std::string m_currency;
    filing::ValueKind m_kind;
    int m_power = 0;
};

/// Two values and the names of their periods.
struct ToldChange
{
    const filing::Decimal &first;
    const filing::Decimal &last;
    QString firstPeriod;
    QString lastPeriod;
};

/// A result that changes within or across the sides of zero: "Net loss narrowed from $1.5 million in Q4 FY2002 to $1.0 million
/// in Q4 FY2003", without full stop.
/// @param item  one of models::resultWords()
[[nodiscard]] QString resultSentence(filing::LineItem item, const ToldChange &change, const AmountWriter &amounts);

/// A value and the name of its period.
struct TimedValue
{
    const history::MeasureValue *value = nullptr;
    QString period;
};

/// How the latest value stands to one before, if there is one; without full stop.
/// @param latest  must have a value
[[nodiscard]] QString changeSentence(const history::Measure &measure, const TimedValue &before, const TimedValue &latest,
                                     const std::string &currency);

} // namespace reports
