// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pageview.h"

#include "widgets/findbar.h"
#include "widgets/markstrip.h"
#include "widgets/pagearea.h"
#include "widgets/viewkeys.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double zoomStep = 1.15;
constexpr int furthestZoomIn = 12;   // steps: five times as large
constexpr int furthestZoomOut = -10; // a quarter

} // namespace

class PageView::Private
{
public:
    explicit Private(PageView *view);

    void show(const PageArea::Spot &spot, const QString &says = {});
    void show(int mark);
    void showStep(int direction);
    void search();
    void goToMatch(int match);
    void goBeside(int direction);
    void zoomTo(int steps, const QPointF &anchor);
    void zoomTo(int steps) { zoomTo(steps, QRectF(area->viewport()->rect()).center()); }
    FindBar *findBar();
    bool isSearching() const { return bar && bar->isVisible(); }

    PageView *q;
    PageArea *area;
    MarkStrip *strip;
    FindBar *bar = nullptr; ///< made when first asked for
    QVector<TextRange> matches;
    int currentMatch = -1;
    int zoomed = 0; ///< steps; kept from one release to the next
};

namespace {

QVector<MarkStrip::Tick> ticksOf(const PageArea &area)
{
    QVector<MarkStrip::Tick> ticks;
    for (const PageMark &mark : area.marks()) {
        if (mark.kind != ReleaseMark::Kind::Silent)
            ticks.append({area.heightAt({mark.page, mark.rect}), mark.group, mark.kind});
    }
    return ticks;
}

} // namespace

PageView::Private::Private(PageView *view)
    : q(view), area(new PageArea(view)), strip(new MarkStrip(
                                             area, [this] { return ticksOf(*area); }, view))
{
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(area, 1);
    row->addWidget(strip);
    layout->addLayout(row, 1);
    q->setFocusProxy(area);

    connect(area, &PageArea::markClicked, q, [this](int mark) {
        const QVariant key = area->marks().at(mark).key; // the owner may replace the marks when told
        emit q->markActivated(key);
    });
    connect(area, &PageArea::shownActivated, q, [this] {
        const auto &marks = area->marks();
        const auto found = std::find_if(marks.cbegin(), marks.cend(), [this](const PageMark &mark) {
            return area->shown() && mark.page == area->shown()->page && mark.rect == area->shown()->rect;
        });
        if (found != marks.cend())
            emit q->markActivated(QVariant(found->key));
    });
    connect(area, &PageArea::stepped, q, [this](int direction) { showStep(direction); });
    connect(area, &PageArea::zoomStepped, q, [this](int steps, const QPointF &anchor) { zoomTo(zoomed + steps, anchor); });
}

FindBar *PageView::Private::findBar()
{
    if (bar)
        return bar;
    bar = new FindBar(q);
    bar->hide();
    q->layout()->addWidget(bar);
    connect(bar, &FindBar::textChanged, q, [this] { search(); });
    connect(bar, &FindBar::nextWanted, q, &PageView::findNext);
    connect(bar, &FindBar::previousWanted, q, &PageView::findPrevious);
    connect(bar, &FindBar::closeWanted, q, &PageView::hideFindBar);
    return bar;
}

void PageView::Private::show(const PageArea::Spot &spot, const QString &says)
{
    area->setShown(spot);
    area->setAccessibleDescription(says);
    area->scrollTo(spot);
}

void PageView::Private::show(int mark)
{
    const PageMark &shown = area->marks().at(mark);
    show({shown.page, shown.rect}, shown.toolTip);
}

void PageView::Private::showStep(int direction)
{
    if (const int mark = area->markBeside(direction); mark >= 0)
        show(mark);
}

void PageView::Private::search()
{
    currentMatch = -1;
    matches = isSearching() ? area->text().find(bar->text(), bar->wholeWords()) : QVector<TextRange>();
    area->setMatches(matches);
    if (bar)
        bar->setCount(-1, int(matches.size()));
    // The first match from where the reader is.
    const int here = area->selection().isNull() ? area->positionAtTop() : area->selection().position;
    const auto next =
        std::find_if(matches.cbegin(), matches.cend(), [here](const TextRange &match) { return match.position >= here; });
    if (!matches.isEmpty())
        goToMatch(next == matches.cend() ? 0 : int(next - matches.cbegin()));
}

