// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "releasepane.h"

#include "exhibitchoice.h"
#include "hovertext.h"
#include "pdfpane.h"
#include "textlabels.h"
#include "whypanel.h"

#include "models/verdicttext.h"
#include "widgets/pageview.h"
#include "widgets/releaseview.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace window {

namespace {

constexpr int linesForBoth = 22; ///< a pane of fewer has the explanation beside the text
constexpr int shareBeside = 45;  ///< hundredths of the pane's width, for the explanation
constexpr int shareBelow = 33;   ///< of its height

} // namespace

ReleasePane::ReleasePane(QWidget *parent)
    : QWidget(parent), m_choice(new ExhibitChoice(this)), m_note(mutedText({}, this)), m_faces(new QStackedWidget(this)),
      m_view(new widgets::ReleaseView(this)), m_why(new WhyPanel(this)), m_split(new QSplitter(Qt::Vertical, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(0, 0, 0, 0);
    top->addWidget(m_choice);
    top->addWidget(m_note);
    m_note->setContentsMargins(8, 4, 8, 4);
    m_choice->hide();
    m_note->hide();
    layout->addLayout(top);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_faces);
    m_split->addWidget(m_why);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 1);
    m_why->hide();
    layout->addWidget(m_split, 1);
    m_faces->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->setAccessibleName(tr("Text of the release"));
    connect(m_view, &widgets::ReleaseView::markActivated, this, [this](const QVariant &key) { chooseMark(key.toInt()); });
    m_view->setToolTips(
        [this](const QVariant &key) { return hoverText(m_release, marks()[std::size_t(key.toInt())].number); });
    connect(m_choice, &QComboBox::activated, this, &ReleasePane::choose);
    connect(m_why, &WhyPanel::placeChosen, this, &ReleasePane::showPlace);
    connect(m_why, &WhyPanel::closeRequested, this, &ReleasePane::whyClosed);
    connect(m_view, &widgets::ReleaseView::layoutOutdated, this, &ReleasePane::setPageAnew);
}

int ReleasePane::document() const
{
    if (!m_release)
        return -1;
    return m_exhibit ? m_exhibit->document : m_release->filing->document;
}

int ReleasePane::widthOfPlainText() const
{
    constexpr int columns = 80;
    return m_view->widthOf(columns);
}

void ReleasePane::showRelease(const SharedRelease &release)
{
    if (release == m_release)
        return;
    m_release = release;
    m_exhibit = nullptr;
    m_source = false;
    m_selected = {};
    if (release) {
        const auto &documents = release->filing->documents;
        m_choice->setVisible(documents.size() > 1);
        if (documents.size() > 1)
            m_choice->setDocuments(documents, release->filing->document);
    } else {
        m_choice->hide();
    }
    showPages();
    fill();
    if (release
        && isHtml(*release->filing, document())) // when the window has made room for it, which it does with the first
        QMetaObject::invokeMethod(this, &ReleasePane::wantFirstPage, Qt::QueuedConnection);
}

void ReleasePane::wantFirstPage()
{
    if (m_release && !m_exhibit && isHtml(*m_release->filing, document()))
        emit pageWanted(document());
}

void ReleasePane::showPages()
{
    const bool isPdf = PdfPane::canShow(m_release);
    if (isPdf && !m_pages) {
        m_pages = new PdfPane(m_pdfProgram, this);
        m_faces->addWidget(m_pages);
        connect(m_pages, &PdfPane::numberChosen, this, &ReleasePane::chooseNumber);
    }
    if (m_pages)
        m_pages->showRelease(m_release);
    m_faces->setCurrentWidget(isPdf ? static_cast<QWidget *>(m_pages) : m_view);
    setFocusProxy(m_faces->currentWidget());
}

void ReleasePane::showFindBar()
{
    if (PdfPane::canShow(m_release))
        m_pages->view()->showFindBar();
    else
        m_view->showFindBar();
}

