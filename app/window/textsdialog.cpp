// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textsdialog.h"

#include "textlabels.h"
#include "workspace.h"

#include "history/company.h"
#include "history/publication.h"
#include "models/roles.h"
#include "models/sourcekey.h"
#include "models/textcomparisonmodel.h"
#include "widgets/sentencedelegate.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using models::TextComparisonModel;

namespace window {

namespace {

constexpr QSize firstSize(1040, 720);

/// A choice of releases; long names give way.
QComboBox *releaseList(const QString &name, QWidget *parent)
{
    auto *list = new QComboBox(parent);
    list->setAccessibleName(name);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(16);
    list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return list;
}

} // namespace

TextsDialog::TextsDialog(Workspace *workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_before(releaseList(tr("Earlier release"), this)),
      m_after(releaseList(tr("Later release"), this)), m_summary(mutedText({}, this)),
      m_onlyChanges(new QCheckBox(tr("&Only what changed"), this)), m_table(new QTableView(this)),
      m_model(new TextComparisonModel(this))
{
    setWindowTitle(tr("Compare Texts"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new widgets::SentenceDelegate(this));
    m_table->setAccessibleName(tr("Sentences side by side"));
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(TextComparisonModel::WhatColumn, QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(TextComparisonModel::BeforeColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(TextComparisonModel::AfterColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(TextComparisonModel::WhatColumn, m_table->fontMetrics().horizontalAdvance(tr("changed")) + 24);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeChoice());
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(makeFoot());
    connect(m_before, &QComboBox::activated, this, &TextsDialog::compare);
    connect(m_after, &QComboBox::activated, this, &TextsDialog::compare);
    connect(m_onlyChanges, &QCheckBox::toggled, this, [this](bool only) {
        m_model->setOnlyChanges(only);
        fitRows();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TextsDialog::tellChoice);
    connect(m_workspace, &Workspace::currentChanged, this, &TextsDialog::keepReleases);
    connect(m_workspace, &Workspace::closed, this, &TextsDialog::keepReleases);
    resize(parent && parent->screen() ? firstSize.boundedTo(parent->screen()->availableSize() * 9 / 10) : firstSize);
}

TextsDialog::~TextsDialog()
{
    m_table->selectionModel()->disconnect(this);
}

QWidget *TextsDialog::makeChoice()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *from = new QLabel(tr("&From"), bar);
    from->setBuddy(m_before);
    auto *to = new QLabel(tr("&to"), bar);
    to->setBuddy(m_after);
    layout->addWidget(from);
    layout->addWidget(m_before, 1);
    layout->addWidget(to);
    layout->addWidget(m_after, 1);
    return bar;
}

QWidget *TextsDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_onlyChanges);
    layout->addStretch();
    const auto step = [&](const QString &text, const QKeySequence &key, int by) {
        auto *button = new QPushButton(text, foot);
        button->setShortcut(key);
        button->setAutoDefault(false);
        button->setToolTip(tr("%1 (%2)").arg(QString(text).remove(u'&'), key.toString(QKeySequence::NativeText)));
        connect(button, &QPushButton::clicked, this, [this, by] { goToChange(by); });
        layout->addWidget(button);
    };
    step(tr("&Previous Change"), Qt::ALT | Qt::Key_Up, -1);
    step(tr("&Next Change"), Qt::ALT | Qt::Key_Down, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, foot);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    return foot;
}

void TextsDialog::fillLists()
{
    std::vector<history::SharedFiling> filings;
    for (const SharedRelease &release : m_workspace->releases())
        filings.push_back(release->filing);
    m_releases.clear();
    const std::vector<history::Company> companies = history::groupByCompany(filings, m_workspace->groupDecisions());
    for (const history::Company &company : companies) {
        const auto first = std::ptrdiff_t(m_releases.size());
        for (const int index : company.filings)
            m_releases.push_back(m_workspace->releases()[std::size_t(index)]);
        std::stable_sort(m_releases.begin() + first, m_releases.end(), [](const SharedRelease &a, const SharedRelease &b) {
            return history::publishedOn(*b->filing) < history::publishedOn(*a->filing); // unknown dates come last
        });
    }
    for (QComboBox *list : {m_before, m_after}) {
        list->clear();
        for (const SharedRelease &release : m_releases)
            //: a company and one of its releases
            list->addItem(companies.size() > 1 ? tr("%1, %2").arg(release->company(), release->title()) : release->title());
    }
}

void TextsDialog::showReleases()
{
    fillLists();
    const auto at = std::find(m_releases.begin(), m_releases.end(), m_workspace->current());
    const int current = int(at - m_releases.begin());
    const auto isOfCompany = [this](int index) {
        const auto &own = m_workspace->ofCompany();
        return std::any_of(own.begin(), own.end(),
                           [&](const auto &opened) { return opened.filing == m_releases[std::size_t(index)]->filing; });
    };
    const bool hasEarlier = current + 1 < int(m_releases.size()) && isOfCompany(current + 1);
    const bool hasLater = current > 0 && current < int(m_releases.size()) && isOfCompany(current - 1);
    // The oldest has none before it, but one after it.
    m_after->setCurrentIndex(hasEarlier || !hasLater ? current : current - 1);
    m_before->setCurrentIndex(hasEarlier ? current + 1 : current);
    compare();
}

/// What is compared stays as long as both releases are open.
void TextsDialog::keepReleases()
{
    const auto chosen = [this](const QComboBox *list) {
        const int index = list->currentIndex();
        return index < 0 || index >= int(m_releases.size()) ? nullptr : m_releases[std::size_t(index)];
    };
    const SharedRelease before = chosen(m_before);
    const SharedRelease after = chosen(m_after);
    fillLists();
    const auto first = std::find(m_releases.begin(), m_releases.end(), before);
    const auto second = std::find(m_releases.begin(), m_releases.end(), after);
    if (!before || !after || first == m_releases.end() || second == m_releases.end())
        return showReleases();
    m_before->setCurrentIndex(int(first - m_releases.begin()));
    m_after->setCurrentIndex(int(second - m_releases.begin()));
}

void TextsDialog::compare()
{
    const int before = m_before->currentIndex();
    const int after = m_after->currentIndex();
    const bool canCompare = before >= 0 && after >= 0 && before != after;
    if (canCompare)
        m_model->setFilings(m_releases[std::size_t(before)]->filing, m_releases[std::size_t(after)]->filing);
    else
        m_model->setFilings(nullptr, nullptr);
    if (canCompare && m_model->rowCount() == 0)
        m_summary->setText(tr("Neither of the two releases has any text beside its tables."));
    else if (canCompare)
        m_summary->setText(m_model->summary());
    else
        m_summary->setText(m_releases.size() < 2 ? tr("Open a second release to compare its text with this one’s.")
                                                 : tr("Choose two different releases."));
    fitRows();
}

void TextsDialog::fitRows()
{
    m_table->resizeRowsToContents();
}

void TextsDialog::goToChange(int step)
{
    const QModelIndex current = m_table->currentIndex();
    const int start = current.isValid() ? current.row() : (step > 0 ? -1 : m_model->rowCount());
    const int row = m_model->nextChange(start, step);
    if (row < 0)
        return;
    const QModelIndex after = m_model->index(row, TextComparisonModel::AfterColumn);
    m_table->setCurrentIndex(after.data().isValid() ? after : m_model->index(row, TextComparisonModel::BeforeColumn));
    m_table->setFocus();
}

void TextsDialog::tellChoice(const QModelIndex &index)
{
    const auto key = index.data(models::SourceKeyRole).value<models::SourceKey>();
    const SharedRelease release = key.filing ? m_workspace->releaseOf(key.filing.get()) : nullptr;
    if (release)
        emit placeChosen(release, key.at);
}

void TextsDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        QMetaObject::invokeMethod(this, &TextsDialog::fitRows, Qt::QueuedConnection); // columns have their widths by then
}

} // namespace window
