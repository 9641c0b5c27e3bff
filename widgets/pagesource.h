// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/releasemark.h"

#include <QImage>
#include <QRectF>
#include <QSizeF>
#include <QVector>

#include <functional>

namespace widgets {

// Pages count from 0. Places on a page are in points (1/72 inch) from its upper left corner, as it is shown.

/// A word on a page.
struct PageWord
{
    QString text;
    QRectF box;
    int line = 0; ///< words of one line have the same number, in any numbering of the page's lines
};

/// A place on a page that can be shown and clicked.
struct PageMark
{
    int page = 0;
    QRectF rect;
    QVariant key; ///< the owner's; handed back when the mark is activated, and how it is found
    ReleaseMark::Kind kind = ReleaseMark::Kind::Soft;
    QString toolTip; ///< what the place says, shown on hover
    int group = 0;   ///< as ReleaseMark::group
};

/// Where a PageView has its pages from. All of it stays the same as long as the source lives.
class PageSource
{
public:
    PageSource() = default;
    virtual ~PageSource() = default;
    Q_DISABLE_COPY_MOVE(PageSource)

    [[nodiscard]] virtual int pageCount() const = 0;
    [[nodiscard]] virtual QSizeF pageSize(int page) const = 0;         ///< in points
    [[nodiscard]] virtual QVector<PageWord> words(int page) const = 0; ///< in the order in which one reads them
    /// The page on white paper. Called off the GUI thread, also while the other functions are called.
    /// @param scale     pixels a point; a source may give a smaller picture than asked for
    /// @param isWanted  false when nobody waits any more; the source may then give up
    /// @return a null image when the page cannot be drawn
    [[nodiscard]] virtual QImage picture(int page, double scale, const std::function<bool()> &isWanted) const = 0;
};

} // namespace widgets
