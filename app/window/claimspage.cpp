// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claimspage.h"

#include "sentencetable.h"
#include "textlabels.h"
#include "verdicticons.h"

#include "models/claimsmodel.h"
#include "models/roles.h"
#include "models/sourcekey.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace window {

ClaimsPage::ClaimsPage(QWidget *parent)
    : QWidget(parent), m_claims(new models::ClaimsModel(this)), m_summary(mutedText({}, this)),
      m_nothing(mutedText(tr("The text of this release says nothing in figures outside its tables."), this)),
      m_table(sentenceTable(new VerdictIcons(m_claims, this), tr("Claims"), this))
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClaimsPage::tellChoice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_summary->setContentsMargins(8, 8, 8, 6);
    m_nothing->setContentsMargins(8, 8, 8, 6);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_summary);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    m_unmeasured.setSingleShot(true);
    m_unmeasured.setInterval(0);
    connect(&m_unmeasured, &QTimer::timeout, this, &ClaimsPage::measureInSight);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { m_unmeasured.start(); });
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { m_unmeasured.start(); });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] { m_unmeasured.start(); });
}

/// Makes the rows in view as high as their sentences, where there are too many to measure all.
void ClaimsPage::measureInSight()
{
    const int count = m_claims->rowCount();
    if (count == 0 || m_table->verticalHeader()->sectionResizeMode(0) == QHeaderView::ResizeToContents)
        return;
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    for (int row = std::max(m_table->rowAt(0), 0); row <= (last < 0 ? count - 1 : last); ++row)
        m_table->resizeRowToContents(row);
}

void ClaimsPage::showRelease(const SharedRelease &release)
{
    m_claims->setFiling(release ? release->filing : nullptr);
    const bool empty = m_claims->rowCount() == 0;
    m_table->setVisible(!empty);
    m_nothing->setVisible(empty);
    m_summary->setVisible(!empty);
    m_summary->setText(tr("%1. Choosing one shows its words in the release and the figure that it was held against.")
                           .arg(m_claims->summary()));
    // An annual report makes hundreds of claims: only those in view need their rows measured.
    constexpr int mostMeasured = 200;
    m_table->verticalHeader()->setSectionResizeMode(m_claims->rowCount() <= mostMeasured ? QHeaderView::ResizeToContents
                                                                                         : QHeaderView::Interactive);
    m_unmeasured.start();
}

void ClaimsPage::tellChoice(const QModelIndex &index)
{
    const auto claim = index.data(models::ClaimKeyRole).value<models::SourceKey>();
    if (!claim.filing)
        return;
    const auto cell = index.data(models::SourceKeyRole).value<models::SourceKey>();
    if (cell.filing)
        emit cellChosen(cell.filing, cell.cell);
    emit placeChosen(claim.at); // last: choosing a cell shows where that stands
}

} // namespace window
