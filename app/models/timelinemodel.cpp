// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timelinemodel.h"
#include "models/timelinetext.h"

#include "models/numbertext.h"
#include "models/periodtext.h"
#include "models/resultwords.h"

#include "history/publication.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace models {

using namespace Qt::StringLiterals;
using filing::Period;
using history::MeasureValue;
using history::Span;

namespace {

/// A measure with its unit: "Revenue (USD)", "Gross margin (%)".
QString rawTitle(const history::Measure &measure, const std::string &currency)
{
    using filing::ValueKind;
    const QString title = QString::fromStdString(history::title(measure));
    const QString money = QString::fromStdString(currency);
    switch (measure.kind()) {
    case ValueKind::Money:
        return money.isEmpty() ? title : title + u" ("_s + money + u')';
    case ValueKind::PerShare:
        return money.isEmpty() ? title : title + u" ("_s + money + u"/share)"_s;
    case ValueKind::Shares:
        return title + u" (shares)"_s;
    case ValueKind::Percent:
        return title + u" (%)"_s;
    case ValueKind::Count:
        break;
    }
    return title;
}

} // namespace

TimelineModel::TimelineModel(QObject *parent) : MeasureTableModel(parent) { }

void TimelineModel::setTimeline(std::shared_ptr<const history::Timeline> timeline, Span span,
                                std::vector<history::Measure> measures, int last)
{
    beginResetModel();
    m_timeline = std::move(timeline);
    m_span = span;
    m_measures = std::move(measures);
    m_rows.clear();
    if (m_timeline) {
        for (const Period &period : m_timeline->periodsWithGaps(span)) {
            PeriodRow row{period, {}, {}};
            // Trailing years are named by the quarter that they end with.
            row.fiscal = m_timeline->fiscalLabel(span == Span::TrailingYears ? Period::ofMonths(3, period.end) : period);
            for (const history::Measure &measure : m_measures)
                row.values.push_back(history::valueOf(measure, *m_timeline, period));
            m_rows.push_back(std::move(row));
        }
    }
    const auto hasValue = [](const PeriodRow &row) {
        return std::any_of(row.values.begin(), row.values.end(), [](const auto &value) { return value.has_value(); });
    };
    m_rows.erase(std::find_if(m_rows.rbegin(), m_rows.rend(), hasValue).base(), m_rows.end());
    m_rows.erase(m_rows.begin(), std::find_if(m_rows.begin(), m_rows.end(), hasValue));
    // One gap tells; where most are gaps (earnings per share of trailing years) they say nothing.
    const auto known = std::count_if(m_rows.begin(), m_rows.end(), hasValue);
    if (std::ptrdiff_t(m_rows.size()) > 2 * known)
        m_rows.erase(std::remove_if(m_rows.begin(), m_rows.end(), [&](const PeriodRow &row) { return !hasValue(row); }),
                     m_rows.end());
    if (last > 0 && m_rows.size() > std::size_t(last))
        m_rows.erase(m_rows.begin(), m_rows.end() - last);
    endResetModel();
}

void TimelineModel::setTextForm(TextForm form)
{
    beginResetModel();
    m_textForm = form;
    endResetModel();
}

void TimelineModel::setLocale(const QLocale &locale)
{
    beginResetModel();
    m_locale = locale;
    endResetModel();
}

const Period &TimelineModel::periodAt(int row) const
{
    return m_rows[std::size_t(row)].period;
}

int TimelineModel::rowOf(const Period &period) const
{
    if (!m_timeline)
        return -1;
    const Period canonical = m_timeline->canonical(period);
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&canonical](const PeriodRow &row) { return row.period == canonical; });
    return found == m_rows.end() ? -1 : int(std::distance(m_rows.begin(), found));
}

QString TimelineModel::measureTitle(int measure) const
{
    const history::Measure &asked = m_measures[std::size_t(measure)];
    bool gains = false;
    bool losses = false;
    for (const PeriodRow &row : m_rows) {
        if (const auto &value = row.values[std::size_t(measure)]) {
            gains = gains || !value->value.isNegative();
            losses = losses || value->value.isNegative();
        }
    }
    const bool isAmount = !asked.isRatio() && asked.defined < 0 && gains != losses;
    const QString words = isAmount ? resultWords(asked.item, losses) : QString();
    return words.isEmpty() ? QString::fromStdString(history::title(asked)) : words;
}

