// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartbuilder.h"

#include "models/timelinemodel.h"
#include "reports/chart.h"
#include "reports/charttext.h"
#include "widgets/trendchart.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using history::Measure;
using history::Span;
using reports::ChartDefinition;
using reports::ChartKind;

namespace window {

ChartBuilder::ChartBuilder(std::vector<ChartDefinition> charts, std::shared_ptr<const history::Timeline> timeline, Span span,
                           std::vector<models::OpenedFiling> opened, QWidget *parent)
    : QDialog(parent), m_charts(std::move(charts)), m_timeline(std::move(timeline)), m_span(span),
      m_opened(std::move(opened)), m_list(new QListWidget(this)), m_title(new QLineEdit(this)),
      m_search(new QLineEdit(this)), m_measureList(new QListView(this)), m_measureModel(new QStandardItemModel(this)),
      m_found(new QSortFilterProxyModel(this)), m_form(new QComboBox(this)), m_periods(new QComboBox(this)),
      m_last(new QComboBox(this)), m_problem(new QLabel(this)), m_preview(new widgets::TrendChart(this)),
      m_previewModel(new models::TimelineModel(this))
{
    setWindowTitle(tr("Charts of Your Own"));
    auto *sides = new QHBoxLayout;
    sides->setSpacing(16);
    sides->addWidget(makeList());
    sides->addWidget(makeFields());
    sides->addWidget(makePreview(), 1);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(10);
    column->addLayout(sides, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChartBuilder::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ChartBuilder::reject);
    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, &ChartBuilder::updatePreview);

    fillMeasures();
    if (m_charts.empty())
        addChart();
    else
        showList(0);
    resize(QSize(1120, 600).boundedTo(screen()->availableSize() - QSize(40, 60)));
}

QWidget *ChartBuilder::makeList()
{
    auto *side = new QWidget(this);
    m_list->setObjectName(u"charts"_s);
    m_list->setAccessibleName(tr("Your charts"));
    auto *label = new QLabel(tr("&Your charts"), side);
    label->setBuddy(m_list);
    auto *add = new QPushButton(tr("&New Chart"), side);
    m_remove = new QPushButton(tr("&Remove"), side);
    m_undo = new QPushButton(tr("&Undo Removal"), side);
    for (QPushButton *button : {add, m_remove, m_undo})
        button->setAutoDefault(false);
    m_undo->setEnabled(false);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(label);
    column->addWidget(m_list, 1);
    column->addWidget(add);
    column->addWidget(m_remove);
    column->addWidget(m_undo);
    side->setFixedWidth(190);
    connect(m_list, &QListWidget::currentRowChanged, this, &ChartBuilder::showChart);
    connect(add, &QPushButton::clicked, this, &ChartBuilder::addChart);
    connect(m_remove, &QPushButton::clicked, this, &ChartBuilder::removeChart);
    connect(m_undo, &QPushButton::clicked, this, &ChartBuilder::undoRemoval);
    return side;
}

QWidget *ChartBuilder::makeFields()
{
    auto *side = new QWidget(this);
    auto *form = new QFormLayout(side);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(7);
    m_title->setObjectName(u"title"_s);
    form->addRow(tr("&Title"), m_title);
    m_form->setObjectName(u"form"_s);
    m_form->addItem(tr("Bars beside one another"), int(ChartKind::Bars));
    m_form->addItem(tr("Stacked bars"), int(ChartKind::Stacked));
    m_form->addItem(tr("Lines"), int(ChartKind::Lines));
    m_form->addItem(tr("Indexed lines, first period = 100"), int(ChartKind::Indexed));
    m_form->addItem(tr("Steps from revenue to net income"), int(ChartKind::Bridge));
    m_form->addItem(tr("Steps from a year ago to now"), int(ChartKind::Change));
    form->addRow(tr("&Form"), m_form);
    m_periods->addItems({tr("As the window shows"), tr("Quarters"), tr("Years"), tr("Trailing 12 months")});
    form->addRow(tr("&Periods"), m_periods);
    m_last->addItem(tr("All of them"), 0);
    for (const int count : {4, 5, 8, 12, 20})
        m_last->addItem(tr("The last %1").arg(count), count);
    form->addRow(tr("How man&y"), m_last);
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search measures and line items"));
    m_search->setClearButtonEnabled(true);
    form->addRow(tr("&Measures"), m_search);
    m_measureList->setObjectName(u"measures"_s);
    m_measureList->setAccessibleName(tr("Measures"));
    m_found->setSourceModel(m_measureModel);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_measureList->setModel(m_found);
    m_measureList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_measureList->setUniformItemSizes(true);
    form->addRow(m_measureList);
    side->setFixedWidth(340);
    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_title, &QLineEdit::textEdited, this, &ChartBuilder::takeFields);
    for (QComboBox *box : {m_form, m_periods, m_last})
        connect(box, &QComboBox::currentIndexChanged, this, &ChartBuilder::takeFields);
    connect(m_measureModel, &QStandardItemModel::itemChanged, this, &ChartBuilder::takeMeasure);
    return side;
}

QWidget *ChartBuilder::makePreview()
{
    m_preview->setMinimumSize(320, 260);
    return m_preview;
}

/// What the company reports; of a chart made for another company also what this one lacks.
void ChartBuilder::fillMeasures()
{
    m_measures = history::measuresIn(*m_timeline, m_span);
    for (const ChartDefinition &chart : m_charts) {
        for (const Measure &measure : chart.measures()) {
            if (std::find(m_measures.begin(), m_measures.end(), measure) == m_measures.end())
                m_measures.push_back(measure);
        }
    }
    for (const Measure &measure : m_measures) {
        auto *item = new QStandardItem(QString::fromStdString(history::title(measure)));
        item->setCheckable(true);
        item->setToolTip(QString::fromStdString(history::explanation(measure)));
        m_measureModel->appendRow(item);
    }
}

