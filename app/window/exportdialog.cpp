// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdialog.h"

#include "settings.h"
#include "textlabels.h"

#include "widgets/picturepreview.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using widgets::ChartFormat;

namespace window {

ExportDialog::ExportDialog(std::vector<reports::ChartPicture> charts, int inView, const QString &company, Settings *settings,
                           QWidget *parent)
    : QDialog(parent), m_charts(std::move(charts)), m_page(inView), m_chartInView(inView), m_company(company),
      m_heading(company), m_settings(settings), m_scope(new QButtonGroup(this)), m_title(new QLineEdit(this)),
      m_titleLabel(new QLabel(tr("&Title"), this)), m_source(new QLineEdit(this)), m_description(new QPlainTextEdit(this)),
      m_folder(new QLineEdit(this)), m_pattern(new QLineEdit(this)), m_files(mutedText({}, this)),
      m_preview(new widgets::PicturePreview(this)), m_caption(new QLabel(this)), m_previous(new QToolButton(this)),
      m_next(new QToolButton(this)), m_problem(new QLabel(this)), m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Export Charts"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(7);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Charts"), makeScope());
    m_fields = new ExportFields(form, this);
    makeWords(form);
    makeFiles(form);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->addLayout(form);
    left->addStretch(1);
    sides->addLayout(left, 0);
    sides->addWidget(makePreview(), 1);

    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_progress->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(10);
    column->addLayout(sides, 1);
    column->addWidget(m_problem);
    column->addWidget(m_progress);
    column->addWidget(makeButtons());

    loadSettings();
    connect(m_scope, &QButtonGroup::idClicked, this, [this] { showPage(isTogether() ? 0 : m_chartInView); });
    connect(m_fields, &ExportFields::changed, this, &ExportDialog::refresh);
    connect(&m_job, &ExportJob::progressed, this, [this](int done, int all) {
        m_progress->setRange(0, all);
        m_progress->setValue(done);
        m_progress->setVisible(all > 1);
    });
    connect(&m_job, &ExportJob::finished, this, &ExportDialog::jobFinished);
    showPage(isTogether() ? 0 : m_chartInView);
    const QSize room = screen()->availableSize() - QSize(40, 60);
    resize(QSize(1080, 620).boundedTo(room));
}

