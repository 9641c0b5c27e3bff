// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartplot.h"

#include "widgets/chartarrangement.h"
#include "widgets/chartink.h"
#include "widgets/colours.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace widgets {

namespace {

/// The bars of one series; index in the data = period, a gap is a NaN that is not drawn.
class SeriesBars final : public QCPBars
{
public:
    SeriesBars(QCPAxis *keyAxis, QCPAxis *valueAxis, const ChartSeries &series)
        : QCPBars(keyAxis, valueAxis), m_series(series)
    {
        setWidthType(wtAbsolute);
        setPen(Qt::NoPen);
        setAntialiased(false); // QCustomPlot's own way moves everything by half a pixel
        QVector<double> keys;
        QVector<double> values;
        for (const ChartPoint &point : series.points) {
            keys << double(keys.size());
            values << point.value;
        }
        setData(keys, values, true);
    }

    void setColours(const QColor &gain, const QColor &loss, const ChartTheme &theme)
    {
        m_gain = gain;
        m_loss = loss;
        m_theme = theme;
    }

    /// A bar on whole pixels sideways, so that its edges are sharp; a gap gives the place from zero to `gapValue`.
    QRectF rectOf(int period, double gapValue) const
    {
        const ChartPoint &point = m_series.points.at(period);
        const QRectF rect = getBarRect(period, point.isGap() ? gapValue : point.value);
        return {QPointF(std::round(rect.left()), rect.top()), QPointF(std::round(rect.right()), rect.bottom())};
    }

protected:
    void draw(QCPPainter *painter) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        const ChartInk ink{*painter, m_theme};
        for (int period = 0; period < m_series.points.size(); ++period) {
            const ChartPoint &point = m_series.points.at(period);
            if (!point.isGap())
                paintBar(ink, rectOf(period, 0),
                         {point.value < 0 ? m_loss : m_gain, point.value < 0, point.derived, !point.doubt.isEmpty()});
        }
    }

private:
    ChartSeries m_series;
    QColor m_gain;
    QColor m_loss;
    ChartTheme m_theme;
};

/// Something of ours on one of the plot's layers.
class Drawing final : public QCPLayerable
{
public:
    Drawing(QCustomPlot *plot, const QString &layer, std::function<void(QCPPainter &)> paint)
        : QCPLayerable(plot, layer), m_paint(std::move(paint))
    {
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setRenderHint(QPainter::Antialiasing); }
    void draw(QCPPainter *painter) override { m_paint(*painter); }

private:
    std::function<void(QCPPainter &)> m_paint;
};

/// A plot that arranges its parts anew for every size it is drawn in, on the screen or in a file.
class Plot final : public QCustomPlot
{
public:
    using QCustomPlot::QCustomPlot;
    std::function<void()> arrange;
    std::function<void()> arranged;

protected:
    void updateLayout() override
    {
        arrange();
        QCustomPlot::updateLayout();
        arranged();
    }
};

} // namespace

class ChartPlot::Private
{
public:
    explicit Private(QWidget *parent);

    void rebuild();
    void arrange();
    void arranged();

    QRectF rectOf(const ChartSpot &spot) const;
    QColor backgroundOf(int period) const;
    void paintBehind(QCPPainter &painter) const;
    void paintInFront(QCPPainter &painter) const;
    void paintTicks(const ChartInk &ink) const;
    void paintMarkers(const ChartInk &ink) const;
    void paintCurrent(const ChartInk &ink) const;

    int lineSeries() const { return int(figure.bars.size()); }
    bool hasLine() const { return !figure.lines.isEmpty(); }
    bool isGap(const ChartSpot &spot) const;
    double yOf(double value) const { return plot->yAxis->coordToPixel(value); }

    QPointer<Plot> plot;
    QCPGraph *line = nullptr;
    QVector<SeriesBars *> bars;

    ChartFigure figure;
    ChartTheme theme = ChartTheme::light();
    QFont font;
    ChartHighlight highlight;
    bool forFile = false;
    bool outlinedText = false;
    bool transparent = false;
    double fontScale = 1;

    ChartArrangement at;
    ChartValueLabels labels;
};

