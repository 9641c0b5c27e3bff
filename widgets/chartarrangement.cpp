// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartarrangement.h"

#include "widgets/chartvaluelabels.h"
#include "widgets/fittedtext.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace widgets {

namespace {

/// The same axis with ticks `distance` pixels apart or more, still at round values: every third of a row would not be.
ChartScale apart(ChartScale scale, double pixelsPerUnit, double distance)
{
    scale.step = std::max(scale.step, niceStep(distance / std::max(pixelsPerUnit, 1e-300)));
    return scale;
}

/// Whether the lowest point of a line lies between higher ones: its label stands below it.
bool endsInValley(const ChartSeries &series)
{
    const auto at = [&series](qsizetype period) { return series.points.value(period).value; }; // not finite beyond the ends
    qsizetype lowest = -1;
    for (qsizetype period = 0; period < series.points.size(); ++period)
        if (!series.points.at(period).isGap() && (lowest < 0 || at(period) < at(lowest)))
            lowest = period;
    return lowest > 0 && at(lowest - 1) > at(lowest) && at(lowest + 1) > at(lowest);
}

ChartReach with(ChartReach reach, double value)
{
    if (std::isfinite(value)) {
        reach.from = std::isfinite(reach.from) ? std::min(reach.from, value) : value;
        reach.to = std::isfinite(reach.to) ? std::max(reach.to, value) : value;
    }
    return reach;
}

} // namespace

ChartArrangement::ChartArrangement(const ChartFigure &figure, const ChartTheme &theme, const ChartPage &page)
    : levels(figure), colouring(figure.colouring()), m_figure(figure), m_shared(figure.barsShareTheirPlace())
{
    const ChartSizes &sizes = chartSizes();
    const double pixels = QFontInfo(page.font).pixelSize() * page.fontScale;
    m_compact =
        page.size.width() < sizes.compactBelowWidth * pixels || page.size.height() < sizes.compactBelowHeight * pixels;
    fonts = ChartFonts(page.font, page.fontScale, m_compact);
    arrange(page, theme, true);
    QVector<QPointF> ends;
    for (const ChartSpot &spot : endLabels.spots())
        ends << QPointF(isLine(spot.series) ? rectOf(spot).center().x() : rectOf(spot).right(), rectOf(spot).center().y());
    // A name far from its part of a stack would seem to belong to another.
    const double atMost = figure.form == ChartForm::Stacked ? fonts.pixels * sizes.endLabelMoves : 0;
    if (!endLabels.isEmpty() && !endLabels.place(ends, plot, m_slot, atMost))
        arrange(page, theme, false);
}

void ChartArrangement::arrange(const ChartPage &page, const ChartTheme &theme, bool namesAtEnds)
{
    const ChartSizes &sizes = chartSizes();
    const double em = fonts.pixels;
    const double margin = em * (m_compact ? sizes.compactMargin : sizes.margin);
    const double noteHeight = QFontMetricsF(fonts.note).height();
    right = page.size.width() - margin;
    endLabels = namesAtEnds ? ChartEndLabels(m_figure, theme, fonts, page.size.width()) : ChartEndLabels();
    heading = ChartHeading(m_figure, theme, fonts, QRectF(margin, margin, right - margin, page.size.height()),
                           !endLabels.haveNames(), page.withSigns);

    double bottom = page.size.height() - margin * sizes.footShare;
    if (page.withSource && !m_figure.sourceLine.isEmpty()) {
        foot = QRectF(margin, bottom - noteHeight, right - margin, noteHeight);
        bottom -= noteHeight + em * sizes.aboveSource;
    }
    const double top = std::ceil(heading.bottom() + em * sizes.abovePlot);
    arrangeAxes(QRectF(QPointF(margin, top), QPointF(right, bottom)), bottom);
    arrangeBars();
}

