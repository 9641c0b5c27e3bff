// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/altsentences.h"

#include "models/numbertext.h"
#include "models/resultwords.h"
#include "reports/translated.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace reports {

using filing::Decimal;
using filing::LineItem;
using filing::ValueKind;

namespace {

QString plainSentence(const QString &name, const ToldChange &change, const AmountWriter &amounts)
{
    const auto &[first, last, firstPeriod, lastPeriod] = change;
    const QString pattern = first == last ? translated("%1 was unchanged: %2 in %3 and %4 in %5")
        : last > first                    ? translated("%1 rose from %2 in %3 to %4 in %5")
                                          : translated("%1 fell from %2 in %3 to %4 in %5");
    return pattern.arg(name, amounts.withSign(first), firstPeriod, amounts.withSign(last), lastPeriod);
}

} // namespace

AmountWriter::AmountWriter(std::string currency, ValueKind kind, const Decimal &largest)
    : m_currency(std::move(currency)), m_kind(kind)
{
    if (kind == ValueKind::Money || kind == ValueKind::Shares)
        m_power = largest >= Decimal{1, 9} ? 9 : largest >= Decimal{1, 6} ? 6 : 0;
}

QString AmountWriter::magnitude(const Decimal &value) const
{
    const QLocale locale;
    const auto rounded = filing::ratio(value.magnitude(), Decimal{1, m_power}, 1);
    if (m_power == 0 || !rounded)
        return models::fullText(value.magnitude(), m_kind, m_currency, locale);
    const QString sign = m_kind == ValueKind::Money ? models::currencySign(m_currency) : QString();
    const QString number = sign + models::numberText(*rounded, locale);
    const QString words = m_power == 9 ? translated("%1 billion") : translated("%1 million");
    return m_kind == ValueKind::Shares ? translated("%1 shares").arg(words.arg(number)) : words.arg(number);
}

QString AmountWriter::withSign(const Decimal &value) const
{
    return value.isNegative() ? u'−' + magnitude(value) : magnitude(value);
}

QString resultSentence(LineItem item, const ToldChange &change, const AmountWriter &amounts)
{
    const auto &[first, last, firstPeriod, lastPeriod] = change;
    const QString name = models::resultWords(item, last.isNegative());
    if (first.isNegative() != last.isNegative()) {
        const QString before = models::resultWords(item, first.isNegative()).toLower();
        //: "Net loss was $1.0 million in Q4 FY2003, after net income of $0.2 million in Q4 FY2002"
        return translated("%1 was %2 in %3, after %4 of %5 in %6")
            .arg(name, amounts.magnitude(last), lastPeriod, before, amounts.magnitude(first), firstPeriod);
    }
    const QString pattern = first == last ? translated("%1 was unchanged: %2 in %3 and %4 in %5")
        : !last.isNegative()
        ? (last > first ? translated("%1 rose from %2 in %3 to %4 in %5") : translated("%1 fell from %2 in %3 to %4 in %5"))
        : last > first ? translated("%1 narrowed from %2 in %3 to %4 in %5")
                       : translated("%1 widened from %2 in %3 to %4 in %5");
    return pattern.arg(name, amounts.magnitude(first), firstPeriod, amounts.magnitude(last), lastPeriod);
}

QString changeSentence(const history::Measure &measure, const TimedValue &before, const TimedValue &latest,
                       const std::string &currency)
{
    const Decimal &value = latest.value->value;
    const bool isAmount = measure.base == LineItem::none;
    const QString words = isAmount ? models::resultWords(measure.item, value.isNegative()) : QString();
    const QString plainName = QString::fromStdString(history::title(measure));
    const Decimal largest = before.value ? std::max(value.magnitude(), before.value->value.magnitude()) : value.magnitude();
    const AmountWriter amounts(currency, latest.value->kind, largest);
    if (!before.value) {
        const QString amount = words.isEmpty() ? amounts.withSign(value) : amounts.magnitude(value);
        return translated("%1 was %2 in %3").arg(words.isEmpty() ? plainName : words, amount, latest.period);
    }
    const ToldChange change{before.value->value, value, before.period, latest.period};
    return words.isEmpty() ? plainSentence(plainName, change, amounts) : resultSentence(measure.item, change, amounts);
}

} // namespace reports
