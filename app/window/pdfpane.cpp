// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfpane.h"

#include "hovertext.h"
#include "markgroup.h"
#include "pdfpagesource.h"

#include "filing/cells.h"

#include "widgets/pageview.h"

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
    connect(m_view, &widgets::PageView::markActivated, this, [this](const QVariant &key) {
        emit cellChosen({m_release, m_cells[std::size_t(key.toInt())]});
    });
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
    m_cells.clear();
    QVector<widgets::PageMark> marks;
    const auto markCell = [&](const filing::CellRef &ref, const filing::Cell &cell) {
        const auto *box = std::get_if<filing::PageRect>(&cell.at);
        if (!box)
            return;
        using Kind = widgets::ReleaseMark::Kind;
        marks.append({box->page - 1,
                      {box->x, box->y, box->width, box->height},
                      int(m_cells.size()),
                      cell.doubt.empty() ? Kind::Soft : Kind::Doubted,
                      hoverText({m_release, ref}),
                      markGroup(m_release->filing->statements[std::size_t(ref.statement)].kind)});
        m_cells.push_back(ref);
    };
    if (m_release)
        filing::forEachCell(*m_release->filing, markCell);
    m_view->setMarks(marks);
}

void PdfPane::showSelection(const SelectedCell &cell)
{
    const auto found = std::find(m_cells.begin(), m_cells.end(), cell.cell);
    if (!cell.isValid() || (cell.release == m_release && found == m_cells.end()))
        m_view->clearShown();
    else if (cell.release == m_release)
        m_view->showMark(int(found - m_cells.begin()));
}

void PdfPane::showPlace(const filing::SourcePlace &place)
{
    if (const auto *box = std::get_if<filing::PageRect>(&place))
        m_view->showRect(box->page - 1, {box->x, box->y, box->width, box->height});
}

} // namespace window