ChartPlot::Private::Private(QWidget *parent) : plot(new Plot(parent))
{
    plot->arrange = [this] { arrange(); };
    plot->arranged = [this] { arranged(); };
    plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setInteractions(QCP::Interactions());
    plot->axisRect()->setAutoMargins(QCP::msNone);
    plot->axisRect()->setMinimumMargins({});
    for (QCPAxis *axis : {plot->xAxis, plot->yAxis, plot->yAxis2}) {
        // Drawn by us, as the grid is by QCustomPlot: ticks without a pen become dots in SVG.
        axis->setTicks(false);
        axis->setTickLabels(false);
        axis->setBasePen(Qt::NoPen);
        axis->grid()->setVisible(axis == plot->yAxis);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    new Drawing(plot, QStringLiteral("background"), [this](QCPPainter &painter) { paintBehind(painter); });
    new Drawing(plot, QStringLiteral("legend"), [this](QCPPainter &painter) { paintInFront(painter); });
}

void ChartPlot::Private::rebuild()
{
    plot->clearPlottables();
    bars.clear();
    line = nullptr;
    QCPBarsGroup *group = nullptr;
    qDeleteAll(plot->findChildren<QCPBarsGroup *>());
    if (figure.bars.size() > 1 && !figure.barsShareTheirPlace()) {
        group = new QCPBarsGroup(plot);
        group->setSpacingType(QCPBarsGroup::stAbsolute);
        group->setSpacing(2);
    }
    for (const ChartSeries &series : std::as_const(figure.bars)) {
        bars << new SeriesBars(plot->xAxis, plot->yAxis, series);
        bars.constLast()->setBarsGroup(group);
    }
    if (hasLine()) {
        line = plot->addGraph(plot->xAxis, plot->yAxis2);
        const QVector<ChartPoint> &points = figure.lines.constFirst().points;
        for (int period = 0; period < points.size(); ++period)
            line->addData(period, points.at(period).value);
    }
}

bool ChartPlot::Private::isGap(const ChartSpot &spot) const
{
    const bool onLine = spot.series >= lineSeries();
    const ChartSeries series = onLine ? figure.lines.value(spot.series - lineSeries()) : figure.bars.value(spot.series);
    return series.points.value(spot.period).isGap();
}

/// What follows from the viewport's size alone.
void ChartPlot::Private::arrange()
{
    const QSize size = plot->viewport().size();
    at = ChartArrangement(figure, theme, font, fontScale, size, forFile);
    plot->axisRect()->setMargins(QMargins(int(at.plot.left()), int(at.plot.top()), size.width() - int(at.plot.right()),
                                          size.height() - int(at.plot.bottom())));
    plot->xAxis->setRange(-0.5, std::max(double(figure.periods.size()), 1.0) - 0.5);
    plot->yAxis->setRange(at.amountAxis.lower, at.amountAxis.upper);
    plot->yAxis2->setRange(at.ratioAxis.lower, at.ratioAxis.upper);
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const double tick : std::as_const(at.amountTicks))
        ticker->addTick(tick, QString());
    plot->yAxis->setTicker(ticker);
}

/// What needs the axes in place: widths in pixels, then the labels.
void ChartPlot::Private::arranged()
{
    const double slot = at.slotWidth();
    const double together = std::min(slot * (slot > 24 ? 0.58 : 0.7), at.fonts.pixels * 6);
    const bool grouped = !bars.isEmpty() && bars.constFirst()->barsGroup();
    for (int series = 0; series < bars.size(); ++series) {
        SeriesBars *bar = bars.at(series);
        bar->setWidth(grouped ? std::max(1.0, std::min(slot * 0.8, together * 1.6) / double(bars.size()) - 2) : together);
        bar->setColours(theme.barColour(series, false, !grouped), theme.barColour(series, true, !grouped), theme);
    }
    if (line)
        line->setPen(QPen(theme.line, at.fonts.pixels * 0.15));
    plot->setBackground(transparent ? QBrush(Qt::NoBrush) : QBrush(theme.background));
    plot->yAxis->grid()->setPen(QPen(theme.grid, 1, Qt::SolidLine, Qt::FlatCap));
    labels = ChartValueLabels(
        figure, theme, at.fonts, [this](const ChartSpot &spot) { return rectOf(spot); }, at.bars.adjusted(0, 0, 0, 1),
        at.band);
}

