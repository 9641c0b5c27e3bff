// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/charttext.h"

#include "models/numbertext.h"
#include "models/periodtext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace reports {

using namespace Qt::StringLiterals;
using filing::ValueKind;
using history::Span;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("reports", text);
}

QString unitOf(const ChartDefinition &chart, const std::string &currency)
{
    const QString money = models::currencyName(currency);
    if (chart.line)
        //: unit of a chart that shows an amount and its percentage; %1 is a currency
        return translated("%1, and percent of revenue").arg(money);
    switch (chart.bars.kind()) {
    case ValueKind::Money:
        return money;
    case ValueKind::PerShare:
        return translated("%1 per share").arg(money);
    case ValueKind::Shares:
        return translated("shares");
    case ValueKind::Percent:
        return translated("percent");
    case ValueKind::Count:
        break;
    }
    return {};
}

} // namespace

QString chartTitle(const ChartDefinition &chart, Span span)
{
    const QString name = QString::fromStdString(history::title(chart.line.value_or(chart.bars)));
    switch (span) {
    case Span::Quarters:
        return translated("%1 by quarter").arg(name);
    case Span::Years:
        return translated("%1 by year").arg(name);
    case Span::TrailingYears:
        return translated("%1, trailing twelve months").arg(name);
    case Span::Days:
        break;
    }
    return name;
}

QString chartSubtitle(const ChartDefinition &chart, const history::Timeline &timeline)
{
    QStringList parts;
    if (const QString unit = unitOf(chart, timeline.currency()); !unit.isEmpty())
        parts += unit; // first: a narrow chart cuts the end off, and the unit must stay
    if (const std::string company = timeline.company(); !company.empty())
        parts += QString::fromStdString(company);
    return parts.join(u" · "_s);
}

QString sourceLine(const history::Timeline &timeline, const std::vector<models::OpenedFiling> &opened)
{
    const auto &filings = timeline.filings(); // latest first
    if (filings.empty())
        return {};
    const QLocale locale;
    const QString company = QString::fromStdString(timeline.company());
    QStringList parts;
    if (!company.isEmpty())
        parts += company;
    const auto &latest = filings.front()->released;
    const auto &first = filings.back()->released;
    if (filings.size() == 1) {
        if (latest)
            parts += translated("release of %1").arg(models::dateText(*latest, locale));
        const auto file = std::find_if(opened.begin(), opened.end(), [&filings](const models::OpenedFiling &candidate) {
            return candidate.filing == filings.front();
        });
        if (file != opened.end())
            parts += QFileInfo(file->file).fileName();
    } else if (latest && first) {
        //: %1 is a number of two or more, %2 and %3 are dates
        parts += translated("%1 releases from %2 to %3")
                     .arg(locale.toString(qulonglong(filings.size())), models::dateText(*first, locale),
                          models::dateText(*latest, locale));
    } else {
        parts += translated("%1 releases").arg(locale.toString(qulonglong(filings.size())));
    }
    return parts.join(u", "_s);
}

} // namespace reports