void PageView::Private::goToMatch(int match)
{
    currentMatch = match;
    area->setSelection(matches.at(match));
    if (const auto spots = area->text().spotsOf(matches.at(match)); !spots.isEmpty())
        area->scrollTo(spots.constFirst());
    findBar()->setCount(match, int(matches.size()));
}

void PageView::Private::goBeside(int direction)
{
    if (matches.isEmpty())
        return;
    const int count = int(matches.size());
    goToMatch((currentMatch + direction + count) % count);
}

void PageView::Private::zoomTo(int steps, const QPointF &anchor)
{
    zoomed = std::clamp(steps, furthestZoomOut, furthestZoomIn);
    area->setZoom(std::pow(zoomStep, zoomed), anchor);
}

PageView::PageView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this)) { }

PageView::~PageView() = default;

void PageView::setSource(std::shared_ptr<const PageSource> source)
{
    d->area->setSource(std::move(source));
    d->area->setAccessibleDescription({});
    d->strip->marksChanged();
    d->search();
}

QString PageView::toPlainText() const
{
    return d->area->text().text();
}

void PageView::setMarks(const QVector<PageMark> &marks)
{
    d->area->setMarks(marks);
    d->strip->marksChanged();
}

int PageView::markCount() const
{
    return int(d->area->marks().size());
}

bool PageView::showMark(const QVariant &key)
{
    const QVector<PageMark> &marks = d->area->marks();
    const auto found = std::find_if(marks.cbegin(), marks.cend(), [&](const PageMark &mark) { return mark.key == key; });
    if (found == marks.cend())
        return false;
    d->show(int(found - marks.cbegin()));
    return true;
}

bool PageView::showRect(int page, const QRectF &rect)
{
    const PageArea::Spot spot{page, rect};
    if (!d->area->isOnAPage(spot))
        return false;
    d->show(spot);
    return true;
}

void PageView::setRepeats(const std::function<bool(const QVariant &key)> &isRepeat)
{
    QVector<PageArea::Spot> repeats;
    for (const PageMark &mark : d->area->marks()) {
        if (isRepeat(mark.key))
            repeats.append({mark.page, mark.rect});
    }
    d->area->setRepeats(repeats);
}

void PageView::clearShown()
{
    d->area->setRepeats({});
    d->area->setShown(std::nullopt);
    d->area->setAccessibleDescription({});
}

int PageView::shownPage() const
{
    return d->area->shown() ? d->area->shown()->page : -1;
}

QRectF PageView::shownRect() const
{
    return d->area->shown() ? d->area->shown()->rect : QRectF();
}

QRectF PageView::rectOnScreen(int page, const QRectF &rect) const
{
    const QRectF drawn = d->area->rectOf({page, rect});
    if (!drawn.intersects(QRectF(d->area->viewport()->rect())))
        return {};
    return drawn.translated(d->area->viewport()->mapTo(this, QPoint()));
}

bool PageView::isDrawn(int page) const
{
    return !d->area->pictures().picture(page).isNull();
}

QString PageView::selectedText() const
{
    return d->area->selectedText();
}

void PageView::find(const QString &text)
{
    showFindBar();
    d->findBar()->setText(text);
}

int PageView::matchCount() const
{
    return int(d->matches.size());
}

void PageView::showFindBar()
{
    const QString selected = d->area->selectedText();
    d->findBar()->activate();
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        d->findBar()->setText(selected);
    d->search();
}

void PageView::hideFindBar()
{
    d->findBar()->hide();
    d->search();
    d->area->setFocus(Qt::OtherFocusReason);
}

void PageView::findNext()
{
    d->goBeside(1);
}

void PageView::findPrevious()
{
    d->goBeside(-1);
}

void PageView::showNextMark()
{
    d->showStep(1);
}

void PageView::showPreviousMark()
{
    d->showStep(-1);
}

void PageView::zoomIn()
{
    d->zoomTo(d->zoomed + 1);
}

void PageView::zoomOut()
{
    d->zoomTo(d->zoomed - 1);
}

void PageView::resetZoom()
{
    d->zoomTo(0);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (!takeViewKey(this, event))
        QWidget::keyPressEvent(event);
}

} // namespace widgets
