// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarypage.h"

#include "addingrow.h"
#include "appearance.h"
#include "library.h"
#include "textlabels.h"

#include "models/changesmodel.h"
#include "models/hitsmodel.h"
#include "models/librarymodel.h"
#include "models/libraryroles.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr int fewCompanies = 3; ///< whose filings are shown without being asked for

QString filingCount(qsizetype count)
{
    return count == 1 ? LibraryPage::tr("one filing") : LibraryPage::tr("%1 filings").arg(QLocale().toString(count));
}

QString companyCount(qsizetype count)
{
    return count == 1 ? LibraryPage::tr("one company") : LibraryPage::tr("%1 companies").arg(QLocale().toString(count));
}

/// By which a row is known again when the list is made anew.
QString nameOf(const QModelIndex &row)
{
    return row.data(models::CompanyKeyRole).toString() + u'\n' + row.data(models::HashRole).toString();
}

std::string hashAt(const QModelIndex &index)
{
    return index.data(models::HashRole).toString().toStdString();
}

} // namespace

LibraryPage::LibraryPage(Library *library, QWidget *parent)
    : QWidget(parent), m_library(library),
      m_return(new QPushButton(themedIcon(u"back"_s), tr("Back to the &Release"), this)), m_count(mutedText({}, this)),
      m_search(new QLineEdit(this)), m_tree(new QTreeView(this)), m_results(new QStackedWidget(this)),
      m_found(new QTableView(this)), m_changedPage(new QWidget(this)), m_changedTitle(caption({}, m_changedPage)),
      m_changed(new QTableView(m_changedPage)), m_hint(mutedText({}, this)), m_message(new QLabel(this)),
      m_adding(new AddingRow(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(m_search);
    column->addWidget(makeLists(), 1);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->hide();
    column->addWidget(m_message);
    column->addWidget(m_adding);
    column->addWidget(makeButtons());
    setReturn(false);
    connectLibrary();
    updateCounts();
    showMessage(m_library->mended());
}

QWidget *LibraryPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(headline(tr("Library"), head));
    m_count->setWordWrap(false);
    row->addWidget(m_count, 0, Qt::AlignBottom);
    row->addStretch();
    row->addWidget(m_return);
    connect(m_return, &QPushButton::clicked, this, &LibraryPage::returnRequested);

    m_search->setPlaceholderText(tr("Find companies, words in texts, line items and figures"));
    m_search->setAccessibleName(tr("Search the library"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    constexpr int betweenKeys = 120; // milliseconds: a fast typist's
    m_typing.setSingleShot(true);
    m_typing.setInterval(betweenKeys);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] { m_library->search(m_search->text()); });
    return head;
}

QWidget *LibraryPage::makeLists()
{
    setUpTree();
    makeActions();
    setUpFound();
    setUpChanged();
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    m_hint->setAlignment(Qt::AlignCenter);
    m_results->addWidget(m_hint);
    m_results->addWidget(m_found);
    m_results->addWidget(m_changedPage);
    split->addWidget(m_tree);
    split->addWidget(m_results);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setSizes({400, 600});
    return split;
}

void LibraryPage::setUpTree()
{
    m_tree->setModel(m_library->companies());
    m_tree->setAccessibleName(tr("Companies and their filings"));
    m_tree->setUniformRowHeights(true); // else ten thousand rows would be measured
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::Fixed); // measuring all rows would take long
    constexpr int lettersOfDate = 12;
    m_tree->header()->resizeSection(1, lettersOfDate * m_tree->fontMetrics().averageCharWidth());
    constexpr int leastWidth = 260;
    m_tree->setMinimumWidth(leastWidth);
}