/// The ticks' width, the plot's height and the scale depend on one another: each round starts from the last one's answer, until
/// two agree. From the third on room is only added: two scales that each ask for the other one's width would never agree.
void ChartArrangement::arrangeAxes(const QRectF &within, double bottom)
{
    const double em = fonts.pixels;
    const double gap = em * chartSizes().besideAxis;
    const QRectF limits(within.left(), 0, within.width(), 0);
    plot = within;
    plot.setRight(std::floor(right - endLabels.width()));
    const double steps = m_figure.form == ChartForm::Waterfall ? within.height() * chartSizes().stepNamesShare : 0;
    const auto arrangeUnder = [&] {
        periodAxis = ChartPeriodAxis(m_figure.periods, fonts, plot, limits, steps);
        const double under = periodAxis.height() + em * chartSizes().belowPlot;
        plot.setBottom(std::floor(std::max(bottom - under, within.top() + 8)));
        arrangeScales();
    };
    const QFontMetricsF metrics(fonts.note);
    constexpr int mostRounds = 6;
    for (int round = 0; round < mostRounds; ++round) {
        arrangeUnder();
        const double textWidth = widestOf(amountTexts, metrics);
        const double ratioWidth = widestOf(ratioTexts, metrics);
        double from = std::ceil(within.left() + (textWidth > 0 ? textWidth + gap : 0));
        double to = std::floor(right - (ratioWidth > 0 ? ratioWidth + gap : endLabels.width()));
        if (round > 1) {
            from = std::max(from, plot.left());
            to = std::min(to, plot.right());
        }
        to = std::max(from + 8, to);
        if (from == plot.left() && to == plot.right())
            break;
        plot.setLeft(from);
        plot.setRight(to);
    }
    const bool isFree = ratioTexts.isEmpty() && endLabels.isEmpty();
    labelRight = isFree ? right + within.left() * chartSizes().labelsInMargin : plot.right();
    m_slot = plot.width() / double(std::max<qsizetype>(m_figure.periods.size(), 1));
}

void ChartArrangement::arrangeScales()
{
    main = plot;
    band = QRectF();
    if (!m_figure.ratios.isEmpty())
        arrangeBand();

    ChartReach values = levels.extremes();
    const bool hasValues = values.isKnown();
    for (const double value : std::as_const(m_figure.alsoInScale))
        values = with(values, value);
    const bool lines = m_figure.form == ChartForm::Lines;
    if (lines)
        values = with(values, m_figure.reference);
    const double room = ChartValueLabels::room(fonts);
    const double least = values.isKnown() ? values.from : 0;
    const double most = values.isKnown() ? values.to : 0;
    const TickDistances distances{std::max(fonts.pixels * chartSizes().tickDistance, main.height() * chartSizes().tickShare),
                                  fonts.pixels * chartSizes().nearTicks};
    const double marker = fonts.pixels * chartSizes().markerReach;
    const double lineRoom = endLabels.haveValues() ? marker : room + marker; // no values stand in the plot then
    amounts = lines ? lineScale(least, most, main.height(), lineRoom, distances)
                    : barScale(least, most, main.height(), room, room, distances);
    amountAxis = extendedUpwards(amounts, main.height(), plot.height());
    const double reach = chartSizes().gapShare * (amounts.upper - amounts.lower);
    m_gapReach = least < 0 && most <= 0 ? -reach : reach;

    amountTicks.clear();
    amountTexts.clear();
    if (!hasValues)
        return; // without any value there is no unit to write
    largestAmount = std::max(std::abs(least), std::abs(most));
    const double perUnit = plot.height() / (amountAxis.upper - amountAxis.lower);
    const double distance = QFontMetricsF(fonts.note).height() * chartSizes().leastTickDistance;
    const ChartScale spaced = apart(amounts, perUnit, distance);
    amountTicks = largestAmount > 0 ? spaced.ticks() : QVector<double>{0};
    for (const double tick : std::as_const(amountTicks))
        largestAmount = std::max(largestAmount, std::abs(tick)); // $1B rather than $1000M
    for (const double tick : std::as_const(amountTicks))
        amountTexts << m_figure.numberFormat.tickText(tick, spaced.step, largestAmount);
}

