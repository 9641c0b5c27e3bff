// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trendchart.h"

#include "widgets/chartbars.h"
#include "widgets/chartplot.h"
#include "widgets/hovercard.h"
#include "widgets/roles.h"

#include <QAbstractItemModel>
#include <QAccessible>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointer>

#include <algorithm>

namespace widgets {

class TrendChart::Private
{
public:
    explicit Private(TrendChart *chart);

    struct Column
    {
        int column;
        QString name;
    };

    void watch(QAbstractItemModel *newModel);
    void scheduleUpdate();
    void update();
    void updateHighlight();
    void showCard(const QPoint &position);
    void moveCurrent(int periods, int series);

    int rowCount() const { return model ? model->rowCount() : 0; }
    ChartPeriod periodAt(int row) const;
    ChartSeries seriesOf(const Column &column) const;
    QVector<Column> drawn() const { return hasRatio() ? columns + QVector<Column>{line} : columns; }
    bool hasRatio() const { return line.column >= 0 && look.form != ChartForm::Waterfall; }
    QModelIndex indexOf(const ChartSpot &spot) const;
    ChartSpot spotOf(const QModelIndex &index) const;
    ChartSpot current() const;

    TrendChart *q;
    ChartPlot plot;
    HoverCard *card;
    QPointer<QAbstractItemModel> model;
    QPointer<QItemSelectionModel> selection;
    int labelColumn = -1;
    QVector<Column> columns; ///< on the main axis
    Column line{-1, {}};
    ChartFigure look; ///< title, unit, formats; its values are read when needed
    ChartFigure shown;
    ChartTheme theme;
    ChartSpot hovered;
    bool updateScheduled = false;
    bool keyboardFocus = false; ///< the frame of focus helps whoever uses keys, and disturbs all others
};

TrendChart::Private::Private(TrendChart *chart) : q(chart), plot(chart), card(new HoverCard(chart)) { }

void TrendChart::Private::watch(QAbstractItemModel *newModel)
{
    if (model)
        model->disconnect(q);
    model = newModel;
    if (!model)
        return;
    const auto changed = [this] { scheduleUpdate(); };
    connect(model, &QAbstractItemModel::modelReset, q, changed);
    connect(model, &QAbstractItemModel::layoutChanged, q, changed);
    connect(model, &QAbstractItemModel::dataChanged, q, changed);
    connect(model, &QAbstractItemModel::headerDataChanged, q, changed);
    connect(model, &QAbstractItemModel::rowsInserted, q, changed);
    connect(model, &QAbstractItemModel::rowsRemoved, q, changed);
    connect(model, &QAbstractItemModel::rowsMoved, q, changed);
    connect(model, &QAbstractItemModel::columnsInserted, q, changed);
    connect(model, &QAbstractItemModel::columnsRemoved, q, changed);
    connect(model, &QObject::destroyed, q, changed);
}

/// Any number of changes in one turn of the event loop are drawn once.
void TrendChart::Private::scheduleUpdate()
{
    if (updateScheduled)
        return;
    updateScheduled = true;
    QMetaObject::invokeMethod(
        q, [this] { update(); }, Qt::QueuedConnection);
}

void TrendChart::Private::update()
{
    updateScheduled = false;
    theme = ChartTheme::of(q->palette());
    shown = q->figure();
    hovered = {};
    card->hide();
    plot.setTheme(theme);
    plot.setFont(q->font());
    plot.setFigure(shown);
    q->setAccessibleName(look.title);
    q->setAccessibleDescription(shown.summary());
    updateHighlight();
}

void TrendChart::Private::updateHighlight()
{
    if (updateScheduled)
        return; // update() does it, once
    plot.setHighlight({hovered.period, current(), keyboardFocus});
    plot.replot();
}

ChartPeriod TrendChart::Private::periodAt(int row) const
{
    const auto told = [&](int role) {
        return labelColumn < 0 ? model->headerData(row, Qt::Vertical, role) : model->index(row, labelColumn).data(role);
    };
    return {told(Qt::DisplayRole).toString(), told(GroupRole).toString(), told(TotalRole).toBool()};
}

ChartSeries TrendChart::Private::seriesOf(const Column &column) const
{
    ChartSeries series;
    series.name = column.name.isEmpty() ? model->headerData(column.column, Qt::Horizontal).toString() : column.name;
    series.points.reserve(rowCount());
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex index = model->index(row, column.column);
        ChartPoint point;
        bool isNumber = false;
        const double value = index.data(Qt::EditRole).toDouble(&isNumber);
        if (isNumber)
            point.value = value;
        point.text = index.data(Qt::DisplayRole).toString();
        point.note = index.data(Qt::ToolTipRole).toString();
        point.doubt = index.data(DoubtRole).toString();
        point.derived = index.data(DerivedRole).toBool();
        series.points << point;
    }
    return series;
}