void ExportDialog::loadSettings()
{
    const ExportChoices choices = m_settings->exportChoices();
    m_fields->setChoices(choices);
    m_scope->button(int(choices.scope))->setChecked(true);
    m_pattern->setText(choices.pattern);
    QString folder = m_settings->exportFolder();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void ExportDialog::saveSettings()
{
    m_settings->setExportChoices(choices());
    m_settings->setExportFolder(QDir::fromNativeSeparators(m_folder->text()));
}

ExportChoices ExportDialog::choices() const
{
    ExportChoices choices;
    choices.scope = ExportScope(m_scope->checkedId());
    m_fields->read(choices);
    choices.pattern = m_pattern->text();
    return choices;
}

bool ExportDialog::isTogether() const
{
    const auto scope = ExportScope(m_scope->checkedId());
    return scope == ExportScope::OnePicture || scope == ExportScope::Report;
}

QString ExportDialog::pattern() const
{
    return m_pattern->text().isEmpty() ? reports::standardFileNamePattern() : m_pattern->text();
}

widgets::ChartExportOptions ExportDialog::options() const
{
    const ExportChoices chosen = choices();
    widgets::ChartExportOptions options;
    options.format = chosen.format;
    options.size = chosen.size;
    options.transparent = chosen.transparent && chosen.scope != ExportScope::Report;
    options.outlinedText = chosen.outlinedText;
    options.report = chosen.scope == ExportScope::Report;
    if (isTogether())
        options.heading = m_heading;
    options.date = m_charts.front().date;
    return options;
}

QVector<widgets::ChartForExport> ExportDialog::chartsOfPage() const
{
    if (!isTogether())
        return {m_charts[std::size_t(m_page)].chart};
    QVector<widgets::ChartForExport> charts;
    for (const reports::ChartPicture &picture : m_charts)
        charts << picture.chart;
    return charts;
}

std::vector<ExportJob::Picture> ExportDialog::pictures() const
{
    const widgets::ChartExportOptions chosen = options();
    std::vector<ExportJob::Picture> pictures;
    QList<reports::FileNameWords> words;
    const auto scope = ExportScope(m_scope->checkedId());
    for (std::size_t i = 0; i < m_charts.size(); ++i) {
        if (isTogether() ? i > 0 : scope == ExportScope::ChartInView && int(i) != m_chartInView)
            continue;
        ExportJob::Picture picture{{m_charts[i].chart}, chosen, {}};
        words += m_charts[i].words;
        words.last().size = reports::sizeWord(chosen.size);
        if (isTogether()) {
            picture.charts = chartsOfPage();
            words.last().chart = scope == ExportScope::Report ? u"report"_s : u"charts"_s;
        }
        picture.options.date = m_charts[i].date;
        pictures.push_back(std::move(picture));
    }
    const QString ending = chosen.format == ChartFormat::Svg ? u".svg"_s
        : chosen.format == ChartFormat::Pdf                  ? u".pdf"_s
                                                             : u".png"_s;
    const QDir folder(QDir::fromNativeSeparators(m_folder->text()));
    const QStringList names = reports::fileNames(pattern(), words);
    for (std::size_t i = 0; i < pictures.size(); ++i)
        pictures[i].path = folder.filePath(names.at(qsizetype(i)) + ending);
    return pictures;
}

/// A page that the scope does not have becomes the nearest one.
void ExportDialog::showPage(int page)
{
    m_fields->setReport(ExportScope(m_scope->checkedId()) == ExportScope::Report);
    const auto scope = ExportScope(m_scope->checkedId());
    m_pages = scope == ExportScope::Report ? widgets::sheetOf(chartsOfPage(), options()).pages()
        : scope == ExportScope::EachChart  ? int(m_charts.size())
                                           : 1;
    m_page = scope == ExportScope::ChartInView ? m_chartInView : std::clamp(page, 0, m_pages - 1);
    showWords();
    refresh();
}

void ExportDialog::showWords()
{
    const QScopedValueRollback showing(m_showingWords, true);
    const bool together = isTogether();
    const reports::ChartPicture &chart = m_charts[std::size_t(together ? 0 : m_page)];
    m_titleLabel->setText(together ? tr("Hea&ding") : tr("&Title"));
    m_title->setText(together ? m_heading : chart.chart.figure.title);
    m_source->setText(chart.chart.figure.sourceLine);
    QStringList descriptions;
    for (const widgets::ChartForExport &one : chartsOfPage())
        descriptions += one.description();
    m_description->setPlainText(descriptions.join(u'\n'));
    m_description->setReadOnly(together); // each chart has its own
    m_title->setCursorPosition(0);
    m_source->setCursorPosition(0);
}

void ExportDialog::takeWords()
{
    if (m_showingWords)
        return;
    if (isTogether()) {
        m_heading = m_title->text();
        for (reports::ChartPicture &picture : m_charts)
            picture.chart.figure.sourceLine = m_source->text();
    } else {
        widgets::ChartForExport &chart = m_charts[std::size_t(m_page)].chart;
        chart.figure.title = m_title->text();
        chart.figure.sourceLine = m_source->text();
        chart.altText = m_description->toPlainText().simplified();
    }
    refresh();
}

void ExportDialog::refresh()
{
    const widgets::ChartExportOptions chosen = options();
    const QString problem = chosen.report ? QString() : chosen.size.problem();
    const auto scope = ExportScope(m_scope->checkedId());
    if (problem.isEmpty()) {
        const bool ofReport = scope == ExportScope::Report;
        m_preview->setSheet(widgets::sheetOf(chartsOfPage(), chosen), ofReport ? m_page : 0, chosen.transparent);
    } else {
        m_preview->setProblem(problem);
    }
    m_preview->setAccessibleDescription(m_description->toPlainText());
    const QSizeF dots = chosen.size.dots();
    QString size = chosen.report ? tr("A4 pages") : chosen.size.text();
    if (!chosen.report && chosen.size.isOnPaper() && chosen.format == ChartFormat::Png)
        size += tr(", %1 × %2 pixels").arg(qRound(dots.width())).arg(qRound(dots.height()));
    m_caption->setText(m_pages > 1 ? tr("%1 of %2 · %3").arg(m_page + 1).arg(m_pages).arg(size) : size);
    m_previous->setVisible(m_pages > 1);
    m_next->setVisible(m_pages > 1);
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < m_pages);
    refreshFiles();
}

