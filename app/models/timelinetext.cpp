// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timelinetext.h"

#include "models/numbertext.h"
#include "models/periodtext.h"

#include "history/publication.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace models {

using namespace Qt::StringLiterals;
using history::ShownAs;
using history::TimelineColumn;
using history::TimelineRow;
using history::TimelineValue;
using history::Witness;

namespace {

struct TimelineText
{
    Q_DECLARE_TR_FUNCTIONS(TimelineText)
};

QString releaseName(const history::Timeline &timeline, int filing, const QLocale &locale)
{
    const filing::Filing &named = *timeline.filings()[std::size_t(filing)];
    if (named.released)
        return TimelineText::tr("the release of %1").arg(dateText(*named.released, locale));
    return named.filed ? TimelineText::tr("the report filed on %1").arg(dateText(*named.filed, locale))
                       : TimelineText::tr("a release without a date");
}

QString amount(const filing::Decimal &value, const TimelineRow &line, const history::Timeline &timeline,
               const QLocale &locale)
{
    return fullText(line.negated ? value.negated() : value, line.kind, timeline.currency(), locale);
}

QString operandsText(const TimelineRow &line, const TimelineValue &value, const history::Timeline &timeline,
                     const QLocale &locale)
{
    QString text;
    for (const history::Operand &operand : value.operands) {
        if (!text.isEmpty())
            text += operand.subtracted ? u" − "_s : u" + "_s;
        QString period = periodName(operand.period, timeline.fiscalLabel(operand.period), locale);
        if (operand.item != filing::LineItem::none)
            //: %1 is a line item, %2 a period: "cost of revenue, Q4 FY2003"
            period = TimelineText::tr("%1, %2").arg(QString::fromStdString(filing::title(operand.item)), period);
        //: a term of a sum: an amount and its period
        text += TimelineText::tr("%1 (%2)").arg(amount(operand.value, line, timeline, locale), period);
    }
    return text.isEmpty() ? QString::fromStdString(value.formula) : text;
}

} // namespace

QString timelineColumnTitle(const TimelineColumn::Kind kind, const filing::Period &period,
                            const std::optional<filing::FiscalLabel> &fiscal, const QLocale &locale)
{
    const QString end = shortDateText(period.end, locale);
    if (kind == TimelineColumn::Kind::TrailingYear)
        return TimelineText::tr("12 months to\n%1").arg(end);
    if (!fiscal)
        return periodName(period, fiscal, locale);
    // A day is called by the quarter that it closes, as the columns of flows beside it are.
    const QString name = fiscal->months == 0 && fiscal->quarter > 0 ? u"Q%1 FY%2"_s.arg(fiscal->quarter).arg(fiscal->year)
                                                                    : QString::fromStdString(fiscal->toString());
    return name + u'\n' + end;
}

QString lineToolTip(const TimelineRow &line, const history::Timeline &timeline, const QLocale &locale)
{
    QStringList sentences{QString::fromStdString(line.label)};
    for (const history::RowName &name : line.names) {
        if (name.text == line.label || name.filings.empty())
            continue;
        const QString last = releaseName(timeline, name.filings.front(), locale);
        sentences += name.filings.size() == 1 ? TimelineText::tr("“%1” in %2.").arg(QString::fromStdString(name.text), last)
                                              : TimelineText::tr("“%1” in %2 filings, last in %3.")
                                                    .arg(QString::fromStdString(name.text))
                                                    .arg(name.filings.size())
                                                    .arg(last);
    }
    if (line.inferred)
        sentences += line.names.empty() ? TimelineText::tr("No filing prints this line; it follows from the lines above.")
                                        : TimelineText::tr("The filing prints no label here; the name was inferred.");
    if (line.item != filing::LineItem::none)
        sentences += TimelineText::tr("Read as “%1”.").arg(QString::fromStdString(std::string(filing::title(line.item))));
    return sentences.join(u'\n');
}

QString printedSentence(const Witness &witness, const history::Timeline &timeline, const QLocale &locale)
{
    //: %1 are the characters that the filing prints
    return TimelineText::tr("Printed as “%1” in %2.")
        .arg(QString::fromStdString(witness.printed), releaseName(timeline, witness.filing, locale));
}

