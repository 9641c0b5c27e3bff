// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figuretext.h"

#include <algorithm>

namespace widgets {

FigureText FigureText::of(const QString &text, const QLocale &locale)
{
    const QString point = locale.decimalPoint();
    qsizetype end = text.lastIndexOf(point);
    const bool isDecimalPoint = end >= 0 && end + point.size() < text.size() && text.at(end + point.size()).isDigit();
    if (!isDecimalPoint) {
        const auto lastDigit = std::find_if(text.crbegin(), text.crend(), [](QChar c) { return c.isDigit(); });
        end = lastDigit == text.crend() ? text.size() : text.crend() - lastDigit;
    }
    return {text.left(end), text.mid(end)};
}

} // namespace widgets
