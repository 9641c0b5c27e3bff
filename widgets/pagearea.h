// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pagepictures.h"
#include "widgets/pagetext.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

#include <memory>
#include <optional>

namespace widgets {

/// Pages one under another on a darker ground, as pictures with marks, matches and selected text painted over them.
class PageArea final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    using Spot = PageText::Spot;

    explicit PageArea(QWidget *parent = nullptr);

    void setSource(std::shared_ptr<const PageSource> source); ///< takes away marks, matches and selection
    [[nodiscard]] const PageText &text() const { return m_text; }
    [[nodiscard]] const PagePictures &pictures() const { return m_pictures; }

    void setMarks(const QVector<PageMark> &marks);                           ///< those outside every page are dropped
    [[nodiscard]] const QVector<PageMark> &marks() const { return m_marks; } ///< by page, then as given
    void setMatches(const QVector<TextRange> &matches);                      ///< of the find bar
    void setShown(const std::optional<Spot> &spot);                          ///< the one place marked strongly
    [[nodiscard]] const std::optional<Spot> &shown() const { return m_shown; }
    void setRepeats(const QVector<Spot> &repeats); ///< other places that say what the shown one says
    void setSelection(const TextRange &range);
    [[nodiscard]] TextRange selection() const { return m_selection; }
    [[nodiscard]] QString selectedText() const;

    /// Scrolls a place to the middle, unless it is well in sight already.
    void scrollTo(const Spot &spot);
    [[nodiscard]] QRectF rectOf(const Spot &spot) const;   ///< in the viewport's pixels, in sight or not
    [[nodiscard]] double heightAt(const Spot &spot) const; ///< of its middle, in pixels from the top of all pages
    [[nodiscard]] bool isOnAPage(const Spot &spot) const;
    /// The mark after or before the shown one, or else after or before what stands at the top; -1 = none.
    [[nodiscard]] int markBeside(int direction) const;
    /// Position in the text of what stands at the top of the viewport.
    [[nodiscard]] int positionAtTop() const;

    /// As wide as the viewport is 1; at another factor the place at `anchor`, in the viewport's pixels, stays where it is.
    void setZoom(double factor, const QPointF &anchor);
    [[nodiscard]] double zoom() const { return m_zoom; }

public slots:
    void copy() const; ///< the selected text, to the clipboard
    void selectAll();

signals:
    void markClicked(int mark);
    void shownActivated();       ///< Enter
    void stepped(int direction); ///< Alt+Down: 1, Alt+Up: -1
    void zoomStepped(int steps, const QPointF &anchor);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// A place on a page, or the nearest one to a place between them.
    struct Place
    {
        int page = 0;
        QPointF point;
    };

    void layOut();
    void wantPictures();
    [[nodiscard]] QPointF scrolled() const;
    [[nodiscard]] QPointF originOf(int page) const;         ///< of the viewport's pixels; on a whole pixel of the screen
    [[nodiscard]] std::pair<int, int> pagesInSight() const; ///< first and last; none: the last is before the first
    [[nodiscard]] Place placeAt(const QPointF &viewportPosition) const;
    [[nodiscard]] int markAt(const QPointF &viewportPosition) const;
    [[nodiscard]] std::pair<int, int> marksOf(int page) const; ///< first, and the one behind the last
    void paintPage(QPainter &painter, int page, const QRectF &rect) const;
    void paintWords(QPainter &painter, int page) const;
    void paintMarks(QPainter &painter, int page) const;
    void dragTo(const QPointF &viewportPosition);
    void keep(const Place &place, const QPointF &viewportPosition); ///< scrolls so that the place stands there

    std::shared_ptr<const PageSource> m_source;
    PageText m_text;
    PagePictures m_pictures;
    QVector<QRectF> m_pages; ///< from the upper left of the first page's margin, in pixels
    double m_scale = 1;      ///< pixels a point
    double m_zoom = 1;
    QVector<PageMark> m_marks;
    QVector<Spot> m_matches;
    std::optional<Spot> m_shown;
    QVector<Spot> m_repeats;
    TextRange m_selection;
    QVector<Spot> m_selected;      ///< where the selection stands
    std::optional<int> m_dragFrom; ///< position in the text
    QPointF m_pressedAt;
    QPointF m_draggedTo;
    QBasicTimer m_dragScroll; ///< while text is selected beyond the viewport
};

} // namespace widgets
