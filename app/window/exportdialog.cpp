// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdialog.h"

#include "chartspane.h"
#include "settings.h"
#include "textlabels.h"

#include "reports/filename.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using widgets::ChartFormat;

namespace window {

namespace {

constexpr std::array<QSize, 3> presets{QSize(960, 560), QSize(1600, 900), QSize(640, 420)};
constexpr int smallestSide = 200;
constexpr int largestSide = 8000;
constexpr double largestScale = 8.0;

QSpinBox *sideBox(const QString &name, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(smallestSide, largestSide);
    box->setAccessibleName(name);
    return box;
}

} // namespace

ExportDialog::ExportDialog(const ChartsPane *charts, const QString &company, Settings *settings, QWidget *parent)
    : QDialog(parent), m_charts(charts), m_company(company), m_settings(settings), m_scope(new QButtonGroup(this)),
      m_format(new QComboBox(this)), m_preset(new QComboBox(this)), m_width(sideBox(tr("Width in pixels"), this)),
      m_height(sideBox(tr("Height in pixels"), this)), m_scale(new QDoubleSpinBox(this)), m_scaleNote(mutedText({}, this)),
      m_folder(new QLineEdit(this)), m_files(mutedText({}, this)), m_problem(new QLabel(this))
{
    setWindowTitle(tr("Export Charts"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    makeFields(form);

    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("&Export"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);

    loadSettings();
    connect(m_scope, &QButtonGroup::idClicked, this, &ExportDialog::refresh);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_preset, &QComboBox::activated, this, &ExportDialog::applyPreset);
    connect(m_width, &QSpinBox::valueChanged, this, &ExportDialog::refresh);
    connect(m_height, &QSpinBox::valueChanged, this, &ExportDialog::refresh);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::refresh);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    refresh();
    resize(560, sizeHint().height());
}

void ExportDialog::makeFields(QFormLayout *form)
{
    form->addRow(tr("Charts"), makeScope());

    m_format->setObjectName(u"format"_s);
    m_format->addItem(tr("PNG, a picture of pixels for slides and web pages"), u"png"_s);
    m_format->addItem(tr("SVG, a drawing that stays sharp at any size"), u"svg"_s);
    m_format->addItem(tr("PDF, a page for print, with text that can be copied"), u"pdf"_s);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("Si&ze"), makeSize());

    m_scale->setRange(1.0, largestScale);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setSuffix(u" ×"_s);
    auto *scale = new QHBoxLayout;
    scale->setSpacing(8);
    scale->addWidget(m_scale);
    scale->addWidget(m_scaleNote, 1);
    form->addRow(tr("S&cale"), scale);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(scale)))
        label->setBuddy(m_scale);

    form->addRow(tr("Fol&der"), makeFolder());
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(m_folder->parentWidget())))
        label->setBuddy(m_folder);
    m_files->setWordWrap(false);
    m_files->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_files->setContentsMargins(0, 4, 0, 0); // on the line of its label
    m_files->setMinimumHeight(m_charts->count()
                              * fontMetrics().lineSpacing()); // the dialog does not jump when the scope changes
    form->addRow(tr("Files"), m_files);
}

QWidget *ExportDialog::makeScope()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const int inView = m_charts->chartInView();
    const QList<std::pair<Scope, QString>> choices{
        {ChartInView, tr("&Only “%1”").arg(m_charts->chartTitle(inView))},
        {EachChart, tr("&All charts, each in a file of its own")},
        {OnePicture, tr("All charts &side by side in one file")},
    };
    for (const auto &[scope, text] : choices) {
        auto *button = new QRadioButton(text, box);
        m_scope->addButton(button, scope);
        layout->addWidget(button);
    }
    m_scope->button(ChartInView)->setChecked(true);
    return box;
}

QWidget *ExportDialog::makeSize()
{
    const QStringList names{tr("Report"), tr("Slide"), tr("Column")};
    for (std::size_t i = 0; i < presets.size(); ++i)
        m_preset->addItem(tr("%1, %2 × %3").arg(names.at(qsizetype(i))).arg(presets[i].width()).arg(presets[i].height()));
    m_preset->addItem(tr("Own size"));
    m_preset->setAccessibleName(tr("Size"));
    auto *box = new QWidget(this);
    box->setFocusProxy(m_preset);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_preset, 1);
    layout->addWidget(m_width);
    layout->addWidget(new QLabel(u"×"_s, box));
    layout->addWidget(m_height);
    return box;
}

