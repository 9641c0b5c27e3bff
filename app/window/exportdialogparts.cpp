// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog consists of; what it does stands in exportdialog.cpp.
#include "exportdialog.h"

#include "textlabels.h"

#include "widgets/picturepreview.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace window {

QWidget *ExportDialog::makeScope()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    const QList<std::pair<ExportScope, QString>> choices{
        {ExportScope::ChartInView,
         tr("&Only “%1”")
             .arg(fontMetrics().elidedText(m_charts[std::size_t(m_chartInView)].chart.figure.title, Qt::ElideRight, 220))},
        {ExportScope::EachChart, tr("&All charts, each in a file of its own")},
        {ExportScope::OnePicture, tr("All charts in one &picture")},
        {ExportScope::Report, tr("&Report in PDF, with the values below each chart")},
    };
    for (const auto &[scope, text] : choices) {
        auto *button = new QRadioButton(text, box);
        m_scope->addButton(button, int(scope));
        layout->addWidget(button);
    }
    return box;
}

void ExportDialog::makeWords(QFormLayout *form)
{
    m_title->setObjectName(u"title"_s);
    m_titleLabel->setBuddy(m_title);
    form->addRow(m_titleLabel, m_title);
    m_source->setObjectName(u"source"_s);
    form->addRow(tr("So&urce"), m_source);
    m_description->setObjectName(u"description"_s);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(fontMetrics().lineSpacing() * 3 + 12);
    m_description->setToolTip(tr("What the chart shows, for those who do not see it. It is written into the file."));
    form->addRow(tr("&Described as"), m_description);
    for (QLineEdit *field : {m_title, m_source})
        connect(field, &QLineEdit::textEdited, this, &ExportDialog::takeWords);
    connect(m_description, &QPlainTextEdit::textChanged, this, &ExportDialog::takeWords);
}

void ExportDialog::makeFiles(QFormLayout *form)
{
    m_folder->setObjectName(u"folder"_s);
    auto *browse = new QPushButton(tr("Bro&wse…"), this);
    browse->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    form->addRow(tr("Fo&lder"), row);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(row)))
        label->setBuddy(m_folder);
    m_pattern->setObjectName(u"pattern"_s);
    m_pattern->setPlaceholderText(reports::standardFileNamePattern());
    QStringList meanings;
    for (const reports::FileNamePlaceholder &placeholder : reports::fileNamePlaceholders())
        meanings += tr("%1: %2").arg(placeholder.name, placeholder.meaning);
    m_pattern->setToolTip(meanings.join(u'\n'));
    form->addRow(tr("File &names"), m_pattern);
    QStringList names;
    for (const reports::FileNamePlaceholder &placeholder : reports::fileNamePlaceholders())
        names += placeholder.name;
    auto *help = mutedText(tr("May hold %1").arg(names.join(u' ')), this);
    help->setToolTip(m_pattern->toolTip());
    form->addRow(QString(), help);
    m_files->setObjectName(u"files"_s);
    form->addRow(tr("Writes"), m_files);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::refreshFiles);
    connect(m_pattern, &QLineEdit::textChanged, this, &ExportDialog::refreshFiles);
}

QWidget *ExportDialog::makePreview()
{
    auto *side = new QWidget(this);
    m_preview->setAccessibleName(tr("Preview"));
    m_previous->setText(u"‹"_s);
    m_previous->setToolTip(tr("Previous chart (Alt+Page Up)"));
    m_previous->setAccessibleName(tr("Previous chart"));
    m_previous->setShortcut(QKeySequence(Qt::ALT | Qt::Key_PageUp));
    m_next->setText(u"›"_s);
    m_next->setToolTip(tr("Next chart (Alt+Page Down)"));
    m_next->setAccessibleName(tr("Next chart"));
    m_next->setShortcut(QKeySequence(Qt::ALT | Qt::Key_PageDown));
    m_caption->setAlignment(Qt::AlignCenter);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_previous);
    foot->addWidget(m_caption, 1);
    foot->addWidget(m_next);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_preview, 1);
    column->addLayout(foot);
    connect(m_previous, &QToolButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { showPage(m_page + 1); });
    return side;
}

QWidget *ExportDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_export = buttons->button(QDialogButtonBox::Save);
    m_export->setText(tr("&Export"));
    m_copy = buttons->addButton(tr("&Copy to Clipboard"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"copy"_s);
    m_copy->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    return buttons;
}

} // namespace window
