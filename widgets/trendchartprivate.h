// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chartplot.h"
#include "widgets/chartstretch.h"
#include "widgets/trendchart.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QPointer>
#include <QTimer>

namespace widgets {

class HoverCard;

/// What trendchart.cpp (model and drawing), trendchartinput.cpp (pointer and keys) and trendchartaccess.cpp (screen readers) share.
///
/// Spots count periods as the model's rows; the plot, which is given the shown stretch alone, counts from its first.
class TrendChart::Private
{
public:
    explicit Private(TrendChart *chart);

    struct Column
    {
        int column;
        QString name;
    };

    // Model and drawing
    void watch(QAbstractItemModel *newModel);
    void scheduleUpdate();
    void update();
    void bringUpToDate()
    {
        if (updateScheduled)
            update();
    }
    void showStretch();
    void updateHighlight();
    void drawNow();
    void drawIfDue();
    void scheduleDrawing();
    void tellCurrent();

    [[nodiscard]] int rowCount() const { return model ? model->rowCount() : 0; }
    [[nodiscard]] ChartPeriod periodAt(int row) const;
    [[nodiscard]] ChartSeries seriesOf(const Column &column) const;
    [[nodiscard]] QVector<Column> drawn() const { return hasRatio() ? columns + QVector<Column>{line} : columns; }
    [[nodiscard]] bool hasRatio() const { return line.column >= 0 && look.form != ChartForm::Waterfall; }
    [[nodiscard]] QModelIndex indexOf(const ChartSpot &spot) const;
    [[nodiscard]] ChartSpot spotOf(const QModelIndex &index) const;
    [[nodiscard]] ChartSpot current() const;
    [[nodiscard]] ChartSpot toPlot(ChartSpot spot) const;
    [[nodiscard]] ChartSpot fromPlot(ChartSpot spot) const;
    [[nodiscard]] QRectF rectOf(const ChartSpot &spot); ///< in pixels of the widget, as it is or will be drawn
    [[nodiscard]] ChartSpot spotAt(const QPointF &position);

    // Pointer and keys
    [[nodiscard]] bool canZoom() const { return look.form != ChartForm::Waterfall; } // steps are not time
    void showCard(const QPoint &position);
    void hideCard();
    void moveCurrent(int periods, int series);
    bool zoom(double factor, double about);
    bool pan(double periods);
    void zoomAboutCurrent(double factor);
    void choose(int from, int to);
    void forgetChoice() { choose(-1, -1); }
    void extendChoice(int periods);
    bool escape();

    enum class Drag { None, Undecided, Pan, Choose };

    TrendChart *q;
    ChartPlot plot;
    HoverCard *card;
    QPointer<QAbstractItemModel> model;
    QPointer<QItemSelectionModel> selection;
    int labelColumn = -1;
    QVector<Column> columns; ///< on the main axis
    Column line{-1, {}};
    ChartFigure look;  ///< title, unit, formats; its values are read when needed
    ChartFigure whole; ///< all periods
    ChartFigure shown; ///< those of the stretch
    ChartStretch stretch;
    ChartTheme theme;
    ChartSpot hovered;
    QString givenName; ///< as accessible name, by this class
    QElapsedTimer lastDrawing;
    QTimer nextDrawing;
    bool updateScheduled = false;
    bool keyboardFocus = false; ///< the frame of focus helps whoever uses keys, and disturbs all others

    Drag drag = Drag::None;
    QPointF pressed;
    double dragged = 0; ///< periods that the drag has moved on by
    int choiceStart = -1;
    int choiceEnd = -1; ///< before or behind the start
};

} // namespace widgets
