// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartlevels.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Whether two ways to one level agree: amounts are sums of doubles here, exact to some fifteen digits.
bool agree(double one, double other, double size)
{
    return std::abs(one - other) <= 1e-9 * size;
}

} // namespace

bool ChartReach::isKnown() const
{
    return std::isfinite(from) && std::isfinite(to);
}

ChartLevels::ChartLevels(const ChartFigure &figure)
{
    const bool fromZero = figure.form == ChartForm::Grouped;
    for (const ChartSeries &series : figure.series) {
        QVector<ChartReach> reaches(figure.periods.size());
        for (qsizetype period = 0; period < std::min(reaches.size(), series.points.size()); ++period) {
            const ChartPoint &point = series.points.at(period);
            if (!point.isGap())
                reaches[period] = {fromZero ? 0 : point.value, point.value};
        }
        m_reaches << reaches;
    }
    if (figure.form == ChartForm::Stacked)
        stackUp(figure);
    else if (figure.form == ChartForm::Waterfall && !m_reaches.isEmpty())
        stepAlong(figure);
    for (const QVector<ChartReach> &series : std::as_const(m_reaches)) {
        for (const ChartReach &reach : series) {
            takeIn(reach.from);
            takeIn(reach.to);
        }
    }
}

void ChartLevels::takeIn(double value)
{
    if (!std::isfinite(value))
        return;
    m_extremes.from = std::isfinite(m_extremes.from) ? std::min(m_extremes.from, value) : value;
    m_extremes.to = std::isfinite(m_extremes.to) ? std::max(m_extremes.to, value) : value;
}

ChartReach ChartLevels::reach(const ChartSpot &spot) const
{
    return m_reaches.value(spot.series).value(spot.period);
}

void ChartLevels::stackUp(const ChartFigure &figure)
{
    for (int period = 0; period < figure.periods.size(); ++period) {
        ChartReach stack{0, 0};
        double total = 0;
        for (QVector<ChartReach> &series : m_reaches) {
            ChartReach &reach = series[period];
            total += reach.to; // one gap makes it unknown
            if (!reach.isKnown())
                continue;
            double &end = reach.to < 0 ? stack.from : stack.to;
            reach = {end, end + reach.to};
            end = reach.to;
        }
        m_stacks << stack;
        m_totals << total;
    }
}

/// Forwards from the totals, which say where they are; behind a gap backwards from the next total.
void ChartLevels::stepAlong(const ChartFigure &figure)
{
    QVector<ChartReach> &steps = m_reaches.first();
    const qsizetype count = steps.size();
    QVector<double> changes(count, unknown);
    QVector<double> before(count, unknown);
    QVector<double> after(count, unknown);
    double size = 0;
    for (qsizetype step = 0; step < count; ++step) {
        changes[step] = steps.at(step).to;
        size = std::max(size, std::isfinite(changes.at(step)) ? std::abs(changes.at(step)) : 0.0);
        before[step] = step == 0 ? 0 : after.at(step - 1);
        after[step] = figure.periods.at(step).isTotal ? changes.at(step) : before.at(step) + changes.at(step);
    }
    for (qsizetype step = count - 1; step >= 0; --step) {
        const bool isTotal = figure.periods.at(step).isTotal;
        if (!std::isfinite(after.at(step)) && step + 1 < count)
            after[step] = figure.periods.at(step + 1).isTotal ? changes.at(step + 1) : before.at(step + 1);
        if (!std::isfinite(before.at(step)) && !isTotal)
            before[step] = after.at(step) - changes.at(step);
    }
    double known = 0; // where nothing else tells, a step stands at the last level that is known
    for (qsizetype step = 0; step < count; ++step) {
        const bool isTotal = figure.periods.at(step).isTotal;
        const bool isGap = !std::isfinite(changes.at(step));
        const double start = isTotal ? 0 : std::isfinite(before.at(step)) ? before.at(step) : known;
        if (!isGap)
            steps[step] = {start, isTotal ? changes.at(step) : start + changes.at(step)};
        else if (std::isfinite(before.at(step)) && std::isfinite(after.at(step)) && !isTotal)
            steps[step] = {before.at(step), after.at(step)};
        const double arrived = step == 0 ? unknown : after.at(step - 1);
        const double begins = isTotal ? changes.at(step) : isGap ? before.at(step) : start;
        m_meets << (step > 0 && agree(arrived, begins, size));
        known = steps.at(step).isKnown() ? steps.at(step).to : known;
    }
    m_levels = after;
}

double ChartLevels::levelAfter(int period) const
{
    return m_meets.value(period + 1, false) ? m_levels.value(period) : unknown;
}

} // namespace widgets
