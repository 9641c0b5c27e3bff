// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startpage.h"

#include "appearance.h"
#include "entrybutton.h"
#include "recentfiles.h"
#include "samples.h"
#include "textlabels.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr int contentWidth = 680;
constexpr QSize buttonSize(128, 30);
constexpr int shownRecentFiles = 5; ///< all ten are in the menu

/// A field that stands out from the page: dashed where something can be dropped. (The whole window takes drops; the dashed
/// field is where people aim.)
class Card final : public QWidget
{
public:
    Card(Qt::PenStyle outline, QWidget *parent) : QWidget(parent), m_outline(outline) { }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(palette().color(QPalette::Base));
        const auto ink = m_outline == Qt::SolidLine ? QPalette::Midlight : QPalette::PlaceholderText;
        painter.setPen(QPen(palette().color(ink), 1, m_outline));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }

private:
    Qt::PenStyle m_outline;
};

// A card with a caption and entries below it.
QVBoxLayout *listIn(Card *card, const QString &title)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(8, 14, 8, 8);
    layout->setSpacing(2);
    layout->addWidget(caption(title, card));
    return layout;
}

} // namespace

StartPage::StartPage(RecentFiles *recent, QWidget *parent) : QWidget(parent), m_recent(recent)
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(contentWidth);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(24, 24, 24, 24);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(16);
    QLabel *title = headline(tr("Quarterly results, as they were filed"), content);
    grid->addWidget(title, 0, 0, 1, 2);
    grid->addWidget(makeDropFrame(), 1, 0, 1, 2);
    grid->addWidget(makeSamples(), 2, 0);
    grid->addWidget(makeRecent(), 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);

    auto *centred = new QGridLayout(this);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addWidget(content, 1, 1);
    centred->setRowStretch(0, 2); // a little above the middle
    centred->setRowStretch(2, 3);
    centred->setColumnStretch(0, 1);
    centred->setColumnStretch(1, 1000);
    centred->setColumnStretch(2, 1);

    // Finding the height for every width takes longer than all else of this page, and these lines are short.
    for (QLabel *label : {title, m_purpose})
        label->setWordWrap(false);
    fillRecent();
    connect(recent, &RecentFiles::changed, this, &StartPage::fillRecent);
}

QWidget *StartPage::makeDropFrame()
{
    auto *frame = new Card(Qt::DashLine, this);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(24, 28, 24, 28);
    layout->setSpacing(8);

    auto *title = new QLabel(tr("Drop a results release here"), frame);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setWeight(QFont::Medium);
    title->setFont(font);
    title->setAlignment(Qt::AlignHCenter);
    m_purpose = mutedText(tr("A company’s announcement of its quarter, as plain text, HTML or PDF.\n"
                             "Several of them, or a folder, become one timeline."),
                          frame);
    m_purpose->setAlignment(Qt::AlignHCenter);

    auto *open = new QPushButton(themedIcon(u"open"_s), tr("&Open Files…"), frame);
    open->setDefault(true);
    auto *folder = new QPushButton(tr("Open a &Folder…"), frame);
    open->setMinimumSize(buttonSize);
    folder->setMinimumSize(buttonSize);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(open);
    buttons->addWidget(folder);
    buttons->addStretch();
    layout->addWidget(title);
    layout->addWidget(m_purpose);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(folder, &QPushButton::clicked, this, &StartPage::folderRequested);
    return frame;
}

QWidget *StartPage::makeSamples()
{
    auto *box = new Card(Qt::SolidLine, this);
    QVBoxLayout *layout = listIn(box, tr("Try a sample"));
    const std::vector<Sample> all = samples();
    for (const Sample &sample : all) {
        auto *entry = new EntryButton(sample.title, sample.detail, box);
        entry->setObjectName(u"sample"_s);
        connect(entry, &EntryButton::clicked, this, [this, paths = sample.paths] { emit filesChosen(paths); });
        layout->addWidget(entry);
    }
    layout->addStretch();
    return box;
}

QWidget *StartPage::makeRecent()
{
    auto *box = new Card(Qt::SolidLine, this);
    QVBoxLayout *layout = listIn(box, tr("Opened last"));
    m_recentEntries = new QVBoxLayout;
    m_recentEntries->setSpacing(2);
    layout->addLayout(m_recentEntries);
    layout->addStretch();
    return box;
}

void StartPage::fillRecent()
{
    while (QLayoutItem *item = m_recentEntries->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const QStringList paths = m_recent->paths().mid(0, shownRecentFiles);
    for (const QString &path : paths) {
        const QFileInfo file(path);
        const bool isThere = file.exists();
        const QString folder = QDir::toNativeSeparators(file.path());
        auto *entry =
            new EntryButton(file.fileName(), isThere ? folder : tr("not there at the moment: %1").arg(folder), this);
        entry->setObjectName(u"recent"_s);
        entry->setEnabled(isThere);
        entry->setToolTip(QDir::toNativeSeparators(path));
        connect(entry, &EntryButton::clicked, this, [this, path] { emit filesChosen({path}); });
        m_recentEntries->addWidget(entry);
    }
    if (paths.isEmpty()) {
        auto *none = mutedText(tr("Files that you open are listed here."), this);
        none->setContentsMargins(10, 7, 10, 7);
        m_recentEntries->addWidget(none);
    }
}

} // namespace window
