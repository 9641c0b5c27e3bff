// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/alttext.h"

#include "models/numbertext.h"
#include "models/sidebysidemodel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace reports {

using namespace Qt::StringLiterals;
using filing::Decimal;
using filing::LineItem;
using filing::ValueKind;
using history::MeasureValue;
using models::TimelineModel;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("reports", text);
}

/// What a result is called above and below zero, where a reader says it with a word instead of a sign.
struct ResultWords
{
    LineItem item;
    const char *gain;
    const char *loss;
};

constexpr ResultWords resultWords[] = {
    {LineItem::net_income, QT_TRANSLATE_NOOP("reports", "Net income"), QT_TRANSLATE_NOOP("reports", "Net loss")},
    {LineItem::operating_income, QT_TRANSLATE_NOOP("reports", "Operating income"),
     QT_TRANSLATE_NOOP("reports", "Operating loss")},
    {LineItem::pretax_income, QT_TRANSLATE_NOOP("reports", "Income before taxes"),
     QT_TRANSLATE_NOOP("reports", "Loss before taxes")},
    {LineItem::gross_profit, QT_TRANSLATE_NOOP("reports", "Gross profit"), QT_TRANSLATE_NOOP("reports", "Gross loss")},
    {LineItem::eps_basic, QT_TRANSLATE_NOOP("reports", "Basic earnings per share"),
     QT_TRANSLATE_NOOP("reports", "Basic loss per share")},
    {LineItem::eps_diluted, QT_TRANSLATE_NOOP("reports", "Diluted earnings per share"),
     QT_TRANSLATE_NOOP("reports", "Diluted loss per share")},
};

const ResultWords *wordsFor(LineItem item)
{
    const auto found = std::find_if(std::begin(resultWords), std::end(resultWords),
                                    [item](const ResultWords &words) { return words.item == item; });
    return found == std::end(resultWords) ? nullptr : found;
}

/// Writes amounts in the unit that suits the largest of them: "$1.0 million" beside "$1.5 million", not "$991,000".
class AmountWriter
{
public:
    AmountWriter(std::string currency, ValueKind kind, const Decimal &largest)
        : m_currency(std::move(currency)), m_kind(kind)
    {
        if (kind == ValueKind::Money || kind == ValueKind::Shares)
            m_power = largest >= Decimal{1, 9} ? 9 : largest >= Decimal{1, 6} ? 6 : 0;
    }

    /// Without sign: the words around it say which side of zero it is.
    [[nodiscard]] QString magnitude(const Decimal &value) const
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
    [[nodiscard]] QString withSign(const Decimal &value) const
    {
        return value.isNegative() ? u'−' + magnitude(value) : magnitude(value);
    }

private:
    std::string m_currency;
    ValueKind m_kind;
    int m_power = 0;
};

/// Two points of a series and how to speak of them.
struct Span
{
    const MeasureValue &first;
    const MeasureValue &last;
    QString firstPeriod;
    QString lastPeriod;
};

/// A result that changes within or across the sides of zero.
QString resultSentence(const ResultWords &words, const Span &span, const AmountWriter &amounts)
{
    const Decimal &first = span.first.value;
    const Decimal &last = span.last.value;
    const QString name = translated(last.isNegative() ? words.loss : words.gain);
    if (first.isNegative() != last.isNegative()) {
        const QString before = translated(first.isNegative() ? words.loss : words.gain).toLower();
        //: "Net loss was $1.0 million in Q4 FY2003, after net income of $0.2 million in Q4 FY2002"
        return translated("%1 was %2 in %3, after %4 of %5 in %6")
            .arg(name, amounts.magnitude(last), span.lastPeriod, before, amounts.magnitude(first), span.firstPeriod);
    }
    const QString pattern = first == last ? translated("%1 was unchanged: %2 in %3 and %4 in %5")
        : !last.isNegative()
        ? (last > first ? translated("%1 rose from %2 in %3 to %4 in %5") : translated("%1 fell from %2 in %3 to %4 in %5"))
        : last > first ? translated("%1 narrowed from %2 in %3 to %4 in %5")
                       : translated("%1 widened from %2 in %3 to %4 in %5");
    return pattern.arg(name, amounts.magnitude(first), span.firstPeriod, amounts.magnitude(last), span.lastPeriod);
}

QString plainSentence(const QString &name, const Span &span, const AmountWriter &amounts)
{
    const Decimal &first = span.first.value;
    const Decimal &last = span.last.value;
    const QString pattern = first == last ? translated("%1 was unchanged: %2 in %3 and %4 in %5")
        : last > first                    ? translated("%1 rose from %2 in %3 to %4 in %5")
                                          : translated("%1 fell from %2 in %3 to %4 in %5");
    return pattern.arg(name, amounts.withSign(first), span.firstPeriod, amounts.withSign(last), span.lastPeriod);
}

const MeasureValue *valueAt(const TimelineModel &model, int row, int column)
{
    return model.valueAt(model.index(row, column));
}

/// The row to hold `last` against: the same period a year before, else the first with a value; -1 when there is none.
int baseRow(const TimelineModel &model, int last, int column)
{
    constexpr int daysInYear = 365;
    constexpr int drift = 12; // of 52/53-week years
    int first = -1;
    for (int row = last - 1; row >= 0; --row) {
        if (!valueAt(model, row, column))
            continue;
        first = row;
        const int days = filing::daysBetween(model.periodAt(row).end, model.periodAt(last).end);
        if (std::abs(days - daysInYear) <= drift)
            return row;
    }
    return first;
}

/// A value and the name of its period.
struct TimedValue
{
    const MeasureValue *value = nullptr;
    QString period;
};