QWidget *ExportDialog::makeFolder()
{
    m_folder->setObjectName(u"folder"_s);
    auto *box = new QWidget(this);
    auto *browse = new QPushButton(tr("&Browse…"), box);
    browse->setAutoDefault(false);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_folder, 1);
    layout->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    return box;
}

void ExportDialog::loadSettings()
{
    m_format->setCurrentIndex(std::max(0, m_format->findData(m_settings->exportFormat())));
    m_width->setValue(m_settings->exportSize().width());
    m_height->setValue(m_settings->exportSize().height());
    m_scale->setValue(m_settings->exportScale());
    QString folder = m_settings->exportFolder();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void ExportDialog::saveSettings()
{
    m_settings->setExportFormat(extension());
    m_settings->setExportSize({m_width->value(), m_height->value()});
    m_settings->setExportScale(m_scale->value());
    m_settings->setExportFolder(QDir::fromNativeSeparators(m_folder->text()));
}

void ExportDialog::applyPreset(int preset)
{
    if (std::size_t(preset) >= presets.size()) {
        m_width->setFocus();
        m_width->selectAll();
        return;
    }
    m_width->setValue(presets[std::size_t(preset)].width());
    m_height->setValue(presets[std::size_t(preset)].height());
}

void ExportDialog::refresh()
{
    const QSize size(m_width->value(), m_height->value());
    const auto preset = std::find(presets.begin(), presets.end(), size);
    m_preset->setCurrentIndex(int(preset - presets.begin())); // behind the presets stands "own size"

    const bool hasPixels = extension() == u"png";
    m_scale->setEnabled(hasPixels);
    const double scale = m_scale->value();
    m_scaleNote->setText(
        hasPixels
            ? tr("%1 × %2 pixels in the file").arg(std::lround(size.width() * scale)).arg(std::lround(size.height() * scale))
            : tr("only a picture of pixels has one"));
    QStringList names;
    for (const ExportJob::Picture &picture : job().pictures)
        names.append(QFileInfo(picture.path).fileName());
    m_files->setText(names.join(u'\n'));
    m_problem->hide();
}

QString ExportDialog::extension() const
{
    return m_format->currentData().toString();
}

QString ExportDialog::pathOf(const QString &measure) const
{
    const QString name = reports::fileName(m_company, measure, m_charts->span(), extension());
    return QDir(QDir::fromNativeSeparators(m_folder->text())).filePath(name);
}

ExportJob ExportDialog::job() const
{
    ExportJob job;
    const QString format = extension();
    job.options.format = format == u"svg" ? ChartFormat::Svg : format == u"pdf" ? ChartFormat::Pdf : ChartFormat::Png;
    job.options.size = {m_width->value(), m_height->value()};
    job.options.scale = format == u"png" ? m_scale->value() : 1.0;
    const int inView = m_charts->chartInView();
    if (m_scope->checkedId() == ChartInView) {
        job.pictures.push_back({{&m_charts->chart(inView)}, pathOf(m_charts->chartName(inView))});
        return job;
    }
    QList<const widgets::TrendChart *> all;
    for (int i = 0; i < m_charts->count(); ++i) {
        all.append(&m_charts->chart(i));
        if (m_scope->checkedId() == EachChart)
            job.pictures.push_back({{&m_charts->chart(i)}, pathOf(m_charts->chartName(i))});
    }
    if (m_scope->checkedId() == OnePicture)
        job.pictures.push_back({all, pathOf(u"charts"_s)});
    return job;
}

void ExportDialog::accept()
{
    const ExportJob job = this->job();
    if (!mayReplace(job.existingFiles()))
        return;
    if (const QString problem = job.run(); !problem.isEmpty()) {
        m_problem->setText(problem);
        m_problem->show();
        m_folder->setFocus();
        return;
    }
    for (const ExportJob::Picture &picture : job.pictures)
        m_written.append(picture.path);
    saveSettings();
    QDialog::accept();
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