QModelIndex TrendChart::Private::indexOf(const ChartSpot &spot) const
{
    const QVector<Column> all = drawn();
    if (!model || spot.series < 0 || spot.series >= all.size())
        return {};
    return model->index(spot.period, all.at(spot.series).column);
}

ChartSpot TrendChart::Private::spotOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != model || index.parent().isValid())
        return {};
    const QVector<Column> all = drawn();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const Column &c) { return c.column == index.column(); });
    return {index.row(), found == all.cend() ? -1 : int(found - all.cbegin())};
}

ChartSpot TrendChart::Private::current() const
{
    return selection ? spotOf(selection->currentIndex()) : ChartSpot();
}

/// Moves the shared current index; without one it starts at the latest period.
void TrendChart::Private::moveCurrent(int periods, int series)
{
    const int last = rowCount() - 1;
    if (!selection || last < 0 || drawn().isEmpty())
        return;
    ChartSpot spot = current();
    if (spot.period < 0)
        spot = {last, 0};
    else if (spot.series < 0)
        spot.series = 0; // another chart's measure was current: the first key press brings it here
    else
        spot = {std::clamp(spot.period + periods, 0, last), std::clamp(spot.series + series, 0, int(drawn().size()) - 1)};
    selection->setCurrentIndex(indexOf(spot), QItemSelectionModel::ClearAndSelect);
    updateHighlight(); // also at either end, where the index stays
}

void TrendChart::Private::showCard(const QPoint &position)
{
    const ChartPeriod period = shown.periods.value(hovered.period);
    QVector<HoverCardRow> rows;
    for (int index = 0; index < shown.seriesCount(); ++index) {
        const ChartSpot spot{hovered.period, index};
        const ChartPoint point = shown.pointAt(spot);
        HoverCardRow row;
        row.colour = shown.isRatio(index) ? theme.line : barColour(shown, plot.arrangement(), theme, spot);
        row.name = shown.seriesAt(index).name;
        row.value = point.isGap() ? TrendChart::tr("not reported") : point.text;
        if (!point.isGap() && point.derived)
            row.note = point.note.isEmpty() ? TrendChart::tr("Calculated, not printed in a release.") : point.note;
        row.doubt = point.doubt;
        rows << row;
    }
    card->setContent(period.fullName(), rows);
    card->showBeside(position);
}

TrendChart::TrendChart(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    d->scheduleUpdate();
}

TrendChart::~TrendChart() = default;

void TrendChart::setModel(QAbstractItemModel *model)
{
    d->watch(model);
    setSelectionModel(model ? new QItemSelectionModel(model, this) : nullptr);
    d->scheduleUpdate();
}

QAbstractItemModel *TrendChart::model() const
{
    return d->model;
}

void TrendChart::setSelectionModel(QItemSelectionModel *selection)
{
    if (QItemSelectionModel *old = d->selection) {
        old->disconnect(this);
        if (old->parent() == this && old != selection)
            old->deleteLater(); // made by setModel()
    }
    d->selection = selection;
    if (selection) {
        connect(selection, &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
            d->updateHighlight();
            if (const ChartSpot spot = d->spotOf(index); spot.series >= 0 && hasFocus()) {
                const ChartPoint point = d->shown.pointAt(spot);
                const QString value = point.isGap() ? tr("not reported") : point.text;
                setAccessibleDescription(
                    tr("%1: %2. %3").arg(d->shown.periods.value(spot.period).fullName(), value, d->shown.summary()));
                QAccessibleEvent event(this, QAccessible::DescriptionChanged);
                QAccessible::updateAccessibility(&event);
            }
        });
    }
    d->updateHighlight();
}

QItemSelectionModel *TrendChart::selectionModel() const
{
    return d->selection;
}

void TrendChart::setLabelColumn(int column)
{
    d->labelColumn = column;
    d->scheduleUpdate();
}

void TrendChart::clearSeries()
{
    d->columns.clear();
    d->line.column = -1;
    d->scheduleUpdate();
}

void TrendChart::setForm(ChartForm form)
{
    d->look.form = form;
    d->scheduleUpdate();
}

