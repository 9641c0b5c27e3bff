// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "releasepage.h"

#include "appearance.h"
#include "chartspane.h"
#include "statementtabs.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

ReleasePage::ReleasePage(Workspace *workspace, QWidget *parent)
    : QWidget(parent), m_message(new QLabel(this)), m_details(new QPushButton(this)), m_strip(makeStrip()),
      m_split(new QSplitter(Qt::Vertical, this)), m_charts(new ChartsPane(workspace, m_split)),
      m_tabs(new StatementTabs(workspace, m_split))
{
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    m_charts->setMinimumHeight(160);
    m_tabs->setMinimumHeight(140);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_split, 1);
    restoreDefaultSplit();
}

QWidget *ReleasePage::makeStrip()
{
    auto *strip = new QWidget(this);
    strip->setAutoFillBackground(true);
    strip->setBackgroundRole(QPalette::Base);
    auto *icon = new QLabel(strip);
    icon->setPixmap(themedIcon(u"warning"_s).pixmap(QSize(18, 18), devicePixelRatioF()));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto *close = new QToolButton(strip);
    close->setIcon(themedIcon(u"close"_s));
    close->setAutoRaise(true);
    close->setToolTip(tr("Put this message away"));
    close->setAccessibleName(close->toolTip());
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(icon);
    row->addWidget(m_message, 1);
    row->addWidget(m_details);
    row->addWidget(close);
    connect(m_details, &QPushButton::clicked, this, &ReleasePage::messageDetailsRequested);
    connect(close, &QToolButton::clicked, this, &ReleasePage::hideMessage);
    strip->hide();
    return strip;
}

QByteArray ReleasePage::splitState() const
{
    return m_split->saveState();
}

void ReleasePage::restoreSplit(const QByteArray &state)
{
    if (state.isEmpty() || !m_split->restoreState(state))
        restoreDefaultSplit();
}

void ReleasePage::restoreDefaultSplit()
{
    // Proportions, not pixels. Tables need width for their periods; charts need height for their bars.
    m_split->setSizes(m_split->orientation() == Qt::Vertical ? QList<int>{380, 420} : QList<int>{330, 670});
}

void ReleasePage::turn(Qt::Orientation orientation)
{
    if (orientation == m_split->orientation())
        return;
    const QByteArray others = std::exchange(m_otherSplit, m_split->saveState());
    m_split->setOrientation(orientation);
    if (others.isEmpty() || !m_split->restoreState(others))
        restoreDefaultSplit();
}

void ReleasePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    turn(width() > 2 * height() ? Qt::Horizontal : Qt::Vertical);
}

void ReleasePage::showMessage(const QString &text, const QString &details)
{
    m_message->setText(text);
    m_details->setText(details);
    m_strip->show();
}

void ReleasePage::hideMessage()
{
    m_strip->hide();
}

} // namespace window
