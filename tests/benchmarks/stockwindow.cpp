// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A window of Qt's and QCustomPlot's own parts, furnished as Quarterlight's is: as many docks, tables, plots and actions.
// What Quarterlight's start is measured against. Nothing of ours is in it.

#include <qcustomplot.h>

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QStyle>
#include <QTabWidget>
#include <QTableView>
#include <QToolBar>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

constexpr int plots = 3;
constexpr int tables = 5;
constexpr int rows = 25;
constexpr int columns = 5;
constexpr int bars = 8;

void addActions(QMainWindow &window)
{
    constexpr int menus = 5;
    constexpr int actions = 33;
    constexpr int withIcon = 11;
    QToolBar *bar = window.addToolBar(u"Tools"_s);
    QVector<QMenu *> all;
    for (int i = 0; i < menus; ++i)
        all.append(window.menuBar()->addMenu(u"Menu &%1"_s.arg(i)));
    for (int i = 0; i < actions; ++i) {
        QAction *action = all[i % menus]->addAction(u"Action &%1"_s.arg(i));
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_A + i % 26)));
        action->setToolTip(u"What action %1 does"_s.arg(i));
        if (i < withIcon) {
            action->setIcon(
                QApplication::style()->standardIcon(QStyle::StandardPixmap(int(QStyle::SP_DialogOpenButton) + i)));
            bar->addAction(action);
        }
    }
}

QWidget *makePlots()
{
    auto *row = new QSplitter;
    for (int i = 0; i < plots; ++i) {
        auto *plot = new QCustomPlot(row);
        auto *series = new QCPBars(plot->xAxis, plot->yAxis);
        for (int bar = 0; bar < bars; ++bar)
            series->addData(bar, bar * 3 % 7);
        plot->rescaleAxes();
        row->addWidget(plot);
    }
    return row;
}

QWidget *makeTables()
{
    auto *tabs = new QTabWidget;
    for (int i = 0; i < tables; ++i) {
        auto *model = new QStandardItemModel(rows, columns, tabs);
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column)
                model->setItem(row, column, new QStandardItem(QString::number(row * 1000 + column)));
        }
        auto *table = new QTableView(tabs);
        table->setModel(model);
        tabs->addTab(table, u"Table %1"_s.arg(i));
    }
    return tabs;
}

void addDock(QMainWindow &window, Qt::DockWidgetArea area, QWidget *content)
{
    auto *dock = new QDockWidget(u"Dock"_s, &window);
    dock->setWidget(content);
    window.addDockWidget(area, dock);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    auto *middle = new QSplitter(Qt::Vertical);
    middle->addWidget(makePlots());
    middle->addWidget(makeTables());
    window.setCentralWidget(middle);
    addDock(window, Qt::LeftDockWidgetArea, new QTreeView);
    addDock(window, Qt::RightDockWidgetArea, new QPlainTextEdit(u"Lorem ipsum dolor sit amet.\n"_s.repeated(200)));
    addActions(window);
    window.statusBar()->showMessage(u"Ready"_s);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