void ExportDialog::refreshFiles()
{
    m_problem->hide();
    const QString problem = reports::problemOfPattern(pattern());
    QStringList names;
    if (problem.isEmpty()) {
        for (const ExportJob::Picture &picture : pictures())
            names += QFileInfo(picture.path).fileName();
    }
    constexpr qsizetype shown = 3;
    const qsizetype more = names.size() - shown;
    if (more > 0)
        names = names.mid(0, shown) + QStringList{tr("and %1 more").arg(more)};
    m_files->setText(problem.isEmpty() ? names.join(u'\n') : problem);
    const bool drawable = options().report || options().size.problem().isEmpty();
    m_export->setEnabled(problem.isEmpty() && drawable && !m_job.isRunning());
    m_copy->setEnabled(drawable && !m_job.isRunning());
}

void ExportDialog::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ExportDialog::accept()
{
    if (m_job.isRunning() || !m_export->isEnabled())
        return;
    std::vector<ExportJob::Picture> files = pictures();
    if (!mayReplace(ExportJob::existingFiles(files)))
        return;
    tell({});
    m_job.start(std::move(files));
    refreshFiles();
}

void ExportDialog::reject()
{
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

void ExportDialog::jobFinished(const QString &problem)
{
    m_progress->hide();
    const auto written = m_job.written().size();
    refreshFiles();
    if (problem.isEmpty() && written == qsizetype(pictures().size())) {
        saveSettings();
        QDialog::accept();
        return;
    }
    const QString rest = written > 0 ? tr("%1 of %2 files were written.").arg(written).arg(pictures().size()) : QString();
    const QString next = tr("Choose another folder, or free some space, and export again.");
    tell(problem.isEmpty() ? tr("Stopped. %1").arg(rest) : QStringList{problem, rest, next}.join(u' ').simplified());
    m_folder->setFocus();
}

void ExportDialog::copy()
{
    widgets::ChartExportOptions chosen = options();
    chosen.report = false; // a clipboard has no pages
    chosen.format = ChartFormat::Png;
    const widgets::DrawnPicture picture = widgets::drawCharts(chartsOfPage(), chosen);
    if (!picture.error.isEmpty()) {
        tell(picture.error);
        return;
    }
    auto *content = new QMimeData;
    content->setImageData(picture.image);
    chosen.format = ChartFormat::Svg;
    content->setData(u"image/svg+xml"_s, widgets::drawCharts(chartsOfPage(), chosen).bytes);
    QGuiApplication::clipboard()->setMimeData(content);
    tell(tr("The picture is on the clipboard."));
}

bool ExportDialog::mayReplace(const QStringList &names)
{
    if (names.isEmpty())
        return true;
    QMessageBox question(QMessageBox::Question, tr("Replace Files"),
                         names.size() == 1 ? tr("A file of this name is in the folder already.")
                                           : tr("Files of these names are in the folder already."),
                         QMessageBox::Cancel, this);
    question.setInformativeText(names.join(u'\n'));
    const QPushButton *replace = question.addButton(tr("&Replace"), QMessageBox::AcceptRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    return question.clickedButton() == replace;
}

void ExportDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the Charts"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

} // namespace window