/// Of the selected rows, under the right mouse button and in a menu of their own.
void LibraryPage::makeActions()
{
    const auto add = [this](const QString &text, const QString &toolTip, auto slot) {
        auto *action = new QAction(text, m_tree);
        action->setToolTip(toolTip);
        connect(action, &QAction::triggered, this, slot);
        m_tree->addAction(action);
        return action;
    };
    m_join = add(tr("&Join into One Company"), tr("The selected companies are one, whatever their names and numbers"),
                 [this] { m_library->groups()->join(selectedCompanies()); });
    m_separate = add(tr("&Separate from This Company"), tr("The selected filings are of another company than the rest"),
                     [this] { m_library->groups()->separate(selectedFilings()); });
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LibraryPage::setUpFound()
{
    for (QTableView *table : {m_found, m_changed}) {
        table->setSelectionBehavior(QAbstractItemView::SelectRows);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        table->setTabKeyNavigation(false);
        table->setShowGrid(false);
        table->setWordWrap(false);
        table->verticalHeader()->hide();
        table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        table->horizontalHeader()->setHighlightSections(false);
    }
    m_found->setModel(m_library->hits());
    m_found->setAccessibleName(tr("Lines found"));
    m_found->horizontalHeader()->setStretchLastSection(true);
    const int letter = m_found->fontMetrics().averageCharWidth();
    m_found->setColumnWidth(models::HitsModel::CompanyColumn, 24 * letter);
    m_found->setColumnWidth(models::HitsModel::FilingColumn, 12 * letter);
}

void LibraryPage::setUpChanged()
{
    auto *column = new QVBoxLayout(m_changedPage);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_changedTitle);
    column->addWidget(m_changed, 1);
    m_changed->setModel(m_library->changes());
    m_changed->setAccessibleName(tr("What changed since the release before"));
    m_changed->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_changed->horizontalHeader()->setSectionResizeMode(models::ChangesModel::LineColumn, QHeaderView::Stretch);
}

QWidget *LibraryPage::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &text, const QString &toolTip) {
        auto *button = new QPushButton(text, buttons);
        button->setToolTip(toolTip);
        row->addWidget(button);
        return button;
    };
    connect(add(tr("&Add Files…"), tr("Read files and keep them here")), &QPushButton::clicked, this,
            &LibraryPage::chooseFiles);
    connect(add(tr("Add a F&older…"), tr("Read all releases in a folder, and in the folders within it")),
            &QPushButton::clicked, this, &LibraryPage::chooseFolder);
    auto *watch = add(tr("&Watch a Folder"), tr("Releases that come into a folder are added by themselves"));
    m_watched = new QMenu(watch);
    watch->setMenu(m_watched);
    fillWatched(m_library->watchedFolders());
    m_remove = add(tr("Re&move"), tr("Take the selected filings out of the library; the files that they came from stay"));
    connect(m_remove, &QPushButton::clicked, this, &LibraryPage::removeSelected);
    m_compare = add(tr("What Cha&nged"),
                    tr("Hold the selected filing against the one before it: new, vanished and renamed lines, "
                       "and what moved most"));
    connect(m_compare, &QPushButton::clicked, this, [this] { m_library->findChanges(selectedFiling()); });
    auto *companies = add(tr("&Companies"), tr("Join companies that are one, or separate filings that are not of one"));
    auto *menu = new QMenu(companies);
    menu->setToolTipsVisible(true);
    menu->addActions({m_join, m_separate});
    companies->setMenu(menu);
    row->addStretch();
    auto *keep = new QCheckBox(tr("&Keep what I open, and open it again at the next start"), buttons);
    keep->setChecked(m_library->isKeeping());
    connect(keep, &QCheckBox::toggled, m_library, &Library::setKeeping);
    connect(m_library, &Library::ready, keep, [this, keep] { keep->setChecked(m_library->isKeeping()); });
    row->addWidget(keep);
    return buttons;
}

void LibraryPage::connectLibrary()
{
    connect(m_library, &Library::told, this, &LibraryPage::showMessage);
    connect(m_library, &Library::addingProgressed, m_adding, &AddingRow::showProgress);
    connect(m_adding, &AddingRow::pauseRequested, m_library, &Library::pauseAdding);
    connect(m_adding, &AddingRow::stopRequested, m_library, &Library::stopAdding);
    connect(m_library, &Library::addingFinished, this, &LibraryPage::endProgress);
    connect(m_library, &Library::watchedFoldersChanged, this, &LibraryPage::fillWatched);
    connect(m_library->companies(), &QAbstractItemModel::modelAboutToBeReset, this, &LibraryPage::rememberTree);
    connect(m_library->companies(), &QAbstractItemModel::modelReset, this, &LibraryPage::expandAnew);
    connect(m_library->companies(), &QAbstractItemModel::modelReset, this, &LibraryPage::updateCounts);
    connect(m_library->hits(), &QAbstractItemModel::modelReset, this, &LibraryPage::updateCounts);
    connect(m_tree, &QTreeView::activated, this, &LibraryPage::open);
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!m_expanding)
            m_expanded.insert(index.data(models::CompanyKeyRole).toString());
    });
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_expanded.remove(index.data(models::CompanyKeyRole).toString()); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LibraryPage::updateCounts);
    connect(m_found, &QTableView::activated, this, &LibraryPage::openLine);
    connect(m_changed, &QTableView::activated, this,
            [this](const QModelIndex &index) { m_library->openChange(index.row()); });
    connect(m_library, &Library::changesFound, this, &LibraryPage::showChanges);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_showsChanges = false; });
    expandAnew();
}

