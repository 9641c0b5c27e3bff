// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartnumberformat.h"

#include <array>
#include <cmath>

namespace widgets {

namespace {

struct Magnitude
{
    double power;
    QStringView letter;
};

constexpr std::array<Magnitude, 5> magnitudes{{{1, u""}, {1e3, u"K"}, {1e6, u"M"}, {1e9, u"B"}, {1e12, u"T"}}};
constexpr double abbreviatedFrom = 1e4; // "$9,850" is as short as "$9.9K" and says more

double rounded(double value, int decimals)
{
    const double power = std::pow(10.0, decimals);
    return std::round(value * power) / power;
}

bool isWhole(double value)
{
    return std::abs(value - std::round(value)) < 1e-9 * std::max(1.0, std::abs(value));
}

/// Decimals of an abbreviated number: three digits are what a label needs.
int decimalsOfAbbreviated(double scaled)
{
    return rounded(scaled, 1) >= 100 ? 0 : 1;
}

const Magnitude &magnitudeOf(double size)
{
    std::size_t index = 0;
    while (index + 1 < magnitudes.size() && size >= magnitudes[index + 1].power)
        ++index;
    // 999,960 rounds to 1000K, which is 1.0M.
    if (index > 0 && index + 1 < magnitudes.size() && rounded(size / magnitudes[index].power, 0) >= 1000)
        ++index;
    return magnitudes[index];
}

int decimalsOfPlain(double size, bool percent)
{
    if (percent)
        return rounded(size, 1) >= 10 ? 0 : 1;
    if (size >= 1000 || isWhole(size))
        return 0;
    int decimals = 2;
    while (decimals < 6 && size > 0 && rounded(size, decimals) <= 0)
        ++decimals; // half a cent is not nothing
    return decimals;
}

int decimalsOfStep(double step)
{
    int decimals = 0;
    while (decimals < 9 && !isWhole(step * std::pow(10.0, decimals)))
        ++decimals;
    return decimals;
}

} // namespace

ChartNumberFormat ChartNumberFormat::money(const QString &currencySign)
{
    ChartNumberFormat format;
    format.currencySign = currencySign;
    return format;
}

ChartNumberFormat ChartNumberFormat::perShare(const QString &currencySign)
{
    ChartNumberFormat format;
    format.currencySign = currencySign;
    format.decimals = 2;
    format.abbreviated = false;
    return format;
}

ChartNumberFormat ChartNumberFormat::percentOfFraction()
{
    ChartNumberFormat format;
    format.suffix = QStringLiteral("%");
    format.factor = 100;
    format.abbreviated = false;
    return format;
}

QString ChartNumberFormat::dressed(bool negative, const QString &digits, QStringView magnitude) const
{
    const QString bare = currencySign + digits + magnitude.toString() + suffix;
    if (!negative)
        return bare;
    return parentheses ? u'(' + bare + u')' : QChar(0x2212) + bare;
}

QString ChartNumberFormat::text(double value) const
{
    if (!std::isfinite(value))
        return {};
    const double size = std::abs(value * factor);
    if (abbreviated && size >= abbreviatedFrom) {
        const Magnitude &magnitude = magnitudeOf(size);
        const double scaled = size / magnitude.power;
        return dressed(value < 0, locale.toString(scaled, 'f', decimalsOfAbbreviated(scaled)), magnitude.letter);
    }
    const int places = decimals >= 0 ? decimals : decimalsOfPlain(size, suffix == u'%');
    // A loss that rounds to nothing is still a loss; a nothing has no sign.
    return dressed(value < 0 && size > 0, locale.toString(size, 'f', places), {});
}

QStringList ChartNumberFormat::shorterForms(double value) const
{
    QStringList forms{text(value)};
    if (!currencySign.isEmpty() && std::isfinite(value)) {
        ChartNumberFormat bare = *this; // the axis and the subtitle still name the currency
        bare.currencySign.clear();
        forms << bare.text(value);
    }
    return forms;
}

QString ChartNumberFormat::tickText(double value, double step, double largest) const
{
    const double shown = value * factor;
    const double size = std::abs(shown);
    const double smallest = std::abs(step * factor);
    if (size < smallest / 1000)
        return dressed(false, QStringLiteral("0"), {});
    const bool shortened = abbreviated && std::abs(largest * factor) >= abbreviatedFrom;
    const Magnitude &magnitude = shortened ? magnitudeOf(std::abs(largest * factor)) : magnitudes.front();
    const int needed = decimalsOfStep(smallest / magnitude.power);
    const int places = shortened || needed == 0 ? needed : std::max(needed, decimals);
    return dressed(shown < 0, locale.toString(size / magnitude.power, 'f', places), magnitude.letter);
}

} // namespace widgets