QRectF ChartPlot::Private::rectOf(const ChartSpot &spot) const
{
    if (spot.period < 0 || spot.period >= figure.periods.size() || spot.series < 0)
        return {};
    if (spot.series >= lineSeries()) {
        if (!line || isGap(spot))
            return {};
        const double value = figure.lines.constFirst().points.at(spot.period).value;
        const QPointF centre(plot->xAxis->coordToPixel(spot.period), plot->yAxis2->coordToPixel(value));
        const double radius = at.fonts.pixels * 0.4;
        return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
    }
    if (isGap(spot)) {
        // Where bars share their place, one of them is enough to show that something was reported.
        const bool shared = !bars.constFirst()->barsGroup();
        for (int other = 0; shared && other < bars.size(); ++other)
            if (!isGap({spot.period, other}))
                return {};
    }
    return bars.at(spot.series)->rectOf(spot.period, at.gapReach);
}

QColor ChartPlot::Private::backgroundOf(int period) const
{
    if (transparent)
        return Qt::transparent;
    if (forFile || period < 0)
        return theme.background;
    if (period == highlight.current.period)
        return mixed(theme.background, theme.accent, highlight.focused ? 0.12 : 0.08);
    return period == highlight.hovered ? mixed(theme.background, theme.ink, 0.045) : theme.background;
}

void ChartPlot::Private::paintBehind(QCPPainter &painter) const
{
    const ChartInk ink{painter, theme, outlinedText};
    for (const int period : {highlight.hovered, highlight.current.period}) {
        if (forFile || period < 0 || period >= figure.periods.size())
            continue;
        const double left = at.plot.left() + period * at.slotWidth();
        const QRectF column(left, at.plot.top(), at.slotWidth(),
                            at.plot.height() + at.fonts.pixels * 0.4 + at.periodAxis.height());
        painter.fillRect(column, backgroundOf(period));
    }
    for (int series = 0; series < bars.size(); ++series)
        for (int period = 0; period < figure.periods.size(); ++period)
            if (isGap({period, series}))
                if (const QRectF rect = rectOf({period, series}); !rect.isNull())
                    paintGap(ink, rect.adjusted(0.5, 0.5, -0.5, -0.5));
}

void ChartPlot::Private::paintTicks(const ChartInk &ink) const
{
    const double height = QFontMetricsF(at.fonts.note).height();
    const auto paint = [&](double edge, double y, const QString &text) {
        ink.text({edge, y - height / 2, 0, height}, Qt::AlignRight, text, at.fonts.note, theme.muted);
    };
    for (qsizetype index = 0; index < at.amountTexts.size(); ++index)
        paint(at.plot.left() - at.fonts.pixels * 0.6, yOf(at.amountTicks.at(index)), at.amountTexts.at(index));
    for (qsizetype index = 0; index < at.ratioTexts.size(); ++index)
        paint(at.right, plot->yAxis2->coordToPixel(at.ratioTicks.at(index)), at.ratioTexts.at(index));
}

/// Ours and not QCPGraph's, which leaves a circle at the corner of an SVG for each gap.
void ChartPlot::Private::paintMarkers(const ChartInk &ink) const
{
    for (int period = 0; line && at.slotWidth() > at.fonts.pixels * 0.8 && period < figure.periods.size(); ++period)
        if (const QRectF rect = rectOf({period, lineSeries()}); !rect.isNull())
            paintMarker(ink, rect.center(), at.fonts.pixels * 0.3, theme.line, at.fonts.pixels * 0.15);
}

void ChartPlot::Private::paintCurrent(const ChartInk &ink) const
{
    if (forFile)
        return;
    if (highlight.focused) {
        ink.painter.setPen(QPen(theme.accent, 2));
        ink.painter.setBrush(Qt::NoBrush);
        ink.painter.drawRoundedRect(QRectF(plot->viewport()).adjusted(1, 1, -1, -1), 3, 3);
    }
    const QRectF rect = rectOf(highlight.current);
    if (rect.isNull())
        return;
    ink.painter.setPen(QPen(theme.ink, 1.6));
    ink.painter.setBrush(Qt::NoBrush);
    const QRectF around = rect.adjusted(-2.5, -2.5, 2.5, 2.5);
    if (highlight.current.series >= lineSeries())
        ink.painter.drawEllipse(around);
    else
        ink.painter.drawRoundedRect(around, 4, 4);
}

