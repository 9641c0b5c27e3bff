// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace widgets {

/// A printed figure cut where figures of a column stand under one another: `head` ends with the last digit before the decimal
/// point, `tail` is the rest: ".09)", ")", "%". A text without digits, such as a dash, is all head.
struct FigureText
{
    QString head;
    QString tail;

    [[nodiscard]] static FigureText of(const QString &text, const QLocale &locale);
};

} // namespace widgets