QString valueToolTip(const TimelineRow &line, const TimelineValue &value, const history::Timeline &timeline,
                     const QLocale &locale)
{
    //: a value and what it is: "$2,898,000: Net revenues"
    QStringList lines{
        TimelineText::tr("%1: %2").arg(amount(value.value, line, timeline, locale), QString::fromStdString(line.label))};
    lines += periodSentence(value.period, timeline.fiscalLabel(value.period), locale);
    if (value.derived) {
        lines += TimelineText::tr("No filing prints it. Calculated: %1.").arg(operandsText(line, value, timeline, locale));
        if (value.restated)
            lines += TimelineText::tr("One of these figures was restated.");
        return lines.join(u'\n');
    }
    for (std::size_t i = 0; i < value.witnesses.size(); ++i) {
        const Witness &witness = value.witnesses[i];
        if (i == 0)
            lines += printedSentence(witness, timeline, locale);
        else if (value.restated && witness.value != value.value)
            lines += TimelineText::tr("Restated: %1 in %2.")
                         .arg(amount(witness.value, line, timeline, locale), releaseName(timeline, witness.filing, locale));
    }
    return lines.join(u'\n');
}

QString periodNameSentence(const history::PeriodName &name)
{
    QStringList sentences;
    const QString year = QString::number(name.calendarYear);
    sentences += name.calendarQuarter == 0
        ? TimelineText::tr("By the calendar %1.").arg(year)
        : TimelineText::tr("By the calendar %1.").arg(u'Q' + QString::number(name.calendarQuarter) + u' ' + year);
    if (name.extraWeek)
        sentences += TimelineText::tr("It has %1 weeks, more than the others.").arg(name.weeks);
    if (name.transition)
        sentences += TimelineText::tr("It bridges a change of the fiscal year.");
    if (!name.source)
        return sentences.join(u' ');
    switch (*name.source) {
    case filing::YearEndSource::Header:
        sentences += TimelineText::tr("Its fiscal year is told by the headers of the filings.");
        break;
    case filing::YearEndSource::Wording:
        sentences += TimelineText::tr("Its fiscal year is told by the words of the filings.");
        break;
    case filing::YearEndSource::Pattern:
        sentences += TimelineText::tr("Its fiscal year follows from the periods of the statements.");
        break;
    }
    return sentences.join(u' ');
}

QString correctionOf(const TimelineValue &value, const history::Timeline &timeline)
{
    return correctionOf(value.witnesses, value.derived ? value.witnesses.size() : 1, timeline);
}

QString correctionOf(const std::vector<history::Witness> &witnesses, std::size_t count, const history::Timeline &timeline)
{
    for (std::size_t i = 0; i < std::min(count, witnesses.size()); ++i) {
        const history::Witness &witness = witnesses[i];
        const std::string &says = timeline.filings()[std::size_t(witness.filing)]->cellAt(witness.cell).corrected;
        if (!says.empty())
            return QString::fromStdString(says);
    }
    return {};
}

QString shownAsText(ShownAs as)
{
    switch (as) {
    case ShownAs::Values:
        return TimelineText::tr("Values");
    case ShownAs::ChangeOnYear:
        return TimelineText::tr("% change on the year before");
    case ShownAs::ChangeOnQuarter:
        return TimelineText::tr("% change on the quarter before");
    case ShownAs::CommonSize:
        return TimelineText::tr("% of revenue or total assets");
    case ShownAs::PerShare:
        return TimelineText::tr("Per diluted share");
    case ShownAs::Indexed:
        return TimelineText::tr("Index: first period = 100");
    }
    return {};
}

QString shownText(const history::ShownValue &shown, ShownAs as, int power, const QLocale &locale)
{
    if (shown.notMeaningful)
        return TimelineText::tr("n/m", "not meaningful");
    switch (as) {
    case ShownAs::Values:
        return shown.kind == filing::ValueKind::Percent
            ? fullText(shown.value, shown.kind, {}, locale)
            : numberText(scaled(shown.value, shown.kind, Scaling::AsPrinted, power), locale);
    case ShownAs::ChangeOnYear:
    case ShownAs::ChangeOnQuarter:
        //: a difference between two percentages, in percentage points
        return shown.points ? TimelineText::tr("%1 pp").arg(signedText(shown.value, locale))
                            : QString(signedText(shown.value, locale) + u'%');
    case ShownAs::CommonSize:
        return fullText(shown.value, shown.kind, {}, locale);
    case ShownAs::PerShare:
    case ShownAs::Indexed:
        return numberText(shown.value, locale);
    }
    return {};
}

} // namespace models
