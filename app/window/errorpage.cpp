// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorpage.h"

#include "appearance.h"
#include "textlabels.h"

#include <QApplication>
#include <QClipboard>
#include <QFormLayout>
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
    : QWidget(parent), m_scroll(new QScrollArea(this)),
      m_open(new QPushButton(themedIcon(u"open"_s), tr("&Open Another File…"), this)),
      m_retry(new QPushButton(tr("Try &Again"), this)), m_copy(new QPushButton(tr("&Copy This Text"), this)),
      m_back(new QPushButton(this))
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setAutoFillBackground(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_open, m_retry, m_back, m_copy})
        buttons->addWidget(button);
    buttons->addStretch();

    auto *column = new QVBoxLayout;
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(20);
    column->addWidget(m_scroll, 1);
    column->addLayout(buttons);
    auto *content = new QWidget(this);
    content->setLayout(column);
    content->setMaximumWidth(contentWidth);
    auto *centred = new QHBoxLayout(this);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(content, 1000);
    centred->addStretch(1);

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
    auto *list = new QWidget(m_scroll);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    const bool isOnlyOne = failures.size() == 1;
    if (!isOnlyOne)
        layout->addWidget(headline(tr("%n file(s) could not be read", nullptr, int(failures.size())), list));
    for (const FailedFile &failure : failures)
        layout->addWidget(makeFailure(failure, isOnlyOne));
    layout->addStretch();
    list->setAutoFillBackground(false);
    m_scroll->setWidget(list);
    list->setAutoFillBackground(false); // setWidget() turns it on
    m_back->setText(canGoBack ? tr("&Back to the Release") : tr("&Back to the Start Page"));
    m_open->setFocus();
}

QWidget *ErrorPage::makeFailure(const FailedFile &failure, bool isOnlyOne)
{
    const ErrorText words = errorText(failure);
    auto *box = new QWidget(m_scroll);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, isOnlyOne ? 48 : 0, 0, 0);
    layout->setSpacing(isOnlyOne ? 16 : 8);
    if (isOnlyOne) {
        auto *icon = new QLabel(box);
        icon->setPixmap(themedIcon(u"warning"_s).pixmap(QSize(40, 40), devicePixelRatioF()));
        icon->setAccessibleName(tr("Warning"));
        layout->addWidget(icon);
        layout->addWidget(headline(words.headline, box));
    } else {
        auto *title = caption(words.headline, box);
        title->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(title);
    }
    layout->addWidget(selectableText(words.cause, box));
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(mutedText(tr("Where"), box), selectableText(words.place, box));
    form->addRow(mutedText(tr("What to try"), box), selectableText(words.advice, box));
    layout->addLayout(form);
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