/// How the latest value stands to one before, if there is one; without full stop.
QString changeSentence(const history::Measure &measure, const TimedValue &before, const TimedValue &latest,
                       const std::string &currency)
{
    const Decimal &value = latest.value->value;
    const ResultWords *words = measure.base == LineItem::none ? wordsFor(measure.item) : nullptr;
    const QString plainName = QString::fromStdString(history::title(measure));
    const Decimal largest = before.value ? std::max(value.magnitude(), before.value->value.magnitude()) : value.magnitude();
    const AmountWriter amounts(currency, latest.value->kind, largest);
    if (!before.value) {
        const QString name = words ? translated(value.isNegative() ? words->loss : words->gain) : plainName;
        return translated("%1 was %2 in %3")
            .arg(name, words ? amounts.magnitude(value) : amounts.withSign(value), latest.period);
    }
    const Span span{*before.value, *latest.value, before.period, latest.period};
    return words ? resultSentence(*words, span, amounts) : plainSentence(plainName, span, amounts);
}

/// The sentence of one series, without its full stop; empty without values.
QString seriesSentence(const history::Measure &measure, const TimelineModel &model, int column)
{
    int last = model.rowCount() - 1;
    while (last >= 0 && !valueAt(model, last, column))
        --last;
    if (last < 0)
        return {};
    const int base = baseRow(model, last, column);
    const TimedValue latest{valueAt(model, last, column), model.periodNameAt(last)};
    const TimedValue before = base < 0 ? TimedValue{} : TimedValue{valueAt(model, base, column), model.periodNameAt(base)};
    return changeSentence(measure, before, latest, model.timeline()->currency());
}

/// The percentage that goes with the amount: ", …; in percent of revenue, from 17.1% to 34.8%".
QString ratioWords(const TimelineModel &model, int column)
{
    int last = model.rowCount() - 1;
    while (last >= 0 && !valueAt(model, last, TimelineModel::FirstMeasureColumn))
        --last;
    const int base = last < 0 ? -1 : baseRow(model, last, TimelineModel::FirstMeasureColumn);
    const MeasureValue *first = base < 0 ? nullptr : valueAt(model, base, column);
    const MeasureValue *second = base < 0 ? nullptr : valueAt(model, last, column);
    if (!first || !second)
        return {};
    const AmountWriter percent({}, ValueKind::Percent, {});
    //: the margin that goes with the amount before it: "; gross margin went from 17.1% to 34.8% of revenue"
    return translated("; in percent of revenue, from %1 to %2")
        .arg(percent.withSign(first->value), percent.withSign(second->value));
}

} // namespace

namespace {

TimedValue sideValue(const models::SideBySideModel &model, int row, int measure)
{
    if (row < 0 || measure < 0)
        return {};
    const int column = models::SideBySideModel::FirstMeasureColumn + measure;
    const bool ofYears = model.sides().kind == history::SideKind::Years;
    return {model.valueAt(model.index(row, column)), ofYears ? model.ownPeriodName(row, measure) : model.periodNameAt(row)};
}

/// The row of the same quarter a year before, else the first with a value; -1 when there is none.
int sideBaseRow(const models::SideBySideModel &model, int last, int measure)
{
    const auto &rows = model.sides().rows;
    int first = -1;
    for (int row = last - 1; row >= 0; --row) {
        if (!sideValue(model, row, measure).value)
            continue;
        first = row;
        const history::SideRow &wanted = rows[std::size_t(last)];
        if (rows[std::size_t(row)] == history::SideRow{wanted.year - 1, wanted.quarter})
            return row;
    }
    return first;
}

int lastRowWithValue(const models::SideBySideModel &model, int measure)
{
    int row = model.rowCount() - 1;
    while (row >= 0 && !sideValue(model, row, measure).value)
        --row;
    return row;
}

} // namespace

QString sideAltText(const models::SideBySideModel &model)
{
    constexpr int most = 4; // beyond that nobody listens
    const history::SideBySide &sides = model.sides();
    QStringList sentences;
    if (sides.kind == history::SideKind::Years && !sides.columns.empty()) {
        const int latest = model.measureCount() - 1;
        const int row = lastRowWithValue(model, latest);
        return changeSentence(sides.measure, sideValue(model, row, latest - 1), sideValue(model, row, latest),
                              model.currency())
            + u'.';
    }
    for (int i = 0; i < std::min(most, model.measureCount()); ++i) {
        const int row = lastRowWithValue(model, i);
        const TimedValue latest = sideValue(model, row, i);
        const QString sentence = changeSentence(sides.measure, sideValue(model, sideBaseRow(model, row, i), i), latest,
                                                latest.value->unit.substr(0, latest.value->unit.find('/')));
        //: %1 is a company, %2 a sentence: "Apple Computer Inc: Revenue rose from $1.0 billion in Q1 2003 to …."
        sentences += translated("%1: %2.").arg(model.columnName(i), sentence);
    }
    return sentences.join(u' ');
}

QString altText(const ChartDefinition &chart, const TimelineModel &model)
{
    constexpr std::size_t most = 4; // beyond that nobody listens
    QStringList sentences;
    for (std::size_t i = 0; i < std::min(most, chart.series.size()); ++i) {
        QString sentence = seriesSentence(chart.series[i], model, TimelineModel::FirstMeasureColumn + int(i));
        if (sentence.isEmpty())
            continue;
        if (chart.line && i == 0)
            sentence += ratioWords(model, TimelineModel::FirstMeasureColumn + int(chart.series.size()));
        sentences += sentence + u'.';
    }
    return sentences.join(u' ');
}

} // namespace reports