QString LibraryPage::message() const
{
    return m_message->isHidden() ? QString() : m_message->text();
}

void LibraryPage::setReturn(bool toRelease)
{
    m_return->setText(toRelease ? tr("Back to the &Release") : tr("Back to the Sta&rt"));
    m_return->setToolTip(toRelease ? tr("Go back to the release on display (Esc)") : tr("Go back to the start page (Esc)"));
}

void LibraryPage::startTyping()
{
    m_search->setFocus();
    m_search->selectAll();
}

void LibraryPage::showMessage(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void LibraryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit returnRequested();
    else if (event->key() == Qt::Key_Delete && m_tree->hasFocus())
        removeSelected();
    else
        QWidget::keyPressEvent(event);
}

void LibraryPage::chooseFiles()
{
    m_library->addFiles(QFileDialog::getOpenFileNames(
        this, tr("Add Releases to the Library"), {}, tr("Releases (*.txt *.htm *.html *.xhtml *.pdf *.nc);;All files (*)")));
}

void LibraryPage::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Add All Releases in a Folder"));
    if (folder.isEmpty())
        return;
    const QStringList files = shelf::releasesBelow(folder);
    if (files.isEmpty())
        showMessage(tr("There are no releases (.txt, .htm, .html, .xhtml, .pdf, .nc) in “%1”.")
                        .arg(QDir::toNativeSeparators(folder)));
    m_library->addFiles(files);
}

void LibraryPage::chooseWatched()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Watch a Folder for Releases"));
    if (!folder.isEmpty())
        m_library->watch(folder);
}

void LibraryPage::fillWatched(const QStringList &folders)
{
    m_watched->clear();
    connect(m_watched->addAction(tr("&Watch a Folder…")), &QAction::triggered, this, &LibraryPage::chooseWatched);
    if (!folders.isEmpty())
        m_watched->addSection(tr("Watched; choose one to stop"));
    for (const QString &folder : folders) {
        QAction *action = m_watched->addAction(QDir::toNativeSeparators(folder));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::triggered, this, [this, folder] { m_library->unwatch(folder); });
    }
}

void LibraryPage::open(const QModelIndex &index)
{
    std::vector<std::string> hashes;
    const QModelIndex row = index.siblingAtColumn(0);
    if (const std::string own = hashAt(row); !own.empty())
        hashes.push_back(own);
    for (int i = 0; i < m_tree->model()->rowCount(row); ++i) // all filings of a company make one timeline
        hashes.push_back(hashAt(m_tree->model()->index(i, 0, row)));
    m_library->openFilings(hashes);
}

void LibraryPage::openLine(const QModelIndex &index)
{
    m_library->openLine(hashAt(index), index.data(models::LineRole).toInt());
}

std::string LibraryPage::selectedFiling() const
{
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    return rows.size() == 1 ? hashAt(rows.first()) : std::string();
}

void LibraryPage::showChanges(const QString &title)
{
    m_changedTitle->setText(title);
    m_showsChanges = true;
    updateCounts();
}

std::vector<std::string> LibraryPage::selectedFilings() const
{
    QSet<QString> hashes;
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (row.data(models::HashRole).isValid())
            hashes.insert(row.data(models::HashRole).toString());
        for (int i = 0; i < m_tree->model()->rowCount(row); ++i)
            hashes.insert(m_tree->model()->index(i, 0, row).data(models::HashRole).toString());
    }
    std::vector<std::string> all;
    for (const QString &hash : std::as_const(hashes))
        all.push_back(hash.toStdString());
    return all;
}

QStringList LibraryPage::selectedCompanies() const
{
    QStringList keys;
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        keys.append(row.data(models::CompanyKeyRole).toString());
    keys.removeDuplicates();
    return keys;
}