void ChartArrangement::arrangeBand()
{
    const ChartSizes &sizes = chartSizes();
    const double room = ChartValueLabels::room(fonts);
    const double height = plot.height();
    band = plot;
    if (!m_figure.series.isEmpty()) {
        band.setHeight(std::max(height * sizes.bandShare,
                                std::min((m_compact ? sizes.compactBandLabelRooms : sizes.bandLabelRooms) * room,
                                         height * sizes.bandShareAtMost)));
        main.setTop(std::min(plot.bottom(), band.bottom() + fonts.pixels * sizes.belowBand));
    }
    ChartReach values;
    for (const ChartPoint &point : m_figure.ratios.constFirst().points)
        values = with(values, point.value);
    ratios = values.isKnown() ? ratioScale(values.from, values.to, 2) : ChartScale();
    const double padding = room + fonts.pixels * sizes.markerReach;
    const double below =
        !m_compact && endsInValley(m_figure.ratios.constFirst()) ? padding : fonts.pixels * sizes.markerReach;
    ratioAxis = extendedAround(ratios, std::min(padding, band.height() * sizes.bandTopShare),
                               band.height() - std::min(below, band.height() * sizes.bandFootShare), height);
    ratioTicks.clear();
    ratioTexts.clear();
    if (m_compact || !values.isKnown())
        return; // the markers carry their values
    const double perUnit = height / (ratioAxis.upper - ratioAxis.lower);
    const ChartScale spaced = apart(ratios, perUnit, QFontMetricsF(fonts.note).height() * sizes.leastTickDistance);
    ratioTicks = spaced.ticks();
    if (ratioTicks.size() < 2 && !showsRatioZero())
        ratioTicks.clear(); // one number alone is no scale, and the markers carry their values
    for (const double tick : std::as_const(ratioTicks))
        ratioTexts << m_figure.ratioFormat.tickText(tick, spaced.step,
                                                    std::max(std::abs(ratios.lower), std::abs(ratios.upper)));
}

void ChartArrangement::arrangeBars()
{
    const ChartSizes &sizes = chartSizes();
    const double em = fonts.pixels;
    const double share = m_slot > em * sizes.narrowSlot ? sizes.barShare : sizes.narrowBarShare;
    m_bar = std::min(m_slot * share, em * sizes.widestBar);
    m_between = 0;
    if (m_figure.form == ChartForm::Waterfall) {
        m_bar = std::min(m_slot * sizes.stepShare, em * sizes.widestStep);
    } else if (m_figure.form == ChartForm::Grouped && !m_shared) {
        const double count = double(m_figure.series.size());
        const double together =
            std::min(m_slot * sizes.groupShare, m_bar * std::max(sizes.groupWidening, count * sizes.groupWideningEach));
        m_between = std::min(em * sizes.betweenBars, together / count / 4);
        m_bar = (together - m_between * (count - 1)) / count;
    }
}

double ChartArrangement::yOf(double amount) const
{
    return plot.bottom() - (amount - amountAxis.lower) / (amountAxis.upper - amountAxis.lower) * plot.height();
}

double ChartArrangement::yOfRatio(double ratio) const
{
    return plot.bottom() - (ratio - ratioAxis.lower) / (ratioAxis.upper - ratioAxis.lower) * plot.height();
}

bool ChartArrangement::showsZero() const
{
    return levels.extremes().isKnown() && (m_figure.form != ChartForm::Lines || levels.extremes().from < 0);
}

bool ChartArrangement::showsRatioZero() const
{
    return !m_figure.ratios.isEmpty() && ratios.lower < 0;
}

QVector<PlacedText> ChartArrangement::tickTexts() const
{
    const QFontMetricsF metrics(fonts.note);
    QVector<PlacedText> texts;
    const auto add = [&](double edge, double y, const QString &text) {
        const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
        texts.append({text, QRectF(QPointF(edge - size.width(), y - size.height() / 2), size)});
    };
    for (qsizetype index = 0; index < amountTexts.size(); ++index)
        add(plot.left() - fonts.pixels * chartSizes().besideAxis, yOf(amountTicks.at(index)), amountTexts.at(index));
    for (qsizetype index = 0; index < ratioTexts.size(); ++index)
        add(right, yOfRatio(ratioTicks.at(index)), ratioTexts.at(index));
    return texts;
}