void ReleasePane::showExhibit(const SharedRelease &release, const SharedExhibit &exhibit)
{
    if (!release || release != m_release)
        return;
    if (m_source && exhibit && exhibit->page && exhibit->document == document())
        return; // asked for before the source was
    const bool same = m_exhibit && exhibit && m_exhibit->page && exhibit->document == m_exhibit->document;
    if (same && !exhibit->whole)
        return; // what is shown is more
    const bool goesOn = same && !m_exhibit->whole;
    const int scrolled = m_view->scrolled();
    // The same document has the same characters, however it is set.
    const int top = m_view->topPosition();
    const widgets::TextRange shown{m_view->shownPosition(), m_view->shownLength()};
    m_exhibit = exhibit;
    m_choice->setCurrentIndex(document());
    fill();
    if (goesOn)
        m_view->scrollTo(scrolled);
    else if (same)
        m_view->scrollToTop(top);
    if (same)
        m_view->markShown(shown);
    if ((!same || goesOn) && (!exhibit || exhibit->whole))
        emit documentShown(document());
    setPageAnew(); // the window may have changed meanwhile
}

void ReleasePane::setWhyShown(bool shown)
{
    m_why->setVisible(shown);
    if (shown)
        shareRoom();
}

void ReleasePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeWhy();
}

/// One below the other, a low and wide pane would have room for three lines of each.
void ReleasePane::placeWhy()
{
    const bool low = height() < linesForBoth * fontMetrics().lineSpacing() && width() > height();
    const Qt::Orientation wanted = low ? Qt::Horizontal : Qt::Vertical;
    if (wanted == m_split->orientation())
        return;
    m_split->setOrientation(wanted);
    shareRoom();
}

void ReleasePane::shareRoom()
{
    const int room = m_split->orientation() == Qt::Horizontal ? m_split->width() : m_split->height();
    const int ofWhy = room * (m_split->orientation() == Qt::Horizontal ? shareBeside : shareBelow) / 100;
    m_split->setSizes({room - ofWhy, ofWhy});
}

bool ReleasePane::canShowSource() const
{
    return m_release && isHtml(*m_release->filing, document());
}

void ReleasePane::setSourceShown(bool shown)
{
    if (shown == m_source || !canShowSource())
        return;
    m_source = shown;
    const int document = this->document();
    if (!shown) {
        emit pageWanted(document);
        return;
    }
    m_exhibit = sourceOf(*m_release->filing, document);
    fill();
    emit documentShown(document);
}

document::PageSetting ReleasePane::pageSetting() const
{
    const widgets::Theme theme = widgets::Theme::of(m_view->palette());
    document::PageSetting setting;
    setting.paper = {theme.background, theme.text, theme.rule, theme.rowTint};
    setting.width = m_view->pageWidth();
    setting.zoom = m_view->zoomFactor();
    setting.dotsPerInch = m_view->logicalDpiY();
    return setting;
}

void ReleasePane::setPageAnew()
{
    if (m_exhibit && m_exhibit->page && m_exhibit->setting != pageSetting())
        emit pageWanted(m_exhibit->document);
}

void ReleasePane::choose(int document)
{
    if (document == this->document())
        return;
    m_source = false;
    if (document == m_release->filing->document && !isHtml(*m_release->filing, document))
        showExhibit(m_release, nullptr);
    else
        emit documentWanted(document);
}

void ReleasePane::fill()
{
    const bool hasNoTables = m_exhibit && m_exhibit->whole && m_exhibit->marks.empty();
    m_note->setVisible(hasNoTables);
    if (!m_release) {
        m_view->clear();
        return;
    }
    if (hasNoTables) {
        const auto read = std::size_t(m_release->filing->document);
        m_note->setText(tr("No statement was found in this document. The tables and charts are those of %1.")
                            .arg(exhibitName(m_release->filing->documents[read], int(read) + 1)));
    }
    if (PdfPane::canShow(m_release)) {
        m_view->clear();
        return;
    }
    if (m_exhibit && m_exhibit->page)
        m_view->setDocument(m_exhibit->page);
    else
        m_view->setPlainText(text().text());
    showMarks();
}