void LibraryPage::removeSelected()
{
    const std::vector<std::string> hashes = selectedFilings();
    if (hashes.empty())
        return;
    const QString question = hashes.size() == 1 ? tr("Take this filing out of the library?")
                                                : tr("Take these %1 filings out of the library?").arg(hashes.size());
    QMessageBox box(QMessageBox::Question, tr("Remove from the Library"), question, QMessageBox::Cancel, this);
    box.setInformativeText(tr("What the library keeps of them is deleted. The files that they came from stay as they are."));
    const QAbstractButton *remove = box.addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    box.exec();
    if (box.clickedButton() != remove)
        return;
    m_library->remove(hashes);
}

/// The list is made anew also when another window adds to the library: nobody here has asked for it.
void LibraryPage::rememberTree()
{
    m_openBefore.clear();
    m_selectedBefore.clear();
    const models::LibraryModel *model = m_library->companies();
    for (int row = 0; row < model->rowCount() && m_search->text() == m_expandedFor; ++row)
        if (const QModelIndex company = model->index(row, 0); m_tree->isExpanded(company))
            m_openBefore.insert(company.data(models::CompanyKeyRole).toString());
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        m_selectedBefore.insert(nameOf(row));
}

void LibraryPage::selectAnew()
{
    const models::LibraryModel *model = m_library->companies();
    const auto select = [this](const QModelIndex &row) {
        if (m_selectedBefore.contains(nameOf(row)))
            m_tree->selectionModel()->select(row, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    };
    for (int company = 0; company < model->rowCount() && !m_selectedBefore.isEmpty(); ++company) {
        const QModelIndex parent = model->index(company, 0);
        select(parent);
        for (int row = 0; row < model->rowCount(parent); ++row)
            select(model->index(row, 0, parent));
    }
}

void LibraryPage::expandAnew()
{
    m_expanding = true; // what is shown because it is little is not remembered as asked for
    const models::LibraryModel *model = m_library->companies();
    const bool few = model->rowCount() <= fewCompanies;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex company = model->index(row, 0);
        const QString key = company.data(models::CompanyKeyRole).toString();
        if (few || m_expanded.contains(key) || m_openBefore.contains(key))
            m_tree->expand(company);
    }
    m_expanding = false;
    m_expandedFor = m_search->text();
    selectAnew();
}

void LibraryPage::updateCounts()
{
    const int filings = m_library->companies()->filingCount();
    //: "12 filings of 3 companies"
    m_count->setText(filings == 0
                         ? QString()
                         : tr("%1 of %2").arg(filingCount(filings), companyCount(m_library->companies()->rowCount())));
    const bool searching = !m_search->text().trimmed().isEmpty();
    m_hint->setText(filings == 0 && !searching ? tr("Nothing is kept here yet.\nOpen a release, or add a folder of them.")
                        : searching            ? tr("No text has these words.")
                                    : tr("Type to find companies at the left,\nand words and figures of all texts here.\n\n"
                                         "Double-click a filing to open it, or a company to open all of its filings.\n"
                                         "If a company is listed under two names, select both\n"
                                         "and choose Join in the menu Companies."));
    m_results->setCurrentWidget(m_showsChanges                          ? m_changedPage
                                    : m_library->hits()->rowCount() > 0 ? static_cast<QWidget *>(m_found)
                                                                        : m_hint);
    m_compare->setEnabled(!selectedFiling().empty());
    m_remove->setEnabled(m_tree->selectionModel()->hasSelection());
    m_join->setEnabled(selectedCompanies().size() > 1);
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    m_separate->setEnabled(std::any_of(rows.begin(), rows.end(), [this](const QModelIndex &row) {
        return row.parent().isValid() && m_tree->model()->rowCount(row.parent()) > 1;
    }));
}

void LibraryPage::endProgress(bool cancelled, int added, const QStringList &refusals)
{
    constexpr qsizetype mostShown = 4;
    m_adding->end();
    //: "12 filings"
    QString text = cancelled ? tr("Adding was stopped. Added before: %1.").arg(filingCount(added))
                             : tr("Added to the library: %1.").arg(filingCount(added));
    if (!refusals.isEmpty())
        text += u'\n' + tr("What could not be added:") + u'\n' + refusals.mid(0, mostShown).join(u'\n');
    if (refusals.size() > mostShown)
        text += u'\n' + tr("and %1 more.").arg(QLocale().toString(refusals.size() - mostShown));
    showMessage(text);
}

} // namespace window
