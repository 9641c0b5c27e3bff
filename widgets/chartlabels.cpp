// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartlabels.h"

#include <algorithm>
#include <numeric>

namespace widgets {

namespace {

constexpr double gapBetween = 4; // pixels between two labels side by side
constexpr double gapToBar = 2;   // pixels between a label and a neighbour's bar

/// The label's rectangle, centred on its bar and pushed into the area sideways; null when it cannot stand there.
QRectF rectOf(const LabelWish &wish, const QSizeF &size, bool above, const QRectF &area, double distance)
{
    if (size.width() > area.width())
        return {};
    const double left = std::clamp(wish.at.center().x() - size.width() / 2, area.left(), area.right() - size.width());
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
    Placement(const QVector<LabelWish> &wishes, const QRectF &area, double distance, const QVector<QLineF> &lines)
        : m_wishes(wishes), m_area(area), m_distance(distance), m_lines(lines), m_places(wishes.size())
    {
    }

    bool place(int index, int form)
    {
        const LabelWish &wish = m_wishes.at(index);
        form = std::min(form, int(wish.forms.size()) - 1);
        if (form < 0)
            return true; // it wants none
        for (const bool above : {wish.above, !wish.above}) {
            const QRectF rect = rectOf(wish, wish.forms.at(form), above, m_area, m_distance);
            if (!rect.isNull() && isFree(index, rect)) {
                m_places[index] = {form, rect};
                return true;
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
        const QRectF besideLabels = rect.adjusted(-gapBetween, 0, gapBetween, 0);
        const QRectF besideBars = rect.adjusted(-gapToBar, 0, gapToBar, 0);
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
    const QVector<QLineF> &m_lines;
    QVector<LabelPlace> m_places;
};

} // namespace

QVector<LabelPlace> placeLabels(const QVector<LabelWish> &wishes, const QRectF &area, double distance,
                                const QVector<QLineF> &lines)
{
    QVector<int> order(wishes.size());
    std::iota(order.begin(), order.end(), 0);
    int formCount = 0;
    for (const LabelWish &wish : wishes)
        formCount = std::max(formCount, int(wish.forms.size()));

    for (int form = 0; form < formCount; ++form) {
        Placement all(wishes, area, distance, lines);
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
        Placement some(wishes, area, distance, lines);
        const qsizetype placed =
            std::count_if(order.cbegin(), order.cend(), [&](int index) { return some.place(index, form); });
        if (placed > mostPlaced) {
            mostPlaced = placed;
            best = some.places();
        }
    }
    return formCount > 0 ? best : QVector<LabelPlace>(wishes.size());
}

} // namespace widgets