void ReleasePane::showMarks()
{
    QVector<widgets::ReleaseMark> shown;
    shown.reserve(qsizetype(marks().size()));
    for (const NumberMark &number : marks()) {
        widgets::ReleaseMark mark;
        mark.position = number.range.position;
        mark.length = number.range.length;
        mark.key = int(shown.size()); // an index into marks()
        mark.kind = markKind(*m_release->filing, number.number);
        mark.group = markGroup(*m_release->filing, number.number);
        shown.append(mark);
    }
    m_view->setMarks(shown);
}

void ReleasePane::chooseMark(int mark)
{
    // Who clicks a number in the prose wants to read on there; the table's cell is outlined, not scrolled to.
    const QScopedValueRollback clicked(m_clicked, mark);
    chooseNumber(MarkedNumber(marks()[std::size_t(mark)].number));
}

/// What was clicked, in the text or on a page, becomes the selection or is told.
void ReleasePane::chooseNumber(const MarkedNumber &number)
{
    const filing::CellRef cell = cellOf(*m_release->filing, number, m_selected);
    const bool hasCell = cell.cell >= 0;
    if (!hasCell && number.claim < 0)
        return;
    if (PdfPane::canShow(m_release)) {
        m_pages->showClicked(!hasCell);
    } else {
        if (!hasCell)
            m_view->setRepeats({});
        m_view->showMark(m_clicked); // when the cell is selected already, nobody else will
    }
    if (hasCell)
        emit cellChosen({m_release, cell});
    else
        emit claimChosen(
            models::reasonOf(*m_release->filing, m_release->filing->claims[std::size_t(number.claim)], QLocale()));
}

void ReleasePane::showSelection(const SelectedCell &cell)
{
    m_selected = cell.release == m_release ? cell.cell : filing::CellRef();
    m_why->showCell(cell);
    if (PdfPane::canShow(m_release))
        return m_pages->showSelection(cell);
    if (!cell.isValid()) {
        m_view->setRepeats({});
        m_view->clearShown();
        return;
    }
    if (cell.release != m_release)
        return;
    int mark = markOf(cell.cell);
    if (mark < 0) {
        const std::optional<int> printedIn = documentAt(*m_release->filing, cell.value().at);
        if (printedIn && *printedIn != document()) {
            choose(*printedIn); // at once, or when it is loaded and the selection shown again
            mark = markOf(cell.cell);
        }
    }
    showRepeats(cell);
    if (mark < 0)
        m_view->clearShown();
    else
        m_view->showMark(mark);
}

void ReleasePane::showRepeats(const SelectedCell &cell)
{
    const SameFigure same(cell, m_clicked < 0 ? MarkedNumber() : marks()[std::size_t(m_clicked)].number);
    QVector<widgets::TextRange> repeats;
    for (const NumberMark &mark : marks()) {
        if (same.isSaidBy(mark.number))
            repeats.append({mark.range.position, mark.range.length});
    }
    m_view->setRepeats(repeats);
}

int ReleasePane::markOf(const filing::CellRef &cell) const
{
    if (m_clicked >= 0)
        return m_clicked;
    const MarkedNumber sought{cell, -1, -1};
    const auto found =
        std::find_if(marks().begin(), marks().end(), [&](const NumberMark &mark) { return mark.number == sought; });
    return found == marks().end() ? -1 : int(found - marks().begin());
}

void ReleasePane::showPlace(const filing::SourcePlace &place)
{
    if (!m_release)
        return;
    if (PdfPane::canShow(m_release))
        return m_pages->showPlace(place);
    if (const auto range = text().rangeOf(place))
        m_view->showRange(range->position, range->length);
}

} // namespace window