QVector<QRectF> ChartArrangement::textRects() const
{
    QVector<QRectF> rects = heading.textRects() + endLabels.rects();
    for (const PlacedText &tick : tickTexts())
        rects << tick.rect;
    const QVector<QRectF> names = periodAxis.textRects();
    for (const QRectF &name : names)
        rects << name.translated(0, plot.bottom() + fonts.pixels * chartSizes().belowPlot);
    if (!foot.isNull())
        rects << foot;
    return rects;
}

/// Sideways a bar stands on whole pixels, so that its edges are sharp, unless it is so narrow that bars would come out unequal.
QRectF ChartArrangement::columnOf(const ChartSpot &spot) const
{
    double left = centreOf(spot.period) - m_bar / 2;
    if (m_figure.form == ChartForm::Grouped && !m_shared) {
        const double all = m_bar * double(m_figure.series.size()) + m_between * double(m_figure.series.size() - 1);
        left = centreOf(spot.period) - all / 2 + spot.series * (m_bar + m_between);
    }
    if (m_bar < 3)
        return {left, 0, m_bar, 0};
    const double width = std::round(left + m_bar) - std::round(left);
    return {std::round(left), 0, width, 0};
}

QRectF ChartArrangement::rectOf(const ChartSpot &spot) const
{
    if (spot.period < 0 || spot.period >= m_figure.periods.size() || spot.series < 0
        || spot.series >= m_figure.seriesCount())
        return {};
    const bool isGap = m_figure.pointAt(spot).isGap();
    if (isLine(spot.series)) {
        if (isGap)
            return {};
        const double value = m_figure.pointAt(spot).value;
        const QPointF centre(centreOf(spot.period), m_figure.isRatio(spot.series) ? yOfRatio(value) : yOf(value));
        const double radius = fonts.pixels * chartSizes().markerReach;
        return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
    }
    if (m_figure.form == ChartForm::Waterfall && spot.series > 0)
        return {};
    if (isGap)
        return m_figure.pointAt(spot).beyond ? QRectF() : gapOf(spot);
    QRectF rect = columnOf(spot);
    const ChartReach reach = levels.reach(spot);
    rect.setTop(yOf(std::max(reach.from, reach.to)));
    rect.setBottom(yOf(std::min(reach.from, reach.to)));
    return rect;
}

QRectF ChartArrangement::gapOf(const ChartSpot &spot) const
{
    QRectF rect = columnOf(spot);
    const auto between = [&](double one, double other) {
        rect.setTop(std::min(one, other));
        rect.setBottom(std::max(one, other));
        return rect;
    };
    const auto isReported = [&](int series) { return !m_figure.pointAt({spot.period, series}).isGap(); };
    int reported = 0;
    int earlier = 0; // gaps of the same period, whose places are taken
    for (int series = 0; series < m_figure.series.size(); ++series) {
        reported += isReported(series) ? 1 : 0;
        earlier += series < spot.series && !isReported(series) ? 1 : 0;
    }
    const ChartReach reach = levels.reach(spot);
    if (m_figure.form == ChartForm::Waterfall) {
        if (reach.isKnown() && reach.from != reach.to)
            return between(yOf(reach.from), yOf(reach.to));
        const double before = levels.reach({spot.period - 1, 0}).to;
        const double start = std::isfinite(before) && !m_figure.periods.at(spot.period).isTotal ? before : 0;
        return between(yOf(start), yOf(start + m_gapReach));
    }
    if (m_figure.form == ChartForm::Stacked && reported > 0) {
        // On the stack, which might have reached this high or higher.
        const double height = fonts.pixels * chartSizes().partGap;
        const double end = yOf(levels.stack(spot.period).to) - earlier * height;
        return end - height < main.top() ? QRectF() : between(end - height, end);
    }
    // Where bars share their place, one of them is enough to show that something was reported.
    const bool together = m_shared || m_figure.form == ChartForm::Stacked;
    if (together && (reported > 0 || earlier > 0))
        return {};
    return between(yOf(0), yOf(m_gapReach));
}

} // namespace widgets
