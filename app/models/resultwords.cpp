// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/resultwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

namespace {

using filing::LineItem;

QString translated(const char *text)
{
    return QCoreApplication::translate("models", text);
}

struct Words
{
    LineItem item;
    const char *gain;
    const char *loss;
};

constexpr Words results[] = {
    {LineItem::net_income, QT_TRANSLATE_NOOP("models", "Net income"), QT_TRANSLATE_NOOP("models", "Net loss")},
    {LineItem::operating_income, QT_TRANSLATE_NOOP("models", "Operating income"),
     QT_TRANSLATE_NOOP("models", "Operating loss")},
    {LineItem::pretax_income, QT_TRANSLATE_NOOP("models", "Income before taxes"),
     QT_TRANSLATE_NOOP("models", "Loss before taxes")},
    {LineItem::gross_profit, QT_TRANSLATE_NOOP("models", "Gross profit"), QT_TRANSLATE_NOOP("models", "Gross loss")},
    {LineItem::eps_basic, QT_TRANSLATE_NOOP("models", "Basic earnings per share"),
     QT_TRANSLATE_NOOP("models", "Basic loss per share")},
    {LineItem::eps_diluted, QT_TRANSLATE_NOOP("models", "Diluted earnings per share"),
     QT_TRANSLATE_NOOP("models", "Diluted loss per share")},
};

struct ShortTitle
{
    LineItem item;
    const char *title;
};

constexpr ShortTitle shortTitles[] = {
    {LineItem::rnd, QT_TRANSLATE_NOOP("models", "R&D")},
    {LineItem::sga, QT_TRANSLATE_NOOP("models", "SG&A")},
    {LineItem::general_admin, QT_TRANSLATE_NOOP("models", "G&A")},
    {LineItem::amort_intangibles, QT_TRANSLATE_NOOP("models", "Amortization")},
    {LineItem::other_income_total, QT_TRANSLATE_NOOP("models", "Other income")},
};

} // namespace

QString resultWords(LineItem item, bool isLoss)
{
    const auto found =
        std::find_if(std::begin(results), std::end(results), [item](const Words &words) { return words.item == item; });
    return found == std::end(results) ? QString() : translated(isLoss ? found->loss : found->gain);
}

QString shortTitle(LineItem item)
{
    const auto found = std::find_if(std::begin(shortTitles), std::end(shortTitles),
                                    [item](const ShortTitle &entry) { return entry.item == item; });
    return found == std::end(shortTitles) ? QString::fromStdString(filing::title(item)) : translated(found->title);
}

} // namespace models
