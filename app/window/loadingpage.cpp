// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadingpage.h"

#include "errortext.h"
#include "textlabels.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace window {

LoadingPage::LoadingPage(QWidget *parent) : QWidget(parent), m_file(mutedText({}, this)), m_progress(new QProgressBar(this))
{
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("Progress of reading"));
    auto *cancel = new QPushButton(tr("&Stop Reading"), this);
    cancel->setShortcut(Qt::Key_Escape);

    auto *content = new QWidget(this);
    content->setMaximumWidth(480);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(headline(tr("Reading…"), content));
    column->addWidget(m_file);
    column->addWidget(m_progress);
    column->addWidget(cancel, 0, Qt::AlignLeft);
    column->addStretch(3);
    auto *centred = new QHBoxLayout(this);
    centred->addStretch(1);
    centred->addWidget(content, 1000);
    centred->addStretch(1);
    connect(cancel, &QPushButton::clicked, this, &LoadingPage::cancelRequested);
}

void LoadingPage::showProgress(int percent, const QString &path)
{
    m_progress->setValue(percent);
    m_file->setText(shownPath(path));
}

} // namespace window