int ChartBuilder::current() const
{
    const int row = m_list->currentRow();
    return row < int(m_charts.size()) ? row : -1;
}

void ChartBuilder::addChart()
{
    ChartDefinition chart{{}, {}};
    for (const ChartDefinition &standard : reports::standardCharts(*m_timeline, m_span)) {
        if (!standard.line)
            chart.series.push_back(standard.series.front());
    }
    if (!reports::arrangeSeries(chart).isEmpty())
        chart.series.resize(1);
    chart.title = reports::chartTitle({{}, chart.series}, Span::Days); // without periods: they are chosen apart
    chart.name = reports::uniqueChartName(chart.title, m_charts);
    m_charts.push_back(std::move(chart));
    showList(int(m_charts.size()) - 1);
    m_title->setFocus();
    m_title->selectAll();
}

void ChartBuilder::removeChart()
{
    const int index = current();
    if (index < 0)
        return;
    m_removed = {index, m_charts[std::size_t(index)]};
    m_charts.erase(m_charts.begin() + index);
    showList(std::min(index, int(m_charts.size()) - 1));
}

void ChartBuilder::undoRemoval()
{
    if (!m_removed)
        return;
    const int index = std::min(m_removed->first, int(m_charts.size()));
    m_charts.insert(m_charts.begin() + index, m_removed->second);
    m_removed.reset();
    showList(index);
}

void ChartBuilder::showList(int current)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const ChartDefinition &chart : m_charts)
            m_list->addItem(chart.title);
        m_list->setCurrentRow(current);
    }
    showChart(current);
}

void ChartBuilder::showChart(int index)
{
    const QScopedValueRollback showing(m_showing, true);
    const bool exists = index >= 0 && index < int(m_charts.size());
    const ChartDefinition chart = exists ? m_charts[std::size_t(index)] : ChartDefinition{{}, {}};
    m_title->setText(chart.title);
    m_form->setCurrentIndex(std::max(0, m_form->findData(int(chart.kind))));
    m_periods->setCurrentIndex(chart.span ? int(*chart.span) + 1 : 0);
    if (m_last->findData(chart.last) < 0)
        m_last->addItem(tr("The last %1").arg(chart.last), chart.last);
    m_last->setCurrentIndex(m_last->findData(chart.last));
    const std::vector<Measure> chosen = chart.measures();
    for (std::size_t i = 0; i < m_measures.size(); ++i) {
        const bool checked = std::find(chosen.begin(), chosen.end(), m_measures[i]) != chosen.end();
        m_measureModel->item(int(i))->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    }
    for (QWidget *field : std::initializer_list<QWidget *>{m_title, m_form, m_periods, m_last, m_remove})
        field->setEnabled(exists);
    m_measureList->setEnabled(exists && !chart.isBridge());
    m_undo->setEnabled(m_removed.has_value());
    m_waiting.start(0);
}

void ChartBuilder::takeFields()
{
    const int index = current();
    if (m_showing || index < 0)
        return;
    ChartDefinition &chart = m_charts[std::size_t(index)];
    chart.title = m_title->text().simplified();
    chart.kind = ChartKind(m_form->currentData().toInt());
    chart.span.reset();
    if (m_periods->currentIndex() > 0)
        chart.span = Span(m_periods->currentIndex() - 1);
    chart.last = m_last->currentData().toInt();
    m_measureList->setEnabled(!chart.isBridge());
    m_list->item(index)->setText(chart.title);
    m_waiting.start(0);
}

/// Measures are drawn in the order in which they were chosen.
void ChartBuilder::takeMeasure(const QStandardItem *item)
{
    const int index = current();
    if (m_showing || index < 0)
        return;
    ChartDefinition &chart = m_charts[std::size_t(index)];
    chart.series = chart.measures();
    chart.line.reset();
    const Measure &measure = m_measures[std::size_t(item->row())];
    std::erase(chart.series, measure);
    if (item->checkState() == Qt::Checked)
        chart.series.push_back(measure);
    m_waiting.start(0);
}

void ChartBuilder::updatePreview()
{
    const int index = current();
    QString problem;
    if (index >= 0) {
        ChartDefinition &chart = m_charts[std::size_t(index)];
        problem = chart.title.isEmpty() ? tr("Give the chart a title.") : reports::arrangeSeries(chart);
        if (problem.isEmpty()) {
            reports::showChart(*m_preview, *m_previewModel, chart, m_timeline, m_span, m_opened);
            if (m_preview->model()->rowCount() == 0)
                problem = tr("This company reports none of this for these periods. The chart stays, for others.");
        }
    }
    m_problem->setText(problem);
    m_preview->setVisible(index >= 0);
}

void ChartBuilder::accept()
{
    for (std::size_t i = 0; i < m_charts.size(); ++i) {
        ChartDefinition &chart = m_charts[i];
        if (const QString problem = chart.title.isEmpty() ? tr("Give the chart a title.") : reports::arrangeSeries(chart);
            !problem.isEmpty()) {
            m_list->setCurrentRow(int(i));
            m_problem->setText(problem);
            return;
        }
    }
    std::vector<ChartDefinition> named;
    for (ChartDefinition &chart : m_charts) {
        chart.name = reports::uniqueChartName(chart.title, named);
        named.push_back(chart);
    }
    QDialog::accept();
}

} // namespace window
