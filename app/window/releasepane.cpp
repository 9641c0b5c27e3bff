// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "releasepane.h"

#include "widgets/releaseview.h"

#include <QVBoxLayout>

#include <algorithm>

namespace window {

ReleasePane::ReleasePane(QWidget *parent) : QWidget(parent), m_view(new widgets::ReleaseView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->setAccessibleName(tr("Text of the release"));
    connect(m_view, &widgets::ReleaseView::markActivated, this, [this](const QVariant &key) {
        emit cellChosen({m_release, m_release->marks[std::size_t(key.toInt())].cell});
    });
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
    if (!release) {
        m_view->clear();
        return;
    }
    m_view->setPlainText(release->text.text());
    QVector<widgets::ReleaseMark> marks;
    marks.reserve(qsizetype(release->marks.size()));
    for (const NumberMark &number : release->marks) {
        const filing::Cell &cell = release->filing->cellAt(number.cell);
        widgets::ReleaseMark mark;
        mark.position = number.range.position;
        mark.length = number.range.length;
        mark.key = int(marks.size()); // an index into OpenRelease::marks
        mark.kind = cell.doubt.empty() ? widgets::ReleaseMark::Kind::Soft : widgets::ReleaseMark::Kind::Doubted;
        mark.toolTip = QString::fromStdString(cell.doubt);
        marks.append(mark);
    }
    m_view->setMarks(marks);
}

void ReleasePane::showSelection(const SelectedCell &cell)
{
    if (!cell.isValid()) {
        m_view->clearShown();
        return;
    }
    if (cell.release != m_release)
        return;
    const auto &marks = m_release->marks;
    const auto mark =
        std::find_if(marks.begin(), marks.end(), [&](const NumberMark &number) { return number.cell == cell.cell; });
    if (mark == marks.end())
        m_view->clearShown();
    else
        m_view->showMark(int(mark - marks.begin()));
}

void ReleasePane::showPlace(const filing::SourcePlace &place)
{
    if (!m_release)
        return;
    if (const auto range = m_release->text.rangeOf(place))
        m_view->showRange(range->position, range->length);
}

} // namespace window