ChartForm TrendChart::form() const
{
    return d->look.form;
}

void TrendChart::setReference(double value)
{
    d->look.reference = value;
    d->scheduleUpdate();
}

void TrendChart::setAlsoInScale(const QVector<double> &values)
{
    d->look.alsoInScale = values;
    d->scheduleUpdate();
}

void TrendChart::addSeries(int column, const QString &name)
{
    d->columns.append({column, name});
    d->scheduleUpdate();
}

void TrendChart::setRatioLine(int column, const QString &name)
{
    d->line = {column, name};
    d->scheduleUpdate();
}

void TrendChart::setNumberFormat(const ChartNumberFormat &format)
{
    d->look.numberFormat = format;
    d->scheduleUpdate();
}

void TrendChart::setRatioNumberFormat(const ChartNumberFormat &format)
{
    d->look.ratioFormat = format;
    d->scheduleUpdate();
}

void TrendChart::setTitle(const QString &title)
{
    d->look.title = title;
    d->scheduleUpdate();
}

void TrendChart::setSubtitle(const QString &subtitle)
{
    d->look.subtitle = subtitle;
    d->scheduleUpdate();
}

void TrendChart::setSourceLine(const QString &sourceLine)
{
    d->look.sourceLine = sourceLine;
}

ChartFigure TrendChart::figure() const
{
    ChartFigure figure = d->look;
    for (int row = 0; row < d->rowCount(); ++row)
        figure.periods << d->periodAt(row);
    if (!d->model)
        return figure;
    for (const Private::Column &column : std::as_const(d->columns))
        figure.series << d->seriesOf(column);
    if (d->hasRatio())
        figure.ratios << d->seriesOf(d->line);
    return figure;
}

QString TrendChart::summary() const
{
    return figure().summary();
}

QModelIndex TrendChart::indexAt(const QPoint &position) const
{
    return d->indexOf(d->plot.spotAt(position));
}

QRectF TrendChart::pointRect(const QModelIndex &index) const
{
    return d->plot.spotRect(d->spotOf(index));
}

QSize TrendChart::sizeHint() const
{
    return {480, 320};
}

QSize TrendChart::minimumSizeHint() const
{
    return {200, 160};
}

bool TrendChart::event(QEvent *event)
{
    // What is asked for before the event loop turns, such as a picture of the window, shows what was set.
    if (event->type() == QEvent::Paint && d->updateScheduled)
        d->update();
    return QWidget::event(event);
}

void TrendChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LocaleChange)
        d->scheduleUpdate();
    QWidget::changeEvent(event);
}

void TrendChart::resizeEvent(QResizeEvent *event)
{
    d->plot.widget()->setGeometry(rect());
    QWidget::resizeEvent(event);
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    const ChartSpot spot = d->plot.spotAt(event->position());
    const bool changed = spot != d->hovered;
    d->hovered = spot;
    if (changed) {
        d->updateHighlight();
        emit pointHovered(d->indexOf(spot));
    }
    if (spot.period < 0)
        d->card->hide();
    else
        d->showCard(event->position().toPoint());
}

void TrendChart::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    if (d->selection)
        d->selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    emit pointActivated(index);
}

void TrendChart::leaveEvent(QEvent *event)
{
    d->card->hide();
    if (d->hovered.period >= 0) {
        d->hovered = {};
        d->updateHighlight();
        emit pointHovered({});
    }
    QWidget::leaveEvent(event);
}

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const int forwards = isRightToLeft() ? -1 : 1;
    d->keyboardFocus = true;
    switch (event->key()) {
    case Qt::Key_Left:
        return d->moveCurrent(-forwards, 0);
    case Qt::Key_Right:
        return d->moveCurrent(forwards, 0);
    case Qt::Key_Up:
        return d->moveCurrent(0, -1);
    case Qt::Key_Down:
        return d->moveCurrent(0, 1);
    case Qt::Key_Home:
        return d->moveCurrent(-d->rowCount(), 0);
    case Qt::Key_End:
        return d->moveCurrent(d->rowCount(), 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const ChartSpot spot = d->current(); spot.series >= 0)
            return emit pointActivated(d->indexOf(spot));
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void TrendChart::focusInEvent(QFocusEvent *event)
{
    d->keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    d->updateHighlight();
    QWidget::focusInEvent(event);
}

void TrendChart::focusOutEvent(QFocusEvent *event)
{
    d->keyboardFocus = false;
    d->updateHighlight();
    QWidget::focusOutEvent(event);
}

} // namespace widgets
