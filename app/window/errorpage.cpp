// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorpage.h"

#include "appearance.h"
#include "textlabels.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr int contentWidth = 640;

QLabel *selectableText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ErrorPage::ErrorPage(QWidget *parent)
    : QWidget(parent), m_failuresBox(new QVBoxLayout),
      m_open(new QPushButton(themedIcon(u"open"_s), tr("&Open Another File…"), this)),
      m_retry(new QPushButton(tr("Try &Again"), this)), m_back(new QPushButton(this)),
      m_copy(new QPushButton(tr("&Copy This Text"), this))
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_open, m_retry, m_back, m_copy})
        buttons->addWidget(button);
    buttons->addStretch();

    auto *content = new QWidget(this);
    content->setMaximumWidth(contentWidth);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(28);
    m_failuresBox->setSpacing(24);
    column->addStretch(2); // a little above the middle
    column->addLayout(m_failuresBox);
    column->addLayout(buttons);
    column->addStretch(3);
    auto *page = new QWidget(this);
    auto *centred = new QHBoxLayout(page);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(content, 1000);
    centred->addStretch(1);

    auto *scroll = new QScrollArea(this); // there may be many files
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_open, &QPushButton::clicked, this, &ErrorPage::openRequested);
    connect(m_back, &QPushButton::clicked, this, &ErrorPage::backRequested);
    connect(m_copy, &QPushButton::clicked, this, &ErrorPage::copyText);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        QStringList paths;
        for (const FailedFile &failure : m_failures)
            paths.append(failure.path);
        emit retryRequested(paths);
    });
}

void ErrorPage::showFailures(const std::vector<FailedFile> &failures, bool canGoBack)
{
    m_failures = failures;
    while (QLayoutItem *item = m_failuresBox->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool isOnlyOne = failures.size() == 1;
    if (!isOnlyOne)
        m_failuresBox->addWidget(headline(tr("%1 files could not be read").arg(failures.size()), this));
    for (const FailedFile &failure : failures)
        m_failuresBox->addWidget(makeFailure(failure, isOnlyOne));
    m_back->setText(canGoBack ? tr("&Back to the Release") : tr("&Back to the Start Page"));
    for (QPushButton *button : {m_open, m_retry, m_back, m_copy})
        button->setMinimumSize(button->sizeHint() + QSize(16, 6));
    m_open->setFocus();
}

QWidget *ErrorPage::makeFailure(const FailedFile &failure, bool isOnlyOne)
{
    const ErrorText words = errorText(failure);
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(isOnlyOne ? 12 : 8);
    grid->setColumnStretch(1, 1);
    int row = 0;
    if (isOnlyOne) {
        auto *icon = new QLabel(box);
        icon->setPixmap(themedIcon(u"warning"_s).pixmap(QSize(40, 40), devicePixelRatioF()));
        icon->setAccessibleName(tr("Warning"));
        grid->addWidget(icon, row++, 0, 1, 2);
        grid->addWidget(headline(words.headline, box), row++, 0, 1, 2);
    } else {
        auto *title = caption(words.headline, box);
        title->setContentsMargins(0, 0, 0, 0);
        grid->addWidget(title, row++, 0, 1, 2);
    }
    grid->addWidget(selectableText(words.cause, box), row++, 0, 1, 2);
    for (const auto &[what, text] : {std::pair(tr("Where"), words.place), std::pair(tr("What to try"), words.advice)}) {
        QLabel *label = mutedText(what, box);
        label->setWordWrap(false);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(selectableText(text, box), row++, 1);
    }
    return box;
}

void ErrorPage::copyText() const
{
    QStringList texts;
    for (const FailedFile &failure : m_failures)
        texts.append(errorText(failure).toPlainText());
    QApplication::clipboard()->setText(texts.join(u"\n\n"_s));
}

} // namespace window
