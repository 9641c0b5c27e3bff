// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/numbertext.h"

#include <QCoreApplication>

#include <array>
#include <string_view>

namespace models {

using namespace Qt::StringLiterals;
using filing::Decimal;
using filing::ValueKind;

namespace {

struct Currency
{
    std::string_view code;
    const char16_t *sign;
    const char *name;
};

// Signs that mean one currency only: "¥" and "kr" do not, so their codes are shown.
constexpr std::array<Currency, 8> currencies{{
    {"USD", u"$", QT_TRANSLATE_NOOP("models", "US dollars")},
    {"EUR", u"€", QT_TRANSLATE_NOOP("models", "euros")},
    {"GBP", u"£", QT_TRANSLATE_NOOP("models", "pounds sterling")},
    {"JPY", u"JPY ", QT_TRANSLATE_NOOP("models", "Japanese yen")},
    {"CAD", u"C$", QT_TRANSLATE_NOOP("models", "Canadian dollars")},
    {"CHF", u"CHF ", QT_TRANSLATE_NOOP("models", "Swiss francs")},
    {"CNY", u"RMB ", QT_TRANSLATE_NOOP("models", "Chinese yuan")},
    {"INR", u"₹", QT_TRANSLATE_NOOP("models", "Indian rupees")},
}};

QString translated(const char *text)
{
    return QCoreApplication::translate("models", text);
}

const Currency *find(const std::string &code)
{
    for (const Currency &currency : currencies) {
        if (currency.code == code)
            return &currency;
    }
    return nullptr;
}

/// Digits of the magnitude, grouped by three, decimals as they are.
QString groupedDigits(const Decimal &value, const QLocale &locale)
{
    const QString digits = QString::fromStdString(value.magnitude().toString());
    const qsizetype point = digits.indexOf(u'.');
    QString whole = digits.left(point);
    for (qsizetype i = whole.size() - 3; i > 0; i -= 3)
        whole.insert(i, locale.groupSeparator());
    return point < 0 ? whole : whole + locale.decimalPoint() + digits.mid(point + 1);
}

QString inParentheses(const QString &text, bool negative)
{
    return negative ? u'(' + text + u')' : text;
}

QString withUnit(const QString &digits, ValueKind kind, const std::string &currency, bool negative)
{
    switch (kind) {
    case ValueKind::Money:
    case ValueKind::PerShare:
        return inParentheses(currencySign(currency) + digits, negative);
    case ValueKind::Percent:
        return inParentheses(digits + u'%', negative);
    //: a number of shares; %1 is already formatted
    case ValueKind::Shares:
        return translated("%1 shares").arg(inParentheses(digits, negative));
    case ValueKind::Count:
        break;
    }
    return inParentheses(digits, negative);
}

/// The value in a unit of 10^power, with one decimal below a hundred.
QString inUnits(const Decimal &value, int power, const QLocale &locale)
{
    const Decimal unit{1, power};
    auto rounded = filing::ratio(value.magnitude(), unit, 1);
    if (rounded && (*rounded >= Decimal{100, 0} || rounded->unscaled % 10 == 0))
        rounded = filing::ratio(value.magnitude(), unit, 0);
    return rounded ? groupedDigits(*rounded, locale) : groupedDigits(value, locale);
}

} // namespace

QString numberText(const Decimal &value, const QLocale &locale)
{
    return inParentheses(groupedDigits(value, locale), value.isNegative());
}

QString signedText(const Decimal &value, const QLocale &locale)
{
    const QString digits = groupedDigits(value, locale);
    if (value.isZero())
        return digits;
    return (value.isNegative() ? u"−"_s : u"+"_s) + digits;
}

QString machineText(const Decimal &value)
{
    return QString::fromStdString(value.toString());
}

Decimal scaled(const Decimal &value, ValueKind kind, Scaling scaling, int printedPower)
{
    if (kind != ValueKind::Money && kind != ValueKind::Shares)
        return value;
    switch (scaling) {
    case Scaling::AsPrinted:
        return value.isZero() ? Decimal{} : value.scaled(-printedPower); // a dash in a table of thousands is 0, not 0.000
    case Scaling::Units:
        return value;
    case Scaling::Thousands:
        return filing::ratio(value, Decimal{1, 3}, 0).value_or(value);
    case Scaling::Millions:
        return filing::ratio(value, Decimal{1, 6}, 1).value_or(value);
    }
    return value;
}

QString currencySign(const std::string &currency)
{
    if (const Currency *known = find(currency))
        return QString::fromUtf16(known->sign);
    return currency.empty() ? QString() : QString::fromStdString(currency) + u' ';
}

QString currencyName(const std::string &currency)
{
    if (const Currency *known = find(currency))
        return translated(known->name);
    return currency.empty() ? translated("currency not stated") : QString::fromStdString(currency);
}

QString unitText(const std::string &currency, Scaling scaling, int printedPower)
{
    int power = 0;
    switch (scaling) {
    case Scaling::AsPrinted:
        power = printedPower;
        break;
    case Scaling::Units:
        power = 0;
        break;
    case Scaling::Thousands:
        power = 3;
        break;
    case Scaling::Millions:
        power = 6;
        break;
    }
    const QString name = currencyName(currency);
    switch (power) {
    case 0:
        return name;
    //: %1 is a currency: "US dollars"
    case 3:
        return translated("%1 in thousands, except per share").arg(name);
    case 6:
        return translated("%1 in millions, except per share").arg(name);
    case 9:
        return translated("%1 in billions, except per share").arg(name);
    default:
        break;
    }
    //: %1 is a currency, %2 a round number such as 100
    return translated("%1 in units of %2, except per share").arg(name, machineText(Decimal{1, power}));
}

QString fullText(const Decimal &value, ValueKind kind, const std::string &currency, const QLocale &locale)
{
    return withUnit(groupedDigits(value, locale), kind, currency, value.isNegative());
}

QString shortText(const Decimal &value, ValueKind kind, const std::string &currency, const QLocale &locale)
{
    struct Step
    {
        Decimal from; ///< smallest magnitude that is written this way
        int power;
        char16_t letter;
    };
    // A little below the round number, so that what rounds to "1,000K" is "1M".
    constexpr std::array<Step, 4> steps{
        {{{9995, 8}, 12, u'T'}, {{9995, 5}, 9, u'B'}, {{9995, 2}, 6, u'M'}, {{10, 3}, 3, u'K'}}};
    if (kind == ValueKind::Money || kind == ValueKind::Shares) {
        for (const Step &step : steps) {
            if (value.magnitude() >= step.from)
                return withUnit(inUnits(value, step.power, locale) + QChar(step.letter), kind, currency, value.isNegative());
        }
    }
    return fullText(value, kind, currency, locale);
}

} // namespace models
