// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whypanel.h"

#include "appearance.h"
#include "textlabels.h"

#include "models/explanation.h"

#include "widgets/theme.h"

#include <QFocusEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr int focusWidth = 2; ///< pixels

} // namespace

WhyPanel::WhyPanel(QWidget *parent) : QFrame(parent), m_scroll(new QScrollArea(this))
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Why this number"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(focusWidth, 0, focusWidth, focusWidth);
    layout->setSpacing(focusWidth);
    addHead();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setBackgroundRole(QPalette::Base);
    layout->addWidget(m_scroll, 1);
    setFocusProxy(m_scroll);
    m_scroll->installEventFilter(this);
}

/// The steps have no frame; that keys scroll them is told by one around them, which a click does not call for.
bool WhyPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        m_framed = event->type() == QEvent::FocusIn
            && (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason);
        update();
    }
    return QFrame::eventFilter(watched, event);
}

void WhyPanel::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_framed)
        return;
    QPainter painter(this);
    const QRect around = m_scroll->geometry().adjusted(-focusWidth, -focusWidth, focusWidth, focusWidth);
    for (int inset = 0; inset < focusWidth; ++inset) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(around.adjusted(inset, inset, -inset - 1, -inset - 1));
    }
}

void WhyPanel::addHead()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 4, 4, 4);
    head->addWidget(caption(tr("Why this number"), this), 1);
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setText(u"×"_s);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close the explanation"));
    connect(close, &QToolButton::clicked, this, &WhyPanel::closeRequested);
    head->addWidget(close);
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

void WhyPanel::showCell(const SelectedCell &cell)
{
    if (m_filled && cell == m_cell)
        return;
    m_cell = cell;
    m_filled = false;
    if (isVisible())
        fill();
}

void WhyPanel::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (!m_filled)
        fill();
}

void WhyPanel::fill()
{
    m_filled = true;
    m_places.clear();
    m_steps = new QWidget; // the scroll area deletes the one before
    m_grid = new QGridLayout(m_steps);
    m_grid->setContentsMargins(10, 6, 10, 10);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
    int row = 0;
    if (m_cell.isValid()) {
        for (const models::ExplanationStep &step : models::explain(*m_cell.release->filing, m_cell.cell, QLocale())) {
            if (step.at)
                m_places.push_back(*step.at);
            addStep(row++, step);
        }
    } else {
        m_grid->addWidget(mutedText(tr("Choose a number in a table, a chart or the release."), m_steps), row++, 0, 1, 2);
    }
    m_grid->setRowStretch(row, 1);
    m_scroll->setWidget(m_steps);
}

void WhyPanel::addStep(int row, const models::ExplanationStep &step)
{
    const widgets::Theme theme = widgets::Theme::of(palette());
    auto *name = mutedText(step.what, m_steps);
    name->setWordWrap(false);
    name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *text = new QLabel(m_steps);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    text->setAccessibleName(step.what);
    if (step.at) {
        text->setText(u"<a href=\"%1\" style=\"color:%2\">%3</a>"_s.arg(m_places.size() - 1)
                          .arg(theme.accent.name(), step.says.toHtmlEscaped()));
        text->setToolTip(tr("Show it in the release"));
        connect(text, &QLabel::linkActivated, this,
                [this](const QString &link) { emit placeChosen(m_places[link.toULongLong()]); });
    } else {
        text->setTextFormat(Qt::PlainText);
        text->setText(step.doubt ? u"\u26A0 "_s + step.says : step.says);
    }
    if (step.doubt) {
        QPalette amber = text->palette();
        amber.setColor(QPalette::WindowText, theme.doubtText);
        text->setPalette(amber);
    }
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1);
    if (step.topic != models::ExplanationTopic::None)
        addPen(row, step);
}

/// Lets the user put right what he knows better.
void WhyPanel::addPen(int row, const models::ExplanationStep &step)
{
    auto *pen = new QToolButton(m_steps);
    pen->setAutoRaise(true);
    pen->setIcon(themedIcon(u"correct"_s));
    //: %1 is "Period", "Unit", …
    pen->setToolTip(tr("%1: correct what was read").arg(step.what));
    pen->setAccessibleName(pen->toolTip());
    connect(pen, &QToolButton::clicked, this, [this, topic = step.topic] { emit correctionWanted(m_cell, topic); });
    m_grid->addWidget(pen, row, 2, Qt::AlignTop);
}

QString WhyPanel::toPlainText() const
{
    QStringList lines;
    for (int row = 0; m_grid && row < m_grid->rowCount(); ++row) {
        QStringList parts;
        for (int column = 0; column < 2; ++column) {
            const QLayoutItem *item = m_grid->itemAtPosition(row, column);
            const auto *label = item ? qobject_cast<const QLabel *>(item->widget()) : nullptr;
            if (!label || (column == 1 && m_grid->itemAtPosition(row, 0) == item))
                continue;
            QString text = label->text();
            parts << (Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text);
        }
        if (!parts.isEmpty())
            lines << parts.join(u": "_s);
    }
    return lines.join(u'\n');
}

} // namespace window
