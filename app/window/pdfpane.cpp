// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfpane.h"

#include "hovertext.h"
#include "pdfpagesource.h"

#include "widgets/pageview.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace window {

PdfPane::PdfPane(const PdfProgram &program, QWidget *parent)
    : QWidget(parent), m_program(program), m_view(new widgets::PageView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    connect(m_view, &widgets::PageView::markActivated, this, [this](const QVariant &key) { chooseMark(key.toInt()); });
}

bool PdfPane::canShow(const SharedRelease &release)
{
    return release && release->filing->pdf;
}

void PdfPane::showRelease(const SharedRelease &release)
{
    const SharedRelease shown = canShow(release) ? release : nullptr;
    if (shown == m_release)
        return;
    m_release = shown;
    m_view->setSource(shown ? std::make_shared<const PdfPageSource>(shown->filing, m_program) : nullptr);
    mark();
}

void PdfPane::mark()
{
    m_numbers.clear();
    QVector<widgets::PageMark> marks;
    const auto markNumber = [&](const MarkedNumber &number, const filing::SourcePlace &at) {
        const auto *box = std::get_if<filing::PageRect>(&at);
        if (!box)
            return;
        marks.append({box->page - 1,
                      {box->x, box->y, box->width, box->height},
                      int(m_numbers.size()),
                      markKind(*m_release->filing, number),
                      hoverText(m_release, number),
                      markGroup(*m_release->filing, number)});
        m_numbers.push_back(number);
    };
    if (m_release)
        forEachNumber(*m_release->filing, markNumber);
    m_view->setMarks(marks);
}

void PdfPane::chooseMark(int mark)
{
    const QScopedValueRollback clicked(m_clicked, mark);
    emit numberChosen(MarkedNumber(m_numbers[std::size_t(mark)])); // the owner may replace the marks when told
}

void PdfPane::showClicked(bool alone)
{
    if (alone)
        m_view->clearShown();
    m_view->showMark(m_clicked);
}

void PdfPane::showSelection(const SelectedCell &cell)
{
    if (cell.isValid() && cell.release != m_release)
        return;
    const MarkedNumber sought{cell.cell, -1, -1};
    auto found = std::find(m_numbers.begin(), m_numbers.end(), sought);
    if (m_clicked >= 0)
        found = m_numbers.begin() + m_clicked;
    const SameFigure same(cell, m_clicked < 0 ? MarkedNumber() : m_numbers[std::size_t(m_clicked)]);
    m_view->clearShown();
    m_view->setRepeats([&](const QVariant &key) { return same.isSaidBy(m_numbers[std::size_t(key.toInt())]); });
    if (cell.isValid() && found != m_numbers.end())
        m_view->showMark(int(found - m_numbers.begin()));
}

void PdfPane::showPlace(const filing::SourcePlace &place)
{
    if (const auto *box = std::get_if<filing::PageRect>(&place))
        m_view->showRect(box->page - 1, {box->x, box->y, box->width, box->height});
}

} // namespace window