void ChartPlot::Private::paintInFront(QCPPainter &painter) const
{
    const ChartInk ink{painter, theme, outlinedText};
    if (figure.isEmpty())
        paintEmpty(ink, at.plot, at.fonts.label);
    else if (!bars.isEmpty()) {
        painter.setPen(QPen(theme.zeroLine, 1.2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QLineF(at.plot.left(), yOf(0), at.plot.right(), yOf(0)));
    }
    paintTicks(ink);
    paintMarkers(ink);
    labels.paint(ink, [this](int period) { return backgroundOf(period); });
    at.periodAxis.paint(ink, at.fonts, at.plot.bottom() + at.fonts.pixels * 0.4, forFile ? -1 : highlight.current.period);
    at.heading.paint(ink, at.fonts);
    if (!at.foot.isNull()) {
        const QString source = QFontMetricsF(at.fonts.note).elidedText(figure.sourceLine, Qt::ElideMiddle, at.foot.width());
        ink.text(at.foot, Qt::AlignLeft, source, at.fonts.note, theme.muted);
    }
    paintCurrent(ink);
}

ChartPlot::ChartPlot(QWidget *parent) : d(std::make_unique<Private>(parent)) { }

ChartPlot::~ChartPlot()
{
    delete d->plot; // before what its drawings look at
}

QWidget *ChartPlot::widget() const
{
    return d->plot;
}

void ChartPlot::setFigure(const ChartFigure &figure)
{
    d->figure = figure;
    d->rebuild();
}

void ChartPlot::setTheme(const ChartTheme &theme)
{
    d->theme = theme;
}

void ChartPlot::setFont(const QFont &font)
{
    d->font = font;
}

void ChartPlot::setHighlight(const ChartHighlight &highlight)
{
    d->highlight = highlight;
}

void ChartPlot::replot()
{
    // The picture is made at once and reaches the screen with those of the other widgets that changed.
    d->plot->replot(QCustomPlot::rpQueuedRefresh);
}

QRectF ChartPlot::spotRect(const ChartSpot &spot) const
{
    return d->rectOf(spot);
}

QVector<QRectF> ChartPlot::labelRects() const
{
    return d->labels.rects();
}

QRectF ChartPlot::barsArea() const
{
    return d->at.bars;
}

ChartSpot ChartPlot::spotAt(const QPointF &position) const
{
    const QRectF reach = d->at.plot.adjusted(0, 0, 0, d->at.periodAxis.height() + d->at.fonts.pixels);
    if (!reach.contains(position) || d->figure.periods.isEmpty())
        return {};
    ChartSpot best;
    best.period =
        std::clamp(int((position.x() - d->at.plot.left()) / d->at.slotWidth()), 0, int(d->figure.periods.size()) - 1);
    best.series = 0;
    double nearest = std::numeric_limits<double>::infinity();
    for (int series = 0; series < d->lineSeries() + d->figure.lines.size(); ++series) {
        const QRectF rect = d->rectOf({best.period, series});
        if (rect.isNull())
            continue;
        const double dx = std::max({rect.left() - position.x(), position.x() - rect.right(), 0.0});
        const double dy = std::max({rect.top() - position.y(), position.y() - rect.bottom(), 0.0});
        if (std::hypot(dx, dy) < nearest) {
            nearest = std::hypot(dx, dy);
            best.series = series;
        }
    }
    return best;
}

void ChartPlot::paint(QCPPainter &painter, const ChartTile &tile)
{
    ChartPlot plot(nullptr);
    plot.setTheme(ChartTheme::print());
    QFont font = tile.font;
    font.setPixelSize(100); // a round number: what counts is the scale
    plot.setFont(font);
    plot.d->fontScale = tile.fontPixels / QFontInfo(font).pixelSize();
    plot.d->forFile = true;
    plot.d->outlinedText = tile.outlinedText;
    plot.d->transparent = tile.transparent;
    plot.setFigure(tile.figure);
    painter.save();
    painter.translate(tile.topLeft);
    plot.d->plot->toPainter(&painter, tile.size.width(), tile.size.height());
    painter.restore();
}

} // namespace widgets
