// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkspage.h"

#include "sentencetable.h"
#include "textlabels.h"

#include "models/checksmodel.h"
#include "models/roles.h"
#include "models/sourcekey.h"
#include "models/warningsmodel.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace window {

ChecksPage::ChecksPage(QWidget *parent)
    : QWidget(parent), m_checks(new models::ChecksModel(this)), m_warnings(new models::WarningsModel(this)),
      m_summary(mutedText({}, this)), m_warningsCaption(mutedText(tr("What the reader was unsure of"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QLabel *label : {m_summary, m_warningsCaption})
        label->setContentsMargins(8, 8, 8, 6);
    column->addWidget(m_summary);
    QTableView *checks = makeTable(m_checks, tr("Checks"));
    column->addWidget(checks, 3);
    setFocusProxy(checks);
    m_warningsTable = makeTable(m_warnings, tr("Warnings"));
    column->addWidget(m_warningsCaption);
    column->addWidget(m_warningsTable, 1);
}

QTableView *ChecksPage::makeTable(QAbstractItemModel *model, const QString &name)
{
    QTableView *table = sentenceTable(model, name, this);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChecksPage::tellChoice);
    return table;
}

void ChecksPage::showRelease(const SharedRelease &release)
{
    const auto filing = release ? release->filing : nullptr;
    m_checks->setFiling(filing);
    m_warnings->setFiling(filing);
    m_summary->setText(
        tr("%1. Choosing one shows its figure in the statement and in the release.").arg(m_checks->summary()));
    const bool hasWarnings = m_warnings->rowCount() > 0;
    m_warningsCaption->setVisible(hasWarnings);
    m_warningsTable->setVisible(hasWarnings);
}

void ChecksPage::tellChoice(const QModelIndex &index)
{
    const auto key = index.data(models::SourceKeyRole).value<models::SourceKey>();
    if (key.filing && key.cell.cell >= 0)
        emit cellChosen(key.filing, key.cell);
    else if (key.filing)
        emit placeChosen(key.at);
}

} // namespace window