QString TimelineModel::periodNameAt(int row) const
{
    const PeriodRow &shown = m_rows[std::size_t(row)];
    const QString name = periodName(shown.period, shown.fiscal, m_locale);
    //: a period of twelve months; %1 is the quarter that it ends with
    return m_span == Span::TrailingYears && shown.fiscal ? tr("twelve months to %1").arg(name) : name;
}

const MeasureValue *TimelineModel::valueAt(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() < FirstMeasureColumn)
        return nullptr;
    const auto &value = m_rows[std::size_t(index.row())].values[std::size_t(index.column() - FirstMeasureColumn)];
    return value ? &*value : nullptr;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstMeasureColumn + int(m_measures.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PeriodRow &row = m_rows[std::size_t(index.row())];
    if (role == PeriodRole)
        return QString::fromStdString(row.period.key());
    if (index.column() == PeriodColumn)
        return periodData(row, role);
    if (role == ConceptRole)
        return QString::fromStdString(history::name(m_measures[std::size_t(index.column() - FirstMeasureColumn)]));
    const MeasureValue *value = valueAt(index);
    return value ? valueData(row, *value, role) : QVariant();
}

QVariant TimelineModel::periodData(const PeriodRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return periodLabel(row.period, row.fiscal, m_locale);
    case GroupRole:
        return periodGroup(row.period, row.fiscal);
    case Qt::ToolTipRole:
        return periodSentence(row.period, m_timeline->fiscalLabel(row.period), m_locale);
    case PeriodRole:
        return QString::fromStdString(row.period.key());
    case RawTextRole:
        return periodRawText(row.period, row.fiscal);
    default:
        return {};
    }
}

QVariant TimelineModel::valueData(const PeriodRow &row, const MeasureValue &value, int role) const
{
    const std::string currency = m_timeline->currency();
    switch (role) {
    case Qt::DisplayRole:
        return m_textForm == TextForm::Short ? shortText(value.value, value.kind, currency, m_locale)
                                             : fullText(value.value, value.kind, currency, m_locale);
    case Qt::ToolTipRole:
        return valueToolTip(row, value);
    default:
        return valueRole(value, *m_timeline, role);
    }
}

QString TimelineModel::valueToolTip(const PeriodRow &row, const MeasureValue &value) const
{
    QStringList lines;
    if (value.derived)
        //: %1 is a formula: "12M 2003-06-30 − 9M 2003-03-31"
        lines += tr("Not printed in any filing; calculated: %1.").arg(QString::fromStdString(value.formula));
    else if (!value.formula.empty())
        lines += tr("Calculated: %1.").arg(QString::fromStdString(value.formula));
    const bool printed = !value.derived && value.formula.empty() && !value.witnesses.empty();
    if (printed)
        lines += printedSentence(value.witnesses.front(), *m_timeline, m_locale);
    if (value.restated && printed) {
        for (std::size_t i = 1; i < value.witnesses.size(); ++i) {
            const history::Witness &earlier = value.witnesses[i];
            if (earlier.value == value.value)
                continue;
            const auto published = history::publishedOn(*m_timeline->filings()[std::size_t(earlier.filing)]);
            const QString text = fullText(earlier.value, value.kind, m_timeline->currency(), m_locale);
            lines += published ? tr("Restated: %1 in the release of %2.").arg(text, dateText(*published, m_locale))
                               : tr("Restated: %1 in an earlier release.").arg(text);
        }
    }
    lines += periodSentence(row.period, m_timeline->fiscalLabel(row.period), m_locale);
    return lines.join(u'\n');
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return section >= 0 && section < rowCount() ? periodData(m_rows[std::size_t(section)], role) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    if (section == PeriodColumn)
        return role == Qt::DisplayRole ? tr("Period") : QVariant();
    const history::Measure &measure = m_measures[std::size_t(section - FirstMeasureColumn)];
    switch (role) {
    case Qt::DisplayRole:
        return measureTitle(section - FirstMeasureColumn);
    case RawTextRole:
        return rawTitle(measure, m_timeline ? m_timeline->currency() : std::string());
    case Qt::ToolTipRole:
        if (const std::string told = history::explanation(measure); !told.empty())
            return QString::fromStdString(told);
        if (measure.isRatio())
            return tr("%1 in percent of %2.")
                .arg(QString::fromStdString(std::string(filing::title(measure.item))),
                     QString::fromStdString(std::string(filing::title(measure.base))));
        return tr("%1, as the filings print it or as it follows from them.")
            .arg(QString::fromStdString(history::title(measure)));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case ConceptRole:
        return QString::fromStdString(history::name(measure));
    default:
        return {};
    }
}

} // namespace models
