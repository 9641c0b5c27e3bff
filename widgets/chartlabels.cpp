// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartlabels.h"

#include "widgets/charttheme.h"

#include <algorithm>
#include <numeric>

namespace widgets {

namespace {

/// Sideways, where a label may stand against what it belongs to.
enum class Beside { Centred, After, Before };

double leftOf(const QRectF &at, double width, Beside side)
{
    switch (side) {
    case Beside::After:
        return at.left();
    case Beside::Before:
        return at.right() - width;
    case Beside::Centred:
        break;
    }
    return at.center().x() - width / 2;
}

/// The label's rectangle, pushed into the area sideways; null when it cannot stand there.
QRectF rectOf(const LabelWish &wish, const QSizeF &size, bool above, Beside side, const QRectF &area, double distance)
{
    if (size.width() > area.width())
        return {};
    const double left = std::clamp(leftOf(wish.at, size.width(), side), area.left(), area.right() - size.width());
    const double top = above ? wish.at.top() - distance - size.height() : wish.at.bottom() + distance;
    const QRectF rect({left, top}, size);
    // Pushed beyond its own bar, a label would seem to belong to a neighbour.
    const bool atItsBar = rect.left() <= wish.at.center().x() && rect.right() >= wish.at.center().x();
    return atItsBar && rect.top() >= area.top() && rect.bottom() <= area.bottom() ? rect : QRectF();
}

bool crosses(const QLineF &line, const QRectF &rect)
{
    if (rect.contains(line.p1()) || rect.contains(line.p2()))
        return true;
    const auto meets = [&line](const QPointF &from, const QPointF &to) {
        return line.intersects(QLineF(from, to)) == QLineF::BoundedIntersection;
    };
    return meets(rect.topLeft(), rect.bottomRight()) || meets(rect.bottomLeft(), rect.topRight());
}

class Placement
{
public:
    Placement(const QVector<LabelWish> &wishes, const QRectF &area, double distance, const QVector<QLineF> &lines,
              double pixels)
        : m_wishes(wishes), m_area(area), m_distance(distance), m_beside(pixels * chartSizes().labelsBeside),
          m_toBar(pixels * chartSizes().labelToBar), m_lines(lines), m_places(wishes.size())
    {
    }

    bool place(int index, int form)
    {
        const LabelWish &wish = m_wishes.at(index);
        form = std::min(form, int(wish.forms.size()) - 1);
        if (form < 0)
            return true; // it wants none
        // A peak is labelled above, beside its top if need be: below, it would seem to be a valley's.
        for (const bool above : {wish.above, !wish.above}) {
            for (const Beside side : {Beside::Centred, Beside::After, Beside::Before}) {
                const QRectF rect = rectOf(wish, wish.forms.at(form), above, side, m_area, m_distance);
                if (!rect.isNull() && isFree(index, rect)) {
                    m_places[index] = {form, rect};
                    return true;
                }
                if (!wish.sideways)
                    break;
            }
            if (!wish.eitherSide)
                break;
        }
        return false;
    }

    QVector<LabelPlace> places() const { return m_places; }

private:
    bool isFree(int index, const QRectF &rect) const
    {
        const QRectF besideLabels = rect.adjusted(-m_beside, 0, m_beside, 0);
        const QRectF besideBars = rect.adjusted(-m_toBar, 0, m_toBar, 0);
        for (int other = 0; other < m_wishes.size(); ++other) {
            if (other == index)
                continue;
            if (m_places.at(other).form >= 0 && besideLabels.intersects(m_places.at(other).rect))
                return false;
            if (m_wishes.at(other).at.intersects(besideBars))
                return false;
        }
        return std::none_of(m_lines.cbegin(), m_lines.cend(), [&](const QLineF &line) { return crosses(line, rect); });
    }

    const QVector<LabelWish> &m_wishes;
    QRectF m_area;
    double m_distance;
    double m_beside; ///< two labels
    double m_toBar;  ///< from a label to a neighbour's bar
    const QVector<QLineF> &m_lines;
    QVector<LabelPlace> m_places;
};

} // namespace

QVector<LabelPlace> placeLabels(const QVector<LabelWish> &wishes, const QRectF &area, double distance,
                                const QVector<QLineF> &lines, double pixels)
{
    QVector<int> order(wishes.size());
    std::iota(order.begin(), order.end(), 0);
    int formCount = 0;
    for (const LabelWish &wish : wishes)
        formCount = std::max(formCount, int(wish.forms.size()));

    for (int form = 0; form < formCount; ++form) {
        Placement all(wishes, area, distance, lines, pixels);
        if (std::all_of(order.cbegin(), order.cend(), [&](int index) { return all.place(index, form); }))
            return all.places();
    }

    std::reverse(order.begin(), order.end());
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return wishes.at(a).important && !wishes.at(b).important; });
    // Of the forms that leave the fewest without a label, the longest: most often there is room for the unit then.
    QVector<LabelPlace> best;
    qsizetype mostPlaced = -1;
    for (int form = 0; form < formCount; ++form) {
        Placement some(wishes, area, distance, lines, pixels);
        const qsizetype placed =
            std::count_if(order.cbegin(), order.cend(), [&](int index) { return some.place(index, form); });
        if (placed > mostPlaced) {
            mostPlaced = placed;
            best = some.places();
        }
    }
    return formCount > 0 ? best : QVector<LabelPlace>(wishes.size());
}

QVector<double> spreadApart(const QVector<double> &wanted, double size, double top, double bottom)
{
    if (wanted.isEmpty() || size * double(wanted.size()) > bottom - top)
        return {};
    QVector<int> order(wanted.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return wanted.at(a) < wanted.at(b); });
    struct Block // things that touch, centred on the mean of what they want
    {
        double sum = 0; ///< of the wanted heights, each less its place in the block
        int count = 0;
        double first = 0; ///< centre of the uppermost
    };
    QVector<Block> blocks;
    const auto settle = [&](Block &block) {
        const double lowest = bottom - size * (block.count - 0.5);
        block.first = std::clamp(block.sum / block.count, top + size / 2, lowest);
    };
    for (const int index : std::as_const(order)) {
        Block block{wanted.at(index), 1, 0};
        settle(block);
        while (!blocks.isEmpty() && blocks.constLast().first + size * blocks.constLast().count > block.first) {
            const Block above = blocks.takeLast();
            block.sum = above.sum + block.sum - size * above.count * block.count;
            block.count += above.count;
            settle(block);
        }
        blocks << block;
    }
    QVector<double> centres(wanted.size());
    qsizetype next = 0;
    for (const Block &block : std::as_const(blocks))
        for (int place = 0; place < block.count; ++place)
            centres[order.at(next++)] = block.first + size * place;
    return centres;
}

} // namespace widgets
