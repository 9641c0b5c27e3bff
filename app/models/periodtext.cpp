// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/periodtext.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

namespace models {

using namespace Qt::StringLiterals;
using filing::FiscalLabel;
using filing::Period;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("models", text);
}

QDate toQDate(filing::Date date)
{
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

/// "Three months", "Twelve months", "122 days".
QString lengthText(const Period &period, const QLocale &locale)
{
    switch (period.months) {
    case 3:
        return translated("Three months");
    case 6:
        return translated("Six months");
    case 9:
        return translated("Nine months");
    case 12:
        return translated("Twelve months");
    default:
        break;
    }
    return translated("%1 days").arg(locale.toString(period.days()));
}

QString monthName(const Period &period, const QLocale &locale)
{
    return locale.standaloneMonthName(int(unsigned(period.end.month())), QLocale::ShortFormat);
}

QString yearText(const Period &period)
{
    return QString::number(int(period.end.year()));
}

} // namespace

QString dateText(filing::Date date, const QLocale &locale)
{
    // The long form without its weekday: nobody asks on which day of the week a quarter ended.
    static const QRegularExpression weekday(u"[,،]?\\s*dddd[,،.]?\\s*"_s);
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.remove(weekday);
    return locale.toString(toQDate(date), format.trimmed());
}

QString shortDateText(filing::Date date, const QLocale &locale)
{
    static const QRegularExpression weekday(u"[,،]?\\s*dddd[,،.]?\\s*"_s);
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.remove(weekday).replace("MMMM"_L1, "MMM"_L1);
    return locale.toString(toQDate(date), format.trimmed());
}

QString periodLabel(const Period &period, const std::optional<FiscalLabel> &fiscal, const QLocale &locale)
{
    if (!fiscal)
        return period.months == 12 ? monthName(period, locale) + u' ' + yearText(period) : monthName(period, locale);
    if (fiscal->quarter == 0 || fiscal->months == 12)
        return u"FY"_s + QString::number(fiscal->year);
    if (fiscal->months == 6 || fiscal->months == 9)
        return QString::number(fiscal->months) + u'M';
    return u'Q' + QString::number(fiscal->quarter);
}

QString periodGroup(const Period &period, const std::optional<FiscalLabel> &fiscal)
{
    if (!fiscal)
        return period.months == 12 ? QString() : yearText(period);
    return fiscal->quarter == 0 || fiscal->months == 12 ? QString() : u"FY"_s + QString::number(fiscal->year);
}

QString periodName(const Period &period, const std::optional<FiscalLabel> &fiscal, const QLocale &locale)
{
    if (period.isInstant())
        return shortDateText(period.end, locale);
    if (fiscal)
        return QString::fromStdString(fiscal->toString());
    if (period.months == 0) {
        //: a stretch of time: %1 and %2 are dates
        return translated("%1 to %2").arg(shortDateText(period.start, locale), shortDateText(period.end, locale));
    }
    //: %1 is a number of months, %2 the month in which they end: "3 months to Jun 2003"
    return translated("%1 months to %2").arg(period.months).arg(monthName(period, locale) + u' ' + yearText(period));
}

QString columnName(const filing::StatementColumn &column, const QLocale &locale)
{
    return column.period ? periodName(*column.period, column.fiscal, locale) : QString::fromStdString(column.header);
}

QString periodRawText(const Period &period, const std::optional<FiscalLabel> &fiscal)
{
    if (period.isInstant())
        return QString::fromStdString(filing::isoText(period.end));
    const QString key = QString::fromStdString(period.key());
    return fiscal ? QString::fromStdString(fiscal->toString()) + u" ("_s + key + u')' : key;
}

QString periodSentence(const Period &period, const std::optional<FiscalLabel> &fiscal, const QLocale &locale)
{
    const QString end = dateText(period.end, locale);
    if (period.isInstant()) {
        if (!fiscal)
            return translated("As of %1, at the end of the day.").arg(end);
        const QString quarter = u'Q' + QString::number(fiscal->quarter) + u" FY"_s + QString::number(fiscal->year);
        //: %2 is a quarter's name: "Q4 FY2003"
        return translated("As of %1, the last day of the company’s %2.").arg(end, quarter);
    }
    const QString length = lengthText(period, locale);
    const QString start = dateText(period.start, locale);
    if (!fiscal)
        //: %1 is a length ("Three months"), %2 and %3 are dates
        return translated("%1, from %2 to %3.").arg(length, start, end);
    return translated("%1, from %2 to %3: the company’s %4.")
        .arg(length, start, end, QString::fromStdString(fiscal->toString()));
}

std::optional<FiscalLabel> fiscalLabelIn(const filing::Filing &filing, const Period &period)
{
    for (const filing::Statement &statement : filing.statements) {
        for (const filing::StatementColumn &column : statement.columns) {
            if (column.period && column.fiscal && *column.period == period)
                return column.fiscal;
        }
    }
    return std::nullopt;
}

} // namespace models
